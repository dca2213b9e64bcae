//! `/p/{project}/meetings`: the list, one meeting, its form, the calendar.

use jiff::civil::Time;
use redthread_core::ids::{MeetingId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{Fields, LINE};
use redthread_storage::meetings::{self, Hours, Meeting};
use redthread_storage::{Error, Inside, Read, people, versions};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use crate::actions::{self, MEETING, NewMeeting};
use crate::calendar;
use crate::model::{MeetingKind, Training, at};
use crate::pages::meeting::{MeetingFormView, MeetingView};
use crate::pages::meetings::MeetingsView;
use crate::pages::{Head, clock_value, day_value};

type Address = At<(ProjectId, MeetingId)>;

/// The team sees every meeting; somebody else those they took part in.
fn may_see(inside: &Inside, meeting: &Meeting) -> bool {
    let is_there = inside.person.is_some_and(|person| meeting.people.contains(&person));
    is_there || inside.may(Right::Read) || inside.may(Right::Steer)
}

pub(super) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let kind = ctx.asked("kind").and_then(|kind| MeetingKind::from_code(&kind));
    let view = load_list(&ctx, project, kind).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_list(ctx: &Ctx, project: ProjectId, kind: Option<MeetingKind>) -> Result<MeetingsView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let mut met = meetings::list_meetings(&mut read, project).await?;
    met.retain(|meeting| may_see(&inside, meeting));
    let all = people::list_people(&mut read, project).await?;
    let decisions = meetings::list_decisions(&mut read, project).await?;
    let shows_training = kind == Some(MeetingKind::Training) && (inside.may(Right::Read) || inside.may(Right::Steer));
    let training = shows_training.then(|| Ok::<_, Error>(Training::count(inside.method()?, &all, &met, inside.now)));
    Ok(MeetingsView::of(ctx, &inside, kind, &met, &decisions)?.with_training(ctx, &all, training.transpose()?))
}

pub(super) async fn page(ctx: Ctx, At((project, meeting)): Address) -> Answer {
    let view = load(&ctx, project, meeting, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// The meetings that one may see, for a calendar of one's own.
pub(super) async fn calendar(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let mut met = meetings::list_meetings(&mut read, project).await.or_fail(&ctx)?;
    met.retain(|meeting| may_see(&inside, meeting));
    send(&ctx, &mut read, &inside, (&inside.project.title, "meetings.ics"), met).await
}

pub(super) async fn calendar_of_one(ctx: Ctx, At((project, meeting)): Address) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let meeting = meetings::load_meeting(&mut read, project, meeting).await.or_fail(&ctx)?;
    if !may_see(&inside, &meeting) {
        return Err(ctx.fail(Error::NotFound));
    }
    let title = meeting.title.clone();
    send(&ctx, &mut read, &inside, (&title, "meeting.ics"), vec![meeting]).await
}

async fn send(
    ctx: &Ctx,
    read: &mut Read,
    inside: &Inside,
    (name, file): (&str, &str),
    meetings: Vec<Meeting>,
) -> Answer {
    let mut dated = Vec::with_capacity(meetings.len());
    for meeting in meetings {
        let version = versions::version_of(read, meeting.id, MEETING).await.or_fail(ctx)?;
        dated.push((meeting, version));
    }
    ctx.file(file, calendar::MEDIA_TYPE, calendar::write(name, &dated, inside.now).into_bytes())
}

pub(super) async fn load(ctx: &Ctx, project: ProjectId, id: MeetingId, filled: Filled) -> Result<MeetingView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let meeting = meetings::load_meeting(&mut read, project, id).await?;
    if !may_see(&inside, &meeting) {
        return Err(Error::NotFound);
    }
    let all = people::list_people(&mut read, project).await?;
    let mut decisions = meetings::list_decisions(&mut read, project).await?;
    decisions.retain(|decision| decision.meeting == id);
    let wordings = meetings::list_wordings(&mut read, id).await?;
    Ok(MeetingView::of(ctx, &inside, &meeting, &all, (decisions, &wordings), filled))
}

pub(super) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let kind = ctx.asked("kind").and_then(|kind| MeetingKind::from_code(&kind)).unwrap_or_default();
    let filled = Filled::with([("kind", kind.code())]);
    let view = load_form(&ctx, project, None, Some(filled)).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(super) async fn edit(ctx: Ctx, At((project, meeting)): Address) -> Answer {
    let view = load_form(&ctx, project, Some(meeting), None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_form(
    ctx: &Ctx,
    project: ProjectId,
    meeting: Option<MeetingId>,
    filled: Option<Filled>,
) -> Result<MeetingFormView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let all = people::list_people(&mut read, project).await?;
    let (kept, version) = match meeting {
        Some(id) => {
            let kept = meetings::load_meeting(&mut read, project, id).await?;
            (Some(kept), versions::version_of(&mut read, id, MEETING).await?)
        }
        None => (None, 0),
    };
    let filled = filled.or_else(|| kept.as_ref().map(filling)).unwrap_or_default();
    let view = MeetingFormView::of(ctx, Head::of(&inside), inside.method()?, &all, kept.as_ref());
    Ok(MeetingFormView { version, filled, ..view })
}

fn filling(meeting: &Meeting) -> Filled {
    let people = meeting.people.iter().map(|person| ("people", person.to_string()));
    let fields = [
        ("kind", MeetingKind::of(meeting).code().to_owned()),
        ("title", meeting.title.clone()),
        ("held_at", day_value(meeting.held_at)),
        ("begins", meeting.hours.begins.map(clock_value).unwrap_or_default()),
        ("minutes", if meeting.hours.minutes > 0 { meeting.hours.minutes.to_string() } else { String::new() }),
        ("place", meeting.place.clone()),
    ];
    Filled::with(fields.into_iter().chain(people))
}

fn read(form: &Form) -> Result<NewMeeting, Error> {
    let mut fields = Fields::default();
    let kind = fields.take(form.code("kind", MeetingKind::from_code));
    let title = fields.take(form.required("title", LINE));
    let held_at = fields.take(form.required_day("held_at").map(Some));
    let begins = fields.take(read_clock(form.get("begins")));
    let minutes = fields.take(read_minutes(form));
    let place = fields.take(form.optional("place", LINE));
    let people = fields.take(form.ids("people"));
    fields.check()?;
    let held_at = held_at.ok_or(Error::NotFound)?;
    Ok(NewMeeting { kind, title, held_at, hours: Hours { begins, minutes }, place, people })
}

/// The clock of the place: `14:30`, or nothing.
fn read_clock(typed: &str) -> Result<Option<Time>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(|_| Refusal::beside("begins", "meeting.not_a_clock")),
    }
}

/// How long, from nothing said to a whole day.
fn read_minutes(form: &Form) -> Result<i64, Refusal> {
    const DAY: i64 = 24 * 60;
    if form.get("minutes").trim().is_empty() {
        return Ok(0);
    }
    let refusal = || Refusal::beside("minutes", "meeting.too_long").with("most", DAY);
    form.number("minutes").and_then(|minutes| if (1..=DAY).contains(&minutes) { Ok(minutes) } else { Err(refusal()) })
}

pub(super) async fn call(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let called = match read(&form) {
        Ok(new) => actions::call_meeting(ctx.store(), &deed, &inside, new).await,
        Err(error) => Err(error),
    };
    match called {
        Ok(meeting) => ctx.go(at(project, &format!("meetings/{meeting}")), "meeting"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&load_form(&ctx, project, None, Some(filled)).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn save(At((project, meeting)): Address, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let saved = match (read(&form), form.number("version")) {
        (Ok(new), Ok(seen)) => actions::change_meeting(ctx.store(), &deed, &inside, (meeting, seen), new).await,
        (Err(error), _) => Err(error),
        (_, Err(refusal)) => Err(refusal.into()),
    };
    match saved {
        Ok(()) => ctx.go(at(project, &format!("meetings/{meeting}")), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&load_form(&ctx, project, Some(meeting), Some(filled)).await.or_fail(&ctx)?)
        }
        Err(Error::Conflict) => {
            let filled = Filled { form, refusals: vec![] };
            let view = load_form(&ctx, project, Some(meeting), Some(filled)).await.or_fail(&ctx)?;
            ctx.show_conflict(&MeetingFormView { conflict: true, ..view })
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
