//! Whoever leads: the doors, the code, the phases, what is shown, and what is typed for others.

use redthread_core::ids::SlipId;
use redthread_core::kit::StageId;
use redthread_core::workshop::phase::{PhaseState, SlipState, end_after};
use redthread_storage::workshop::{
    self, Phase, change_phase, change_wall, close_doors, find_wall, forget_order, insert_slip, load_slip, open_doors,
    open_wall, reveal_slips, turn_slip, wall_of_code,
};
use redthread_storage::{Act, Deed, Error, Fault, Inside, Store, begin};

use super::{LEADS, TYPES, leading, phase_now, takes_slips, terms_of, wall_now};
use crate::model;

/// Puts up the wall, or opens its doors again after they were shut.
pub async fn open(store: &Store, deed: &Deed, inside: &Inside) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "wall.opened", Some(project), answer);
    let code = free_code(store, &mut act).await?;
    let wall = match find_wall(&mut act, project).await? {
        None => open_wall(&mut act, project, &code).await?,
        Some(wall) if wall.code.is_none() => {
            open_doors(&mut act, &wall, &code).await?;
            wall
        }
        Some(wall) => wall,
    };
    act.done(wall.id, ()).await
}

/// A code that no wall bears.
async fn free_code(store: &Store, act: &mut Act) -> Result<String, Error> {
    for _ in 0..32 {
        let random = redthread_storage::secret()?;
        let code = model::code_of(&store.master().hash("wall code", random.as_bytes()));
        if wall_of_code(act, &code).await?.is_none() {
            return Ok(code);
        }
    }
    Err(Fault::Other("no code is free".to_owned()).into())
}

/// Shuts the doors: who was in the room and how each voted is forgotten, slips and counts stay.
pub async fn shut(store: &Store, deed: &Deed, inside: &Inside) -> Result<(), Error> {
    let Some((mut act, wall)) = leading(store, (deed, "wall.shut"), inside).await? else { return Ok(()) };
    if wall.code.is_none() {
        return Err(Error::Conflict);
    }
    for phase in workshop::list_phases(&mut act, wall.id).await? {
        super::votes::count_now(&mut act, &wall, &phase, terms_of(inside.kit(store)?, &phase.stage)?).await?;
    }
    close_doors(&mut act, &wall).await?;
    act.done(wall.id, ()).await
}

/// Changes the code: nobody joins by the old one, and who is in the room stays.
pub async fn change_code(store: &Store, deed: &Deed, inside: &Inside) -> Result<(), Error> {
    let Some((mut act, wall)) = leading(store, (deed, "wall.recoded"), inside).await? else { return Ok(()) };
    if wall.code.is_none() {
        return Err(Error::Conflict);
    }
    let code = free_code(store, &mut act).await?;
    workshop::change_code(&mut act, wall.id, &code).await?;
    act.done(wall.id, ()).await
}

/// What holds for everybody in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Nobody else gets in.
    pub is_locked: bool,
    /// Seconds between two slips of one phone.
    pub pause: i64,
    /// Every slip waits for whoever leads.
    pub waits: bool,
}

/// Locks, slows, or lets slips wait.
pub async fn settle(store: &Store, deed: &Deed, inside: &Inside, settings: Settings) -> Result<(), Error> {
    let pause = model::pause(settings.pause)?;
    let Some((mut act, mut wall)) = leading(store, (deed, "wall.settled"), inside).await? else { return Ok(()) };
    (wall.is_locked, wall.pause, wall.waits) = (settings.is_locked, pause, settings.waits);
    change_wall(&mut act, &wall).await?;
    act.done(wall.id, ()).await
}

/// Begins a phase, or opens a closed one again, and puts it on the screen. Others that are open are closed: one thing at a
/// time.
pub async fn begin_phase(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    stage: &StageId,
    minutes: Option<i64>,
) -> Result<(), Error> {
    let terms = terms_of(inside.kit(store)?, stage)?;
    let Some((mut act, mut wall)) = leading(store, (deed, "phase.begun"), inside).await? else { return Ok(()) };
    for other in workshop::list_phases(&mut act, wall.id).await? {
        if other.stage != *stage && other.state == PhaseState::Open {
            end(&mut act, &wall, other).await?;
        }
    }
    let phase = phase_now(&mut act, &wall, stage).await?;
    let ends_at = Some(end_after(act.now(), minutes.unwrap_or(terms.minutes)));
    change_phase(&mut act, wall.id, &Phase { state: PhaseState::Open, ends_at, ..phase }).await?;
    wall.phase = Some(stage.clone());
    change_wall(&mut act, &wall).await?;
    act.done(wall.id, ()).await
}

/// Closes a phase: from this moment it takes nothing, and after which other a slip came is forgotten.
pub async fn close_phase(store: &Store, deed: &Deed, inside: &Inside, stage: &StageId) -> Result<(), Error> {
    let Some((mut act, wall)) = leading(store, (deed, "phase.closed"), inside).await? else { return Ok(()) };
    let phase = phase_now(&mut act, &wall, stage).await?;
    if phase.state != PhaseState::Open {
        return Err(Error::Conflict);
    }
    end(&mut act, &wall, phase).await?;
    act.done(wall.id, ()).await
}

async fn end(act: &mut Act, wall: &workshop::Wall, phase: Phase) -> Result<(), Error> {
    forget_order(act, wall.id, &phase.stage).await?;
    change_phase(act, wall.id, &Phase { state: PhaseState::Closed, ends_at: None, ..phase }).await.map(drop)
}

/// Gives an open phase more time, counted from its end, or from now when it is over.
pub async fn give_time(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    stage: &StageId,
    minutes: i64,
) -> Result<(), Error> {
    let Some((mut act, wall)) = leading(store, (deed, "phase.given_time"), inside).await? else { return Ok(()) };
    let phase = phase_now(&mut act, &wall, stage).await?;
    takes_slips(&phase)?;
    let from = phase.ends_at.filter(|end| *end > act.now()).unwrap_or(act.now());
    let ends_at = Some(end_after(from, minutes));
    change_phase(&mut act, wall.id, &Phase { ends_at, ..phase }).await?;
    act.done(wall.id, ()).await
}

/// Reveals all that is hidden in a phase; what comes after is shown at once, unless every slip waits.
pub async fn reveal(store: &Store, deed: &Deed, inside: &Inside, stage: &StageId) -> Result<(), Error> {
    terms_of(inside.kit(store)?, stage)?;
    let Some((mut act, wall)) = leading(store, (deed, "phase.revealed"), inside).await? else { return Ok(()) };
    let phase = phase_now(&mut act, &wall, stage).await?;
    reveal_slips(&mut act, wall.id, stage).await?;
    change_phase(&mut act, wall.id, &Phase { is_revealed: true, ..phase }).await?;
    act.done(wall.id, ()).await
}

/// Takes a slip off the wall, puts it back, or reveals it alone. Whoever wrote it is known to nobody, here neither.
pub async fn turn(store: &Store, deed: &Deed, inside: &Inside, id: SlipId, to: SlipState) -> Result<(), Error> {
    let verb = match to {
        SlipState::Removed => "slip.removed",
        SlipState::Hidden | SlipState::Shown => "slip.put_back",
    };
    let Some((mut act, wall)) = leading(store, (deed, verb), inside).await? else { return Ok(()) };
    let slip = load_slip(&mut act, wall.id, id).await?;
    let phase = phase_now(&mut act, &wall, &slip.phase).await?;
    let back = terms_of(inside.kit(store)?, &slip.phase)?.first_state(phase.is_revealed, wall.waits);
    let to = if slip.state == SlipState::Removed && to != SlipState::Removed { back } else { to };
    if slip.state == to {
        return Err(Error::Conflict);
    }
    turn_slip(&mut act, wall.id, &slip, to).await?;
    act.done(id, ()).await
}

/// Types a slip for a table, or from paper. Where the phase is anonymous it is nobody's, neither the table's nor the typist's.
pub async fn write_for(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    stage: &StageId,
    (words, named): (&str, Option<String>),
) -> Result<(), Error> {
    inside.require_any(TYPES)?;
    let terms = terms_of(inside.kit(store)?, stage)?;
    let said = model::slip(words, named, &terms)?;
    let mut act = begin!(store, &deed.veiled(store), "slip.written", Some(inside.project.id), answer);
    let wall = wall_now(&mut act, inside.project.id).await?;
    let phase = phase_now(&mut act, &wall, stage).await?;
    takes_slips(&phase)?;
    insert_slip(&mut act, &wall, (stage, terms.first_state(phase.is_revealed, wall.waits)), &said).await?;
    act.done(wall.id, ()).await
}
