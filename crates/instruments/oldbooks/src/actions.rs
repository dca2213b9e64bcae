//! What a steward does with an old book.

use jiff::Timestamp;
use redthread_core::day::done_at;
use redthread_core::ids::{Id as _, OldBookId, OrganisationId};
use redthread_core::refusal::Refusal;
use redthread_intake::repair::{Repaired, Tally as Judged};
use redthread_storage::{Act, Deed, Error, Reads, Store, Viewer, begin, versions};

use crate::job::WORK;
use crate::model::{BookLine, Choice, Choices, Facts, Ground, Shows, Statement, may_show, prefill};
use crate::store::{self, NewText, OldBook, Tally};

/// The verb of deciding about lines: its last event is the version of what was decided.
pub(crate) const CHOSEN: &str = "oldbooks.lines_chosen";
/// The verb of confirming what a book says of itself.
pub(crate) const DESCRIBED: &str = "oldbooks.described";

/// A file that is brought in.
#[derive(Clone, Copy, Debug)]
pub struct NewBook<'a> {
    /// As its owner calls it.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
    /// What was read from it, and what was decided about its lines already; without it a job reads the file.
    pub read: Option<(&'a Repaired, &'a Choices)>,
}

/// Brings a book in. The file, the text and every word about it are sealed under a key of the book's own.
///
/// # Errors
/// `oldbooks.known` beside `file` when the same file is here already.
pub async fn bring(store: &Store, deed: &Deed, viewer: &Viewer, new: NewBook<'_>) -> Result<OldBookId, Error> {
    let organisation = viewer.steward()?;
    let mut act = begin!(store, deed, "oldbooks.brought", None);
    let mark = mark(store, organisation, new.bytes);
    if store::find_by_mark(&mut act, organisation, mark).await?.is_some() {
        return Err(Refusal::beside("file", "oldbooks.known").into());
    }
    let id = store::insert_book(&mut act, organisation, (new.name, new.bytes, mark)).await?;
    match new.read {
        Some((repaired, choices)) => {
            let book = store::find_book(&mut act, id).await?;
            keep_text(&mut act, &book, repaired).await?;
            for (line, choice) in choices {
                store::update_choice(&mut act, &book, *line, Some(choice)).await?;
            }
        }
        None => act.enqueue(WORK, id).await.map(drop)?,
    }
    act.made(id).await
}

/// The book that came from the same file, if it is here.
pub async fn find_known(store: &Store, viewer: &Viewer, bytes: &[u8]) -> Result<Option<OldBookId>, Error> {
    let organisation = viewer.steward()?;
    store::find_by_mark(&mut store.read().await?, organisation, mark(store, organisation, bytes)).await
}

/// A keyed hash by which a file is known again; it says nothing of its words.
fn mark(store: &Store, organisation: OrganisationId, bytes: &[u8]) -> [u8; 32] {
    store.master().hash("old book", &[organisation.uuid().as_bytes(), bytes].concat())
}

/// Keeps what was read from a book's file.
pub(crate) async fn keep_text(act: &mut Act, book: &OldBook, repaired: &Repaired) -> Result<(), Error> {
    let lines: Vec<BookLine> = repaired.lines.iter().map(BookLine::from).collect();
    let Judged { right, repaired: put_right, doubtful } = repaired.tally();
    let tally = Tally { right, repaired: put_right, doubtful };
    store::update_text(act, book, NewText { lines: &lines, facts: &prefill(repaired), tally }).await
}

/// In which version the decisions about lines are.
pub(crate) async fn lines_version(on: &mut impl Reads, book: OldBookId) -> Result<i64, Error> {
    versions::version_of(on, book, CHOSEN).await
}

/// In which version the description is.
pub(crate) async fn facts_version(on: &mut impl Reads, book: OldBookId) -> Result<i64, Error> {
    versions::version_of(on, book, DESCRIBED).await
}

/// Decides about some lines, or takes decisions back (`None`). `seen` is the version of the page they were made on.
///
/// # Errors
/// A conflict when somebody decided since; refused for a line that was right, because nobody changes those.
pub async fn choose_lines(
    store: &Store,
    deed: &Deed,
    viewer: &Viewer,
    (book, seen): (OldBookId, i64),
    choices: &[(usize, Option<Choice>)],
) -> Result<OldBookId, Error> {
    let organisation = viewer.steward()?;
    let mut act = begin!(store, deed, CHOSEN, None);
    let book = store::load_book(&mut act, organisation, book).await?;
    if lines_version(&mut act, book.id).await? != seen {
        return Err(Error::Conflict);
    }
    let lines = store::load_lines(&mut act, book.id).await?;
    let is_open = |at: usize| lines.get(at).is_some_and(|line| line.mended.is_some());
    if let Some((at, _)) = choices.iter().find(|(at, _)| !is_open(*at)) {
        return Err(Refusal::beside(format!("line-{at}"), "oldbooks.line_is_right").into());
    }
    let now = store::list_choices(&mut act, book.id).await?;
    for (line, choice) in choices.iter().filter(|(line, choice)| now.get(line) != choice.as_ref()) {
        store::update_choice(&mut act, &book, *line, choice.as_ref()).await?;
    }
    act.made(book.id).await
}

/// Confirms what a book says of itself.
///
/// # Errors
/// Everything that is missing; a conflict when somebody saved since `seen`.
pub async fn describe(
    store: &Store,
    deed: &Deed,
    viewer: &Viewer,
    (book, seen): (OldBookId, i64),
    facts: &Facts,
) -> Result<OldBookId, Error> {
    let organisation = viewer.steward()?;
    let mut act = begin!(store, deed, DESCRIBED, None);
    let book = store::load_book(&mut act, organisation, book).await?;
    if !book.is_read {
        return Err(Error::refused("oldbooks.not_yet_read"));
    }
    if facts_version(&mut act, book.id).await? != seen {
        return Err(Error::Conflict);
    }
    let lines = store::load_lines(&mut act, book.id).await?.len();
    facts.check(lines, act.now())?;
    store::update_facts(&mut act, &book, facts).await?;
    act.made(book.id).await
}

/// Records by what right a book may be shown, and shows it.
///
/// # Errors
/// While it was not read or nobody confirmed what it says of itself; a day that has not come.
pub async fn show(
    store: &Store,
    deed: &Deed,
    viewer: &Viewer,
    book: OldBookId,
    (shows, ground, said_on): (Shows, Ground, Timestamp),
) -> Result<OldBookId, Error> {
    let organisation = viewer.steward()?;
    let mut act = begin!(store, deed, "oldbooks.shown", None);
    let book = store::load_book(&mut act, organisation, book).await?;
    may_show(book.is_read, book.described_at.is_some(), said_on, act.now())?;
    let said_on = done_at(said_on, act.now());
    let statement = Statement { shows, ground: Some(ground), said_on, made_at: act.now() };
    store::insert_statement(&mut act, &book, &statement).await?;
    act.made(book.id).await
}

/// Takes a book down, at once: its address says that it is gone.
///
/// # Errors
/// Refused while it is not shown.
pub async fn take_down(store: &Store, deed: &Deed, viewer: &Viewer, book: OldBookId) -> Result<OldBookId, Error> {
    let organisation = viewer.steward()?;
    let mut act = begin!(store, deed, "oldbooks.taken_down", None);
    let book = store::load_book(&mut act, organisation, book).await?;
    if !is_shown(&mut act, book.id).await? {
        return Err(Error::refused("oldbooks.not_shown"));
    }
    take_off(&mut act, &book).await?;
    act.made(book.id).await
}

async fn is_shown(on: &mut impl Reads, book: OldBookId) -> Result<bool, Error> {
    Ok(store::find_shown(on, book).await?.is_some_and(|(shows, _)| shows != Shows::Down))
}

async fn take_off(act: &mut Act, book: &OldBook) -> Result<(), Error> {
    let statement = Statement { shows: Shows::Down, ground: None, said_on: None, made_at: act.now() };
    store::insert_statement(act, book, &statement).await
}

/// Removes a book with its file, its text and every word about it: the key is destroyed, in every backup too. Where it
/// was shown, its address says that it is gone.
pub async fn remove(store: &Store, deed: &Deed, viewer: &Viewer, book: OldBookId) -> Result<OldBookId, Error> {
    let organisation = viewer.steward()?;
    let mut act = begin!(store, deed, "oldbooks.removed", None);
    let book = store::load_book(&mut act, organisation, book).await?;
    if is_shown(&mut act, book.id).await? {
        take_off(&mut act, &book).await?;
    }
    store::erase_book(&mut act, &book).await?;
    act.made(book.id).await
}
