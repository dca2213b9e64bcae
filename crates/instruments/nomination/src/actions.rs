//! What people do with nominations: propose, mend, mark, decide, reopen.

mod frame;

use redthread_core::consent::Material;
use redthread_core::ids::{CriterionId, DecisionId, NominationId, PersonId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_storage::stories::{self, StoryFace};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin, consents, meetings, people};

use crate::model::{GivenMark, Mark, NewNomination, Nomination, Ruling, State, Verdict, is_scored};
use crate::store;

pub(crate) use frame::selection_stage;
pub use frame::{add_dimension, add_value, change_criteria, load_frame, retire_value, start_criteria};

/// Who may put a case forward.
pub const MAY_NOMINATE: &[Right] = &[Right::Select, Right::Steer, Right::Document];

/// Whether somebody sees every nomination. A steward who steers from outside, and an interviewer, see only what they
/// proposed themselves.
pub fn sees_all(inside: &Inside) -> bool {
    inside.may(Right::Read) && [Right::Select, Right::Steer, Right::Document].into_iter().any(|right| inside.may(right))
}

/// Whether somebody sees this nomination: the circle that selects, and whoever proposed it.
pub fn may_see(inside: &Inside, nomination: &Nomination) -> bool {
    sees_all(inside) || inside.person == Some(nomination.nominated_by)
}

/// Whether somebody may propose in another's name.
pub fn speaks_for_others(inside: &Inside) -> bool {
    sees_all(inside) && (inside.may(Right::Select) || inside.may(Right::Steer))
}

/// Puts a case forward.
///
/// # Errors
/// `NotFound` without the right; refusals beside the fields.
pub async fn nominate(store: &Store, deed: &Deed, inside: &Inside, new: NewNomination) -> Result<NominationId, Error> {
    inside.require_any(MAY_NOMINATE)?;
    let mut act = begin!(store, deed, "nomination.made", Some(inside.project.id));
    check(store, &mut act, inside, &new).await?;
    let id = store::insert_nomination(&mut act, inside.project.id, &new).await?;
    act.made(id).await
}

async fn check(store: &Store, act: &mut Act, inside: &Inside, new: &NewNomination) -> Result<(), Error> {
    if inside.person != Some(new.nominated_by) {
        if !speaks_for_others(inside) {
            return Err(Error::NotFound);
        }
        people::load_person(act, inside, new.nominated_by).await?;
    }
    let frame = load_frame(store, act, inside).await?;
    Ok(new.check(&frame)?)
}

/// Mends a nomination that was read in version `seen`, while nobody has decided on it.
///
/// # Errors
/// `Conflict` when somebody saved since; `nomination.decided`; refusals beside the fields.
pub async fn change_nomination(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (NominationId, i64),
    new: NewNomination,
) -> Result<i64, Error> {
    inside.require_any(MAY_NOMINATE)?;
    let mut act = begin!(store, deed, "nomination.changed", Some(inside.project.id), answer);
    let nomination = seen_in(&mut act, inside, id).await?;
    may_mend(inside, &nomination)?;
    require_open(store, &mut act, inside, &nomination).await?;
    check(store, &mut act, inside, &new).await?;
    let version = store::update_nomination(&mut act, id, seen, &new).await?;
    act.done(id, version).await
}

/// Whether somebody may change the words: who proposed them, and who may propose in another's name.
///
/// # Errors
/// `NotFound` without the right, `nomination.decided` once it is decided.
pub fn may_mend(inside: &Inside, nomination: &Nomination) -> Result<(), Error> {
    if inside.person != Some(nomination.nominated_by) && !speaks_for_others(inside) {
        return Err(Error::NotFound);
    }
    if nomination.state == State::Waiting { Ok(()) } else { Err(Error::refused("nomination.decided")) }
}

/// What the gate shuts is neither read nor written over.
async fn require_open(store: &Store, act: &mut Act, inside: &Inside, nomination: &Nomination) -> Result<(), Error> {
    let consents =
        consents::load_consents(act, inside.project.id, Some(redthread_core::consent::Audience::Team)).await?;
    let gate = inside.gate(&consents, store.now());
    let is_open = gate.barred(nomination.told.subjects(), Material::Retold).is_empty() && !nomination.is_erased;
    if is_open { Ok(()) } else { Err(Error::NotFound) }
}

async fn seen_in(on: &mut impl Reads, inside: &Inside, id: NominationId) -> Result<Nomination, Error> {
    let nomination = store::load_nomination(on, inside.project.id, id).await?;
    if may_see(inside, &nomination) { Ok(nomination) } else { Err(Error::NotFound) }
}

/// The story that choosing a nomination began; none before. For whoever sees the nomination.
pub async fn story_of(on: &mut impl Reads, inside: &Inside, id: NominationId) -> Result<Option<StoryId>, Error> {
    Ok(seen_in(on, inside, id).await?.story)
}

/// Who scores and decides, as a person of the project.
fn selector(inside: &Inside) -> Result<PersonId, Error> {
    inside.require(Right::Select)?;
    inside.person.ok_or(Error::NotFound)
}

/// Gives one's own marks; `None` takes one back. Others' marks stay as they are.
///
/// # Errors
/// `NotFound` without the right; `nomination.decided`; `form.unknown_choice` for a criterion that is not asked.
pub async fn mark(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: NominationId,
    marks: &[(CriterionId, Option<Mark>)],
) -> Result<NominationId, Error> {
    let scorer = selector(inside)?;
    let mut act = begin!(store, deed, "nomination.marked", Some(inside.project.id));
    let nomination = seen_in(&mut act, inside, id).await?;
    if nomination.state != State::Waiting {
        return Err(Error::refused("nomination.decided"));
    }
    check_marks(&mut act, inside, marks).await?;
    for (criterion, mark) in marks {
        match mark {
            Some(mark) => {
                let given = GivenMark { nomination: id, criterion: *criterion, scorer, mark: *mark };
                store::save_mark(&mut act, given).await?;
            }
            None => store::erase_mark(&mut act, id, *criterion, scorer).await?,
        }
    }
    act.made(id).await
}

async fn check_marks(act: &mut Act, inside: &Inside, marks: &[(CriterionId, Option<Mark>)]) -> Result<(), Error> {
    let versions = store::list_versions(act, inside.project.id).await?;
    let current = versions.last().ok_or_else(|| Error::refused("nomination.no_criteria"))?;
    for (id, mark) in marks {
        let asked = current.criteria.iter().find(|criterion| criterion.id == *id);
        let fits = asked.is_some_and(|criterion| {
            is_scored(criterion.what.kind) && mark.is_none_or(|mark| Mark::of(criterion.what.kind).contains(&mark))
        });
        if !fits {
            return Err(Refusal::beside(format!("mark-{id}"), "form.unknown_choice").into());
        }
    }
    Ok(())
}

/// What somebody rules on a nomination that they read in version `seen`.
#[derive(Clone, Debug)]
pub struct NewRuling {
    /// On which.
    pub nomination: NominationId,
    /// As they read it.
    pub seen: i64,
    /// What.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// The meeting's decision that it rests on.
    pub decision: Option<DecisionId>,
}

/// Decides, or reopens a decision. Choosing begins the story, once, in the same act.
///
/// # Errors
/// `nomination.no_criteria`, `nomination.no_reason`, `nomination.decided`, `nomination.not_decided`; `Conflict`.
pub async fn rule(store: &Store, deed: &Deed, inside: &Inside, new: NewRuling) -> Result<NominationId, Error> {
    let ruled_by = selector(inside)?;
    let mut act = begin!(store, deed, verb(new.verdict), Some(inside.project.id));
    let nomination = seen_in(&mut act, inside, new.nomination).await?;
    if nomination.version != new.seen {
        return Err(Error::Conflict);
    }
    let state = nomination.state.after(new.verdict)?;
    let criteria_version = require_criteria(&mut act, inside).await?;
    check_ruling(&mut act, inside, &new).await?;
    let story = match state {
        State::Chosen => Some(begin_story(&mut act, inside, &nomination).await?),
        _ => nomination.story,
    };
    let ruling =
        Ruling { verdict: new.verdict, criteria_version, decision: new.decision, ruled_by, ruled_at: act.now() };
    store::insert_ruling(&mut act, &nomination, &ruling, new.reason.trim()).await?;
    store::update_state(&mut act, nomination.id, new.seen, state, story).await?;
    act.made(nomination.id).await
}

const fn verb(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Chosen => "nomination.chosen",
        Verdict::SetAside => "nomination.set_aside",
        Verdict::Reopened => "nomination.reopened",
    }
}

async fn require_criteria(act: &mut Act, inside: &Inside) -> Result<i64, Error> {
    let versions = store::list_versions(act, inside.project.id).await?;
    let current = versions.last().filter(|version| !version.criteria.is_empty());
    current.map(|version| version.version).ok_or_else(|| Error::refused("nomination.no_criteria"))
}

async fn check_ruling(act: &mut Act, inside: &Inside, new: &NewRuling) -> Result<(), Error> {
    if new.reason.trim().is_empty() {
        return Err(Refusal::beside("reason", "nomination.no_reason").into());
    }
    if let Some(decision) = new.decision {
        let known = meetings::list_decisions(act, inside.project.id).await?;
        if !known.iter().any(|known| known.id == decision) {
            return Err(Refusal::beside("decision", "form.unknown_choice").into());
        }
    }
    Ok(())
}

/// The story's first face is what was nominated. Chosen again after a reopening, it goes on with the story it has.
async fn begin_story(act: &mut Act, inside: &Inside, nomination: &Nomination) -> Result<StoryId, Error> {
    if let Some(story) = nomination.story {
        return Ok(story);
    }
    let text = store::load_text(act, nomination.id).await?;
    let face = StoryFace { title: text.title, before: text.before, after: text.after, ..StoryFace::default() };
    let story = stories::insert_story(act, inside.project.id, &face).await?;
    act.also("story.begun", story);
    Ok(story)
}

/// The criteria as they are asked now, in their order.
pub async fn list_criteria(
    on: &mut impl Reads,
    project: redthread_core::ids::ProjectId,
) -> Result<Vec<crate::model::Criterion>, Error> {
    let versions = store::list_versions(on, project).await?;
    Ok(versions.into_iter().next_back().map(|version| version.criteria).unwrap_or_default())
}
