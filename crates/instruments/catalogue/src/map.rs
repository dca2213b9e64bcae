//! Where what is on show comes from: a gazetteer, and countries drawn by ourselves. Where the data is from, and its
//! licences: `map/README.md`.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

const OUTLINES: &str = include_str!("../map/outlines.txt");
const TOWNS: &str = include_str!("../map/towns.txt");

/// A point of the earth, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    /// North.
    pub(crate) latitude: f64,
    /// East.
    pub(crate) longitude: f64,
}

/// A country as it is drawn; units of the drawing, `HEIGHT` from top to bottom.
#[derive(Debug)]
pub(crate) struct Country {
    /// `il`, `se`; its name is the message `browse-country-…`.
    pub(crate) code: &'static str,
    /// Width of the drawing.
    pub(crate) width: i32,
    /// The outline of the country.
    pub(crate) land: String,
    /// What lies beside it.
    pub(crate) near: String,
    west: f64,
    north: f64,
    /// Units a degree, across and down.
    scale: (f64, f64),
    size: (f64, f64),
}

/// The height of every drawing.
pub(crate) const HEIGHT: i32 = 1000;

/// A place to draw.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    /// What it is called.
    pub(crate) name: String,
    /// Where.
    pub(crate) at: Point,
    /// How many things come from it.
    pub(crate) count: usize,
}

/// A place as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dot {
    /// What it is called.
    pub(crate) name: String,
    /// How many things come from it.
    pub(crate) count: usize,
    /// Its middle.
    pub(crate) x: i32,
    /// Its middle.
    pub(crate) y: i32,
    /// Its radius: the area says how many.
    pub(crate) r: i32,
    /// Where its name stands; none where it would lie over another: the list names it.
    pub(crate) label: Option<Label>,
}

/// Where a name stands beside its dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// Where it begins, or ends when it stands on the left.
    pub(crate) x: i32,
    /// Its base line.
    pub(crate) y: i32,
    /// Whether it stands left of its dot.
    pub(crate) is_left: bool,
}

/// The countries that can be drawn.
pub(crate) static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let codes: Vec<&str> = OUTLINES.lines().filter_map(|line| line.split_once(" box ")).map(|(code, _)| code).collect();
    codes.into_iter().filter_map(Country::read).collect()
});

static GAZETTEER: LazyLock<HashMap<String, Point>> = LazyLock::new(|| {
    let mut towns = HashMap::new();
    for line in TOWNS.lines() {
        let mut cells = line.split('\t').skip(1);
        let mut degrees =
            || cells.next().and_then(|cell| cell.parse::<f64>().ok()).map(|hundredths| hundredths / 100.0);
        if let (Some(latitude), Some(longitude), Some(names)) = (degrees(), degrees(), cells.next()) {
            for name in names.split('|') {
                // Bigger towns come first, and keep a name that several have.
                towns.entry(key(name)).or_insert(Point { latitude, longitude });
            }
        }
    }
    towns
});

/// A name without what people leave out or write otherwise: marks, points, hyphens, capitals.
fn key(name: &str) -> String {
    // Points of Hebrew vowels count as letters.
    let is_letter = |c: &char| c.is_alphanumeric() && !('\u{591}'..='\u{5c7}').contains(c);
    name.chars().filter(is_letter).flat_map(char::to_lowercase).collect()
}

/// Where a place lies: `31.25, 34.79`, or the name of a town in any of the languages.
pub(crate) fn locate(place: &str) -> Option<Point> {
    point(place).or_else(|| GAZETTEER.get(&key(place)).copied())
}

fn point(text: &str) -> Option<Point> {
    let (latitude, longitude) = text.split_once(',')?;
    let degrees = |text: &str| text.trim().parse::<f64>().ok();
    let point = Point { latitude: degrees(latitude)?, longitude: degrees(longitude)? };
    (point.latitude.abs() <= 90.0 && point.longitude.abs() <= 180.0).then_some(point)
}

impl Country {
    fn read(code: &'static str) -> Option<Self> {
        let line = |what: &str| OUTLINES.lines().find_map(|line| line.strip_prefix(&format!("{code} {what} ")));
        let edges: Vec<f64> = line("box")?.split(' ').filter_map(|edge| edge.parse().ok()).collect();
        let [west, south, east, north] = edges.as_slice() else { return None };
        let size = ((east - west) / 100.0, (north - south) / 100.0);
        let down = f64::from(HEIGHT) / size.1;
        // Degrees of longitude are shorter the further north they lie.
        let across = down * ((north + south) / 200.0).to_radians().cos();
        let (land, near) = (String::new(), String::new());
        let width = whole(size.0 * across);
        let country =
            Self { code, width, land, near, west: west / 100.0, north: north / 100.0, scale: (across, down), size };
        Some(Self { land: country.path(line("land")?), near: country.path(line("near")?), ..country })
    }

    /// Rings of hundredths of a degree as a path of whole units, each point told from the one before.
    fn path(&self, rings: &str) -> String {
        let mut path = String::new();
        for ring in rings.split('M').filter(|ring| !ring.trim().is_empty()) {
            let mut last: Option<(i32, i32)> = None;
            for point in ring.trim_end().trim_end_matches('Z').split(' ') {
                let Some((x, y)) = point.split_once(',') else { continue };
                let (Ok(x), Ok(y)) = (x.parse::<f64>(), y.parse::<f64>()) else { continue };
                let here = self.project(Point { latitude: y / 100.0, longitude: x / 100.0 });
                let (mark, (dx, dy)) = last.map_or(('M', here), |last| ('l', (here.0 - last.0, here.1 - last.1)));
                if mark == 'M' || (dx, dy) != (0, 0) {
                    // Writing to a string cannot fail.
                    _ = write!(path, "{mark}{dx} {dy}");
                    last = Some(here);
                }
            }
            path.push('z');
        }
        path
    }

    fn project(&self, at: Point) -> (i32, i32) {
        (whole((at.longitude - self.west) * self.scale.0), whole((self.north - at.latitude) * self.scale.1))
    }

    /// Whether a point lies in the drawing.
    pub(crate) fn holds(&self, at: Point) -> bool {
        let (east, south) = (at.longitude - self.west, self.north - at.latitude);
        (0.0..=self.size.0).contains(&east) && (0.0..=self.size.1).contains(&south)
    }

    /// The places that lie in it, as they are drawn: the biggest first, and labels only where there is room for them.
    pub(crate) fn draw(&self, places: &[Place]) -> Vec<Dot> {
        let mut dots: Vec<Dot> =
            places.iter().filter(|place| self.holds(place.at)).map(|place| self.dot(place)).collect();
        dots.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
        let mut taken: Vec<Area> = dots.iter().map(Area::of_dot).collect();
        for (at, dot) in dots.iter_mut().enumerate() {
            dot.label = self.room(dot, (&taken, at)).map(|(label, area)| {
                taken.push(area);
                label
            });
        }
        dots
    }

    fn dot(&self, place: &Place) -> Dot {
        let (x, y) = self.project(place.at);
        let many = f64::from(u32::try_from(place.count).unwrap_or(u32::MAX));
        Dot {
            name: place.name.clone(),
            count: place.count,
            x,
            y,
            r: whole(10.0 + 7.0 * many.sqrt()).min(60),
            label: None,
        }
    }

    /// A side on which the name lies over nothing.
    fn room(&self, dot: &Dot, (taken, own): (&[Area], usize)) -> Option<(Label, Area)> {
        [false, true].into_iter().find_map(|is_left| {
            let gap = dot.r + 10;
            let label = Label { x: if is_left { dot.x - gap } else { dot.x + gap }, y: dot.y + LETTERS / 3, is_left };
            let area = Area::of_label(&label, &dot.name);
            let others = taken.iter().enumerate().filter(|(at, _)| *at != own);
            let inside = area.left >= 0 && area.right <= self.width;
            (inside && others.into_iter().all(|(_, other)| !area.meets(other))).then_some((label, area))
        })
    }
}

/// Height of letters, in units of the drawing; the stylesheet sets the same.
pub(crate) const LETTERS: i32 = 40;

/// What something covers.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Area {
    fn of_dot(dot: &Dot) -> Self {
        Self { left: dot.x - dot.r, right: dot.x + dot.r, top: dot.y - dot.r, bottom: dot.y + dot.r }
    }

    fn of_label(label: &Label, name: &str) -> Self {
        let letters = i32::try_from(name.chars().count()).unwrap_or(i32::MAX / LETTERS);
        let width = letters.saturating_mul(LETTERS * 13 / 25);
        let left = if label.is_left { label.x - width } else { label.x };
        Self { left, right: left.saturating_add(width), top: label.y - LETTERS, bottom: label.y + LETTERS / 4 }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a cast from f64 saturates; drawings are small")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

#[cfg(test)]
mod tests;
