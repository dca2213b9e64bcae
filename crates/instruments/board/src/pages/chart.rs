//! The history of an indicator, drawn: readings as points with the status they had, the line and the warning as steps,
//! gaps where nothing was known. Time runs as the reader's language does.

use std::fmt::Write as _;

use jiff::civil::Date;
use maud::{Markup, html};
use redthread_core::redline::{Amount, Status};
use redthread_web::rule::ValueWords;

use crate::history::{History, Panel, Point};

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 230.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 200.0;
const BEGIN: f64 = 12.0;
/// What is left at the end for the words beside the line.
const END: f64 = 556.0;
/// Between the last mark, which may stand on the end, and the words.
const GAP: f64 = 12.0;
/// Two words above each other are so far apart at least.
const APART: f64 = 16.0;

/// Days and values to the places of a drawing.
struct Frame {
    from: Date,
    days: f64,
    low: f64,
    high: f64,
    rtl: bool,
}

impl Frame {
    fn new(history: &History, panel: &Panel, rtl: bool) -> Self {
        let first = panel.points.first().map(|point| point.on);
        let from = first.into_iter().chain(history.versions.first().map(|version| version.from)).min();
        let from = from.unwrap_or(history.today).min(history.today.saturating_sub(jiff::Span::new().days(60)));
        let reds = history.versions.iter().flat_map(|version| [Some(version.red), version.early]).flatten();
        let heights = panel.points.iter().map(Point::height).chain(reds.map(Amount::for_drawing));
        let (mut low, mut high) = heights.fold((f64::MAX, f64::MIN), |(low, high), it| (low.min(it), high.max(it)));
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        let room = ((high - low) * 0.12).max(0.4);
        Self { from, days: days(from, history.today).max(1.0), low: low - room, high: high + room, rtl }
    }

    fn x(&self, on: Date) -> f64 {
        let x = BEGIN + (END - BEGIN) * (days(self.from, on) / self.days).clamp(0.0, 1.0);
        (self.turn(x) * 10.0).round() / 10.0
    }

    fn turn(&self, x: f64) -> f64 {
        if self.rtl { WIDTH - x } else { x }
    }

    fn y(&self, value: f64) -> f64 {
        let y = BOTTOM - (BOTTOM - TOP) * (value - self.low) / (self.high - self.low);
        (y * 10.0).round() / 10.0
    }
}

fn days(from: Date, to: Date) -> f64 {
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()))
}

/// The drawing of one place; the table beside it says the same in words.
pub(crate) fn draw(history: &History, panel: &Panel, label: &str, values: &ValueWords, rtl: bool) -> Markup {
    let frame = Frame::new(history, panel, rtl);
    html! {
        svg.chart viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(label) {
            (years(&frame, history))
            path.ground d=(format!("M{} {BOTTOM}H{}", frame.turn(BEGIN), frame.turn(END))) {}
            path.early d=(steps(&frame, history, |version| version.early)) {}
            path.red d=(steps(&frame, history, |version| Some(version.red))) {}
            path.way d=(way(&frame, history, &panel.points)) {}
            @for status in Status::ALL { @if let Some(d) = marks(&frame, &panel.points, *status) { path class=(format!("mark {}", status.code())) d=(d) {} } }
            (words(&frame, history, panel, values))
        }
    }
}

/// The value of a version of the threshold over time: a step at each day on which it changed.
fn steps(
    frame: &Frame,
    history: &History,
    of: impl Fn(&redthread_core::redline::Threshold) -> Option<Amount>,
) -> String {
    let mut path = String::new();
    for (n, version) in history.versions.iter().enumerate() {
        let until = history.versions.get(n + 1).map_or(history.today, |next| next.from);
        let Some(value) = of(version) else { continue };
        let begins_new = n == 0 || history.versions.get(n - 1).and_then(&of).is_none();
        let (x, y) = (frame.x(version.from), frame.y(value.for_drawing()));
        // Writing to a String cannot fail.
        _ = if begins_new { write!(path, "M{x} {y}") } else { write!(path, "V{y}") };
        _ = write!(path, "H{}", frame.x(until));
    }
    path
}

/// From reading to reading, broken where the earlier one had gone stale before the next came.
fn way(frame: &Frame, history: &History, points: &[Point]) -> String {
    let mut path = String::new();
    let mut before: Option<Date> = None;
    for point in points {
        let is_known = before.is_some_and(|before| point.on <= history.fresh_until(before));
        _ = write!(path, "{}{} {}", if is_known { 'L' } else { 'M' }, frame.x(point.on), frame.y(point.height()));
        before = Some(point.on);
    }
    if let Some(last) = points.last() {
        _ = write!(path, "H{}", frame.x(history.fresh_until(last.on).min(history.today)));
    }
    path
}

/// The points of one status, in its shape: a disc is a round cap, a diamond and a square are outlines.
fn marks(frame: &Frame, points: &[Point], status: Status) -> Option<String> {
    let mut path = String::new();
    for point in points.iter().filter(|point| point.status == status) {
        let (x, y) = (frame.x(point.on), frame.y(point.height()));
        _ = match status {
            Status::Near => write!(path, "M{x} {:.1}l5.5 5.5-5.5 5.5-5.5-5.5z", y - 5.5),
            Status::At => write!(path, "M{:.1} {:.1}h9v9h-9z", x - 4.5, y - 4.5),
            Status::Unknown => write!(path, "M{:.1} {y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", x - 4.0),
            Status::Clear | Status::Crossed => write!(path, "M{x} {y}h.01"),
        };
    }
    (!path.is_empty()).then_some(path)
}

fn years(frame: &Frame, history: &History) -> Markup {
    let years = (frame.from.year() + 1)..=history.today.year();
    html! {
        @for year in years {
            @let x = frame.x(jiff::civil::date(year, 1, 1));
            path.year d=(format!("M{x} {TOP}V{BOTTOM}")) {}
            text.axis x=(x) y="220" text-anchor="middle" { (year) }
        }
    }
}

/// Beside the end of the drawing: the value of the line today, and the last reading.
fn words(frame: &Frame, history: &History, panel: &Panel, values: &ValueWords) -> Markup {
    let scale = &history.indicator.scale;
    let at = frame.turn(END + GAP);
    let red = history.versions.last().map(|version| version.red);
    let red_at = red.map(|red| frame.y(red.for_drawing()));
    let last = panel.points.last().and_then(|point| match point.value {
        redthread_core::redline::Counted::Plain(value) => Some((value, frame.y(point.height()))),
        redthread_core::redline::Counted::FewerThan(_) => None,
    });
    let is_same = last.is_some_and(|(value, _)| Some(value) == red);
    html! {
        @if let (Some(red), Some(y)) = (red, red_at) { text.red-word x=(at) y=(y + 4.0) { (short(&values.say(scale, red))) } }
        @if let (Some((value, y)), false) = (last, is_same) { text.last-word x=(at) y=(beside(y, red_at) + 4.0) { (short(&values.say(scale, value))) } }
    }
}

/// Where the word of the last value stands: at its height, and clear of the word of the line.
fn beside(y: f64, red: Option<f64>) -> f64 {
    match red {
        Some(red) if (red - y).abs() < APART && y <= red => red - APART,
        Some(red) if (red - y).abs() < APART => red + APART,
        _ => y,
    }
}

/// What has room beside the drawing.
fn short(text: &str) -> String {
    const MOST: usize = 11;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST - 1).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "what is moved is moved by whole units")]
    fn the_last_word_never_lies_on_the_word_of_the_line() {
        assert_eq!(beside(40.0, Some(100.0)), 40.0);
        assert_eq!(beside(98.0, Some(100.0)), 84.0, "above it goes up");
        assert_eq!(beside(103.0, Some(100.0)), 116.0, "below it goes down");
        assert_eq!(beside(103.0, None), 103.0);
        for y in 0..230 {
            assert!((beside(f64::from(y), Some(100.0)) - 100.0).abs() >= APART);
        }
    }
}
