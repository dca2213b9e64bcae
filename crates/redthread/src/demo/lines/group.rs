//! The national group: its people and meetings, the concerns of the opening, lines and thresholds, invitations.

use redthread_concerns::actions as concerns;
use redthread_concerns::model::{By, NewConcern};
use redthread_core::ids::DomainId;
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::redline::{Amount, Cadence, Direction, Scale, Threshold, UnitForm};
use redthread_core::sides::Sides;
use redthread_redlines::actions::{add_indicator, set_threshold, word_line};
use redthread_redlines::model::LineDraft;
use redthread_steering::actions::{NewMeeting, add_person, call_meeting, change_person, record_commission};
use redthread_steering::model::{Commission, MeetingKind};
use redthread_storage::meetings::Hours;
use redthread_storage::people::{Name, NewPerson};
use redthread_storage::projects::{self, NewProject};
use redthread_storage::redlines::{NewIndicator, list_concerns};
use redthread_storage::{Deed, Error, Fault, Viewer};

use super::file::{ConcernFile, IndicatorFile, LineFile, MeetingFile, PersonFile, ThresholdFile};
use super::{Desk, Pen, SEATS, agree, unknown};

/// Writes the group up to its lines, and how far its plan has come.
pub(super) async fn start(pen: &mut Pen<'_>) -> Result<Desk, Error> {
    pen.go(pen.file.started_days_ago);
    let desk = found(pen).await?;
    people(pen, &desk).await?;
    commission(pen, &desk).await?;
    for meeting in &pen.file.meetings {
        call(pen, &desk, meeting).await?;
    }
    raise_all(pen, &desk).await?;
    word_all(pen, &desk).await?;
    measure_all(pen, &desk).await?;
    let done = ["commission", "group", "opening", "lines", "thresholds", "current-state"].map(|stage| (stage, true));
    pen.plan(&desk, &done).await?;
    pen.plan(&desk, &[("policy", false), ("watch", false)]).await?;
    Ok(desk)
}

async fn found(pen: &mut Pen<'_>) -> Result<Desk, Error> {
    let file = pen.file;
    let mut first: Option<Viewer> = None;
    for (key, email, _) in SEATS.iter().filter(|(_, email, _)| email.ends_with("@group.example")) {
        let person = file.people.iter().find(|person| person.key == *key).ok_or_else(|| unknown(key))?;
        let of = match &first {
            Some(Viewer::User { organisation, .. }) => Ok(*organisation),
            _ => Err(file.organisation.as_str()),
        };
        let viewer = pen.sign_in((&person.alias, email), of).await?;
        first.get_or_insert_with(|| viewer.clone());
        pen.written.users.insert((*key).to_owned(), viewer);
    }
    let viewer = first.ok_or_else(|| unknown("group"))?;
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
    projects::start_project(pen.store, &pen.deed(viewer)?, viewer, new).await
}

async fn people(pen: &mut Pen<'_>, desk: &Desk) -> Result<(), Error> {
    for (n, person) in pen.file.people.iter().enumerate() {
        let id = if n == 0 {
            become_known(pen, desk, person).await?
        } else {
            let inside = pen.inside(desk).await?;
            let new = new_person(person, pen.written.users.get(&person.key));
            add_person(pen.store, &pen.deed(&desk.viewer)?, &inside, new, Some(&person.role)).await?
        };
        pen.written.people.insert(person.key.clone(), id);
    }
    Ok(())
}

/// The maker of a project is in it already: by alias only.
pub(super) async fn become_known(
    pen: &Pen<'_>,
    desk: &Desk,
    person: &PersonFile,
) -> Result<redthread_core::ids::PersonId, Error> {
    let inside = pen.inside(desk).await?;
    let id = inside.person.ok_or_else(|| unknown(&person.key))?;
    let new = new_person(person, Some(&desk.viewer));
    change_person(pen.store, &pen.deed(&desk.viewer)?, &inside, (id, 0), new).await?;
    Ok(id)
}

fn new_person(file: &PersonFile, user: Option<&Viewer>) -> NewPerson {
    NewPerson {
        user: user.and_then(Viewer::user),
        alias: file.alias.clone(),
        standpoint: Standpoint::from_code(&file.standpoint).unwrap_or(Standpoint::Worker),
        profession: file.profession.clone(),
        name: Name { name: file.real_name.clone(), contact: String::new() },
        ..NewPerson::default()
    }
}

async fn commission(pen: &Pen<'_>, desk: &Desk) -> Result<(), Error> {
    let file = &pen.file.commission;
    let new = Commission {
        commissioner: pen.person(&file.asked_by)?,
        asked_at: pen.store.now(),
        background: String::new(),
        purpose: file.text.clone(),
        question: String::new(),
        sides: Sides::Both,
        agreement: String::new(),
    };
    record_commission(pen.store, &pen.deed(&desk.viewer)?, &pen.inside(desk).await?, 0, new).await
}

async fn call(pen: &mut Pen<'_>, desk: &Desk, file: &MeetingFile) -> Result<(), Error> {
    pen.go(file.days_ago);
    let people = file.people.iter().map(|key| pen.person(key)).collect::<Result<_, _>>()?;
    let new = NewMeeting {
        kind: MeetingKind::Other,
        title: file.title.clone(),
        held_at: pen.store.now(),
        hours: Hours::default(),
        place: file.place.clone(),
        people,
    };
    let id = call_meeting(pen.store, &pen.deed(&desk.viewer)?, &pen.inside(desk).await?, new).await?;
    pen.written.meetings.insert(file.key.clone(), id);
    Ok(())
}

async fn raise_all(pen: &mut Pen<'_>, desk: &Desk) -> Result<(), Error> {
    let opening =
        pen.file.meetings.iter().find(|meeting| meeting.key == "opening").ok_or_else(|| unknown("opening"))?;
    pen.go(opening.days_ago);
    let facilitator = pen.as_other(desk, "yaron")?;
    let mut domains: Vec<(&str, DomainId)> = vec![];
    for concern in &pen.file.concerns {
        let known = domains.iter().find(|(title, _)| *title == concern.domain).map(|(_, id)| *id);
        let domain = if let Some(domain) = known {
            domain
        } else {
            let (deed, inside) = (pen.deed(&facilitator.viewer)?, pen.inside(&facilitator).await?);
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
        meeting: pen.written.meetings.get("opening").copied(),
        marks: file.marks.clone(),
    };
    concerns::raise(pen.store, &pen.deed(&desk.viewer)?, &pen.inside(desk).await?, &new).await?;
    // Raising tells nobody which row it became: here it is found by its words.
    let there = list_concerns(&mut pen.store.read().await?, desk.project).await?;
    let found = there.iter().find(|concern| concern.said.as_ref().is_some_and(|said| said.words == file.words));
    let id = found.ok_or_else(|| unknown(&file.key))?.id;
    pen.written.concerns.insert(file.key.clone(), id);
    Ok(())
}

async fn join(pen: &Pen<'_>, desk: &Desk) -> Result<(), Error> {
    pen.wait(2);
    let id = |key: &str| pen.written.concerns.get(key).copied().ok_or_else(|| unknown(key));
    for concern in &pen.file.concerns {
        let Some(head) = concern.joined_into.as_deref() else { continue };
        let (head, joined) = (id(head)?, id(&concern.key)?);
        let deed = pen.deed(&desk.viewer)?;
        concerns::join(pen.store, &deed, &pen.inside(desk).await?, &[head, joined], head).await?;
    }
    Ok(())
}

/// Words first: all lines, and where the group stands on each.
async fn word_all(pen: &mut Pen<'_>, desk: &Desk) -> Result<(), Error> {
    let facilitator = pen.as_other(desk, "yaron")?;
    pen.go(1049);
    for line in &pen.file.lines {
        let from: Vec<_> = pen
            .file
            .concerns
            .iter()
            .filter(|concern| concern.line.as_ref() == Some(&line.key))
            .filter_map(|concern| pen.written.concerns.get(&concern.key).copied())
            .collect();
        let deed = pen.deed(&facilitator.viewer)?;
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
    let facilitator = pen.as_other(desk, "yaron")?;
    for line in &pen.file.lines {
        let days = line.thresholds.first().map_or(0, |threshold| threshold.days_ago);
        pen.go(days);
        let (finding, new) = (pen.written.lines.get(&line.key), new_indicator(&line.indicator)?);
        let finding = *finding.ok_or_else(|| unknown(&line.key))?;
        let deed = pen.deed(&facilitator.viewer)?;
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
    let (deed, inside) = (pen.deed(&desk.viewer)?, pen.inside(desk).await?);
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
        let deed: Deed = pen.deed(&desk.viewer)?;
        codes.push(redthread_board::actions::invite(pen.store, &deed, &inside).await?);
    }
    Ok(codes)
}
