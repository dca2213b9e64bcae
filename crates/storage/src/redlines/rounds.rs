//! Rounds: a line, one version of a threshold or a clause is put to the group, in the words that it has at that moment.
//!
//! Who is asked is frozen at opening. The rule and the quorum come from the kit's stage or the project's own settings;
//! the outcome is computed at closing and never typed in. Where everybody stands is in [`super::stances`].

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::ids::{ClauseId, FindingId, Id, KeyId, PersonId, ProjectId, RoundId, ThresholdId, UserId, Uuid};
use redthread_core::kit::{Id as _, Kit, Right, RoleId};
use redthread_core::redline::{Outcome, Rule, Stance, Tally};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::{Error, Fault};
use crate::people::{Person, list_people};
use crate::projects::{Inside, Project};

/// What is put to the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A red line, in its words.
    Line(FindingId),
    /// One version of a threshold.
    Threshold(ThresholdId),
    /// A clause of the policy outline.
    Clause(ClauseId),
}

impl Subject {
    /// As a row and an address name it.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Line(_) => "line",
            Self::Threshold(_) => "threshold",
            Self::Clause(_) => "clause",
        }
    }

    /// Its bare id.
    pub fn uuid(self) -> Uuid {
        match self {
            Self::Line(id) => id.uuid(),
            Self::Threshold(id) => id.uuid(),
            Self::Clause(id) => id.uuid(),
        }
    }

    /// Read back from [`Subject::kind`] and [`Subject::uuid`].
    pub fn from_parts(kind: &str, id: Uuid) -> Option<Self> {
        match kind {
            "line" => Some(Self::Line(FindingId::from_uuid(id))),
            "threshold" => Some(Self::Threshold(ThresholdId::from_uuid(id))),
            "clause" => Some(Self::Clause(ClauseId::from_uuid(id))),
            _ => None,
        }
    }
}

/// On which terms a group agrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Terms {
    /// What carries.
    pub rule: Rule,
    /// Which share of those asked must answer: above 0, at most 1.
    pub quorum: f64,
    /// By name, or anonymous.
    pub by_name: bool,
}

impl Terms {
    /// The project's own setting for the rule.
    pub const RULE: &'static str = "agreement-rule";
    /// The project's own setting for the quorum.
    pub const QUORUM: &'static str = "agreement-quorum";
    /// The project's own setting for "by name".
    pub const BY_NAME: &'static str = "agreement-by-name";

    /// The terms of a project: its own where it has set them, else those of the kit's stage of red lines.
    pub fn of(project: &Project, kit: &Kit) -> Self {
        let stage = kit.stages.iter().find(|stage| stage.instrument == "redlines").map(|stage| &stage.settings);
        let own = |name: &str| project.settings.get(name).map(String::as_str);
        let usual_rule = || stage.and_then(|settings| settings.word("rule")).and_then(Rule::from_code);
        let usual_quorum = || stage.and_then(|settings| settings.share("quorum"));
        let usual_by_name = || stage.and_then(|settings| settings.flag("by_name"));
        Self {
            rule: own(Self::RULE).and_then(Rule::from_code).or_else(usual_rule).unwrap_or(Rule::TwoThirds),
            quorum: own(Self::QUORUM).and_then(read_share).or_else(usual_quorum).unwrap_or(0.5),
            by_name: own(Self::BY_NAME).map(|flag| flag == "true").or_else(usual_by_name).unwrap_or(true),
        }
    }
}

fn read_share(text: &str) -> Option<f64> {
    text.parse().ok().filter(|share| *share > 0.0 && *share <= 1.0)
}

/// How many must have answered an anonymous round before anything of it is shown: of fewer, each could be told.
pub const LEAST_ANONYMOUS: u32 = 3;

/// A round.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Which.
    pub id: RoundId,
    /// Of which project.
    pub project: ProjectId,
    /// What was put.
    pub subject: Subject,
    /// In which words, as they stood at opening.
    pub wording: String,
    /// On which terms.
    pub terms: Terms,
    /// By whom it was opened.
    pub opened_by: UserId,
    /// When.
    pub opened_at: Timestamp,
    /// When it was closed; none while it is open.
    pub closed_at: Option<Timestamp>,
    /// What came of it.
    pub outcome: Outcome,
    /// How many were asked: frozen at opening.
    pub asked: u32,
    /// How many have answered.
    pub answered: u32,
    /// How many stand where. None where it may not be told: an anonymous round that is open, or that fewer than
    /// [`LEAST_ANONYMOUS`] answered.
    pub tally: Option<Tally>,
    pub(super) key: KeyId,
}

impl Round {
    /// Whether it still takes stances.
    pub const fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// Whether what was said may be shown, to anybody at all.
    pub const fn may_be_shown(&self) -> bool {
        self.terms.by_name || (self.closed_at.is_some() && self.answered >= LEAST_ANONYMOUS)
    }
}

/// Whether a group stands behind a wording.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Agreement<'r> {
    /// It was never put to anybody.
    NeverPut,
    /// It is being asked now.
    Asked(&'r Round),
    /// It was asked.
    Settled {
        /// The last round.
        round: &'r Round,
        /// Whether the words are still those that were put. If not, nothing is agreed of the new ones.
        in_these_words: bool,
    },
}

impl Agreement<'_> {
    /// Whether the group may say "we agreed" of these very words.
    pub const fn is_agreed(&self) -> bool {
        matches!(self, Self::Settled { round, in_these_words: true } if round.outcome.is_agreed())
    }
}

/// Where the group stands on a subject in the words that it has now. A version of a threshold never changes: its words
/// are always those that were put.
pub fn agreement_on<'r>(rounds: &'r [Round], subject: Subject, wording: &str) -> Agreement<'r> {
    let last = rounds.iter().filter(|round| round.subject == subject).max_by_key(|round| (round.opened_at, round.id));
    match last {
        None => Agreement::NeverPut,
        Some(round) if round.is_open() => Agreement::Asked(round),
        Some(round) => {
            let is_frozen = matches!(subject, Subject::Threshold(_));
            Agreement::Settled { round, in_these_words: is_frozen || round.wording.trim() == wording.trim() }
        }
    }
}

/// Everybody who takes part in agreeing today: whoever holds a role with that right, by alias.
pub async fn list_takers(on: &mut impl Reads, inside: &Inside) -> Result<Vec<Person>, Error> {
    let kit = inside.method()?;
    let takes_part = |role: &String| {
        RoleId::parse(role).ok().and_then(|role| kit.role(&role)).is_some_and(|role| role.may(Right::TakePart))
    };
    let mut people = list_people(on, inside.project.id).await?;
    people.retain(|person| !person.is_erased && person.roles.iter().any(takes_part));
    Ok(people)
}

/// Opens a round in the words that its subject has now; `asked` is frozen. Close it with [`close_round`].
///
/// # Errors
/// `redlines.already_open` when it is being asked already, `redlines.nobody_to_ask`, `redlines.too_few_for_anonymous`.
pub async fn open_round(
    act: &mut Act,
    project: ProjectId,
    (subject, wording): (Subject, &str),
    terms: Terms,
    asked: &[PersonId],
) -> Result<RoundId, Error> {
    check_opening(act, subject, terms, asked.len()).await?;
    let id: RoundId = act.new_id()?;
    let key = act.new_key(id).await?;
    sql("INSERT INTO rounds (id, project, subject_kind, subject, wording, rule, quorum, by_name, key_id, opened_by, opened_at, closed_at, outcome) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL, 'open')")
        .id(id)
        .id(project)
        .text(subject.kind())
        .uuid(subject.uuid())
        .text(wording)
        .text(terms.rule.code())
        .text(terms.quorum.to_string())
        .bool(terms.by_name)
        .id(key)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    for person in asked {
        super::stances::insert_asked(act, id, *person, false).await?;
    }
    Ok(id)
}

async fn check_opening(act: &mut Act, subject: Subject, terms: Terms, asked: usize) -> Result<(), Error> {
    let open = sql("SELECT id FROM rounds WHERE subject = $1 AND closed_at IS NULL").uuid(subject.uuid());
    if open.first(act).await?.is_some() {
        return Err(Error::refused("redlines.already_open"));
    }
    match asked {
        0 => Err(Error::refused("redlines.nobody_to_ask")),
        1 | 2 if !terms.by_name => Err(Error::refused("redlines.too_few_for_anonymous")),
        _ => Ok(()),
    }
}

/// Closes a round: counts, and keeps what came of it.
///
/// # Errors
/// `redlines.round_closed` when it is closed already.
pub async fn close_round(act: &mut Act, project: ProjectId, id: RoundId) -> Result<Outcome, Error> {
    let round = load_round(act, project, id).await?;
    if !round.is_open() {
        return Err(Error::refused("redlines.round_closed"));
    }
    let tally = tallies(act, project, Some(id)).await?.remove(&id).unwrap_or_default();
    let outcome = tally.outcome(round.terms.rule, round.asked, round.terms.quorum);
    sql("UPDATE rounds SET closed_at = $2, outcome = $3 WHERE id = $1")
        .id(id)
        .time(act.now())
        .text(outcome.code())
        .run(act)
        .await?;
    Ok(outcome)
}

/// Every round of a project, oldest first.
pub async fn list_rounds(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Round>, Error> {
    list_some(on, project, None).await
}

/// One round of a project.
pub async fn load_round(on: &mut impl Reads, project: ProjectId, id: RoundId) -> Result<Round, Error> {
    list_some(on, project, Some(id)).await?.pop().ok_or(Error::NotFound)
}

async fn list_some(on: &mut impl Reads, project: ProjectId, only: Option<RoundId>) -> Result<Vec<Round>, Error> {
    let rounds = "SELECT r.*, (SELECT COUNT(*) FROM round_asked a WHERE a.round = r.id) AS asked,
        (SELECT COUNT(*) FROM round_asked a WHERE a.round = r.id AND a.answered) AS answered
        FROM rounds r WHERE r.project = $1 AND (r.id = $2 OR $3) ORDER BY r.opened_at, r.id";
    let rows = sql(rounds).id(project).maybe_id(only).bool(only.is_none()).all(on).await?;
    let mut tallies = tallies(on, project, only).await?;
    rows.iter().map(|row| read_round(row, tallies.remove(&row.id("id")?).unwrap_or_default())).collect()
}

/// What was said, counted; only [`read_round`] decides what of it is told.
async fn tallies(
    on: &mut impl Reads,
    project: ProjectId,
    only: Option<RoundId>,
) -> Result<BTreeMap<RoundId, Tally>, Error> {
    let said = "SELECT s.round, s.stance FROM round_stances s JOIN rounds r ON r.id = s.round WHERE r.project = $1 AND (r.id = $2 OR $3)
        UNION ALL SELECT b.round, b.stance FROM round_ballots b JOIN rounds r ON r.id = b.round WHERE r.project = $1 AND (r.id = $2 OR $3)";
    let mut tallies = BTreeMap::<RoundId, Tally>::new();
    for row in sql(said).id(project).maybe_id(only).bool(only.is_none()).all(on).await? {
        tallies.entry(row.id("round")?).or_default().add(row.code("stance", Stance::from_code)?);
    }
    Ok(tallies)
}

fn read_round(row: &Row, tally: Tally) -> Result<Round, Error> {
    let damaged = || Fault::Damaged("a round does not read back".to_owned());
    let subject = Subject::from_parts(&row.text("subject_kind")?, row.uuid("subject")?).ok_or_else(damaged)?;
    let mut round = Round {
        id: row.id("id")?,
        project: row.id("project")?,
        subject,
        wording: row.text("wording")?,
        terms: Terms {
            rule: row.code("rule", Rule::from_code)?,
            quorum: read_share(&row.text("quorum")?).ok_or_else(damaged)?,
            by_name: row.bool("by_name")?,
        },
        opened_by: UserId::from_uuid(row.uuid("opened_by")?),
        opened_at: row.time("opened_at")?,
        closed_at: row.maybe_time("closed_at")?,
        outcome: row.code("outcome", Outcome::from_code)?,
        asked: u32::try_from(row.int("asked")?).map_err(|_| damaged())?,
        answered: u32::try_from(row.int("answered")?).map_err(|_| damaged())?,
        tally: None,
        key: row.id("key_id")?,
    };
    round.tally = round.may_be_shown().then_some(tally);
    Ok(round)
}
