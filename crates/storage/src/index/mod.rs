//! The search index: which texts hold which words, as keyed hashes, see `docs/decisions/0008-search-index.md`.
//!
//! Four tables, written in the act that changes a text or the consent to it, through the gate as every page: no consent, no
//! row to find the text by. A [`Finding`] reads them, the best text first, for as long as it is asked; [`rebuild`] makes
//! them anew when the analysis of words has changed.

pub(crate) mod batch;
mod find;
pub mod rebuild;
mod verify;
mod write;

pub use find::{Finding, Pace};
pub use verify::verify;

use redthread_core::consent::{Audience, Material};
use redthread_core::gate::Gate;
use redthread_core::ids::{DocumentId, Id as _, KeyId, PersonId, ProjectId};
use redthread_core::language::Lang;
use redthread_search::Postings;

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::{Error, Fault};
use crate::session::open_sealed;
use crate::store::Store;

/// Makes the index agree with the words of a text and with today's consent.
pub(crate) async fn index(
    store: &Store,
    act: &mut Act,
    project: ProjectId,
    id: DocumentId,
    text: &str,
    lang: Lang,
) -> Result<(), Error> {
    let subjects = list_subjects(act, id).await?;
    let consents = crate::consents::load_consents_of(act, project, &subjects).await?;
    if !Gate::new(&consents, Audience::Team, act.now()).barred(&subjects, Material::Retold).is_empty() {
        return forget(act, project, id).await;
    }
    let postings = Postings::of(text, lang, &store.hasher());
    write::change(act, project, id, &postings).await
}

/// Takes a text out of the index.
pub(crate) async fn forget(act: &mut Act, project: ProjectId, id: DocumentId) -> Result<(), Error> {
    write::change(act, project, id, &Postings::default()).await
}

/// Takes every text that holds somebody's words or life out of the index.
pub async fn forget_person(act: &mut Act, person: PersonId) -> Result<(), Error> {
    let texts = "SELECT t.document, t.space FROM search_texts t JOIN document_subjects s ON s.document = t.document WHERE s.person = $1";
    let rows = sql(texts).id(person).all(act).await?;
    forget_all(act, rows).await
}

/// Takes the editor's text of a story out of the index.
pub(crate) async fn forget_story_text(act: &mut Act, story: redthread_core::ids::StoryId) -> Result<(), Error> {
    let texts = "SELECT t.document, t.space FROM search_texts t JOIN documents d ON d.id = t.document WHERE d.story = $1 AND d.kind = 'told'";
    let rows = sql(texts).id(story).all(act).await?;
    forget_all(act, rows).await
}

/// Takes the texts that were sealed under a key out of the index: for a key that a restored backup brought back.
pub(crate) async fn forget_sealed_under(act: &mut Act, key: KeyId) -> Result<(), Error> {
    let texts = "SELECT t.document, t.space, d.sealed FROM search_texts t JOIN documents d ON d.id = t.document";
    let mut rows = sql(texts).all(act).await?;
    rows.retain(|row| row.bytes("sealed").is_ok_and(|sealed| crate::seal::key_of(&sealed).is_ok_and(|own| own == key)));
    forget_all(act, rows).await
}

async fn forget_all(act: &mut Act, rows: Vec<Row>) -> Result<(), Error> {
    for row in rows {
        forget(act, row.id("space")?, row.id("document")?).await?;
    }
    Ok(())
}

/// Makes the index of every text that holds this person's words or life agree with today's consent: gone where the gate to
/// the team is shut, made again from the sealed text where it is open. A step of consent does this in its own act; call it where
/// the gate changes in another way.
pub async fn index_again(act: &mut Act, person: PersonId) -> Result<(), Error> {
    let texts = "SELECT d.id, d.project, d.lang, d.sealed FROM documents d JOIN document_subjects s ON s.document = d.id WHERE s.person = $1";
    for row in sql(texts).id(person).all(act).await? {
        index_sealed(act, &row).await?;
    }
    Ok(())
}

/// The same for one text; what cannot be opened is taken out, and a broken seal is for the check to report.
async fn index_sealed(act: &mut Act, row: &Row) -> Result<(), Error> {
    let (id, project): (DocumentId, ProjectId) = (row.id("id")?, row.id("project")?);
    let lang = row.code("lang", |tag| tag.parse::<Lang>().ok())?;
    match open_sealed(act, "documents.sealed", id, &row.bytes("sealed")?).await {
        Ok(text) => index(&act.store(), act, project, id, &text, lang).await,
        Err(Error::NotFound) => forget(act, project, id).await,
        Err(Error::Fault(Fault::Damaged(fault))) => {
            tracing::error!("the index leaves out text {}: {fault}", id.uuid());
            forget(act, project, id).await
        }
        Err(error) => Err(error),
    }
}

async fn list_subjects(on: &mut impl Reads, id: DocumentId) -> Result<Vec<PersonId>, Error> {
    let rows = sql("SELECT person FROM document_subjects WHERE document = $1").id(id).all(on).await?;
    rows.iter().map(|row| row.id("person")).collect()
}

/// A number of a text as blocks hold it.
fn number(row: &Row) -> Result<u32, Error> {
    u32::try_from(row.int("number")?).map_err(|_| damaged("a text's number").into())
}

fn damaged(what: &str) -> Fault {
    Fault::Damaged(format!("search index: {what} does not read"))
}
