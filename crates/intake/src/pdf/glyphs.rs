//! The letters that a page draws, each with its place.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};

/// Most letters of one page; a page of a book has some three thousand.
const MOST: usize = 200_000;
/// Letters without a width of their own, as a share of their size.
const USUAL_WIDTH: f64 = 0.5;

/// A letter, or a few that one sign draws, and where it stands; y grows downwards, in points.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placed {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    /// The line it stands on.
    pub(crate) base: f64,
    pub(crate) size: f64,
}

/// What a page holds.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) glyphs: Vec<Placed>,
    /// Whether it draws anything else: a picture, lines, letters that say nothing of what they mean.
    pub(crate) is_drawn: bool,
}

pub(crate) fn collect(pdf: &Pdf) -> Vec<Page> {
    let cache = InterpreterCache::new();
    let mut pages = vec![];
    for page in pdf.pages().iter() {
        let mut found = Page::default();
        let upright = Affine::new(page.initial_transform(true).as_coeffs());
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(upright, bounds, &cache, pdf.xref(), InterpreterSettings::default());
        interpret_page(page, &mut context, &mut found);
        pages.push(found);
    }
    pages
}

impl Page {
    fn place(&mut self, glyph: &Glyph<'_>, transform: Affine) -> Option<()> {
        let text = match glyph.as_unicode()? {
            BfString::Char(c) => c.to_string(),
            BfString::String(text) => text,
        };
        let known = |c: char| !c.is_control() && !matches!(c, '\u{FFFD}' | '\u{FEFF}' | '\u{AD}');
        let text: String = text.chars().filter(|&c| known(c)).collect();
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map(f64::from),
            Glyph::Type3(_) => None,
        };
        let [start, end, top] = [(0.0, 0.0), (advance.unwrap_or(USUAL_WIDTH * 1000.0), 0.0), (0.0, 1000.0)]
            .map(|(x, y)| transform * Point::new(x, y));
        let is_upright = (end.y - start.y).abs() <= (end.x - start.x).abs();
        if text.is_empty() || !is_upright || self.glyphs.len() >= MOST {
            return None;
        }
        let (left, right) = (start.x.min(end.x), start.x.max(end.x));
        let size = (top.y - start.y).abs().max(0.1);
        if [left, right, start.y, size].iter().all(|n| n.is_finite()) {
            self.glyphs.push(Placed { text, left, right, base: start.y, size });
        }
        Some(())
    }
}

impl Device<'_> for Page {
    fn draw_glyph(&mut self, glyph: &Glyph<'_>, outer: Affine, inner: Affine, _: &Paint<'_>, _: &GlyphDrawMode) {
        if self.place(glyph, outer * inner).is_none() {
            self.is_drawn = true;
        }
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {
        self.is_drawn = true;
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {
        self.is_drawn = true;
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
