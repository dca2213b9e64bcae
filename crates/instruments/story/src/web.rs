//! Forms in, pages out.

use redthread_core::ids::{AccountId, DocumentId, ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_storage::Error;
use redthread_web::{Access, Answer, At, Ctx, Filled, Form, OrFail, Posted, Routes};

use crate::actions::{self, Taken, TextEdit};
use crate::model::{FaceDraft, Rearrange};
use crate::pages::{edit, edited, list, reading, review, story, text, versions};

const READERS: Access = Access::AnyOf(&[Right::Read]);
const EDITORS: Access = Access::AnyOf(&[Right::Edit]);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/stories", READERS, stories)
        .get("/p/{project}/stories/edited", EDITORS, bring_edited)
        .post("/p/{project}/stories/edited", EDITORS, read_edited)
        .post("/p/{project}/stories/edited/taken", EDITORS, take_edited)
        .get("/p/{project}/stories/{story}", READERS, one)
        .post("/p/{project}/stories/{story}/one-sided", EDITORS, except)
        .post("/p/{project}/stories/{story}/anew", EDITORS, tell_anew)
        .get("/p/{project}/stories/{story}/edit", EDITORS, edit_face)
        .post("/p/{project}/stories/{story}/edit", EDITORS, save_face)
        .get("/p/{project}/stories/{story}/text", EDITORS, edit_text)
        .post("/p/{project}/stories/{story}/text", EDITORS, save_text)
        .get("/p/{project}/stories/{story}/versions", READERS, list_versions)
        .get("/p/{project}/stories/{story}/review", READERS, list_tellers)
        .get("/p/{project}/stories/{story}/review/{account}", READERS, reading_copy)
}

/// A story of a project, as an address names it.
type OfStory = At<(ProjectId, StoryId)>;

async fn bring_edited(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    ctx.show(&edited::empty(&ctx, project, Filled::default()).await.or_fail(&ctx)?)
}

/// Reads a file and shows what it would change; nothing is kept of it.
async fn read_edited(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, .. } = post;
    let shown = match form.files().first() {
        Some(file) => edited::load(&ctx, project, &file.name, &file.bytes).await,
        None => Err(Refusal::beside("file", "story.no_file").into()),
    };
    match shown {
        Ok(view) => ctx.show(&view),
        Err(Error::Refused(refusals)) => {
            let view = edited::empty(&ctx, project, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// The texts that are ticked, row by row.
fn taken(form: &Form) -> Result<Vec<Taken>, Error> {
    let rows = form.all("document").zip(form.all("version")).zip(form.all("text"));
    let mut taken = vec![];
    for ((document, seen), text) in rows {
        let document: DocumentId = document.parse().map_err(|_| Error::refused("form.unreadable"))?;
        if form.has(&edited::ticked(document)) {
            let seen = seen.parse().map_err(|_| Error::refused("form.unreadable"))?;
            taken.push(Taken { document, seen, text: texts::required("text", text, texts::TEXT)? });
        }
    }
    Ok(taken)
}

async fn take_edited(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    let chosen = taken(&form).or_fail(&ctx)?;
    match actions::take_over(ctx.store(), &deed, &inside, &chosen).await {
        Ok(saved) if saved.reopened > 0 => ctx.go(format!("/p/{project}/stories"), "story-edited-asks-again"),
        Ok(_) => ctx.go(format!("/p/{project}/stories"), "story-edited"),
        // The file is still with whoever brought it: it is read once more against the words of now.
        Err(Error::Conflict) => {
            let again = vec![Refusal::beside("file", "story.edited_since")];
            ctx.show_conflict(&edited::empty(&ctx, project, Filled::refused(form, again)).await.or_fail(&ctx)?)
        }
        Err(Error::Refused(refusals)) => {
            ctx.show_refused(&edited::empty(&ctx, project, Filled::refused(form, refusals)).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn stories(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    ctx.show(&list::load(&ctx, project).await.or_fail(&ctx)?)
}

async fn one(ctx: Ctx, At((project, story)): OfStory) -> Answer {
    ctx.show(&story::load(&ctx, project, story, Filled::default()).await.or_fail(&ctx)?)
}

async fn except(At((project, story)): OfStory, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let recorded = async {
        let reason = if form.has("end") { String::new() } else { form.required("reason", texts::PARAGRAPH)? };
        let (_, inside) = ctx.inside(project).await?;
        actions::except_one_sided(ctx.store(), &deed, &inside, story, &reason).await
    };
    match recorded.await {
        Ok(()) => ctx.go(format!("/p/{project}/stories/{story}#one-sided"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = story::load(&ctx, project, story, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn tell_anew(At((project, story)): OfStory, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::tell_anew(ctx.store(), &deed, &inside, story).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/stories/{story}"), "story-told-anew")
}

async fn edit_face(ctx: Ctx, At((project, story)): OfStory) -> Answer {
    ctx.show(&edit::load(&ctx, project, story, edit::Shown::Kept).await.or_fail(&ctx)?)
}

/// Reads a field that may not have been sent at all: a row ends where its fields end.
fn sent<'f>(form: &'f Form, name: &str) -> Option<&'f str> {
    form.names().any(|field| field == name).then(|| form.get(name))
}

/// The version that a form was begun from.
fn version(form: &Form) -> Result<i64, Error> {
    form.get("version").parse().map_err(|_| Error::refused("form.unreadable"))
}

async fn save_face(At((project, story)): OfStory, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let seen = version(&form).or_fail(&ctx)?;
    let mut draft = FaceDraft::read(|name| sent(&form, name));
    if let Some(what) = Rearrange::from_code(form.get("go")) {
        draft.rearrange(what);
        let shown = edit::Shown::Typed(draft, seen, vec![]);
        return ctx.show(&edit::load(&ctx, project, story, shown).await.or_fail(&ctx)?);
    }
    let saved = async {
        let face = draft.check()?;
        let (_, inside) = ctx.inside(project).await?;
        actions::save_face(ctx.store(), &deed, &inside, story, (seen, &face)).await
    };
    match saved.await {
        Ok(_) => ctx.go(format!("/p/{project}/stories/{story}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let shown = edit::Shown::Typed(draft, seen, refusals);
            ctx.show_refused(&edit::load(&ctx, project, story, shown).await.or_fail(&ctx)?)
        }
        Err(Error::Conflict) => {
            ctx.show_conflict(&edit::load(&ctx, project, story, edit::Shown::Clashing(draft)).await.or_fail(&ctx)?)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn edit_text(ctx: Ctx, At((project, story)): OfStory) -> Answer {
    let old = ctx.asked("version").and_then(|version| version.parse().ok());
    let shown = old.map_or(text::Shown::Kept, text::Shown::Old);
    ctx.show(&text::load(&ctx, project, story, shown).await.or_fail(&ctx)?)
}

async fn save_text(At((project, story)): OfStory, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let seen = version(&form).or_fail(&ctx)?;
    let typed = form.get("text").replace("\r\n", "\n");
    let saved = async {
        let edit = TextEdit { seen, text: form.required("text", texts::TEXT)?, asks_again: form.has("asks_again") };
        let (_, inside) = ctx.inside(project).await?;
        actions::save_text(ctx.store(), &deed, &inside, story, &edit).await
    };
    let error = match saved.await {
        Ok(saved) if saved.reopened > 0 => {
            return ctx.go(format!("/p/{project}/stories/{story}/review"), "story-asks-again");
        }
        Ok(_) => return ctx.go(format!("/p/{project}/stories/{story}"), "saved"),
        Err(error) => error,
    };
    let clashes = matches!(error, Error::Conflict);
    let shown = match error {
        Error::Conflict => text::Shown::Clashing(typed, seen),
        error if error.is_refused("story.asks_again") => text::Shown::AskAgain(typed, seen),
        Error::Refused(refusals) => text::Shown::Typed(typed, seen, refusals),
        error => return Err(ctx.fail(error)),
    };
    let view = text::load(&ctx, project, story, shown).await.or_fail(&ctx)?;
    if clashes { ctx.show_conflict(&view) } else { ctx.show_refused(&view) }
}

async fn list_versions(ctx: Ctx, At((project, story)): OfStory) -> Answer {
    ctx.show(&versions::load(&ctx, project, story).await.or_fail(&ctx)?)
}

async fn list_tellers(ctx: Ctx, At((project, story)): OfStory) -> Answer {
    ctx.show(&review::load(&ctx, project, story).await.or_fail(&ctx)?)
}

async fn reading_copy(ctx: Ctx, At((project, story, account)): At<(ProjectId, StoryId, AccountId)>) -> Answer {
    ctx.show(&reading::load(&ctx, project, story, account).await.or_fail(&ctx)?)
}
