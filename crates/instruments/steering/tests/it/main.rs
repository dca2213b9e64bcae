//! The slice as people use it: actions through a world, pages through its router.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

mod commission;
mod leaving;
mod meetings;
mod pages;
mod people;

use redthread_core::kit::{Id as _, StageId};
use redthread_core::people::Standpoint;
use redthread_steering::INSTRUMENT;
use redthread_storage::people::{Name, NewPerson};
use redthread_testkit::{Cast, World};
use redthread_web::{Instrument, Standing};

/// The instruments of these tests.
static INSTRUMENTS: &[Instrument] = &[INSTRUMENT];

async fn round() -> World {
    World::round(INSTRUMENTS).await
}

/// The address of a page of the round.
fn at(world: &World, page: &str) -> String {
    format!("/p/{}/{page}", world.project)
}

/// What a stage says on the project page, in English.
async fn standing(world: &World, stage: &str) -> Standing {
    let inside = world.inside(Cast::Irit).await;
    let mut read = world.store.read().await.unwrap();
    let words = world.app.dictionary.words(redthread_core::language::Lang::En);
    (INSTRUMENT.standing)(&mut read, &inside, &StageId::parse(stage).unwrap(), &words).await.unwrap()
}

/// Somebody who was helped, with a name for the vault.
fn client(alias: &str, name: &str) -> NewPerson {
    NewPerson {
        alias: alias.to_owned(),
        standpoint: Standpoint::Client,
        name: Name { name: name.to_owned(), contact: "04-6541230".to_owned() },
        ..NewPerson::default()
    }
}

/// How often a verb stands in the log.
async fn logged(world: &World, verb: &str) -> i64 {
    redthread_storage::sql("SELECT COUNT(*) AS n FROM events WHERE verb = $1")
        .text(verb)
        .one(&mut world.store.read().await.unwrap())
        .await
        .unwrap()
        .int("n")
        .unwrap()
}
