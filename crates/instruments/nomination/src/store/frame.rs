//! SQL of what is fixed before choosing: dimensions with their values, and the versions of the criteria.

use redthread_core::ids::ProjectId;
use redthread_core::kit::{CriterionKind, Word as _};
use redthread_core::people::Side;
use redthread_storage::{Act, Error, Reads, Row, sql};

use crate::model::{CriteriaVersion, Criterion, Dimension, NewCriterion, Value};

/// The project's own dimensions; none while the kit's list holds.
pub(crate) async fn load_dimensions(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Dimension>, Error> {
    let rows = sql("SELECT code, title FROM nomination_dimensions WHERE project = $1 ORDER BY position")
        .id(project)
        .all(on)
        .await?;
    let values =
        sql("SELECT * FROM nomination_values WHERE project = $1 ORDER BY position").id(project).all(on).await?;
    rows.iter().map(|row| read_dimension(row, &values)).collect()
}

fn read_dimension(row: &Row, values: &[Row]) -> Result<Dimension, Error> {
    let code = row.text("code")?;
    let mut own = vec![];
    for value in values {
        if value.text("dimension")? == code {
            let is_retired = value.maybe_time("retired_at")?.is_some();
            own.push(Value { code: value.text("code")?, title: value.text("title")?, is_retired });
        }
    }
    Ok(Dimension { code, title: row.text("title")?, values: own })
}

/// Takes the kit's list over as the project's own, so that it can be changed.
pub(crate) async fn save_dimensions(act: &mut Act, project: ProjectId, frame: &[Dimension]) -> Result<(), Error> {
    for dimension in frame {
        insert_dimension(act, project, &dimension.code, &dimension.title).await?;
        for value in &dimension.values {
            insert_value(act, project, &dimension.code, &value.code, &value.title).await?;
        }
    }
    Ok(())
}

/// Adds a dimension at the end.
pub(crate) async fn insert_dimension(act: &mut Act, project: ProjectId, code: &str, title: &str) -> Result<(), Error> {
    sql("INSERT INTO nomination_dimensions (project, code, title, position)
         SELECT $1, $2, $3, COALESCE(MAX(position), 0) + 1 FROM nomination_dimensions WHERE project = $1")
    .id(project)
    .text(code)
    .text(title)
    .run(act)
    .await?;
    Ok(())
}

/// Adds a value at the end of its dimension.
pub(crate) async fn insert_value(
    act: &mut Act,
    project: ProjectId,
    dimension: &str,
    code: &str,
    title: &str,
) -> Result<(), Error> {
    sql("INSERT INTO nomination_values (project, dimension, code, title, position)
         SELECT $1, $2, $3, $4, COALESCE(MAX(position), 0) + 1 FROM nomination_values WHERE project = $1")
    .id(project)
    .text(dimension)
    .text(code)
    .text(title)
    .run(act)
    .await?;
    Ok(())
}

/// Offers a value no longer.
pub(crate) async fn retire_value(act: &mut Act, project: ProjectId, dimension: &str, code: &str) -> Result<(), Error> {
    let changed =
        sql("UPDATE nomination_values SET retired_at = $4 WHERE project = $1 AND dimension = $2 AND code = $3")
            .id(project)
            .text(dimension)
            .text(code)
            .time(act.now())
            .run(act)
            .await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Stores a version of the criteria: the whole list, a dozen rows.
pub(crate) async fn insert_version(act: &mut Act, project: ProjectId, new: &CriteriaVersion) -> Result<(), Error> {
    sql("INSERT INTO nomination_criteria_versions (project, version, reason, made_by, made_at) VALUES ($1, $2, $3, $4, $5)")
        .id(project)
        .int(new.version)
        .text(new.reason.clone())
        .maybe_id(new.made_by)
        .time(new.made_at)
        .run(act)
        .await?;
    for (position, criterion) in new.criteria.iter().enumerate() {
        insert_criterion(act, project, new.version, position, criterion).await?;
    }
    Ok(())
}

async fn insert_criterion(
    act: &mut Act,
    project: ProjectId,
    version: i64,
    position: usize,
    criterion: &Criterion,
) -> Result<(), Error> {
    let what = &criterion.what;
    sql("INSERT INTO nomination_criteria (project, version, criterion, position, kind, title, explanation, side, dimension) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .id(project)
        .int(version)
        .id(criterion.id)
        .count(position)
        .text(what.kind.tag())
        .text(what.title.clone())
        .text(what.explanation.clone())
        .text(what.side.map_or("", Side::code))
        .text(what.dimension.clone().unwrap_or_default())
        .run(act)
        .await?;
    Ok(())
}

/// Every version of the criteria, first to last.
pub(crate) async fn list_versions(on: &mut impl Reads, project: ProjectId) -> Result<Vec<CriteriaVersion>, Error> {
    let rows = sql("SELECT * FROM nomination_criteria_versions WHERE project = $1 ORDER BY version")
        .id(project)
        .all(on)
        .await?;
    let criteria = sql("SELECT * FROM nomination_criteria WHERE project = $1 ORDER BY version, position")
        .id(project)
        .all(on)
        .await?;
    rows.iter().map(|row| read_version(row, &criteria)).collect()
}

fn read_version(row: &Row, criteria: &[Row]) -> Result<CriteriaVersion, Error> {
    let version = row.int("version")?;
    let mut own = vec![];
    for criterion in criteria {
        if criterion.int("version")? == version {
            own.push(read_criterion(criterion)?);
        }
    }
    Ok(CriteriaVersion {
        version,
        reason: row.text("reason")?,
        made_by: row.maybe_id("made_by")?,
        made_at: row.time("made_at")?,
        criteria: own,
    })
}

fn read_criterion(row: &Row) -> Result<Criterion, Error> {
    Ok(Criterion {
        id: row.id("criterion")?,
        what: NewCriterion {
            kind: row.code("kind", CriterionKind::from_tag)?,
            title: row.text("title")?,
            explanation: row.text("explanation")?,
            side: Side::from_code(&row.text("side")?),
            dimension: Some(row.text("dimension")?).filter(|code| !code.is_empty()),
        },
    })
}
