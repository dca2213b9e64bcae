//! Where every word stands in texts that are all at hand: an index in memory, for what everybody may read.
//!
//! It holds keyed hashes and numbers, never a word, and exactly the texts that it was last told of: one that is told no more,
//! be it withdrawn or changed by a letter, is dropped with all its rows before anything is looked for.

use crate::blocks::{decode, encode};
use crate::index::Hasher;
use crate::key::SURE;
use crate::query::{Query, hashed};
use crate::rank::{Collection, TermHit, rank};
use crate::tokens::{places, tokens};
use crate::wanted::Wanted;
use redthread_core::language::Lang;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What a word is known by here: its hashes, and how sure each is.
type Word = Vec<(i64, u8)>;

/// Texts and where their words stand.
#[derive(Debug, Default)]
pub struct Concordance {
    /// The numbers of the texts of each work that is held, by a name that it alone has.
    numbers: HashMap<[u8; 32], Vec<u32>>,
    texts: Vec<Held>,
    free: Vec<u32>,
    /// In order of hash and text.
    rows: Vec<Row>,
}

#[derive(Debug, Default)]
struct Held {
    words: u32,
    /// Of each of its rows the counts and places, one after the other.
    places: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    hash: i64,
    text: u32,
    /// Where in the bytes of the text its places begin.
    from: u32,
}

/// Texts that are published together.
#[derive(Clone, Debug)]
pub struct Work<'t> {
    /// As [`Hasher::name`] names them: whoever holds the same texts for long keeps it.
    pub name: [u8; 32],
    /// Their language.
    pub lang: Lang,
    /// The texts.
    pub texts: Vec<&'t str>,
}

impl<'t> Work<'t> {
    /// Texts with their name.
    pub fn new(lang: Lang, texts: Vec<&'t str>, hasher: &Hasher) -> Self {
        Self { name: hasher.name(&texts, lang), lang, texts }
    }
}

/// A query as it is put to a concordance.
#[derive(Clone, Debug)]
pub struct Asked {
    wanted: Wanted<Word>,
    rows: Vec<Word>,
}

impl Asked {
    /// Prepares a query.
    pub fn new(query: &Query, hasher: &Hasher) -> Self {
        let wanted = query.wanted().map(|word| hashed(word, hasher));
        Self { rows: wanted.rows(), wanted }
    }
}

impl Concordance {
    /// Holds the texts of these works from now on and no others; gives the number of each. A work is read only when it is new, or when
    /// anything in it has changed: it is named by all its texts at once ([`Hasher::name`]), which is the fastest way to know them again.
    pub fn hold<'t>(&mut self, works: impl IntoIterator<Item = Work<'t>>, hasher: &Hasher) -> Vec<u32> {
        let works: Vec<Work<'t>> = works.into_iter().collect();
        self.keep_only(&works.iter().map(|work| work.name).collect());
        let before = self.rows.len();
        let mut numbers = vec![];
        for Work { name, lang, texts } in works {
            let held = self.numbers.get(&name).cloned();
            let held = held.unwrap_or_else(|| texts.iter().map(|text| self.add(text, lang, hasher)).collect());
            numbers.extend(&held);
            self.numbers.insert(name, held);
        }
        if self.rows.len() > before {
            self.rows.sort_unstable_by_key(|row| (row.hash, row.text));
        }
        numbers
    }

    fn keep_only(&mut self, names: &HashSet<[u8; 32]>) {
        let gone = self.numbers.extract_if(|name, _| !names.contains(name));
        let gone: HashSet<u32> = gone.flat_map(|(_, gone)| gone).collect();
        if gone.is_empty() {
            return;
        }
        self.rows.retain(|row| !gone.contains(&row.text));
        for number in gone {
            self.texts.get_mut(number as usize).map(std::mem::take);
            self.free.push(number);
        }
    }

    fn add(&mut self, text: &str, lang: Lang, hasher: &Hasher) -> u32 {
        let number = self.free.pop().unwrap_or_else(|| {
            self.texts.push(Held::default());
            u32::try_from(self.texts.len() - 1).unwrap_or(u32::MAX)
        });
        let (held, rows) = Held::read(text, lang, hasher);
        self.rows.extend(rows.into_iter().map(|(hash, from)| Row { hash, text: number, from }));
        if let Some(place) = self.texts.get_mut(number as usize) {
            *place = held;
        }
        number
    }

    /// The texts that answer with how well, in no order.
    pub fn find(&self, asked: &Asked) -> Vec<(u32, f64)> {
        let counts: Vec<BTreeMap<u32, u32>> = asked.rows.iter().map(|word| self.counts(word)).collect();
        let Some(rarest) = counts.iter().min_by_key(|texts| texts.len()) else { return vec![] };
        let all = rarest.keys().copied().filter(|text| counts.iter().all(|word| word.contains_key(text)));
        let met = all.filter(|text| !asked.wanted.needs_order() || self.is_met(*text, &asked.wanted));
        met.map(|text| (text, self.score(&counts, text))).collect()
    }

    /// How often each text holds the word, every reading counted by how likely it is.
    fn counts(&self, word: &Word) -> BTreeMap<u32, u32> {
        let mut counts = BTreeMap::new();
        for (hash, sureness) in word {
            for row in self.rows_of(*hash) {
                *counts.entry(row.text).or_insert(0) += self.count(row) * u32::from(*sureness);
            }
        }
        for count in counts.values_mut() {
            *count = count.div_ceil(u32::from(SURE));
        }
        counts
    }

    fn score(&self, counts: &[BTreeMap<u32, u32>], text: u32) -> f64 {
        let of = |word: &BTreeMap<u32, u32>| TermHit {
            count: word.get(&text).copied().unwrap_or_default(),
            texts: word.len() as u64,
        };
        let hits: Vec<TermHit> = counts.iter().map(of).collect();
        let words = self.texts.get(text as usize).map_or(0, |held| held.words);
        rank(&hits, words, self.collection())
    }

    fn collection(&self) -> Collection {
        let words: f64 = self.texts.iter().map(|held| f64::from(held.words)).sum();
        let texts = self.numbers.values().map(Vec::len).sum::<usize>().max(1) as u64;
        #[expect(clippy::cast_precision_loss, reason = "a count of texts in memory")]
        let mean_words = words / texts as f64;
        Collection { texts, mean_words }
    }

    /// Where in the text stands what is asked for, in characters: as [`crate::highlight`] finds it, without reading the words.
    pub fn marks(&self, number: u32, text: &str, asked: &Asked) -> Vec<(usize, usize)> {
        let mut marked = asked.wanted.marks(|phrase| self.begins(number, phrase)).into_iter().peekable();
        let all = places(text).enumerate();
        all.filter(|(at, _)| marked.next_if_eq(at).is_some()).map(|(_, place)| place).collect()
    }

    /// Whether all that is asked for stands in the beginning of the text.
    pub fn begins_with(&self, number: u32, beginning: &str, asked: &Asked) -> bool {
        let length = places(beginning).count();
        asked.wanted.is_met(|phrase| self.begins(number, phrase).first().is_some_and(|at| at + phrase.len() <= length))
    }

    /// The terms of the vocabulary, by number, without which the text would not have been found.
    pub fn through(&self, number: u32, asked: &Asked) -> Vec<usize> {
        asked.wanted.through(|phrase| !self.begins(number, phrase).is_empty())
    }

    fn is_met(&self, number: u32, wanted: &Wanted<Word>) -> bool {
        wanted.is_met(|phrase| !self.begins(number, phrase).is_empty())
    }

    /// The words of a text at which a phrase begins.
    fn begins(&self, number: u32, phrase: &[Word]) -> Vec<usize> {
        let mut words = phrase.iter().map(|word| self.places(number, word));
        let first = words.next().unwrap_or_default();
        let rest: Vec<Vec<usize>> = words.collect();
        let goes_on = |at: &usize| rest.iter().zip(at + 1..).all(|(word, next)| word.binary_search(&next).is_ok());
        first.into_iter().filter(goes_on).collect()
    }

    /// Where a word stands in a text, in order.
    fn places(&self, number: u32, word: &Word) -> Vec<usize> {
        let rows = word.iter().filter_map(|(hash, _)| {
            let at = self.rows.binary_search_by_key(&(*hash, number), |row| (row.hash, row.text)).ok()?;
            self.rows.get(at)
        });
        let mut places: Vec<usize> = rows.flat_map(|row| self.places_of(row)).map(|place| place as usize).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    fn rows_of(&self, hash: i64) -> &[Row] {
        let from = self.rows.partition_point(|row| row.hash < hash);
        let rows = self.rows.get(from..).unwrap_or_default();
        let length = rows.partition_point(|row| row.hash == hash);
        rows.get(..length).unwrap_or_default()
    }

    /// The bytes of a row: its count, the length of its places, and these.
    fn bytes(&self, row: &Row) -> &[u8] {
        self.texts.get(row.text as usize).and_then(|held| held.places.get(row.from as usize..)).unwrap_or_default()
    }

    fn count(&self, row: &Row) -> u32 {
        let (count, _) = self.bytes(row).split_first_chunk().unwrap_or((&[0; 4], &[]));
        u32::from_le_bytes(*count)
    }

    fn places_of(&self, row: &Row) -> Vec<u32> {
        let Some((head, rest)) = self.bytes(row).split_first_chunk::<8>() else { return vec![] };
        let [_, _, _, _, length @ ..] = head;
        let length = u32::from_le_bytes(*length) as usize;
        rest.get(..length).and_then(decode).unwrap_or_default()
    }
}

impl Held {
    /// Reads a text; where the places of each hash begin comes beside it.
    fn read(text: &str, lang: Lang, hasher: &Hasher) -> (Self, Vec<(i64, u32)>) {
        let mut found: BTreeMap<i64, (u32, Vec<u32>)> = BTreeMap::new();
        let mut words = 0;
        for (at, word) in (0u32..).zip(tokens(text, lang)) {
            for (key, sureness) in word.keys.iter().zip(&word.surenesses) {
                let (count, places) = found.entry(hasher.hash(key)).or_default();
                *count += u32::from(*sureness);
                places.push(at);
            }
            words = at + 1;
        }
        let mut held = Self { words, places: vec![] };
        let rows = found.into_iter().map(|(hash, (count, places))| (hash, held.write(count, &places))).collect();
        held.places.shrink_to_fit();
        (held, rows)
    }

    fn write(&mut self, count: u32, places: &[u32]) -> u32 {
        let from = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        let places = encode(places);
        let length = u32::try_from(places.len()).unwrap_or_default();
        self.places.extend([count.to_le_bytes(), length.to_le_bytes()].concat());
        self.places.extend(places);
        from
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, He, Sv};

    fn hasher() -> Hasher {
        Hasher::new(&[5; 32])
    }

    fn work<'t>(lang: Lang, texts: &[&'t str]) -> Work<'t> {
        Work::new(lang, texts.to_vec(), &hasher())
    }

    fn found(concordance: &Concordance, query: &str, lang: Lang) -> Vec<u32> {
        let mut found = concordance.find(&Asked::new(&Query::parse(query, lang), &hasher()));
        found.sort_by(|one, other| other.1.total_cmp(&one.1));
        found.into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn what_is_told_no_more_leaves_nothing_behind() {
        let mut concordance = Concordance::default();
        let (door, key) = (work(He, &["הדלת נפתחה, עו\"ס 🙂"]), work(Sv, &["En nyckel till dörren"]));
        let numbers = concordance.hold([door, key.clone()], &hasher());
        assert_eq!(found(&concordance, "דלת", He), [numbers[0]]);
        let later = concordance.hold([key.clone()], &hasher());
        assert_eq!(later, [numbers[1]], "what stays keeps its number");
        assert!(found(&concordance, "דלת", He).is_empty());
        assert!(concordance.rows.iter().all(|row| row.text == later[0]));
        assert!(concordance.texts[numbers[0] as usize].places.is_empty());
        let again = concordance.hold([work(En, &["A new door"]), key], &hasher());
        assert_eq!(again, numbers, "a number is used again");
        assert_eq!(found(&concordance, "doors", En), [again[0]]);
        concordance.hold([], &hasher());
        assert!(concordance.rows.is_empty() && concordance.numbers.is_empty());
    }

    #[test]
    fn the_shorter_and_denser_text_comes_first() {
        let mut concordance = Concordance::default();
        let texts = ["One door in a long story of other things and days.", "Door to door.", "A window."];
        let numbers = concordance.hold([work(En, &texts)], &hasher());
        assert_eq!(found(&concordance, "door", En), [numbers[1], numbers[0]]);
        assert_eq!(found(&concordance, "\"door to\"", En), [numbers[1]]);
        assert_eq!(found(&concordance, "door -story", En), [numbers[1]]);
    }
}
