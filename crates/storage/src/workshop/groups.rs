//! Working groups: purpose, convener, members, what they grew from, and every step of their life.

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::ids::{
    ActionId, DraftId, GroupId, GroupStepId, Id as _, KeyId, PersonId, ProjectId, SlipId, ThemeId, Uuid,
};
use redthread_core::refusal::Refusal;
use redthread_core::thread::{Node, Relation};
use redthread_core::workshop::group::{GroupMove, GroupState, Merges};

use super::{open_words, seal_words};
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::passages::{link, list_links_to, unlink};

const STEP: &str = "working_group_steps.words";

/// A working group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub id: GroupId,
    /// What it is called today.
    pub title: String,
    /// What it is there for.
    pub purpose: String,
    /// How it lives.
    pub state: GroupState,
    /// For [`GroupState::Merged`]: the group that it went on in.
    pub merged_into: Option<GroupId>,
    /// Who calls it together and answers for it; none when nobody does.
    pub convener: Option<PersonId>,
    /// Its members today, the convener among them.
    pub members: Vec<PersonId>,
    /// The themes it grew from.
    pub themes: Vec<ThemeId>,
    /// Single slips it grew from.
    pub slips: Vec<SlipId>,
    /// The drafts it grew from.
    pub drafts: Vec<DraftId>,
    /// What it carries.
    pub actions: Vec<ActionId>,
    /// When it came to be.
    pub made_at: Timestamp,
    /// Grows with every change.
    pub version: i64,
    key: KeyId,
}

/// What a group is made from, and changed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewGroup {
    /// What it is called.
    pub title: String,
    /// What it is there for.
    pub purpose: String,
    /// Who calls it together; a member as well.
    pub convener: Option<PersonId>,
    /// Its members.
    pub members: Vec<PersonId>,
    /// What it grew from: themes, slips, drafts.
    pub from: Vec<(Node, Uuid)>,
}

/// A step of a group's life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupStep {
    /// Which.
    pub id: GroupStepId,
    /// Of which group.
    pub group: GroupId,
    /// What happened.
    pub what: GroupMove,
    /// For [`GroupMove::Merged`]: into which group.
    pub other: Option<GroupId>,
    /// Why, or the name before; none when nothing was said.
    pub words: Option<String>,
    /// Which user wrote it down; nil is the system.
    pub recorded_by: Uuid,
    /// When.
    pub at: Timestamp,
}

/// How the groups of a project merged, for the rules.
pub fn merges(groups: &[Group]) -> Merges {
    groups.iter().map(|group| (group.id, group.state, group.merged_into)).collect()
}

/// Forms a group, and ties it to what it grew from.
pub async fn insert_group(act: &mut Act, project: ProjectId, new: NewGroup) -> Result<GroupId, Error> {
    act.of(project)?;
    let id: GroupId = act.new_id()?;
    let key = act.new_key(id).await?;
    sql("INSERT INTO working_groups (id, project, key_id, title, purpose, convener, state, position, version, made_at)
         SELECT $1, $2, $3, $4, $5, $6, 'working', COALESCE(MAX(position), 0) + 1, 1, $7 FROM working_groups WHERE project = $2")
        .id(id)
        .id(project)
        .id(key)
        .text(new.title.clone())
        .text(new.purpose.clone())
        .maybe_id(new.convener)
        .time(act.now())
        .run(act)
        .await?;
    seat(act, id, &[], &new).await?;
    tie(act, project, id, &new.from).await?;
    insert_step(act, project, (id, key), (GroupMove::Formed, None, "")).await?;
    Ok(id)
}

/// Changes a group that was read in version `seen`. A new name is a step of its life; who left stays on record.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn update_group(
    act: &mut Act,
    project: ProjectId,
    (id, seen): (GroupId, i64),
    new: NewGroup,
) -> Result<(), Error> {
    act.of(project)?;
    let before = load_group(act, project, id).await?;
    let changed = sql("UPDATE working_groups SET title = $3, purpose = $4, convener = $5, version = version + 1 WHERE id = $1 AND version = $2")
        .id(id)
        .int(seen)
        .text(new.title.clone())
        .text(new.purpose.clone())
        .maybe_id(new.convener)
        .run(act)
        .await?;
    if changed != 1 {
        return Err(Error::Conflict);
    }
    if before.title != new.title {
        insert_step(act, project, (id, before.key), (GroupMove::Renamed, None, &before.title)).await?;
    }
    seat(act, id, &before.members, &new).await?;
    tie(act, project, id, &new.from).await
}

/// Lets a group go on inside another. Both keep their histories; the thread leads from the one to the other.
///
/// # Errors
/// What [`Merges::may_merge`] refuses; `Conflict` when the group was changed meanwhile.
pub async fn merge_group(
    act: &mut Act,
    project: ProjectId,
    (from, into): (GroupId, GroupId),
    why: &str,
) -> Result<(), Error> {
    let groups = list_groups(act, project).await?;
    let group = groups.iter().find(|group| group.id == from).ok_or(Error::NotFound)?;
    merges(&groups).may_merge(from, into)?;
    set_state(act, project, group, (GroupState::Merged, Some(into))).await?;
    link(act, project, (Node::Group, from.uuid()), Relation::GrowsInto, (Node::Group, into.uuid())).await?;
    insert_step(act, project, (from, group.key), (GroupMove::Merged, Some(into), why)).await
}

/// Ends a group; why is said.
///
/// # Errors
/// `groups.not_working` when it has ended already.
pub async fn stop_group(act: &mut Act, project: ProjectId, id: GroupId, why: &str) -> Result<(), Error> {
    let group = load_group(act, project, id).await?;
    if group.state != GroupState::Working {
        return Err(Refusal::whole("groups.not_working").into());
    }
    set_state(act, project, &group, (GroupState::Stopped, None)).await?;
    insert_step(act, project, (id, group.key), (GroupMove::Stopped, None, why)).await
}

/// Lets a group that merged or stopped take up its own work again.
///
/// # Errors
/// `groups.working` when it never ended.
pub async fn resume_group(act: &mut Act, project: ProjectId, id: GroupId, why: &str) -> Result<(), Error> {
    let group = load_group(act, project, id).await?;
    if group.state == GroupState::Working {
        return Err(Refusal::whole("groups.working").into());
    }
    if let Some(into) = group.merged_into {
        unlink(act, id.uuid(), Relation::GrowsInto, into.uuid()).await?;
    }
    set_state(act, project, &group, (GroupState::Working, None)).await?;
    insert_step(act, project, (id, group.key), (GroupMove::Resumed, group.merged_into, why)).await
}

async fn set_state(
    act: &mut Act,
    project: ProjectId,
    group: &Group,
    (state, into): (GroupState, Option<GroupId>),
) -> Result<(), Error> {
    act.of(project)?;
    let changed = sql(
        "UPDATE working_groups SET state = $3, merged_into = $4, version = version + 1 WHERE id = $1 AND version = $2",
    )
    .id(group.id)
    .int(group.version)
    .text(state.code())
    .maybe_id(into)
    .run(act)
    .await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

async fn insert_step(
    act: &mut Act,
    project: ProjectId,
    (group, key): (GroupId, KeyId),
    (what, other, words): (GroupMove, Option<GroupId>, &str),
) -> Result<(), Error> {
    let id: GroupStepId = act.new_id()?;
    let words = seal_words(act, key, STEP, id, words).await?;
    sql("INSERT INTO working_group_steps (id, project, group_id, kind, other, words, recorded_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .id(id)
        .id(project)
        .id(group)
        .text(what.code())
        .maybe_id(other)
        .maybe_bytes(words)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}

/// Seats just these members: who is new begins now, who is gone ended now.
async fn seat(act: &mut Act, id: GroupId, before: &[PersonId], new: &NewGroup) -> Result<(), Error> {
    let mut wanted = new.members.clone();
    wanted.extend(new.convener);
    wanted.sort_unstable();
    wanted.dedup();
    for gone in before.iter().filter(|person| !wanted.contains(person)) {
        let end = "UPDATE working_group_members SET until = $3 WHERE group_id = $1 AND person = $2 AND until IS NULL";
        sql(end).id(id).id(*gone).time(act.now()).run(act).await?;
    }
    for person in wanted.into_iter().filter(|person| !before.contains(person)) {
        // Who left and comes back within the same moment of a fixed clock is still one row.
        sql("INSERT INTO working_group_members (group_id, person, since) VALUES ($1, $2, $3) ON CONFLICT (group_id, person, since) DO UPDATE SET until = NULL")
            .id(id)
            .id(person)
            .time(act.now())
            .run(act)
            .await?;
    }
    Ok(())
}

/// Ties a group to just these themes, slips and drafts; groups that went into it stay tied.
async fn tie(act: &mut Act, project: ProjectId, id: GroupId, from: &[(Node, Uuid)]) -> Result<(), Error> {
    let own = |node: &Node| matches!(node, Node::Theme | Node::Slip | Node::Draft);
    let before = list_links_to(act, Relation::GrowsInto, id.uuid()).await?;
    for (_, gone) in before.iter().filter(|tied| own(&tied.0) && !from.contains(tied)) {
        unlink(act, *gone, Relation::GrowsInto, id.uuid()).await?;
    }
    for one in from.iter().filter(|one| own(&one.0)) {
        link(act, project, *one, Relation::GrowsInto, (Node::Group, id.uuid())).await?;
    }
    Ok(())
}

/// The groups of a project in their order, those that ended too.
pub async fn list_groups(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Group>, Error> {
    let rows = sql("SELECT * FROM working_groups WHERE project = $1 ORDER BY position, id").id(project).all(on).await?;
    let mut members = list_members(on, project).await?;
    let grown = list_grown(on, project).await?;
    rows.iter()
        .map(|row| {
            let id: GroupId = row.id("id")?;
            read_group(row, members.remove(&id).unwrap_or_default(), &grown)
        })
        .collect()
}

/// One group of a project.
pub async fn load_group(on: &mut impl Reads, project: ProjectId, id: GroupId) -> Result<Group, Error> {
    list_groups(on, project).await?.into_iter().find(|group| group.id == id).ok_or(Error::NotFound)
}

async fn list_members(on: &mut impl Reads, project: ProjectId) -> Result<BTreeMap<GroupId, Vec<PersonId>>, Error> {
    let rows = sql("SELECT m.group_id, m.person FROM working_group_members m JOIN working_groups g ON g.id = m.group_id WHERE g.project = $1 AND m.until IS NULL ORDER BY m.since, m.person")
        .id(project)
        .all(on)
        .await?;
    let mut members = BTreeMap::<GroupId, Vec<PersonId>>::new();
    for row in &rows {
        members.entry(row.id("group_id")?).or_default().push(row.id("person")?);
    }
    Ok(members)
}

/// What leads to each group: (kind, what, group).
async fn list_grown(on: &mut impl Reads, project: ProjectId) -> Result<Vec<(Node, Uuid, GroupId)>, Error> {
    let rows = sql("SELECT from_kind, from_id, to_id FROM links WHERE project = $1 AND relation IN ('grows_into', 'carried_by') AND to_kind = 'group' ORDER BY made_at, from_id")
        .id(project)
        .all(on)
        .await?;
    rows.iter()
        .map(|row| Ok((row.code("from_kind", Node::from_code)?, row.uuid("from_id")?, row.id("to_id")?)))
        .collect()
}

fn read_group(row: &Row, members: Vec<PersonId>, grown: &[(Node, Uuid, GroupId)]) -> Result<Group, Error> {
    let id: GroupId = row.id("id")?;
    let of =
        |node: Node| grown.iter().filter(move |(kind, _, to)| *kind == node && *to == id).map(|(_, from, _)| *from);
    Ok(Group {
        id,
        title: row.text("title")?,
        purpose: row.text("purpose")?,
        state: row.code("state", GroupState::from_code)?,
        merged_into: row.maybe_id("merged_into")?,
        convener: row.maybe_id("convener")?,
        members,
        themes: of(Node::Theme).map(ThemeId::from_uuid).collect(),
        slips: of(Node::Slip).map(SlipId::from_uuid).collect(),
        drafts: of(Node::Draft).map(DraftId::from_uuid).collect(),
        actions: of(Node::Action).map(ActionId::from_uuid).collect(),
        made_at: row.time("made_at")?,
        version: row.int("version")?,
        key: row.id("key_id")?,
    })
}

/// Every step of every group of a project, oldest first.
pub async fn list_group_steps(on: &mut impl Reads, project: ProjectId) -> Result<Vec<GroupStep>, Error> {
    let rows =
        sql("SELECT * FROM working_group_steps WHERE project = $1 ORDER BY made_at, id").id(project).all(on).await?;
    let mut steps = Vec::with_capacity(rows.len());
    for row in &rows {
        let id: GroupStepId = row.id("id")?;
        steps.push(GroupStep {
            id,
            group: row.id("group_id")?,
            what: row.code("kind", GroupMove::from_code)?,
            other: row.maybe_id("other")?,
            words: open_words(on, STEP, id, row.maybe_bytes("words")?).await?,
            recorded_by: row.uuid("recorded_by")?,
            at: row.time("made_at")?,
        });
    }
    Ok(steps)
}

/// Takes a person out of every group, as if they had never been in one: for erasure.
pub async fn leave_groups(act: &mut Act, person: PersonId) -> Result<(), Error> {
    sql("DELETE FROM working_group_members WHERE person = $1").id(person).run(act).await?;
    sql("UPDATE working_groups SET convener = NULL, version = version + 1 WHERE convener = $1")
        .id(person)
        .run(act)
        .await?;
    Ok(())
}
