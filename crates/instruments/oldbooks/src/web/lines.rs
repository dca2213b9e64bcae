//! The lines of a book, a page of them at a time: doubtful ones to decide, and those that were put right to look at.

use redthread_core::ids::OldBookId;
use redthread_core::refusal::Refusal;
use redthread_core::texts::Fields;
use redthread_storage::Error;
use redthread_web::{Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted, with_query};

use super::enter;
use crate::actions::{choose_lines, lines_version};
use crate::model::lines::{Way, count};
use crate::model::{BookLine, Choice, Choices};
use crate::pages::Head;
use crate::pages::lines::{LinesView, Which};
use crate::store;

/// So many lines stand on one page.
pub(crate) const AT_ONCE: usize = 20;

/// What a page of lines is made of.
struct Loaded {
    head: Head,
    version: i64,
    lines: Vec<BookLine>,
    choices: Choices,
}

async fn load(ctx: &Ctx, book: OldBookId) -> Result<Loaded, Failure> {
    let (mut read, _, book) = enter(ctx, book).await?;
    let lines = store::load_lines(&mut read, book.id).await.or_fail(ctx)?;
    let choices = store::list_choices(&mut read, book.id).await.or_fail(ctx)?;
    let version = lines_version(&mut read, book.id).await.or_fail(ctx)?;
    Ok(Loaded { head: Head::of(ctx, &book, count(&lines, &choices)), version, lines, choices })
}

impl Loaded {
    fn view(self, ctx: &Ctx, asked: (Which, usize), filled: Filled) -> LinesView {
        let all = self.listed(asked.0);
        let pages = all.len().div_ceil(AT_ONCE).max(1);
        let page = asked.1.clamp(1, pages);
        let here: Vec<usize> = all.into_iter().skip((page - 1) * AT_ONCE).take(AT_ONCE).collect();
        LinesView::of(ctx, self.head, (asked.0, page, pages, self.version), (&self.lines, &self.choices), &here, filled)
    }

    /// The lines of one kind, by their index.
    fn listed(&self, which: Which) -> Vec<usize> {
        let is_listed = |line: &BookLine| match which {
            Which::Doubtful => line.is_doubtful(),
            Which::Repaired => line.is_repaired(),
        };
        self.lines.iter().enumerate().filter(|(_, line)| is_listed(line)).map(|(at, _)| at).collect()
    }
}

fn asked(ctx: &Ctx) -> (Which, usize) {
    let which = ctx.asked("show").and_then(|code| Which::from_code(&code)).unwrap_or(Which::Doubtful);
    (which, ctx.asked("page").and_then(|page| page.parse().ok()).unwrap_or(1))
}

pub(super) async fn page(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    let view = load(&ctx, book).await?.view(&ctx, asked(&ctx), Filled::default());
    ctx.show(&view)
}

pub(super) async fn save(At(book): At<OldBookId>, post: Posted) -> Answer {
    let (ctx, asked) = (&post.ctx, asked(&post.ctx));
    let chosen = match read_choices(&post.form) {
        Ok((seen, choices)) => choose_lines(ctx.store(), &post.deed, &ctx.viewer(), (book, seen), &choices).await,
        Err(refusals) => Err(Error::Refused(refusals)),
    };
    match chosen {
        Ok(book) => go_on(ctx, book, asked).await,
        Err(Error::Refused(refusals)) => {
            let view = load(ctx, book).await?.view(ctx, asked, Filled::refused(post.form.clone(), refusals));
            ctx.show_refused(&view)
        }
        Err(Error::Conflict) => {
            let view = load(ctx, book).await?.view(ctx, asked, Filled::refused(post.form.clone(), vec![]));
            ctx.show_conflict(&view.in_conflict())
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// To the next page with a line that nobody looked at; to the desk once all were looked at.
async fn go_on(ctx: &Ctx, book: OldBookId, (which, page): (Which, usize)) -> Answer {
    let loaded = load(ctx, book).await?;
    let path = |page: usize| {
        with_query(&format!("/desk/old-books/{book}/lines"), &[("show", which.code()), ("page", &page.to_string())])
    };
    if which == Which::Repaired {
        return ctx.go(path(page), "old-book-lines");
    }
    let open = |(n, at): (usize, &usize)| (!loaded.choices.contains_key(at)).then_some(n / AT_ONCE + 1);
    let pages: Vec<usize> = loaded.listed(which).iter().enumerate().filter_map(open).collect();
    match pages.iter().find(|next| **next >= page).or(pages.first()) {
        Some(next) => ctx.go(path(*next), "old-book-lines"),
        None => ctx.go(format!("/desk/old-books/{book}"), "old-book-lines-all"),
    }
}

/// The decisions of a page, and the version that it was made from.
type Decided = (i64, Vec<(usize, Option<Choice>)>);

fn read_choices(form: &Form) -> Result<Decided, Vec<Refusal>> {
    let (mut fields, mut choices) = (Fields::default(), vec![]);
    let seen = fields.take(form.number("version"));
    let all = Way::from_code(form.get("all"));
    for at in form.all("line").filter_map(|at| at.parse::<usize>().ok()) {
        let (way, own) = (form.get(&format!("way-{at}")), format!("own-{at}"));
        let way = Way::from_code(way).or(all);
        let choice = way.map(|way| Choice::read(way, form.get(&own), &own)).transpose();
        choices.push((at, fields.take(choice)));
    }
    fields.check().map(|()| (seen, choices))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_lines_is_read_at_once() {
        let form = Form::filled([
            ("version", "7"),
            ("line", "3"),
            ("way-3", "take"),
            ("line", "9"),
            ("way-9", "own"),
            ("own-9", "עו\"ס 🙂"),
            ("line", "12"),
            ("way-12", ""),
        ]);
        let (seen, choices) = read_choices(&form).unwrap();
        assert_eq!(seen, 7);
        assert_eq!(choices, [(3, Some(Choice::Take)), (9, Some(Choice::Own("עו\"ס 🙂".into()))), (12, None)]);
    }

    #[test]
    fn one_press_decides_what_was_left_and_own_words_cannot_be_empty() {
        let fields =
            [("version", "0"), ("all", "take"), ("line", "3"), ("way-3", "keep"), ("line", "4"), ("way-4", "")];
        let (_, choices) = read_choices(&Form::filled(fields)).unwrap();
        assert_eq!(choices, [(3, Some(Choice::Keep)), (4, Some(Choice::Take))]);
        let empty = [("version", "0"), ("line", "3"), ("way-3", "own")];
        assert_eq!(read_choices(&Form::filled(empty)).unwrap_err()[0].field.as_deref(), Some("own-3"));
    }
}
