//! `/desk/old-books/{book}/says`: what a book says of itself, filled in and to be confirmed.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_web::parts::{Field, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::Head;
use crate::model::{Facts, Hint};

/// Empty rows below those that are filled.
const MORE: usize = 3;

#[derive(Debug, Serialize)]
pub(crate) struct FactsView {
    #[serde(flatten)]
    pub(crate) head: Head,
    pub(crate) version: i64,
    pub(crate) is_described: bool,
    pub(crate) facts: Facts,
    #[serde(skip)]
    pub(crate) filled: Filled,
    #[serde(skip)]
    pub(crate) hints: Vec<Hint>,
    /// What is kept now where it differs from what was typed: only after a conflict.
    pub(crate) now: Vec<NowRow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct NowRow {
    pub(crate) field: String,
    pub(crate) text: String,
}

impl View for FactsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("oldbooks-says")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                (self.head.draw(ctx, "says"))
                p.lead { (ctx.say(if self.is_described { "oldbooks-says-lead-again" } else { "oldbooks-says-lead" })) }
                (self.conflict(ctx))
                form.form method="post" data-guard {
                    (form_start(ctx))
                    input type="hidden" name="version" value=(self.version);
                    (errors(ctx, &self.filled))
                    (self.cover(ctx))
                    (self.chapters(ctx))
                    (self.principles(ctx))
                    (save_bar(ctx, "oldbooks-says-save", &self.head.path("")))
                }
            } }
        }
    }
}

impl FactsView {
    fn conflict(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.now.is_empty() {
                div.notice.warning role="alert" { (icon("warn")) p { b { (ctx.say("fault-conflict")) } " " (ctx.say("fault-conflict-beside")) } }
                dl.facts { @for row in &self.now { div { dt { (ctx.words.code("oldbooks-field", &row.field)) } dd { (told(&row.text)) } } } }
            }
        }
    }

    /// A field; below its label where the machine read it, as long as nobody confirmed that.
    fn field<'a>(&'a self, ctx: &'a Ctx, name: &'a str) -> Field<'a> {
        let field = Field::labelled(ctx, &self.filled, name, ctx.words.code("oldbooks-field", name));
        let own = format!("oldbooks-field-{}-help", name.replace('_', "-"));
        let own = if ctx.app.dictionary.has(ctx.lang(), &own) { ctx.say(&own) } else { String::new() };
        let help = [own, self.hint(ctx, name)].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>();
        if help.is_empty() { field } else { field.help_text(help.join(" ")) }
    }

    fn hint(&self, ctx: &Ctx, name: &str) -> String {
        let hint = self.hints.iter().find(|hint| hint.field == name);
        hint.map(|hint| {
            let sure = ctx.words.code("oldbooks-sure", &hint.sure);
            ctx.words.say_with("oldbooks-read-in-line", [("n", hint.line.into()), ("sure", sure.into())])
        })
        .unwrap_or_default()
    }

    fn cover(&self, ctx: &Ctx) -> Markup {
        let langs: Vec<_> =
            Lang::ALL.into_iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).collect();
        html! {
            h2 { (ctx.say("oldbooks-part-cover")) }
            (self.field(ctx, "title").required().line())
            (self.field(ctx, "subtitle").line())
            (self.field(ctx, "authors").area(3))
            div.pair { (self.field(ctx, "year").required().number()) (self.field(ctx, "lang").required().select(&langs)) }
            div.pair { (self.field(ctx, "publisher").line()) (self.field(ctx, "place").line()) }
            (self.field(ctx, "about_place").line())
            div.pair { (self.field(ctx, "series").line()) (self.field(ctx, "volume").number()) }
            (self.field(ctx, "report_number").line())
            (self.field(ctx, "about").area(5))
            (self.field(ctx, "citation").area(3))
        }
    }

    fn chapters(&self, ctx: &Ctx) -> Markup {
        let all = |name| self.filled.form.all(name).map(str::to_owned).collect::<Vec<_>>();
        let (titles, pages, lines) = (all("chapter"), all("chapter_page"), all("chapter_line"));
        let value = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
        html! {
            fieldset.listed id="chapters" {
                legend { (ctx.say("oldbooks-part-chapters")) }
                p.help { (ctx.say("oldbooks-chapters-help")) " " (self.hint(ctx, "chapters")) }
                (self.fault(ctx, "chapters"))
                @for n in 0..titles.len() + MORE {
                    div.row-of-three {
                        (cell(ctx, ("chapter", n), "oldbooks-chapter-title", &value(&titles, n), Shape::Line))
                        (cell(ctx, ("chapter_page", n), "oldbooks-chapter-page", &value(&pages, n), Shape::Number))
                        (cell(ctx, ("chapter_line", n), "oldbooks-chapter-line", &value(&lines, n), Shape::Number))
                    }
                }
            }
        }
    }

    fn principles(&self, ctx: &Ctx) -> Markup {
        let all = |name| self.filled.form.all(name).map(str::to_owned).collect::<Vec<_>>();
        let (ids, titles, more) = (all("principle_id"), all("principle"), all("principle_more"));
        let value = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
        html! {
            fieldset.listed id="principles" {
                legend { (ctx.say("oldbooks-part-principles")) }
                p.help { (ctx.say("oldbooks-principles-help")) }
                (self.fault(ctx, "principles"))
                @for n in 0..titles.len() + MORE {
                    div.row-of-one {
                        input type="hidden" name="principle_id" value=(value(&ids, n));
                        (cell(ctx, ("principle", n), "oldbooks-principle-title", &value(&titles, n), Shape::Line))
                        (cell(ctx, ("principle_more", n), "oldbooks-principle-more", &value(&more, n), Shape::Lines))
                    }
                }
            }
        }
    }

    fn fault(&self, ctx: &Ctx, field: &str) -> Markup {
        html! { @if let Some(refusal) = self.filled.refusal_of(field) { p.error { (icon("stop")) (ctx.words.refusal(refusal)) } } }
    }
}

/// What a cell of a repeated row takes.
#[derive(Clone, Copy)]
enum Shape {
    Line,
    Lines,
    Number,
}

/// A cell of a repeated row; its label is seen above it.
fn cell(ctx: &Ctx, (name, n): (&str, usize), label: &str, value: &str, shape: Shape) -> Markup {
    let id = format!("{name}-{n}");
    html! {
        div.field {
            label for=(id) { (ctx.say(label)) }
            @match shape {
                Shape::Number => input id=(id) name=(name) type="text" inputmode="numeric" dir="ltr" value=(value);,
                Shape::Line => input id=(id) name=(name) type="text" dir="auto" value=(value);,
                Shape::Lines => textarea id=(id) name=(name) rows="2" dir="auto" { (value) },
            }
        }
    }
}
