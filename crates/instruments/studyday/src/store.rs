//! All SQL of this slice: `studyday_days`, `studyday_sign_ups`, `studyday_trials`.

use redthread_core::ids::{FindingId, KeyId, MeetingId, ProjectId, SignUpId, TrialId};
use redthread_storage::{Act, Error, Reads, Row, open_sealed, sql};
use serde::{Deserialize, Serialize};

use crate::model::{Outcome, StudyDay, Trial};

/// Who comes, as sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Guest {
    pub(crate) name: String,
    pub(crate) from: String,
}

pub(crate) async fn insert_day(act: &mut Act, project: ProjectId, day: &StudyDay) -> Result<(), Error> {
    let key = act.new_key(day.meeting).await?;
    sql("INSERT INTO studyday_days (meeting, project, finding, questions, key_id) VALUES ($1, $2, $3, $4, $5)")
        .id(day.meeting)
        .id(project)
        .id(day.finding)
        .text(serde_json::to_string(&day.questions)?)
        .id(key)
        .run(act)
        .await
        .map(drop)
}

pub(crate) async fn list_days(on: &mut impl Reads, project: ProjectId) -> Result<Vec<StudyDay>, Error> {
    let days = "SELECT * FROM studyday_days WHERE project = $1";
    sql(days).id(project).all(on).await?.iter().map(read_day).collect()
}

pub(crate) async fn load_day(on: &mut impl Reads, project: ProjectId, meeting: MeetingId) -> Result<StudyDay, Error> {
    let day = "SELECT * FROM studyday_days WHERE meeting = $1 AND project = $2";
    read_day(&sql(day).id(meeting).id(project).one(on).await?)
}

fn read_day(row: &Row) -> Result<StudyDay, Error> {
    Ok(StudyDay {
        meeting: row.id("meeting")?,
        finding: row.id("finding")?,
        questions: serde_json::from_str(&row.text("questions")?)?,
    })
}

pub(crate) async fn insert_guest(act: &mut Act, meeting: MeetingId, guest: &Guest) -> Result<SignUpId, Error> {
    let key: KeyId =
        sql("SELECT key_id FROM studyday_days WHERE meeting = $1").id(meeting).one(act).await?.id("key_id")?;
    let id: SignUpId = act.new_id()?;
    let sealed = act.seal(key, "studyday_sign_ups.sealed", id, &serde_json::to_string(guest)?).await?;
    sql("INSERT INTO studyday_sign_ups (id, meeting, sealed, made_at) VALUES ($1, $2, $3, $4)")
        .id(id)
        .id(meeting)
        .bytes(sealed)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

pub(crate) async fn end_guest(act: &mut Act, meeting: MeetingId, id: SignUpId) -> Result<(), Error> {
    let ended = "UPDATE studyday_sign_ups SET ended_at = $3 WHERE id = $1 AND meeting = $2 AND ended_at IS NULL";
    let changed = sql(ended).id(id).id(meeting).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

pub(crate) async fn list_guests(on: &mut impl Reads, meeting: MeetingId) -> Result<Vec<(SignUpId, Guest)>, Error> {
    let rows = "SELECT id, sealed FROM studyday_sign_ups WHERE meeting = $1 AND ended_at IS NULL ORDER BY made_at, id";
    let rows = sql(rows).id(meeting).all(on).await?;
    let mut guests = Vec::with_capacity(rows.len());
    for row in rows {
        let id: SignUpId = row.id("id")?;
        let text = open_sealed(on, "studyday_sign_ups.sealed", id, &row.bytes("sealed")?).await?;
        guests.push((id, serde_json::from_str(&text)?));
    }
    Ok(guests)
}

pub(crate) async fn insert_trial(act: &mut Act, project: ProjectId, trial: &Trial) -> Result<(), Error> {
    sql("INSERT INTO studyday_trials (id, project, finding, who, place, aim, until_at, state, what_happened, version, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)")
        .id(trial.id)
        .id(project)
        .id(trial.finding)
        .text(trial.who.clone())
        .text(trial.place.clone())
        .text(trial.aim.clone())
        .time(trial.until)
        .text(trial.outcome.code())
        .text(trial.what_happened.clone())
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}

pub(crate) async fn update_trial(
    act: &mut Act,
    id: TrialId,
    seen: i64,
    outcome: Outcome,
    words: &str,
) -> Result<(), Error> {
    let report = "UPDATE studyday_trials SET state = $3, what_happened = $4, version = version + 1 WHERE id = $1 AND version = $2";
    let changed = sql(report).id(id).int(seen).text(outcome.code()).text(words).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

pub(crate) async fn update_public(act: &mut Act, id: TrialId, seen: i64, is_public: bool) -> Result<(), Error> {
    let show = "UPDATE studyday_trials SET is_public = $3, version = version + 1 WHERE id = $1 AND version = $2";
    let changed = sql(show).id(id).int(seen).bool(is_public).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

pub(crate) async fn list_trials(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Trial>, Error> {
    let trials = "SELECT * FROM studyday_trials WHERE project = $1 ORDER BY until_at, id";
    sql(trials).id(project).all(on).await?.iter().map(read_trial).collect()
}

pub(crate) async fn load_trial(on: &mut impl Reads, project: ProjectId, id: TrialId) -> Result<Trial, Error> {
    let trial = "SELECT * FROM studyday_trials WHERE id = $1 AND project = $2";
    read_trial(&sql(trial).id(id).id(project).one(on).await?)
}

fn read_trial(row: &Row) -> Result<Trial, Error> {
    Ok(Trial {
        id: row.id("id")?,
        finding: row.id::<FindingId>("finding")?,
        who: row.text("who")?,
        place: row.text("place")?,
        aim: row.text("aim")?,
        until: row.time("until_at")?,
        outcome: row.code("state", Outcome::from_code)?,
        what_happened: row.text("what_happened")?,
        is_public: row.bool("is_public")?,
        version: row.int("version")?,
    })
}
