//! Two people write the same text: the second sees both, and nothing of either is lost.

use crate::browser::{Browser, Script};
use crate::fail::{Done, Fail, ensure};
use crate::product::{Product, User};
use crate::stage::Stage;

const FIRST: &str = "הראשונה הוסיפה: ב־14:00 נפתחה הדלת.";
const SECOND: &str = "השני הוסיף: \"לא באותו יום\", אמרה.";

pub(crate) async fn run(stage: &Stage) -> Done {
    let (product, ready) = Product::demo().await?;
    let first = stage.browser(&product, Script::On).await?;
    let second = stage.browser(&product, Script::On).await?;
    let path = open(&first, ready.user("learning companion")?).await?;
    let other = ready.users.iter().find(|user| user.role == "referent").ok_or("the demonstration has no referent")?;
    second.sign_in(&other.email, &other.password).await?;
    second.go(&path).await?;
    add(&first, FIRST).await?;
    first.until("the story", async || Ok(!first.path().await?.contains("/text"))).await?;
    add(&second, SECOND).await?;
    let theirs = second.text("section[aria-labelledby=theirs]").await?;
    let mine = second.text("section[aria-labelledby=mine]").await?;
    ensure(theirs.contains("הראשונה"), || format!("the other's text is shown as: {theirs}"))?;
    ensure(mine.contains("השני"), || format!("one's own text is shown as: {mine}"))?;
    let merged = second.value("#text").await?;
    ensure(merged.contains("הראשונה") && merged.contains("השני"), || format!("the field holds: {merged}"))
}

/// Signs in and opens the first story whose text may be written. Gives its path.
async fn open(browser: &Browser, user: &User) -> Done<String> {
    browser.sign_in(&user.email, &user.password).await?;
    let project = browser.first_path("main a[href^='/p/']").await?;
    browser.go(&format!("{project}/stories")).await?;
    for story in browser.paths("main h3 a[href*='/stories/']").await? {
        let path = format!("{story}/text");
        browser.go(&path).await?;
        if !browser.all("#text").await?.is_empty() {
            return Ok(path);
        }
    }
    Err(Fail(format!("no story of {project} can be written")))
}

/// Adds a paragraph and saves; where the change asks for consents anew, says yes to that.
async fn add(browser: &Browser, words: &str) -> Done {
    browser.write("#text", &format!("\n\n{words}")).await?;
    browser.click("main form .savebar button.do").await?;
    let answered = "main form input[name=asks_again], section[aria-labelledby=theirs], .story-head, .sides";
    browser.find(answered).await?;
    if !browser.all("input[name=asks_again]").await?.is_empty() {
        browser.click("main form .savebar button.do").await?;
    }
    Ok(())
}
