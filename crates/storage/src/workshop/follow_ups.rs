//! Rounds of follow-up, and what the groups answered. There is no row for a silence: it is what is missing.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::gate;
use redthread_core::ids::{FollowUpAnswerId, FollowUpId, GroupId, PersonId, ProjectId, Uuid};
use redthread_core::workshop::follow_up::{Answered, Report, RoundDays, Standing, standing};

use super::{key_of, open_words, seal_words};
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::redlines::{day_number, day_of};

const ANSWER: &str = "follow_up_answers.words";

/// Words of an answer, for whatever goes further than those who took part: the gate asks who wrote them.
pub type Told = gate::Told<String>;

/// A round with everything that was answered in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Which.
    pub id: FollowUpId,
    /// Of which project.
    pub project: ProjectId,
    /// The first is 1.
    pub number: i64,
    /// Its days.
    pub days: RoundDays,
    /// The groups that were asked.
    pub asked: Vec<GroupId>,
    /// Every answer, oldest first; of several by one group the last counts.
    pub answers: Vec<Answer>,
}

/// What a group said of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which.
    pub id: FollowUpAnswerId,
    /// Of which group.
    pub group: GroupId,
    /// What, and when.
    pub said: Answered,
    /// Whose words; none when the group has no convener in the project.
    pub person: Option<PersonId>,
    /// In their words; none when nothing was written or it was erased.
    pub words: Option<String>,
    /// Which user took it down for them; nil when they wrote it themselves.
    pub recorded_by: Uuid,
}

impl Answer {
    /// The words, shut for every gate that has not asked whose they are. Of words without an owner there is nobody to ask:
    /// they go no further than those who took part.
    pub fn told(&self) -> Option<Told> {
        Some(gate::Told::new(self.words.clone()?, vec![self.person?]))
    }
}

impl FollowUp {
    /// How a group stands in this round.
    pub fn standing(&self, group: GroupId, now: Timestamp) -> Standing {
        let said: Vec<Answered> = self.answers_of(group).map(|answer| answer.said).collect();
        standing(&self.days, self.asked.contains(&group), &said, now)
    }

    /// What a group answered, oldest first.
    pub fn answers_of(&self, group: GroupId) -> impl DoubleEndedIterator<Item = &Answer> {
        self.answers.iter().filter(move |answer| answer.group == group)
    }

    /// The answer of a group that counts; none is a silence.
    pub fn answer_of(&self, group: GroupId) -> Option<&Answer> {
        self.answers_of(group).max_by_key(|answer| answer.said.at)
    }
}

/// What somebody answers for a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// For which group.
    pub group: GroupId,
    /// Whose words.
    pub person: Option<PersonId>,
    /// What it says of itself.
    pub report: Report,
    /// For [`Report::Merged`]: with which group.
    pub merged_with: Option<GroupId>,
    /// In their words; may be empty.
    pub words: String,
}

/// Plans a round for a day.
pub async fn insert_follow_up(act: &mut Act, project: ProjectId, due_on: Date) -> Result<FollowUpId, Error> {
    act.of(project)?;
    let id: FollowUpId = act.new_id()?;
    sql("INSERT INTO follow_up_rounds (id, project, number, due_on, made_at) SELECT $1, $2, COALESCE(MAX(number), 0) + 1, $3, $4 FROM follow_up_rounds WHERE project = $2")
        .id(id)
        .id(project)
        .int(day_number(due_on))
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Moves the days of a round that is not closed: when it is due, until when an answer is asked for.
pub async fn update_follow_up(
    act: &mut Act,
    project: ProjectId,
    id: FollowUpId,
    (due_on, answer_by): (Date, Option<Date>),
) -> Result<(), Error> {
    let change =
        "UPDATE follow_up_rounds SET due_on = $3, answer_by = $4 WHERE id = $1 AND project = $2 AND closed_at IS NULL";
    let change = sql(change).id(id).id(project).int(day_number(due_on)).maybe_int(answer_by.map(day_number));
    one(change.run(act).await?)
}

/// Opens a round: from now on answers are taken, and asked for until a day.
pub async fn open_follow_up(act: &mut Act, project: ProjectId, id: FollowUpId, answer_by: Date) -> Result<(), Error> {
    let open = "UPDATE follow_up_rounds SET opened_at = $3, answer_by = $4 WHERE id = $1 AND project = $2 AND opened_at IS NULL AND closed_at IS NULL";
    one(sql(open).id(id).id(project).time(act.now()).int(day_number(answer_by)).run(act).await?)
}

/// Closes a round: nothing is taken any more.
pub async fn close_follow_up(act: &mut Act, project: ProjectId, id: FollowUpId) -> Result<(), Error> {
    let close = "UPDATE follow_up_rounds SET closed_at = $3 WHERE id = $1 AND project = $2 AND closed_at IS NULL";
    one(sql(close).id(id).id(project).time(act.now()).run(act).await?)
}

fn one(changed: u64) -> Result<(), Error> {
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Keeps an answer beside those before it. That the round takes it, and that the group may say this of itself, is the
/// caller's to check.
pub async fn insert_answer(
    act: &mut Act,
    (project, round): (ProjectId, FollowUpId),
    new: &NewAnswer,
) -> Result<FollowUpAnswerId, Error> {
    act.of(project)?;
    let id: FollowUpAnswerId = act.new_id()?;
    let key = match new.person {
        Some(person) => key_of(act, person).await?,
        None => act.new_key(id).await?,
    };
    let words = seal_words(act, key, ANSWER, id, &new.words).await?;
    sql("INSERT INTO follow_up_answers (id, project, round, group_id, person, report, merged_with, words, recorded_by, answered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .id(id)
        .id(project)
        .id(round)
        .id(new.group)
        .maybe_id(new.person)
        .text(new.report.code())
        .maybe_id(new.merged_with)
        .maybe_bytes(words)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// The rounds of a project, oldest first, each with whom it asked and what was answered.
pub async fn list_follow_ups(on: &mut impl Reads, project: ProjectId) -> Result<Vec<FollowUp>, Error> {
    let rows = sql("SELECT * FROM follow_up_rounds WHERE project = $1 ORDER BY number").id(project).all(on).await?;
    let mut asked = list_asked(on, project).await?;
    let mut answers = BTreeMap::<FollowUpId, Vec<Answer>>::new();
    let said = "SELECT * FROM follow_up_answers WHERE project = $1 ORDER BY answered_at, id";
    for row in &sql(said).id(project).all(on).await? {
        let answer = read_answer(on, row).await?;
        answers.entry(row.id("round")?).or_default().push(answer);
    }
    rows.iter()
        .map(|row| {
            let id = row.id("id")?;
            read_round(row, asked.remove(&id).unwrap_or_default(), answers.remove(&id).unwrap_or_default())
        })
        .collect()
}

/// One round of a project.
pub async fn load_follow_up(on: &mut impl Reads, project: ProjectId, id: FollowUpId) -> Result<FollowUp, Error> {
    list_follow_ups(on, project).await?.into_iter().find(|round| round.id == id).ok_or(Error::NotFound)
}

/// Everything that a person answered, with the round of each: for the person's own copy.
pub async fn list_answers_of(on: &mut impl Reads, person: PersonId) -> Result<Vec<(FollowUpId, Answer)>, Error> {
    let rows =
        sql("SELECT * FROM follow_up_answers WHERE person = $1 ORDER BY answered_at, id").id(person).all(on).await?;
    let mut own = Vec::with_capacity(rows.len());
    for row in &rows {
        own.push((row.id("round")?, read_answer(on, row).await?));
    }
    Ok(own)
}

async fn list_asked(on: &mut impl Reads, project: ProjectId) -> Result<BTreeMap<FollowUpId, Vec<GroupId>>, Error> {
    let rows = sql("SELECT DISTINCT round, group_id FROM follow_up_links WHERE project = $1 AND group_id IS NOT NULL")
        .id(project)
        .all(on)
        .await?;
    let mut asked = BTreeMap::<FollowUpId, Vec<GroupId>>::new();
    for row in &rows {
        asked.entry(row.id("round")?).or_default().push(row.id("group_id")?);
    }
    Ok(asked)
}

fn read_round(row: &Row, asked: Vec<GroupId>, answers: Vec<Answer>) -> Result<FollowUp, Error> {
    Ok(FollowUp {
        id: row.id("id")?,
        project: row.id("project")?,
        number: row.int("number")?,
        days: RoundDays {
            due_on: day_of(row.int("due_on")?)?,
            opened_at: row.maybe_time("opened_at")?,
            answer_by: row.maybe_int("answer_by")?.map(day_of).transpose()?,
            closed_at: row.maybe_time("closed_at")?,
        },
        asked,
        answers,
    })
}

async fn read_answer(on: &mut impl Reads, row: &Row) -> Result<Answer, Error> {
    let id: FollowUpAnswerId = row.id("id")?;
    Ok(Answer {
        id,
        group: row.id("group_id")?,
        said: Answered {
            report: row.code("report", Report::from_code)?,
            merged_with: row.maybe_id("merged_with")?,
            at: row.time("answered_at")?,
        },
        person: row.maybe_id("person")?,
        words: open_words(on, ANSWER, id, row.maybe_bytes("words")?).await?,
        recorded_by: row.uuid("recorded_by")?,
    })
}
