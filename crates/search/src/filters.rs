//! Filters inside a query: `plats:Malmö`, `מקום:"תל אביב"`, `year:2024`.

use crate::query::Query;
use crate::tokens::{places, tokens};
use redthread_core::language::Lang;

/// What a filter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The kit by which a project works.
    Kit,
    /// The town or country.
    Place,
    /// The year of publication.
    Year,
    /// The language of the text.
    Language,
    /// What it is about.
    Topic,
    /// Whose lives it is about.
    Population,
    /// From where in the service it is told.
    Standpoint,
    /// Who wrote it.
    Author,
}

/// The names of the fields as people type them, in all languages of the screens.
const NAMES: [(Field, &[&str]); 8] = [
    (Field::Kit, &["kit", "metod", "ערכה"]),
    (Field::Place, &["place", "town", "plats", "ort", "מקום", "עיר"]),
    (Field::Year, &["year", "år", "שנה"]),
    (Field::Language, &["language", "lang", "språk", "שפה"]),
    (Field::Topic, &["topic", "ämne", "נושא"]),
    (Field::Population, &["population", "målgrupp", "אוכלוסייה", "אוכלוסיה"]),
    (Field::Standpoint, &["standpoint", "side", "perspektiv", "צד"]),
    (Field::Author, &["author", "författare", "מחבר", "מחברת"]),
];

/// A condition beside the words; the value is as typed, less its quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// What it is about.
    pub field: Field,
    /// What is asked of it, never empty.
    pub value: String,
    /// Whether it must not be so, as in `-plats:Malmö`.
    pub excluded: bool,
}

impl Field {
    /// The field that people call so in any language, in any case.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(field, _)| *field)
    }
}

impl Filter {
    /// Whether any of these names is what is asked for: all words of the value in some form, or the value as it stands in the
    /// name. Whether that is excluded is for the caller.
    pub fn names(&self, names: &[&str]) -> bool {
        let sieve = self.sieve();
        names.iter().any(|name| sieve.takes(name))
    }

    /// The same for many names: the value is read once.
    pub fn sieve(&self) -> Sieve {
        let queries = Lang::ALL.map(|lang| (lang, Query::parse(&self.value, lang))).to_vec();
        Sieve { value: self.value.to_lowercase(), queries }
    }
}

/// What a filter asks of a name.
#[derive(Clone, Debug)]
pub struct Sieve {
    value: String,
    queries: Vec<(Lang, Query)>,
}

impl Sieve {
    /// Whether the name is what is asked for.
    pub fn takes(&self, name: &str) -> bool {
        let met = |(lang, query): &(Lang, Query)| query.matches(&tokens(name, *lang));
        name.to_lowercase().contains(&self.value) || self.queries.iter().any(met)
    }
}

/// A filter, if the part of a query begins with the name of a field and a colon.
pub(crate) fn filter(part: &str, excluded: bool) -> Option<Filter> {
    let (name, value) = named_value(part)?;
    let value = value.trim_matches(|c: char| c.is_whitespace() || crate::query::is_quote(c));
    let field = Field::named(name)?;
    (!value.is_empty()).then(|| Filter { field, value: value.to_owned(), excluded })
}

/// What looks like a filter but is none, by its name: letters, a colon, and letters at once.
pub(crate) fn unknown(part: &str) -> Option<&str> {
    let (name, value) = named_value(part)?;
    let is_name = name.chars().count() > 1 && name.chars().all(char::is_alphabetic);
    let is_value = value.chars().filter(|c| c.is_alphanumeric()).count() > 1 && !value.starts_with('/');
    (is_name && is_value && Field::named(name).is_none()).then_some(name)
}

/// What stands before and behind a colon, unless the colon is inside of one word, as in USA:s.
fn named_value(part: &str) -> Option<(&str, &str)> {
    let is_word = places(part).nth(1).is_none();
    part.split_once(':').filter(|_| !is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_for_two_fields() {
        let mut all: Vec<&str> = NAMES.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn a_name_is_met_by_its_beginning_and_in_its_forms() {
        let place = |value: &str| filter(&format!("place:{value}"), false).unwrap();
        assert!(place("malmö").names(&["Malmö stad"]) && place("Mal").names(&["Malmö"]));
        assert!(place("תל אביב").names(&["בתל אביב־יפו"]) && place("projekt").names(&["Stora projektet"]));
        assert!(!place("Lund").names(&["Malmö", ""]) && !place("Lund").names(&[]));
    }

    #[test]
    fn only_a_known_name_with_a_value_filters() {
        let place = |value: &str, excluded| Some(Filter { field: Field::Place, value: value.to_owned(), excluded });
        assert_eq!(filter("plats:Malmö", false), place("Malmö", false));
        assert_eq!(filter("מקום:\"תל אביב\"", true), place("תל אביב", true));
        assert_eq!(filter("note:Malmö", false), None);
        assert_eq!(filter("year:", false), None);
        assert_eq!(filter("USA:s", false), None);
        assert_eq!(filter("ort:s", false), None);
    }

    #[test]
    fn an_unknown_name_before_a_value_is_told_from_other_colons() {
        assert_eq!(unknown("kommun:Lund"), Some("kommun"));
        assert_eq!(unknown("שם:\"תל אביב\""), Some("שם"));
        for other in ["plats:Lund", "USA:s", "USA:s'a", "10:30", "kl:", "http://x", "עו\"ס:נעמי", "a:bc", "word"]
        {
            assert_eq!(unknown(other), None, "{other}");
        }
    }
}
