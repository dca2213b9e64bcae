//! What of people's words may leave with a whole.
//!
//! A file goes wherever it is carried. So the words of somebody by name leave the group as far as they let them be met by
//! everybody, and a gap stands in their place otherwise: the same as in an edition of the outline. What was said
//! anonymously beside a stance stays in the group, for nobody knows whom to ask; of such a round the counts leave.

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::consent::{Audience, Material};
use redthread_core::gate::{Consents, Gate, Told};
use redthread_core::ids::{PersonId, ProjectId};
use redthread_storage::consents::load_consents;
use redthread_storage::people::list_people;
use redthread_storage::{Error, Inside, Reads};

/// Those who said something, and what they let be met outside.
pub(super) struct Outside {
    pub(super) project: ProjectId,
    standpoints: BTreeMap<PersonId, String>,
    consents: Consents,
    now: Timestamp,
}

impl Outside {
    pub(super) async fn load(on: &mut impl Reads, inside: &Inside) -> Result<Self, Error> {
        let project = inside.project.id;
        let people = list_people(on, project).await?.into_iter().filter(|person| !person.is_erased);
        Ok(Self {
            project,
            standpoints: people.map(|person| (person.id, person.standpoint.code().to_owned())).collect(),
            consents: load_consents(on, project, Some(Audience::Web)).await?,
            now: inside.now,
        })
    }

    /// The words of somebody, if they let them out; what nobody's name stands by is the group's.
    pub(super) fn open(&self, person: Option<PersonId>, words: String) -> Option<String> {
        let Some(person) = person else { return Some(words) };
        let gate = Gate::new(&self.consents, Audience::Web, self.now);
        gate.clear(Told::new(words, vec![person]), Material::Quote).ok().map(redthread_core::gate::Cleared::into_inner)
    }

    /// From which side somebody speaks.
    pub(super) fn standpoint(&self, person: PersonId) -> Option<String> {
        self.standpoints.get(&person).cloned()
    }
}
