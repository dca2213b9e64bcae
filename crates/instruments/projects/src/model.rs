//! Moves of a plan, settings of a project, and where a project stands. Pure.

use std::num::NonZeroUsize;

use redthread_core::kit::{Kit, Move, Plan, PlanError, PlannedStage, Reason, StageId, StageState};
use redthread_core::refusal::Refusal;
use redthread_storage::Project;

/// What somebody does with a stage: a step of its state, or another place in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanMove {
    /// Begin, pause, resume, finish, reopen, skip, restore.
    Step(Move),
    /// One place earlier.
    Up,
    /// One place later.
    Down,
    /// To a place, counted from 1.
    To(NonZeroUsize),
}

/// The field in which the reason for skipping a stage is written: each stage has its own on the page.
pub(crate) fn reason_field(stage: &StageId) -> String {
    format!("reason-{stage}")
}

/// The field in which a stage's new place is written.
pub(crate) fn place_field(stage: &StageId) -> String {
    format!("place-{stage}")
}

impl PlanMove {
    /// Reads a move by its name in a form, with the words beside it.
    ///
    /// # Errors
    /// An unknown name, a blank reason for skipping, a place that is no number from 1.
    pub fn read(stage: &StageId, name: &str, reason: &str, place: &str) -> Result<Self, Refusal> {
        Ok(Self::Step(match name {
            "begin" => Move::Begin,
            "pause" => Move::Pause,
            "resume" => Move::Resume,
            "finish" => Move::Finish,
            "reopen" => Move::Reopen,
            "restore" => Move::Restore,
            "skip" => Move::Skip(Reason::new(reason).map_err(|error| refusal(stage, &error))?),
            "up" => return Ok(Self::Up),
            "down" => return Ok(Self::Down),
            "place" => {
                let wrong = |_| Refusal::beside(place_field(stage), "form.not_a_number");
                return place.trim().parse().map(Self::To).map_err(wrong);
            }
            _ => return Err(Refusal::whole("form.unknown_choice")),
        }))
    }

    /// What the log says.
    pub const fn verb(&self) -> &'static str {
        match self {
            Self::Step(Move::Begin) => "stage.begun",
            Self::Step(Move::Pause) => "stage.paused",
            Self::Step(Move::Resume) => "stage.resumed",
            Self::Step(Move::Finish) => "stage.finished",
            Self::Step(Move::Reopen) => "stage.reopened",
            Self::Step(Move::Skip(_)) => "stage.skipped",
            Self::Step(Move::Restore) => "stage.restored",
            Self::Up | Self::Down | Self::To(_) => "stage.moved",
        }
    }

    /// Makes the move in a plan; a refused one changes nothing.
    ///
    /// # Errors
    /// What the plan does not allow. An order against custom is allowed.
    pub fn apply(&self, plan: &mut Plan, stage: &StageId) -> Result<(), Refusal> {
        let unknown = || refusal(stage, &PlanError::UnknownStage(stage.clone()));
        let index = plan.stages().iter().position(|planned| planned.stage == *stage).ok_or_else(unknown)?;
        // Places count from 1: one earlier is the index itself.
        let made = match self {
            Self::Step(step) => plan.make(stage, step),
            Self::Up => NonZeroUsize::new(index).map_or(Ok(()), |place| plan.reorder(stage, place)),
            Self::Down if index + 1 == plan.stages().len() => Ok(()),
            Self::Down => plan.reorder(stage, NonZeroUsize::MIN.saturating_add(index + 1)),
            Self::To(place) => plan.reorder(stage, *place),
        };
        made.map_err(|error| refusal(stage, &error))
    }
}

fn refusal(stage: &StageId, error: &PlanError) -> Refusal {
    match error {
        PlanError::NoReason => Refusal::beside(reason_field(stage), "projects.no_reason"),
        PlanError::NotSkippable(_) => Refusal::beside(reason_field(stage), "projects.not_skippable"),
        PlanError::DoneStays(_) => Refusal::beside(place_field(stage), "projects.done_stays"),
        PlanError::NoSuchPlace(_) => Refusal::beside(place_field(stage), "projects.no_such_place"),
        PlanError::NotFromHere { .. } => Refusal::whole("projects.not_from_here"),
        _ => Refusal::whole("form.unknown_choice"),
    }
}

/// The steps that start from a state, the likeliest first; skipping stands apart, for it needs a reason.
pub(crate) const fn steps_from(state: &StageState) -> &'static [&'static str] {
    match state {
        StageState::Planned => &["begin"],
        StageState::Running => &["finish", "pause"],
        StageState::Paused => &["resume", "finish"],
        StageState::Skipped(_) => &["restore"],
        StageState::Done => &["reopen"],
    }
}

/// Whether a stage may be left out from where it is.
pub(crate) fn may_skip(planned: &PlannedStage) -> bool {
    planned.skippable && matches!(planned.state, StageState::Planned | StageState::Paused)
}

/// Where a project stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whereabouts<'p> {
    /// A stage is under way.
    Running(&'p PlannedStage),
    /// What was begun is set aside.
    Paused(&'p PlannedStage),
    /// Nothing is under way; this comes next.
    Between(&'p PlannedStage),
    /// Every stage is done or left out.
    Over,
}

/// Where we are. Of several stages under way, the first in which something waits.
pub(crate) fn whereabouts(plan: &Plan, waits: impl Fn(&StageId) -> bool) -> Whereabouts<'_> {
    let mut running = plan.stages().iter().filter(|planned| planned.state == StageState::Running);
    if let Some(planned) = running.find(|planned| waits(&planned.stage)) {
        return Whereabouts::Running(planned);
    }
    match (plan.current(), plan.next()) {
        (Some(planned), _) if planned.state == StageState::Running => Whereabouts::Running(planned),
        (Some(planned), _) => Whereabouts::Paused(planned),
        (None, Some(planned)) => Whereabouts::Between(planned),
        (None, None) => Whereabouts::Over,
    }
}

/// A share in whole percent, from half to all: what "most" means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(i64);

impl Percent {
    /// The name of the project's setting.
    pub const SETTING: &'static str = "most_share";
    /// Less than half is not most.
    pub const LEAST: i64 = 50;

    /// Takes whole percent.
    ///
    /// # Errors
    /// Below half or above all.
    pub fn new(percent: i64) -> Result<Self, Refusal> {
        if (Self::LEAST..=100).contains(&percent) {
            Ok(Self(percent))
        } else {
            Err(Refusal::beside("most", "projects.share_out_of_range"))
        }
    }

    /// Reads a share as it is stored or set by a kit: 0.66.
    pub fn from_share(share: f64) -> Option<Self> {
        format!("{:.0}", share * 100.0).parse().ok().and_then(|percent| Self::new(percent).ok())
    }

    /// The number, 50 to 100.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// As stored: a share with two places, "0.66".
    pub fn setting(self) -> String {
        format!("{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// What "most" means in this project: its own setting, else the kit's; `None` where the kit counts no shares.
pub fn most_of(project: &Project, kit: &Kit) -> Option<Percent> {
    let usual = kit.stages.iter().find_map(|stage| stage.settings.share(Percent::SETTING))?;
    let own = project.settings.get(Percent::SETTING).and_then(|share| share.parse().ok());
    own.and_then(Percent::from_share).or_else(|| Percent::from_share(usual))
}

#[cfg(test)]
mod tests {
    use redthread_core::kit::Id as _;
    use redthread_core::shipped;

    use super::*;

    fn kit() -> Kit {
        shipped::kits().unwrap().remove("past-successes").unwrap()
    }

    fn stage(id: &str) -> StageId {
        StageId::parse(id).unwrap()
    }

    fn make(plan: &mut Plan, id: &str, name: &str) -> Result<(), Refusal> {
        PlanMove::read(&stage(id), name, "הוכשרו בסבב א׳", "3")?.apply(plan, &stage(id))
    }

    fn order(plan: &Plan) -> Vec<&str> {
        plan.stages().iter().map(|planned| planned.stage.as_str()).collect()
    }

    fn place(plan: &Plan, id: &str) -> usize {
        order(plan).iter().position(|stage| *stage == id).unwrap()
    }

    #[test]
    fn book_one_trained_before_selecting() {
        let (kit, mut plan) = (kit(), Plan::new(&kit()));
        assert!(place(&plan, "training") > place(&plan, "selection"), "the kit's own order is book two's");
        make(&mut plan, "training", "up").unwrap();
        assert!(place(&plan, "training") < place(&plan, "selection"));
        assert_eq!(plan.against_custom(&kit), vec![]);
        for id in ["commission", "steering", "training"] {
            make(&mut plan, id, "begin").unwrap();
            make(&mut plan, id, "finish").unwrap();
        }
        assert_eq!(whereabouts(&plan, |_| false), Whereabouts::Between(&plan.stages()[3]));
        assert_eq!(plan.stages()[3].stage, stage("selection"));
    }

    #[test]
    fn book_two_trained_after_selecting() {
        let mut plan = Plan::new(&kit());
        for id in ["commission", "steering", "selection"] {
            make(&mut plan, id, "begin").unwrap();
            make(&mut plan, id, "finish").unwrap();
        }
        assert_eq!(plan.next().unwrap().stage, stage("training"));
        make(&mut plan, "training", "down").unwrap();
        assert!(place(&plan, "interviews") < place(&plan, "training"));
        assert_eq!(plan.against_custom(&kit()), vec![(stage("interviews"), stage("training"))], "told, not forbidden");
    }

    #[test]
    fn the_ends_of_the_order_stay_where_they_are() {
        let mut plan = Plan::new(&kit());
        let before = plan.clone();
        make(&mut plan, "commission", "up").unwrap();
        let last = plan.stages().last().unwrap().stage.clone();
        make(&mut plan, last.as_str(), "down").unwrap();
        assert_eq!(plan, before);
        make(&mut plan, last.as_str(), "place").unwrap();
        assert_eq!(place(&plan, last.as_str()), 2);
    }

    #[test]
    fn a_stage_is_skipped_with_a_reason_only() {
        let training = stage("training");
        let blank = PlanMove::read(&training, "skip", " \u{a0} ", "").unwrap_err();
        assert_eq!(blank, Refusal::beside("reason-training", "projects.no_reason"));
        let mut plan = Plan::new(&kit());
        assert_eq!(make(&mut plan, "interviews", "skip").unwrap_err().code, "projects.not_skippable");
        make(&mut plan, "training", "skip").unwrap();
        assert!(!may_skip(&plan.stages()[place(&plan, "training")]));
        make(&mut plan, "training", "restore").unwrap();
        assert_eq!(make(&mut plan, "training", "pause").unwrap_err().code, "projects.not_from_here");
    }

    #[test]
    fn every_offered_step_starts_from_its_state() {
        let reason = Reason::new("סיבה").unwrap();
        for state in [
            StageState::Planned,
            StageState::Running,
            StageState::Paused,
            StageState::Done,
            StageState::Skipped(reason),
        ] {
            for name in steps_from(&state) {
                let mut rows = Plan::new(&kit()).rows();
                let row = rows.iter_mut().find(|row| row.stage == stage("training")).unwrap();
                row.state = state.tag().to_owned();
                row.reason = Some("סיבה".to_owned());
                let mut plan = Plan::from_rows(&kit(), rows).unwrap();
                assert_eq!(make(&mut plan, "training", name), Ok(()), "{name} from {state:?}");
            }
        }
    }

    #[test]
    fn what_is_done_keeps_its_place() {
        let mut plan = Plan::new(&kit());
        make(&mut plan, "commission", "begin").unwrap();
        make(&mut plan, "commission", "finish").unwrap();
        assert_eq!(make(&mut plan, "commission", "down").unwrap_err().code, "projects.done_stays");
        assert_eq!(PlanMove::read(&stage("training"), "place", "", "0").unwrap_err().code, "form.not_a_number");
        let far = PlanMove::To(NonZeroUsize::new(99).unwrap());
        assert_eq!(far.apply(&mut plan, &stage("training")).unwrap_err().code, "projects.no_such_place");
    }

    #[test]
    fn of_stages_under_way_the_one_where_something_waits_counts() {
        let mut plan = Plan::new(&kit());
        make(&mut plan, "selection", "begin").unwrap();
        make(&mut plan, "training", "begin").unwrap();
        let here = |waits: &str| match whereabouts(&plan, |id| id.as_str() == waits) {
            Whereabouts::Running(planned) => planned.stage.to_string(),
            other => panic!("{other:?}"),
        };
        assert_eq!(here("training"), "training");
        assert_eq!(here("nothing"), "selection");
        make(&mut plan, "selection", "pause").unwrap();
        make(&mut plan, "training", "pause").unwrap();
        assert!(
            matches!(whereabouts(&plan, |_| true), Whereabouts::Paused(planned) if planned.stage == stage("selection"))
        );
    }

    #[test]
    fn most_is_at_least_half_and_is_stored_as_a_share() {
        assert_eq!(Percent::new(49).unwrap_err().code, "projects.share_out_of_range");
        assert!(Percent::new(101).is_err());
        assert_eq!(Percent::new(66).unwrap().setting(), "0.66");
        assert_eq!(Percent::new(100).unwrap().setting(), "1.00");
        for percent in 50..=100 {
            let stored: f64 = Percent::new(percent).unwrap().setting().parse().unwrap();
            assert_eq!(Percent::from_share(stored).map(Percent::get), Some(percent));
        }
    }
}
