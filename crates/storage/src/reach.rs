//! Where a person's words have come to: texts and passages, and whom the gate asks about each. Not a single word.

use std::collections::HashMap;

use redthread_core::gate::Told;
use redthread_core::ids::{AccountId, DocumentId, PassageId, PersonId, ProjectId, StoryId, UserId};

use crate::db::{Reads, Row, sql};
use crate::documents::DocumentKind;
use crate::error::Error;

/// A text that holds somebody's words or life.
#[derive(Clone, Debug)]
pub struct Place {
    /// Which text.
    pub document: DocumentId,
    /// Of which story.
    pub story: Option<StoryId>,
    /// Of which account.
    pub account: Option<AccountId>,
    /// What it is.
    pub kind: DocumentKind,
    /// For a section: the step of the guide. For a brought text: its file name.
    pub section: String,
    /// The passages that were chosen in it, in its order.
    pub passages: Vec<PassageId>,
    /// Everybody the gate asks before it is shown: a [`Told`] of nothing.
    pub told: Told<()>,
}

/// Every text of a project that holds this person's words or life.
pub async fn list_places(on: &mut impl Reads, project: ProjectId, person: PersonId) -> Result<Vec<Place>, Error> {
    let of = |query: crate::db::Sql| query.id(project).id(person);
    let documents = of(sql("SELECT d.id, d.story, d.account, d.kind, d.section FROM documents d JOIN document_subjects s ON s.document = d.id WHERE d.project = $1 AND s.person = $2 ORDER BY d.story, d.account, d.position, d.id")).all(on).await?;
    let passages = of(sql("SELECT p.document, p.id FROM passages p JOIN document_subjects s ON s.document = p.document WHERE p.project = $1 AND s.person = $2 ORDER BY p.start_at, p.id")).all(on).await?;
    let subjects = of(sql("SELECT o.document, o.person FROM documents d JOIN document_subjects s ON s.document = d.id JOIN document_subjects o ON o.document = d.id WHERE d.project = $1 AND s.person = $2")).all(on).await?;
    let mut passages = by_document(&passages, |row| row.id("id"))?;
    let mut subjects = by_document(&subjects, |row| row.id("person"))?;
    documents
        .iter()
        .map(|row| {
            let document: DocumentId = row.id("id")?;
            let people: Vec<PersonId> = subjects.remove(&document).unwrap_or_default();
            Ok(Place {
                document,
                story: row.maybe_id("story")?,
                account: row.maybe_id("account")?,
                kind: row.code("kind", DocumentKind::from_code)?,
                section: row.text("section")?,
                passages: passages.remove(&document).unwrap_or_default(),
                told: Told::new((), people),
            })
        })
        .collect()
}

fn by_document<T>(rows: &[Row], read: impl Fn(&Row) -> Result<T, Error>) -> Result<HashMap<DocumentId, Vec<T>>, Error> {
    let mut map = HashMap::<DocumentId, Vec<T>>::new();
    for row in rows {
        map.entry(row.id("document")?).or_default().push(read(row)?);
    }
    Ok(map)
}

/// Who put something forward: the users behind the first event of everything whose verb begins with `slice` and a
/// dot. For warnings only: the chain says who did it, not for whom.
pub async fn list_makers(on: &mut impl Reads, project: ProjectId, slice: &str) -> Result<Vec<UserId>, Error> {
    let rows = sql("SELECT DISTINCT e.who FROM events e WHERE e.project = $1 AND e.verb LIKE $2 AND e.seq = (SELECT MIN(f.seq) FROM events f WHERE f.subject = e.subject)")
        .id(project)
        .text(format!("{slice}.%"))
        .all(on)
        .await?;
    rows.iter().map(|row| row.id("who")).collect()
}
