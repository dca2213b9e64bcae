//! The books of a project, one book with all that is in its way, its editions, and the work of making one.

use redthread_core::ids::{EditionId, Id as _, JobId, ProjectId, PublicationId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_editions::{Format, GoneView, JobPlaces, JobView, Makes as _, load_file, running};
use redthread_storage::jobs;
use redthread_storage::{Error, Inside, Read, passages};
use redthread_web::{Answer, At, Ctx, OrFail as _, Posted};

use crate::actions;
use crate::job::Book;
use crate::pages::book::{BookView, Labels};
use crate::pages::books::{BookRow, BooksView};
use crate::pages::{Head, book_path};
use crate::shelf::{gap_lines, preview, stands};
use crate::store::{self, EDITIONS, Publication};

pub(super) async fn books(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = list(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn list(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<BooksView, Error> {
    let mut rows = vec![];
    for book in store::list_of_project(read, inside.project.id).await? {
        let editions = store::list_editions(read, book.id).await?;
        let stands = match editions.first() {
            Some(edition) => stands(read, &book, edition, inside.now).await?,
            None => true,
        };
        rows.push(BookRow::of(ctx, inside, &book, editions.first(), stands));
    }
    Ok(BooksView {
        head: Head::of(inside),
        books: rows,
        may_prepare: actions::may_prepare(inside).is_ok(),
        may_publish: inside.may(Right::Publish),
    })
}

pub(super) async fn start(At(project): At<ProjectId>, posted: Posted) -> Answer {
    let ctx = &posted.ctx;
    let (read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    drop(read);
    let book = actions::start(ctx.store(), &posted.deed, &inside).await.or_fail(ctx)?;
    ctx.go(format!("{}/front", book_path(&inside, book)), "book-started")
}

pub(super) async fn book(ctx: Ctx, At((project, book)): At<(ProjectId, PublicationId)>) -> Answer {
    let view = load(&ctx, project, book).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load(ctx: &Ctx, project: ProjectId, book: PublicationId) -> Result<BookView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let book = store::load_publication(&mut read, project, book).await?;
    let assembled = actions::check(ctx.store(), &mut read, &book, &ctx.words, "").await?;
    let looked = actions::found(ctx.store(), &assembled) == book.looked || assembled.warnings.is_empty();
    let labels = Labels::load(ctx, &mut read, &inside).await?;
    let mut view = BookView::of(ctx, &inside, &book, (&assembled, looked), &labels);
    let lines = gap_lines(&ctx.words.in_lang(inside.project.lang));
    for edition in store::list_editions(&mut read, book.id).await? {
        let shown = preview(&mut read, &book, &edition, inside.now, &lines).await?;
        view.add_edition(ctx, &inside, &book, &edition, &shown);
    }
    view.others = series_of(&mut read, &inside, &book).await?;
    let job = running(&mut read, Book::WORK, book.id).await?;
    view.job = job.map(|job| format!("/p/{project}/jobs/{}", job.id));
    Ok(view)
}

/// The books before and after, as (title, address inside or in public).
async fn series_of(read: &mut Read, inside: &Inside, book: &Publication) -> Result<Vec<(String, String)>, Error> {
    let earlier = store::continued_by(read, book.id).await?;
    let later = store::continuing(read, book.id).await?;
    let path = |other: &Publication| match other.project == inside.project.id {
        true => book_path(inside, other.id),
        false if other.shown.is_some() => format!("/books/{}", other.id),
        false => String::new(),
    };
    Ok(earlier.iter().chain(&later).map(|other| (other.front.title.clone(), path(other))).collect())
}

pub(super) async fn look(At((project, book)): At<(ProjectId, PublicationId)>, posted: Posted) -> Answer {
    let ctx = &posted.ctx;
    let (read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    drop(read);
    if !posted.form.has("looked") {
        return refused(ctx, project, book, vec![Refusal::beside("looked", "publication.not_looked")]).await;
    }
    actions::look(ctx.store(), &posted.deed, &inside, book, &ctx.words).await.or_fail(ctx)?;
    ctx.go(book_path(&inside, book), "looked")
}

pub(super) async fn ask_edition(At((project, book)): At<(ProjectId, PublicationId)>, posted: Posted) -> Answer {
    let ctx = &posted.ctx;
    let (read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    drop(read);
    match actions::ask_edition(ctx.store(), &posted.deed, &inside, book, &ctx.words).await {
        Ok(job) => ctx.go(format!("/p/{project}/jobs/{job}"), ""),
        Err(Error::Refused(refusals)) => refused(ctx, project, book, refusals).await,
        Err(error) => Err(ctx.fail(error)),
    }
}

/// The book's page again, with what is to be mended first.
async fn refused(ctx: &Ctx, project: ProjectId, book: PublicationId, refusals: Vec<Refusal>) -> Answer {
    let mut view = load(ctx, project, book).await.or_fail(ctx)?;
    view.refused = refusals;
    ctx.show_refused(&view)
}

pub(super) async fn file(
    ctx: Ctx,
    At((project, book, edition, name)): At<(ProjectId, PublicationId, EditionId, String)>,
) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let format = Format::of_file(&name, "book").ok_or(Error::NotFound).or_fail(&ctx)?;
    let book = store::load_publication(&mut read, inside.project.id, book).await.or_fail(&ctx)?;
    let edition = store::load_edition(&mut read, book.id, edition).await.or_fail(&ctx)?;
    if !stands(&mut read, &book, &edition, inside.now).await.or_fail(&ctx)? {
        return GoneView::answer(&ctx, &book_path(&inside, book.id));
    }
    let bytes = load_file(&mut read, &EDITIONS, edition.id, format).await.or_fail(&ctx)?;
    let name = format!("{} {}.{}", book.front.title, edition.number, format.ending());
    ctx.file(&name, format.media_type(), bytes)
}

pub(super) async fn publish(At((project, book)): At<(ProjectId, PublicationId)>, posted: Posted) -> Answer {
    let ctx = &posted.ctx;
    let (read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    drop(read);
    let edition = posted.form.id("edition").map_err(Error::from).or_fail(ctx)?.ok_or(Error::NotFound).or_fail(ctx)?;
    actions::publish(ctx.store(), &posted.deed, &inside, (book, edition)).await.or_fail(ctx)?;
    ctx.go(book_path(&inside, book), "published")
}

pub(super) async fn take_down(At((project, book)): At<(ProjectId, PublicationId)>, posted: Posted) -> Answer {
    let ctx = &posted.ctx;
    let (read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    drop(read);
    actions::take_down(ctx.store(), &posted.deed, &inside, book).await.or_fail(ctx)?;
    ctx.go(book_path(&inside, book), "taken-down")
}

pub(super) async fn job(ctx: Ctx, At((project, job)): At<(ProjectId, JobId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let job = jobs::load_job(&mut read, inside.project.id, job).await.or_fail(&ctx)?;
    if job.kind != Book::WORK {
        return Err(ctx.fail(Error::NotFound));
    }
    let places = JobPlaces {
        path: format!("/p/{project}/jobs/{}", job.id),
        href: book_path(&inside, PublicationId::from_uuid(job.subject)),
        label: ctx.say("publication-to-book"),
        way: vec![(inside.project.title, format!("/p/{project}"))],
    };
    ctx.show(&JobView::of(&ctx, &job, places))
}

impl Labels {
    /// What the team may read of each story and principle, to name it by.
    async fn load(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<Self, Error> {
        let project = inside.project.id;
        let stories = redthread_storage::stories::list_stories(read, project).await?;
        let consents =
            redthread_storage::consents::load_consents(read, project, Some(redthread_core::consent::Audience::Team))
                .await?;
        let findings = passages::list_findings(read, project).await?;
        let people = redthread_storage::people::list_people(read, project).await?;
        Ok(Self::new(ctx, inside, (&stories, &inside.gate(&consents, inside.now)), &findings, &people))
    }
}
