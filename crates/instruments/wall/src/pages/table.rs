//! `/p/{project}/wall/table`: bringing a table, and seeing every row of it before anything is taken in.

use maud::{Markup, html};
use redthread_core::ids::ProjectId;
use redthread_core::refusal::Refusal;
use redthread_web::parts::{Field, crumbs, dir_of, errors, form_start};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use crate::table::{Fate, Plan, PlannedRow};

fn way(ctx: &Ctx, project: &str) -> Markup {
    let steps = [
        (ctx.say("wall-project"), format!("/p/{project}")),
        (ctx.say("wall-title"), format!("/p/{project}/wall")),
        (ctx.say("wall-table-bring"), String::new()),
    ];
    crumbs(ctx, &steps)
}

#[derive(Serialize)]
pub(crate) struct BringView {
    pub(crate) project: String,
    /// What the columns are called in the reader's language.
    pub(crate) columns: Vec<String>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for BringView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("wall-table-bring")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let path = format!("/p/{}/wall", self.project);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("wall-table-lead")) }
                dl.facts { div { dt { (ctx.say("wall-table-columns")) } dd { @for column in &self.columns { span.chip { (column) } " " } } } }
                p.meta { (ctx.say("wall-table-form")) }
                form.form method="post" action=(format!("{path}/table")) enctype="multipart/form-data" {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "file", "wall-table-file").required().files(".csv,.tsv,.txt,.xlsx"))
                    div.savebar { button.do { (ctx.say("wall-table-look")) } a.do.quiet href=(format!("{path}/list")) { (ctx.say("cancel")) } }
                }
            } }
        }
    }
}

/// A row as it is shown.
#[derive(Serialize)]
struct RowView {
    number: usize,
    cells: [String; 5],
    fate: &'static str,
    /// What becomes of it, and why not.
    said: String,
}

impl RowView {
    fn of(ctx: &Ctx, row: &PlannedRow) -> Self {
        let said = match &row.fate {
            Fate::Bad(refusal) => ctx.words.refusal(refusal),
            Fate::New if row.drops_name => ctx.say("wall-table-row-nameless"),
            fate => ctx.words.code("wall-table-row", fate.code()),
        };
        Self { number: row.number, cells: row.cells.clone(), fate: row.fate.code(), said }
    }
}

#[derive(Serialize)]
pub(crate) struct PreviewView {
    project: String,
    rows: Vec<RowView>,
    new: usize,
    there: usize,
    bad: usize,
    seen: String,
    #[serde(skip)]
    table: String,
    #[serde(skip)]
    filled: Filled,
}

impl PreviewView {
    pub(crate) fn of(
        ctx: &Ctx,
        project: ProjectId,
        plan: &Plan,
        (seen, table): (String, String),
        filled: Filled,
    ) -> Self {
        Self {
            project: project.to_string(),
            rows: plan.rows.iter().map(|row| RowView::of(ctx, row)).collect(),
            new: plan.count("new"),
            there: plan.count("there"),
            bad: plan.count("bad"),
            seen,
            table,
            filled,
        }
    }

    fn rows(&self, ctx: &Ctx) -> Markup {
        html! {
            table class="data cardy" {
                thead { tr {
                    th scope="col" { (ctx.say("wall-table-number")) }
                    @for key in ["phase", "theme", "slip", "signed", "votes"] { th scope="col" { (column(ctx, key)) } }
                    th scope="col" { (ctx.say("wall-table-becomes")) }
                } }
                tbody { @for row in &self.rows {
                    tr {
                        th scope="row" { span.num { (row.number) } }
                        @for (key, cell) in ["phase", "theme", "slip", "signed", "votes"].into_iter().zip(&row.cells) {
                            td data-label=(column(ctx, key)) dir=(dir_of(cell)) { (cell) }
                        }
                        td data-label=(ctx.say("wall-table-becomes")) { span class=(chip(row.fate)) { (row.said) } }
                    }
                } }
            }
        }
    }
}

fn column(ctx: &Ctx, code: &str) -> String {
    let names = ctx.words.code("wall-column", code);
    names.split('|').next().unwrap_or_default().trim().to_owned()
}

fn chip(fate: &str) -> &'static str {
    match fate {
        "new" => "chip ok",
        "bad" => "chip warn",
        _ => "chip off",
    }
}

impl View for PreviewView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("wall-table-preview")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let path = format!("/p/{}/wall/table", self.project);
        let count = |key: &str, n: usize| ctx.words.say_with(key, [("n", n.into())]);
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project))
                h1 { (self.title(ctx)) }
                (errors(ctx, &self.filled))
                p.lead { (count("wall-table-new", self.new)) " " (count("wall-table-there", self.there)) " " (count("wall-table-bad", self.bad)) }
                @if self.bad > 0 { p { (ctx.say("wall-table-mend")) } }
                @if self.bad == 0 && self.new > 0 {
                    form.form method="post" action=(path) {
                        (form_start(ctx))
                        input type="hidden" name="seen" value=(self.seen);
                        input type="hidden" name="table" value=(self.table);
                        div.actions { button.do { (ctx.say("wall-table-take-in")) } a.do.quiet href=(path) { (ctx.say("cancel")) } }
                    }
                } @else { div.actions { a.do href=(path) { (ctx.say("wall-table-again")) } } }
                (self.rows(ctx))
            } }
        }
    }
}
