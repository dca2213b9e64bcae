//! What people do with drafts, groups and rounds of follow-up: each checks the right, applies the rule, and writes once.

mod answers;
mod drafts;
mod follow_ups;
mod groups;
mod things;

use redthread_core::ids::{Id as _, PersonId, ProjectId, Uuid};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::thread::Node;
use redthread_storage::people::list_people;
use redthread_storage::workshop::list_drafts;
use redthread_storage::{Error, Reads};

pub use answers::{Said, answer_by_link, record_answer};
pub use drafts::{
    change_closing_words, change_draft, put_away_draft, record_closing_words, remove_closing_words, write_draft,
};
pub use follow_ups::{Days, ask, close, move_days, plan, renew_link, shut_link};
pub use groups::{change_group, form_group, merge, resume, stop};
pub use things::{change_action, end_action, settle_action};

/// Who forms groups and changes them.
pub(crate) const LEADS: &[Right] = &[Right::Facilitate, Right::Steer, Right::Convene];
/// Who writes drafts and what is to be done: everybody who takes part.
pub(crate) const WRITES: &[Right] =
    &[Right::Facilitate, Right::Steer, Right::Convene, Right::Document, Right::TakePart, Right::Edit];
/// Who asks the groups.
pub(crate) const ASKS: &[Right] = &[Right::Facilitate, Right::Steer];

/// Everybody named here is somebody of the project who is still there.
async fn check_people(on: &mut impl Reads, project: ProjectId, named: &[PersonId], field: &str) -> Result<(), Error> {
    let people = list_people(on, project).await?;
    let is_known = |id: &PersonId| people.iter().any(|person| person.id == *id && !person.is_erased);
    if named.iter().all(is_known) { Ok(()) } else { Err(Refusal::beside(field, "form.unknown_choice").into()) }
}

/// Everything named here as an origin is there: themes and slips of the wall, drafts.
async fn check_origins(on: &mut impl Reads, project: ProjectId, from: &[(Node, Uuid)]) -> Result<(), Error> {
    let drafts = list_drafts(on, project).await?;
    let themes = crate::load::list_themes(on, project).await?;
    let names_slips = from.iter().any(|(node, _)| *node == Node::Slip);
    let slips = if names_slips { crate::load::list_slips(on, project).await? } else { vec![] };
    let is_known = |(node, id): &(Node, Uuid)| match node {
        Node::Draft => drafts.iter().any(|draft| draft.id.uuid() == *id),
        Node::Theme => themes.iter().any(|theme| theme.id.uuid() == *id),
        Node::Slip => slips.iter().any(|slip| slip.id.uuid() == *id),
        _ => false,
    };
    if from.iter().all(is_known) { Ok(()) } else { Err(Refusal::beside("from", "form.unknown_choice").into()) }
}
