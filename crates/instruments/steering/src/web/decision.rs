//! `/p/{project}/meetings/{meeting}/decisions`: recorded, and corrected with the earlier wording kept.

use redthread_core::ids::{DecisionId, MeetingId, ProjectId};
use redthread_core::texts::{Fields, LINE, PARAGRAPH};
use redthread_storage::meetings::{self, Decision};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use super::meeting;
use crate::actions::{self, NewDecision};
use crate::model::at;
use crate::pages::Head;
use crate::pages::decision::DecisionFormView;

fn read(form: &Form) -> Result<NewDecision, Error> {
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

pub(super) async fn decide(At((project, meeting)): At<(ProjectId, MeetingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let recorded = match read(&form) {
        Ok(new) => actions::record_decision(ctx.store(), &deed, &inside, meeting, new).await,
        Err(error) => Err(error),
    };
    match recorded {
        Ok(decision) => ctx.go(at(project, &format!("meetings/{meeting}#{decision}")), "decision"),
        Err(Error::Refused(refusals)) => {
            let view = meeting::load(&ctx, project, meeting, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

type Address = At<(ProjectId, MeetingId, DecisionId)>;

pub(super) async fn page(ctx: Ctx, At((project, meeting, decision)): Address) -> Answer {
    let view = load(&ctx, project, (meeting, decision), None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load(
    ctx: &Ctx,
    project: ProjectId,
    (meeting, decision): (MeetingId, DecisionId),
    filled: Option<Filled>,
) -> Result<DecisionFormView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let there = find(&mut read, &inside, (meeting, decision)).await?;
    let filled = filled.unwrap_or_else(|| filling(&there));
    Ok(DecisionFormView { head: Head::of(&inside), meeting: meeting.to_string(), id: decision.to_string(), filled })
}

async fn find(
    read: &mut Read,
    inside: &Inside,
    (meeting, decision): (MeetingId, DecisionId),
) -> Result<Decision, Error> {
    let all = meetings::list_decisions(read, inside.project.id).await?;
    all.into_iter().find(|held| (held.meeting, held.id) == (meeting, decision)).ok_or(Error::NotFound)
}

fn filling(decision: &Decision) -> Filled {
    Filled::with([
        ("question", decision.question.clone()),
        ("options", decision.options.join("\n")),
        ("result", decision.result.clone()),
        ("reason", decision.reason.clone()),
        ("dissent", decision.dissent.clone()),
    ])
}

pub(super) async fn correct(At((project, meeting, decision)): Address, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let place = (meeting, decision);
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let corrected = match read(&form) {
        Ok(new) => actions::correct_decision(ctx.store(), &deed, &inside, place, new).await,
        Err(error) => Err(error),
    };
    match corrected {
        Ok(()) => ctx.go(at(project, &format!("meetings/{meeting}#{decision}")), "decision-corrected"),
        Err(Error::Refused(refusals)) => {
            let view = load(&ctx, project, place, Some(Filled::refused(form, refusals))).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
