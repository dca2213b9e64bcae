//! Where everybody stands. By name: a row of the person, its reason sealed under the person's key. Anonymous: who has
//! answered is kept apart from what was answered, and nothing in the tables joins the two.
//!
//! An anonymous answer is an act of nobody ([`Deed::unsigned`]): no user, no digest of what was sent. A ballot's id is
//! pure chance and it bears no time; with every answer all ballots of the round, and its list of who was asked, are
//! written anew in the order of their ids, so that neither the place of a row nor the transaction that wrote it says
//! which belong together. Nothing of such a round is shown before it is closed: a count that grows while somebody
//! answers would tell. The price: an anonymous answer cannot be changed, for nobody knows which it is.
//!
//! [`Deed::unsigned`]: crate::Deed::unsigned

use jiff::Timestamp;
use redthread_core::ids::{BallotId, Id, PersonId, ProjectId, RoundId, StanceId, UserId};
use redthread_core::redline::Stance;
use redthread_core::refusal::Refusal;

use super::rounds::{Round, Subject, load_round};
use crate::act::Act;
use crate::db::{Reads, sql};
use crate::error::{Error, Fault};
use crate::seal::random;
use crate::session::open_sealed;

/// What somebody says: where they stand and, when they object, why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where.
    pub stance: Stance,
    /// Why; needed for an objection.
    pub reason: String,
}

impl Said {
    /// Whether it can stand: an objection has a reason.
    pub fn check(&self) -> Result<(), Refusal> {
        let is_bare = self.stance == Stance::Object && self.reason.trim().is_empty();
        if is_bare { Err(Refusal::beside("reason", "redlines.objection_without_reason")) } else { Ok(()) }
    }
}

/// Somebody who was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who.
    pub person: PersonId,
    /// Whether they have answered; in an anonymous round nothing more is known.
    pub answered: bool,
}

/// A stance in a round by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedStance {
    /// Whose.
    pub person: PersonId,
    /// Where they stand.
    pub stance: Stance,
    /// Why; none when nothing was said, or when the person was erased.
    pub reason: Option<String>,
    /// Who wrote it down: the person's own user, or whoever facilitated.
    pub entered_by: UserId,
    /// When.
    pub taken_at: Timestamp,
}

/// Something said with a stance, kept beside its subject for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// In which round.
    pub round: RoundId,
    /// Of what.
    pub subject: Subject,
    /// Who; none in an anonymous round.
    pub person: Option<PersonId>,
    /// Where they stand.
    pub stance: Stance,
    /// The words; none when they were erased with the person.
    pub reason: Option<String>,
}

/// Takes a person's stance in a round by name; taken again while it is open, it changes.
///
/// # Errors
/// `redlines.round_closed`, `redlines.not_asked`, `redlines.objection_without_reason`.
pub async fn take_stance(act: &mut Act, round: &Round, person: PersonId, said: &Said) -> Result<(), Error> {
    if !round.terms.by_name {
        return Err(Fault::Other("a named stance in an anonymous round".to_owned()).into());
    }
    check_taking(act, round, person, said).await?;
    sql("DELETE FROM round_stances WHERE round = $1 AND person = $2").id(round.id).id(person).run(act).await?;
    let id: StanceId = act.new_id()?;
    let key = sql("SELECT key_id FROM people WHERE id = $1").id(person).one(act).await?.id("key_id")?;
    let reason = match said.reason.trim() {
        "" => None,
        reason => Some(act.seal(key, "round_stances.reason", id, reason).await?),
    };
    sql("INSERT INTO round_stances (id, round, person, stance, reason, entered_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .id(id)
        .id(round.id)
        .id(person)
        .text(said.stance.code())
        .maybe_bytes(reason)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    mark_answered(act, round.id, person).await
}

/// Takes an anonymous answer. The act must be nobody's: begin it with [`crate::Deed::unsigned`].
///
/// # Errors
/// `redlines.round_closed`, `redlines.not_asked`, `redlines.already_answered`, `redlines.objection_without_reason`.
pub async fn cast_ballot(act: &mut Act, round: &Round, person: PersonId, said: &Said) -> Result<(), Error> {
    if round.terms.by_name || !act.who().is_nil() {
        return Err(Fault::Other("an anonymous stance under a name".to_owned()).into());
    }
    if check_taking(act, round, person, said).await?.answered {
        return Err(Error::refused("redlines.already_answered"));
    }
    let id = BallotId::from_uuid(uuid::Builder::from_random_bytes(random()?).into_uuid());
    let reason = match said.reason.trim() {
        "" => None,
        reason => Some(act.seal(round.key, "round_ballots.reason", id, reason).await?),
    };
    insert_ballot(act, round.id, Ballot { id, stance: said.stance, reason }).await?;
    mark_answered(act, round.id, person).await?;
    shuffle(act, round.id).await
}

async fn check_taking(act: &mut Act, round: &Round, person: PersonId, said: &Said) -> Result<Asked, Error> {
    said.check()?;
    if !load_round(act, round.project, round.id).await?.is_open() {
        return Err(Error::refused("redlines.round_closed"));
    }
    let asked = list_asked(act, round.id).await?.into_iter().find(|asked| asked.person == person);
    asked.ok_or_else(|| Error::refused("redlines.not_asked"))
}

async fn mark_answered(act: &mut Act, round: RoundId, person: PersonId) -> Result<(), Error> {
    let mark = "UPDATE round_asked SET answered = TRUE WHERE round = $1 AND person = $2";
    sql(mark).id(round).id(person).run(act).await?;
    Ok(())
}

struct Ballot {
    id: BallotId,
    stance: Stance,
    reason: Option<Vec<u8>>,
}

async fn list_ballots(on: &mut impl Reads, round: RoundId) -> Result<Vec<Ballot>, Error> {
    let rows =
        sql("SELECT id, stance, reason FROM round_ballots WHERE round = $1 ORDER BY id").id(round).all(on).await?;
    rows.iter()
        .map(|row| {
            let (stance, reason) = (row.code("stance", Stance::from_code)?, row.maybe_bytes("reason")?);
            Ok(Ballot { id: row.id("id")?, stance, reason })
        })
        .collect()
}

/// Writes both lists of an anonymous round anew, each in the order of its ids: all rows are then of this one moment.
async fn shuffle(act: &mut Act, round: RoundId) -> Result<(), Error> {
    let (ballots, asked) = (list_ballots(act, round).await?, list_asked(act, round).await?);
    sql("DELETE FROM round_ballots WHERE round = $1").id(round).run(act).await?;
    sql("DELETE FROM round_asked WHERE round = $1").id(round).run(act).await?;
    for ballot in ballots {
        insert_ballot(act, round, ballot).await?;
    }
    for Asked { person, answered } in asked {
        insert_asked(act, round, person, answered).await?;
    }
    Ok(())
}

async fn insert_ballot(act: &mut Act, round: RoundId, ballot: Ballot) -> Result<(), Error> {
    sql("INSERT INTO round_ballots (id, round, stance, reason) VALUES ($1, $2, $3, $4)")
        .id(ballot.id)
        .id(round)
        .text(ballot.stance.code())
        .maybe_bytes(ballot.reason)
        .run(act)
        .await?;
    Ok(())
}

pub(super) async fn insert_asked(act: &mut Act, round: RoundId, person: PersonId, answered: bool) -> Result<(), Error> {
    let insert = "INSERT INTO round_asked (round, person, answered) VALUES ($1, $2, $3)";
    sql(insert).id(round).id(person).bool(answered).run(act).await?;
    Ok(())
}

/// Who was asked, and who has answered.
pub async fn list_asked(on: &mut impl Reads, round: RoundId) -> Result<Vec<Asked>, Error> {
    let asked = "SELECT person, answered FROM round_asked WHERE round = $1 ORDER BY person";
    let rows = sql(asked).id(round).all(on).await?;
    rows.iter().map(|row| Ok(Asked { person: row.id("person")?, answered: row.bool("answered")? })).collect()
}

/// The open rounds of a project that wait for somebody's answer, oldest first.
pub async fn list_waiting_for(
    on: &mut impl Reads,
    project: ProjectId,
    person: PersonId,
) -> Result<Vec<RoundId>, Error> {
    let waiting = "SELECT r.id FROM rounds r JOIN round_asked a ON a.round = r.id WHERE r.project = $1 AND a.person = $2 AND NOT a.answered AND r.closed_at IS NULL ORDER BY r.opened_at, r.id";
    sql(waiting).id(project).id(person).all(on).await?.iter().map(|row| row.id("id")).collect()
}

/// The stances of a round by name, in the order in which they were taken; none of an anonymous one.
pub async fn list_stances(on: &mut impl Reads, round: RoundId) -> Result<Vec<NamedStance>, Error> {
    let mut stances = vec![];
    for row in sql("SELECT * FROM round_stances WHERE round = $1 ORDER BY taken_at, id").id(round).all(on).await? {
        let id: StanceId = row.id("id")?;
        stances.push(NamedStance {
            person: row.id("person")?,
            stance: row.code("stance", Stance::from_code)?,
            reason: open_reason(on, "round_stances.reason", id, row.maybe_bytes("reason")?).await?,
            entered_by: UserId::from_uuid(row.uuid("entered_by")?),
            taken_at: row.time("taken_at")?,
        });
    }
    Ok(stances)
}

/// What was said in these rounds: every objection, and whatever else came with words. Of a round that may not be shown,
/// nothing.
pub async fn list_remarks(on: &mut impl Reads, rounds: &[Round]) -> Result<Vec<Remark>, Error> {
    let mut remarks = vec![];
    for round in rounds.iter().filter(|round| round.may_be_shown()) {
        let (id, subject) = (round.id, round.subject);
        let remark = |person, stance, reason| Remark { round: id, subject, person, stance, reason };
        for said in list_stances(on, id).await? {
            remarks.push(remark(Some(said.person), said.stance, said.reason));
        }
        for ballot in list_ballots(on, id).await? {
            let reason = open_reason(on, "round_ballots.reason", ballot.id, ballot.reason).await?;
            remarks.push(remark(None, ballot.stance, reason));
        }
    }
    remarks.retain(|remark| remark.stance == Stance::Object || remark.reason.is_some());
    Ok(remarks)
}

async fn open_reason(
    on: &mut impl Reads,
    place: &str,
    row: impl Id,
    sealed: Option<Vec<u8>>,
) -> Result<Option<String>, Error> {
    let Some(sealed) = sealed else { return Ok(None) };
    match open_sealed(on, place, row, &sealed).await {
        Ok(text) => Ok(Some(text)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The stances that a person took by name, with the round of each: for the person's own copy.
pub async fn list_stances_of(on: &mut impl Reads, person: PersonId) -> Result<Vec<(RoundId, NamedStance)>, Error> {
    let rows =
        sql("SELECT round FROM round_stances WHERE person = $1 ORDER BY taken_at, id").id(person).all(on).await?;
    let mut own = vec![];
    for row in rows {
        let round: RoundId = row.id("round")?;
        let stances = list_stances(on, round).await?.into_iter().filter(|said| said.person == person);
        own.extend(stances.map(|said| (round, said)));
    }
    Ok(own)
}

/// Erases what a person said with their stances: the words go, the bare stance stays in its count.
pub async fn erase_reasons_of(act: &mut Act, person: PersonId) -> Result<(), Error> {
    sql("UPDATE round_stances SET reason = NULL WHERE person = $1").id(person).run(act).await?;
    Ok(())
}
