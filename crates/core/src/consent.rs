//! Consent as dated rows: subject x audience x material, never a single boolean.
//!
//! Sources: CONCEPT law 1 ("consent is today's"); trust model section 3 (states, transitions, conditions, evidence).
//! A row is only ever appended; the state on a day is a fold over the rows. A worker's guess that a client would
//! agree has no type here at all: it lives with the nomination and can reach no gate.

mod line;

use jiff::Timestamp;

use crate::codes::codes;

pub use line::{COOLING_MONTHS, ConsentLine, MoveRefused};

/// Who would meet the material. Listed from the narrowest to the widest; none implies another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// P0: to be interviewed and have it kept; seen by the interviewer who holds the interview.
    Raw,
    /// P1: the project's team.
    Team,
    /// P2: the own department or organisation, for learning inside it.
    Department,
    /// P3: a study day.
    StudyDay,
    /// P4: a book.
    Book,
    /// P5: the public web catalogue.
    Web,
    /// P6: reuse in research.
    Research,
}

/// In which form it would be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Material {
    /// The telling, as documented or retold.
    Retold,
    /// The person's own words, quoted.
    Quote,
    /// A picture.
    Photo,
    /// A recording.
    Voice,
    /// The name or anything that identifies directly.
    Name,
    /// Counts towards a principle; the story itself stays unseen.
    Evidence,
}

codes!(Audience { Raw = "raw", Team = "team", Department = "department", StudyDay = "study_day", Book = "book", Web = "web", Research = "research" });
codes!(Material { Retold = "retold", Quote = "quote", Photo = "photo", Voice = "voice", Name = "name", Evidence = "evidence" });

/// How consent is proven (trust model 3.3). A proxy by e-mail is not evidence and has no value here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// A signed paper, scanned or filed.
    Signed,
    /// Signed on a screen.
    OnScreen,
    /// Said and recorded, statement and questions heard.
    OralRecorded,
    /// Said before two named witnesses.
    OralWitnessed,
    /// A guardian or court document, with the person's own assent.
    Guardian,
}
codes!(Evidence { Signed = "signed", OnScreen = "on_screen", OralRecorded = "oral_recorded", OralWitnessed = "oral_witnessed", Guardian = "guardian" });

/// The kind of a condition. All but the free text can be checked off by a rule or a named person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConditionKind {
    /// Only under an alias.
    Pseudonym,
    /// A detail must be generalised (place, age, profession).
    Generalise,
    /// A passage must be taken out.
    RemovePassage,
    /// The person sees the final text first.
    ShowFinal,
    /// Not before a date.
    NotBefore,
    /// Not in search engines.
    NotIndexed,
    /// In the person's own words; blocks until somebody marks it met.
    Free,
}
codes!(ConditionKind {
    Pseudonym = "pseudonym", Generalise = "generalise", RemovePassage = "remove_passage", ShowFinal = "show_final",
    NotBefore = "not_before", NotIndexed = "not_indexed", Free = "free_text",
});

/// A condition somebody set, and whether it is met. Aliases are how the system works, so `Pseudonym` is met by
/// construction wherever no name is used; the others stay shut until they are marked met or their date has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What kind.
    pub kind: ConditionKind,
    /// For [`ConditionKind::NotBefore`]: the first moment that is allowed.
    pub not_before: Option<Timestamp>,
    /// When somebody marked it met.
    pub met_at: Option<Timestamp>,
}

impl Condition {
    /// Whether the condition leaves the line open for this use.
    pub fn is_met(&self, material: Material, now: Timestamp) -> bool {
        let by_rule = match self.kind {
            ConditionKind::Pseudonym => material != Material::Name,
            ConditionKind::NotBefore => self.not_before.is_some_and(|date| date <= now),
            // It shuts nothing: `Gate::is_indexed` keeps the pages of people who set it from search engines and harvesters.
            ConditionKind::NotIndexed => true,
            _ => false,
        };
        by_rule || self.met_at.is_some_and(|at| at <= now)
    }
}

/// What happened to a line, in the words of the transition table (trust model 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// Somebody asked.
    Ask,
    /// The person, or their representative with their assent, gave it.
    Give,
    /// They said no; no reason is asked.
    Refuse,
    /// No answer came.
    LapseUnanswered,
    /// The text changed materially after consent: ask to confirm again.
    TextChanged,
    /// The confirmation never came.
    Lapse,
    /// Taken back. As easy as giving; no guard.
    Withdraw,
    /// A steward stops it for safety; acts as withdrawn, and can be lifted.
    Suspend,
    /// The steward lifts it.
    Resume,
}
codes!(Move {
    Ask = "ask", Give = "give", Refuse = "refuse", LapseUnanswered = "lapse_unanswered", TextChanged = "text_changed",
    Lapse = "lapse", Withdraw = "withdraw", Suspend = "suspend", Resume = "resume",
});

/// Where a line stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConsentState {
    /// Nobody asked.
    NotAsked,
    /// Asked, no answer yet.
    Asked,
    /// Given.
    Given,
    /// Given, with conditions.
    GivenWith,
    /// Refused.
    Refused,
    /// Asked, and no answer came in time.
    LapsedUnanswered,
    /// The text changed: shut until confirmed.
    ReconfirmDue,
    /// The confirmation did not come.
    Lapsed,
    /// Taken back.
    Withdrawn,
    /// Its date has passed.
    Expired,
    /// Stopped by a steward for safety.
    Suspended,
}
codes!(ConsentState {
    NotAsked = "not_asked", Asked = "asked", Given = "given", GivenWith = "given_with", Refused = "refused",
    LapsedUnanswered = "lapsed_unanswered", ReconfirmDue = "reconfirm_due", Lapsed = "lapsed", Withdrawn = "withdrawn",
    Expired = "expired", Suspended = "suspended",
});

/// One appended row of a line's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When it happened.
    pub at: Timestamp,
    /// What happened.
    pub what: Move,
    /// For [`Move::Give`]: until when.
    pub until: Option<Timestamp>,
}
