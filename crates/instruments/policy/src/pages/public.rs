//! `/outlines/{project}`: the outline as everybody reads it, its files, and what each authority answered.

use maud::{Markup, html};
use redthread_book::Manuscript;
use redthread_web::{Ctx, View, icon, parts};
use serde::Serialize;

use crate::load::Loaded;
use crate::model::{Handing, HandingState, Position};
use crate::store::Edition;

#[derive(Debug, Serialize)]
pub(crate) struct PublicView {
    project: String,
    heading: String,
    lang: &'static str,
    edition: i64,
    edition_hash: String,
    date: String,
    html: String,
    answers: Vec<Answered>,
}

/// An authority, how its answer stands, and what it answered to how many clauses.
type Answered = (String, HandingState, Vec<(Position, usize)>);

impl PublicView {
    pub(crate) fn of(
        ctx: &Ctx,
        loaded: &Loaded,
        edition: &Edition,
        (manuscript, html): (&Manuscript, String),
        handings: &[Handing],
    ) -> Self {
        let answered = |handing: &Handing| {
            let count =
                |position: Position| handing.answers.iter().filter(|answer| answer.position == position).count();
            let counts = Position::ALL.iter().map(|position| (*position, count(*position))).filter(|(_, n)| *n > 0);
            let state = handing.state(&loaded.addressed_to(&handing.authority), loaded.now);
            (handing.authority.clone(), state, counts.collect())
        };
        Self {
            project: loaded.project.id.to_string(),
            heading: manuscript.title.clone(),
            lang: manuscript.lang.tag(),
            edition: edition.number,
            edition_hash: edition.hash.clone(),
            date: ctx.words.date(edition.made_at),
            html,
            answers: handings.iter().map(answered).collect(),
        }
    }
}

impl View for PublicView {
    fn title(&self, _: &Ctx) -> String {
        self.heading.clone()
    }

    fn class(&self) -> &'static str {
        "public"
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let file = |ending: &str| html! { a.do.quiet.small href=(format!("/outlines/{}/outline.{ending}", self.project)) { (icon("down")) (ending.to_uppercase()) } };
        html! {
            main id="main" {
                (parts::ready_made(self.html.clone()))
                div.page.read { div {
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
                    div.downloads { (file("pdf")) (file("docx")) (file("html")) }
                    p.meta { (ctx.words.say_with("policy-edition-line", [("n", self.edition.into()), ("date", self.date.clone().into())])) " · " code { (self.edition_hash.chars().take(16).collect::<String>()) } }
                } }
            }
        }
    }
}
