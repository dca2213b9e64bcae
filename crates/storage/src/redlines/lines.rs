//! Lines, their indicators, and the versions of their thresholds.

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::ids::{FindingId, Id as _, IndicatorId, ProjectId, ThresholdId, UserId};
use redthread_core::redline::{Amount, Cadence, Direction, Scale, Threshold};

use super::{day_number, day_of};
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::passages::{Finding, insert_finding, list_findings, load_finding};

/// The kind of finding that a red line is.
pub const RED_LINE: &str = "red_line";

/// What a line touches: the kit's dimensions (`interface`, `life-stage`, `affected-group`) to their values.
pub type Marks = BTreeMap<String, Vec<String>>;

/// A red line: what must not happen, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedLine {
    /// Its wording (`title`), explanation, heading, order and version.
    pub finding: Finding,
    /// What it touches.
    pub marks: Marks,
}

/// How a line is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Which.
    pub id: IndicatorId,
    /// Of which project: readings may be of another one's places.
    pub project: ProjectId,
    /// Of which line.
    pub line: FindingId,
    /// What is counted.
    pub title: String,
    /// In what.
    pub scale: Scale,
    /// Where the value comes from.
    pub source: String,
    /// How often.
    pub cadence: Cadence,
    /// Who measures.
    pub measured_by: String,
    /// Grows with every change.
    pub version: i64,
}

/// What a new indicator needs, and what may change of one.
#[derive(Clone, Debug)]
pub struct NewIndicator {
    /// What is counted.
    pub title: String,
    /// In what.
    pub scale: Scale,
    /// Where the value comes from.
    pub source: String,
    /// How often.
    pub cadence: Cadence,
    /// Who measures.
    pub measured_by: String,
}

/// A threshold as it was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetThreshold {
    /// Which.
    pub id: ThresholdId,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// The first is 1.
    pub version: i64,
    /// What it says.
    pub threshold: Threshold,
    /// Why it was set so.
    pub reason: String,
    /// By whom.
    pub set_by: UserId,
    /// When it was written down.
    pub made_at: Timestamp,
}

/// Adds a line: words first, no number.
pub async fn insert_line(
    act: &mut Act,
    project: ProjectId,
    (wording, explanation, heading): (&str, &str, &str),
    marks: &Marks,
) -> Result<FindingId, Error> {
    let id = insert_finding(act, project, RED_LINE, None, wording, explanation, heading).await?;
    sql("INSERT INTO red_lines (finding, project, marks) VALUES ($1, $2, $3)")
        .id(id)
        .id(project)
        .text(serde_json::to_string(marks)?)
        .run(act)
        .await?;
    Ok(id)
}

/// Changes what a line touches; its words change as those of any finding.
pub async fn update_marks(act: &mut Act, line: FindingId, marks: &Marks) -> Result<(), Error> {
    sql("UPDATE red_lines SET marks = $2 WHERE finding = $1")
        .id(line)
        .text(serde_json::to_string(marks)?)
        .run(act)
        .await?;
    Ok(())
}

/// Puts lines in this order; their words and versions stay as they are.
pub async fn order_lines(act: &mut Act, project: ProjectId, order: &[FindingId]) -> Result<(), Error> {
    for (n, line) in (1_i64..).zip(order) {
        let place = "UPDATE findings SET position = $3 WHERE id = $1 AND project = $2 AND kind = 'red_line'";
        sql(place).id(*line).id(project).int(n).run(act).await?;
    }
    Ok(())
}

/// The lines of a project, in their order.
pub async fn list_lines(on: &mut impl Reads, project: ProjectId) -> Result<Vec<RedLine>, Error> {
    let rows = sql("SELECT finding, marks FROM red_lines WHERE project = $1").id(project).all(on).await?;
    let mut marks = BTreeMap::<FindingId, Marks>::new();
    for row in &rows {
        marks.insert(row.id("finding")?, serde_json::from_str(&row.text("marks")?)?);
    }
    let findings = list_findings(on, project).await?.into_iter();
    Ok(findings.filter_map(|finding| Some(RedLine { marks: marks.remove(&finding.id)?, finding })).collect())
}

/// One line of a project.
pub async fn load_line(on: &mut impl Reads, project: ProjectId, id: FindingId) -> Result<RedLine, Error> {
    let row = sql("SELECT marks FROM red_lines WHERE finding = $1 AND project = $2").id(id).id(project).one(on).await?;
    let marks = serde_json::from_str(&row.text("marks")?)?;
    Ok(RedLine { finding: load_finding(on, project, id).await?, marks })
}

/// Adds an indicator to a line.
pub async fn insert_indicator(
    act: &mut Act,
    project: ProjectId,
    line: FindingId,
    new: NewIndicator,
) -> Result<IndicatorId, Error> {
    let id: IndicatorId = act.new_id()?;
    sql("INSERT INTO red_indicators (id, project, line, title, scale, source, cadence, measured_by, position, version, made_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, COALESCE(MAX(position), 0) + 1, 1, $9 FROM red_indicators WHERE line = $3")
        .id(id)
        .id(project)
        .id(line)
        .text(new.title)
        .text(serde_json::to_string(&new.scale)?)
        .text(new.source)
        .text(new.cadence.code())
        .text(new.measured_by)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Changes an indicator that was read in version `seen`. Its scale stays: readings were taken in it.
pub async fn update_indicator(act: &mut Act, id: IndicatorId, seen: i64, new: NewIndicator) -> Result<(), Error> {
    let changed = sql("UPDATE red_indicators SET title = $3, source = $4, cadence = $5, measured_by = $6, version = version + 1 WHERE id = $1 AND version = $2 AND ended_at IS NULL")
        .id(id)
        .int(seen)
        .text(new.title)
        .text(new.source)
        .text(new.cadence.code())
        .text(new.measured_by)
        .run(act)
        .await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Ends an indicator; its readings stay for the record.
pub async fn end_indicator(act: &mut Act, project: ProjectId, id: IndicatorId) -> Result<(), Error> {
    let end = "UPDATE red_indicators SET ended_at = $3 WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    let changed = sql(end).id(id).id(project).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// The indicators of a project's lines, line by line, in their order.
pub async fn list_indicators(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Indicator>, Error> {
    let indicators = "SELECT * FROM red_indicators WHERE project = $1 AND ended_at IS NULL ORDER BY line, position, id";
    sql(indicators).id(project).all(on).await?.iter().map(read_indicator).collect()
}

/// One indicator of a project's lines.
pub async fn load_indicator(on: &mut impl Reads, project: ProjectId, id: IndicatorId) -> Result<Indicator, Error> {
    let indicator = "SELECT * FROM red_indicators WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    read_indicator(&sql(indicator).id(id).id(project).one(on).await?)
}

/// Every indicator that a project's readings were taken of, with the words of its line: ended ones too, and those of a
/// group that shares no more. What was found stays in the record.
pub async fn list_indicators_ever(
    on: &mut impl Reads,
    project: ProjectId,
) -> Result<Vec<(Indicator, String, bool)>, Error> {
    let indicators = "SELECT i.*, f.title AS wording FROM red_indicators i JOIN findings f ON f.id = i.line WHERE i.id IN (SELECT indicator FROM red_readings WHERE project = $1) ORDER BY i.line, i.position, i.id";
    let rows = sql(indicators).id(project).all(on).await?;
    let read = |row: &Row| Ok((read_indicator(row)?, row.text("wording")?, row.maybe_time("ended_at")?.is_some()));
    rows.iter().map(read).collect()
}

fn read_indicator(row: &Row) -> Result<Indicator, Error> {
    Ok(Indicator {
        id: row.id("id")?,
        project: row.id("project")?,
        line: row.id("line")?,
        title: row.text("title")?,
        scale: serde_json::from_str(&row.text("scale")?)?,
        source: row.text("source")?,
        cadence: row.code("cadence", Cadence::from_code)?,
        measured_by: row.text("measured_by")?,
        version: row.int("version")?,
    })
}

/// Sets a threshold: a new version, beside the earlier ones. Check it with [`Threshold::check`] first; its day may not
/// lie before that of the version it follows.
pub async fn insert_threshold(
    act: &mut Act,
    indicator: &Indicator,
    threshold: &Threshold,
    reason: &str,
) -> Result<ThresholdId, Error> {
    let id: ThresholdId = act.new_id()?;
    let inserted = sql("INSERT INTO red_thresholds (id, project, indicator, version, direction, red, early, from_day, reason, set_by, made_at)
         SELECT $1, $2, $3, COALESCE(MAX(version), 0) + 1, $4, $5, $6, $7, $8, $9, $10 FROM red_thresholds WHERE indicator = $3
         HAVING COALESCE(MAX(from_day), $7) <= $7")
        .id(id)
        .id(indicator.project)
        .id(indicator.id)
        .text(threshold.direction.code())
        .int(threshold.red.millionths())
        .maybe_int(threshold.early.map(Amount::millionths))
        .int(day_number(threshold.from))
        .text(reason)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    if inserted == 1 { Ok(id) } else { Err(Error::Conflict) }
}

/// Every version of every threshold of a project's indicators, oldest first.
pub async fn list_thresholds(
    on: &mut impl Reads,
    project: ProjectId,
) -> Result<BTreeMap<IndicatorId, Vec<SetThreshold>>, Error> {
    let rows =
        sql("SELECT * FROM red_thresholds WHERE project = $1 ORDER BY indicator, version").id(project).all(on).await?;
    let mut of = BTreeMap::<IndicatorId, Vec<SetThreshold>>::new();
    for row in &rows {
        let set = read_threshold(row)?;
        of.entry(set.indicator).or_default().push(set);
    }
    Ok(of)
}

/// Every version of one indicator's threshold, oldest first.
pub async fn list_thresholds_of(on: &mut impl Reads, indicator: IndicatorId) -> Result<Vec<SetThreshold>, Error> {
    let rows = "SELECT * FROM red_thresholds WHERE indicator = $1 ORDER BY version";
    sql(rows).id(indicator).all(on).await?.iter().map(read_threshold).collect()
}

/// The bare versions, as the rules take them.
pub fn versions_of(set: &[SetThreshold]) -> Vec<Threshold> {
    set.iter().map(|set| set.threshold).collect()
}

fn read_threshold(row: &Row) -> Result<SetThreshold, Error> {
    Ok(SetThreshold {
        id: row.id("id")?,
        indicator: row.id("indicator")?,
        version: row.int("version")?,
        threshold: Threshold {
            direction: row.code("direction", Direction::from_code)?,
            red: Amount::from_millionths(row.int("red")?),
            early: row.maybe_int("early")?.map(Amount::from_millionths),
            from: day_of(row.int("from_day")?)?,
        },
        reason: row.text("reason")?,
        set_by: UserId::from_uuid(row.uuid("set_by")?),
        made_at: row.time("made_at")?,
    })
}
