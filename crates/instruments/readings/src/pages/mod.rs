//! Views, and the small parts that several of them draw.

pub(crate) mod brought;
pub(crate) mod crossings;
pub(crate) mod dates;
pub(crate) mod import;
pub(crate) mod place;
pub(crate) mod reading;
pub(crate) mod readings;
pub(crate) mod record;

use maud::{Markup, html};
use redthread_core::redline::{
    Confidence, Measured, Scale, Standing, Status, Threshold, UnitForm, in_force, place_on_rule,
};
use redthread_storage::redlines::Indicator;
use redthread_web::parts::{crumbs, dir_of};
use redthread_web::rule::{rule, say_day, say_gap, say_status, say_value, sign};
use redthread_web::sentence::{early_warning, sentence};
use redthread_web::{Ctx, Words};
use serde::Serialize;

use crate::model::Look;
use crate::scene::Scene;

/// What is measured, in words: the line, the indicator, and where its line runs.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct What {
    pub(crate) line_id: String,
    /// What must not happen.
    pub(crate) line: String,
    pub(crate) indicator_id: String,
    pub(crate) indicator: String,
    /// From where on it is crossed; empty when there is no threshold yet.
    pub(crate) threshold: String,
}

impl What {
    pub(crate) fn new(words: &Words, scene: &Scene, indicator: &Indicator, on: jiff::civil::Date) -> Self {
        let threshold = in_force(scene.versions(indicator.id), on);
        Self {
            line_id: indicator.line.to_string(),
            line: scene.wording(indicator.line).to_owned(),
            indicator_id: indicator.id.to_string(),
            indicator: indicator.title.clone(),
            threshold: threshold.map(|set| say_threshold(words, &indicator.scale, set)).unwrap_or_default(),
        }
    }
}

/// The threshold as people say it, with its early warning beside it.
pub(crate) fn say_threshold(words: &Words, scale: &Scale, threshold: &Threshold) -> String {
    let said = sentence(words, scale, threshold);
    early_warning(words, scale, threshold).map_or(said.clone(), |early| format!("{said} · {early}"))
}

/// A status with its sign, its word, and the value beside it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Stands {
    status: &'static str,
    /// The word, or why nothing is known.
    pub(crate) word: String,
    #[serde(skip)]
    of: Status,
    #[serde(skip)]
    at: Option<f64>,
    #[serde(skip)]
    early: Option<f64>,
}

impl Stands {
    /// How a value stood on its own day.
    pub(crate) fn then(words: &Words, found: Measured, look: Look, versions: &[Threshold]) -> Self {
        let threshold = in_force(versions, found.on);
        let word = look.then.map_or_else(|| words.say("gap-no-threshold"), |status| say_status(words, status));
        Self::drawn(look.then.unwrap_or(Status::Unknown), word, Some(found), threshold)
    }

    /// How a place stands today.
    pub(crate) fn now(
        words: &Words,
        stands: Standing,
        last: Option<Measured>,
        versions: &[Threshold],
        today: jiff::civil::Date,
    ) -> Self {
        let word = match stands.gap {
            None => say_status(words, stands.status),
            Some(gap) => say_gap(words, gap, last.map(|last| last.on)),
        };
        Self::drawn(stands.status, word, last.filter(|_| stands.gap.is_none()), in_force(versions, today))
    }

    fn drawn(of: Status, word: String, found: Option<Measured>, threshold: Option<&Threshold>) -> Self {
        let place = |value| threshold.map(|set| place_on_rule(value, set));
        Self {
            status: of.code(),
            word,
            of,
            at: found.and_then(|found| place(found.value)),
            early: threshold.and_then(|set| set.early).and_then(place),
        }
    }

    pub(crate) fn word(&self) -> Markup {
        html! { span class=(format!("stands {}", self.status)) { (sign(self.of)) " " (self.word) } }
    }

    pub(crate) fn drawing(&self) -> Markup {
        rule(self.at, self.early, self.of)
    }
}

/// The crumbs of every page of this slice.
pub(crate) fn way(ctx: &Ctx, project: &str, more: &[(String, String)]) -> Markup {
    let first = [
        (ctx.say("readings-project"), format!("/p/{project}")),
        (ctx.say("readings-title"), if more.is_empty() { String::new() } else { format!("/p/{project}/readings") }),
    ];
    crumbs(ctx, &[first.as_slice(), more].concat())
}

/// What is measured, above a form or a reading.
pub(crate) fn what_head(ctx: &Ctx, what: &What) -> Markup {
    html! {
        p.lead dir=(dir_of(&what.line)) { (what.line) }
        p dir=(dir_of(&what.indicator)) { b { (what.indicator) } }
        @if what.threshold.is_empty() { p.meta { (ctx.say("gap-no-threshold")) } } @else { p.meta { (what.threshold) } }
    }
}

pub(crate) fn confidences(ctx: &Ctx) -> Vec<(String, String, String)> {
    let choice = |code: &&'static Confidence| {
        let code = code.code();
        (code.to_owned(), ctx.words.code("readings-confidence", code), ctx.words.code("readings-confidence-more", code))
    };
    Confidence::ALL.iter().map(|confidence| choice(&confidence)).collect()
}

/// The unit beside a field: "families", "%", "1 to …".
pub(crate) fn unit_of(words: &Words, scale: &Scale) -> String {
    match scale {
        Scale::Number { form: UnitForm::Plain, unit } => unit.clone(),
        Scale::Number { form: UnitForm::Percent, unit } if unit.is_empty() => "%".to_owned(),
        Scale::Number { form: UnitForm::Percent, unit } => {
            words.say_with("readings-unit-percent", [("unit", unit.as_str().into())])
        }
        Scale::Number { form: UnitForm::OneTo, unit } => {
            words.say_with("readings-unit-one-to", [("unit", unit.as_str().into())])
        }
        Scale::Words { .. } => String::new(),
    }
}

/// A value and its day, as one line.
pub(crate) fn say_found(words: &Words, scale: &Scale, found: Measured) -> String {
    let (value, day) = (say_value(words, scale, found.value), say_day(words, found.on));
    words.say_with("readings-found", [("value", value.into()), ("day", day.into())])
}
