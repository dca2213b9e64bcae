//! Several readings of one word, weighed against each other.

use crate::key::{Found, Key};
use crate::lexicon::Entry;
use crate::tokens::Side;
use std::collections::BTreeMap;

/// Readings of a text's word that are less likely than this are left out: they would bring up more wrong texts than right ones.
const LEAST_SHARE: f32 = 0.06;
/// A query asks for the readings that are at least this likely beside the likeliest.
const LEAST_BESIDE_BEST: f32 = 0.3;

/// How much likelier a word that is typed is in its dictionary form than in any other.
pub(crate) const ASKED: f32 = 4.0;

/// The keys of the plausible readings, each as sure as its share of the whole.
pub(crate) fn weigh(readings: &[(Entry, f32)], side: Side, spell: impl Fn(&str) -> String) -> Vec<Found> {
    weigh_keys(
        readings.iter().map(|(entry, weight)| (Key::marked(entry.sort().mark(), &spell(&entry.lemma)), *weight)),
        side,
    )
}

/// The same of keys that are made already; of equal ones the heaviest counts.
pub(crate) fn weigh_keys(readings: impl Iterator<Item = (Key, f32)>, side: Side) -> Vec<Found> {
    let mut weights: BTreeMap<Key, f32> = BTreeMap::new();
    for (key, weight) in readings {
        let most = weights.entry(key).or_default();
        *most = most.max(weight);
    }
    let (all, best) = weights.values().fold((0.0f32, 0.0f32), |(all, best), weight| (all + weight, best.max(*weight)));
    let least = match side {
        Side::Text => LEAST_SHARE * all,
        Side::Query => LEAST_BESIDE_BEST * best,
    };
    let plausible = weights.into_iter().filter(|(_, weight)| *weight >= least);
    plausible.map(|(key, weight)| Found::new(key, weight / all)).collect()
}
