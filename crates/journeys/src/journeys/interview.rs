//! An interview in somebody's kitchen: planned, agreed to, written with and without a network, and nothing is lost.

use serde_json::json;

use crate::browser::{Browser, Script};
use crate::fail::{Done, ensure};
use crate::product::Product;
use crate::stage::Stage;

const ALIAS: &str = "אורי, דירה 7";
const FIRST: &str = "בהתחלה לא פתחתי. ואז, ב־12:30, היא חיכתה במדרגות.";
const SECOND: &str = " אמרתי לה: \"תעלי\".";

/// The field of the first answer.
const ANSWER: &str = "form.guide textarea";
const STATE: &str = "output.saved";

pub(crate) async fn run(stage: &Stage) -> Done {
    let (product, ready) = Product::demo().await?;
    let browser = stage.browser(&product, Script::On).await?;
    let companion = ready.user("learning companion")?;
    browser.sign_in(&companion.email, &companion.password).await?;
    let account = plan(&browser).await?;
    agree(&browser, &account).await?;
    write(&browser, &account).await?;
    write_offline(&browser).await
}

/// Plans an interview with somebody new. Gives the path of the account.
async fn plan(browser: &Browser) -> Done<String> {
    let project = browser.first_path("main a[href^='/p/']").await?;
    browser.go(&format!("{project}/accounts/new")).await?;
    browser.choose("#story", 1).await?;
    browser.fill("#alias", ALIAS).await?;
    browser.find("#standpoint").await?.select_by_value("client").await?;
    browser.click("main form .savebar button.do").await?;
    browser.until("the page of the interview", async || Ok(!browser.path().await?.contains("/new"))).await?;
    browser.until_says("main", ALIAS).await?;
    let path = browser.path().await?;
    Ok(path.split('?').next().unwrap_or_default().to_owned())
}

/// Writes down that the teller agreed: until then, nothing can be written.
async fn agree(browser: &Browser, account: &str) -> Done {
    let starts = browser.all("form[action$='/start']").await?;
    ensure(starts.is_empty(), || "an interview could be started before its teller agreed".to_owned())?;
    browser.click("main a[href*='/consents/']").await?;
    browser.click("main a.do[href*='/record']").await?;
    browser.tick("input[name=what][value=give]").await?;
    for line in ["raw.retold", "team.retold"] {
        browser.tick(&format!("input[name=line][value='{line}']")).await?;
    }
    browser.find("#evidence").await?.select_by_value("signed").await?;
    browser.choose("#asked_by", 1).await?;
    for tick in browser.all("#brought_up").await? {
        tick.click().await?;
    }
    browser.click("main form .savebar button.do").await?;
    browser.until("the consent was recorded", async || Ok(!browser.path().await?.contains("/record"))).await?;
    browser.go(account).await
}

async fn write(browser: &Browser, account: &str) -> Done {
    browser.click("form[action$='/start'] button.do").await?;
    browser.reach(&format!("{account}/steps/")).await?;
    browser.write(ANSWER, FIRST).await?;
    browser.find(&format!("{STATE}[data-state=saved]")).await?;
    browser.reload().await?;
    let kept = browser.value(ANSWER).await?;
    ensure(kept == FIRST, || format!("after loading again the answer reads: {kept}"))
}

async fn write_offline(browser: &Browser) -> Done {
    browser.network(false).await?;
    browser.write(ANSWER, SECOND).await?;
    browser.find(&format!("{STATE}[data-state=kept]")).await?;
    let said = browser.text(STATE).await?;
    let wanted = browser.run("return document.querySelector('form[data-kept]').dataset.kept", vec![]).await?;
    ensure(json!(said.trim()) == wanted, || format!("without a network the page says \"{said}\", not {wanted}"))?;
    browser.network(true).await?;
    browser.find(&format!("{STATE}[data-state=saved]")).await?;
    browser.reload().await?;
    let kept = browser.value(ANSWER).await?;
    ensure(kept == format!("{FIRST}{SECOND}"), || format!("back on the network the answer reads: {kept}"))
}
