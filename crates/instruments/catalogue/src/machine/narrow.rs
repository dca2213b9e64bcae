//! The part of the shelf that an address asks for: the same words as on the page of the catalogue.

use std::collections::BTreeSet;

use redthread_core::language::Lang;
use redthread_web::{OnShow, with_query};

use crate::find::find;

/// What is asked for; what is empty asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) query: String,
    pub(crate) lang: Option<Lang>,
    pub(crate) place: String,
    pub(crate) kit: String,
    pub(crate) year: Option<i16>,
}

impl Asked {
    /// As a query asks; what is no such filter is left aside.
    pub(crate) fn of(pairs: &[(String, String)]) -> Self {
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
        Self {
            query: value("q").to_owned(),
            lang: value("lang").parse().ok(),
            place: value("place").to_owned(),
            kit: value("kit").to_owned(),
            year: value("year").parse().ok(),
        }
    }

    /// An address that asks for the same, always written the same way.
    pub(crate) fn address(&self, path: &str) -> String {
        let year = self.year.map(|year| year.to_string()).unwrap_or_default();
        let lang = self.lang.map_or("", Lang::tag);
        let all = [("q", &*self.query), ("lang", lang), ("place", &self.place), ("kit", &self.kit), ("year", &year)];
        let set: Vec<_> = all.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        with_query(path, &set)
    }

    fn fits(&self, one: &OnShow) -> bool {
        self.lang.is_none_or(|lang| one.lang == lang)
            && (self.place.is_empty() || one.place == self.place)
            && (self.kit.is_empty() || one.kit == self.kit)
            && self.year.is_none_or(|year| one.year == year)
    }
}

/// What of the shelf is asked for, in its order.
pub(crate) fn narrow(shelf: Vec<OnShow>, asked: &Asked) -> Vec<OnShow> {
    let found: Option<BTreeSet<String>> = (!asked.query.is_empty())
        .then(|| find(&shelf, &asked.query, asked.lang).iter().map(|hit| hit.of.name()).collect());
    let wanted = |one: &OnShow| asked.fits(one) && found.as_ref().is_none_or(|found| found.contains(&one.name()));
    shelf.into_iter().filter(wanted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Asked {
        Asked::of(&serde_html_form::from_str::<Vec<(String, String)>>(query).unwrap())
    }

    #[test]
    fn the_same_wish_has_one_address() {
        let one = asked("place=%D7%97%D7%99%D7%A4%D7%94&q=%20door%20&lang=he&year=2026&other=1");
        let two = asked("q=door&year=2026&lang=he-IL&place=%D7%97%D7%99%D7%A4%D7%94");
        assert_eq!(one, two);
        assert_eq!(one.address("/catalogue.atom"), "/catalogue.atom?q=door&lang=he&place=%D7%97%D7%99%D7%A4%D7%94&year=2026");
        assert_eq!(asked("").address("/catalogue.atom"), "/catalogue.atom");
    }

    #[test]
    fn what_cannot_be_read_asks_for_nothing() {
        assert_eq!(asked("lang=xx&year=once"), Asked::default());
    }
}
