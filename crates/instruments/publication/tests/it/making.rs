//! Making an edition: what bars it, what it freezes, what it survives.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{Id as _, PublicationId};
use redthread_core::people::{Side, Standpoint};
use redthread_core::thread::{Node, Relation};
use redthread_publication::{Choice, Format, INSTRUMENT, choose_stories, look, render, start, work_once};
use redthread_storage::check::{SEALED, check};
use redthread_storage::jobs::{self, JobState};
use redthread_storage::{Error, documents, passages, people, sql, stories};
use redthread_testkit::Cast;

use super::{CLIENT, CLIENT_NEEDLE, Scene, TITLE, WORKER_NEEDLE};

#[tokio::test]
async fn a_withdrawn_consent_bars_the_book_and_is_named_by_alias() {
    let scene = Scene::new().await;
    scene.withdraw(scene.tamar, Audience::Book, Material::Quote).await;
    assert!(scene.ask().await.unwrap_err().is_refused("publication.consent_unmet"));
    let page = scene.check().await;
    assert_eq!(page["ready"], false);
    let unmet = page["unmet"].as_array().unwrap();
    assert_eq!(unmet.len(), 1, "{unmet:?}");
    assert_eq!((&unmet[0]["alias"], &unmet[0]["missing"][0]["state"]), (&"תמר".into(), &"withdrawn".into()));
    assert_eq!(unmet[0]["path"], format!("/p/{}/consents/{}", scene.world.project, scene.tamar));
    let mut irit = scene.world.client(Cast::Irit).await;
    let html = irit.get(&scene.path("")).await.text();
    assert!(html.contains("תמר") && !html.contains("שם אמיתי") && !html.contains(CLIENT_NEEDLE));
    let refused = irit.post(&scene.path("/editions"), &[]).await;
    assert_eq!(refused.status, 422);
    assert!(!work_once(&scene.world.app).await.unwrap(), "nothing was asked for");
}

#[tokio::test]
async fn nobody_asked_is_every_consent_missing() {
    let scene = Scene::without_consent().await;
    let page = scene.check().await;
    let mut found: Vec<(String, String)> = vec![];
    for row in page["unmet"].as_array().unwrap() {
        let alias = row["alias"].as_str().unwrap();
        assert!(found.iter().all(|(known, _)| known != alias), "one row a person: {found:?}");
        let missing = row["missing"].as_array().unwrap().iter();
        found.extend(missing.map(|one| (alias.to_owned(), one["material"].as_str().unwrap().to_owned())));
    }
    for alias in ["תמר", "גל"] {
        for material in ["the story retold", "own words"] {
            assert!(found.contains(&(alias.to_owned(), material.to_owned())), "{alias} {material}: {found:?}");
        }
    }
    assert_eq!(page["stories"], 0);
}

async fn choose(scene: &Scene, choice: Choice) {
    let (deed, inside) = (scene.world.deed(Cast::Irit), scene.world.inside(Cast::Irit).await);
    let seen = scene.world.client(Cast::Irit).await.json(&scene.path("/stories")).await["version"].as_i64().unwrap();
    choose_stories(&scene.world.store, &deed, &inside, (scene.book, seen), &[(scene.story, choice)]).await.unwrap();
}

#[tokio::test]
async fn whose_words_are_left_out_need_not_agree_to_words() {
    let scene = Scene::new().await;
    scene.withdraw(scene.tamar, Audience::Book, Material::Quote).await;
    choose(&scene, Choice::NoClient).await;
    assert_eq!(scene.check().await["unmet"].as_array().unwrap().len(), 0);
    scene.withdraw(scene.tamar, Audience::Book, Material::Retold).await;
    assert_eq!(scene.check().await["unmet"][0]["alias"], "תמר", "her life is still retold");
    choose(&scene, Choice::Out).await;
    let page = scene.check().await;
    assert_eq!((&page["stories"], page["unmet"].as_array().unwrap().len()), (&0.into(), 0));
    assert!(scene.ask().await.unwrap_err().is_refused("publication.no_story"));
    let recorded = sql("SELECT verb FROM events WHERE subject = $1 ORDER BY seq").id(scene.story);
    let verbs: Vec<String> = recorded
        .all(&mut scene.world.store.read().await.unwrap())
        .await
        .unwrap()
        .iter()
        .map(|row| row.text("verb").unwrap())
        .collect();
    assert!(verbs.ends_with(&["publication.words_left_out".to_owned(), "publication.story_left_out".to_owned()]));
}

#[tokio::test]
async fn an_edition_is_frozen_with_its_thread_and_every_seal_opens() {
    let scene = Scene::new().await;
    scene.make().await;
    let (store, edition) = (&scene.world.store, scene.edition().await);
    let before = render(store, scene.book, Format::Html).await.unwrap();
    let text = String::from_utf8(before.clone()).unwrap();
    for words in [TITLE, CLIENT_NEEDLE, WORKER_NEEDLE, "לבוא שוב באותה שעה", "dir=\"rtl\"", "משותף ל־1 מתוך 1"]
    {
        assert!(text.contains(words), "{words}");
    }
    assert!(render(store, scene.book, Format::Pdf).await.unwrap().starts_with(b"%PDF"));
    let shows =
        passages::list_links_from(&mut store.read().await.unwrap(), edition.uuid(), Relation::Shows).await.unwrap();
    assert!(
        shows.contains(&(Node::Story, scene.story.uuid())) && shows.contains(&(Node::Finding, scene.principle.uuid()))
    );
    assert_eq!(shows.iter().filter(|(node, _)| *node == Node::Passage).count(), 2);

    let mut act = scene.world.act("test.edited").await;
    documents::save_document(store, &mut act, scene.client_text, 1, &CLIENT.replace(CLIENT_NEEDLE, "אחר"), false)
        .await
        .unwrap();
    act.done(scene.client_text, ()).await.unwrap();
    assert_eq!(render(store, scene.book, Format::Html).await.unwrap(), before, "what was frozen stays");

    let columns: Vec<_> = SEALED.iter().chain(INSTRUMENT.personal_data.sealed).copied().collect();
    assert_eq!(check(store, &columns, |_| ()).await.unwrap().faults, Vec::<String>::new());
}

#[tokio::test]
async fn the_work_goes_on_after_a_stop_and_freezes_once() {
    let scene = Scene::new().await;
    let job = scene.ask().await.unwrap();
    assert_eq!(scene.ask().await.unwrap(), job, "one edition is made at a time");
    jobs::claim(&scene.world.store, "publication.edition").await.unwrap().unwrap();
    assert!(!work_once(&scene.world.app).await.unwrap(), "it is taken");
    jobs::requeue(&scene.world.store).await.unwrap();
    assert!(work_once(&scene.world.app).await.unwrap());
    assert_eq!(scene.editions().await, 1);
    let page = scene.world.client(Cast::Irit).await.json(&format!("/p/{}/jobs/{job}", scene.world.project)).await;
    assert_eq!((&page["state"], &page["href"]), (&"done".into(), &scene.path("").into()));

    // Stopped after the edition was frozen and before the work was ended: done again, it finds what it made.
    let mut act = scene.world.act("test.stopped").await;
    sql("UPDATE jobs SET state = 'running' WHERE id = $1").id(job).run(&mut act).await.unwrap();
    act.done(job, ()).await.unwrap();
    jobs::requeue(&scene.world.store).await.unwrap();
    assert!(work_once(&scene.world.app).await.unwrap());
    assert_eq!(scene.editions().await, 1);
}

#[tokio::test]
async fn a_consent_taken_back_after_asking_stops_the_work() {
    let scene = Scene::new().await;
    let job = scene.ask().await.unwrap();
    scene.withdraw(scene.gal, Audience::Book, Material::Quote).await;
    assert!(work_once(&scene.world.app).await.unwrap());
    let mut read = scene.world.store.read().await.unwrap();
    let job = jobs::load_job(&mut read, scene.world.project, job).await.unwrap();
    assert_eq!((job.state, job.note.as_str()), (JobState::Failed, "publication.consent_unmet"));
    assert_eq!(scene.editions().await, 0);
    let refused = render(&scene.world.store, scene.book, Format::Pdf).await.unwrap_err();
    assert!(refused.is_refused("publication.no_edition"));
}

#[tokio::test]
async fn one_side_alone_needs_a_recorded_reason() {
    let scene = Scene::new().await;
    let world = &scene.world;
    let (alone, teller) = (world.story("לבד").await, world.teller("דלית", Standpoint::Client).await);
    world.account(alone, teller, Side::Client, "סיפרתי לבד.").await;
    world.consent_to(teller, &[Audience::Book]).await;
    assert!(scene.ask().await.unwrap_err().is_refused("publication.one_sided"));
    let mut act = world.act("test.excepted").await;
    let story = stories::load_story(&mut act, scene.world.project, alone).await.unwrap();
    stories::except_one_sided(&mut act, &story, "העובדת עזבה את העיר").await.unwrap();
    act.done(alone, ()).await.unwrap();
    let refused = scene.ask().await.unwrap_err();
    assert!(!refused.is_refused("publication.one_sided"));
    assert!(refused.is_refused("publication.not_looked"), "the new account is not approved: {refused:?}");
}

#[tokio::test]
async fn a_real_name_in_a_text_is_looked_at_and_never_shown() {
    let scene = Scene::new().await;
    let (world, store) = (&scene.world, &scene.world.store);
    let mut act = world.act("test.edited").await;
    let named = format!("{CLIENT} קראו לה אמיתי, טלפון 050-1234567, ב־3.5.2021.");
    documents::save_document(store, &mut act, scene.client_text, 1, &named, false).await.unwrap();
    act.done(scene.client_text, ()).await.unwrap();
    let page = scene.check().await;
    let kinds: Vec<&str> =
        page["warnings"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    for kind in ["teller_name", "number", "day"] {
        assert!(kinds.contains(&kind), "{kind}: {kinds:?}");
    }
    let html = world.client(Cast::Irit).await.get(&scene.path("")).await.text();
    assert!(!html.contains("אמיתי") && !html.contains("050-1234567"));
    assert!(scene.ask().await.unwrap_err().is_refused("publication.not_looked"));
    look(store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, scene.book, &scene.words()).await.unwrap();
    assert_eq!(scene.check().await["ready"], true);

    let mut act = world.act("test.edited").await;
    documents::save_document(store, &mut act, scene.client_text, 2, &format!("{named} וגם 3.6.2021."), false)
        .await
        .unwrap();
    act.done(scene.client_text, ()).await.unwrap();
    assert!(scene.ask().await.unwrap_err().is_refused("publication.not_looked"), "another text is looked at again");
}

#[tokio::test]
async fn the_credits_name_who_designed_and_never_who_told() {
    let scene = Scene::new().await;
    let world = &scene.world;
    let told = world.teller("שרית המספרת", Standpoint::Worker).await;
    let story = world.story("עוד סיפור").await;
    world.account(story, told, Side::Professional, "סיפרתי.").await;
    let draws = world.teller("מיכל המעצבת", Standpoint::Worker).await;
    let mut act = world.act("test.roles").await;
    for person in [told, draws] {
        people::give_role(&mut act, world.project, person, "designer").await.unwrap();
    }
    act.done(told, ()).await.unwrap();
    let book = start(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await).await.unwrap();
    let page = world.client(Cast::Irit).await.get(&format!("/p/{}/books/{book}/front", world.project)).await;
    assert!(page.has("מיכל המעצבת") && !page.has("שרית המספרת"), "{}", page.text());
}

#[tokio::test]
async fn a_name_is_printed_only_with_consent_to_the_name() {
    let scene = Scene::new().await;
    let world = &scene.world;
    let mut act = world.act("test.named").await;
    let name = people::Name { name: "נועה בן־דוד".to_owned(), contact: String::new() };
    let noa = people::NewPerson { alias: "Noa".to_owned(), name, ..people::NewPerson::default() };
    people::update_person(&mut act, world.person(Cast::Noa), noa).await.unwrap();
    act.done(world.person(Cast::Noa), ()).await.unwrap();
    let credits = |book: PublicationId| async move {
        let page = world.client(Cast::Irit).await.get(&format!("/p/{}/books/{book}/front", world.project)).await;
        page.text()
    };
    let begin =
        || async { start(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await).await.unwrap() };
    let by_alias = credits(begin().await).await;
    assert!(by_alias.contains("Noa") && !by_alias.contains("נועה בן־דוד"));
    world.consent(world.person(Cast::Noa), Audience::Book, Material::Name, Move::Give).await;
    let named = begin().await;
    assert!(credits(named).await.contains("נועה בן־דוד"));
    let check = |book: PublicationId| async move {
        world.client(Cast::Irit).await.json(&format!("/p/{}/books/{book}", world.project)).await
    };
    assert_eq!(check(named).await["unmet"].as_array().unwrap().len(), 0);
    scene.withdraw(world.person(Cast::Noa), Audience::Book, Material::Name).await;
    let page = check(named).await;
    assert_eq!(
        (&page["unmet"][0]["alias"], &page["unmet"][0]["missing"][0]["material"]),
        (&"Noa".into(), &"name".into())
    );
}

#[tokio::test]
async fn only_who_may_publish_asks_for_an_edition() {
    let scene = Scene::new().await;
    let world = &scene.world;
    for who in [Cast::Noa, Cast::Amal, Cast::Dana] {
        let (deed, inside) = (world.deed(who), world.inside(who).await);
        let refused =
            redthread_publication::ask_edition(&world.store, &deed, &inside, scene.book, &scene.words()).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
    }
    for who in [Cast::Noa, Cast::Yossi] {
        assert_eq!(world.client(who).await.get(&scene.path("")).await.status, 404, "{who:?}");
    }
    assert!(world.visitor().get(&scene.path("")).await.location.starts_with("/sign-in"));
    let deed = world.deed(Cast::Meir);
    let inside = world.inside(Cast::Meir).await;
    let words = scene.words();
    let ask = || redthread_publication::ask_edition(&world.store, &deed, &inside, scene.book, &words);
    assert_eq!(ask().await.unwrap(), ask().await.unwrap(), "the same act answers as the first time");
}
