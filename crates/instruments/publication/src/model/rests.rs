//! Whom each thing in an edition rests on, and what of it may be shown today.
//!
//! An edition never changes; consent does. So the gate is asked again at every request, thing by thing, and what it
//! bars leaves a neutral line in its place (CONCEPT laws 1 and 7).

use std::collections::BTreeSet;

use redthread_book::{Evidence, Manuscript, Principle, Share, Side, Story, Text};
use redthread_core::consent::Material;
use redthread_core::gate::{Barred, Gate, Told};
use redthread_core::ids::{FindingId, PassageId, PersonId, StoryId};
use redthread_core::matrix;
use serde::{Deserialize, Serialize};

use super::Front;

/// Everything in an edition and whom the gate asks about it. Ids only.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rests {
    /// In the order of the manuscript's stories.
    pub(crate) stories: Vec<StoryRests>,
    /// In the order of its principles.
    pub(crate) principles: Vec<PrincipleRests>,
    /// Real names that are printed.
    pub(crate) names: Vec<NameRests>,
    /// What counted as "most".
    pub(crate) most: f64,
}

/// One story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoryRests {
    pub(crate) story: StoryId,
    /// Whose life it retells.
    pub(crate) retold: Vec<PersonId>,
    /// Whose words each side is, in the order of the manuscript's sides.
    pub(crate) sides: Vec<People>,
}

/// Some people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct People(pub(crate) Vec<PersonId>);

/// One principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PrincipleRests {
    pub(crate) finding: FindingId,
    /// Each passage that counts: in which story of the book, and whose it is.
    pub(crate) counted: Vec<Counted>,
    /// In the order of the manuscript's evidence.
    pub(crate) evidence: Vec<EvidenceRests>,
}

/// A passage that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counted {
    pub(crate) story: u32,
    pub(crate) people: People,
}

/// A passage that is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EvidenceRests {
    pub(crate) passage: PassageId,
    /// Whether the words are a person's own or the editor's.
    pub(crate) own_words: bool,
    pub(crate) people: People,
}

/// A real name that is printed because its owner agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NameRests {
    pub(crate) person: PersonId,
    pub(crate) place: NamePlace,
}

/// Where a name is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum NamePlace {
    /// Which line of the credits, which name in it.
    Credit(usize, usize),
    /// Which author.
    Author(usize),
}

/// The lines that stand where something is not shown, in the book's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct GapLines {
    /// Instead of a story's title.
    pub(crate) title: String,
    /// Instead of a story.
    pub(crate) story: String,
    /// Instead of a side.
    pub(crate) side: String,
    /// Instead of a principle.
    pub(crate) principle: String,
    /// After a principle some of whose quotations are not shown.
    pub(crate) quotes: String,
    /// Instead of a name.
    pub(crate) name: String,
}

/// The words of an edition as they are sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Words {
    manuscript: Manuscript,
    /// As it was then: a citation is of what was printed.
    front: Front,
}

/// What of an edition may be shown now.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    /// What the title page and the citation say.
    pub(crate) front: Front,
    /// With a line in the place of all that may not.
    pub(crate) manuscript: Manuscript,
    /// How many things have a line in their place.
    pub(crate) gaps: usize,
    /// Stories that are shown.
    pub(crate) stories: usize,
    /// Whose words are told in them.
    pub(crate) tellers: BTreeSet<PersonId>,
    /// Whose words each shown quotation is, by principle and in the order of its evidence; none for the story's own text.
    pub(crate) quoted: Vec<Vec<Option<PersonId>>>,
    /// Whether search engines may be offered it.
    pub(crate) is_indexed: bool,
}

/// A frozen book. Its words come out through a gate only.
#[derive(Clone)]
pub(crate) struct Frozen {
    words: Words,
    /// Whom they rest on.
    pub(crate) rests: Rests,
}

impl Rests {
    /// Everybody in the edition.
    pub(crate) fn people(&self) -> BTreeSet<PersonId> {
        let stories = self.stories.iter().flat_map(|story| {
            story.retold.iter().chain(story.sides.iter().flat_map(|side| &side.0)).copied().collect::<Vec<_>>()
        });
        let principles = self.principles.iter().flat_map(|principle| {
            let quoted = principle.evidence.iter().flat_map(|one| &one.people.0);
            quoted.chain(principle.counted.iter().flat_map(|one| &one.people.0)).copied().collect::<Vec<_>>()
        });
        stories.chain(principles).chain(self.names.iter().map(|name| name.person)).collect()
    }

    /// Every thing in it: whom the gate asks, and in which form it would be met.
    fn things(&self) -> Vec<(&[PersonId], Material)> {
        let stories = self.stories.iter().flat_map(|story| {
            let sides = story.sides.iter().map(|side| (&side.0[..], Material::Quote));
            std::iter::once((&story.retold[..], Material::Retold)).chain(sides)
        });
        let principles = self.principles.iter().flat_map(|principle| {
            let counted = principle.counted.iter().map(|one| (&one.people.0[..], Material::Evidence));
            counted.chain(principle.evidence.iter().map(|one| (&one.people.0[..], one.material())))
        });
        let names = self.names.iter().map(|name| (std::slice::from_ref(&name.person), Material::Name));
        stories.chain(principles).chain(names).collect()
    }

    /// Everything that the gate bars today, each person and material once.
    pub(crate) fn barred(&self, gate: &Gate<'_>) -> Vec<Barred> {
        let things = self.things().into_iter();
        let mut all: Vec<Barred> = things.flat_map(|(people, material)| gate.barred(people, material)).collect();
        let mut seen = std::collections::HashSet::new();
        all.retain(|barred| seen.insert(*barred));
        all
    }

    /// Whether search engines may be offered what is shown of it today: nobody in what passes all gates asked to be kept out.
    pub(crate) fn is_indexed(&self, gates: &[Gate<'_>]) -> bool {
        let passes = |people: &[PersonId], material| gates.iter().all(|gate| gate.barred(people, material).is_empty());
        let offered = |people: &[PersonId], material| gates.iter().all(|gate| gate.is_indexed(people, material));
        self.things().into_iter().all(|(people, material)| !passes(people, material) || offered(people, material))
    }

    /// Every story that is in it.
    pub(crate) fn story_ids(&self) -> impl Iterator<Item = StoryId> {
        self.stories.iter().map(|story| story.story)
    }
}

impl EvidenceRests {
    fn material(&self) -> Material {
        if self.own_words { Material::Quote } else { Material::Retold }
    }

    fn teller(&self) -> Option<PersonId> {
        self.people.0.first().copied().filter(|_| self.own_words)
    }
}

impl Frozen {
    /// What was just assembled.
    pub(crate) fn new(manuscript: Manuscript, front: Front, rests: Rests) -> Self {
        Self { words: Words { manuscript, front }, rests }
    }

    /// As it was sealed.
    pub(crate) fn read(json: &str, rests: Rests) -> Result<Self, serde_json::Error> {
        Ok(Self { words: serde_json::from_str(json)?, rests })
    }

    /// The words as JSON, to be sealed.
    pub(crate) fn write(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&self.words)
    }

    /// What all gates let through, with a line in the place of the rest.
    pub(crate) fn shown(self, gates: &[Gate<'_>], lines: &GapLines) -> Shown {
        let Self { words: Words { manuscript: mut book, mut front }, rests } = self;
        let is_indexed = rests.is_indexed(gates);
        let mut sieve = Sieve { gates, lines, gaps: 0, tellers: BTreeSet::new(), quoted: vec![] };
        sieve.names(&mut book, &mut front, &rests.names);
        let open: Vec<bool> =
            rests.stories.iter().map(|story| sieve.is_open(&story.retold, Material::Retold)).collect();
        let countable = open.iter().filter(|open| **open).count();
        let shown: BTreeSet<u32> =
            book.stories.iter().zip(&open).filter(|(_, open)| **open).map(|(story, _)| story.number).collect();
        let principles = std::mem::take(&mut book.principles).into_iter().zip(&rests.principles);
        let counted: Vec<(Principle, bool)> =
            principles.map(|(words, on)| sieve.principle(words, on, &shown, rests.most)).collect();
        let kept: Vec<bool> = counted.iter().map(|(_, kept)| *kept).collect();
        book.principles = counted.into_iter().map(|(principle, _)| principle).collect();
        let stories = std::mem::take(&mut book.stories).into_iter().zip(&rests.stories).zip(open);
        book.stories = stories.map(|((story, on), open)| sieve.story(story, on, open, &kept)).collect();
        let Sieve { gaps, tellers, quoted, .. } = sieve;
        Shown { front, manuscript: book, gaps, stories: countable, tellers, quoted, is_indexed }
    }
}

struct Sieve<'a> {
    gates: &'a [Gate<'a>],
    lines: &'a GapLines,
    gaps: usize,
    tellers: BTreeSet<PersonId>,
    quoted: Vec<Vec<Option<PersonId>>>,
}

impl Sieve<'_> {
    /// The words, if every gate clears them.
    fn through<T>(&self, words: T, people: &[PersonId], material: Material) -> Option<T> {
        self.gates.iter().try_fold(words, |words, gate| {
            gate.clear(Told::new(words, people.to_vec()), material).ok().map(redthread_core::gate::Cleared::into_inner)
        })
    }

    fn is_open(&self, people: &[PersonId], material: Material) -> bool {
        self.through((), people, material).is_some()
    }

    fn story(&mut self, story: Story, on: &StoryRests, open: bool, kept: &[bool]) -> Story {
        if !open {
            self.gaps += 1;
            return self.gap(&story);
        }
        let sides = story.sides.into_iter().zip(&on.sides);
        let sides = sides.map(|(side, people)| self.side(side, people)).collect();
        let principles = story.principles.into_iter().filter(|at| kept.get(*at) == Some(&true)).collect();
        Story { sides, principles, ..story }
    }

    fn gap(&self, story: &Story) -> Story {
        Story {
            id: story.id.clone(),
            number: story.number,
            title: self.lines.title.clone(),
            subtitle: String::new(),
            before: String::new(),
            after: String::new(),
            turning_points: vec![],
            text: Text::from_plain(&self.lines.story),
            sides: vec![],
            principles: vec![],
        }
    }

    fn side(&mut self, side: Side, people: &People) -> Side {
        let heading = side.heading.clone();
        if let Some(side) = self.through(side, &people.0, Material::Quote) {
            self.tellers.extend(&people.0);
            return side;
        }
        self.gaps += 1;
        Side { heading, teller: String::new(), text: Text::from_plain(&self.lines.side) }
    }

    /// A principle, counted again over the stories that are shown; and whether anything is left that it rests on.
    fn principle(
        &mut self,
        principle: Principle,
        on: &PrincipleRests,
        shown: &BTreeSet<u32>,
        most: f64,
    ) -> (Principle, bool) {
        let says = |one: &&Counted| shown.contains(&one.story) && self.is_open(&one.people.0, Material::Evidence);
        let n = on.counted.iter().filter(says).map(|one| one.story).collect::<BTreeSet<_>>().len();
        let all = principle.evidence.len();
        let quoted = principle.evidence.into_iter().zip(&on.evidence);
        let (evidence, whose): (Vec<Evidence>, Vec<Option<PersonId>>) = quoted
            .filter(|(words, _)| shown.contains(&words.story_number))
            .filter_map(|(words, on)| Some((self.through(words, &on.people.0, on.material())?, on.teller())))
            .unzip();
        self.tellers.extend(whose.iter().flatten());
        self.quoted.push(if n == 0 { vec![] } else { whose });
        self.gaps += all - evidence.len();
        let (share, of) = (share_of(n, shown.len(), most), count(shown.len()));
        if n == 0 {
            self.gaps += 1;
            let gap = Principle {
                title: self.lines.principle.clone(),
                explanation: Text::default(),
                category: String::new(),
                ..Principle { evidence: vec![], shared_by: 0, of, share, ..principle }
            };
            return (gap, false);
        }
        let mut explanation = principle.explanation;
        if evidence.len() < all {
            explanation.0.extend(Text::from_plain(&self.lines.quotes).0);
        }
        (Principle { explanation, evidence, shared_by: count(n), of, share, ..principle }, true)
    }

    fn names(&mut self, book: &mut Manuscript, front: &mut Front, names: &[NameRests]) {
        let barred: Vec<&NameRests> =
            names.iter().filter(|name| !self.is_open(&[name.person], Material::Name)).collect();
        self.gaps += barred.len();
        for name in &barred {
            let line = match name.place {
                NamePlace::Credit(line, at) => book.credits.get_mut(line).and_then(|line| line.names.get_mut(at)),
                NamePlace::Author(at) => book.authors.get_mut(at),
            };
            if let Some(line) = line {
                line.clone_from(&self.lines.name);
            }
        }
        let authors: BTreeSet<usize> = barred.iter().filter_map(|name| name.place.author()).collect();
        if !authors.is_empty() {
            // Finished citations name authors too.
            book.citations.clear();
            let kept = std::mem::take(&mut front.authors).into_iter().enumerate();
            front.authors = kept.filter(|(at, _)| !authors.contains(at)).map(|(_, author)| author).collect();
        }
    }
}

impl NamePlace {
    fn author(self) -> Option<usize> {
        match self {
            Self::Author(at) => Some(at),
            Self::Credit(..) => None,
        }
    }
}

/// The word for "shared by `n` of `total`" as a book prints it.
pub(crate) fn share_of(n: usize, total: usize, most: f64) -> Share {
    match matrix::share(n, total, most) {
        matrix::Share::All => Share::All,
        matrix::Share::Most => Share::Most,
        matrix::Share::Some | matrix::Share::None => Share::Some,
    }
}

/// A count as the manuscript holds it.
pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
