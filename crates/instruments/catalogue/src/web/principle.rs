//! Requests about a published principle: its page, its citation, its frame.

use redthread_book::cite;
use redthread_core::ids::{FindingId, Id as _};
use redthread_storage::{Error, catalogue, trials};
use redthread_web::related::related;
use redthread_web::{Answer, At, Ctx, Failure, OnShow, OrFail as _, list_readable, offered};

use crate::pages::principle::{Drawn, EmbedView, GonePrinciple, PrincipleView, cited};
use crate::principle::{Published, beside, list_published};
use crate::store::list_ties;

pub(super) async fn page(ctx: Ctx, At(finding): At<FindingId>) -> Answer {
    match view(&ctx, finding).await? {
        Some(view) => ctx.show(&view),
        None => gone(&ctx, finding).await,
    }
}

pub(super) async fn embed(ctx: Ctx, At(finding): At<FindingId>) -> Answer {
    match view(&ctx, finding).await? {
        Some(view) => ctx.show_framed(&EmbedView(view)),
        None => gone(&ctx, finding).await,
    }
}

pub(super) async fn file(ctx: Ctx, At((finding, name)): At<(FindingId, String)>) -> Answer {
    let shelf = shelf(&ctx).await?;
    let published = list_published(&shelf);
    let Some(one) = published.iter().find(|one| one.id == finding) else { return gone(&ctx, finding).await };
    let citation = cited(&ctx, one, one.of.lang);
    let (media_type, text) = match name.as_str() {
        "citation.bib" => ("application/x-bibtex; charset=utf-8", cite::bibtex(&citation)),
        "citation.ris" => ("application/x-research-info-systems; charset=utf-8", cite::ris(&citation)),
        _ => return Err(ctx.fail(Error::NotFound)),
    };
    let file = ctx.file(&name, media_type, text.into_bytes())?;
    Ok(if one.of.is_indexed { offered(file) } else { file })
}

async fn shelf(ctx: &Ctx) -> Result<Vec<OnShow>, Failure> {
    list_readable(ctx.store(), ctx.app.instruments).await.or_fail(ctx)
}

/// The page of a principle that is on show now.
async fn view(ctx: &Ctx, finding: FindingId) -> Result<Option<PrincipleView>, Failure> {
    let shelf = shelf(ctx).await?;
    let published = list_published(&shelf);
    let mut all = published.iter().filter(|one| one.id == finding);
    let Some(one) = all.next() else { return Ok(None) };
    let mut read = ctx.store().read().await.or_fail(ctx)?;
    let ties = list_ties(&mut read, finding).await.or_fail(ctx)?;
    let trials = trials::list_public_trials(&mut read, finding).await.or_fail(ctx)?;
    let drawn = Drawn {
        one: *one,
        also_in: all.map(|other| other.of).collect(),
        beside: beside(finding, &published, &ties),
        trials,
        related: related(&shelf, one.of.id),
    };
    Ok(Some(PrincipleView::of(ctx, drawn)))
}

/// Gone where it once was shown to everybody; else nothing was ever here.
async fn gone(ctx: &Ctx, finding: FindingId) -> Answer {
    let mut read = ctx.store().read().await.or_fail(ctx)?;
    if catalogue::was_shown(&mut read, finding).await.or_fail(ctx)? {
        return ctx.show_gone(&GonePrinciple { id: finding });
    }
    Err(ctx.fail(Error::NotFound))
}

/// The principles on show of one project, each once.
pub(super) fn of_project<'a>(
    published: &[Published<'a>],
    project: redthread_core::ids::ProjectId,
) -> Vec<Published<'a>> {
    let mut seen = std::collections::BTreeSet::new();
    let own = published.iter().filter(|one| one.of.project == Some(project));
    own.filter(|one| seen.insert(one.id.uuid())).copied().collect()
}
