//! What every test here begins with.

use redthread_consent::actions::{self, Choice};
use redthread_consent::model::Recording;
use redthread_core::consent::{Audience, ConsentLine, Evidence, Material, Move};
use redthread_core::ids::{DocumentId, PersonId, Uuid};
use redthread_core::people::{Capacity, Standpoint};
use redthread_storage::consents::{self, Circumstances, NewStep};
use redthread_storage::people::{self, NewPerson};
use redthread_storage::{Error, sql};
use redthread_testkit::{Cast, World};
use redthread_web::Instrument;

pub(crate) const INSTRUMENTS: &[Instrument] = &[redthread_consent::INSTRUMENT];

/// Hebrew with points and gershayim, digits, Latin, Swedish, emoji.
pub(crate) const WORDS: &str =
    "הָעוֹבֶדֶת הסוציאלית, עו\"ס ותיקה, באה 3 פעמים בשבוע. She said: kom in, Åsa 🙂. ארה\"ב רחוקה, אמרתי לה.";

pub(crate) async fn round() -> World {
    World::round(INSTRUMENTS).await
}

/// A recording of a yes for these cells, as a steward makes it.
pub(crate) fn yes(world: &World, person: PersonId, cells: &[(Audience, Material)]) -> Recording {
    Recording {
        person,
        cells: cells.to_vec(),
        what: Move::Give,
        evidence: Some(Evidence::Signed),
        asked_by: Some(world.person(Cast::Dana)),
        circumstances: Circumstances { place: "במטבח".to_owned(), note: "הוקרא בקול".to_owned() },
        ..Recording::default()
    }
}

pub(crate) async fn record(world: &World, recording: &Recording) -> Result<i64, Error> {
    let inside = world.inside(Cast::Irit).await;
    actions::record_steps(&world.store, &world.deed(Cast::Irit), &inside, recording).await
}

pub(crate) async fn withdraw(world: &World, person: PersonId, choice: &Choice) -> Result<i64, Error> {
    let inside = world.inside(Cast::Irit).await;
    actions::withdraw(&world.store, &world.deed(Cast::Irit), &inside, person, choice).await
}

pub(crate) async fn lines(world: &World, person: PersonId) -> Vec<ConsentLine> {
    consents::list_lines_of(&mut world.store.read().await.unwrap(), world.project, person).await.unwrap()
}

/// How many hashes the search index has for a text.
pub(crate) async fn postings(world: &World, document: DocumentId) -> usize {
    let kept = sql("SELECT words FROM search_texts WHERE document = $1").id(document);
    let row = kept.first(&mut world.store.read().await.unwrap()).await.unwrap();
    row.map_or(0, |row| row.bytes("words").unwrap().len() / 9)
}

/// Somebody of another capacity.
pub(crate) async fn somebody(world: &World, alias: &str, capacity: Capacity) -> PersonId {
    let mut act = world.act("test.person").await;
    let new = NewPerson { alias: alias.to_owned(), standpoint: Standpoint::Client, capacity, ..NewPerson::default() };
    let id = people::insert_person(&mut act, world.project, new).await.unwrap();
    act.done(id, ()).await.unwrap();
    id
}

/// Puts steps into a line as they are, past every rule: what the pages must be able to show.
pub(crate) async fn put(
    world: &World,
    person: PersonId,
    cells: &[(Audience, Material)],
    steps: &[(Move, NewStep)],
    occasion: Option<Uuid>,
) {
    let mut act = world.act("test.consent").await;
    for cell in cells {
        for (what, step) in steps {
            let line = consents::line_for(&mut act, world.project, person, *cell, occasion).await.unwrap();
            let now = act.now();
            consents::append_step(&mut act, &line, *what, now, step.clone()).await.unwrap();
        }
    }
    act.done(person, ()).await.unwrap();
}

/// The address of somebody's consent.
pub(crate) fn desk(world: &World, person: PersonId, more: &str) -> String {
    format!("/p/{}/consents/{person}{more}", world.project)
}

/// Whether the error is a refusal with this code, beside this field.
pub(crate) fn refused_beside(error: &Error, code: &str, field: &str) -> bool {
    let Error::Refused(refusals) = error else { return false };
    refusals.iter().any(|refusal| refusal.code == code && refusal.field.as_deref() == Some(field))
}

/// An id that nothing has.
pub(crate) fn nowhere<I: redthread_core::ids::Id>() -> I {
    I::from_uuid(Uuid::from_u128(0x0019_0000_0000_7000_8000_0000_0000_0001))
}
