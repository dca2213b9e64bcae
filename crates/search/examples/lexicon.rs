//! Packs a list of forms into a lexicon: `lexicon BASE < LIST > FILE`.
//!
//! A line of the list is a folded form, its dictionary form, its sort (0 name, 1 verb, 2 particle), the kind that the
//! language gives it (0 to 7) and how implausible the reading is (0 to 7), parted by tabs. BASE is the code point that
//! the bytes of the forms are counted from, such as 1488 for Hebrew and 0 for Latin letters.

use fst::MapBuilder;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::io::{Read, Write};

/// How a dictionary form follows from a form: so many letters off its end, and an ending instead.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Reading {
    cut: u8,
    ending: String,
    class: u8,
}

/// The readings of a form with their levels, the most plausible first.
type Readings = BTreeSet<(u8, Reading)>;

fn main() -> Result<(), Box<dyn Error>> {
    let base: u32 = std::env::args().nth(1).ok_or("usage: lexicon BASE < LIST > FILE")?.parse()?;
    let mut list = String::new();
    std::io::stdin().read_to_string(&mut list)?;
    let forms = forms(&list, base)?;
    let endings: BTreeSet<&str> = forms.values().flatten().map(|(_, reading)| reading.ending.as_str()).collect();
    let ids: HashMap<&str, usize> = endings.iter().enumerate().map(|(id, ending)| (*ending, id)).collect();
    let (index, sets) = pack(&forms, &ids)?;
    let mut ends = vec![];
    let mut text = String::new();
    for ending in &endings {
        text.push_str(ending);
        ends.extend(u32::try_from(text.len())?.to_le_bytes());
    }
    let mut out = std::io::stdout().lock();
    out.write_all(&base.to_le_bytes())?;
    for part in [&index, &sets, &ends] {
        out.write_all(&u32::try_from(part.len())?.to_le_bytes())?;
    }
    for part in [&index, &sets, &ends, &text.into_bytes()] {
        out.write_all(part)?;
    }
    Ok(())
}

fn forms(list: &str, base: u32) -> Result<BTreeMap<Vec<u8>, Readings>, Box<dyn Error>> {
    let mut forms: BTreeMap<Vec<u8>, Readings> = BTreeMap::new();
    for line in list.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [form, lemma, sort, kind, level] = fields[..] else { return Err(format!("five fields: {line}").into()) };
        let (sort, kind, level): (u8, u8, u8) = (sort.parse()?, kind.parse()?, level.parse()?);
        let letter = |c: char| u8::try_from(u32::from(c).wrapping_sub(base)).map_err(|_| format!("letter {c}: {line}"));
        let shared = form.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
        let cut = u8::try_from(form.chars().count() - shared)?;
        let ending = lemma.chars().skip(shared).collect();
        let form = form.chars().map(letter).collect::<Result<Vec<u8>, _>>()?;
        let class = kind.min(7) << 5 | sort.min(3) << 3 | level.min(7);
        forms.entry(form).or_default().insert((level.min(7), Reading { cut, ending, class }));
    }
    Ok(forms)
}

/// The automaton of the forms, each leading to where its readings begin, and the readings, equal ones once.
fn pack(forms: &BTreeMap<Vec<u8>, Readings>, ids: &HashMap<&str, usize>) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    let mut places: HashMap<Vec<u8>, u64> = HashMap::new();
    let mut sets: Vec<u8> = vec![];
    let mut index = MapBuilder::memory();
    for (form, readings) in forms {
        let set = set(readings, ids)?;
        let end = u64::try_from(sets.len())?;
        let at = *places.entry(set).or_insert_with_key(|set| {
            sets.extend(set);
            end
        });
        index.insert(form, at)?;
    }
    Ok((index.into_inner()?, sets))
}

fn set(readings: &Readings, ids: &HashMap<&str, usize>) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut set = vec![u8::try_from(readings.len())?];
    for (_, reading) in readings {
        let id = ids.get(reading.ending.as_str()).ok_or("an ending without number")?;
        set.push(reading.cut);
        set.extend(u16::try_from(*id)?.to_le_bytes());
        set.push(reading.class);
    }
    Ok(set)
}
