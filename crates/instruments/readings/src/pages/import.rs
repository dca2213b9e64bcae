//! Bringing a file, and seeing every row of it before anything is written.

use maud::{Markup, html};
use redthread_web::parts::{Field, errors, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Stands, confidences, way};

#[derive(Serialize)]
pub(crate) struct BringForm {
    pub(crate) project: String,
    /// The headings that are written in the reader's language.
    pub(crate) headings: Vec<String>,
    /// Whether there is nothing yet, so that a whole can be taken in.
    pub(crate) takes_whole: bool,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for BringForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("readings-import")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("readings-import-lead")) }
                dl.facts { div { dt { (ctx.say("readings-import-columns")) } dd { @for heading in &self.headings { span.chip { (heading) } " " } } } }
                p.meta { (ctx.say("readings-import-help")) }
                form.form method="post" action=(format!("/p/{}/readings/import", self.project)) enctype="multipart/form-data" {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "file", "readings-import-file").required().files(".csv,.tsv,.txt,.xlsx"))
                    (Field::new(ctx, &self.filled, "confidence", "readings-import-unsaid").help("readings-import-unsaid-help").required().radios(&confidences(ctx)))
                    div.savebar { button.do { (ctx.say("readings-import-look")) } }
                }
                @if self.takes_whole { (self.whole(ctx)) }
            } }
        }
    }
}

impl BringForm {
    fn whole(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="take-whole" {
                h2 id="take-whole" { (ctx.say("readings-whole")) }
                p { (ctx.say("readings-whole-more")) }
                form.form method="post" action=(format!("/p/{}/readings/import-whole", self.project)) enctype="multipart/form-data" {
                    (form_start(ctx))
                    (Field::new(ctx, &self.filled, "whole", "readings-whole-file").required().files(".json"))
                    div.savebar { button class="do quiet" { (ctx.say("readings-whole-take-in")) } }
                }
            }
        }
    }
}

/// What a row becomes, as it is shown.
#[derive(Serialize)]
pub(crate) struct RowView {
    pub(crate) number: usize,
    pub(crate) fate: &'static str,
    /// As it stands in the file.
    pub(crate) stands_as: String,
    /// Where, what, value and day, once read.
    pub(crate) becomes: String,
    pub(crate) status: Option<Stands>,
    /// Why not, or what was there before.
    pub(crate) more: String,
}

#[derive(Serialize)]
pub(crate) struct PreviewView {
    pub(crate) project: String,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) lang: String,
    /// By fate: how many rows.
    pub(crate) counts: Vec<(&'static str, usize)>,
    pub(crate) only: String,
    pub(crate) page: usize,
    pub(crate) pages: usize,
    pub(crate) rows: Vec<RowView>,
    /// Corrections that can be chosen one by one; none when there are too many.
    pub(crate) corrections: Vec<(usize, String)>,
    pub(crate) seen: String,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for PreviewView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.words.say_with("readings-preview", [("name", self.name.as_str().into())])
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project, &[(ctx.say("readings-import"), format!("/p/{}/readings/import", self.project)), (self.name.clone(), String::new())]))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("readings-preview-lead")) }
                p.meta { (ctx.words.say_with("readings-preview-lang", [("lang", self.lang.as_str().into())])) }
                (errors(ctx, &self.filled))
                (self.tally(ctx))
                (self.table(ctx))
                (self.pager(ctx))
                (self.take_in(ctx))
            } }
        }
    }
}

impl PreviewView {
    fn count(&self, fate: &str) -> usize {
        self.counts.iter().find(|(code, _)| *code == fate).map_or(0, |(_, n)| *n)
    }

    fn path(&self, only: &str, page: usize) -> String {
        format!("/p/{}/readings/import/{}?only={only}&page={page}", self.project, self.id)
    }

    fn tally(&self, ctx: &Ctx) -> Markup {
        html! {
            nav.tally aria-label=(ctx.say("readings-preview-show")) {
                p { a href=(self.path("", 1)) aria-current=[self.only.is_empty().then_some("true")] { (ctx.say("readings-preview-all")) } }
                @for (fate, n) in &self.counts {
                    p { b { (n) } " " @if *n > 0 { a href=(self.path(fate, 1)) aria-current=[(self.only == *fate).then_some("true")] { (ctx.words.code("readings-fate", fate)) } } @else { (ctx.words.code("readings-fate", fate)) } }
                }
            }
        }
    }

    fn table(&self, ctx: &Ctx) -> Markup {
        html! {
            table class="data cardy" id="rows" {
                thead { tr { th scope="col" { (ctx.say("readings-row")) } th scope="col" { (ctx.say("readings-row-fate")) } th scope="col" { (ctx.say("readings-row-becomes")) } th scope="col" { (ctx.say("readings-row-status")) } th scope="col" { (ctx.say("readings-row-file")) } } }
                tbody { @for row in &self.rows {
                    tr {
                        th.num scope="row" { (row.number) }
                        td data-label=(ctx.say("readings-row-fate")) { (fate_mark(ctx, row.fate)) }
                        td data-label=(ctx.say("readings-row-becomes")) { bdi { (row.becomes) } @if !row.more.is_empty() { p.meta { (row.more) } } }
                        td data-label=(ctx.say("readings-row-status")) { @if let Some(stands) = &row.status { (stands.word()) } }
                        td data-label=(ctx.say("readings-row-file")) { bdi.meta { (row.stands_as) } }
                    }
                } }
            }
        }
    }

    fn pager(&self, ctx: &Ctx) -> Markup {
        if self.pages < 2 {
            return html! {};
        }
        html! {
            nav.pager aria-label=(ctx.say("readings-pages")) {
                @if self.page > 1 { a rel="prev" href=(self.path(&self.only, self.page - 1)) { (ctx.say("readings-page-before")) } }
                span { (ctx.words.say_with("readings-page", [("n", self.page.into()), ("all", self.pages.into())])) }
                @if self.page < self.pages { a rel="next" href=(self.path(&self.only, self.page + 1)) { (ctx.say("readings-page-after")) } }
            }
        }
    }

    fn take_in(&self, ctx: &Ctx) -> Markup {
        let (new, corrections) = (self.count("new"), self.count("correction"));
        let path = format!("/p/{}/readings/import/{}", self.project, self.id);
        html! {
            section aria-labelledby="take" {
                h2 id="take" { (ctx.say("readings-take-in")) }
                @if new + corrections == 0 { p { (ctx.say("readings-take-in-nothing")) } } @else {
                    form.form method="post" action=(path) {
                        (form_start(ctx))
                        input type="hidden" name="seen" value=(self.seen);
                        p { (ctx.words.say_with("readings-take-in-count", [("n", new.into())])) }
                        @if corrections > 0 { (self.choose(ctx, corrections)) }
                        div.savebar { button.do { (ctx.say("readings-take-in-do")) } }
                    }
                }
                form.inline method="post" action=(format!("{path}/end")) { (form_start(ctx)) button.link { (ctx.say("readings-take-in-not")) } }
            }
        }
    }

    fn choose(&self, ctx: &Ctx, count: usize) -> Markup {
        html! {
            fieldset.choices {
                legend { (ctx.words.say_with("readings-corrections", [("n", count.into())])) }
                p.help { (ctx.say("readings-corrections-help")) }
                label.choice { input type="checkbox" name="correct-all" value="1"; span { b { (ctx.say("readings-corrections-all")) } } }
                @for (number, said) in &self.corrections {
                    label.choice { input type="checkbox" name="correct" value=(number); span { b { (ctx.words.say_with("readings-row-number", [("n", (*number).into())])) } small { (said) } } }
                }
            }
        }
    }
}

fn fate_mark(ctx: &Ctx, fate: &str) -> Markup {
    let (class, sign) = match fate {
        "new" => ("good", "plus"),
        "bad" => ("late", "warn"),
        "correction" => ("", "info"),
        _ => ("open", "check"),
    };
    html! { span class=(format!("state {class}")) { (icon(sign)) (ctx.words.code("readings-row-is", fate)) } }
}
