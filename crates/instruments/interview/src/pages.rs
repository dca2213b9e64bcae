//! The pages of the slice: typed models, drawn from the parts of the shell.

mod account;
mod interviews;
mod plan;
mod step;
mod texts;

pub(crate) use account::{AccountView, Approved, Around};
pub(crate) use interviews::InterviewsView;
pub(crate) use plan::PlanView;
pub(crate) use step::StepView;
pub(crate) use texts::{TextRow, TextsView};

use maud::{Markup, html};
use redthread_core::kit::Guide;
use redthread_core::language::Lang;
use redthread_storage::Inside;
use redthread_storage::people;
use redthread_storage::stories::AccountState;
use redthread_web::Ctx;
use redthread_web::parts::told;
use serde::Serialize;

use crate::desk::Desk;

/// The choice of people, by the name that is shown.
pub(crate) fn choices(everybody: &[people::Person]) -> Vec<(String, String)> {
    everybody.iter().map(|person| (person.id.to_string(), person.alias.clone())).collect()
}

/// A state of an interview as a chip.
fn state_chip(ctx: &Ctx, state: AccountState) -> Markup {
    let class = match state {
        AccountState::Planned => "chip",
        AccountState::Held => "chip warn",
        AccountState::Documented => "chip on",
        AccountState::Approved => "chip ok",
    };
    html! { span class=(class) { (ctx.words.code("interview-state", state.code())) } }
}

/// Where we are: the project, its interviews, and further steps.
fn crumbs(ctx: &Ctx, inside: &Inside, further: &[(String, String)]) -> Markup {
    let project = inside.project.id;
    let mut steps = vec![
        (inside.project.title.clone(), format!("/p/{project}")),
        (ctx.say("interview-list-title"), format!("/p/{project}/interviews")),
    ];
    steps.extend_from_slice(further);
    redthread_web::parts::crumbs(ctx, &steps)
}

/// Words of a guide: in the language of the project, whatever the reader's is.
fn guide_words(lang: Lang, text: &str) -> Markup {
    html! { div lang=(lang.tag()) dir=(lang.direction().as_str()) { (told(text)) } }
}

/// What to do and say before the first step, or after the last, folded away.
fn fold(ctx: &Ctx, lang: Lang, key: &str, text: &str) -> Markup {
    html! { @if !text.is_empty() { details.good { summary { (ctx.say(key)) } (guide_words(lang, text)) } } }
}

/// One step in the thread of steps.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StepLine {
    /// Its id.
    pub(crate) id: String,
    /// Its title, in the project's language.
    pub(crate) title: String,
    /// `blank`, `draft`, `filled`, `none_found`, `no`.
    pub(crate) state: &'static str,
    /// Where it is answered.
    pub(crate) path: String,
    #[serde(skip)]
    is_open: bool,
}

/// The steps of an interview.
pub(crate) fn step_lines(desk: &Desk<'_>, inside: &Inside) -> Vec<StepLine> {
    let base = format!("/p/{}/accounts/{}/steps", inside.project.id, desk.account.id);
    let line = |section: &crate::desk::Section<'_>| {
        let id = section.step.id.as_str().to_owned();
        let (title, state) = (section.step.title.clone(), section.state);
        StepLine { path: format!("{base}/{id}"), id, title, state: state.code(), is_open: state.is_open() }
    };
    desk.sections.iter().map(line).collect()
}

/// The thread of steps; `current` is the one that is open.
fn steps_thread(ctx: &Ctx, lang: Lang, steps: &[StepLine], current: Option<&str>) -> Markup {
    html! {
        nav.thread.steps aria-label=(ctx.say("interview-steps")) {
            ol {
                @for step in steps {
                    @let is_now = current == Some(step.id.as_str());
                    li id=(format!("step-{}", step.id)) class=[is_now.then_some("now").or((!step.is_open).then_some("done"))] {
                        a href=(step.path) aria-current=[is_now.then_some("step")] {
                            span lang=(lang.tag()) dir=(lang.direction().as_str()) { (step.title) }
                        }
                        small { (ctx.words.code("interview-step", step.state)) }
                    }
                }
            }
        }
    }
}

/// The number of a step among its siblings, from 1.
fn place(guide: &Guide, step: &str) -> usize {
    guide.steps.iter().position(|other| other.id.as_str() == step).unwrap_or_default() + 1
}
