//! Where readings are taken: a town, a neighbourhood, a housing complex.

use redthread_core::ids::{KeyId, PlaceId, ProjectId};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;

/// A place of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which.
    pub id: PlaceId,
    /// Of which project.
    pub project: ProjectId,
    /// What people call it.
    pub title: String,
    /// Its place among its siblings.
    pub position: i64,
}

/// Adds a place at the end.
pub async fn insert_place(act: &mut Act, project: ProjectId, title: &str) -> Result<PlaceId, Error> {
    let id: PlaceId = act.new_id()?;
    let key = act.new_key(id).await?;
    sql("INSERT INTO red_places (id, project, title, position, key_id, made_at)
         SELECT $1, $2, $3, COALESCE(MAX(position), 0) + 1, $4, $5 FROM red_places WHERE project = $2")
    .id(id)
    .id(project)
    .text(title)
    .id(key)
    .time(act.now())
    .run(act)
    .await?;
    Ok(id)
}

/// Gives a place another name.
pub async fn update_place(act: &mut Act, place: &Place) -> Result<(), Error> {
    let rename = "UPDATE red_places SET title = $3 WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    let changed = sql(rename).id(place.id).id(place.project).text(place.title.clone()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Puts places in this order.
pub async fn order_places(act: &mut Act, project: ProjectId, order: &[PlaceId]) -> Result<(), Error> {
    for (n, place) in (1_i64..).zip(order) {
        let put = "UPDATE red_places SET position = $3 WHERE id = $1 AND project = $2";
        sql(put).id(*place).id(project).int(n).run(act).await?;
    }
    Ok(())
}

/// Ends a place: it leaves the board, its readings stay for the record.
pub async fn end_place(act: &mut Act, project: ProjectId, id: PlaceId) -> Result<(), Error> {
    let end = "UPDATE red_places SET ended_at = $3 WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    let changed = sql(end).id(id).id(project).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// The places of a project, in their order.
pub async fn list_places(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Place>, Error> {
    let places = "SELECT * FROM red_places WHERE project = $1 AND ended_at IS NULL ORDER BY position, id";
    sql(places).id(project).all(on).await?.iter().map(read_place).collect()
}

/// Every place of a project, ended ones too: what was found there stays in the record.
pub async fn list_places_ever(on: &mut impl Reads, project: ProjectId) -> Result<Vec<(Place, bool)>, Error> {
    let places = "SELECT * FROM red_places WHERE project = $1 ORDER BY position, id";
    let rows = sql(places).id(project).all(on).await?;
    rows.iter().map(|row| Ok((read_place(row)?, row.maybe_time("ended_at")?.is_some()))).collect()
}

/// One place of a project.
pub async fn load_place(on: &mut impl Reads, project: ProjectId, id: PlaceId) -> Result<Place, Error> {
    let place = "SELECT * FROM red_places WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    read_place(&sql(place).id(id).id(project).one(on).await?)
}

pub(super) async fn key_of(on: &mut impl Reads, id: PlaceId) -> Result<KeyId, Error> {
    sql("SELECT key_id FROM red_places WHERE id = $1").id(id).one(on).await?.id("key_id")
}

fn read_place(row: &Row) -> Result<Place, Error> {
    Ok(Place {
        id: row.id("id")?,
        project: row.id("project")?,
        title: row.text("title")?,
        position: row.int("position")?,
    })
}
