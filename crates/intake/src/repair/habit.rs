//! What all lines of a text together say about each: one program extracted them all, and a program that turns lines
//! turns nearly all or nearly none.

/// A line is put right, or left, if the odds are at least e^3, twenty to one.
pub(crate) const SURE: f32 = 3.0;
/// Odds of the firmest belief about a program, from one line.
const ALWAYS: f32 = 4.6;
/// How firm the beliefs in between are.
const OFTEN: f32 = 2.0;

/// What to add to the odds of each line that it is turned, in nats, given the odds of all lines by themselves.
///
/// Of a few beliefs about the program the one is taken that explains the lines best; the more lines there are, the firmer
/// it holds. `unusual` is how much the lines have to say together before any is believed to be turned.
pub(crate) fn habit(odds: &[f32], unusual: f32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a text has fewer lines than a float has digits")]
    let firm = ALWAYS + (1.0 + odds.len() as f32 / 10.0).ln();
    let beliefs = [(-firm, 0.0), (-OFTEN, unusual), (0.0, unusual), (OFTEN, unusual), (firm, unusual)];
    let explains = |&(habit, unusual): &(f32, f32)| {
        let turned = 1.0 / (1.0 + (-habit).exp());
        odds.iter().map(|odds| (turned * odds.min(MOST).exp() + 1.0 - turned).ln()).sum::<f32>() - unusual
    };
    let best = beliefs.iter().max_by(|a, b| explains(a).total_cmp(&explains(b)));
    best.map_or(-firm, |(habit, _)| *habit)
}

/// No single line says more; larger numbers would overflow.
const MOST: f32 = 40.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_odd_line_makes_no_habit() {
        assert!(habit(&[], 5.0) < -SURE);
        assert!(habit(&[4.0], 5.0) < -SURE);
        assert!(habit(&[-3.0, -4.0, 5.0, -2.0], 5.0) < 0.0);
    }

    #[test]
    fn many_lines_carry_a_weak_one() {
        let lines = [6.0, 5.0, -1.0, 7.0, 8.0, 3.0, 2.0];
        assert!(habit(&lines, 5.0) - 1.0 > SURE);
        assert!(habit(&[f32::MAX; 3], 5.0).is_finite());
    }
}
