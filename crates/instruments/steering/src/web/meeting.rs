//! `/p/{project}/meetings`: the list, one meeting, its form, its decisions.

use redthread_core::ids::{MeetingId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{Fields, LINE, PARAGRAPH};
use redthread_storage::meetings::{self, Meeting};
use redthread_storage::{Error, Inside, people, versions};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use crate::actions::{self, MEETING, NewDecision, NewMeeting};
use crate::model::{MeetingKind, Training, at};
use crate::pages::meeting::{MeetingFormView, MeetingView};
use crate::pages::meetings::MeetingsView;
use crate::pages::{Head, day_value};

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
    Ok(MeetingsView::of(ctx, &inside, kind, &met, &decisions).with_training(ctx, &all, training.transpose()?))
}

pub(super) async fn page(ctx: Ctx, At((project, meeting)): Address) -> Answer {
    let view = load(&ctx, project, meeting, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load(ctx: &Ctx, project: ProjectId, id: MeetingId, filled: Filled) -> Result<MeetingView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let meeting = meetings::load_meeting(&mut read, project, id).await?;
    if !may_see(&inside, &meeting) {
        return Err(Error::NotFound);
    }
    let all = people::list_people(&mut read, project).await?;
    let mut decisions = meetings::list_decisions(&mut read, project).await?;
    decisions.retain(|decision| decision.meeting == id);
    Ok(MeetingView::of(ctx, &inside, &meeting, &all, decisions, filled))
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
        ("place", meeting.place.clone()),
    ];
    Filled::with(fields.into_iter().chain(people))
}

fn read(form: &Form) -> Result<NewMeeting, Error> {
    let mut fields = Fields::default();
    let kind = fields.take(form.code("kind", MeetingKind::from_code));
    let title = fields.take(form.required("title", LINE));
    let day = form.day("held_at").and_then(|day| day.ok_or_else(|| Refusal::beside("held_at", "form.not_a_date")));
    let held_at = fields.take(day.map(Some));
    let place = fields.take(form.optional("place", LINE));
    let people = fields.take(form.ids("people"));
    fields.check()?;
    let held_at = held_at.ok_or(Error::NotFound)?;
    Ok(NewMeeting { kind, title, held_at, place, people })
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

fn read_decision(form: &Form) -> Result<NewDecision, Error> {
    let mut fields = Fields::default();
    let new = NewDecision {
        question: fields.take(form.required("question", LINE)),
        options: fields.take(form.optional("options", PARAGRAPH)),
        result: fields.take(form.required("result", LINE)),
        reason: fields.take(form.required("reason", PARAGRAPH)),
        dissent: fields.take(form.optional("dissent", PARAGRAPH)),
    };
    fields.check()?;
    Ok(new)
}

pub(super) async fn decide(At((project, meeting)): Address, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let recorded = match read_decision(&form) {
        Ok(new) => actions::record_decision(ctx.store(), &deed, &inside, meeting, new).await,
        Err(error) => Err(error),
    };
    match recorded {
        Ok(decision) => ctx.go(at(project, &format!("meetings/{meeting}#{decision}")), "decision"),
        Err(Error::Refused(refusals)) => {
            let view = load(&ctx, project, meeting, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
