//! What people do: call a study day, sign up, begin a trial, say what happened.

use redthread_core::ids::{FindingId, Id as _, MeetingId, SignUpId, TrialId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::thread::{Node, Relation};
use redthread_storage::meetings::{Meeting, insert_meeting};
use redthread_storage::passages::{link, load_finding};
use redthread_storage::{Deed, Error, Inside, Store, begin};

use crate::model::{NewDay, Outcome, StudyDay, Trial};
use crate::store;

const HOSTS: &[Right] = &[Right::Steer, Right::Edit];
const TEAM: &[Right] = &[Right::Read, Right::Steer];

/// Calls a study day on a principle.
pub async fn call_study_day(store: &Store, deed: &Deed, inside: &Inside, new: NewDay) -> Result<MeetingId, Error> {
    inside.require_any(HOSTS)?;
    if new.questions.is_empty() {
        return Err(Refusal::beside("questions", "studyday.no_questions").into());
    }
    let project = inside.project.id;
    let mut act = begin!(store, deed, "studyday.called", Some(project));
    load_finding(&mut act, project, new.finding).await?;
    let meeting = Meeting {
        id: MeetingId::from_uuid(redthread_storage::NOBODY),
        kind: "study_day".to_owned(),
        title: new.title,
        held_at: new.held_at,
        hours: redthread_storage::meetings::Hours::default(),
        place: new.place,
        people: vec![],
    };
    let meeting = insert_meeting(&mut act, project, &meeting).await?;
    store::insert_day(&mut act, project, &StudyDay { meeting, finding: new.finding, questions: new.questions }).await?;
    link(&mut act, project, (Node::Meeting, meeting.uuid()), Relation::IsAbout, (Node::Finding, new.finding.uuid()))
        .await?;
    act.made(meeting).await
}

/// Puts somebody on the list of a study day.
pub async fn sign_up(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    meeting: MeetingId,
    name: &str,
    from: &str,
) -> Result<(), Error> {
    inside.require_any(TEAM)?;
    let mut act = begin!(store, deed, "studyday.signed_up", Some(inside.project.id), answer);
    store::load_day(&mut act, inside.project.id, meeting).await?;
    let guest = store::Guest { name: name.to_owned(), from: from.to_owned() };
    store::insert_guest(&mut act, meeting, &guest).await?;
    act.done(meeting, ()).await
}

/// Takes somebody off the list.
pub async fn end_sign_up(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    meeting: MeetingId,
    sign_up: SignUpId,
) -> Result<(), Error> {
    inside.require_any(HOSTS)?;
    let mut act = begin!(store, deed, "studyday.sign_up_ended", Some(inside.project.id), answer);
    store::load_day(&mut act, inside.project.id, meeting).await?;
    store::end_guest(&mut act, meeting, sign_up).await?;
    act.done(meeting, ()).await
}

/// What a new trial needs.
#[derive(Clone, Debug)]
pub struct NewTrial {
    /// Of which principle.
    pub finding: FindingId,
    /// Who tries.
    pub who: String,
    /// Where.
    pub place: String,
    /// What exactly.
    pub aim: String,
    /// Until when.
    pub until: jiff::Timestamp,
}

/// Begins a trial of a principle.
pub async fn begin_trial(store: &Store, deed: &Deed, inside: &Inside, new: NewTrial) -> Result<TrialId, Error> {
    inside.require_any(TEAM)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "trial.begun", Some(project));
    load_finding(&mut act, project, new.finding).await?;
    let trial = Trial {
        id: act.new_id()?,
        finding: new.finding,
        who: new.who,
        place: new.place,
        aim: new.aim,
        until: new.until,
        outcome: Outcome::UnderWay,
        what_happened: String::new(),
        is_public: false,
        version: 1,
    };
    store::insert_trial(&mut act, project, &trial).await?;
    link(&mut act, project, (Node::Trial, trial.id.uuid()), Relation::Tries, (Node::Finding, new.finding.uuid()))
        .await?;
    act.made(trial.id).await
}

/// Says what happened in a trial that was read in version `seen`.
pub async fn report_trial(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    trial: TrialId,
    seen: i64,
    (outcome, words): (Outcome, &str),
) -> Result<(), Error> {
    inside.require_any(TEAM)?;
    if outcome != Outcome::UnderWay && words.trim().is_empty() {
        return Err(Refusal::beside("what_happened", "studyday.say_what_happened").into());
    }
    let mut act = begin!(store, deed, "trial.reported", Some(inside.project.id), answer);
    store::load_trial(&mut act, inside.project.id, trial).await?;
    store::update_trial(&mut act, trial, seen, outcome, words).await?;
    act.done(trial, ()).await
}

/// Shows a trial to everybody, without who tries, or takes that back; the report that was read is in version `seen`.
pub async fn show_trial(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (trial, seen): (TrialId, i64),
    is_public: bool,
) -> Result<(), Error> {
    inside.require(Right::Publish)?;
    let verb = if is_public { "trial.published" } else { "trial.taken_down" };
    let mut act = begin!(store, deed, verb, Some(inside.project.id), answer);
    store::load_trial(&mut act, inside.project.id, trial).await?;
    store::update_public(&mut act, trial, seen, is_public).await?;
    act.done(trial, ()).await
}
