//! The count: who says it, in how many of how many, and what stays out.

use redthread_coding::INSTRUMENT;
use redthread_coding::actions::{self, NewFinding, Wording};
use redthread_coding::model::Kind;
use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{FindingId, StoryId};
use redthread_core::kit::{Id as _, StageId};
use redthread_core::language::Lang;
use redthread_core::people::Side;
use redthread_storage::documents::{DocumentKind, NewDocument, insert_document};
use redthread_storage::{brought, people, projects};
use redthread_testkit::Cast;
use serde_json::Value;

use super::{CLIENT, Told, WORKER, another};

async fn counted(told: &Told) -> Value {
    told.world.client(Cast::Irit).await.json(&told.path("principles")).await
}

fn row(page: &Value, finding: FindingId) -> Value {
    let rows = page["principles"].as_array().unwrap();
    rows.iter().find(|row| row["id"] == finding.to_string()).unwrap().clone()
}

fn voice(row: &Value, story: StoryId) -> Value {
    let cells = row["cells"].as_array().unwrap();
    cells.iter().find(|cell| cell["story"] == story.to_string()).unwrap()["voice"].clone()
}

#[tokio::test]
async fn who_says_it_is_counted_from_passages() {
    let told = Told::new().await;
    let (second, text) = another(&told.world, "הקומה השלישית", Side::Professional, "באתי כל שבוע.", true).await;
    let (third, _) = another(&told.world, "שבע כיסאות", Side::Client, "לא נאמר כאן.", true).await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    told.world.passage(text, "באתי כל שבוע.", "כל שבוע", one).await;
    let line = row(&counted(&told).await, one);
    assert_eq!((&line["share"], &line["n"], &line["total"]), (&"most".into(), &2.into(), &3.into()));
    assert_eq!(voice(&line, told.story), "client");
    assert_eq!(voice(&line, second), "professional");
    assert_eq!(voice(&line, third), "nobody");
    let cell = line["cells"].as_array().unwrap().iter().find(|cell| cell["story"] == second.to_string()).unwrap();
    assert_eq!(cell["path"], told.path(&format!("principles/{one}?from=2")));
    told.world.passage(told.worker_text, WORKER, "בשעה שנוחה לה", one).await;
    assert_eq!(voice(&row(&counted(&told).await, one), told.story), "both");
}

#[tokio::test]
async fn a_withdrawal_changes_both_numbers_at_once() {
    let told = Told::new().await;
    let (second, text) = another(&told.world, "הקומה השלישית", Side::Client, "באתי כל שבוע.", true).await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    told.world.passage(text, "באתי כל שבוע.", "כל שבוע", one).await;
    assert_eq!(row(&counted(&told).await, one)["share"], "all");
    for person in [told.client, told.worker] {
        for material in [Material::Retold, Material::Quote] {
            told.world.consent(person, Audience::Team, material, Move::Withdraw).await;
        }
    }
    let page = counted(&told).await;
    let line = row(&page, one);
    assert_eq!((&line["n"], &line["total"]), (&1.into(), &1.into()));
    assert_eq!((voice(&line, told.story), voice(&line, second)), ("closed".into(), "client".into()));
    assert_eq!(page["closed_passages"], 1);
    assert_eq!(page["stories"][0]["standing"], "barred");
    assert_eq!(page["stories"][0]["consent"][0], "withdrawn");
}

#[tokio::test]
async fn counting_alone_opens_no_title() {
    let told = Told::new().await;
    let (_, text) = another(&told.world, "כותרת חסויה", Side::Client, "באתי כל שבוע.", false).await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    told.world.passage(text, "באתי כל שבוע.", "כל שבוע", one).await;
    let person = {
        let mut read = told.world.store.read().await.unwrap();
        let all = people::list_people(&mut read, told.world.project).await.unwrap();
        all.into_iter().find(|person| person.alias == "כותרת חסויה").unwrap().id
    };
    assert_eq!(row(&counted(&told).await, one)["n"], 0);
    told.world.consent(person, Audience::Team, Material::Evidence, Move::Give).await;
    let page = counted(&told).await;
    assert_eq!((&row(&page, one)["n"], &row(&page, one)["total"]), (&1.into(), &2.into()));
    assert_eq!(page["stories"][1]["title"], "Story 2");
    assert_eq!(page["stories"][1]["document"], Value::Null);
}

#[tokio::test]
async fn a_story_without_texts_is_shown_and_not_counted() {
    let told = Told::new().await;
    told.world.story("עוד לא סופר").await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let page = counted(&told).await;
    assert_eq!(page["stories"][1]["standing"], "no-text");
    assert_eq!((&row(&page, one)["share"], &row(&page, one)["total"]), (&"none".into(), &1.into()));
}

#[tokio::test]
async fn a_text_of_no_story_is_listed_and_its_passages_are_shown_but_counted_for_none() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let (text, words) = ("פרק ראשון: באותה שעה, כל שבוע.", "באותה שעה, כל שבוע");
    let mut act = told.world.act("test.brought").await;
    let key = act.new_key(told.world.project).await.unwrap();
    let new = NewDocument {
        story: None,
        account: None,
        kind: DocumentKind::Brought,
        section: "1.txt".to_owned(),
        position: 1,
        lang: Lang::He,
        none_found: false,
        text: text.to_owned(),
        subjects: vec![],
        key,
    };
    let brought = insert_document(&told.world.store, &mut act, told.world.project, new).await.unwrap();
    act.done(brought, ()).await.unwrap();
    told.world.passage(brought, text, words, one).await;
    let page = counted(&told).await;
    assert_eq!(page["loose"][0]["passages"], 1);
    assert_eq!(row(&page, one)["n"], 0);
    let mut client = told.world.client(Cast::Irit).await;
    assert!(client.get(&told.path(&format!("principles/{one}"))).await.has(words));
}

#[tokio::test]
async fn a_brought_text_bears_its_file_name_as_long_as_its_words_may_be_read() {
    let told = Told::new().await;
    let mut act = told.world.act("test.brought").await;
    let key = act.new_key(told.world.project).await.unwrap();
    let new = NewDocument {
        story: Some(told.story),
        account: None,
        kind: DocumentKind::Brought,
        section: "1.docx".to_owned(),
        position: 1,
        lang: Lang::He,
        none_found: false,
        text: "ישבנו על המדרגות.".to_owned(),
        subjects: vec![told.client],
        key,
    };
    let text = insert_document(&told.world.store, &mut act, told.world.project, new).await.unwrap();
    brought::insert_file(&mut act, text, key, "ראיון עם תמר 17.docx", [7; 32]).await.unwrap();
    act.done(text, ()).await.unwrap();
    let mut client = told.world.client(Cast::Irit).await;
    let page = client.get(&told.path(&format!("documents/{text}"))).await;
    assert!(page.has("<h1 dir=\"rtl\">ראיון עם תמר 17.docx</h1>") && !page.has("1.docx ·"), "{}", page.text());
    told.world.consent(told.client, Audience::Team, Material::Retold, Move::Withdraw).await;
    let shut = client.get(&told.path(&format!("documents/{text}"))).await;
    assert!(!shut.has("תמר 17") && shut.has("1.docx"), "{}", shut.text());
}

#[tokio::test]
async fn lost_and_erased_passages_support_nothing() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    told.world.passage(told.worker_text, WORKER, "בשעה שנוחה לה", one).await;
    let mut act = told.world.act("test.edited").await;
    redthread_storage::documents::save_document(&told.world.store, &mut act, told.client_text, 1, "אחר.", false)
        .await
        .unwrap();
    people::erase_person(&mut act, told.worker).await.unwrap();
    act.done(told.client_text, ()).await.unwrap();
    let page = counted(&told).await;
    assert_eq!(row(&page, one)["passages"], 0);
    assert_eq!(page["stories"][0]["standing"], "counted", "the client's text is still there");
}

#[tokio::test]
async fn what_is_gathered_counts_for_the_shared_one() {
    let told = Told::new().await;
    let (store, inside) = (&told.world.store, told.world.inside(Cast::Irit).await);
    let shared = told.world.principle("להיות שם באותה שעה").await;
    let wording = Wording { title: "לבוא ביום שני".to_owned(), ..Wording::default() };
    let new = NewFinding { kind: Kind::Principle, story: Some(told.story), wording };
    let own = actions::make_finding(store, &told.world.deed(Cast::Irit), &inside, new).await.unwrap();
    told.world.passage(told.client_text, CLIENT, "כל שבוע", own).await;
    assert_eq!(row(&counted(&told).await, shared)["n"], 0);
    actions::gather(store, &told.world.deed(Cast::Irit), &inside, own, Some(shared)).await.unwrap();
    let page = counted(&told).await;
    assert_eq!(row(&page, shared)["n"], 1);
    assert_eq!(page["own"][0]["gathered_into"], "להיות שם באותה שעה");
    let mut client = told.world.client(Cast::Irit).await;
    let finding = client.json(&told.finding_path(shared)).await;
    assert_eq!(finding["stories"][0]["sides"][0]["said"][0]["through"], "לבוא ביום שני");
    actions::end_finding(store, &told.world.deed(Cast::Irit), &inside, own).await.unwrap();
    assert_eq!(row(&counted(&told).await, shared)["n"], 0, "an ended one passes nothing on");
}

#[tokio::test]
async fn the_share_of_most_is_the_projects_own() {
    let told = Told::new().await;
    another(&told.world, "הקומה השלישית", Side::Client, "באתי.", true).await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    assert_eq!(row(&counted(&told).await, one)["share"], "some");
    let project = told.world.inside(Cast::Irit).await.project;
    let mut act = told.world.act("test.set").await;
    projects::update_setting(&mut act, &project, "most_share", "0.5").await.unwrap();
    act.done(project.id, ()).await.unwrap();
    assert_eq!(row(&counted(&told).await, one)["share"], "most");
}

#[tokio::test]
async fn one_side_and_one_category_can_be_looked_at_alone() {
    let told = Told::new().await;
    let (store, inside) = (&told.world.store, told.world.inside(Cast::Irit).await);
    let make = |title: &str, category: &str| {
        let wording =
            Wording { title: title.to_owned(), category: category.to_owned(), explanation: "הסבר".to_owned() };
        let (deed, inside) = (told.world.deed(Cast::Irit), inside.clone());
        async move {
            let new = NewFinding { kind: Kind::Principle, story: None, wording };
            actions::make_finding(store, &deed, &inside, new).await.unwrap()
        }
    };
    let one = make("לשאול באיזו שעה", "איך מתחילים?").await;
    make("לומר את המחיר", "איך מחליטים").await;
    told.world.passage(told.worker_text, WORKER, "בשעה שנוחה לה", one).await;
    let mut client = told.world.client(Cast::Irit).await;
    let of_clients = client.json(&told.path("principles?side=client")).await;
    assert_eq!(row(&of_clients, one)["n"], 0);
    let of_workers = client.json(&told.path("principles?side=professional")).await;
    assert_eq!(row(&of_workers, one)["n"], 1);
    let page = client.get(&told.path("principles")).await;
    let link = "category=%D7%90%D7%99%D7%9A%20%D7%9E%D7%AA%D7%97%D7%99%D7%9C%D7%99%D7%9D%3F";
    assert!(page.has(link), "{}", page.text());
    let one_category = client.json(&told.path(&format!("principles?{link}"))).await;
    assert_eq!(one_category["principles"].as_array().unwrap().len(), 1);
    assert_eq!(one_category["categories"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_matrix_leaves_as_a_file() {
    let told = Told::new().await;
    let one = told.world.principle("=לומר \"כן\", מיד").await;
    told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    let mut client = told.world.client(Cast::Irit).await;
    let file = client.get(&told.path("principles.csv")).await;
    assert!(file.headers["content-type"].starts_with("text/csv"));
    let expected = "\u{feff}Category,Principle,1. לפתוח את הדלת מבפנים,Shared by,Stories that say it,Stories counted\r\n,\"'=לומר \"\"כן\"\", מיד\",client,all,1,1\r\n";
    assert_eq!(file.text(), expected);
}

#[tokio::test]
async fn the_stage_says_how_far_it_is() {
    let told = Told::new().await;
    another(&told.world, "הקומה השלישית", Side::Client, "באתי.", true).await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    let inside = told.world.inside(Cast::Irit).await;
    let stage = StageId::parse("processing").unwrap();
    let words = told.world.app.dictionary.words(Lang::En);
    let mut read = told.world.store.read().await.unwrap();
    let standing = (INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap();
    assert_eq!(standing.line, "1 passage, 1 principle; 1 story without any");
    assert_eq!(standing.next.unwrap().path, told.path("principles#texts"));
    let export = (INSTRUMENT.personal_data.export)(&mut read, &inside, told.client).await.unwrap();
    assert_eq!(export[0]["supports"][0], "להיות שם באותה שעה");
    let none = (INSTRUMENT.personal_data.export)(&mut read, &inside, told.worker).await.unwrap();
    assert_eq!(none.as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn many_stories_stand_side_by_side_25_at_a_time_and_are_counted_together() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    for n in 2..=30 {
        let (_, text) = another(&told.world, &format!("סיפור מספר {n}"), Side::Client, "באתי כל שבוע.", true).await;
        if n > 5 {
            told.world.passage(text, "באתי כל שבוע.", "כל שבוע", one).await;
        }
    }
    let mut client = told.world.client(Cast::Irit).await;
    let first = client.get(&told.path("principles")).await;
    assert!(first.has("<bdi>25/30</bdi>") && first.has("<bdi>1–25 of 30</bdi>"), "{}", first.text());
    assert!(first.has("סיפור מספר 25") && !first.has("סיפור מספר 26") && first.has("principles?from=26"));
    let second = client.get(&told.path("principles?from=26")).await;
    assert!(second.has("<bdi>25/30</bdi>") && second.has("סיפור מספר 30") && !second.has("סיפור מספר 25"));
    let nonsense = client.get(&told.path("principles?from=900")).await;
    assert!(nonsense.has("<bdi>1–25 of 30</bdi>"));
    assert_eq!(counted(&told).await["stories"].as_array().unwrap().len(), 30, "its data holds them all");
    let finding = told.path(&format!("principles/{one}"));
    let words = client.json(&finding).await;
    let (stories, shown) = (words["stories"].as_array().unwrap(), &words["shown"]);
    assert_eq!((stories.len(), &shown["all"]), (10, &25.into()));
    assert_eq!(stories[0]["title"], "סיפור מספר 6");
    let rest = client.json(&format!("{finding}?from=26")).await;
    assert_eq!((rest["stories"].as_array().unwrap().len(), &rest["stories"][0]["title"]), (5, &"סיפור מספר 26".into()));
}
