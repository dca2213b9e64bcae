//! The first visit: an empty folder, Hebrew, and no mouse.

use fantoccini::key::Key;

use crate::browser::{Browser, Script};
use crate::fail::{Done, ensure};
use crate::product::Product;
use crate::stage::Stage;

pub(crate) async fn run(stage: &Stage) -> Done {
    let product = Product::empty().await?;
    let browser = stage.browser(&product, Script::On).await?;
    let visited = visit(&browser).await;
    if visited.is_ok() {
        product.end().await;
    }
    visited
}

async fn visit(browser: &Browser) -> Done {
    choose_hebrew(browser).await?;
    found(browser).await?;
    let project = start_project(browser).await?;
    add_person(browser, &project).await
}

async fn choose_hebrew(browser: &Browser) -> Done {
    browser.go("/").await?;
    browser.reach("/start").await?;
    browser.tab_and_enter("details.menu summary").await?;
    browser.tab_and_enter("details.menu a[lang=he]").await?;
    browser.until("Hebrew", async || Ok(browser.run("return document.dir", vec![]).await? == "rtl")).await
}

async fn found(browser: &Browser) -> Done {
    browser.tab_and_write("#organisation", "המחלקה לשירותים חברתיים, גבעה").await?;
    browser.tab_and_write("#name", "נעה, עו״ס").await?;
    browser.tab_and_write("#email", "noa@giva.example").await?;
    browser.tab_and_write("#password", "a red thread runs").await?;
    browser.tab_and_enter("main form button.do").await?;
    browser.reach("/projects").await?;
    let heading = browser.run("return document.documentElement.lang", vec![]).await?;
    ensure(heading == "he", || format!("the founder chose Hebrew and reads {heading}"))
}

/// Gives the path of the project.
async fn start_project(browser: &Browser) -> Done<String> {
    browser.tab_and_enter("main a.do[href='/projects/new']").await?;
    browser.tab_and_enter("main .card a[href='/projects/new?kit=past-successes']").await?;
    browser.tab_and_write("#title", "מה עבד אצלנו: 12 סיפורים").await?;
    browser.tab_and_write("#place", "גבעה").await?;
    browser.tab_and_write("#alias", "נעה").await?;
    browser.tab_to("input[name=role]").await?;
    browser.press(&char::from(Key::Space).to_string()).await?;
    browser.tab_and_enter("main form .savebar button.do").await?;
    browser.reach("/p/").await?;
    browser.until_says("h1", "12 סיפורים").await?;
    let path = browser.path().await?;
    Ok(path.split('?').next().unwrap_or_default().to_owned())
}

async fn add_person(browser: &Browser, project: &str) -> Done {
    browser.go(&format!("{project}/people")).await?;
    browser.tab_and_enter(&format!("main a[href='{project}/people/new']")).await?;
    browser.tab_and_write("#alias", "תמר").await?;
    browser.tab_to("#standpoint").await?;
    browser.press(&char::from(Key::Down).to_string()).await?;
    browser.tab_and_enter("main form .savebar button.do").await?;
    browser.until("the person's page or the list", async || Ok(!browser.path().await?.contains("/new"))).await?;
    browser.go(&format!("{project}/people")).await?;
    browser.until_says("main", "תמר").await
}
