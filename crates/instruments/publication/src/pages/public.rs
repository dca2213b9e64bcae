//! `/books/{publication}`: the book as everybody reads it today, how to cite it, its files, its series.

use maud::{Markup, html};
use redthread_book::cite;
use redthread_core::language::Lang;
use redthread_storage::Error;
use redthread_web::related::{Related, draw_related};
use redthread_web::{Ctx, OnShow, View, icon, parts};
use serde::Serialize;

use super::titled;
use crate::model::citation;
use crate::shelf::{OnShelf, Whole};
use crate::store::Publication;

#[derive(Debug, Serialize)]
pub(crate) struct PublicView {
    id: String,
    book_title: String,
    lang: &'static str,
    edition: i64,
    edition_hash: String,
    event_head: String,
    date: String,
    /// How many things are not shown today.
    gaps: usize,
    /// Stories shown, of how many.
    shown: usize,
    of: usize,
    /// `offered`, `paper_only`, `to_be_revised`.
    files: &'static str,
    /// The book as it may be shown; nothing while it is being revised as a whole.
    html: String,
    citations: Vec<(&'static str, String)>,
    series: Vec<Volume>,
    related: Vec<Related>,
    #[serde(skip)]
    told: OnShow,
}

/// Another book of the series.
#[derive(Debug, Serialize)]
pub(crate) struct Volume {
    title: String,
    path: String,
    /// Whether this book continues it; else it continues this one.
    before: bool,
}

impl Volume {
    pub(crate) fn of(book: &Publication, before: bool) -> Self {
        Self { title: book.front.title.clone(), path: format!("/books/{}", book.id), before }
    }
}

impl PublicView {
    pub(crate) fn of(ctx: &Ctx, on_shelf: &OnShelf, series: Vec<Volume>) -> Result<Self, Error> {
        let (edition, front) = (&on_shelf.edition, on_shelf.front());
        let lang = on_shelf.project.lang;
        let cite = |reader: Lang| (reader.tag(), cite::apa(&citation(front, lang, on_shelf.year(), reader), reader));
        let shown = on_shelf.shown.as_ref();
        let html = shown.map(|shown| redthread_book::html(&shown.manuscript, &mut |_| {})).transpose();
        Ok(Self {
            id: on_shelf.book.id.to_string(),
            book_title: front.title.clone(),
            lang: lang.tag(),
            edition: edition.number,
            edition_hash: edition.hash.clone(),
            event_head: edition.event_head.clone(),
            date: ctx.words.date(edition.made_at),
            gaps: shown.map_or(0, |shown| shown.gaps),
            shown: shown.map_or(0, |shown| shown.stories),
            of: edition.rests.stories.len(),
            files: match on_shelf.whole {
                Whole::Offered => "offered",
                Whole::PaperOnly => "paper_only",
                Whole::Revised => "to_be_revised",
            },
            html: html.map_err(redthread_editions::fault)?.unwrap_or_default(),
            citations: [Some(lang), (lang != Lang::En).then_some(Lang::En)].into_iter().flatten().map(cite).collect(),
            series,
            related: vec![],
            told: on_shelf.on_show(),
        })
    }
}

impl PublicView {
    /// The same with what is related to it.
    pub(crate) fn beside(self, related: Vec<Related>) -> Self {
        Self { related, ..self }
    }
}

impl View for PublicView {
    fn title(&self, _: &Ctx) -> String {
        self.book_title.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" {
                @if self.html.is_empty() { (self.bare(ctx)) } @else { (self.notice(ctx)) (parts::ready_made(self.html.clone())) }
                div.page.read { div {
                    (self.files(ctx))
                    (self.cite(ctx))
                    (self.series(ctx))
                    p.meta { (ctx.words.say_with("publication-edition-line", [("n", self.edition.into()), ("date", self.date.clone().into())])) " · " code { (self.edition_hash.chars().take(16).collect::<String>()) } }
                    (draw_related(ctx, &self.related))
                } }
            }
        }
    }

    fn on_show(&self) -> Option<&OnShow> {
        Some(&self.told)
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

impl PublicView {
    fn bare(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { div {
                h1 dir=(parts::dir_of(&self.book_title)) { (self.book_title) }
                p.lead { (ctx.say("edition-gone-more")) }
            } }
        }
    }

    fn notice(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.gaps > 0 {
                div.page.read { div { div.notice.info role="status" { (icon("info")) p { (ctx.words.say_with("publication-gaps", [("n", self.shown.into()), ("of", self.of.into())])) } } } }
            }
        }
    }

    fn files(&self, ctx: &Ctx) -> Markup {
        let file = |name: &str, key: &str| html! { a.do.quiet.small href=(format!("/books/{}/{name}", self.id)) { (icon("down")) (ctx.say(key)) } };
        html! {
            @match self.files {
                "offered" => div.downloads { (file("book.pdf", "publication-format-pdf")) (file("book.epub", "publication-format-epub")) },
                "paper_only" => p.meta { (ctx.say("publication-paper-only")) },
                _ => p.meta { (ctx.say("edition-gone-more")) },
            }
        }
    }

    fn cite(&self, ctx: &Ctx) -> Markup {
        html! {
            section.cite aria-labelledby="c" {
                h2 id="c" { (ctx.say("publication-cite")) }
                @for (lang, text) in &self.citations {
                    div.citation {
                        p id=(format!("apa-{lang}")) lang=(lang) dir=[lang.parse::<Lang>().ok().map(|lang| lang.direction().as_str())] { (text) }
                        button.do.quiet.small type="button" data-copy=(format!("apa-{lang}")) data-copied=(ctx.say("publication-copied")) hidden { (icon("copy")) span { (ctx.say("publication-copy")) } }
                    }
                }
                p.downloads { a href=(format!("/books/{}/citation.bib", self.id)) { "BibTeX" } a href=(format!("/books/{}/citation.ris", self.id)) { "RIS" } }
            }
        }
    }

    fn series(&self, ctx: &Ctx) -> Markup {
        html! {
            @for volume in &self.series {
                p { (ctx.say(if volume.before { "publication-continues-this" } else { "publication-continued-in" })) " " a href=(volume.path) { (titled(&volume.title)) } }
            }
        }
    }
}
