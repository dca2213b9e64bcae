//! Meetings and decisions: question, options, result, reason, dissent.

use jiff::Timestamp;
use jiff::civil::Time;
use redthread_core::ids::{DecisionId, MeetingId, PersonId, ProjectId, Uuid};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;

/// A meeting: steering, selection, training, study day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Which.
    pub id: MeetingId,
    /// `steering`, `selection`, `training`, `study_day`, `other`.
    pub kind: String,
    /// Title.
    pub title: String,
    /// The day on which it is or was held.
    pub held_at: Timestamp,
    /// When on that day and how long, as far as it is known.
    pub hours: Hours,
    /// Where.
    pub place: String,
    /// Who took part.
    pub people: Vec<PersonId>,
}

/// When on its day something is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// On the clock of the place where it is; none while only the day is known.
    pub begins: Option<Time>,
    /// How long, in minutes; 0 while nobody said.
    pub minutes: i64,
}

impl Hours {
    fn begins_after_midnight(&self) -> Option<i64> {
        self.begins.map(|time| i64::from(time.hour()) * 60 + i64::from(time.minute()))
    }
}

/// What a meeting decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Which.
    pub id: DecisionId,
    /// In which meeting.
    pub meeting: MeetingId,
    /// What was asked.
    pub question: String,
    /// What could be chosen.
    pub options: Vec<String>,
    /// What was decided.
    pub result: String,
    /// Why.
    pub reason: String,
    /// What was said against; empty when nobody did.
    pub dissent: String,
}

/// A wording of a decision that was corrected: what it said, until when, who corrected it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// As it stood.
    pub decision: Decision,
    /// Until when.
    pub until: Timestamp,
    /// The user who corrected it.
    pub corrected_by: Uuid,
}

/// Adds a meeting with those who took part.
pub async fn insert_meeting(act: &mut Act, project: ProjectId, meeting: &Meeting) -> Result<MeetingId, Error> {
    let id: MeetingId = act.new_id()?;
    sql("INSERT INTO meetings (id, project, kind, title, held_at, place, made_at, begins, minutes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .id(id)
        .id(project)
        .text(meeting.kind.clone())
        .text(meeting.title.clone())
        .time(meeting.held_at)
        .text(meeting.place.clone())
        .time(act.now())
        .maybe_int(meeting.hours.begins_after_midnight())
        .int(meeting.hours.minutes)
        .run(act)
        .await?;
    for person in &meeting.people {
        add_to_meeting(act, id, *person).await?;
    }
    Ok(id)
}

/// Changes a meeting, and who took part.
pub async fn update_meeting(act: &mut Act, meeting: &Meeting) -> Result<(), Error> {
    sql("UPDATE meetings SET kind = $2, title = $3, held_at = $4, place = $5, begins = $6, minutes = $7 WHERE id = $1")
        .id(meeting.id)
        .text(meeting.kind.clone())
        .text(meeting.title.clone())
        .time(meeting.held_at)
        .text(meeting.place.clone())
        .maybe_int(meeting.hours.begins_after_midnight())
        .int(meeting.hours.minutes)
        .run(act)
        .await?;
    sql("DELETE FROM meeting_people WHERE meeting = $1").id(meeting.id).run(act).await?;
    for person in &meeting.people {
        add_to_meeting(act, meeting.id, *person).await?;
    }
    Ok(())
}

/// Somebody takes part, or signs up.
pub async fn add_to_meeting(act: &mut Act, meeting: MeetingId, person: PersonId) -> Result<(), Error> {
    sql("INSERT INTO meeting_people (meeting, person) VALUES ($1, $2) ON CONFLICT (meeting, person) DO NOTHING")
        .id(meeting)
        .id(person)
        .run(act)
        .await?;
    Ok(())
}

/// Records a decision.
pub async fn insert_decision(act: &mut Act, project: ProjectId, decision: &Decision) -> Result<DecisionId, Error> {
    let id: DecisionId = act.new_id()?;
    sql("INSERT INTO decisions (id, project, meeting, question, options, result, reason, dissent, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .id(id)
        .id(project)
        .id(decision.meeting)
        .text(decision.question.clone())
        .text(serde_json::to_string(&decision.options)?)
        .text(decision.result.clone())
        .text(decision.reason.clone())
        .text(decision.dissent.clone())
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// The meetings of a project, by time.
pub async fn list_meetings(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Meeting>, Error> {
    let rows = sql("SELECT * FROM meetings WHERE project = $1 ORDER BY held_at, COALESCE(begins, 0), id")
        .id(project)
        .all(on)
        .await?;
    let people = sql(
        "SELECT mp.meeting, mp.person FROM meeting_people mp JOIN meetings m ON m.id = mp.meeting WHERE m.project = $1",
    )
    .id(project)
    .all(on)
    .await?;
    rows.iter().map(|row| read_meeting(row, &people)).collect()
}

/// One meeting of a project.
pub async fn load_meeting(on: &mut impl Reads, project: ProjectId, id: MeetingId) -> Result<Meeting, Error> {
    let row = sql("SELECT * FROM meetings WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    let people = sql("SELECT meeting, person FROM meeting_people WHERE meeting = $1").id(id).all(on).await?;
    read_meeting(&row, &people)
}

fn read_meeting(row: &Row, people: &[Row]) -> Result<Meeting, Error> {
    let id: MeetingId = row.id("id")?;
    let of = |row: &Row| Ok::<_, Error>((row.id::<MeetingId>("meeting")?, row.id::<PersonId>("person")?));
    let people = people.iter().map(of).collect::<Result<Vec<_>, _>>()?;
    Ok(Meeting {
        id,
        kind: row.text("kind")?,
        title: row.text("title")?,
        held_at: row.time("held_at")?,
        hours: read_hours(row)?,
        place: row.text("place")?,
        people: people.into_iter().filter(|(meeting, _)| *meeting == id).map(|(_, person)| person).collect(),
    })
}

fn read_hours(row: &Row) -> Result<Hours, Error> {
    let begins = row.maybe_int("begins")?.and_then(|after| {
        let (hour, minute) = (i8::try_from(after / 60).ok()?, i8::try_from(after % 60).ok()?);
        Time::new(hour, minute, 0, 0).ok()
    });
    Ok(Hours { begins, minutes: row.int("minutes")? })
}

/// Corrects a decision; how it stood until now is kept beside it.
pub async fn correct_decision(act: &mut Act, decision: &Decision) -> Result<(), Error> {
    sql("INSERT INTO decision_wordings (decision, seq, question, options, result, reason, dissent, until, corrected_by)
         SELECT d.id, (SELECT COUNT(*) FROM decision_wordings w WHERE w.decision = d.id) + 1, d.question, d.options, d.result, d.reason, d.dissent, $2, $3
         FROM decisions d WHERE d.id = $1")
    .id(decision.id)
    .time(act.now())
    .uuid(act.who())
    .run(act)
    .await?;
    sql("UPDATE decisions SET question = $2, options = $3, result = $4, reason = $5, dissent = $6 WHERE id = $1")
        .id(decision.id)
        .text(decision.question.clone())
        .text(serde_json::to_string(&decision.options)?)
        .text(decision.result.clone())
        .text(decision.reason.clone())
        .text(decision.dissent.clone())
        .run(act)
        .await?;
    Ok(())
}

/// The earlier wordings of what a meeting decided, the latest correction first.
pub async fn list_wordings(on: &mut impl Reads, meeting: MeetingId) -> Result<Vec<Wording>, Error> {
    let rows = sql("SELECT w.decision AS id, d.meeting, w.question, w.options, w.result, w.reason, w.dissent, w.until, w.corrected_by
         FROM decision_wordings w JOIN decisions d ON d.id = w.decision WHERE d.meeting = $1 ORDER BY w.decision, w.seq DESC")
    .id(meeting)
    .all(on)
    .await?;
    let read = |row: &Row| {
        Ok(Wording {
            decision: read_decision(row)?,
            until: row.time("until")?,
            corrected_by: row.uuid("corrected_by")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The decisions of a project, in the order of their meetings.
pub async fn list_decisions(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Decision>, Error> {
    let rows = sql("SELECT d.* FROM decisions d JOIN meetings m ON m.id = d.meeting WHERE d.project = $1 ORDER BY m.held_at, d.made_at, d.id").id(project).all(on).await?;
    rows.iter().map(read_decision).collect()
}

fn read_decision(row: &Row) -> Result<Decision, Error> {
    Ok(Decision {
        id: row.id("id")?,
        meeting: row.id("meeting")?,
        question: row.text("question")?,
        options: serde_json::from_str(&row.text("options")?)?,
        result: row.text("result")?,
        reason: row.text("reason")?,
        dissent: row.text("dissent")?,
    })
}
