//! The file reads, every key leads somewhere, and what it tells of today is so.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use redthread_core::consent::{Audience, Material};
use redthread_core::people::Standpoint;
use redthread_core::redline::{
    Amount, Cadence, Direction, Measured, Scope, Stance, Status, StepKind, Tally, Threshold, judge, standing,
};
use redthread_core::shipped;
use redthread_policy::model::{CommentState, Position};
use redthread_storage::redlines::Marks;

use super::file::{Agreed, GroupFile, LineFile, ReadingRow, read};
use super::group::{amount, scale};

const TODAY: Date = jiff::civil::date(2026, 11, 22);

fn ago(days: i64) -> Date {
    TODAY.saturating_sub(jiff::Span::new().days(days))
}

fn versions(line: &LineFile) -> Vec<Threshold> {
    let scale = scale(&line.indicator).unwrap();
    let value = |typed: &str| -> Amount { amount(&scale, typed).unwrap() };
    let version = |file: &super::file::ThresholdFile| Threshold {
        direction: Direction::from_code(&file.direction).unwrap(),
        red: value(&file.red),
        early: file.early.as_deref().map(value),
        from: ago(file.days_ago),
    };
    line.thresholds.iter().map(version).collect()
}

fn last<'r>(rows: &'r [ReadingRow], place: &str, line: &str) -> Option<&'r ReadingRow> {
    rows.iter().filter(|row| row.place == place && row.line == line).min_by_key(|row| row.days_ago)
}

fn today(file: &GroupFile, rows: &[ReadingRow], place: &str, key: &str) -> Status {
    let line = file.lines.iter().find(|line| line.key == key).unwrap();
    let scale = scale(&line.indicator).unwrap();
    let last = last(rows, place, key);
    let last = last.map(|row| Measured { value: amount(&scale, &row.value).unwrap(), on: ago(row.days_ago) });
    standing(last, &versions(line), Cadence::from_code(&line.indicator.cadence).unwrap(), TODAY).status
}

#[test]
fn a_dozen_lines_cover_every_interface_and_every_stage_of_life_in_the_words_of_the_kit() {
    let file = read().unwrap();
    assert_eq!(file.lines.len(), 12);
    let kits = shipped::kits().unwrap();
    let kit = &kits[file.kit.as_str()];
    let marked = |name: &str, marks: &Marks| marks.get(name).cloned().unwrap_or_default();
    for dimension in &kit.dimensions {
        let name = dimension.id.as_str();
        let known: BTreeSet<String> = dimension.values.iter().map(|value| value.id.as_str().to_owned()).collect();
        let on_lines: BTreeSet<String> = file.lines.iter().flat_map(|line| marked(name, &line.marks)).collect();
        let said: BTreeSet<String> = file.concerns.iter().flat_map(|concern| marked(name, &concern.marks)).collect();
        assert_eq!(on_lines, known, "{name}");
        assert!(said.is_subset(&known), "{name}");
    }
}

#[test]
fn every_key_leads_somewhere() {
    let file = read().unwrap();
    let rows = &file.readings;
    let lines: BTreeSet<&str> = file.lines.iter().map(|line| line.key.as_str()).collect();
    let concerns: BTreeMap<&str, Option<&str>> =
        file.concerns.iter().map(|concern| (concern.key.as_str(), concern.line.as_deref())).collect();
    for concern in &file.concerns {
        assert!(Standpoint::from_code(&concern.standpoint).is_some(), "{}", concern.key);
        assert!(concern.line.as_deref().is_none_or(|line| lines.contains(line)), "{}", concern.key);
        let head = concern.joined_into.as_deref().map(|head| concerns[head]);
        assert!(
            head.is_none_or(|line| line == concern.line.as_deref()),
            "{} grows into what it was joined to",
            concern.key
        );
    }
    assert_eq!(file.concerns.iter().filter(|concern| concern.line.is_none()).count(), 1, "one concern is left open");
    let places: BTreeSet<String> =
        file.towns.iter().flat_map(|town| (0..town.places.len()).map(|n| format!("{}/{n}", town.key))).collect();
    for row in rows {
        assert!(places.contains(&row.place) && lines.contains(row.line.as_str()), "{row:?}");
    }
    for clause in &file.outline.clauses {
        assert!(
            !clause.lines.is_empty() && clause.lines.iter().all(|line| lines.contains(line.as_str())),
            "{}",
            clause.key
        );
        assert!(clause.addressed_to.iter().all(|one| file.outline.authorities.contains(one)), "{}", clause.key);
    }
}

#[test]
fn everybody_named_is_in_the_group_and_every_code_is_known() {
    let file = read().unwrap();
    let rows = &file.readings;
    let people: BTreeSet<&str> = file.people.iter().map(|person| person.key.as_str()).collect();
    let agreed = file.lines.iter().map(|line| &line.agreed).chain(file.outline.clauses.iter().map(|one| &one.agreed));
    let answering = agreed.flat_map(|agreed| agreed.stances().map(|(key, _)| key).collect::<Vec<_>>());
    let named = answering
        .chain(file.meetings.iter().flat_map(|meeting| meeting.people.iter().map(String::as_str)))
        .chain(file.towns.iter().map(|town| town.person.as_str()))
        .chain(file.outline.comments.iter().map(|comment| comment.who.as_str()))
        .chain(file.consents.iter().flat_map(|consent| [consent.person.as_str(), consent.asked_by.as_str()]))
        .chain([file.commission.asked_by.as_str()]);
    for key in named {
        assert!(people.contains(key), "{key}");
    }
    assert!(file.towns.iter().all(|town| Scope::from_code(&town.scope).is_some()));
    assert!(file.crossings.iter().flat_map(|one| &one.steps).all(|step| StepKind::from_code(&step.kind).is_some()));
    assert!(file.outline.comments.iter().all(|one| CommentState::from_code(&one.state).is_some()));
    assert!(file.outline.answers.iter().all(|one| Position::from_code(&one.answer).is_some()));
    assert!(rows.iter().all(|row| redthread_core::redline::Confidence::from_code(&row.confidence).is_some()));
    assert!(Audience::ALL.contains(&Audience::Web) && Material::ALL.contains(&Material::Quote));
}

#[test]
fn every_value_is_on_its_scale_and_every_threshold_can_stand() {
    let file = read().unwrap();
    let rows = &file.readings;
    assert!(rows.len() >= 300, "{} readings", rows.len());
    for line in &file.lines {
        for version in versions(line) {
            assert!(version.check().is_ok(), "{}", line.key);
        }
        let scale = scale(&line.indicator).unwrap();
        for row in rows.iter().filter(|row| row.line == line.key) {
            amount(&scale, &row.value).unwrap();
        }
    }
    let (oldest, newest) = (rows.iter().map(|row| row.days_ago).max(), rows.iter().map(|row| row.days_ago).min());
    assert!(oldest.unwrap() - newest.unwrap() > 1_000, "three years");
}

#[test]
fn what_is_told_of_today_is_so() {
    use Status::{Clear, Crossed, Near, Unknown};
    let file = read().unwrap();
    let rows = &file.readings;
    for (line, place, status) in [
        ("interim-home", "neve/0", Crossed),
        ("interim-home", "givat/0", Clear),
        ("interim-home", "ramat/0", Unknown),
        ("companion", "givat/0", Near),
        ("companion", "neve/0", Clear),
        ("companion", "ramat/0", Unknown),
        ("upkeep", "givat/0", Crossed),
        ("return", "ramat/0", Unknown),
        ("older", "ramat/0", Status::At),
    ] {
        assert_eq!(today(&file, rows, place, line), status, "{line} at {place}");
    }
    let moved = file.lines.iter().find(|line| line.key == "companion").unwrap();
    let versions = versions(moved);
    assert_eq!(versions.len(), 2, "its line was drawn nearer");
    let (then, now) = (judge(Amount::whole(88), &versions[0]), judge(Amount::whole(88), &versions[1]));
    assert_eq!((then, now), (Near, Crossed), "a reading is judged by the line of its day");
}

#[test]
fn every_town_has_a_line_of_its_own_that_says_something_today() {
    let file = read().unwrap();
    let told = file.towns.iter().map(|town| {
        let (scale, cadence) = (scale(&town.own.indicator).unwrap(), Cadence::from_code(&town.own.indicator.cadence));
        let set = &town.own.threshold;
        let threshold = Threshold {
            direction: Direction::from_code(&set.direction).unwrap(),
            red: amount(&scale, &set.red).unwrap(),
            early: set.early.as_deref().map(|early| amount(&scale, early).unwrap()),
            from: ago(set.days_ago),
        };
        assert!(threshold.check().is_ok() && town.own.readings.iter().all(|row| row.days_ago < set.days_ago));
        let found = |row: &super::file::OwnReadingFile| Measured {
            value: amount(&scale, &row.value).unwrap(),
            on: ago(row.days_ago),
        };
        let last = town.own.readings.iter().map(found).max_by_key(|found| found.on);
        standing(last, &[threshold], cadence.unwrap(), TODAY).status
    });
    assert_eq!(told.collect::<Vec<_>>(), [Status::Clear, Status::Near, Status::Near]);
}

#[test]
fn a_crossing_rests_on_a_reading_that_was_crossed_by_then() {
    let file = read().unwrap();
    let rows = &file.readings;
    for crossing in &file.crossings {
        let town = file.towns.iter().find(|town| town.key == crossing.town).unwrap();
        let place = format!("{}/0", town.key);
        let row = rows
            .iter()
            .filter(|row| row.place == place && row.line == crossing.line && row.days_ago >= crossing.days_ago)
            .min_by_key(|row| row.days_ago)
            .unwrap();
        let line = file.lines.iter().find(|line| line.key == crossing.line).unwrap();
        let value = amount(&scale(&line.indicator).unwrap(), &row.value).unwrap();
        assert_eq!(judge(value, versions(line).last().unwrap()), Status::Crossed, "{}", crossing.line);
        assert!(crossing.steps.iter().all(|step| step.days_ago < crossing.days_ago), "{}", crossing.line);
    }
    let is_answered = |crossing: &&super::file::CrossingFile| crossing.steps.iter().any(|step| step.kind == "answered");
    assert_eq!(file.crossings.iter().filter(is_answered).count(), 1);
}

fn tally(agreed: &Agreed) -> Tally {
    let mut tally = Tally::default();
    agreed.stances().for_each(|(_, stance)| tally.add(stance));
    tally
}

#[test]
fn objections_have_reasons_and_one_clause_is_not_agreed() {
    let file = read().unwrap();
    let rule = redthread_core::redline::Rule::TwoThirds;
    for line in &file.lines {
        assert!(tally(&line.agreed).outcome(rule, 8, 0.5).is_agreed(), "{}", line.key);
    }
    let refused: Vec<&str> = file
        .outline
        .clauses
        .iter()
        .filter(|clause| !tally(&clause.agreed).outcome(rule, 8, 0.5).is_agreed())
        .map(|clause| clause.key.as_str())
        .collect();
    assert_eq!(refused, ["empty-flats"]);
    let lines = file.lines.iter().map(|line| (&line.agreed, &line.objections));
    let clauses = file.outline.clauses.iter().map(|clause| (&clause.agreed, &clause.objections));
    for (agreed, reasons) in lines.chain(clauses) {
        for (key, stance) in agreed.stances() {
            assert_eq!(stance == Stance::Object, reasons.contains_key(key), "{key}");
        }
    }
}
