//! Readings: how every red line stands at every place today, and what follows when one is crossed.
//!
//! A reading is a value that was so at a place on a day, with its source and how sure somebody is; typed one at a time,
//! for a whole place in one sitting, or taken in from a file of which every row was seen first. A corrected reading is
//! ended and stays readable. A crossing is declared by a person on a reading that is crossed, put to somebody by name,
//! and ended by a person: nothing closes by itself.

pub mod actions;
pub mod calendar;
pub mod cells;
pub mod crossing;
pub mod dates;
pub mod exports;
pub mod files;
pub mod import;
pub mod model;
mod pages;
mod personal;
pub mod rows;
pub mod scene;
mod store;
mod web;
pub mod whole;

use redthread_core::kit::Right;
use redthread_core::redline::{CrossingState, Gap, standing};
use redthread_storage::check::SealedColumn;
use redthread_storage::redlines::list_crossing_standings;
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Access, Instrument, NextStep, PersonalData, Routes, Standing, Words};

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::Steer]);
const MEASURES: Access = Access::AnyOf(&[Right::Measure]);
const DECLARES: Access = Access::AnyOf(&[Right::Declare]);
const MOVES: Access = Access::AnyOf(&[Right::Measure, Right::Declare]);
const BRINGS: Access = Access::AnyOf(&[Right::Steer]);

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["readings"],
    routes,
    entry: |project, _| format!("/p/{project}/readings"),
    standing: |read, inside, _, words| Box::pin(standing_line(read, inside, words)),
    on_show: None,
    personal_data: PersonalData {
        holds: &[
            "red_readings.note",
            "attachments.name",
            "attachments.sealed",
            "crossings.addressee",
            "crossings.words",
            "crossing_steps.words",
            "reading_imports.sealed",
            "brought_records.sealed: what people let out of another project, by nobody's name",
        ],
        sealed: &[
            SealedColumn { place: store::IMPORT, rows: "SELECT id AS row, sealed FROM reading_imports" },
            SealedColumn { place: store::RECORD, rows: "SELECT id AS row, sealed FROM brought_records" },
        ],
        export: |read, inside, person| Box::pin(personal::export(read, inside, person)),
        erase: |act, person| Box::pin(personal::erase(act, person)),
    },
};

fn routes() -> Routes {
    let routes = Routes::new()
        .get("/p/{project}/readings", TEAM, web::readings::list)
        .get("/p/{project}/readings/new", MEASURES, web::record::new)
        .post("/p/{project}/readings/new", MEASURES, web::record::record)
        .post("/p/{project}/readings/place", MEASURES, web::place::record)
        .get("/p/{project}/readings/{reading}", TEAM, web::readings::reading)
        .post("/p/{project}/readings/{reading}/end", MEASURES, web::readings::end)
        .post("/p/{project}/readings/{reading}/files", MEASURES, web::readings::attach)
        .get("/p/{project}/readings/{reading}/files/{file}", TEAM, web::readings::file)
        .post("/p/{project}/readings/{reading}/files/{file}/end", MEASURES, web::readings::remove_file)
        .get("/p/{project}/readings/{reading}/words", MEASURES, web::readings::choose_words)
        .post("/p/{project}/readings/{reading}/words", MEASURES, web::readings::support)
        .post("/p/{project}/readings/{reading}/words/end", MEASURES, web::readings::unsupport);
    let routes = routes
        .get("/p/{project}/readings/import", MEASURES, web::import::new)
        .post("/p/{project}/readings/import", MEASURES, web::import::bring)
        .get("/p/{project}/readings/import/{import}", MEASURES, web::import::preview)
        .post("/p/{project}/readings/import/{import}", MEASURES, web::import::take_in)
        .post("/p/{project}/readings/import/{import}/end", MEASURES, web::import::drop_file)
        .post("/p/{project}/readings/import-whole", BRINGS, web::import::take_in_whole)
        .get("/p/{project}/readings/brought", TEAM, web::brought::page)
        .get("/p/{project}/readings/export.csv", TEAM, web::export::csv)
        .get("/p/{project}/readings/export.xlsx", TEAM, web::export::xlsx)
        .get("/p/{project}/readings/export.json", TEAM, web::export::json)
        .get("/p/{project}/due.ics", TEAM, web::export::due)
        .get("/p/{project}/due", MOVES, web::dates::page)
        .post("/p/{project}/due", MOVES, web::dates::bring)
        .post("/p/{project}/due/move", MOVES, web::dates::move_days);
    routes
        .get("/p/{project}/crossings", TEAM, web::crossings::list)
        .get("/p/{project}/crossings/new", DECLARES, web::crossings::new)
        .post("/p/{project}/crossings/new", DECLARES, web::crossings::declare)
        .get("/p/{project}/crossings/{crossing}", TEAM, web::crossings::crossing)
        .post("/p/{project}/crossings/{crossing}", DECLARES, web::crossings::follow)
}

/// "Measured 31 of 36 lines at places, 3 gone stale, 1 answer overdue", and what waits.
async fn standing_line(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let project = inside.project.id;
    let scene = scene::Scene::load(read, project).await?;
    let all = scene.places.len() * scene.indicators.len();
    if all == 0 {
        return Ok(Standing::default());
    }
    let (measured, stale) = count(&scene, model::today(inside.now));
    let crossings = list_crossing_standings(read, project, inside.now).await?;
    let overdue = crossings.iter().filter(|crossing| matches!(crossing.state, CrossingState::Overdue(_))).count();
    let values = [("n", measured.into()), ("all", all.into()), ("stale", stale.into()), ("overdue", overdue.into())];
    let next = match (overdue, all - measured) {
        (0, 0) => None,
        (0, missing) => Some(NextStep {
            sentence: words.say_with("readings-next-measure", [("n", missing.into())]),
            action: words.say("readings-next-measure-action"),
            path: format!("/p/{project}/readings"),
        }),
        (overdue, _) => Some(NextStep {
            sentence: words.say_with("readings-next-overdue", [("n", overdue.into())]),
            action: words.say("readings-next-overdue-action"),
            path: format!("/p/{project}/crossings"),
        }),
    };
    Ok(Standing { line: words.say_with("readings-standing", values), next })
}

/// How many indicators at places have a reading that still says something, and how many had one.
fn count(scene: &scene::Scene, today: jiff::civil::Date) -> (usize, usize) {
    let (mut measured, mut stale) = (0, 0);
    for place in &scene.places {
        for indicator in &scene.indicators {
            let last = scene.measured(place.id, indicator.id);
            match standing(last, scene.versions(indicator.id), indicator.cadence, today).gap {
                Some(Gap::Stale) => stale += 1,
                Some(Gap::NoReading) => {}
                None | Some(Gap::NoThreshold) => measured += 1,
            }
        }
    }
    (measured, stale)
}
