//! Votes: secret, changed while open, counted when closed, compared where nobody can be told apart.

use redthread_core::ids::ThemeId;
use redthread_core::people::Standpoint;
use redthread_storage::workshop::list_phases;
use redthread_testkit::{Cast, Client, World};
use redthread_wall::actions;

use super::{SWEDISH, WORDS, begun, phone, stage, theme, themes, wall, write};

/// Two themes and an open vote.
async fn voting() -> (World, String, ThemeId, ThemeId) {
    let (world, code) = begun("critique").await;
    let mut phone = phone(&world, &code, &[]).await;
    for said in [WORDS, SWEDISH] {
        write(&mut phone, &code, "critique", said).await;
    }
    let one = theme(&world, "critique", "המתנה", &[WORDS]).await;
    let two = theme(&world, "critique", "Språket", &[SWEDISH]).await;
    let inside = world.inside(Cast::Irit).await;
    actions::open_vote(&world.store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
    (world, code, one, two)
}

async fn vote(phone: &mut Client, code: &str, given: &[(ThemeId, u32)]) -> redthread_testkit::Page {
    let pairs: Vec<(String, String)> = given.iter().map(|(theme, n)| (theme.to_string(), n.to_string())).collect();
    let fields = pairs.iter().flat_map(|(theme, n)| [("theme", theme.as_str()), ("votes", n.as_str())]);
    let fields: Vec<_> = [("phase", "critique")].into_iter().chain(fields).collect();
    phone.post(&format!("/w/{code}/votes"), &fields).await
}

async fn close(world: &World) {
    let inside = world.inside(Cast::Irit).await;
    actions::close_vote(&world.store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
}

async fn votes_of(world: &World) -> Vec<(String, Option<i64>)> {
    themes(world).await.into_iter().map(|theme| (theme.title, theme.votes)).collect()
}

#[tokio::test]
async fn a_vote_is_changed_while_it_is_open_and_counted_once() {
    let (world, code, one, two) = voting().await;
    let mut phone = phone(&world, &code, &[]).await;
    assert!(phone.get(&format!("/w/{code}")).await.has("Du har 5 röster"));
    vote(&mut phone, &code, &[(one, 5), (two, 0)]).await;
    vote(&mut phone, &code, &[(one, 2), (two, 3)]).await;
    let page = phone.get(&format!("/w/{code}")).await;
    assert!(page.has("Ändra min röst") && page.has("value=\"3\""));
    assert_eq!(votes_of(&world).await, [("המתנה".to_owned(), None), ("Språket".to_owned(), None)], "secret while open");
    close(&world).await;
    assert_eq!(votes_of(&world).await, [("המתנה".to_owned(), Some(2)), ("Språket".to_owned(), Some(3))]);
    assert_eq!(vote(&mut phone, &code, &[(one, 1)]).await.status, 422, "closed");
    let phases = list_phases(&mut world.store.read().await.unwrap(), wall(&world).await.id).await.unwrap();
    assert_eq!(phases[0].ballots, Some(1));
}

#[tokio::test]
async fn too_many_votes_are_refused_and_what_was_cast_stays() {
    let (world, code, one, two) = voting().await;
    let mut phone = phone(&world, &code, &[]).await;
    vote(&mut phone, &code, &[(one, 1)]).await;
    let refused = vote(&mut phone, &code, &[(one, 4), (two, 2)]).await;
    assert!(refused.status == 422 && refused.has("Du har 5 röster."));
    assert_eq!(vote(&mut phone, &code, &[(world.store.new_id().unwrap(), 1)]).await.status, 422);
    close(&world).await;
    assert_eq!(votes_of(&world).await[0].1, Some(1));
}

#[tokio::test]
async fn a_ballot_from_paper_counts_beside_those_of_phones() {
    let (world, code, one, two) = voting().await;
    let mut phone = phone(&world, &code, &[]).await;
    vote(&mut phone, &code, &[(one, 1)]).await;
    let inside = world.inside(Cast::Noa).await;
    for n in 0..2 {
        let cast = (vec![(two, 5 - n)], Some(Standpoint::Client));
        actions::enter_paper(&world.store, &world.deed(Cast::Noa), &inside, &stage("critique"), cast).await.unwrap();
    }
    let much = (vec![(two, 6)], None);
    let refused = actions::enter_paper(&world.store, &world.deed(Cast::Noa), &inside, &stage("critique"), much).await;
    assert!(refused.unwrap_err().is_refused("wall.too_many_votes"));
    close(&world).await;
    assert_eq!(votes_of(&world).await.iter().map(|(_, votes)| votes.unwrap()).collect::<Vec<_>>(), [1, 9]);
}

#[tokio::test]
async fn sides_are_compared_only_where_nobody_can_be_told_apart() {
    let (world, code, one, two) = voting().await;
    for (standpoint, n, on) in [("client", 5, one), ("worker", 6, two), ("manager", 1, two)] {
        for _ in 0..n {
            let mut phone = phone(&world, &code, &[("standpoint", standpoint)]).await;
            vote(&mut phone, &code, &[(on, 3)]).await;
        }
    }
    close(&world).await;
    let compared = async |world: &World| {
        let phases = list_phases(&mut world.store.read().await.unwrap(), wall(world).await.id).await.unwrap();
        phases[0].compared.clone()
    };
    assert_eq!(compared(&world).await, None, "one manager would be what is left");
    let inside = world.inside(Cast::Irit).await;
    actions::open_vote(&world.store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
    for _ in 0..4 {
        let mut phone = phone(&world, &code, &[]).await;
        vote(&mut phone, &code, &[(one, 1)]).await;
    }
    close(&world).await;
    let told = compared(&world).await.unwrap();
    assert!(told.contains("worker") && told.contains("client") && !told.contains("manager"), "{told}");
    let page = world.client(Cast::Irit).await.get(&format!("/p/{}/wall", world.project)).await;
    assert!(page.has("By standpoint") && page.has("Only where at least 5 voted"));
}

#[tokio::test]
async fn while_people_vote_themes_neither_come_nor_go() {
    use redthread_core::workshop::cluster::Move;
    let (world, _, one, two) = voting().await;
    let inside = world.inside(Cast::Irit).await;
    let play = async |what: Move| {
        let deed = world.deed(Cast::Irit);
        actions::play(&world.store, &deed, &inside, &stage("critique"), (&what, "עוד")).await
    };
    let refused = play(Move::Join { from: one, into: two }).await;
    assert!(refused.unwrap_err().is_refused("wall.vote_is_open"));
    assert!(play(Move::End(one)).await.is_err());
    let slip = super::slips(&world).await[0].id;
    play(Move::Put { slips: vec![slip], into: Some(two) }).await.unwrap();
    let undone = actions::undo(&world.store, &world.deed(Cast::Irit), &inside, &stage("critique")).await;
    undone.unwrap();
    let undone = actions::undo(&world.store, &world.deed(Cast::Irit), &inside, &stage("critique")).await;
    assert!(undone.unwrap_err().is_refused("wall.vote_is_open"), "the next would take a theme away");
}

#[tokio::test]
async fn there_is_no_vote_without_themes_or_where_the_kit_has_none() {
    let (world, _) = begun("realisation").await;
    let inside = world.inside(Cast::Irit).await;
    for (phase, code) in [("realisation", "wall.no_vote"), ("critique", "wall.no_themes")] {
        let refused = actions::open_vote(&world.store, &world.deed(Cast::Irit), &inside, &stage(phase)).await;
        assert!(refused.unwrap_err().is_refused(code), "{phase}");
    }
}
