//! Filters inside a query, as what is published answers them.

use std::collections::HashMap;

use redthread_core::kit::TermId;
use redthread_core::language::Lang;
use redthread_search::{Field, Filter, Sieve};
use redthread_storage::Store;
use redthread_web::{OnShow, Words};

/// The filters of a query, each with what it thought of every name so far: works share places, years and authors.
pub(super) struct Sieves<'q>(Vec<(&'q Filter, Sieve, HashMap<String, bool>)>);

impl<'q> Sieves<'q> {
    pub(super) fn new(filters: &'q [Filter]) -> Self {
        Self(filters.iter().map(|filter| (filter, filter.sieve(), HashMap::new())).collect())
    }

    /// Whether all of them let it through.
    pub(super) fn pass(&mut self, store: &Store, words: &Words, of: &OnShow) -> bool {
        self.0.iter_mut().all(|(filter, sieve, known)| {
            let mut names = names(filter.field, store, words, of).into_iter();
            names.any(|name| *known.entry(name).or_insert_with_key(|name| sieve.takes(name))) != filter.excluded
        })
    }
}

/// What it says of itself there, in every language.
fn names(field: Field, store: &Store, words: &Words, of: &OnShow) -> Vec<String> {
    match field {
        Field::Place => vec![of.place.clone(), of.map_place.clone()],
        Field::Year => vec![of.year.to_string()],
        Field::Language => {
            let said = in_all(words, |words| words.code("lang", of.lang.tag()));
            said.chain([of.lang.tag().to_owned(), of.lang.own_name().to_owned()]).collect()
        }
        Field::Kit => {
            let titles = store.kit(&of.kit).ok().map(|kit| Lang::ALL.map(|lang| kit.title.get(lang).to_owned()));
            titles.into_iter().flatten().chain([of.kit.clone()]).collect()
        }
        Field::Author => {
            let authors = of.authors.iter().map(|author| format!("{} {}", author.given, author.family));
            authors.chain([of.publisher.clone()]).collect()
        }
        Field::Topic => terms(store, of, &of.topics),
        Field::Population => terms(store, of, &of.populations),
        Field::Standpoint => {
            of.standpoints.iter().flat_map(|side| in_all(words, |words| words.standpoint(*side))).collect()
        }
    }
}

fn in_all<'w>(words: &'w Words, say: impl Fn(&Words) -> String + 'w) -> impl Iterator<Item = String> + 'w {
    Lang::ALL.into_iter().map(move |lang| say(&words.in_lang(lang)))
}

/// All names of terms of its kit.
fn terms(store: &Store, of: &OnShow, ids: &[TermId]) -> Vec<String> {
    let Ok(kit) = store.kit(&of.kit) else { return vec![] };
    let terms = ids.iter().filter_map(|id| kit.term(id));
    terms.flat_map(|term| Lang::ALL.into_iter().flat_map(|lang| term.names(lang)).map(str::to_owned)).collect()
}
