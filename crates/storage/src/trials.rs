//! Trials of principles as far as everybody may read of them.

use jiff::Timestamp;
use redthread_core::ids::{FindingId, TrialId};
use redthread_core::trial::{Outcome, TrialStanding};

use crate::db::{Reads, Row, sql};
use crate::error::Error;

/// A trial that its project shows to everybody. Who tried is not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicTrial {
    /// Which.
    pub id: TrialId,
    /// Where.
    pub place: String,
    /// What exactly was tried; may be empty.
    pub aim: String,
    /// Until when.
    pub until: Timestamp,
    /// How it ended, or that it has not.
    pub outcome: Outcome,
    /// What happened; empty until somebody says.
    pub what_happened: String,
}

impl PublicTrial {
    /// How it stands at `now`.
    pub fn standing(&self, now: Timestamp) -> TrialStanding {
        self.outcome.standing(self.until, now)
    }
}

/// The trials of a principle that everybody may read of, the newest end first.
pub async fn list_public_trials(on: &mut impl Reads, finding: FindingId) -> Result<Vec<PublicTrial>, Error> {
    let trials = "SELECT id, place, aim, until_at, state, what_happened FROM studyday_trials WHERE finding = $1 AND is_public ORDER BY until_at DESC, id";
    sql(trials).id(finding).all(on).await?.iter().map(read_trial).collect()
}

fn read_trial(row: &Row) -> Result<PublicTrial, Error> {
    Ok(PublicTrial {
        id: row.id("id")?,
        place: row.text("place")?,
        aim: row.text("aim")?,
        until: row.time("until_at")?,
        outcome: row.code("state", Outcome::from_code)?,
        what_happened: row.text("what_happened")?,
    })
}
