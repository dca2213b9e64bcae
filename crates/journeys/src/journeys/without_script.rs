//! Without script: a nomination is written, decided on, and the check of the book leads to what stands in its way.

use crate::browser::{Browser, Script};
use crate::fail::{Done, ensure};
use crate::product::Product;
use crate::stage::Stage;

const TITLE: &str = "המפתח אצל השכנה (קומה 3)";

pub(crate) async fn run(stage: &Stage) -> Done {
    let (product, ready) = Product::demo().await?;
    let browser = stage.browser(&product, Script::Off).await?;
    let companion = ready.user("learning companion")?;
    browser.sign_in(&companion.email, &companion.password).await?;
    let project = browser.first_path("main a[href^='/p/']").await?;
    nominate(&browser, &project).await?;
    decide(&browser).await?;
    check_book(&browser, &project).await
}

async fn nominate(browser: &Browser, project: &str) -> Done {
    browser.go(&format!("{project}/nominations/new")).await?;
    browser.click("main form .savebar button.do").await?;
    for (field, words) in [
        ("#title", TITLE),
        ("#before", "הדלת נשארה סגורה 4 חודשים."),
        ("#after", "היא פותחת בימי ג׳."),
        ("#why", "שתיהן אומרות שזה עבד."),
        ("#worker_view", "העו״ס מספרת על הביקור השני."),
        ("#client_view", "\"היא לא ויתרה\"."),
    ] {
        browser.fill(field, words).await?;
    }
    browser.tick("input[name=guess]").await?;
    for select in browser.all("main form select").await? {
        select.select_by_index(1).await?;
    }
    browser.click("main form .savebar button.do").await?;
    browser.until_says("h1", TITLE).await
}

async fn decide(browser: &Browser) -> Done {
    browser.tick("input[name=verdict][value=chosen]").await?;
    browser.fill("#reason", "מוסיף צד שחסר: שכנה.").await?;
    browser.click("form[action$='/decide'] .savebar button.do").await?;
    browser.until_says("main", "מוסיף צד שחסר").await?;
    let open = browser.all("form[action$='/decide']").await?;
    ensure(open.is_empty(), || "a decided nomination still asks for a decision".to_owned())
}

async fn check_book(browser: &Browser, project: &str) -> Done {
    browser.go(&format!("{project}/books")).await?;
    browser.click("main a[href*='/books/']").await?;
    let ways = browser.paths("section.blocked a[href]").await?;
    ensure(!ways.is_empty(), || "the check names nothing that stands in the way".to_owned())?;
    browser.click("section.blocked a.do[href*='/consents/']").await?;
    browser.reach(&format!("{project}/consents/")).await
}
