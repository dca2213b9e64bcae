//! Rounds: planned for a day, opened with a link for every convener, moved, closed.

use jiff::civil::Date;
use redthread_core::day::date_of;
use redthread_core::ids::{FollowUpId, FollowUpLinkId, GroupId};
use redthread_core::refusal::Refusal;
use redthread_core::workshop::follow_up::RoundState;
use redthread_core::workshop::group::GroupState;
use redthread_storage::workshop::{
    close_follow_up, end_link, insert_follow_up, insert_link, list_follow_ups, list_groups, load_follow_up, load_group,
    open_follow_up, update_follow_up,
};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin};

use super::ASKS;

/// The days of a round as somebody moves them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// On which day the groups are to be asked.
    pub due_on: Date,
    /// Until when an answer is asked for; of a round that is open.
    pub answer_by: Option<Date>,
}

/// Plans a round for a day.
///
/// # Errors
/// `follow_up.one_at_a_time` while another is not closed, `follow_up.day_is_past` beside `due_on`.
pub async fn plan(store: &Store, deed: &Deed, inside: &Inside, due_on: Date) -> Result<FollowUpId, Error> {
    inside.require_any(ASKS)?;
    let mut act = begin!(store, deed, "follow_up.planned", Some(inside.project.id));
    let now = act.now();
    let rounds = list_follow_ups(&mut act, inside.project.id).await?;
    if rounds.iter().any(|round| round.days.state(now) != RoundState::Closed) {
        return Err(Error::refused("follow_up.one_at_a_time"));
    }
    if due_on < date_of(now) {
        return Err(Refusal::beside("due_on", "follow_up.day_is_past").into());
    }
    let id = insert_follow_up(&mut act, inside.project.id, due_on).await?;
    act.made(id).await
}

/// Moves the days of a round that is not closed.
pub async fn move_days(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, days): (FollowUpId, Days),
) -> Result<(), Error> {
    inside.require_any(ASKS)?;
    let mut act = begin!(store, deed, "follow_up.moved", Some(inside.project.id), answer);
    let round = load_follow_up(&mut act, inside.project.id, id).await?;
    if round.days.closed_at.is_some() {
        return Err(Error::refused("follow_up.closed"));
    }
    let answer_by = days.answer_by.or(round.days.answer_by).filter(|_| round.days.opened_at.is_some());
    update_follow_up(&mut act, inside.project.id, id, (days.due_on, answer_by)).await?;
    act.done(id, ()).await
}

/// Asks every group that works: makes a link for each, and one by which everybody reads the answers.
///
/// # Errors
/// `follow_up.no_group` when none works; `follow_up.asked_already`; `follow_up.day_is_past` beside `answer_by`.
pub async fn ask(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, answer_by): (FollowUpId, Date),
) -> Result<FollowUpId, Error> {
    inside.require_any(ASKS)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "follow_up.opened", Some(project));
    let round = load_follow_up(&mut act, project, id).await?;
    if round.days.opened_at.is_some() || round.days.closed_at.is_some() {
        return Err(Error::refused("follow_up.asked_already"));
    }
    if answer_by < date_of(act.now()) {
        return Err(Refusal::beside("answer_by", "follow_up.day_is_past").into());
    }
    let groups = list_groups(&mut act, project).await?;
    let working: Vec<_> = groups.into_iter().filter(|group| group.state == GroupState::Working).collect();
    if working.is_empty() {
        return Err(Error::refused("follow_up.no_group"));
    }
    open_follow_up(&mut act, project, id, answer_by).await?;
    for group in working {
        insert_link(&mut act, (project, id), (Some(group.id), group.convener)).await?;
        act.also("follow_up.asked", group.id);
    }
    insert_link(&mut act, (project, id), (None, None)).await?;
    act.made(id).await
}

/// Makes a new link for a group (none: the one by which everybody reads), for whoever convenes it now; the link before
/// opens nothing any more. A group that was formed or taken up again since the round was opened is asked by it.
pub async fn renew_link(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (round, group): (FollowUpId, Option<GroupId>),
) -> Result<FollowUpLinkId, Error> {
    inside.require_any(ASKS)?;
    let mut act = begin!(store, deed, "follow_up.link_made", Some(inside.project.id));
    let days = load_follow_up(&mut act, inside.project.id, round).await?.days;
    if group.is_some() {
        days.takes_answers()?;
    }
    let convener = convener(&mut act, inside, group).await?;
    let id = insert_link(&mut act, (inside.project.id, round), (group, convener)).await?;
    act.made(id).await
}

async fn convener(
    act: &mut Act,
    inside: &Inside,
    group: Option<GroupId>,
) -> Result<Option<redthread_core::ids::PersonId>, Error> {
    let Some(group) = group else { return Ok(None) };
    let group = load_group(act, inside.project.id, group).await?;
    if group.state == GroupState::Working { Ok(group.convener) } else { Err(Error::refused("groups.not_working")) }
}

/// Shuts a link: it opens nothing any more.
pub async fn shut_link(store: &Store, deed: &Deed, inside: &Inside, id: FollowUpLinkId) -> Result<(), Error> {
    inside.require_any(ASKS)?;
    let mut act = begin!(store, deed, "follow_up.link_shut", Some(inside.project.id), answer);
    end_link(&mut act, inside.project.id, id).await?;
    act.done(id, ()).await
}

/// Closes a round: nothing is taken any more, and who was silent stays silent.
///
/// # Errors
/// `follow_up.closed` when it is closed already; `follow_up.not_open` before anybody was asked.
pub async fn close(store: &Store, deed: &Deed, inside: &Inside, id: FollowUpId) -> Result<(), Error> {
    inside.require_any(ASKS)?;
    let mut act = begin!(store, deed, "follow_up.closed", Some(inside.project.id), answer);
    load_follow_up(&mut act, inside.project.id, id).await?.days.takes_answers()?;
    close_follow_up(&mut act, inside.project.id, id).await?;
    act.done(id, ()).await
}
