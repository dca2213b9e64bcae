//! Indicators and thresholds: what is counted, and from which value on the line is crossed.

use axum::extract::Path;
use jiff::civil::Date;
use redthread_core::ids::{FindingId, IndicatorId};
use redthread_core::redline::{Amount, BadAmount, Cadence, Direction, Scale, Threshold, UnitForm};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::redlines::{self, Indicator, NewIndicator, load_indicator};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Answer, Ctx, Failure, Filled, Form, OrFail as _, Posted};

use super::{enter, id};
use crate::actions;
use crate::model::{check_threshold, scale_words};
use crate::pages::indicator::IndicatorView;
use crate::pages::indicator_form::IndicatorForm;
use crate::pages::threshold::{Preview, ThresholdForm};

pub(crate) async fn new(ctx: Ctx, Path((project, line)): Path<(String, String)>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let line = redlines::load_line(&mut read, inside.project.id, id(&ctx, &line)?).await.or_fail(&ctx)?;
    let filled = Filled::with([("kind", "plain"), ("cadence", "quarter")]);
    ctx.show(&IndicatorForm::new(&project, &line, None, filled))
}

pub(crate) async fn add(Path((project, line)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let line: FindingId = id(&ctx, &line)?;
    let added = async {
        let new = read_indicator(&form, None)?;
        actions::add_indicator(ctx.store(), &deed, &inside, line, new).await
    };
    match added.await {
        Ok(indicator) => ctx.go(format!("/p/{project}/indicators/{indicator}/threshold"), "indicator-added"),
        Err(Error::Refused(refusals)) => {
            let line = redlines::load_line(&mut read, inside.project.id, line).await.or_fail(&ctx)?;
            ctx.show_refused(&IndicatorForm::new(&project, &line, None, Filled::refused(form, refusals)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// What was typed; a scale that readings were taken in stays.
fn read_indicator(form: &Form, kept: Option<&Scale>) -> Result<NewIndicator, Error> {
    let mut fields = Fields::default();
    let title = fields.take(form.required("title", texts::LINE));
    let scale = match kept {
        Some(scale) => Some(scale.clone()),
        None => fields.take(read_scale(form).map(Some)),
    };
    let source = fields.take(form.optional("source", texts::LINE));
    let cadence = fields.take(form.code("cadence", Cadence::from_code).map(Some));
    let measured_by = fields.take(form.optional("measured_by", texts::LINE));
    fields.check()?;
    let (Some(scale), Some(cadence)) = (scale, cadence) else { return Err(Error::NotFound) };
    Ok(NewIndicator { title, scale, source, cadence, measured_by })
}

fn read_scale(form: &Form) -> Result<Scale, Refusal> {
    if form.get("kind") == "words" {
        return Ok(Scale::Words { words: scale_words(form.get("words"))? });
    }
    let form_of_unit = form.code("kind", UnitForm::from_code)?;
    let unit = match form_of_unit {
        UnitForm::OneTo => form.required("unit", texts::LINE)?,
        UnitForm::Plain | UnitForm::Percent => form.optional("unit", texts::LINE)?,
    };
    Ok(Scale::Number { form: form_of_unit, unit })
}

pub(crate) async fn indicator(ctx: Ctx, Path((project, indicator)): Path<(String, String)>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let indicator = id(&ctx, &indicator)?;
    let view = IndicatorView::load(&ctx, &mut read, &inside, indicator).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn edit(ctx: Ctx, Path((project, indicator)): Path<(String, String)>) -> Answer {
    let view = edit_form(&ctx, &project, &indicator, None).await?;
    ctx.show(&view)
}

async fn edit_form(
    ctx: &Ctx,
    project: &str,
    indicator: &str,
    filled: Option<Filled>,
) -> Result<IndicatorForm, Failure> {
    let (mut read, inside) = enter(ctx, project).await?;
    let there = load_indicator(&mut read, inside.project.id, id(ctx, indicator)?).await.or_fail(ctx)?;
    let line = redlines::load_line(&mut read, inside.project.id, there.line).await.or_fail(ctx)?;
    let filled = filled.unwrap_or_else(|| as_stored(&there));
    Ok(IndicatorForm::new(project, &line, Some(&there), filled))
}

fn as_stored(indicator: &Indicator) -> Filled {
    Filled::with([
        ("title", indicator.title.clone()),
        ("source", indicator.source.clone()),
        ("cadence", indicator.cadence.code().to_owned()),
        ("measured_by", indicator.measured_by.clone()),
        ("version", indicator.version.to_string()),
    ])
}

pub(crate) async fn change(Path((project, indicator)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let which: IndicatorId = id(&ctx, &indicator)?;
    let changed = async {
        let there = load_indicator(&mut read, inside.project.id, which).await?;
        let (new, seen) = (read_indicator(&form, Some(&there.scale))?, form.number("version")?);
        actions::change_indicator(ctx.store(), &deed, &inside, (which, seen), new).await
    };
    match changed.await {
        Ok(()) => ctx.go(format!("/p/{project}/indicators/{indicator}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = edit_form(&ctx, &project, &indicator, Some(Filled::refused(form, refusals))).await?;
            ctx.show_refused(&view)
        }
        Err(Error::Conflict) => {
            let mut view = edit_form(&ctx, &project, &indicator, Some(Filled::refused(form, vec![]))).await?;
            view.is_conflict = true;
            ctx.show_conflict(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn end(Path((project, indicator)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let there = load_indicator(&mut read, inside.project.id, id(&ctx, &indicator)?).await.or_fail(&ctx)?;
    actions::end_indicator(ctx.store(), &deed, &inside, there.id).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/lines/{}", there.line), "indicator-ended")
}

pub(crate) async fn threshold(ctx: Ctx, Path((project, indicator)): Path<(String, String)>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let which = id(&ctx, &indicator)?;
    let there = load_indicator(&mut read, inside.project.id, which).await.or_fail(&ctx)?;
    let versions = redlines::list_thresholds_of(&mut read, which).await.or_fail(&ctx)?;
    let today = ctx.store().now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let filled = first_threshold(&there, versions.last().map(|set| &set.threshold), today, &ctx);
    let view = form_of(&mut read, &inside, there, filled, None).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// A new version begins as the last one stands.
fn first_threshold(indicator: &Indicator, last: Option<&Threshold>, today: Date, ctx: &Ctx) -> Filled {
    let show = |amount: Amount| match &indicator.scale {
        Scale::Words { .. } => amount.to_string(),
        Scale::Number { .. } => amount.show(ctx.lang()),
    };
    let from = last.map_or(today, |last| last.from.max(today));
    let usual = match &indicator.scale {
        Scale::Number { form: UnitForm::Percent, .. } => Direction::StayAbove,
        _ => Direction::StayBelow,
    };
    Filled::with([
        ("direction", last.map_or(usual, |last| last.direction).code().to_owned()),
        ("red", last.map(|last| show(last.red)).unwrap_or_default()),
        ("early", last.and_then(|last| last.early).map(show).unwrap_or_default()),
        ("from", from.to_string()),
    ])
}

async fn form_of(
    read: &mut Read,
    inside: &Inside,
    indicator: Indicator,
    filled: Filled,
    preview: Option<Preview>,
) -> Result<ThresholdForm, Error> {
    let line = redlines::load_line(read, inside.project.id, indicator.line).await?.finding.title;
    Ok(ThresholdForm { project: inside.project.id.to_string(), line, indicator: indicator.into(), preview, filled })
}

/// Two buttons: "look first" says the sentence and writes nothing, "set" sets.
pub(crate) async fn set(Path((project, indicator)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let there = load_indicator(&mut read, inside.project.id, id(&ctx, &indicator)?).await.or_fail(&ctx)?;
    let typed = read_threshold(&form, &there.scale, &ctx);
    let preview = typed.as_ref().ok().map(|threshold| Preview::new(&ctx, &there.scale, threshold));
    if let (true, Ok(threshold)) = (form.has("look"), &typed) {
        let versions = redlines::list_thresholds_of(&mut read, there.id).await.or_fail(&ctx)?;
        let checked = check_threshold(&there.scale, &redlines::versions_of(&versions), threshold);
        let filled = Filled::refused(form, checked.err().unwrap_or_default());
        let is_right = filled.refusals.is_empty();
        let view = form_of(&mut read, &inside, there, filled, preview).await.or_fail(&ctx)?;
        return if is_right { ctx.show(&view) } else { ctx.show_refused(&view) };
    }
    let set = async {
        let (threshold, reason) = (typed?, form.required("reason", texts::PARAGRAPH)?);
        actions::set_threshold(ctx.store(), &deed, &inside, there.id, (&threshold, &reason)).await
    };
    match set.await {
        Ok(_) => ctx.go(format!("/p/{project}/indicators/{indicator}"), "threshold-set"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&form_of(&mut read, &inside, there, filled, preview).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_threshold(form: &Form, scale: &Scale, ctx: &Ctx) -> Result<Threshold, Error> {
    let mut fields = Fields::default();
    let direction = fields.take(form.code("direction", Direction::from_code).map(Some));
    let red = fields.take(read_amount(form, "red", scale, ctx));
    let early = match form.get("early").trim() {
        "" => None,
        _ => Some(fields.take(read_amount(form, "early", scale, ctx))),
    };
    let from = fields.take(read_day(form).map(Some));
    fields.check()?;
    let (Some(direction), Some(from)) = (direction, from) else { return Err(Error::NotFound) };
    Ok(Threshold { direction, red, early, from })
}

/// A number as the reader's language writes it; a word of a scale as its place in the list.
fn read_amount(form: &Form, field: &str, scale: &Scale, ctx: &Ctx) -> Result<Amount, Refusal> {
    let lang = match scale {
        Scale::Words { .. } => redthread_core::language::Lang::En,
        Scale::Number { .. } => ctx.lang(),
    };
    Amount::read(form.get(field), lang).map_err(|bad| {
        Refusal::beside(
            field,
            match bad {
                BadAmount::Empty => "form.required",
                BadAmount::NotANumber => "form.not_a_number",
                BadAmount::Ambiguous => "redlines.number_reads_two_ways",
                BadAmount::OutOfRange => "redlines.number_too_large_or_fine",
            },
        )
    })
}

fn read_day(form: &Form) -> Result<Date, Refusal> {
    form.required("from", texts::LINE)?.parse().map_err(|_| Refusal::beside("from", "form.not_a_date"))
}
