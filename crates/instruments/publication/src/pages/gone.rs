//! An edition that is being revised: its files are not offered any more, and nobody learns why.

use axum::http::StatusCode;
use maud::{Markup, html};
use redthread_web::{Answer, Ctx, View};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(crate) struct GoneView {
    back: String,
}

impl GoneView {
    /// The page, as 410.
    pub(crate) fn answer(ctx: &Ctx, back: &str) -> Answer {
        let mut response = ctx.show(&Self { back: back.to_owned() })?;
        *response.status_mut() = StatusCode::GONE;
        Ok(response)
    }
}

impl View for GoneView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("publication-gone")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" class="alone fault" {
                h1 { (ctx.say("publication-gone")) }
                p { (ctx.say("publication-gone-more")) }
                a.do href=(self.back) { (ctx.say("publication-to-book")) }
            }
        }
    }
}
