//! Setting a threshold, with the sentence that it says, before it is set.

use jiff::civil::Date;
use maud::{Markup, html};
use redthread_core::redline::{Direction, Scale, Threshold, UnitForm};
use redthread_storage::redlines::Indicator;
use redthread_web::parts::{Field, dir_of, errors, form_start};
use redthread_web::rule::say_day;
use redthread_web::sentence::{early_warning, sentence};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::pages::way;

#[derive(Serialize)]
pub(crate) struct ThresholdForm {
    pub(crate) project: String,
    /// The line's own words.
    pub(crate) line: String,
    pub(crate) indicator: IndicatorFace,
    /// What was typed, when it can be said.
    pub(crate) preview: Option<Preview>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

/// The indicator that it is for.
#[derive(Serialize)]
pub(crate) struct IndicatorFace {
    id: String,
    title: String,
    scale: Scale,
}

impl From<Indicator> for IndicatorFace {
    fn from(indicator: Indicator) -> Self {
        Self { id: indicator.id.to_string(), title: indicator.title, scale: indicator.scale }
    }
}

/// A threshold as it would be said, and what it is made of.
#[derive(Serialize)]
pub(crate) struct Preview {
    sentence: String,
    /// "Warning at 70", when there is one.
    warning: Option<String>,
    direction: Direction,
    red: String,
    early: Option<String>,
    from: Date,
}

impl Preview {
    pub(crate) fn new(ctx: &Ctx, scale: &Scale, threshold: &Threshold) -> Self {
        Self {
            sentence: sentence(&ctx.words, scale, threshold),
            warning: early_warning(&ctx.words, scale, threshold),
            direction: threshold.direction,
            red: threshold.red.to_string(),
            early: threshold.early.map(|early| early.to_string()),
            from: threshold.from,
        }
    }
}

impl ThresholdForm {
    fn path(&self, rest: &str) -> String {
        format!("/p/{}/indicators/{}{rest}", self.project, self.indicator.id)
    }

    fn preview(&self, ctx: &Ctx) -> Markup {
        let Some(preview) = &self.preview else { return html! {} };
        html! {
            section.look aria-labelledby="said" id="look" {
                h2 id="said" { (ctx.say("redlines-it-says")) }
                p.lead dir=(dir_of(&self.line)) { (self.line) }
                p.threshold { b { (preview.sentence) } }
                p.meta { @if let Some(warning) = &preview.warning { (warning) " · " } (ctx.words.say_with("redlines-holds-from", [("day", say_day(&ctx.words, preview.from).into())])) }
                p.meta { (ctx.say("redlines-not-set-yet")) }
            }
        }
    }

    /// Each direction in the words that its scale takes: for a ratio "at most so many to one" is the good side.
    fn directions(&self, ctx: &Ctx) -> Vec<(String, String, String)> {
        let kind = match &self.indicator.scale {
            Scale::Words { .. } => "words",
            Scale::Number { form: UnitForm::OneTo, .. } => "one-to",
            Scale::Number { .. } => "number",
        };
        let fits = |direction: &&Direction| kind != "words" || **direction != Direction::StayAbove;
        let choice = |direction: &Direction| {
            let key = format!("redlines-direction-{kind}-{}", direction.code().replace('_', "-"));
            (direction.code().to_owned(), ctx.say(&key), String::new())
        };
        Direction::ALL.iter().filter(fits).map(choice).collect()
    }

    fn value(&self, ctx: &Ctx, name: &'static str, label: &'static str) -> Markup {
        let field = Field::new(ctx, &self.filled, name, label);
        let field = if name == "early" { field.help("redlines-early-help") } else { field.required() };
        match &self.indicator.scale {
            Scale::Words { words } => {
                let none = (String::new(), ctx.say("redlines-no-value"));
                let places = words.iter().enumerate().map(|(n, word)| (n.to_string(), word.clone()));
                field.select(&std::iter::once(none).chain(places).collect::<Vec<_>>())
            }
            Scale::Number { .. } => field.line(),
        }
    }
}

impl View for ThresholdForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("redlines-set-threshold")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(&self.indicator.title, self.path(""))], &ctx.say("redlines-set-threshold")))
                p.kicker { bdi dir=(dir_of(&self.line)) { (self.line) } " · " bdi dir=(dir_of(&self.indicator.title)) { (self.indicator.title) } }
                h1 { (ctx.say("redlines-set-threshold")) }
                p.lead { (ctx.say("redlines-threshold-lead")) }
                form.form method="post" action=(self.path("/threshold")) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (self.preview(ctx))
                    (field("direction", "redlines-direction").radios(&self.directions(ctx)))
                    div.pair {
                        (self.value(ctx, "red", "redlines-red"))
                        (self.value(ctx, "early", "redlines-early"))
                    }
                    (field("from", "redlines-from").help("redlines-from-help").required().day())
                    (Field::new(ctx, &self.filled, "reason", "redlines-reason").help("redlines-reason-help").area(3))
                    div.savebar {
                        button class="do quiet" name="look" value="1" { (ctx.say("redlines-look-first")) }
                        button.do { (icon("check")) (ctx.say("redlines-set-do")) }
                        a class="do quiet" href=(self.path("")) { (ctx.say("cancel")) }
                    }
                }
            } }
        }
    }
}
