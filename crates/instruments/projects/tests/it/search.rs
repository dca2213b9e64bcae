//! Search: what it finds, for whom, and above all what it keeps to itself.

use redthread_core::language::Lang;
use redthread_core::people::{Side, Standpoint};
use redthread_storage::{begin, documents, people};
use redthread_testkit::{Cast, Client, World};

use crate::{path, round, take_back, told};

const WORDS: &str = "היא פָּתְחָה אֶת הַדֶּלֶת ב־26/02, והעו\"ס ישבה במדרגות 🙂. קראו לזה Housing First.";

async fn hits(client: &mut Client, query: &str) -> Vec<String> {
    let encoded: Vec<String> = query.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let json = client.json(&format!("/search?q={}", encoded.concat())).await;
    json["hits"].as_array().unwrap().iter().map(|hit| hit["text"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_bare_word_finds_its_forms_marked_in_their_sentence() {
    let world = round().await;
    let (_, tamar) = told(&world, "מפתח", "תמר", WORDS).await;
    world.consent_to(tamar, &[]).await;
    let mut irit = world.client(Cast::Irit).await;
    for query in ["דלת", "עו״ס", "עו\"ס", "מדרגה", "housing", "דלת מדרגות", "\"Housing First\""]
    {
        assert_eq!(hits(&mut irit, query).await, [WORDS], "{query}");
    }
    for query in ["חלון", "דלת חלון", "דלת -מדרגות", "-חלון", "\"First Housing\"", "  "] {
        assert!(hits(&mut irit, query).await.is_empty(), "{query}");
    }
    let page = irit.get("/search?q=%D7%93%D7%9C%D7%AA").await;
    assert!(page.has("<mark>הַדֶּלֶת</mark>") && page.has("1 text") && page.has("/documents/"));
    assert!(page.has("lang=\"he\" dir=\"rtl\"") && page.has("<bdi>the client's side · תמר</bdi>"), "{}", page.text());
}

#[tokio::test]
async fn nothing_found_is_said_and_the_query_stays() {
    let world = round().await;
    let page = world.client(Cast::Irit).await.get("/search?q=%3Cscript%3E").await;
    assert!(page.has("Nothing found for “&lt;script&gt;”") && page.has("value=\"&lt;script&gt;\""));
    assert!(world.visitor().get("/search?q=a").await.status.as_u16() == 404, "search is for who is signed in");
}

#[tokio::test]
async fn a_text_without_consent_is_not_even_counted() {
    let world = round().await;
    let (_, tamar) = told(&world, "מפתח", "תמר", WORDS).await;
    let mut irit = world.client(Cast::Irit).await;
    assert!(hits(&mut irit, "דלת").await.is_empty(), "nobody has asked her");
    world.consent_to(tamar, &[]).await;
    assert_eq!(hits(&mut irit, "דלת").await.len(), 1);
    take_back(&world, tamar).await;
    assert!(hits(&mut irit, "דלת").await.is_empty());
    assert!(hits(&mut world.client(Cast::Noa).await, "דלת").await.is_empty());
    let page = irit.get("/search?q=%D7%93%D7%9C%D7%AA").await;
    assert!(!page.has("מדרגות") && !page.has("תמר") && !page.has("/documents/"));
}

#[tokio::test]
async fn who_was_erased_is_found_no_more() {
    let world = round().await;
    let (_, tamar) = told(&world, "מפתח", "תמר", WORDS).await;
    world.consent_to(tamar, &[]).await;
    let mut act = world.act("test.erased").await;
    people::erase_person(&mut act, tamar).await.unwrap();
    (redthread_projects::INSTRUMENT.personal_data.erase)(&mut act, tamar).await.unwrap();
    act.done(tamar, ()).await.unwrap();
    assert!(hits(&mut world.client(Cast::Irit).await, "דלת").await.is_empty());
}

#[tokio::test]
async fn everybody_searches_only_what_is_theirs_to_read() {
    let world = round().await;
    let (story, tamar) = told(&world, "מפתח", "תמר", WORDS).await;
    world.consent_to(tamar, &[]).await;
    for (who, found) in
        [(Cast::Irit, 1), (Cast::Meir, 1), (Cast::Amal, 1), (Cast::Noa, 1), (Cast::Shir, 0), (Cast::Yossi, 0)]
    {
        assert_eq!(hits(&mut world.client(who).await, "דלת").await.len(), found, "{who:?}");
    }
    let json = world.client(Cast::Noa).await.json("/search?q=Housing").await;
    let address = json["hits"][0]["path"].as_str().unwrap().to_owned();
    assert!(address.starts_with(&path(&world, "accounts/")), "an interviewer goes to her interview: {address}");
    let worker = world.teller("עו\"ס 3", Standpoint::Worker).await;
    world.account(story, worker, Side::Professional, "ישבתי במדרגות").await;
    world.consent_to(worker, &[]).await;
    assert_eq!(hits(&mut world.client(Cast::Irit).await, "מדרגות").await.len(), 2);
}

#[tokio::test]
async fn a_long_list_is_cut_and_says_so_and_the_densest_text_comes_first() {
    let world = round().await;
    let (story, tamar) = told(&world, "מפתח", "תמר", "דלת, ועוד דלת, ושוב דלת").await;
    for n in 0..30 {
        world.account(story, tamar, Side::Client, &format!("דלת מספר {n} בסוף המסדרון")).await;
    }
    world.consent_to(tamar, &[]).await;
    let mut irit = world.client(Cast::Irit).await;
    let json = irit.json("/search?q=%D7%93%D7%9C%D7%AA").await;
    assert_eq!((json["hits"].as_array().unwrap().len(), json["more"].as_bool()), (30, Some(true)));
    assert_eq!(json["hits"][0]["text"].as_str(), Some("דלת, ועוד דלת, ושוב דלת"));
    assert!(irit.get("/search?q=%D7%93%D7%9C%D7%AA").await.has("There are more."));
    assert_eq!(hits(&mut irit, "דלת 17").await.len(), 1);
}

#[tokio::test]
async fn a_changed_text_is_found_by_its_new_words_at_once() {
    let world = round().await;
    let teller = world.teller("Åsa", Standpoint::Client).await;
    let story = world.story("Klockan fyra").await;
    let (_, document) = world.account(story, teller, Side::Client, "מילים ישנות").await;
    world.consent_to(teller, &[]).await;
    save(&world, document, "Hon berättade om förändringarna på kontoret").await;
    let mut irit = world.client(Cast::Irit).await;
    assert!(hits(&mut irit, "ישנות").await.is_empty());
    assert_eq!(hits(&mut irit, "berättade").await.len(), 1);
}

async fn save(world: &World, document: redthread_core::ids::DocumentId, text: &str) {
    let mut act = world.act("test.saved").await;
    documents::save_document(&world.store, &mut act, document, 1, text, false).await.unwrap();
    act.done(document, ()).await.unwrap();
}

#[tokio::test]
async fn a_swedish_text_is_asked_in_swedish() {
    let world = round().await;
    let deed = world.deed(Cast::Irit);
    let (story, key) = swedish_story(&world).await;
    let text = "Berättelserna handlar om små steg. Förändringen kom på våren.";
    let added = async {
        let mut act = begin!(world.store, &deed, "test.document", Some(world.project));
        let new = documents::NewDocument {
            story: Some(story),
            account: None,
            kind: documents::DocumentKind::StoryText,
            section: String::new(),
            position: 1,
            lang: Lang::Sv,
            none_found: false,
            text: text.to_owned(),
            subjects: vec![],
            key,
        };
        let id = documents::insert_document(&world.store, &mut act, world.project, new).await?;
        act.made(id).await
    };
    let added: Result<redthread_core::ids::DocumentId, redthread_storage::Error> = added.await;
    added.unwrap();
    let mut irit = world.client(Cast::Irit).await;
    assert_eq!(hits(&mut irit, "berättelse").await, [text]);
    let page = irit.get("/search?q=steg").await;
    assert!(page.has("text of the story") && page.has("<mark>steg</mark>") && page.has("lang=\"sv\""));
    assert!(hits(&mut world.client(Cast::Noa).await, "steg").await.is_empty(), "no account of hers");
}

async fn swedish_story(world: &World) -> (redthread_core::ids::StoryId, redthread_core::ids::KeyId) {
    let story = world.story("Klockan fyra").await;
    let mut read = world.store.read().await.unwrap();
    let key = redthread_storage::stories::load_story(&mut read, world.project, story).await.unwrap().key;
    (story, key)
}
