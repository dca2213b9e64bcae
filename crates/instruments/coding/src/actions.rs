//! What people do here: mark words, tie them to findings, word and order the findings, gather them.

use redthread_core::consent::Material;
use redthread_core::gate::{Cleared, Consents};
use redthread_core::ids::{DocumentId, FindingId, Id as _, PassageId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::thread::{Node, Relation};
use redthread_storage::passages::{self, Finding};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin, coded, consents, documents};

use crate::model::{Chosen, Kind};

/// A finding to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFinding {
    /// What kind.
    pub kind: Kind,
    /// The story it belongs to; none for a shared one.
    pub story: Option<StoryId>,
    /// What it says.
    pub wording: Wording,
}

/// What a finding says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The statement.
    pub title: String,
    /// What it means in practice; may be empty.
    pub explanation: String,
    /// A heading to group by; may be empty.
    pub category: String,
}

/// Words and what they are tied to.
#[derive(Clone, Debug, Default)]
pub struct Attachment {
    /// The words.
    pub chosen: Chosen,
    /// Findings that are there.
    pub findings: Vec<FindingId>,
    /// One that is not there yet: its kind, whether it is the story's own, its statement.
    pub new: Option<(Kind, Reach, String)>,
}

/// Whether a finding belongs to one story or to all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Drawn from one story.
    Story,
    /// Shared.
    Shared,
}

/// A text with its words, if the project's team may read them; what is shut looks as if it were not there.
async fn open_text(
    on: &mut impl Reads,
    store: &Store,
    inside: &Inside,
    id: DocumentId,
) -> Result<(Option<StoryId>, Cleared<String>), Error> {
    let document = documents::load_document(on, inside.project.id, id).await?;
    let mut lines = vec![];
    for person in document.told.subjects() {
        lines.extend(consents::list_lines_of(on, inside.project.id, *person).await?);
    }
    let consents: Consents = lines.into_iter().collect();
    let cleared = inside.gate(&consents, store.now()).clear(document.told, Material::Retold);
    Ok((document.story, cleared.map_err(|_| Error::NotFound)?))
}

/// Marks words of a text and ties them to findings, in one act. Words that are marked already are not marked twice.
pub async fn attach(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    document: DocumentId,
    attachment: Attachment,
) -> Result<PassageId, Error> {
    inside.require(Right::Code)?;
    let mut act = begin!(store, deed, "passage.marked", Some(inside.project.id));
    let (story, text) = open_text(&mut act, store, inside, document).await?;
    let anchor = attachment.chosen.find(text.get());
    if attachment.findings.is_empty() && attachment.new.is_none() {
        let refusals = anchor.err().into_iter().chain([Refusal::beside("finding", "coding.no_principle")]);
        return Err(Error::Refused(refusals.collect()));
    }
    let anchor = anchor?;
    let findings = gather_findings(&mut act, inside, story, attachment).await?;
    let passage = match coded::find_passage(&mut act, document, (anchor.start, anchor.end)).await? {
        Some(there) => there,
        None => passages::insert_passage(&mut act, inside.project.id, document, &anchor).await?,
    };
    for finding in findings {
        tie(&mut act, inside, passage, finding).await?;
    }
    act.made(passage).await
}

async fn gather_findings(
    act: &mut Act,
    inside: &Inside,
    story: Option<StoryId>,
    attachment: Attachment,
) -> Result<Vec<FindingId>, Error> {
    let mut findings = attachment.findings;
    for id in &findings {
        let finding = passages::load_finding(act, inside.project.id, *id).await.map_err(unknown_choice)?;
        if finding.story.is_some() && finding.story != story {
            return Err(unknown_choice(Error::NotFound));
        }
    }
    if let Some((kind, reach, title)) = attachment.new {
        let story = story.filter(|_| reach == Reach::Story);
        let new = NewFinding { kind, story, wording: Wording { title, ..Wording::default() } };
        findings.push(insert(act, inside, &new).await?);
    }
    Ok(findings)
}

/// A choice that ended or never was on offer is a refusal beside its field; a fault stays a fault.
fn unknown_choice(error: Error) -> Error {
    match error {
        Error::NotFound => Refusal::beside("finding", "form.unknown_choice").into(),
        other => other,
    }
}

async fn tie(act: &mut Act, inside: &Inside, passage: PassageId, finding: FindingId) -> Result<(), Error> {
    act.also("finding.supported", finding);
    let (from, to) = ((Node::Passage, passage.uuid()), (Node::Finding, finding.uuid()));
    passages::link(act, inside.project.id, from, Relation::Supports, to).await
}

/// Unties a passage from a finding; the passage stays marked. Answers with the text it stands in.
pub async fn detach(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    passage: PassageId,
    finding: FindingId,
) -> Result<DocumentId, Error> {
    inside.require(Right::Code)?;
    let mut act = begin!(store, deed, "passage.detached", Some(inside.project.id));
    let document = coded::document_of(&mut act, inside.project.id, passage).await?;
    passages::unlink(&mut act, passage.uuid(), Relation::Supports, finding.uuid()).await?;
    act.also("finding.unsupported", finding);
    act.done(passage, (document,)).await.map(|(document,)| document)
}

/// Takes a passage away, with its ties; the text stays as it is. Answers with the text it stood in.
pub async fn remove(store: &Store, deed: &Deed, inside: &Inside, passage: PassageId) -> Result<DocumentId, Error> {
    inside.require(Right::Code)?;
    let mut act = begin!(store, deed, "passage.removed", Some(inside.project.id));
    let document = coded::document_of(&mut act, inside.project.id, passage).await?;
    passages::erase_passage(&mut act, passage).await?;
    act.done(passage, (document,)).await.map(|(document,)| document)
}

/// Puts a passage, lost or not, on other words of its text. Answers with that text.
pub async fn place(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    passage: PassageId,
    chosen: &Chosen,
) -> Result<DocumentId, Error> {
    inside.require(Right::Code)?;
    let mut act = begin!(store, deed, "passage.placed", Some(inside.project.id));
    let document = coded::document_of(&mut act, inside.project.id, passage).await?;
    let (_, text) = open_text(&mut act, store, inside, document).await?;
    let anchor = chosen.find(text.get())?;
    passages::place(&mut act, passage, document, &anchor).await?;
    act.done(passage, (document,)).await.map(|(document,)| document)
}

/// Makes a finding that no passage supports yet.
pub async fn make_finding(store: &Store, deed: &Deed, inside: &Inside, new: NewFinding) -> Result<FindingId, Error> {
    inside.require(Right::Code)?;
    let mut act = begin!(store, deed, "finding.made", Some(inside.project.id));
    if let Some(story) = new.story {
        redthread_storage::stories::load_story(&mut act, inside.project.id, story).await?;
    }
    let id = insert(&mut act, inside, &new).await?;
    act.made(id).await
}

async fn insert(act: &mut Act, inside: &Inside, new: &NewFinding) -> Result<FindingId, Error> {
    let (project, words) = (inside.project.id, &new.wording);
    let kind = new.kind.code();
    passages::insert_finding(act, project, kind, new.story, &words.title, &words.explanation, &words.category).await
}

/// Words a finding anew. `seen` is the version that was read.
///
/// # Errors
/// `Conflict` when somebody else changed it since; nothing is overwritten.
pub async fn word_finding(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: FindingId,
    seen: i64,
    wording: Wording,
) -> Result<(), Error> {
    inside.require_any(&[Right::Code, Right::Edit])?;
    let mut act = begin!(store, deed, "finding.worded", Some(inside.project.id), answer);
    let now = passages::load_finding(&mut act, inside.project.id, id).await?;
    let Wording { title, explanation, category } = wording;
    passages::update_finding(&mut act, &Finding { version: seen, title, explanation, category, ..now }).await?;
    act.done(id, ()).await
}

/// Ends a finding: it is listed and counted no more; its ties stay for the record.
pub async fn end_finding(store: &Store, deed: &Deed, inside: &Inside, id: FindingId) -> Result<(), Error> {
    inside.require(Right::Code)?;
    let mut act = begin!(store, deed, "finding.ended", Some(inside.project.id), answer);
    passages::load_finding(&mut act, inside.project.id, id).await?;
    passages::end_finding(&mut act, id).await?;
    act.done(id, ()).await
}

/// Which way a finding moves among those it is listed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Moves a finding by one place among those of its kind, story and category; at the edge it stays.
pub async fn move_finding(store: &Store, deed: &Deed, inside: &Inside, id: FindingId, way: Way) -> Result<(), Error> {
    inside.require(Right::Code)?;
    let mut act = begin!(store, deed, "finding.moved", Some(inside.project.id), answer);
    let all = passages::list_findings(&mut act, inside.project.id).await?;
    let finding = all.iter().find(|finding| finding.id == id).ok_or(Error::NotFound)?;
    let group = |one: &Finding| (one.kind.clone(), one.story, one.category.clone());
    let siblings: Vec<&Finding> = all.iter().filter(|one| group(one) == group(finding)).collect();
    let at = siblings.iter().position(|one| one.id == id).unwrap_or_default();
    let beside = if way == Way::Up { at.checked_sub(1) } else { Some(at + 1) };
    if let Some(other) = beside.and_then(|at| siblings.get(at)) {
        coded::swap_findings(&mut act, finding, other).await?;
    }
    act.done(id, ()).await
}

/// Gathers a story's own finding into a shared one of the same kind: its passages then count there too. `None` takes
/// it out again.
pub async fn gather(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    own: FindingId,
    into: Option<FindingId>,
) -> Result<(), Error> {
    inside.require(Right::Code)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "finding.gathered", Some(project), answer);
    let finding = passages::load_finding(&mut act, project, own).await?;
    for (_, before) in passages::list_links_from(&mut act, own.uuid(), Relation::GathersInto).await? {
        passages::unlink(&mut act, own.uuid(), Relation::GathersInto, before).await?;
    }
    if let Some(into) = into {
        let shared = passages::load_finding(&mut act, project, into).await?;
        if finding.story.is_none() || shared.story.is_some() || shared.kind != finding.kind {
            return Err(Refusal::beside("into", "coding.cannot_gather").into());
        }
        let (from, to) = ((Node::Finding, own.uuid()), (Node::Finding, into.uuid()));
        passages::link(&mut act, project, from, Relation::GathersInto, to).await?;
        act.also("finding.gathers", into);
    }
    act.done(own, ()).await
}
