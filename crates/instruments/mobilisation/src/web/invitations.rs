//! `/p/{project}/mobilisation/invitations`: the room, one invitation, its form, its letter.

use redthread_core::ids::{InviteeId, PersonId, ProjectId};
use redthread_core::language::Lang;
use redthread_core::texts::{Fields, LINE, PARAGRAPH};
use redthread_core::workshop::{InvitationStep, Pay, Tie};
use redthread_storage::commissions::find_commission;
use redthread_storage::people::Person;
use redthread_storage::workshop::{Invitee, NewInvitee, Terms, list_invitees, list_promises, load_invitee};
use redthread_storage::{Error, meetings, people, projects};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use super::{day, only_inside, whole};
use crate::actions::{change_invitation, plan_invitation, record_step};
use crate::model::{seats, workshop_day};
use crate::pages::invitation::InvitationView;
use crate::pages::invitation_form::{InvitationForm, agreed, choices};
use crate::pages::invitations::{InvitationsView, InviteeRow};
use crate::pages::letter::{About, LetterView};
use crate::pages::{BalanceSeen, Head, INVITATIONS, alias_of, day_value};

type Address = At<(ProjectId, InviteeId)>;

pub(super) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = load_list(&ctx, project).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_list(ctx: &Ctx, project: ProjectId) -> Result<InvitationsView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let invitees = list_invitees(&mut read, project).await?;
    let people = people::list_people(&mut read, project).await?;
    Ok(InvitationsView {
        head: Head::of(&inside),
        balance: BalanceSeen::of(ctx, &seats(&invitees, &people), &inside.method()?.standpoints),
        invitees: invitees.iter().map(|invitee| InviteeRow::of(ctx, invitee, &people)).collect(),
        has_promise: !list_promises(&mut read, project).await?.is_empty(),
    })
}

pub(super) async fn page(ctx: Ctx, At(address): Address) -> Answer {
    let view = load(&ctx, address, None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load(
    ctx: &Ctx,
    (project, id): (ProjectId, InviteeId),
    filled: Option<Filled>,
) -> Result<InvitationView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let invitee = load_invitee(&mut read, project, id).await?;
    let people = people::list_people(&mut read, project).await?;
    let promises = list_promises(&mut read, project).await?;
    let filled = filled.unwrap_or_else(|| Filled::with([("on", day_value(inside.now))]));
    Ok(InvitationView::of(ctx, Head::of(&inside), &invitee, (&people, &promises), filled))
}

pub(super) async fn follow(At((project, id)): Address, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let done = match read_step(&form) {
        Ok(step) => record_step(ctx.store(), &deed, &inside, id, step).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => ctx.go(format!("/p/{project}/mobilisation{INVITATIONS}/{id}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&load(&ctx, (project, id), Some(filled)).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_step(form: &Form) -> Result<(InvitationStep, jiff::Timestamp), Error> {
    let mut fields = Fields::default();
    let step = fields.take(form.code("step", InvitationStep::from_code).map(Some));
    let on = fields.take(day(form, "on"));
    whole(fields, step.zip(on))
}

pub(super) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = load_form(&ctx, project, None, None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(super) async fn edit(ctx: Ctx, At((project, id)): Address) -> Answer {
    let view = load_form(&ctx, project, Some(id), None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_form(
    ctx: &Ctx,
    project: ProjectId,
    id: Option<InviteeId>,
    filled: Option<Filled>,
) -> Result<InvitationForm, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let people = people::list_people(&mut read, project).await?;
    let invitees = list_invitees(&mut read, project).await?;
    let kept = match id {
        Some(id) => {
            let kept = invitees.iter().find(|invitee| invitee.id == id && invitee.terms.is_some());
            Some(kept.ok_or(Error::NotFound)?)
        }
        None => None,
    };
    let is_free = |person: &&Person| !invitees.iter().any(|invitee| invitee.person == person.id);
    let fresh = || first_filling(inside.project.lang, inside.person);
    Ok(InvitationForm {
        head: Head::of(&inside),
        kept: kept.map(|kept| (kept.id.to_string(), alias_of(&people, kept.person))),
        version: kept.map(|kept| kept.version).unwrap_or_default(),
        theirs: vec![],
        people: choices(ctx, people.iter().filter(is_free)),
        inviters: choices(ctx, people.iter()),
        filled: filled.unwrap_or_else(|| kept.map_or_else(fresh, filling)),
    })
}

/// How it reads now.
async fn load_agreed(ctx: &Ctx, (project, id): (ProjectId, InviteeId)) -> Result<Vec<(String, String)>, Error> {
    let (mut read, _) = ctx.inside(project).await?;
    let invitee = load_invitee(&mut read, project, id).await?;
    Ok(agreed(ctx, &invitee, &people::list_people(&mut read, project).await?))
}

fn first_filling(lang: Lang, inviter: Option<PersonId>) -> Filled {
    Filled::with([
        ("lang", lang.tag().to_owned()),
        ("pay", Pay::Open.code().to_owned()),
        ("invited_by", inviter.map(|id| id.to_string()).unwrap_or_default()),
    ])
}

fn filling(kept: &Invitee) -> Filled {
    let terms = kept.terms.clone().unwrap_or_default();
    Filled::with([
        ("tie", kept.tie.code().to_owned()),
        ("why", terms.why),
        ("pay", kept.pay.code().to_owned()),
        ("pay_words", terms.pay),
        ("support", terms.support),
        ("access", terms.access),
        ("lang", kept.lang.tag().to_owned()),
        ("invited_by", kept.invited_by.to_string()),
    ])
}

/// The form; whom it is for is not asked again when it is changed.
fn read_new(form: &Form, kept: Option<PersonId>) -> Result<NewInvitee, Error> {
    let mut fields = Fields::default();
    let required = |name: &'static str| {
        let id: Option<PersonId> = form.id(name)?;
        id.map(Some).ok_or_else(|| redthread_core::refusal::Refusal::beside(name, "form.choose"))
    };
    let person = fields.take(kept.map_or_else(|| required("person"), |kept| Ok(Some(kept))));
    let tie = fields.take(form.code("tie", Tie::from_code).map(Some));
    let pay = fields.take(form.code("pay", Pay::from_code).map(Some));
    let lang = fields.take(form.code("lang", |tag| tag.parse::<Lang>().ok()).map(Some));
    let invited_by = fields.take(required("invited_by"));
    let terms = Terms {
        why: fields.take(form.required("why", PARAGRAPH)),
        pay: fields.take(form.optional("pay_words", LINE)),
        support: fields.take(form.optional("support", LINE)),
        access: fields.take(form.optional("access", PARAGRAPH)),
    };
    let all = (person, tie, pay, lang, invited_by);
    let read = match all {
        (Some(person), Some(tie), Some(pay), Some(lang), Some(invited_by)) => {
            Some(NewInvitee { person, invited_by, tie, pay, lang, terms })
        }
        _ => None,
    };
    whole(fields, read)
}

pub(super) async fn plan(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let planned = match read_new(&form, None) {
        Ok(new) => plan_invitation(ctx.store(), &deed, &inside, &new).await,
        Err(error) => Err(error),
    };
    match planned {
        Ok(_) => ctx.go(format!("/p/{project}/mobilisation{INVITATIONS}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&load_form(&ctx, project, None, Some(filled)).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn save(At((project, id)): Address, Posted { ctx, form, deed }: Posted) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let kept = load_invitee(&mut read, project, id).await.or_fail(&ctx)?;
    drop(read);
    let saved = match (read_new(&form, Some(kept.person)), form.number("version")) {
        (Ok(new), Ok(seen)) => change_invitation(ctx.store(), &deed, &inside, (id, seen), &new).await,
        (Err(error), _) => Err(error),
        (_, Err(refusal)) => Err(refusal.into()),
    };
    match saved {
        Ok(()) => ctx.go(format!("/p/{project}/mobilisation{INVITATIONS}/{id}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&load_form(&ctx, project, Some(id), Some(filled)).await.or_fail(&ctx)?)
        }
        Err(Error::Conflict) => {
            let filled = Filled::refused(form, vec![]);
            let view = load_form(&ctx, project, Some(id), Some(filled)).await.or_fail(&ctx)?;
            let theirs = load_agreed(&ctx, (project, id)).await.or_fail(&ctx)?;
            ctx.show_conflict(&InvitationForm { theirs, ..view })
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn letter(ctx: Ctx, At((project, id)): Address) -> Answer {
    let view = load_letter(&ctx, project, id).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load_letter(ctx: &Ctx, project: ProjectId, id: InviteeId) -> Result<LetterView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let invitee = load_invitee(&mut read, project, id).await?;
    let met = meetings::list_meetings(&mut read, project).await?;
    let commission = find_commission(&mut read, project).await?;
    let about = About {
        organisation: projects::organisation_name(&mut read, inside.project.organisation).await?,
        workshop: inside.project.title.clone(),
        question: commission.map(|commission| commission.question).unwrap_or_default(),
        day: workshop_day(&met, inside.now),
        people: &people::list_people(&mut read, project).await?,
        promises: &list_promises(&mut read, project).await?,
    };
    LetterView::of(ctx, &invitee, about).ok_or(Error::NotFound)
}
