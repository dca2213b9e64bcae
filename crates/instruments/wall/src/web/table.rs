//! The wall as a table: out as CSV, and a file looked at row by row before anything is taken in.

use std::collections::BTreeMap;

use redthread_core::ids::{ProjectId, ThemeId};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::cluster::Fate;
use redthread_core::workshop::phase::SlipState;
use redthread_intake::{Cell, Table, as_written, read_table, write_table};
use redthread_storage::workshop::{Slip, find_wall};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Answer, At, Ctx, Filled, OrFail as _, Posted, Words};

use super::{Loaded, enter};
use crate::actions::{phases_now, seal_of, take_in};
use crate::model;
use crate::pages::{BringView, PreviewView};
use crate::table::{Column, Headings, Plan};

/// What columns are called: the first name of each is written, all are read.
fn names(words: &Words, column: Column) -> Vec<String> {
    words.code("wall-column", column.code()).split('|').map(|name| name.trim().to_owned()).collect()
}

fn headings(words: &Words) -> Headings {
    let of = |lang| {
        let words = words.in_lang(lang);
        Column::ALL.map(|column| names(&words, column).into_iter().map(move |name| (name.to_lowercase(), column)))
    };
    Lang::ALL.into_iter().flat_map(of).flatten().collect()
}

fn head(words: &Words) -> Vec<String> {
    Column::ALL.iter().filter_map(|column| names(words, *column).into_iter().next()).collect()
}

pub(super) async fn csv(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = enter(&ctx, project).await?;
    let rows = rows(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    ctx.file(&format!("{}.csv", ctx.say("wall-file-name")), "text/csv; charset=utf-8", write_table(&rows))
}

/// What everybody sees on the wall, phase by phase: themes with their slips, then what is loose.
async fn rows(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<Vec<Vec<String>>, Error> {
    let loaded = Loaded::find(read, inside.project.id).await?.ok_or(Error::NotFound)?;
    let mut rows = vec![head(&ctx.words)];
    for (stage, _) in model::phases(inside.kit(ctx.store())?) {
        let phase = stage.text(ctx.lang()).title.to_owned();
        let here = loaded.slips.iter().filter(|slip| slip.phase == stage.id && slip.state == SlipState::Shown);
        let mut slips = BTreeMap::<Option<ThemeId>, Vec<&Slip>>::new();
        here.for_each(|slip| slips.entry(slip.theme).or_default().push(slip));
        let open = loaded.themes.iter().filter(|theme| theme.phase == stage.id && theme.fate == Fate::Open);
        for theme in open {
            let votes = theme.votes.map(|votes| votes.to_string()).unwrap_or_default();
            rows.extend(told(&phase, (&theme.title, &votes), slips.remove(&Some(theme.id)).unwrap_or_default()));
        }
        if let Some(loose) = slips.remove(&None) {
            rows.extend(told(&phase, ("", ""), loose));
        }
    }
    Ok(rows)
}

/// The rows of a theme, in the order of their words: after which other a slip came is told nowhere.
fn told(phase: &str, (theme, votes): (&str, &str), slips: Vec<&Slip>) -> Vec<Vec<String>> {
    let row = |slip: &str, by: &str| [phase, theme, slip, by, votes].map(str::to_owned).to_vec();
    let said = slips.into_iter().filter_map(|slip| slip.said.as_ref());
    let mut rows: Vec<_> = said.map(|said| row(&said.words, said.named.as_deref().unwrap_or_default())).collect();
    rows.sort();
    if rows.is_empty() { vec![row("", "")] } else { rows }
}

fn bring_view(ctx: &Ctx, project: ProjectId, filled: Filled) -> BringView {
    BringView { project: project.to_string(), columns: head(&ctx.words), filled }
}

pub(super) async fn bring(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, _) = enter(&ctx, project).await?;
    find_wall(&mut read, project).await.or_fail(&ctx)?.ok_or_else(|| ctx.fail(Error::NotFound))?;
    ctx.show(&bring_view(&ctx, project, Filled::default()))
}

/// A file that was sent, or the table of a preview that comes back.
fn table_of(form: &redthread_web::Form) -> Result<Table, Refusal> {
    let bad = |code| Refusal::beside("file", code);
    let sent = form.files().iter().find(|file| file.field == "file").map(|file| &*file.bytes);
    let bytes = sent.unwrap_or_else(|| form.get("table").as_bytes());
    read_table(bytes).map_err(|_| bad(if bytes.is_empty() { "wall.table_empty" } else { "wall.table_unreadable" }))
}

/// The table as the form of its preview carries it.
fn carried(table: &Table) -> String {
    let cell = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => as_written(words).to_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
    };
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect();
    String::from_utf8(write_table(&rows)).unwrap_or_default()
}

async fn look(ctx: &Ctx, project: ProjectId, table: &Table) -> Result<Plan, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let wall = find_wall(&mut read, project).await?.ok_or(Error::NotFound)?;
    let phases = phases_now(&mut read, inside.kit(ctx.store())?, &wall).await?;
    Ok(Plan::read(table, &headings(&ctx.words), &phases)?)
}

/// A file is looked at; what was seen is taken in.
pub(super) async fn post(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (_, inside) = enter(&ctx, project).await?;
    let seen = form.get("seen").to_owned();
    let table = table_of(&form).map_err(Error::from);
    let taken = match &table {
        Ok(table) if !seen.is_empty() => {
            take_in(ctx.store(), &deed, &inside, (table, &headings(&ctx.words)), &seen).await.map(|()| None)
        }
        Ok(table) => look(&ctx, project, table).await.map(Some),
        Err(_) => Ok(None),
    };
    match (taken, table) {
        (Ok(Some(plan)), Ok(table)) => ctx.show(&preview(&ctx, project, (&plan, &table), Filled::default())),
        (Ok(_), Ok(_)) => ctx.go(format!("/p/{project}/wall/list"), "wall-table-taken-in"),
        (Err(Error::Refused(refusals)), Ok(table)) if !seen.is_empty() => {
            let plan = look(&ctx, project, &table).await.or_fail(&ctx)?;
            ctx.show_refused(&preview(&ctx, project, (&plan, &table), Filled::refused(form, refusals)))
        }
        (Err(Error::Refused(refusals)), _) | (Ok(_), Err(Error::Refused(refusals))) => {
            ctx.show_refused(&bring_view(&ctx, project, Filled::refused(form, refusals)))
        }
        (Err(error), _) | (_, Err(error)) => Err(ctx.fail(error)),
    }
}

fn preview(ctx: &Ctx, project: ProjectId, (plan, table): (&Plan, &Table), filled: Filled) -> PreviewView {
    PreviewView::of(ctx, project, plan, (seal_of(ctx.store(), plan), carried(table)), filled)
}
