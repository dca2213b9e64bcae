//! An indicator with every version of its threshold: what it says, why, who set it and when.

use maud::{Markup, html};
use redthread_core::ids::IndicatorId;
use redthread_core::redline::Scale;
use redthread_storage::redlines::{Indicator, SetThreshold, Terms, load_indicator, load_line};
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{dir_of, form_start};
use redthread_web::rule::say_day;
use redthread_web::sentence::{early_warning, sentence};
use redthread_web::{Ctx, View};
use serde::Serialize;

use crate::actions::{LEADERS, WRITERS};
use crate::load::{AgreementFace, Everything};
use crate::pages::{agreement_chip, put_form, way};

#[derive(Serialize)]
pub(crate) struct IndicatorView {
    project: String,
    id: String,
    line: String,
    wording: String,
    title: String,
    scale: Scale,
    source: String,
    cadence: &'static str,
    measured_by: String,
    /// Newest first.
    thresholds: Vec<VersionRow>,
    #[serde(skip)]
    may_write: bool,
    #[serde(skip)]
    may_lead: bool,
    #[serde(skip)]
    is_by_name: bool,
}

#[derive(Serialize)]
struct VersionRow {
    id: String,
    version: i64,
    sentence: String,
    early: Option<String>,
    direction: &'static str,
    from: String,
    reason: String,
    who: String,
    when: String,
    in_force: bool,
    agreement: AgreementFace,
}

impl VersionRow {
    fn new(ctx: &Ctx, all: &Everything, indicator: &Indicator, set: &SetThreshold) -> Self {
        Self {
            id: set.id.to_string(),
            version: set.version,
            sentence: sentence(&ctx.words, &indicator.scale, &set.threshold),
            early: early_warning(&ctx.words, &indicator.scale, &set.threshold),
            direction: set.threshold.direction.code(),
            from: say_day(&ctx.words, set.threshold.from),
            reason: set.reason.clone(),
            who: all.alias_of_user(set.set_by),
            when: ctx.words.date(set.made_at),
            in_force: set.threshold.from <= all.today && all.current(indicator.id).is_some_and(|now| now.id == set.id),
            agreement: all.agreement_on_version(set),
        }
    }
}

impl IndicatorView {
    pub(crate) async fn load(ctx: &Ctx, read: &mut Read, inside: &Inside, id: IndicatorId) -> Result<Self, Error> {
        let indicator = load_indicator(read, inside.project.id, id).await?;
        let line = load_line(read, inside.project.id, indicator.line).await?;
        let all = Everything::load(read, inside).await?;
        let rows = all.versions(id).iter().rev().map(|set| VersionRow::new(ctx, &all, &indicator, set));
        Ok(Self {
            project: inside.project.id.to_string(),
            id: id.to_string(),
            line: line.finding.id.to_string(),
            wording: line.finding.title,
            thresholds: rows.collect(),
            may_write: inside.require_any(WRITERS).is_ok(),
            may_lead: inside.require_any(LEADERS).is_ok(),
            is_by_name: Terms::of(&inside.project, inside.method()?).by_name,
            title: indicator.title,
            scale: indicator.scale,
            source: indicator.source,
            cadence: indicator.cadence.code(),
            measured_by: indicator.measured_by,
        })
    }

    fn path(&self, rest: &str) -> String {
        format!("/p/{}/indicators/{}{rest}", self.project, self.id)
    }

    fn facts(&self, ctx: &Ctx) -> Markup {
        let fact = |label: &str, value: &str| html! { @if !value.is_empty() { div { dt { (ctx.say(label)) } dd dir=(dir_of(value)) { (value) } } } };
        let scale = match &self.scale {
            Scale::Words { words } => words.join(" → "),
            Scale::Number { unit, .. } => unit.clone(),
        };
        html! {
            dl.facts {
                (fact("redlines-unit", &scale))
                (fact("redlines-source", &self.source))
                (fact("redlines-cadence", &ctx.words.code("redlines-cadence", self.cadence)))
                (fact("redlines-measured-by", &self.measured_by))
            }
        }
    }

    fn version(&self, ctx: &Ctx, row: &VersionRow) -> Markup {
        html! {
            li.current[row.in_force] { div {
                p.threshold { b { (row.sentence) } @if row.in_force { " " span class="chip on" { (ctx.say("redlines-in-force")) } } }
                p.meta { @if let Some(early) = &row.early { (early) " · " } (ctx.words.say_with("redlines-holds-from", [("day", row.from.as_str().into())])) }
                p.told dir=(dir_of(&row.reason)) { (row.reason) }
                p.meta { bdi { (row.who) } " · " (row.when) }
                p { (agreement_chip(ctx, &self.project, &row.agreement)) }
            }
            }
        }
    }

    fn may_put(&self) -> bool {
        let newest = self.thresholds.first();
        self.may_lead && newest.is_some_and(|row| row.agreement.state != "open")
    }

    fn end_form(&self, ctx: &Ctx) -> Markup {
        html! {
            details.good {
                summary { (ctx.say("redlines-end-indicator")) }
                form.form method="post" action=(self.path("/end")) {
                    (form_start(ctx))
                    p { (ctx.say("redlines-end-indicator-more")) }
                    div.actions { button class="do danger" { (ctx.say("redlines-end-indicator-do")) } }
                }
            }
        }
    }
}

impl View for IndicatorView {
    fn title(&self, _: &Ctx) -> String {
        self.title.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(&self.wording, format!("/p/{}/lines/{}", self.project, self.line))], &self.title))
                p.kicker dir=(dir_of(&self.wording)) { a href=(format!("/p/{}/lines/{}", self.project, self.line)) { (self.wording) } }
                h1 dir=(dir_of(&self.title)) { (self.title) }
                (self.facts(ctx))
                @if self.may_write { div.actions { a.do href=(self.path("/threshold")) { (ctx.say("redlines-set-threshold")) } a class="do quiet" href=(self.path("/edit")) { (ctx.say("redlines-edit-indicator")) } } }
                @if !self.thresholds.is_empty() { p { a href=(format!("/p/{}/board/{}", self.project, self.id)) { (ctx.say("redlines-how-it-stands")) } } }
                section aria-labelledby="versions" {
                    h2 id="versions" { (ctx.say("redlines-thresholds")) }
                    @if self.thresholds.is_empty() { p { (ctx.say("redlines-no-threshold-more")) } }
                    @else { ol.versions reversed { @for row in &self.thresholds { (self.version(ctx, row)) } } }
                    @if self.may_put() { (put_form(ctx, &self.path("/round"), self.is_by_name)) }
                }
                @if self.may_write { (self.end_form(ctx)) }
            } }
        }
    }
}
