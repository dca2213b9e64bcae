//! `/p/{project}/mobilisation/worries`: what each side worries about, and how it stands; and a new one.

use maud::{Markup, html};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::WorryState;
use redthread_storage::meetings::Meeting;
use redthread_storage::workshop::Worry;
use redthread_web::parts::{Field, empty, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{Head, WORRIES, meeting_choices};

/// A worry in the list.
#[derive(Debug, Serialize)]
pub(crate) struct WorryRow {
    pub(crate) id: String,
    pub(crate) standpoint: String,
    /// `None` once it was taken back.
    pub(crate) words: Option<String>,
    pub(crate) state: WorryState,
    pub(crate) raised: String,
    /// What was done last.
    last: Option<String>,
    #[serde(skip)]
    pub(crate) from: Standpoint,
}

impl WorryRow {
    pub(crate) fn of(ctx: &Ctx, worry: &Worry) -> Self {
        Self {
            id: worry.id.to_string(),
            standpoint: ctx.words.standpoint(worry.standpoint),
            words: worry.words.clone(),
            state: worry.state(),
            raised: ctx.words.date(worry.raised_at),
            last: worry.steps.last().and_then(|step| step.words.clone()),
            from: worry.standpoint,
        }
    }

    fn row(&self, ctx: &Ctx, head: &Head) -> Markup {
        html! {
            li {
                div {
                    @match &self.words {
                        Some(words) => { (told(words)) }
                        None => { p.gap { (ctx.say("mobilisation-taken-back")) } }
                    }
                    p.meta { (self.raised) }
                    @if let Some(last) = &self.last { p.meta { (ctx.say("mobilisation-last")) } (told(last)) }
                }
                @if self.words.is_some() { div.end {
                    (state(ctx, self.state))
                    a.do.quiet.small href=(head.at(&format!("{WORRIES}/{}", self.id))) { (ctx.say("mobilisation-worry-see")) }
                } }
            }
        }
    }
}

/// How a worry stands: a sign and a word.
pub(crate) fn state(ctx: &Ctx, state: WorryState) -> Markup {
    let (class, sign) = match state {
        WorryState::Open => ("late", "warn"),
        WorryState::UnderWay => ("open", "clock"),
        WorryState::Met => ("good", "check"),
    };
    html! { span class=(format!("state {class}")) { (icon(sign)) (ctx.words.code("mobilisation-worry", state.code())) } }
}

#[derive(Debug, Serialize)]
pub(crate) struct WorriesView {
    pub(crate) head: Head,
    pub(crate) worries: Vec<WorryRow>,
    /// The standpoints of the method from which nobody's worry is known.
    pub(crate) unheard: Vec<String>,
    pub(crate) may_write: bool,
}

impl View for WorriesView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("mobilisation-worries")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let (new, label) = (self.head.at(&format!("{WORRIES}/new")), ctx.say("mobilisation-worry-new"));
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, WORRIES, ""))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("mobilisation-worries-lead")) }
                @if self.worries.is_empty() {
                    (empty(&ctx.say("mobilisation-worries-none"), &ctx.say("mobilisation-worries-none-more"), self.may_write.then_some((label.as_str(), new.as_str()))))
                } @else {
                    @if self.may_write { div.actions { a.do href=(new) { (icon("plus")) (label) } } }
                    @for (n, side) in self.worries.chunk_by(|a, b| a.from == b.from).enumerate() { (self.side(ctx, n, side)) }
                    @if !self.unheard.is_empty() { p.gap { (ctx.words.say_with("mobilisation-unheard", [("who", self.unheard.join(", ").into())])) } }
                }
            } }
        }
    }
}

impl WorriesView {
    fn side(&self, ctx: &Ctx, n: usize, worries: &[WorryRow]) -> Markup {
        let title = worries.first().map(|worry| worry.standpoint.as_str()).unwrap_or_default();
        html! {
            section aria-labelledby=(format!("side{n}")) {
                h2 id=(format!("side{n}")) { (ctx.words.say_with("mobilisation-worries-of", [("who", title.into())])) }
                ul.rows { @for worry in worries { (worry.row(ctx, &self.head)) } }
            }
        }
    }
}

/// `/p/{project}/mobilisation/worries/new`.
#[derive(Debug, Serialize)]
pub(crate) struct WorryForm {
    pub(crate) head: Head,
    #[serde(skip)]
    pub(crate) standpoints: Vec<Standpoint>,
    #[serde(skip)]
    pub(crate) meetings: Vec<Meeting>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for WorryForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("mobilisation-worry-new")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        let title = self.title(ctx);
        let choose = (String::new(), ctx.say("mobilisation-choose"));
        let standpoints = self.standpoints.iter().map(|one| (one.code().to_owned(), ctx.words.standpoint(*one)));
        let standpoints: Vec<_> = std::iter::once(choose).chain(standpoints).collect();
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, WORRIES, &title))
                h1 { (title) }
                p.lead { (ctx.say("mobilisation-worry-new-lead")) }
                form.form method="post" action=(self.head.at(&format!("{WORRIES}/new"))) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (field("standpoint", "mobilisation-standpoint").help("mobilisation-standpoint-help").required().select(&standpoints))
                    (field("words", "mobilisation-worry-words").help("mobilisation-worry-words-help").good(ctx.say("mobilisation-worry-words-good")).required().area(4))
                    (field("on", "mobilisation-raised-on").required().day())
                    (field("meeting", "mobilisation-meeting").select(&meeting_choices(ctx, &self.meetings)))
                    (field("may_be_told", "mobilisation-may-be-told").help("mobilisation-may-be-told-help").tick())
                    (save_bar(ctx, "mobilisation-worry-save", &self.head.at(WORRIES)))
                }
            } }
        }
    }
}
