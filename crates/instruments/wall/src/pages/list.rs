//! `/p/{project}/wall/list`: the same wall as a list, for whoever reads with their ears or their fingers, and for paper.
//!
//! Once a phase is closed nothing comes any more: then the list also says what each theme and slip grew into, and whoever
//! may, chooses there what a group or a draft is to grow from.

use std::collections::BTreeMap;

use maud::{Markup, html};
use redthread_core::workshop::phase::PhaseState;
use redthread_web::parts::{crumbs, dir_of};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::board::{BoardView, SlipView, draw_board};
use super::room::followed;
use super::{PhaseView, question};

/// Something that grew out of what hangs on the wall: a group or a draft.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Grown {
    pub(crate) title: String,
    pub(crate) path: String,
}

/// What may be begun out of what is chosen in the list.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Begins {
    pub(crate) group: bool,
    pub(crate) draft: bool,
}

#[derive(Serialize)]
pub(crate) struct ListView {
    pub(crate) project: String,
    pub(crate) question: String,
    pub(crate) phase: Option<PhaseView>,
    pub(crate) board: BoardView,
    /// What each theme and slip grew into.
    pub(crate) grown: BTreeMap<String, Vec<Grown>>,
    pub(crate) begins: Begins,
    #[serde(skip)]
    pub(crate) may_lead: bool,
    #[serde(skip)]
    pub(crate) others: Vec<(String, String)>,
}

impl ListView {
    fn is_over(&self) -> bool {
        self.phase.as_ref().is_some_and(|phase| phase.state == PhaseState::Closed)
    }

    fn chooses(&self) -> bool {
        self.begins.group || self.begins.draft
    }

    /// A tick before what can be chosen.
    fn tick(&self, what: &str, id: &str, label: &Markup) -> Markup {
        html! {
            @if self.chooses() { label.tick { input type="checkbox" name=(what) value=(id); " " (label) } }
            @else { (label) }
        }
    }

    fn grown(&self, ctx: &Ctx, id: &str) -> Markup {
        html! {
            @if let Some(all) = self.grown.get(id) {
                p.grown { span.meta { (ctx.say("wall-grew-into")) " " } @for (n, one) in all.iter().enumerate() { @if n > 0 { " · " } a.thread-to href=(one.path) dir=(dir_of(&one.title)) { (one.title) } } }
            }
        }
    }

    fn slips(&self, ctx: &Ctx, slips: &[SlipView]) -> Markup {
        html! {
            @if !slips.is_empty() { ul.slips { @for slip in slips {
                li.slip id=(format!("s-{}", slip.id)) {
                    @match slip.words.as_ref().filter(|_| self.chooses()) {
                        Some(words) => (self.tick("slip", &slip.id, &html! { span.told dir=(slip.dir) { (words) } })),
                        None => (slip.words(ctx)),
                    }
                    (self.grown(ctx, &slip.id))
                }
            } } }
        }
    }

    fn board(&self, ctx: &Ctx) -> Markup {
        html! {
            @for theme in &self.board.themes {
                section.theme aria-labelledby=(format!("t-{}", theme.id)) {
                    h2 id=(format!("t-{}", theme.id)) { (self.tick("theme", &theme.id, &html! { span dir=(theme.dir) { (theme.title) } })) " " (theme.tally(ctx, self.board.most())) }
                    (self.grown(ctx, &theme.id))
                    (self.slips(ctx, &theme.slips))
                }
            }
            @if !self.board.loose.is_empty() {
                section class="theme loose" aria-labelledby="t-loose" {
                    h2 id="t-loose" { span { (ctx.say("wall-loose-over")) } " " span.num { (self.board.loose.len()) } }
                    (self.slips(ctx, &self.board.loose))
                }
            }
        }
    }

    /// The whole of a phase that is over.
    fn over(&self, ctx: &Ctx) -> Markup {
        let to = |page: &str| format!("/p/{}/groups/{page}", self.project);
        html! {
            @if self.chooses() && self.board.count() > 0 {
                form.choose method="get" action=(to(if self.begins.group { "new" } else { "drafts/new" })) {
                    p.meta { (ctx.say("wall-choose-lead")) }
                    div.themes { (self.board(ctx)) }
                    div.actions {
                        @if self.begins.group { button.do { (ctx.say("wall-choose-group")) } }
                        @if self.begins.draft { button.do.quiet formaction=(to("drafts/new")) { (ctx.say("wall-choose-draft")) } }
                    }
                }
            } @else { div.themes { (self.board(ctx)) } }
        }
    }
}

impl View for ListView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("wall-list")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let base = format!("/p/{}/wall", self.project);
        let steps = [
            (ctx.say("wall-project"), format!("/p/{}", self.project)),
            (ctx.say("wall-title"), base.clone()),
            (self.title(ctx), String::new()),
        ];
        html! {
            div class="page read" { main id="main" class="wall-list" {
                (crumbs(ctx, &steps))
                @if let Some(phase) = &self.phase { p.kicker { (phase.title) " · " (phase.state(ctx)) " · " (phase.voice(ctx)) } }
                (question(&self.question))
                @if let Some(phase) = &self.phase { (phase.rules(ctx)) }
                nav.phases aria-label=(ctx.say("wall-phases")) { ul { @for (id, title) in &self.others { li { a href=(format!("{base}/list?phase={id}")) aria-current=[(self.phase.as_ref().is_some_and(|phase| phase.id == *id)).then_some("page")] { (title) } } } } }
                @if self.board.count() == 0 { p.lead { (icon("info")) " " (ctx.say("wall-nothing-yet")) } }
                p.links { a href=(format!("{base}/export.csv")) { (icon("down")) "CSV" } @if self.may_lead { " " a href=(format!("{base}/table")) { (ctx.say("wall-table-bring")) } } }
                @if self.is_over() { (self.over(ctx)) } @else {
                    (followed(ctx, &base, self.phase.as_ref(), &draw_board(ctx, &self.board)))
                    p { a href=(format!("{base}/list")) { (ctx.say("wall-look-again")) } }
                }
            } }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        if self.is_over() { &[] } else { &["room"] }
    }
}
