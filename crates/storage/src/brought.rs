//! Texts that came as files: the names they came under, and whether the same was brought before.
//!
//! People name files after people, so a name is sealed like the text itself. What was brought is known again by a keyed
//! hash, which says nothing of the words and is forgotten with the people whom they are about.

use redthread_core::ids::{DocumentId, KeyId, PersonId, ProjectId};

use crate::act::Act;
use crate::db::{Reads, sql};
use crate::error::Error;
use crate::session::open_sealed;

/// The place that file names are sealed for.
const PLACE: &str = "interview_files.sealed";

/// Keeps the name under which a text came, sealed with the text's key, and the mark by which it is known again.
pub async fn insert_file(
    act: &mut Act,
    document: DocumentId,
    key: KeyId,
    name: &str,
    mark: [u8; 32],
) -> Result<(), Error> {
    let sealed = act.seal(key, PLACE, document, name).await?;
    sql("INSERT INTO interview_files (document, sealed, mark) VALUES ($1, $2, $3)")
        .id(document)
        .bytes(sealed)
        .bytes(mark.to_vec())
        .run(act)
        .await?;
    Ok(())
}

/// The text of a project that was brought with this mark.
pub async fn find_by_mark(
    on: &mut impl Reads,
    project: ProjectId,
    mark: [u8; 32],
) -> Result<Option<DocumentId>, Error> {
    let known = "SELECT f.document FROM interview_files f JOIN documents d ON d.id = f.document
        WHERE f.mark = $1 AND d.project = $2 ORDER BY f.document LIMIT 1";
    let row = sql(known).bytes(mark.to_vec()).id(project).first(on).await?;
    row.map(|row| row.id("document")).transpose()
}

/// The name under which a text came; none where it did not come as a file, or its key is gone.
pub async fn find_file_name(on: &mut impl Reads, document: DocumentId) -> Result<Option<String>, Error> {
    let row = sql("SELECT sealed FROM interview_files WHERE document = $1").id(document).first(on).await?;
    let Some(row) = row else { return Ok(None) };
    match open_sealed(on, PLACE, document, &row.bytes("sealed")?).await {
        Ok(name) => Ok(Some(name)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Forgets the marks of all texts about a person.
pub async fn forget_marks(act: &mut Act, person: PersonId) -> Result<(), Error> {
    let theirs = "UPDATE interview_files SET mark = NULL
        WHERE document IN (SELECT document FROM document_subjects WHERE person = $1)";
    sql(theirs).id(person).run(act).await?;
    Ok(())
}
