//! Views of the wall.

mod board;
mod door;
mod lead;
mod list;
mod phone;
mod room;
mod table;

use maud::{Markup, html};
use redthread_core::kit::{Kit, Stage, StageId, Texts};
use redthread_core::language::Lang;
use redthread_core::workshop::phase::{Kind, PhaseState, Spread, Terms, Voice, VoteState, remaining};
use redthread_storage::workshop::Phase;
use redthread_web::parts::dir_of;
use redthread_web::{Ctx, icon};
use serde::Serialize;

pub(crate) use board::{BoardView, ThemeView};
pub(crate) use door::{DoorView, EnterView};
pub(crate) use lead::{Doors, LeadView, draw_parts};
pub(crate) use list::{Begins, Grown, ListView};
pub(crate) use phone::{PhoneView, RoomView};
pub(crate) use room::ScreenView;
pub(crate) use table::{BringView, PreviewView};

use crate::model;

/// A phase as screens show it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PhaseView {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) purpose: String,
    pub(crate) rules: Vec<String>,
    pub(crate) state: PhaseState,
    pub(crate) vote: VoteState,
    pub(crate) voice: Voice,
    pub(crate) kind: Kind,
    pub(crate) votes: u32,
    pub(crate) spread: Spread,
    pub(crate) minutes: i64,
    /// Seconds that are left.
    pub(crate) left: Option<i64>,
    /// When its time is over, in seconds since 1970.
    pub(crate) ends: Option<i64>,
    pub(crate) hides: bool,
    /// How many voted, once it is counted.
    pub(crate) ballots: Option<i64>,
    pub(crate) least_group: usize,
    #[serde(skip)]
    pub(crate) compared: Option<String>,
}

impl PhaseView {
    pub(crate) fn new(ctx: &Ctx, (stage, terms): (&Stage, Terms), phase: &Phase) -> Self {
        let (lang, now) = (ctx.lang(), ctx.store().now());
        let text = stage.text(lang);
        Self {
            id: stage.id.to_string(),
            title: text.title.to_owned(),
            purpose: text.purpose.to_owned(),
            rules: rules_of(&stage.house_rules, lang),
            state: phase.state,
            vote: phase.vote,
            voice: terms.voice,
            kind: terms.kind,
            votes: terms.votes,
            spread: terms.spread,
            minutes: terms.minutes,
            left: remaining(phase.ends_at, now),
            ends: phase.ends_at.map(jiff::Timestamp::as_second),
            hides: terms.hidden && !phase.is_revealed,
            ballots: phase.ballots,
            least_group: terms.least_group,
            compared: phase.compared.clone(),
        }
    }

    /// All phases of a kit.
    pub(crate) fn all(ctx: &Ctx, kit: &Kit, phases: &[Phase]) -> Vec<Self> {
        model::phases(kit)
            .map(|(stage, terms)| Self::new(ctx, (stage, terms), &model::standing_of(phases, &stage.id)))
            .collect()
    }

    /// One phase of a kit; none when it is none.
    pub(crate) fn of(ctx: &Ctx, kit: &Kit, phases: &[Phase], stage: &StageId) -> Option<Self> {
        model::phase_of(kit, stage).map(|known| Self::new(ctx, known, &model::standing_of(phases, stage)))
    }

    pub(crate) fn is_open(&self) -> bool {
        self.state == PhaseState::Open
    }

    pub(crate) fn is_voting(&self) -> bool {
        self.vote == VoteState::Open
    }

    /// Under whose name slips stand here: on every screen.
    pub(crate) fn voice(&self, ctx: &Ctx) -> Markup {
        html! { span.voice { (icon("lock")) (ctx.words.code("wall-voice", self.voice.code())) } }
    }

    /// The rules, on every screen.
    pub(crate) fn rules(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.rules.is_empty() {
                aside.house aria-label=(ctx.say("wall-rules")) { ul { @for rule in &self.rules { li { (rule) } } } }
            }
        }
    }

    /// What is left of the time; counted on by the page itself.
    pub(crate) fn clock(&self, ctx: &Ctx) -> Markup {
        let over = ctx.say("wall-time-over");
        html! {
            @if self.is_open() {
                p.clock role="timer" aria-label=(ctx.say("wall-time-left")) data-clock=[self.ends] data-over=(over) {
                    bdi { @match self.left { Some(seconds) => (as_clock(seconds)), None => (over) } }
                }
            }
        }
    }

    /// How far it is, in words.
    pub(crate) fn state(&self, ctx: &Ctx) -> String {
        ctx.words.code("wall-state", self.state.code())
    }
}

/// Minutes and seconds.
fn as_clock(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn rules_of(rules: &[Texts], lang: Lang) -> Vec<String> {
    rules.iter().map(|rule| rule.get(lang).to_owned()).collect()
}

/// What the room is asked: the question of the commission, or the title of the project.
pub(crate) fn question(text: &str) -> Markup {
    html! { h1.question dir=(dir_of(text)) { (text) } }
}

/// "12 of 15 voted" or only how many, where who is in the room is forgotten.
pub(crate) fn turnout(ctx: &Ctx, ballots: i64) -> String {
    ctx.words.say_with("wall-turnout", [("n", ballots.into())])
}
