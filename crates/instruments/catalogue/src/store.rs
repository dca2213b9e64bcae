//! All SQL of this slice: `catalogue_ties`. What projects say of their works is shared: `storage::catalogue`.

use redthread_core::codes;
use redthread_core::ids::{FindingId, TieId};
use redthread_storage::{Act, Error, Reads, Row, sql};

/// How two published principles stand to each other, in the eyes of an editor of either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They say the same.
    Same,
    /// One contradicts the other.
    Contradicts,
}
codes!(Relation { Same = "same", Contradicts = "contradicts" });

/// Two published principles tied to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tie {
    pub(crate) id: TieId,
    pub(crate) ends: [FindingId; 2],
    pub(crate) relation: Relation,
    pub(crate) reason: String,
}

impl Tie {
    /// The principle at the other end.
    pub(crate) fn other(&self, finding: FindingId) -> FindingId {
        let [one, other] = self.ends;
        if one == finding { other } else { one }
    }
}

pub(crate) async fn insert_tie(
    act: &mut Act,
    ends: [FindingId; 2],
    relation: Relation,
    reason: &str,
) -> Result<TieId, Error> {
    let id: TieId = act.new_id()?;
    sql("INSERT INTO catalogue_ties (id, finding, other, relation, reason, made_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .id(id)
        .id(ends[0])
        .id(ends[1])
        .text(relation.code())
        .text(reason)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

pub(crate) async fn end_tie(act: &mut Act, id: TieId) -> Result<(), Error> {
    let end = "UPDATE catalogue_ties SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    let changed = sql(end).id(id).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// What a principle is tied to, whoever said so, the oldest first.
pub(crate) async fn list_ties(on: &mut impl Reads, finding: FindingId) -> Result<Vec<Tie>, Error> {
    let ties =
        "SELECT * FROM catalogue_ties WHERE (finding = $1 OR other = $1) AND ended_at IS NULL ORDER BY made_at, id";
    sql(ties).id(finding).all(on).await?.iter().map(read_tie).collect()
}

pub(crate) async fn load_tie(on: &mut impl Reads, id: TieId) -> Result<Tie, Error> {
    read_tie(&sql("SELECT * FROM catalogue_ties WHERE id = $1 AND ended_at IS NULL").id(id).one(on).await?)
}

fn read_tie(row: &Row) -> Result<Tie, Error> {
    Ok(Tie {
        id: row.id("id")?,
        ends: [row.id("finding")?, row.id("other")?],
        relation: row.code("relation", Relation::from_code)?,
        reason: row.text("reason")?,
    })
}
