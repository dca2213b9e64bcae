//! The books that were brought, bringing one, and where each stands.

use redthread_core::ids::{OldBookId, OrganisationId};
use redthread_core::refusal::Refusal;
use redthread_intake::limits;
use redthread_storage::jobs::{Job, find_newest};
use redthread_storage::{Error, Read};
use redthread_web::{Answer, At, BroughtFile, Ctx, Filled, OrFail as _, Posted};

use super::enter;
use crate::actions::{self, NewBook};
use crate::job::{WORK, judge};
use crate::model::Choices;
use crate::model::lines::{Count, count};
use crate::pages::Head;
use crate::pages::desk::{DeskView, ReadingView};
use crate::pages::list::{ListView, NewView, Row};
use crate::pages::removed::RemoveView;
use crate::store::{self, OldBook};

/// A file of up to so many bytes is read while its sender waits; a longer one by a job.
const SMALL: usize = 200 * 1024;

pub(super) async fn list(ctx: Ctx) -> Answer {
    let organisation = ctx.viewer().steward().or_fail(&ctx)?;
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let mut rows = vec![];
    for book in store::list_books(&mut read, organisation).await.or_fail(&ctx)? {
        let shown = store::find_shown(&mut read, book.id).await.or_fail(&ctx)?;
        let count = looked(&mut read, &book).await.or_fail(&ctx)?;
        rows.push(Row::of(&ctx, &book, shown, count));
    }
    ctx.show(&ListView { books: rows })
}

/// How many doubtful lines were looked at. The text is opened only where something was decided at all.
async fn looked(read: &mut Read, book: &OldBook) -> Result<Count, Error> {
    let choices: Choices = store::list_choices(read, book.id).await?;
    if choices.is_empty() {
        return Ok(Count { looked: 0, of: book.tally.doubtful });
    }
    Ok(count(&store::load_lines(read, book.id).await?, &choices))
}

pub(super) async fn new(ctx: Ctx) -> Answer {
    ctx.show(&NewView { filled: Filled::default() })
}

pub(super) async fn bring(post: Posted) -> Answer {
    match take_in(&post).await {
        Ok(id) => post.ctx.go(format!("/desk/old-books/{id}"), "old-book-brought"),
        Err(Error::Refused(refusals)) => {
            post.ctx.show_refused(&NewView { filled: Filled::refused(post.form.clone(), refusals) })
        }
        Err(error) => Err(post.ctx.fail(error)),
    }
}

async fn take_in(post: &Posted) -> Result<OldBookId, Error> {
    let file = post.form.files().iter().find(|file| file.field == "file");
    let file = file.ok_or_else(|| Refusal::beside("file", "oldbooks.no_file"))?;
    if file.bytes.len() > limits::FILE {
        return Err(Refusal::beside("file", "intake.too_large").with("file", &file.name).into());
    }
    let (ctx, viewer) = (&post.ctx, post.ctx.viewer());
    let repaired = if is_small(file) { Some(read_now(file).await?) } else { None };
    let none = Choices::new();
    let new = NewBook { name: &file.name, bytes: &file.bytes, read: repaired.as_ref().map(|read| (read, &none)) };
    actions::bring(ctx.store(), &post.deed, &viewer, new).await
}

fn is_small(file: &BroughtFile) -> bool {
    file.bytes.len() <= SMALL
}

async fn read_now(file: &BroughtFile) -> Result<redthread_intake::repair::Repaired, Error> {
    let judged = judge(file.name.clone(), file.bytes.to_vec()).await?;
    judged.map_err(|unreadable| Refusal::beside("file", unreadable.code()).with("file", &file.name).into())
}

pub(super) async fn desk(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    let (mut read, _, book) = enter(&ctx, book).await?;
    let job = find_newest(&mut read, WORK, redthread_core::ids::Id::uuid(book.id)).await.or_fail(&ctx)?;
    let shown = store::find_shown(&mut read, book.id).await.or_fail(&ctx)?;
    let count = looked(&mut read, &book).await.or_fail(&ctx)?;
    let head = Head::of(&ctx, &book, count);
    ctx.show(&DeskView::of(&ctx, head, &book, (job.as_ref(), shown)))
}

pub(super) async fn reading(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    let (mut read, _, book) = enter(&ctx, book).await?;
    let job: Option<Job> = find_newest(&mut read, WORK, redthread_core::ids::Id::uuid(book.id)).await.or_fail(&ctx)?;
    ctx.show(&ReadingView::of(&ctx, &book, job.as_ref()))
}

pub(super) async fn file(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    let (mut read, _, book) = enter(&ctx, book).await?;
    let bytes = store::load_file(&mut read, book.id).await.or_fail(&ctx)?;
    ctx.file(&book.name, "application/octet-stream", bytes)
}

pub(super) async fn ask_remove(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    let (mut read, _, book): (_, OrganisationId, _) = enter(&ctx, book).await?;
    let shown = store::find_shown(&mut read, book.id).await.or_fail(&ctx)?;
    ctx.show(&RemoveView::of(&ctx, &book, shown))
}

pub(super) async fn remove(At(book): At<OldBookId>, post: Posted) -> Answer {
    let ctx = &post.ctx;
    actions::remove(ctx.store(), &post.deed, &ctx.viewer(), book).await.or_fail(ctx)?;
    ctx.go("/desk/old-books", "old-book-removed")
}
