//! One passage: what it supports, and what can be done with it.

use maud::{Markup, html};
use redthread_core::ids::{DocumentId, PassageId, ProjectId};
use redthread_core::kit::Right;
use redthread_storage::passages::{self, PassageState};
use redthread_storage::{Error, Inside, Read, coded};
use redthread_web::parts::{self, dir_of, form_start};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{finding_path, in_text, passage_path, project_crumbs};
use crate::survey::Sight;

/// The page of a passage.
#[derive(Serialize)]
pub(crate) struct PassageView {
    id: String,
    quote: String,
    lost: bool,
    path: String,
    findings: Vec<Tie>,
    #[serde(skip)]
    project: ProjectId,
    #[serde(skip)]
    document: DocumentId,
    #[serde(skip)]
    place: (usize, usize),
    #[serde(skip)]
    others: Vec<(String, String)>,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
}

/// A finding that the passage supports.
#[derive(Serialize)]
struct Tie {
    id: String,
    title: String,
    path: String,
}

impl PassageView {
    /// Loads a passage whose words may be read; one that is shut looks as if it were not there.
    pub(crate) async fn load(ctx: &Ctx, (read, inside): (&mut Read, &Inside), id: PassageId) -> Result<Self, Error> {
        inside.require(Right::Code)?;
        let project = inside.project.id;
        let document = coded::document_of(read, project, id).await?;
        let sight = Sight::load(read, inside, ctx.store().now()).await?;
        let found = passages::list_of_document(read, document).await?;
        let passage = found.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
        let (story, lost) = (passage.story, passage.state == PassageState::Lost);
        let anchor = sight.read(passage.told).map_err(|_| Error::NotFound)?;
        let ties = coded::list_ties(read, document).await?;
        let findings = passages::list_findings(read, project).await?;
        let is_tied = |finding| ties.contains(&(id, finding));
        let open = findings.iter().filter(|one| one.story.is_none() || one.story == story);
        let tie = |one: &passages::Finding| Tie {
            id: one.id.to_string(),
            title: one.title.clone(),
            path: finding_path(project, one.id),
        };
        Ok(Self {
            id: id.to_string(),
            lost,
            path: in_text(project, document, id),
            findings: findings.iter().filter(|one| is_tied(one.id)).map(tie).collect(),
            project,
            document,
            place: (anchor.start, anchor.end),
            others: open.filter(|one| !is_tied(one.id)).map(|one| (one.id.to_string(), one.title.clone())).collect(),
            quote: anchor.quote,
            crumbs: project_crumbs(inside, ctx, &[(ctx.say("coding-passage"), String::new())]),
        })
    }
}

impl View for PassageView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("coding-passage")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (parts::crumbs(ctx, &self.crumbs))
                h1 { (ctx.say("coding-passage")) }
                blockquote.told dir=(dir_of(&self.quote)) { p { (self.quote) } }
                @if self.lost { p { span class="state late" { (icon("warn")) (ctx.say("coding-is-lost")) } } }
                p { a href=(self.path) { (ctx.say("coding-in-text")) } }
                (self.ties(ctx))
                @if !self.lost { (self.more(ctx)) }
                div.actions {
                    a.do.quiet href=(format!("/p/{}/passages/{}/place", self.project, self.id)) { (ctx.say("coding-place-other")) }
                    a.do.quiet href=(format!("/p/{}/passages/{}/remove", self.project, self.id)) { (ctx.say("coding-remove")) }
                }
            } }
        }
    }
}

impl PassageView {
    fn ties(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="ties" {
                h2 id="ties" { (ctx.say("coding-supports")) }
                @if self.findings.is_empty() { p { (ctx.say("coding-supports-nothing")) } }
                ul.rows { @for tie in &self.findings { li {
                    div { h3 dir=(dir_of(&tie.title)) { a href=(tie.path) { (tie.title) } } }
                    div.end { form method="post" action=(format!("/p/{}/passages/{}/detach", self.project, self.id)) {
                        (form_start(ctx)) input type="hidden" name="finding" value=(tie.id);
                        button.do.quiet.small { (ctx.say("coding-detach")) span.vh { ": " (tie.title) } }
                    } }
                } } }
            }
        }
    }

    /// Ties the same words to further findings: the form of the text's own page, with the place filled in.
    fn more(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.others.is_empty() {
                form.form method="post" action=(super::document_path(self.project, self.document)) {
                    (form_start(ctx))
                    input type="hidden" name="start" value=(self.place.0);
                    input type="hidden" name="end" value=(self.place.1);
                    input type="hidden" name="quote" value=(self.quote);
                    fieldset.choices {
                        legend { (ctx.say("coding-supports-more")) }
                        @for (value, label) in &self.others { label.choice { input type="checkbox" name="finding" value=(value); span { b dir=(dir_of(label)) { (label) } } } }
                    }
                    div.savebar { button.do { (ctx.say("coding-attach")) } }
                }
            }
        }
    }
}

/// "Take this passage away?"
#[derive(Serialize)]
pub(crate) struct RemoveView {
    quote: String,
    findings: Vec<String>,
    #[serde(skip)]
    project: ProjectId,
    #[serde(skip)]
    id: PassageId,
}

impl RemoveView {
    /// Loads what would be lost.
    pub(crate) async fn load(ctx: &Ctx, at: (&mut Read, &Inside), id: PassageId) -> Result<Self, Error> {
        let project = at.1.project.id;
        let passage = PassageView::load(ctx, at, id).await?;
        let findings = passage.findings.into_iter().map(|tie| tie.title).collect();
        Ok(Self { quote: passage.quote, findings, project, id })
    }
}

impl View for RemoveView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("coding-remove-heading")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let path = passage_path(self.project, self.id);
        html! {
            div class="page read" { main id="main" {
                form.confirm method="post" action=(format!("{path}/remove")) {
                    (form_start(ctx))
                    h1 { (ctx.say("coding-remove-heading")) }
                    blockquote.told dir=(dir_of(&self.quote)) { p { (self.quote) } }
                    p { (ctx.words.say_with("coding-remove-more", [("n", self.findings.len().into())])) }
                    ul { @for title in &self.findings { li { bdi { (title) } } } }
                    div.actions { button.do.danger { (ctx.say("coding-remove-yes")) } a.do.quiet href=(path) { (ctx.say("cancel")) } }
                }
            } }
        }
    }
}
