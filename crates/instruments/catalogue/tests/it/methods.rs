//! Methods in the catalogue.

use std::io::Read as _;

use crate::{path, world};

#[tokio::test]
async fn every_method_has_a_page_in_every_language() {
    let world = world().await;
    for lang in ["he", "sv", "en"] {
        let mut visitor = world.visitor().reading(lang);
        let all = visitor.json("/kits").await;
        assert_eq!(all["kits"].as_array().unwrap().len(), 3, "{lang}");
        for kit in all["kits"].as_array().unwrap() {
            let page = visitor.get(kit["path"].as_str().unwrap()).await;
            assert_eq!(page.status, 200, "{lang}");
            for words in [kit["title"].as_str().unwrap(), "nav class=\"thread\"", "BibTeX", "1.1.0", "id=\"stage-"] {
                assert!(page.has(words), "{lang} {words}");
            }
            assert!(!page.has(">kit-") && !page.has("style=\""), "{lang}");
        }
    }
}

#[tokio::test]
async fn a_method_names_what_was_published_by_those_who_followed_it() {
    let world = world().await;
    let page = world.visitor().json("/kits/past-successes").await;
    assert_eq!(page["works"].as_array().unwrap().len(), 115);
    assert_eq!(page["works"][0]["path"], path(1));
    let none = world.visitor().get("/kits/future-workshop").await;
    assert!(none.has("Nothing yet."));
}

#[tokio::test]
async fn a_method_is_cited_by_its_version_and_had_as_its_files() {
    let world = world().await;
    let mut visitor = world.visitor().reading("sv");
    let page = visitor.json("/kits/red-lines").await;
    let apa = page["citations"][0][1].as_str().unwrap();
    assert!(
        apa.starts_with("Red Thread. (2026).") && apa.contains("(version 1.1.0)") && apa.ends_with("/kits/red-lines"),
        "{apa}"
    );
    assert!(visitor.get("/kits/red-lines/citation.bib").await.has("@"));
    assert!(visitor.get("/kits/red-lines/citation.ris").await.has("TY  -"));
    let zip = visitor.get("/kits/past-successes/past-successes.zip").await;
    assert_eq!(zip.headers["content-type"], "application/zip");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip.bytes.clone())).unwrap();
    let mut text = String::new();
    archive.by_name("past-successes/kit.toml").unwrap().read_to_string(&mut text).unwrap();
    let shipped = redthread_core::shipped::sources();
    assert_eq!(text, shipped["past-successes"].files["kit.toml"], "as it is");
    assert_eq!(archive.len(), shipped["past-successes"].files.len());
    assert_eq!(visitor.get("/kits/past-successes/past-successes.zip").await.bytes, zip.bytes);
    for nothing in
        ["/kits/none", "/kits/red-lines/past-successes.zip", "/kits/red-lines/kit.toml", "/kits/../Cargo.toml"]
    {
        assert_eq!(visitor.get(nothing).await.status, 404, "{nothing}");
    }
}

#[tokio::test]
async fn methods_stand_in_the_catalogue_and_tell_machines_of_themselves() {
    let world = world().await;
    let mut visitor = world.visitor().reading("sv");
    assert!(visitor.get("/catalogue").await.has("href=\"/kits\""));
    let told = visitor.get("/kits/red-lines.jsonld").await.json();
    assert_eq!((told["@type"].as_str(), told["inLanguage"].as_str()), (Some("CreativeWork"), Some("sv")));
    assert_eq!(told["encoding"][0]["contentUrl"], "http://localhost/kits/red-lines/red-lines.zip");
    assert_eq!(visitor.get("/kits/none.jsonld").await.status, 404);
}
