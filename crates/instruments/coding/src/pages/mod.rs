//! The pages of the slice.

mod coding;
mod finding;
mod matrix;
mod passage;
mod text;
mod wording;

pub(crate) use coding::{CodingView, Task};
pub(crate) use finding::FindingView;
pub(crate) use matrix::{COLUMNS, Filter, MatrixView, window};
pub(crate) use passage::{PassageView, RemoveView};
pub(crate) use wording::{EndView, WordingView};

use maud::{Markup, html};
use redthread_core::consent::ConsentState;
use redthread_core::ids::{DocumentId, FindingId, PassageId, ProjectId};
use redthread_core::kit::{Id as _, SideId, StepId};
use redthread_core::matrix::{Share, Shared};
use redthread_core::people::Side;
use redthread_storage::documents::{Document, DocumentKind};
use redthread_storage::{Inside, Store};
use redthread_web::{Ctx, parts};

/// Where the matrix is.
pub(crate) fn principles_path(project: ProjectId) -> String {
    format!("/p/{project}/principles")
}

/// Where a finding is.
pub(crate) fn finding_path(project: ProjectId, finding: FindingId) -> String {
    format!("/p/{project}/principles/{finding}")
}

/// Where a text is.
pub(crate) fn document_path(project: ProjectId, document: DocumentId) -> String {
    format!("/p/{project}/documents/{document}")
}

/// Where a passage is in its text.
pub(crate) fn in_text(project: ProjectId, document: DocumentId, passage: PassageId) -> String {
    format!("/p/{project}/documents/{document}#{passage}")
}

/// Where a passage is changed.
pub(crate) fn passage_path(project: ProjectId, passage: PassageId) -> String {
    format!("/p/{project}/passages/{passage}")
}

/// A story by its title, or by its number while it is shut.
fn story_name(ctx: &Ctx, number: i64, title: Option<&str>) -> String {
    title.map_or_else(|| ctx.words.say_with("coding-story-number", [("n", number.to_string().into())]), str::to_owned)
}

/// "all", "most", "some", "none yet".
fn share_word(ctx: &Ctx, share: Share) -> String {
    ctx.words.code("coding-share", share.code())
}

/// "Shared by most: 7 of 9".
fn shared_line(ctx: &Ctx, shared: Shared) -> Markup {
    let count = ctx.words.say_with("coding-n-of", [("n", shared.n.into()), ("total", shared.total.into())]);
    html! { p.shared { b { (ctx.words.code("coding-shared-by", shared.share.code())) } " " span.nowrap { bdi { (count) } } } }
}

/// A gap where words stay shut: how the consents stand.
fn gap(ctx: &Ctx, states: &[ConsentState]) -> Markup {
    html! { p.meta { (ctx.say("coding-closed")) " " @for state in states { (parts::consent_state(ctx, *state)) " " } } }
}

fn codes(states: &[ConsentState]) -> Vec<&'static str> {
    states.iter().map(|state| state.code()).collect()
}

/// What a text is called: the step of the guide, the name of the file as far as it may be read, or "the story as told".
fn text_name(ctx: &Ctx, inside: &Inside, (document, file): (&Document, Option<String>), side: Option<Side>) -> String {
    let section = document.section.as_str();
    match document.kind {
        DocumentKind::StoryText => ctx.say("coding-story-text"),
        DocumentKind::Brought => file.unwrap_or_else(|| section.to_owned()),
        DocumentKind::Section => {
            step_title(ctx, ctx.store(), inside, section, side).unwrap_or_else(|| section.to_owned())
        }
    }
}

fn step_title(ctx: &Ctx, store: &Store, inside: &Inside, section: &str, side: Option<Side>) -> Option<String> {
    let kit = inside.kit(store).ok()?;
    let step = StepId::parse(section).ok()?;
    let side = side.and_then(|side| SideId::parse(side.code()).ok());
    kit.step_title(&step, side.as_ref(), ctx.lang()).map(str::to_owned)
}

fn project_crumbs(inside: &Inside, ctx: &Ctx, more: &[(String, String)]) -> Vec<(String, String)> {
    let project = &inside.project;
    let start = [
        (project.title.clone(), format!("/p/{}", project.id)),
        (ctx.say("coding-principles"), principles_path(project.id)),
    ];
    start.into_iter().chain(more.iter().cloned()).collect()
}
