//! What an editor does with a story: its face, its text, the reason why it may appear with one side only.

use jiff::Timestamp;
use redthread_core::consent::{Audience, ConsentLine, Material, Move};
use redthread_core::gate::Gate;
use redthread_core::ids::{DocumentId, KeyId, PersonId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_storage::consents::{self, NewStep};
use redthread_storage::documents::{self, Document, DocumentKind, NewDocument};
use redthread_storage::stories::{self, Story, StoryFace};
use redthread_storage::{Act, Answer, Deed, Error, Inside, Reads, Store, begin};

use crate::model::must_be_asked_again;

/// Saves the face of a story that was read in version `seen`; answers with the new version.
pub async fn save_face(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    story: StoryId,
    (seen, face): (i64, &StoryFace),
) -> Result<i64, Error> {
    inside.require(Right::Edit)?;
    let mut act = begin!(store, deed, "story.face_saved", Some(inside.project.id), answer);
    let story = open_story(&mut act, inside, story).await?;
    let version = stories::save_face(&mut act, &story, seen, face).await?;
    act.done(story.id, version).await
}

/// Records why a story of a two-sided project may appear with one side only; an empty reason takes it back.
pub async fn except_one_sided(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    story: StoryId,
    reason: &str,
) -> Result<(), Error> {
    inside.require(Right::Edit)?;
    let verb = if reason.is_empty() { "story.exception_ended" } else { "story.excepted" };
    let mut act = begin!(store, deed, verb, Some(inside.project.id), answer);
    let story = open_story(&mut act, inside, story).await?;
    stories::except_one_sided(&mut act, &story, reason).await?;
    act.done(story.id, ()).await
}

/// Begins the story's own words anew, without those who told in it and were erased. What lay there cannot be read by
/// anybody any more; that somebody decided so is in the log.
pub async fn tell_anew(store: &Store, deed: &Deed, inside: &Inside, story: StoryId) -> Result<i64, Error> {
    inside.require(Right::Edit)?;
    let mut act = begin!(store, deed, "story.told_anew", Some(inside.project.id), answer);
    let story = stories::load_story(&mut act, inside.project.id, story).await?;
    let version = stories::tell_anew(&mut act, &story).await?;
    act.done(story.id, version).await
}

/// The story, if the project's team may read it today: nobody edits what they may not read.
async fn open_story(act: &mut Act, inside: &Inside, story: StoryId) -> Result<Story, Error> {
    let story = stories::load_story(act, inside.project.id, story).await?;
    check_open(act, inside, story.told.subjects()).await?;
    Ok(story)
}

async fn check_open(act: &mut Act, inside: &Inside, subjects: &[PersonId]) -> Result<(), Error> {
    let now = act.now();
    let consents = consents::load_consents(act, inside.project.id, Some(Audience::Team)).await?;
    let is_open = inside.gate(&consents, now).barred(subjects, Material::Retold).is_empty();
    if is_open { Ok(()) } else { Err(Error::refused("story.shut")) }
}

/// An edit of the editor's text.
#[derive(Clone, Debug)]
pub struct TextEdit {
    /// The version it was begun from; 0 when there was no text yet.
    pub seen: i64,
    /// The words.
    pub text: String,
    /// The editor has read who will have to be asked again, and wants it so.
    pub asks_again: bool,
}

/// What a save of the text did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextSaved {
    /// The version it made.
    pub version: i64,
    /// How many lines of consent now wait to be confirmed.
    pub reopened: i64,
}

impl Answer for TextSaved {
    fn keep(&self) -> String {
        format!("{} {}", self.version, self.reopened)
    }

    fn recall(kept: &str) -> Option<Self> {
        let (version, reopened) = kept.split_once(' ')?;
        Some(Self { version: version.parse().ok()?, reopened: reopened.parse().ok()? })
    }
}

/// Saves the editor's text. Whoever agreed to the book or the web in other words must confirm: the lines are shut in
/// the same act.
///
/// # Errors
/// `Conflict` when somebody saved since; `story.asks_again` when people must be asked again and the editor has not
/// been told yet.
pub async fn save_text(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    story: StoryId,
    edit: &TextEdit,
) -> Result<TextSaved, Error> {
    inside.require(Right::Edit)?;
    let mut act = begin!(store, deed, "story.text_saved", Some(inside.project.id), answer);
    let story = open_story(&mut act, inside, story).await?;
    let there = find_text(&mut act, story.id).await?;
    if there.as_ref().map_or(0, |text| text.version) != edit.seen {
        return Err(Error::Conflict);
    }
    let subjects = there.as_ref().map_or(story.told.subjects(), |text| text.told.subjects()).to_vec();
    check_open(&mut act, inside, &subjects).await?;
    let now = act.now();
    let lines = lines_to_reopen(&mut act, inside, there.as_ref(), &subjects, &edit.text, now).await?;
    if !lines.is_empty() && !edit.asks_again {
        return Err(Refusal::beside("text", "story.asks_again").with("n", lines.len()).into());
    }
    let version = match &there {
        Some(text) => documents::save_document(store, &mut act, text.id, edit.seen, &edit.text, false).await?,
        None => write_first(store, &mut act, inside, (story.id, story.key), subjects, &edit.text).await?,
    };
    reopen(&mut act, &lines).await?;
    act.done(story.id, TextSaved { version, reopened: i64::try_from(lines.len()).unwrap_or(i64::MAX) }).await
}

async fn write_first(
    store: &Store,
    act: &mut Act,
    inside: &Inside,
    (story, key): (StoryId, KeyId),
    subjects: Vec<PersonId>,
    text: &str,
) -> Result<i64, Error> {
    let new = NewDocument {
        story: Some(story),
        account: None,
        kind: DocumentKind::StoryText,
        section: String::new(),
        position: 0,
        lang: inside.project.lang,
        none_found: false,
        text: text.to_owned(),
        subjects,
        key,
    };
    documents::insert_document(store, act, inside.project.id, new).await?;
    Ok(1)
}

async fn reopen(act: &mut Act, lines: &[ConsentLine]) -> Result<(), Error> {
    let now = act.now();
    for line in lines {
        consents::append_step(act, line, Move::TextChanged, now, NewStep::default()).await?;
        act.also("consent.text_changed", line.person);
    }
    Ok(())
}

/// An edited text that somebody takes over.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Which text.
    pub document: DocumentId,
    /// The version it was compared with.
    pub seen: i64,
    /// The words.
    pub text: String,
}

/// Takes over texts that were edited elsewhere, all or none: each gets a new version by whoever accepts it, its passages
/// move along, and whoever agreed to other words is asked again. Answers with how many texts were taken, in the place
/// of the version, and how many lines of consent wait.
///
/// # Errors
/// `Conflict` when somebody saved one of them since; `story.nothing_taken` when none is chosen.
pub async fn take_over(store: &Store, deed: &Deed, inside: &Inside, taken: &[Taken]) -> Result<TextSaved, Error> {
    inside.require(Right::Edit)?;
    let first = taken.first().ok_or_else(|| Error::refused("story.nothing_taken"))?;
    let mut act = begin!(store, deed, "story.edited_taken", Some(inside.project.id), answer);
    let mut reopened = 0;
    for one in taken {
        let there = documents::load_document(&mut act, inside.project.id, one.document).await?;
        let (subjects, now) = (there.told.subjects().to_vec(), act.now());
        check_open(&mut act, inside, &subjects).await?;
        let lines = lines_to_reopen(&mut act, inside, Some(&there), &subjects, &one.text, now).await?;
        documents::save_document(store, &mut act, there.id, one.seen, &one.text, false).await?;
        reopen(&mut act, &lines).await?;
        act.also("story.text_taken", there.id);
        reopened += lines.len();
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    act.done(first.document, TextSaved { version: count(taken.len()), reopened: count(reopened) }).await
}

/// The editor's text of a story.
pub async fn find_text(on: &mut impl Reads, story: StoryId) -> Result<Option<Document>, Error> {
    let texts = documents::list_of_story(on, story).await?;
    Ok(texts.into_iter().find(|text| text.kind == DocumentKind::StoryText))
}

/// The lines of consent that saving `text` would shut until they are confirmed.
pub async fn lines_to_reopen(
    on: &mut impl Reads,
    inside: &Inside,
    there: Option<&Document>,
    subjects: &[PersonId],
    text: &str,
    now: Timestamp,
) -> Result<Vec<ConsentLine>, Error> {
    let versions = match there {
        Some(there) => open_versions(on, inside, there, now).await?,
        None => vec![],
    };
    let mut lines = vec![];
    for person in subjects {
        let of_person = consents::list_lines_of(on, inside.project.id, *person).await?;
        lines.extend(of_person.into_iter().filter(|line| must_be_asked_again(line, &versions, text, now)));
    }
    Ok(lines)
}

/// Every version that the team may read today, with when it was saved.
async fn open_versions(
    on: &mut impl Reads,
    inside: &Inside,
    text: &Document,
    now: Timestamp,
) -> Result<Vec<(Timestamp, String)>, Error> {
    let consents = consents::load_consents(on, inside.project.id, Some(Audience::Team)).await?;
    let gate: Gate<'_> = inside.gate(&consents, now);
    let versions = documents::list_versions(on, text).await?;
    let open = versions.into_iter().filter_map(|version| {
        let words = gate.clear(version.told, Material::Retold).ok()?;
        Some((version.saved_at, words.into_inner()))
    });
    Ok(open.collect())
}
