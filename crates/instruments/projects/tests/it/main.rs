//! Projects through actions and through the whole router, on whatever engine the tests run on.
#![expect(clippy::unwrap_used, reason = "helpers of tests: what is not there is a failed test")]

mod actions;
mod pages;
mod plan;
mod search;
mod stories;

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{PersonId, StoryId};
use redthread_core::kit::Right;
use redthread_core::people::{Side, Standpoint};
use redthread_testkit::{Cast, Client, World};
use redthread_web::{Access, Instrument, NextStep, PersonalData, Routes, Standing};

/// An instrument that says something of its stage, as the other slices do.
const SELECTING: Instrument = Instrument {
    names: &["nomination"],
    routes: || Routes::new().get("/p/{project}/selection", Access::AnyOf(&[Right::Read, Right::Select]), deciding),
    entry: |project, stage| format!("/p/{project}/{stage}"),
    standing: |_, inside, stage, _| {
        let next = NextStep {
            sentence: "שלוש הצעות מחכות להחלטה".to_owned(),
            action: "להחליט".to_owned(),
            path: format!("/p/{}/{stage}", inside.project.id),
        };
        Box::pin(async { Ok(Standing { line: "9 מתוך 23 הצעות".to_owned(), next: Some(next) }) })
    },
    on_show: None,
    personal_data: PersonalData { holds: &["nominations.sealed"], ..PersonalData::NONE },
};

async fn deciding() -> &'static str {
    "deciding"
}

const INSTRUMENTS: &[Instrument] = &[redthread_projects::INSTRUMENT, SELECTING];

async fn round() -> World {
    World::round(INSTRUMENTS).await
}

/// A client signed in as a cast member, reading in a language.
async fn reader(world: &World, who: Cast, lang: &str) -> Client {
    let mut client = world.client(who).await;
    client.get(&format!("/language?lang={lang}&to=/projects")).await;
    client
}

/// A path inside the round.
fn path(world: &World, page: &str) -> String {
    let project = world.project;
    if page.is_empty() { format!("/p/{project}") } else { format!("/p/{project}/{page}") }
}

/// A story that a client tells in these words.
async fn told(world: &World, title: &str, alias: &str, text: &str) -> (StoryId, PersonId) {
    let teller = world.teller(alias, Standpoint::Client).await;
    let story = world.story(title).await;
    world.account(story, teller, Side::Client, text).await;
    (story, teller)
}

/// The teller takes back what the team may see and what the interviewer may keep using.
async fn take_back(world: &World, teller: PersonId) {
    for audience in [Audience::Raw, Audience::Team] {
        for material in [Material::Retold, Material::Quote] {
            world.consent(teller, audience, material, Move::Withdraw).await;
        }
    }
}
