//! `/p/{project}/commission`.

use redthread_core::ids::ProjectId;
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::sides::Sides;
use redthread_core::texts::{Fields, LINE, PARAGRAPH};
use redthread_storage::commissions::find_commission;
use redthread_storage::{Error, people, versions};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use crate::actions::{COMMISSION, record_commission};
use crate::model::{Commission, asks_question, at};
use crate::pages::commission::{CommissionFacts, CommissionView, Shows};
use crate::pages::{Head, day_value, person_choices};

pub(super) async fn page(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let mut view = load(&ctx, project).await.or_fail(&ctx)?;
    if ctx.asked("change").is_some() || view.commission.is_none() {
        view.shows = Shows::Form;
    }
    ctx.show(&view)
}

/// The page as it stands, the form filled with what is there.
async fn load(ctx: &Ctx, project: ProjectId) -> Result<CommissionView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let kept = find_commission(&mut read, project).await?;
    let all = people::list_people(&mut read, project).await?;
    let version = versions::version_of(&mut read, project, COMMISSION).await?;
    let kit = inside.kit(ctx.store())?;
    Ok(CommissionView {
        head: Head::of(&inside),
        filled: kept.as_ref().map_or_else(|| first_filling(inside.project.sides(kit)), filling),
        commission: kept.map(|commission| CommissionFacts::of(ctx, &all, &commission)),
        version,
        may_change: inside.may(Right::Steer),
        people: person_choices(ctx, &all),
        asks_sides: Sides::are_chosen_in(kit),
        asks_question: asks_question(kit),
        shows: Shows::Kept,
    })
}

fn first_filling(sides: Sides) -> Filled {
    Filled::with([("sides", sides.code())])
}

fn filling(kept: &Commission) -> Filled {
    Filled::with([
        ("commissioner", kept.commissioner.to_string()),
        ("asked_at", day_value(kept.asked_at)),
        ("background", kept.background.clone()),
        ("purpose", kept.purpose.clone()),
        ("question", kept.question.clone()),
        ("sides", kept.sides.code().to_owned()),
        ("agreement", kept.agreement.clone()),
    ])
}

fn read(form: &Form) -> Result<(i64, Commission), Error> {
    let mut fields = Fields::default();
    let commissioner = fields.take(form.id("commissioner"));
    if commissioner.is_none() {
        fields.refuse(Refusal::beside("commissioner", "form.choose"));
    }
    let asked_at = fields.take(form.required_day("asked_at").map(Some));
    let background = fields.take(form.optional("background", PARAGRAPH));
    let purpose = fields.take(form.required("purpose", PARAGRAPH));
    let question = fields.take(form.optional("question", LINE));
    let sides = if form.has("sides") { fields.take(form.code("sides", Sides::from_code)) } else { Sides::Both };
    let agreement = fields.take(form.optional("agreement", PARAGRAPH));
    fields.check()?;
    let (Some(commissioner), Some(asked_at)) = (commissioner, asked_at) else { return Err(Error::NotFound) };
    let new = Commission { commissioner, asked_at, background, purpose, question, sides, agreement };
    Ok((form.number("version")?, new))
}

pub(super) async fn save(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let saved = match read(&form) {
        Ok((seen, new)) => record_commission(ctx.store(), &deed, &inside, seen, new).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => ctx.go(at(project, "commission"), "commission"),
        Err(Error::Refused(refusals)) => {
            let view = load(&ctx, project).await.or_fail(&ctx)?;
            ctx.show_refused(&CommissionView { filled: Filled::refused(form, refusals), shows: Shows::Form, ..view })
        }
        Err(Error::Conflict) => {
            let view = load(&ctx, project).await.or_fail(&ctx)?;
            let filled = Filled { form, refusals: vec![] };
            ctx.show_conflict(&CommissionView { filled, shows: Shows::Conflict, ..view })
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
