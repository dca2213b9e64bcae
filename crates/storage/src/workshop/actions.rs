//! Things to do: what, who, by when, first step; and which group carries them.

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::ids::{ActionId, DraftId, GroupId, Id as _, KeyId, PersonId, ProjectId};
use redthread_core::thread::{Node, Relation};
use redthread_core::workshop::group::{ActionState, Doer};
use serde::{Deserialize, Serialize};

use super::open_words;
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::passages::{link, list_links_from, list_links_to, unlink};
use crate::redlines::{day_number, day_of};

const ACTION: &str = "workshop_actions.sealed";

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Which.
    pub id: ActionId,
    /// What; blank once it was erased.
    pub what: String,
    /// Who does it.
    pub who: Doer,
    /// By when; none when no day was settled.
    pub by: Option<Date>,
    /// With what it begins.
    pub first_step: String,
    /// How far it is.
    pub state: ActionState,
    /// The draft it grew from.
    pub draft: Option<DraftId>,
    /// The groups that carry it: one, as a rule.
    pub groups: Vec<GroupId>,
    /// When it was settled.
    pub made_at: Timestamp,
    /// Grows with every change.
    pub version: i64,
    key: KeyId,
}

/// What an action is made from, and changed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAction {
    /// What.
    pub what: String,
    /// Who does it.
    pub who: Doer,
    /// By when.
    pub by: Option<Date>,
    /// With what it begins.
    pub first_step: String,
    /// The draft it grew from.
    pub draft: Option<DraftId>,
    /// The group that carries it.
    pub group: Option<GroupId>,
}

#[derive(Default, Deserialize, Serialize)]
struct Words {
    what: String,
    who: String,
    first_step: String,
}

impl NewAction {
    fn words(&self) -> Words {
        let who = if let Doer::Words(who) = &self.who { who.clone() } else { String::new() };
        Words { what: self.what.clone(), who, first_step: self.first_step.clone() }
    }

    fn person(&self) -> Option<PersonId> {
        if let Doer::Person(person) = self.who { Some(person) } else { None }
    }

    fn role(&self) -> Option<String> {
        if let Doer::Role(role) = &self.who { Some(role.clone()) } else { None }
    }
}

/// Settles something to do.
pub async fn insert_action(act: &mut Act, project: ProjectId, new: &NewAction) -> Result<ActionId, Error> {
    act.of(project)?;
    let id: ActionId = act.new_id()?;
    let key = act.new_key(id).await?;
    let sealed = act.seal(key, ACTION, id, &serde_json::to_string(&new.words())?).await?;
    sql("INSERT INTO workshop_actions (id, project, key_id, sealed, person, role, by_day, state, version, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', 1, $8)")
        .id(id)
        .id(project)
        .id(key)
        .bytes(sealed)
        .maybe_id(new.person())
        .maybe_text(new.role())
        .maybe_int(new.by.map(day_number))
        .time(act.now())
        .run(act)
        .await?;
    tie(act, project, id, new).await?;
    Ok(id)
}

/// Changes something to do that was read in version `seen`.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn update_action(
    act: &mut Act,
    project: ProjectId,
    (id, seen): (ActionId, i64),
    new: &NewAction,
) -> Result<(), Error> {
    act.of(project)?;
    let before = load_action(act, project, id).await?;
    let sealed = act.seal(before.key, ACTION, id, &serde_json::to_string(&new.words())?).await?;
    let changed = sql("UPDATE workshop_actions SET sealed = $3, person = $4, role = $5, by_day = $6, version = version + 1 WHERE id = $1 AND version = $2")
        .id(id)
        .int(seen)
        .bytes(sealed)
        .maybe_id(new.person())
        .maybe_text(new.role())
        .maybe_int(new.by.map(day_number))
        .run(act)
        .await?;
    if changed == 1 { tie(act, project, id, new).await } else { Err(Error::Conflict) }
}

/// Says how far something is.
pub async fn end_action(act: &mut Act, project: ProjectId, id: ActionId, state: ActionState) -> Result<(), Error> {
    act.of(project)?;
    let change = "UPDATE workshop_actions SET state = $3, version = version + 1 WHERE id = $1 AND project = $2";
    let changed = sql(change).id(id).id(project).text(state.code()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

async fn tie(act: &mut Act, project: ProjectId, id: ActionId, new: &NewAction) -> Result<(), Error> {
    for (_, gone) in list_links_to(act, Relation::GrowsInto, id.uuid()).await? {
        unlink(act, gone, Relation::GrowsInto, id.uuid()).await?;
    }
    for (_, gone) in list_links_from(act, id.uuid(), Relation::CarriedBy).await? {
        unlink(act, id.uuid(), Relation::CarriedBy, gone).await?;
    }
    let own = (Node::Action, id.uuid());
    if let Some(draft) = new.draft {
        link(act, project, (Node::Draft, draft.uuid()), Relation::GrowsInto, own).await?;
    }
    if let Some(group) = new.group {
        link(act, project, own, Relation::CarriedBy, (Node::Group, group.uuid())).await?;
    }
    Ok(())
}

/// Everything there is to do in a project, oldest first.
pub async fn list_actions(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Action>, Error> {
    let rows =
        sql("SELECT * FROM workshop_actions WHERE project = $1 ORDER BY made_at, id").id(project).all(on).await?;
    let mut actions = Vec::with_capacity(rows.len());
    for row in &rows {
        actions.push(read_action(on, row).await?);
    }
    Ok(actions)
}

/// One thing to do of a project.
pub async fn load_action(on: &mut impl Reads, project: ProjectId, id: ActionId) -> Result<Action, Error> {
    let row = sql("SELECT * FROM workshop_actions WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    read_action(on, &row).await
}

async fn read_action(on: &mut impl Reads, row: &Row) -> Result<Action, Error> {
    let id: ActionId = row.id("id")?;
    let json = open_words(on, ACTION, id, Some(row.bytes("sealed")?)).await?;
    let words: Words = json.map_or(Ok(Words::default()), |json| serde_json::from_str(&json))?;
    let drafts = list_links_to(on, Relation::GrowsInto, id.uuid()).await?;
    let groups = list_links_from(on, id.uuid(), Relation::CarriedBy).await?;
    Ok(Action {
        id,
        what: words.what,
        who: read_doer(row, words.who)?,
        by: row.maybe_int("by_day")?.map(day_of).transpose()?,
        first_step: words.first_step,
        state: row.code("state", ActionState::from_code)?,
        draft: drafts.first().map(|(_, draft)| DraftId::from_uuid(*draft)),
        groups: groups.into_iter().map(|(_, group)| GroupId::from_uuid(group)).collect(),
        made_at: row.time("made_at")?,
        version: row.int("version")?,
        key: row.id("key_id")?,
    })
}

fn read_doer(row: &Row, words: String) -> Result<Doer, Error> {
    Ok(match (row.maybe_id("person")?, row.maybe_text("role")?) {
        (Some(person), _) => Doer::Person(person),
        (None, Some(role)) => Doer::Role(role),
        (None, None) if words.is_empty() => Doer::Nobody,
        (None, None) => Doer::Words(words),
    })
}

/// What a person said they will do is nobody's again: for erasure.
pub async fn forget_doer(act: &mut Act, person: PersonId) -> Result<(), Error> {
    let forget = "UPDATE workshop_actions SET person = NULL, version = version + 1 WHERE person = $1";
    sql(forget).id(person).run(act).await.map(drop)
}
