//! The demonstration's content, as it is written in `demo/`: two rounds in Hebrew, one in Swedish.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::value::Datetime;

/// A round with its stories.
#[derive(Debug)]
pub(crate) struct Round {
    pub(crate) name: &'static str,
    pub(crate) file: RoundFile,
    pub(crate) stories: Vec<StoryFile>,
}

macro_rules! demo {
    ($name:literal: $($story:literal),+ $(,)?) => {
        ($name, include_str!(concat!("../../demo/", $name, "/round.toml")), &[$(include_str!(concat!("../../demo/", $name, "/", $story, ".toml"))),+] as &[&str])
    };
}

const FILES: &[(&str, &str, &[&str])] = &[
    demo!("round-one": "01-gas-valve", "02-seven-chairs", "03-sixty-two-steps", "04-until-noon"),
    demo!("round-two": "01-second-phone", "02-key-downstairs", "03-not-through-the-girl", "04-quarter-past-six", "05-address-for-letters"),
    demo!("lovnas": "01-klockan-fyra", "02-tio-minuter-till", "03-burken"),
];

/// Reads all rounds.
pub(crate) fn rounds() -> Result<Vec<Round>, String> {
    FILES
        .iter()
        .map(|(name, round, stories)| read(name, round, stories).map_err(|error| format!("demo {name}: {error}")))
        .collect()
}

fn read(name: &'static str, round: &str, stories: &[&str]) -> Result<Round, toml::de::Error> {
    let stories = stories.iter().map(|text| toml::from_str(text)).collect::<Result<_, _>>()?;
    Ok(Round { name, file: toml::from_str(round)?, stories })
}

#[derive(Debug, Deserialize)]
pub(crate) struct RoundFile {
    pub(crate) title: String,
    pub(crate) subtitle: String,
    pub(crate) lang: String,
    pub(crate) place: String,
    pub(crate) organisation: String,
    pub(crate) commission: Commission,
    pub(crate) departments: Vec<Titled>,
    pub(crate) people: Vec<Person>,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) meetings: Vec<Meeting>,
    pub(crate) nominations: Vec<Nomination>,
    pub(crate) principles: Vec<Principle>,
    pub(crate) book: Book,
    #[serde(default)]
    pub(crate) study_days: Vec<StudyDay>,
    #[serde(default)]
    pub(crate) trials: Vec<Trial>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Commission {
    pub(crate) asked_by: String,
    #[serde(alias = "asked_on")]
    pub(crate) on: Datetime,
    #[serde(alias = "text")]
    pub(crate) what_for: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Titled {
    pub(crate) id: String,
    pub(crate) title: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Person {
    pub(crate) key: String,
    pub(crate) alias: String,
    pub(crate) real_name: String,
    pub(crate) standpoint: String,
    #[serde(default)]
    pub(crate) profession: String,
    #[serde(default)]
    pub(crate) department: String,
    #[serde(default)]
    pub(crate) capacity: String,
    #[serde(default)]
    pub(crate) roles: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Dimension {
    pub(crate) id: String,
    pub(crate) values: Vec<Titled>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Criterion {
    #[serde(alias = "id")]
    pub(crate) key: String,
    pub(crate) title: String,
    pub(crate) explanation: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Meeting {
    pub(crate) date: Datetime,
    pub(crate) kind: String,
    pub(crate) title: String,
    #[serde(default)]
    pub(crate) attending: Vec<String>,
    #[serde(default)]
    pub(crate) decisions: Vec<Decision>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Decision {
    pub(crate) question: String,
    #[serde(default)]
    pub(crate) options: Vec<String>,
    pub(crate) result: String,
    #[serde(default)]
    pub(crate) reason: String,
    #[serde(default)]
    pub(crate) dissent: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Nomination {
    pub(crate) key: String,
    pub(crate) title: String,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) why: String,
    pub(crate) worker_view: String,
    pub(crate) client_view: String,
    pub(crate) guess: String,
    pub(crate) nominated_by: String,
    pub(crate) status: String,
    #[serde(default)]
    pub(crate) reason: String,
    pub(crate) decided_on: Option<Datetime>,
    #[serde(default)]
    pub(crate) dimensions: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) department: String,
    #[serde(default)]
    pub(crate) age_group: String,
    #[serde(default)]
    pub(crate) need: String,
    pub(crate) scores: BTreeMap<String, i64>,
}

impl Nomination {
    /// Its value in a dimension, whichever way the file says it.
    pub(crate) fn value(&self, dimension: &str) -> &str {
        let plain = match dimension {
            "department" => &self.department,
            "age_group" => &self.age_group,
            _ => &self.need,
        };
        self.dimensions.get(dimension).map_or(plain, String::as_str)
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct Principle {
    pub(crate) key: String,
    pub(crate) title: String,
    pub(crate) category: String,
    pub(crate) order: i64,
    pub(crate) explanation: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Book {
    pub(crate) report_number: String,
    #[serde(alias = "citation_title_he", alias = "citation_title_sv")]
    pub(crate) citation_title: String,
    pub(crate) citation_title_en: String,
    pub(crate) cover_text: String,
    #[serde(rename = "abstract")]
    pub(crate) abstract_text: String,
    pub(crate) acknowledgements: String,
    pub(crate) foreword: String,
    pub(crate) authors: Vec<Author>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Author {
    pub(crate) given: String,
    pub(crate) family: String,
    #[serde(default)]
    pub(crate) given_en: String,
    #[serde(default)]
    pub(crate) family_en: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct StudyDay {
    pub(crate) date: Datetime,
    pub(crate) place: String,
    pub(crate) title: String,
    pub(crate) principle: String,
    pub(crate) questions: Vec<String>,
    pub(crate) signups: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Trial {
    pub(crate) principle: String,
    pub(crate) who: String,
    #[serde(rename = "where")]
    pub(crate) place: String,
    pub(crate) until: Datetime,
    #[serde(default)]
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) what_happened: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct StoryFile {
    pub(crate) nomination: String,
    pub(crate) title: String,
    pub(crate) subtitle: String,
    pub(crate) before: String,
    pub(crate) after: String,
    #[serde(default)]
    pub(crate) editor_text: String,
    pub(crate) turning_points: Vec<TurningPoint>,
    pub(crate) accounts: Vec<Account>,
    pub(crate) passages: Vec<Passage>,
    pub(crate) consents: Vec<PersonConsents>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct TurningPoint {
    pub(crate) when: String,
    pub(crate) title: String,
    pub(crate) actions: Vec<Action>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Action {
    pub(crate) actor: String,
    pub(crate) text: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Account {
    pub(crate) teller: String,
    pub(crate) standpoint: String,
    pub(crate) interviewer: String,
    pub(crate) held_on: Datetime,
    pub(crate) sections: Vec<Section>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Section {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) none_found: bool,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Passage {
    pub(crate) account: usize,
    pub(crate) section: String,
    pub(crate) quote: String,
    pub(crate) principle: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct PersonConsents {
    pub(crate) person: String,
    pub(crate) lines: Vec<ConsentLine>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ConsentLine {
    pub(crate) audience: String,
    pub(crate) material: String,
    pub(crate) state: String,
    pub(crate) asked_on: Option<Datetime>,
    pub(crate) given_on: Option<Datetime>,
    pub(crate) until: Option<Datetime>,
    pub(crate) not_before: Option<Datetime>,
    #[serde(alias = "withdrawn_on")]
    pub(crate) ended_on: Option<Datetime>,
    #[serde(default)]
    pub(crate) evidence: String,
    #[serde(default)]
    pub(crate) asked_by: String,
    #[serde(default, rename = "where")]
    pub(crate) place: String,
    #[serde(default)]
    pub(crate) conditions: Vec<Condition>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Condition {
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) met: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_story_reads_and_its_quotes_stand_in_its_texts_once() {
        for round in rounds().unwrap() {
            for story in &round.stories {
                for passage in &story.passages {
                    let account = &story.accounts[passage.account];
                    let section = account.sections.iter().find(|section| section.id == passage.section).unwrap();
                    let found = section.text.trim().match_indices(&passage.quote).count();
                    assert_eq!(found, 1, "{}: {}", story.title, passage.quote);
                }
            }
        }
    }

    #[test]
    fn stories_are_long_enough_to_be_real_and_told_from_two_sides() {
        let rounds = rounds().unwrap();
        assert!(rounds.iter().map(|round| round.stories.len()).sum::<usize>() >= 12);
        for story in rounds.iter().flat_map(|round| &round.stories) {
            let words: usize = story
                .accounts
                .iter()
                .flat_map(|account| &account.sections)
                .map(|section| section.text.split_whitespace().count())
                .sum();
            assert!((600..=1_900).contains(&words), "{}: {words} words", story.title);
            let sides: BTreeSet<_> = story
                .accounts
                .iter()
                .map(|account| matches!(account.standpoint.as_str(), "client" | "family"))
                .collect();
            assert_eq!(sides.len(), 2, "{}", story.title);
        }
    }

    #[test]
    fn consent_stands_in_different_states() {
        let rounds = rounds().unwrap();
        let lines = || {
            rounds
                .iter()
                .flat_map(|round| &round.stories)
                .flat_map(|story| &story.consents)
                .flat_map(|person| &person.lines)
        };
        for state in ["given", "given_with", "withdrawn", "expired", "asked", "refused"] {
            assert!(lines().any(|line| line.state == state), "{state}");
        }
    }
}
