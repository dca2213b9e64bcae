//! Descriptions, feed, site map, robots: what is open is told in each, what is closed or kept from search engines in none.

use axum::http::{Request, header};
use redthread_testkit::{Page, World};

use crate::{CLOSING, HIDING, NEEDLES, SECOND, THIRD, elements, path, texts, wait, world};

async fn get(world: &World, address: &str) -> Page {
    world.visitor().reading("he").get(address).await
}

#[tokio::test]
async fn a_page_tells_machines_what_it_is_the_page_of() {
    let world = world().await;
    let page = get(&world, &path(1)).await;
    assert_eq!((page.status.as_u16(), page.headers["x-robots-tag"].as_str()), (200, "all"));
    for words in [
        "<meta name=\"DC.title\"",
        "<meta name=\"citation_pdf_url\" content=\"http://localhost/books/",
        "<link rel=\"canonical\" href=\"http://localhost/books/",
        "<script type=\"application/ld+json\">{",
        ".jsonld\">",
        ".dc.xml\">",
    ] {
        assert!(page.has(words), "{words}");
    }
    assert!(!page.has("name=\"robots\""));
    let block = page.text().split_once("ld+json\">").unwrap().1.split_once("</script>").unwrap().0.to_owned();
    let told: serde_json::Value = serde_json::from_str(&block).unwrap();
    assert_eq!(told["name"], "ספר 1: עו\"ס & <שיחה> ");
    let alone = get(&world, &format!("{}.jsonld", path(1))).await;
    assert_eq!((alone.json(), alone.headers["content-type"].as_str()), (told, "application/ld+json"));
    let asked = Request::get(path(1)).header(header::ACCEPT, "application/ld+json");
    assert_eq!(world.visitor().send(asked).await.json(), alone.json());
    let dublin = get(&world, &format!("{}.dc.xml", path(1))).await.text();
    assert_eq!(texts(&dublin, "dc:relation"), ["סדרה (1)"]);
    assert_eq!(texts(&dublin, "dc:creator"), ["לוי, רות"]);
    let json = get(&world, &format!("{}.json", path(1))).await;
    assert_eq!((json.status.as_u16(), json.headers["content-type"].as_str()), (200, "application/json"));
    assert_eq!(json.headers["x-robots-tag"], "noindex, nofollow", "the page is for them, its data is not");
}

#[tokio::test]
async fn who_is_not_to_be_in_search_engines_is_read_and_told_to_no_machine() {
    let world = world().await;
    assert!(get(&world, &format!("{}.jsonld", path(HIDING))).await.has(NEEDLES[1]));
    wait(&world, THIRD).await;
    let page = get(&world, &path(HIDING)).await;
    assert!(page.has(NEEDLES[1]), "people read it as before");
    assert!(page.has("<meta name=\"robots\" content=\"noindex, nofollow\">"));
    assert_eq!(page.headers["x-robots-tag"], "noindex, nofollow");
    for words in ["DC.title", "citation_", "ld+json", "canonical"] {
        assert!(!page.has(words), "{words}");
    }
    let file = get(&world, &format!("{}/book.pdf", path(HIDING))).await;
    assert_eq!((file.status.as_u16(), file.headers["x-robots-tag"].as_str()), (200, "noindex, nofollow"));
    assert_eq!(get(&world, &format!("{}/book.pdf", path(1))).await.headers["x-robots-tag"], "all");
    for ending in [".jsonld", ".dc.xml"] {
        assert_eq!(get(&world, &format!("{}{ending}", path(HIDING))).await.status, 404, "{ending}");
    }
    for address in ["/catalogue.atom", "/sitemap.xml", "/robots.txt"] {
        let told = get(&world, address).await;
        assert!(!told.has(NEEDLES[1]) && !told.has(&path(HIDING)), "{address}");
    }
    let list = get(&world, "/catalogue").await;
    assert_eq!(list.headers["x-robots-tag"], "noindex, nofollow", "a list that names it is not offered");
    assert!(list.has(NEEDLES[1]));
}

#[tokio::test]
async fn what_is_closed_is_at_once_in_no_feed_and_no_map() {
    let world = world().await;
    for address in ["/catalogue.atom", "/sitemap.xml"] {
        assert!(get(&world, address).await.has(&path(CLOSING)), "{address}");
    }
    wait(&world, SECOND).await;
    for address in ["/catalogue.atom", "/sitemap.xml", "/catalogue", "/catalogue.json"] {
        let told = get(&world, address).await;
        assert!(!told.has(NEEDLES[0]) && !told.has(&path(CLOSING)), "{address}");
    }
}

#[tokio::test]
async fn a_feed_holds_what_its_filters_ask_for() {
    let world = world().await;
    let entries = |xml: &str| texts(xml, "entry").len();
    let all = get(&world, "/catalogue.atom").await;
    assert_eq!(all.headers["content-type"], "application/atom+xml; charset=utf-8");
    assert_eq!(entries(&all.text()), 230);
    assert_eq!(entries(&get(&world, "/catalogue.atom?lang=sv").await.text()), 23);
    assert_eq!(entries(&get(&world, "/catalogue.atom?kit=red-lines&lang=he").await.text()), 92);
    assert_eq!(entries(&get(&world, "/catalogue.atom?year=1998").await.text()), 0);
    let place = "/catalogue.atom?place=%D7%92%D7%91%D7%A2%D7%AA%20%D7%94%D7%AA%D7%90%D7%A0%D7%99%D7%9D";
    let here = get(&world, place).await.text();
    assert_eq!(entries(&here), 3);
    let found = get(&world, &format!("{place}&q=%D7%93%D7%9C%D7%AA")).await.text();
    assert_eq!(entries(&found), 3, "דלת is in הדלת");
    assert_eq!(entries(&get(&world, "/catalogue.atom?q=xylophone").await.text()), 0);
    let page = get(&world, "/catalogue?lang=sv").await;
    assert!(
        page.has("<link rel=\"alternate\" type=\"application/atom+xml\"")
            && page.has("href=\"/catalogue.atom?lang=sv\"")
    );
}

#[tokio::test]
async fn a_feed_is_as_rfc_4287_wants_it() {
    let world = world().await;
    let xml = get(&world, "/catalogue.atom?lang=he&year=2026").await.text();
    let all = elements(&xml);
    assert_eq!(all[0].0, "feed");
    assert!(all[0].1.contains(&("xmlns".to_owned(), "http://www.w3.org/2005/Atom".to_owned())));
    let head: Vec<_> = all.iter().skip(1).take_while(|(name, ..)| name != "entry").collect();
    for name in ["id", "title", "updated", "author"] {
        assert_eq!(head.iter().filter(|(element, ..)| element == name).count(), 1, "{name} once");
    }
    let link = |rel: &str| {
        head.iter()
            .filter(|(name, attributes, _)| name == "link" && attributes.contains(&("rel".to_owned(), rel.to_owned())))
            .count()
    };
    assert_eq!((link("self"), link("alternate")), (1, 1));
    let ids = texts(&xml, "id");
    let once: std::collections::BTreeSet<_> = ids.iter().collect();
    assert!(once.len() == ids.len() && ids.iter().all(|id| id.starts_with("urn:uuid:")), "ids are whole and told once");
    for moment in texts(&xml, "updated") {
        assert_eq!(moment.len(), 20, "{moment}");
        assert!(moment.ends_with('Z') && moment.parse::<jiff::Timestamp>().is_ok(), "{moment}");
    }
    assert_eq!(get(&world, "/catalogue.atom?year=2026&lang=he").await.text(), xml, "the same wish is the same feed");
    assert_ne!(texts(&get(&world, "/catalogue.atom").await.text(), "id")[0], ids[0], "another wish is another feed");
}

#[tokio::test]
async fn a_reader_that_has_the_feed_is_told_so_until_it_changes() {
    let world = world().await;
    let first = get(&world, "/catalogue.atom").await;
    let again = |tag: String| {
        Request::get("/catalogue.atom").header(header::IF_NONE_MATCH, tag).header(header::COOKIE, "lang=he")
    };
    let tag = first.headers["etag"].clone();
    let mut visitor = world.visitor().reading("he");
    let same = visitor.send(again(tag.clone())).await;
    assert_eq!((same.status.as_u16(), same.bytes.len()), (304, 0));
    wait(&world, SECOND).await;
    assert_eq!(visitor.send(again(tag)).await.status, 200, "a withdrawal is a change");
    let late = Request::get("/catalogue.atom").header(header::IF_MODIFIED_SINCE, "Sat, 21 Nov 2026 08:00:00 GMT");
    assert_eq!(visitor.send(late).await.status, 200, "a date does not tell of a withdrawal");
}

#[tokio::test]
async fn robots_find_the_map_and_the_map_names_public_pages_alone() {
    let world = world().await;
    let rules = get(&world, "/robots.txt").await;
    assert!(rules.has("Sitemap: http://localhost/sitemap.xml") && rules.has("Disallow: /\n"));
    let map = get(&world, "/sitemap.xml").await.text();
    let pages = texts(&map, "loc");
    assert!(
        pages.contains(&"http://localhost/catalogue".to_owned())
            && pages.contains(&format!("http://localhost{}", path(1)))
    );
    assert!(pages.contains(&"http://localhost/kits/red-lines".to_owned()));
    assert!(!pages.iter().any(|page| page.contains("/p/") || page.contains("sign-in")));
    let mut visitor = world.visitor();
    for page in pages.iter().filter(|page| !page.contains("/principles/")) {
        let answer = visitor.get(page.strip_prefix("http://localhost").unwrap()).await;
        assert_eq!((answer.status.as_u16(), answer.headers["x-robots-tag"].as_str()), (200, "all"), "{page}");
    }
}

#[tokio::test]
async fn a_principle_of_somebody_who_hides_is_in_no_map() {
    let world = world().await;
    assert!(get(&world, "/sitemap.xml").await.has("/principles/"));
    wait(&world, THIRD).await;
    assert!(!get(&world, "/sitemap.xml").await.has("/principles/"), "its page shows words of a work that is kept out");
}

#[tokio::test]
async fn a_browser_learns_how_to_search() {
    let world = world().await;
    for lang in ["he", "sv", "en"] {
        let about = world.visitor().reading(lang).get("/about").await;
        assert!(about.has("type=\"application/opensearchdescription+xml\""), "{lang}");
        let xml = world.visitor().reading(lang).get("/opensearch.xml").await.text();
        let short = texts(&xml, "ShortName");
        assert!(short.len() == 1 && short[0].chars().count() <= 16, "{lang}: {short:?}");
        let url = elements(&xml).into_iter().find(|(name, ..)| name == "Url").unwrap();
        assert!(url.1.iter().any(|(_, value)| value.ends_with("/catalogue?q={searchTerms}")), "{lang}");
    }
}

#[tokio::test]
async fn nothing_but_public_pages_is_for_search_engines() {
    let world = world().await;
    for address in ["/sign-in", "/start", "/projects", "/nothing", "/catalogue?q=%D7%93%D7%9C%D7%AA", "/oai", "/health"]
    {
        assert_eq!(get(&world, address).await.headers["x-robots-tag"], "noindex, nofollow", "{address}");
    }
    for address in ["/catalogue", "/about", "/kits", "/kits/past-successes", "/kits/past-successes/past-successes.zip"]
    {
        assert_eq!(get(&world, address).await.headers["x-robots-tag"], "all", "{address}");
    }
}
