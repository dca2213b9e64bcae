//! Closing words: written down, corrected, taken away; read through the gate like all words of people.

use redthread_core::consent::{Audience, Material};
use redthread_core::gate::Gate;
use redthread_core::ids::{ClosingId, PersonId, ProjectId};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::consents::load_consents;
use redthread_storage::workshop::{ClosingWords, list_closing_words, load_closing_words};
use redthread_storage::{Error, Read};
use redthread_web::{Answer, At, Ctx, Failure, Filled, OrFail as _, Posted};

use super::{enter, only_inside};
use crate::actions;
use crate::load::Loaded;
use crate::pages::closing::{ClosingView, CorrectView};

async fn view(ctx: &Ctx, project: ProjectId, filled: Filled) -> Result<ClosingView, Failure> {
    let (mut read, inside, loaded) = enter(ctx, project).await?;
    let consents = load_consents(&mut read, project, None).await.or_fail(ctx)?;
    let words = list_closing_words(&mut read, project).await.or_fail(ctx)?;
    Ok(ClosingView::of(ctx, (&inside, &loaded), (&consents, &words), filled))
}

pub(super) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = view(&ctx, project, Filled::default()).await?;
    ctx.show(&view)
}

pub(super) async fn record(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    let recorded = async {
        let mut fields = Fields::default();
        let person: Option<PersonId> = fields.take(form.id("person"));
        let words = fields.take(form.required("words", texts::PARAGRAPH));
        if person.is_none() {
            fields.refuse(Refusal::beside("person", "form.choose"));
        }
        fields.check()?;
        actions::record_closing_words(ctx.store(), &deed, &inside, (person.ok_or(Error::NotFound)?, &words)).await
    };
    match recorded.await {
        Ok(id) => ctx.go(format!("/p/{project}/groups/words#w-{id}"), "closing-recorded"),
        Err(Error::Refused(refusals)) => {
            let view = view(&ctx, project, Filled::refused(form, refusals)).await?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// The words as far as the team may read them, for whoever corrects them.
async fn cleared(read: &mut Read, loaded: &Loaded, id: ClosingId) -> Result<(ClosingWords, String), Error> {
    let said = load_closing_words(read, loaded.project.id, id).await?;
    let consents = load_consents(read, loaded.project.id, Some(Audience::Team)).await?;
    let told = said.told.clone().ok_or(Error::NotFound)?;
    let team = Gate::new(&consents, Audience::Team, loaded.now);
    let words = team.clear(told, Material::Quote).map_err(|_| Error::NotFound)?.into_inner();
    Ok((said, words))
}

pub(super) async fn edit(ctx: Ctx, At((project, id)): At<(ProjectId, ClosingId)>) -> Answer {
    let (mut read, _, loaded) = enter(&ctx, project).await?;
    let (said, words) = cleared(&mut read, &loaded, id).await.or_fail(&ctx)?;
    let filled = Filled::with([("words", words), ("seen", said.version.to_string())]);
    ctx.show(&CorrectView { project: project.to_string(), alias: alias(&loaded, &said), theirs: None, filled })
}

fn alias(loaded: &Loaded, said: &ClosingWords) -> String {
    loaded.alias(said.person).unwrap_or("–").to_owned()
}

pub(super) async fn correct(
    At((project, id)): At<(ProjectId, ClosingId)>,
    Posted { ctx, form, deed }: Posted,
) -> Answer {
    let (mut read, inside, loaded) = enter(&ctx, project).await?;
    let (said, now) = cleared(&mut read, &loaded, id).await.or_fail(&ctx)?;
    let corrected = async {
        let words = form.required("words", texts::PARAGRAPH).map_err(Error::from)?;
        let seen = form.number("seen").map_err(Error::from)?;
        actions::change_closing_words(ctx.store(), &deed, &inside, (id, seen), &words).await
    };
    let alias = alias(&loaded, &said);
    let again = |filled, theirs| CorrectView { project: project.to_string(), alias, theirs, filled };
    match corrected.await {
        Ok(id) => ctx.go(format!("/p/{project}/groups/words#w-{id}"), "saved"),
        Err(Error::Refused(refusals)) => ctx.show_refused(&again(Filled::refused(form, refusals), None)),
        Err(Error::Conflict) => ctx.show_conflict(&again(Filled::refused(form, vec![]), Some(now))),
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn remove(At((project, id)): At<(ProjectId, ClosingId)>, Posted { ctx, deed, .. }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    actions::remove_closing_words(ctx.store(), &deed, &inside, id).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/groups/words"), "saved")
}
