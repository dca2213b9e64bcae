//! By what the catalogue is narrowed: what was asked for, what fits it, what each further choice would leave.
//!
//! Choices of one facet widen each other (this place *or* that one), facets narrow each other (this place *and* that
//! topic). Browsing, search and feeds all go through [`narrow`], so one address means the same to all of them.

use std::collections::{BTreeMap, BTreeSet};

use redthread_core::codes;
use redthread_web::{Kind, OnShow, PartKind, with_query};

/// By what one can narrow; its name is the message `browse-facet-…`, its code the name in addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// What it is.
    Kind,
    /// The method it came from.
    Kit,
    /// Where.
    Place,
    /// From whose side it is told.
    Standpoint,
    /// What it is about.
    Topic,
    /// Of whom it tells.
    Population,
    /// Its language.
    Lang,
    /// The year of its edition.
    Year,
    /// The project it came from; chosen from a project's card only.
    Project,
}
codes!(Facet {
    Kind = "kind", Kit = "kit", Place = "place", Standpoint = "standpoint", Topic = "topic", Population = "population",
    Lang = "lang", Year = "year", Project = "project",
});

/// Values of one facet that are listened to, and the letters of one: an address is typed by anybody.
const MOST: usize = 40;
const LONGEST: usize = 120;

/// What was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Words to search by; empty when one only browses.
    pub query: String,
    chosen: BTreeMap<Facet, BTreeSet<String>>,
}

impl Asked {
    /// Reads the names and values of an address; what it does not know it leaves out.
    pub fn read(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut asked = Self::default();
        for (name, value) in pairs {
            let value = value.trim();
            if name == "q" && asked.query.is_empty() {
                value.clone_into(&mut asked.query);
            }
            let facet = Facet::from_code(&name).filter(|_| !value.is_empty() && value.chars().count() <= LONGEST);
            if let Some(values) = facet.map(|facet| asked.chosen.entry(facet).or_default())
                && values.len() < MOST
            {
                values.insert(value.to_owned());
            }
        }
        asked
    }

    /// Whether nothing narrows.
    pub fn is_wide(&self) -> bool {
        self.chosen.is_empty()
    }

    /// What is chosen of a facet.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.chosen.get(&facet).into_iter().flatten().map(String::as_str)
    }

    /// Every choice, in the order of facets.
    pub fn all(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.chosen.iter().flat_map(|(facet, values)| values.iter().map(|value| (*facet, value.as_str())))
    }

    /// Whether a value is chosen.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.chosen.get(&facet).is_some_and(|values| values.contains(value))
    }

    /// With one value more.
    #[must_use]
    pub fn with(&self, facet: Facet, value: &str) -> Self {
        let mut asked = self.clone();
        asked.chosen.entry(facet).or_default().insert(value.to_owned());
        asked
    }

    /// With one value less.
    #[must_use]
    pub fn without(&self, facet: Facet, value: &str) -> Self {
        let mut asked = self.clone();
        if let Some(values) = asked.chosen.get_mut(&facet) {
            values.remove(value);
        }
        asked.chosen.retain(|_, values| !values.is_empty());
        asked
    }

    /// The same words without any filter.
    #[must_use]
    pub fn wide(&self) -> Self {
        Self { query: self.query.clone(), ..Self::default() }
    }

    /// Without anything of a facet.
    #[must_use]
    pub fn open(&self, facet: Facet) -> Self {
        let mut asked = self.clone();
        asked.chosen.remove(&facet);
        asked
    }

    /// The address that asks this: the same for the same choices, in whatever order they were made.
    pub fn address(&self, path: &str) -> String {
        let query = (!self.query.is_empty()).then_some(("q", self.query.as_str()));
        let pairs: Vec<(&str, &str)> =
            query.into_iter().chain(self.all().map(|(facet, value)| (facet.code(), value))).collect();
        with_query(path, &pairs)
    }

    /// Whether something fits everything that was asked for.
    pub fn fits(&self, one: &impl Faced) -> bool {
        self.chosen.iter().all(|(facet, wanted)| one.values(*facet).iter().any(|value| wanted.contains(value)))
    }
}

/// Something that can be narrowed.
pub trait Faced {
    /// What it is in a facet: none, one, or several.
    fn values(&self, facet: Facet) -> Vec<String>;
}

/// What fits everything that was asked for, in the order of the shelf.
pub fn narrow<'a, T: Faced>(shelf: &'a [T], asked: &Asked) -> Vec<&'a T> {
    shelf.iter().filter(|one| asked.fits(*one)).collect()
}

/// Every value of a facet that the other filters leave, with how many things have it.
pub(crate) fn count<T: Faced>(shelf: &[T], asked: &Asked, facet: Facet) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for one in narrow(shelf, &asked.open(facet)) {
        for value in one.values(facet).into_iter().collect::<BTreeSet<_>>() {
            *counts.entry(value).or_default() += 1;
        }
    }
    counts
}

/// Where nothing was found: which facet to let go of, and how many things that would find. Only ways that find some.
pub(crate) fn ways_out<T: Faced>(shelf: &[T], asked: &Asked) -> Vec<(Facet, usize)> {
    let found = |facet: &Facet| (*facet, narrow(shelf, &asked.open(*facet)).len());
    asked.chosen.keys().map(found).filter(|(_, found)| *found > 0).collect()
}

impl Faced for OnShow {
    /// A whole work also counts as what stands in it: a book with principles is found where principles are asked for.
    fn values(&self, facet: Facet) -> Vec<String> {
        let some = |text: &str| if text.is_empty() { vec![] } else { vec![text.to_owned()] };
        match facet {
            Facet::Kind => kinds(self),
            Facet::Kit => some(&self.kit),
            Facet::Place => some(&self.place),
            Facet::Standpoint => self.standpoints.iter().map(|side| side.code().to_owned()).collect(),
            Facet::Topic => self.topics.iter().map(ToString::to_string).collect(),
            Facet::Population => self.populations.iter().map(ToString::to_string).collect(),
            Facet::Lang => some(self.lang.tag()),
            Facet::Year => vec![self.year.to_string()],
            Facet::Project => self.project.iter().map(ToString::to_string).collect(),
        }
    }
}

fn kinds(one: &OnShow) -> Vec<String> {
    let holds = |kind: PartKind| one.parts.iter().any(|part| part.kind == kind).then(|| kind.code().to_owned());
    let parts = [PartKind::Principle, PartKind::RedLine].into_iter().filter_map(holds);
    std::iter::once(Kind::code(one.kind).to_owned()).chain(parts).collect()
}

#[cfg(test)]
mod tests;
