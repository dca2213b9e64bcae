//! From the words to a principle and back: by keyboard, and by a form where there is no script.

use fantoccini::key::Key;

use crate::browser::{Browser, Script};
use crate::fail::{Done, ensure};
use crate::product::{Product, Ready};
use crate::stage::Stage;

const BY_KEYBOARD: &str = "לבוא בשעה של האדם";
const BY_FORM: &str = "לשאול לפני שמעריכים, 2 פעמים";

pub(crate) async fn run(stage: &Stage) -> Done {
    let (product, ready) = Product::demo().await?;
    let browser = stage.browser(&product, Script::On).await?;
    let text = there_and_back(&browser, &ready).await?;
    let words = attach_by_keyboard(&browser, &text).await?;
    let plain = stage.browser(&product, Script::Off).await?;
    let companion = ready.user("learning companion")?;
    plain.sign_in(&companion.email, &companion.password).await?;
    attach_by_form(&plain, &text, &words).await
}

/// Principle, its words in the text, and back by the browser's own button. Gives the path of the text.
async fn there_and_back(browser: &Browser, ready: &Ready) -> Done<String> {
    let companion = ready.user("learning companion")?;
    browser.sign_in(&companion.email, &companion.password).await?;
    let project = browser.first_path("main a[href^='/p/']").await?;
    browser.go(&format!("{project}/principles")).await?;
    browser.click("table.matrix tbody th a").await?;
    browser.reach(&format!("{project}/principles/")).await?;
    let (principle, title) = (browser.path().await?, browser.text("h1").await?);
    let words = browser.text("ul.evidence li:has(a[href*='/documents/']) blockquote p").await?;
    browser.click("ul.evidence a[href*='/documents/']").await?;
    browser.reach(&format!("{project}/documents/")).await?;
    let marked = browser
        .run(
            "return document.querySelector(location.hash.replace(/^#/, '[data-passage=\"') + '\"]')?.textContent ?? ''",
            vec![],
        )
        .await?;
    let marked = marked.as_str().unwrap_or_default().to_owned();
    ensure(!marked.is_empty() && words.contains(marked.trim()), || {
        format!("the link leads to \"{marked}\", not to \"{words}\"")
    })?;
    let text = browser.path().await?;
    browser.back().await?;
    browser.reach(&principle).await?;
    browser.until_says("h1", &title).await?;
    Ok(text)
}

/// Gives the words that were chosen.
async fn attach_by_keyboard(browser: &Browser, text: &str) -> Done<String> {
    browser.go(text).await?;
    browser.tab_to("[data-document]").await?;
    let on = char::from(Key::Left);
    browser.press(&on.to_string()).await?;
    for _ in 0..3 {
        browser.press_with(char::from(Key::Shift), on).await?;
    }
    browser.find("[data-pickbar]:not([hidden])").await?;
    let chosen = browser.text("[data-pickbar] [data-quote]").await?;
    ensure(chosen.split_whitespace().count() >= 4, || format!("four words were chosen, and \"{chosen}\" is shown"))?;
    browser.press(&char::from(Key::Enter).to_string()).await?;
    browser.find("dialog[open]").await?;
    browser.tab_and_write("#d-new", BY_KEYBOARD).await?;
    browser.tab_and_enter("dialog button.do:not([type])").await?;
    is_attached(browser, BY_KEYBOARD, &chosen).await?;
    Ok(chosen)
}

async fn attach_by_form(browser: &Browser, text: &str, words: &str) -> Done {
    browser.go(text).await?;
    browser.click("details.good:has(#quote) > summary").await?;
    browser.fill("#quote", words).await?;
    browser.fill("#new", BY_FORM).await?;
    browser.click("details.good form .savebar button.do, details.good form button.do").await?;
    is_attached(browser, BY_FORM, words).await
}

/// The margin names the principle, and its passage stands in the text.
async fn is_attached(browser: &Browser, title: &str, words: &str) -> Done {
    browser.until_says(".keys", title).await?;
    for entry in browser.all(".keys > li").await? {
        let said = entry.text().await?;
        if said.contains(title) {
            let start: String = words.chars().take(20).collect();
            return ensure(said.contains(&start), || format!("under \"{title}\" stands {said}, not \"{words}\""));
        }
    }
    Err(format!("{title} is not in the margin").as_str().into())
}
