//! The vocabulary of a kit: what its works are about and of whom they tell, in every language, with other words for it.
//!
//! A published work names its topics and populations by these, browsing counts them, and search knows by `also` that two
//! words of two languages mean one thing.

use super::fault::FaultCode;
use super::sheet::Sheet;
use super::texts::Texts;
use super::words::{TermId, TermKind};
use crate::language::Lang;

/// A term of a kit's vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// Whether it says what something is about, or of whom it tells.
    pub kind: TermKind,
    /// What it is called.
    pub label: Texts,
    also: [Vec<String>; Lang::ALL.len()],
}

impl Term {
    /// Other words for it in one language; may be none.
    pub fn also(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::He => &self.also[0],
            Lang::Sv => &self.also[1],
            Lang::En => &self.also[2],
        }
    }

    /// Everything it is called in one language, its label first.
    pub fn names(&self, lang: Lang) -> impl Iterator<Item = &str> {
        std::iter::once(self.label.get(lang)).chain(self.also(lang).iter().map(String::as_str))
    }
}

/// Reads `[[terms]]`.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Term> {
    let terms = sheet.each("terms", |sheet| term(sheet).map(|term| (term, sheet.place("id"))));
    report_shared_words(sheet, &terms);
    terms.into_iter().map(|(term, _)| term).collect()
}

fn term(sheet: &Sheet<'_>) -> Option<Term> {
    let (id, kind, label) = (sheet.define(), sheet.word("kind"), sheet.texts("label"));
    let words = |sheet: &Sheet<'_>| {
        [Lang::He, Lang::Sv, Lang::En].map(|lang| sheet.strings(lang.tag()).into_iter().map(|(word, _)| word).collect())
    };
    let also = sheet.inside("also", words).unwrap_or_default();
    Some(Term { id: id?, kind: kind?, label: label?, also })
}

/// A word that leads to two terms leads to neither: whoever asks by it would have to guess which was meant.
fn report_shared_words(sheet: &Sheet<'_>, terms: &[(Term, usize)]) {
    for (nth, (term, at)) in terms.iter().enumerate() {
        for (lang, word) in Lang::ALL.into_iter().flat_map(|lang| term.names(lang).map(move |word| (lang, word))) {
            let same = |name: &str| name.to_lowercase() == word.to_lowercase();
            let earlier = terms.iter().take(nth).find(|(other, _)| other.names(lang).any(same));
            let again = term.names(lang).filter(|name| same(name)).count() > 1;
            let whose = earlier.map(|(other, _)| other.id.as_str()).or(again.then_some(term.id.as_str()));
            if let Some(other) = whose {
                let message = format!("`{word}` ({lang}) is already a word of the term `{other}`");
                sheet.fault(*at, FaultCode::BadValue, message, "each word of a language leads to one term, once");
                break;
            }
        }
    }
}
