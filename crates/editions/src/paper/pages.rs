//! What is in the way of an edition and those that were frozen; and the paper as everybody reads it.

use maud::{Markup, html};
use redthread_core::ids::ProjectId;
use redthread_core::kit::Right;
use redthread_storage::Inside;
use redthread_storage::jobs::Job;
use redthread_web::parts::{self, empty, form_start};
use redthread_web::related::{Related, draw_related};
use redthread_web::{Ctx, OnShow, View, icon};
use serde::Serialize;

use super::{Edition, Hindrance, Names, Paper, at};

/// So many letters of a hash are enough to compare by eye.
const HASH: usize = 16;

fn short(hash: &str) -> String {
    hash.chars().take(HASH).collect()
}

/// The endings of the files of a paper.
fn endings<P: Paper>() -> Vec<&'static str> {
    P::TABLE.files.iter().map(|column| column.format.ending()).collect()
}

#[derive(Debug, Serialize)]
pub(super) struct EditionRow {
    id: String,
    number: i64,
    made: String,
    hash: String,
    event_head: String,
    /// Whether everything in it may still be shown.
    stands: bool,
    shown: bool,
}

impl EditionRow {
    pub(super) fn of(ctx: &Ctx, edition: &Edition, stands: bool, shown: bool) -> Self {
        Self {
            id: edition.id.to_string(),
            number: edition.number,
            made: ctx.words.date(edition.made_at),
            hash: edition.hash.clone(),
            event_head: edition.event_head.clone(),
            stands,
            shown,
        }
    }
}

/// What is in the way of the next edition.
#[derive(Debug, Serialize)]
pub(super) struct InTheWay {
    said: String,
    /// The address where it is mended.
    mend: Option<String>,
}

impl InTheWay {
    pub(super) fn of(ctx: &Ctx, one: Hindrance) -> Self {
        Self { said: ctx.words.refusal(&one.refusal), mend: one.mend }
    }

    fn body(&self) -> Markup {
        html! { @match &self.mend { Some(path) => a href=(path) { (self.said) }, None => (self.said) } }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct EditionsView {
    project: String,
    in_the_way: Vec<InTheWay>,
    editions: Vec<EditionRow>,
    /// The page of the work that is going on.
    job: Option<String>,
    #[serde(skip)]
    names: Names,
    #[serde(skip)]
    endings: Vec<&'static str>,
    #[serde(skip)]
    top: Markup,
    #[serde(skip)]
    may_publish: bool,
}

impl EditionsView {
    pub(super) fn of<P: Paper>(
        ctx: &Ctx,
        inside: &Inside,
        in_the_way: Vec<InTheWay>,
        editions: Vec<EditionRow>,
        job: Option<&Job>,
    ) -> Self {
        let job = job.map(|job| format!("{}/jobs/{}", at(P::NAMES.paths.editions, inside.project.id), job.id));
        Self {
            project: inside.project.id.to_string(),
            in_the_way,
            editions,
            job,
            names: P::NAMES,
            endings: endings::<P>(),
            top: P::top(ctx, inside),
            may_publish: inside.may(Right::Publish),
        }
    }

    fn path(&self, rest: &str) -> String {
        format!("{}{rest}", at(self.names.paths.editions, &self.project))
    }

    /// A message of the paper's own.
    fn say(&self, ctx: &Ctx, key: &str) -> String {
        ctx.say(&format!("{}-{key}", self.names.words))
    }
}

impl View for EditionsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("edition-all")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (self.top)
                h1 { (ctx.say("edition-all")) }
                p.lead { (self.say(ctx, "editions-lead")) }
                @if self.may_publish { p { a href=(format!("/p/{}/catalogue", self.project)) { (ctx.say("browse-listing-say")) } } }
                @if !self.in_the_way.is_empty() {
                    div.notice.info { (icon("info")) div { p { (ctx.say("edition-in-the-way")) } ul { @for one in &self.in_the_way { li { (one.body()) } } } } }
                }
                @if let Some(job) = &self.job {
                    p { a href=(job) { (ctx.say("edition-making")) } }
                } @else if self.may_publish && self.in_the_way.is_empty() {
                    form method="post" action=(self.path("")) { (form_start(ctx)) div.actions { button.do { (ctx.say("edition-make")) } } }
                }
                @if self.editions.is_empty() { (empty(&ctx.say("edition-none"), &self.say(ctx, "no-editions-more"), None)) }
                @else { ol.editions { @for (n, edition) in self.editions.iter().enumerate() { (self.row(ctx, edition, n == 0)) } } }
            } }
        }
    }
}

impl EditionsView {
    /// The newest is the one to show; an older one can be shown, too.
    fn row(&self, ctx: &Ctx, edition: &EditionRow, is_newest: bool) -> Markup {
        html! {
            li {
                h3 { (ctx.words.say_with("edition-number", [("n", edition.number.into())])) @if edition.shown { " " span.chip.ok { (ctx.say("edition-is-shown")) } } }
                p.meta { (edition.made) " · " code { (short(&edition.hash)) } }
                @if edition.stands {
                    div.downloads { @for ending in &self.endings { a.do.quiet.small href=(self.path(&format!("/{}/{}.{ending}", edition.id, self.names.stem))) { (icon("down")) (ending.to_uppercase()) } } }
                } @else { p.gap { (ctx.say("edition-gone")) } }
                @if edition.shown {
                    p { a href=(at(self.names.paths.public, &self.project)) { (ctx.say("edition-public-page")) } }
                    @if self.may_publish { form method="post" action=(self.path("/take-down")) { (form_start(ctx)) button.do.quiet.small { (ctx.say("edition-take-down")) } } }
                } @else if self.may_publish && edition.stands {
                    form method="post" action=(self.path(&format!("/{}/show", edition.id))) { (form_start(ctx)) button.do.small.quiet[!is_newest] { (ctx.say("edition-publish")) } }
                }
            }
        }
    }
}

/// A paper as everybody reads it, and its files.
#[derive(Debug, Serialize)]
pub struct Sheet {
    project: String,
    heading: String,
    lang: &'static str,
    edition: i64,
    edition_hash: String,
    date: String,
    html: String,
    related: Vec<Related>,
    #[serde(skip)]
    told: OnShow,
    #[serde(skip)]
    names: Names,
    #[serde(skip)]
    endings: Vec<&'static str>,
}

impl Sheet {
    pub(super) fn of<P: Paper>(
        ctx: &Ctx,
        project: ProjectId,
        edition: &Edition,
        (told, html): (OnShow, String),
        related: Vec<Related>,
    ) -> Self {
        Self {
            project: project.to_string(),
            heading: told.title.clone(),
            lang: told.lang.tag(),
            edition: edition.number,
            edition_hash: edition.hash.clone(),
            date: ctx.words.date(edition.made_at),
            html,
            related,
            told,
            names: P::NAMES,
            endings: endings::<P>(),
        }
    }

    /// What stands above the page.
    pub fn heading(&self) -> &str {
        &self.heading
    }

    /// What the catalogue tells of it.
    pub fn told(&self) -> &OnShow {
        &self.told
    }

    /// The page, with something of the slice's own between the text and its files.
    pub fn with(&self, ctx: &Ctx, between: &Markup) -> Markup {
        let line = [("n", self.edition.into()), ("date", self.date.clone().into())];
        html! {
            main id="main" {
                (parts::ready_made(self.html.clone()))
                div.page.read { div {
                    (between)
                    div.downloads { @for ending in &self.endings { a.do.quiet.small href=(self.file(ending)) { (icon("down")) (ending.to_uppercase()) } } }
                    p.meta { (ctx.words.say_with("edition-line", line)) " · " code { (short(&self.edition_hash)) } }
                    (draw_related(ctx, &self.related))
                } }
            }
        }
    }

    fn file(&self, ending: &str) -> String {
        format!("{}/{}.{ending}", at(self.names.paths.public, &self.project), self.names.stem)
    }
}

impl View for Sheet {
    fn title(&self, _: &Ctx) -> String {
        self.heading.clone()
    }

    fn on_show(&self) -> Option<&OnShow> {
        Some(&self.told)
    }

    fn class(&self) -> &'static str {
        "public"
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        self.with(ctx, &html! {})
    }
}
