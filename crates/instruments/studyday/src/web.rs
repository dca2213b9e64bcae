//! Forms in, pages out.

use redthread_core::consent::{Audience, Material};
use redthread_core::gate::{Gate, Purpose};
use redthread_core::ids::{FindingId, Id as _, MeetingId, ProjectId, SignUpId, TrialId};
use redthread_core::kit::Right;
use redthread_core::texts::{self, Fields};
use redthread_storage::passages::{Finding, list_findings, list_of_finding, load_finding};
use redthread_storage::{Error, Inside, Read, consents, meetings, people};
use redthread_web::{Answer, At, Ctx, Filled, OrFail, Posted};

use crate::actions::{self, NewTrial};
use crate::model::{self, NewDay, Outcome};
use crate::pages::{DayForm, DayRow, DayView, Handout, ListView, Said, TrialForm, TrialRow, TrialView, TrialsView};
use crate::store;

/// The principles of the project as (id, title), for choosing.
async fn principles(read: &mut Read, project: ProjectId) -> Result<Vec<Finding>, Error> {
    Ok(list_findings(read, project)
        .await?
        .into_iter()
        .filter(|finding| finding.kind == "principle" && finding.story.is_none())
        .collect())
}

pub(crate) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = list_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn list_view(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<ListView, Error> {
    let project = inside.project.id;
    let (days, findings) = (store::list_days(read, project).await?, list_findings(read, project).await?);
    let mut rows = vec![];
    for meeting in meetings::list_meetings(read, project).await?.into_iter().rev() {
        let Some(day) = days.iter().find(|day| day.meeting == meeting.id) else { continue };
        let principle = findings.iter().find(|finding| finding.id == day.finding).map(|finding| finding.title.clone());
        rows.push(DayRow {
            id: meeting.id.to_string(),
            title: meeting.title,
            when: ctx.words.date(meeting.held_at),
            place: meeting.place,
            principle: principle.unwrap_or_default(),
        });
    }
    let trials = store::list_trials(read, project).await?.len();
    Ok(ListView {
        project: project.to_string(),
        days: rows,
        trials,
        may_host: inside.may(Right::Steer) || inside.may(Right::Edit),
    })
}

pub(crate) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let chosen = ctx.asked("principle").unwrap_or_default();
    let filled = Filled::with([("finding", chosen.as_str()), ("place", inside.project.place.as_str())]);
    let findings = principles(&mut read, inside.project.id).await.or_fail(&ctx)?;
    ctx.show(&DayForm::new(project, &findings, filled))
}

pub(crate) async fn call(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let called = async {
        let mut fields = Fields::default();
        let finding: Option<FindingId> = fields.take(form.id("finding"));
        let new = NewDay {
            title: fields.take(form.required("title", texts::LINE)),
            held_at: fields.take(form.day("held_on")).unwrap_or(ctx.store().now()),
            place: fields.take(form.optional("place", texts::LINE)),
            finding: finding.unwrap_or(FindingId::from_uuid(redthread_storage::NOBODY)),
            questions: model::questions(form.get("questions")),
        };
        if finding.is_none() {
            fields.refuse(redthread_core::refusal::Refusal::beside("finding", "form.choose"));
        }
        fields.check()?;
        actions::call_study_day(ctx.store(), &deed, &inside, new).await
    };
    match called.await {
        Ok(meeting) => ctx.go(format!("/p/{project}/study-days/{meeting}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let findings = principles(&mut read, inside.project.id).await.or_fail(&ctx)?;
            ctx.show_refused(&DayForm::new(project, &findings, Filled::refused(form, refusals)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn day(ctx: Ctx, At((project, meeting)): At<(ProjectId, MeetingId)>) -> Answer {
    let view = day_view(&ctx, project, meeting, Filled::default()).await?;
    ctx.show(&view)
}

async fn day_view(
    ctx: &Ctx,
    project: ProjectId,
    meeting: MeetingId,
    filled: Filled,
) -> Result<DayView, redthread_web::Failure> {
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let day = store::load_day(&mut read, inside.project.id, meeting).await.or_fail(ctx)?;
    let there = meetings::load_meeting(&mut read, inside.project.id, meeting).await.or_fail(ctx)?;
    let finding = load_finding(&mut read, inside.project.id, day.finding).await.or_fail(ctx)?;
    let guests = store::list_guests(&mut read, meeting).await.or_fail(ctx)?;
    Ok(DayView {
        project: project.to_string(),
        meeting: meeting.to_string(),
        title: there.title,
        when: ctx.words.date(there.held_at),
        place: there.place,
        principle: (finding.id.to_string(), finding.title),
        questions: day.questions,
        guests: guests.into_iter().map(|(id, guest)| (id.to_string(), guest.name, guest.from)).collect(),
        may_host: inside.may(Right::Steer) || inside.may(Right::Edit),
        filled,
    })
}

pub(crate) async fn sign_up(At((project, meeting)): At<(ProjectId, MeetingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let signed = async {
        let mut fields = Fields::default();
        let name = fields.take(form.required("name", texts::LINE));
        let from = fields.take(form.optional("from", texts::LINE));
        fields.check()?;
        actions::sign_up(ctx.store(), &deed, &inside, meeting, &name, &from).await
    };
    match signed.await {
        Ok(()) => ctx.go(format!("/p/{project}/study-days/{meeting}#list"), "signed-up"),
        Err(Error::Refused(refusals)) => {
            let view = day_view(&ctx, project, meeting, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn end_sign_up(
    At((project, meeting, sign_up)): At<(ProjectId, MeetingId, SignUpId)>,
    post: Posted,
) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::end_sign_up(ctx.store(), &deed, &inside, meeting, sign_up).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/study-days/{meeting}#list"), "saved")
}

pub(crate) async fn handout(ctx: Ctx, At((project, meeting)): At<(ProjectId, MeetingId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = handout_view(&ctx, &mut read, &inside, meeting).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// The sheet shows only words whose people agreed to a study day, and says how many it leaves out.
async fn handout_view(ctx: &Ctx, read: &mut Read, inside: &Inside, meeting: MeetingId) -> Result<Handout, Error> {
    let project = inside.project.id;
    let day = store::load_day(read, project, meeting).await?;
    let there = meetings::load_meeting(read, project, meeting).await?;
    let finding = load_finding(read, project, day.finding).await?;
    let given = consents::load_consents(read, project, Some(Audience::StudyDay)).await?;
    let purpose = Purpose { audience: Audience::StudyDay, occasion: Some(meeting.uuid()) };
    let gate = Gate::new(&given, purpose, ctx.store().now());
    let people = people::list_people(read, project).await?;
    let (mut said, mut left_out) = (vec![], 0);
    for passage in list_of_finding(read, finding.id).await? {
        let who = passage.told.subjects().first().copied();
        let Ok(cleared) = gate.clear(passage.told, Material::Quote) else {
            left_out += 1;
            continue;
        };
        let alias = people.iter().find(|person| Some(person.id) == who).map(|person| person.alias.clone());
        let side = passage.side.map(|side| ctx.words.in_lang(inside.project.lang).side(side));
        said.push(Said {
            quote: cleared.into_inner().quote,
            who: alias.unwrap_or_default(),
            side: side.unwrap_or_default(),
        });
    }
    Ok(Handout {
        lang: inside.project.lang.tag(),
        kicker: format!(
            "{} · {} · {}",
            there.title,
            ctx.words.in_lang(inside.project.lang).date(there.held_at),
            there.place
        ),
        principle: finding.title,
        explanation: finding.explanation,
        said,
        left_out,
        questions: day.questions,
        project_title: inside.project.title.clone(),
    })
}

pub(crate) async fn trials(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = trials_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn trials_view(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<TrialsView, Error> {
    let findings = list_findings(read, inside.project.id).await?;
    let trials = store::list_trials(read, inside.project.id).await?;
    let trials = trials.iter().map(|trial| TrialRow::new(ctx, trial, &findings)).collect();
    Ok(TrialsView { project: inside.project.id.to_string(), trials })
}

pub(crate) async fn new_trial(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let chosen = ctx.asked("principle").unwrap_or_default();
    let findings = principles(&mut read, inside.project.id).await.or_fail(&ctx)?;
    ctx.show(&TrialForm::new(project, &findings, Filled::with([("finding", chosen)])))
}

pub(crate) async fn begin_trial(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let begun = async {
        let mut fields = Fields::default();
        let (finding, until) = (fields.take(form.id::<FindingId>("finding")), fields.take(form.day("until")));
        let (who, place) =
            (fields.take(form.required("who", texts::LINE)), fields.take(form.required("place", texts::LINE)));
        let aim = fields.take(form.optional("aim", texts::PARAGRAPH));
        for (missing, field) in [(finding.is_none(), "finding"), (until.is_none(), "until")] {
            if missing {
                fields.refuse(redthread_core::refusal::Refusal::beside(field, "form.choose"));
            }
        }
        fields.check()?;
        let (Some(finding), Some(until)) = (finding, until) else { return Err(Error::NotFound) };
        actions::begin_trial(ctx.store(), &deed, &inside, NewTrial { finding, who, place, aim, until }).await
    };
    match begun.await {
        Ok(_) => ctx.go(format!("/p/{project}/trials"), "saved"),
        Err(Error::Refused(refusals)) => {
            let findings = principles(&mut read, inside.project.id).await.or_fail(&ctx)?;
            ctx.show_refused(&TrialForm::new(project, &findings, Filled::refused(form, refusals)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn trial(ctx: Ctx, At((project, trial)): At<(ProjectId, TrialId)>) -> Answer {
    let view = trial_view(&ctx, project, trial, None).await?;
    ctx.show(&view)
}

async fn trial_view(
    ctx: &Ctx,
    project: ProjectId,
    trial: TrialId,
    filled: Option<Filled>,
) -> Result<TrialView, redthread_web::Failure> {
    let (mut read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let trial = store::load_trial(&mut read, inside.project.id, trial).await.or_fail(ctx)?;
    let findings = list_findings(&mut read, inside.project.id).await.or_fail(ctx)?;
    let as_stored = || {
        let version = trial.version.to_string();
        Filled::with([
            ("outcome", trial.outcome.code()),
            ("what_happened", trial.what_happened.as_str()),
            ("version", version.as_str()),
        ])
    };
    let filled = filled.unwrap_or_else(as_stored);
    Ok(TrialView {
        project: project.to_string(),
        row: TrialRow::new(ctx, &trial, &findings),
        version: trial.version,
        is_public: trial.is_public,
        may_publish: inside.may(Right::Publish),
        filled,
    })
}

pub(crate) async fn report_trial(At((project, trial)): At<(ProjectId, TrialId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let reported = async {
        let mut fields = Fields::default();
        let words = fields.take(form.optional("what_happened", texts::PARAGRAPH));
        let outcome = form.code("outcome", Outcome::from_code)?;
        let seen = form.number("version")?;
        fields.check()?;
        actions::report_trial(ctx.store(), &deed, &inside, trial, seen, (outcome, &words)).await
    };
    match reported.await {
        Ok(()) => ctx.go(format!("/p/{project}/trials"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = trial_view(&ctx, project, trial, Some(Filled::refused(form, refusals))).await?;
            ctx.show_refused(&view)
        }
        Err(Error::Conflict) => {
            let view = trial_view(&ctx, project, trial, Some(Filled { form, refusals: vec![] })).await?;
            ctx.show_conflict(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn show_trial(At((project, trial)): At<(ProjectId, TrialId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let seen = form.number("version").or_fail(&ctx)?;
    let shown = actions::show_trial(ctx.store(), &deed, &inside, (trial, seen), form.has("public")).await;
    shown.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/trials/{trial}#public"), "saved")
}
