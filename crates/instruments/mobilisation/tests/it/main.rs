//! The preparation through actions and pages, on either engine.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod inviting;
mod leaving;
mod pages;
mod worrying;

use jiff::Timestamp;
use redthread_core::ids::{InviteeId, PersonId};
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::workshop::{Pay, Tie};
use redthread_mobilisation::INSTRUMENT;
use redthread_mobilisation::actions::{plan_invitation, word_promise};
use redthread_storage::people::{Name, NewPerson, insert_person};
use redthread_storage::workshop::{NewInvitee, NewWorry, Terms};
use redthread_testkit::{Cast, World};
use redthread_web::{Instrument, Standing};

static LIST: &[Instrument] = &[INSTRUMENT];

/// What somebody needs: niqqud, gershayim, digits, Latin, Swedish and a sign.
const NEED: &str = "הַפְסָקָה כל 45 דק', מתורגמן ל-ASL, עו\"ס לא בחדר, en dörr åt gården 🚪";

async fn workshop() -> World {
    World::workshop(LIST).await
}

fn at(world: &World, page: &str) -> String {
    format!("/p/{}/mobilisation{page}", world.project)
}

fn day(text: &str) -> Timestamp {
    format!("{text}T12:00:00Z").parse().unwrap()
}

/// Somebody to invite, with a real name in the vault.
async fn somebody(world: &World, alias: &str, standpoint: Standpoint) -> PersonId {
    let mut act = world.act("test.person").await;
    let name = Name { name: "Gunvor Åström".to_owned(), contact: "070-000 00 00".to_owned() };
    let new = NewPerson { alias: alias.to_owned(), standpoint, name, ..NewPerson::default() };
    let id = insert_person(&mut act, world.project, new).await.unwrap();
    act.made(id).await.unwrap()
}

fn invitation(world: &World, person: PersonId) -> NewInvitee {
    NewInvitee {
        person,
        invited_by: world.person(Cast::Irit),
        tie: Tie::Former,
        pay: Pay::Fee,
        lang: Lang::Sv,
        terms: Terms {
            why: "Hon vet hur det är att vänta på besked.".to_owned(),
            pay: "900 kronor och resan".to_owned(),
            support: "Åsa från föreningen".to_owned(),
            access: NEED.to_owned(),
        },
    }
}

async fn invite(world: &World, alias: &str, standpoint: Standpoint) -> InviteeId {
    let person = somebody(world, alias, standpoint).await;
    let inside = world.inside(Cast::Irit).await;
    let new = invitation(world, person);
    plan_invitation(&world.store, &world.deed(Cast::Irit), &inside, &new).await.unwrap()
}

async fn promise(world: &World, words: &str) {
    let inside = world.inside(Cast::Irit).await;
    word_promise(&world.store, &world.deed(Cast::Irit), &inside, (Lang::Sv, None), words).await.unwrap();
}

fn worry(standpoint: Standpoint, words: &str) -> NewWorry {
    NewWorry { standpoint, words: words.to_owned(), may_be_told: false, meeting: None, raised_at: day("2026-11-10") }
}

/// What the stage says on the project page, in English.
async fn standing(world: &World) -> Standing {
    let inside = world.inside(Cast::Irit).await;
    let mut read = world.store.read().await.unwrap();
    let words = world.app.dictionary.words(Lang::En);
    let stage = redthread_core::kit::Id::parse("mobilisation").unwrap();
    (INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap()
}
