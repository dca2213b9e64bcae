//! An address as a square that phones read, drawn as one SVG path.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// White around the square, in modules: readers need four.
const EDGE: usize = 4;

/// The square for `address`, with `label` for those who do not see it; nothing when the address is too long to draw.
pub fn square(address: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else { return html! {} };
    let (width, path) = (code.width(), path(&code.to_colors(), code.width()));
    let side = width + 2 * EDGE;
    html! {
        svg.qr viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

/// Each run of dark modules of a row is one bar.
fn path(modules: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in modules.chunks(width.max(1)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                // Writing to a String cannot fail.
                _ = write!(path, "M{} {}h{}v1h-{}z", x + EDGE, y + EDGE, run.len(), run.len());
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the bars back into modules.
    fn modules_of(path: &str, width: usize) -> Vec<Color> {
        let mut modules = vec![Color::Light; width * width];
        for bar in path.split('M').skip(1) {
            let (at, run) = bar.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let run: usize = run.split('v').next().unwrap().parse().unwrap();
            for n in 0..run {
                modules[(y - EDGE) * width + x - EDGE + n] = Color::Dark;
            }
        }
        modules
    }

    #[test]
    fn every_module_is_drawn_and_no_other() {
        let code = QrCode::with_error_correction_level("https://xn--4db.example/j/K7M2QX", EcLevel::M).unwrap();
        let colors = code.to_colors();
        assert_eq!(modules_of(&path(&colors, code.width()), code.width()), colors);
    }

    #[test]
    fn the_square_says_what_it_is() {
        let markup = square("http://localhost/j/K7M2QX", "קוד להצטרפות").into_string();
        assert!(markup.contains("role=\"img\"") && markup.contains("קוד להצטרפות"));
        assert!(square(&"x".repeat(9_000), "").into_string().is_empty());
    }
}
