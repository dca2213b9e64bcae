//! What the project page says of its books: one line, and the next thing to do.

use std::collections::BTreeSet;

use redthread_core::consent::{Audience, Material};
use redthread_core::gate::{Gate, Purpose};
use redthread_core::ids::Id as _;
use redthread_core::kit::Right;
use redthread_storage::{Error, Inside, Read, consents, stories};
use redthread_web::{NextStep, Standing, Words};

use crate::model::Choice;
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
    let stands = edition.rests.barred(&Gate::new(&consents, purpose(book), inside.now)).is_empty();
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

/// How many consents of those who tell are missing. Opens no text: whatever else is in the way, the book's own page says.
async fn draft(read: &mut Read, inside: &Inside, book: &Publication, words: &Words) -> Result<Standing, Error> {
    let choices = store::list_choices(read, book.id).await?;
    let accounts = stories::list_accounts(read, inside.project.id).await?;
    let consents = consents::load_consents(read, inside.project.id, Some(Audience::Book)).await?;
    let gate = Gate::new(&consents, purpose(book), inside.now);
    let mut missing = BTreeSet::new();
    for account in accounts {
        let choice = choices.get(&account.story).map_or(Choice::Whole, |(_, choice)| *choice);
        let wanted = [(Material::Retold, choice != Choice::Out), (Material::Quote, choice.quotes(account.side))];
        for (material, _) in wanted.into_iter().filter(|(_, wanted)| *wanted) {
            missing.extend(gate.barred(&[account.teller], material).iter().map(|one| (one.person, material.code())));
        }
    }
    let line = words.say_with("publication-standing-draft", [("n", missing.len().into())]);
    let what = if missing.is_empty() { "make" } else { "consents" };
    Ok(Standing { line, next: next(inside, words, what, path(inside, book)) })
}

fn purpose(book: &Publication) -> Purpose {
    Purpose { audience: Audience::Book, occasion: Some(book.id.uuid()) }
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
