//! Reading the search index: keyed hashes in, texts and counts out. The index is written by `storage` with the texts.

use std::collections::HashMap;

use redthread_core::ids::{DocumentId, PersonId, ProjectId};
use redthread_storage::{Act, Error, Reads, sql};

/// How often each text of a project holds the word that has any of these hashes.
pub(crate) async fn find_postings(
    on: &mut impl Reads,
    project: ProjectId,
    hashes: &[i64],
) -> Result<HashMap<DocumentId, u32>, Error> {
    let mut found = HashMap::new();
    for hash in hashes {
        let rows = sql("SELECT document, times FROM search_postings WHERE project = $1 AND word = $2")
            .id(project)
            .int(*hash)
            .all(on)
            .await?;
        for row in rows {
            *found.entry(row.id("document")?).or_insert(0) += u32::try_from(row.int("times")?).unwrap_or(u32::MAX);
        }
    }
    Ok(found)
}

/// How many texts a project has.
pub(crate) async fn count_texts(on: &mut impl Reads, project: ProjectId) -> Result<u64, Error> {
    let row = sql("SELECT COUNT(*) AS n FROM documents WHERE project = $1").id(project).one(on).await?;
    Ok(u64::try_from(row.int("n")?).unwrap_or_default())
}

/// Takes every text that holds somebody's words or life out of the index.
pub(crate) async fn erase_postings_of(act: &mut Act, person: PersonId) -> Result<(), Error> {
    sql("DELETE FROM search_postings WHERE document IN (SELECT document FROM document_subjects WHERE person = $1)")
        .id(person)
        .run(act)
        .await
        .map(drop)
}
