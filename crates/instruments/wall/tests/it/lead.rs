//! Whoever leads: phases, moves and undo, the page that does it all by one form, and who may not.

use redthread_core::workshop::cluster::Move;
use redthread_core::workshop::phase::{PhaseState, SlipState};
use redthread_storage::Error;
use redthread_storage::workshop::list_phases;
use redthread_testkit::{Cast, World};
use redthread_wall::actions;

use super::{LIST, SWEDISH, WORDS, begun, phone, slips, stage, theme, themes, wall, words, write};

/// A phase with two slips.
async fn two() -> (World, String) {
    let (world, code) = begun("critique").await;
    let mut phone = phone(&world, &code, &[]).await;
    for said in [WORDS, SWEDISH] {
        write(&mut phone, &code, "critique", said).await;
    }
    (world, code)
}

fn base(world: &World) -> String {
    format!("/p/{}/wall", world.project)
}

#[tokio::test]
async fn one_phase_is_open_at_a_time_and_can_be_opened_again() {
    let (world, _) = two().await;
    let (store, inside) = (&world.store, world.inside(Cast::Irit).await);
    actions::begin_phase(store, &world.deed(Cast::Irit), &inside, &stage("fantasy"), Some(20)).await.unwrap();
    let states = async || -> Vec<(String, PhaseState)> {
        let phases = list_phases(&mut world.store.read().await.unwrap(), wall(&world).await.id).await.unwrap();
        phases.into_iter().map(|phase| (phase.stage.to_string(), phase.state)).collect()
    };
    assert_eq!(states().await, [("critique".into(), PhaseState::Closed), ("fantasy".into(), PhaseState::Open)]);
    let page = world.client(Cast::Irit).await.get(&format!("{}/screen", base(&world))).await;
    assert!(page.has("20:00") && page.has("<svg class=\"qr\""), "{}", page.text());
    actions::begin_phase(store, &world.deed(Cast::Irit), &inside, &stage("critique"), None).await.unwrap();
    assert_eq!(states().await[0].1, PhaseState::Open);
    world.at("2026-11-21T08:44:00Z");
    actions::give_time(store, &world.deed(Cast::Irit), &inside, &stage("critique"), 5).await.unwrap();
    let json = world.client(Cast::Irit).await.json(&base(&world)).await;
    assert_eq!(json["phase"]["left"], 6 * 60);
    let again = actions::close_phase(store, &world.deed(Cast::Irit), &inside, &stage("fantasy")).await;
    assert!(matches!(again, Err(Error::Conflict)), "closed already");
}

#[tokio::test]
async fn slips_are_clustered_by_the_form_and_every_move_can_be_taken_back() {
    let (world, _) = two().await;
    let mut irit = world.client(Cast::Irit).await;
    let ids: Vec<String> = slips(&world).await.iter().map(|slip| slip.id.to_string()).collect();
    let post = async |irit: &mut redthread_testkit::Client, fields: &[(&str, &str)]| {
        let all: Vec<_> = [("phase", "critique")].into_iter().chain(fields.iter().copied()).collect();
        irit.post(&base(&world), &all).await
    };
    let made = post(&mut irit, &[("do", "theme"), ("title", "המתנה"), ("slip", &ids[0]), ("slip", &ids[1])]).await;
    assert_eq!(made.status, 303, "{}", made.text());
    let one = themes(&world).await[0].id.to_string();
    post(&mut irit, &[("do", "theme"), ("title", "Språket"), ("slip", &ids[1])]).await;
    let two = themes(&world).await[1].id.to_string();
    post(&mut irit, &[("rename", &two), (&format!("title-{two}"), "Breven")]).await;
    post(&mut irit, &[("join", &two), (&format!("into-{two}"), &one)]).await;
    assert_eq!(themes(&world).await.len(), 1);
    assert!(slips(&world).await.iter().all(|slip| slip.theme.is_some_and(|theme| theme.to_string() == one)));
    post(&mut irit, &[("do", "undo")]).await;
    let titles: Vec<_> = themes(&world).await.into_iter().map(|theme| theme.title).collect();
    assert_eq!(titles, ["המתנה", "Breven"], "joined no more, and its new title stays");
    for _ in 0..2 {
        post(&mut irit, &[("do", "undo")]).await;
    }
    assert!(themes(&world).await.is_empty() && slips(&world).await.iter().all(|slip| slip.theme.is_none()));
    let nothing = post(&mut irit, &[("do", "undo")]).await;
    assert!(nothing.status == 422 && nothing.has("nothing to undo"));
    let untitled = post(&mut irit, &[("do", "theme"), ("title", " "), ("slip", &ids[0])]).await;
    assert_eq!(untitled.status, 422);
    assert_eq!(post(&mut irit, &[("do", "put"), ("theme", "")]).await.status, 422, "nothing chosen");
}

#[tokio::test]
async fn two_who_lead_at_once_end_with_the_same_board_and_every_slip() {
    let (world, _) = two().await;
    let (one, two) = (theme(&world, "critique", "א", &[WORDS]).await, theme(&world, "critique", "ב", &[SWEDISH]).await);
    let (irit, dana) = (world.inside(Cast::Irit).await, world.inside(Cast::Dana).await);
    let all: Vec<_> = slips(&world).await.iter().map(|slip| slip.id).collect();
    let stage = stage("critique");
    let (join, put) = (Move::Join { from: one, into: two }, Move::Put { slips: all.clone(), into: Some(one) });
    let (deed_one, deed_two) = (world.deed(Cast::Irit), world.deed(Cast::Dana));
    let (first, second) = tokio::join!(
        actions::play(&world.store, &deed_one, &irit, &stage, (&join, "")),
        actions::play(&world.store, &deed_two, &dana, &stage, (&put, "")),
    );
    first.unwrap();
    second.unwrap();
    assert!(slips(&world).await.iter().all(|slip| slip.theme == Some(two)), "whichever came first");
}

#[tokio::test]
async fn whoever_leads_removes_a_slip_and_puts_it_back_and_never_learns_whose() {
    let (world, code) = two().await;
    let mut irit = world.client(Cast::Irit).await;
    irit.post(&base(&world), &[("phase", "critique"), ("do", "reveal")]).await;
    let is_hers = |slip: &redthread_storage::workshop::Slip| slip.said.as_ref().is_some_and(|said| said.words == WORDS);
    let id = slips(&world).await.into_iter().find(is_hers).unwrap().id;
    let (store, inside) = (&world.store, world.inside(Cast::Irit).await);
    actions::turn(store, &world.deed(Cast::Irit), &inside, id, SlipState::Removed).await.unwrap();
    let mut other = phone(&world, &code, &[]).await;
    assert!(!other.get(&format!("/w/{code}/wall")).await.has("WhatsApp 🙂"));
    assert!(irit.get(&base(&world)).await.has("One was taken off the wall"));
    let twice = actions::turn(store, &world.deed(Cast::Irit), &inside, id, SlipState::Removed).await;
    assert!(matches!(twice, Err(Error::Conflict)));
    irit.post(&base(&world), &[("phase", "critique"), ("put-back", &id.to_string())]).await;
    assert!(other.get(&format!("/w/{code}/wall")).await.has("WhatsApp 🙂"));
    assert_eq!(words(&world).await.len(), 2);
}

#[tokio::test]
async fn a_table_is_typed_for_with_its_name_only_where_names_are_allowed() {
    let (world, _) = begun("realisation").await;
    let mut noa = world.client(Cast::Noa).await;
    let fields = [("phase", "realisation"), ("do", "write"), ("words", WORDS), ("named", "שולחן 3")];
    assert_eq!(noa.post(&base(&world), &fields).await.status, 303);
    assert_eq!(slips(&world).await[0].said.clone().unwrap().named.unwrap(), "שולחן 3");
    let long = "א".repeat(301);
    let refused = noa.post(&base(&world), &[("phase", "realisation"), ("do", "write"), ("words", &long)]).await;
    assert!(refused.status == 422 && refused.has(&long), "nothing typed is lost");
    assert_eq!(
        noa.post(&base(&world), &[("phase", "realisation"), ("do", "close")]).await.status,
        404,
        "she types, and does not lead"
    );
}

#[tokio::test]
async fn who_may_not_finds_nothing() {
    let (world, _) = two().await;
    for (who, page, status) in
        [(Cast::Meir, "", 200), (Cast::Meir, "/list", 200), (Cast::Yossi, "", 404), (Cast::Shir, "", 404)]
    {
        let found = world.client(who).await.get(&format!("{}{page}", base(&world))).await;
        assert_eq!(found.status, status, "{who:?}");
        assert!(!found.has("WhatsApp 🙂"), "{who:?} sees no hidden slip");
    }
    let mut meir = world.client(Cast::Meir).await;
    assert_eq!(meir.post(&base(&world), &[("phase", "critique"), ("do", "reveal")]).await.status, 404);
    assert_eq!(
        meir.get(&format!("{}/state?for=lead", base(&world))).await.status,
        404,
        "the room's feed, not the leader's"
    );
    assert!(!meir.get(&format!("{}/state", base(&world))).await.has("WhatsApp 🙂"));
    let inside = world.inside(Cast::Meir).await;
    let hidden = actions::reveal(&world.store, &world.deed(Cast::Meir), &inside, &stage("critique")).await;
    assert!(matches!(hidden, Err(Error::NotFound)));
}

#[tokio::test]
async fn every_page_speaks_three_languages_and_says_how_anonymous_it_is() {
    let (world, _) = two().await;
    theme(&world, "critique", "המתנה", &[WORDS]).await;
    let mut irit = world.client(Cast::Irit).await;
    for (lang, voice) in [("he", "אנונימי לגמרי"), ("sv", "helt anonymt"), ("en", "fully anonymous")] {
        irit.get(&format!("/language?lang={lang}&to=/")).await;
        for page in ["", "/list", "/screen", "?phase=fantasy", "/board?phase=critique"] {
            let shown = irit.get(&format!("{}{page}", base(&world))).await;
            assert_eq!(shown.status, 200, "{page}");
            assert!(shown.has(voice), "{lang} {page}");
            assert!(!shown.has(">wall-"), "{lang} {page}: a key instead of a word: {}", shown.text());
        }
        let lead = irit.get(&base(&world)).await;
        assert!(lead.has("dir=\"rtl\">המתנה") && lead.has("dir=\"ltr\">Ingen ringer"), "each in its own direction");
    }
}

#[tokio::test]
async fn before_there_is_a_wall_whoever_leads_is_told_what_to_do() {
    let world = World::workshop(LIST).await;
    let mut irit = world.client(Cast::Irit).await;
    assert!(irit.get(&base(&world)).await.has("There is no wall yet"));
    assert_eq!(irit.get(&format!("{}/screen", base(&world))).await.status, 404);
    assert_eq!(irit.post(&base(&world), &[("do", "open")]).await.status, 303);
    assert!(irit.get(&base(&world)).await.has("Begin the phase"));
    let (mut read, inside) = (world.store.read().await.unwrap(), world.inside(Cast::Irit).await);
    let words = world.app.dictionary.words(redthread_core::language::Lang::En);
    let standing = (redthread_wall::INSTRUMENT.standing)(&mut read, &inside, &stage("critique"), &words).await.unwrap();
    assert_eq!(standing.next.unwrap().sentence, "This phase has not begun.");
}
