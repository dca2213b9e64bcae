//! Requests inside a project: what its published work is about, and what its principles are tied to.

use redthread_core::ids::{FindingId, ProjectId, TieId};
use redthread_core::kit::{Id as _, Right, TermId};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::catalogue::{Listing, load_listing};
use redthread_storage::{Error, Read};
use redthread_web::{Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted};

use super::principle::of_project;
use crate::actions::{self, NewTie};
use crate::pages::listing::ListingView;
use crate::pages::ties::TiesView;
use crate::principle::list_published;
use crate::shelf::list_on_show;
use crate::store::{Relation, list_ties};

pub(super) async fn listing(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let listing = load_listing(&mut read, inside.project.id).await.or_fail(&ctx)?;
    let view = listing_view(&ctx, project, filled(&listing)).await?;
    ctx.show(&view)
}

async fn listing_view(ctx: &Ctx, project: ProjectId, filled: Filled) -> Result<ListingView, Failure> {
    let (_, inside) = ctx.inside(project).await.or_fail(ctx)?;
    let kit = inside.kit(ctx.store()).or_fail(ctx)?;
    let shelf = list_on_show(ctx.store(), ctx.app.instruments).await.or_fail(ctx)?;
    let own = of_project(&list_published(&shelf), project);
    Ok(ListingView::of(ctx, &inside.project, kit, &own, filled))
}

fn filled(listing: &Listing) -> Filled {
    let term = |name: &'static str| move |term: &TermId| (name, term.to_string());
    let texts = [
        ("image_credit", listing.image_credit.clone()),
        ("map_place", listing.map_place.clone()),
        ("version", listing.version.to_string()),
    ];
    let topics = listing.topics.iter().map(term("topics"));
    Filled::with(texts.into_iter().chain(topics).chain(listing.populations.iter().map(term("populations"))))
}

fn read_listing(form: &Form) -> Result<Listing, Error> {
    let terms = |name: &'static str| {
        let read: Result<Vec<TermId>, _> = form.all(name).map(TermId::parse).collect();
        read.map_err(|_| Refusal::beside(name, "browse.term_unknown"))
    };
    let mut fields = Fields::default();
    let listing = Listing {
        topics: fields.take(terms("topics")),
        populations: fields.take(terms("populations")),
        image_credit: fields.take(form.optional("image_credit", texts::LINE)),
        map_place: fields.take(form.optional("map_place", texts::LINE)),
        version: fields.take(form.number("version")),
    };
    fields.check()?;
    Ok(listing)
}

pub(super) async fn say_listing(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let said = async { actions::say_listing(ctx.store(), &deed, &inside, &read_listing(&form)?).await };
    match said.await {
        Ok(()) => ctx.go(format!("/p/{project}/catalogue"), "saved"),
        Err(Error::Refused(refusals)) => {
            ctx.show_refused(&listing_view(&ctx, project, Filled::refused(form, refusals)).await?)
        }
        // What is there now, beside nothing: the choices are few, and they are made again over it.
        Err(Error::Conflict) => {
            let (mut read, _) = ctx.inside(project).await.or_fail(&ctx)?;
            let now = load_listing(&mut read, project).await.or_fail(&ctx)?;
            ctx.show_conflict(&listing_view(&ctx, project, filled(&now)).await?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn ties(ctx: Ctx, At((project, finding)): At<(ProjectId, FindingId)>) -> Answer {
    let view = ties_view(&ctx, (project, finding), Filled::default()).await?;
    ctx.show(&view)
}

async fn ties_view(ctx: &Ctx, (project, finding): (ProjectId, FindingId), filled: Filled) -> Result<TiesView, Failure> {
    let (mut read, inside): (Read, _) = ctx.inside(project).await.or_fail(ctx)?;
    inside.require(Right::Publish).or_fail(ctx)?;
    let ties = list_ties(&mut read, finding).await.or_fail(ctx)?;
    let shelf = list_on_show(ctx.store(), ctx.app.instruments).await.or_fail(ctx)?;
    let published = list_published(&shelf);
    let one = of_project(&published, project).into_iter().find(|one| one.id == finding);
    let one = one.ok_or(Error::NotFound).or_fail(ctx)?;
    Ok(TiesView::of(&inside.project, &one, &published, &ties, filled))
}

pub(super) async fn tie(At((project, finding)): At<(ProjectId, FindingId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let shelf = list_on_show(ctx.store(), ctx.app.instruments).await.or_fail(&ctx)?;
    let tied = async {
        let mut fields = Fields::default();
        let other = fields.take(form.id::<FindingId>("other"));
        let reason = fields.take(form.required("reason", texts::LINE));
        let relation = fields.take(form.code("relation", Relation::from_code).map(Some));
        if other.is_none() {
            fields.refuse(Refusal::beside("other", "form.choose"));
        }
        fields.check()?;
        let (Some(other), Some(relation)) = (other, relation) else { return Err(Error::NotFound) };
        let new = NewTie { finding, other, relation, reason };
        actions::tie(ctx.store(), &deed, &inside, &new, &list_published(&shelf)).await
    };
    match tied.await {
        Ok(_) => ctx.go(format!("/p/{project}/catalogue/principles/{finding}"), "saved"),
        Err(Error::Refused(refusals)) => {
            ctx.show_refused(&ties_view(&ctx, (project, finding), Filled::refused(form, refusals)).await?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn untie(At((project, tie)): At<(ProjectId, TieId)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let own = actions::untie(ctx.store(), &deed, &inside, tie).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/catalogue/principles/{own}"), "saved")
}
