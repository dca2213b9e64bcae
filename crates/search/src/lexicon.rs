//! Words that are known: each form with the dictionary words it may belong to.
//!
//! A lexicon is one file made beforehand by `examples/lexicon.rs` and carried in the program. Nothing of it is unpacked:
//! it costs no time at the start, and a word is looked up where it lies. Sources and licences: `docs/lexica.md`.

use crate::key::Key;
use crate::tokens::Side;
use fst::raw::Fst;
use fst::{IntoStreamer, Streamer};
use std::sync::LazyLock;

/// A dictionary word that a form may belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The dictionary form, folded.
    pub(crate) lemma: String,
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

/// How much more often a small word is met than a noun or verb that is spelt alike.
const MORE_PARTICLES: f32 = 4.0;

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

impl Entry {
    /// What sort of word it is.
    pub(crate) fn sort(&self) -> Sort {
        match (self.class >> 3) & 3 {
            0 => Sort::Name,
            1 => Sort::Verb,
            _ => Sort::Particle,
        }
    }

    /// How plausible this reading is beside others of its form, before anything is known of the text. Nobody looks for small words.
    pub(crate) fn weight(&self, side: Side) -> f32 {
        let common = if self.sort() == Sort::Particle && side == Side::Text { MORE_PARTICLES } else { 1.0 };
        common * 0.5f32.powi(i32::from(self.class & 7))
    }

    /// A number from 0 to 7 whose meaning belongs to the language; in Hebrew, what may be written before the form.
    pub(crate) fn kind(&self) -> u8 {
        self.class >> 5
    }
}

/// All known words of one language.
pub(crate) struct Lexicon {
    /// First code point of the script's letters: a letter is stored as one byte counted from here.
    base: u32,
    forms: Fst<&'static [u8]>,
    sets: &'static [u8],
    endings: Endings,
}

/// What dictionary forms end in where they part from the form: of mannen, man is the form less three letters and an empty ending.
struct Endings {
    ends: &'static [u8],
    text: &'static str,
}

impl Endings {
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
            endings: Endings { ends, text: std::str::from_utf8(text).ok()? },
        })
    }

    /// The readings of a folded form; none when it is unknown.
    pub(crate) fn entries(&self, form: &str) -> Vec<Entry> {
        let Some((count, rest)) = self.set(form) else { return Vec::new() };
        let all = rest.chunks_exact(4).take(usize::from(*count));
        all.filter_map(|entry| match *entry {
            [cut, low, high, class] => {
                let ending = self.endings.get(usize::from(u16::from_le_bytes([low, high])))?;
                let kept = form.chars().count().saturating_sub(usize::from(cut));
                Some(Entry { lemma: form.chars().take(kept).chain(ending.chars()).collect(), class })
            }
            _ => None,
        })
        .collect()
    }

    fn set(&self, form: &str) -> Option<(&'static u8, &'static [u8])> {
        self.sets.get(self.find(form.chars())?..)?.split_first()
    }

    /// Whether the form is known.
    pub(crate) fn knows(&self, form: &str) -> bool {
        self.find(form.chars()).is_some()
    }

    /// Keys of the dictionary words with forms that begin so, those of the shortest forms first, at most `most`.
    pub(crate) fn completions(&self, beginning: &str, most: usize) -> Vec<Key> {
        let mut forms: Vec<String> = self.forms_from(beginning);
        forms.sort_by_key(String::len);
        let mut keys = Vec::new();
        for form in forms {
            let new = self.entries(&form).into_iter().map(|entry| Key::marked(entry.sort().mark(), &entry.lemma));
            for key in new {
                if keys.len() < most && !keys.contains(&key) {
                    keys.push(key);
                }
            }
            if keys.len() == most {
                break;
            }
        }
        keys
    }

    fn forms_from(&self, beginning: &str) -> Vec<String> {
        let letter = |c: char| u8::try_from(u32::from(c).checked_sub(self.base)?).ok();
        let Some(from) = beginning.chars().map(letter).collect::<Option<Vec<u8>>>() else { return Vec::new() };
        let mut stream = self.forms.range().ge(&from).into_stream();
        let mut forms = Vec::new();
        while let Some((form, _)) = stream.next() {
            if !form.starts_with(&from) {
                break;
            }
            forms.push(form.iter().filter_map(|byte| char::from_u32(self.base + u32::from(*byte))).collect());
        }
        forms
    }

    /// The letters that known words are written with, as far as they begin one.
    pub(crate) fn letters(&self) -> Vec<char> {
        let root = self.forms.root();
        root.transitions().filter_map(|step| char::from_u32(self.base + u32::from(step.inp))).collect()
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
pub(crate) static SWEDISH: Shelf = LazyLock::new(|| Lexicon::read(include_bytes!("../lexica/sv.lexicon")));
pub(crate) static ENGLISH: Shelf = LazyLock::new(|| Lexicon::read(include_bytes!("../lexica/en.lexicon")));
pub(crate) static ARABIC: Shelf = LazyLock::new(|| Lexicon::read(include_bytes!("../lexica/ar.lexicon")));
