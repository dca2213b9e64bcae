//! A calendar that comes back: the form, what it would move, and the yes to it.

use redthread_core::ids::ProjectId;
use redthread_core::refusal::Refusal;
use redthread_storage::{Error, Inside, Read};
use redthread_web::rule::say_day;
use redthread_web::{Answer, At, Ctx, Filled, OrFail as _, Posted};

use crate::dates::{self, Fate, Looked, Move};
use crate::pages::dates::{DatesView, MoveRow};

pub(crate) async fn page(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    ctx.inside(project).await.or_fail(&ctx)?;
    ctx.show(&DatesView::new(project, Filled::default()))
}

pub(crate) async fn bring(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, .. } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let brought = form.files().iter().find(|file| file.field == "file").map(|file| file.bytes.to_vec());
    match look(&ctx, &mut read, &inside, brought.as_deref()).await {
        Ok(looked) => ctx.show(&view(&ctx, project, &looked)),
        Err(Error::Refused(refusals)) => ctx.show_refused(&DatesView::new(project, Filled::refused(form, refusals))),
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn look(ctx: &Ctx, read: &mut Read, inside: &Inside, bytes: Option<&[u8]>) -> Result<Vec<Looked>, Error> {
    let bytes = bytes.ok_or_else(|| Refusal::beside("file", "readings.no_file"))?;
    dates::look(read, inside, &ctx.words, bytes).await
}

fn view(ctx: &Ctx, project: ProjectId, looked: &[Looked]) -> DatesView {
    let mut view = DatesView::new(project, Filled::default());
    for one in looked {
        match one.fate {
            Fate::Move { from, to } => view.moves.push(MoveRow {
                written: Move { uid: one.uid.clone(), from, to }.written(),
                title: one.title.clone(),
                from: say_day(&ctx.words, from),
                to: say_day(&ctx.words, to),
            }),
            fate => view.others.entry(fate.code()).or_default().push(one.title.clone()),
        }
    }
    view.is_looked_at = true;
    view
}

pub(crate) async fn move_days(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let moves: Option<Vec<Move>> = form.all("move").map(Move::read).collect();
    let moved = async {
        let moves = moves.ok_or_else(|| Error::refused("readings.dates_changed"))?;
        dates::move_days(ctx.store(), &deed, &inside, &ctx.words, &moves).await
    };
    match moved.await {
        Ok(_) => ctx.go(format!("/p/{project}/readings"), "readings-dates-moved"),
        Err(Error::Refused(refusals)) => ctx.show_refused(&DatesView::new(project, Filled::refused(form, refusals))),
        Err(error) => Err(ctx.fail(error)),
    }
}
