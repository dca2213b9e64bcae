//! The timeline as a drawing: the thread from before (low, where reading begins) to after (high), level at every turning
//! point. Colours and type are the style sheet's; without one it is drawn in the colour of the text.

use redthread_core::language::Direction;

use crate::plan::Timeline;
use crate::xml::Xml;

const WIDTH: f64 = 720.0;
const HIGH: f64 = 34.0;
const LOW: f64 = 112.0;
/// Room at both ends for half a word.
const EDGE: f64 = 36.0;
/// Most characters of a name along the thread; the list below has it whole.
const NAME: usize = 22;

pub(super) fn draw(xml: &mut Xml, timeline: &Timeline) {
    let knots = knots(timeline);
    let frame = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("class", "line"),
        ("viewBox", "0 0 720 150"),
        ("role", "img"),
        ("aria-label", timeline.alt.as_str()),
    ];
    xml.open("svg", &frame);
    xml.empty("path", &[("class", "th"), ("d", &path(&knots)), ("fill", "none"), ("stroke", "currentColor")]);
    let inner = knots.get(1..knots.len() - 1).unwrap_or_default();
    for (at, knot) in inner.iter().enumerate() {
        point(xml, *knot, &(at + 1).to_string());
    }
    xml.within("g", &[("class", "t")], |xml| names(xml, timeline, &knots));
    xml.close("svg");
}

fn point(xml: &mut Xml, (x, y): (f64, f64), number: &str) {
    let (cx, cy) = (format!("{x:.0}"), format!("{y:.0}"));
    xml.empty("circle", &[("cx", &cx), ("cy", &cy), ("r", "10"), ("fill", "none"), ("stroke", "currentColor")]);
    text(xml, "no", (x, y + 5.0), number);
}

/// The ends, and the turning points where their names fit: below and above the thread by turns.
fn names(xml: &mut Xml, timeline: &Timeline, knots: &[(f64, f64)]) {
    let points = timeline.points.iter().zip(knots.iter().skip(1)).enumerate();
    for (at, (line, (x, y))) in points.filter(|_| !timeline.numbered) {
        let beside = if at % 2 == 0 { 34.0 } else { -22.0 };
        text(xml, "name", (*x, y + beside), &short(&line.text));
    }
    let ends = knots.first().map(|(x, _)| (x, 142.0, &timeline.before)).into_iter();
    for (x, y, word) in ends.chain(knots.last().map(|(x, _)| (x, 20.0, &timeline.after))) {
        text(xml, "end", (*x, y), word);
    }
}

fn text(xml: &mut Xml, class: &str, (x, y): (f64, f64), words: &str) {
    let (x, y) = (format!("{x:.0}"), format!("{y:.0}"));
    xml.leaf("text", &[("class", class), ("x", &x), ("y", &y), ("text-anchor", "middle")], words);
}

fn short(name: &str) -> String {
    match name.chars().nth(NAME) {
        None => name.to_owned(),
        Some(_) => name.chars().take(NAME - 1).chain(['…']).collect(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a story has a few turning points, not 2^52")]
fn knots(timeline: &Timeline) -> Vec<(f64, f64)> {
    let steps = timeline.points.len() + 1;
    let place = |at: usize| {
        let f = at as f64 / steps as f64;
        let along = EDGE + (WIDTH - 2.0 * EDGE) * f;
        let x = if timeline.dir == Direction::Rtl { WIDTH - along } else { along };
        (x, LOW + (HIGH - LOW) * f)
    };
    (0..=steps).map(place).collect()
}

fn path(knots: &[(f64, f64)]) -> String {
    let start = knots.first().map(|(x, y)| format!("M{x:.0} {y:.0}"));
    let steps = knots.iter().zip(knots.iter().skip(1)).map(|((a, b), (x, y))| {
        let mid = f64::midpoint(*a, *x);
        format!("C{mid:.0} {b:.0} {mid:.0} {y:.0} {x:.0} {y:.0}")
    });
    start.into_iter().chain(steps).collect::<Vec<_>>().join(" ")
}
