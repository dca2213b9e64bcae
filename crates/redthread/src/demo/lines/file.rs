//! What the red lines of the demonstration are written from: `demo/red-lines/`, days counted back from today.

use std::collections::BTreeMap;

use redthread_core::redline::Stance;
use redthread_intake::{Cell, read_table};
use redthread_storage::redlines::Marks;
use serde::Deserialize;

use crate::demo::pen::{CommissionFile, MeetingFile, PersonFile};

/// Reads the group and its readings.
pub(super) fn read() -> Result<GroupFile, String> {
    let named = |error: &dyn std::fmt::Display| format!("demo red-lines: {error}");
    let group: GroupFile =
        toml::from_str(include_str!("../../../demo/red-lines/group.toml")).map_err(|error| named(&error))?;
    let table = read_table(include_bytes!("../../../demo/red-lines/readings.csv"));
    let table = table.map_err(|error| named(&format!("{error:?}")))?;
    let rows: Option<Vec<ReadingRow>> = table.rows.iter().skip(1).map(|row| ReadingRow::read(&row.cells)).collect();
    Ok(GroupFile { readings: rows.ok_or_else(|| named(&"a row of the readings is not whole"))?, ..group })
}

/// One row of the readings.
#[derive(Clone, Debug)]
pub(super) struct ReadingRow {
    /// Key of the town and number of its place: "neve/0".
    pub(super) place: String,
    pub(super) line: String,
    pub(super) days_ago: i64,
    /// A number, or a word of the scale.
    pub(super) value: String,
    pub(super) confidence: String,
    pub(super) note: String,
}

impl ReadingRow {
    fn read(cells: &[Cell]) -> Option<Self> {
        let text = |n: usize| match cells.get(n) {
            Some(Cell::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let row = Self {
            place: text(0),
            line: text(1),
            days_ago: text(2).parse().ok()?,
            value: text(3),
            confidence: text(4),
            note: text(5),
        };
        (!row.value.is_empty()).then_some(row)
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct GroupFile {
    pub(super) kit: String,
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) place: String,
    pub(super) organisation: String,
    pub(super) started_days_ago: i64,
    pub(super) commission: CommissionFile,
    pub(super) people: Vec<PersonFile>,
    pub(super) towns: Vec<TownFile>,
    pub(super) meetings: Vec<MeetingFile>,
    pub(super) concerns: Vec<ConcernFile>,
    pub(super) lines: Vec<LineFile>,
    pub(super) crossings: Vec<CrossingFile>,
    pub(super) outline: OutlineFile,
    pub(super) consents: Vec<ConsentFile>,
    /// Of a file of their own.
    #[serde(skip)]
    pub(super) readings: Vec<ReadingRow>,
}

#[derive(Debug, Deserialize)]
pub(super) struct TownFile {
    pub(super) key: String,
    pub(super) organisation: String,
    pub(super) title: String,
    pub(super) place: String,
    pub(super) person: String,
    pub(super) email: String,
    pub(super) scope: String,
    pub(super) places: Vec<String>,
    pub(super) own: OwnLineFile,
}

/// A line of a town's own beside the group's, with what was found at the first of its places.
#[derive(Debug, Deserialize)]
pub(super) struct OwnLineFile {
    pub(super) heading: String,
    pub(super) words: String,
    pub(super) explanation: String,
    pub(super) marks: Marks,
    pub(super) indicator: IndicatorFile,
    pub(super) threshold: ThresholdFile,
    pub(super) readings: Vec<OwnReadingFile>,
}

#[derive(Debug, Deserialize)]
pub(super) struct OwnReadingFile {
    pub(super) days_ago: i64,
    pub(super) value: String,
    pub(super) confidence: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct ConcernFile {
    pub(super) key: String,
    pub(super) domain: String,
    pub(super) words: String,
    pub(super) standpoint: String,
    pub(super) marks: Marks,
    pub(super) joined_into: Option<String>,
    pub(super) line: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct LineFile {
    pub(super) key: String,
    pub(super) heading: String,
    pub(super) words: String,
    pub(super) explanation: String,
    pub(super) marks: Marks,
    /// Whether the group answered about these words without names.
    #[serde(default)]
    pub(super) anonymous: bool,
    pub(super) agreed: Agreed,
    #[serde(default)]
    pub(super) objections: BTreeMap<String, String>,
    pub(super) indicator: IndicatorFile,
    pub(super) thresholds: Vec<ThresholdFile>,
}

/// Who stands where, by key.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Agreed {
    #[serde(default)]
    agree: Vec<String>,
    #[serde(default)]
    live_with: Vec<String>,
    #[serde(default)]
    stand_aside: Vec<String>,
    #[serde(default)]
    object: Vec<String>,
}

impl Agreed {
    /// Everybody with where they stand.
    pub(super) fn stances(&self) -> impl Iterator<Item = (&str, Stance)> {
        let all = [
            (&self.agree, Stance::Agree),
            (&self.live_with, Stance::LiveWith),
            (&self.stand_aside, Stance::StandAside),
            (&self.object, Stance::Object),
        ];
        all.into_iter().flat_map(|(keys, stance)| keys.iter().map(move |key| (key.as_str(), stance)))
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct IndicatorFile {
    pub(super) title: String,
    #[serde(default)]
    pub(super) form: String,
    #[serde(default)]
    pub(super) unit: String,
    #[serde(default)]
    pub(super) words: Vec<String>,
    pub(super) source: String,
    pub(super) cadence: String,
    pub(super) measured_by: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct ThresholdFile {
    pub(super) days_ago: i64,
    pub(super) direction: String,
    pub(super) red: String,
    pub(super) early: Option<String>,
    pub(super) reason: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct CrossingFile {
    pub(super) line: String,
    pub(super) town: String,
    pub(super) days_ago: i64,
    pub(super) answer_days: i64,
    pub(super) addressed_to: String,
    pub(super) words: String,
    pub(super) steps: Vec<StepFile>,
}

#[derive(Debug, Deserialize)]
pub(super) struct StepFile {
    pub(super) kind: String,
    pub(super) days_ago: i64,
    pub(super) words: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct OutlineFile {
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) background: String,
    pub(super) authorities: Vec<String>,
    pub(super) clauses: Vec<ClauseFile>,
    pub(super) comments: Vec<CommentFile>,
    pub(super) handed: Vec<HandedFile>,
    pub(super) answers: Vec<AnswerFile>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ClauseFile {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) addressed_to: Vec<String>,
    pub(super) lines: Vec<String>,
    pub(super) agreed: Agreed,
    #[serde(default)]
    pub(super) objections: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct CommentFile {
    pub(super) who: String,
    pub(super) clause: Option<String>,
    pub(super) days_ago: i64,
    pub(super) words: String,
    pub(super) state: String,
    pub(super) reply: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct HandedFile {
    pub(super) authority: String,
    pub(super) days_ago: i64,
    pub(super) answer_days: i64,
}

#[derive(Debug, Deserialize)]
pub(super) struct AnswerFile {
    pub(super) authority: String,
    pub(super) clause: Option<String>,
    pub(super) days_ago: i64,
    pub(super) answer: String,
    pub(super) words: String,
}

/// Somebody who lets their own words be met on the web.
#[derive(Debug, Deserialize)]
pub(super) struct ConsentFile {
    pub(super) person: String,
    pub(super) days_ago: i64,
    pub(super) asked_by: String,
    pub(super) place: String,
}
