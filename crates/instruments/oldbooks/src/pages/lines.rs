//! `/desk/old-books/{book}/lines`: each doubtful line beside its repair, a page of them in one form.

use maud::{Markup, html};
use redthread_core::codes;
use redthread_core::refusal::Refusal;
use redthread_web::parts::{dir_of, empty, errors, form_start};
use redthread_web::{Ctx, Filled, View, icon, with_query};
use serde::Serialize;

use super::Head;
use crate::model::lines::{Way, read_all};
use crate::model::{BookLine, Choice, Choices};

/// Which lines are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// Those that somebody has to decide about.
    Doubtful,
    /// Those that were put right.
    Repaired,
}
codes!(Which { Doubtful = "doubtful", Repaired = "repaired" });

#[derive(Debug, Serialize)]
pub(crate) struct LinesView {
    #[serde(flatten)]
    head: Head,
    which: Which,
    page: usize,
    pages: usize,
    version: i64,
    rows: Vec<LineRow>,
    /// Whether somebody else decided about lines meanwhile.
    meanwhile: bool,
    #[serde(skip)]
    filled: Filled,
}

/// A line that was or may be wrong.
#[derive(Debug, Serialize)]
pub(crate) struct LineRow {
    at: usize,
    number: usize,
    page: u32,
    why: Vec<String>,
    before: String,
    now: String,
    /// `take`, `keep`, `own`; empty while nobody decided.
    chosen: &'static str,
    own: String,
    /// What was decided by somebody else since the page was loaded.
    kept: String,
    /// What the text says before and after it.
    above: String,
    below: String,
}

impl LinesView {
    pub(crate) fn of(
        ctx: &Ctx,
        head: Head,
        (which, page, pages, version): (Which, usize, usize, i64),
        (lines, choices): (&[BookLine], &Choices),
        here: &[usize],
        filled: Filled,
    ) -> Self {
        let reads = read_all(lines, choices);
        let row = |at: &usize| {
            let line = lines.get(*at)?;
            let near = (nearest(&reads, (0..*at).rev()), nearest(&reads, at + 1..lines.len()));
            Some(LineRow::of(ctx, (*at, line, choices.get(at)), near, &filled))
        };
        let rows = here.iter().filter_map(row).collect();
        Self { head, which, page, pages, version, rows, meanwhile: false, filled }
    }

    /// As it is shown when somebody else was faster: what they decided beside what was chosen here.
    pub(crate) fn in_conflict(self) -> Self {
        Self { meanwhile: true, ..self }
    }

    fn path(&self, which: Which, page: usize) -> String {
        with_query(&self.head.path("lines"), &[("show", which.code()), ("page", &page.to_string())])
    }
}

/// The first of some lines that says anything.
fn nearest(reads: &[Option<&str>], mut range: impl Iterator<Item = usize>) -> String {
    let said = range.find_map(|at| reads.get(at).copied().flatten().filter(|line| !line.trim().is_empty()));
    said.unwrap_or_default().to_owned()
}

impl LineRow {
    fn of(
        ctx: &Ctx,
        (at, line, choice): (usize, &BookLine, Option<&Choice>),
        (above, below): (String, String),
        filled: &Filled,
    ) -> Self {
        let mended = line.mended.as_ref();
        let kept = choice.map_or("", |choice| choice.way().code());
        let field = format!("way-{at}");
        let typed = filled.form.names().any(|name| name == field);
        let chosen = if typed { Way::from_code(filled.get(&field)).map_or("", Way::code) } else { kept };
        let own = match choice {
            _ if typed => filled.get(&format!("own-{at}")).to_owned(),
            Some(Choice::Own(words)) => words.clone(),
            _ => String::new(),
        };
        let why = mended.map(|mended| mended.why.as_slice()).unwrap_or_default();
        Self {
            at,
            number: at + 1,
            page: line.page,
            why: why.iter().map(|why| ctx.words.code("oldbooks-why", why)).collect(),
            before: line.before().trim().to_owned(),
            now: mended.map(|mended| mended.now.clone()).unwrap_or_default(),
            chosen,
            own,
            kept: if typed { kept.to_owned() } else { String::new() },
            above,
            below,
        }
    }
}

impl View for LinesView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("oldbooks-lines")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.wide { main id="main" {
                (self.head.draw(ctx, "lines"))
                (self.progress(ctx))
                @if self.rows.is_empty() { (self.nothing(ctx)) } @else { (self.form(ctx)) }
            } }
        }
    }
}

impl LinesView {
    fn progress(&self, ctx: &Ctx) -> Markup {
        let (lines, other) =
            (self.head.lines, if self.which == Which::Doubtful { Which::Repaired } else { Which::Doubtful });
        let label = ctx.words.say_with("oldbooks-looked", [("n", lines.looked.into()), ("of", lines.of.into())]);
        html! {
            @if self.which == Which::Doubtful && lines.of > 0 {
                p.lead { (ctx.say("oldbooks-lines-lead")) }
                div.job { label for="looked" { (label) } progress id="looked" max=(lines.of) value=(lines.looked) {} }
            } @else if self.which == Which::Repaired && self.head.repaired > 0 {
                p.lead { (ctx.words.say_with("oldbooks-repaired-lead", [("n", self.head.repaired.into())])) }
            }
            @if other == Which::Doubtful || self.head.repaired > 0 { p { a href=(self.path(other, 1)) { (ctx.words.code("oldbooks-see", other.code())) } } }
            @if self.meanwhile { div.notice.warning role="alert" { (icon("warn")) p { b { (ctx.say("fault-conflict")) } " " (ctx.say("oldbooks-lines-conflict")) } } }
        }
    }

    fn nothing(&self, ctx: &Ctx) -> Markup {
        let (key, more) = match self.which {
            Which::Doubtful => ("oldbooks-no-doubtful", "oldbooks-no-doubtful-more"),
            Which::Repaired => ("oldbooks-no-repaired", "oldbooks-no-repaired-more"),
        };
        let (label, path) = (ctx.say("oldbooks-says"), self.head.path("says"));
        empty(&ctx.say(key), &ctx.say(more), Some((&label, &path)))
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form.wide.lines-to-judge method="post" action=(self.path(self.which, self.page)) data-guard {
                (form_start(ctx))
                input type="hidden" name="version" value=(self.version);
                (errors(ctx, &self.filled))
                @for row in &self.rows { (row.draw(ctx, self)) }
                div.savebar {
                    button.do { (ctx.say("oldbooks-lines-save")) }
                    @if self.which == Which::Doubtful { button.do.quiet name="all" value="take" { (ctx.say("oldbooks-take-all")) } }
                }
            }
            (self.pager(ctx))
        }
    }

    fn pager(&self, ctx: &Ctx) -> Markup {
        let here = ctx.words.say_with("oldbooks-page-of", [("n", self.page.into()), ("of", self.pages.into())]);
        html! {
            @if self.pages > 1 {
                nav.pager aria-label=(here) {
                    @if self.page > 1 { a rel="prev" href=(self.path(self.which, self.page - 1)) { (ctx.say("oldbooks-page-before")) } }
                    span { (here) }
                    @if self.page < self.pages { a rel="next" href=(self.path(self.which, self.page + 1)) { (ctx.say("oldbooks-page-after")) } }
                }
            }
        }
    }
}

impl LineRow {
    fn draw(&self, ctx: &Ctx, view: &LinesView) -> Markup {
        let (own, is_looked) = (format!("own-{}", self.at), !self.chosen.is_empty());
        let place =
            ctx.words.say_with("oldbooks-line-of", [("n", self.number.into()), ("page", i64::from(self.page).into())]);
        html! {
            fieldset.judged.is-looked[is_looked] id=(format!("line-{}", self.at)) {
                input type="hidden" name="line" value=(self.at);
                legend { (place) }
                p.meta { (self.why.join(" · ")) }
                @if !self.kept.is_empty() && view.meanwhile { p.gap { (ctx.words.code("oldbooks-meanwhile", &self.kept)) } }
                (context(&self.above))
                div.before-after {
                    (side(ctx, "oldbooks-before", &self.before))
                    (side(ctx, "oldbooks-after", &self.now))
                }
                (context(&self.below))
                div.ways {
                    (self.way(ctx, "", view.which))
                    @for way in Way::ALL { (self.way(ctx, way.code(), view.which)) }
                }
                div.field.own {
                    label.vh for=(own) { (ctx.words.say_with("oldbooks-own-line", [("n", self.number.into())])) }
                    @if let Some(refusal) = view.filled.refusal_of(&own) { p.error id=(format!("{own}-error")) { (icon("stop")) (ctx.words.refusal(refusal)) } }
                    input id=(own) name=(own) type="text" value=(self.own) placeholder=(ctx.say("oldbooks-own-here")) dir="auto";
                }
            }
        }
    }

    fn way(&self, ctx: &Ctx, code: &'static str, which: Which) -> Markup {
        let key = match (code, which) {
            ("", Which::Doubtful) => "oldbooks-way-open",
            ("", Which::Repaired) => "oldbooks-way-repaired",
            ("take", _) => "oldbooks-way-take",
            ("keep", _) => "oldbooks-way-keep",
            _ => "oldbooks-way-own",
        };
        html! {
            label.choice { input type="radio" name=(format!("way-{}", self.at)) value=(code) checked[self.chosen == code]; span { (ctx.say(key)) } }
        }
    }
}

fn side(ctx: &Ctx, key: &str, text: &str) -> Markup {
    html! {
        div {
            p.kicker { (ctx.say(key)) }
            @if text.is_empty() { p.gap { (ctx.say("oldbooks-left-out")) } } @else { p.told dir=(dir_of(text)) { (text) } }
        }
    }
}

/// The line before or after: whether a repair is right shows there.
fn context(text: &str) -> Markup {
    html! { @if !text.is_empty() { p.context dir=(dir_of(text)) { (text.trim()) } } }
}
