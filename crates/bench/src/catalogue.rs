//! The public pages of a catalogue of 200 works, some 600,000 words: processor time of a request, first when nobody does anything,
//! then after somebody saved something, and after the server was started.

use std::time::Duration;

use cpu_time::ProcessTime;
use redthread_core::ids::OldBookId;
use redthread_core::language::Lang;
use redthread_oldbooks::model::{Chapter, Choices, Facts, Ground, Shows};
use redthread_oldbooks::{NewBook, bring, describe, show};
use redthread_testkit::{Cast, Client, World};
use redthread_web::Instrument;

use crate::scene::ask;
use crate::{floor, median, millis, say, times};

const WORKS: usize = 200;
const CHAPTERS: usize = 12;
/// Paragraphs of a chapter and words of a paragraph.
const PARAGRAPHS: (usize, usize) = (5, 50);
static INSTRUMENTS: &[Instrument] = &[redthread_catalogue::INSTRUMENT, redthread_oldbooks::INSTRUMENT];
const PLACES: [&str; 4] = ["Göteborg", "Malmö", "Sandmyr", "Lund"];
const STEMS: [&str; 24] = [
    "dörr", "samtal", "barn", "möte", "vecka", "tillit", "skola", "kväll", "nyckel", "familj", "telefon", "hjälp",
    "arbete", "besök", "morgon", "plats", "beslut", "brev", "vän", "trappa", "gräns", "framtid", "röst", "grupp",
];

/// Fills a catalogue and measures its pages.
pub(crate) async fn run() {
    let world = World::round(INSTRUMENTS).await;
    let mut book = None;
    for number in 0..WORKS {
        book = Some(bring_in(&world, number).await);
    }
    let floor = floor::page().await;
    let mut client = world.visitor().reading("sv");
    let begun = ProcessTime::now();
    ask(&mut client, "/catalogue?q=tillit").await;
    say("catalogue: 200 works, the very first search", &millis(begun.elapsed()), "", "");
    let book = book.map(|book| format!("/old-books/{book}")).unwrap_or_default();
    let pages = [
        ("catalogue", "/catalogue"),
        ("one place of it", "/catalogue?place=Lund"),
        ("a word", "/catalogue?q=tillit"),
        ("two words while typing", "/catalogue?q=samtal+tr&typing=1"),
        ("a slip", "/catalogue?q=framtiid"),
        ("a book", book.as_str()),
        ("feed", "/catalogue.atom"),
    ];
    for (name, path) in pages {
        measure(&world, &mut client, (name, path), floor).await;
    }
}

/// Words as they occur: the commonest stem half as often again as the next, with a number for the rarer ones.
fn word(at: usize) -> String {
    let draw = at.wrapping_mul(2_654_435_761) >> 7;
    let stem = STEMS[(draw % 24).min(draw / 24 % 24)];
    if draw.is_multiple_of(3) { format!("{stem}{}", draw / 576 % 900) } else { stem.to_owned() }
}

fn text(number: usize) -> String {
    let (paragraphs, words) = PARAGRAPHS;
    let paragraph = |at: usize| (0..words).map(|n| word(at * words + n)).collect::<Vec<_>>().join(" ");
    let chapter = |chapter: usize| {
        let first = (number * CHAPTERS + chapter) * paragraphs;
        let paragraphs: Vec<String> = (0..paragraphs).map(|n| paragraph(first + n)).collect();
        format!("Kapitel {chapter} i bok {number}\n{}", paragraphs.join(".\n"))
    };
    (0..CHAPTERS).map(chapter).collect::<Vec<_>>().join("\n")
}

async fn bring_in(world: &World, number: usize) -> OldBookId {
    let (store, viewer, deed) = (&world.store, world.viewer(Cast::Ruth).await, || world.deed(Cast::Ruth));
    let (name, text) = (format!("{number}.txt"), text(number));
    let repaired = redthread_intake::read_book(&name, text.as_bytes()).unwrap();
    let read = Some((&repaired, &Choices::new()));
    let id = bring(store, &deed(), &viewer, NewBook { name: &name, bytes: text.as_bytes(), read }).await.unwrap();
    let chapter = |at: usize| Chapter {
        title: format!("Kapitel {at} i bok {number}"),
        page: None,
        line: Some(at * (PARAGRAPHS.0 + 1) + 1),
    };
    let facts = Facts {
        title: format!("Bok {number} om {}", word(number)),
        year: i16::try_from(1995 + number % 30).ok(),
        publisher: format!("Förlag {}", number % 9),
        lang: Lang::Sv,
        about_place: PLACES[number % PLACES.len()].to_owned(),
        chapters: (0..CHAPTERS).map(chapter).collect(),
        ..Facts::default()
    };
    describe(store, &deed(), &viewer, (id, 0), &facts).await.unwrap();
    let ground =
        Ground { who: "Rut".to_owned(), published: "Tryckt".to_owned(), right: "Egen".to_owned(), indexed: true };
    show(store, &deed(), &viewer, id, (Shows::Full, ground, store.now())).await.unwrap()
}

async fn measure(world: &World, client: &mut Client, (name, path): (&str, &str), floor: Duration) {
    let (mut quiet, mut after) = (vec![], vec![]);
    for _ in 0..21 {
        quiet.push(timed(client, path).await);
    }
    for _ in 0..5 {
        world.act("bench.touched").await.done(world.project, ()).await.unwrap();
        after.push(timed(client, path).await);
    }
    let (quiet, after) = (median(quiet), median(after));
    let ratio = times(quiet.as_secs_f64() * 1e3, floor.as_secs_f64() * 1e3, "ms");
    say(&format!("catalogue: {name}"), &millis(quiet), "< 5 ms", &ratio);
    say("  the same, first after somebody saved something", &millis(after), "", "");
}

async fn timed(client: &mut Client, path: &str) -> Duration {
    let begun = ProcessTime::now();
    ask(client, path).await;
    begun.elapsed()
}
