//! Words that are known: each form with the dictionary words it may belong to.
//!
//! A lexicon is one file made beforehand by `examples/lexicon.rs` and carried in the program. Nothing of it is unpacked:
//! it costs no time at the start, and a word is looked up where it lies. Sources and licences: `docs/lexica.md`.

use fst::raw::Fst;
use std::sync::LazyLock;

/// A dictionary word that a form may belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry<'a> {
    /// The dictionary form, folded.
    pub(crate) lemma: &'a str,
    class: u8,
}

/// What sort of word it is: two words spelt alike but of different sorts are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// Nouns, names and adjectives, which no form tells apart.
    Name,
    /// Verbs.
    Verb,
    /// Everything that is never or hardly inflected.
    Particle,
}

impl Sort {
    /// The mark of its keys.
    pub(crate) fn mark(self) -> char {
        match self {
            Self::Name => '1',
            Self::Verb => '2',
            Self::Particle => '3',
        }
    }
}

impl Entry<'_> {
    /// What sort of word it is.
    pub(crate) fn sort(self) -> Sort {
        match (self.class >> 3) & 3 {
            0 => Sort::Name,
            1 => Sort::Verb,
            _ => Sort::Particle,
        }
    }

    /// How plausible this reading is beside others of its form, before anything is known of the text: 1 at most.
    pub(crate) fn weight(self) -> f32 {
        0.5f32.powi(i32::from(self.class & 7))
    }

    /// A number from 0 to 7 whose meaning belongs to the language; in Hebrew, what may be written before the form.
    pub(crate) fn kind(self) -> u8 {
        self.class >> 5
    }
}

/// All known words of one language.
pub(crate) struct Lexicon {
    /// First code point of the script's letters: a letter is stored as one byte counted from here.
    base: u32,
    forms: Fst<&'static [u8]>,
    sets: &'static [u8],
    lemmas: Lemmas,
}

struct Lemmas {
    ends: &'static [u8],
    text: &'static str,
}

impl Lemmas {
    fn get(&self, id: usize) -> Option<&'static str> {
        let end = |id: usize| read_u32(self.ends, id * 4);
        let from = if id == 0 { 0 } else { end(id - 1)? };
        self.text.get(from..end(id)?)
    }
}

fn read_u32(bytes: &[u8], at: usize) -> Option<usize> {
    let (four, _) = bytes.get(at..)?.split_first_chunk::<4>()?;
    usize::try_from(u32::from_le_bytes(*four)).ok()
}

impl Lexicon {
    /// Reads a file as `examples/lexicon.rs` writes it: base, then the lengths of forms, sets and ends, then all four parts.
    pub(crate) fn read(file: &'static [u8]) -> Option<Self> {
        let length = |part: usize| read_u32(file, part * 4);
        let (forms, rest) = file.get(16..)?.split_at_checked(length(1)?)?;
        let (sets, rest) = rest.split_at_checked(length(2)?)?;
        let (ends, text) = rest.split_at_checked(length(3)?)?;
        Some(Self {
            base: u32::try_from(length(0)?).ok()?,
            forms: Fst::new(forms).ok()?,
            sets,
            lemmas: Lemmas { ends, text: std::str::from_utf8(text).ok()? },
        })
    }

    /// The readings of a folded form; none when it is unknown.
    pub(crate) fn entries<'a>(&'a self, form: impl Iterator<Item = char>) -> impl Iterator<Item = Entry<'static>> + 'a {
        let set = self.find(form).and_then(|at| self.sets.get(at..)).and_then(|set| set.split_first());
        let (count, rest) = set.map_or((0, &[][..]), |(count, rest)| (usize::from(*count), rest));
        rest.chunks_exact(4).take(count).filter_map(|entry| match entry {
            [a, b, c, class] => {
                let id = usize::from(*a) | usize::from(*b) << 8 | usize::from(*c) << 16;
                Some(Entry { lemma: self.lemmas.get(id)?, class: *class })
            }
            _ => None,
        })
    }

    /// Whether the form is known.
    pub(crate) fn knows(&self, form: impl Iterator<Item = char>) -> bool {
        self.find(form).is_some()
    }

    fn find(&self, form: impl Iterator<Item = char>) -> Option<usize> {
        let mut node = self.forms.root();
        let mut out = fst::raw::Output::zero();
        for c in form {
            let letter = u8::try_from(u32::from(c).checked_sub(self.base)?).ok()?;
            let step = node.transition(node.find_input(letter)?);
            out = out.cat(step.out);
            node = self.forms.node(step.addr);
        }
        node.is_final().then(|| out.cat(node.final_output()).value()).and_then(|at| usize::try_from(at).ok())
    }
}

/// A lexicon of the program; an unreadable file would be a mistake of the build, and knows no word.
pub(crate) type Shelf = LazyLock<Option<Lexicon>>;

pub(crate) static HEBREW: Shelf = LazyLock::new(|| Lexicon::read(include_bytes!("../lexica/he.lexicon")));
