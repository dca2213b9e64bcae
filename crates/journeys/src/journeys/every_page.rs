//! Every page, in every language, on a phone and on a desk: it answers, it is accessible, nothing sticks out.
//!
//! Several people walk at once, each through what they may see. The server's part (status, keys, ids) is looked at on
//! a few pages of each shape, the browser's part (axe-core, width, console) on one or two.

use std::collections::{BTreeMap, BTreeSet};

use tokio::sync::Mutex;

use crate::axe;
use crate::browser::{Browser, Script};
use crate::crawl::crawl;
use crate::fail::{Done, Fail};
use crate::product::{Product, Ready};
use crate::stage::Stage;
use crate::words;

const LANGUAGES: [&str; 3] = ["he", "sv", "en"];
/// Pages of one shape that a browser opens in one language, whoever walks.
const OPENED: usize = 2;
/// Faults that are printed; the rest is counted.
const PRINTED: usize = 60;

/// What sticks out of the page to a side, and what is not inside a region that scrolls by itself.
const STICKS_OUT: &str = r"
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
const scrolls = (element) => { for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) { if (getComputedStyle(e).overflowX !== 'visible') return true; } return false; };
const name = (e) => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map((c) => '.' + c).join('');
const out = [...document.querySelectorAll('body *')].filter((e) => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > page.clientWidth + 1 || r.left < -1) && !scrolls(e); });
return [`${page.scrollWidth} px wide: ${out.slice(0, 4).map(name).join(', ')}`];";

const STATUS: &str = "return performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0";

/// What all walkers share.
struct Walk {
    axe: String,
    keys: BTreeSet<String>,
    opened: Mutex<BTreeMap<(&'static str, String), usize>>,
    faults: Mutex<Vec<String>>,
}

pub(crate) async fn run(stage: &Stage) -> Done {
    let walk =
        Walk { axe: axe::source().await?, keys: words::keys()?, opened: Mutex::default(), faults: Mutex::default() };
    let (product, ready) = Product::demo().await?;
    let walked = walk_all(stage, &product, &ready, &walk).await;
    product.end().await;
    walked?;
    judge(&walk.faults.into_inner(), walk.opened.into_inner().values().sum())
}

async fn walk_all(stage: &Stage, product: &Product, ready: &Ready, walk: &Walk) -> Done {
    let steward = ready.user("steward")?;
    let companions: Vec<_> = ready.users.iter().filter(|user| user.role == "learning companion").collect();
    let [first, second] = companions.as_slice() else {
        return Err(Fail(format!("the demonstration should have two learning companions, not {}", companions.len())));
    };
    let (a, b) = (stage.browser(product, Script::On).await?, stage.browser(product, Script::On).await?);
    let home = async {
        a.sign_in(&first.email, &first.password).await?;
        walk.languages(&a, &["/projects", "/catalogue", "/about"]).await
    };
    let away = async {
        walk.languages(&b, &["/catalogue", "/about", "/sign-in"]).await?;
        b.sign_in(&second.email, &second.password).await?;
        walk.languages(&b, &["/projects", "/search?q=a"]).await?;
        b.forget().await?;
        b.sign_in(&steward.email, &steward.password).await?;
        walk.languages(&b, &["/projects", "/projects/new", "/users"]).await
    };
    tokio::try_join!(home, away).map(drop)
}

impl Walk {
    /// One person's walk, in each language.
    async fn languages(&self, browser: &Browser, seeds: &[&str]) -> Done {
        for lang in LANGUAGES {
            browser.go(&format!("/language?lang={lang}&to=/about")).await?;
            let (shapes, faults) = crawl(browser, seeds, &self.keys).await?;
            self.faults.lock().await.extend(faults.into_iter().map(|fault| format!("{lang} {fault}")));
            for (shape, pages) in shapes {
                // Each language takes another page of the shape, so that more of them are seen.
                let turn = LANGUAGES.iter().position(|other| *other == lang).unwrap_or_default();
                let page = pages.iter().cycle().nth(turn);
                if let Some(page) = page
                    && self.is_wanted(lang, shape).await
                {
                    let faults = self.look(browser, page).await?;
                    self.faults.lock().await.extend(faults.into_iter().map(|fault| format!("{lang} {page}: {fault}")));
                }
            }
        }
        Ok(())
    }

    async fn is_wanted(&self, lang: &'static str, shape: String) -> bool {
        let mut opened = self.opened.lock().await;
        let count = opened.entry((lang, shape)).or_default();
        *count += 1;
        *count <= OPENED
    }

    /// Opens one page and reads all that only a browser knows.
    async fn look(&self, browser: &Browser, path: &str) -> Done<Vec<String>> {
        let mut faults = vec![];
        browser.size(390, 844).await?;
        browser.go(path).await?;
        let status = browser.run(STATUS, vec![]).await?;
        if status != 200 {
            faults.push(format!("status {status} in the browser"));
        }
        faults.extend(labelled("390 px", &browser.run(STICKS_OUT, vec![]).await?));
        browser.run(&self.axe, vec![]).await?;
        faults.extend(labelled("axe", &browser.run_later(axe::RUN, vec![]).await?));
        browser.size(1280, 900).await?;
        faults.extend(labelled("1280 px", &browser.run(STICKS_OUT, vec![]).await?));
        faults.extend(browser.console_faults().await?.into_iter().map(|fault| format!("console: {fault}")));
        Ok(faults)
    }
}

fn labelled(label: &str, found: &serde_json::Value) -> Vec<String> {
    let texts = found.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str);
    texts.map(|text| format!("{label}: {text}")).collect()
}

fn judge(faults: &[String], opened: usize) -> Done {
    if faults.is_empty() && opened > 0 {
        return Ok(());
    }
    let mut lines: Vec<String> = faults.iter().take(PRINTED).cloned().collect();
    lines.push(format!("{} faults on {opened} pages", faults.len()));
    Err(Fail(lines.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_that_opened_nothing_has_not_passed() {
        assert!(judge(&[], 0).is_err());
        assert!(judge(&[], 3).is_ok());
        let many: Vec<_> = (0..100).map(|n| format!("fault {n}")).collect();
        let Err(Fail(text)) = judge(&many, 9) else { panic!("faults must fail") };
        assert_eq!(text.lines().count(), PRINTED + 1);
        assert!(text.ends_with("100 faults on 9 pages"));
    }
}
