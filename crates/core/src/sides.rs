//! From which sides the stories of a project are told, and what that asks of a story before readers may see it.

use std::collections::{BTreeMap, BTreeSet};

use crate::codes::codes;
use crate::kit::Kit;
use crate::people::Side;
use crate::refusal::Refusal;

/// From which sides a project wants every story told: the kit's rule, or what was agreed in the project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sides {
    /// From both, or with a recorded exception.
    #[default]
    Both,
    /// From whichever side tells.
    Either,
    /// Only the people served tell.
    Client,
    /// Only professionals tell.
    Professional,
}
codes!(Sides { Both = "both", Either = "either", Client = "client", Professional = "professional" });

impl Sides {
    /// The name of the project's setting. Only `storage::projects::set_sides` writes it.
    pub const SETTING: &'static str = "sides";

    /// What holds in a project: what was agreed, where its kit leaves a choice; else the rule of its kit.
    pub fn of(kit: &Kit, settings: &BTreeMap<String, String>) -> Self {
        let usual = if kit.rules.two_sided { Self::Both } else { Self::Either };
        Self::agreed(settings).filter(|_| Self::are_chosen_in(kit)).unwrap_or(usual)
    }

    /// What was agreed in a project; `None` while nothing was.
    pub fn agreed(settings: &BTreeMap<String, String>) -> Option<Self> {
        settings.get(Self::SETTING).and_then(|code| Self::from_code(code))
    }

    /// Whether a project of this kit has sides to choose from.
    pub fn are_chosen_in(kit: &Kit) -> bool {
        kit.sides.len() > 1
    }

    /// The sides without which a story is not whole.
    pub const fn wanted(self) -> &'static [Side] {
        match self {
            Self::Both => Side::ALL,
            Self::Either => &[],
            Self::Client => &[Side::Client],
            Self::Professional => &[Side::Professional],
        }
    }

    /// Whether a story may go into a book or on the web as far as its sides go: told from every side that is wanted,
    /// or from one, with a recorded reason.
    ///
    /// # Errors
    /// Which side is missing.
    pub fn may_publish(self, told: &BTreeSet<Side>, is_excepted: bool) -> Result<(), Refusal> {
        if told.is_empty() {
            return Err(Refusal::whole("story.nobody_told"));
        }
        if is_excepted {
            return Ok(());
        }
        match self.wanted().iter().find(|side| !told.contains(side)) {
            None => Ok(()),
            Some(Side::Client) => Err(Refusal::whole("story.client_missing")),
            Some(Side::Professional) => Err(Refusal::whole("story.professional_missing")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;

    fn lacks(sides: Sides, told: &[Side], is_excepted: bool) -> Option<&'static str> {
        let told = told.iter().copied().collect();
        sides.may_publish(&told, is_excepted).err().map(|refusal| refusal.code)
    }

    #[test]
    fn a_two_sided_project_publishes_one_side_only_with_a_reason() {
        assert_eq!(lacks(Sides::Both, &[Side::Client], false), Some("story.professional_missing"));
        assert_eq!(lacks(Sides::Both, &[Side::Client], true), None);
        assert_eq!(lacks(Sides::Both, &[Side::Professional], false), Some("story.client_missing"));
        assert_eq!(lacks(Sides::Both, Side::ALL, false), None);
    }

    #[test]
    fn one_side_is_enough_where_that_was_agreed() {
        assert_eq!(lacks(Sides::Either, &[Side::Client], false), None);
        assert_eq!(lacks(Sides::Professional, &[Side::Professional], false), None);
        assert_eq!(lacks(Sides::Professional, &[Side::Client], false), Some("story.professional_missing"));
        assert_eq!(lacks(Sides::Either, &[], true), Some("story.nobody_told"), "no reason makes up for silence");
    }

    #[test]
    fn the_project_goes_before_its_kit() {
        let kits = shipped::kits().unwrap();
        let kit = &kits["past-successes"];
        let set = |code: &str| BTreeMap::from([(Sides::SETTING.to_owned(), code.to_owned())]);
        assert_eq!(Sides::of(kit, &BTreeMap::new()), Sides::Both, "the kit's own rule");
        assert!(Sides::ALL.iter().all(|sides| Sides::of(kit, &set(sides.code())) == *sides));
        assert_eq!(Sides::of(kit, &set("nonsense")), Sides::Both, "what does not read leaves the kit's rule");
        assert!(Sides::are_chosen_in(kit));
    }
}
