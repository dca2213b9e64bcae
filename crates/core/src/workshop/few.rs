//! Counts of people that point at nobody: small groups are told together, and never so that they can be worked out.

/// A count as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown<K> {
    /// Groups that are large enough, each with its number.
    pub each: Vec<(K, usize)>,
    /// Groups that are told together, without a number of their own.
    pub together: Vec<K>,
    /// How many those are together; `None` when even together they are too few.
    pub rest: Option<usize>,
}

/// Tells groups of fewer than `least` together. What is left when the shown ones are taken from the whole is never fewer
/// than `least` either: the smallest shown groups are given up until that holds.
pub fn shown<K>(counts: Vec<(K, usize)>, least: usize) -> Shown<K> {
    let (mut each, mut small): (Vec<_>, Vec<_>) =
        counts.into_iter().filter(|(_, n)| *n > 0).partition(|(_, n)| *n >= least);
    let sum = |groups: &[(K, usize)]| groups.iter().map(|(_, n)| n).sum::<usize>();
    while !small.is_empty() && sum(&small) < least {
        let Some((at, _)) = each.iter().enumerate().min_by_key(|(_, (_, n))| *n) else { break };
        small.push(each.remove(at));
    }
    let rest = sum(&small);
    Shown {
        each,
        rest: (rest >= least && rest > 0).then_some(rest),
        together: small.into_iter().map(|(group, _)| group).collect(),
    }
}

/// Which counts of people within one whole can be told beside each other: any two figures that are told, and nobody and the
/// whole, are equal or at least `least` apart, so that no difference of two of them is a small group. `told` are figures that
/// stand elsewhere already. `None` for a count that is held back; earlier ones go first.
pub fn apart(whole: usize, told: &[usize], counts: &[usize], least: usize) -> Vec<Option<usize>> {
    let mut fixed: Vec<usize> = [0, whole].iter().chain(told).copied().collect();
    let tell = |n: &usize| {
        let may = fixed.iter().all(|other| other == n || other.abs_diff(*n) >= least);
        may.then(|| {
            fixed.push(*n);
            *n
        })
    };
    counts.iter().map(tell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_groups_are_told_and_small_ones_together() {
        let told = shown(vec![("client", 5), ("worker", 12), ("manager", 3), ("peer", 2)], 5);
        assert_eq!(told.each, [("client", 5), ("worker", 12)]);
        assert_eq!((told.together, told.rest), (vec!["manager", "peer"], Some(5)));
    }

    #[test]
    fn one_small_group_takes_the_smallest_large_one_along() {
        let told = shown(vec![("client", 5), ("worker", 12), ("manager", 3)], 5);
        assert_eq!(told.each, [("worker", 12)]);
        assert_eq!((told.together, told.rest), (vec!["manager", "client"], Some(8)));
    }

    #[test]
    fn too_few_in_all_have_no_number() {
        let told = shown(vec![("client", 1), ("worker", 2)], 5);
        assert_eq!((told.each, told.rest), (vec![], None));
        assert_eq!(shown::<&str>(vec![], 5), Shown { each: vec![], together: vec![], rest: None });
        assert_eq!(shown(vec![("client", 0), ("worker", 6)], 5).each, [("worker", 6)], "nobody is no small group");
    }

    #[test]
    fn no_small_group_can_be_worked_out_from_what_is_shown() {
        for a in 0..9 {
            for b in 0..9 {
                for c in 0..9 {
                    let told = shown(vec![('a', a), ('b', b), ('c', c)], 4);
                    assert!(told.each.iter().all(|(_, n)| *n >= 4));
                    assert!(told.rest.is_none_or(|rest| rest >= 4), "{a} {b} {c}");
                    let all = told.each.iter().map(|(_, n)| n).sum::<usize>() + told.rest.unwrap_or_default();
                    assert!(told.rest.is_some() || told.each.is_empty() || all == a + b + c);
                }
            }
        }
    }

    #[test]
    fn counts_within_a_whole_leave_no_small_difference() {
        assert_eq!(apart(24, &[], &[18, 12, 6], 5), [Some(18), Some(12), Some(6)]);
        assert_eq!(apart(24, &[], &[21, 12], 5), [None, Some(12)], "three who said no");
        assert_eq!(apart(24, &[16], &[18, 16], 5), [None, Some(16)], "two who said yes and did not come");
        assert_eq!(apart(24, &[], &[24, 0], 5), [Some(24), Some(0)], "everybody and nobody name no one");
        assert_eq!(apart(24, &[], &[18, 15], 5), [Some(18), None], "three who said yes and were not paid");
    }

    #[test]
    fn whatever_is_told_is_apart() {
        for first in 0..=20_usize {
            for second in 0..=20 {
                let told: Vec<usize> = apart(20, &[9], &[first, second], 5).into_iter().flatten().collect();
                let figures: Vec<usize> = told.iter().copied().chain([0, 20]).collect();
                let near = |a: &usize| figures.iter().any(|b| a != b && a.abs_diff(*b) < 5);
                assert!(
                    !told.iter().any(near) && told.iter().all(|n| *n == 9 || n.abs_diff(9) >= 5),
                    "{first} {second}"
                );
            }
        }
    }
}
