//! Secret links: by one a convener answers for a group, by another everybody reads the answers.
//!
//! The secret is made of the master key and the link's own id, and only its hash stands in the table: whoever reads the
//! database or a backup has no link, and whoever leads the project can be shown it again for a reminder.

use jiff::Timestamp;
use redthread_core::ids::{FollowUpId, FollowUpLinkId, GroupId, Id as _, PersonId, ProjectId};
use redthread_core::workshop::follow_up::Pace;

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::store::Store;

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which.
    pub id: FollowUpLinkId,
    /// Of which project.
    pub project: ProjectId,
    /// Of which round.
    pub round: FollowUpId,
    /// For which group it answers; none only reads.
    pub group: Option<GroupId>,
    /// Who convened the group when it was made.
    pub person: Option<PersonId>,
    /// Since when.
    pub made_at: Timestamp,
    /// Since when it opens nothing any more.
    pub ended_at: Option<Timestamp>,
    /// How fast it sends.
    pub pace: Pace,
}

/// What stands in the address after `/f/`: 43 letters, the same each time.
pub fn secret_of(store: &Store, id: FollowUpLinkId) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bytes = store.master().hash("follow-up link", id.uuid().as_bytes());
    let letter = |bits: u32| LETTERS.get((bits & 63) as usize).copied().map_or('-', char::from);
    // Three bytes are four letters; the last two of the 32 leave a third letter with two bits unused.
    let chunk = |three: &[u8]| {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        [18, 12, 6, 0].map(|shift| letter(bits >> shift)).into_iter().take(three.len() + 1)
    };
    bytes.chunks(3).flat_map(chunk).collect()
}

fn hash_of(store: &Store, secret: &str) -> [u8; 32] {
    store.master().hash("follow-up secret", secret.as_bytes())
}

/// Makes a link; one that did the same before opens nothing any more.
pub async fn insert_link(
    act: &mut Act,
    (project, round): (ProjectId, FollowUpId),
    (group, person): (Option<GroupId>, Option<PersonId>),
) -> Result<FollowUpLinkId, Error> {
    act.of(project)?;
    let id: FollowUpLinkId = act.new_id()?;
    let store = act.store();
    let hash = hash_of(&store, &secret_of(&store, id));
    for old in
        list_links_of(act, project, round).await?.iter().filter(|old| old.group == group && old.ended_at.is_none())
    {
        end_link(act, project, old.id).await?;
    }
    sql("INSERT INTO follow_up_links (id, project, round, group_id, person, secret_hash, made_at, minute_at, sent) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 0)")
        .id(id)
        .id(project)
        .id(round)
        .maybe_id(group)
        .maybe_id(person)
        .bytes(hash)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Shuts a link.
pub async fn end_link(act: &mut Act, project: ProjectId, id: FollowUpLinkId) -> Result<(), Error> {
    let end = "UPDATE follow_up_links SET ended_at = $3 WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    let changed = sql(end).id(id).id(project).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// The link that a secret opens; none for a wrong one and for one that was shut.
pub async fn find_link(store: &Store, on: &mut impl Reads, secret: &str) -> Result<Option<Link>, Error> {
    let open = "SELECT * FROM follow_up_links WHERE secret_hash = $1 AND ended_at IS NULL";
    let row = sql(open).bytes(hash_of(store, secret)).first(on).await?;
    row.as_ref().map(read_link).transpose()
}

/// Every link of a round, shut ones too, oldest first: a group with one was asked.
pub async fn list_links_of(on: &mut impl Reads, project: ProjectId, round: FollowUpId) -> Result<Vec<Link>, Error> {
    let links = "SELECT * FROM follow_up_links WHERE project = $1 AND round = $2 ORDER BY made_at, id";
    sql(links).id(project).id(round).all(on).await?.iter().map(read_link).collect()
}

/// Keeps how fast a link sends.
pub async fn update_pace(act: &mut Act, id: FollowUpLinkId, pace: Pace) -> Result<(), Error> {
    let change = "UPDATE follow_up_links SET minute_at = $2, sent = $3 WHERE id = $1";
    sql(change).id(id).time(pace.minute_at).int(pace.sent).run(act).await.map(drop)
}

fn read_link(row: &Row) -> Result<Link, Error> {
    Ok(Link {
        id: row.id("id")?,
        project: row.id("project")?,
        round: row.id("round")?,
        group: row.maybe_id("group_id")?,
        person: row.maybe_id("person")?,
        made_at: row.time("made_at")?,
        ended_at: row.maybe_time("ended_at")?,
        pace: Pace { minute_at: row.time("minute_at")?, sent: row.int("sent")? },
    })
}

/// Shuts every link that was made for a person, and forgets for whom it was: for erasure.
pub async fn forget_convener(act: &mut Act, person: PersonId) -> Result<(), Error> {
    sql("UPDATE follow_up_links SET ended_at = COALESCE(ended_at, $2), person = NULL WHERE person = $1")
        .id(person)
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}
