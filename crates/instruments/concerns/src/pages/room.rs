//! The room: codes that are open, and the screen on the wall with the code, the square, and what was said.

use maud::{Markup, html};
use redthread_web::parts::{Field, empty, errors, form_start, told};
use redthread_web::{Ctx, Filled, View, icon, qr};
use serde::Serialize;

use super::{Card, rules, way};
use crate::model::HOURS;

/// A code as the page of codes shows it.
#[derive(Serialize)]
pub(crate) struct CodeRow {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) meeting: String,
    pub(crate) until: String,
    pub(crate) is_open: bool,
    pub(crate) shows: bool,
    pub(crate) phones: i64,
}

#[derive(Serialize)]
pub(crate) struct CodesView {
    pub(crate) project: String,
    pub(crate) codes: Vec<CodeRow>,
    #[serde(skip)]
    pub(crate) meetings: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl CodesView {
    fn form(&self, ctx: &Ctx) -> Markup {
        let hours: Vec<_> =
            HOURS.iter().map(|n| (n.to_string(), ctx.words.say_with("concerns-hours", [("n", (*n).into())]))).collect();
        html! {
            form.form method="post" {
                (form_start(ctx))
                (errors(ctx, &self.filled))
                (Field::new(ctx, &self.filled, "meeting", "concerns-meeting").required().select(&self.meetings))
                (Field::new(ctx, &self.filled, "hours", "concerns-for-how-long").help("concerns-for-how-long-help").select(&hours))
                (Field::new(ctx, &self.filled, "shows", "concerns-shows").help("concerns-shows-help").tick())
                div.savebar { button.do { (ctx.say("concerns-open")) } }
            }
        }
    }

    fn row(&self, ctx: &Ctx, row: &CodeRow) -> Markup {
        let base = format!("/p/{}/concerns/open/{}", self.project, row.id);
        let state = if row.is_open { "concerns-open-until" } else { "concerns-ran-out" };
        html! {
            li {
                div {
                    h3 { a href=(base) { bdi.code { (row.code) } } }
                    p.meta { bdi { (row.meeting) } " · " (ctx.words.say_with(state, [("when", row.until.clone().into())])) " · " (ctx.words.say_with("concerns-phones", [("n", row.phones.into())])) }
                }
                div.end {
                    form method="post" action=(format!("{base}/show")) { (form_start(ctx)) input type="hidden" name="shows" value=(if row.shows { "" } else { "1" }); button class="do quiet small" { (ctx.say(if row.shows { "concerns-hide" } else { "concerns-show" })) } }
                    form method="post" action=(format!("{base}/close")) { (form_start(ctx)) button class="do quiet small" { (ctx.say("concerns-close")) } }
                }
            }
        }
    }
}

impl View for CodesView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("concerns-open")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let meetings = format!("/p/{}/meetings/new", self.project);
        let label = ctx.say("concerns-call-meeting");
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, Some(self.title(ctx))))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("concerns-open-lead")) }
                @if !self.codes.is_empty() {
                    section aria-labelledby="codes" { h2 id="codes" { (ctx.say("concerns-codes")) } ul.rows { @for row in &self.codes { (self.row(ctx, row)) } } }
                }
                @if self.meetings.is_empty() {
                    (empty(&ctx.say("concerns-no-meetings"), &ctx.say("concerns-no-meetings-more"), Some((label.as_str(), meetings.as_str()))))
                } @else {
                    (self.form(ctx))
                }
            } }
        }
    }
}

/// What the projector and the phones show of the room.
#[derive(Serialize)]
pub(crate) struct ProjectorView {
    pub(crate) project: String,
    pub(crate) id: String,
    pub(crate) code: String,
    /// Where phones go, without the scheme.
    pub(crate) address: String,
    pub(crate) meeting: String,
    pub(crate) is_open: bool,
    pub(crate) count: usize,
    /// None when the room is not shown.
    pub(crate) cards: Option<Vec<Card>>,
    #[serde(skip)]
    pub(crate) link: String,
    #[serde(skip)]
    pub(crate) tag: String,
    #[serde(skip)]
    pub(crate) house_rules: Vec<String>,
}

/// The count and, when they are shown, the concerns; the newest are put first by the screen that saw them come.
pub(crate) fn room_fragment(ctx: &Ctx, count: usize, cards: Option<&[Card]>) -> Markup {
    html! {
        p.count { b.num { (count) } " " (ctx.words.say_with("concerns-count-word", [("n", count.into())])) }
        @if let Some(cards) = cards {
            ul.slips data-newest { @for card in cards { li.slip data-concern=(card.id) { @match &card.words { Some(words) => (told(words)), None => (card.words(ctx)) } @if !card.who.is_empty() { (card.by_line(ctx)) } } } }
        }
    }
}

impl ProjectorView {
    fn door(&self, ctx: &Ctx) -> Markup {
        html! {
            div.door {
                (qr::square(&self.link, &ctx.words.say_with("concerns-square", [("code", self.code.clone().into())])))
                div {
                    p.how { (ctx.say("concerns-how")) }
                    p.address { bdi dir="ltr" { (self.address) } }
                    p.code { bdi dir="ltr" { (self.code) } }
                }
            }
        }
    }
}

impl View for ProjectorView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("concerns-projector")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let base = format!("/p/{}/concerns/open/{}", self.project, self.id);
        let said = ctx.words.say_with("concerns-new-said", [("n", "{n}".to_owned().into())]);
        html! {
            main id="main" class="projector" {
                h1 { bdi { (self.meeting) } }
                @if self.is_open { (self.door(ctx)) } @else { div class="notice info" role="status" { (icon("info")) p { (ctx.say("concerns-code-closed")) } } }
                (rules(ctx, &self.house_rules))
                p.vh role="status" data-wall-said {}
                div.room data-wall=(format!("{base}/room")) data-tag=(self.tag) data-new=(said) { (room_fragment(ctx, self.count, self.cards.as_deref())) }
                p.screen-only { a href=(base) { (ctx.say("concerns-look-again")) } " · " a href=(format!("/p/{}/concerns", self.project)) { (ctx.say("concerns-to-wall")) } }
            }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["wall"]
    }

    /// Nobody sits at the screen to press anything.
    fn looks_again(&self) -> Option<u32> {
        self.is_open.then_some(10)
    }

    fn class(&self) -> &'static str {
        "public projecting"
    }
}
