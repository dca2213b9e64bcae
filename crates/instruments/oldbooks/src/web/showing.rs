//! By what right a book may be shown, and taking it down.

use jiff::Timestamp;
use redthread_core::day::date_of;
use redthread_core::ids::OldBookId;
use redthread_core::texts::{Fields, LINE, PARAGRAPH};
use redthread_storage::Error;
use redthread_web::{Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted};

use super::enter;
use crate::actions::{self, show as show_book};
use crate::model::lines::count;
use crate::model::{Ground, Shows};
use crate::pages::Head;
use crate::pages::showing::{Said, ShowingView};
use crate::store;

pub(super) async fn page(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    let today = date_of(ctx.store().now()).to_string();
    let filled = Filled::with([("shows", Shows::default().code().to_owned()), ("said_on", today)]);
    let view = load(&ctx, book, filled).await?;
    ctx.show(&view)
}

async fn load(ctx: &Ctx, book: OldBookId, filled: Filled) -> Result<ShowingView, Failure> {
    let (mut read, _, book) = enter(ctx, book).await?;
    let lines = store::load_lines(&mut read, book.id).await.or_fail(ctx)?;
    let choices = store::list_choices(&mut read, book.id).await.or_fail(ctx)?;
    let statements = store::list_statements(&mut read, book.id).await.or_fail(ctx)?;
    Ok(ShowingView {
        head: Head::of(ctx, &book, count(&lines, &choices)),
        is_described: book.described_at.is_some(),
        shows: statements.last().map(|last| last.shows).filter(|shows| *shows != Shows::Down),
        history: statements.iter().rev().map(|one| Said::of(ctx, one)).collect(),
        filled,
    })
}

fn read_ground(form: &Form) -> Result<(Shows, Ground, Timestamp), Error> {
    let mut fields = Fields::default();
    let shown = |code: &str| Shows::from_code(code).filter(|shows| *shows != Shows::Down);
    let shows = fields.take(form.code("shows", shown));
    let ground = Ground {
        who: fields.take(form.required("who", LINE)),
        published: fields.take(form.required("published", PARAGRAPH)),
        right: fields.take(form.required("right", PARAGRAPH)),
        indexed: form.has("indexed"),
    };
    let said_on = fields.take(form.required_day("said_on").map(Some));
    fields.check()?;
    Ok((shows, ground, said_on.ok_or(Error::NotFound)?))
}

pub(super) async fn show(At(book): At<OldBookId>, post: Posted) -> Answer {
    let ctx = &post.ctx;
    let shown = match read_ground(&post.form) {
        Ok(said) => show_book(ctx.store(), &post.deed, &ctx.viewer(), book, said).await,
        Err(error) => Err(error),
    };
    match shown {
        Ok(book) => ctx.go(format!("/desk/old-books/{book}"), "old-book-shown"),
        Err(Error::Refused(refusals)) => {
            let view = load(ctx, book, Filled::refused(post.form.clone(), refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn take_down(At(book): At<OldBookId>, post: Posted) -> Answer {
    let ctx = &post.ctx;
    actions::take_down(ctx.store(), &post.deed, &ctx.viewer(), book).await.or_fail(ctx)?;
    ctx.go(format!("/desk/old-books/{book}"), "old-book-taken-down")
}
