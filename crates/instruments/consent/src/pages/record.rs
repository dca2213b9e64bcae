//! The form that records what was said: several lines at once, as one act.

use maud::{Markup, html};
use redthread_core::consent::{Audience, ConditionKind, ConsentState, Evidence, Material};
use redthread_core::people::Capacity;
use redthread_core::refusal::Refusal;
use redthread_web::{Ctx, Filled, View, icon, parts};
use serde::Serialize;

use super::person::{CellRow, move_words};
use super::{Whose, notice};
use crate::model::{Cell, RECORDED, cell_code, cell_field, needs_words};

/// The form of a step.
#[derive(Serialize)]
pub(crate) struct RecordView {
    #[serde(flatten)]
    pub(crate) whose: Whose,
    pub(crate) lines: Vec<CellRow>,
    /// Everybody who may have asked, and who is chosen at first: (id, alias).
    pub(crate) askers: Vec<(String, String)>,
    /// Study days of the project, as single occasions: (id, title and day).
    pub(crate) occasions: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for RecordView {
    fn title(&self, ctx: &Ctx) -> String {
        self.whose.say(ctx, "consent-record-of")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (self.whose.crumbs(ctx, &ctx.say("consent-record")))
                h1 { (ctx.say("consent-record-of-short")) " " bdi { (self.whose.alias) } }
                p.lead { (ctx.say("consent-record-lead")) }
                (self.capacity(ctx))
                form.form method="post" action=(self.whose.at("/record")) data-guard="" {
                    (parts::form_start(ctx))
                    (parts::errors(ctx, &self.filled))
                    (self.what(ctx))
                    (self.lines(ctx))
                    (self.when(ctx))
                    (self.proof(ctx))
                    (self.conditions(ctx))
                    (parts::save_bar(ctx, "consent-record-save", &self.whose.at("")))
                }
            } }
        }
    }
}

impl RecordView {
    fn field<'a>(&'a self, ctx: &'a Ctx, name: &'a str, label: &str) -> parts::Field<'a> {
        parts::Field::new(ctx, &self.filled, name, label)
    }

    fn capacity(&self, ctx: &Ctx) -> Markup {
        match self.whose.capacity {
            Capacity::Adult => html! {},
            Capacity::Minor => notice("info", "info", &ctx.say("consent-is-minor")),
            Capacity::Represented => notice("info", "info", &ctx.say("consent-is-represented")),
            Capacity::Deceased => notice("warning", "warn", &ctx.say("consent-is-deceased")),
        }
    }

    fn what(&self, ctx: &Ctx) -> Markup {
        let option = |what: &redthread_core::consent::Move| {
            let more = ctx.words.code("consent-move-more", what.code());
            (what.code().to_owned(), move_words(ctx, *what), more)
        };
        let options: Vec<_> = RECORDED.iter().map(option).collect();
        html! {
            (self.field(ctx, "what", "consent-what").required().radios(&options))
            (self.field(ctx, "brought_up", "consent-brought-up").help("consent-brought-up-help").tick())
        }
    }

    fn lines(&self, ctx: &Ctx) -> Markup {
        let fault = self.filled.refusal_of("line");
        let table = html! {
            table class="grants cardy" {
                thead { tr {
                    th scope="col" { (ctx.say("consent-material")) }
                    @for audience in Audience::ALL { th scope="col" { (ctx.words.audience(*audience)) } }
                } }
                tbody {
                    @for material in Material::ALL {
                        tr {
                            th scope="row" { (ctx.words.material(*material)) }
                            @for audience in Audience::ALL { td data-label=(ctx.words.audience(*audience)) { (self.tick(ctx, (*audience, *material))) } }
                        }
                    }
                }
            }
        };
        html! {
            fieldset.choices.bad[fault.is_some()] id="line" {
                legend id="lines" { (ctx.say("consent-lines")) " " span.req { (ctx.say("required-mark")) } }
                p.help { (ctx.say("consent-lines-help")) }
                @if let Some(refusal) = fault { p.error { (icon("stop")) (ctx.words.refusal(refusal)) } }
                (parts::scroll("lines", &table))
            }
            @if !self.occasions.is_empty() {
                (self.field(ctx, "occasion", "consent-occasion").help("consent-occasion-help").select(&with_none(ctx, "consent-occasion-any", &self.occasions)))
            }
        }
    }

    fn tick(&self, ctx: &Ctx, cell: Cell) -> Markup {
        let (value, id) = (cell_code(cell), cell_field(cell));
        let line = self.lines.iter().find(|line| (line.audience, line.material) == cell && line.occasion.is_none());
        let fault = self.filled.refusal_of(&id);
        html! {
            label.choice {
                input type="checkbox" name="line" value=(value) id=(id) checked[self.filled.is_chosen("line", &value)] aria-invalid=[fault.map(|_| "true")];
                span { span.vh { (super::cell_words(&ctx.words, cell)) ": " } (parts::consent_state(ctx, line.map_or(ConsentState::NotAsked, |line| line.state))) }
            }
            @if let Some(refusal) = fault { p.error id=(format!("{id}-error")) { (icon("stop")) (ctx.words.refusal(refusal)) } }
        }
    }

    fn when(&self, ctx: &Ctx) -> Markup {
        html! {
            div.pair {
                (self.field(ctx, "day", "consent-day").help("consent-day-help").day())
                (self.field(ctx, "until", "consent-until-field").help("consent-until-help").day())
            }
        }
    }

    fn proof(&self, ctx: &Ctx) -> Markup {
        let evidence: Vec<(String, String)> =
            Evidence::ALL.iter().map(|kind| (kind.code().to_owned(), ctx.words.evidence(*kind))).collect();
        let warns = self.filled.refusal_of("asked_by").is_some_and(|refusal| refusal.code == "consent.asker_decides");
        html! {
            (self.field(ctx, "evidence", "consent-evidence").help("consent-evidence-help").select(&with_none(ctx, "consent-evidence-none", &evidence)))
            (self.field(ctx, "asked_by", "consent-asked-by-field").help("consent-asked-by-help").select(&with_none(ctx, "consent-asked-by-nobody", &self.askers)))
            @if warns || self.filled.form.has("despite") { (self.field(ctx, "despite", "consent-despite").help("consent-despite-help").tick()) }
            (self.field(ctx, "place", "consent-place").line())
            (self.field(ctx, "note", "consent-note").help("consent-note-help").area(3))
        }
    }

    fn conditions(&self, ctx: &Ctx) -> Markup {
        let option = |kind: &ConditionKind| {
            let more = ctx.words.code("consent-condition-more", kind.code());
            (kind.code().to_owned(), ctx.words.condition(*kind), more)
        };
        let options: Vec<_> = ConditionKind::ALL.iter().map(option).collect();
        let words = ConditionKind::ALL.iter().filter(|kind| needs_words(**kind));
        html! {
            details.good open[self.filled.form.has("condition")] {
                summary { (ctx.say("consent-conditions-add")) }
                (self.field(ctx, "condition", "consent-conditions").help("consent-conditions-help").checkboxes(&options))
                @for kind in words {
                    @let name = format!("words_{}", kind.code());
                    (self.words(ctx, &name, *kind))
                }
                (self.field(ctx, "not_before", "consent-not-before").day())
            }
        }
    }

    fn words(&self, ctx: &Ctx, name: &str, kind: ConditionKind) -> Markup {
        let label = ctx.words.say_with("consent-which", [("condition", ctx.words.condition(kind).into())]);
        parts::Field::labelled(ctx, &self.filled, name, label).line()
    }
}

/// The options after an empty one.
fn with_none(ctx: &Ctx, none: &str, options: &[(String, String)]) -> Vec<(String, String)> {
    [(String::new(), ctx.say(none))].into_iter().chain(options.iter().cloned()).collect()
}
