//! Pictures of the pages, in Hebrew and Swedish, on a phone and on a desk: `target/screenshots/<lang>-<width>-<name>.png`.

use crate::browser::{Browser, Script};
use crate::fail::Done;
use crate::product::{Product, Ready, User};
use crate::stage::{Stage, root};

const SIZES: [(u32, u32); 2] = [(390, 844), (1280, 900)];

/// Pages of a project, by name: a path below the project, then links to follow from there.
const PAGES: &[(&str, &str, &[&str])] = &[
    ("project", "", &[]),
    ("stages", "/stages", &[]),
    ("settings", "/settings", &[]),
    ("commission", "/commission", &[]),
    ("people", "/people", &[]),
    ("person", "/people", &["main a[href*='/people/']:not([href$='/new'])"]),
    ("person-new", "/people/new", &[]),
    ("meetings", "/meetings", &[]),
    ("meeting", "/meetings", &["main a[href*='/meetings/']:not([href$='/new'])"]),
    ("selection", "/selection", &[]),
    ("nomination", "/selection", &["main a[href*='/nominations/']:not([href$='/new'])"]),
    ("nomination-new", "/nominations/new", &[]),
    ("interviews", "/interviews", &[]),
    ("account", "/interviews", &["main a[href*='/accounts/']:not([href*='/new'])"]),
    ("plan", "/accounts/new", &[]),
    ("stories", "/stories", &[]),
    ("story", "/stories", &["main h3 a[href*='/stories/']"]),
    ("text", "/stories", &["main h3 a[href*='/stories/']", "main a[href$='/text']"]),
    ("principles", "/principles", &[]),
    ("principle", "/principles", &["table.matrix tbody th a"]),
    ("coding", "/principles", &["table.matrix tbody th a", "ul.evidence a[href*='/documents/']"]),
    ("consents", "/consents", &[]),
    ("consent", "/consents", &["main a[href*='/consents/']:not([href*='/record'])"]),
    ("book", "/books", &["main a[href*='/books/']"]),
    ("study-days", "/study-days", &[]),
    ("trials", "/trials", &[]),
];

pub(crate) async fn run(stage: &Stage) -> Done {
    let (product, ready) = Product::demo().await?;
    let browser = stage.browser(&product, Script::On).await?;
    public(&browser, &ready).await?;
    let companions: Vec<&User> = ready.users.iter().filter(|user| user.role == "learning companion").collect();
    for (lang, companion) in ["he", "sv"].into_iter().zip(companions) {
        browser.forget().await?;
        browser.sign_in(&companion.email, &companion.password).await?;
        project(&browser, lang).await?;
    }
    Ok(())
}

async fn public(browser: &Browser, ready: &Ready) -> Done {
    for lang in ["he", "sv"] {
        browser.go(&format!("/language?lang={lang}&to=/about")).await?;
        let book = ready.publications.first().map(|book| ready.path_of(&book.url));
        for (name, path) in [
            ("about", Some("/about")),
            ("sign-in", Some("/sign-in")),
            ("catalogue", Some("/catalogue")),
            ("public-book", book),
        ] {
            if let Some(path) = path {
                browser.go(path).await?;
                pictures(browser, lang, name).await?;
            }
        }
    }
    Ok(())
}

async fn project(browser: &Browser, lang: &str) -> Done {
    browser.go(&format!("/language?lang={lang}&to=/projects")).await?;
    pictures(browser, lang, "projects").await?;
    let project = browser.first_path("main a[href^='/p/']").await?;
    for (name, path, links) in PAGES {
        browser.go(&format!("{project}{path}")).await?;
        for link in *links {
            browser.go(&browser.first_path(link).await?).await?;
        }
        pictures(browser, lang, name).await?;
    }
    Ok(())
}

async fn pictures(browser: &Browser, lang: &str, name: &str) -> Done {
    for (width, height) in SIZES {
        browser.size(width, height).await?;
        browser.picture(&root().join(format!("target/screenshots/{lang}-{width}-{name}.png"))).await?;
    }
    Ok(())
}
