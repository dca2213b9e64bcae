//! What a workshop leaves behind: drafts that met reality, things to do, and groups that live, join each other and end.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::ids::{GroupId, PersonId};
use crate::people::{Side, Standpoint};
use crate::refusal::Refusal;

/// How a working group lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupState {
    /// It works.
    Working,
    /// It went on inside another group.
    Merged,
    /// It ended, and why was said.
    Stopped,
}
codes!(GroupState { Working = "working", Merged = "merged", Stopped = "stopped" });

/// What happened to a group; only ever appended to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupMove {
    /// It came to be.
    Formed,
    /// It got another name; its words hold the one before.
    Renamed,
    /// It went on inside another group.
    Merged,
    /// It ended; its words say why.
    Stopped,
    /// It took up its own work again.
    Resumed,
}
codes!(GroupMove {
    Formed = "formed", Renamed = "renamed", Merged = "merged", Stopped = "stopped", Resumed = "resumed",
});

/// How far something to do is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActionState {
    /// To be done.
    Open,
    /// Done.
    Done,
    /// Nobody does it any more.
    Dropped,
}
codes!(ActionState { Open = "open", Done = "done", Dropped = "dropped" });

/// Who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doer {
    /// Nobody has said "I will" yet.
    Nobody,
    /// Somebody of the project.
    Person(PersonId),
    /// A role of the project's kit, by its id.
    Role(String),
    /// Somebody else, as they were named.
    Words(String),
}

/// A picture of how it could be, and what was left of it after it met reality.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vision {
    /// A few words.
    pub title: String,
    /// The picture.
    pub text: String,
    /// What speaks against it.
    pub against: String,
    /// What it would need.
    pub needs: String,
    /// What stays of it.
    pub stays: String,
}

/// How far the meeting of a draft with reality has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Checked {
    /// Nobody has played the devil's advocate.
    NotYet,
    /// Begun: something of the three is still unsaid.
    Partly,
    /// What speaks against it, what it needs and what stays are all said.
    Whole,
}
codes!(Checked { NotYet = "not_yet", Partly = "partly", Whole = "whole" });

impl Vision {
    /// How far its meeting with reality has come.
    pub fn checked(&self) -> Checked {
        let said = [&self.against, &self.needs, &self.stays].into_iter().filter(|part| !part.trim().is_empty()).count();
        match said {
            0 => Checked::NotYet,
            3 => Checked::Whole,
            _ => Checked::Partly,
        }
    }
}

/// Whether somebody of this standpoint speaks for those who are served: a group without any such member says so.
pub const fn is_served(standpoint: Standpoint) -> bool {
    matches!(standpoint.side(), Side::Client)
}

/// The groups of a project as far as merging goes: how each lives, and where it went.
#[derive(Clone, Debug, Default)]
pub struct Merges(BTreeMap<GroupId, (GroupState, Option<GroupId>)>);

impl FromIterator<(GroupId, GroupState, Option<GroupId>)> for Merges {
    fn from_iter<I: IntoIterator<Item = (GroupId, GroupState, Option<GroupId>)>>(groups: I) -> Self {
        Self(groups.into_iter().map(|(id, state, into)| (id, (state, into))).collect())
    }
}

impl Merges {
    fn state(&self, id: GroupId) -> Option<GroupState> {
        self.0.get(&id).map(|(state, _)| *state)
    }

    /// Whether one group may go on inside another: both work, and they are two.
    ///
    /// Because only a group that works takes another in, and one that was merged works no more, no chain of merges ever
    /// comes back to where it began.
    ///
    /// # Errors
    /// `groups.merge_itself`, `groups.not_working`, `groups.merge_into_ended`, beside the field `into`.
    pub fn may_merge(&self, from: GroupId, into: GroupId) -> Result<(), Refusal> {
        if from == into {
            return Err(Refusal::beside("into", "groups.merge_itself"));
        }
        if self.state(from) != Some(GroupState::Working) {
            return Err(Refusal::beside("into", "groups.not_working"));
        }
        if self.state(into) != Some(GroupState::Working) {
            return Err(Refusal::beside("into", "groups.merge_into_ended"));
        }
        Ok(())
    }

    /// The group that carries on what this one was: itself, or the end of the chain of merges.
    pub fn carrier(&self, id: GroupId) -> GroupId {
        let mut at = id;
        // A chain is never longer than there are groups, whatever the rows say.
        for _ in 0..self.0.len() {
            match self.0.get(&at) {
                Some((GroupState::Merged, Some(into))) => at = *into,
                _ => return at,
            }
        }
        at
    }

    /// The groups that went on inside this one, whether at once or through others.
    pub fn carried(&self, into: GroupId) -> Vec<GroupId> {
        self.0.keys().copied().filter(|id| *id != into && self.carrier(*id) == into).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{Id as _, Uuid};
    use proptest::prelude::*;

    fn group(n: u8) -> GroupId {
        GroupId::from_uuid(Uuid::from_u128(u128::from(n)))
    }

    fn three() -> Merges {
        (0..3).map(|n| (group(n), GroupState::Working, None)).collect()
    }

    #[test]
    fn a_group_does_not_go_into_itself_nor_into_one_that_ended() {
        let mut groups = three();
        assert_eq!(groups.may_merge(group(0), group(0)).unwrap_err().code, "groups.merge_itself");
        assert!(groups.may_merge(group(0), group(1)).is_ok());
        groups.0.insert(group(1), (GroupState::Stopped, None));
        assert_eq!(groups.may_merge(group(0), group(1)).unwrap_err().code, "groups.merge_into_ended");
        assert_eq!(groups.may_merge(group(1), group(0)).unwrap_err().code, "groups.not_working");
        assert_eq!(groups.may_merge(group(0), group(9)).unwrap_err().code, "groups.merge_into_ended", "unknown");
    }

    #[test]
    fn what_was_merged_is_carried_by_the_last_of_the_chain() {
        let mut groups = three();
        groups.0.insert(group(0), (GroupState::Merged, Some(group(1))));
        groups.0.insert(group(1), (GroupState::Merged, Some(group(2))));
        assert_eq!(groups.carrier(group(0)), group(2));
        assert_eq!(groups.carried(group(2)), [group(0), group(1)]);
        assert!(groups.carried(group(0)).is_empty());
    }

    #[test]
    fn a_draft_has_met_reality_when_all_three_are_said() {
        let mut vision = Vision { title: "En dörr in".into(), ..Vision::default() };
        assert_eq!(vision.checked(), Checked::NotYet);
        vision.against = "אין מי שיפתח בערב".into();
        assert_eq!(vision.checked(), Checked::Partly);
        (vision.needs, vision.stays) = ("en nyckel 🔑".into(), " ".into());
        assert_eq!(vision.checked(), Checked::Partly, "blank is not said");
        vision.stays = "onsdagarna".into();
        assert_eq!(vision.checked(), Checked::Whole);
    }

    #[test]
    fn a_worker_does_not_stand_for_those_who_are_served() {
        assert!(is_served(Standpoint::Client) && is_served(Standpoint::Relative));
        assert!(!is_served(Standpoint::Worker) && !is_served(Standpoint::Manager));
    }

    #[derive(Clone, Debug)]
    enum Try {
        Merge(u8, u8),
        Stop(u8),
        Resume(u8),
    }

    fn tries() -> impl Strategy<Value = Vec<Try>> {
        let one = prop_oneof![
            3 => (0..6_u8, 0..6_u8).prop_map(|(from, into)| Try::Merge(from, into)),
            1 => (0..6_u8).prop_map(Try::Stop),
            1 => (0..6_u8).prop_map(Try::Resume),
        ];
        proptest::collection::vec(one, 0..60)
    }

    proptest! {
        /// Whatever is tried in whatever order: following the merges from any group ends, at a group that was not merged.
        #[test]
        fn merging_never_comes_back_to_where_it_began(tries in tries()) {
            let mut groups: Merges = (0..6).map(|n| (group(n), GroupState::Working, None)).collect();
            for one in tries {
                match one {
                    Try::Merge(from, into) if groups.may_merge(group(from), group(into)).is_ok() => {
                        groups.0.insert(group(from), (GroupState::Merged, Some(group(into))));
                    }
                    Try::Stop(n) if groups.state(group(n)) == Some(GroupState::Working) => {
                        groups.0.insert(group(n), (GroupState::Stopped, None));
                    }
                    Try::Merge(..) | Try::Stop(_) => {}
                    Try::Resume(n) => {
                        groups.0.insert(group(n), (GroupState::Working, None));
                    }
                }
                for n in 0..6 {
                    let end = groups.carrier(group(n));
                    prop_assert_ne!(groups.state(end), Some(GroupState::Merged));
                    prop_assert_eq!(groups.carrier(end), end);
                }
            }
        }
    }
}
