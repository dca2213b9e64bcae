//! A future workshop as rows, and what came of it. Shared by the slices that run it, carry it on and report it; the
//! rules are in `redthread_core::workshop`.

mod actions;
mod closing;
mod drafts;
mod follow_ups;
mod groups;
mod links;

pub use actions::{Action, NewAction, end_action, forget_doer, insert_action, list_actions, load_action, update_action};
pub use closing::{
    ClosingWords, delete_closing_words, insert_closing_words, list_closing_words, load_closing_words,
    open_closing_words, update_closing_words,
};
pub use drafts::{
    Draft, DraftVersion, end_draft, insert_draft, list_draft_versions, list_drafts, load_draft, update_draft,
};
pub use follow_ups::{
    Answer, FollowUp, NewAnswer, Told, close_follow_up, insert_answer, insert_follow_up, list_answers_of,
    list_follow_ups, load_follow_up, open_follow_up, update_follow_up,
};
pub use groups::{
    Group, GroupStep, NewGroup, insert_group, leave_groups, list_group_steps, list_groups, load_group, merge_group,
    merges, resume_group, stop_group, update_group,
};
pub use links::{Link, end_link, find_link, forget_convener, insert_link, list_links_of, secret_of, update_pace};

use redthread_core::ids::{Id, KeyId, PersonId};

use crate::act::Act;
use crate::db::{Reads, sql};
use crate::error::Error;
use crate::session::open_sealed;

/// Opens what may be missing: nothing was said, or its key was destroyed.
async fn open_words(
    on: &mut impl Reads,
    place: &str,
    row: impl Id,
    sealed: Option<Vec<u8>>,
) -> Result<Option<String>, Error> {
    let Some(sealed) = sealed else { return Ok(None) };
    match open_sealed(on, place, row, &sealed).await {
        Ok(text) => Ok(Some(text)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Seals words under a key; blank ones are none.
async fn seal_words(
    act: &mut Act,
    key: KeyId,
    place: &str,
    row: impl Id,
    words: &str,
) -> Result<Option<Vec<u8>>, Error> {
    match words.trim() {
        "" => Ok(None),
        words => act.seal(key, place, row, words).await.map(Some),
    }
}

/// The key under which everything a person said is sealed.
async fn key_of(act: &mut Act, person: PersonId) -> Result<KeyId, Error> {
    sql("SELECT key_id FROM people WHERE id = $1 AND erased_at IS NULL").id(person).one(act).await?.id("key_id")
}
