//! What a project says of its published work in the catalogue: terms of its kit, whose picture it is, where it lies.
//!
//! Slices that publish know nothing of each other, and every public page names what is related: so this is shared.

use std::collections::BTreeMap;

use redthread_core::ids::{FindingId, ProjectId};
use redthread_core::kit::{Id as _, TermId};
use redthread_core::thread::Relation;

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::{Error, Fault};

/// What a project says of its published work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// What it is about.
    pub topics: Vec<TermId>,
    /// Of whom it tells.
    pub populations: Vec<TermId>,
    /// Whose the picture is; may be empty.
    pub image_credit: String,
    /// The town or the point at which its place is drawn, when the name of the place says neither; may be empty.
    pub map_place: String,
    /// Grows with every change; 0 while nothing was said.
    pub version: i64,
}

/// What one project says.
pub async fn load_listing(on: &mut impl Reads, project: ProjectId) -> Result<Listing, Error> {
    let row = sql("SELECT * FROM catalogue_listings WHERE project = $1").id(project).first(on).await?;
    row.map_or(Ok(Listing::default()), |row| read_listing(&row))
}

/// What all projects say.
pub async fn list_listings(on: &mut impl Reads) -> Result<BTreeMap<ProjectId, Listing>, Error> {
    let rows = sql("SELECT * FROM catalogue_listings").all(on).await?;
    rows.iter().map(|row| Ok((row.id("project")?, read_listing(row)?))).collect()
}

fn read_listing(row: &Row) -> Result<Listing, Error> {
    Ok(Listing {
        topics: terms(row, "topics")?,
        populations: terms(row, "populations")?,
        image_credit: row.text("image_credit")?,
        map_place: row.text("map_place")?,
        version: row.int("version")?,
    })
}

fn terms(row: &Row, column: &str) -> Result<Vec<TermId>, Error> {
    let text = row.text(column)?;
    let read = |id: &str| TermId::parse(id).map_err(|bad| Fault::Damaged(bad.to_string()).into());
    text.split_whitespace().map(read).collect()
}

/// Saves what a project says, over what was read in version `listing.version`.
///
/// # Errors
/// `Conflict` when somebody was faster.
pub async fn save_listing(act: &mut Act, project: ProjectId, listing: &Listing) -> Result<(), Error> {
    act.of(project)?;
    let joined = |terms: &[TermId]| terms.iter().map(TermId::as_str).collect::<Vec<_>>().join(" ");
    let save = if listing.version == 0 {
        "INSERT INTO catalogue_listings (project, topics, populations, image_credit, map_place, changed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7 + 1) ON CONFLICT (project) DO NOTHING"
    } else {
        "UPDATE catalogue_listings SET topics = $2, populations = $3, image_credit = $4, map_place = $5, changed_at = $6, version = version + 1
         WHERE project = $1 AND version = $7"
    };
    let changed = sql(save)
        .id(project)
        .text(joined(&listing.topics))
        .text(joined(&listing.populations))
        .text(listing.image_credit.clone())
        .text(listing.map_place.clone())
        .time(act.now())
        .int(listing.version)
        .run(act)
        .await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Whether a finding ever stood in an edition that was put before everybody.
pub async fn was_shown(on: &mut impl Reads, finding: FindingId) -> Result<bool, Error> {
    let shown = "SELECT l.from_id FROM links l JOIN events e ON e.subject = l.from_id
                 WHERE l.to_id = $1 AND l.relation = $2 AND e.verb LIKE '%.edition_shown'";
    Ok(sql(shown).id(finding).text(Relation::Shows.code()).first(on).await?.is_some())
}
