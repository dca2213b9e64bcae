//! A whole place at once.

use redthread_core::ids::{PlaceId, ProjectId};
use redthread_core::redline::{Confidence, Measured, standing};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::Error;
use redthread_storage::redlines::{Indicator, NewReading, Place};
use redthread_web::rule::say_value;
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use super::{day, enter};
use crate::actions;
use crate::model;
use crate::pages::place::{PlaceForm, Row};
use crate::pages::{Stands, What, say_found, unit_of};
use crate::scene::Scene;

/// The table of a place; after a look with what each value would mean.
pub(super) fn show(
    ctx: &Ctx,
    scene: &Scene,
    project: ProjectId,
    place: &str,
    looked: Option<(Form, Vec<NewReading>)>,
) -> Answer {
    let place = place.parse().map_err(|_| ctx.fail(Error::NotFound))?;
    let place = scene.place(place).or_fail(ctx)?;
    let today = model::today(ctx.store().now()).to_string();
    let (filled, found) = match looked {
        Some((form, found)) => (Filled { form, refusals: vec![] }, found),
        None => (Filled::with([("on", today)]), vec![]),
    };
    ctx.show(&view(ctx, scene, project, (place, &found), filled))
}

fn view(
    ctx: &Ctx,
    scene: &Scene,
    project: ProjectId,
    (place, found): (&Place, &[NewReading]),
    filled: Filled,
) -> PlaceForm {
    let row = |indicator: &Indicator| {
        let new = found.iter().find(|new| new.indicator == indicator.id);
        row(ctx, scene, place, indicator, new)
    };
    PlaceForm {
        project: project.to_string(),
        place: (place.id.to_string(), place.title.clone()),
        places: scene.places.iter().map(|place| (place.id.to_string(), place.title.clone())).collect(),
        rows: scene.indicators.iter().map(row).collect(),
        filled,
    }
}

fn row(ctx: &Ctx, scene: &Scene, place: &Place, indicator: &Indicator, new: Option<&NewReading>) -> Row {
    let (versions, today) = (scene.versions(indicator.id), model::today(ctx.store().now()));
    let last = scene.measured(place.id, indicator.id);
    let stands = standing(last, versions, indicator.cadence, today);
    let looked = new.map(|new| {
        let found = Measured { value: new.value, on: new.on };
        let meant = model::look(found, last, versions, indicator.cadence, today);
        (say_value(&ctx.words, &indicator.scale, new.value), Stands::then(&ctx.words, found, meant, versions))
    });
    Row {
        what: What::new(&ctx.words, scene, indicator, today),
        last: last.map(|last| say_found(&ctx.words, &indicator.scale, last)).unwrap_or_default(),
        now: Stands::now(&ctx.words, stands, last, versions, today),
        unit: unit_of(&ctx.words, &indicator.scale),
        looked,
        scale: indicator.scale.clone(),
    }
}

/// The rows that were filled; empty ones are passed over.
fn read_rows(ctx: &Ctx, scene: &Scene, form: &Form) -> Result<Vec<NewReading>, Error> {
    let mut fields = Fields::default();
    let place = fields.take(form.id::<PlaceId>("place"));
    let on = fields.take(day(form, "on").and_then(|on| model::check_day(on, ctx.store().now())).map(Some));
    let confidence = fields.take(form.code("confidence", Confidence::from_code).map(Some));
    let (mut found, mut filled) = (vec![], 0);
    for indicator in &scene.indicators {
        let (name, note) = (format!("value-{}", indicator.id), format!("note-{}", indicator.id));
        if form.get(&name).trim().is_empty() {
            continue;
        }
        filled += 1;
        let value = model::read_value(&indicator.scale, form.get(&name), ctx.lang());
        let value = value.map_err(|refusal| Refusal { field: Some(name), ..refusal });
        let (value, note) = (fields.take(value), fields.take(form.optional(&note, texts::PARAGRAPH)));
        if let (Some(place), Some(on), Some(confidence)) = (place, on, confidence) {
            let source = indicator.source.clone();
            found.push(NewReading {
                indicator: indicator.id,
                place,
                value,
                on,
                confidence,
                source,
                note,
                corrects: None,
            });
        }
    }
    if filled == 0 {
        fields.refuse(Refusal::whole("readings.nothing_filled"));
    }
    fields.check()?;
    Ok(found)
}

pub(crate) async fn record(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_read, inside, scene) = enter(&ctx, project).await?;
    let place = form.get("place").to_owned();
    let rows = read_rows(&ctx, &scene, &form);
    if let (Ok(rows), "look") = (&rows, form.get("go")) {
        let rows = rows.clone();
        return show(&ctx, &scene, project, &place, Some((form, rows)));
    }
    let recorded = async { actions::record_all(ctx.store(), &deed, &inside, rows?).await };
    match recorded.await {
        Ok(_) => ctx.go(format!("/p/{project}/readings"), "readings-saved"),
        Err(Error::Refused(refusals)) => {
            let place = place.parse().map_err(|_| ctx.fail(Error::NotFound))?;
            let place = scene.place(place).or_fail(&ctx)?;
            ctx.show_refused(&view(&ctx, &scene, project, (place, &[]), Filled::refused(form, refusals)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
