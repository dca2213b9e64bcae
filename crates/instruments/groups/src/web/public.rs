//! `/f/{secret}`: answered without an account, read without an account. The secret is all there is.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use redthread_storage::workshop::{Link, find_link};
use redthread_storage::{Error, projects};
use redthread_web::{Answer, Ctx, Failure, Filled, OrFail as _, Posted};

use super::follow_ups::read_said;
use crate::actions;
use crate::load::Loaded;
use crate::pages::all::AllView;
use crate::pages::answer::{AnswerView, ShutView};

/// The link that a secret opens, with all that it may show; none for one that opens nothing.
async fn guest(ctx: &Ctx, secret: &str) -> Result<Option<(Link, Loaded)>, Error> {
    let mut read = ctx.store().read().await?;
    let Some(link) = find_link(ctx.store(), &mut read, secret).await? else { return Ok(None) };
    read.opens(link.project);
    let project = projects::load_project(&mut read, link.project).await?;
    let loaded = Loaded::load(&mut read, project, ctx.store().now()).await?;
    Ok(Some((link, loaded)))
}

fn shut(ctx: &Ctx) -> Answer {
    unlisted(ctx.show_refused(&ShutView { is_open: false }))
}

/// Whatever stands behind a secret is nobody else's: no search engine lists it, and no other site learns its address.
fn unlisted(answer: Answer) -> Answer {
    let mut response = answer?;
    let headers = response.headers_mut();
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}

fn view(
    ctx: &Ctx,
    secret: &str,
    (link, loaded): &(Link, Loaded),
    filled: Option<Filled>,
) -> Result<Option<AnswerView>, Failure> {
    let Some(group) = link.group else { return Ok(None) };
    let (round, group) = (loaded.round(link.round).or_fail(ctx)?, loaded.group(group).or_fail(ctx)?);
    let convener = link.person.and_then(|person| loaded.alias(person)).map(str::to_owned);
    Ok(Some(AnswerView::of(ctx, secret, loaded, (round, group), (convener, filled))))
}

pub(super) async fn page(ctx: Ctx, Path(secret): Path<String>) -> Answer {
    let Some(guest) = guest(&ctx, &secret).await.or_fail(&ctx)? else { return shut(&ctx) };
    match view(&ctx, &secret, &guest, None)? {
        Some(view) => unlisted(ctx.show(&view)),
        // The link that only reads leads where there is something to read.
        None => ctx.go(format!("/f/{secret}/all"), ""),
    }
}

pub(super) async fn answer(Path(secret): Path<String>, Posted { ctx, form, deed }: Posted) -> Answer {
    let answered = async { actions::answer_by_link(ctx.store(), &deed, &secret, &read_said(&form)?).await };
    match answered.await {
        Ok(_) => unlisted(ctx.go(format!("/f/{secret}"), "follow-up-answered")),
        Err(Error::NotFound) => shut(&ctx),
        Err(Error::Refused(refusals)) => {
            let Some(guest) = guest(&ctx, &secret).await.or_fail(&ctx)? else { return shut(&ctx) };
            match view(&ctx, &secret, &guest, Some(Filled::refused(form, refusals)))? {
                Some(view) => unlisted(ctx.show_refused(&view)),
                None => shut(&ctx),
            }
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

pub(super) async fn all(ctx: Ctx, Path(secret): Path<String>) -> Answer {
    let Some((link, loaded)) = guest(&ctx, &secret).await.or_fail(&ctx)? else { return shut(&ctx) };
    let round = loaded.round(link.round).or_fail(&ctx)?;
    unlisted(ctx.show(&AllView::of(&ctx, &loaded, round)))
}
