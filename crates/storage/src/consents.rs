//! Consent as rows: lines, their appended steps, their conditions. The rules are in `core::consent`.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;
use redthread_core::consent::{Audience, Condition, ConditionKind, ConsentLine, Evidence, Material, Move, Step};
use redthread_core::gate::Consents;
use redthread_core::ids::{ConditionId, ConsentLineId, PersonId, ProjectId, Uuid};
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::kept;
use crate::people;
use crate::session::open_sealed;

/// What is recorded with a step: how it is proven, by whom it was asked, where and how.
#[derive(Clone, Debug, Default)]
pub struct NewStep {
    /// Until when a giving holds.
    pub until: Option<Timestamp>,
    /// How it is proven.
    pub evidence: Option<Evidence>,
    /// Who asked.
    pub asked_by: Option<PersonId>,
    /// Where, who was there, read aloud, interpreter.
    pub circumstances: Circumstances,
    /// Conditions set with a giving: kind, first day, words.
    pub conditions: Vec<NewCondition>,
}

/// The circumstances of a step, sealed under the person's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circumstances {
    /// Where it was said.
    pub place: String,
    /// Anything else worth keeping: interpreter, read aloud, witnesses.
    pub note: String,
}

/// A condition as it is set.
#[derive(Clone, Debug)]
pub struct NewCondition {
    /// What kind.
    pub kind: ConditionKind,
    /// For "not before".
    pub not_before: Option<Timestamp>,
    /// Its words: which detail, which passage.
    pub words: String,
}

/// A condition with its words, for the person's own page.
#[derive(Clone, Debug)]
pub struct KeptCondition {
    /// Its id.
    pub id: ConditionId,
    /// Its line.
    pub line: ConsentLineId,
    /// Its rule.
    pub rule: Condition,
    /// Its words.
    pub words: String,
}

/// A step with its circumstances, for the person's own page.
#[derive(Clone, Debug)]
pub struct KeptStep {
    /// Its line.
    pub line: ConsentLineId,
    /// What and when.
    pub step: Step,
    /// How it is proven.
    pub evidence: Option<Evidence>,
    /// Who asked.
    pub asked_by: Option<PersonId>,
    /// Where and how.
    pub circumstances: Circumstances,
}

/// Every line of a project for one audience, or for all: what a gate needs.
pub async fn load_consents(
    on: &mut impl Reads,
    project: ProjectId,
    audience: Option<Audience>,
) -> Result<Consents, Error> {
    let what = audience.map_or("consents", Audience::code);
    if let Some(kept) = kept::find(on, project, what).await? {
        return Ok(kept);
    }
    let lines = list_lines(on, project, audience).await?;
    let consents = Consents::from_iter(lines).with_voices(people::list_voices(on, project).await?);
    kept::keep(on, project, what, &consents).await?;
    Ok(consents)
}

async fn list_lines(
    on: &mut impl Reads,
    project: ProjectId,
    audience: Option<Audience>,
) -> Result<Vec<ConsentLine>, Error> {
    let audience = audience.map(|audience| audience.code().to_owned());
    let filter = |query: crate::db::Sql| query.id(project).maybe_text(audience.clone());
    let steps = filter(sql(
        "SELECT l.id, l.person, l.audience, l.material, l.occasion, s.move, s.at, s.until FROM consent_lines l LEFT JOIN consent_steps s ON s.line = l.id
         WHERE l.project = $1 AND ($2 IS NULL OR l.audience = $2) ORDER BY l.made_at, l.id, s.seq",
    ));
    let conditions = filter(sql(
        "SELECT c.line, c.kind, c.not_before, c.met_at FROM consent_conditions c JOIN consent_lines l ON l.id = c.line WHERE l.project = $1 AND ($2 IS NULL OR l.audience = $2)
         AND c.step = (SELECT MAX(seq) FROM consent_steps g WHERE g.line = c.line AND g.move = 'give')",
    ));
    read_lines(&steps.all(on).await?, &conditions.all(on).await?)
}

/// When after `now` a consent of a project, or of any, ends or opens by itself; `None` when every one stays as it is until
/// somebody says something. A step that another node has written lies ahead, too, while its clock is ahead of this one's.
pub async fn next_date(
    on: &mut impl Reads,
    project: Option<ProjectId>,
    now: Timestamp,
) -> Result<Option<Timestamp>, Error> {
    let row = sql("SELECT MIN(d.at) AS at FROM (SELECT line, until AS at FROM consent_steps WHERE until > $2 UNION ALL SELECT line, at FROM consent_steps WHERE at > $2
         UNION ALL SELECT line, not_before AS at FROM consent_conditions WHERE not_before > $2
         UNION ALL SELECT line, met_at AS at FROM consent_conditions WHERE met_at > $2) d
         JOIN consent_lines l ON l.id = d.line WHERE $1 IS NULL OR l.project = $1");
    row.maybe_id(project).time(now).one(on).await?.maybe_time("at")
}

/// The lines of one person.
pub async fn list_lines_of(
    on: &mut impl Reads,
    project: ProjectId,
    person: PersonId,
) -> Result<Vec<ConsentLine>, Error> {
    let filter = |query: crate::db::Sql| query.id(project).id(person);
    let steps = filter(sql(
        "SELECT l.id, l.person, l.audience, l.material, l.occasion, s.move, s.at, s.until FROM consent_lines l LEFT JOIN consent_steps s ON s.line = l.id
         WHERE l.project = $1 AND l.person = $2 ORDER BY l.made_at, l.id, s.seq",
    ));
    let conditions = filter(sql(
        "SELECT c.line, c.kind, c.not_before, c.met_at FROM consent_conditions c JOIN consent_lines l ON l.id = c.line WHERE l.project = $1 AND l.person = $2
         AND c.step = (SELECT MAX(seq) FROM consent_steps g WHERE g.line = c.line AND g.move = 'give')",
    ));
    read_lines(&steps.all(on).await?, &conditions.all(on).await?)
}

/// The lines of a few people: of those whose words or life one text holds.
pub async fn load_consents_of(on: &mut impl Reads, project: ProjectId, people: &[PersonId]) -> Result<Consents, Error> {
    let mut lines = vec![];
    for person in people {
        lines.extend(list_lines_of(on, project, *person).await?);
    }
    Ok(Consents::from_iter(lines).with_voices(people::list_voices(on, project).await?))
}

/// Lines from their steps, which come line by line; a line without any has one row without a move.
fn read_lines(rows: &[Row], conditions: &[Row]) -> Result<Vec<ConsentLine>, Error> {
    let mut of = HashMap::<ConsentLineId, Vec<Condition>>::new();
    for row in conditions {
        of.entry(row.id("line")?).or_default().push(read_condition(row)?);
    }
    let mut lines: Vec<ConsentLine> = vec![];
    for row in rows {
        let id: ConsentLineId = row.id("id")?;
        if lines.last().is_none_or(|line| line.id != id) {
            lines.push(read_line(row, of.remove(&id).unwrap_or_default())?);
        }
        if let (Some(line), Some(_)) = (lines.last_mut(), row.maybe_text("move")?) {
            line.steps.push(read_step(row)?);
        }
    }
    Ok(lines)
}

fn read_step(row: &Row) -> Result<Step, Error> {
    Ok(Step { at: row.time("at")?, what: row.code("move", Move::from_code)?, until: row.maybe_time("until")? })
}

fn read_condition(row: &Row) -> Result<Condition, Error> {
    Ok(Condition {
        kind: row.code("kind", ConditionKind::from_code)?,
        not_before: row.maybe_time("not_before")?,
        met_at: row.maybe_time("met_at")?,
    })
}

fn read_line(row: &Row, conditions: Vec<Condition>) -> Result<ConsentLine, Error> {
    Ok(ConsentLine {
        id: row.id("id")?,
        person: row.id("person")?,
        audience: row.code("audience", Audience::from_code)?,
        material: row.code("material", Material::from_code)?,
        occasion: row.maybe_uuid("occasion")?,
        steps: vec![],
        conditions,
    })
}

/// The line for this person, audience, material and occasion, made when there is none.
pub async fn line_for(
    act: &mut Act,
    project: ProjectId,
    person: PersonId,
    (audience, material): (Audience, Material),
    occasion: Option<Uuid>,
) -> Result<ConsentLine, Error> {
    act.of(project)?;
    let there = list_lines_of(act, project, person).await?;
    if let Some(line) =
        there.into_iter().find(|line| (line.audience, line.material, line.occasion) == (audience, material, occasion))
    {
        return Ok(line);
    }
    let id: ConsentLineId = act.new_id()?;
    sql("INSERT INTO consent_lines (id, project, person, audience, material, occasion, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .id(id)
        .id(project)
        .id(person)
        .text(audience.code())
        .text(material.code())
        .maybe_uuid(occasion)
        .time(act.now())
        .run(act)
        .await?;
    Ok(ConsentLine { id, person, audience, material, occasion, steps: vec![], conditions: vec![] })
}

/// Appends a step to a line. Check `ConsentLine::may` first.
pub async fn append_step(
    act: &mut Act,
    line: &ConsentLine,
    what: Move,
    at: Timestamp,
    new: NewStep,
) -> Result<(), Error> {
    let seq = i64::try_from(line.steps.len()).unwrap_or(i64::MAX) + 1;
    let person = sql("SELECT key_id, project FROM people WHERE id = $1").id(line.person).one(act).await?;
    act.of(person.id("project")?)?;
    let key = person.id("key_id")?;
    let sealed = act.seal(key, "consent_steps.sealed", line.id, &serde_json::to_string(&new.circumstances)?).await?;
    sql("INSERT INTO consent_steps (line, seq, move, at, until, evidence, asked_by, sealed, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .id(line.id)
        .int(seq)
        .text(what.code())
        .time(at)
        .maybe_time(new.until)
        .text(new.evidence.map_or("", Evidence::code))
        .maybe_id(new.asked_by)
        .bytes(sealed)
        .uuid(act.who())
        .run(act)
        .await?;
    for condition in new.conditions {
        let id: ConditionId = act.new_id()?;
        let sealed = act.seal(key, "consent_conditions.sealed", id, &condition.words).await?;
        sql(
            "INSERT INTO consent_conditions (id, line, step, kind, not_before, sealed) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .id(id)
        .id(line.id)
        .int(seq)
        .text(condition.kind.code())
        .maybe_time(condition.not_before)
        .bytes(sealed)
        .run(act)
        .await?;
    }
    follow_in_search(act, line.person, line.audience, line.material).await
}

/// Takes back whatever a person agreed to, wherever it still stands: they are being erased.
pub(crate) async fn take_back_all(act: &mut Act, project: ProjectId, person: PersonId) -> Result<(), Error> {
    let now = act.now();
    for line in list_lines_of(act, project, person).await? {
        if line.may(Move::Withdraw, now, true).is_ok() {
            append_step(act, &line, Move::Withdraw, now, NewStep::default()).await?;
            act.also("consent.withdrawn", line.id);
        }
    }
    Ok(())
}

/// What the team may no longer read, it must not find either: in the same act.
async fn follow_in_search(
    act: &mut Act,
    person: PersonId,
    audience: Audience,
    material: Material,
) -> Result<(), Error> {
    if (audience, material) == (Audience::Team, Material::Retold) {
        crate::index::index_again(act, person).await?;
    }
    Ok(())
}

/// Marks a condition met.
pub async fn meet_condition(act: &mut Act, condition: ConditionId) -> Result<(), Error> {
    sql("UPDATE consent_conditions SET met_at = $2, met_by = $3 WHERE id = $1 AND met_at IS NULL")
        .id(condition)
        .time(act.now())
        .uuid(act.who())
        .run(act)
        .await?;
    let row = sql("SELECT l.project, l.person, l.audience, l.material FROM consent_conditions c JOIN consent_lines l ON l.id = c.line WHERE c.id = $1").id(condition).one(act).await?;
    act.of(row.id("project")?)?;
    let (audience, material) = (row.code("audience", Audience::from_code)?, row.code("material", Material::from_code)?);
    follow_in_search(act, row.id("person")?, audience, material).await
}

/// The whole history of one person, oldest first, with circumstances.
pub async fn list_history(on: &mut impl Reads, project: ProjectId, person: PersonId) -> Result<Vec<KeptStep>, Error> {
    let rows = sql("SELECT s.* FROM consent_steps s JOIN consent_lines l ON l.id = s.line WHERE l.project = $1 AND l.person = $2 ORDER BY s.at, s.line, s.seq").id(project).id(person).all(on).await?;
    let mut history = Vec::with_capacity(rows.len());
    for row in rows {
        let line: ConsentLineId = row.id("line")?;
        let circumstances = match row.maybe_bytes("sealed")? {
            Some(sealed) => serde_json::from_str(&open_sealed(on, "consent_steps.sealed", line, &sealed).await?)?,
            None => Circumstances::default(),
        };
        let evidence = Evidence::from_code(&row.text("evidence")?);
        history.push(KeptStep {
            line,
            step: read_step(&row)?,
            evidence,
            asked_by: row.maybe_id("asked_by")?,
            circumstances,
        });
    }
    Ok(history)
}

/// How the latest giving of each line is proven.
pub async fn list_proofs(
    on: &mut impl Reads,
    project: ProjectId,
) -> Result<Arc<BTreeMap<ConsentLineId, Evidence>>, Error> {
    if let Some(kept) = kept::find(on, project, "proofs").await? {
        return Ok(kept);
    }
    let rows = sql(
        "SELECT s.line, s.evidence FROM consent_steps s JOIN consent_lines l ON l.id = s.line WHERE l.project = $1 AND s.move = 'give' ORDER BY s.line, s.seq",
    )
    .id(project)
    .all(on)
    .await?;
    let mut proofs = BTreeMap::new();
    for row in rows {
        if let Some(evidence) = Evidence::from_code(&row.text("evidence")?) {
            proofs.insert(row.id("line")?, evidence);
        }
    }
    let proofs = Arc::new(proofs);
    kept::keep(on, project, "proofs", &proofs).await?;
    Ok(proofs)
}

/// The conditions of one person that count today, with their words.
pub async fn list_conditions(
    on: &mut impl Reads,
    project: ProjectId,
    person: PersonId,
) -> Result<Vec<KeptCondition>, Error> {
    let rows = sql(
        "SELECT c.* FROM consent_conditions c JOIN consent_lines l ON l.id = c.line WHERE l.project = $1 AND l.person = $2
         AND c.step = (SELECT MAX(seq) FROM consent_steps g WHERE g.line = c.line AND g.move = 'give') ORDER BY c.id",
    )
    .id(project)
    .id(person)
    .all(on)
    .await?;
    let mut conditions = Vec::with_capacity(rows.len());
    for row in rows {
        let id: ConditionId = row.id("id")?;
        let words = open_sealed(on, "consent_conditions.sealed", id, &row.bytes("sealed")?).await?;
        conditions.push(KeptCondition { id, line: row.id("line")?, rule: read_condition(&row)?, words });
    }
    Ok(conditions)
}
