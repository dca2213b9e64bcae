//! `/about`: what Red Thread is, under which licence, and where its methods' wordings come from.

use maud::{Markup, html};
use redthread_web::{Ctx, View};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(crate) struct AboutView {
    pub(crate) version: &'static str,
    /// Each method with the note on its wording.
    pub(crate) kits: Vec<(String, String)>,
}

impl View for AboutView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("nav-about-page")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read {
                main id="main" {
                    h1 { (ctx.say("nav-about-page")) }
                    p.lead { (ctx.say("catalogue-about-lead")) }
                    h2 { (ctx.say("catalogue-about-consent")) }
                    p { (ctx.say("catalogue-about-consent-more")) }
                    h2 { (ctx.say("catalogue-about-methods")) }
                    dl.facts { @for (title, note) in &self.kits { div { dt { (title) } dd { (note) } } } }
                    h2 { (ctx.say("catalogue-about-licence")) }
                    p { (ctx.say("catalogue-about-licence-more")) " " span.nowrap dir="ltr" { "AGPL-3.0-or-later" } }
                    p.meta { (ctx.say("product")) " " bdi { (self.version) } }
                }
            }
        }
    }

    fn is_indexed(&self) -> bool {
        true
    }

    fn class(&self) -> &'static str {
        "public"
    }
}
