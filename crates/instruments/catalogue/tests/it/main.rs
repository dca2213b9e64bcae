//! The public face through the whole router: a shelf whose works open and close by the clock, read by people and machines.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod browse;
mod copy;
mod find;
mod harvest;
mod machines;
mod methods;
mod scene;
mod search_page;
mod works;

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::ids::Uuid;
use redthread_core::language::Lang;
use redthread_storage::{Begun, Deed, Error, NOBODY};
use redthread_testkit::World;
use redthread_web::{
    Access, Answer, At, AuthorOnShow, Ctx, FileOnShow, Instrument, Kind, OnShow, OrFail as _, PartKind, PartOnShow,
    PersonalData, PrincipleOnShow, Routes, Standing, View, offered,
};

/// A slice that publishes: what it shows follows from the clock alone.
const PUBLISHER: Instrument = Instrument {
    names: &[],
    routes: || {
        Routes::new().get("/books/{book}", Access::Public, page).get("/books/{book}/{file}", Access::Public, file)
    },
    entry: |_, _| String::new(),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    on_show: Some(|_, now| Box::pin(async move { Ok(shelf(now)) })),
    personal_data: PersonalData::NONE,
};

static INSTRUMENTS: &[Instrument] = &[redthread_catalogue::INSTRUMENT, PUBLISHER];

/// More than two answers to a harvester hold.
const WORKS: u128 = 230;
/// Somebody in this one takes a consent back on the second day.
const CLOSING: u128 = 3;
/// Somebody in this one asks on the third day not to be in search engines.
const HIDING: u128 = 5;
/// Words that are read in both until then.
const NEEDLES: [&str; 2] = ["מילתהסוגרת", "מילתהנסתרת"];

const FIRST: &str = "2026-11-21T08:00:00Z";
const SECOND: &str = "2026-11-22T08:00:00Z";
const THIRD: &str = "2026-11-23T08:00:00Z";

fn at(moment: &str) -> Timestamp {
    moment.parse().unwrap()
}

fn shelf(now: Timestamp) -> Vec<OnShow> {
    (1..=WORKS).filter(|n| *n != CLOSING || now < at(SECOND)).map(|n| work(n, now)).collect()
}

/// The work of a number: each tenth is Swedish, all others Hebrew; the first two have all that a work can have.
fn work(n: u128, now: Timestamp) -> OnShow {
    let lang = if n.is_multiple_of(10) { Lang::Sv } else { Lang::He };
    let needle = match n {
        CLOSING => NEEDLES[0],
        HIDING => NEEDLES[1],
        _ => "",
    };
    let id = Uuid::from_u128(n);
    let url = format!("/books/{id}");
    OnShow {
        id,
        kind: Kind::Book,
        project: None,
        kit: if n.is_multiple_of(2) { "red-lines" } else { "past-successes" }.to_owned(),
        title: format!("ספר {n}: עו\"ס & <שיחה> {needle}"),
        subtitle: "שלוש מחלקות".to_owned(),
        about: format!("מה נלמד, 2026, OK 🙂 {needle}"),
        place: if n < 4 { "גבעת התאנים" } else { "Sandmyr" }.to_owned(),
        lang,
        authors: vec![AuthorOnShow { given: "רות".to_owned(), family: "לוי".to_owned() }],
        publisher: "אגף הרווחה".to_owned(),
        report_number: format!("{n}-2026"),
        series: (n < 3).then(|| ("סדרה".to_owned(), u32::try_from(n).unwrap())),
        year: 2026,
        made_at: at("2026-11-20T08:00:00Z"),
        standpoints: vec![],
        topics: vec![],
        populations: vec![],
        image_credit: String::new(),
        map_place: String::new(),
        is_indexed: n != HIDING || now < at(THIRD),
        files: vec![FileOnShow { url: format!("{url}/book.pdf"), media_type: "application/pdf" }],
        parts: vec![principle(needle)].into(),
        url,
    }
}

fn principle(needle: &str) -> PartOnShow {
    let told = PrincipleOnShow {
        id: Uuid::from_u128(900).to_string(),
        explanation: "גם כשלא פותחים".to_owned(),
        category: String::new(),
        shared: (2, 3),
        evidence: vec![],
    };
    PartOnShow {
        kind: PartKind::Principle,
        heading: "לבוא שוב באותה שעה".to_owned(),
        anchor: "principle-900".to_owned(),
        words: format!("לבוא שוב באותה שעה, הדלת נפתחה {needle}"),
        principle: Some(told),
    }
}

#[derive(serde::Serialize)]
struct BookView {
    heading: String,
    #[serde(skip)]
    told: OnShow,
}

impl View for BookView {
    fn title(&self, _: &Ctx) -> String {
        self.heading.clone()
    }

    fn body(&self, _: &Ctx) -> Markup {
        html! { main id="main" {
            h1 { (self.heading) }
            p id="principle-900" { (self.told.parts[0].words) }
            a href=(self.told.files[0].url) { "PDF" }
        } }
    }

    fn on_show(&self) -> Option<&OnShow> {
        Some(&self.told)
    }
}

fn find_book(ctx: &Ctx, book: Uuid) -> Result<OnShow, Error> {
    shelf(ctx.store().now()).into_iter().find(|one| one.id == book).ok_or(Error::NotFound)
}

async fn page(ctx: Ctx, At(book): At<String>) -> Answer {
    let book = find_book(&ctx, book.parse().unwrap_or(NOBODY)).or_fail(&ctx)?;
    ctx.show(&BookView { heading: book.title.clone(), told: book })
}

async fn file(ctx: Ctx, At((book, name)): At<(String, String)>) -> Answer {
    let book = find_book(&ctx, book.parse().unwrap_or(NOBODY)).or_fail(&ctx)?;
    let file = ctx.file(&name, "application/pdf", format!("%PDF {}", book.parts[0].words).into_bytes())?;
    Ok(if book.is_indexed { offered(file) } else { file })
}

async fn world() -> World {
    let world = World::empty(INSTRUMENTS).await;
    world.at(FIRST);
    world
}

/// What the made-up books do at that moment is done by an act, as everything is.
async fn wait(world: &World, moment: &str) {
    world.at(moment);
    let begun = world.store.begin(&Deed::fresh(&world.store, None).unwrap(), "test.taken_down", None).await.unwrap();
    let Begun::Act(act) = begun else { unreachable!("a fresh deed") };
    let one = act.new_id::<redthread_core::ids::EditionId>().unwrap();
    act.done(one, ()).await.unwrap();
}

fn path(n: u128) -> String {
    format!("/books/{}", Uuid::from_u128(n))
}

/// An element: its name, its attributes, its text.
type Element = (String, Vec<(String, String)>, String);

/// Reads XML to its end: elements by name with their attributes and text, in order.
fn elements(xml: &str) -> Vec<Element> {
    use quick_xml::events::Event;
    let (mut all, mut open): (Vec<Element>, Vec<usize>) = (vec![], vec![]);
    let mut reader = quick_xml::reader::Reader::from_str(xml);
    let read = |start: &quick_xml::events::BytesStart<'_>| {
        let attributes = start.attributes().map(|one| {
            let one = one.unwrap();
            (one.key.as_ref().to_owned(), one.value.into_owned())
        });
        (start.name().as_ref().to_owned(), attributes.collect::<Vec<_>>(), String::new())
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                open.push(all.len());
                all.push(read(&start));
            }
            Event::Empty(start) => all.push(read(&start)),
            Event::End(_) => drop(open.pop().unwrap()),
            Event::Text(text) => {
                if let Some(at) = open.last() {
                    all[*at].2.push_str(&text);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "whole XML");
    all
}

/// The texts of all elements of a name.
fn texts(xml: &str, name: &str) -> Vec<String> {
    elements(xml).into_iter().filter(|(element, ..)| element == name).map(|(.., text)| text).collect()
}
