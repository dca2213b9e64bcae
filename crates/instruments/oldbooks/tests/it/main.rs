//! A book from before through actions and pages, on either engine.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed set-up is a failed test")]

mod actions;
mod needles;
mod pages;

use redthread_core::ids::OldBookId;
use redthread_core::language::Lang;
use redthread_oldbooks::model::facts::read_authors;
use redthread_oldbooks::model::{Chapter, Choice, Choices, Facts, Ground, Principle, Shows};
use redthread_oldbooks::{INSTRUMENT, NewBook, bring, describe, show};
use redthread_storage::Error;
use redthread_testkit::{Cast, World};
use redthread_web::{Instrument, OnShow};

pub(crate) static LIST: &[Instrument] = &[INSTRUMENT];

/// A book of three doubtful lines, two that are put right, and words that stand nowhere else: niqqud, gershayim, Latin,
/// digits, a sign.
pub(crate) const TEXT: &str = "הסולם של רחוב הגפן\n\nתמצית\nעו\"ס אחת סיפרה שהסולם שָׁמוּר במקלט מאז 1987, ליד ה־WhatsApp 🪜 של ועד הבית.\nסולם ישן  •\nמפתח חדש  •\nלדפוק על הדלת הראשונה ג.\n\nפתח דבר\nהארנבת הכחולה ישבה על הגג וספרה את כל המכוניות שעברו ברחוב.\nלשאול מה שבור אצל כל אחד ו.\nלתת תפקיד לכל מי שגר כאן ט.\n";
/// A word of the text that its cover does not say.
pub(crate) const INSIDE: &str = "הארנבת";
/// The lines of [`TEXT`] that somebody has to decide about, from 0.
pub(crate) const DOUBTFUL: [usize; 3] = [6, 10, 11];
/// A line that was put right.
pub(crate) const REPAIRED: usize = 4;
/// What a principle means: words of the book.
pub(crate) const MEANT: &str = "מי שמחזיק סולם מחזיק גם את השכן, ולכן הוא עובר מיד ליד.";

pub(crate) async fn brought(world: &World) -> OldBookId {
    bring_text(world, TEXT).await.unwrap()
}

pub(crate) async fn bring_text(world: &World, text: &str) -> Result<OldBookId, Error> {
    let repaired = redthread_intake::read_book("הסולם.txt", text.as_bytes()).unwrap();
    let none = Choices::new();
    let new = NewBook { name: "הסולם.txt", bytes: text.as_bytes(), read: Some((&repaired, &none)) };
    bring(&world.store, &world.deed(Cast::Ruth), &world.viewer(Cast::Ruth).await, new).await
}

pub(crate) fn facts() -> Facts {
    Facts {
        title: "הסולם של רחוב הגפן".into(),
        subtitle: "סיפורי דיירים".into(),
        authors: read_authors("סלע-און, תמר\nמכון הגבעה"),
        year: Some(2015),
        publisher: "מכון הגבעה".into(),
        report_number: "דמ-15-208".into(),
        series: "סולמות".into(),
        volume: 2,
        lang: Lang::He,
        about: "שכונה אחת וסולם אחד.".into(),
        about_place: "נווה שחר".into(),
        chapters: vec![
            Chapter { title: "תמצית".into(), page: Some(5), line: Some(3) },
            Chapter { title: "פתח דבר".into(), page: Some(7), line: Some(9) },
        ],
        ..Facts::default()
    }
}

/// The facts with a principle of the book.
pub(crate) fn with_principle(world: &World) -> Facts {
    let principle = Principle {
        id: world.store.new_id().unwrap(),
        title: "לדפוק לפני שתולים מודעה".into(),
        explanation: MEANT.into(),
    };
    Facts { principles: vec![principle], ..facts() }
}

pub(crate) fn ground() -> Ground {
    Ground {
        who: "תמר סלע, ראש הפרסומים".into(), published: "נדפס ב־2015".into(), right: "הזכויות בידי המכון".into()
    }
}

pub(crate) async fn described(world: &World) -> OldBookId {
    let book = brought(world).await;
    let facts = with_principle(world);
    describe(&world.store, &world.deed(Cast::Ruth), &world.viewer(Cast::Ruth).await, (book, 0), &facts).await.unwrap()
}

pub(crate) async fn shown(world: &World, shows: Shows) -> OldBookId {
    let book = described(world).await;
    show_as(world, book, shows).await;
    book
}

pub(crate) async fn show_as(world: &World, book: OldBookId, shows: Shows) {
    let said = (shows, ground(), world.store.now());
    show(&world.store, &world.deed(Cast::Ruth), &world.viewer(Cast::Ruth).await, book, said).await.unwrap();
}

/// What the catalogue is told.
pub(crate) async fn on_show(world: &World) -> Vec<OnShow> {
    let list = INSTRUMENT.on_show.unwrap();
    list(&mut world.store.read().await.unwrap(), world.store.now()).await.unwrap()
}

pub(crate) fn take(line: usize) -> (usize, Option<Choice>) {
    (line, Some(Choice::Take))
}
