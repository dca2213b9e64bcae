//! A file: bring it, look at every row, take in what was seen.

use std::collections::BTreeSet;

use redthread_core::ids::{ImportId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::language::Lang;
use redthread_core::redline::{Confidence, Measured};
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::NewReading;
use redthread_storage::{Error, Inside, Read};
use redthread_web::rule::{say_day, say_value};
use redthread_web::{Answer, At, Ctx, Failure, Filled, OrFail as _, Posted};

use super::enter;
use crate::import::{self, Corrections, Looked, as_it_stands, file_words};
use crate::model::Look;
use crate::pages::Stands;
use crate::pages::import::{BringForm, PreviewView, RowView};
use crate::rows::{Fate, PlannedRow};
use crate::scene::Scene;
use crate::whole;

/// Rows on one page of the preview.
const PAGE: usize = 100;
/// Up to so many corrections are offered one by one.
const MOST_CHOICES: usize = 200;

pub(crate) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let filled = Filled::with([("confidence", Confidence::Low.code())]);
    let view = bring_form(&ctx, &mut read, &inside, filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn bring_form(ctx: &Ctx, read: &mut Read, inside: &Inside, filled: Filled) -> Result<BringForm, Error> {
    let project = inside.project.id;
    let words = file_words(&ctx.words);
    let mine = words.iter().find(|words| words.lang == ctx.lang());
    let first = |names: &Vec<String>| names.first().cloned();
    let is_empty = whole::is_empty(read, project).await?;
    Ok(BringForm {
        project: project.to_string(),
        headings: mine.map(|words| words.headings.values().filter_map(first).collect()).unwrap_or_default(),
        takes_whole: inside.may(Right::Steer) && is_empty,
        filled,
    })
}

pub(crate) async fn bring(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let brought = async {
        let file = form.files().iter().find(|file| file.field == "file");
        let file = file.ok_or_else(|| Refusal::beside("file", "readings.no_file"))?;
        let unsaid = form.code("confidence", Confidence::from_code)?;
        let words = file_words(&ctx.words);
        import::bring(ctx.store(), &deed, &inside, &words, (&file.name, unsaid, &file.bytes)).await
    };
    match brought.await {
        Ok(id) => ctx.go(format!("/p/{project}/readings/import/{id}"), ""),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = bring_form(&ctx, &mut read, &inside, filled).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn preview(ctx: Ctx, At((project, id)): At<(ProjectId, ImportId)>) -> Answer {
    let view = preview_view(&ctx, project, id, Filled::default()).await?;
    ctx.show(&view)
}

async fn preview_view(ctx: &Ctx, project: ProjectId, id: ImportId, filled: Filled) -> Result<PreviewView, Failure> {
    let (mut read, inside, scene) = enter(ctx, project).await?;
    let words = file_words(&ctx.words);
    let looked = import::look(&mut read, &inside, &words, id, inside.now).await.or_fail(ctx)?;
    Ok(draw(ctx, &scene, (project, id), &looked, filled))
}

fn draw(
    ctx: &Ctx,
    scene: &Scene,
    (project, id): (ProjectId, ImportId),
    looked: &Looked,
    filled: Filled,
) -> PreviewView {
    let only = ctx.asked("only").unwrap_or_default();
    let fits: Vec<&PlannedRow> =
        looked.plan.rows.iter().filter(|row| only.is_empty() || row.fate.code() == only).collect();
    let pages = fits.len().div_ceil(PAGE).max(1);
    let page = ctx.asked("page").and_then(|text| text.parse().ok()).unwrap_or(1_usize).clamp(1, pages);
    let shown = fits.iter().skip((page - 1) * PAGE).take(PAGE);
    let counts = ["new", "correction", "same", "twice", "bad"].map(|code| (code, looked.plan.count(code)));
    PreviewView {
        project: project.to_string(),
        id: id.to_string(),
        name: looked.name.clone(),
        lang: ctx.say(match looked.plan.lang {
            Lang::He => "readings-lang-he",
            Lang::Sv => "readings-lang-sv",
            Lang::En => "readings-lang-en",
        }),
        counts: counts.to_vec(),
        page,
        pages,
        rows: shown.map(|row| row_view(ctx, scene, looked, row)).collect(),
        corrections: corrections(ctx, scene, looked),
        only,
        seen: looked.plan.hash(),
        filled,
    }
}

fn corrections(ctx: &Ctx, scene: &Scene, looked: &Looked) -> Vec<(usize, String)> {
    if looked.plan.count("correction") > MOST_CHOICES {
        return vec![];
    }
    let said = |row: &PlannedRow| match &row.fate {
        Fate::Correction(new, _, was) => Some((row.number, becomes(ctx, scene, new, Some(*was)))),
        _ => None,
    };
    looked.plan.rows.iter().filter_map(said).collect()
}

fn row_view(ctx: &Ctx, scene: &Scene, looked: &Looked, row: &PlannedRow) -> RowView {
    let at = looked.table.rows.binary_search_by_key(&row.number, |known| known.number);
    let cells = at.ok().and_then(|n| looked.table.rows.get(n)).map(|known| known.cells.as_slice());
    let mut view = RowView {
        number: row.number,
        fate: row.fate.code(),
        stands_as: as_it_stands(cells.unwrap_or_default()),
        becomes: String::new(),
        status: None,
        more: String::new(),
    };
    match &row.fate {
        Fate::New(new, look) => {
            view.becomes = becomes(ctx, scene, new, None);
            view.status = Some(status(ctx, scene, new, *look));
        }
        Fate::Correction(new, look, was) => {
            view.becomes = becomes(ctx, scene, new, Some(*was));
            view.status = Some(status(ctx, scene, new, *look));
        }
        Fate::Same(_) => view.more = ctx.say("readings-fate-same-more"),
        Fate::Twice(first) => view.more = ctx.words.say_with("readings-fate-twice-more", [("row", (*first).into())]),
        Fate::Bad(column, code, stands) => {
            let heading = ctx.words.code("readings-column", column.code());
            let heading = heading.split('|').next().unwrap_or_default().trim().to_owned();
            let why = ctx.words.refusal(&Refusal::whole(code).with("row", stands));
            view.more = ctx.words.say_with("readings-fate-bad-more", [("column", heading.into()), ("why", why.into())]);
        }
    }
    view
}

fn becomes(ctx: &Ctx, scene: &Scene, new: &NewReading, was: Option<redthread_core::redline::Amount>) -> String {
    let (Ok(indicator), Ok(place)) = (scene.indicator(new.indicator), scene.place(new.place)) else {
        return String::new();
    };
    let value = |amount| say_value(&ctx.words, &indicator.scale, amount);
    let change = match was {
        None => value(new.value),
        Some(was) => {
            let values = [("was", value(was).into()), ("becomes", value(new.value).into())];
            ctx.words.say_with("readings-instead-of", values)
        }
    };
    format!("{} · {} · {change} · {}", place.title, indicator.title, say_day(&ctx.words, new.on))
}

fn status(ctx: &Ctx, scene: &Scene, new: &NewReading, look: Look) -> Stands {
    let found = Measured { value: new.value, on: new.on };
    Stands::then(&ctx.words, found, look, scene.versions(new.indicator))
}

pub(crate) async fn take_in(At((project, id)): At<(ProjectId, ImportId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let corrections = if form.has("correct-all") {
        Corrections::All
    } else {
        Corrections::Of(form.all("correct").filter_map(|row| row.parse().ok()).collect::<BTreeSet<usize>>())
    };
    let words = file_words(&ctx.words);
    let taken = import::take_in(ctx.store(), &deed, &inside, &words, (id, form.get("seen"), &corrections)).await;
    match taken {
        Ok(_) => ctx.go(format!("/p/{project}/readings"), "readings-taken-in"),
        Err(Error::Refused(refusals)) => {
            let view = preview_view(&ctx, project, id, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn drop_file(At((project, id)): At<(ProjectId, ImportId)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    import::put_away(ctx.store(), &deed, &inside, id).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/readings"), "")
}

pub(crate) async fn take_in_whole(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let taken = async {
        let file = form.files().iter().find(|file| file.field == "whole");
        let file = file.ok_or_else(|| Refusal::beside("whole", "readings.no_file"))?;
        let whole = whole::read(&file.bytes)?;
        whole::take_in(ctx.store(), &deed, &inside, whole).await
    };
    match taken.await {
        Ok(_) => ctx.go(format!("/p/{project}/readings"), "readings-taken-in"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = bring_form(&ctx, &mut read, &inside, filled).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
