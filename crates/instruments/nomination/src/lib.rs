//! Selection: what to choose by, who is represented, which cases are nominated, and which become stories.
//!
//! Criteria are a list in versions, locked at the first decision. A nomination is a short form, sealed under a key of
//! its own; the guess in it whether the client would agree is shown as a guess and is read by nothing that decides
//! about consent. Choosing begins the story in the same act. Who sees nominations: [`actions::may_see`].

pub mod actions;
pub mod model;
mod pages;
mod store;
mod table;
mod web;

use redthread_core::ids::PersonId;
use redthread_core::people::Side;
use redthread_storage::check::SealedColumn;
use redthread_storage::{Act, Error, Inside, Read, stories};
use redthread_web::{Instrument, NextStep, PersonalData, Standing, Words};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["nomination"],
    routes: web::routes,
    entry: |project, _| format!("/p/{project}/selection"),
    standing: |read, inside, _, words| Box::pin(standing(read, inside, words)),
    on_show: None,
    personal_data: PersonalData {
        holds: &[
            "nominations.sealed: about a client who is no person of the project yet: title, before, after, why, the client's view; sealed under the nomination's own key",
            "nominations.worker_view: how the nominator sees it; sealed under the nominator's key",
            "nominations.guess: the worker's guess whether that client would agree; never a consent",
            "nominations.nominated_by: who proposed it",
            "nomination_places: department, age group, kind of need of that client",
            "nomination_marks.scorer: who gave which mark",
            "nomination_rulings.sealed, ruled_by: why it was decided, sealed under the nomination's key, and by whom",
            "nomination_criteria_versions.made_by: who changed the criteria",
        ],
        sealed: &[
            SealedColumn { place: "nominations.sealed", rows: "SELECT id AS row, sealed FROM nominations" },
            SealedColumn {
                place: "nominations.worker_view",
                rows: "SELECT id AS row, worker_view AS sealed FROM nominations WHERE worker_view IS NOT NULL",
            },
            SealedColumn {
                place: "nomination_rulings.sealed",
                rows: "SELECT nomination AS row, sealed FROM nomination_rulings",
            },
        ],
        export: |read, inside, person| Box::pin(export(read, inside, person)),
        erase: |act, person| Box::pin(erase(act, person)),
    },
};

async fn standing(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let project = inside.project.id;
    let counts = store::count_nominations(read, project).await?;
    let has_criteria = !store::list_versions(read, project).await?.is_empty();
    let line = match counts.all() {
        0 => String::new(),
        all => words.say_with("nomination-standing", [("chosen", counts.chosen.into()), ("all", all.into())]),
    };
    let step = |sentence: String, action: &str, page: &str| NextStep {
        sentence,
        action: words.say(action),
        path: format!("/p/{project}/{page}"),
    };
    let next = if !has_criteria {
        Some(step(words.say("nomination-next-criteria"), "nomination-criteria-settle", "criteria"))
    } else if counts.waiting > 0 {
        let sentence = words.say_with("nomination-next-waiting", [("n", counts.waiting.into())]);
        Some(step(sentence, "nomination-next-decide", "selection"))
    } else if counts.all() == 0 {
        Some(step(words.say("nomination-next-first"), "nomination-nominate", "nominations/new"))
    } else {
        None
    };
    Ok(Standing { line, next })
}

async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<serde_json::Value, Error> {
    let own = store::list_nominated_by(read, inside.project.id, person).await?;
    Ok(serde_json::json!({ "nominated": own }))
}

/// A client who is erased takes the nomination of their story along; a nominator's view lies under their own key.
async fn erase(act: &mut Act, person: PersonId) -> Result<(), Error> {
    for story in stories::list_stories_of_teller(act, person).await? {
        let accounts = stories::accounts_of(act, story).await?;
        if accounts.iter().any(|account| account.teller == person && account.side == Side::Client) {
            store::erase_of_story(act, story).await?;
        }
    }
    Ok(())
}
