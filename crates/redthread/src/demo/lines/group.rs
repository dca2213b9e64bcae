//! The national group: its people and meetings, the concerns of the opening, lines and thresholds, invitations.

use redthread_concerns::actions as concerns;
use redthread_concerns::model::{By, NewConcern};
use redthread_core::ids::DomainId;
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::redline::{Amount, Cadence, Direction, Scale, Threshold, UnitForm};
use redthread_redlines::actions::{add_indicator, set_threshold, word_line};
use redthread_redlines::model::LineDraft;
use redthread_steering::model::MeetingKind;
use redthread_storage::projects::{self, NewProject};
use redthread_storage::redlines::{NewIndicator, list_concerns};
use redthread_storage::{Deed, Error, Fault, Viewer};

use super::file::{ConcernFile, IndicatorFile, LineFile, ThresholdFile};
use super::{Desk, HOUR, Pen, SEATS, agree, found, unknown};
use crate::demo::pen::PersonFile;

/// Writes the group up to its lines, and how far its plan has come.
pub(super) async fn start(pen: &mut Pen<'_>) -> Result<Desk, Error> {
    pen.go(pen.file.started_days_ago);
    let (file, desk) = (pen.file, found_group(pen).await?);
    let maker = file.people.first().map(|person| person.key.as_str()).unwrap_or_default();
    pen.gather(&desk, &file.people, maker).await?;
    pen.commission(&desk, &file.commission).await?;
    for meeting in &file.meetings {
        pen.call(&desk, meeting, MeetingKind::Other).await?;
    }
    raise_all(pen, &desk).await?;
    word_all(pen, &desk).await?;
    measure_all(pen, &desk).await?;
    let done = ["commission", "group", "opening", "lines", "thresholds", "current-state"].map(|stage| (stage, true));
    pen.plan(&desk, &done).await?;
    pen.plan(&desk, &[("policy", false), ("watch", false)]).await?;
    Ok(desk)
}

async fn found_group(pen: &mut Pen<'_>) -> Result<Desk, Error> {
    let file = pen.file;
    let seats = SEATS.iter().filter(|(_, email, _)| email.ends_with("@group.example"));
    let seats: Vec<_> = seats.map(|(key, email, _)| (*key, *email)).collect();
    let viewer = pen.seat(&seats, (&file.people, &file.organisation, Lang::He)).await?;
    let maker = file.people.first().ok_or_else(|| unknown("coordinator"))?;
    let project = start_project(pen, &viewer, (&file.title, &file.subtitle, &file.place), maker).await?;
    Ok(Desk { project, viewer })
}

/// A project of the kit; its maker coordinates it.
pub(super) async fn start_project(
    pen: &Pen<'_>,
    viewer: &Viewer,
    (title, subtitle, place): (&str, &str, &str),
    maker: &PersonFile,
) -> Result<redthread_core::ids::ProjectId, Error> {
    let new = NewProject {
        kit: pen.file.kit.clone(),
        title: title.to_owned(),
        subtitle: subtitle.to_owned(),
        place: place.to_owned(),
        lang: Lang::He,
        alias: maker.alias.clone(),
        role: "coordinator".to_owned(),
    };
    projects::start_project(pen.store, &Deed::fresh(pen.store, viewer.user())?, viewer, new).await
}

async fn raise_all(pen: &mut Pen<'_>, desk: &Desk) -> Result<(), Error> {
    let opening =
        pen.file.meetings.iter().find(|meeting| meeting.key == "opening").ok_or_else(|| unknown("opening"))?;
    pen.go(opening.days_ago);
    let facilitator = pen.desk(desk.project, "yaron")?;
    let mut domains: Vec<(&str, DomainId)> = vec![];
    for concern in &pen.file.concerns {
        let known = domains.iter().find(|(title, _)| *title == concern.domain).map(|(_, id)| *id);
        let domain = if let Some(domain) = known {
            domain
        } else {
            let (deed, inside) = (pen.deed(&facilitator)?, pen.inside(&facilitator).await?);
            concerns::add_domain(pen.store, &deed, &inside, &concern.domain).await?
        };
        domains.push((&concern.domain, domain));
        raise(pen, &facilitator, concern, domain).await?;
    }
    join(pen, &facilitator).await
}

async fn raise(pen: &mut Pen<'_>, desk: &Desk, file: &ConcernFile, domain: DomainId) -> Result<(), Error> {
    let new = NewConcern {
        words: Some(file.words.clone()),
        by: By::Nobody,
        standpoint: Standpoint::from_code(&file.standpoint),
        domain: Some(domain),
        meeting: pen.meetings.get("opening").copied(),
        marks: file.marks.clone(),
    };
    concerns::raise(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, &new).await?;
    // Raising tells nobody which row it became: here it is found by its words.
    let there = list_concerns(&mut pen.store.read().await?, desk.project).await?;
    let found = there.iter().find(|concern| concern.said.as_ref().is_some_and(|said| said.words == file.words));
    let id = found.ok_or_else(|| unknown(&file.key))?.id;
    pen.written.concerns.insert(file.key.clone(), id);
    Ok(())
}

async fn join(pen: &Pen<'_>, desk: &Desk) -> Result<(), Error> {
    pen.wait(2 * HOUR);
    let id = |key: &str| found(&pen.written.concerns, key);
    for concern in &pen.file.concerns {
        let Some(head) = concern.joined_into.as_deref() else { continue };
        let (head, joined) = (id(head)?, id(&concern.key)?);
        let deed = pen.deed(desk)?;
        concerns::join(pen.store, &deed, &pen.inside(desk).await?, &[head, joined], head).await?;
    }
    Ok(())
}

/// Words first: all lines, and where the group stands on each.
async fn word_all(pen: &mut Pen<'_>, desk: &Desk) -> Result<(), Error> {
    let facilitator = pen.desk(desk.project, "yaron")?;
    pen.go(1049);
    for line in &pen.file.lines {
        let from: Vec<_> = pen
            .file
            .concerns
            .iter()
            .filter(|concern| concern.line.as_ref() == Some(&line.key))
            .filter_map(|concern| pen.written.concerns.get(&concern.key).copied())
            .collect();
        let deed = pen.deed(&facilitator)?;
        let id = word_line(pen.store, &deed, &pen.inside(&facilitator).await?, &draft(line), &from).await?;
        pen.written.lines.insert(line.key.clone(), id);
    }
    for line in &pen.file.lines {
        agree::on_line(pen, &facilitator, line).await?;
    }
    Ok(())
}

fn draft(file: &LineFile) -> LineDraft {
    LineDraft {
        wording: file.words.clone(),
        explanation: file.explanation.clone(),
        heading: file.heading.clone(),
        marks: file.marks.clone(),
        keeps_numbers: true,
    }
}

/// Then numbers: indicators, and every version of a threshold on its day, put to the group each time.
async fn measure_all(pen: &mut Pen<'_>, desk: &Desk) -> Result<(), Error> {
    let facilitator = pen.desk(desk.project, "yaron")?;
    for line in &pen.file.lines {
        let days = line.thresholds.first().map_or(0, |threshold| threshold.days_ago);
        pen.go(days);
        let (finding, new) = (found(&pen.written.lines, &line.key)?, new_indicator(&line.indicator)?);
        let deed = pen.deed(&facilitator)?;
        let id = add_indicator(pen.store, &deed, &pen.inside(&facilitator).await?, finding, new).await?;
        pen.written.indicators.insert(line.key.clone(), id);
    }
    for line in &pen.file.lines {
        for file in &line.thresholds {
            set(pen, &facilitator, line, file).await?;
        }
    }
    Ok(())
}

async fn set(pen: &Pen<'_>, desk: &Desk, line: &LineFile, file: &ThresholdFile) -> Result<(), Error> {
    pen.go(file.days_ago);
    let (_, _, indicator) = pen.line(&line.key)?;
    let scale = scale(&line.indicator)?;
    let threshold = threshold(pen, &scale, file)?;
    let (deed, inside) = (pen.deed(desk)?, pen.inside(desk).await?);
    let id = set_threshold(pen.store, &deed, &inside, indicator, (&threshold, &file.reason)).await?;
    agree::on_threshold(pen, desk, line, (id, &scale, &threshold)).await
}

/// A version of a threshold that holds from the day on which it is set.
pub(super) fn threshold(pen: &Pen<'_>, scale: &Scale, file: &ThresholdFile) -> Result<Threshold, Error> {
    Ok(Threshold {
        direction: Direction::from_code(&file.direction).ok_or_else(|| unknown(&file.direction))?,
        red: amount(scale, &file.red)?,
        early: file.early.as_deref().map(|early| amount(scale, early)).transpose()?,
        from: redthread_core::day::date_of(pen.store.now()),
    })
}

pub(super) fn scale(file: &IndicatorFile) -> Result<Scale, Error> {
    if !file.words.is_empty() {
        return Ok(Scale::Words { words: file.words.clone() });
    }
    let form = UnitForm::from_code(&file.form).ok_or_else(|| unknown(&file.form))?;
    Ok(Scale::Number { form, unit: file.unit.clone() })
}

/// A value as the files write it: a word of the scale, or a number.
pub(super) fn amount(scale: &Scale, typed: &str) -> Result<Amount, Error> {
    let bad = || Fault::Other(format!("“{typed}” is not on the scale of the demonstration"));
    let value = match scale {
        Scale::Words { .. } => scale.value_of(typed).ok_or_else(bad)?,
        Scale::Number { .. } => Amount::read(typed, Lang::En).map_err(|_| bad())?,
    };
    if scale.holds(value) { Ok(value) } else { Err(bad().into()) }
}

pub(super) fn new_indicator(file: &IndicatorFile) -> Result<NewIndicator, Error> {
    Ok(NewIndicator {
        title: file.title.clone(),
        scale: scale(file)?,
        source: file.source.clone(),
        cadence: Cadence::from_code(&file.cadence).ok_or_else(|| unknown(&file.cadence))?,
        measured_by: file.measured_by.clone(),
    })
}

/// One code for each town.
pub(super) async fn invite(pen: &Pen<'_>, desk: &Desk) -> Result<Vec<String>, Error> {
    pen.go(1031);
    let (inside, mut codes) = (pen.inside(desk).await?, vec![]);
    for _ in &pen.file.towns {
        let deed = pen.deed(desk)?;
        codes.push(redthread_board::actions::invite(pen.store, &deed, &inside).await?);
    }
    Ok(codes)
}
