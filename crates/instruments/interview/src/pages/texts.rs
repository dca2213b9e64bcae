//! Texts that were brought in as files, and the way to bring more.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_storage::Inside;
use redthread_web::parts::{errors, form_start, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::crumbs;
use crate::desk::Desk;

/// What can be brought.
const ACCEPT: &str = ".txt,.md,.docx,.odt,.html,.htm";

/// A text that was brought.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TextRow {
    /// Its id.
    pub(crate) document: String,
    /// The name under which it came; shut and empty without consent.
    pub(crate) name: String,
    /// When it came.
    pub(crate) date: String,
    /// The words; none where consent keeps them shut.
    pub(crate) text: Option<String>,
    /// What to know about it, from having just been brought: message keys.
    pub(crate) notes: Vec<String>,
}

/// The page.
#[derive(Serialize)]
pub(crate) struct TextsView {
    project: String,
    account: String,
    teller: String,
    may_write: bool,
    texts: Vec<TextRow>,
    /// Files that were just refused: name and the key of the reason.
    refused: Vec<(String, String)>,
    #[serde(skip)]
    page: Page,
}

struct Page {
    inside: Inside,
    teller: String,
    may_be_held: bool,
    barred: Option<redthread_core::gate::Barred>,
    filled: Filled,
    kept: usize,
}

impl TextsView {
    /// The page with its texts, and what became of the files that were just sent.
    pub(crate) fn new(inside: Inside, desk: &Desk<'_>, texts: Vec<TextRow>, filled: Filled, kept: usize) -> Self {
        let named = |refusal: &Refusal| {
            let name = refusal.values.iter().find(|(name, _)| *name == "file").map(|(_, value)| value.clone());
            (name.unwrap_or_default(), refusal.code.to_owned())
        };
        Self {
            project: inside.project.id.to_string(),
            account: desk.account.id.to_string(),
            teller: desk.teller.alias.clone(),
            may_write: desk.require_writing().is_ok(),
            texts,
            refused: filled.refusals.iter().map(named).collect(),
            page: Page {
                inside,
                teller: desk.teller.id.to_string(),
                may_be_held: desk.may_be_held(),
                barred: desk.barred(),
                filled,
                kept,
            },
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        let bad = !self.page.filled.refusals.is_empty();
        html! {
            form.form method="post" enctype="multipart/form-data" action=(format!("/p/{}/accounts/{}/texts", self.project, self.account)) {
                (form_start(ctx))
                (errors(ctx, &self.page.filled))
                div class=(if bad { "field file bad" } else { "field file" }) {
                    label for="files" { (ctx.say("interview-files")) }
                    p.help id="files-help" { (ctx.say("interview-files-help")) }
                    @for refusal in &self.page.filled.refusals { p.error { (icon("stop")) (ctx.words.refusal(refusal)) } }
                    input id="files" name="files" type="file" multiple required accept=(ACCEPT) aria-describedby="files-help";
                }
                @if self.page.filled.refusals.iter().any(|refusal| refusal.code == "interview.file_known") {
                    label.choice { input type="checkbox" name="again" value="on"; span { b { (ctx.say("interview-bring-again")) } } }
                }
                div.savebar { button.do { (ctx.say("interview-bring")) } }
            }
        }
    }

    fn list(&self, ctx: &Ctx) -> Markup {
        let may_code = self.page.inside.may(redthread_core::kit::Right::Code);
        html! {
            ul.rows { @for row in &self.texts { li { div {
                h3 { @if may_code { a href=(format!("/p/{}/documents/{}", self.project, row.document)) { bdi { (row.name) } } } @else { bdi { (row.name) } } }
                p.meta { (row.date) }
                @for note in &row.notes { p.meta { (note) } }
                @if let Some(text) = &row.text { details.good { summary { (ctx.say("interview-read-text")) } (told(text)) } }
            } } } }
        }
    }
}

impl View for TextsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("interview-texts-title")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.page.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let account = format!("/p/{}/accounts/{}", self.project, self.account);
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &self.page.inside, &[(self.teller.clone(), account), (ctx.say("interview-texts-title"), String::new())]))
                h1 { (ctx.say("interview-texts-title")) }
                p.lead { (ctx.say("interview-texts-lead")) }
                @if self.page.kept > 0 {
                    div.notice.done role="status" { (icon("check")) p { (ctx.words.say_with("interview-texts-kept", [("n", self.page.kept.into())])) } }
                }
                (super::account::shut(ctx, &self.project, &self.page.teller, self.page.may_be_held, self.page.barred))
                @if self.may_write { (self.form(ctx)) } @else { (errors(ctx, &self.page.filled)) }
                @if !self.texts.is_empty() { (self.list(ctx)) }
            } }
        }
    }
}
