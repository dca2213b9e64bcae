//! Everything that a page of the selection shows, loaded for somebody and passed through the gate.

use std::collections::BTreeMap;

use redthread_core::consent::{Audience, ConsentState, Material};
use redthread_core::gate::Gate;
use redthread_core::ids::{CriterionId, NominationId, PersonId, StoryId};
use redthread_core::kit::CriterionKind;
use redthread_storage::{Error, Inside, Read, Store, consents, people};

use crate::actions::{self, load_frame, may_see};
use crate::model::{
    CaseWords, Counts, Coverage, CriteriaVersion, Criterion, Dimension, GivenMark, Guess, Nomination, Ruling, State,
    Sum, coverage, is_scored,
};
use crate::store;

/// What of a nomination's words may be shown here.
#[derive(Clone, Debug)]
pub(crate) enum Shown {
    /// All of them.
    Words(Box<CaseWords>),
    /// None: somebody who tells in its story has not agreed, or no longer does.
    Barred(ConsentState),
    /// None, ever: somebody in it was erased.
    Erased,
}

/// A nomination as somebody sees it.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) id: NominationId,
    pub(crate) number: i64,
    pub(crate) state: State,
    pub(crate) guess: Guess,
    pub(crate) places: BTreeMap<String, String>,
    pub(crate) nominated_by: PersonId,
    pub(crate) story: Option<StoryId>,
    pub(crate) version: i64,
    pub(crate) made_at: jiff::Timestamp,
    pub(crate) rulings: Vec<Ruling>,
    pub(crate) shown: Shown,
    pub(crate) marks: Vec<GivenMark>,
    /// Whether the viewer may still change its words.
    pub(crate) is_mendable: bool,
}

impl Case {
    fn new(nomination: Nomination, gate: &Gate<'_>, marks: &[GivenMark], inside: &Inside) -> Self {
        let is_mendable = actions::may_mend(inside, &nomination).is_ok();
        let shown = match (nomination.is_erased, gate.clear(nomination.told, Material::Retold)) {
            (true, _) => Shown::Erased,
            (false, Ok(words)) => Shown::Words(Box::new(words.into_inner())),
            (false, Err(barred)) => Shown::Barred(barred.first().map_or(ConsentState::NotAsked, |barred| barred.state)),
        };
        Self {
            id: nomination.id,
            number: nomination.number,
            state: nomination.state,
            guess: nomination.guess,
            places: nomination.places,
            nominated_by: nomination.nominated_by,
            story: nomination.story,
            version: nomination.version,
            made_at: nomination.made_at,
            rulings: nomination.rulings,
            marks: marks.iter().filter(|mark| mark.nomination == nomination.id).copied().collect(),
            is_mendable: is_mendable && matches!(shown, Shown::Words(_)),
            shown,
        }
    }

    /// The words, when they may be shown.
    pub(crate) fn words(&self) -> Option<&CaseWords> {
        match &self.shown {
            Shown::Words(words) => Some(words),
            Shown::Barred(_) | Shown::Erased => None,
        }
    }

    /// All marks along one criterion.
    pub(crate) fn sum(&self, criterion: CriterionId) -> Sum {
        Sum::of(self.marks.iter().filter(|mark| mark.criterion == criterion).map(|mark| mark.mark))
    }

    /// All points along the criteria that are asked now.
    pub(crate) fn together(&self, criteria: &[Criterion]) -> Sum {
        let asked = |id: CriterionId| criteria.iter().any(|c| c.id == id && c.what.kind == CriterionKind::Judgement);
        Sum::of(self.marks.iter().filter(|mark| asked(mark.criterion)).map(|mark| mark.mark))
    }
}

/// The selection as somebody sees it.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) counts: Counts,
    /// How many stories the kit plans for.
    pub(crate) planned: i64,
    pub(crate) frame: Vec<Dimension>,
    pub(crate) versions: Vec<CriteriaVersion>,
    pub(crate) is_locked: bool,
    /// What the viewer may see, by number.
    pub(crate) cases: Vec<Case>,
    pub(crate) sees_all: bool,
    /// Alias by person.
    pub(crate) people: BTreeMap<PersonId, String>,
}

impl Table {
    /// Loads it.
    pub(crate) async fn load(store: &Store, read: &mut Read, inside: &Inside) -> Result<Self, Error> {
        let project = inside.project.id;
        let consents = consents::load_consents(read, project, Some(Audience::Team)).await?;
        let gate = inside.gate(&consents, store.now());
        let marks = store::list_marks(read, project).await?;
        let nominations = store::list_nominations(read, project).await?;
        let seen = nominations.into_iter().filter(|nomination| may_see(inside, nomination));
        let people = people::list_people(read, project).await?;
        Ok(Self {
            cases: seen.map(|nomination| Case::new(nomination, &gate, &marks, inside)).collect(),
            counts: store::count_nominations(read, project).await?,
            planned: planned(store, inside)?,
            frame: load_frame(store, read, inside).await?,
            versions: store::list_versions(read, project).await?,
            is_locked: store::is_locked(read, project).await?,
            sees_all: actions::sees_all(inside),
            people: people.into_iter().map(|person| (person.id, person.alias)).collect(),
        })
    }

    /// The criteria that are asked now.
    pub(crate) fn criteria(&self) -> &[Criterion] {
        self.versions.last().map_or(&[], |version| version.criteria.as_slice())
    }

    /// The number of the version that is asked now; 0 before any.
    pub(crate) fn version(&self) -> i64 {
        self.versions.last().map_or(0, |version| version.version)
    }

    /// The columns of the matrix: what people mark, and the guess that stands on the form.
    pub(crate) fn columns(&self) -> Vec<&Criterion> {
        let in_matrix = |kind| is_scored(kind) || kind == CriterionKind::Guess;
        self.criteria().iter().filter(|criterion| in_matrix(criterion.what.kind)).collect()
    }

    /// Who is and is not represented.
    pub(crate) fn coverage(&self) -> Vec<Coverage> {
        let cases: Vec<_> = self.cases.iter().map(|case| (case.state, &case.places)).collect();
        coverage(&self.frame, &cases)
    }

    /// The alias of somebody.
    pub(crate) fn alias(&self, person: PersonId) -> &str {
        self.people.get(&person).map_or("–", String::as_str)
    }

    /// The names of the values that a case has, in the order of the dimensions.
    pub(crate) fn place_names(&self, case: &Case) -> Vec<String> {
        let named = self.frame.iter().filter_map(|dimension| dimension.value(case.places.get(&dimension.code)?));
        named.map(|value| value.title.clone()).collect()
    }

    /// One case.
    pub(crate) fn case(&self, id: NominationId) -> Result<&Case, Error> {
        self.cases.iter().find(|case| case.id == id).ok_or(Error::NotFound)
    }
}

fn planned(store: &Store, inside: &Inside) -> Result<i64, Error> {
    let stage = actions::selection_stage(inside.kit(store)?);
    Ok(stage.and_then(|stage| stage.settings.integer("stories")).unwrap_or_default())
}

/// Whether the short form asks for the client's view.
pub(crate) fn asks_client(store: &Store, inside: &Inside) -> Result<bool, Error> {
    let stage = actions::selection_stage(inside.kit(store)?);
    Ok(stage.and_then(|stage| stage.settings.flag("client_view")).unwrap_or(true))
}
