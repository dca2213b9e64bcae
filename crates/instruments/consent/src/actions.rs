//! What people do here: record what was said, take back, stop for safety, see to a condition.
//!
//! Each is one act: the lines, their events and the search rows change together or not at all.

use std::collections::BTreeSet;

use jiff::Timestamp;
use redthread_core::consent::{Audience, ConsentLine, ConsentState, Material, Move};
use redthread_core::ids::{ConditionId, ConsentLineId, Id as _, PersonId, ProjectId, Uuid};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::thread::Relation;
use redthread_storage::consents::{self, NewStep};
use redthread_storage::people::{self, Person};
use redthread_storage::{Act, Deed, Error, Inside, Read, Reads, Store, begin, meetings, passages, reach, stories};

use crate::model::{
    Around, Reach, Recording, Touched, Turn, check, place_step, stoppable, touched, verb, withdrawable,
};
use crate::store;

/// Records what happened for all chosen lines in one act; answers how many.
///
/// # Errors
/// Every refusal at once: evidence, days, who asked; and beside each line that cannot take the step.
pub async fn record_steps(store: &Store, deed: &Deed, inside: &Inside, recording: &Recording) -> Result<i64, Error> {
    inside.require(Right::Consent)?;
    let mut act = begin!(store, deed, verb(recording.what), Some(inside.project.id), answer);
    let person = people::load_person(&mut act, inside, recording.person).await?;
    let asker_decides = asker_decides(&mut act, inside, recording).await?;
    let now = act.now();
    let around = Around { voice: person.voice, asker_decides };
    let mut refusals = check(recording, around, now);
    let lines = consents::list_lines_of(&mut act, inside.project.id, person.id).await?;
    refusals.extend(bad_lines(recording, &lines, now));
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    for cell in &recording.cells {
        let line = consents::line_for(&mut act, inside.project.id, person.id, *cell, recording.occasion).await?;
        let at = place_step(&line, recording, now)?;
        consents::append_step(&mut act, &line, recording.what, at, new_step(recording)).await?;
        act.also("consent.line_changed", line.id);
    }
    act.done(person.id, count(recording.cells.len())).await
}

/// The lines that cannot take the step, each beside its own tick box.
fn bad_lines(recording: &Recording, lines: &[ConsentLine], now: Timestamp) -> Vec<Refusal> {
    let line = |(audience, material)| {
        let there = lines
            .iter()
            .find(|line| (line.audience, line.material, line.occasion) == (audience, material, recording.occasion));
        there.cloned().unwrap_or_else(|| unwritten(recording.person, audience, material))
    };
    recording.cells.iter().filter_map(|cell| place_step(&line(*cell), recording, now).err()).collect()
}

fn unwritten(person: PersonId, audience: Audience, material: Material) -> ConsentLine {
    let id = ConsentLineId::from_uuid(Uuid::nil());
    ConsentLine { id, person, audience, material, occasion: None, steps: vec![], conditions: vec![] }
}

fn new_step(recording: &Recording) -> NewStep {
    let give = recording.what == Move::Give;
    NewStep {
        until: recording.until.filter(|_| give),
        evidence: recording.evidence.filter(|_| give),
        asked_by: recording.asked_by.filter(|_| matches!(recording.what, Move::Ask | Move::Give | Move::Refuse)),
        circumstances: recording.circumstances.clone(),
        conditions: if give { recording.conditions.clone() } else { vec![] },
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Whether whoever asked tells in a story of this person, or has put stories forward here: they may be the one who
/// decides about the person's help, and an answer to them is hard to call free.
async fn asker_decides(on: &mut impl Reads, inside: &Inside, recording: &Recording) -> Result<bool, Error> {
    let Some(asker) = recording.asked_by.filter(|asker| *asker != recording.person) else { return Ok(false) };
    let user = people::load_person(on, inside, asker).await?.user;
    let accounts = stories::list_accounts(on, inside.project.id).await?;
    let told_by = |person| accounts.iter().filter(move |account| account.teller == person).map(|account| account.story);
    let theirs: BTreeSet<_> = told_by(recording.person).collect();
    let makers = reach::list_makers(on, inside.project.id, "nomination").await?;
    Ok(told_by(asker).any(|story| theirs.contains(&story)) || user.is_some_and(|user| makers.contains(&user)))
}

/// What is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Everything that can be.
    All,
    /// These lines.
    Lines(BTreeSet<ConsentLineId>),
}

impl Choice {
    pub(crate) fn takes(&self, line: &ConsentLine) -> bool {
        match self {
            Self::All => true,
            Self::Lines(chosen) => chosen.contains(&line.id),
        }
    }
}

/// Whether somebody knows this person, and so may be told by them that they take it back: whoever reads or records here
/// knows everybody, others those whose interview they hold and those who tell in the same story.
pub async fn knows(on: &mut impl Reads, inside: &Inside, person: PersonId) -> Result<bool, Error> {
    if [Right::Read, Right::Consent, Right::Steer].into_iter().any(|right| inside.may(right)) {
        return Ok(true);
    }
    let Some(own) = inside.person else { return Ok(false) };
    let accounts = stories::list_accounts(on, inside.project.id).await?;
    let told_by = |who| accounts.iter().filter(move |account| account.teller == who);
    let asked = told_by(person).any(|account| account.interviewer == Some(own));
    let beside = told_by(person).any(|account| told_by(own).any(|mine| mine.story == account.story));
    Ok(own == person || asked || beside)
}

/// Takes consent back, now, said to anybody of the project who knows the person: as easy as giving (trust model 3.2).
/// No reason is asked, no day can be chosen, nothing can refuse it; answers how many lines.
pub async fn withdraw(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    person: PersonId,
    choice: &Choice,
) -> Result<i64, Error> {
    let mut act = begin!(store, deed, verb(Move::Withdraw), Some(inside.project.id), answer);
    if !knows(&mut act, inside, person).await? {
        return Err(Error::NotFound);
    }
    step_all(act, inside, person, Move::Withdraw, |lines, now| {
        withdrawable(lines, now).filter(|line| choice.takes(line)).cloned().collect()
    })
    .await
}

/// Stops everything that is open, for safety: acts as a withdrawal and can be lifted.
pub async fn suspend(store: &Store, deed: &Deed, inside: &Inside, person: PersonId) -> Result<i64, Error> {
    inside.require(Right::Consent)?;
    let act = begin!(store, deed, verb(Move::Suspend), Some(inside.project.id), answer);
    step_all(act, inside, person, Move::Suspend, |lines, now| stoppable(lines, now).cloned().collect()).await
}

/// Lifts the stop: each line stands again where it stood.
pub async fn resume(store: &Store, deed: &Deed, inside: &Inside, person: PersonId) -> Result<i64, Error> {
    inside.require(Right::Consent)?;
    let act = begin!(store, deed, verb(Move::Resume), Some(inside.project.id), answer);
    step_all(act, inside, person, Move::Resume, |lines, now| {
        lines.iter().filter(|line| line.state(now) == ConsentState::Suspended).cloned().collect()
    })
    .await
}

async fn step_all(
    mut act: Act,
    inside: &Inside,
    person: PersonId,
    what: Move,
    choose: impl FnOnce(&[ConsentLine], Timestamp) -> Vec<ConsentLine> + Send,
) -> Result<i64, Error> {
    people::load_person(&mut act, inside, person).await?;
    let now = act.now();
    let lines = consents::list_lines_of(&mut act, inside.project.id, person).await?;
    let lines = choose(&lines, now);
    if lines.is_empty() {
        return Err(Error::refused("consent.nothing_there"));
    }
    for line in &lines {
        consents::append_step(&mut act, line, what, now, NewStep::default()).await?;
        act.also("consent.line_changed", line.id);
    }
    act.done(person, count(lines.len())).await
}

/// Marks a condition of this person met.
pub async fn meet_condition(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    person: PersonId,
    condition: ConditionId,
) -> Result<(), Error> {
    inside.require(Right::Consent)?;
    let mut act = begin!(store, deed, "consent.condition_met", Some(inside.project.id), answer);
    let theirs = consents::list_conditions(&mut act, inside.project.id, person).await?;
    let kept = theirs.iter().find(|kept| kept.id == condition).ok_or(Error::NotFound)?;
    consents::meet_condition(&mut act, condition).await?;
    act.also("consent.line_changed", kept.line);
    act.done(person, ()).await
}

/// Notes that this user has seen what expired.
pub async fn look_through(store: &Store, deed: &Deed, inside: &Inside) -> Result<(), Error> {
    inside.require_any(&[Right::Read, Right::Consent])?;
    let mut act = begin!(store, deed, "consent.looked_through", Some(inside.project.id), answer);
    store::update_look(&mut act, inside.project.id, inside.user).await?;
    act.done(inside.project.id, ()).await
}

/// Everything that taking back all consent of this person would touch at `now`.
pub async fn touched_by(
    read: &mut Read,
    project: ProjectId,
    person: PersonId,
    now: Timestamp,
) -> Result<Touched, Error> {
    touched_by_choice(read, project, person, &Choice::All, now).await
}

/// What taking back `choice` would touch at `now`.
pub async fn touched_by_choice(
    read: &mut Read,
    project: ProjectId,
    person: PersonId,
    choice: &Choice,
    now: Timestamp,
) -> Result<Touched, Error> {
    let lines = list_all(read, project).await?;
    let mine: Vec<ConsentLine> = lines.iter().filter(|line| line.person == person).cloned().collect();
    let chosen = withdrawable(&mine, now).filter(|line| choice.takes(line)).map(|line| line.id).collect();
    let turn = Turn::withdrawing(lines, &chosen, now);
    Ok(touched(&load_reach(read, project, person).await?, &turn))
}

/// What the withdrawal of this person at `at` touched.
pub async fn touched_at(
    read: &mut Read,
    project: ProjectId,
    person: PersonId,
    at: Timestamp,
) -> Result<Touched, Error> {
    let turn = Turn::withdrawn(list_all(read, project).await?, person, at);
    Ok(touched(&load_reach(read, project, person).await?, &turn))
}

async fn list_all(on: &mut impl Reads, project: ProjectId) -> Result<Vec<ConsentLine>, Error> {
    let consents = consents::load_consents(on, project, None).await?;
    let people = people::list_people(on, project).await?;
    Ok(people.iter().flat_map(|person: &Person| consents.of(person.id).to_vec()).collect())
}

async fn load_reach(read: &mut Read, project: ProjectId, person: PersonId) -> Result<Reach, Error> {
    let stories = stories::list_stories(read, project).await?;
    let study_days = meetings::list_meetings(read, project).await?;
    Ok(Reach {
        places: reach::list_places(read, project, person).await?,
        support: passages::list_support(read, project).await?,
        stories: stories.iter().map(|story| (story.id, story.number, story.told.subjects().to_vec())).collect(),
        findings: passages::list_findings(read, project).await?,
        gathers: passages::list_links(read, project, Relation::GathersInto).await?,
        about: passages::list_links(read, project, Relation::IsAbout).await?,
        shows: passages::list_links(read, project, Relation::Shows).await?,
        continues: passages::list_links(read, project, Relation::Continues).await?,
        study_days: study_days.into_iter().filter(|meeting| meeting.kind == "study_day").collect(),
    })
}
