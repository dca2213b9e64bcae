//! The vote of a phase: opened, counted when it is closed, and ballots from paper.

use redthread_core::ids::ThemeId;
use redthread_core::kit::StageId;
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::ballot::{Ballot, Count, compare, count};
use redthread_core::workshop::phase::{Terms, VoteState};
use redthread_storage::workshop::{
    self, Phase, Wall, change_phase, enter_ballot, list_ballots, open_themes, set_votes, shuffle_ballots,
};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin};

use super::{TYPES, leading, phase_now, takes_votes, terms_of, wall_now};

/// Opens the vote, or opens it again: who has voted can change it.
pub async fn open_vote(store: &Store, deed: &Deed, inside: &Inside, stage: &StageId) -> Result<(), Error> {
    if terms_of(inside.kit(store)?, stage)?.votes == 0 {
        return Err(Refusal::whole("wall.no_vote").into());
    }
    let Some((mut act, wall)) = leading(store, (deed, "vote.opened"), inside).await? else { return Ok(()) };
    if wall.code.is_none() {
        return Err(Refusal::whole("wall.doors_shut").into());
    }
    if open_themes(&mut act, wall.id, stage).await?.is_empty() {
        return Err(Refusal::whole("wall.no_themes").into());
    }
    let phase = phase_now(&mut act, &wall, stage).await?;
    let phase = Phase { vote: VoteState::Open, ballots: None, compared: None, ..phase };
    change_phase(&mut act, wall.id, &phase).await?;
    set_votes(&mut act, wall.id, stage, None).await?;
    act.done(wall.id, ()).await
}

/// Closes the vote and counts it.
pub async fn close_vote(store: &Store, deed: &Deed, inside: &Inside, stage: &StageId) -> Result<(), Error> {
    let terms = terms_of(inside.kit(store)?, stage)?;
    let Some((mut act, wall)) = leading(store, (deed, "vote.closed"), inside).await? else { return Ok(()) };
    let phase = phase_now(&mut act, &wall, stage).await?;
    takes_votes(&phase)?;
    count_now(&mut act, &wall, &phase, terms).await?;
    act.done(wall.id, ()).await
}

/// Counts an open vote and closes it; of another, nothing.
pub(super) async fn count_now(act: &mut Act, wall: &Wall, phase: &Phase, terms: Terms) -> Result<(), Error> {
    if phase.vote != VoteState::Open {
        return Ok(());
    }
    let cast = list_ballots(act, wall.id, &phase.stage).await?;
    let all = count(cast.iter().map(|(_, ballot)| ballot));
    let compared = compare(&cast, terms.least_group);
    let compared = if compared.is_empty() { None } else { Some(kept(&compared)) };
    let ballots = Some(i64::try_from(all.ballots).unwrap_or(i64::MAX));
    set_votes(act, wall.id, &phase.stage, Some(&all)).await?;
    shuffle_ballots(act, wall.id, &phase.stage).await?;
    let phase = Phase { vote: VoteState::Closed, ballots, compared, ..phase.clone() };
    change_phase(act, wall.id, &phase).await.map(drop)
}

/// The comparison as it is kept: standpoint, voters, votes by theme.
fn kept(compared: &[(Standpoint, Count)]) -> String {
    let one = |(standpoint, count): &(Standpoint, Count)| serde_json::json!({ "from": standpoint, "ballots": count.ballots, "votes": count.votes });
    serde_json::Value::Array(compared.iter().map(one).collect()).to_string()
}

/// Enters a ballot from paper, or of somebody without a phone.
pub async fn enter_paper(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    stage: &StageId,
    (votes, standpoint): (Vec<(ThemeId, u32)>, Option<Standpoint>),
) -> Result<(), Error> {
    inside.require_any(TYPES)?;
    let terms = terms_of(inside.kit(store)?, stage)?;
    let mut act = begin!(store, &deed.veiled(store), "ballot.entered", Some(inside.project.id), answer);
    let wall = wall_now(&mut act, inside.project.id).await?;
    takes_votes(&phase_now(&mut act, &wall, stage).await?)?;
    let themes = open_themes(&mut act, wall.id, stage).await?;
    let ballot = Ballot::read(votes, (terms.votes, terms.spread), &themes)?;
    enter_ballot(&mut act, &wall, stage, (&ballot, standpoint)).await?;
    workshop::touch_wall(&mut act, wall.id).await?;
    act.done(wall.id, ()).await
}
