//! The catalogue as files: whole by itself, and holding nothing that is not open.

use std::collections::BTreeMap;

use redthread_catalogue::{Exported, export};
use redthread_testkit::World;

use crate::{CLOSING, HIDING, NEEDLES, SECOND, THIRD, path, wait, world};

async fn copy(world: &World, base: Option<&str>) -> Exported {
    export(&world.app, base).await.unwrap()
}

fn holds<'a>(copy: &'a Exported, words: &str) -> Vec<&'a str> {
    let all = copy.files.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words));
    all.map(|(path, _)| path.as_str()).collect()
}

/// Where a link of a page leads, as a browser reads it.
fn target(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split(['#', '?']).next().unwrap().split('/') {
        match part {
            // A link that leaves the copy would have nothing to take off.
            ".." => drop(parts.pop().unwrap()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn links(html: &str) -> Vec<&str> {
    [" href=\"", " src=\"", " data-shelf=\""]
        .iter()
        .flat_map(|name| html.split(name).skip(1))
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

#[tokio::test]
async fn every_link_of_the_copy_leads_to_a_file_of_it() {
    let world = world().await;
    let copy = copy(&world, Some("https://town.example")).await;
    let pages: BTreeMap<_, _> = copy.files.iter().filter(|(path, _)| path.rsplit('.').next() == Some("html")).collect();
    assert!(pages.len() > 3 * 230, "{}", pages.len());
    let mut followed = 0;
    for (path, bytes) in pages {
        let html = std::str::from_utf8(bytes).unwrap();
        for link in links(html).into_iter().filter(|link| !link.contains("://") && !link.starts_with('#')) {
            assert!(!link.starts_with('/'), "{path}: {link} leads to the root of somebody else's server");
            assert!(copy.files.contains_key(&target(path, link)), "{path}: {link}");
            followed += 1;
        }
        assert!(!html.contains("/sign-in") && !html.contains("/language"), "{path}");
    }
    assert!(followed > 5_000, "{followed}");
    for file in [
        "index.html",
        "he/index.html",
        "sv/kits/red-lines/index.html",
        "en/about/index.html",
        "catalogue.atom",
        "sitemap.xml",
        "robots.txt",
        "shelf.json",
        "kits/red-lines/red-lines.zip",
    ] {
        assert!(copy.files.contains_key(file), "{file}");
    }
    let own = format!("{}/index.html", path(1).trim_start_matches('/'));
    assert!(
        String::from_utf8_lossy(&copy.files[&own]).contains("<html lang=\"he\""),
        "a work is in its language at its own address"
    );
    assert!(copy.files.contains_key(&format!("{}.jsonld", path(1).trim_start_matches('/'))));
}

#[tokio::test]
async fn a_copy_holds_what_is_open_when_it_is_made() {
    let world = world().await;
    let first = copy(&world, None).await;
    assert!(NEEDLES.iter().all(|needle| holds(&first, needle).contains(&"shelf.json")), "or this test sees nothing");
    assert!(holds(&first, NEEDLES[0]).len() > 4 && first.left_out == 0);
    wait(&world, SECOND).await;
    let second = copy(&world, None).await;
    assert_eq!(holds(&second, NEEDLES[0]), Vec::<&str>::new());
    assert!(!second.files.keys().any(|file| format!("/{file}").contains(&path(CLOSING))));
    wait(&world, THIRD).await;
    let third = copy(&world, None).await;
    assert_eq!(holds(&third, NEEDLES[1]), Vec::<&str>::new(), "a file server keeps nobody from search engines");
    assert!(!third.files.keys().any(|file| format!("/{file}").contains(&path(HIDING))));
    assert_eq!(third.left_out, 1);
}

#[tokio::test]
async fn a_copy_knows_no_address_that_it_was_not_told() {
    let world = world().await;
    let nowhere = copy(&world, None).await;
    assert!(!nowhere.files.contains_key("sitemap.xml") && !nowhere.files.contains_key("catalogue.atom"));
    assert_eq!(holds(&nowhere, "://localhost"), Vec::<&str>::new());
    let town = copy(&world, Some("https://town.example/catalogue")).await;
    assert_eq!(holds(&town, "://localhost"), Vec::<&str>::new());
    let map = String::from_utf8_lossy(&town.files["sitemap.xml"]).into_owned();
    for page in crate::texts(&map, "loc") {
        let file = page.strip_prefix("https://town.example/catalogue/").unwrap();
        assert!(town.files.contains_key(&format!("{file}index.html")), "{page}");
    }
    let feed = String::from_utf8_lossy(&town.files["catalogue.atom"]).into_owned();
    assert!(feed.contains(&format!("https://town.example/catalogue{}", path(1))));
}

#[tokio::test]
async fn a_new_copy_takes_the_place_of_the_old_one() {
    let world = world().await;
    let out = world.folder().join("site");
    copy(&world, None).await.write(&out).unwrap();
    let closing = out.join(format!("he{}/index.html", path(CLOSING)));
    assert!(closing.is_file());
    wait(&world, SECOND).await;
    copy(&world, None).await.write(&out).unwrap();
    assert!(!closing.exists() && out.join("he/index.html").is_file());
}
