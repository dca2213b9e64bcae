//! One reading: look first, then keep.

use redthread_core::ids::{IndicatorId, PlaceId, ProjectId, ReadingId};
use redthread_core::redline::{Confidence, Measured, standing};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::redlines::{NewReading, Reading, load_reading, open_note};
use redthread_storage::{Error, Read, redlines};
use redthread_web::rule::say_value;
use redthread_web::{Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted};

use super::{brought, day, enter};
use crate::actions;
use crate::model;
use crate::pages::place::ChoosePlace;
use crate::pages::record::{Looked, RecordForm};
use crate::pages::{Stands, What, say_found, unit_of};
use crate::scene::Scene;

pub(crate) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside, scene) = enter(&ctx, project).await?;
    let asked = |name: &str| ctx.asked(name).filter(|text| !text.is_empty());
    if let Some(corrected) = asked("corrects") {
        let filled = correction(&ctx, &mut read, &scene, project, &corrected).await?;
        let view = form_view(&ctx, &mut read, &scene, project, (filled, None)).await?;
        return ctx.show(&view);
    }
    match (asked("indicator"), asked("place")) {
        (Some(indicator), Some(place)) => {
            let source = indicator.parse().ok().and_then(|id| scene.indicator(id).ok()).map(|i| i.source.clone());
            let filled = Filled::with([
                ("indicator", indicator),
                ("place", place),
                ("on", model::today(inside.now).to_string()),
                ("source", source.unwrap_or_default()),
            ]);
            let view = form_view(&ctx, &mut read, &scene, project, (filled, None)).await?;
            ctx.show(&view)
        }
        (_, Some(place)) => super::place::show(&ctx, &scene, project, &place, None),
        (_, None) => match scene.places.as_slice() {
            [only] => super::place::show(&ctx, &scene, project, &only.id.to_string(), None),
            places => {
                let places = places.iter().map(|place| (place.id.to_string(), place.title.clone())).collect();
                ctx.show(&ChoosePlace { project: project.to_string(), places })
            }
        },
    }
}

/// A form filled with the reading that is to be corrected.
async fn correction(
    ctx: &Ctx,
    read: &mut Read,
    scene: &Scene,
    project: ProjectId,
    corrected: &str,
) -> Result<Filled, Failure> {
    let id: ReadingId = corrected.parse().map_err(|_| ctx.fail(Error::NotFound))?;
    let reading = load_reading(read, project, id).await.or_fail(ctx)?;
    let indicator = scene.indicator(reading.indicator).or_fail(ctx)?;
    let value = indicator
        .scale
        .word(reading.measured.value)
        .map_or_else(|| reading.measured.value.show(ctx.lang()), str::to_owned);
    Ok(Filled::with([
        ("corrects", corrected.to_owned()),
        ("indicator", reading.indicator.to_string()),
        ("place", reading.place.to_string()),
        ("on", reading.measured.on.to_string()),
        ("value", value),
        ("source", reading.source.clone()),
        ("confidence", reading.confidence.code().to_owned()),
        ("note", open_note(read, &reading).await.or_fail(ctx)?.unwrap_or_default()),
    ]))
}

/// What was typed, read; every refusal at once.
struct Typed {
    new: NewReading,
}

fn read_form(ctx: &Ctx, scene: &Scene, form: &Form) -> Result<Typed, Error> {
    let (indicator, place) = ids(form)?;
    let indicator = scene.indicator(indicator)?;
    let mut fields = Fields::default();
    let found = fields.take(model::read_value(&indicator.scale, form.get("value"), ctx.lang()));
    let on = fields.take(day(form, "on").and_then(|on| model::check_day(on, ctx.store().now())).map(Some));
    let confidence = fields.take(form.code("confidence", Confidence::from_code).map(Some));
    let source = fields.take(form.optional("source", texts::LINE));
    let note = fields.take(form.optional("note", texts::PARAGRAPH));
    let corrects = fields.take(form.id::<ReadingId>("corrects"));
    fields.check()?;
    let (Some(on), Some(confidence)) = (on, confidence) else { return Err(Error::NotFound) };
    let new = NewReading { indicator: indicator.id, place, value: found, on, confidence, source, note, corrects };
    Ok(Typed { new })
}

fn ids(form: &Form) -> Result<(IndicatorId, PlaceId), Error> {
    let chosen = || Refusal::whole("form.choose");
    let indicator = form.id::<IndicatorId>("indicator")?.ok_or_else(chosen)?;
    Ok((indicator, form.id::<PlaceId>("place")?.ok_or_else(chosen)?))
}

pub(crate) async fn record(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside, scene) = enter(&ctx, project).await?;
    let typed = read_form(&ctx, &scene, &form);
    if let (Ok(typed), "look") = (&typed, form.get("go")) {
        let looked = look(&ctx, &mut read, &scene, &typed.new).await.or_fail(&ctx)?;
        let view =
            form_view(&ctx, &mut read, &scene, project, (Filled { form, refusals: vec![] }, Some(looked))).await?;
        return ctx.show(&view);
    }
    let recorded = async { actions::record(ctx.store(), &deed, &inside, typed?.new, brought(form.files())?).await };
    match recorded.await {
        Ok(id) => ctx.go(format!("/p/{project}/readings/{id}"), "reading-saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = form_view(&ctx, &mut read, &scene, project, (filled, None)).await?;
            ctx.show_refused(&view)
        }
        Err(Error::Conflict) => {
            let filled = Filled::refused(form, vec![Refusal::whole("readings.changed_meanwhile")]);
            let view = form_view(&ctx, &mut read, &scene, project, (filled, None)).await?;
            ctx.show_conflict(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// What the value would mean among the readings that stand, without the one it would stand for.
async fn look(ctx: &Ctx, read: &mut Read, scene: &Scene, new: &NewReading) -> Result<Looked, Error> {
    let indicator = scene.indicator(new.indicator)?;
    let versions = scene.versions(indicator.id);
    let all = redlines::list_readings(read, new.indicator, new.place).await?;
    let others = all.iter().filter(|other| other.ended_at.is_none() && Some(other.id) != new.corrects);
    let last = others.map(|other| other.measured).max_by_key(|found| found.on);
    let found = Measured { value: new.value, on: new.on };
    let today = model::today(ctx.store().now());
    let meant = model::look(found, last, versions, indicator.cadence, today);
    let rests_on = if meant.is_last { Some(found) } else { last };
    Ok(Looked {
        value: say_value(&ctx.words, &indicator.scale, new.value),
        then: Stands::then(&ctx.words, found, meant, versions),
        now: Stands::now(&ctx.words, meant.now, rests_on, versions, today),
        is_last: meant.is_last,
    })
}

async fn form_view(
    ctx: &Ctx,
    read: &mut Read,
    scene: &Scene,
    project: ProjectId,
    (filled, looked): (Filled, Option<Looked>),
) -> Result<RecordForm, Failure> {
    let (indicator, place) = ids(&filled.form).or_fail(ctx)?;
    let (indicator, place) = (scene.indicator(indicator).or_fail(ctx)?, scene.place(place).or_fail(ctx)?);
    let today = model::today(ctx.store().now());
    let last = scene.measured(place.id, indicator.id).map(|last| {
        let versions = scene.versions(indicator.id);
        let stands = standing(Some(last), versions, indicator.cadence, today);
        (say_found(&ctx.words, &indicator.scale, last), Stands::now(&ctx.words, stands, Some(last), versions, today))
    });
    let corrects = match filled.form.id::<ReadingId>("corrects") {
        Ok(Some(id)) => Some(load_reading(read, project, id).await.or_fail(ctx)?),
        _ => None,
    };
    let said = |reading: &Reading| say_found(&ctx.words, &indicator.scale, reading.measured);
    Ok(RecordForm {
        project: project.to_string(),
        place: (place.id.to_string(), place.title.clone()),
        what: What::new(&ctx.words, scene, indicator, today),
        last,
        corrects: corrects.map(|reading| (reading.id.to_string(), said(&reading))),
        looked,
        unit: unit_of(&ctx.words, &indicator.scale),
        scale: indicator.scale.clone(),
        filled,
    })
}
