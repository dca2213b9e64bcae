//! What somebody chose to look at on the wall. It stands in the address, and changes nothing for anybody else.

use std::collections::BTreeMap;

use redthread_core::ids::DomainId;
use redthread_core::kit::Kit;
use redthread_storage::redlines::Concern;

use crate::model::Group;

/// The name of the heading in the address.
pub const HEADING: &str = "heading";
/// Its value for what stands under no heading.
pub const NO_HEADING: &str = "none";

/// Under which heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    /// This one.
    Heading(DomainId),
    /// None yet.
    Nothing,
}

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A value for a dimension of the kit.
    pub marks: BTreeMap<String, String>,
    /// A heading.
    pub under: Option<Under>,
}

impl Filter {
    /// Reads an address; what it does not understand is left out.
    pub fn read(kit: &Kit, pairs: &[(String, String)]) -> Self {
        let one =
            |name: &str| pairs.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value);
        let chosen = |id: &str| one(id).map(|value| (id.to_owned(), value.clone()));
        let under = one(HEADING).and_then(|value| match value.as_str() {
            NO_HEADING => Some(Under::Nothing),
            id => id.parse().ok().map(Under::Heading),
        });
        Self { marks: kit.dimensions.iter().filter_map(|dimension| chosen(dimension.id.as_str())).collect(), under }
    }

    /// Whether anything is left out.
    pub fn is_narrow(&self) -> bool {
        self.under.is_some() || !self.marks.is_empty()
    }

    /// Whether a group is looked at: because of the concern that stands for it, or of one that it stands for.
    pub fn fits(&self, group: &Group<'_>) -> bool {
        let is_there = match self.under {
            None => true,
            Some(Under::Nothing) => group.head.domain.is_none(),
            Some(Under::Heading(id)) => group.head.domain == Some(id),
        };
        is_there && (self.has_marks(group.head) || group.joined.iter().any(|concern| self.has_marks(concern)))
    }

    fn has_marks(&self, concern: &Concern) -> bool {
        self.marks.iter().all(|(dimension, value)| concern.marks.get(dimension).is_some_and(|all| all.contains(value)))
    }
}
