//! Search: what it finds, for whom, and above all what it keeps to itself.

use redthread_core::language::Lang;
use redthread_core::people::{Side, Standpoint};
use redthread_storage::{begin, documents, people, stories};
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
    assert!(
        page.has("lang=\"he\" dir=\"rtl\"") && page.has("<bdi>the client's side · תמר</bdi>") && page.has("Found as:"),
        "{}",
        page.text()
    );
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
    let key = stories::load_story(&mut read, world.project, story).await.unwrap().key;
    (story, key)
}

#[tokio::test]
async fn filters_stand_inside_the_query() {
    let world = round().await;
    let (_, tamar) = told(&world, "מפתח", "תמר", WORDS).await;
    world.consent_to(tamar, &[]).await;
    let mut irit = world.client(Cast::Irit).await;
    let mut read = world.store.read().await.unwrap();
    let place = redthread_storage::projects::load_project(&mut read, world.project).await.unwrap().place;
    drop(read);
    for query in [
        format!("דלת place:\"{place}\""),
        "דלת year:2026".to_owned(),
        "דלת שפה:עברית".to_owned(),
        "דלת perspektiv:brukare".to_owned(),
        "דלת author:תמר".to_owned(),
        "דלת kit:past-successes".to_owned(),
        "דלת -place:Malmö -year:1999".to_owned(),
        "דלת topic:housing".to_owned(),
    ] {
        assert_eq!(hits(&mut irit, &query).await, [WORDS], "{query}");
    }
    for query in ["דלת place:Malmö", "דלת -year:2026", "דלת language:svenska", "דלת author:דינה", "דלת kit:red-lines"]
    {
        assert!(hits(&mut irit, query).await.is_empty(), "{query}");
    }
    assert!(irit.get("/search?q=%D7%93%D7%9C%D7%AA%20topic:x").await.has("it was passed over"));
}

#[tokio::test]
async fn a_last_word_may_be_unfinished_and_slips_come_last_and_say_so() {
    let world = round().await;
    let (_, tamar) = told(&world, "מפתח", "תמר", "She waited outside. Szczepańska kom till berättelserna.").await;
    world.consent_to(tamar, &[]).await;
    let mut irit = world.client(Cast::Irit).await;
    let reach = async |client: &mut Client, query: &str| {
        let json = client.json(&format!("/search?q={query}")).await;
        (json["hits"].as_array().unwrap().len(), json["reach"].as_str().unwrap().to_owned())
    };
    assert_eq!(reach(&mut irit, "outside").await, (1, "typed".to_owned()));
    assert_eq!(reach(&mut irit, "szcz").await, (1, "unfinished".to_owned()));
    assert_eq!(reach(&mut irit, "szcz&typing=1").await, (1, "unfinished".to_owned()));
    assert_eq!(reach(&mut irit, "szczepamska").await, (1, "forgiving".to_owned()));
    assert!(irit.get("/search?q=szczepamska").await.has("spelt almost so"));
    assert!(!irit.get("/search?q=outside").await.has("spelt almost so"));
}

#[tokio::test]
async fn nothing_found_offers_less_and_one_project_may_be_asked_alone() {
    let world = round().await;
    let (_, tamar) = told(&world, "מפתח", "תמר", WORDS).await;
    world.consent_to(tamar, &[]).await;
    let mut irit = world.client(Cast::Irit).await;
    let page = irit.get("/search?q=Housing%20xylofon%20plats:Malm%C3%B6").await;
    assert!(page.has("q=Housing&amp;project=") && page.has("You could try"), "{}", page.text());
    let other = world.story("Klockan").await;
    assert_eq!(
        irit.json(&format!("/search?q=Housing&project={}", world.project)).await["hits"].as_array().unwrap().len(),
        1
    );
    assert!(irit.json(&format!("/search?q=Housing&project={other}")).await["hits"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn while_the_index_is_made_the_page_says_how_far_it_is() {
    let world = round().await;
    told(&world, "מפתח", "תמר", WORDS).await;
    redthread_storage::index::rebuild::ask(&world.store).await.unwrap();
    let mut irit = world.client(Cast::Irit).await;
    assert!(irit.get("/search?q=a").await.has("The search index is being made"));
    while redthread_storage::index::rebuild::work_once(&world.store).await.unwrap() {}
    assert!(!irit.get("/search?q=a").await.has("The search index is being made"));
}

#[tokio::test]
async fn where_most_is_shut_the_search_reads_on() {
    let world = round().await;
    let (story, tamar) = told(&world, "מפתח", "תמר", "דלת דלת דלת").await;
    for _ in 0..40 {
        world.account(story, tamar, Side::Client, "דלת דלת דלת").await;
    }
    let mut act = world.act("test.account").await;
    let shir = Some(world.person(Cast::Shir));
    let account =
        stories::insert_account(&mut act, world.project, story, tamar, Side::Client, shir, None).await.unwrap();
    let key = people::load_person(&mut act, &world.inside(Cast::Irit).await, tamar).await.unwrap().key;
    let new = documents::NewDocument {
        story: Some(story),
        account: Some(account),
        kind: documents::DocumentKind::Section,
        section: "context".to_owned(),
        position: 1,
        lang: Lang::He,
        none_found: false,
        text: "הדלת של שיר עומדת בסוף מסדרון ארוך מאוד, אחרי כל האחרות".to_owned(),
        subjects: vec![tamar],
        key,
    };
    documents::insert_document(&world.store, &mut act, world.project, new).await.unwrap();
    act.done(story, ()).await.unwrap();
    world.consent_to(tamar, &[]).await;
    let found = hits(&mut world.client(Cast::Shir).await, "דלת").await;
    assert!(found.len() == 1 && found[0].contains("שיר"), "behind forty that she may not read: {found:?}");
}
