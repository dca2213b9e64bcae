//! The room drawn before anybody is invited: a see-saw with a dot a person, and the same in words and numbers.

use maud::{Markup, html};
use redthread_core::language::Direction;
use redthread_core::people::{Side, Standpoint};
use redthread_core::workshop::{Balance, Invited, Lopsided};
use redthread_web::{Ctx, Words, icon};
use serde::Serialize;

use crate::model::{Seat, balance};

const WIDTH: f64 = 320.0;
const MIDDLE: f64 = WIDTH / 2.0;
/// Where the beam lies when both sides weigh the same.
const LEVEL: f64 = 96.0;
/// Where the drawing ends, below the foot.
const FOOT: f64 = 132.0;
/// How far an end of the beam goes down or up at most.
const MOST_TILT: f64 = 16.0;

/// The balance of a room.
#[derive(Debug, Serialize)]
pub(crate) struct BalanceSeen {
    all: usize,
    sides: Vec<SideSeen>,
    /// What is out of balance, in words.
    pub(crate) warning: Option<String>,
    #[serde(skip)]
    tilt: f64,
}

#[derive(Debug, Serialize)]
struct SideSeen {
    side: Side,
    title: String,
    count: usize,
    /// How many of them said yes.
    yes: usize,
    standpoints: Vec<StandpointSeen>,
}

#[derive(Debug, Serialize)]
struct StandpointSeen {
    standpoint: Standpoint,
    title: String,
    count: usize,
    said: String,
}

impl BalanceSeen {
    /// The room as these seats would fill it; the standpoints of the method are named also where nobody speaks from them.
    pub(crate) fn of(ctx: &Ctx, seats: &[Seat], of_method: &[Standpoint]) -> Self {
        let counted = balance(seats);
        Self {
            all: counted.all(),
            sides: Side::ALL.iter().map(|side| SideSeen::of(ctx, *side, seats, of_method)).collect(),
            warning: counted.lopsided().map(|lopsided| say_lopsided(&ctx.words, lopsided)),
            tilt: tilt(&counted),
        }
    }

    /// The drawing, its words beside it, and what to think of before inviting.
    pub(crate) fn draw(&self, ctx: &Ctx) -> Markup {
        html! {
            figure.seats {
                (self.see_saw(ctx))
                div.pair { @for side in &self.sides { (side.list(ctx)) } }
            }
            @if let Some(warning) = &self.warning {
                div.notice.warning role="status" { (icon("warn")) div { p { b { (warning) } } p { (ctx.say("mobilisation-lopsided-more")) } } }
            }
        }
    }

    fn see_saw(&self, ctx: &Ctx) -> Markup {
        let is_rtl = ctx.lang().direction() == Direction::Rtl;
        let turn = |x: f64| if is_rtl { WIDTH - x } else { x };
        let at = |x: f64| LEVEL + self.tilt * (x - MIDDLE) / (MIDDLE - 20.0);
        let beam = format!("M{:.1} {:.1}L{:.1} {:.1}", turn(20.0), at(20.0), turn(WIDTH - 20.0), at(WIDTH - 20.0));
        let highest = self.sides.iter().flat_map(|side| dots(side.count, 0.0)).map(|(_, y)| y).fold(0.0, f64::max);
        let top = LEVEL - MOST_TILT - highest - 8.0;
        let label = self.sides.iter().map(|side| side.said(ctx)).collect::<Vec<_>>().join(" ");
        html! {
            svg.seesaw viewBox=(format!("0 {top:.0} 320 {:.0}", FOOT - top)) role="img" aria-label=(label) {
                path.foot d="M160 98L146 126H174Z" {}
                path.beam d=(beam) {}
                @for (side, middle) in self.sides.iter().zip([86.0, WIDTH - 86.0]) {
                    @for (n, (x, y)) in dots(side.count, middle).into_iter().enumerate() {
                        circle.yes[n < side.yes] cx=(format!("{:.1}", turn(x))) cy=(format!("{:.1}", at(middle) - y)) r=(radius(side.count)) {}
                    }
                }
            }
        }
    }
}

impl SideSeen {
    fn of(ctx: &Ctx, side: Side, seats: &[Seat], of_method: &[Standpoint]) -> Self {
        let counted = balance(seats);
        let here = |standpoint: &Standpoint| standpoint.side() == side;
        let mut standpoints: Vec<Standpoint> = of_method.iter().copied().filter(here).collect();
        standpoints.extend(counted.standpoints().filter(here).filter(|one| !of_method.contains(one)));
        let seen = |standpoint: Standpoint| StandpointSeen::of(ctx, standpoint, seats);
        Self {
            side,
            title: ctx.words.code("mobilisation-side", side.code()),
            count: counted.of_side(side),
            yes: seats.iter().filter(|seat| here(&seat.standpoint) && seat.stands == Invited::Yes).count(),
            standpoints: standpoints.into_iter().map(seen).collect(),
        }
    }

    /// "Those who get or once got support: 5, 2 of them have said yes."
    fn said(&self, ctx: &Ctx) -> String {
        let values = [("side", self.title.clone().into()), ("n", self.count.into()), ("yes", self.yes.into())];
        ctx.words.say_with("mobilisation-side-said", values)
    }

    fn list(&self, ctx: &Ctx) -> Markup {
        html! {
            div {
                p.side { b.num { (self.count) } " " (self.title) }
                ul.plain { @for one in self.standpoints.iter().filter(|one| one.count > 0) { li { (one.title) ": " span.num { (one.count) } @if !one.said.is_empty() { span.meta { " · " (one.said) } } } } }
                @let nobody: Vec<&str> = self.standpoints.iter().filter(|one| one.count == 0).map(|one| one.title.as_str()).collect();
                @if !nobody.is_empty() { p.meta { (ctx.words.say_with("mobilisation-nobody-from", [("who", nobody.join(", ").into())])) } }
            }
        }
    }
}

impl StandpointSeen {
    fn of(ctx: &Ctx, standpoint: Standpoint, seats: &[Seat]) -> Self {
        let own: Vec<&Seat> = seats.iter().filter(|seat| seat.standpoint == standpoint).collect();
        let count = |stands: Invited| own.iter().filter(|seat| seat.stands == stands).count();
        let each = [Invited::Yes, Invited::Asked, Invited::Planned].into_iter().filter(|stands| count(*stands) > 0);
        let say = |stands: Invited| {
            ctx.words.say_with(&format!("mobilisation-count-{}", stands.code()), [("n", count(stands).into())])
        };
        let said: Vec<String> = each.map(say).collect();
        Self { standpoint, title: ctx.words.standpoint(standpoint), count: own.len(), said: said.join(", ") }
    }
}

fn say_lopsided(words: &Words, lopsided: Lopsided) -> String {
    let (key, side, few, against) = match lopsided {
        Lopsided::Missing(side) => ("missing", side, 0, 0),
        Lopsided::Alone { side, against } => ("alone", side, 1, against),
        Lopsided::Few { side, few, against } => ("few", side, few, against),
    };
    let key = format!("mobilisation-lopsided-{key}-{}", side.code());
    words.say_with(&key, [("n", few.into()), ("against", against.into())])
}

fn number(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// How far the professionals' end goes down: not at all in a level or empty room.
fn tilt(balance: &Balance) -> f64 {
    let [client, professional] = [Side::Client, Side::Professional].map(|side| number(balance.of_side(side)));
    if balance.all() == 0 { 0.0 } else { MOST_TILT * (professional - client) / (professional + client) }
}

/// Few people are drawn large, many small, so that up to sixty of a side find room.
fn radius(count: usize) -> &'static str {
    if count > 24 { "3.6" } else { "5.4" }
}

/// Where the dots of a side stand: rows upon rows, each as (x, height above the beam).
fn dots(count: usize, middle: f64) -> Vec<(f64, f64)> {
    let (in_row, step) = if count > 24 { (12, 9.2) } else { (8, 14.0) };
    let place = |n: usize| {
        let (row, column) = (n / in_row, n % in_row);
        let of_row = (count - row * in_row).min(in_row);
        (middle + step * (number(column) - (number(of_row) - 1.0) / 2.0), step * (number(row) + 0.62))
    };
    (0..count).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dot_has_a_place_of_its_own_on_its_side() {
        for count in 0..=60 {
            let places = dots(count, 86.0);
            assert_eq!(places.len(), count);
            assert!(places.iter().all(|(x, y)| (16.0..156.0).contains(x) && (0.0..66.0).contains(y)), "{count}");
            for (n, place) in places.iter().enumerate() {
                let is_apart = |other: &(f64, f64)| (place.0 - other.0).hypot(place.1 - other.1) > 7.0;
                assert!(places.iter().take(n).all(is_apart), "{count}: {n}");
            }
        }
    }

    #[test]
    fn the_heavier_side_goes_down() {
        let room = |client: usize, worker: usize| {
            let people = std::iter::repeat_n(Standpoint::Client, client);
            tilt(&Balance::of(people.chain(std::iter::repeat_n(Standpoint::Worker, worker))))
        };
        assert!(room(0, 0).abs() < f64::EPSILON && room(4, 4).abs() < f64::EPSILON);
        assert!(room(1, 9) > 0.0 && room(9, 1) < 0.0);
        assert!(room(0, 9) <= MOST_TILT);
    }
}
