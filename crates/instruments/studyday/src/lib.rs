//! Study days and trials: a principle taken into tomorrow's work, and what happened there.
//!
//! A study day is a meeting about one principle, with a handout on one sheet: the principle, the words it rests on as
//! far as people agreed to a study day, and questions. A trial says who tries it where, until when, and what happened;
//! a trial whose day has passed without a word shows as a gap.

pub mod actions;
pub mod model;
mod pages;
mod store;
mod web;

use redthread_core::kit::Right;
use redthread_storage::check::SealedColumn;
use redthread_storage::{Inside, Read};
use redthread_web::{Access, Instrument, NextStep, PersonalData, Routes, Standing, Words};

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::Steer]);
const PUBLISHERS: Access = Access::AnyOf(&[Right::Publish]);
const HOSTS: Access = Access::AnyOf(&[Right::Steer, Right::Edit]);

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["studyday"],
    routes,
    entry: |project, _| format!("/p/{project}/study-days"),
    standing: |read, inside, _, words| Box::pin(standing(read, inside, words)),
    on_show: None,
    personal_data: PersonalData {
        holds: &["studyday_sign_ups.sealed"],
        sealed: &[SealedColumn {
            place: "studyday_sign_ups.sealed",
            rows: "SELECT id AS row, sealed FROM studyday_sign_ups",
        }],
        // Who signs up is no person of the project: names on the list end with the list.
        export: |_, _, _| Box::pin(async { Ok(serde_json::Value::Null) }),
        erase: |_, _| Box::pin(async { Ok(()) }),
    },
};

fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/study-days", TEAM, web::list)
        .get("/p/{project}/study-days/new", HOSTS, web::new)
        .post("/p/{project}/study-days/new", HOSTS, web::call)
        .get("/p/{project}/study-days/{meeting}", TEAM, web::day)
        .get("/p/{project}/study-days/{meeting}/handout", TEAM, web::handout)
        .post("/p/{project}/study-days/{meeting}/sign-ups", TEAM, web::sign_up)
        .post("/p/{project}/study-days/{meeting}/sign-ups/{sign_up}/end", HOSTS, web::end_sign_up)
        .get("/p/{project}/trials", TEAM, web::trials)
        .get("/p/{project}/trials/new", TEAM, web::new_trial)
        .post("/p/{project}/trials/new", TEAM, web::begin_trial)
        .get("/p/{project}/trials/{trial}", TEAM, web::trial)
        .post("/p/{project}/trials/{trial}", TEAM, web::report_trial)
        .post("/p/{project}/trials/{trial}/public", PUBLISHERS, web::show_trial)
}

async fn standing(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, redthread_storage::Error> {
    let project = inside.project.id;
    let (days, trials) = (store::list_days(read, project).await?.len(), store::list_trials(read, project).await?);
    let step = |sentence: &str| NextStep {
        sentence: words.say(sentence),
        action: words.say("studyday-new"),
        path: format!("/p/{project}/study-days/new"),
    };
    Ok(match (days, trials.len()) {
        (0, 0) => Standing { line: String::new(), next: Some(step("studyday-next-sentence")) },
        // Somebody tries already; what is missing is the day on which others hear of it.
        (0, trials) => Standing {
            line: words.say_with("studyday-standing-trials", [("trials", trials.into())]),
            next: Some(step("studyday-next-after-trials")),
        },
        (days, trials) => Standing {
            line: words.say_with("studyday-standing", [("days", days.into()), ("trials", trials.into())]),
            next: None,
        },
    })
}
