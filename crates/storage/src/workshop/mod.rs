//! A future workshop as rows, and what came of it. Shared by the slices that run it, carry it on and report it; the
//! rules are in `redthread_core::workshop`.

mod actions;
mod ballots;
mod closing;
mod drafts;
mod follow_ups;
mod groups;
mod links;
mod mobilisation;
mod participants;
mod slips;
mod themes;
mod walls;

pub use actions::{
    Action, NewAction, end_action, forget_doer, insert_action, list_actions, load_action, update_action,
};
pub use ballots::{
    BALLOT_SEAL, ballot_of, cast_ballot, count_ballots, enter_ballot, find_ballot, list_ballots, shuffle_ballots,
};
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
pub use mobilisation::{
    Invitee, InviteeStep, NewInvitee, NewWorry, NewWorryStep, Promise, Terms, Worry, WorryStep, end_worry,
    find_promise, forget_ties, insert_invitee, insert_invitee_step, insert_promise, insert_worry, insert_worry_step,
    list_invitees, list_promises, list_worries, load_invitee, load_worry, promise_in, update_invitee,
};
pub use participants::{
    MOST_PARTICIPANTS, NewParticipant, PARTICIPANT_SEAL, Participant, count_by_standpoint, count_participants,
    find_participant, insert_participant,
};
pub use slips::{
    SLIP_SEAL, SaidSlip, Slip, count_hidden, forget_order, insert_slip, list_slips, list_slips_since, load_slip,
    reveal_slips, turn_slip,
};
pub use themes::{
    THEME_SEAL, Theme, ThemeRow, list_themes, list_themes_since, load_board, open_themes, pop_step, push_step,
    rename_theme, set_votes, write_step,
};
pub use walls::{
    Phase, Wall, change_code, change_phase, change_wall, close_doors, find_wall, list_phases, list_phases_since,
    load_wall, open_doors, open_wall, touch_wall, wall_of_code,
};

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
