//! Which works stand in the public catalogue, where an editor decides about it.
//!
//! The organisation that was founded first keeps the catalogue. As long as it says nothing, everything on show stands there.
//! It may decide to edit: then its own works stand there as before, and those of others from the day an editor accepts them.
//! A work that is not listed keeps its page and its address; whether it is shown at all is never decided here but by consent.

use std::collections::{HashMap, HashSet};

use redthread_core::ids::{OrganisationId, ProjectId, Uuid};

use crate::db::{Reads, sql};
use crate::error::Error;
use crate::users::find_organisation;

/// What the catalogue lists.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// None while everything is listed.
    edited: Option<Edited>,
}

#[derive(Clone, Debug)]
struct Edited {
    keeper: OrganisationId,
    organisations: HashMap<ProjectId, OrganisationId>,
    accepted: HashSet<Uuid>,
}

impl Selection {
    /// Whether others' works wait for an editor.
    pub fn is_edited(&self) -> bool {
        self.edited.is_some()
    }

    /// Whether a work stands in the catalogue; what comes from no project was brought in by the keeper.
    pub fn lists(&self, work: Uuid, project: Option<ProjectId>) -> bool {
        let (Some(edited), Some(project)) = (&self.edited, project) else { return true };
        edited.organisations.get(&project) == Some(&edited.keeper) || edited.accepted.contains(&work)
    }
}

/// What the catalogue lists now.
pub async fn load_selection(on: &mut impl Reads) -> Result<Selection, Error> {
    let Some((keeper, _)) = find_organisation(on).await? else { return Ok(Selection::default()) };
    let rule = sql("SELECT is_edited FROM editorial_rules WHERE organisation = $1").id(keeper).first(on).await?;
    if !rule.map_or(Ok(false), |row| row.bool("is_edited"))? {
        return Ok(Selection::default());
    }
    let projects = sql("SELECT id, organisation FROM projects").all(on).await?;
    let organisations = projects.iter().map(|row| Ok((row.id("id")?, row.id("organisation")?)));
    let last = "SELECT s.work FROM editorial_steps s WHERE s.step = 'accepted' AND s.place = (SELECT MAX(t.place) FROM editorial_steps t WHERE t.work = s.work)";
    let accepted = sql(last).all(on).await?.iter().map(|row| row.uuid("work")).collect::<Result<_, Error>>()?;
    Ok(Selection {
        edited: Some(Edited { keeper, organisations: organisations.collect::<Result<_, Error>>()?, accepted }),
    })
}
