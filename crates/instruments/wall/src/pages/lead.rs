//! Whoever leads: phases, doors, typing for others, and the board with everything that can be done to it.
//!
//! The board is one form, and every button in it does something by itself: it works without script. With script, slips are
//! dragged, or moved from a menu that opens at a slip.

use maud::{Markup, html};
use redthread_core::people::Standpoint;
use redthread_core::workshop::phase::{Spread, Voice, VoteState};
use redthread_web::parts::{Field, crumbs, empty, errors, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::board::{BoardView, SlipView, ThemeView};
use super::room::{counted, here, shape};
use super::{PhaseView, question, turnout};

/// What holds for the room.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Doors {
    /// None while they are shut.
    pub(crate) code: Option<String>,
    /// Where phones go, without the scheme.
    pub(crate) address: String,
    pub(crate) locked: bool,
    pub(crate) pause: i64,
    pub(crate) waits: bool,
    pub(crate) here: i64,
}

#[derive(Serialize)]
pub(crate) struct LeadView {
    pub(crate) project: String,
    pub(crate) question: String,
    /// None before the wall was put up.
    pub(crate) doors: Option<Doors>,
    pub(crate) phases: Vec<PhaseView>,
    /// The phase that is looked at.
    pub(crate) phase: Option<PhaseView>,
    pub(crate) board: BoardView,
    pub(crate) cast: i64,
    #[serde(skip)]
    pub(crate) may_lead: bool,
    #[serde(skip)]
    pub(crate) may_type: bool,
    #[serde(skip)]
    pub(crate) standpoints: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl LeadView {
    fn base(&self) -> String {
        format!("/p/{}/wall", self.project)
    }

    fn start(&self, ctx: &Ctx) -> Markup {
        html! { (form_start(ctx)) @if let Some(phase) = &self.phase { input type="hidden" name="phase" value=(phase.id); } }
    }

    /// A form that is one button.
    fn button(&self, ctx: &Ctx, deed: &str, class: &str) -> Markup {
        html! { form method="post" action=(self.base()) { (self.start(ctx)) button class=(format!("do {class}")) name="do" value=(deed) { (ctx.say(&format!("wall-{deed}"))) } } }
    }

    fn phases(&self, ctx: &Ctx) -> Markup {
        html! {
            nav.phases aria-label=(ctx.say("wall-phases")) {
                ul { @for phase in &self.phases { li { a href=(format!("{}?phase={}", self.base(), phase.id)) aria-current=[(self.phase.as_ref().is_some_and(|now| now.id == phase.id)).then_some("page")] { (phase.title) small { (phase.state(ctx)) } } } } }
            }
        }
    }

    fn head(&self, ctx: &Ctx) -> Markup {
        html! {
            header.phase {
                div {
                    @if let Some(phase) = &self.phase { p.kicker { (phase.title) " · " (phase.state(ctx)) " · " (phase.voice(ctx)) } }
                    (question(&self.question))
                    @if let Some(phase) = &self.phase { (phase.rules(ctx)) }
                }
                @if let Some(phase) = &self.phase { (phase.clock(ctx)) }
                @if let Some(doors) = &self.doors { (Self::door(ctx, doors)) }
            }
        }
    }

    fn door(ctx: &Ctx, doors: &Doors) -> Markup {
        html! {
            div.join { div {
                @match &doors.code {
                    Some(code) => { p.address { bdi dir="ltr" { (doors.address) } } p.code { bdi dir="ltr" { (code) } } p.meta { (here(ctx, doors.here)) @if doors.locked { " · " (ctx.say("wall-is-locked")) } } },
                    None => p.meta { (ctx.say("wall-doors-are-shut")) },
                }
            } }
        }
    }

    /// What can be done with the phase, the one thing that is next first.
    fn controls(&self, ctx: &Ctx) -> Markup {
        let Some(phase) = &self.phase else { return html! {} };
        let minutes = |deed: &str, label: &str, class: &str, value: i64| {
            html! {
                form class="form line" method="post" action=(self.base()) { (self.start(ctx))
                    label.short { span { (ctx.say("wall-minutes")) } input type="number" name="minutes" min="1" max="600" value=(value) dir="ltr"; }
                    button class=(format!("do {class}")) name="do" value=(deed) { (ctx.say(label)) } }
            }
        };
        let begin = if phase.state.code() == "waiting" { "wall-begin" } else { "wall-reopen" };
        let is_next = phase.state.code() == "waiting";
        let can_vote = phase.votes > 0 && !self.board.themes.is_empty();
        html! {
            div.controls {
                @if phase.is_open() { (self.button(ctx, "close", "")) (minutes("time", "wall-time", "quiet", 5)) } @else { (minutes("begin", begin, if is_next { "" } else { "quiet" }, phase.minutes)) }
                @if self.board.hidden > 0 { (self.button(ctx, "reveal", "")) }
                @if phase.is_voting() { (self.button(ctx, "vote-close", "")) } @else if can_vote { (self.button(ctx, "vote-open", if phase.vote == VoteState::Closed { "quiet" } else { "" })) }
                (self.button(ctx, "undo", "quiet"))
            }
            p.meta {
                (ctx.words.say_with("wall-counts", [("slips", self.board.count().into()), ("themes", self.board.themes.len().into())]))
                @if self.board.hidden > 0 { " · " (ctx.words.say_with("wall-waiting", [("n", self.board.hidden.into())])) }
                @if phase.is_voting() { " · " (counted(ctx, "cast", "wall-turnout", self.cast)) }
                @if let Some(ballots) = phase.ballots { " · " (turnout(ctx, ballots)) }
            }
        }
    }

    fn typing(&self, ctx: &Ctx, phase: &PhaseView) -> Markup {
        html! {
            details.tool open[self.filled.refusal_of("words").is_some()] {
                summary { (icon("plus")) (ctx.say("wall-type")) }
                form.form method="post" action=(self.base()) {
                    (self.start(ctx))
                    p.meta { (ctx.say("wall-type-more")) }
                    (Field::labelled(ctx, &self.filled, "words", ctx.words.code("wall-words", phase.kind.code())).required().area(3))
                    @if phase.voice == Voice::Alias { (Field::new(ctx, &self.filled, "named", "wall-table").help("wall-table-help").line()) }
                    div.savebar { button.do name="do" value="write" { (ctx.say("wall-put-on")) } }
                }
            }
        }
    }

    fn paper(&self, ctx: &Ctx, phase: &PhaseView) -> Markup {
        html! {
            details.tool open[self.filled.refusal_of("votes").is_some()] {
                summary { (icon("plus")) (ctx.say("wall-paper")) }
                form.form method="post" action=(self.base()) {
                    (self.start(ctx))
                    @if let Some(refusal) = self.filled.refusal_of("votes") { p.error { (ctx.words.refusal(refusal)) } }
                    ul.ballot { @for theme in &self.board.themes { li {
                        @let id = format!("paper-{}", theme.id);
                        label for=(id) dir=(theme.dir) { (theme.title) }
                        input type="hidden" name="theme" value=(theme.id);
                        input id=(id) type="number" name="votes" min="0" max=(if phase.spread == Spread::OneEach { 1 } else { phase.votes }) value="0" dir="ltr";
                    } } }
                    (Field::new(ctx, &self.filled, "standpoint", "wall-standpoint").select(&self.standpoints))
                    div.savebar { button.do name="do" value="paper" { (ctx.say("wall-paper-enter")) } }
                }
            }
        }
    }

    fn room(&self, ctx: &Ctx, doors: &Doors) -> Markup {
        let tick = |name: &str, is_on: bool| html! { label.choice { input type="checkbox" name=(name) value="1" checked[is_on]; span { b { (ctx.say(&format!("wall-set-{name}"))) } small { (ctx.say(&format!("wall-set-{name}-more"))) } } } };
        html! {
            details.tool open[self.filled.refusal_of("pause").is_some()] {
                summary { (icon("lock")) (ctx.say("wall-room")) }
                @if doors.code.is_some() {
                    form.form method="post" action=(self.base()) {
                        (self.start(ctx))
                        (tick("locked", doors.locked)) (tick("waits", doors.waits))
                        (Field::new(ctx, &Filled { refusals: self.filled.refusals.clone(), ..Filled::with([("pause", doors.pause.to_string())]) }, "pause", "wall-pause").help("wall-pause-help").number())
                        div.savebar { button.do name="do" value="settle" { (ctx.say("save")) } }
                    }
                    div.actions { (self.button(ctx, "recode", "quiet small")) (self.button(ctx, "shut", "danger small")) }
                    p.meta { (ctx.say("wall-shut-more")) }
                } @else { (self.button(ctx, "open", "")) }
            }
        }
    }

    fn tools(&self, ctx: &Ctx) -> Markup {
        html! {
            div.tools-row {
                @if let Some(phase) = self.phase.as_ref().filter(|phase| self.may_type && phase.is_open()) { (self.typing(ctx, phase)) }
                @if let Some(phase) = self.phase.as_ref().filter(|phase| self.may_type && phase.is_voting()) { (self.paper(ctx, phase)) }
                @if let Some(doors) = self.doors.as_ref().filter(|_| self.may_lead) { (self.room(ctx, doors)) }
            }
        }
    }

    fn slip(&self, ctx: &Ctx, slip: &SlipView) -> Markup {
        let is_hidden = slip.state.code() == "hidden";
        html! {
            li.slip.hidden-slip[is_hidden] data-slip=(slip.id) id=(format!("s-{}", slip.id)) {
                @if self.may_lead {
                    label.pick { input type="checkbox" name="slip" value=(slip.id); (slip.words(ctx)) }
                    @if is_hidden { p.meta { (icon("lock")) (ctx.say("wall-hidden")) } }
                    div.slip-deeds {
                        button.link type="button" data-menu hidden aria-haspopup="dialog" { (ctx.say("wall-move")) }
                        @if is_hidden { button.link name="show" value=(slip.id) { (ctx.say("wall-show")) } }
                        button.link name="remove" value=(slip.id) { (ctx.say("wall-remove")) }
                    }
                } @else { (slip.words(ctx)) }
            }
        }
    }

    fn theme(&self, ctx: &Ctx, theme: &ThemeView) -> Markup {
        let others = self.board.themes.iter().filter(|other| other.id != theme.id);
        let name = |what: &str| format!("{what}-{}", theme.id);
        html! {
            section.theme data-theme=(theme.id) aria-labelledby=(name("t")) {
                h2 id=(name("t")) { span dir=(theme.dir) { (theme.title) } " " (theme.tally(ctx, self.board.most())) }
                ul.slips { @for slip in &theme.slips { (self.slip(ctx, slip)) } }
                @if self.may_lead {
                    details.theme-deeds { summary { (ctx.say("wall-change-theme")) }
                        label.field { span { (ctx.say("wall-theme-title")) } input name=(name("title")) value=(theme.title) dir="auto" maxlength="80"; }
                        button class="do quiet small" name="rename" value=(theme.id) { (ctx.say("save")) }
                        label.field { span { (ctx.say("wall-join-into")) } select name=(name("into")) { @for other in others { option value=(other.id) { (other.title) } } } }
                        button class="do quiet small" name="join" value=(theme.id) { (ctx.say("wall-join-theme")) }
                        button class="do quiet small" name="end" value=(theme.id) { (ctx.say("wall-end-theme")) }
                    }
                }
            }
        }
    }

    /// Everything that hangs on the wall.
    fn wall(&self, ctx: &Ctx) -> Markup {
        html! {
            div.themes {
                section class="theme loose" data-theme="" aria-labelledby="t-loose" {
                    h2 id="t-loose" { span { (ctx.say("wall-loose")) } " " span.num { (self.board.loose.len()) } }
                    @if self.board.loose.is_empty() { p.meta { (ctx.say("wall-none-loose")) } }
                    ul.slips { @for slip in &self.board.loose { (self.slip(ctx, slip)) } }
                }
                @for theme in &self.board.themes { (self.theme(ctx, theme)) }
            }
            @if !self.board.removed.is_empty() {
                details.removed { summary { (ctx.words.say_with("wall-removed-count", [("n", self.board.removed.len().into())])) }
                    ul.rows { @for slip in &self.board.removed { li { div { (slip.words(ctx)) } div.end { button class="do quiet small" name="put-back" value=(slip.id) { (ctx.say("wall-put-back")) } } } } }
                }
            }
        }
    }

    /// What is chosen goes into a theme, old or new.
    fn bar(&self, ctx: &Ctx) -> Markup {
        html! {
            div.move-bar {
                label.field { span { (ctx.say("wall-new-theme")) } input name="title" dir="auto" maxlength="80" value=(self.filled.get("title")); }
                button class="do quiet" name="do" value="theme" { (icon("plus")) (ctx.say("wall-open-theme")) }
                label.field { span { (ctx.say("wall-chosen-into")) } select name="theme" data-themes-of { option value="" { (ctx.say("wall-loose")) } @for theme in &self.board.themes { option value=(theme.id) { (theme.title) } } } }
                button class="do quiet" name="do" value="put" { (ctx.say("wall-put")) }
            }
        }
    }

    fn menu(ctx: &Ctx) -> Markup {
        html! {
            dialog.move-menu aria-labelledby="menu-of" {
                h2 id="menu-of" { (ctx.say("wall-move-where")) }
                ul data-choices {}
                label.field { span { (ctx.say("wall-new-theme")) } input data-new-title dir="auto" maxlength="80"; }
                div.actions { button class="do quiet small" type="button" data-open-theme { (ctx.say("wall-open-theme")) } button class="do quiet small" type="button" data-close { (ctx.say("cancel")) } }
            }
        }
    }

    fn compared(&self, ctx: &Ctx) -> Markup {
        let Some(rows) = self.phase.as_ref().and_then(|phase| phase.compared.as_deref()).and_then(read_compared) else {
            return html! {};
        };
        let least = self.phase.as_ref().map_or(0, |phase| phase.least_group);
        html! {
            section.compared aria-labelledby="compared" {
                h2 id="compared" { (ctx.say("wall-compared")) }
                p.meta { (ctx.words.say_with("wall-compared-more", [("n", least.into())])) }
                table.data { thead { tr { th scope="col" { (ctx.say("wall-theme")) } @for row in &rows { th.num scope="col" { (ctx.words.standpoint(row.0)) " " small { (turnout(ctx, row.1)) } } } } }
                    tbody { @for theme in &self.board.themes { tr { th scope="row" dir=(theme.dir) { (theme.title) } @for row in &rows { td.num { (row.2.get(&theme.id).copied().unwrap_or_default()) } } } } } }
            }
        }
    }
}

/// Standpoint, voters, votes by theme.
type Compared = (Standpoint, i64, std::collections::BTreeMap<String, i64>);

fn read_compared(kept: &str) -> Option<Vec<Compared>> {
    let rows: Vec<serde_json::Value> = serde_json::from_str(kept).ok()?;
    let read = |row: &serde_json::Value| {
        let from = Standpoint::from_code(row["from"].as_str()?)?;
        let votes = row["votes"].as_object()?.iter().filter_map(|(theme, n)| Some((theme.clone(), n.as_i64()?)));
        Some((from, row["ballots"].as_i64()?, votes.collect()))
    };
    rows.iter().map(read).collect()
}

/// The parts of the page that change as things happen, by themselves.
pub(crate) fn draw_parts(ctx: &Ctx, view: &LeadView) -> Markup {
    html! {
        div data-part="head" { (view.head(ctx)) (view.phases(ctx)) @if view.may_lead { (view.controls(ctx)) } }
        div data-part="wall" { (view.wall(ctx)) }
        div data-part="compared" { (view.compared(ctx)) }
    }
}

impl View for LeadView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("wall-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let base = self.base();
        let steps = [(ctx.say("wall-project"), format!("/p/{}", self.project)), (self.title(ctx), String::new())];
        let said = ctx.words.say_with("wall-new-said", [("n", "{n}".to_owned().into())]);
        html! {
            div class="page wide" { main id="main" class="wall-lead" {
                (crumbs(ctx, &steps))
                (errors(ctx, &self.filled))
                @if self.doors.is_none() {
                    (question(&self.question))
                    (empty(&ctx.say("wall-none"), &ctx.say("wall-none-more"), None))
                    @if self.may_lead { div.actions { (self.button(ctx, "open", "")) } }
                } @else {
                    p.vh role="status" data-said {}
                    div data-lead=(format!("{base}/board")) data-live=(format!("{base}/live?for=lead")) data-state=(format!("{base}/state?for=lead")) data-phase=[self.phase.as_ref().map(|phase| &phase.id)] data-shape=(shape(self.phase.as_ref())) data-new=(said) {
                        div data-part="head" { (self.head(ctx)) (self.phases(ctx)) @if self.may_lead { (self.controls(ctx)) } }
                        (self.tools(ctx))
                        p.links { a href=(format!("{base}/screen")) { (ctx.say("wall-screen")) } " · " a href=(format!("{base}/list")) { (ctx.say("wall-list")) } " · " a href=(base) { (ctx.say("wall-look-again")) } }
                        form.board method="post" action=(base) {
                            (self.start(ctx))
                            @if self.may_lead { (self.bar(ctx)) }
                            div data-part="wall" { (self.wall(ctx)) }
                        }
                        div data-part="compared" { (self.compared(ctx)) }
                    }
                    (Self::menu(ctx))
                }
            } }
        }
    }

    fn to_mend(&self) -> &[redthread_core::refusal::Refusal] {
        &self.filled.refusals
    }

    fn islands(&self) -> &'static [&'static str] {
        &["lead"]
    }
}
