//! Red lines: what must not happen, from which value on, measured how, and how near it is today.
//!
//! Where the desired future cannot be agreed, what must not happen can (CONCEPT, kit `red-lines`; methods reference,
//! section 2). A line is worded before any number. Its indicators have thresholds in dated versions; a reading's status
//! is a function of its value, the version and the day, so that adding a reading or moving a threshold changes no other
//! reading. No reading, or a stale one, is *unknown* and never clear.

mod agreement;
mod amount;
mod crossing;
mod distance;
pub mod outline;
mod scale;
mod sharing;
mod small;
mod status;
mod threshold;

pub use agreement::{Outcome, Rule, Stance, Tally};
pub use amount::{Amount, BadAmount};
pub use crossing::{Closing, CrossingState, CrossingStep, StepKind, standing_of};
pub use distance::{RED_AT, place_on_rule};
pub use scale::{Cadence, Scale, UnitForm};
pub use sharing::{Scope, ScopeStep, SharedOut, open_to_group, scope_on};
pub use small::{Counted, SMALL_COUNT, Teller};
pub use status::{Confidence, Gap, Measured, Standing, Status, Yardstick, judge, standing};
pub use threshold::{Direction, Threshold, in_force, known_on};
