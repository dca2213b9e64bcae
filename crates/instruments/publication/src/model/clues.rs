//! Clues to who somebody is, found in a text: names, numbers, addresses, exact days. Says what kind and never which.
//!
//! A worker's name can lead to a client, and a day can lead to both: a person looks at every clue before a book is made.

use std::collections::{BTreeMap, BTreeSet};

use redthread_core::ids::PersonId;

/// What kind of clue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Clue {
    /// The real name of somebody who tells.
    TellerName,
    /// The name of somebody who works there.
    WorkerName,
    /// A telephone number, or another long number.
    Number,
    /// An e-mail address.
    Email,
    /// An exact day.
    Day,
}

impl Clue {
    /// In message keys.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::TellerName => "teller_name",
            Self::WorkerName => "worker_name",
            Self::Number => "number",
            Self::Email => "email",
            Self::Day => "day",
        }
    }
}

/// A name that is looked for. Never printed, never serialised.
pub(crate) struct Wanted {
    /// Whose.
    pub(crate) person: PersonId,
    /// What finding it means.
    pub(crate) clue: Clue,
    words: Vec<String>,
    parts: BTreeSet<String>,
}

impl Wanted {
    /// Looks for a whole name, and for each part of it that is long enough to be telling and is not what the person is
    /// shown as anyway.
    pub(crate) fn new(person: PersonId, clue: Clue, name: &str, alias: &str) -> Option<Self> {
        let (words, shown) = (words(name), words(alias));
        let parts = words.iter().filter(|word| word.chars().count() > 2 && !shown.contains(word)).cloned().collect();
        (!words.is_empty() && words != shown).then_some(Self { person, clue, words, parts })
    }

    /// Looks for what somebody at work is called: their own first name, most often. Clients' other names are how stories
    /// are told, and no clue.
    pub(crate) fn called(person: PersonId, alias: &str) -> Option<Self> {
        let words = words(alias);
        (!words.is_empty()).then(|| Self { person, clue: Clue::WorkerName, words, parts: BTreeSet::new() })
    }

    /// Whether the name, or a telling part of it, stands in these words.
    fn stands_in(&self, text: &[String]) -> bool {
        let same = |found: &String, wanted: &String| found == wanted || bare(found).any(|word| word == *wanted);
        let whole = || {
            text.windows(self.words.len())
                .any(|window| window.iter().zip(&self.words).all(|(found, wanted)| same(found, wanted)))
        };
        let part = || text.iter().any(|found| self.parts.iter().any(|wanted| same(found, wanted)));
        part() || whole()
    }

    /// Whether a printed line is exactly this name.
    pub(crate) fn is(&self, line: &str) -> bool {
        words(line) == self.words
    }
}

/// Words in one writing: no points, no case, no marks.
fn words(text: &str) -> Vec<String> {
    // Points and accents, but not maqaf, paseq and sof pasuq, which part words.
    let is_point = |c: &char| {
        matches!(
            c,
            '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'
        )
    };
    let plain: String = text.chars().filter(|c| !is_point(c) && !matches!(c, '\u{200E}' | '\u{200F}')).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// A Hebrew word without the one or two letters that may be joined to its front.
fn bare(word: &str) -> impl Iterator<Item = &str> {
    const JOINED: &str = "והבלמשכ";
    let once = word.strip_prefix(|c| JOINED.contains(c));
    let twice = once.and_then(|word| word.strip_prefix(|c| JOINED.contains(c)));
    once.into_iter().chain(twice)
}

/// How often each kind of clue stands in a text. `months` are the names of months in every language.
pub(crate) fn find(text: &str, wanted: &[Wanted], months: &BTreeSet<String>) -> BTreeMap<Clue, usize> {
    let mut found = BTreeMap::new();
    let words = words(text);
    for name in wanted.iter().filter(|name| name.stands_in(&words)) {
        *found.entry(name.clue).or_default() += 1;
    }
    let mut add = |clue: Clue, n: usize| {
        if n > 0 {
            *found.entry(clue).or_default() += n;
        }
    };
    let figures = figures(text);
    add(Clue::Email, text.split_whitespace().filter(|word| is_email(word)).count());
    add(Clue::Number, figures.iter().filter(|figure| !figure.is_day() && figure.digits() >= 7).count());
    add(Clue::Day, figures.iter().filter(|figure| figure.is_day()).count() + named_days(&words, months));
    found
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        name.chars().next_back().is_some_and(char::is_alphanumeric)
            && host.trim_end_matches(['.', ',']).contains('.')
            && host.chars().next().is_some_and(char::is_alphanumeric)
    })
}

/// Digits with single marks between their groups: `050-123 4567`, `3.5.2021`.
#[derive(Default)]
struct Figure {
    groups: Vec<String>,
    marks: Vec<char>,
}

impl Figure {
    fn digits(&self) -> usize {
        self.groups.iter().map(String::len).sum()
    }

    /// Day, month and year with the same mark between them, in any order that a calendar has.
    fn is_day(&self) -> bool {
        let [first, second, third] = self.groups.as_slice() else { return false };
        let one_mark =
            matches!(self.marks.as_slice(), [mark, again] if mark == again && matches!(mark, '.' | '/' | '-'));
        let within = |text: &String, most: u32| text.len() <= 2 && text.parse().is_ok_and(|n: u32| n >= 1 && n <= most);
        let year = |text: &String| text.len() == 2 || text.len() == 4;
        let day_and_month = within(first, 31) && within(second, 12) || within(first, 12) && within(second, 31);
        let forth = day_and_month && year(third);
        let back = first.len() == 4 && within(second, 12) && within(third, 31);
        one_mark && (forth || back)
    }
}

fn figures(text: &str) -> Vec<Figure> {
    let (mut all, mut open, mut mark) = (vec![], Figure::default(), None);
    for c in text.chars().chain(['\n']) {
        if c.is_ascii_digit() {
            match (open.groups.last_mut(), mark.take()) {
                (Some(group), None) => group.push(c),
                (last, between) => {
                    if last.is_some() {
                        open.marks.extend(between);
                    }
                    open.groups.push(c.to_string());
                }
            }
        } else if mark.is_none() && !open.groups.is_empty() && matches!(c, '-' | '.' | '/' | ' ' | '\u{2011}' | '־') {
            mark = Some(c);
        } else if !open.groups.is_empty() {
            all.push(std::mem::take(&mut open));
            mark = None;
        }
    }
    all
}

/// "14 במרץ", "14 mars", "March 14": a day of a month that is called by its name.
fn named_days(words: &[String], months: &BTreeSet<String>) -> usize {
    let is_day = |word: &String| word.len() <= 2 && word.parse().is_ok_and(|n: u32| (1..=31).contains(&n));
    let is_month = |word: &String| months.contains(word) || bare(word).any(|word| months.contains(word));
    let pair = |pair: &[String]| matches!(pair, [a, b] if is_day(a) && is_month(b) || is_month(a) && is_day(b));
    words.windows(2).filter(|window| pair(window)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::ids::{Id as _, Uuid};

    fn months() -> BTreeSet<String> {
        ["מרץ", "mars", "march", "maj"].map(str::to_owned).into()
    }

    fn wanted() -> Vec<Wanted> {
        let id = |n| PersonId::from_uuid(Uuid::from_u128(n));
        [
            Wanted::new(id(1), Clue::TellerName, "אסתר בן־שמעון", "תמר"),
            Wanted::new(id(2), Clue::WorkerName, "Åsa Lindqvist", "Åsa"),
            Wanted::new(id(3), Clue::TellerName, "תמר", "תמר"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn found(text: &str) -> Vec<(Clue, usize)> {
        find(text, &wanted(), &months()).into_iter().collect()
    }

    #[test]
    fn a_name_is_found_with_points_and_joined_letters() {
        for text in ["וּלְאֶסְתֵּר היה קשה", "היא שמעה את שמעון.", "אמרו לאסתר"]
        {
            assert_eq!(found(text), [(Clue::TellerName, 1)], "{text}");
        }
        assert_eq!(found("fru LINDQVIST kom"), [(Clue::WorkerName, 1)]);
    }

    #[test]
    fn a_colleague_who_tells_nothing_is_found_by_what_they_are_called() {
        let noa = Wanted::called(PersonId::from_uuid(Uuid::from_u128(4)), "נועה").unwrap();
        assert_eq!(find("שאלה נֹעָה? לא: וְנועה שאלה.", &[noa], &months()).get(&Clue::WorkerName), Some(&1));
        assert!(Wanted::called(PersonId::from_uuid(Uuid::from_u128(4)), " – ").is_none());
    }

    #[test]
    fn what_is_shown_anyway_is_no_clue() {
        assert_eq!(found("תמר ו-Åsa דיברו עם עו״ס 🙂"), []);
        assert_eq!(found("אסתטיקה של שמעונים"), [], "a longer word is another word");
    }

    #[test]
    fn numbers_and_days_are_told_apart() {
        assert_eq!(found("טל׳ 050-123 4567, ת״ז 012345678"), [(Clue::Number, 2)]);
        assert_eq!(found("den 3.5.2021, 2021-05-03 och 14 mars"), [(Clue::Day, 3)]);
        assert_eq!(found("ב־14 במרץ, March 14th, March 2"), [(Clue::Day, 2)]);
        assert_eq!(found("19850412-1234"), [(Clue::Number, 1)]);
        assert_eq!(found("בן 12, 3 ילדים, 2021, 3.5 שעות, 3.5"), []);
    }

    #[test]
    fn an_address_is_found_and_a_lone_sign_is_not() {
        assert_eq!(found("כתבו אל noa.b@example.org."), [(Clue::Email, 1)]);
        assert_eq!(found("@ 3 @home a@b"), []);
    }
}
