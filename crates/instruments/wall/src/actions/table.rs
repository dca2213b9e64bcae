//! A table taken in: everything that was seen, or nothing.

use std::collections::BTreeMap;

use redthread_core::ids::{SlipId, ThemeId};
use redthread_core::kit::{Kit, StageId};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::ballot::Count;
use redthread_core::workshop::cluster::{Fate, Move};
use redthread_core::workshop::phase::VoteState;
use redthread_intake::Table;
use redthread_storage::workshop::{
    Phase, Slip, Wall, change_phase, insert_slip, list_phases, list_slips_since, list_themes_since, load_board,
    push_step, set_votes, write_step,
};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin, hex};

use super::{LEADS, phase_now, terms_of, wall_now};
use crate::model::{phases, standing_of};
use crate::table::{Headings, PhaseNow, Plan, Taken};

const ALL: (i64, i64) = (-1, i64::MAX);

/// The phases of a wall as a table is read against them.
pub(crate) async fn phases_now(on: &mut impl Reads, kit: &Kit, wall: &Wall) -> Result<Vec<PhaseNow>, Error> {
    let (begun, slips) = (list_phases(on, wall.id).await?, list_slips_since(on, wall.id, ALL).await?);
    let open = list_themes_since(on, wall.id, ALL).await?;
    let now = |(stage, terms): (&redthread_core::kit::Stage, _)| {
        let phase = standing_of(&begun, &stage.id);
        let titles = Lang::ALL.map(|lang| stage.text(lang).title.to_lowercase());
        let here = slips.iter().filter(|slip| slip.phase == stage.id);
        let themes = open.iter().filter(|theme| theme.phase == stage.id && theme.fate == Fate::Open);
        PhaseNow {
            stage: stage.id.clone(),
            names: titles.into_iter().chain([stage.id.to_string()]).collect(),
            terms,
            state: phase.state,
            vote: phase.vote,
            slips: here.filter_map(|slip| slip.said.as_ref()).map(|said| said.words.clone()).collect(),
            themes: themes.map(|theme| (theme.title.clone(), theme.votes)).collect(),
        }
    };
    Ok(phases(kit).map(now).collect())
}

/// What somebody saw of a plan, as a form brings it back: a keyed hash.
pub(crate) fn seal_of(store: &Store, plan: &Plan) -> String {
    hex(&store.master().hash("wall table", format!("{plan:?}").as_bytes()))
}

/// Takes in what was seen. The plan is made again inside the act: while a row is bad, or the wall moved on, nothing is
/// written. Whose slips they are is kept nowhere, nor who brought them.
pub(crate) async fn take_in(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (table, headings): (&Table, &Headings),
    seen: &str,
) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let kit = inside.kit(store)?;
    let mut act = begin!(store, &deed.veiled(store), "wall.taken_in", Some(inside.project.id), answer);
    let wall = wall_now(&mut act, inside.project.id).await?;
    let plan = Plan::read(table, headings, &phases_now(&mut act, kit, &wall).await?)?;
    if plan.count("bad") > 0 || plan.count("new") == 0 {
        return Err(Refusal::whole("wall.table_not_whole").into());
    }
    if seal_of(store, &plan) != seen {
        return Err(Refusal::whole("wall.table_moved_on").into());
    }
    for (stage, taken) in plan.taken() {
        put_up(&mut act, &wall, (kit, &stage), &taken).await?;
    }
    act.done(wall.id, ()).await
}

async fn put_up(act: &mut Act, wall: &Wall, (kit, stage): (&Kit, &StageId), taken: &Taken) -> Result<(), Error> {
    let (terms, phase) = (terms_of(kit, stage)?, phase_now(act, wall, stage).await?);
    let state = terms.first_state(phase.is_revealed, wall.waits);
    for (said, _) in &taken.slips {
        insert_slip(act, wall, (stage, state), said).await?;
    }
    let themes = gather(act, wall, stage, taken).await?;
    if taken.votes.is_empty() {
        return Ok(());
    }
    let votes = taken.votes.iter().filter_map(|(title, votes)| Some((*themes.get(title)?, *votes))).collect();
    set_votes(act, wall.id, stage, Some(&Count { ballots: 0, votes })).await?;
    change_phase(act, wall.id, &Phase { vote: VoteState::Closed, ..phase }).await.map(drop)
}

/// Puts the new slips into their themes; a theme that is not there yet is opened. Putting a slip up tells nobody which row
/// it became: here they are found by their words.
async fn gather(
    act: &mut Act,
    wall: &Wall,
    stage: &StageId,
    taken: &Taken,
) -> Result<BTreeMap<String, ThemeId>, Error> {
    let there = list_slips_since(act, wall.id, ALL).await?;
    let open = list_themes_since(act, wall.id, ALL).await?;
    let open = open.into_iter().filter(|theme| theme.phase == *stage && theme.fate == Fate::Open);
    let mut themes: BTreeMap<String, ThemeId> = open.map(|theme| (theme.title, theme.id)).collect();
    let mut board = load_board(act, wall.id, stage).await?;
    for title in &taken.themes {
        let slips = ids_of(&there, stage, taken, title);
        let what = match themes.get(title) {
            Some(theme) => Move::Put { slips, into: Some(*theme) },
            None => Move::Open { theme: act.new_id()?, slips },
        };
        if let Move::Open { theme, .. } = &what {
            themes.insert(title.clone(), *theme);
        }
        let step = board.play(&what)?;
        if !step.is_empty() {
            write_step(act, wall, (stage, title), &step).await?;
            push_step(act, wall.id, stage, &step).await?;
        }
    }
    Ok(themes)
}

fn ids_of(there: &[Slip], stage: &StageId, taken: &Taken, title: &str) -> Vec<SlipId> {
    let is_its = |words: &str| taken.slips.iter().any(|(said, theme)| theme == title && said.words == words);
    let here = there.iter().filter(|slip| slip.phase == *stage);
    here.filter(|slip| slip.said.as_ref().is_some_and(|said| is_its(&said.words))).map(|slip| slip.id).collect()
}
