//! All SQL of this slice: `editorial_rules`, `editorial_steps`, `editorial_calls`, `editorial_towns`.

use std::collections::HashMap;

use redthread_core::ids::{CallId, KeyId, OrganisationId, ProjectId, TownId, Uuid};
use redthread_core::language::Lang;
use redthread_storage::{Act, Error, Reads, Row, open_sealed, sql};

use crate::model::{Call, Contact, Step, Taken, Town};

/// Where the contact of a town is sealed.
pub(crate) const CONTACT: &str = "editorial_towns.sealed";

pub(crate) async fn save_rule(act: &mut Act, keeper: OrganisationId, is_edited: bool) -> Result<(), Error> {
    let rule = "INSERT INTO editorial_rules (organisation, is_edited, changed_at) VALUES ($1, $2, $3) ON CONFLICT (organisation) DO UPDATE SET is_edited = excluded.is_edited, changed_at = excluded.changed_at";
    sql(rule).id(keeper).bool(is_edited).time(act.now()).run(act).await.map(drop)
}

/// The last step of every work that was ever offered.
pub(crate) async fn list_last(on: &mut impl Reads) -> Result<HashMap<Uuid, Taken>, Error> {
    let last = "SELECT s.* FROM editorial_steps s WHERE s.place = (SELECT MAX(t.place) FROM editorial_steps t WHERE t.work = s.work)";
    let rows = sql(last).all(on).await?;
    rows.iter().map(read_taken).map(|taken| taken.map(|taken| (taken.work, taken))).collect()
}

/// The last step of one work, and its place.
pub(crate) async fn find_last(on: &mut impl Reads, work: Uuid) -> Result<Option<(Step, i64)>, Error> {
    let last = "SELECT step, place FROM editorial_steps WHERE work = $1 ORDER BY place DESC LIMIT 1";
    let row = sql(last).uuid(work).first(on).await?;
    row.map(|row| Ok((row.code("step", Step::from_code)?, row.int("place")?))).transpose()
}

pub(crate) async fn insert_step(act: &mut Act, taken: &Taken, place: i64) -> Result<(), Error> {
    let id: CallId = act.new_id()?;
    sql("INSERT INTO editorial_steps (id, work, project, step, call, words, made_by, made_at, place) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .id(id)
        .uuid(taken.work)
        .id(taken.project)
        .text(taken.step.code())
        .maybe_id(taken.call)
        .text(taken.words.clone())
        .uuid(act.who())
        .time(act.now())
        .int(place)
        .run(act)
        .await
        .map(drop)
}

fn read_taken(row: &Row) -> Result<Taken, Error> {
    Ok(Taken {
        work: row.uuid("work")?,
        project: row.id("project")?,
        step: row.code("step", Step::from_code)?,
        call: row.maybe_id("call")?,
        words: row.text("words")?,
        at: row.time("made_at")?,
    })
}

/// The names of all organisations, by project.
pub(crate) async fn list_owners(on: &mut impl Reads) -> Result<HashMap<ProjectId, (OrganisationId, String)>, Error> {
    let owners =
        "SELECT p.id, o.id AS organisation, o.name FROM projects p JOIN organisations o ON o.id = p.organisation";
    let rows = sql(owners).all(on).await?;
    rows.iter().map(|row| Ok((row.id("id")?, (row.id("organisation")?, row.text("name")?)))).collect()
}

pub(crate) async fn insert_call(act: &mut Act, call: &Call) -> Result<(), Error> {
    sql("INSERT INTO editorial_calls (id, title, words, lang, kits, closes_at, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .id(call.id)
        .text(call.title.clone())
        .text(call.words.clone())
        .text(call.lang.tag())
        .text(serde_json::to_string(&call.kits)?)
        .time(call.closes_at)
        .time(call.made_at)
        .run(act)
        .await
        .map(drop)
}

pub(crate) async fn end_call(act: &mut Act, id: CallId) -> Result<(), Error> {
    let ended = "UPDATE editorial_calls SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    let changed = sql(ended).id(id).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// All calls, the newest first.
pub(crate) async fn list_calls(on: &mut impl Reads) -> Result<Vec<Call>, Error> {
    sql("SELECT * FROM editorial_calls ORDER BY made_at DESC, id").all(on).await?.iter().map(read_call).collect()
}

pub(crate) async fn load_call(on: &mut impl Reads, id: CallId) -> Result<Call, Error> {
    read_call(&sql("SELECT * FROM editorial_calls WHERE id = $1").id(id).one(on).await?)
}

fn read_call(row: &Row) -> Result<Call, Error> {
    Ok(Call {
        id: row.id("id")?,
        title: row.text("title")?,
        words: row.text("words")?,
        lang: row.code("lang", |tag| tag.parse::<Lang>().ok())?,
        kits: serde_json::from_str(&row.text("kits")?)?,
        closes_at: row.time("closes_at")?,
        made_at: row.time("made_at")?,
        ended_at: row.maybe_time("ended_at")?,
    })
}

pub(crate) async fn insert_town(act: &mut Act, town: &Town, contact: &Contact) -> Result<(), Error> {
    let key = act.new_key(town.id).await?;
    let sealed = act.seal(key, CONTACT, town.id, &serde_json::to_string(contact)?).await?;
    sql("INSERT INTO editorial_towns (id, name, country, organisation, key_id, sealed, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .id(town.id)
        .text(town.name.clone())
        .text(town.country.clone())
        .text(town.organisation.clone())
        .id(key)
        .bytes(sealed)
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}

pub(crate) async fn accept_town(act: &mut Act, id: TownId) -> Result<(), Error> {
    let accepted =
        "UPDATE editorial_towns SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL AND removed_at IS NULL";
    let changed = sql(accepted).id(id).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Takes a town out; who registered it is gone for good.
pub(crate) async fn remove_town(act: &mut Act, id: TownId) -> Result<(), Error> {
    let row = sql("SELECT key_id FROM editorial_towns WHERE id = $1 AND removed_at IS NULL").id(id).one(act).await?;
    act.destroy_key(row.id::<KeyId>("key_id")?).await?;
    let removed = "UPDATE editorial_towns SET removed_at = $2 WHERE id = $1";
    sql(removed).id(id).time(act.now()).run(act).await.map(drop)
}

/// The towns of the network and those that wait, by country and name.
pub(crate) async fn list_towns(on: &mut impl Reads) -> Result<Vec<Town>, Error> {
    let towns = "SELECT * FROM editorial_towns WHERE removed_at IS NULL ORDER BY country, name, id";
    sql(towns).all(on).await?.iter().map(read_town).collect()
}

fn read_town(row: &Row) -> Result<Town, Error> {
    Ok(Town {
        id: row.id("id")?,
        name: row.text("name")?,
        country: row.text("country")?,
        organisation: row.text("organisation")?,
        made_at: row.time("made_at")?,
        accepted_at: row.maybe_time("accepted_at")?,
    })
}

pub(crate) async fn load_contact(on: &mut impl Reads, town: TownId) -> Result<Contact, Error> {
    let row = sql("SELECT sealed FROM editorial_towns WHERE id = $1 AND removed_at IS NULL").id(town).one(on).await?;
    Ok(serde_json::from_str(&open_sealed(on, CONTACT, town, &row.bytes("sealed")?).await?)?)
}
