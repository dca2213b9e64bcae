//! The pages of the selection.

mod criteria;
mod csv;
mod dimensions;
mod form;
mod nomination;
mod selection;

use maud::{Markup, html};
use redthread_core::kit::CriterionKind;
use redthread_web::{Ctx, Filled, icon, parts};

use crate::model::{Guess, Mark, State, Sum};
use crate::table::{Case, Shown};

pub(crate) use criteria::{CriteriaView, CriterionView};
pub(crate) use csv::csv;
pub(crate) use dimensions::DimensionsView;
pub(crate) use form::{FormView, read_form, words_form};
pub(crate) use nomination::{Meetings, NominationView};
pub(crate) use selection::SelectionView;

/// Where it stands, in a chip.
fn state_chip(ctx: &Ctx, state: State) -> Markup {
    let class = match state {
        State::Waiting => "warn",
        State::Chosen => "on",
        State::SetAside => "off",
    };
    html! { span class=(format!("chip {class}")) { (ctx.words.code("nomination-state", state.code())) } }
}

/// The title, or what stands in its place: a gap is shown.
fn title_of(ctx: &Ctx, case: &Case) -> String {
    let number = || ctx.words.say_with("nomination-number", [("n", case.number.into())]);
    case.words().map_or_else(number, |words| words.text.title.clone())
}

/// Why the words are not here.
fn gap(ctx: &Ctx, shown: &Shown) -> Markup {
    html! {
        @match shown {
            Shown::Words(_) => {},
            Shown::Barred(state) => p.meta { (parts::consent_state(ctx, *state)) " " (ctx.say("nomination-barred")) },
            Shown::Erased => p.meta { span class="state gone" { (icon("stop")) (ctx.say("nomination-erased-state")) } " " (ctx.say("nomination-erased")) },
        }
    }
}

/// The guess, always said to be one.
fn guess_line(ctx: &Ctx, guess: Guess) -> Markup {
    html! { p class="meta guess" { (ctx.words.code("nomination-guess-line", guess.code())) } }
}

/// Before and after, side by side.
fn before_after(ctx: &Ctx, before: &str, after: &str) -> Markup {
    html! {
        div.ba {
            div { h4 { (ctx.say("nomination-before")) } (parts::told(before)) }
            div { h4 { (ctx.say("nomination-after")) } (parts::told(after)) }
        }
    }
}

/// What people hold of one criterion, counted.
fn sum_cell(ctx: &Ctx, kind: CriterionKind, sum: Sum) -> Markup {
    if sum.is_empty() {
        return html! { span.soft { "–" span.vh { (ctx.say("nomination-no-mark")) } } };
    }
    if kind == CriterionKind::View {
        return html! { (views(ctx, sum)) };
    }
    let full = sum.dots();
    html! {
        span.dots aria-hidden="true" { ("●".repeat(full)) ("○".repeat(usize::from(Mark::MOST) - full)) }
        // One scorer's dots say it all; several need the count beside them.
        span class=(if sum.most > usize::from(Mark::MOST) { "meta nowrap" } else { "vh" }) { " " (of(ctx, sum)) }
    }
}

fn of(ctx: &Ctx, sum: Sum) -> String {
    ctx.words.say_with("nomination-of", [("n", sum.points.into()), ("all", sum.most.into())])
}

/// Yes, no, not known: each with how many said so where they differ.
fn views(ctx: &Ctx, sum: Sum) -> Markup {
    let said = [
        (sum.yes, Mark::Yes, "good", "check"),
        (sum.no, Mark::No, "gone", "refused"),
        (sum.not_asked, Mark::NotAsked, "open", "not-asked"),
    ];
    let differ = said.iter().filter(|(n, ..)| *n > 0).count() > 1;
    html! {
        @for (n, mark, class, sign) in said {
            @if n > 0 { span class=(format!("state {class}")) { (icon(sign)) (ctx.words.code("nomination-mark", mark.code())) @if differ { " " (n) } } " " }
        }
    }
}

/// Choices side by side, as (value, label); the chosen one follows what was filled in.
fn inline_choices(ctx: &Ctx, filled: &Filled, name: &str, legend: &str, options: &[(String, String)]) -> Markup {
    let refusal = filled.refusal_of(name);
    html! {
        fieldset.choices.inline.bad[refusal.is_some()] id=(name) {
            legend dir=(parts::dir_of(legend)) { (legend) }
            @if let Some(refusal) = refusal { p.error { (icon("stop")) (ctx.words.refusal(refusal)) } }
            @for (value, label) in options {
                label.choice { input type="radio" name=(name) value=(value) checked[filled.is_chosen(name, value)]; span { b { (label) } } }
            }
        }
    }
}

fn crumbs(ctx: &Ctx, base: &str, project: &str, steps: &[(String, String)]) -> Markup {
    let first = [
        (project.to_owned(), base.to_owned()),
        (ctx.say("nomination-selection"), if steps.is_empty() { String::new() } else { format!("{base}/selection") }),
    ];
    parts::crumbs(ctx, &first.into_iter().chain(steps.iter().cloned()).collect::<Vec<_>>())
}
