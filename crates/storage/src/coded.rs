//! What is coded, and what can be: looked up without opening anybody's words.
//!
//! Beside `passages`, which brings words back; whatever is asked here stays as fast with 100,000 passages as with ten.

use std::sync::Arc;

use redthread_core::gate::Told;
use redthread_core::ids::{AccountId, DocumentId, FindingId, Id as _, PassageId, PersonId, ProjectId, StoryId, Uuid};
use redthread_core::people::Side;
use redthread_core::thread::Relation;

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::documents::DocumentKind;
use crate::error::Error;
use crate::kept;
use crate::passages::{self, Finding};
use crate::seal;

/// A text that holds words, its words left closed.
#[derive(Clone, Debug)]
pub struct TextPlace {
    /// Which.
    pub document: DocumentId,
    /// Of which story.
    pub story: StoryId,
    /// Of which account; none for the story's own text.
    pub account: Option<AccountId>,
    /// From which side; none for the story's own text.
    pub side: Option<Side>,
    /// What it is.
    pub kind: DocumentKind,
    /// For a section: the step of the guide. For a brought text: its file name.
    pub section: String,
    /// Whom the gate asks: a [`Told`] of nothing.
    pub told: Told<()>,
}

/// The texts of a project's stories that hold any words: story by story, side by side, in order. Texts about somebody who
/// was erased are gone.
pub async fn list_texts(on: &mut impl Reads, project: ProjectId) -> Result<Arc<[TextPlace]>, Error> {
    if let Some(kept) = kept::find(on, project, "texts").await? {
        return Ok(kept);
    }
    let rows = sql(
        "SELECT d.id, d.story, d.account, a.side, d.kind, d.section, s.person FROM documents d JOIN stories t ON t.id = d.story
         LEFT JOIN accounts a ON a.id = d.account LEFT JOIN document_subjects s ON s.document = d.id
         WHERE d.project = $1 AND LENGTH(d.sealed) > $2
         AND d.id NOT IN (SELECT g.document FROM document_subjects g JOIN people e ON e.id = g.person WHERE e.project = $1 AND e.erased_at IS NOT NULL)
         ORDER BY t.number, CASE WHEN d.account IS NULL THEN 1 ELSE 0 END, a.side, d.account, CASE WHEN d.kind = 'brought' THEN 1 ELSE 0 END, d.kind, d.position, d.id, s.person",
    )
    .id(project)
    .count(seal::OVERHEAD)
    .all(on)
    .await?;
    let mut texts: Vec<(TextPlace, Vec<PersonId>)> = vec![];
    for row in rows {
        let person = row.maybe_id("person")?;
        match texts.last_mut() {
            Some((last, people)) if last.document == row.id("id")? => people.extend(person),
            _ => texts.push((read_text(&row)?, person.into_iter().collect())),
        }
    }
    let texts: Arc<[TextPlace]> =
        texts.into_iter().map(|(text, people)| TextPlace { told: Told::new((), people), ..text }).collect();
    kept::keep(on, project, "texts", &texts).await?;
    Ok(texts)
}

fn read_text(row: &Row) -> Result<TextPlace, Error> {
    Ok(TextPlace {
        document: row.id("id")?,
        story: row.id("story")?,
        account: row.maybe_id("account")?,
        side: row.maybe_text("side")?.as_deref().and_then(Side::from_code),
        kind: row.code("kind", DocumentKind::from_code)?,
        section: row.text("section")?,
        told: Told::new((), vec![]),
    })
}

/// The text that a passage of the project stands in.
pub async fn document_of(on: &mut impl Reads, project: ProjectId, passage: PassageId) -> Result<DocumentId, Error> {
    let row =
        sql("SELECT document FROM passages WHERE id = $1 AND project = $2").id(passage).id(project).one(on).await?;
    row.id("document")
}

/// The passage that stands exactly here, if there is one: the same words are not marked twice.
pub async fn find_passage(
    on: &mut impl Reads,
    document: DocumentId,
    (start, end): (usize, usize),
) -> Result<Option<PassageId>, Error> {
    let row = sql("SELECT id FROM passages WHERE document = $1 AND start_at = $2 AND end_at = $3 AND state = 'anchored' ORDER BY id")
        .id(document)
        .count(start)
        .count(end)
        .first(on)
        .await?;
    row.map(|row| row.id("id")).transpose()
}

/// Which passages of a text support which findings.
pub async fn list_ties(on: &mut impl Reads, document: DocumentId) -> Result<Vec<(PassageId, FindingId)>, Error> {
    let rows = sql("SELECT l.from_id, l.to_id FROM passages p JOIN links l ON l.from_id = p.id WHERE p.document = $1 AND l.relation = $2 ORDER BY l.made_at, l.to_id")
        .id(document)
        .text(Relation::Supports.code())
        .all(on)
        .await?;
    rows.iter().map(|row| Ok((row.id("from_id")?, row.id("to_id")?))).collect()
}

/// How many passages each story has, tied or not.
pub async fn count_passages(on: &mut impl Reads, project: ProjectId) -> Result<Vec<(StoryId, usize)>, Error> {
    if let Some(kept) = kept::find(on, project, "passages").await? {
        return Ok(kept);
    }
    let rows = sql("SELECT d.story, CAST(SUM(t.n) AS BIGINT) AS n FROM (SELECT document, COUNT(*) AS n FROM passages WHERE project = $1 GROUP BY document) AS t JOIN documents d ON d.id = t.document WHERE d.story IS NOT NULL GROUP BY d.story").id(project).all(on).await?;
    let counts = rows.iter().map(|row| Ok((row.id("story")?, row.count("n")?))).collect::<Result<Vec<_>, Error>>()?;
    kept::keep(on, project, "passages", &counts).await?;
    Ok(counts)
}

/// How often one text supports one finding. Holds no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupportCount {
    /// The finding.
    pub finding: FindingId,
    /// The text.
    pub document: DocumentId,
    /// In how many passages whose words still stand there.
    pub passages: usize,
    /// In how many whose words were lost: somebody must look.
    pub lost: usize,
}

/// How often each text of a project supports each finding. A passage that is tied to a story's own finding counts for
/// the shared one that gathers it too, once, even if it is tied to both; a finding that ended passes nothing on.
pub async fn count_support(on: &mut impl Reads, project: ProjectId) -> Result<Arc<[SupportCount]>, Error> {
    if let Some(kept) = kept::find(on, project, "support").await? {
        return Ok(kept);
    }
    let rows = sql(
        "SELECT t.finding, p.document, COUNT(*) AS n, CAST(SUM(CASE WHEN p.state = 'lost' THEN 1 ELSE 0 END) AS BIGINT) AS lost FROM (
            SELECT l.to_id AS finding, l.from_id AS passage FROM links l WHERE l.project = $1 AND l.relation = 'supports'
            UNION SELECT g.to_id, l.from_id FROM links g JOIN findings f ON f.id = g.from_id AND f.ended_at IS NULL
            JOIN links l ON l.project = $1 AND l.relation = 'supports' AND l.to_id = g.from_id
            WHERE g.project = $1 AND g.relation = 'gathers_into') AS t
         JOIN passages p ON p.project = $1 AND p.id = t.passage
         GROUP BY t.finding, p.document ORDER BY t.finding, p.document",
    )
    .id(project)
    .all(on)
    .await?;
    let count = |row: &Row| {
        let (all, lost) = (row.count("n")?, row.count("lost")?);
        let passages = all.saturating_sub(lost);
        Ok(SupportCount { finding: row.id("finding")?, document: row.id("document")?, passages, lost })
    };
    let counts = rows.iter().map(count).collect::<Result<Arc<[_]>, Error>>()?;
    kept::keep(on, project, "support", &counts).await?;
    Ok(counts)
}

/// Which of a story's own findings is gathered into which shared one.
pub async fn list_gathered(on: &mut impl Reads, project: ProjectId) -> Result<Arc<[(FindingId, FindingId)]>, Error> {
    if let Some(kept) = kept::find(on, project, "gathered").await? {
        return Ok(kept);
    }
    let links = passages::list_links(on, project, Relation::GathersInto).await?;
    let pair = |(own, into): &(Uuid, Uuid)| (FindingId::from_uuid(*own), FindingId::from_uuid(*into));
    let pairs: Arc<[_]> = links.iter().map(pair).collect();
    kept::keep(on, project, "gathered", &pairs).await?;
    Ok(pairs)
}

/// How many passages of each text, whose words still stand there, support anything.
pub async fn count_tied(on: &mut impl Reads, project: ProjectId) -> Result<Vec<(DocumentId, usize)>, Error> {
    if let Some(kept) = kept::find(on, project, "tied").await? {
        return Ok(kept);
    }
    let rows = sql("SELECT p.document, COUNT(*) AS n FROM passages p WHERE p.project = $1 AND p.state = 'anchored'
         AND p.id IN (SELECT from_id FROM links WHERE project = $1 AND relation = 'supports') GROUP BY p.document")
    .id(project)
    .all(on)
    .await?;
    let counts =
        rows.iter().map(|row| Ok((row.id("document")?, row.count("n")?))).collect::<Result<Vec<_>, Error>>()?;
    kept::keep(on, project, "tied", &counts).await?;
    Ok(counts)
}

/// Lets two findings change places. Their versions stay: whoever edits one meanwhile loses nothing.
pub async fn swap_findings(act: &mut Act, one: &Finding, other: &Finding) -> Result<(), Error> {
    for (finding, position) in [(one, other.position), (other, one.position)] {
        sql("UPDATE findings SET position = $2 WHERE id = $1").id(finding.id).int(position).run(act).await?;
    }
    Ok(())
}

/// The texts of a project that belong to no story, with how many passages each has; oldest first.
pub async fn list_loose(on: &mut impl Reads, project: ProjectId) -> Result<Vec<(DocumentId, usize)>, Error> {
    let rows = sql("SELECT d.id, COUNT(p.id) AS n FROM documents d LEFT JOIN passages p ON p.document = d.id
         WHERE d.project = $1 AND d.story IS NULL GROUP BY d.id, d.made_at ORDER BY d.made_at, d.id")
    .id(project)
    .all(on)
    .await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.count("n")?))).collect()
}
