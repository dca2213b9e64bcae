//! One person: the grid, the conditions, the history.

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::consent::{Audience, ConditionKind, ConsentState, Evidence, Material, Move};
use redthread_core::ids::ConditionId;
use redthread_core::people::Capacity;
use redthread_web::{Ctx, View, icon, parts};
use serde::Serialize;

use super::{Whose, cell_words, day, maybe_moment, moment, notice};
use crate::model::{Cell, cell_code};

/// The page of one person's consent.
#[derive(Serialize)]
pub(crate) struct PersonView {
    #[serde(flatten)]
    pub(crate) whose: Whose,
    pub(crate) lines: Vec<CellRow>,
    pub(crate) conditions: Vec<ConditionRow>,
    pub(crate) history: Vec<StepRow>,
    pub(crate) may_record: bool,
    pub(crate) may_withdraw: bool,
    pub(crate) safety: Safety,
    /// What keeps lines shut whatever was said: codes.
    pub(crate) locks: Vec<&'static str>,
    /// A guardian said yes for somebody who now decides alone.
    pub(crate) ask_themselves: bool,
}

/// Whether a stop for safety is on.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Safety {
    /// Nothing is open: there is nothing to stop.
    Shut,
    /// Something is open and could be stopped.
    Open,
    /// Stopped; can be lifted.
    Stopped,
}

/// A line: a cell of the grid, or one occasion.
#[derive(Serialize)]
pub(crate) struct CellRow {
    pub(crate) audience: Audience,
    pub(crate) material: Material,
    pub(crate) occasion: Option<String>,
    pub(crate) state: ConsentState,
    /// Whether the gate lets it through now: a state alone does not say whether conditions are met.
    pub(crate) open: bool,
    #[serde(serialize_with = "maybe_moment")]
    pub(crate) until: Option<Timestamp>,
}

/// A condition; its words only for those who record consent and those who must meet it.
#[derive(Serialize)]
pub(crate) struct ConditionRow {
    pub(crate) id: ConditionId,
    pub(crate) audience: Audience,
    pub(crate) material: Material,
    pub(crate) kind: ConditionKind,
    pub(crate) words: String,
    #[serde(serialize_with = "maybe_moment")]
    pub(crate) not_before: Option<Timestamp>,
    pub(crate) met: bool,
    pub(crate) waits_for_somebody: bool,
}

/// A step of the history; who asked, where and how only for those who record consent.
#[derive(Serialize)]
pub(crate) struct StepRow {
    pub(crate) audience: Audience,
    pub(crate) material: Material,
    pub(crate) what: Move,
    #[serde(serialize_with = "moment")]
    pub(crate) at: Timestamp,
    #[serde(serialize_with = "maybe_moment")]
    pub(crate) until: Option<Timestamp>,
    pub(crate) evidence: Option<Evidence>,
    pub(crate) asked_by: String,
    pub(crate) place: String,
    pub(crate) note: String,
}

/// What a move is called.
pub(crate) fn move_words(ctx: &Ctx, what: Move) -> String {
    ctx.words.code("consent-move", what.code())
}

impl View for PersonView {
    fn title(&self, ctx: &Ctx) -> String {
        self.whose.say(ctx, "consent-of")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (self.whose.crumbs(ctx, ""))
                h1 { (ctx.say("consent-of-short")) " " bdi { (self.whose.alias) } }
                (self.notices(ctx))
                (self.actions(ctx))
                section aria-labelledby="grid" {
                    h2 id="grid" { (ctx.say("consent-grid")) }
                    p.meta { (ctx.say("consent-grid-more")) }
                    (parts::scroll("grid", &self.grid(ctx)))
                    (self.occasions(ctx))
                }
                (self.conditions(ctx))
                (self.history(ctx))
                (self.stop(ctx))
            } }
        }
    }
}

impl PersonView {
    fn notices(&self, ctx: &Ctx) -> Markup {
        let key = match self.whose.capacity {
            Capacity::Adult => None,
            Capacity::Minor => Some("consent-is-minor"),
            Capacity::Represented => Some("consent-is-represented"),
            Capacity::Deceased => Some("consent-is-deceased"),
        };
        html! {
            @if let Some(key) = key { (notice("info", "info", &ctx.say(key))) }
            @for lock in &self.locks { (notice("warning", "lock", &ctx.words.code("consent-lock", lock))) }
            @if self.ask_themselves { (notice("warning", "warn", &ctx.say("consent-decides-alone-now"))) }
            @if self.safety == Safety::Stopped { (notice("warning", "suspended", &ctx.say("consent-stopped-more"))) }
        }
    }

    fn actions(&self, ctx: &Ctx) -> Markup {
        html! {
            div.actions {
                @if self.may_record {
                    a.do href=(self.whose.at("/record")) { (ctx.say("consent-record")) }
                }
                @if self.may_withdraw { a.do.danger href=(self.whose.at("/withdraw")) { (ctx.say("consent-withdraw")) } }
                @if self.may_record { a.do.quiet href=(self.whose.at("/receipt")) { (icon("print")) (ctx.say("consent-receipt")) } }
                a.do.quiet href=(self.whose.at("/form")) { (icon("print")) (ctx.say("consent-form")) }
            }
        }
    }

    fn grid(&self, ctx: &Ctx) -> Markup {
        html! {
            table class="grants cardy" {
                thead { tr {
                    th scope="col" { (ctx.say("consent-material")) }
                    @for audience in Audience::ALL { th scope="col" { (ctx.words.audience(*audience)) } }
                } }
                tbody {
                    @for material in Material::ALL {
                        tr {
                            th scope="row" { (ctx.words.material(*material)) }
                            @for audience in Audience::ALL { td data-label=(ctx.words.audience(*audience)) { (self.cell(ctx, (*audience, *material))) } }
                        }
                    }
                }
            }
        }
    }

    fn cell(&self, ctx: &Ctx, cell: Cell) -> Markup {
        let line = self.lines.iter().find(|line| (line.audience, line.material) == cell && line.occasion.is_none());
        let state = line.map_or(ConsentState::NotAsked, |line| line.state);
        html! {
            @if self.may_record { (parts::consent_link(ctx, state, &self.whose.at(&format!("/record?line={}", cell_code(cell))))) }
            @else { (parts::consent_state(ctx, state)) }
            @if let Some(line) = line {
                @if let Some(until) = line.until { small { (ctx.say("consent-until")) " " (day(&ctx.words, until)) } }
                @if state == ConsentState::GivenWith { small { (ctx.say(if line.open { "consent-met" } else { "consent-not-met" })) } }
            }
        }
    }

    fn occasions(&self, ctx: &Ctx) -> Markup {
        let single = || self.lines.iter().filter(|line| line.occasion.is_some());
        html! {
            @if single().next().is_some() {
                h3 { (ctx.say("consent-occasions")) }
                ul.rows { @for line in single() { li { div { p { (cell_words(&ctx.words, (line.audience, line.material))) } } div.end { (parts::consent_state(ctx, line.state)) } } } }
            }
        }
    }

    fn conditions(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.conditions.is_empty() {
                section aria-labelledby="conditions" {
                    h2 id="conditions" { (ctx.say("consent-conditions")) }
                    ul.rows { @for alike in sorted(&self.conditions).chunk_by(|a, b| a.is_as(b)) { (self.alike(ctx, alike)) } }
                }
            }
        }
    }

    /// One condition, said once, with every line that it holds for.
    fn alike(&self, ctx: &Ctx, rows: &[&ConditionRow]) -> Markup {
        html! {
            @if let Some(first) = rows.first() {
                li.whole {
                    h3 { (ctx.words.condition(first.kind)) @if let Some(date) = first.not_before { ": " (day(&ctx.words, date)) } }
                    @if !first.words.is_empty() { (parts::told(&first.words)) }
                    ul.rows { @for row in rows { (self.condition(ctx, row)) } }
                }
            }
        }
    }

    fn condition(&self, ctx: &Ctx, row: &ConditionRow) -> Markup {
        let line = cell_words(&ctx.words, (row.audience, row.material));
        html! {
            li {
                div { p { (line) } }
                div.end {
                    @if row.met { span class="state good" { (icon("check")) (ctx.say("consent-met")) } }
                    @else { span class="state open" { (icon("clock")) (ctx.say("consent-not-met")) } }
                    @if self.may_record && row.waits_for_somebody {
                        form method="post" action=(self.whose.at(&format!("/conditions/{}", row.id))) { (parts::form_start(ctx)) button.do.small.quiet { (ctx.say("consent-mark-met")) span.vh { ": " (line) } } }
                    }
                }
            }
        }
    }

    fn history(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="history" {
                h2 id="history" { (ctx.say("consent-history")) }
                @if self.history.is_empty() { p { (ctx.say("consent-history-none")) } }
                @else { ol.history { @for said in self.history.chunk_by(StepRow::was_said_with) { (draw_steps(ctx, said)) } } }
            }
        }
    }

    fn stop(&self, ctx: &Ctx) -> Markup {
        let (path, key) = match self.safety {
            Safety::Shut => return html! {},
            Safety::Open => ("/suspend", "consent-suspend"),
            Safety::Stopped => ("/resume", "consent-resume"),
        };
        html! {
            @if self.may_record {
                section aria-labelledby="safety" {
                    h2 id="safety" { (ctx.say("consent-safety")) }
                    p { (ctx.say(&format!("{key}-more"))) }
                    form method="post" action=(self.whose.at(path)) { (parts::form_start(ctx)) button.do.quiet { (ctx.say(key)) } }
                }
            }
        }
    }
}

/// The same condition for several lines stands together, the narrowest audience first.
fn sorted(conditions: &[ConditionRow]) -> Vec<&ConditionRow> {
    let mut rows: Vec<&ConditionRow> = conditions.iter().collect();
    rows.sort_by(|a, b| a.key().cmp(&b.key()).then((a.material, a.audience).cmp(&(b.material, b.audience))));
    rows
}

impl ConditionRow {
    fn key(&self) -> (&'static str, &str, Option<Timestamp>) {
        (self.kind.code(), &self.words, self.not_before)
    }

    fn is_as(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl StepRow {
    /// Whether both were recorded as one answer, for several lines.
    fn was_said_with(&self, other: &Self) -> bool {
        (self.what, self.at, self.until, self.evidence) == (other.what, other.at, other.until, other.evidence)
            && (&self.asked_by, &self.place, &self.note) == (&other.asked_by, &other.place, &other.note)
    }
}

/// One answer, with all the lines it was given for.
fn draw_steps(ctx: &Ctx, said: &[StepRow]) -> Markup {
    let Some(step) = said.first() else { return html! {} };
    let mut cells: Vec<_> = said.iter().map(|step| (step.material, step.audience)).collect();
    cells.sort_unstable();
    let lines: Vec<String> =
        cells.into_iter().map(|(material, audience)| cell_words(&ctx.words, (audience, material))).collect();
    let class = match step.what {
        Move::Give => "given",
        Move::Refuse => "refused",
        Move::Withdraw => "withdrawn",
        Move::Suspend => "suspended",
        Move::Ask => "asked",
        _ => "",
    };
    html! {
        li class=[(!class.is_empty()).then_some(class)] {
            @if let [line] = lines.as_slice() { p { b { (move_words(ctx, step.what)) } " · " (line) } }
            @else { p { b { (move_words(ctx, step.what)) } @for line in &lines { br; (line) } } }
            p.meta {
                (day(&ctx.words, step.at))
                @if let Some(until) = step.until { " · " (ctx.say("consent-until")) " " (day(&ctx.words, until)) }
                @if let Some(evidence) = step.evidence { " · " (ctx.words.evidence(evidence)) }
                @if !step.asked_by.is_empty() { " · " (ctx.say("consent-asked-by")) " " bdi { (step.asked_by) } }
                @if !step.place.is_empty() { " · " bdi { (step.place) } }
            }
            @if !step.note.is_empty() { (parts::told(&step.note)) }
        }
    }
}
