//! The outline of an agreed policy: its clauses, what was commented, what authorities answered. Pure.

use crate::codes::codes;
use crate::ids::{ClauseId, CommentId, CommentRoundId, EditionId, HandingId, PersonId};
use crate::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What stands before the clauses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Front {
    /// Title.
    pub title: String,
    /// Subtitle; may be empty.
    pub subtitle: String,
    /// Why there is an outline, and from what it was made.
    pub background: String,
    /// To whom it is addressed, as they are named.
    pub authorities: Vec<String>,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Which.
    pub id: ClauseId,
    /// A few words.
    pub title: String,
    /// What is asked.
    pub words: String,
    /// To whom: some of the outline's authorities.
    pub addressed_to: Vec<String>,
    /// Grows with every change.
    pub version: i64,
}

impl Clause {
    /// What is put to the group: title and words, so that a change of either asks anew.
    pub fn wording(&self) -> String {
        format!("{}\n{}", self.title.trim(), self.words.trim())
    }
}

/// What a clause is written from.
#[derive(Clone, Debug, Default)]
pub struct NewClause {
    /// A few words.
    pub title: String,
    /// What is asked.
    pub words: String,
    /// To whom.
    pub addressed_to: Vec<String>,
}

/// What was done with a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentState {
    /// Nothing yet.
    Open,
    /// The text was changed as asked.
    Taken,
    /// In part.
    InPart,
    /// It was not, and why is said.
    NotTaken,
}
codes!(CommentState { Open = "open", Taken = "taken", InPart = "in_part", NotTaken = "not_taken" });

/// What an authority answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// It accepts.
    Accepted,
    /// In part.
    InPart,
    /// It refuses.
    Refused,
    /// It wrote, and takes no position.
    NoPosition,
}
codes!(Position { Accepted = "accepted", InPart = "in_part", Refused = "refused", NoPosition = "no_position" });

/// A time in which the draft lies open for comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommentRound {
    /// Which.
    pub id: CommentRoundId,
    /// Since when.
    pub opened_at: Timestamp,
    /// Until when; it stays open until somebody closes it, and comments after the day are still taken.
    pub closes_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

impl CommentRound {
    /// Whether comments are taken.
    pub const fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Which.
    pub id: CommentId,
    /// On which clause; none is on the whole.
    pub clause: Option<ClauseId>,
    /// Whose.
    pub person: PersonId,
    /// What was said; none once its author was erased.
    pub words: Option<String>,
    /// What was done with it.
    pub state: CommentState,
    /// In the editor's words.
    pub reply: String,
}

impl Comment {
    /// Whether somebody waits to hear what was done with it. Nobody does once its words went with whoever wrote them.
    pub fn waits(&self) -> bool {
        self.state == CommentState::Open && self.words.is_some()
    }
}

/// What was done with a comment: anything but taking it as it is says why.
pub fn check_reply(state: CommentState, reply: &str) -> Result<(), Refusal> {
    match state {
        CommentState::Open => Err(Refusal::beside("state", "form.choose")),
        CommentState::Taken => Ok(()),
        _ if reply.trim().is_empty() => Err(Refusal::beside("reply", "policy.reply_without_words")),
        _ => Ok(()),
    }
}

/// An edition handed to an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handing {
    /// Which.
    pub id: HandingId,
    /// Which edition.
    pub edition: EditionId,
    /// To whom.
    pub authority: String,
    /// When.
    pub handed_at: Timestamp,
    /// By when it is to answer.
    pub due_at: Timestamp,
    /// What it answered, in the order in which it came.
    pub answers: Vec<AuthorityAnswer>,
}

/// What an authority answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityAnswer {
    /// To which clause; none is to the whole.
    pub clause: Option<ClauseId>,
    /// Its position.
    pub position: Position,
    /// In its words.
    pub words: String,
    /// When it came.
    pub at: Timestamp,
}

/// How an authority's answer stands. Silence is named, and never read as a yes or a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandingState {
    /// Its day has not come.
    Waiting,
    /// Its day has passed in silence.
    Overdue,
    /// It answered to some of the clauses that are addressed to it.
    Partly,
    /// It answered to all of them, or to the whole.
    Answered,
}

codes!(HandingState { Waiting = "waiting", Overdue = "overdue", Partly = "partly", Answered = "answered" });

impl Handing {
    /// How it stands at `now`, given the clauses that are addressed to this authority.
    pub fn state(&self, addressed: &[ClauseId], now: Timestamp) -> HandingState {
        let answered = |clause: &ClauseId| self.answers.iter().any(|answer| answer.clause == Some(*clause));
        let is_whole = self.answers.iter().any(|answer| answer.clause.is_none());
        match self.answers.is_empty() {
            true if self.due_at < now => HandingState::Overdue,
            true => HandingState::Waiting,
            false if is_whole || addressed.iter().all(answered) => HandingState::Answered,
            false => HandingState::Partly,
        }
    }
}

/// The lines of a field: one authority a line, each once.
pub fn authorities(text: &str) -> Vec<String> {
    let mut found = Vec::<String>::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !found.iter().any(|known| known == line) {
            found.push(line.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{Id as _, Uuid};

    fn clause(n: u128) -> ClauseId {
        ClauseId::from_uuid(Uuid::from_u128(n))
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn handing(answers: Vec<Option<ClauseId>>) -> Handing {
        let answer = |clause| AuthorityAnswer { clause, position: Position::InPart, words: String::new(), at: at(5) };
        Handing {
            id: HandingId::from_uuid(Uuid::nil()),
            edition: EditionId::from_uuid(Uuid::nil()),
            authority: "משרד השיכון".into(),
            handed_at: at(0),
            due_at: at(10),
            answers: answers.into_iter().map(answer).collect(),
        }
    }

    #[test]
    fn silence_is_named_and_an_answer_to_some_is_not_an_answer_to_all() {
        let addressed = [clause(1), clause(2)];
        assert_eq!(handing(vec![]).state(&addressed, at(9)), HandingState::Waiting);
        assert_eq!(handing(vec![]).state(&addressed, at(11)), HandingState::Overdue);
        assert_eq!(handing(vec![Some(clause(1))]).state(&addressed, at(11)), HandingState::Partly);
        assert_eq!(handing(vec![Some(clause(1)), Some(clause(2))]).state(&addressed, at(11)), HandingState::Answered);
        assert_eq!(handing(vec![None]).state(&addressed, at(11)), HandingState::Answered);
    }

    #[test]
    fn a_comment_that_is_not_taken_gets_a_reason() {
        assert!(check_reply(CommentState::NotTaken, " ").is_err());
        assert!(check_reply(CommentState::InPart, "").is_err());
        assert!(check_reply(CommentState::Taken, "").is_ok());
        assert!(check_reply(CommentState::Open, "…").is_err(), "open is no reply");
    }

    #[test]
    fn a_change_of_title_or_words_is_another_wording() {
        let clause = Clause {
            id: clause(1),
            title: " מפתח ".into(),
            words: "לא יפונה".into(),
            addressed_to: vec![],
            version: 1,
        };
        let same = Clause { title: "מפתח".into(), version: 2, ..clause.clone() };
        assert_eq!(clause.wording(), same.wording());
        assert_ne!(clause.wording(), Clause { words: "לא יפונה משק בית".into(), ..clause.clone() }.wording());
    }

    #[test]
    fn one_authority_a_line_each_once() {
        assert_eq!(authorities(" משרד השיכון\n\nעירייה\r\nמשרד השיכון "), ["משרד השיכון", "עירייה"]);
    }
}
