//! What to choose by: criteria, their versions, and the marks that people give along them.

use jiff::Timestamp;
use redthread_core::ids::{CriterionId, NominationId, PersonId};
use redthread_core::kit::CriterionKind;
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;

/// One criterion. It keeps its id through all versions of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Which.
    pub id: CriterionId,
    /// What it says and how it is answered.
    pub what: NewCriterion,
}

/// What a criterion says and how it is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCriterion {
    /// How it is answered.
    pub kind: CriterionKind,
    /// The criterion in a line.
    pub title: String,
    /// What is meant by it; may be empty.
    pub explanation: String,
    /// Whose view it asks for.
    pub side: Option<Side>,
    /// What a variety is counted over: the code of a dimension.
    pub dimension: Option<String>,
}

/// The list of criteria as it stood from one moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriteriaVersion {
    /// From 1.
    pub version: i64,
    /// Why it was changed; may be empty before the first decision.
    pub reason: String,
    /// Who changed it; a steward who has no part in the project is nobody here.
    pub made_by: Option<PersonId>,
    /// When.
    pub made_at: Timestamp,
    /// The criteria in their order.
    pub criteria: Vec<Criterion>,
}

/// One change of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// One more, at the end.
    Add(NewCriterion),
    /// Other words, or another way to answer.
    Reword(CriterionId, NewCriterion),
    /// No longer asked.
    Retire(CriterionId),
}

/// The list after a change; `new_id` is for one that is added. `None` when the criterion is not in the list.
pub fn apply(list: &[Criterion], change: Change, new_id: CriterionId) -> Option<Vec<Criterion>> {
    let mut list = list.to_vec();
    let place = |list: &[Criterion], id| list.iter().position(|criterion| criterion.id == id);
    match change {
        Change::Add(what) => list.push(Criterion { id: new_id, what }),
        Change::Reword(id, what) => {
            let place = place(&list, id)?;
            list.get_mut(place)?.what = what;
        }
        Change::Retire(id) => drop(list.remove(place(&list, id)?)),
    }
    Some(list)
}

/// Whether people mark nominations along it: a guess stands on the form, variety is counted.
pub fn is_scored(kind: CriterionKind) -> bool {
    matches!(kind, CriterionKind::View | CriterionKind::Judgement)
}

/// What somebody holds of one criterion in one nomination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// 0 to 3, for a judgement.
    Points(u8),
    /// The side sees it so.
    Yes,
    /// The side does not.
    No,
    /// Nobody knows yet.
    NotAsked,
}

impl Mark {
    /// The most points for one criterion.
    pub const MOST: u8 = 3;
    const POINTS: [&'static str; 4] = ["0", "1", "2", "3"];

    /// As stored, and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Points(points) => Self::POINTS.get(usize::from(points)).copied().unwrap_or("3"),
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotAsked => "not_asked",
        }
    }

    /// Reads a stored code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "yes" => Some(Self::Yes),
            "no" => Some(Self::No),
            "not_asked" => Some(Self::NotAsked),
            _ => (0..=Self::MOST).map(Self::Points).find(|mark| mark.code() == code),
        }
    }

    /// The marks that answer a criterion of this kind.
    pub fn of(kind: CriterionKind) -> Vec<Self> {
        match kind {
            CriterionKind::Judgement => (0..=Self::MOST).map(Self::Points).collect(),
            CriterionKind::View => vec![Self::Yes, Self::No, Self::NotAsked],
            CriterionKind::Guess | CriterionKind::Variety => vec![],
        }
    }

    /// Reads a mark for a criterion.
    ///
    /// # Errors
    /// When it is none that the criterion can have.
    pub fn read(criterion: &Criterion, code: &str) -> Result<Self, Refusal> {
        let mark = Self::from_code(code).filter(|mark| Self::of(criterion.what.kind).contains(mark));
        mark.ok_or_else(|| Refusal::beside(format!("mark-{}", criterion.id), "form.choose"))
    }
}

/// A mark that somebody gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenMark {
    /// To which nomination.
    pub nomination: NominationId,
    /// Along which criterion.
    pub criterion: CriterionId,
    /// By whom.
    pub scorer: PersonId,
    /// The mark.
    pub mark: Mark,
}

/// Marks, counted: nothing is averaged away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Points given.
    pub points: usize,
    /// The most that could have been given by those who gave any.
    pub most: usize,
    /// How many said yes.
    pub yes: usize,
    /// How many said no.
    pub no: usize,
    /// How many do not know.
    pub not_asked: usize,
}

impl Sum {
    /// Counts marks.
    pub fn of(marks: impl IntoIterator<Item = Mark>) -> Self {
        marks.into_iter().fold(Self::default(), |mut sum, mark| {
            match mark {
                Mark::Points(points) => {
                    sum.points += usize::from(points);
                    sum.most += usize::from(Mark::MOST);
                }
                Mark::Yes => sum.yes += 1,
                Mark::No => sum.no += 1,
                Mark::NotAsked => sum.not_asked += 1,
            }
            sum
        })
    }

    /// Full dots of three: never more than the points are worth, so that three say that all gave the most.
    pub fn dots(self) -> usize {
        (self.points * usize::from(Mark::MOST)).checked_div(self.most).unwrap_or_default()
    }

    /// Whether anybody marked.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::ids::{Id as _, Uuid};

    fn id(n: u128) -> CriterionId {
        CriterionId::from_uuid(Uuid::from_u128(n))
    }

    fn what(title: &str) -> NewCriterion {
        NewCriterion {
            kind: CriterionKind::Judgement,
            title: title.to_owned(),
            explanation: String::new(),
            side: None,
            dimension: None,
        }
    }

    fn titles(list: &[Criterion]) -> Vec<&str> {
        list.iter().map(|criterion| criterion.what.title.as_str()).collect()
    }

    #[test]
    fn a_change_leaves_the_list_before_it_as_it_was() {
        let one = apply(&[], Change::Add(what("מחזיק שנה")), id(1)).unwrap();
        let two = apply(&one, Change::Add(what("לשני הצדדים")), id(2)).unwrap();
        let three = apply(&two, Change::Reword(id(1), what("מחזיק שנתיים")), id(9)).unwrap();
        let four = apply(&three, Change::Retire(id(2)), id(9)).unwrap();
        assert_eq!(titles(&two), ["מחזיק שנה", "לשני הצדדים"]);
        assert_eq!(titles(&three), ["מחזיק שנתיים", "לשני הצדדים"]);
        assert_eq!((titles(&four), four[0].id), (vec!["מחזיק שנתיים"], id(1)));
        assert_eq!(apply(&four, Change::Retire(id(2)), id(9)), None);
    }

    #[test]
    fn a_mark_answers_the_kind_of_its_criterion() {
        for mark in Mark::of(CriterionKind::Judgement).into_iter().chain(Mark::of(CriterionKind::View)) {
            assert_eq!(Mark::from_code(mark.code()), Some(mark));
        }
        let judgement = Criterion { id: id(1), what: what("מחזיק") };
        let view = Criterion { id: id(1), what: NewCriterion { kind: CriterionKind::View, ..what("רואה") } };
        let guess = Criterion { id: id(1), what: NewCriterion { kind: CriterionKind::Guess, ..what("יסכים") } };
        assert_eq!(Mark::read(&judgement, "2"), Ok(Mark::Points(2)));
        assert_eq!(Mark::read(&view, "not_asked"), Ok(Mark::NotAsked));
        assert!(Mark::read(&judgement, "yes").is_err() && Mark::read(&judgement, "4").is_err());
        assert!(Mark::read(&view, "3").is_err(), "a view is not measured");
        assert!(Mark::read(&guess, "yes").is_err(), "nobody scores a guess into an answer");
    }

    #[test]
    fn marks_are_counted_by_kind() {
        let sum = Sum::of([Mark::Points(3), Mark::Points(1), Mark::Yes, Mark::No, Mark::Yes]);
        assert_eq!((sum.points, sum.most, sum.yes, sum.no, sum.not_asked), (4, 6, 2, 1, 0));
        assert_eq!((sum.dots(), Sum::default().dots()), (2, 0));
        assert_eq!(Sum::of([Mark::Points(3)]).dots(), 3);
        assert_eq!(Sum::of([Mark::Points(3), Mark::Points(2)]).dots(), 2);
        assert_eq!(Sum::of([Mark::Points(0)]).dots(), 0);
        assert!(Sum::default().is_empty() && !Sum::of([Mark::NotAsked]).is_empty());
    }
}
