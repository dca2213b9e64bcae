//! `/old-books/{book}`: a book from before as everybody reads it, and how to cite it.

use maud::{Markup, html};
use redthread_book::cite;
use redthread_core::language::Lang;
use redthread_web::parts::{dir_of, facts};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use crate::model::reading::anchor;
use crate::model::{Facts, Shows};
use crate::shelf::OnShelf;

#[derive(Debug, Serialize)]
pub(crate) struct PublicView {
    id: String,
    book_title: String,
    subtitle: String,
    authors: Vec<String>,
    year: i16,
    lang: Lang,
    publisher: String,
    place: String,
    report_number: String,
    series: Option<(String, u32)>,
    about: String,
    /// As the book asks to be cited.
    citation: String,
    /// In the form of today: language and text.
    citations: Vec<(&'static str, String)>,
    shows: Shows,
    contents: Vec<Entry>,
    principles: Vec<Principle>,
    chapters: Vec<Chapter>,
    since: String,
}

#[derive(Debug, Serialize)]
struct Entry {
    title: String,
    page: Option<u32>,
    /// Its place in the page, where its text is shown.
    anchor: Option<String>,
}

#[derive(Debug, Serialize)]
struct Principle {
    id: String,
    title: String,
    explanation: String,
}

#[derive(Debug, Serialize)]
struct Chapter {
    anchor: String,
    title: String,
    paragraphs: Vec<String>,
}

impl PublicView {
    pub(crate) fn of(ctx: &Ctx, shelf: OnShelf) -> Self {
        let facts = &shelf.book.facts;
        let cited = facts.cited();
        let langs = [Some(facts.lang), (facts.lang != Lang::En).then_some(Lang::En)];
        let entries = facts.chapters.iter().enumerate().map(|(n, one)| {
            let place = anchor(n);
            let is_shown = shelf.sections.iter().any(|section| section.anchor == place);
            Entry { title: one.title.clone(), page: one.page, anchor: is_shown.then_some(place) }
        });
        let principles = facts.principles.iter().map(|one| Principle {
            id: one.id.to_string(),
            title: one.title.clone(),
            explanation: shelf.explanation(&one.explanation).to_owned(),
        });
        Self {
            id: shelf.book.id.to_string(),
            book_title: facts.title.clone(),
            subtitle: facts.subtitle.clone(),
            authors: names(facts),
            year: facts.year.unwrap_or_default(),
            lang: facts.lang,
            publisher: facts.publisher.clone(),
            place: facts.place.clone(),
            report_number: facts.report_number.clone(),
            series: facts.in_series(),
            about: facts.about.clone(),
            citation: facts.citation.clone(),
            citations: langs.into_iter().flatten().map(|lang| (lang.tag(), cite::apa(&cited, lang))).collect(),
            shows: shelf.shows,
            contents: entries.collect(),
            principles: principles.collect(),
            since: ctx.words.date(shelf.since),
            chapters: shelf
                .sections
                .into_iter()
                .map(|one| Chapter { anchor: one.anchor, title: one.title, paragraphs: one.paragraphs })
                .collect(),
        }
    }

    fn title_page(&self, ctx: &Ctx) -> Markup {
        html! {
            header.title-page {
                @if let Some((series, volume)) = &self.series { p.series { bdi { (series) } " · " (volume) } }
                h1 { (self.book_title) }
                @if !self.subtitle.is_empty() { p.subtitle dir=(dir_of(&self.subtitle)) { (self.subtitle) } }
                svg.rule-thread viewBox="0 0 240 24" aria-hidden="true" { path d="M2 14C40 2 70 2 110 12s80 12 128-4" {} }
                @if !self.authors.is_empty() { p.by { @for (n, name) in self.authors.iter().enumerate() { @if n > 0 { ", " } bdi { (name) } } } }
                p.imprint { @for part in [&self.publisher, &self.place].into_iter().filter(|part| !part.is_empty()) { bdi { (part) } " · " } (self.year) }
                p.meta lang=(ctx.lang().tag()) dir=(ctx.lang().direction().as_str()) { (ctx.say("oldbooks-from-before")) }
            }
        }
    }

    fn contents(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.contents.is_empty() {
                nav.contents aria-label=(ctx.say("oldbooks-contents")) {
                    h2 { (ctx.words.in_lang(self.lang).say("oldbooks-contents")) }
                    ol { @for entry in &self.contents { li {
                        @if let Some(anchor) = &entry.anchor { a href=(format!("#{anchor}")) dir=(dir_of(&entry.title)) { (entry.title) } }
                        @else { span dir=(dir_of(&entry.title)) { (entry.title) } }
                        @if let Some(page) = entry.page { small { (ctx.words.in_lang(self.lang).say_with("oldbooks-page", [("n", i64::from(page).into())])) } }
                    } } }
                }
            }
        }
    }

    fn told_principles(&self) -> Markup {
        html! {
            @for one in &self.principles {
                section.principle id=(format!("principle-{}", one.id)) {
                    h3 dir=(dir_of(&one.title)) { (one.title) }
                    @for paragraph in one.explanation.split("\n\n").filter(|text| !text.is_empty()) { p dir=(dir_of(paragraph)) { (paragraph) } }
                }
            }
        }
    }

    fn text(&self) -> Markup {
        html! {
            @for chapter in &self.chapters {
                section.chapter id=(chapter.anchor) {
                    @if !chapter.title.is_empty() { h2 dir=(dir_of(&chapter.title)) { (chapter.title) } }
                    @for paragraph in &chapter.paragraphs { p dir=(dir_of(paragraph)) { (paragraph) } }
                }
            }
        }
    }

    fn cite(&self, ctx: &Ctx) -> Markup {
        html! {
            section.cite aria-labelledby="c" {
                h2 id="c" { (ctx.say("oldbooks-cite")) }
                @for (lang, text) in &self.citations {
                    div.citation {
                        p id=(format!("apa-{lang}")) lang=(lang) dir=[lang.parse::<Lang>().ok().map(|lang| lang.direction().as_str())] { (text) }
                        button.do.quiet.small type="button" data-copy=(format!("apa-{lang}")) data-copied=(ctx.say("oldbooks-copied")) hidden { (icon("copy")) span { (ctx.say("oldbooks-copy")) } }
                    }
                }
                @if !self.citation.is_empty() {
                    h3 { (ctx.say("oldbooks-own-citation")) }
                    @for line in self.citation.lines() { p dir=(dir_of(line)) { (line) } }
                }
                p.downloads { a href=(format!("/old-books/{}/citation.bib", self.id)) { "BibTeX" } a href=(format!("/old-books/{}/citation.ris", self.id)) { "RIS" } }
            }
        }
    }
}

/// The authors as a title page names them.
fn names(facts: &Facts) -> Vec<String> {
    facts.authors.iter().map(|one| format!("{} {}", one.given, one.family).trim().to_owned()).collect()
}

impl View for PublicView {
    fn title(&self, _: &Ctx) -> String {
        self.book_title.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let labels = ctx.words.in_lang(self.lang);
        html! {
            main id="main" {
                article.book lang=(self.lang.tag()) dir=(self.lang.direction().as_str()) {
                    (self.title_page(ctx))
                    @if !self.about.is_empty() { section.about-it { @for paragraph in self.about.split("\n\n") { p dir=(dir_of(paragraph)) { (paragraph) } } } }
                    (self.contents(ctx))
                    @if !self.principles.is_empty() { section.chapter.principles { h2 { (labels.say("oldbooks-part-principles")) } (self.told_principles()) } }
                    (self.text())
                }
                div.page.read { div {
                    (facts(&[(ctx.say("oldbooks-field-report-number"), self.report_number.clone())]))
                    @if self.shows == Shows::Entry { p.gap { (ctx.say("oldbooks-entry-only")) } }
                    (self.cite(ctx))
                    p.meta { (ctx.words.say_with("oldbooks-since", [("day", self.since.clone().into())])) }
                } }
            }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }
}
