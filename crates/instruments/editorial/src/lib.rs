//! The catalogue as an editor keeps it: an organisation offers a work, an editor accepts it or sends it back with a word;
//! calls for proposals; towns that join the network.
//!
//! Nothing here decides what may be *shown*: that is consent's alone. It decides what the catalogue *lists*
//! (`redthread_storage::editorial`), and only where the organisation that keeps the catalogue has chosen to edit it.

pub mod actions;
pub mod model;
mod pages;
mod store;
mod web;

use redthread_storage::check::SealedColumn;
use redthread_web::{Access, Instrument, PersonalData, Routes, Standing};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &[],
    routes,
    entry: |_, _| "/desk".to_owned(),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    on_show: None,
    personal_data: PersonalData {
        holds: &[store::CONTACT],
        sealed: &[SealedColumn {
            place: store::CONTACT,
            rows: "SELECT id AS row, sealed FROM editorial_towns WHERE removed_at IS NULL",
        }],
        // Who registers a town is no person of a project: what they wrote ends with the town's entry.
        export: |_, _, _| Box::pin(async { Ok(serde_json::Value::Null) }),
        erase: |_, _| Box::pin(async { Ok(()) }),
    },
};

fn routes() -> Routes {
    Routes::new()
        .get("/desk", Access::Steward, web::desk)
        .post("/desk/rule", Access::Steward, web::set_rule)
        .post("/desk/works/{work}/{step}", Access::Steward, web::take_step)
        .get("/desk/calls/new", Access::Steward, web::new_call)
        .post("/desk/calls/new", Access::Steward, web::make_call)
        .post("/desk/calls/{call}/end", Access::Steward, web::end_call)
        .post("/desk/towns/{town}/{decision}", Access::Steward, web::decide_town)
        .get("/calls", Access::Public, web::calls)
        .get("/calls/{call}", Access::Public, web::call)
        .get("/network", Access::Public, web::network)
        .get("/network/join", Access::Public, web::join)
        .post("/network/join", Access::Public, web::register)
}
