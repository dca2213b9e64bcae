//! Who asked and what for, who is in it, which departments, what was decided when: commission, steering team, training.
//!
//! A person is known by an alias; the real name lies in the vault and is shown on an explicit request that is logged.
//! Several roles of one person are shown, never forbidden.

pub mod actions;
mod calendar;
pub mod model;
mod pages;
mod personal;
mod standing;
pub mod store;
mod web;

use redthread_core::ids::ProjectId;
use redthread_core::kit::StageId;
use redthread_web::{Instrument, PersonalData};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["commission", "steering", "training"],
    routes: web::routes,
    entry,
    standing: |read, inside, stage, words| Box::pin(standing::of_stage(read, inside, stage, words)),
    on_show: None,
    personal_data: PersonalData {
        holds: &[
            "people.alias",
            "people.profession",
            "people.department",
            "vault.sealed",
            "roles.role",
            "meeting_people.person",
            "steering_commissions.commissioner",
        ],
        // Names lie in the vault, which is checked with the other shared tables.
        sealed: &[],
        export: |read, inside, person| Box::pin(personal::export(read, inside, person)),
        erase: |act, person| Box::pin(personal::erase(act, person)),
    },
};

fn entry(project: ProjectId, stage: &StageId) -> String {
    let page = match stage.as_str() {
        "commission" => "commission",
        "training" => "meetings?kind=training",
        _ => "people",
    };
    format!("/p/{project}/{page}")
}
