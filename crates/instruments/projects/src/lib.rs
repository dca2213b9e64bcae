//! Projects: the list, starting one from a kit, its page and plan, its settings, and the search over what one may read.
//!
//! The project page is drawn from the kit and the plan: where we are, what is next, who must do it. It knows no other
//! instrument; each says its own line through its descriptor.

mod actions;
mod log;
mod model;
mod pages;
mod search;
mod web;

pub use actions::{NewSettings, change_settings, plan_move, seen, start};
pub use model::{Percent, PlanMove, most_of};
pub use search::{Found, Hit, Piece, Wish, search};

use redthread_core::kit::Right;
use redthread_web::{Access, Instrument, PersonalData, Routes, Standing};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &[],
    routes,
    entry: |project, _| format!("/p/{project}"),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    on_show: None,
    personal_data: PersonalData {
        holds: &["search_texts.words"],
        sealed: &[],
        // Keyed hashes of words: nothing that could be read back, so nothing to hand out.
        export: |_, _, _| Box::pin(async { Ok(serde_json::Value::Null) }),
        erase: |act, person| Box::pin(redthread_storage::index::forget_person(act, person)),
    },
};

fn routes() -> Routes {
    Routes::new()
        .get("/projects", Access::SignedIn, web::list)
        .get("/projects/new", Access::Steward, web::new)
        .post("/projects/new", Access::Steward, web::start)
        .get("/p/{project}", Access::Member, web::project)
        .get("/p/{project}/stages", Access::Member, web::stages)
        .post("/p/{project}/stages", Access::AnyOf(&[Right::Steer]), web::make_move)
        .get("/p/{project}/settings", Access::AnyOf(&[Right::Steer]), web::settings)
        .post("/p/{project}/settings", Access::AnyOf(&[Right::Steer]), web::change_settings)
        .get("/p/{project}/data-protection", Access::Member, web::data_protection)
        .get("/search", Access::SignedIn, web::search)
}
