//! `/kits/{kit}`: a method as everybody reads it: what it is for, its stages, where its wording comes from, how to cite it, its
//! files, and what was published by those who followed it.

use maud::{Markup, html};
use redthread_book::cite;
use redthread_core::kit::Kit;
use redthread_core::language::Lang;
use redthread_web::{Ctx, OnShow, View, icon, parts};
use serde::Serialize;

use crate::kits::citation;

#[derive(Debug, Serialize)]
pub(crate) struct KitView {
    id: String,
    name: String,
    summary: String,
    version: String,
    published: String,
    stages: Vec<Stage>,
    sources: Vec<Source>,
    wording_note: String,
    /// In the reader's language, and in English where that is another: language and text.
    citations: Vec<(&'static str, String)>,
    bibtex: String,
    works: Vec<Work>,
    /// Whether search engines may be offered everything that is named here.
    #[serde(skip)]
    is_indexed: bool,
    #[serde(skip)]
    told: OnShow,
}

#[derive(Debug, Serialize)]
struct Stage {
    id: String,
    title: String,
    purpose: String,
    who: String,
}

#[derive(Debug, Serialize)]
struct Source {
    cite: String,
    address: Option<String>,
}

/// Something that was published by those who followed the method.
#[derive(Debug, Serialize)]
struct Work {
    title: String,
    kind: String,
    place: String,
    year: i16,
    lang: &'static str,
    path: String,
}

impl KitView {
    pub(crate) fn of(ctx: &Ctx, kit: &Kit, told: OnShow, shelf: &[OnShow]) -> Self {
        let (lang, origin) = (ctx.lang(), ctx.origin());
        let cited = |lang: Lang| (lang.tag(), cite::apa(&citation(ctx, kit, lang, &origin), lang));
        let source = |source: &redthread_core::kit::Source| Source {
            cite: source.cite.clone(),
            address: source.address.clone(),
        };
        let of_it = || shelf.iter().filter(|one| one.kit == told.kit);
        Self {
            id: told.kit.clone(),
            name: told.title.clone(),
            summary: told.about.clone(),
            version: kit.version.clone(),
            published: ctx.words.date(told.made_at),
            stages: kit.stages.iter().map(|stage| Stage::of(stage, lang)).collect(),
            sources: kit.sources.iter().map(source).collect(),
            wording_note: kit.wording_note.get(lang).to_owned(),
            citations: [Some(lang), (lang != Lang::En).then_some(Lang::En)].into_iter().flatten().map(cited).collect(),
            bibtex: cite::bibtex(&citation(ctx, kit, lang, &origin)),
            works: of_it().map(|one| Work::of(ctx, one)).collect(),
            is_indexed: of_it().all(|one| one.is_indexed),
            told,
        }
    }
}

impl Stage {
    fn of(stage: &redthread_core::kit::Stage, lang: Lang) -> Self {
        let text = stage.text(lang);
        let [title, purpose, who] = [text.title, text.purpose, text.who].map(str::to_owned);
        Self { id: stage.id.to_string(), title, purpose, who }
    }
}

impl Work {
    fn of(ctx: &Ctx, one: &OnShow) -> Self {
        Self {
            title: one.title.clone(),
            kind: ctx.words.code("catalogue-kind", one.kind.code()),
            place: one.place.clone(),
            year: one.year,
            lang: one.lang.tag(),
            path: one.url.clone(),
        }
    }
}

impl View for KitView {
    fn title(&self, _: &Ctx) -> String {
        self.name.clone()
    }

    fn on_show(&self) -> Option<&OnShow> {
        Some(&self.told)
    }

    fn is_indexed(&self) -> bool {
        self.is_indexed
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let version = ctx.words.say_with("kit-version", [("version", self.version.as_str().into())]);
        html! {
            div.page {
                (self.thread(ctx))
                main id="main" {
                    (parts::crumbs(ctx, &[(ctx.say("kits-title"), "/kits".to_owned()), (self.name.clone(), String::new())]))
                    h1 { (self.name) }
                    p.kicker { (version) " · " (self.published) }
                    p.lead { (self.summary) }
                    h2 { (ctx.say("kit-stages")) }
                    (self.stages(ctx))
                    (self.works(ctx))
                    (self.wording(ctx))
                    (self.cite(ctx))
                    h2 { (ctx.say("kit-files")) }
                    p { (ctx.say("kit-files-more")) }
                    div.downloads { a.do.quiet.small href=(format!("/kits/{0}/{0}.zip", self.id)) { (icon("down")) "ZIP" } }
                }
            }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

impl KitView {
    /// The stages as a thread that leads to what is told of each.
    fn thread(&self, ctx: &Ctx) -> Markup {
        html! {
            nav.thread aria-label=(ctx.say("kit-stages")) { ol {
                @for stage in &self.stages { li { a href=(format!("#stage-{}", stage.id)) { span { (stage.title) } } } }
            } }
        }
    }

    fn stages(&self, ctx: &Ctx) -> Markup {
        html! {
            @for stage in &self.stages {
                div id=(format!("stage-{}", stage.id)) {
                    h3 { (stage.title) }
                    p { (stage.purpose) }
                    p.meta { (ctx.say("kit-stage-who")) " " (stage.who) }
                }
            }
        }
    }

    fn works(&self, ctx: &Ctx) -> Markup {
        html! {
            h2 { (ctx.say("kit-works")) }
            @if self.works.is_empty() { p { (ctx.say("kit-works-none")) } }
            @else { ul.rows { @for work in &self.works { li { div {
                h3 lang=(work.lang) dir=(parts::dir_of(&work.title)) { a href=(work.path) { (work.title) } }
                p.meta { (work.kind) @if !work.place.is_empty() { " · " bdi { (work.place) } } " · " (work.year) }
            } } } } }
        }
    }

    fn wording(&self, ctx: &Ctx) -> Markup {
        html! {
            h2 { (ctx.say("kit-wording")) }
            p { (self.wording_note) }
            ul { @for source in &self.sources { li {
                @match &source.address { Some(address) => a href=(address) rel="noopener" { bdi { (source.cite) } }, None => bdi { (source.cite) } }
            } } }
        }
    }

    fn cite(&self, ctx: &Ctx) -> Markup {
        html! {
            section.cite aria-labelledby="c" {
                h2 id="c" { (ctx.say("kit-cite")) }
                @for (lang, text) in &self.citations {
                    div.citation {
                        p id=(format!("apa-{lang}")) lang=(lang) dir=[lang.parse::<Lang>().ok().map(|lang| lang.direction().as_str())] { (text) }
                        button.do.quiet.small type="button" data-copy=(format!("apa-{lang}")) data-copied=(ctx.say("kit-copied")) hidden { (icon("copy")) span { (ctx.say("kit-copy")) } }
                    }
                }
                p.downloads { a href=(format!("/kits/{}/citation.bib", self.id)) { "BibTeX" } a href=(format!("/kits/{}/citation.ris", self.id)) { "RIS" } }
            }
        }
    }
}
