//! `/reports/{project}`: the report as everybody reads it, and its files.

use maud::{Markup, html};
use redthread_book::Manuscript;
use redthread_core::ids::ProjectId;
use redthread_web::{Ctx, View, icon, parts};
use serde::Serialize;

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
}

impl PublicView {
    pub(crate) fn of(
        ctx: &Ctx,
        project: ProjectId,
        edition: &Edition,
        (manuscript, html): (&Manuscript, String),
    ) -> Self {
        Self {
            project: project.to_string(),
            heading: manuscript.title.clone(),
            lang: manuscript.lang.tag(),
            edition: edition.number,
            edition_hash: edition.hash.clone(),
            date: ctx.words.date(edition.made_at),
            html,
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
        let file = |ending: &str| html! { a.do.quiet.small href=(format!("/reports/{}/report.{ending}", self.project)) { (icon("down")) (ending.to_uppercase()) } };
        html! {
            main id="main" {
                (parts::ready_made(self.html.clone()))
                div.page.read { div {
                    div.downloads { (file("pdf")) (file("docx")) (file("html")) }
                    p.meta { (ctx.words.say_with("report-edition-line", [("n", self.edition.into()), ("date", self.date.clone().into())])) " · " code { (self.edition_hash.chars().take(16).collect::<String>()) } }
                } }
            }
        }
    }
}
