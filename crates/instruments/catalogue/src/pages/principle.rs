//! `/principles/{finding}`: a principle as everybody may read it, with its evidence, other rounds, trials and how to cite it.

use maud::{Markup, html};
use redthread_book::cite;
use redthread_core::ids::FindingId;
use redthread_core::language::Lang;
use redthread_core::trial::TrialStanding;
use redthread_storage::trials::PublicTrial;
use redthread_web::related::{Related, draw_related};
use redthread_web::{Ctx, OnShow, View, icon, parts};
use serde::Serialize;

use crate::principle::{Beside, Published, address, citation, cited_in};
use crate::store::Relation;

#[derive(Debug, Serialize)]
pub(crate) struct PrincipleView {
    id: String,
    address: String,
    round: Round,
    explanation: String,
    category: String,
    /// Other works on show that have it too: title and address.
    also_in: Vec<(String, String)>,
    /// The same in other rounds, each counted for itself.
    same: Vec<Round>,
    contradicts: Vec<Round>,
    trials: Vec<Trial>,
    citations: Vec<(&'static str, String)>,
    embed: String,
    related: Vec<Related>,
    #[serde(skip)]
    is_indexed: bool,
}

/// A principle in one round of one project.
#[derive(Debug, Serialize)]
struct Round {
    title: String,
    path: String,
    lang: &'static str,
    place: String,
    year: i16,
    book: String,
    book_path: String,
    /// In how many stories it was found, and out of how many.
    shared: (u32, u32),
    evidence: Vec<Said>,
    /// Why an editor put it here; empty for the principle itself.
    reason: String,
}

#[derive(Debug, Serialize)]
struct Said {
    quote: String,
    who: String,
    /// From whose side; empty for the story's own text.
    side: String,
    story: String,
    path: String,
}

/// A trial, without who tried.
#[derive(Debug, Serialize)]
struct Trial {
    place: String,
    aim: String,
    until: String,
    /// `under_way`, `worked`, `partly`, `did_not`, `stopped`, `no_report`.
    standing: &'static str,
    what_happened: String,
}

/// What a principle's page is drawn from.
pub(crate) struct Drawn<'a> {
    pub(crate) one: Published<'a>,
    pub(crate) also_in: Vec<&'a OnShow>,
    pub(crate) beside: Vec<Beside<'a>>,
    pub(crate) trials: Vec<PublicTrial>,
    pub(crate) related: Vec<Related>,
}

impl PrincipleView {
    pub(crate) fn of(ctx: &Ctx, drawn: Drawn<'_>) -> Self {
        let Drawn { one, also_in, beside, trials, related } = drawn;
        let path = address(one.id);
        let round =
            |beside: &Beside<'_>| Round { reason: beside.reason.to_owned(), ..Round::of(ctx, &beside.published) };
        let of = |relation: Relation| beside.iter().filter(|one| one.relation == relation).map(round).collect();
        let url = format!("{}{path}", ctx.origin());
        Self {
            id: one.id.to_string(),
            round: Round::of(ctx, &one),
            explanation: one.principle.explanation.clone(),
            category: one.principle.category.clone(),
            also_in: also_in.iter().map(|work| (work.title.clone(), work.url.clone())).collect(),
            same: of(Relation::Same),
            contradicts: of(Relation::Contradicts),
            trials: trials.iter().map(|trial| Trial::of(ctx, trial)).collect(),
            citations: cited_in(one.of.lang)
                .map(|lang| (lang.tag(), cite::apa(&cited(ctx, &one, lang), lang)))
                .collect(),
            embed: format!(
                "<iframe src=\"{url}/embed\" title=\"{}\" width=\"100%\" height=\"360\" loading=\"lazy\"></iframe>",
                quoted(&one.part.heading)
            ),
            is_indexed: one.of.is_indexed,
            related,
            address: path,
        }
    }
}

/// The principle to be cited by readers of one language.
pub(crate) fn cited(ctx: &Ctx, one: &Published<'_>, reader: Lang) -> cite::Citation {
    let (title, book) = (one.part.heading.clone(), one.of.title.clone());
    let title =
        ctx.words.in_lang(reader).say_with("browse-cite-title", [("title", title.into()), ("book", book.into())]);
    citation(one, title, format!("{}{}", ctx.origin(), address(one.id)))
}

/// As an attribute of HTML that somebody copies.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

impl Round {
    fn of(ctx: &Ctx, one: &Published<'_>) -> Self {
        let side = |side| ctx.words.in_lang(one.of.lang).standpoint(side);
        let said = one.principle.evidence.iter().map(|said| Said {
            quote: said.quote.clone(),
            who: said.who.clone(),
            side: said.standpoint.map(side).unwrap_or_default(),
            story: said.story.clone(),
            path: if said.anchor.is_empty() { one.of.url.clone() } else { format!("{}#{}", one.of.url, said.anchor) },
        });
        Self {
            title: one.part.heading.clone(),
            path: address(one.id),
            lang: one.of.lang.tag(),
            place: one.of.place.clone(),
            year: one.of.year,
            book: one.of.title.clone(),
            book_path: one.in_work(),
            shared: one.principle.shared,
            evidence: said.collect(),
            reason: String::new(),
        }
    }

    fn counted(&self, ctx: &Ctx) -> Markup {
        html! { @if self.shared.1 > 0 { p.shared { (ctx.words.say_with("browse-shared", [("n", i64::from(self.shared.0).into()), ("of", i64::from(self.shared.1).into())])) } } }
    }

    fn source(&self, ctx: &Ctx) -> Markup {
        html! { p.meta { (ctx.say("browse-stands-in")) " " a href=(self.book_path) lang=(self.lang) dir=(parts::dir_of(&self.book)) { (self.book) } @if !self.place.is_empty() { " · " bdi { (self.place) } } " · " (self.year) } }
    }

    fn words(&self, most: usize) -> Markup {
        html! {
            ul.evidence lang=(self.lang) { @for said in self.evidence.iter().take(most) { li {
                blockquote dir=(parts::dir_of(&said.quote)) { p.told { (said.quote) } footer { (said.line()) } }
            } } }
        }
    }

    /// Beside a principle: its own title, its own count, why it is here.
    fn beside(&self, ctx: &Ctx, class: &'static str) -> Markup {
        html! {
            li class=(class) {
                h3 lang=(self.lang) dir=(parts::dir_of(&self.title)) { a href=(self.path) { (self.title) } }
                (self.source(ctx)) (self.counted(ctx))
                p { b { (ctx.say("browse-why-here")) } " " bdi { (self.reason) } }
                (self.words(2))
            }
        }
    }
}

impl Said {
    fn line(&self) -> Markup {
        html! {
            @if !self.who.is_empty() { bdi { (self.who) } }
            @if !self.side.is_empty() && self.side != self.who { " (" (self.side) ")" }
            @if !self.story.is_empty() { @if !self.who.is_empty() { " · " } a href=(self.path) { (self.story) } }
        }
    }
}

impl Trial {
    fn of(ctx: &Ctx, trial: &PublicTrial) -> Self {
        Self {
            place: trial.place.clone(),
            aim: trial.aim.clone(),
            until: ctx.words.date(trial.until),
            standing: match trial.standing(ctx.store().now()) {
                TrialStanding::NoReport => "no_report",
                TrialStanding::UnderWay => "under_way",
                TrialStanding::Reported(outcome) => outcome.code(),
            },
            what_happened: trial.what_happened.clone(),
        }
    }

    fn draw(&self, ctx: &Ctx) -> Markup {
        let (class, sign) = match self.standing {
            "worked" => ("good", "check"),
            "partly" | "under_way" => ("open", "clock"),
            "no_report" => ("late", "warn"),
            _ => ("gone", "stop"),
        };
        html! {
            li {
                h3 { bdi { (self.place) } }
                p.meta { (ctx.words.say_with("browse-until", [("day", self.until.clone().into())])) }
                p { span class=(format!("state {class}")) { (icon(sign)) (ctx.words.code("browse-outcome", self.standing)) } }
                @if !self.aim.is_empty() { p dir=(parts::dir_of(&self.aim)) { (self.aim) } }
                (parts::told(&self.what_happened))
            }
        }
    }
}

impl View for PrincipleView {
    fn title(&self, _: &Ctx) -> String {
        self.round.title.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let round = &self.round;
        html! {
            div.page.read { main id="main" {
                p.kicker { (ctx.say("browse-kind-principle")) @if !self.category.is_empty() { " · " bdi { (self.category) } } }
                h1 lang=(round.lang) dir=(parts::dir_of(&round.title)) { (round.title) }
                (round.counted(ctx))
                @for paragraph in self.explanation.split('\n').filter(|line| !line.trim().is_empty()) { p.lead lang=(round.lang) dir=(parts::dir_of(paragraph)) { (paragraph) } }
                (round.source(ctx))
                @for (title, path) in &self.also_in { p.meta { (ctx.say("browse-also-in")) " " a href=(path) dir=(parts::dir_of(title)) { (title) } } }
                section aria-labelledby="evidence" {
                    h2 id="evidence" { (ctx.say("browse-evidence")) }
                    @if round.evidence.is_empty() { p { (ctx.say("browse-evidence-none")) } } @else { (round.words(usize::MAX)) }
                }
                (self.rounds(ctx)) (self.tried(ctx)) (self.cite(ctx)) (self.framed(ctx)) (draw_related(ctx, &self.related))
            } }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }

    fn is_indexed(&self) -> bool {
        self.is_indexed
    }
}

impl PrincipleView {
    fn rounds(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.same.is_empty() { section aria-labelledby="same" {
                h2 id="same" { (ctx.say("browse-same")) }
                p { (ctx.say("browse-same-more")) }
                ul.rounds { @for round in &self.same { (round.beside(ctx, "same")) } }
            } }
            @if !self.contradicts.is_empty() { section aria-labelledby="against" {
                h2 id="against" { (ctx.say("browse-contradicts")) }
                p { (ctx.say("browse-contradicts-more")) }
                ul.rounds { @for round in &self.contradicts { (round.beside(ctx, "against")) } }
            } }
        }
    }

    fn tried(&self, ctx: &Ctx) -> Markup {
        html! { section aria-labelledby="tried" {
            h2 id="tried" { (ctx.say("browse-tried")) }
            @if self.trials.is_empty() { p { (ctx.say("browse-tried-none")) } } @else { ul.trials { @for trial in &self.trials { (trial.draw(ctx)) } } }
        } }
    }

    fn cite(&self, ctx: &Ctx) -> Markup {
        html! { section.cite aria-labelledby="c" {
            h2 id="c" { (ctx.say("browse-cite")) }
            @for (lang, text) in &self.citations { div.citation {
                p id=(format!("apa-{lang}")) lang=(lang) dir=[lang.parse::<Lang>().ok().map(|lang| lang.direction().as_str())] { (text) }
                (copy(ctx, &format!("apa-{lang}")))
            } }
            p.downloads { a href=(format!("{}/citation.bib", self.address)) { "BibTeX" } a href=(format!("{}/citation.ris", self.address)) { "RIS" } }
        } }
    }

    fn framed(&self, ctx: &Ctx) -> Markup {
        html! { section.embed aria-labelledby="embed" {
            h2 id="embed" { (ctx.say("browse-embed")) }
            p { (ctx.say("browse-embed-more")) }
            pre.snippet id="snippet" tabindex="0" { (self.embed) }
            (copy(ctx, "snippet"))
        } }
    }
}

fn copy(ctx: &Ctx, id: &str) -> Markup {
    html! { button.do.quiet.small type="button" data-copy=(id) data-copied=(ctx.say("browse-copied")) hidden { (icon("copy")) span { (ctx.say("browse-copy")) } } }
}

/// The same in a frame of somebody else's page: small, nothing to press but the way to the whole.
#[derive(Debug, Serialize)]
pub(crate) struct EmbedView(pub(crate) PrincipleView);

impl View for EmbedView {
    fn title(&self, _: &Ctx) -> String {
        self.0.round.title.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let round = &self.0.round;
        html! { main id="main" class="embedded" {
            p.kicker { (ctx.say("browse-kind-principle")) }
            h1 lang=(round.lang) dir=(parts::dir_of(&round.title)) { (round.title) }
            (round.counted(ctx))
            @if let Some(said) = round.evidence.first() { blockquote.call lang=(round.lang) dir=(parts::dir_of(&said.quote)) { p.told { (said.quote) } } p.meta { (said.who) } }
            p.meta { bdi { (round.book) } " · " (round.year) " · " a href=(self.0.address) target="_top" { (ctx.say("browse-embed-whole")) } }
        } }
    }

    fn is_slim(&self) -> bool {
        true
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

/// A principle that was on show and is no more.
#[derive(Debug, Serialize)]
pub(crate) struct GonePrinciple {
    pub(crate) id: FindingId,
}

impl View for GonePrinciple {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("browse-gone")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! { main id="main" class="alone fault" {
            p.code { "410" }
            h1 { (ctx.say("browse-gone")) }
            p { (ctx.say("browse-gone-more")) }
            a.do href="/catalogue" { (ctx.say("nav-catalogue")) }
        } }
    }
}
