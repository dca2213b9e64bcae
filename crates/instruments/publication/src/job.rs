//! How a book becomes an edition: assembled through the gate, frozen with all that it shows.

use redthread_book::Manuscript;
use redthread_core::ids::{EditionId, Id as _, PersonId, PublicationId};
use redthread_core::thread::{Node, Relation};
use redthread_editions::{Files, Format, Makes, NewEdition, insert_edition, load_file};
use redthread_storage::jobs::Job;
use redthread_storage::{Act, Error, Reads, Store, passages};
use redthread_web::{App, Words};

use crate::actions::{check, refusals};
use crate::assemble::Assembled;
use crate::model::rests::Rests;
use crate::store::{self, EDITIONS, Publication};

/// A book, as what makes its editions knows it.
pub(crate) struct Book;

/// Makes editions as they are asked for, until it is dropped.
pub async fn work(app: App) {
    redthread_editions::work::<Book>(app).await;
}

/// Makes one edition that was asked for, if there is any; whether there was.
pub async fn work_once(app: &App) -> Result<bool, Error> {
    redthread_editions::make_once::<Book>(app).await
}

impl Makes for Book {
    const WORK: &'static str = "publication.edition";
    const MADE: &'static str = "publication.edition_made";
    const FORMATS: &'static [Format] = &Format::ALL;
    type Draft = Assembled;

    async fn gather<R: Reads>(
        store: &Store,
        on: &mut R,
        job: &Job,
        words: &Words,
        head: &str,
    ) -> Result<Assembled, Error> {
        let book = store::find_publication(on, PublicationId::from_uuid(job.subject)).await?;
        let assembled = check(store, on, &book, words, head).await?;
        match refusals(store, &book, &assembled) {
            refusals if refusals.is_empty() => Ok(assembled),
            refusals => Err(refusals.into()),
        }
    }

    fn manuscript(draft: &Assembled) -> &Manuscript {
        draft.manuscript.get()
    }

    async fn freeze(
        act: &mut Act,
        job: &Job,
        draft: &Assembled,
        head: &str,
        files: &Files,
    ) -> Result<EditionId, Error> {
        let book = store::find_publication(act, PublicationId::from_uuid(job.subject)).await?;
        let colophon = &draft.manuscript.get().colophon;
        let people: Vec<PersonId> = draft.frozen.rests.people().into_iter().collect();
        let new = NewEdition {
            number: colophon.edition_number.into(),
            hash: &colophon.edition_hash,
            event_head: head,
            rests: &draft.frozen.rests,
            people: &people,
            words: &draft.frozen.write()?,
            files,
        };
        let edition = insert_edition(act, &EDITIONS, book.id, new).await?;
        tie(act, &book, edition, &draft.frozen.rests).await?;
        Ok(edition)
    }
}

/// The thread from the edition to all that it shows: what a withdrawal has to name.
async fn tie(act: &mut Act, book: &Publication, edition: EditionId, rests: &Rests) -> Result<(), Error> {
    let stories = rests.stories.iter().map(|story| (Node::Story, story.story.uuid()));
    let findings = rests.principles.iter().map(|principle| (Node::Finding, principle.finding.uuid()));
    let quoted = rests.principles.iter().flat_map(|principle| &principle.evidence);
    let passages = quoted.map(|one| (Node::Passage, one.passage.uuid()));
    for to in stories.chain(findings).chain(passages).collect::<Vec<_>>() {
        passages::link(act, book.project, (Node::Edition, edition.uuid()), Relation::Shows, to).await?;
    }
    Ok(())
}

/// The newest edition of a book as a file, after asking the gate for the printed book: for the command line.
///
/// # Errors
/// `publication.no_edition` when none was made; `publication.to_be_revised` when a consent was taken back since.
pub async fn render(store: &Store, publication: PublicationId, format: Format) -> Result<Vec<u8>, Error> {
    let mut read = store.read().await?;
    let book = store::find_publication(&mut read, publication).await?;
    let editions = store::list_editions(&mut read, publication).await?;
    let newest = editions.first().ok_or_else(|| Error::refused("publication.no_edition"))?;
    if !crate::shelf::stands(&mut read, &book, newest, store.now()).await? {
        return Err(Error::refused("publication.to_be_revised"));
    }
    load_file(&mut read, &EDITIONS, newest.id, format).await
}
