//! Places: add, rename, put in order, end.

use axum::extract::Path;
use redthread_core::ids::PlaceId;
use redthread_core::texts;
use redthread_storage::Error;
use redthread_web::{Answer, Ctx, Filled, OrFail as _, Posted};

use super::{enter, id};
use crate::actions;
use crate::pages::places::PlacesView;

pub(crate) async fn list(ctx: Ctx, Path(project): Path<String>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let view = PlacesView::load(&mut read, &inside, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn add(Path(project): Path<String>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let added = async {
        let title = form.required("title", texts::LINE)?;
        actions::add_place(ctx.store(), &deed, &inside, &title).await
    };
    match added.await {
        Ok(_) => ctx.go(format!("/p/{project}/places"), "saved"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            ctx.show_refused(&PlacesView::load(&mut read, &inside, filled).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// One form a place: its name, and the buttons that move or end it.
pub(crate) async fn change(Path((project, place)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let place: PlaceId = id(&ctx, &place)?;
    let (store, what) = (ctx.store(), form.get("do"));
    let changed = async {
        match what {
            "earlier" | "later" => actions::move_place(store, &deed, &inside, place, what == "earlier").await,
            "end" => actions::end_place(store, &deed, &inside, place).await,
            _ => {
                let title = form.required("title", texts::LINE)?;
                actions::rename_place(store, &deed, &inside, place, &title).await
            }
        }
    };
    match changed.await {
        Ok(()) => ctx.go(format!("/p/{project}/places"), if what.ends_with("er") { "" } else { "saved" }),
        Err(Error::Refused(refusals)) => {
            let mut view = PlacesView::load(&mut read, &inside, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            view.renaming = Some(place.to_string());
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
