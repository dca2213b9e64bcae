//! People of a project: an alias for everybody, the real name in the vault, roles as dated rows.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use redthread_core::ids::{DepartmentId, KeyId, PersonId, ProjectId, StoryId, UserId};
use redthread_core::people::{Capacity, Standpoint};
use redthread_core::voice::Voice;
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::kept;
use crate::projects::Inside;
use crate::session::open_sealed;

/// A human known to the project.
#[derive(Clone, Debug)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Their sign-in, when they have one.
    pub user: Option<UserId>,
    /// What the system shows.
    pub alias: String,
    /// The side they speak from.
    pub standpoint: Standpoint,
    /// Who speaks for them.
    pub capacity: Capacity,
    /// Who speaks for them in time: coming of age, what the law forbids.
    pub voice: Voice,
    /// Profession; empty for clients.
    pub profession: String,
    /// Which department; may be none.
    pub department: Option<DepartmentId>,
    /// The key everything they said is sealed under.
    pub key: KeyId,
    /// Roles they hold today.
    pub roles: BTreeSet<String>,
    /// Whether they were erased: an alias without a person.
    pub is_erased: bool,
}

/// Real name and contact, kept in the vault.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// Real name.
    pub name: String,
    /// How to reach them.
    pub contact: String,
}

/// What a new person needs.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Their sign-in.
    pub user: Option<UserId>,
    /// What the system shows.
    pub alias: String,
    /// The side they speak from.
    pub standpoint: Standpoint,
    /// Who speaks for them.
    pub capacity: Capacity,
    /// For a minor: when they come of age.
    pub of_age_at: Option<Timestamp>,
    /// Dealt with under a law that forbids to publish what may identify a minor.
    pub in_care: bool,
    /// Profession; empty for clients.
    pub profession: String,
    /// Which department.
    pub department: Option<DepartmentId>,
    /// Real name and contact, for the vault.
    pub name: Name,
}

impl Default for NewPerson {
    fn default() -> Self {
        Self {
            user: None,
            alias: String::new(),
            standpoint: Standpoint::Worker,
            capacity: Capacity::Adult,
            of_age_at: None,
            in_care: false,
            profession: String::new(),
            department: None,
            name: Name::default(),
        }
    }
}

/// A department or unit that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// Which.
    pub id: DepartmentId,
    /// Its name.
    pub title: String,
}

/// Adds a person with a key of their own; the name goes to the vault.
pub async fn insert_person(act: &mut Act, project: ProjectId, new: NewPerson) -> Result<PersonId, Error> {
    act.of(project)?;
    let id: PersonId = act.new_id()?;
    let key = act.new_key(id).await?;
    let sealed = act.seal(key, "vault.sealed", id, &serde_json::to_string(&new.name)?).await?;
    sql("INSERT INTO people (id, project, user_id, alias, standpoint, capacity, profession, department, key_id, made_at, of_age_at, in_care) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
        .id(id)
        .id(project)
        .maybe_id(new.user)
        .text(new.alias)
        .text(new.standpoint.code())
        .text(new.capacity.code())
        .text(new.profession)
        .maybe_id(new.department)
        .id(key)
        .time(act.now())
        .maybe_time(new.of_age_at)
        .bool(new.in_care)
        .run(act)
        .await?;
    sql("INSERT INTO vault (person, sealed) VALUES ($1, $2)").id(id).bytes(sealed).run(act).await?;
    Ok(id)
}

/// Changes what is known of a person; of name and contact in the vault only what is given. Whoever decides alone from
/// now on has the day noted: what others agreed to for them is to be asked anew.
pub async fn update_person(act: &mut Act, id: PersonId, new: NewPerson) -> Result<(), Error> {
    sql("UPDATE people SET own_since = CASE WHEN capacity IN ('minor', 'represented') AND $4 = 'adult' THEN $8 ELSE own_since END,
         alias = $2, standpoint = $3, capacity = $4, profession = $5, department = $6, user_id = $7, of_age_at = $9, in_care = $10 WHERE id = $1")
        .id(id)
        .text(new.alias)
        .text(new.standpoint.code())
        .text(new.capacity.code())
        .text(new.profession)
        .maybe_id(new.department)
        .maybe_id(new.user)
        .time(act.now())
        .maybe_time(new.of_age_at)
        .bool(new.in_care)
        .run(act)
        .await?;
    if new.name == Name::default() { Ok(()) } else { update_vault(act, id, new.name).await }
}

/// Only what is given replaces what the vault holds: a new telephone number does not lose the name.
async fn update_vault(act: &mut Act, id: PersonId, given: Name) -> Result<(), Error> {
    let row = sql("SELECT p.key_id, v.sealed FROM people p JOIN vault v ON v.person = p.id WHERE p.id = $1")
        .id(id)
        .one(act)
        .await?;
    let kept = open_sealed(act, "vault.sealed", id, &row.bytes("sealed")?).await?;
    let mut name: Name = serde_json::from_str(&kept)?;
    for (kept, given) in [(&mut name.name, given.name), (&mut name.contact, given.contact)] {
        if !given.is_empty() {
            *kept = given;
        }
    }
    let sealed = act.seal(row.id("key_id")?, "vault.sealed", id, &serde_json::to_string(&name)?).await?;
    sql("UPDATE vault SET sealed = $2 WHERE person = $1").id(id).bytes(sealed).run(act).await?;
    Ok(())
}

/// Gives a role from now on; holding it already changes nothing.
pub async fn give_role(act: &mut Act, project: ProjectId, person: PersonId, role: &str) -> Result<(), Error> {
    let held = sql("SELECT role FROM roles WHERE person = $1 AND role = $2 AND until IS NULL")
        .id(person)
        .text(role)
        .first(act)
        .await?;
    if held.is_none() {
        sql("INSERT INTO roles (project, person, role, since) VALUES ($1, $2, $3, $4)")
            .id(project)
            .id(person)
            .text(role)
            .time(act.now())
            .run(act)
            .await?;
    }
    Ok(())
}

/// Ends a role now.
pub async fn end_role(act: &mut Act, person: PersonId, role: &str) -> Result<(), Error> {
    sql("UPDATE roles SET until = $3 WHERE person = $1 AND role = $2 AND until IS NULL")
        .id(person)
        .text(role)
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// Erases a person: whatever they agreed to is taken back and their key is destroyed, so name and everything they said
/// can never be read again, here or in any backup. The row with the alias stays, so that the log still reads.
///
/// What several people share (a story's own words, a text they brought together) stays under its own key, shut by the
/// gate, until it is told anew without them (`stories::tell_anew`); the last of them takes it along.
pub async fn erase_person(act: &mut Act, person: PersonId) -> Result<(), Error> {
    // Their steps are sealed under their key: first the steps, then the key.
    if let Some(row) = sql("SELECT project FROM people WHERE id = $1").id(person).first(act).await? {
        crate::consents::take_back_all(act, row.id("project")?, person).await?;
    }
    act.destroy_keys(person).await?;
    sql("DELETE FROM vault WHERE person = $1").id(person).run(act).await?;
    crate::index::forget_person(act, person).await?;
    sql("UPDATE people SET erased_at = $2, alias = '–', profession = '', user_id = NULL WHERE id = $1")
        .id(person)
        .time(act.now())
        .run(act)
        .await?;
    erase_orphans(act, person).await
}

/// Destroys the keys of what this person shared with nobody who is still there.
async fn erase_orphans(act: &mut Act, person: PersonId) -> Result<(), Error> {
    let stories = sql("SELECT DISTINCT story FROM accounts WHERE teller = $1 AND story NOT IN
         (SELECT a.story FROM accounts a JOIN people p ON p.id = a.teller WHERE p.erased_at IS NULL)")
    .id(person)
    .all(act)
    .await?;
    for row in stories {
        act.destroy_keys(row.id::<StoryId>("story")?).await?;
    }
    let texts = sql("SELECT d.sealed FROM documents d JOIN document_subjects s ON s.document = d.id
         WHERE s.person = $1 AND d.story IS NULL AND d.account IS NULL AND d.id NOT IN
         (SELECT o.document FROM document_subjects o JOIN people p ON p.id = o.person WHERE p.erased_at IS NULL)")
    .id(person)
    .all(act)
    .await?;
    for row in texts {
        act.destroy_key(crate::seal::key_of(&row.bytes("sealed")?)?).await?;
    }
    Ok(())
}

/// Everybody of a project, by alias.
pub async fn list_people(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Person>, Error> {
    if let Some(kept) = kept::find(on, project, "people").await? {
        return Ok(kept);
    }
    let rows = sql("SELECT * FROM people WHERE project = $1 ORDER BY alias, id").id(project).all(on).await?;
    let mut roles = list_roles(on, project).await?;
    let people: Result<Vec<Person>, Error> =
        rows.iter().map(|row| read_person(row, roles.remove(&row.id("id")?).unwrap_or_default())).collect();
    let people = people?;
    kept::keep(on, project, "people", &people).await?;
    Ok(people)
}

/// One person of a project.
pub async fn load_person(on: &mut impl Reads, inside: &Inside, id: PersonId) -> Result<Person, Error> {
    let row = sql("SELECT * FROM people WHERE id = $1 AND project = $2").id(id).id(inside.project.id).one(on).await?;
    let held = sql("SELECT role FROM roles WHERE person = $1 AND until IS NULL").id(id).all(on).await?;
    read_person(&row, held.iter().map(|row| row.text("role")).collect::<Result<_, _>>()?)
}

async fn list_roles(on: &mut impl Reads, project: ProjectId) -> Result<BTreeMap<PersonId, BTreeSet<String>>, Error> {
    let mut roles = BTreeMap::<PersonId, BTreeSet<String>>::new();
    for row in sql("SELECT person, role FROM roles WHERE project = $1 AND until IS NULL").id(project).all(on).await? {
        roles.entry(row.id("person")?).or_default().insert(row.text("role")?);
    }
    Ok(roles)
}

/// A role as a dated row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRole {
    /// Which role of the kit.
    pub role: String,
    /// Since when.
    pub since: Timestamp,
    /// Until when; `None` today still.
    pub until: Option<Timestamp>,
}

/// Every role that a person holds or held, oldest first.
pub async fn list_role_history(on: &mut impl Reads, person: PersonId) -> Result<Vec<HeldRole>, Error> {
    let rows =
        sql("SELECT role, since, until FROM roles WHERE person = $1 ORDER BY since, role").id(person).all(on).await?;
    rows.iter()
        .map(|row| Ok(HeldRole { role: row.text("role")?, since: row.time("since")?, until: row.maybe_time("until")? }))
        .collect()
}

fn read_person(row: &Row, roles: BTreeSet<String>) -> Result<Person, Error> {
    Ok(Person {
        id: row.id("id")?,
        user: row.maybe_id("user_id")?,
        alias: row.text("alias")?,
        standpoint: row.code("standpoint", Standpoint::from_code)?,
        capacity: row.code("capacity", Capacity::from_code)?,
        voice: read_voice(row)?,
        profession: row.text("profession")?,
        department: row.maybe_id("department")?,
        key: row.id("key_id")?,
        roles,
        is_erased: row.maybe_time("erased_at")?.is_some(),
    })
}

fn read_voice(row: &Row) -> Result<Voice, Error> {
    Ok(Voice {
        capacity: row.code("capacity", Capacity::from_code)?,
        of_age_at: row.maybe_time("of_age_at")?,
        own_since: row.maybe_time("own_since")?,
        in_care: row.bool("in_care")?,
    })
}

/// Everybody of a project for whom somebody speaks or once spoke: what a gate needs beside the lines.
pub(crate) async fn list_voices(on: &mut impl Reads, project: ProjectId) -> Result<Vec<(PersonId, Voice)>, Error> {
    let rows = sql("SELECT id, capacity, of_age_at, own_since, in_care FROM people WHERE project = $1 AND (capacity <> 'adult' OR own_since IS NOT NULL)").id(project).all(on).await?;
    rows.iter().map(|row| Ok((row.id("id")?, read_voice(row)?))).collect()
}

/// The real name: only for those who may record consent, and every look is for them to answer for.
pub async fn open_vault(on: &mut impl Reads, inside: &Inside, person: PersonId) -> Result<Name, Error> {
    inside.require(redthread_core::kit::Right::Consent)?;
    let row =
        sql("SELECT v.sealed FROM vault v JOIN people p ON p.id = v.person WHERE v.person = $1 AND p.project = $2")
            .id(person)
            .id(inside.project.id)
            .one(on)
            .await?;
    let text = open_sealed(on, "vault.sealed", person, &row.bytes("sealed")?).await?;
    Ok(serde_json::from_str(&text)?)
}

/// The real names of everybody in a project who was not erased, for a check that looks for them in a text and reports
/// where, or prints one whose owner agreed to it. Never for a page.
pub async fn open_names(on: &mut impl Reads, project: ProjectId) -> Result<Vec<(PersonId, String)>, Error> {
    let rows = sql("SELECT v.person, v.sealed FROM vault v JOIN people p ON p.id = v.person WHERE p.project = $1 ORDER BY v.person").id(project).all(on).await?;
    let mut names = Vec::with_capacity(rows.len());
    for row in rows {
        let person: PersonId = row.id("person")?;
        match open_sealed(on, "vault.sealed", person, &row.bytes("sealed")?).await {
            Ok(text) => names.push((person, serde_json::from_str::<Name>(&text)?.name)),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(names)
}

/// Adds a department.
pub async fn insert_department(act: &mut Act, project: ProjectId, title: &str) -> Result<DepartmentId, Error> {
    let id: DepartmentId = act.new_id()?;
    sql("INSERT INTO departments (id, project, title, made_at) VALUES ($1, $2, $3, $4)")
        .id(id)
        .id(project)
        .text(title)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Gives a department another name: the same department, for everybody who belongs to it.
pub async fn rename_department(act: &mut Act, project: ProjectId, id: DepartmentId, title: &str) -> Result<(), Error> {
    let renamed = sql("UPDATE departments SET title = $3 WHERE id = $1 AND project = $2")
        .id(id)
        .id(project)
        .text(title)
        .run(act)
        .await?;
    if renamed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// The departments that take part, in the order in which they came.
pub async fn list_departments(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Department>, Error> {
    let rows =
        sql("SELECT id, title FROM departments WHERE project = $1 ORDER BY made_at, id").id(project).all(on).await?;
    rows.iter().map(|row| Ok(Department { id: row.id("id")?, title: row.text("title")? })).collect()
}
