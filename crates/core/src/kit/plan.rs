//! The plan of one project: its own order of a kit's stages, and how far each has come.

use std::num::NonZeroUsize;

use super::{Kit, Stage, StageId};

/// Why a stage is left out; never blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(String);

impl Reason {
    /// Takes the words of a form; blank words are no reason.
    pub fn new(words: &str) -> Result<Self, PlanError> {
        let words = words.trim();
        if words.is_empty() { Err(PlanError::NoReason) } else { Ok(Self(words.to_owned())) }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How far a stage has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Not begun.
    Planned,
    /// Under way; several stages may be at once.
    Running,
    /// Begun and set aside for a while.
    Paused,
    /// Left out.
    Skipped(Reason),
    /// Finished.
    Done,
}

impl StageState {
    /// How it is written in a row.
    pub const fn tag(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Skipped(_) => "skipped",
            Self::Done => "done",
        }
    }

    fn from_row(row: &PlanRow) -> Result<Self, PlanError> {
        match row.state.as_str() {
            "planned" => Ok(Self::Planned),
            "running" => Ok(Self::Running),
            "paused" => Ok(Self::Paused),
            "done" => Ok(Self::Done),
            "skipped" => Reason::new(row.reason.as_deref().unwrap_or_default()).map(Self::Skipped),
            other => Err(PlanError::UnknownState(other.to_owned())),
        }
    }

    /// The state after a move, or `None` when the move does not start here.
    fn after(&self, step: &Move) -> Option<Self> {
        match (self, step) {
            (Self::Planned, Move::Begin) | (Self::Paused, Move::Resume) | (Self::Done, Move::Reopen) => {
                Some(Self::Running)
            }
            (Self::Running, Move::Pause) => Some(Self::Paused),
            (Self::Running | Self::Paused, Move::Finish) => Some(Self::Done),
            (Self::Planned | Self::Paused, Move::Skip(reason)) => Some(Self::Skipped(reason.clone())),
            (Self::Skipped(_), Move::Restore) => Some(Self::Planned),
            _ => None,
        }
    }
}

/// What a person does with a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Planned becomes running.
    Begin,
    /// Running becomes paused.
    Pause,
    /// Paused becomes running.
    Resume,
    /// Running or paused becomes done.
    Finish,
    /// Done becomes running: something was left over.
    Reopen,
    /// Planned or paused becomes skipped.
    Skip(Reason),
    /// Skipped becomes planned.
    Restore,
}

impl Move {
    /// Its name in addresses and events.
    pub const fn tag(&self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Finish => "finish",
            Self::Reopen => "reopen",
            Self::Skip(_) => "skip",
            Self::Restore => "restore",
        }
    }
}

/// A stage in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStage {
    /// Which stage of the kit.
    pub stage: StageId,
    /// How far it has come.
    pub state: StageState,
    /// Whether the kit lets a project leave it out.
    pub skippable: bool,
}

/// A stage of a plan as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRow {
    /// Which stage.
    pub stage: StageId,
    /// Its place; rows are ordered by it, gaps do not matter.
    pub position: i64,
    /// [`StageState::tag`].
    pub state: String,
    /// Why it was skipped.
    pub reason: Option<String>,
}

/// Why a move or a set of rows was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The plan has no such stage.
    #[error("no stage is called {0}")]
    UnknownStage(StageId),
    /// A stage of the kit has no row.
    #[error("the stage {0} is missing from the plan")]
    MissingStage(StageId),
    /// A stage has two rows.
    #[error("the stage {0} is in the plan twice")]
    DoubleStage(StageId),
    /// Two rows claim one place.
    #[error("two stages stand at position {0}")]
    DoublePosition(i64),
    /// A row says a state that there is not.
    #[error("no state is called {0:?}")]
    UnknownState(String),
    /// Skipping needs a reason.
    #[error("a stage is skipped with a reason only")]
    NoReason,
    /// The kit does not let this stage be left out.
    #[error("the stage {0} cannot be skipped")]
    NotSkippable(StageId),
    /// The move does not start from the stage's state.
    #[error("a stage that is {from} cannot {wanted}")]
    NotFromHere {
        /// The state it is in.
        from: &'static str,
        /// The move.
        wanted: &'static str,
    },
    /// What is done stays where it was in the order.
    #[error("the stage {0} is done and keeps its place")]
    DoneStays(StageId),
    /// There are fewer places.
    #[error("there is no place {0} in this plan")]
    NoSuchPlace(NonZeroUsize),
}

/// The stages of one project in its own order.
///
/// Holds every stage of its kit exactly once, whatever moves are made; a refused move changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    stages: Vec<PlannedStage>,
}

impl Plan {
    /// A new project: the kit's own order, nothing begun.
    pub fn new(kit: &Kit) -> Self {
        let planned = |stage: &Stage| PlannedStage {
            stage: stage.id.clone(),
            state: StageState::Planned,
            skippable: stage.skippable,
        };
        Self { stages: kit.stages.iter().map(planned).collect() }
    }

    /// Rebuilds a plan from its rows; they must hold each stage of the kit once.
    pub fn from_rows(kit: &Kit, mut rows: Vec<PlanRow>) -> Result<Self, PlanError> {
        rows.sort_by_key(|row| row.position);
        if let Some(pair) = rows.windows(2).find(|pair| pair[0].position == pair[1].position) {
            return Err(PlanError::DoublePosition(pair[0].position));
        }
        let mut stages: Vec<PlannedStage> = Vec::new();
        for row in rows {
            let Some(stage) = kit.stage(&row.stage) else {
                return Err(PlanError::UnknownStage(row.stage));
            };
            if stages.iter().any(|other| other.stage == row.stage) {
                return Err(PlanError::DoubleStage(row.stage));
            }
            let state = StageState::from_row(&row)?;
            stages.push(PlannedStage { stage: row.stage, state, skippable: stage.skippable });
        }
        let missing = kit.stages.iter().find(|stage| stages.iter().all(|planned| planned.stage != stage.id));
        missing.map_or(Ok(Self { stages }), |stage| Err(PlanError::MissingStage(stage.id.clone())))
    }

    /// The rows to store, positions from 1.
    pub fn rows(&self) -> Vec<PlanRow> {
        let row = |(position, planned): (i64, &PlannedStage)| PlanRow {
            stage: planned.stage.clone(),
            position,
            state: planned.state.tag().to_owned(),
            reason: match &planned.state {
                StageState::Skipped(reason) => Some(reason.as_str().to_owned()),
                _ => None,
            },
        };
        (1..).zip(&self.stages).map(row).collect()
    }

    /// The stages in the project's order.
    pub fn stages(&self) -> &[PlannedStage] {
        &self.stages
    }

    /// Where we are: the first stage under way, else the first that is paused.
    pub fn current(&self) -> Option<&PlannedStage> {
        let first = |state: StageState| self.stages.iter().find(move |planned| planned.state == state);
        first(StageState::Running).or_else(|| first(StageState::Paused))
    }

    /// What comes next: the first stage not begun. A gap in the order is what comes next, too.
    pub fn next(&self) -> Option<&PlannedStage> {
        self.stages.iter().find(|planned| planned.state == StageState::Planned)
    }

    /// Whether every stage is done or left out.
    pub fn is_over(&self) -> bool {
        self.stages.iter().all(|planned| matches!(planned.state, StageState::Done | StageState::Skipped(_)))
    }

    /// Stages that stand before one they normally follow, as (stage, what it follows): told, not forbidden.
    pub fn against_custom(&self, kit: &Kit) -> Vec<(StageId, StageId)> {
        let mut pairs = Vec::new();
        for (place, planned) in self.stages.iter().enumerate() {
            let usual = kit.stage(&planned.stage).map(|stage| stage.after.as_slice()).unwrap_or_default();
            let later = |stage: &&StageId| self.place_of(stage).is_ok_and(|other| other > place);
            pairs.extend(usual.iter().filter(later).map(|stage| (planned.stage.clone(), stage.clone())));
        }
        pairs
    }

    /// Puts a stage at a place, from 1; the others close up. What is done keeps its place in the sequence.
    pub fn reorder(&mut self, stage: &StageId, to: NonZeroUsize) -> Result<(), PlanError> {
        let from = self.place_of(stage)?;
        if self.stages[from].state == StageState::Done {
            return Err(PlanError::DoneStays(stage.clone()));
        }
        if to.get() > self.stages.len() {
            return Err(PlanError::NoSuchPlace(to));
        }
        let moved = self.stages.remove(from);
        self.stages.insert(to.get() - 1, moved);
        Ok(())
    }

    /// Makes a move with a stage.
    pub fn make(&mut self, stage: &StageId, step: &Move) -> Result<(), PlanError> {
        let place = self.place_of(stage)?;
        let planned = &mut self.stages[place];
        if matches!(step, Move::Skip(_)) && !planned.skippable {
            return Err(PlanError::NotSkippable(stage.clone()));
        }
        let refused = PlanError::NotFromHere { from: planned.state.tag(), wanted: step.tag() };
        planned.state = planned.state.after(step).ok_or(refused)?;
        Ok(())
    }

    /// [`Move::Begin`].
    pub fn begin(&mut self, stage: &StageId) -> Result<(), PlanError> {
        self.make(stage, &Move::Begin)
    }

    /// [`Move::Pause`].
    pub fn pause(&mut self, stage: &StageId) -> Result<(), PlanError> {
        self.make(stage, &Move::Pause)
    }

    /// [`Move::Resume`].
    pub fn resume(&mut self, stage: &StageId) -> Result<(), PlanError> {
        self.make(stage, &Move::Resume)
    }

    /// [`Move::Finish`].
    pub fn finish(&mut self, stage: &StageId) -> Result<(), PlanError> {
        self.make(stage, &Move::Finish)
    }

    /// [`Move::Reopen`].
    pub fn reopen(&mut self, stage: &StageId) -> Result<(), PlanError> {
        self.make(stage, &Move::Reopen)
    }

    /// [`Move::Skip`].
    pub fn skip(&mut self, stage: &StageId, reason: Reason) -> Result<(), PlanError> {
        self.make(stage, &Move::Skip(reason))
    }

    /// [`Move::Restore`].
    pub fn restore(&mut self, stage: &StageId) -> Result<(), PlanError> {
        self.make(stage, &Move::Restore)
    }

    fn place_of(&self, stage: &StageId) -> Result<usize, PlanError> {
        let found = self.stages.iter().position(|planned| planned.stage == *stage);
        found.ok_or_else(|| PlanError::UnknownStage(stage.clone()))
    }
}
