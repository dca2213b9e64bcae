//! Red lines in words, how each is measured and from which value on it is crossed, and whether the group agrees.
//!
//! A line is worded before any number. Its indicators have thresholds in dated versions, each said in a sentence. Lines
//! and versions are put to the group in rounds; what was agreed of other words is not agreed of these, and an objection
//! stays beside the line for good.

pub mod actions;
mod load;
pub mod model;
mod pages;
pub mod rounds;
pub mod store;
mod web;

use redthread_core::ids::PersonId;
use redthread_core::kit::{Right, StageId};
use redthread_storage::check::SealedColumn;
use redthread_storage::redlines::{erase_reasons_of, list_stances_of, load_round};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Access, Instrument, PersonalData, Routes};
use web::{lines, measures, places, rounds as talks};

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::Steer]);
const WRITERS: Access = Access::AnyOf(actions::WRITERS);
const LEADERS: Access = Access::AnyOf(actions::LEADERS);
const TAKERS: Access = Access::AnyOf(&[Right::TakePart]);

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["redlines", "thresholds"],
    routes,
    entry: |project, _: &StageId| format!("/p/{project}/lines"),
    standing: |read, inside, stage, words| Box::pin(load::standing(read, inside, stage, words)),
    on_show: None,
    personal_data: PersonalData {
        holds: &["round_stances.stance", "round_stances.reason", "round_ballots.reason", "round_asked.person"],
        sealed: &[
            SealedColumn {
                place: "round_stances.reason",
                rows: "SELECT id AS row, reason AS sealed FROM round_stances WHERE reason IS NOT NULL",
            },
            SealedColumn {
                place: "round_ballots.reason",
                rows: "SELECT id AS row, reason AS sealed FROM round_ballots WHERE reason IS NOT NULL",
            },
        ],
        export: |read, inside, person| Box::pin(export(read, inside, person)),
        erase: |act, person| Box::pin(erase_reasons_of(act, person)),
    },
};

fn routes() -> Routes {
    let routes = Routes::new()
        .get("/p/{project}/lines", TEAM, lines::list)
        .get("/p/{project}/lines/new", WRITERS, lines::new)
        .post("/p/{project}/lines/new", WRITERS, lines::word)
        .get("/p/{project}/lines/{line}", TEAM, lines::line)
        .get("/p/{project}/lines/{line}/edit", WRITERS, lines::edit)
        .post("/p/{project}/lines/{line}/edit", WRITERS, lines::change)
        .post("/p/{project}/lines/{line}/move", WRITERS, lines::shift)
        .post("/p/{project}/lines/{line}/end", WRITERS, lines::end)
        .get("/p/{project}/lines/{line}/indicators/new", WRITERS, measures::new)
        .post("/p/{project}/lines/{line}/indicators/new", WRITERS, measures::add)
        .get("/p/{project}/indicators/{indicator}", TEAM, measures::indicator)
        .get("/p/{project}/indicators/{indicator}/edit", WRITERS, measures::edit)
        .post("/p/{project}/indicators/{indicator}/edit", WRITERS, measures::change)
        .post("/p/{project}/indicators/{indicator}/end", WRITERS, measures::end)
        .get("/p/{project}/indicators/{indicator}/threshold", WRITERS, measures::threshold)
        .post("/p/{project}/indicators/{indicator}/threshold", WRITERS, measures::set);
    routes
        .post("/p/{project}/lines/{line}/round", LEADERS, talks::put_line)
        .post("/p/{project}/indicators/{indicator}/round", LEADERS, talks::put_threshold)
        .post("/p/{project}/lines/terms", LEADERS, talks::change_terms)
        .get("/p/{project}/rounds/{round}", TEAM, talks::round)
        .post("/p/{project}/rounds/{round}", TAKERS, talks::take)
        .get("/p/{project}/rounds/{round}/room", LEADERS, talks::room)
        .post("/p/{project}/rounds/{round}/room", LEADERS, talks::enter_one)
        .post("/p/{project}/rounds/{round}/close", LEADERS, talks::close)
        .get("/p/{project}/places", TEAM, places::list)
        .post("/p/{project}/places", LEADERS, places::add)
        .post("/p/{project}/places/{place}", LEADERS, places::change)
}

/// Where somebody stood, by name, in which words. Of anonymous rounds nothing can be told, for nobody knows.
async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<serde_json::Value, Error> {
    let mut stances = vec![];
    for (round, said) in list_stances_of(read, person).await? {
        let round = load_round(read, inside.project.id, round).await?;
        stances.push(serde_json::json!({
            "about": round.wording,
            "stance": said.stance.code(),
            "reason": said.reason,
            "at": said.taken_at.to_string(),
        }));
    }
    Ok(serde_json::json!({ "stances": stances }))
}
