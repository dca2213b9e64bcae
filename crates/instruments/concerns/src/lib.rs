//! The opening meeting: what people fear, in their words, live from phones or typed by whoever facilitates.
//!
//! A concern stands on the wall under a heading of the group's own, with whom it touches, towards whom, in which stage.
//! What is alike is joined under one that stands for all, and every one stays readable. Who wrote a concern is kept only
//! when they chose it: an anonymous one is written on a blank row drawn by lot, by nobody, on a day and at no hour. One
//! concern or several are worded into a red line; each shows the lines it grew into.

pub mod actions;
pub mod filter;
pub mod model;
mod pages;
mod personal;
mod reading;
mod store;
mod web;

use redthread_storage::check::SealedColumn;
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Instrument, NextStep, PersonalData, Standing, Words};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["concerns"],
    routes: web::routes,
    entry: |project, _| format!("/p/{project}/concerns"),
    standing: |read, inside, _, words| Box::pin(standing(read, inside, words)),
    on_show: None,
    personal_data: PersonalData {
        holds: &[
            "red_concerns.sealed: what somebody fears, and the name they chose to show, if any; sealed under the concern's own key",
            "red_concerns.person, standpoint: who said it, only when they chose to be known; the standpoint they told",
            "concern_phones.named, standpoint: what the owner of a phone wants to be called during one meeting; gone when the code is closed",
        ],
        // The words themselves are of a shared table: storage checks them.
        sealed: &[SealedColumn {
            place: store::PHONE_SEAL,
            rows: "SELECT id AS row, named AS sealed FROM concern_phones WHERE named IS NOT NULL",
        }],
        export: |read, inside, person| Box::pin(personal::export(read, inside, person)),
        erase: |act, person| Box::pin(personal::erase(act, person)),
    },
};

async fn standing(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let project = inside.project.id;
    let (all, loose) = store::count_concerns(read, project).await?;
    let step = |sentence: String, action: &str, page: &str| NextStep {
        sentence,
        action: words.say(action),
        path: format!("/p/{project}/concerns{page}"),
    };
    if all == 0 {
        let next = step(words.say("concerns-next-first"), "concerns-open", "/open");
        return Ok(Standing { line: String::new(), next: Some(next) });
    }
    let line = words.say_with("concerns-standing", [("all", all.into()), ("loose", loose.into())]);
    let next = (loose > 0)
        .then(|| step(words.say_with("concerns-next-loose", [("n", loose.into())]), "concerns-word-line", "/join"));
    Ok(Standing { line, next })
}
