//! `/p/{project}/mobilisation/promise`.

use redthread_core::ids::{ProjectId, PromiseId};
use redthread_core::language::Lang;
use redthread_core::texts::PARAGRAPH;
use redthread_storage::Error;
use redthread_storage::workshop::list_promises;
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use crate::actions::{PROMISES, word_promise};
use crate::pages::promise::{PromiseView, Shows};
use crate::pages::{Head, PROMISE};

/// The language that was asked for, else the project's own.
fn asked(ctx: &Ctx, own: Lang) -> Lang {
    ctx.asked("lang").and_then(|tag| tag.parse().ok()).unwrap_or(own)
}

async fn load(ctx: &Ctx, project: ProjectId, shows: Shows) -> Result<PromiseView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let promises = list_promises(&mut read, project).await?;
    let lang = asked(ctx, inside.project.lang);
    let may_write = inside.require_any(PROMISES).is_ok();
    Ok(PromiseView::of(ctx, Head::of(&inside), &promises, lang, may_write, shows))
}

pub(super) async fn page(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let shows = if ctx.asked("change").is_some() { Shows::Form } else { Shows::Kept };
    let view = load(&ctx, project, shows).await.or_fail(&ctx)?;
    ctx.show(&view)
}

fn read(form: &Form) -> Result<(Option<PromiseId>, String), Error> {
    Ok((form.id("version")?, form.required("words", PARAGRAPH)?))
}

pub(super) async fn save(At(project): At<ProjectId>, Posted { ctx, form, deed }: Posted) -> Answer {
    let inside = super::only_inside(&ctx, project).await?;
    let lang = asked(&ctx, inside.project.lang);
    let saved = match read(&form) {
        Ok((seen, words)) => word_promise(ctx.store(), &deed, &inside, (lang, seen), &words).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(_) => ctx.go(format!("/p/{project}/mobilisation{PROMISE}?lang={lang}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let shows = Shows::Refused(Filled::refused(form, refusals));
            ctx.show_refused(&load(&ctx, project, shows).await.or_fail(&ctx)?)
        }
        Err(Error::Conflict) => {
            let shows = Shows::Late(Filled::refused(form, vec![]));
            ctx.show_conflict(&load(&ctx, project, shows).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
