//! The chapter of principles: counted from cleared passages, shown with those whose words may be printed.

use std::collections::{BTreeMap, BTreeSet};

use redthread_book as book;
use redthread_core::consent::Material;
use redthread_core::ids::{DocumentId, FindingId, PersonId, StoryId};
use redthread_core::matrix::{Matrix, Witness};
use redthread_storage::passages::{Finding, Passage, PassageState};

use super::{Binder, Caution, Passages, Place, text_of};
use crate::model::rests::{Counted, EvidenceRests, People, PrincipleRests, Rests, share_of};

impl<'a> Binder<'a> {
    /// The shared principles that something in the book shows, in their order.
    pub(super) fn principles(&mut self, stories: &[book::Story], rests: &mut Rests) -> Vec<book::Principle> {
        let numbers: BTreeMap<StoryId, u32> =
            rests.stories.iter().zip(stories).map(|(on, story)| (on.story, story.number)).collect();
        let passages = self.passages(&numbers);
        self.count(&passages);
        let (from, mut principles) = (self.from, vec![]);
        for finding in from.findings.iter().filter(|finding| finding.story.is_none()) {
            let of = passages.get(&finding.id).map(Vec::as_slice).unwrap_or_default();
            match self.principle(finding, of, &numbers) {
                Some((words, on)) => {
                    principles.push(words);
                    rests.principles.push(on);
                }
                None => self.warn(Place::Principle(finding.id), Caution::Unsupported, 1, &finding.title),
            }
        }
        principles
    }

    /// The passages behind each shared principle, its own and those gathered from stories; only of stories in the book
    /// and only while their words still stand in their texts.
    fn passages(&self, numbers: &BTreeMap<StoryId, u32>) -> Passages<'a> {
        let from = self.from;
        let shared = from.findings.iter().filter(|finding| finding.story.is_none());
        let with_gathered = |shared: FindingId| {
            let own = from.gathers.iter().filter(move |(_, into)| *into == shared).map(|(own, _)| *own);
            std::iter::once(shared).chain(own)
        };
        shared
            .map(|finding| {
                let mut seen = BTreeSet::new();
                let all = with_gathered(finding.id).filter_map(|id| from.passages.get(&id)).flatten();
                let placed = all.filter_map(|passage| Some((passage, passage.story?)));
                let kept = placed.filter(|(passage, story)| {
                    passage.state == PassageState::Anchored && numbers.contains_key(story) && seen.insert(passage.id)
                });
                (finding.id, kept.collect())
            })
            .collect()
    }

    /// Counts what the gate lets count, and notes whose consent to that is missing.
    fn count(&mut self, passages: &Passages<'a>) {
        let mut witnesses = vec![];
        for (finding, of) in passages {
            for (passage, story) in of {
                let document = passage.document;
                let one =
                    Witness { finding: *finding, passage: passage.id, document, story: *story, side: passage.side };
                match self.gate.clear(passage.told.clone().map(|_| one), Material::Evidence) {
                    Ok(cleared) => witnesses.push(cleared),
                    Err(barred) => {
                        let place = Place::Evidence(*finding, *story);
                        let missing = barred.into_iter().map(|one| super::Hindrance::Consent(one, place.clone()));
                        self.hindrances.extend(missing);
                    }
                }
            }
        }
        let living = passages.keys().copied().collect();
        self.matrix = Matrix::count(&living, &[], witnesses);
    }

    fn principle(
        &mut self,
        finding: &Finding,
        passages: &[(&'a Passage, StoryId)],
        numbers: &BTreeMap<StoryId, u32>,
    ) -> Option<(book::Principle, PrincipleRests)> {
        let counted: BTreeSet<StoryId> = numbers.keys().copied().collect();
        let shared = self.matrix.shared(finding.id, &counted, super::most(self.from));
        if shared.n == 0 {
            return None;
        }
        let place = Place::Principle(finding.id);
        self.put(&place, &format!("{}\n{}", finding.title, finding.explanation));
        let (mut evidence, mut on) = (vec![], vec![]);
        for (passage, story) in passages {
            let number = numbers.get(story).copied().unwrap_or_default();
            if let Some((words, rests)) = self.evidence(finding.id, passage, *story, number) {
                evidence.push(words);
                on.push(rests);
            }
        }
        let counts = |(passage, story): &(&Passage, StoryId)| Counted {
            story: numbers.get(story).copied().unwrap_or_default(),
            people: People(passage.told.subjects().to_vec()),
        };
        let rests =
            PrincipleRests { finding: finding.id, counted: passages.iter().map(counts).collect(), evidence: on };
        let words = book::Principle {
            id: finding.id.to_string(),
            title: finding.title.clone(),
            explanation: text_of(&finding.explanation),
            category: finding.category.clone(),
            evidence,
            shared_by: crate::model::rests::count(shared.n),
            of: crate::model::rests::count(shared.total),
            share: share_of(shared.n, shared.total, super::most(self.from)),
        };
        Some((words, rests))
    }

    /// A quotation, unless its side's words are left out of the book. The editor's own words are retelling.
    fn evidence(
        &mut self,
        finding: FindingId,
        passage: &Passage,
        story: StoryId,
        number: u32,
    ) -> Option<(book::Evidence, EvidenceRests)> {
        let choice = self.from.stories.iter().find(|(one, _)| one.id == story).map(|(_, choice)| *choice)?;
        if passage.side.is_some_and(|side| !choice.quotes(side)) {
            return None;
        }
        let place = Place::Evidence(finding, story);
        let material = if passage.side.is_some() { Material::Quote } else { Material::Retold };
        let who_says = self.who_says(passage.document);
        let words = self.clear(passage.told.clone(), material, &place)?;
        self.put(&place, &words.quote);
        let people = People(passage.told.subjects().to_vec());
        let on = EvidenceRests { passage: passage.id, own_words: passage.side.is_some(), people };
        Some((book::Evidence { quote: words.quote, who_says, story_number: number }, on))
    }

    fn who_says(&self, document: DocumentId) -> String {
        let account = self.from.documents.iter().find(|one| one.id == document).and_then(|one| one.account);
        let teller: Option<PersonId> =
            self.from.accounts.iter().find(|one| Some(one.id) == account).map(|one| one.teller);
        teller.map_or_else(|| self.words.say("publication-who-story"), |person| self.alias(person))
    }

    /// Ties each story to the principles that show in it.
    pub(super) fn tie(&self, manuscript: &mut book::Manuscript, rests: &Rests) {
        for (story, on) in manuscript.stories.iter_mut().zip(&rests.stories) {
            let shown = rests.principles.iter().enumerate();
            let here = shown.filter(|(_, principle)| self.matrix.cell(principle.finding, on.story).passages > 0);
            story.principles = here.map(|(at, _)| at).collect();
        }
    }
}
