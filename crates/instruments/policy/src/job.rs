//! Making an edition, off the request: put together, typeset, and frozen only if nothing changed meanwhile.

use std::time::Duration;

use redthread_book::{self as book, Manuscript};
use redthread_core::ids::{ActId, EditionId, Id as _, PersonId, ProjectId};
use redthread_core::language::Lang;
use redthread_core::thread::{Node, Relation};
use redthread_storage::jobs::{self, Job};
use redthread_storage::{Act, Begun, Deed, Error, Reads, Store, hex, passages, projects};
use redthread_web::{App, Words};

use crate::actions::EDITION;
use crate::assemble::{Assembled, assemble, hindrances};
use crate::load::Loaded;
use crate::store::{self, NewEdition};

/// Steps of the work, as its bar counts them: gathering, three formats, freezing.
const STEPS: i64 = 5;

/// How often an outline is put together anew because it changed while it was typeset.
const TRIES: usize = 3;

/// Makes editions as they are asked for, until it is dropped.
pub async fn work(app: App) {
    loop {
        match work_once(&app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!("making an outline: {error}"),
        }
        // Something may have been asked for by another process, or between the look and the wait.
        tokio::select! {
            () = app.store.stirred() => {}
            () = tokio::time::sleep(Duration::from_secs(2)) => {}
        }
    }
}

/// Makes one edition that was asked for, if there is any; whether there was.
pub async fn work_once(app: &App) -> Result<bool, Error> {
    let Some(job) = jobs::claim(&app.store, EDITION).await? else { return Ok(false) };
    let words = app.dictionary.words(Lang::En);
    let outcome = match make(&app.store, &job, &words).await {
        Ok(_) => Ok(()),
        Err(Error::Refused(refusals)) => Err(refusals.first().map_or("policy.not_made", |refusal| refusal.code)),
        Err(error) => {
            tracing::error!("making an outline: {error}");
            Err("policy.not_made")
        }
    };
    jobs::end(&app.store, job.id, outcome).await?;
    Ok(true)
}

async fn make(store: &Store, job: &Job, words: &Words) -> Result<EditionId, Error> {
    let project = ProjectId::from_uuid(job.subject);
    for _ in 0..TRIES {
        jobs::report(job.id, 0, STEPS);
        let head = hex(&store.head().await?.1);
        let mut read = store.read().await?;
        read.opens(project);
        let assembled = gather(&mut read, project, store.now(), words, &head).await?;
        drop(read);
        let files = typeset(job, assembled.manuscript.clone()).await?;
        if let Some(edition) = freeze(store, job, (&assembled, &head), words, &files).await? {
            return Ok(edition);
        }
    }
    Err(Error::refused("policy.changed_meanwhile"))
}

/// The outline as it stands, when nothing is in its way.
async fn gather(
    on: &mut impl Reads,
    project: ProjectId,
    now: jiff::Timestamp,
    words: &Words,
    head: &str,
) -> Result<Assembled, Error> {
    let project = projects::load_project(on, project).await?;
    let number = store::list_editions(on, project.id).await?.first().map_or(1, |edition| edition.number + 1);
    let rounds = store::list_comment_rounds(on, project.id).await?;
    let loaded = Loaded::load(on, project, now).await?;
    match hindrances(&loaded, &rounds) {
        refusals if refusals.is_empty() => assemble(on, &loaded, words, (number, head)).await,
        refusals => Err(refusals.into()),
    }
}

/// All formats, away from the threads that answer requests.
async fn typeset(job: &Job, manuscript: Manuscript) -> Result<[Vec<u8>; 3], Error> {
    let id = job.id;
    let work = move || {
        let quiet = &mut |_| {};
        jobs::report(id, 1, STEPS);
        let pdf = book::pdf(&manuscript, quiet).map_err(crate::fault)?;
        jobs::report(id, 2, STEPS);
        let docx = book::docx(&manuscript, quiet).map_err(crate::fault)?;
        jobs::report(id, 3, STEPS);
        let html = whole_page(&manuscript, &book::html(&manuscript, quiet).map_err(crate::fault)?);
        jobs::report(id, STEPS - 1, STEPS);
        Ok([pdf, docx, html.into_bytes()])
    };
    tokio::task::spawn_blocking(work).await.map_err(crate::fault)?
}

/// The article as a file that stands alone.
fn whole_page(manuscript: &Manuscript, article: &str) -> String {
    let (lang, dir) = (manuscript.lang.tag(), manuscript.lang.direction().as_str());
    let title = maud::html! { title { (manuscript.title) } }.into_string();
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">{title}</head><body>{article}</body></html>\n"
    )
}

/// Freezes the edition in one act, in which the gate is asked again. `None` when anything changed since it was typeset.
async fn freeze(
    store: &Store,
    job: &Job,
    (typeset, head): (&Assembled, &str),
    words: &Words,
    files: &[Vec<u8>; 3],
) -> Result<Option<EditionId>, Error> {
    let deed = Deed { who: None, act: ActId::from_uuid(job.id.uuid()), digest: [0; 32] };
    let mut act = match store.begin(&deed, "outline.edition_made", job.project).await? {
        Begun::Act(act) => act,
        Begun::Again(again) => return again.id().map(Some),
    };
    let project = ProjectId::from_uuid(job.subject);
    let now = gather(&mut act, project, store.now(), words, head).await?;
    if now.manuscript != typeset.manuscript {
        return Ok(None);
    }
    let rests: Vec<PersonId> = now.rests.iter().copied().collect();
    let new = NewEdition {
        number: now.manuscript.colophon.edition_number.into(),
        hash: &now.manuscript.colophon.edition_hash,
        event_head: head,
        rests: &rests,
        manuscript: &serde_json::to_string(&now.manuscript)?,
        files,
    };
    let edition = store::insert_edition(&mut act, project, new).await?;
    tie(&mut act, project, edition).await?;
    act.made(edition).await.map(Some)
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
