//! Crossings: the list, declaring one, and what follows.

use jiff::{SignedDuration, Timestamp};
use redthread_core::ids::{CrossingId, PersonId, ProjectId, ReadingId};
use redthread_core::kit::Right;
use redthread_core::redline::{Closing, CrossingState, StepKind, standing};
use redthread_core::texts::{self, Fields};
use redthread_storage::redlines::{
    Crossing, NewCrossing, NewStep, list_crossings, list_shares, load_crossing, load_reading,
};
use redthread_storage::{Error, Inside, Read, people};
use redthread_web::rule::{say_day, say_value};
use redthread_web::{Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted, Words};

use super::{aliases, enter, enter_record};
use crate::crossing::{self, look_at};
use crate::model;
use crate::pages::crossings::{CrossingRow, CrossingView, DeclareForm, ListView, StepRow, say_state};
use crate::pages::{Stands, What, say_found};
use crate::scene::Scene;

/// An answer is asked for within so many days unless somebody chooses otherwise.
const DAYS_TO_ANSWER: i64 = 30;

pub(crate) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside, scene) = enter_record(&ctx, project).await?;
    let mut crossings = list_crossings(&mut read, project).await.or_fail(&ctx)?;
    crossings.sort_by_key(|one| crossing::urgency(one.standing(inside.now)));
    let mut rows = vec![];
    for one in &crossings {
        rows.push(row(&ctx, &mut read, &inside, &scene, one).await.or_fail(&ctx)?);
    }
    let overdue = rows.iter().filter(|row| row.state == "overdue").count();
    let open = rows.iter().filter(|row| row.state != "ended").count();
    let shares = list_shares(&mut read, project).await.or_fail(&ctx)?;
    let has_towns = shares.iter().any(|share| share.group == project);
    ctx.show(&ListView { project: project.to_string(), crossings: rows, overdue, open, has_towns })
}

async fn row(ctx: &Ctx, read: &mut Read, inside: &Inside, scene: &Scene, one: &Crossing) -> Result<CrossingRow, Error> {
    let reading = load_reading(read, inside.project.id, one.reading).await?;
    let indicator = scene.indicator(one.indicator)?;
    let state = one.standing(inside.now);
    let declared = ctx.words.date(one.declared_at);
    Ok(CrossingRow {
        id: one.id.to_string(),
        what: What::new(&ctx.words, scene, indicator, reading.measured.on),
        place: scene.place(one.place)?.title.clone(),
        value: say_found(&ctx.words, &indicator.scale, reading.measured),
        addressee: one.addressee.clone(),
        declared: ctx.words.say_with("crossings-declared-on", [("day", declared.into())]),
        state: state.code(),
        says: say_state(ctx, state),
        reminder_due: crossing::reminder_due(one, inside.now),
        is_back: crossing::is_back(one, scene, inside.now),
    })
}

pub(crate) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let due = inside.now.saturating_add(SignedDuration::from_hours(24 * DAYS_TO_ANSWER)).unwrap_or(inside.now);
    let reading = ctx.asked("reading").unwrap_or_default();
    let filled = Filled::with([("reading", reading), ("due", model::today(due).to_string())]);
    let view = declare_form(&ctx, project, filled).await?;
    ctx.show(&view)
}

async fn declare_form(ctx: &Ctx, project: ProjectId, filled: Filled) -> Result<DeclareForm, Failure> {
    let (mut read, inside, scene) = enter(ctx, project).await?;
    let id: ReadingId = filled.get("reading").parse().map_err(|_| ctx.fail(Error::NotFound))?;
    let reading = load_reading(&mut read, project, id).await.or_fail(ctx)?;
    let indicator = scene.indicator(reading.indicator).or_fail(ctx)?;
    let (versions, today) = (scene.versions(indicator.id), model::today(inside.now));
    let look = look_at(&mut read, &inside, &scene, id).await.or_fail(ctx)?;
    if reading.ended_at.is_some() || !look.is_crossed() {
        return Err(ctx.fail(Error::refused("readings.not_crossed")));
    }
    let people = people::list_people(&mut read, project).await.or_fail(ctx)?.into_iter();
    let last = scene.measured(reading.place, indicator.id);
    Ok(DeclareForm {
        project: project.to_string(),
        reading: id.to_string(),
        place: scene.place(reading.place).or_fail(ctx)?.title.clone(),
        what: What::new(&ctx.words, &scene, indicator, reading.measured.on),
        value: say_found(&ctx.words, &indicator.scale, reading.measured),
        then: Stands::then(&ctx.words, reading.measured, look, versions),
        now: Stands::now(&ctx.words, look.now, last, versions, today),
        people: people.filter(|person| !person.is_erased).map(|person| (person.id.to_string(), person.alias)).collect(),
        filled,
    })
}

fn read_declaration(form: &Form) -> Result<NewCrossing, Error> {
    let reading = form.id::<ReadingId>("reading")?.ok_or(Error::NotFound)?;
    let mut fields = Fields::default();
    let addressee = fields.take(form.required("addressee", texts::LINE));
    let person = fields.take(form.id::<PersonId>("person"));
    let words = fields.take(form.required("words", texts::PARAGRAPH));
    let due = fields.take(super::day(form, "due").map(Some));
    fields.check()?;
    let due_at = due.map(model::noon).ok_or(Error::NotFound)?;
    // Indicator, place and moment are the reading's and the act's, whatever a form says.
    Ok(NewCrossing {
        reading,
        indicator: redthread_core::ids::Id::from_uuid(redthread_storage::NOBODY),
        place: redthread_core::ids::Id::from_uuid(redthread_storage::NOBODY),
        person,
        addressee,
        words,
        declared_at: Timestamp::UNIX_EPOCH,
        due_at,
    })
}

pub(crate) async fn declare(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let declared = async { crossing::declare(ctx.store(), &deed, &inside, read_declaration(&form)?).await };
    match declared.await {
        Ok(id) => ctx.go(format!("/p/{project}/crossings/{id}"), "crossing-declared"),
        Err(Error::Refused(refusals)) => {
            let view = declare_form(&ctx, project, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn crossing(ctx: Ctx, At((project, id)): At<(ProjectId, CrossingId)>) -> Answer {
    let view = crossing_view(&ctx, project, id, Filled::default()).await?;
    ctx.show(&view)
}

async fn crossing_view(ctx: &Ctx, project: ProjectId, id: CrossingId, filled: Filled) -> Result<CrossingView, Failure> {
    let (mut read, inside, scene) = enter_record(ctx, project).await?;
    draw(ctx, &mut read, (&inside, &scene), id, filled).await.or_fail(ctx)
}

async fn draw(
    ctx: &Ctx,
    read: &mut Read,
    (inside, scene): (&Inside, &Scene),
    id: CrossingId,
    filled: Filled,
) -> Result<CrossingView, Error> {
    let one = load_crossing(read, inside.project.id, id).await?;
    let row = row(ctx, read, inside, scene, &one).await?;
    let names = aliases(read, inside.project.id).await?;
    let who = |id| names.get(&id).cloned().unwrap_or_else(|| ctx.say("readings-somebody"));
    let (indicator, today) = (scene.indicator(one.indicator)?, model::today(inside.now));
    let (versions, last) = (scene.versions(indicator.id), scene.measured(one.place, one.indicator));
    let stands = standing(last, versions, indicator.cadence, today);
    let reminder = reminder(ctx, read, (inside, scene), &one).await?;
    Ok(CrossingView {
        project: inside.project.id.to_string(),
        reading: one.reading.to_string(),
        declared_by: who(one.declared_by),
        words: one.words.clone(),
        now: Stands::now(&ctx.words, stands, last, versions, today),
        steps: one.steps.iter().map(|step| step_row(ctx, step, who(step.recorded_by))).collect(),
        next: crossing::next_steps(one.standing(inside.now)).into_iter().map(StepKind::code).collect(),
        may_declare: inside.may(Right::Declare),
        mail: mail(&row.what.line, &reminder),
        reminder,
        lang: inside.project.lang.tag(),
        row,
        filled,
    })
}

fn step_row(ctx: &Ctx, step: &redthread_storage::redlines::Step, by: String) -> StepRow {
    let kind = step.what.kind.code();
    let mut title = ctx.words.code("crossings-step-said", kind);
    if let Some(closing) = step.what.closing {
        title = format!("{title}: {}", ctx.words.code("crossings-closing", closing.code()));
    }
    if let Some(due) = step.what.due {
        title =
            ctx.words.say_with("crossings-step-until", [("step", title.into()), ("day", ctx.words.date(due).into())]);
    }
    StepRow { kind, title, at: ctx.words.date(step.what.at), by, words: step.words.clone() }
}

/// What to send to whoever must answer, in the language of the project.
async fn reminder(
    ctx: &Ctx,
    read: &mut Read,
    (inside, scene): (&Inside, &Scene),
    one: &Crossing,
) -> Result<String, Error> {
    let words: Words = ctx.words.in_lang(inside.project.lang);
    let reading = load_reading(read, inside.project.id, one.reading).await?;
    let indicator = scene.indicator(one.indicator)?;
    let (CrossingState::Waiting(due) | CrossingState::Overdue(due)) = one.standing(inside.now) else {
        return Ok(String::new());
    };
    let key = if due < inside.now { "crossings-reminder-overdue" } else { "crossings-reminder-waiting" };
    let text = |text: &Option<String>| text.clone().unwrap_or_default().into();
    Ok(words.say_with(
        key,
        [
            ("to", text(&one.addressee)),
            ("line", scene.wording(indicator.line).into()),
            ("place", scene.place(one.place)?.title.as_str().into()),
            ("indicator", indicator.title.as_str().into()),
            ("value", say_value(&words, &indicator.scale, reading.measured.value).into()),
            ("on", say_day(&words, reading.measured.on).into()),
            ("words", text(&one.words)),
            ("declared", words.date(one.declared_at).into()),
            ("due", words.date(due).into()),
        ],
    ))
}

/// An address that opens a letter in the reader's own mail program; nothing is sent from here.
fn mail(subject: &str, body: &str) -> String {
    let encoded = |text: &str| {
        let letter = |byte: u8| match byte {
            b if b.is_ascii_alphanumeric() || b"-._~".contains(&b) => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        };
        text.replace('\n', "\r\n").bytes().map(letter).collect::<String>()
    };
    format!("mailto:?subject={}&body={}", encoded(subject), encoded(body))
}

fn read_step(form: &Form, now: Timestamp) -> Result<NewStep, Error> {
    let mut fields = Fields::default();
    let kind = fields.take(form.code("kind", StepKind::from_code).map(Some));
    let at = fields.take(form.day("at"));
    let due = fields.take(form.day("due"));
    let words = fields.take(form.optional("words", texts::PARAGRAPH));
    fields.check()?;
    let kind = kind.ok_or(Error::NotFound)?;
    // A day is kept as its noon; today's noon may not have come yet.
    let at = at.map_or(now, |at| if model::today(at) == model::today(now) { now } else { at });
    Ok(NewStep { what: crossing::step(kind, at, due, Closing::from_code(form.get("closing"))), words })
}

pub(crate) async fn follow(At((project, id)): At<(ProjectId, CrossingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let followed =
        async { crossing::follow(ctx.store(), &deed, &inside, id, read_step(&form, ctx.store().now())?).await };
    match followed.await {
        Ok(_) => ctx.go(format!("/p/{project}/crossings/{id}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = crossing_view(&ctx, project, id, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
