//! Meetings: called, changed, who took part, what they decided.

use std::collections::BTreeSet;

use jiff::Timestamp;
use redthread_core::ids::{DecisionId, MeetingId, PersonId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_storage::meetings::{self, Decision, Hours, Meeting};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin, people, versions};

use crate::model::{MeetingKind, is_after_today, read_options};

/// Under which verb a meeting changes; its last place in the log is the version.
pub const MEETING: &str = "meeting.changed";

/// A meeting as it is typed.
#[derive(Clone, Debug)]
pub struct NewMeeting {
    /// What for.
    pub kind: MeetingKind,
    /// Title.
    pub title: String,
    /// On which day.
    pub held_at: Timestamp,
    /// When on that day and how long, as far as it is known.
    pub hours: Hours,
    /// Where; may be empty.
    pub place: String,
    /// Who took part, or is asked to.
    pub people: Vec<PersonId>,
}

impl NewMeeting {
    fn into_meeting(self, id: MeetingId) -> Meeting {
        let Self { kind, title, held_at, hours, place, people } = self;
        Meeting { id, kind: kind.code().to_owned(), title, held_at, hours, place, people }
    }
}

/// A decision as it is typed.
#[derive(Clone, Debug)]
pub struct NewDecision {
    /// What was asked.
    pub question: String,
    /// What could be chosen, one a line; may be empty.
    pub options: String,
    /// What was decided.
    pub result: String,
    /// Why.
    pub reason: String,
    /// What was said against; empty when nobody did.
    pub dissent: String,
}

impl NewDecision {
    fn into_decision(self, id: DecisionId, meeting: MeetingId) -> Decision {
        let options = read_options(&self.options, &self.result);
        let Self { question, result, reason, dissent, .. } = self;
        Decision { id, meeting, question, options, result, reason, dissent }
    }
}

/// Calls a meeting, or writes down one that was held.
pub async fn call_meeting(store: &Store, deed: &Deed, inside: &Inside, new: NewMeeting) -> Result<MeetingId, Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, "meeting.called", Some(inside.project.id));
    check_people(&mut act, inside, &new.people).await?;
    let id = act.new_id()?;
    let id = meetings::insert_meeting(&mut act, inside.project.id, &new.into_meeting(id)).await?;
    act.made(id).await
}

/// Changes a meeting and who took part, over version `seen`.
pub async fn change_meeting(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (MeetingId, i64),
    new: NewMeeting,
) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, MEETING, Some(inside.project.id), answer);
    let before = meetings::load_meeting(&mut act, inside.project.id, id).await?;
    if versions::version_of(&mut act, id, MEETING).await? != seen {
        return Err(Error::Conflict);
    }
    let erased = check_people(&mut act, inside, &new.people).await?;
    let mut after = new.into_meeting(id);
    // Nobody can tick somebody who was erased, and they were there all the same: the count stays true.
    after.people.extend(before.people.into_iter().filter(|person| erased.contains(person)));
    meetings::update_meeting(&mut act, &after).await?;
    act.done(id, ()).await
}

/// Everybody chosen is a living person of the project; gives back those who were erased.
async fn check_people(act: &mut Act, inside: &Inside, chosen: &[PersonId]) -> Result<BTreeSet<PersonId>, Error> {
    let all = people::list_people(act, inside.project.id).await?;
    let (erased, living): (Vec<_>, Vec<_>) = all.iter().partition(|person| person.is_erased);
    if chosen.iter().all(|chosen| living.iter().any(|person| person.id == *chosen)) {
        return Ok(erased.iter().map(|person| person.id).collect());
    }
    Err(Refusal::beside("people", "form.unknown_choice").into())
}

/// Records what a meeting decided.
pub async fn record_decision(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    meeting: MeetingId,
    new: NewDecision,
) -> Result<DecisionId, Error> {
    inside.require_any(&[Right::Steer, Right::Select])?;
    let mut act = begin!(store, deed, "decision.recorded", Some(inside.project.id));
    let held = meetings::load_meeting(&mut act, inside.project.id, meeting).await?;
    if is_after_today(&held, store.now()) {
        return Err(Error::refused("decision.meeting_ahead"));
    }
    let id = act.new_id()?;
    let id = meetings::insert_decision(&mut act, inside.project.id, &new.into_decision(id, meeting)).await?;
    act.also("meeting.decided", meeting);
    act.made(id).await
}

/// Corrects the wording of a decision. It is a record: how it stood is kept, with the day and who corrected it.
pub async fn correct_decision(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (meeting, decision): (MeetingId, DecisionId),
    new: NewDecision,
) -> Result<(), Error> {
    inside.require_any(&[Right::Steer, Right::Select])?;
    let mut act = begin!(store, deed, "decision.corrected", Some(inside.project.id), answer);
    let held = meetings::list_decisions(&mut act, inside.project.id).await?;
    let there = held.iter().find(|held| (held.id, held.meeting) == (decision, meeting)).ok_or(Error::NotFound)?;
    let after = new.into_decision(decision, meeting);
    if after == *there {
        return Err(Error::refused("decision.unchanged"));
    }
    meetings::correct_decision(&mut act, &after).await?;
    act.also("meeting.decided", meeting);
    act.done(decision, ()).await
}
