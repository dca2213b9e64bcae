//! A line at many places: one mark a place, drawn as one path for each status, with the names of those crossed and near.

use std::fmt::Write as _;

use maud::{Markup, html};
use redthread_core::redline::Status;
use redthread_web::Ctx;

use super::board::{BoardView, Said};
use crate::model::{Line, Tally};

/// The width of a mark and of the gap after it, and the height of the drawing.
const STEP: usize = 5;
const GAP: usize = 2;
const HEIGHT: u8 = 16;
/// So many names stand beside a strip; the rest are counted.
const NAMES: usize = 6;

/// The strips, line under line.
pub(crate) fn table(ctx: &Ctx, view: &BoardView) -> Markup {
    let said = Said::new(ctx);
    html! {
        div.scroll role="region" aria-labelledby="board-caption" tabindex="0" { table class="data cardy lines strips" {
            caption id="board-caption" class="vh" { (ctx.say("board-caption-strips")) }
            thead { tr {
                th scope="col" { (ctx.say("board-line")) }
                th scope="col" { (ctx.words.say_with("board-all-places", [("n", view.chosen.columns.len().into())])) }
                th scope="col" { (ctx.say("board-where")) }
            } }
            tbody { @for line in view.chosen.lines.iter().filter_map(|n| view.board.lines.get(*n)) { (row(&said, view, line)) } }
        } }
    }
}

fn row(said: &Said<'_>, view: &BoardView, line: &Line) -> Markup {
    let statuses: Vec<Status> =
        view.chosen.columns.iter().map(|column| view.board.worst(line, *column).1.status()).collect();
    let tally = view.board.tally(line, &view.chosen.columns);
    html! {
        tr {
            th scope="row" { (view.name(said, line)) }
            td data-label=(said.ctx.say("board-places")) { (draw(&statuses)) (counts(said, &tally)) }
            td data-label=(said.ctx.say("board-where")) { (names(said, view, line, &statuses)) }
        }
    }
}

fn counts(said: &Said<'_>, tally: &Tally) -> Markup {
    html! {
        small.num { @for (n, status) in Status::ALL.iter().rev().filter(|status| tally.of(**status) > 0).enumerate() {
            @if n > 0 { " · " }
            (tally.of(*status)) " " (said.status(*status))
        } }
    }
}

fn names(said: &Said<'_>, view: &BoardView, line: &Line, statuses: &[Status]) -> Markup {
    let of = |wanted: &'static [Status]| -> Vec<&str> {
        let there = view.chosen.columns.iter().zip(statuses).filter(|(_, status)| wanted.contains(status));
        there.filter_map(|(column, _)| view.board.columns.get(*column)).map(|column| column.title.as_str()).collect()
    };
    let found = [(Status::Crossed, of(&[Status::Crossed])), (Status::Near, of(&[Status::At, Status::Near]))];
    html! {
        @for (status, names) in found.iter().filter(|(_, names)| !names.is_empty()) {
            p { b class=(format!("stands {}", status.code())) { (said.status(*status)) } ": "
                @for (n, name) in names.iter().take(NAMES).enumerate() { @if n > 0 { ", " } bdi { (name) } }
                @if names.len() > NAMES { " " (said.ctx.words.say_with("board-and-more", [("n", (names.len() - NAMES).into())])) }
            }
        }
        @if let Some(gauge) = line.gauges.clone().next().and_then(|gauge| view.board.gauges.get(gauge)) {
            a.meta href=(format!("/p/{}/board/{}{}", view.project, gauge.indicator.id, worst_places(view, statuses))) { (said.ctx.say("board-history")) }
        }
    }
}

/// Leads to the history of those that ask most to be looked at.
fn worst_places(view: &BoardView, statuses: &[Status]) -> String {
    let mut query = String::new();
    let worst = view.chosen.columns.iter().zip(statuses).filter(|(_, status)| **status > Status::Clear);
    for place in worst.filter_map(|(column, _)| view.board.columns.get(*column)?.place).take(NAMES) {
        _ = write!(query, "{}place={place}", if query.is_empty() { '?' } else { '&' });
    }
    query
}

/// One mark a place: the worse, the higher. A run of equal marks is one dashed stroke.
pub(crate) fn draw(statuses: &[Status]) -> Markup {
    let width = statuses.len() * STEP;
    html! {
        svg.strip viewBox=(format!("0 0 {width} {HEIGHT}")) preserveAspectRatio="none" aria-hidden="true" {
            @for status in Status::ALL { @if let Some(path) = path(statuses, *status) { path class=(status.code()) d=(path) {} } }
        }
    }
}

fn path(statuses: &[Status], wanted: Status) -> Option<String> {
    let middle = f64::from(HEIGHT) - f64::from(height(wanted)) / 2.0;
    let (mut path, mut at) = (String::new(), 0);
    for run in statuses.chunk_by(|a, b| a == b) {
        if run.first() == Some(&wanted) {
            // Writing to a String cannot fail.
            _ = write!(path, "M{} {middle}h{}", at * STEP, run.len() * STEP - GAP);
        }
        at += run.len();
    }
    (!path.is_empty()).then_some(path)
}

/// How high the mark of a status is; the stylesheet draws it with a stroke of this width.
const fn height(status: Status) -> u8 {
    match status {
        Status::Unknown => 2,
        Status::Clear => 4,
        Status::Near => 9,
        Status::At => 12,
        Status::Crossed => 16,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_one_mark_and_runs_are_one_stroke() {
        use Status::{Clear, Crossed, Unknown};
        let statuses = [Clear, Clear, Clear, Crossed, Unknown, Clear];
        assert_eq!(path(&statuses, Clear).as_deref(), Some("M0 14h13M25 14h3"));
        assert_eq!(path(&statuses, Crossed).as_deref(), Some("M15 8h3"));
        assert_eq!(path(&statuses, Status::Near), None);
        let drawn = draw(&statuses).into_string();
        assert_eq!(drawn.matches("<path").count(), 3, "one path for each status that occurs");
        assert!(drawn.contains("0 0 30 16"));
    }

    #[test]
    fn the_worse_the_higher() {
        let mut by_urgency = Status::ALL.to_vec();
        by_urgency.sort_by_key(|status| height(*status));
        assert_eq!(by_urgency, Status::ALL, "unknown is the thinnest, and never as high as a warning");
    }
}
