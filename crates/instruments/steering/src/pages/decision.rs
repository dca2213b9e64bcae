//! A decision as a form: what a meeting decides, or how a wording is corrected.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_web::parts::{Field, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::Head;

/// The fields of a decision.
pub(super) fn fields(ctx: &Ctx, filled: &Filled) -> Markup {
    let field = |name, label| Field::new(ctx, filled, name, label);
    html! {
        (field("question", "steering-question").help("steering-question-help").required().line())
        (field("options", "steering-options").help("steering-options-help").area(3))
        (field("result", "steering-result").help("steering-result-help").required().line())
        (field("reason", "steering-reason").help("steering-reason-help").required().area(3))
        (field("dissent", "steering-dissent").help("steering-dissent-help").area(2))
    }
}

/// `/p/{project}/meetings/{meeting}/decisions/{decision}`.
#[derive(Serialize)]
pub(crate) struct DecisionFormView {
    pub(crate) head: Head,
    pub(crate) meeting: String,
    pub(crate) id: String,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for DecisionFormView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("steering-decision-correct")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let (title, meeting) = (self.title(ctx), self.head.at(&format!("meetings/{}", self.meeting)));
        html! {
            div class="page read" { main id="main" {
                (self.head.crumbs(ctx, &[("steering-meetings-title", "meetings")], &title))
                h1 { (title) }
                p.lead { (ctx.say("steering-decision-correct-lead")) }
                form.form method="post" action=(format!("{meeting}/decisions/{}", self.id)) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (fields(ctx, &self.filled))
                    (save_bar(ctx, "save", &meeting))
                }
            } }
        }
    }
}
