//! Drafts: the list, one of them, written, changed, put away.

use redthread_core::ids::{DraftId, ProjectId};
use redthread_core::texts::{self, Fields};
use redthread_core::workshop::group::Vision;
use redthread_storage::Error;
use redthread_storage::workshop::{Draft, list_draft_versions};
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use super::{asked_origins, enter, enter_to_choose, only_inside, origins};
use crate::actions;
use crate::pages::draft::{DraftView, DraftsView};
use crate::pages::draft_form::DraftForm;

pub(super) async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, inside, loaded) = enter(&ctx, project).await?;
    ctx.show(&DraftsView::of(&inside, &loaded))
}

pub(super) async fn draft(ctx: Ctx, At((project, id)): At<(ProjectId, DraftId)>) -> Answer {
    let (mut read, inside, loaded) = enter(&ctx, project).await?;
    let draft = loaded.draft(id).or_fail(&ctx)?;
    let versions = list_draft_versions(&mut read, id).await.or_fail(&ctx)?;
    ctx.show(&DraftView::of(&ctx, &inside, &loaded, draft, versions))
}

pub(super) async fn new(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (_, loaded) = enter_to_choose(&ctx, project).await?;
    ctx.show(&DraftForm::of(&ctx, &loaded, None, Filled::with(asked_origins(&ctx)), None))
}

fn read_vision(form: &Form) -> Result<Vision, Error> {
    let mut fields = Fields::default();
    let vision = Vision {
        title: fields.take(form.required("title", texts::LINE)),
        text: fields.take(form.required("text", texts::PARAGRAPH)),
        against: fields.take(form.optional("against", texts::PARAGRAPH)),
        needs: fields.take(form.optional("needs", texts::PARAGRAPH)),
        stays: fields.take(form.optional("stays", texts::PARAGRAPH)),
    };
    fields.check()?;
    Ok(vision)
}

pub(super) async fn write(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (inside, loaded) = enter_to_choose(&ctx, project).await?;
    let written = async {
        let (vision, from) = (read_vision(&form)?, origins(&form)?);
        actions::write_draft(ctx.store(), &deed, &inside, (&vision, &from)).await
    };
    match written.await {
        Ok(draft) => ctx.go(format!("/p/{project}/groups/drafts/{draft}"), "saved"),
        Err(Error::Refused(refusals)) => {
            ctx.show_refused(&DraftForm::of(&ctx, &loaded, None, Filled::refused(form, refusals), None))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn filled_from(draft: &Draft) -> Filled {
    let vision = &draft.vision;
    let single = [
        ("title", vision.title.clone()),
        ("text", vision.text.clone()),
        ("against", vision.against.clone()),
        ("needs", vision.needs.clone()),
        ("stays", vision.stays.clone()),
        ("seen", draft.version.to_string()),
    ];
    let from = draft.from.iter().map(|(node, id)| ("from", format!("{}:{id}", node.code())));
    Filled::with(single.into_iter().chain(from))
}

pub(super) async fn edit(ctx: Ctx, At((project, id)): At<(ProjectId, DraftId)>) -> Answer {
    let (_, loaded) = enter_to_choose(&ctx, project).await?;
    let filled = filled_from(loaded.draft(id).or_fail(&ctx)?);
    ctx.show(&DraftForm::of(&ctx, &loaded, Some(id.to_string()), filled, None))
}

pub(super) async fn change(At((project, id)): At<(ProjectId, DraftId)>, Posted { ctx, form, deed }: Posted) -> Answer {
    let (inside, loaded) = enter_to_choose(&ctx, project).await?;
    let draft = loaded.draft(id).or_fail(&ctx)?;
    let changed = async {
        let (vision, from) = (read_vision(&form)?, origins(&form)?);
        let seen = form.number("seen").map_err(Error::from)?;
        actions::change_draft(ctx.store(), &deed, &inside, (id, seen), (&vision, &from)).await
    };
    let again = |filled, theirs| DraftForm::of(&ctx, &loaded, Some(id.to_string()), filled, theirs);
    match changed.await {
        Ok(draft) => ctx.go(format!("/p/{project}/groups/drafts/{draft}"), "saved"),
        Err(Error::Refused(refusals)) => ctx.show_refused(&again(Filled::refused(form, refusals), None)),
        Err(Error::Conflict) => {
            let theirs = format!("{}\n\n{}", draft.vision.title, draft.vision.text);
            ctx.show_conflict(&again(Filled::refused(form, vec![]), Some(theirs)))
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn put_away(At((project, id)): At<(ProjectId, DraftId)>, Posted { ctx, deed, .. }: Posted) -> Answer {
    let inside = only_inside(&ctx, project).await?;
    actions::put_away_draft(ctx.store(), &deed, &inside, id).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/groups/drafts"), "saved")
}
