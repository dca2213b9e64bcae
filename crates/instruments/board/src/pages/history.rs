//! One indicator through the years, place by place, and why its threshold changed.

use maud::{Markup, html};
use redthread_core::language::Direction;
use redthread_core::redline::{Counted, Direction as Side};
use redthread_web::parts::dir_of;
use redthread_web::rule::{ValueWords, say_day};
use redthread_web::sentence::{early_warning, sentence};
use redthread_web::{Ctx, View};
use serde::{Serialize, Serializer};

use super::{chart, key, stands, way};
use crate::history::{History, Panel, Point};

/// The page.
pub(crate) struct HistoryView {
    pub(crate) project: String,
    pub(crate) history: History,
}

#[derive(Serialize)]
struct JsonHistory<'h> {
    indicator: String,
    title: &'h str,
    line: &'h str,
    thresholds: Vec<JsonThreshold<'h>>,
    places: Vec<JsonPanel<'h>>,
}

#[derive(Serialize)]
struct JsonThreshold<'h> {
    version: i64,
    from: String,
    direction: Side,
    red: String,
    early: Option<String>,
    reason: &'h str,
}

#[derive(Serialize)]
struct JsonPanel<'h> {
    place: String,
    title: &'h str,
    withheld: bool,
    readings: Vec<JsonPoint<'h>>,
}

#[derive(Serialize)]
struct JsonPoint<'h> {
    on: String,
    value: Option<String>,
    fewer_than: Option<i64>,
    status: redthread_core::redline::Status,
    source: &'h str,
}

impl Serialize for HistoryView {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let history = &self.history;
        let threshold = |set: &'_ redthread_storage::redlines::SetThreshold| (set.version, set.threshold);
        let thresholds = history.set.iter().map(|set| {
            let (version, threshold) = threshold(set);
            JsonThreshold {
                version,
                from: threshold.from.to_string(),
                direction: threshold.direction,
                red: threshold.red.to_string(),
                early: threshold.early.map(|early| early.to_string()),
                reason: &set.reason,
            }
        });
        JsonHistory {
            indicator: history.indicator.id.to_string(),
            title: &history.indicator.title,
            line: &history.line,
            thresholds: thresholds.collect(),
            places: history.panels.iter().map(json_panel).collect(),
        }
        .serialize(out)
    }
}

fn json_panel(panel: &Panel) -> JsonPanel<'_> {
    let point = |point: &'_ Point| match point.value {
        Counted::Plain(value) => (Some(value.to_string()), None),
        Counted::FewerThan(least) => (None, Some(least)),
    };
    let readings = panel.points.iter().map(|it| {
        let (value, fewer_than) = point(it);
        JsonPoint { on: it.on.to_string(), value, fewer_than, status: it.status, source: &it.source }
    });
    JsonPanel {
        place: panel.place.to_string(),
        title: &panel.title,
        withheld: panel.withheld,
        readings: readings.collect(),
    }
}

impl View for HistoryView {
    fn title(&self, ctx: &Ctx) -> String {
        format!("{} · {}", self.history.indicator.title, ctx.say("board-title"))
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let history = &self.history;
        let values = ValueWords::new(&ctx.words);
        html! {
            div class="page wide" { main id="main" class="board" {
                (way(ctx, &self.project, &history.indicator.title))
                p.kicker dir=(dir_of(&history.line)) { (history.line) }
                h1 dir=(dir_of(&history.indicator.title)) { (history.indicator.title) }
                @if history.places.len() > 1 { (self.choose(ctx)) }
                @if history.panels.is_empty() { p.notice.info { (ctx.say("board-no-places")) } }
                div class=(if history.panels.len() > 1 { "panels many" } else { "panels" }) {
                    @for panel in &history.panels { (self.panel(ctx, &values, panel)) }
                }
                (key(ctx, "board-key-history"))
                (self.thresholds(ctx))
            } }
        }
    }
}

impl HistoryView {
    fn choose(&self, ctx: &Ctx) -> Markup {
        let shown = |place| self.history.panels.iter().any(|panel| panel.place == place);
        html! {
            form.board-filters method="get" {
                label { span { (ctx.say("board-places")) } select name="place" multiple size="4" {
                    @for (place, title) in &self.history.places { option value=(place) selected[shown(*place)] { (title) } }
                } }
                button class="do quiet small" { (ctx.say("board-show")) }
                @if self.history.places.len() > self.history.panels.len() {
                    p.meta { (ctx.words.say_with("board-panels", [("n", self.history.panels.len().into()), ("all", self.history.places.len().into())])) }
                }
            }
        }
    }

    fn panel(&self, ctx: &Ctx, values: &ValueWords, panel: &Panel) -> Markup {
        let (id, last) = (format!("at-{}", panel.place), panel.points.last());
        let rtl = ctx.lang().direction() == Direction::Rtl;
        let label = ctx
            .words
            .say_with("board-chart", [("place", panel.title.as_str().into()), ("n", panel.points.len().into())]);
        html! {
            section.panel aria-labelledby=(id) {
                h2 id=(id) dir=(dir_of(&panel.title)) { (panel.title) }
                @if panel.withheld { p { (ctx.say("board-withheld-values")) } }
                @else if let Some(last) = last {
                    (chart::draw(&self.history, panel, &label, values, rtl))
                    p { (ctx.say("board-last")) " " bdi { (self.say(ctx, values, last)) } ", " (say_day(&ctx.words, last.on)) }
                    details { summary { (ctx.say("board-as-table")) } (self.table(ctx, values, panel)) }
                }
                @else { p { (ctx.say("gap-no-reading")) } }
            }
        }
    }

    fn say(&self, ctx: &Ctx, values: &ValueWords, point: &Point) -> String {
        match point.value {
            Counted::Plain(value) => values.say(&self.history.indicator.scale, value),
            Counted::FewerThan(least) => ctx.words.say_with("board-fewer", [("n", least.into())]),
        }
    }

    fn table(&self, ctx: &Ctx, values: &ValueWords, panel: &Panel) -> Markup {
        html! {
            table.data {
                thead { tr { th scope="col" { (ctx.say("board-day")) } th scope="col" { (ctx.say("board-value")) } th scope="col" { (ctx.say("board-status-then")) } } }
                tbody { @for point in panel.points.iter().rev() { tr {
                    th scope="row" { (say_day(&ctx.words, point.on)) }
                    td { bdi { (self.say(ctx, values, point)) } }
                    td { (stands(ctx, point.status)) @if !point.source.is_empty() { " " small.meta dir=(dir_of(&point.source)) { (point.source) } } }
                } } }
            }
        }
    }

    fn thresholds(&self, ctx: &Ctx) -> Markup {
        let history = &self.history;
        let scale = &history.indicator.scale;
        html! {
            section aria-labelledby="thresholds" {
                h2 id="thresholds" { (ctx.say("board-thresholds")) }
                @if history.set.is_empty() { p { (ctx.say("gap-no-threshold")) } }
                @else { ol.rows { @for set in history.set.iter().rev() { li { div {
                    p { b { (sentence(&ctx.words, scale, &set.threshold)) } @if let Some(early) = early_warning(&ctx.words, scale, &set.threshold) { " · " (early) } }
                    p.meta { (ctx.words.say_with("board-from", [("day", say_day(&ctx.words, set.threshold.from).into())])) }
                    @if !set.reason.is_empty() { p.told dir=(dir_of(&set.reason)) { (set.reason) } }
                } } } } }
            }
        }
    }
}
