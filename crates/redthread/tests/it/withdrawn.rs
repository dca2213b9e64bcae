//! After a withdrawal no page, no file, no list and no search of any instrument holds a word of it; what cannot be
//! called back is named. Every route of every instrument is asked, as everybody of the cast.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Request, header};
use redthread_core::consent::Audience;
use redthread_core::ids::{DocumentId, PersonId};
use redthread_core::language::Lang;
use redthread_core::people::{Side, Standpoint};
use redthread_publication::{Format, ask_edition, publish, render, start, work_once};
use redthread_storage::documents::{self, DocumentKind, NewDocument};
use redthread_storage::sql;
use redthread_storage::stories::{self, AccountState};
use redthread_testkit::{Cast, World};
use redthread_web::Instrument;

static INSTRUMENTS: &[Instrument] = &[
    redthread_projects::INSTRUMENT,
    redthread_steering::INSTRUMENT,
    redthread_nomination::INSTRUMENT,
    redthread_interview::INSTRUMENT,
    redthread_story::INSTRUMENT,
    redthread_coding::INSTRUMENT,
    redthread_consent::INSTRUMENT,
    redthread_publication::INSTRUMENT,
    redthread_catalogue::INSTRUMENT,
    redthread_studyday::INSTRUMENT,
];

const HERS: &str = "היא בָּאָה בכל שבוע, גם כשלא פתחתי. העו\"ס אמרה OK, 3 פעמים 🙂. מילתהלקוחה.";
const THEIRS: &str = "דיברתי מבעד לדלת הסגורה וחיכיתי. מילתהעובדת.";
/// Her words, the title and the text that retell her life.
const NEEDLES: [&str; 3] = ["מילתהלקוחה", "כותרתהסיפור", "טקסטהסיפור"];

struct Scene {
    world: World,
    tamar: PersonId,
    hers: DocumentId,
    /// What stands for each name in an address.
    ids: BTreeMap<&'static str, String>,
}

/// A story from both sides, coded, in a published book.
async fn scene() -> Scene {
    let world = World::round(INSTRUMENTS).await;
    let story = world.story("כותרתהסיפור").await;
    let (tamar, gal) = (world.teller("תמר", Standpoint::Client).await, world.teller("גל", Standpoint::Worker).await);
    let (account, hers) = world.account(story, tamar, Side::Client, HERS).await;
    let (worker, theirs) = world.account(story, gal, Side::Professional, THEIRS).await;
    let finding = world.principle("לבוא שוב באותה שעה").await;
    let passage = world.passage(hers, HERS, "מילתהלקוחה", finding).await;
    world.passage(theirs, THEIRS, "מילתהעובדת", finding).await;
    for person in [tamar, gal] {
        world.consent_to(person, &[Audience::StudyDay, Audience::Book, Audience::Web]).await;
    }
    let mut act = world.act("test.text").await;
    for account in [account, worker] {
        stories::advance_account(&mut act, account, AccountState::Approved, None).await.unwrap();
    }
    let there = stories::load_story(&mut act, world.project, story).await.unwrap();
    let new = NewDocument {
        story: Some(story),
        account: None,
        kind: DocumentKind::StoryText,
        section: String::new(),
        position: 0,
        lang: Lang::He,
        none_found: false,
        text: "טקסטהסיפור של שניהם".to_owned(),
        subjects: vec![tamar, gal],
        key: there.key,
    };
    let text = documents::insert_document(&world.store, &mut act, world.project, new).await.unwrap();
    act.done(text, ()).await.unwrap();
    let (book, edition) = book(&world).await;
    let ids = BTreeMap::from([
        ("project", world.project.to_string()),
        ("story", story.to_string()),
        ("account", account.to_string()),
        ("person", tamar.to_string()),
        ("document", hers.to_string()),
        ("passage", passage.to_string()),
        ("finding", finding.to_string()),
        ("publication", book),
        ("edition", edition),
        ("step", "context".to_owned()),
    ]);
    world.at("2026-11-22T09:00:00Z");
    Scene { world, tamar, hers, ids }
}

async fn book(world: &World) -> (String, String) {
    let (store, inside) = (&world.store, world.inside(Cast::Irit).await);
    let book = start(store, &world.deed(Cast::Irit), &inside).await.unwrap();
    let words = world.app.dictionary.words(Lang::He);
    ask_edition(store, &world.deed(Cast::Irit), &inside, book, &words).await.unwrap();
    assert!(work_once(&world.app).await.unwrap());
    let row = sql("SELECT id FROM publication_editions").one(&mut store.read().await.unwrap()).await.unwrap();
    let edition = row.id("id").unwrap();
    publish(store, &world.deed(Cast::Irit), &inside, (book, edition)).await.unwrap();
    (book.to_string(), edition.to_string())
}

/// The files that a book is.
const FILES: [&str; 7] =
    ["book.pdf", "book.epub", "book.docx", "book.html", "citation.bib", "citation.ris", "manuscript.json"];

impl Scene {
    /// The address of every page of every instrument, with what is in the scene; an id that names nothing for the rest.
    fn addresses(&self) -> BTreeSet<String> {
        let routes = INSTRUMENTS.iter().map(|instrument| (instrument.routes)());
        let mut all = BTreeSet::new();
        for route in routes.flat_map(|routes| routes.table().to_vec()).filter(|route| route.method == "GET") {
            for file in FILES {
                all.insert(self.fill(route.path, file));
            }
        }
        all.extend(MACHINES.map(|address| self.fill(address, "")));
        // A word beside the needle: what is asked for comes back in the field, and must not be taken for a find.
        all.extend(SEARCHES.map(str::to_owned));
        all
    }

    fn fill(&self, route: &str, file: &str) -> String {
        // `{name}`, or `{name}.json`.
        let part = |part: &str| match part.strip_prefix('{').and_then(|name| name.split_once('}')) {
            None => part.to_owned(),
            Some(("file", _)) => file.to_owned(),
            Some((name, ending)) => {
                let id = self.ids.get(name).cloned().unwrap_or_else(|| redthread_storage::NOBODY.to_string());
                format!("{id}{ending}")
            }
        };
        route.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    /// The pages and files on which any needle stands, for whoever looks.
    async fn holding(&self) -> BTreeSet<String> {
        let mut holding = BTreeSet::new();
        for who in [None].into_iter().chain(Cast::ALL.map(Some)) {
            let mut client = match who {
                Some(who) => self.world.client(who).await,
                None => self.world.visitor(),
            };
            for address in self.addresses() {
                for form in ["text/html", "application/json"] {
                    let page = client.send(Request::get(&address).header(header::ACCEPT, form)).await;
                    if NEEDLES.iter().any(|needle| page.has(needle)) {
                        holding.insert(address.clone());
                    }
                }
            }
        }
        holding
    }
}

/// The book and the catalogue as machines read them.
const MACHINES: [&str; 5] = [
    "/books/{publication}.json",
    "/books/{publication}.jsonld",
    "/books/{publication}.dc.xml",
    "/oai?verb=ListRecords&metadataPrefix=oai_dc",
    "/catalogue.json?q=%D7%A4%D7%A2%D7%9E%D7%99%D7%9D",
];

/// The files of a copy of the catalogue on which any needle stands.
async fn copied(world: &World) -> Vec<String> {
    let copy = redthread_catalogue::export(&world.app, Some("https://town.example")).await.unwrap();
    let has = |bytes: &[u8]| NEEDLES.iter().any(|needle| String::from_utf8_lossy(bytes).contains(needle));
    copy.files.into_iter().filter(|(_, bytes)| has(bytes)).map(|(path, _)| path).collect()
}

/// "times" and "both", as they are asked for in the search and in the catalogue.
const SEARCHES: [&str; 3] = [
    "/search?q=%D7%A4%D7%A2%D7%9E%D7%99%D7%9D",
    "/search?q=%D7%A9%D7%A0%D7%99%D7%94%D7%9D",
    "/catalogue?q=%D7%A4%D7%A2%D7%9E%D7%99%D7%9D",
];

#[tokio::test]
async fn nothing_of_it_is_anywhere_and_what_is_printed_is_named() {
    let scene = scene().await;
    let (world, ids) = (&scene.world, &scene.ids);
    let at = |path: &str| scene.fill(path, "book.pdf");
    let before = scene.holding().await;
    for path in [
        "/p/{project}/stories",
        "/p/{project}/stories/{story}",
        "/p/{project}/stories/{story}/versions",
        "/p/{project}/documents/{document}",
        "/p/{project}/passages/{passage}",
        "/p/{project}/principles/{finding}",
        "/p/{project}/principles.csv",
        "/p/{project}/accounts/{account}/steps/{step}",
        "/books/{publication}",
        MACHINES[0],
        MACHINES[4],
        SEARCHES[0],
        SEARCHES[1],
        SEARCHES[2],
    ] {
        assert!(before.contains(&at(path)), "{path} would show it, or this test sees nothing: {before:#?}");
    }
    assert!(copied(world).await.len() > 4, "pages in three languages and the index of their search");
    let downloads = ["pdf", "epub", "docx", "html"].map(|kind| format!("book.{kind}"));
    let edition = |file: &str| scene.fill("/p/{project}/books/{publication}/editions/{edition}/{file}", file);
    for file in &downloads {
        assert_eq!(world.client(Cast::Irit).await.get(&edition(file)).await.status, 200, "{file}");
    }

    let page = at("/p/{project}/consents/{person}/withdraw");
    let mut noa = world.client(Cast::Noa).await;
    let json = noa.json(&page).await;
    let lines: Vec<&str> = json["lines"].as_array().unwrap().iter().map(|line| line["id"].as_str().unwrap()).collect();
    let lines: Vec<(&str, &str)> = lines.into_iter().map(|line| ("line", line)).collect();
    assert!(noa.post(&page, &lines).await.location.contains("/withdrawn?done="));

    let after = scene.holding().await;
    assert!(after.is_empty(), "{after:#?}");
    assert_eq!(copied(world).await, Vec::<String>::new());
    let mut irit = world.client(Cast::Irit).await;
    for file in &downloads {
        assert_eq!(irit.get(&edition(file)).await.status, 410, "{file}");
        assert_ne!(world.visitor().get(&scene.fill("/books/{publication}/{file}", file)).await.status, 200, "{file}");
    }
    for format in Format::ALL {
        let book = ids["publication"].parse().unwrap();
        assert!(render(&world.store, book, format).await.unwrap_err().is_refused("publication.to_be_revised"));
    }
    let rows = sql("SELECT number FROM search_texts WHERE document = $1").id(scene.hers);
    assert!(rows.all(&mut world.store.read().await.unwrap()).await.unwrap().is_empty());
    assert!(irit.get(&at("/p/{project}/stories/{story}")).await.has("מילתהעובדת"), "the worker's own words stay");

    let told = irit.json(&at("/p/{project}/consents/{person}/withdrawn")).await;
    assert_eq!(told["touched"]["editions"][0]["edition"], ids["edition"], "{told:#}");
    assert_eq!(told["person"], scene.tamar.to_string());
    assert!(irit.get(&at("/p/{project}/consents/{person}/withdrawn")).await.has("class=\"cannot\""));
}
