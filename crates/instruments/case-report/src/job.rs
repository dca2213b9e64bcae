//! How a report becomes an edition: put together when nothing is in its way, frozen with the groups that it shows.

use redthread_book::Manuscript;
use redthread_core::ids::{EditionId, Id as _, PersonId, ProjectId};
use redthread_core::thread::{Node, Relation};
use redthread_editions::{Files, Format, Makes, NewEdition, insert_edition};
use redthread_storage::jobs::Job;
use redthread_storage::workshop::{list_groups, list_themes};
use redthread_storage::{Act, Error, Reads, Store, passages, projects};
use redthread_web::{App, Words};

use crate::assemble::{Assembled, Report, assemble};
use crate::store::EDITIONS;

/// A case report, as what makes its editions knows it.
pub(crate) struct CaseReport;

/// Makes editions as they are asked for, until it is dropped.
pub async fn work(app: App) {
    redthread_editions::work::<CaseReport>(app).await;
}

/// Makes one edition that was asked for, if there is any; whether there was.
pub async fn work_once(app: &App) -> Result<bool, Error> {
    redthread_editions::make_once::<CaseReport>(app).await
}

impl Makes for CaseReport {
    const WORK: &'static str = "case_report.edition";
    const MADE: &'static str = "report.edition_made";
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
        let kit = store.kit(&project.kit)?;
        let report = Report::load(on, (project, kit), store.now(), words).await?;
        match report.hindrances() {
            refusals if refusals.is_empty() => assemble(on, &report, words, head).await,
            refusals => Err(refusals.into()),
        }
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

/// The thread from the edition to the groups and themes that it shows, and from them to the slips.
async fn tie(act: &mut Act, project: ProjectId, edition: EditionId) -> Result<(), Error> {
    let groups = list_groups(act, project).await?.into_iter().map(|group| (Node::Group, group.id.uuid()));
    let themes = list_themes(act, project).await?.into_iter().map(|theme| (Node::Theme, theme.id.uuid()));
    for to in groups.chain(themes).collect::<Vec<_>>() {
        passages::link(act, project, (Node::Edition, edition.uuid()), Relation::Shows, to).await?;
    }
    Ok(())
}
