//! What the project page says of its books: one line, and the next thing to do.

use redthread_core::consent::Audience;
use redthread_core::gate::{Gate, Purpose};
use redthread_core::ids::Id as _;
use redthread_core::kit::Right;
use redthread_storage::{Error, Inside, Read, consents};
use redthread_web::{NextStep, Standing, Words};

use crate::assemble::{Stamp, assemble};
use crate::load::Loaded;
use crate::store::{self, Edition, Publication};

/// The newest book of the project, and how far it is.
pub(crate) async fn standing(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let books = store::list_of_project(read, inside.project.id).await?;
    let Some(book) = books.last() else { return Ok(none(inside, words)) };
    match store::list_editions(read, book.id).await?.first() {
        Some(edition) => made(read, inside, (book, edition), words).await,
        None => draft(read, inside, book, words).await,
    }
}

fn none(inside: &Inside, words: &Words) -> Standing {
    let path = format!("/p/{}/books", inside.project.id);
    Standing { line: words.say("publication-standing-none"), next: next(inside, words, "start", path) }
}

async fn made(
    read: &mut Read,
    inside: &Inside,
    (book, edition): (&Publication, &Edition),
    words: &Words,
) -> Result<Standing, Error> {
    let consents = consents::load_consents(read, inside.project.id, Some(Audience::Book)).await?;
    let purpose = Purpose { audience: Audience::Book, occasion: Some(book.id.uuid()) };
    let stands = edition.rests.barred(&Gate::new(&consents, purpose, inside.now)).is_empty();
    let values = [("n", edition.number.into()), ("date", words.date(edition.made_at).into())];
    let key = if stands { "publication-standing-made" } else { "publication-standing-revise" };
    let what = match (stands, book.shown) {
        (false, _) => Some("revise"),
        (true, None) => Some("publish"),
        (true, Some(_)) => None,
    };
    let next = what.and_then(|what| next(inside, words, what, path(inside, book)));
    Ok(Standing { line: words.say_with(key, values), next })
}

async fn draft(read: &mut Read, inside: &Inside, book: &Publication, words: &Words) -> Result<Standing, Error> {
    let kit = inside.method()?;
    let loaded = Loaded::load(read, kit, inside.project.clone(), book, inside.now).await?;
    let missing = assemble(&loaded, words, &Stamp::default())?.unmet().len();
    let line = words.say_with("publication-standing-draft", [("n", missing.into())]);
    let what = if missing > 0 { "consents" } else { "make" };
    Ok(Standing { line, next: next(inside, words, what, path(inside, book)) })
}

fn path(inside: &Inside, book: &Publication) -> String {
    format!("/p/{}/books/{}", inside.project.id, book.id)
}

fn next(inside: &Inside, words: &Words, what: &str, path: String) -> Option<NextStep> {
    (inside.may(Right::Edit) || inside.may(Right::Publish)).then(|| NextStep {
        sentence: words.say(&format!("publication-next-{what}")),
        action: words.say(&format!("publication-next-{what}-do")),
        path,
    })
}
