//! Drafts and their meeting with reality; closing words.

use redthread_core::ids::{ClosingId, DraftId, PersonId, Uuid};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::thread::Node;
use redthread_core::workshop::group::Vision;
use redthread_storage::people::load_person;
use redthread_storage::workshop::{
    delete_closing_words, end_draft, insert_closing_words, insert_draft, update_closing_words, update_draft,
};
use redthread_storage::{Deed, Error, Inside, Store, begin};

use super::{WRITES, check_origins};

/// Who writes down and corrects what somebody said at the end.
const RECORDS: &[Right] = &[Right::Facilitate, Right::Steer, Right::Document, Right::Edit];

/// Writes a draft out of themes and slips.
pub async fn write_draft(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (vision, from): (&Vision, &[(Node, Uuid)]),
) -> Result<DraftId, Error> {
    inside.require_any(WRITES)?;
    let mut act = begin!(store, deed, "draft.written", Some(inside.project.id));
    check_origins(&mut act, inside.project.id, from).await?;
    let id = insert_draft(&mut act, inside.project.id, vision, from).await?;
    act.made(id).await
}

/// Changes a draft that was read in version `seen`: the picture, or what reality said to it.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn change_draft(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (DraftId, i64),
    (vision, from): (&Vision, &[(Node, Uuid)]),
) -> Result<DraftId, Error> {
    inside.require_any(WRITES)?;
    let mut act = begin!(store, deed, "draft.changed", Some(inside.project.id));
    check_origins(&mut act, inside.project.id, from).await?;
    update_draft(&mut act, inside.project.id, (id, seen), vision, from).await?;
    act.made(id).await
}

/// Puts a draft away.
pub async fn put_away_draft(store: &Store, deed: &Deed, inside: &Inside, id: DraftId) -> Result<(), Error> {
    inside.require_any(super::LEADS)?;
    let mut act = begin!(store, deed, "draft.put_away", Some(inside.project.id), answer);
    end_draft(&mut act, inside.project.id, id).await?;
    act.done(id, ()).await
}

/// Writes down what somebody said at the end, in their own words. Whom it reaches is for their consent to say.
pub async fn record_closing_words(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (person, words): (PersonId, &str),
) -> Result<ClosingId, Error> {
    inside.require_any(RECORDS)?;
    let mut act = begin!(store, deed, "closing_words.recorded", Some(inside.project.id));
    let speaker = load_person(&mut act, inside, person).await?;
    if speaker.is_erased {
        return Err(Refusal::beside("person", "form.unknown_choice").into());
    }
    let id = insert_closing_words(&mut act, inside.project.id, (person, speaker.standpoint), words).await?;
    act.also("closing_words.said_by", person);
    act.made(id).await
}

/// Corrects closing words that were read in version `seen`.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn change_closing_words(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (ClosingId, i64),
    words: &str,
) -> Result<ClosingId, Error> {
    inside.require_any(RECORDS)?;
    let mut act = begin!(store, deed, "closing_words.corrected", Some(inside.project.id));
    update_closing_words(&mut act, inside.project.id, (id, seen), words).await?;
    act.made(id).await
}

/// Takes closing words away altogether.
pub async fn remove_closing_words(store: &Store, deed: &Deed, inside: &Inside, id: ClosingId) -> Result<(), Error> {
    inside.require_any(RECORDS)?;
    let mut act = begin!(store, deed, "closing_words.removed", Some(inside.project.id), answer);
    delete_closing_words(&mut act, inside.project.id, id).await?;
    act.done(id, ()).await
}
