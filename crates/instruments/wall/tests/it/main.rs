//! The wall through actions, pages and the feed, on either engine.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod anonymous;
mod follow;
mod lead;
mod phones;
mod table;
mod votes;

use redthread_core::ids::ThemeId;
use redthread_core::kit::{Id as _, StageId};
use redthread_core::workshop::cluster::Move;
use redthread_storage::workshop::{Slip, Wall, find_wall, list_slips, list_themes};
use redthread_testkit::{Cast, Client, World};
use redthread_wall::{INSTRUMENT, actions};
use redthread_web::Instrument;

static LIST: &[Instrument] = &[INSTRUMENT];
const WORDS: &str = "כָּל פַּעַם עו\"ס אחרת, 3 שנים, ואני מספרת הכול מהתחלה ב־WhatsApp 🙂";
const SWEDISH: &str = "Ingen ringer tillbaka när de sagt att de ska – å, ä, ö";

fn stage(id: &str) -> StageId {
    StageId::parse(id).unwrap()
}

/// A wall whose doors are open, with one phase begun.
async fn begun(phase: &str) -> (World, String) {
    let world = World::workshop(LIST).await;
    let (store, inside) = (&world.store, world.inside(Cast::Irit).await);
    actions::open(store, &world.deed(Cast::Irit), &inside).await.unwrap();
    actions::begin_phase(store, &world.deed(Cast::Irit), &inside, &stage(phase), None).await.unwrap();
    let code = wall(&world).await.code.unwrap();
    (world, code)
}

async fn wall(world: &World) -> Wall {
    find_wall(&mut world.store.read().await.unwrap(), world.project).await.unwrap().unwrap()
}

async fn slips(world: &World) -> Vec<Slip> {
    list_slips(&mut world.store.read().await.unwrap(), world.project).await.unwrap()
}

async fn words(world: &World) -> Vec<String> {
    slips(world).await.into_iter().filter_map(|slip| slip.said).map(|said| said.words).collect()
}

/// A phone that came in.
async fn phone(world: &World, code: &str, fields: &[(&str, &str)]) -> Client {
    let mut phone = world.visitor().reading("sv");
    let page = phone.post(&format!("/w/{code}/join"), fields).await;
    assert_eq!(page.status, 303, "{}", page.text());
    phone
}

async fn write(phone: &mut Client, code: &str, phase: &str, words: &str) -> redthread_testkit::Page {
    phone.post(&format!("/w/{code}/slips"), &[("phase", phase), ("words", words)]).await
}

/// Opens a theme with the slips that say these words.
async fn theme(world: &World, phase: &str, title: &str, of: &[&str]) -> ThemeId {
    let theme: ThemeId = world.store.new_id().unwrap();
    let chosen = |slip: &Slip| slip.said.as_ref().is_some_and(|said| of.contains(&said.words.as_str()));
    let slips = slips(world).await.into_iter().filter(chosen).map(|slip| slip.id).collect();
    let what = Move::Open { theme, slips };
    let inside = world.inside(Cast::Irit).await;
    actions::play(&world.store, &world.deed(Cast::Irit), &inside, &stage(phase), (&what, title)).await.unwrap();
    theme
}

async fn themes(world: &World) -> Vec<redthread_storage::workshop::Theme> {
    list_themes(&mut world.store.read().await.unwrap(), world.project).await.unwrap()
}
