//! The list, one reading, its files and the words it rests on.

use redthread_core::consent::{Audience, Material};
use redthread_core::ids::{AttachmentId, Id as _, PassageId, ProjectId, ReadingId};
use redthread_core::kit::Right;
use redthread_core::redline::{CrossingState, Gap, standing};
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_storage::passages::{self, Passage};
use redthread_storage::redlines::{
    Crossing, Reading, list_attachments, list_crossing_standings, list_crossings, list_newest_readings, list_readings,
    load_attachment, load_reading, open_note,
};
use redthread_storage::{Error, Inside, Read, consents};
use redthread_web::rule::{say_day, say_value};
use redthread_web::{Answer, At, Ctx, Failure, Filled, OrFail as _, Posted};

use super::{aliases, brought, enter, enter_record};
use crate::actions;
use crate::crossing::look_at;
use crate::model::{self, Due};
use crate::pages::crossings::say_state;
use crate::pages::reading::{ChooseWords, FileRow, ReadingView, Words};
use crate::pages::readings::{DueRow, ListView, PlaceRow, ReadingRow};
use crate::pages::{Stands, What, say_found};
use crate::scene::Scene;
use crate::{files, store};

/// A page bears so many rows of what is due; the rest is counted.
const MOST_DUE: usize = 30;
const NEWEST: usize = 15;
const MOST_WORDS: usize = 40;

pub(crate) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside, scene) = enter(&ctx, project).await?;
    let view = list_view(&ctx, &mut read, &inside, &scene).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn list_view(ctx: &Ctx, read: &mut Read, inside: &Inside, scene: &Scene) -> Result<ListView, Error> {
    let project = inside.project.id;
    let crossings = list_crossing_standings(read, project, inside.now).await?;
    let mut due = due_now(ctx, scene);
    let due_count = due.len();
    due.truncate(MOST_DUE);
    let rows = list_newest_readings(read, project, NEWEST).await?;
    Ok(ListView {
        project: project.to_string(),
        places: scene.places.iter().map(|place| place_row(ctx, scene, place)).collect(),
        due: due.into_iter().map(|(order, place, indicator)| due_row(ctx, scene, order, place, indicator)).collect(),
        due_count,
        newest: rows.iter().filter_map(|reading| reading_row(ctx, scene, reading)).collect(),
        overdue_answers: crossings.iter().filter(|one| matches!(one.state, CrossingState::Overdue(_))).count(),
        crossings: crossings.len(),
        indicators: scene.indicators.len(),
        may_measure: inside.may(Right::Measure),
        is_brought: store::find_record(read, project).await?.is_some(),
    })
}

type Pair<'s> = (Due, &'s redthread_storage::redlines::Place, &'s redthread_storage::redlines::Indicator);

/// What should be measured now, longest overdue first.
fn due_now<'s>(ctx: &Ctx, scene: &'s Scene) -> Vec<Pair<'s>> {
    let today = model::today(ctx.store().now());
    let mut due: Vec<Pair<'s>> = vec![];
    for place in &scene.places {
        for indicator in &scene.indicators {
            let when = scene.due(place.id, indicator, today);
            if when.is_now() {
                due.push((when, place, indicator));
            }
        }
    }
    due.sort_by_key(|(when, ..)| *when);
    due
}

fn place_row(ctx: &Ctx, scene: &Scene, place: &redthread_storage::redlines::Place) -> PlaceRow {
    let today = model::today(ctx.store().now());
    let mut row = PlaceRow {
        id: place.id.to_string(),
        title: place.title.clone(),
        measured: 0,
        all: scene.indicators.len(),
        due: 0,
        stale: 0,
    };
    for indicator in &scene.indicators {
        let last = scene.measured(place.id, indicator.id);
        let gap = standing(last, scene.versions(indicator.id), indicator.cadence, today).gap;
        row.stale += usize::from(gap == Some(Gap::Stale));
        row.measured += usize::from(!matches!(gap, Some(Gap::Stale | Gap::NoReading)));
        row.due += usize::from(scene.due(place.id, indicator, today).is_now());
    }
    row
}

fn due_row(
    ctx: &Ctx,
    scene: &Scene,
    order: Due,
    place: &redthread_storage::redlines::Place,
    indicator: &redthread_storage::redlines::Indicator,
) -> DueRow {
    let (versions, today) = (scene.versions(indicator.id), model::today(ctx.store().now()));
    let last = scene.measured(place.id, indicator.id);
    let stands = standing(last, versions, indicator.cadence, today);
    DueRow {
        place: (place.id.to_string(), place.title.clone()),
        what: What::new(&ctx.words, scene, indicator, today),
        since: match order {
            Due::Overdue { since } => say_day(&ctx.words, since),
            Due::Never | Due::Next(_) => ctx.say("readings-never"),
        },
        stands: Stands::now(&ctx.words, stands, last, versions, today),
    }
}

fn reading_row(ctx: &Ctx, scene: &Scene, reading: &Reading) -> Option<ReadingRow> {
    let (indicator, place) = (scene.indicator(reading.indicator).ok()?, scene.place(reading.place).ok()?);
    let (versions, today) = (scene.versions(indicator.id), model::today(ctx.store().now()));
    let look = model::look(reading.measured, None, versions, indicator.cadence, today);
    Some(ReadingRow {
        id: reading.id.to_string(),
        place: place.title.clone(),
        indicator: indicator.title.clone(),
        found: say_found(&ctx.words, &indicator.scale, reading.measured),
        ended: reading.ended_at.is_some(),
        stands: Stands::then(&ctx.words, reading.measured, look, versions),
    })
}

pub(crate) async fn reading(ctx: Ctx, At((project, reading)): At<(ProjectId, ReadingId)>) -> Answer {
    let view = reading_view(&ctx, project, reading, Filled::default()).await?;
    ctx.show(&view)
}

async fn reading_view(ctx: &Ctx, project: ProjectId, id: ReadingId, filled: Filled) -> Result<ReadingView, Failure> {
    let (mut read, inside, scene) = enter_record(ctx, project).await?;
    let reading = load_reading(&mut read, project, id).await.or_fail(ctx)?;
    draw_reading(ctx, &mut read, (&inside, &scene), &reading, filled).await.or_fail(ctx)
}

async fn draw_reading(
    ctx: &Ctx,
    read: &mut Read,
    (inside, scene): (&Inside, &Scene),
    reading: &Reading,
    filled: Filled,
) -> Result<ReadingView, Error> {
    let project = inside.project.id;
    let (indicator, place) = (scene.indicator(reading.indicator)?, scene.place(reading.place)?);
    let (versions, today) = (scene.versions(indicator.id), model::today(inside.now));
    let look = look_at(read, inside, scene, reading.id).await?;
    let last = scene.measured(place.id, indicator.id);
    let siblings = list_readings(read, indicator.id, place.id).await?;
    let said = |other: &Reading| (other.id.to_string(), say_found(&ctx.words, &indicator.scale, other.measured));
    let names = aliases(read, project).await?;
    let who = |id| names.get(&id).cloned().unwrap_or_else(|| ctx.say("readings-somebody"));
    let by = |who: String, at| {
        ctx.words.say_with("readings-by", [("who", who.into()), ("when", ctx.words.moment(at).into())])
    };
    let crossings = list_crossings(read, project).await?;
    let on_it = crossings.iter().filter(|crossing| crossing.reading == reading.id);
    let end = store::find_end(read, reading.id).await?;
    let stands = reading.ended_at.is_none();
    Ok(ReadingView {
        project: project.to_string(),
        id: reading.id.to_string(),
        place: (place.id.to_string(), place.title.clone()),
        what: What::new(&ctx.words, scene, indicator, reading.measured.on),
        value: say_value(&ctx.words, &indicator.scale, reading.measured.value),
        on: say_day(&ctx.words, reading.measured.on),
        then: Stands::then(&ctx.words, reading.measured, look, versions),
        now: Stands::now(&ctx.words, standing(last, versions, indicator.cadence, today), last, versions, today),
        is_last: look.is_last,
        source: reading.source.clone(),
        confidence: ctx.words.code("readings-confidence", reading.confidence.code()),
        recorded: by(who(reading.recorded_by), reading.made_at),
        note: open_note(read, reading).await?,
        corrects: siblings.iter().find(|other| Some(other.id) == reading.corrects).map(said),
        corrected_by: siblings.iter().find(|other| other.corrects == Some(reading.id)).map(said),
        ended: end.map(|end| (end.reason, by(who(end.ended_by), end.made_at))),
        stands,
        crossed: stands && look.is_crossed(),
        crossings: on_it.map(|one: &Crossing| (one.id.to_string(), say_state(ctx, one.standing(inside.now)))).collect(),
        words: evidence(read, inside, reading.id).await?,
        files: file_rows(read, project, reading.id).await?,
        may_measure: inside.may(Right::Measure),
        may_declare: inside.may(Right::Declare),
        filled,
    })
}

async fn file_rows(read: &mut Read, project: ProjectId, reading: ReadingId) -> Result<Vec<FileRow>, Error> {
    let files = list_attachments(read, project, reading.uuid()).await?.into_iter();
    Ok(files.map(|file| FileRow { id: file.id.to_string(), name: file.name, size: say_size(file.size) }).collect())
}

fn say_size(bytes: usize) -> String {
    if bytes < 1024 * 1024 {
        format!("{} kB", bytes.div_ceil(1024))
    } else {
        format!("{}.{} MB", bytes / (1024 * 1024), bytes % (1024 * 1024) * 10 / (1024 * 1024))
    }
}

async fn evidence(read: &mut Read, inside: &Inside, reading: ReadingId) -> Result<Vec<Words>, Error> {
    let found = passages::list_supporting(read, reading.uuid()).await?;
    cleared(read, inside, found).await
}

/// Words as far as their people agreed; the others as gaps.
async fn cleared(read: &mut Read, inside: &Inside, found: Vec<Passage>) -> Result<Vec<Words>, Error> {
    let given = consents::load_consents(read, inside.project.id, Some(Audience::Team)).await?;
    let gate = inside.gate(&given, inside.now);
    let words = |passage: Passage| {
        let (id, document) = (passage.id.to_string(), passage.document.to_string());
        match gate.clear(passage.told, Material::Retold) {
            Ok(told) => Words { passage: id, document, quote: Some(told.into_inner().quote), barred: None },
            Err(barred) => Words { passage: id, document, quote: None, barred: barred.first().map(|one| one.state) },
        }
    };
    Ok(found.into_iter().map(words).collect())
}

pub(crate) async fn end(At((project, reading)): At<(ProjectId, ReadingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let ended = async {
        let reason = form.required("reason", texts::PARAGRAPH)?;
        actions::end(ctx.store(), &deed, &inside, reading, &reason).await
    };
    match ended.await {
        Ok(()) => ctx.go(format!("/p/{project}/readings/{reading}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = reading_view(&ctx, project, reading, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn attach(At((project, reading)): At<(ProjectId, ReadingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let attached = async {
        let file = brought(form.files())?.ok_or_else(|| Refusal::beside("attachment", "attachment.none"))?;
        actions::attach(ctx.store(), &deed, &inside, reading, file).await
    };
    match attached.await {
        Ok(_) => ctx.go(format!("/p/{project}/readings/{reading}#files"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = reading_view(&ctx, project, reading, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn file(ctx: Ctx, At((project, reading, file)): At<(ProjectId, ReadingId, AttachmentId)>) -> Answer {
    let (mut read, _) = ctx.inside(project).await.or_fail(&ctx)?;
    let (kept, owner, bytes) = load_attachment(&mut read, project, file).await.or_fail(&ctx)?;
    if owner != reading.uuid() {
        return Err(ctx.fail(Error::NotFound));
    }
    ctx.file(&kept.name, files::media_type_named(&kept.media_type), bytes)
}

pub(crate) async fn remove_file(
    At((project, reading, file)): At<(ProjectId, ReadingId, AttachmentId)>,
    post: Posted,
) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::remove_file(ctx.store(), &deed, &inside, reading, file).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/readings/{reading}#files"), "saved")
}

pub(crate) async fn choose_words(ctx: Ctx, At((project, reading)): At<(ProjectId, ReadingId)>) -> Answer {
    let (mut read, inside, scene) = enter_record(&ctx, project).await?;
    let view = words_view(&ctx, &mut read, (&inside, &scene), reading).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn words_view(
    ctx: &Ctx,
    read: &mut Read,
    (inside, scene): (&Inside, &Scene),
    id: ReadingId,
) -> Result<ChooseWords, Error> {
    let project = inside.project.id;
    let reading = load_reading(read, project, id).await?;
    let indicator = scene.indicator(reading.indicator)?;
    let tied: Vec<PassageId> =
        passages::list_supporting(read, id.uuid()).await?.iter().map(|passage| passage.id).collect();
    let mut all = passages::list_of_project(read, project).await?;
    all.retain(|passage| !tied.contains(&passage.id));
    let asked = ctx.asked("q").unwrap_or_default();
    let wanted = asked.trim().to_lowercase();
    let words = cleared(read, inside, all).await?;
    let barred = words.iter().filter(|words| words.quote.is_none()).count();
    let holds = |quote: &String| quote.to_lowercase().contains(&wanted);
    let mut found: Vec<Words> = words.into_iter().filter(|words| words.quote.as_ref().is_some_and(holds)).collect();
    let more = found.len().saturating_sub(MOST_WORDS);
    found.truncate(MOST_WORDS);
    Ok(ChooseWords {
        project: project.to_string(),
        reading: id.to_string(),
        title: say_found(&ctx.words, &indicator.scale, reading.measured),
        asked,
        found,
        more,
        barred,
    })
}

pub(crate) async fn support(At((project, reading)): At<(ProjectId, ReadingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let passage = passage(&ctx, &form)?;
    actions::support(ctx.store(), &deed, &inside, reading, passage).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/readings/{reading}#words"), "saved")
}

pub(crate) async fn unsupport(At((project, reading)): At<(ProjectId, ReadingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let passage = passage(&ctx, &form)?;
    actions::unsupport(ctx.store(), &deed, &inside, reading, passage).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/readings/{reading}#words"), "saved")
}

fn passage(ctx: &Ctx, form: &redthread_web::Form) -> Result<PassageId, Failure> {
    form.id("passage").ok().flatten().ok_or_else(|| ctx.fail(Error::NotFound))
}
