//! Letters with places become lines in reading order.

use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::UnicodeNormalization as _;

use super::glyphs::Placed;
use crate::repair::{is_letter, is_point};

/// Baselines nearer than this share of the size are one line: raised footnote numbers stay with theirs.
const SAME_LINE: f64 = 0.45;
/// A gap wider than this share of the size is a space.
const SPACE: f64 = 0.18;
/// A gap wider than this share of the size may be the gutter between two columns.
const GUTTER: f64 = 1.2;
/// A page has columns if so many rows stand on each side of a gutter.
const COLUMN_ROWS: usize = 5;
/// Letters that a row has at least on each side of a gutter; contents with page numbers have fewer.
const COLUMN_LETTERS: usize = 10;
/// A distance larger than this many usual ones is a blank line.
const BLANK: f64 = 1.5;

type Row<'g> = Vec<&'g Placed>;

/// The lines of a page in reading order.
pub(crate) fn text(glyphs: &[Placed]) -> String {
    let rows = rows(glyphs);
    let is_hebrew = is_hebrew(glyphs.iter());
    let ordered = columns(rows, is_hebrew);
    let usual = usual_distance(&ordered);
    let mut text = String::new();
    let mut last: Option<f64> = None;
    for row in &ordered {
        let line = line(row, is_hebrew);
        let base = row.first().map_or(0.0, |glyph| glyph.base);
        if line.is_empty() {
            continue;
        }
        if let Some(last) = last {
            let distance = base - last;
            text.push_str(if usual > 0.0 && distance > usual * BLANK { "\n\n" } else { "\n" });
        }
        text.push_str(&line);
        last = Some(base);
    }
    text
}

fn is_hebrew<'g>(glyphs: impl Iterator<Item = &'g Placed>) -> bool {
    let letters = glyphs.flat_map(|glyph| glyph.text.chars()).filter(|c| c.is_alphabetic());
    let (hebrew, others): (Vec<char>, Vec<char>) = letters.partition(|&c| is_letter(c) || is_form(c));
    hebrew.len() > others.len()
}

fn is_form(c: char) -> bool {
    ('\u{FB1D}'..='\u{FB4F}').contains(&c)
}

/// Letters on one baseline, from the top of the page down.
fn rows(glyphs: &[Placed]) -> Vec<Row<'_>> {
    let mut sorted: Vec<&Placed> = glyphs.iter().collect();
    sorted.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut rows: Vec<Row<'_>> = vec![];
    for glyph in sorted {
        let near = |row: &&mut Row<'_>| {
            row.last().is_some_and(|last| glyph.base - last.base <= SAME_LINE * glyph.size.min(last.size))
        };
        match rows.last_mut().filter(near) {
            Some(row) => row.push(glyph),
            None => rows.push(vec![glyph]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
    }
    rows
}

/// Rows with the same gutter are read column by column; rows across it stay whole.
fn columns(rows: Vec<Row<'_>>, is_hebrew: bool) -> Vec<Row<'_>> {
    let Some(gutter) = gutter(&rows) else { return rows };
    let (mut ordered, mut left, mut right) = (vec![], vec![], vec![]);
    let flush = |ordered: &mut Vec<_>, left: &mut Vec<_>, right: &mut Vec<_>| {
        let (first, second) = if is_hebrew { (right, left) } else { (left, right) };
        ordered.append(first);
        ordered.append(second);
    };
    for row in rows {
        if row.iter().any(|glyph| glyph.left < gutter && glyph.right > gutter && !is_space(glyph)) {
            flush(&mut ordered, &mut left, &mut right);
            ordered.push(row);
        } else {
            let (before, after): (Row<'_>, Row<'_>) = row.into_iter().partition(|glyph| glyph.left < gutter);
            left.extend((!before.is_empty()).then_some(before));
            right.extend((!after.is_empty()).then_some(after));
        }
    }
    flush(&mut ordered, &mut left, &mut right);
    ordered
}

/// The middle of a gap that parts the page in two: enough rows on both of its sides, few across it.
fn gutter(rows: &[Row<'_>]) -> Option<f64> {
    let middles = rows.iter().filter_map(widest_gap).map(|(from, to)| f64::midpoint(from, to));
    let crossing =
        |x: f64| rows.iter().filter(|row| row.iter().any(|g| g.left < x && g.right > x && !is_space(g))).count();
    let best = middles.min_by_key(|x| crossing(*x))?;
    let on_side = |is_left: bool| {
        let letters = |row: &&Row<'_>| row.iter().filter(|g| (g.right <= best) == is_left && !is_space(g)).count();
        rows.iter().filter(|row| letters(row) >= COLUMN_LETTERS).count()
    };
    let is_parted = on_side(true) >= COLUMN_ROWS && on_side(false) >= COLUMN_ROWS;
    (is_parted && crossing(best) * 3 <= rows.len()).then_some(best)
}

fn is_space(glyph: &Placed) -> bool {
    glyph.text.trim().is_empty()
}

/// The widest gap of a row with enough letters on both of its sides.
fn widest_gap(row: &Row<'_>) -> Option<(f64, f64)> {
    let inked: Vec<&&Placed> = row.iter().filter(|glyph| !is_space(glyph)).collect();
    let pairs = inked.windows(2).enumerate();
    let wide = pairs.filter(|(_, pair)| pair[1].left - pair[0].right > GUTTER * pair[0].size);
    let enough = |place: usize| place + 1 >= COLUMN_LETTERS && inked.len() - place > COLUMN_LETTERS;
    let gaps = wide.filter(|(place, _)| enough(*place)).map(|(_, pair)| (pair[0].right, pair[1].left));
    gaps.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
}

fn usual_distance(rows: &[Row<'_>]) -> f64 {
    let bases = rows.iter().filter_map(|row| row.first()).map(|glyph| glyph.base);
    let bases: Vec<f64> = bases.collect();
    let mut distances: Vec<f64> = bases.windows(2).map(|pair| pair[1] - pair[0]).filter(|d| *d > 0.0).collect();
    distances.sort_by(f64::total_cmp);
    distances.get(distances.len() / 2).copied().unwrap_or_default()
}

/// A letter with the points that stand in it.
struct Cluster {
    text: String,
    left: f64,
    right: f64,
    size: f64,
}

/// One row as it is read.
fn line(row: &Row<'_>, page_is_hebrew: bool) -> String {
    let letters = row.iter().any(|glyph| glyph.text.chars().any(char::is_alphabetic));
    let is_hebrew = if letters { is_hebrew(row.iter().copied()) } else { page_is_hebrew };
    let visual = spaced(clusters(row));
    let words: String = logical(&visual, is_hebrew).nfc().collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn clusters(row: &Row<'_>) -> Vec<Cluster> {
    let (points, letters): (Vec<&Placed>, Vec<&Placed>) =
        row.iter().partition(|glyph| glyph.text.chars().all(is_point) && !glyph.text.is_empty());
    let mut clusters: Vec<Cluster> = letters
        .iter()
        .map(|glyph| Cluster { text: glyph.text.clone(), left: glyph.left, right: glyph.right, size: glyph.size })
        .collect();
    for point in points {
        let place = f64::midpoint(point.left, point.right);
        let distance = |cluster: &Cluster| (f64::midpoint(cluster.left, cluster.right) - place).abs();
        let bases = clusters.iter_mut().filter(|cluster| cluster.text.contains(|c| is_letter(c) || is_form(c)));
        if let Some(base) = bases.min_by(|a, b| distance(a).total_cmp(&distance(b))) {
            base.text.push_str(&point.text);
        }
    }
    clusters
}

/// Gaps become spaces, letters drawn twice to look bold become one.
fn spaced(clusters: Vec<Cluster>) -> Vec<String> {
    let mut texts: Vec<String> = vec![];
    let mut last: Option<Cluster> = None;
    for cluster in clusters {
        if let Some(last) = &last {
            if last.text == cluster.text && (cluster.left - last.left).abs() < last.size * 0.1 {
                continue;
            }
            if cluster.left - last.right > SPACE * last.size.min(cluster.size) {
                texts.push(" ".to_owned());
            }
        }
        texts.push(cluster.text.clone());
        last = Some(cluster);
    }
    texts
}

/// From the order of the page to the order of reading; see `repair::visual`.
fn logical(visual: &[String], is_hebrew: bool) -> String {
    let firsts: String = visual.iter().filter_map(|text| text.chars().next()).collect();
    let base = if is_hebrew { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(&firsts, Some(base));
    let levels: Vec<Level> = firsts.char_indices().filter_map(|(at, _)| info.levels.get(at).copied()).collect();
    let order = BidiInfo::reorder_visual(&levels);
    order.into_iter().filter_map(|place| visual.get(place)).map(String::as_str).collect()
}
