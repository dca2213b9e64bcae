//! How a working group stands over time, drawn: one column a round, the further along the higher, every answer a shape
//! of its own beside its word, so that black and white paper reads. A silence is an empty dashed ring on the ground line
//! and no thread leads through it: what nobody reported is not drawn in.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};
use redthread_core::workshop::follow_up::{Report, Standing};

use crate::words::Words;

/// The mark of a standing by itself, for a table, a key or in front of its word.
pub fn sign(standing: Standing) -> Markup {
    html! { svg class=(format!("course-sign {}", class(standing))) viewBox="0 0 16 16" aria-hidden="true" { (PreEscaped(shape(standing))) } }
}

/// The word for a standing: "in its infancy", "no report".
pub fn say_standing(words: &Words, standing: Standing) -> String {
    words.code("standing", standing.code())
}

/// The mark and its word.
pub fn stands(words: &Words, standing: Standing) -> Markup {
    html! { span class=(format!("course-stand {}", class(standing))) { (sign(standing)) " " (say_standing(words, standing)) } }
}

fn class(standing: Standing) -> String {
    format!("is-{}", standing.code().replace('_', "-"))
}

/// The shape of a standing, on 16 by 16; class `f` is filled, `c` cut out of what is filled, all else drawn as a line.
const fn shape(standing: Standing) -> &'static str {
    match standing {
        Standing::NotAsked => r#"<path d="M4 8h8"/>"#,
        Standing::Waiting => {
            r#"<path class="f" d="M3 6.6a1.4 1.4 0 1 0 .01 0zM8 6.6a1.4 1.4 0 1 0 .01 0zM13 6.6a1.4 1.4 0 1 0 .01 0z"/>"#
        }
        Standing::NoReport => r#"<path class="dash" d="M8 2.2a5.8 5.8 0 1 0 .01 0z"/>"#,
        Standing::Reported(Report::InItsInfancy) => {
            r#"<path d="M8 2.2a5.8 5.8 0 1 0 .01 0z"/><path class="f" d="M8 6a2 2 0 1 0 .01 0z"/>"#
        }
        Standing::Reported(Report::Planned) => r#"<path d="M2.8 2.8h10.4v10.4H2.8z"/>"#,
        Standing::Reported(Report::ReadyToStart) => r#"<path class="f on" d="M4 1.6 14 8 4 14.4z"/>"#,
        Standing::Reported(Report::UnderWay) => {
            r#"<path d="M8 2.2a5.8 5.8 0 1 0 .01 0z"/><path class="f on" d="M8 2.2a5.8 5.8 0 0 0 0 11.6z"/>"#
        }
        Standing::Reported(Report::Done) => {
            r#"<path class="f" d="M8 1a7 7 0 1 0 .01 0z"/><path class="c" d="m4.6 8.2 2.4 2.5 4.4-5"/>"#
        }
        Standing::Reported(Report::Merged) => r#"<path class="on" d="M1.5 3C7 3 6 8 9.5 8h5M1.5 13C7 13 6 8 9.5 8"/>"#,
        Standing::Reported(Report::Stopped) => r#"<path d="m3.2 3.2 9.6 9.6m0-9.6-9.6 9.6"/>"#,
    }
}

/// One round in the picture of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// How the group stood.
    pub standing: Standing,
    /// When, as people write it.
    pub when: String,
}

/// The picture of one group: `label` is what it says to who does not see it, `rtl` turns it.
pub fn picture(words: &Words, label: &str, points: &[Point], rtl: bool) -> Markup {
    let frame = Frame { width: FIRST + COLUMN * points.len().max(1), rtl };
    let mut drawn = String::with_capacity(2000);
    frame.ground(&mut drawn);
    frame.thread(&mut drawn, points);
    for (n, point) in points.iter().enumerate() {
        frame.mark(&mut drawn, n, point.standing);
    }
    html! {
        svg.course viewBox=(format!("0 0 {} {HEIGHT}", frame.width)) width=(frame.width) height=(HEIGHT) role="img" aria-label=(label) {
            (PreEscaped(drawn))
            @for report in STEPS { text.step x=(frame.turn(0)) y=(y_of(report) + 5) { (say_standing(words, Standing::Reported(report))) } }
            text.step x=(frame.turn(0)) y=(GROUND + 5) { (say_standing(words, Standing::NoReport)) }
            @for (n, point) in points.iter().enumerate() { text.when x=(frame.turn(x_of(n))) y=(HEIGHT - 6) text-anchor="middle" { (point.when) } }
        }
    }
}

const STEPS: [Report; 5] =
    [Report::Done, Report::UnderWay, Report::ReadyToStart, Report::Planned, Report::InItsInfancy];
/// Where the first column begins: before it stand the words of the steps.
const FIRST: usize = 130;
const COLUMN: usize = 120;
const TOP: usize = 22;
const STEP: usize = 34;
/// Where what is no step of the way is drawn: a silence, an end.
const GROUND: usize = TOP + 5 * STEP;
const HEIGHT: usize = GROUND + 46;

fn x_of(n: usize) -> usize {
    FIRST + COLUMN / 2 + COLUMN * n
}

fn y_of(report: Report) -> usize {
    report.step().map_or(GROUND, |step| TOP + STEP * (4 - usize::from(step)))
}

struct Frame {
    width: usize,
    rtl: bool,
}

impl Frame {
    /// A place along the drawing, turned in right-to-left.
    fn turn(&self, x: usize) -> usize {
        if self.rtl { self.width - x } else { x }
    }

    fn ground(&self, out: &mut String) {
        let (from, to) = (self.turn(FIRST), self.turn(self.width));
        for report in STEPS {
            // Writing to a String cannot fail.
            _ = write!(out, r#"<path class="way" d="M{from} {y}H{to}"/>"#, y = y_of(report));
        }
        _ = write!(out, r#"<path class="ground" d="M{from} {GROUND}H{to}"/>"#);
    }

    /// The thread from one report to the next. Where a round lies between in silence, it breaks off.
    fn thread(&self, out: &mut String, points: &[Point]) {
        for (n, pair) in points.windows(2).enumerate() {
            let [before, after] = pair else { continue };
            let (Some(before), Some(after)) = (before.standing.report(), after.standing.report()) else { continue };
            let (from, to) = (self.turn(x_of(n)), self.turn(x_of(n + 1)));
            let (half, start, end) = (usize::midpoint(from, to), y_of(before), y_of(after));
            _ = write!(out, r#"<path class="th" d="M{from} {start}C{half} {start} {half} {end} {to} {end}"/>"#);
        }
    }

    /// The mark, half as large again as beside a word, on paper so that the thread does not run through it.
    fn mark(&self, out: &mut String, n: usize, standing: Standing) {
        let y = standing.report().map_or(GROUND, y_of);
        let x = self.turn(x_of(n));
        let flip = if self.rtl { -1.5 } else { 1.5 };
        _ = write!(out, r#"<circle class="paper" cx="{x}" cy="{y}" r="14"/>"#);
        _ = write!(
            out,
            r#"<g class="course-sign {class}" transform="translate({x} {y}) scale({flip} 1.5) translate(-8 -8)">{shape}</g>"#,
            class = class(standing),
            shape =
                if standing == Standing::Reported(Report::Done) && self.rtl { DONE_TURNED } else { shape(standing) }
        );
    }
}

/// A tick is a tick in every direction: where the drawing is turned, it is turned back.
const DONE_TURNED: &str = r#"<path class="f" d="M8 1a7 7 0 1 0 .01 0z"/><path class="c" d="m11.4 8.2-2.4 2.5-4.4-5"/>"#;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use redthread_core::language::Lang;

    use super::*;
    use crate::words::Dictionary;

    fn words(lang: Lang) -> Words {
        Arc::new(Dictionary::load().unwrap()).words(lang)
    }

    fn all() -> Vec<Standing> {
        let rest = [Standing::NotAsked, Standing::Waiting, Standing::NoReport];
        rest.into_iter().chain(Report::ALL.iter().map(|report| Standing::Reported(*report))).collect()
    }

    fn points(standings: &[Standing]) -> Vec<Point> {
        standings.iter().map(|standing| Point { standing: *standing, when: "maj 2026".into() }).collect()
    }

    #[test]
    fn every_standing_has_a_shape_and_a_word_of_its_own() {
        let shapes: BTreeSet<&str> = all().into_iter().map(shape).collect();
        assert_eq!(shapes.len(), all().len());
        for lang in Lang::ALL {
            let said: BTreeSet<String> = all().into_iter().map(|one| say_standing(&words(lang), one)).collect();
            assert_eq!(said.len(), all().len(), "{lang}");
            assert!(said.iter().all(|word| !word.starts_with("standing-")), "{said:?}");
        }
    }

    #[test]
    fn no_thread_leads_through_a_silence() {
        let (planned, done) = (Standing::Reported(Report::Planned), Standing::Reported(Report::Done));
        let drawn = |standings: &[Standing]| {
            picture(&words(Lang::Sv), "bild", &points(standings), false).into_string().matches("class=\"th\"").count()
        };
        assert_eq!(drawn(&[planned, done]), 1);
        assert_eq!(drawn(&[planned, Standing::NoReport, done]), 0);
        assert_eq!(drawn(&[planned, done, Standing::NoReport, done, planned]), 2);
    }

    #[test]
    fn right_to_left_is_the_mirror_of_left_to_right() {
        let standings = points(&[Standing::Reported(Report::Planned), Standing::Reported(Report::UnderWay)]);
        let (ltr, rtl) = (
            picture(&words(Lang::He), "ציור", &standings, false).into_string(),
            picture(&words(Lang::He), "ציור", &standings, true).into_string(),
        );
        let width = FIRST + COLUMN * 2;
        assert!(ltr.contains(&format!("cx=\"{}\"", x_of(0))) && rtl.contains(&format!("cx=\"{}\"", width - x_of(0))));
        assert!(ltr.contains("scale(1.5 1.5)") && rtl.contains("scale(-1.5 1.5)"));
    }
}
