//! Writing one reading down: the line above, where the value would stand below, before anything is kept.

use maud::{Markup, html};
use redthread_core::redline::Scale;
use redthread_web::parts::{Field, dir_of, errors, form_start};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{Stands, What, confidences, way, what_head};

/// What a value would mean.
#[derive(Serialize)]
pub(crate) struct Looked {
    pub(crate) value: String,
    pub(crate) then: Stands,
    pub(crate) now: Stands,
    pub(crate) is_last: bool,
}

#[derive(Serialize)]
pub(crate) struct RecordForm {
    pub(crate) project: String,
    pub(crate) place: (String, String),
    pub(crate) what: What,
    /// How the place stands before.
    pub(crate) last: Option<(String, Stands)>,
    /// The reading that is corrected, as it was written.
    pub(crate) corrects: Option<(String, String)>,
    pub(crate) looked: Option<Looked>,
    pub(crate) unit: String,
    #[serde(skip)]
    pub(crate) scale: Scale,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for RecordForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(if self.corrects.is_some() { "readings-correct" } else { "readings-new" })
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.title(ctx), String::new())]))
                p.kicker dir=(dir_of(&self.place.1)) { (self.place.1) }
                h1 { (self.title(ctx)) }
                (what_head(ctx, &self.what))
                @if let Some((_, was)) = &self.corrects { div.notice.info role="status" { p { (ctx.words.say_with("readings-corrects", [("was", was.as_str().into())])) } } }
                @if let Some((found, stands)) = &self.last { div.reading-now { (stands.drawing()) p.meta { (found) " · " (stands.word()) } } }
                (self.looked(ctx))
                (self.form(ctx))
            } }
        }
    }
}

impl RecordForm {
    fn looked(&self, ctx: &Ctx) -> Markup {
        let Some(looked) = &self.looked else { return html! {} };
        html! {
            section.look aria-labelledby="look" role="status" {
                h2 id="look" { (ctx.words.say_with("readings-look-title", [("value", looked.value.as_str().into())])) }
                (looked.then.drawing())
                p { (ctx.say("readings-look-then")) " " (looked.then.word()) }
                p { (ctx.say("readings-look-now")) " " (looked.now.word()) }
                @if !looked.is_last { p.meta { (ctx.say("readings-look-later")) } }
                p.meta { (ctx.say("readings-look-unsaved")) }
            }
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        html! {
            form.form method="post" action=(format!("/p/{}/readings/new", self.project)) enctype="multipart/form-data" data-guard {
                (form_start(ctx))
                input type="hidden" name="indicator" value=(self.what.indicator_id);
                input type="hidden" name="place" value=(self.place.0);
                @if let Some((id, _)) = &self.corrects { input type="hidden" name="corrects" value=(id); }
                (errors(ctx, &self.filled))
                (value_field(ctx, &self.filled, &self.scale, &self.unit))
                (field("on", "readings-on").help("readings-on-help").required().day())
                (field("source", "readings-source").line())
                (field("confidence", "readings-confidence").required().radios(&confidences(ctx)))
                (field("note", "readings-note").help("readings-note-help").area(3))
                (field("attachment", "readings-attachment").help("readings-attachment-help").files(ACCEPTED))
                div.savebar {
                    button.do name="go" value="save" { (ctx.say("save")) }
                    button class="do quiet" name="go" value="look" { (ctx.say("readings-look")) }
                    a class="do quiet" href=(format!("/p/{}/readings", self.project)) { (ctx.say("cancel")) }
                }
            }
        }
    }
}

/// What a file chooser offers first; what is taken is told by content.
pub(crate) const ACCEPTED: &str = "image/*,.pdf,.txt,.docx,.xlsx,.pptx,.odt,.ods,.odp,.rtf";

fn value_field(ctx: &Ctx, filled: &Filled, scale: &Scale, unit: &str) -> Markup {
    let field = Field::new(ctx, filled, "value", "readings-value").required();
    match scale {
        Scale::Words { words } => {
            let options: Vec<_> = words.iter().map(|word| (word.clone(), word.clone(), String::new())).collect();
            field.radios(&options)
        }
        Scale::Number { .. } if unit.is_empty() => field.help("readings-value-help").decimal(),
        Scale::Number { .. } => field.help_text(unit).decimal(),
    }
}
