//! Many towns, one set of lines: who shares a group's lines, and what a town shows of its readings to the group.
//!
//! The group never enters a town's project. What it sees of a town comes from [`list_towns`], as things that only
//! `open_to_group` opens: the town's last word decides at every look, and a town that took it back is shut at once.

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::ids::{IndicatorId, InvitationId, PlaceId, ProjectId, ShareId};
use redthread_core::redline::{Scope, ScopeStep, SharedOut, open_to_group, scope_on};

use super::crossings::{CrossingStanding, list_crossing_standings};
use super::latest::{Latest, list_latest};
use super::lines::{Indicator, RedLine, SetThreshold, list_indicators, list_lines, list_thresholds, load_indicator};
use super::places::{Place, list_places};
use super::readings::{Reading, list_readings};
use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;

/// A town that uses a group's lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Which.
    pub id: ShareId,
    /// Whose lines.
    pub group: ProjectId,
    /// Who uses them.
    pub town: ProjectId,
    /// What the group calls it, in the town's words.
    pub name: String,
    /// Since when.
    pub made_at: Timestamp,
    /// What the town agreed to show, step by step.
    pub steps: Vec<ScopeStep>,
}

impl Share {
    /// What the town shows at a moment.
    pub fn scope(&self, now: Timestamp) -> Scope {
        scope_on(&self.steps, now)
    }
}

/// An invitation that nobody has used yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which.
    pub id: InvitationId,
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when it can be used.
    pub expires_at: Timestamp,
}

/// Something of a town as the group holds it: shut until the town's consent opens it.
#[derive(Clone, Copy, Debug)]
pub struct Held<T>(T);

impl<T> Held<T> {
    /// Opens what `look` takes from it, when the town's consent reaches that far.
    pub fn open<U>(
        &self,
        needs: Scope,
        steps: &[ScopeStep],
        now: Timestamp,
        look: impl FnOnce(&T) -> U,
    ) -> Option<SharedOut<U>> {
        (needs > Scope::Nothing && scope_on(steps, now) >= needs)
            .then(|| open_to_group(look(&self.0), needs, steps, now))
            .flatten()
    }
}

/// A town as its group sees it. Without consent there is nothing in it but its name.
#[derive(Clone, Debug)]
pub struct Town {
    /// The share it comes by.
    pub share: Share,
    /// Its places with the last reading of each of the group's indicators, in the order of the indicators' ids.
    pub places: Vec<(Place, Vec<Held<Latest>>)>,
    /// The crossings of the group's lines there.
    pub crossings: Vec<Held<CrossingStanding>>,
}

/// A line that a project measures: its own, or a group's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineInReach {
    /// The line.
    pub line: RedLine,
    /// The group whose line it is; none for the project's own.
    pub group: Option<ProjectId>,
}

/// Makes an invitation; only the hash of its code is kept.
pub async fn insert_invitation(
    act: &mut Act,
    group: ProjectId,
    code_hash: [u8; 32],
    expires_at: Timestamp,
) -> Result<InvitationId, Error> {
    let id: InvitationId = act.new_id()?;
    sql("INSERT INTO red_invitations (id, project, code_hash, made_by, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .id(id)
        .id(group)
        .bytes(code_hash)
        .uuid(act.who())
        .time(act.now())
        .time(expires_at)
        .run(act)
        .await?;
    Ok(id)
}

/// The invitations of a group that can still be used.
pub async fn list_invitations(on: &mut impl Reads, group: ProjectId, now: Timestamp) -> Result<Vec<Invitation>, Error> {
    let open = "SELECT id, made_at, expires_at FROM red_invitations WHERE project = $1 AND used_at IS NULL AND expires_at > $2 ORDER BY made_at DESC, id";
    let rows = sql(open).id(group).time(now).all(on).await?;
    let read = |row: &Row| {
        Ok(Invitation { id: row.id("id")?, made_at: row.time("made_at")?, expires_at: row.time("expires_at")? })
    };
    rows.iter().map(read).collect()
}

/// Takes back an invitation that nobody has used.
pub async fn end_invitation(act: &mut Act, group: ProjectId, id: InvitationId) -> Result<(), Error> {
    let end = "UPDATE red_invitations SET used_at = $3 WHERE id = $1 AND project = $2 AND used_at IS NULL";
    let changed = sql(end).id(id).id(group).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// The group that an unused, unexpired invitation invites to.
pub async fn find_invitation(
    on: &mut impl Reads,
    code_hash: [u8; 32],
    now: Timestamp,
) -> Result<Option<(InvitationId, ProjectId)>, Error> {
    let open = "SELECT id, project FROM red_invitations WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2";
    let row = sql(open).bytes(code_hash).time(now).first(on).await?;
    row.map(|row| Ok((row.id("id")?, row.id("project")?))).transpose()
}

/// Uses an invitation up: from now on the town has the group's lines in reach, and shows `scope` of its readings.
pub async fn insert_share(
    act: &mut Act,
    (invitation, group): (InvitationId, ProjectId),
    town: ProjectId,
    name: &str,
    scope: Scope,
) -> Result<ShareId, Error> {
    let take = "UPDATE red_invitations SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2";
    if sql(take).id(invitation).time(act.now()).run(act).await? != 1 {
        return Err(Error::Conflict);
    }
    let id: ShareId = act.new_id()?;
    sql("INSERT INTO red_shares (id, group_project, town_project, town_name, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .id(id)
        .id(group)
        .id(town)
        .text(name)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    append_scope(act, town, id, scope).await?;
    Ok(id)
}

/// The town says anew what it shows. Only the town can.
pub async fn append_scope(act: &mut Act, town: ProjectId, share: ShareId, scope: Scope) -> Result<(), Error> {
    let changed = sql("INSERT INTO red_share_steps (share, nth, scope, made_by, made_at)
         SELECT id, (SELECT COALESCE(MAX(nth), 0) + 1 FROM red_share_steps WHERE share = $1), $3, $4, $5 FROM red_shares WHERE id = $1 AND town_project = $2 AND ended_at IS NULL")
    .id(share)
    .id(town)
    .text(scope.code())
    .uuid(act.who())
    .time(act.now())
    .run(act)
    .await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Either side ends it. The readings stay the town's.
pub async fn end_share(act: &mut Act, either: ProjectId, id: ShareId) -> Result<(), Error> {
    let end = "UPDATE red_shares SET ended_at = $3, ended_by = $4 WHERE id = $1 AND (group_project = $2 OR town_project = $2) AND ended_at IS NULL";
    let changed = sql(end).id(id).id(either).time(act.now()).uuid(act.who()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// The shares of a project, as group or as town, that have not ended; in the order in which they began.
pub async fn list_shares(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Share>, Error> {
    let rows = sql("SELECT * FROM red_shares WHERE (group_project = $1 OR town_project = $1) AND ended_at IS NULL ORDER BY made_at, id")
        .id(project)
        .all(on)
        .await?;
    let mut steps = list_steps(on, project).await?;
    let read = |row: &Row| {
        let id = row.id("id")?;
        Ok(Share {
            id,
            group: row.id("group_project")?,
            town: row.id("town_project")?,
            name: row.text("town_name")?,
            made_at: row.time("made_at")?,
            steps: steps.remove(&id).unwrap_or_default(),
        })
    };
    rows.iter().map(read).collect()
}

async fn list_steps(on: &mut impl Reads, project: ProjectId) -> Result<BTreeMap<ShareId, Vec<ScopeStep>>, Error> {
    let rows = sql("SELECT share, scope, made_at FROM red_share_steps WHERE share IN (SELECT id FROM red_shares WHERE (group_project = $1 OR town_project = $1) AND ended_at IS NULL) ORDER BY share, nth")
        .id(project)
        .all(on)
        .await?;
    let mut of = BTreeMap::<ShareId, Vec<ScopeStep>>::new();
    for row in &rows {
        let step = ScopeStep { at: row.time("made_at")?, scope: row.code("scope", Scope::from_code)? };
        of.entry(row.id("share")?).or_default().push(step);
    }
    Ok(of)
}

/// The towns of a group, each with what its consent lets through at `now`.
pub async fn list_towns(on: &mut impl Reads, group: ProjectId, now: Timestamp) -> Result<Vec<Town>, Error> {
    let shares = list_shares(on, group).await?.into_iter().filter(|share| share.group == group);
    let of_group: Vec<IndicatorId> = {
        let mut ids: Vec<_> = list_indicators(on, group).await?.into_iter().map(|indicator| indicator.id).collect();
        ids.sort_unstable();
        ids
    };
    let mut towns = vec![];
    for share in shares {
        let mut town = Town { share, places: vec![], crossings: vec![] };
        if town.share.scope(now) > Scope::Nothing {
            town.places = list_held(on, town.share.town, &of_group).await?;
            let crossings = list_crossing_standings(on, town.share.town, now).await?.into_iter();
            town.crossings =
                crossings.filter(|crossing| of_group.binary_search(&crossing.indicator).is_ok()).map(Held).collect();
        }
        towns.push(town);
    }
    Ok(towns)
}

async fn list_held(
    on: &mut impl Reads,
    town: ProjectId,
    of_group: &[IndicatorId],
) -> Result<Vec<(Place, Vec<Held<Latest>>)>, Error> {
    let mut latest: BTreeMap<PlaceId, Vec<Latest>> = list_latest(on, town).await?.into_iter().collect();
    let places = list_places(on, town).await?.into_iter();
    let of_place = |place: Place| {
        let all = latest.remove(&place.id).unwrap_or_default().into_iter();
        let held = all.filter(|last| of_group.binary_search(&last.indicator).is_ok()).map(Held).collect();
        (place, held)
    };
    Ok(places.map(of_place).collect())
}

/// The readings of a group's indicator at a place of one of its towns, for the group: shut until the town's consent
/// opens each.
pub async fn list_readings_held(
    on: &mut impl Reads,
    indicator: &Indicator,
    share: &Share,
    place: PlaceId,
) -> Result<Vec<Held<Reading>>, Error> {
    let readings = list_readings(on, indicator.id, place).await?.into_iter();
    let is_of_both = indicator.project == share.group;
    Ok(readings.filter(|reading| is_of_both && reading.project == share.town).map(Held).collect())
}

/// The lines a project measures: its own, then those of each group whose lines it shares.
pub async fn list_lines_in_reach(on: &mut impl Reads, project: ProjectId) -> Result<Vec<LineInReach>, Error> {
    let mut lines = vec![];
    for from in list_reach(on, project).await? {
        let group = (from != project).then_some(from);
        lines.extend(list_lines(on, from).await?.into_iter().map(|line| LineInReach { line, group }));
    }
    Ok(lines)
}

/// The indicators of the lines in reach; `Indicator::project` says whose each is.
pub async fn list_indicators_in_reach(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Indicator>, Error> {
    let mut indicators = vec![];
    for from in list_reach(on, project).await? {
        indicators.extend(list_indicators(on, from).await?);
    }
    Ok(indicators)
}

/// Every version of the thresholds of the indicators in reach, oldest first.
pub async fn list_thresholds_in_reach(
    on: &mut impl Reads,
    project: ProjectId,
) -> Result<BTreeMap<IndicatorId, Vec<SetThreshold>>, Error> {
    let mut thresholds = BTreeMap::new();
    for from in list_reach(on, project).await? {
        thresholds.extend(list_thresholds(on, from).await?);
    }
    Ok(thresholds)
}

/// An indicator that the project may take readings of: its own, or one of a group whose lines it shares.
pub async fn load_indicator_in_reach(
    on: &mut impl Reads,
    project: ProjectId,
    id: IndicatorId,
) -> Result<Indicator, Error> {
    for from in list_reach(on, project).await? {
        match load_indicator(on, from, id).await {
            Err(Error::NotFound) => {}
            found => return found,
        }
    }
    Err(Error::NotFound)
}

/// The project itself, then every group whose lines it shares.
async fn list_reach(on: &mut impl Reads, project: ProjectId) -> Result<Vec<ProjectId>, Error> {
    let shares =
        "SELECT group_project FROM red_shares WHERE town_project = $1 AND ended_at IS NULL ORDER BY made_at, id";
    let rows = sql(shares).id(project).all(on).await?;
    std::iter::once(Ok(project)).chain(rows.iter().map(|row| row.id("group_project"))).collect()
}
