//! An indicator: what is counted, in what, from where, how often, by whom.

use maud::{Markup, html};
use redthread_core::redline::{Cadence, Scale};
use redthread_storage::redlines::{Indicator, RedLine};
use redthread_web::parts::{Field, dir_of, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::pages::way;

#[derive(Serialize)]
pub(crate) struct IndicatorForm {
    project: String,
    line: String,
    wording: String,
    /// The indicator as it stands; none when it is being added.
    indicator: Option<String>,
    title: String,
    scale: Option<Scale>,
    version: i64,
    pub(crate) is_conflict: bool,
    #[serde(skip)]
    filled: Filled,
}

impl IndicatorForm {
    pub(crate) fn new(project: &str, line: &RedLine, indicator: Option<&Indicator>, filled: Filled) -> Self {
        Self {
            project: project.to_owned(),
            line: line.finding.id.to_string(),
            wording: line.finding.title.clone(),
            indicator: indicator.map(|indicator| indicator.id.to_string()),
            title: indicator.map(|indicator| indicator.title.clone()).unwrap_or_default(),
            scale: indicator.map(|indicator| indicator.scale.clone()),
            version: indicator.map(|indicator| indicator.version).unwrap_or_default(),
            is_conflict: false,
            filled,
        }
    }

    fn heading(&self) -> &'static str {
        if self.indicator.is_some() { "redlines-edit-indicator" } else { "redlines-add-indicator" }
    }

    fn paths(&self) -> (String, String) {
        if let Some(id) = &self.indicator {
            let page = format!("/p/{}/indicators/{id}", self.project);
            return (format!("{page}/edit"), page);
        }
        let line = format!("/p/{}/lines/{}", self.project, self.line);
        (format!("{line}/indicators/new"), line)
    }

    /// In what it is counted: settled once, for readings are taken in it.
    fn scale_fields(&self, ctx: &Ctx) -> Markup {
        let kinds = ["plain", "percent", "one_to", "words"].map(|kind| {
            let key = format!("redlines-scale-{}", kind.replace('_', "-"));
            (kind.to_owned(), ctx.say(&key), ctx.say(&format!("{key}-more")))
        });
        html! {
            @if self.scale.is_none() {
                (Field::new(ctx, &self.filled, "kind", "redlines-scale").radios(&kinds))
                (Field::new(ctx, &self.filled, "unit", "redlines-unit").help("redlines-unit-help").line())
                (Field::new(ctx, &self.filled, "words", "redlines-scale-own-words").help("redlines-scale-own-words-help").area(4))
            }
        }
    }
}

/// How often, for a choice.
fn cadences(ctx: &Ctx) -> Vec<(String, String)> {
    Cadence::ALL
        .iter()
        .map(|cadence| (cadence.code().to_owned(), ctx.words.code("redlines-cadence", cadence.code())))
        .collect()
}

impl View for IndicatorForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(self.heading())
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        let (action, back) = self.paths();
        let version = if self.is_conflict { self.version.to_string() } else { self.filled.get("version").to_owned() };
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(&self.wording, format!("/p/{}/lines/{}", self.project, self.line))], &ctx.say(self.heading())))
                p.kicker dir=(dir_of(&self.wording)) { (self.wording) }
                h1 { (ctx.say(self.heading())) }
                p.lead { (ctx.say("redlines-indicator-lead")) }
                @if self.is_conflict {
                    div class="notice warning" role="alert" { (icon("warn")) div { p { b { (ctx.say("fault-conflict")) ". " } (ctx.say("redlines-conflict")) } p.told dir=(dir_of(&self.title)) { (self.title) } } }
                }
                form.form method="post" action=(action) data-guard {
                    (form_start(ctx))
                    input type="hidden" name="version" value=(version);
                    (errors(ctx, &self.filled))
                    (field("title", "redlines-indicator-title").help("redlines-indicator-title-help").required().line())
                    (self.scale_fields(ctx))
                    (field("source", "redlines-source").help("redlines-source-help").line())
                    (field("cadence", "redlines-cadence").select(&cadences(ctx)))
                    (field("measured_by", "redlines-measured-by").help("redlines-measured-by-help").line())
                    (save_bar(ctx, if self.indicator.is_some() { "save" } else { "redlines-to-threshold" }, &back))
                }
            } }
        }
    }
}
