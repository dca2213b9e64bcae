//! Rounds: put to the group, take a stance, write down the room's, close.

use axum::extract::Path;
use redthread_core::ids::{IndicatorId, PersonId, RoundId};
use redthread_core::redline::{Rule, Stance};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::redlines::{Said, Terms, list_thresholds_of, load_indicator};
use redthread_storage::{Error, Inside};
use redthread_web::sentence::sentence;
use redthread_web::{Answer, Ctx, Filled, Form, OrFail as _, Posted};

use super::{enter, id};
use crate::pages::list::ListView;
use crate::pages::room::RoomView;
use crate::pages::round::RoundView;
use crate::rounds;

pub(crate) async fn put_line(Path((project, line)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = enter(&ctx, &project).await?;
    let (line, by_name) = (id(&ctx, &line)?, form.get("by_name") != "no");
    let round = rounds::put_line(ctx.store(), &deed, &inside, line, by_name).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/rounds/{round}"), "round-opened")
}

/// The newest version of an indicator's threshold is put, in the sentence of the project's language.
pub(crate) async fn put_threshold(Path((project, indicator)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let which: IndicatorId = id(&ctx, &indicator)?;
    let put = async {
        let indicator = load_indicator(&mut read, inside.project.id, which).await?;
        let last = list_thresholds_of(&mut read, which).await?.pop().ok_or(Error::NotFound)?;
        let words = ctx.words.in_lang(inside.project.lang);
        let wording = format!("{}: {}", indicator.title, sentence(&words, &indicator.scale, &last.threshold));
        let by_name = form.get("by_name") != "no";
        rounds::put_threshold(ctx.store(), &deed, &inside, (last.id, &wording), by_name).await
    };
    let round = put.await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/rounds/{round}"), "round-opened")
}

pub(crate) async fn round(ctx: Ctx, Path((project, round)): Path<(String, String)>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let round: RoundId = id(&ctx, &round)?;
    let view = RoundView::load(&ctx, &mut read, &inside, round, None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

fn read_said(form: &Form) -> Result<Said, Error> {
    let mut fields = Fields::default();
    let stance = fields.take(form.code("stance", Stance::from_code).map(Some));
    let reason = fields.take(form.optional("reason", texts::PARAGRAPH));
    fields.check()?;
    let said = Said { stance: stance.ok_or(Error::NotFound)?, reason };
    said.check()?;
    Ok(said)
}

pub(crate) async fn take(Path((project, round)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let round: RoundId = id(&ctx, &round)?;
    let taken = async {
        let said = read_said(&form)?;
        rounds::take_stance(ctx.store(), &deed, &inside, round, &said).await
    };
    match taken.await {
        Ok(()) => ctx.go(format!("/p/{project}/rounds/{round}"), "stance-taken"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = RoundView::load(&ctx, &mut read, &inside, round, Some(filled)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn room(ctx: Ctx, Path((project, round)): Path<(String, String)>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let round: RoundId = id(&ctx, &round)?;
    let filled = Filled::with([("person", ctx.asked("person").unwrap_or_default())]);
    ctx.show(&RoomView::load(&mut read, &inside, round, filled).await.or_fail(&ctx)?)
}

pub(crate) async fn enter_one(Path((project, round)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let round: RoundId = id(&ctx, &round)?;
    let entered = async {
        let person: Option<PersonId> = form.id("person")?;
        let person = person.ok_or_else(|| Refusal::beside("person", "form.choose"))?;
        let said = read_said(&form)?;
        rounds::enter_stance(ctx.store(), &deed, &inside, (round, person), &said).await
    };
    match entered.await {
        Ok(()) => ctx.go(format!("/p/{project}/rounds/{round}/room"), "stance-taken"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&RoomView::load(&mut read, &inside, round, filled).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn close(Path((project, round)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = enter(&ctx, &project).await?;
    let round: RoundId = id(&ctx, &round)?;
    rounds::close(ctx.store(), &deed, &inside, round).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/rounds/{round}"), "round-closed")
}

pub(crate) async fn change_terms(Path(project): Path<String>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let changed = async {
        let terms = read_terms(&form)?;
        rounds::change_terms(ctx.store(), &deed, &inside, terms).await
    };
    match changed.await {
        Ok(()) => ctx.go(format!("/p/{project}/lines"), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = ListView::load(&ctx, &mut read, &inside, filled).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_terms(form: &Form) -> Result<Terms, Error> {
    let mut fields = Fields::default();
    let rule = fields.take(form.code("rule", Rule::from_code).map(Some));
    let quorum = fields.take(form.number("quorum"));
    if !(1..=100).contains(&quorum) {
        fields.refuse(Refusal::beside("quorum", "redlines.quorum_is_a_share"));
    }
    fields.check()?;
    let rule = rule.ok_or(Error::NotFound)?;
    let quorum = f64::from(i32::try_from(quorum).unwrap_or(100)) / 100.0;
    Ok(Terms { rule, quorum, by_name: form.get("by_name") != "no" })
}

/// The terms as a form shows them.
pub(crate) fn terms_as_stored(inside: &Inside) -> Result<Filled, Error> {
    let terms = Terms::of(&inside.project, inside.method()?);
    let quorum = (1_i32..=100).find(|share| f64::from(*share) / 100.0 + 1e-9 >= terms.quorum).unwrap_or(100);
    Ok(Filled::with([
        ("rule", terms.rule.code().to_owned()),
        ("quorum", quorum.to_string()),
        ("by_name", if terms.by_name { "yes" } else { "no" }.to_owned()),
    ]))
}
