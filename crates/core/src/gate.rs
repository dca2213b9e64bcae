//! The gate: the one place that decides whether material may reach an audience.
//!
//! One pure function over subject x audience x material (CONCEPT law 1; trust model section 3.1). Pages, search,
//! exports and books take [`Cleared`] values, and nothing but this module can make one: forgetting to ask is a
//! compile error.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;

use crate::consent::{Audience, ConditionKind, ConsentLine, ConsentState, Material};
use crate::ids::{PersonId, Uuid};
use crate::voice::Voice;

/// Every line of consent that was loaded, by person, and who speaks for whom. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Consents {
    lines: Arc<HashMap<PersonId, Vec<ConsentLine>>>,
    voices: Arc<HashMap<PersonId, Voice>>,
}

impl FromIterator<ConsentLine> for Consents {
    fn from_iter<I: IntoIterator<Item = ConsentLine>>(lines: I) -> Self {
        let mut map = HashMap::<PersonId, Vec<ConsentLine>>::new();
        for line in lines {
            map.entry(line.person).or_default().push(line);
        }
        Self { lines: Arc::new(map), voices: Arc::default() }
    }
}

impl Consents {
    /// With those for whom somebody speaks or once spoke; everybody else decides alone.
    #[must_use]
    pub fn with_voices(self, voices: impl IntoIterator<Item = (PersonId, Voice)>) -> Self {
        Self { voices: Arc::new(voices.into_iter().collect()), ..self }
    }

    /// The lines of one person.
    pub fn of(&self, person: PersonId) -> &[ConsentLine] {
        self.lines.get(&person).map_or(&[], Vec::as_slice)
    }

    /// Who speaks for a person.
    pub fn voice(&self, person: PersonId) -> Voice {
        self.voices.get(&person).copied().unwrap_or_default()
    }
}

/// For whom something is about to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purpose {
    /// Who would meet it.
    pub audience: Audience,
    /// The single study day or publication, where there is one.
    pub occasion: Option<Uuid>,
}

impl From<Audience> for Purpose {
    fn from(audience: Audience) -> Self {
        Self { audience, occasion: None }
    }
}

/// One reason why something stays shut: whose consent, for what, and how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Barred {
    /// Whose consent is missing.
    pub person: PersonId,
    /// For whom it would be shown.
    pub audience: Audience,
    /// In which form.
    pub material: Material,
    /// How the nearest line stands.
    pub state: ConsentState,
}

/// Words of people, or about them: unreadable until a gate has cleared them for a purpose.
#[derive(Clone, Debug)]
pub struct Told<T> {
    words: T,
    subjects: Vec<PersonId>,
}

impl<T> Told<T> {
    /// Words, and everybody whose words or life they hold.
    pub fn new(words: T, subjects: Vec<PersonId>) -> Self {
        Self { words, subjects }
    }

    /// Whom the gate will ask.
    pub fn subjects(&self) -> &[PersonId] {
        &self.subjects
    }

    /// Draws something from the words; it stays as guarded as they are.
    pub fn map<U>(self, draw: impl FnOnce(T) -> U) -> Told<U> {
        Told { words: draw(self.words), subjects: self.subjects }
    }
}

impl Told<String> {
    /// Whether no word was written at all: a gap, about which there is nobody to ask.
    pub fn is_blank(&self) -> bool {
        self.words.trim().is_empty()
    }
}

/// Material that passed the gate for one purpose. Only [`Gate`] makes it.
#[derive(Clone, Debug)]
pub struct Cleared<T> {
    item: T,
    purpose: Purpose,
}

impl<T> Cleared<T> {
    /// The material.
    pub fn get(&self) -> &T {
        &self.item
    }

    /// The material, taken out for the page or book that it was cleared for.
    pub fn into_inner(self) -> T {
        self.item
    }

    /// For whom it was cleared.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Draws something from the material for the same purpose.
    pub fn map<U>(self, draw: impl FnOnce(T) -> U) -> Cleared<U> {
        Cleared { item: draw(self.item), purpose: self.purpose }
    }
}

/// The gate for one purpose at one moment.
#[derive(Clone, Debug)]
pub struct Gate<'a> {
    consents: &'a Consents,
    purpose: Purpose,
    now: Timestamp,
}

impl<'a> Gate<'a> {
    /// A gate for this purpose, with the consents as they are loaded, at this moment.
    pub fn new(consents: &'a Consents, purpose: impl Into<Purpose>, now: Timestamp) -> Self {
        Self { consents, purpose: purpose.into(), now }
    }

    /// Lets the words through iff **every** subject has an open line for this audience and material.
    ///
    /// # Errors
    /// Everyone whose consent is missing, with how it stands. Words about nobody in particular pass: they then
    /// are not what a person said.
    pub fn clear<T>(&self, told: Told<T>, material: Material) -> Result<Cleared<T>, Vec<Barred>> {
        let barred = self.barred(&told.subjects, material);
        if barred.is_empty() { Ok(Cleared { item: told.words, purpose: self.purpose }) } else { Err(barred) }
    }

    /// Whose consent is missing for showing this material of these subjects.
    pub fn barred(&self, subjects: &[PersonId], material: Material) -> Vec<Barred> {
        subjects.iter().filter_map(|person| self.bar(*person, material)).collect()
    }

    fn bar(&self, person: PersonId, material: Material) -> Option<Barred> {
        let voice = self.consents.voice(person);
        let is_open = |line: &ConsentLine| voice.opens(line, self.now);
        let fitting = || self.consents.of(person).iter().filter(move |line| self.fits(line, material));
        let exact =
            |single| fitting().filter(move |line| line.material == material && line.occasion.is_some() == single);
        // A no to just this is a no to just this: no wider yes opens it again.
        let decides = |line: &&ConsentLine| is_open(line) || is_no(voice.state(line, self.now));
        let decided = exact(true).chain(exact(false)).find(decides);
        let open = decided.map_or_else(|| fitting().any(is_open), is_open);
        if open {
            return None;
        }
        let nearest = decided.or_else(|| fitting().next_back());
        let state = nearest.map_or(ConsentState::NotAsked, |line| voice.state(line, self.now));
        Some(Barred { person, audience: self.purpose.audience, material, state })
    }

    /// Whether search engines may be offered what this gate lets through: not while anybody's line that opens it bears the
    /// condition that it is not in search engines. Nothing that is marked as met ends this one: it ends with the line, or
    /// with another giving without it. Ask it of what is cleared: it does not say whether anything is.
    pub fn is_indexed(&self, subjects: &[PersonId], material: Material) -> bool {
        !subjects.iter().any(|person| self.keeps_out(*person, material))
    }

    fn keeps_out(&self, person: PersonId, material: Material) -> bool {
        let voice = self.consents.voice(person);
        let opening = self.consents.of(person).iter();
        let mut opening = opening.filter(|line| self.fits(line, material) && voice.opens(line, self.now));
        opening.any(|line| line.conditions.iter().any(|one| one.kind == ConditionKind::NotIndexed))
    }

    /// Which conditions keep something shut that was given with conditions; none where it is shut for another reason.
    pub fn unmet(&self, barred: &Barred) -> Vec<ConditionKind> {
        if barred.state != ConsentState::GivenWith {
            return vec![];
        }
        let fitting = self.consents.of(barred.person).iter().filter(|line| self.fits(line, barred.material));
        let open = fitting.flat_map(|line| line.conditions.iter().filter(|one| !one.is_met(line.material, self.now)));
        let mut kinds: Vec<ConditionKind> = open.map(|one| one.kind).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }

    fn fits(&self, line: &ConsentLine, material: Material) -> bool {
        let same_occasion = line.occasion.is_none() || line.occasion == self.purpose.occasion;
        line.audience == self.purpose.audience && same_occasion && covers(line.material, material)
    }
}

/// Said, taken back or stopped: an answer against, and not merely the lack of one.
fn is_no(state: ConsentState) -> bool {
    matches!(state, ConsentState::Refused | ConsentState::Withdrawn | ConsentState::Suspended)
}

/// Whoever lets their telling or words be shown also lets them count; nothing else implies anything.
fn covers(given: Material, wanted: Material) -> bool {
    given == wanted || (wanted == Material::Evidence && matches!(given, Material::Retold | Material::Quote))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::{Condition, Move, Step};
    use crate::ids::{ConsentLineId, Id};
    use proptest::prelude::*;

    fn person(n: u128) -> PersonId {
        PersonId::from_uuid(Uuid::from_u128(n))
    }

    fn at(n: i64) -> Timestamp {
        Timestamp::from_second(n).unwrap()
    }

    fn line(who: u128, audience: Audience, material: Material, moves: &[Move]) -> ConsentLine {
        let steps = moves.iter().enumerate().map(|(n, what)| Step {
            at: at(i64::try_from(n).unwrap()),
            what: *what,
            until: None,
        });
        ConsentLine {
            id: ConsentLineId::from_uuid(Uuid::from_u128(who)),
            person: person(who),
            audience,
            material,
            occasion: None,
            steps: steps.collect(),
            conditions: vec![],
        }
    }

    #[test]
    fn the_book_does_not_open_the_web() {
        let consents = Consents::from_iter([line(1, Audience::Book, Material::Quote, &[Move::Give])]);
        assert!(
            Gate::new(&consents, Audience::Book, at(9))
                .clear(Told::new("words", vec![person(1)]), Material::Quote)
                .is_ok()
        );
        assert!(
            Gate::new(&consents, Audience::Web, at(9))
                .clear(Told::new("words", vec![person(1)]), Material::Quote)
                .is_err()
        );
        assert!(
            Gate::new(&consents, Audience::Team, at(9))
                .clear(Told::new("words", vec![person(1)]), Material::Quote)
                .is_err()
        );
    }

    #[test]
    fn one_missing_person_shuts_the_passage_and_is_named() {
        let consents = Consents::from_iter([line(1, Audience::Book, Material::Quote, &[Move::Give])]);
        let barred = Gate::new(&consents, Audience::Book, at(9))
            .clear(Told::new((), vec![person(1), person(2)]), Material::Quote)
            .unwrap_err();
        assert_eq!(barred.len(), 1);
        assert_eq!((barred[0].person, barred[0].state), (person(2), ConsentState::NotAsked));
    }

    #[test]
    fn the_telling_counts_as_evidence_but_evidence_is_not_telling() {
        let told = Consents::from_iter([line(1, Audience::Book, Material::Retold, &[Move::Give])]);
        assert!(Gate::new(&told, Audience::Book, at(9)).barred(&[person(1)], Material::Evidence).is_empty());
        let counted = Consents::from_iter([line(1, Audience::Book, Material::Evidence, &[Move::Give])]);
        assert!(!Gate::new(&counted, Audience::Book, at(9)).barred(&[person(1)], Material::Retold).is_empty());
    }

    #[test]
    fn what_is_given_with_conditions_says_which_are_open() {
        let mut given = line(1, Audience::Book, Material::Quote, &[Move::Give]);
        let condition = |kind, met_at| Condition { kind, not_before: None, met_at };
        given.conditions = vec![
            condition(ConditionKind::Pseudonym, None),
            condition(ConditionKind::Generalise, Some(at(3))),
            condition(ConditionKind::ShowFinal, None),
        ];
        let consents = Consents::from_iter([given, line(2, Audience::Book, Material::Quote, &[Move::Refuse])]);
        let gate = Gate::new(&consents, Audience::Book, at(9));
        let barred = gate.barred(&[person(1), person(2)], Material::Quote);
        let unmet: Vec<_> = barred.iter().map(|one| gate.unmet(one)).collect();
        assert_eq!(unmet, [vec![ConditionKind::ShowFinal], vec![]]);
    }

    #[test]
    fn who_asks_not_to_be_in_search_engines_keeps_out_what_their_line_opens_and_nothing_else() {
        let set = |met_at| Condition { kind: ConditionKind::NotIndexed, not_before: None, met_at };
        for met_at in [None, Some(at(3))] {
            let mut hers = line(1, Audience::Web, Material::Quote, &[Move::Give]);
            hers.conditions = vec![set(met_at)];
            let his = line(2, Audience::Web, Material::Quote, &[Move::Give]);
            let consents = Consents::from_iter([hers, his]);
            let gate = Gate::new(&consents, Audience::Web, at(9));
            assert!(gate.barred(&[person(1)], Material::Quote).is_empty(), "it is read all the same");
            assert!(!gate.is_indexed(&[person(2), person(1)], Material::Quote), "{met_at:?}");
            assert!(!gate.is_indexed(&[person(1)], Material::Evidence), "her words count there, too");
            assert!(gate.is_indexed(&[person(2)], Material::Quote) && gate.is_indexed(&[], Material::Quote));
            assert!(gate.is_indexed(&[person(1)], Material::Photo), "that line opens no picture");
        }
    }

    #[test]
    fn the_wish_not_to_be_in_search_engines_ends_with_the_line_that_bears_it() {
        let mut before = line(1, Audience::Web, Material::Quote, &[Move::Give, Move::Withdraw]);
        before.conditions = vec![Condition { kind: ConditionKind::NotIndexed, not_before: None, met_at: None }];
        let again = line(1, Audience::Web, Material::Quote, &[Move::Give]);
        let consents = Consents::from_iter([before, again]);
        assert!(Gate::new(&consents, Audience::Web, at(9)).is_indexed(&[person(1)], Material::Quote));
    }

    #[test]
    fn consent_to_one_study_day_is_not_consent_to_another() {
        let mut given = line(1, Audience::StudyDay, Material::Quote, &[Move::Give]);
        given.occasion = Some(Uuid::from_u128(7));
        let consents = Consents::from_iter([given]);
        let gate = |day| Gate::new(&consents, Purpose { audience: Audience::StudyDay, occasion: day }, at(9));
        assert!(gate(Some(Uuid::from_u128(7))).barred(&[person(1)], Material::Quote).is_empty());
        assert!(!gate(Some(Uuid::from_u128(8))).barred(&[person(1)], Material::Quote).is_empty());
        assert!(!gate(None).barred(&[person(1)], Material::Quote).is_empty());
    }

    #[test]
    fn a_no_to_one_study_day_is_a_no_there_whatever_was_said_of_all() {
        let general = line(1, Audience::StudyDay, Material::Quote, &[Move::Give]);
        let day = Uuid::from_u128(7);
        for no in [&[Move::Refuse][..], &[Move::Give, Move::Withdraw], &[Move::Give, Move::Suspend]] {
            let mut single = line(1, Audience::StudyDay, Material::Quote, no);
            single.occasion = Some(day);
            for lines in [[general.clone(), single.clone()], [single, general.clone()]] {
                let consents = Consents::from_iter(lines);
                let gate = |occasion| Gate::new(&consents, Purpose { audience: Audience::StudyDay, occasion }, at(9));
                assert!(!gate(Some(day)).barred(&[person(1)], Material::Quote).is_empty(), "{no:?}");
                assert!(gate(Some(Uuid::from_u128(8))).barred(&[person(1)], Material::Quote).is_empty(), "{no:?}");
            }
        }
    }

    #[test]
    fn a_yes_to_one_study_day_opens_it_although_all_others_are_refused() {
        let general = line(1, Audience::StudyDay, Material::Quote, &[Move::Refuse]);
        let mut single = line(1, Audience::StudyDay, Material::Quote, &[Move::Give]);
        single.occasion = Some(Uuid::from_u128(7));
        let consents = Consents::from_iter([general, single]);
        let gate = |occasion| Gate::new(&consents, Purpose { audience: Audience::StudyDay, occasion }, at(9));
        assert!(gate(Some(Uuid::from_u128(7))).barred(&[person(1)], Material::Quote).is_empty());
        assert_eq!(gate(None).barred(&[person(1)], Material::Quote)[0].state, ConsentState::Refused);
    }

    #[test]
    fn whoever_refuses_to_be_counted_is_not_counted_although_they_may_be_told_of() {
        let told = line(1, Audience::Book, Material::Retold, &[Move::Give]);
        for no in [&[Move::Refuse][..], &[Move::Give, Move::Withdraw]] {
            let consents = Consents::from_iter([told.clone(), line(1, Audience::Book, Material::Evidence, no)]);
            let gate = Gate::new(&consents, Audience::Book, at(9));
            assert!(!gate.barred(&[person(1)], Material::Evidence).is_empty(), "{no:?}");
            assert!(gate.barred(&[person(1)], Material::Retold).is_empty(), "{no:?}");
        }
        let asked = Consents::from_iter([told, line(1, Audience::Book, Material::Evidence, &[Move::Ask])]);
        assert!(Gate::new(&asked, Audience::Book, at(9)).barred(&[person(1)], Material::Evidence).is_empty());
    }

    proptest! {
        /// Whatever happened before: after a withdrawal, and until a new giving, nothing of that line is open.
        #[test]
        fn after_a_withdrawal_nothing_passes(before in prop::collection::vec(0..Move::ALL.len(), 0..8), after in prop::collection::vec(0..Move::ALL.len(), 0..4)) {
            let mut moves: Vec<Move> = before.into_iter().map(|n| Move::ALL[n]).filter(|what| !matches!(what, Move::Suspend | Move::Resume)).collect();
            moves.push(Move::Withdraw);
            moves.extend(after.into_iter().map(|n| Move::ALL[n]).filter(|what| *what != Move::Give));
            let consents = Consents::from_iter([line(1, Audience::Book, Material::Quote, &moves)]);
            prop_assert!(Gate::new(&consents, Audience::Book, at(99)).clear(Told::new((), vec![person(1)]), Material::Quote).is_err());
        }
    }
}
