//! Stories x findings: who says it, and how widely it is shared. Counted, never typed in (CONCEPT law 3).
//!
//! Pure, and shared by the matrix page and the book, so that both count alike. It takes [`Cleared`] witnesses: what
//! has not passed the gate cannot be counted.

use std::collections::{BTreeMap, BTreeSet};

use crate::codes::codes;
use crate::gate::Cleared;
use crate::ids::{DocumentId, FindingId, PassageId, StoryId};
use crate::kit::Kit;
use crate::people::Side;

/// How widely something is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Share {
    /// By none of them, or there is nothing to count over.
    None,
    /// By fewer than most.
    Some,
    /// By at least the share that the project calls most.
    Most,
    /// By every one.
    All,
}
codes!(Share { None = "none", Some = "some", Most = "most", All = "all" });

/// Shared by `n` of `total`, where `most` is the least share (above 0, at most 1) that counts as most.
pub fn share(n: usize, total: usize, most: f64) -> Share {
    let part = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    match n {
        0 => Share::None,
        _ if total == 0 => Share::None,
        _ if n >= total => Share::All,
        _ if part(n) / part(total) >= most => Share::Most,
        _ => Share::Some,
    }
}

/// What counts as most where neither project nor kit says: two thirds, rounded so that 2 of 3 is most.
pub const MOST: f64 = 0.66;

/// The project's own `most_share`, or that of its kit's coding stage.
pub fn most_share(settings: &BTreeMap<String, String>, kit: &Kit) -> f64 {
    let own = settings.get("most_share").and_then(|text| text.trim().parse::<f64>().ok());
    let of_kit = || kit.stages.iter().find_map(|stage| stage.settings.share("most_share"));
    own.filter(|share| *share > 0.0 && *share <= 1.0).or_else(of_kit).unwrap_or(MOST)
}

/// Who says it in one story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Voice {
    /// Nobody: no evidence.
    #[default]
    Nobody,
    /// Only the story's own text, which is on no side.
    Text,
    /// The client's side.
    Client,
    /// The professional's side.
    Professional,
    /// Both sides.
    Both,
}
codes!(Voice { Nobody = "nobody", Text = "text", Client = "client", Professional = "professional", Both = "both" });

impl Voice {
    /// With one more witness; no side is the story's own text.
    #[must_use]
    pub fn with(self, side: Option<Side>) -> Self {
        match (self, side) {
            (Self::Nobody, None) => Self::Text,
            (voice, None) => voice,
            (Self::Client | Self::Both, Some(Side::Professional))
            | (Self::Professional | Self::Both, Some(Side::Client)) => Self::Both,
            (_, Some(Side::Client)) => Self::Client,
            (_, Some(Side::Professional)) => Self::Professional,
        }
    }
}

/// One passage that supports one finding. Holds no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The finding it was tied to.
    pub finding: FindingId,
    /// The passage.
    pub passage: PassageId,
    /// The text it stands in.
    pub document: DocumentId,
    /// The story it is from.
    pub story: StoryId,
    /// The side it is told from; none for the story's own text.
    pub side: Option<Side>,
}

/// How often one text supports one finding: witnesses that were counted where they lie. Holds no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The finding.
    pub finding: FindingId,
    /// The story of the text.
    pub story: StoryId,
    /// The side it is told from; none for the story's own text.
    pub side: Option<Side>,
    /// In how many passages.
    pub passages: usize,
}

/// Where finding and story meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Who says it there.
    pub voice: Voice,
    /// In how many passages.
    pub passages: usize,
}

/// "Shared by `n` of `total`".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// How widely.
    pub share: Share,
    /// In how many stories.
    pub n: usize,
    /// Of how many that could be counted.
    pub total: usize,
}

/// Every finding against every story.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    rows: BTreeMap<FindingId, BTreeMap<StoryId, Cell>>,
}

impl Matrix {
    /// Counts the witnesses of the `living` findings. A passage counts for the finding it was tied to and, through
    /// `gathers` (from a story's own finding into a shared one), for the one that gathers it; once, even if tied to both.
    pub fn count(
        living: &BTreeSet<FindingId>,
        gathers: &[(FindingId, FindingId)],
        witnesses: impl IntoIterator<Item = Cleared<Witness>>,
    ) -> Self {
        let mut into = BTreeMap::<FindingId, Vec<FindingId>>::new();
        for (own, shared) in gathers.iter().filter(|(own, shared)| living.contains(own) && living.contains(shared)) {
            into.entry(*own).or_default().push(*shared);
        }
        let (mut matrix, mut seen) = (Self::default(), BTreeSet::new());
        for witness in witnesses.into_iter().map(Cleared::into_inner).filter(|one| living.contains(&one.finding)) {
            let shared = into.get(&witness.finding).into_iter().flatten();
            for finding in shared.chain([&witness.finding]) {
                if seen.insert((*finding, witness.passage)) {
                    let Witness { story, side, .. } = witness;
                    matrix.add(Evidence { finding: *finding, story, side, passages: 1 });
                }
            }
        }
        matrix
    }

    /// Puts together what was counted text by text, of the `living` findings; what they gather is counted with them already.
    pub fn of(living: &BTreeSet<FindingId>, counted: impl IntoIterator<Item = Cleared<Evidence>>) -> Self {
        let mut matrix = Self::default();
        for evidence in counted.into_iter().map(Cleared::into_inner).filter(|one| living.contains(&one.finding)) {
            matrix.add(evidence);
        }
        matrix
    }

    fn add(&mut self, evidence: Evidence) {
        let cell = self.rows.entry(evidence.finding).or_default().entry(evidence.story).or_default();
        cell.voice = cell.voice.with(evidence.side);
        cell.passages += evidence.passages;
    }

    /// The stories that say it, in no order of theirs.
    pub fn stories(&self, finding: FindingId) -> impl Iterator<Item = StoryId> {
        self.rows.get(&finding).into_iter().flat_map(|row| row.keys().copied())
    }

    /// Where they meet; nobody says it where nothing was counted.
    pub fn cell(&self, finding: FindingId, story: StoryId) -> Cell {
        self.rows.get(&finding).and_then(|row| row.get(&story)).copied().unwrap_or_default()
    }

    /// In how many passages a finding is said, over all stories.
    pub fn passages(&self, finding: FindingId) -> usize {
        self.rows.get(&finding).map_or(0, |row| row.values().map(|cell| cell.passages).sum())
    }

    /// How widely a finding is shared among the stories that could be counted.
    pub fn shared(&self, finding: FindingId, counted: &BTreeSet<StoryId>, most: f64) -> Shared {
        let n = self.rows.get(&finding).map_or(0, |row| row.keys().filter(|story| counted.contains(story)).count());
        Shared { share: share(n, counted.len(), most), n, total: counted.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::{Audience, Material};
    use crate::gate::{Consents, Gate, Told};
    use crate::ids::{Id, Uuid};
    use proptest::prelude::*;

    fn id<I: Id>(n: u128) -> I {
        I::from_uuid(Uuid::from_u128(n))
    }

    /// Words about nobody in particular pass every gate.
    fn witness(finding: u128, passage: u128, story: u128, side: Option<Side>) -> Cleared<Witness> {
        let (consents, now) = (Consents::default(), jiff::Timestamp::UNIX_EPOCH);
        let one = Witness { finding: id(finding), passage: id(passage), document: id(story), story: id(story), side };
        Gate::new(&consents, Audience::Team, now).clear(Told::new(one, vec![]), Material::Evidence).unwrap()
    }

    fn living(ids: &[u128]) -> BTreeSet<FindingId> {
        ids.iter().map(|n| id(*n)).collect()
    }

    fn stories(last: u128) -> BTreeSet<StoryId> {
        (1..=last).map(id).collect()
    }

    #[test]
    fn all_most_some_none() {
        for (n, total, most, expected) in [
            (9, 9, 0.66, Share::All),
            (7, 9, 0.66, Share::Most),
            (6, 9, 0.66, Share::Most),
            (5, 9, 0.66, Share::Some),
            (2, 3, 0.66, Share::Most),
            (7, 10, 0.7, Share::Most),
            (8, 9, 1.0, Share::Some),
            (1, 9, 0.66, Share::Some),
            (1, 1, 0.66, Share::All),
            (0, 9, 0.66, Share::None),
            (0, 0, 0.66, Share::None),
            (3, 0, 0.66, Share::None),
        ] {
            assert_eq!(share(n, total, most), expected, "{n} of {total} at {most}");
        }
    }

    #[test]
    fn who_says_it() {
        use Side::{Client, Professional};
        let voice = |sides: &[Option<Side>]| sides.iter().fold(Voice::Nobody, |voice, side| voice.with(*side));
        assert_eq!(voice(&[]), Voice::Nobody);
        assert_eq!(voice(&[None]), Voice::Text);
        assert_eq!(voice(&[Some(Client), None]), Voice::Client);
        assert_eq!(voice(&[None, Some(Professional)]), Voice::Professional);
        assert_eq!(voice(&[Some(Client), Some(Client)]), Voice::Client);
        assert_eq!(voice(&[Some(Professional), None, Some(Client)]), Voice::Both);
        assert_eq!(voice(&[Some(Client), Some(Professional), Some(Client)]), Voice::Both);
    }

    #[test]
    fn a_storys_own_principle_counts_for_the_one_that_gathers_it() {
        let told = [witness(2, 10, 1, Some(Side::Client)), witness(1, 11, 2, Some(Side::Professional))];
        let matrix = Matrix::count(&living(&[1, 2]), &[(id(2), id(1))], told);
        assert_eq!(matrix.cell(id(1), id(1)).voice, Voice::Client);
        assert_eq!(matrix.cell(id(1), id(2)).voice, Voice::Professional);
        assert_eq!(matrix.shared(id(1), &stories(3), MOST), Shared { share: Share::Most, n: 2, total: 3 });
        assert_eq!((matrix.passages(id(1)), matrix.passages(id(2))), (2, 1));
    }

    #[test]
    fn a_passage_tied_to_both_counts_once() {
        let told = [witness(2, 10, 1, None), witness(1, 10, 1, None)];
        let matrix = Matrix::count(&living(&[1, 2]), &[(id(2), id(1))], told);
        assert_eq!(matrix.cell(id(1), id(1)).passages, 1);
    }

    #[test]
    fn what_was_counted_text_by_text_is_the_same_matrix() {
        let told = || {
            [
                witness(1, 10, 1, Some(Side::Client)),
                witness(1, 11, 1, Some(Side::Client)),
                witness(1, 12, 1, Some(Side::Professional)),
                witness(2, 10, 2, None),
            ]
        };
        let counted = told()
            .map(|one| one.map(|Witness { finding, story, side, .. }| Evidence { finding, story, side, passages: 1 }));
        let living = living(&[1]);
        let (one, other) = (Matrix::count(&living, &[], told()), Matrix::of(&living, counted));
        for (finding, story) in [(1, 1), (1, 2), (2, 2)] {
            assert_eq!(one.cell(id(finding), id(story)), other.cell(id(finding), id(story)));
        }
        assert_eq!(other.cell(id(1), id(1)), Cell { voice: Voice::Both, passages: 3 });
        assert_eq!(other.passages(id(2)), 0, "ended");
        assert_eq!(other.stories(id(1)).collect::<Vec<_>>(), vec![id(1)]);
    }

    #[test]
    fn an_ended_finding_neither_counts_nor_passes_on() {
        let told = || [witness(2, 10, 1, None)];
        assert_eq!(Matrix::count(&living(&[1]), &[(id(2), id(1))], told()).passages(id(1)), 0);
        assert_eq!(Matrix::count(&living(&[2]), &[(id(2), id(1))], told()).passages(id(1)), 0);
    }

    #[test]
    fn a_story_that_cannot_be_counted_is_in_neither_number() {
        let matrix = Matrix::count(&living(&[1]), &[], [witness(1, 10, 1, None), witness(1, 11, 9, None)]);
        assert_eq!(matrix.shared(id(1), &stories(2), MOST), Shared { share: Share::Some, n: 1, total: 2 });
    }

    #[test]
    fn the_projects_own_share_of_most_goes_before_the_kits() {
        let kits = crate::shipped::kits().unwrap();
        let kit = &kits["past-successes"];
        let set = |text: &str| BTreeMap::from([("most_share".to_owned(), text.to_owned())]);
        assert!((most_share(&set("0.8"), kit) - 0.8).abs() < 1e-9);
        for none in ["", "0", "1.2", "most"] {
            assert!((most_share(&set(none), kit) - 0.66).abs() < 1e-9, "{none}");
        }
    }

    proptest! {
        #[test]
        fn shared_by_all_iff_every_one(n in 0usize..50, total in 0usize..50, most in 0.01f64..=1.0) {
            let n = n.min(total);
            prop_assert_eq!(share(n, total, most) == Share::All, n == total && n > 0);
            prop_assert_eq!(share(n, total, most) == Share::None, n == 0);
        }

        #[test]
        fn one_more_story_never_means_less_shared(n in 0usize..50, total in 1usize..50, most in 0.01f64..=1.0) {
            prop_assert!(share(n, total, most) <= share(n + 1, total, most));
        }

        #[test]
        fn a_lower_bar_never_means_less_shared(n in 0usize..50, total in 1usize..50, low in 0.01f64..=1.0, high in 0.01f64..=1.0) {
            prop_assert!(share(n, total, low.min(high)) >= share(n, total, low.max(high)));
        }

        #[test]
        fn the_order_of_witnesses_changes_no_voice(sides in prop::collection::vec(prop::option::of(prop::bool::ANY), 0..6)) {
            let side = |client: &Option<bool>| client.map(|client| if client { Side::Client } else { Side::Professional });
            let forth = sides.iter().fold(Voice::Nobody, |voice, one| voice.with(side(one)));
            let back = sides.iter().rev().fold(Voice::Nobody, |voice, one| voice.with(side(one)));
            prop_assert_eq!(forth, back);
        }
    }
}
