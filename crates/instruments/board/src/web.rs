//! Addresses in, pages out.

use redthread_core::ids::{IndicatorId, InvitationId, PlaceId, ProjectId, ShareId};
use redthread_core::kit::Right;
use redthread_core::redline::Scope;
use redthread_core::texts::{self, Fields};
use redthread_storage::projects::{load_project, organisation_name};
use redthread_storage::redlines::{Share, list_invitations, list_shares};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Answer, At, Ctx, Filled, OrFail, Posted};

use crate::actions;
use crate::filter::Filter;
use crate::history::load_history;
use crate::load::{load_board, small_count};
use crate::pages::board::{BoardView, labels};
use crate::pages::history::HistoryView;
use crate::pages::sharing::{InvitationRow, ShareRow, SharingView};

async fn board_view(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<BoardView, Error> {
    let board = load_board(read, inside, ctx.store().now()).await?;
    let filter = Filter::read(&ctx.asked_all());
    Ok(BoardView {
        project: inside.project.id.to_string(),
        project_title: inside.project.title.clone(),
        chosen: filter.choose(&board),
        labels: labels(ctx, inside.method()?, &board),
        may_steer: inside.may(Right::Steer),
        board,
        filter,
    })
}

pub(crate) async fn board(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = board_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn json(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let view = board_view(&ctx, &mut read, &inside).await.or_fail(&ctx)?;
    let bytes = serde_json::to_vec(&view).map_err(Error::from).or_fail(&ctx)?;
    ctx.file("board.json", "application/json", bytes)
}

pub(crate) async fn history(ctx: Ctx, At((project, indicator)): At<(ProjectId, IndicatorId)>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let wanted = ctx.asked_all();
    let places: Vec<PlaceId> =
        wanted.iter().filter(|(key, _)| key == "place").filter_map(|(_, id)| id.parse().ok()).collect();
    let now = ctx.store().now();
    let history = load_history(&mut read, &inside, indicator, &places, now).await.or_fail(&ctx)?;
    ctx.show(&HistoryView { project: project.to_string(), history })
}

pub(crate) async fn sharing(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let filled = Filled::with([("name", inside.project.place.as_str())]);
    let view = sharing_view(&ctx, &mut read, &inside, filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn sharing_view(ctx: &Ctx, read: &mut Read, inside: &Inside, filled: Filled) -> Result<SharingView, Error> {
    let (project, now) = (inside.project.id, ctx.store().now());
    let (mut groups, mut towns) = (vec![], vec![]);
    for share in list_shares(read, project).await? {
        let is_town = share.town == project;
        let other = load_project(read, if is_town { share.group } else { share.town }).await?;
        let organisation = organisation_name(read, other.organisation).await?;
        // The group knows a town by the name it gave itself, and its project by nothing else.
        let title = if is_town { other.title } else { share.name.clone() };
        let row = share_row(ctx, &share, title, organisation);
        if is_town { groups.push(row) } else { towns.push(row) }
    }
    let invitations = list_invitations(read, project, now).await?.into_iter();
    Ok(SharingView {
        project: project.to_string(),
        groups,
        towns,
        invitations: invitations
            .map(|invitation| InvitationRow { id: invitation.id, until: ctx.words.date(invitation.expires_at) })
            .collect(),
        code: None,
        least: small_count(inside)?,
        may_steer: inside.may(Right::Steer),
        filled,
    })
}

fn share_row(ctx: &Ctx, share: &Share, title: String, organisation: String) -> ShareRow {
    ShareRow {
        id: share.id,
        title,
        organisation,
        scope: share.scope(ctx.store().now()),
        since: ctx.words.date(share.made_at),
        steps: share.steps.iter().map(|step| (step.scope, ctx.words.date(step.at))).collect(),
    }
}

pub(crate) async fn invite(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let code = actions::invite(ctx.store(), &deed, &inside).await.or_fail(&ctx)?;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let mut view = sharing_view(&ctx, &mut read, &inside, Filled::default()).await.or_fail(&ctx)?;
    view.code = Some(code);
    ctx.show(&view)
}

pub(crate) async fn end_invitation(At((project, invitation)): At<(ProjectId, InvitationId)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::end_invitation(ctx.store(), &deed, &inside, invitation).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/sharing#invite"), "saved")
}

pub(crate) async fn accept(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let accepted = async {
        let mut fields = Fields::default();
        let code = fields.take(form.required("code", texts::LINE));
        let name = fields.take(form.required("name", texts::LINE));
        fields.check()?;
        let scope = form.code("scope", Scope::from_code)?;
        actions::accept(ctx.store(), &deed, &inside, (&code, &name), scope).await
    };
    match accepted.await {
        Ok(_) => ctx.go(format!("/p/{project}/sharing"), "board-joined"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&sharing_view(&ctx, &mut read, &inside, filled).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(crate) async fn show(At((project, share)): At<(ProjectId, ShareId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let scope = form.code("scope", Scope::from_code).map_err(Error::from).or_fail(&ctx)?;
    actions::show(ctx.store(), &deed, &inside, share, scope).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/sharing"), "saved")
}

pub(crate) async fn end(At((project, share)): At<(ProjectId, ShareId)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::end(ctx.store(), &deed, &inside, share).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/sharing"), "board-ended")
}
