//! `/outlines/{project}`: the outline as everybody reads it, its files, and what each authority answered.

use maud::{Markup, html};
use redthread_editions::paper::Sheet;
use redthread_web::{Ctx, OnShow, View};
use serde::Serialize;

use crate::load::Loaded;
use crate::model::{Handing, HandingState, Position};

#[derive(Debug, Serialize)]
pub(crate) struct PublicView {
    #[serde(flatten)]
    sheet: Sheet,
    answers: Vec<Answered>,
}

/// An authority, how its answer stands, and what it answered to how many clauses.
type Answered = (String, HandingState, Vec<(Position, usize)>);

impl PublicView {
    pub(crate) fn of(loaded: &Loaded, sheet: Sheet, handings: &[Handing]) -> Self {
        let answered = |handing: &Handing| {
            let count =
                |position: Position| handing.answers.iter().filter(|answer| answer.position == position).count();
            let counts = Position::ALL.iter().map(|position| (*position, count(*position))).filter(|(_, n)| *n > 0);
            let state = handing.state(&loaded.addressed_to(&handing.authority), loaded.now);
            (handing.authority.clone(), state, counts.collect())
        };
        Self { sheet, answers: handings.iter().map(answered).collect() }
    }

    fn answers(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.answers.is_empty() {
                section aria-labelledby="a" {
                    h2 id="a" { (ctx.say("policy-answers")) }
                    ul.rows { @for (authority, state, counts) in &self.answers {
                        li { div {
                            h3 { bdi { (authority) } }
                            p { (ctx.words.code("policy-handing", state.code())) @for (position, n) in counts { " · " (ctx.words.code("policy-position", position.code())) " (" (n) ")" } }
                        } }
                    } }
                }
            }
        }
    }
}

impl View for PublicView {
    fn title(&self, _: &Ctx) -> String {
        self.sheet.heading().to_owned()
    }

    fn on_show(&self) -> Option<&OnShow> {
        Some(self.sheet.told())
    }

    fn class(&self) -> &'static str {
        "public"
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        self.sheet.with(ctx, &self.answers(ctx))
    }
}
