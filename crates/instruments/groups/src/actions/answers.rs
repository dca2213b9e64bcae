//! What a group says of itself: by its secret link, or told to whoever leads and taken down.

use redthread_core::ids::{FollowUpAnswerId, FollowUpId, GroupId, PersonId, ProjectId};
use redthread_core::refusal::Refusal;
use redthread_core::workshop::follow_up::{Report, check_report};
use redthread_storage::workshop::{
    NewAnswer, find_link, insert_answer, list_groups, load_follow_up, load_group, merges, update_pace,
};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin};

use super::ASKS;

/// What somebody answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How it stands.
    pub report: Report,
    /// For [`Report::Merged`]: with which group.
    pub merged_with: Option<GroupId>,
    /// In their words; may be empty.
    pub words: String,
}

/// Answers by a secret link, without an account; answering again corrects it, until the round closes.
///
/// # Errors
/// `NotFound` for a link that opens nothing (any more); `follow_up.closed`, `follow_up.too_fast`,
/// `follow_up.merged_with_whom`.
pub async fn answer_by_link(store: &Store, deed: &Deed, secret: &str, said: &Said) -> Result<FollowUpAnswerId, Error> {
    let project = find_link(store, &mut store.read().await?, secret).await?.ok_or(Error::NotFound)?.project;
    let deed = Deed { who: None, ..*deed };
    let mut act = begin!(store, &deed, "follow_up.answered", Some(project));
    // Once more, inside the act: it may have been shut while somebody was writing.
    let link = find_link(store, &mut act, secret).await?.ok_or(Error::NotFound)?;
    let group = link.group.ok_or(Error::NotFound)?;
    let pace = link.pace.send(act.now())?;
    update_pace(&mut act, link.id, pace).await?;
    let id = keep(&mut act, (project, link.round), (group, link.person), said).await?;
    act.also("follow_up.group_answered", group);
    act.made(id).await
}

/// Takes down what a group told by other ways: by telephone, in a meeting.
pub async fn record_answer(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (round, group): (FollowUpId, GroupId),
    said: &Said,
) -> Result<FollowUpAnswerId, Error> {
    inside.require_any(ASKS)?;
    let mut act = begin!(store, deed, "follow_up.taken_down", Some(inside.project.id));
    let convener = load_group(&mut act, inside.project.id, group).await?.convener;
    let id = keep(&mut act, (inside.project.id, round), (group, convener), said).await?;
    act.also("follow_up.group_answered", group);
    act.made(id).await
}

async fn keep(
    act: &mut Act,
    (project, round): (ProjectId, FollowUpId),
    (group, person): (GroupId, Option<PersonId>),
    said: &Said,
) -> Result<FollowUpAnswerId, Error> {
    let loaded = load_follow_up(act, project, round).await?;
    loaded.days.takes_answers()?;
    if !loaded.asked.contains(&group) {
        return Err(Refusal::whole("follow_up.not_asked").into());
    }
    let groups = list_groups(act, project).await?;
    let merged_with = check_report(group, said.report, said.merged_with, &merges(&groups))?;
    if merged_with.is_some_and(|other| !groups.iter().any(|group| group.id == other)) {
        return Err(Refusal::beside("merged_with", "form.unknown_choice").into());
    }
    let words = said.words.clone();
    insert_answer(act, (project, round), &NewAnswer { group, person, report: said.report, merged_with, words }).await
}
