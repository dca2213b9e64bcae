//! Every page, in every language, on a phone and on a desk: it answers, it is accessible, nothing sticks out.
//!
//! Several people walk at once, each through what they may see. The server's part (status, keys, ids) is looked at on
//! a few pages of each shape, the browser's part (axe-core, width, console) on one: a page that is asked for with
//! something chosen beforehand is drawn by the same hand, and left out there.

use std::collections::{BTreeMap, BTreeSet};

use tokio::sync::Mutex;

use crate::axe;
use crate::browser::{Browser, Script};
use crate::crawl::crawl;
use crate::fail::{Done, Fail};
use crate::product::{Product, Ready};
use crate::stage::{Stage, root};
use crate::words;

const LANGUAGES: [&str; 3] = ["he", "sv", "en"];

/// What sticks out of the page to a side, and what is not inside a region that scrolls by itself.
const STICKS_OUT: &str = r"
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
const scrolls = (element) => { for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) { if (getComputedStyle(e).overflowX !== 'visible') return true; } return false; };
const name = (e) => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map((c) => '.' + c).join('');
const beyond = (r) => r.width > 0 && (r.right > page.clientWidth + 0.5 || r.left < -0.5);
const range = document.createRange();
const words = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() && (range.selectNodeContents(n), [...range.getClientRects()].some(beyond)));
const out = [...document.querySelectorAll('body *')].filter((e) => (beyond(e.getBoundingClientRect()) || words(e)) && !scrolls(e));
return [`sticks out: ${out.slice(0, 4).map(name).join(', ')}`];";

const STATUS: &str = "return performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0";

/// What all walkers share.
struct Walk {
    axe: String,
    keys: BTreeSet<String>,
    /// The language and shape of every page that a browser opened.
    opened: Mutex<BTreeSet<(&'static str, String)>>,
    /// Where, and what.
    faults: Mutex<Vec<(String, String)>>,
}

pub(crate) async fn run(stage: &Stage) -> Done {
    let walk =
        Walk { axe: axe::source().await?, keys: words::keys()?, opened: Mutex::default(), faults: Mutex::default() };
    let (product, ready) = Product::demo().await?;
    let walked = walk_all(stage, &product, &ready, &walk).await;
    product.end().await;
    walked?;
    let opened = walk.opened.into_inner();
    let seen: Vec<_> = opened.iter().map(|(lang, shape)| format!("{lang} {shape}\n")).collect();
    tokio::fs::write(root().join("target/journeys/every-page.txt"), seen.concat()).await?;
    judge(&walk.faults.into_inner(), opened.len())
}

async fn walk_all(stage: &Stage, product: &Product, ready: &Ready, walk: &Walk) -> Done {
    let steward = ready.user("steward")?;
    let companions: Vec<_> = ready.users.iter().filter(|user| user.role == "learning companion").collect();
    let [first, second] = companions.as_slice() else {
        return Err(Fail(format!("the demonstration should have two learning companions, not {}", companions.len())));
    };
    let (group, town) = (ready.user("coordinator of the national group")?, ready.user("worker of a town")?);
    let (a, b) = (stage.browser(product, Script::On).await?, stage.browser(product, Script::On).await?);
    let home = async {
        a.sign_in(&first.email, &first.password).await?;
        walk.languages(&a, &["/projects", "/catalogue", "/about"]).await?;
        a.forget().await?;
        a.sign_in(&town.email, &town.password).await?;
        walk.languages(&a, &["/projects"]).await
    };
    let away = async {
        walk.languages(&b, &["/catalogue", "/about", "/kits", "/kits/past-successes", "/sign-in"]).await?;
        b.sign_in(&second.email, &second.password).await?;
        walk.languages(&b, &["/projects", "/search?q=a"]).await?;
        b.forget().await?;
        b.sign_in(&steward.email, &steward.password).await?;
        walk.languages(&b, &["/projects", "/projects/new", "/users"]).await?;
        b.forget().await?;
        b.sign_in(&group.email, &group.password).await?;
        walk.languages(&b, &["/projects", "/j"]).await
    };
    tokio::try_join!(home, away).map(drop)
}

impl Walk {
    /// One person's walk, in each language.
    async fn languages(&self, browser: &Browser, seeds: &[&str]) -> Done {
        for lang in LANGUAGES {
            browser.go(&format!("/language?lang={lang}&to=/about")).await?;
            let (shapes, faults) = crawl(browser, seeds, &self.keys).await?;
            self.note(lang, faults).await;
            // What the crawl was refused is said above; the console is for what a page itself does.
            browser.console_faults().await?;
            for (shape, pages) in shapes.into_iter().filter(|(shape, _)| !shape.contains('?')) {
                // Each language takes another page of the shape, so that more of them are seen.
                let turn = LANGUAGES.iter().position(|other| *other == lang).unwrap_or_default();
                let page = pages.iter().cycle().nth(turn);
                if let Some(page) = page
                    && self.opened.lock().await.insert((lang, shape))
                {
                    let faults = self.look(browser, page).await?;
                    self.note(lang, faults.into_iter().map(|fault| (page.clone(), fault)).collect()).await;
                }
            }
        }
        Ok(())
    }

    async fn note(&self, lang: &str, faults: Vec<(String, String)>) {
        self.faults.lock().await.extend(faults.into_iter().map(|(path, fault)| (format!("{lang} {path}"), fault)));
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
        faults.extend(
            browser.console_faults().await?.into_iter().map(|fault| format!("console: {}", without_address(&fault))),
        );
        Ok(faults)
    }
}

/// A line of the console without the address of this run.
fn without_address(line: &str) -> String {
    line.split_once("//127.0.0.1:")
        .map_or(line, |(_, rest)| rest.trim_start_matches(|c: char| c.is_ascii_digit()))
        .to_owned()
}

fn labelled(label: &str, found: &serde_json::Value) -> Vec<String> {
    let texts = found.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str);
    texts.map(|text| format!("{label}: {text}")).collect()
}

/// One line for each fault, with where it was met first and how often.
fn summary(faults: &[(String, String)]) -> Vec<String> {
    let mut met: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
    for (place, fault) in faults {
        met.entry(fault).or_insert((place, 0)).1 += 1;
    }
    let mut lines: Vec<_> =
        met.into_iter().map(|(fault, (place, times))| (place, format!("{place}: {fault} ({times} times)"))).collect();
    lines.sort();
    lines.into_iter().map(|(_, line)| line).collect()
}

fn judge(faults: &[(String, String)], opened: usize) -> Done {
    if faults.is_empty() && opened > 0 {
        return Ok(());
    }
    let mut lines = summary(faults);
    lines.push(format!("{} faults on {opened} pages", lines.len()));
    Err(Fail(lines.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_that_opened_nothing_has_not_passed() {
        assert!(judge(&[], 0).is_err());
        assert!(judge(&[], 3).is_ok());
    }

    #[test]
    fn a_fault_that_is_on_many_pages_is_said_once() {
        let faults = ["he /a", "he /b", "sv /a"].map(|place| (place.to_owned(), "no label".to_owned()));
        assert_eq!(summary(&faults), ["he /a: no label (3 times)"]);
        let Err(Fail(text)) = judge(&faults, 9) else { panic!("faults must fail") };
        assert!(text.ends_with("1 faults on 9 pages"));
    }
}
