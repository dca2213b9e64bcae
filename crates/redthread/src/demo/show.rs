//! What a round shows: its plan, its book, its study days and trials.

use redthread_core::ids::PublicationId;
use redthread_core::kit::{Id as _, StageId};
use redthread_projects::{PlanMove, plan_move};
use redthread_storage::{Error, Viewer};
use redthread_studyday::actions::{NewTrial, begin_trial, call_study_day, report_trial, show_trial, sign_up};
use redthread_studyday::model::{NewDay, Outcome};

use super::select::{deed, inside};
use super::write::{Writer, day};

/// How far each round has come: (stage, moves).
fn plan(round: &str) -> &'static [(&'static str, &'static [&'static str])] {
    match round {
        // Book one trained its interviewers before choosing stories.
        "round-one" => &[
            ("commission", &["begin", "finish"]),
            ("steering", &["begin", "finish"]),
            ("training", &["begin", "finish"]),
            ("selection", &["begin", "finish"]),
            ("interviews", &["begin", "finish"]),
            ("review", &["begin", "finish"]),
            ("processing", &["begin", "finish"]),
            ("book", &["begin", "finish"]),
            ("study-days", &["begin"]),
        ],
        "round-two" => &[
            ("commission", &["begin", "finish"]),
            ("steering", &["begin", "finish"]),
            ("selection", &["begin", "finish"]),
            ("training", &["begin", "finish"]),
            ("interviews", &["begin", "finish"]),
            ("review", &["begin"]),
            ("processing", &["begin"]),
        ],
        _ => &[
            ("commission", &["begin", "finish"]),
            ("steering", &["begin", "finish"]),
            ("selection", &["begin", "finish"]),
            ("interviews", &["begin", "finish"]),
            ("review", &["begin", "finish"]),
            ("processing", &["begin"]),
        ],
    }
}

/// Moves the plan, calls study days, begins trials, makes the book where it can be made.
pub(super) async fn show(
    writer: &Writer<'_>,
    companion: &Viewer,
    continues: Option<PublicationId>,
) -> Result<PublicationId, Error> {
    let settled = if writer.round.name == "round-one" { "2024-09-01T08:30:00Z" } else { "2026-11-10T08:30:00Z" };
    writer.store.clock().set(settled.parse().map_err(|_| Error::NotFound)?);
    move_plan(writer, companion).await?;
    study(writer, companion).await?;
    try_out(writer, companion).await?;
    let (deed, within) = (deed(writer, companion)?, inside(writer, companion).await?);
    super::listing::list(writer.store, &deed, &within, writer.round.name).await?;
    super::book::make(writer, companion, continues).await
}

async fn move_plan(writer: &Writer<'_>, companion: &Viewer) -> Result<(), Error> {
    let within = inside(writer, companion).await?;
    if writer.round.name == "round-one" {
        make_move(writer, companion, &within, "training", ("place", "", "3")).await?;
    }
    if writer.round.name == "lovnas" {
        let reason = "Intervjuaren har gjort två omgångar tidigare.";
        make_move(writer, companion, &within, "training", ("skip", reason, "")).await?;
    }
    for (stage, moves) in plan(writer.round.name) {
        for step in *moves {
            make_move(writer, companion, &within, stage, (step, "", "")).await?;
        }
    }
    Ok(())
}

async fn make_move(
    writer: &Writer<'_>,
    companion: &Viewer,
    within: &redthread_storage::Inside,
    stage: &str,
    (step, reason, place): (&str, &str, &str),
) -> Result<(), Error> {
    let stage = StageId::parse(stage).map_err(|_| Error::NotFound)?;
    let step = PlanMove::read(&stage, step, reason, place)?;
    plan_move(writer.store, &deed(writer, companion)?, within, &stage, &step).await
}

async fn study(writer: &Writer<'_>, companion: &Viewer) -> Result<(), Error> {
    let within = inside(writer, companion).await?;
    for file in &writer.round.file.study_days {
        let held_at = day(file.date)?;
        writer.store.clock().set(held_at - jiff::SignedDuration::from_hours(24 * 21));
        let finding = *writer.written.principles.get(&file.principle).ok_or(Error::NotFound)?;
        let new = NewDay {
            title: file.title.clone(),
            held_at,
            place: file.place.clone(),
            finding,
            questions: file.questions.clone(),
        };
        let meeting = call_study_day(writer.store, &deed(writer, companion)?, &within, new).await?;
        for guest in &file.signups {
            let known = writer.round.file.people.iter().find(|person| person.key == *guest);
            let (name, from) =
                known.map_or((guest.as_str(), ""), |person| (person.alias.as_str(), person.profession.as_str()));
            sign_up(writer.store, &deed(writer, companion)?, &within, meeting, name, from).await?;
        }
    }
    Ok(())
}

async fn try_out(writer: &Writer<'_>, companion: &Viewer) -> Result<(), Error> {
    let within = inside(writer, companion).await?;
    for file in &writer.round.file.trials {
        let finding = *writer.written.principles.get(&file.principle).ok_or(Error::NotFound)?;
        let who = writer
            .round
            .file
            .people
            .iter()
            .find(|person| person.key == file.who)
            .map_or(&file.who, |person| &person.alias);
        let new = NewTrial {
            finding,
            who: who.clone(),
            place: file.place.clone(),
            aim: file.text.clone(),
            until: day(file.until)?,
        };
        let trial = begin_trial(writer.store, &deed(writer, companion)?, &within, new).await?;
        if !file.what_happened.trim().is_empty() {
            let report = (Outcome::Worked, file.what_happened.trim());
            report_trial(writer.store, &deed(writer, companion)?, &within, trial, 1, report).await?;
        }
        let version = if file.what_happened.trim().is_empty() { 1 } else { 2 };
        // Its report names nobody, and silence is shown as well.
        show_trial(writer.store, &deed(writer, companion)?, &within, (trial, version), true).await?;
    }
    Ok(())
}
