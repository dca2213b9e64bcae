//! The live wall of a workshop: everybody in the room writes on it from their own phone, without an account.
//!
//! A phase is a stage of the kit: it opens, takes slips under its rules, and closes. Slips lie loose or in themes; who
//! facilitates drags them there, or chooses from a menu, and can take any move back. Votes are secret, counted when they are
//! closed, and compared only where nobody can be told apart. Who wrote a slip is stored nowhere. What happens is shown to
//! everybody as it happens, on phones, on the screen, in a list; and all of it can be done without script.

pub mod actions;
mod feed;
pub mod model;
mod pages;
mod table;
mod web;

pub use feed::FEED;

use redthread_core::kit::StageId;
use redthread_core::workshop::phase::PhaseState;
use redthread_storage::workshop::{find_wall, list_phases, list_slips, list_themes};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Instrument, NextStep, PersonalData, Standing, Words};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["wall"],
    routes: web::routes,
    entry: |project, stage| format!("/p/{project}/wall?phase={stage}"),
    standing: |read, inside, stage, words| Box::pin(standing(read, inside, stage, words)),
    on_show: None,
    personal_data: PersonalData {
        holds: &[
            "slips.sealed: what somebody wrote, and the name they chose to show where the phase allows one; sealed under the slip's own key. Who wrote it is in no column",
            "participants.named, standpoint: what somebody in the room wants to be called and from where they speak; gone when the doors are shut",
            "wall_ballots.sealed: how somebody voted; bound to nobody, gone when the doors are shut",
        ],
        // The rows are of shared tables: storage checks their seals.
        ..PersonalData::NONE
    },
};

async fn standing(read: &mut Read, inside: &Inside, stage: &StageId, words: &Words) -> Result<Standing, Error> {
    let project = inside.project.id;
    let path = format!("/p/{project}/wall?phase={stage}");
    let step = |sentence: &str, action: &str| NextStep {
        sentence: words.say(sentence),
        action: words.say(action),
        path: path.clone(),
    };
    let Some(wall) = find_wall(read, project).await? else {
        return Ok(Standing { line: String::new(), next: Some(step("wall-next-put-up", "wall-put-up")) });
    };
    let phase = list_phases(read, wall.id).await?.into_iter().find(|phase| phase.stage == *stage);
    let next = match phase.as_ref().map_or(PhaseState::Waiting, |phase| phase.state) {
        PhaseState::Waiting => Some(step("wall-next-begin", "wall-begin")),
        PhaseState::Open => Some(step("wall-next-open", "wall-go-to")),
        PhaseState::Closed => None,
    };
    let slips = list_slips(read, project).await?.iter().filter(|slip| slip.phase == *stage).count();
    let themes = list_themes(read, project).await?.iter().filter(|theme| theme.phase == *stage).count();
    let counts = [("slips", slips.into()), ("themes", themes.into())];
    let line = if phase.is_some() { words.say_with("wall-standing", counts) } else { String::new() };
    Ok(Standing { line, next })
}
