//! Passages and findings, and the thread between them.

use std::collections::HashMap;

use redthread_core::gate::Told;
use redthread_core::ids::{DocumentId, FindingId, Id as _, PassageId, PersonId, ProjectId, StoryId, Uuid};
use redthread_core::passage::Anchor;
use redthread_core::people::Side;
use redthread_core::thread::{Node, Relation};
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::kept;
use crate::seal::key_of;
use crate::session::open_sealed;

/// Whether the words of a passage still stand in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageState {
    /// They do.
    Anchored,
    /// The text was edited and they are gone: somebody must look.
    Lost,
}

impl PassageState {
    /// As stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Anchored => "anchored",
            Self::Lost => "lost",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Anchored, Self::Lost].into_iter().find(|state| state.code() == code)
    }
}

/// A span of a text; its words wait for a gate.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Which.
    pub id: PassageId,
    /// Of which text.
    pub document: DocumentId,
    /// Of which story.
    pub story: Option<StoryId>,
    /// From which side it is told; none for a text that is no account.
    pub side: Option<Side>,
    /// Where it stands.
    pub start: usize,
    /// One past its end.
    pub end: usize,
    /// Whether its words are still there.
    pub state: PassageState,
    /// The quote with its context.
    pub told: Told<Anchor>,
}

#[derive(Serialize, Deserialize)]
struct SealedAnchor {
    quote: String,
    prefix: String,
    suffix: String,
}

/// Adds a passage; its words are sealed under the key of its text.
pub async fn insert_passage(
    act: &mut Act,
    project: ProjectId,
    document: DocumentId,
    anchor: &Anchor,
) -> Result<PassageId, Error> {
    act.of(project)?;
    let id: PassageId = act.new_id()?;
    let sealed = seal_anchor(act, document, id, anchor).await?;
    sql("INSERT INTO passages (id, project, document, start_at, end_at, sealed, state, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, 'anchored', $7, $8)")
        .id(id)
        .id(project)
        .id(document)
        .count(anchor.start)
        .count(anchor.end)
        .bytes(sealed)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

async fn seal_anchor(act: &mut Act, document: DocumentId, id: PassageId, anchor: &Anchor) -> Result<Vec<u8>, Error> {
    let key = key_of(&sql("SELECT sealed FROM documents WHERE id = $1").id(document).one(act).await?.bytes("sealed")?)?;
    let words =
        SealedAnchor { quote: anchor.quote.clone(), prefix: anchor.prefix.clone(), suffix: anchor.suffix.clone() };
    act.seal(key, "passages.sealed", id, &serde_json::to_string(&words)?).await
}

/// Takes a passage away, with its links.
pub async fn erase_passage(act: &mut Act, id: PassageId) -> Result<(), Error> {
    sql("DELETE FROM links WHERE from_id = $1 OR to_id = $1").id(id).run(act).await?;
    sql("DELETE FROM passages WHERE id = $1").id(id).run(act).await?;
    Ok(())
}

/// Moves the passages of a text with its words after an edit; those whose words are gone are marked lost.
pub(crate) async fn move_passages(act: &mut Act, document: DocumentId, text: &str) -> Result<(), Error> {
    for row in sql("SELECT * FROM passages WHERE document = $1").id(document).all(act).await? {
        let id: PassageId = row.id("id")?;
        let anchor = open_anchor(act, &row).await?;
        let stands = row.text("state")? == PassageState::Anchored.code();
        match anchor.again_in(text) {
            Some(moved) if stands && moved == anchor => {}
            Some(moved) => place(act, id, document, &moved).await?,
            None => {
                sql("UPDATE passages SET state = 'lost' WHERE id = $1").id(id).run(act).await?;
            }
        }
    }
    Ok(())
}

/// Anchors a passage anew: after an edit, or by hand when it was lost.
pub async fn place(act: &mut Act, id: PassageId, document: DocumentId, anchor: &Anchor) -> Result<(), Error> {
    let sealed = seal_anchor(act, document, id, anchor).await?;
    sql("UPDATE passages SET start_at = $2, end_at = $3, sealed = $4, state = 'anchored' WHERE id = $1")
        .id(id)
        .count(anchor.start)
        .count(anchor.end)
        .bytes(sealed)
        .run(act)
        .await?;
    Ok(())
}

async fn open_anchor(on: &mut impl Reads, row: &Row) -> Result<Anchor, Error> {
    let id: PassageId = row.id("id")?;
    let words: SealedAnchor =
        serde_json::from_str(&open_sealed(on, "passages.sealed", id, &row.bytes("sealed")?).await?)?;
    Ok(Anchor {
        start: row.count("start_at")?,
        end: row.count("end_at")?,
        quote: words.quote,
        prefix: words.prefix,
        suffix: words.suffix,
    })
}

/// The passages of one text, in its order.
pub async fn list_of_document(on: &mut impl Reads, document: DocumentId) -> Result<Vec<Passage>, Error> {
    let rows = sql("SELECT p.*, d.story, a.side FROM passages p JOIN documents d ON d.id = p.document LEFT JOIN accounts a ON a.id = d.account WHERE p.document = $1 ORDER BY p.start_at, p.id").id(document).all(on).await?;
    let subjects =
        sql("SELECT document, person FROM document_subjects WHERE document = $1").id(document).all(on).await?;
    read_passages(on, rows, &subjects).await
}

/// The passages of every text of a project, text by text, in the order of each.
pub async fn list_of_project(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Passage>, Error> {
    let rows = sql("SELECT p.*, d.story, a.side FROM passages p JOIN documents d ON d.id = p.document LEFT JOIN accounts a ON a.id = d.account WHERE p.project = $1 ORDER BY p.document, p.start_at, p.id").id(project).all(on).await?;
    let subjects = sql("SELECT s.document, s.person FROM document_subjects s JOIN documents d ON d.id = s.document WHERE d.project = $1").id(project).all(on).await?;
    read_passages(on, rows, &subjects).await
}

/// The passages of every text of a story, text by text, in the order of each.
pub async fn list_of_story(on: &mut impl Reads, story: StoryId) -> Result<Vec<Passage>, Error> {
    let rows = sql("SELECT p.*, d.story, a.side FROM passages p JOIN documents d ON d.id = p.document LEFT JOIN accounts a ON a.id = d.account WHERE d.story = $1 ORDER BY p.document, p.start_at, p.id").id(story).all(on).await?;
    let subjects = sql(
        "SELECT s.document, s.person FROM document_subjects s JOIN documents d ON d.id = s.document WHERE d.story = $1",
    )
    .id(story)
    .all(on)
    .await?;
    read_passages(on, rows, &subjects).await
}

/// Which passages of a story support which findings.
pub async fn list_threads_of_story(on: &mut impl Reads, story: StoryId) -> Result<Vec<(PassageId, FindingId)>, Error> {
    let rows = sql("SELECT l.from_id, l.to_id FROM links l JOIN passages p ON p.id = l.from_id JOIN documents d ON d.id = p.document WHERE d.story = $1 AND l.relation = 'supports' ORDER BY l.made_at, l.to_id").id(story).all(on).await?;
    rows.iter().map(|row| Ok((row.id("from_id")?, row.id("to_id")?))).collect()
}

/// The passages that support a finding, story by story.
pub async fn list_of_finding(on: &mut impl Reads, finding: FindingId) -> Result<Vec<Passage>, Error> {
    list_supporting(on, finding.uuid()).await
}

/// The passages that support something: a finding, a reading. Story by story.
pub async fn list_supporting(on: &mut impl Reads, thing: Uuid) -> Result<Vec<Passage>, Error> {
    let rows = sql(
        "SELECT p.*, d.story, a.side FROM links l JOIN passages p ON p.id = l.from_id JOIN documents d ON d.id = p.document LEFT JOIN accounts a ON a.id = d.account
         LEFT JOIN stories s ON s.id = d.story WHERE l.to_id = $1 AND l.relation = 'supports' ORDER BY s.number, p.start_at, p.id",
    )
    .uuid(thing)
    .all(on)
    .await?;
    let subjects = sql("SELECT s.document, s.person FROM links l JOIN passages p ON p.id = l.from_id JOIN document_subjects s ON s.document = p.document WHERE l.to_id = $1 AND l.relation = 'supports'").uuid(thing).all(on).await?;
    read_passages(on, rows, &subjects).await
}

/// The passages that support a finding, or one of a story's own that it gathers, of the stories whose numbers lie between
/// these two, and with `loose` those of texts that belong to no story; each with the finding that it was tied to.
pub async fn list_evidence(
    on: &mut impl Reads,
    project: ProjectId,
    finding: FindingId,
    (first, last): (i64, i64),
    loose: bool,
) -> Result<Vec<(Passage, FindingId)>, Error> {
    // In this order, and each place from an index alone: of the hundreds of passages of a finding, those in other texts are left where
    // they lie.
    let rows = sql(
        "WITH texts AS MATERIALIZED (SELECT d.id, d.story, d.account, s.number FROM stories s JOIN documents d ON d.story = s.id WHERE s.project = $2 AND s.number BETWEEN $3 AND $4
            UNION ALL SELECT d.id, d.story, d.account, NULL FROM documents d WHERE d.project = $2 AND d.story IS NULL AND $5)
         SELECT p.id, p.document, p.start_at, p.end_at, p.sealed, p.state, t.story, a.side, l.to_id AS finding FROM links l CROSS JOIN passages m CROSS JOIN texts t CROSS JOIN passages p
         LEFT JOIN accounts a ON a.id = t.account
         WHERE m.project = $2 AND m.id = l.from_id AND t.id = m.document AND p.id = m.id AND l.project = $2 AND l.relation = 'supports' AND l.to_id IN (SELECT f.id FROM findings f WHERE f.id = $1 UNION
            SELECT f.id FROM links g JOIN findings f ON f.id = g.from_id AND f.ended_at IS NULL WHERE g.to_id = $1 AND g.relation = 'gathers_into')
         ORDER BY CASE WHEN l.to_id = $1 THEN 0 ELSE 1 END, t.number, p.start_at, p.id",
    )
    .id(finding)
    .id(project)
    .int(first)
    .int(last)
    .bool(loose)
    .all(on)
    .await?;
    let subjects = sql(
        "SELECT s.document, s.person FROM stories t JOIN documents d ON d.story = t.id JOIN document_subjects s ON s.document = d.id
         WHERE t.project = $1 AND t.number BETWEEN $2 AND $3
         UNION ALL SELECT s.document, s.person FROM documents d JOIN document_subjects s ON s.document = d.id WHERE d.project = $1 AND d.story IS NULL AND $4",
    )
    .id(project)
    .int(first)
    .int(last)
    .bool(loose)
    .all(on)
    .await?;
    let of = rows.iter().map(|row| Ok((row.id("id")?, row.id("finding")?))).collect::<Result<Vec<_>, Error>>()?;
    let mut found: HashMap<PassageId, Passage> =
        read_passages(on, rows, &subjects).await?.into_iter().map(|passage| (passage.id, passage)).collect();
    Ok(of.into_iter().filter_map(|(id, tied)| Some((found.remove(&id)?, tied))).collect())
}

async fn read_passages(on: &mut impl Reads, rows: Vec<Row>, subjects: &[Row]) -> Result<Vec<Passage>, Error> {
    let mut of = HashMap::<DocumentId, std::collections::BTreeSet<PersonId>>::new();
    for row in subjects {
        of.entry(row.id("document")?).or_default().insert(row.id("person")?);
    }
    let keys = rows.iter().map(|row| Ok(key_of(&row.bytes("sealed")?)?)).collect::<Result<Vec<_>, Error>>()?;
    on.session().need(keys).await?;
    let mut passages = Vec::with_capacity(rows.len());
    for row in rows {
        let anchor = match open_anchor(on, &row).await {
            Ok(anchor) => anchor,
            Err(Error::NotFound) => continue,
            Err(error) => return Err(error),
        };
        let document: DocumentId = row.id("document")?;
        let subjects = of.get(&document).map(|people| people.iter().copied().collect()).unwrap_or_default();
        passages.push(Passage {
            id: row.id("id")?,
            document,
            story: row.maybe_id("story")?,
            side: row.maybe_text("side")?.as_deref().and_then(Side::from_code),
            start: anchor.start,
            end: anchor.end,
            state: row.code("state", PassageState::from_code)?,
            told: Told::new(anchor, subjects),
        });
    }
    Ok(passages)
}

/// A principle of action, a theme, an open question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub id: FindingId,
    /// `principle`, `theme`, `question`.
    pub kind: String,
    /// The story it was drawn from; none for a shared one.
    pub story: Option<StoryId>,
    /// The statement.
    pub title: String,
    /// What it means in practice; may be empty.
    pub explanation: String,
    /// A heading to group by; may be empty.
    pub category: String,
    /// Its place among its siblings.
    pub position: i64,
    /// Grows with every change.
    pub version: i64,
}

/// Adds a finding at the end.
#[expect(clippy::too_many_arguments, reason = "a finding is these seven things and nothing else")]
pub async fn insert_finding(
    act: &mut Act,
    project: ProjectId,
    kind: &str,
    story: Option<StoryId>,
    title: &str,
    explanation: &str,
    category: &str,
) -> Result<FindingId, Error> {
    let id: FindingId = act.new_id()?;
    sql("INSERT INTO findings (id, project, kind, story, title, explanation, category, position, version, made_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, COALESCE(MAX(position), 0) + 1, 1, $8 FROM findings WHERE project = $2")
    .id(id)
    .id(project)
    .text(kind)
    .maybe_id(story)
    .text(title)
    .text(explanation)
    .text(category)
    .time(act.now())
    .run(act)
    .await?;
    Ok(id)
}

/// Changes a finding that was read in version `finding.version`.
pub async fn update_finding(act: &mut Act, finding: &Finding) -> Result<(), Error> {
    let changed = sql("UPDATE findings SET title = $2, explanation = $3, category = $4, position = $5, version = version + 1 WHERE id = $1 AND version = $6 AND ended_at IS NULL")
        .id(finding.id)
        .text(finding.title.clone())
        .text(finding.explanation.clone())
        .text(finding.category.clone())
        .int(finding.position)
        .int(finding.version)
        .run(act)
        .await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Ends a finding; its links stay for the record, it is listed no more.
pub async fn end_finding(act: &mut Act, id: FindingId) -> Result<(), Error> {
    sql("UPDATE findings SET ended_at = $2 WHERE id = $1").id(id).time(act.now()).run(act).await?;
    Ok(())
}

/// The findings of a project, in their order.
pub async fn list_findings(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Finding>, Error> {
    if let Some(kept) = kept::find(on, project, "findings").await? {
        return Ok(kept);
    }
    let rows = sql("SELECT * FROM findings WHERE project = $1 AND ended_at IS NULL ORDER BY position, made_at")
        .id(project)
        .all(on)
        .await?;
    let findings = rows.iter().map(read_finding).collect::<Result<Vec<_>, Error>>()?;
    kept::keep(on, project, "findings", &findings).await?;
    Ok(findings)
}

/// One finding of a project.
pub async fn load_finding(on: &mut impl Reads, project: ProjectId, id: FindingId) -> Result<Finding, Error> {
    read_finding(
        &sql("SELECT * FROM findings WHERE id = $1 AND project = $2 AND ended_at IS NULL")
            .id(id)
            .id(project)
            .one(on)
            .await?,
    )
}

fn read_finding(row: &Row) -> Result<Finding, Error> {
    Ok(Finding {
        id: row.id("id")?,
        kind: row.text("kind")?,
        story: row.maybe_id("story")?,
        title: row.text("title")?,
        explanation: row.text("explanation")?,
        category: row.text("category")?,
        position: row.int("position")?,
        version: row.int("version")?,
    })
}

/// Ties two things together.
pub async fn link(
    act: &mut Act,
    project: ProjectId,
    from: (Node, Uuid),
    relation: Relation,
    to: (Node, Uuid),
) -> Result<(), Error> {
    act.of(project)?;
    sql("INSERT INTO links (project, from_kind, from_id, relation, to_kind, to_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (from_id, relation, to_id) DO NOTHING")
        .id(project)
        .text(from.0.code())
        .uuid(from.1)
        .text(relation.code())
        .text(to.0.code())
        .uuid(to.1)
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// Unties them.
pub async fn unlink(act: &mut Act, from: Uuid, relation: Relation, to: Uuid) -> Result<(), Error> {
    sql("DELETE FROM links WHERE from_id = $1 AND relation = $2 AND to_id = $3")
        .uuid(from)
        .text(relation.code())
        .uuid(to)
        .run(act)
        .await?;
    Ok(())
}

/// Every link of one kind in a project, as (from, to).
pub async fn list_links(
    on: &mut impl Reads,
    project: ProjectId,
    relation: Relation,
) -> Result<Vec<(Uuid, Uuid)>, Error> {
    let rows = sql("SELECT from_id, to_id FROM links WHERE project = $1 AND relation = $2 ORDER BY made_at, from_id")
        .id(project)
        .text(relation.code())
        .all(on)
        .await?;
    rows.iter().map(|row| Ok((row.uuid("from_id")?, row.uuid("to_id")?))).collect()
}

/// What leads to something: (kind, id).
pub async fn list_links_to(on: &mut impl Reads, relation: Relation, to: Uuid) -> Result<Vec<(Node, Uuid)>, Error> {
    let rows = sql("SELECT from_kind, from_id FROM links WHERE to_id = $1 AND relation = $2 ORDER BY made_at, from_id")
        .uuid(to)
        .text(relation.code())
        .all(on)
        .await?;
    rows.iter().map(|row| Ok((row.code("from_kind", Node::from_code)?, row.uuid("from_id")?))).collect()
}

/// Where something leads: (kind, id).
pub async fn list_links_from(on: &mut impl Reads, from: Uuid, relation: Relation) -> Result<Vec<(Node, Uuid)>, Error> {
    let rows = sql("SELECT to_kind, to_id FROM links WHERE from_id = $1 AND relation = $2 ORDER BY made_at, to_id")
        .uuid(from)
        .text(relation.code())
        .all(on)
        .await?;
    rows.iter().map(|row| Ok((row.code("to_kind", Node::from_code)?, row.uuid("to_id")?))).collect()
}

/// One row of what the matrix is counted from: which finding, which story, from which side, whose words. No words.
#[derive(Clone, Debug)]
pub struct Support {
    /// The finding.
    pub finding: FindingId,
    /// The passage.
    pub passage: PassageId,
    /// The text it stands in.
    pub document: DocumentId,
    /// The story it is from.
    pub story: StoryId,
    /// The side it is told from; none for the editor's text.
    pub side: Option<Side>,
    /// Whom the gate asks before it counts: a [`Told`] of nothing.
    pub told: Told<()>,
}

/// Everything that supports any finding of a project: the matrix is counted from this, never typed in.
/// A passage whose words are lost, or whose person was erased, supports nothing.
pub async fn list_support(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Support>, Error> {
    let rows = sql(
        "SELECT l.to_id AS finding, p.id AS passage, d.id AS document, d.story, a.side, s.person FROM links l JOIN passages p ON p.id = l.from_id JOIN documents d ON d.id = p.document
         LEFT JOIN accounts a ON a.id = d.account LEFT JOIN document_subjects s ON s.document = d.id
         WHERE l.project = $1 AND l.relation = 'supports' AND d.story IS NOT NULL AND p.state = 'anchored'
         AND d.id NOT IN (SELECT g.document FROM document_subjects g JOIN people e ON e.id = g.person WHERE e.project = $1 AND e.erased_at IS NOT NULL)
         ORDER BY l.to_id, p.id",
    )
    .id(project)
    .all(on)
    .await?;
    let mut support: Vec<(Support, Vec<PersonId>)> = vec![];
    for row in rows {
        let (finding, passage) = (row.id("finding")?, row.id("passage")?);
        let person = row.maybe_id("person")?;
        match support.last_mut() {
            Some((last, people)) if (last.finding, last.passage) == (finding, passage) => people.extend(person),
            _ => {
                let side = row.maybe_text("side")?.as_deref().and_then(Side::from_code);
                support.push((
                    Support {
                        finding,
                        passage,
                        document: row.id("document")?,
                        story: row.id("story")?,
                        side,
                        told: Told::new((), vec![]),
                    },
                    person.into_iter().collect(),
                ));
            }
        }
    }
    Ok(support.into_iter().map(|(support, people)| Support { told: Told::new((), people), ..support }).collect())
}
