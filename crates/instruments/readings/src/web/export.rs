//! Everything leaves: readings as CSV and XLSX, the whole as JSON, what is due as a calendar.

use redthread_core::ids::ProjectId;
use redthread_storage::redlines::{list_crossing_standings, list_readings_of_project};
use redthread_web::calendar::{MEDIA_TYPE, write_calendar};
use redthread_web::{Answer, At, Ctx, Failure, OrFail as _};

use super::enter;
use crate::calendar::due_days;
use crate::exports::Sheet;
use crate::import::file_words;
use crate::whole;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

enum Kind {
    Csv,
    Xlsx,
}

pub(crate) async fn csv(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let bytes = sheet(&ctx, project, &Kind::Csv).await?;
    ctx.file(&name(&ctx, "csv"), "text/csv; charset=utf-8", bytes)
}

pub(crate) async fn xlsx(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let bytes = sheet(&ctx, project, &Kind::Xlsx).await?;
    ctx.file(&name(&ctx, "xlsx"), XLSX, bytes)
}

async fn sheet(ctx: &Ctx, project: ProjectId, kind: &Kind) -> Result<Vec<u8>, Failure> {
    let (mut read, _, scene) = enter(ctx, project).await?;
    let words = file_words(&ctx.words);
    let Some(words) = words.iter().find(|words| words.lang == ctx.lang()) else { return Ok(vec![]) };
    let readings = list_readings_of_project(&mut read, project).await.or_fail(ctx)?;
    let sheet = Sheet::gather(&mut read, &scene, words, readings).await.or_fail(ctx)?;
    match kind {
        Kind::Csv => sheet.csv(),
        Kind::Xlsx => sheet.workbook(),
    }
    .or_fail(ctx)
}

fn name(ctx: &Ctx, ending: &str) -> String {
    format!("{}-{}.{ending}", ctx.say("readings-file-name"), crate::model::today(ctx.store().now()))
}

pub(crate) async fn json(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let whole = whole::gather(&mut read, &inside).await.or_fail(&ctx)?;
    let bytes = serde_json::to_vec_pretty(&whole).or_fail(&ctx)?;
    ctx.file(&name(&ctx, "json"), "application/json", bytes)
}

pub(crate) async fn due(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside, scene) = enter(&ctx, project).await?;
    let crossings = list_crossing_standings(&mut read, project, inside.now).await.or_fail(&ctx)?;
    let days = due_days(&ctx.words, &project.to_string(), &scene, &crossings, inside.now);
    let calendar = write_calendar(&inside.project.title, &days, inside.now);
    ctx.file(&name(&ctx, "ics"), MEDIA_TYPE, calendar.into_bytes())
}
