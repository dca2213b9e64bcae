//! What screens say: Fluent messages in every language, found by key.
//!
//! Code names a message, never a sentence. A message that a language lacks is a failed test, not an English word on a
//! Hebrew page.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use redthread_core::consent::{Audience, ConditionKind, ConsentState, Evidence, Material};
use redthread_core::day::date_of;
use redthread_core::language::Lang;
use redthread_core::people::{Capacity, Side, Standpoint};
use redthread_core::refusal::Refusal;

use crate::embedded::MESSAGES;

/// All messages of all languages.
pub struct Dictionary(BTreeMap<Lang, FluentBundle<FluentResource>>);

impl std::fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dictionary")
    }
}

impl Dictionary {
    /// Reads the messages that were built in.
    ///
    /// # Errors
    /// Every fault of every file: a syntax error, a key given twice.
    pub fn load() -> Result<Self, Vec<String>> {
        let mut faults = vec![];
        let bundles = Lang::ALL.into_iter().map(|lang| (lang, bundle(lang, &mut faults))).collect();
        if faults.is_empty() { Ok(Self(bundles)) } else { Err(faults) }
    }

    /// The words of one language.
    pub fn words(self: &Arc<Self>, lang: Lang) -> Words {
        Words { dictionary: self.clone(), lang }
    }

    /// Whether a language has a message.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.0.get(&lang).is_some_and(|bundle| bundle.has_message(key))
    }
}

fn bundle(lang: Lang, faults: &mut Vec<String>) -> FluentBundle<FluentResource> {
    let tag = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Values are set off by <bdi> in markup; invisible marks in plain texts would end up in forms and files.
    bundle.set_use_isolating(false);
    for (_, text) in MESSAGES.iter().filter(|(tag, _)| *tag == lang.tag()) {
        match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => {
                if let Err(errors) = bundle.add_resource(resource) {
                    faults.extend(errors.into_iter().map(|error| format!("{lang}: {error}")));
                }
            }
            Err((_, errors)) => faults.extend(errors.into_iter().map(|error| format!("{lang}: {error}"))),
        }
    }
    bundle
}

/// A value for a message.
#[derive(Clone, Debug)]
pub enum Say {
    /// A number: chooses the plural.
    Number(i64),
    /// Words.
    Text(String),
}

impl From<usize> for Say {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Say {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Say {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Say {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The words of one reader's language.
#[derive(Clone, Debug)]
pub struct Words {
    dictionary: Arc<Dictionary>,
    lang: Lang,
}

impl Words {
    /// Which language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The same dictionary in another language: a book in Hebrew is made by a reader of Swedish.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        Self { dictionary: self.dictionary.clone(), lang }
    }

    /// A message. An unknown key is said as itself, so that it is seen; a test keeps it from happening.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, [])
    }

    /// A message with values.
    pub fn say_with<const N: usize>(&self, key: &str, values: [(&str, Say); N]) -> String {
        self.format(key, values.into_iter()).unwrap_or_else(|| key.to_owned())
    }

    fn format<'v>(&self, key: &str, values: impl Iterator<Item = (&'v str, Say)>) -> Option<String> {
        let bundle = self.dictionary.0.get(&self.lang)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(name.to_owned(), fluent(value));
        }
        let mut errors = vec![];
        Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
    }

    /// A refusal in the reader's language.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let key = refusal.message_key();
        let values = refusal
            .values
            .iter()
            .map(|(name, value)| (*name, value.parse().map_or_else(|_| Say::Text(value.clone()), Say::Number)));
        self.format(&key, values).unwrap_or(key)
    }

    /// A date as people write it: "14 March 2026".
    pub fn date(&self, at: Timestamp) -> String {
        let day = date_of(at);
        let month = self.say(&format!("month-{}", day.month()));
        self.say_with(
            "date",
            [
                ("day", i64::from(day.day()).to_string().into()),
                ("month", month.into()),
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// A date with the time of day.
    pub fn moment(&self, at: Timestamp) -> String {
        let time = at.to_zoned(TimeZone::UTC).time();
        format!("{}, {:02}:{:02}", self.date(at), time.hour(), time.minute())
    }

    /// The word for an audience of consent.
    pub fn audience(&self, audience: Audience) -> String {
        self.code("audience", audience.code())
    }

    /// The word for a material of consent.
    pub fn material(&self, material: Material) -> String {
        self.code("material", material.code())
    }

    /// The word for a state of consent.
    pub fn consent_state(&self, state: ConsentState) -> String {
        self.code("consent-state", state.code())
    }

    /// The word for a kind of condition.
    pub fn condition(&self, kind: ConditionKind) -> String {
        self.code("condition", kind.code())
    }

    /// The word for a kind of evidence.
    pub fn evidence(&self, evidence: Evidence) -> String {
        self.code("evidence", evidence.code())
    }

    /// The word for a standpoint.
    pub fn standpoint(&self, standpoint: Standpoint) -> String {
        self.code("standpoint", standpoint.code())
    }

    /// The word for a capacity.
    pub fn capacity(&self, capacity: Capacity) -> String {
        self.code("capacity", capacity.code())
    }

    /// "The client's side", "the professional's side".
    pub fn side(&self, side: Side) -> String {
        self.code("side", side.code())
    }

    /// The message `<kind>-<code>`, with hyphens for underscores and dots.
    pub fn code(&self, kind: &str, code: &str) -> String {
        self.say(&format!("{kind}-{}", code.replace(['_', '.'], "-")))
    }
}

fn fluent(value: Say) -> FluentValue<'static> {
    match value {
        Say::Number(number) => FluentValue::from(number),
        Say::Text(text) => FluentValue::from(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(lang: Lang) -> BTreeSet<String> {
        let texts = MESSAGES.iter().filter(|(tag, _)| *tag == lang.tag()).map(|(_, text)| *text);
        texts
            .flat_map(str::lines)
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .collect()
    }

    #[test]
    fn every_message_reads_in_every_language() {
        assert_eq!(Dictionary::load().map(drop), Ok(()));
    }

    #[test]
    fn every_key_is_in_every_language() {
        for lang in Lang::ALL {
            let missing: Vec<_> = keys(Lang::En).difference(&keys(lang)).cloned().collect();
            let extra: Vec<_> = keys(lang).difference(&keys(Lang::En)).cloned().collect();
            assert!(missing.is_empty() && extra.is_empty(), "{lang}: missing {missing:?}, not in en {extra:?}");
        }
    }

    #[test]
    fn every_code_of_the_core_has_a_word() {
        let dictionary = Arc::new(Dictionary::load().unwrap());
        let words = dictionary.words(Lang::He);
        for audience in Audience::ALL {
            assert_ne!(words.audience(*audience), format!("audience-{}", audience.code().replace('_', "-")));
        }
        for state in ConsentState::ALL {
            assert_ne!(words.consent_state(*state), format!("consent-state-{}", state.code().replace('_', "-")));
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let dictionary = Arc::new(Dictionary::load().unwrap());
        let stories = |lang, n: usize| dictionary.words(lang).say_with("count-stories", [("n", n.into())]);
        assert_eq!(stories(Lang::En, 1), "1 story");
        assert_eq!(stories(Lang::He, 2), "שני סיפורים");
        assert_eq!(stories(Lang::Sv, 5), "5 berättelser");
    }
}
