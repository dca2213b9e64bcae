//! A teller takes back what they agreed to: the words are gone from everything live, at once.

use crate::browser::{Browser, Script};
use crate::fail::{Done, Fail, ensure};
use crate::product::Product;
use crate::stage::Stage;

/// Words of somebody in the public book: what they said, and their alias.
struct Said {
    words: String,
    alias: String,
}

pub(crate) async fn run(stage: &Stage) -> Done {
    let (product, ready) = Product::demo().await?;
    let book = ready.publications.first().ok_or("the demonstration has no public book")?;
    let path = ready.path_of(&book.url);
    let reader = stage.browser(&product, Script::On).await?;
    let said = read(&reader, path).await?;
    let browser = stage.browser(&product, Script::On).await?;
    let companion = ready.user("of book one")?;
    browser.sign_in(&companion.email, &companion.password).await?;
    let project = browser.first_path("main a[href^='/p/']").await?;
    let principle = principle_with(&browser, &project, &said.words).await?;
    withdraw(&browser, &project, &said.alias).await?;
    for (who, browser, path) in [("a reader", &reader, path), ("the team", &browser, principle.as_str())] {
        browser.go(path).await?;
        browser.find("main").await?;
        let still = browser.source().await?.contains(&said.words);
        ensure(!still, || format!("{who} still reads \"{}\" at {path}", said.words))?;
    }
    Ok(())
}

/// The first words in the chapter of principles, with who said them.
async fn read(browser: &Browser, path: &str) -> Done<Said> {
    browser.go(path).await?;
    let words = browser.text("figure.evidence blockquote p").await?;
    let alias = browser.text("figure.evidence figcaption bdi").await?;
    // The book puts marks of quotation around what was said.
    let marks = ['״', '"', '”', '“', ' '];
    Ok(Said { words: words.trim_matches(marks).to_owned(), alias })
}

/// The page of the principle that rests on these words.
async fn principle_with(browser: &Browser, project: &str, words: &str) -> Done<String> {
    browser.go(&format!("{project}/principles")).await?;
    for path in browser.paths("table.matrix tbody th a").await? {
        browser.go(&path).await?;
        if browser.text("main").await?.contains(words) {
            return Ok(path);
        }
    }
    Err(Fail(format!("no principle of {project} rests on \"{words}\"")))
}

async fn withdraw(browser: &Browser, project: &str, alias: &str) -> Done {
    browser.go(&format!("{project}/people")).await?;
    let person = browser.path_named("main a[href*='/people/']", alias).await?;
    browser.go(&format!("{}/withdraw", person.replace("/people/", "/consents/"))).await?;
    let lines = browser.all("input[name=line]").await?;
    ensure(!lines.is_empty(), || format!("{alias} has nothing to take back"))?;
    for line in lines {
        if !line.is_selected().await? {
            line.click().await?;
        }
    }
    browser.click("main form button.danger").await?;
    browser.until("what was taken back", async || Ok(!browser.path().await?.ends_with("/withdraw"))).await
}
