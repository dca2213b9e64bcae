//! `/p/{project}/books/{publication}/front`: title page, abstracts, credits, authors, series.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_web::{Ctx, Filled, View, icon, parts};
use serde::Serialize;

use super::Head;
use crate::model::MOST_AUTHORS;

#[derive(Debug, Serialize)]
pub(crate) struct FrontView {
    #[serde(flatten)]
    pub(crate) head: Head,
    pub(crate) id: String,
    pub(crate) book_title: String,
    pub(crate) version: i64,
    pub(crate) lang: Lang,
    #[serde(skip)]
    pub(crate) filled: Filled,
    /// Books that it may continue: id and title.
    pub(crate) others: Vec<(String, String)>,
    /// What is kept now where it differs from what was typed: only after a conflict.
    pub(crate) now: Vec<NowRow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct NowRow {
    pub(crate) field: String,
    pub(crate) text: String,
}

impl View for FrontView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("publication-front")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let back = format!("/p/{}/books/{}", self.head.project, self.id);
        html! {
            div.page.read {
                main id="main" {
                    (self.head.crumbs(ctx, &[(self.book_title.clone(), back.clone()), (ctx.say("publication-front"), String::new())]))
                    h1 { (ctx.say("publication-front")) }
                    p.lead { (ctx.say("publication-front-lead")) }
                    (self.conflict(ctx))
                    form.form method="post" data-guard {
                        (parts::form_start(ctx))
                        input type="hidden" name="version" value=(self.version);
                        (parts::errors(ctx, &self.filled))
                        (self.title_page(ctx))
                        (self.abstracts(ctx))
                        (self.people(ctx))
                        (self.citing(ctx))
                        (parts::save_bar(ctx, "save", &back))
                    }
                }
            }
        }
    }
}

impl FrontView {
    fn field<'a>(&'a self, ctx: &'a Ctx, name: &'a str) -> parts::Field<'a> {
        let label = ctx.words.code("publication", name);
        let field = parts::Field::labelled(ctx, &self.filled, name, label);
        let help = format!("publication-{}-help", name.replace('_', "-"));
        if ctx.app.dictionary.has(ctx.lang(), &help) { field.help(&help) } else { field }
    }

    fn conflict(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.now.is_empty() {
                div.notice.warning role="alert" { (icon("warn")) p { (ctx.say("publication-conflict")) } }
                dl.facts {
                    @for row in &self.now {
                        div { dt { (ctx.words.code("publication", row.field.trim_end_matches(|c: char| c.is_ascii_digit()))) } dd { @if row.text.is_empty() { (ctx.say("publication-empty-now")) } @else { (parts::told(&row.text)) } } }
                    }
                }
            }
        }
    }

    fn title_page(&self, ctx: &Ctx) -> Markup {
        html! {
            h2 { (ctx.say("publication-part-title")) }
            (self.field(ctx, "title").required().line())
            (self.field(ctx, "subtitle").line())
            div.pair { (self.field(ctx, "publisher").line()) (self.field(ctx, "place").line()) }
            (self.field(ctx, "report_number").line())
            div.pair { (self.field(ctx, "series_title").line()) (self.field(ctx, "volume").number()) }
            @if !self.others.is_empty() { (self.field(ctx, "continues").select(&self.continues(ctx))) }
        }
    }

    fn continues(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let none = (String::new(), ctx.say("publication-continues-none"));
        std::iter::once(none).chain(self.others.iter().cloned()).collect()
    }

    fn abstracts(&self, ctx: &Ctx) -> Markup {
        let none = (String::new(), ctx.say("publication-second-none"));
        let langs = Lang::ALL.into_iter().filter(|lang| *lang != self.lang);
        let langs: Vec<_> = std::iter::once(none)
            .chain(langs.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())))
            .collect();
        html! {
            h2 { (ctx.say("publication-part-words")) }
            (self.field(ctx, "cover_text").area(4))
            (self.field(ctx, "abstract_text").area(6))
            (self.field(ctx, "second_lang").select(&langs))
            (self.field(ctx, "second_abstract").area(6))
            (self.field(ctx, "foreword").answer())
            (self.field(ctx, "acknowledgements").area(6))
        }
    }

    fn people(&self, ctx: &Ctx) -> Markup {
        html! {
            h2 { (ctx.say("publication-part-people")) }
            (self.field(ctx, "credits").area(10))
        }
    }

    fn citing(&self, ctx: &Ctx) -> Markup {
        let filled = (0..MOST_AUTHORS).rfind(|at| !self.filled.get(&format!("family{at}")).is_empty());
        let rows = (filled.map_or(0, |at| at + 1) + 2).min(MOST_AUTHORS);
        html! {
            h2 { (ctx.say("publication-part-cite")) }
            p.help { (ctx.say("publication-authors-help")) }
            @for at in 0..rows { (self.author(ctx, at)) }
            (self.field(ctx, "citation_title").line())
            (self.field(ctx, "citation_title_en").line())
        }
    }

    fn author(&self, ctx: &Ctx, at: usize) -> Markup {
        let names = ["given", "family", "given_latin", "family_latin"].map(|name| (name, format!("{name}{at}")));
        let line = |(key, name): &(&str, String)| {
            parts::Field::labelled(ctx, &self.filled, name, ctx.words.code("publication", key)).line()
        };
        let [given, family, given_latin, family_latin] = &names;
        html! {
            fieldset.author {
                legend { (ctx.words.say_with("publication-author", [("n", (at + 1).into())])) }
                div.pair { (line(given)) (line(family)) }
                div.pair { (line(given_latin)) (line(family_latin)) }
            }
        }
    }
}
