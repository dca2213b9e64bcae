//! How an outline becomes an edition: put together when nothing is in its way, frozen with what it stands on.

use redthread_book::Manuscript;
use redthread_core::ids::{EditionId, Id as _, PersonId, ProjectId};
use redthread_core::thread::{Node, Relation};
use redthread_editions::{Files, Format, Makes, NewEdition, insert_edition, list_editions};
use redthread_storage::jobs::Job;
use redthread_storage::{Act, Error, Reads, Store, passages, projects};
use redthread_web::{App, Words};

use crate::assemble::{Assembled, assemble};
use crate::hindrance;
use crate::load::Loaded;
use crate::store::{self, EDITIONS, Edition};

/// An outline of an agreed policy, as what makes its editions knows it.
pub(crate) struct Outline;

/// Makes editions as they are asked for, until it is dropped.
pub async fn work(app: App) {
    redthread_editions::work::<Outline>(app).await;
}

/// Makes one edition that was asked for, if there is any; whether there was.
pub async fn work_once(app: &App) -> Result<bool, Error> {
    redthread_editions::make_once::<Outline>(app).await
}

impl Makes for Outline {
    const WORK: &'static str = "policy.edition";
    const MADE: &'static str = "outline.edition_made";
    const FORMATS: &'static [Format] = &[Format::Pdf, Format::Docx, Format::Html];
    type Draft = Assembled;

    async fn gather<R: Reads>(
        store: &Store,
        on: &mut R,
        job: &Job,
        words: &Words,
        head: &str,
    ) -> Result<Assembled, Error> {
        let project = projects::load_project(on, ProjectId::from_uuid(job.subject)).await?;
        let editions: Vec<Edition> = list_editions(on, &EDITIONS, project.id).await?;
        let number = editions.first().map_or(1, |edition| edition.number + 1);
        let loaded = Loaded::load(on, project, store.now()).await?;
        hindrance::check(on, &loaded).await?;
        assemble(on, &loaded, words, (number, head)).await
    }

    fn manuscript(draft: &Assembled) -> &Manuscript {
        &draft.manuscript
    }

    async fn freeze(
        act: &mut Act,
        job: &Job,
        draft: &Assembled,
        head: &str,
        files: &Files,
    ) -> Result<EditionId, Error> {
        let project = ProjectId::from_uuid(job.subject);
        let rests: Vec<PersonId> = draft.rests.iter().copied().collect();
        let new = NewEdition {
            number: draft.manuscript.colophon.edition_number.into(),
            hash: &draft.manuscript.colophon.edition_hash,
            event_head: head,
            rests: &rests,
            people: &rests,
            words: &serde_json::to_string(&draft.manuscript)?,
            files,
        };
        let edition = insert_edition(act, &EDITIONS, project, new).await?;
        tie(act, project, edition).await?;
        Ok(edition)
    }
}

/// The thread from the edition to the clauses and lines that it shows.
async fn tie(act: &mut Act, project: ProjectId, edition: EditionId) -> Result<(), Error> {
    let from = (Node::Edition, edition.uuid());
    for clause in store::list_clauses(act, project).await? {
        passages::link(act, project, from, Relation::Shows, (Node::Clause, clause.id.uuid())).await?;
        for (_, line) in passages::list_links_from(act, clause.id.uuid(), Relation::RestsOn).await? {
            passages::link(act, project, from, Relation::Shows, (Node::Finding, line)).await?;
        }
    }
    Ok(())
}
