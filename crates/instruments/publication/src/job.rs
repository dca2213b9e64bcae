//! Making an edition, off the request: assembled, typeset, and frozen only if the gate still lets it through.

use std::collections::BTreeMap;
use std::time::Duration;

use redthread_book::{self as book, Manuscript};
use redthread_core::ids::{ActId, EditionId, Id as _, JobId, PublicationId};
use redthread_core::thread::{Node, Relation};
use redthread_storage::jobs::{self, Job};
use redthread_storage::{Act, Begun, Deed, Error, Store, hex, passages};
use redthread_web::{App, Words};
use tokio::sync::Semaphore;

use crate::actions::{EDITION, check, refusals};
use crate::assemble::Assembled;
use crate::model::Format;
use crate::model::rests::Rests;
use crate::store::{self, NewEdition, Publication};

/// One book is typeset at a time: it takes a second or two and some 250 MB.
static TYPESETTING: Semaphore = Semaphore::const_new(1);

/// Steps of the work, as its bar counts them: gathering, four formats, freezing.
const STEPS: i64 = 6;

/// How often a book is put together anew because its texts changed while it was typeset.
const TRIES: usize = 3;

type Files = BTreeMap<&'static str, Vec<u8>>;

/// Makes editions as they are asked for, until it is dropped.
pub async fn work(app: App) {
    loop {
        match work_once(&app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!("making an edition: {error}"),
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
    let words = app.dictionary.words(redthread_core::language::Lang::En);
    let outcome = match make(&app.store, &job, &words).await {
        Ok(_) => Ok(()),
        Err(Error::Refused(refusals)) => Err(refusals.first().map_or("publication.not_made", |refusal| refusal.code)),
        Err(error) => {
            tracing::error!("making an edition: {error}");
            Err("publication.not_made")
        }
    };
    jobs::end(&app.store, job.id, outcome).await?;
    Ok(true)
}

/// Makes the edition of a job. A job that was cut off after its edition was frozen finds it again.
async fn make(store: &Store, job: &Job, words: &Words) -> Result<EditionId, Error> {
    let id = PublicationId::from_uuid(job.subject);
    for _ in 0..TRIES {
        jobs::report(job.id, 0, STEPS);
        let head = hex(&store.head().await?.1);
        let mut read = store.read().await?;
        let book = store::find_publication(&mut read, id).await?;
        read.opens(book.project);
        let assembled = permitted(store, &book, check(store, &mut read, &book, words, &head).await?)?;
        drop(read);
        let files = typeset(job.id, assembled.manuscript.get().clone()).await?;
        if let Some(edition) = freeze(store, job, (&assembled, &head), words, &files).await? {
            return Ok(edition);
        }
    }
    Err(Error::refused("publication.changed_meanwhile"))
}

fn permitted(store: &Store, book: &Publication, assembled: Assembled) -> Result<Assembled, Error> {
    match refusals(store, book, &assembled) {
        refusals if refusals.is_empty() => Ok(assembled),
        refusals => Err(refusals.into()),
    }
}

/// All formats, one after the other, away from the threads that answer requests.
async fn typeset(job: JobId, manuscript: Manuscript) -> Result<Files, Error> {
    let _turn = TYPESETTING.acquire().await.map_err(crate::fault)?;
    let work = move || {
        let mut files = Files::new();
        for (format, step) in Format::ALL.into_iter().zip(1..) {
            jobs::report(job, step, STEPS);
            files.insert(format.ending(), render_as(&manuscript, format)?);
        }
        jobs::report(job, STEPS - 1, STEPS);
        Ok(files)
    };
    tokio::task::spawn_blocking(work).await.map_err(crate::fault)?
}

fn render_as(manuscript: &Manuscript, format: Format) -> Result<Vec<u8>, Error> {
    let quiet = &mut |_| {};
    match format {
        Format::Pdf => book::pdf(manuscript, quiet),
        Format::Epub => book::epub(manuscript, quiet),
        Format::Docx => book::docx(manuscript, quiet),
        Format::Html => book::html(manuscript, quiet).map(|text| whole_page(manuscript, &text).into_bytes()),
    }
    .map_err(crate::fault)
}

/// The book's article as a file that stands alone.
fn whole_page(manuscript: &Manuscript, article: &str) -> String {
    let (lang, dir) = (manuscript.lang.tag(), manuscript.lang.direction().as_str());
    let title = maud::html! { title { (manuscript.title) } }.into_string();
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">{title}</head><body>{article}</body></html>\n"
    )
}

/// Freezes the edition in one act, in which the gate is asked again. `None` when anything in the book changed since it
/// was typeset. The act's id is the job's: done again, it answers with the first edition.
async fn freeze(
    store: &Store,
    job: &Job,
    (typeset, head): (&Assembled, &str),
    words: &Words,
    files: &Files,
) -> Result<Option<EditionId>, Error> {
    let deed = Deed { who: None, act: ActId::from_uuid(job.id.uuid()), digest: [0; 32] };
    let mut act = match store.begin(&deed, "publication.edition_made", job.project).await? {
        Begun::Act(act) => act,
        Begun::Again(again) => return again.id().map(Some),
    };
    let book = store::find_publication(&mut act, PublicationId::from_uuid(job.subject)).await?;
    let now = permitted(store, &book, check(store, &mut act, &book, words, head).await?)?;
    let manuscript = now.manuscript.get();
    if manuscript != typeset.manuscript.get() {
        return Ok(None);
    }
    let new = NewEdition {
        number: manuscript.colophon.edition_number.into(),
        hash: &manuscript.colophon.edition_hash,
        event_head: head,
        frozen: &now.frozen,
        files,
    };
    let edition = store::insert_edition(&mut act, book.id, new).await?;
    tie(&mut act, &book, edition, &now.frozen.rests).await?;
    act.made(edition).await.map(Some)
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
    store::load_file(&mut read, newest.id, format).await
}
