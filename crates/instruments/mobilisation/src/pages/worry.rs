//! `/p/{project}/mobilisation/worries/{worry}`: one worry, how it was met step by step, and taking it back.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_core::workshop::WorryState;
use redthread_storage::meetings::Meeting;
use redthread_storage::workshop::{Worry, WorryStep};
use redthread_web::parts::{Field, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::worries::state;
use super::{Head, WORRIES, meeting_choices, title_of};

/// A meeting as a link: its id and title.
type Named = Option<(String, String)>;

#[derive(Debug, Serialize)]
struct StepRow {
    on: String,
    words: String,
    met: bool,
    meeting: Named,
}

#[derive(Debug, Serialize)]
pub(crate) struct WorryView {
    head: Head,
    id: String,
    standpoint: String,
    words: Option<String>,
    state: WorryState,
    raised: String,
    meeting: Named,
    may_be_told: bool,
    steps: Vec<StepRow>,
    may_write: bool,
    /// Whether taking it back is being asked about.
    asks_to_take_back: bool,
    #[serde(skip)]
    meetings: Vec<Meeting>,
    #[serde(skip)]
    filled: Filled,
}

impl WorryView {
    pub(crate) fn of(
        ctx: &Ctx,
        head: Head,
        worry: &Worry,
        meetings: Vec<Meeting>,
        (may_write, asks_to_take_back): (bool, bool),
        filled: Filled,
    ) -> Self {
        let step = |step: &WorryStep| StepRow {
            on: ctx.words.date(step.done_at),
            words: step.words.clone().unwrap_or_default(),
            met: step.met,
            meeting: title_of(&meetings, step.meeting),
        };
        Self {
            head,
            id: worry.id.to_string(),
            standpoint: ctx.words.standpoint(worry.standpoint),
            words: worry.words.clone(),
            state: worry.state(),
            raised: ctx.words.date(worry.raised_at),
            meeting: title_of(&meetings, worry.meeting),
            may_be_told: worry.may_be_told,
            steps: worry.steps.iter().map(step).collect(),
            may_write: may_write && worry.words.is_some(),
            asks_to_take_back,
            meetings,
            filled,
        }
    }

    fn path(&self, rest: &str) -> String {
        self.head.at(&format!("{WORRIES}/{}{rest}", self.id))
    }

    fn meeting(&self, meeting: &Named) -> Markup {
        html! { @if let Some((id, title)) = meeting { " · " a href=(self.head.beside(&format!("meetings/{id}"))) { bdi { (title) } } } }
    }
}

impl View for WorryView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.words.say_with("mobilisation-worry-of", [("who", self.standpoint.as_str().into())])
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, WORRIES, &title))
                h1 { (title) }
                @match &self.words {
                    Some(words) => { blockquote.worry { (told(words)) } }
                    None => { p.gap { (ctx.say("mobilisation-taken-back")) } }
                }
                p.meta { (self.raised) (self.meeting(&self.meeting)) " · " (ctx.say(if self.may_be_told { "mobilisation-is-told" } else { "mobilisation-is-kept" })) }
                p { (state(ctx, self.state)) }
                @if self.words.is_some() { (self.steps(ctx)) }
                @if self.may_write { (self.forms(ctx)) }
            } }
        }
    }
}

impl WorryView {
    fn steps(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="steps" {
                h2 id="steps" { (ctx.say("mobilisation-how-met")) }
                @if self.steps.is_empty() { p.gap { (ctx.say("mobilisation-how-met-none")) } }
                ol.history { @for step in &self.steps {
                    li.given[step.met] {
                        p { b { (ctx.say(if step.met { "mobilisation-step-met" } else { "mobilisation-step-done" })) } }
                        (told(&step.words))
                        p.meta { (step.on) (self.meeting(&step.meeting)) }
                    }
                } }
            }
        }
    }

    fn forms(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        let option = |code: &str| {
            (
                code.to_owned(),
                ctx.say(&format!("mobilisation-met-{code}")),
                ctx.say(&format!("mobilisation-met-{code}-more")),
            )
        };
        html! {
            section aria-labelledby="add" {
                h2 id="add" { (ctx.say("mobilisation-step-new")) }
                form.form method="post" action=(self.path("")) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (field("words", "mobilisation-step-words").help("mobilisation-step-words-help").good(ctx.say("mobilisation-step-words-good")).required().area(3))
                    (field("met", "mobilisation-met").required().radios(&[option("no"), option("yes")]))
                    (field("on", "mobilisation-done-on").required().day())
                    (field("meeting", "mobilisation-meeting").select(&meeting_choices(ctx, &self.meetings)))
                    (save_bar(ctx, "save", &self.head.at(WORRIES)))
                }
            }
            section aria-labelledby="back" {
                h2 id="back" { (ctx.say("mobilisation-take-back")) }
                p { (ctx.say("mobilisation-take-back-more")) }
                @if self.asks_to_take_back {
                    form method="post" action=(self.path("/take-back")) { (form_start(ctx)) div.actions { button.do.danger { (ctx.say("mobilisation-take-back-do")) } a.do.quiet href=(self.path("")) { (ctx.say("cancel")) } } }
                } @else { p { a href=(self.path("?take-back=1#back")) { (ctx.say("mobilisation-take-back-ask")) } } }
            }
        }
    }
}
