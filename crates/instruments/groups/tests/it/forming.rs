//! Drafts, actions and groups: formed, changed, merged, stopped; who may not; the thread both ways.

use redthread_core::ids::Id as _;
use redthread_core::kit::{Id as _, StageId};
use redthread_core::thread::{Node, Relation};
use redthread_core::workshop::group::{ActionState, Checked, Doer, GroupMove, GroupState, Vision};
use redthread_core::workshop::phase::SlipState;
use redthread_groups::actions;
use redthread_storage::workshop::{self, NewAction, NewGroup, Phase, SaidSlip};
use redthread_storage::{Error, passages};
use redthread_testkit::Cast;

use crate::{Scene, WORDS, form, scene};

fn vision() -> Vision {
    Vision { title: "En dörr som går att öppna inifrån".into(), text: WORDS.into(), ..Vision::default() }
}

fn action(scene: &Scene) -> NewAction {
    NewAction {
        what: "Ny skylt vid entrén".into(),
        who: Doer::Person(scene.client),
        by: Some(jiff::civil::date(2027, 1, 15)),
        first_step: "להתקשר לחברת השילוט".into(),
        draft: None,
        group: Some(scene.first),
    }
}

#[tokio::test]
async fn from_a_draft_to_a_group_and_back_along_the_thread() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let draft =
        actions::write_draft(&world.store, &world.deed(Cast::Shir), &world.inside(Cast::Shir).await, (&vision(), &[]))
            .await
            .unwrap();
    let new = NewGroup { title: "Skyltarna".into(), from: vec![(Node::Draft, draft.uuid())], ..NewGroup::default() };
    let group = actions::form_group(&world.store, &world.deed(Cast::Irit), &inside, new).await.unwrap();
    let new = NewAction { draft: Some(draft), group: Some(group), ..action(&scene) };
    let done = actions::settle_action(&world.store, &world.deed(Cast::Irit), &inside, &new).await.unwrap();
    let loaded = scene.loaded().await;
    assert_eq!(loaded.group(group).unwrap().drafts, [draft]);
    assert_eq!(loaded.group(group).unwrap().actions, [done]);
    let into: Vec<_> = loaded.draft(draft).unwrap().into.iter().map(|(node, _)| *node).collect();
    assert!(into.contains(&Node::Group) && into.contains(&Node::Action));
    let mut read = world.store.read().await.unwrap();
    let back = passages::list_links_from(&mut read, done.uuid(), Relation::CarriedBy).await.unwrap();
    assert_eq!(back, [(Node::Group, group.uuid())]);
}

#[tokio::test]
async fn every_version_of_a_draft_is_kept_and_two_at_once_lose_nothing() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let deed = || world.deed(Cast::Irit);
    let id = actions::write_draft(&world.store, &deed(), &inside, (&vision(), &[])).await.unwrap();
    let checked =
        Vision { against: "pengar".into(), needs: "en vaktmästare".into(), stays: "skylten".into(), ..vision() };
    actions::change_draft(&world.store, &deed(), &inside, (id, 1), (&checked, &[])).await.unwrap();
    let late = actions::change_draft(&world.store, &deed(), &inside, (id, 1), (&vision(), &[])).await;
    assert!(matches!(late, Err(Error::Conflict)));
    let loaded = scene.loaded().await;
    assert_eq!(loaded.draft(id).unwrap().vision.checked(), Checked::Whole);
    let page = world.client(Cast::Irit).await.get(&format!("/p/{}/groups/drafts/{id}", world.project)).await;
    assert!(page.has("Version 1") && page.has("skylten") && page.has("אחת תשב בקבלה"), "{}", page.text());
}

#[tokio::test]
async fn a_group_merges_keeps_its_history_and_comes_back() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Amal).await);
    let deed = || world.deed(Cast::Amal);
    actions::settle_action(&world.store, &deed(), &inside, &action(&scene)).await.unwrap();
    actions::merge(&world.store, &deed(), &inside, (scene.first, scene.other), WORDS).await.unwrap();
    let loaded = scene.loaded().await;
    let (first, other) = (loaded.group(scene.first).unwrap(), loaded.group(scene.other).unwrap());
    assert_eq!((first.state, first.merged_into), (GroupState::Merged, Some(scene.other)));
    assert_eq!(loaded.actions_of(other).len(), 1, "what it promised goes along");
    let merged = loaded.steps.iter().find(|step| step.what == GroupMove::Merged).unwrap();
    assert_eq!((merged.other, merged.words.as_deref()), (Some(scene.other), Some(WORDS)));
    let again = actions::merge(&world.store, &deed(), &inside, (scene.other, scene.first), "").await;
    assert!(again.unwrap_err().is_refused("groups.merge_into_ended"), "no way round");
    actions::resume(&world.store, &deed(), &inside, (scene.first, "")).await.unwrap();
    let loaded = scene.loaded().await;
    assert_eq!(loaded.group(scene.first).unwrap().state, GroupState::Working);
    assert!(loaded.actions_of(loaded.group(scene.other).unwrap()).is_empty());
    assert_eq!(loaded.steps.iter().filter(|step| step.group == scene.first).count(), 3);
}

#[tokio::test]
async fn a_group_stops_with_its_reason_and_never_without() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let deed = || world.deed(Cast::Irit);
    let silent = actions::stop(&world.store, &deed(), &inside, (scene.other, " ")).await;
    assert!(silent.unwrap_err().is_refused("groups.stop_without_reason"));
    actions::stop(&world.store, &deed(), &inside, (scene.other, WORDS)).await.unwrap();
    let twice = actions::stop(&world.store, &deed(), &inside, (scene.other, WORDS)).await;
    assert!(twice.unwrap_err().is_refused("groups.not_working"));
    let page = world.client(Cast::Meir).await.get(&format!("/p/{}/groups/{}", world.project, scene.other)).await;
    assert!(page.has("אחת תשב בקבלה") && page.has("It has ended."));
}

#[tokio::test]
async fn a_new_name_keeps_the_one_before_and_a_name_is_taken_once() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let named = |title: &str| NewGroup { title: title.to_owned(), ..NewGroup::default() };
    let taken =
        actions::change_group(&world.store, &world.deed(Cast::Irit), &inside, (scene.other, 1), named("VÄNTRUMMET"))
            .await;
    assert!(taken.unwrap_err().is_refused("groups.same_title"));
    actions::change_group(&world.store, &world.deed(Cast::Irit), &inside, (scene.first, 1), named("Entrén"))
        .await
        .unwrap();
    let loaded = scene.loaded().await;
    let renamed = loaded.steps.iter().find(|step| step.what == GroupMove::Renamed).unwrap();
    assert_eq!(renamed.words.as_deref(), Some("Väntrummet"));
    let group = loaded.group(scene.first).unwrap();
    assert!(group.members.is_empty() && group.convener.is_none(), "who left is no member");
}

#[tokio::test]
async fn the_same_act_twice_makes_one_group_and_another_content_is_a_conflict() {
    let scene = scene().await;
    let world = &scene.world;
    let mut client = world.client(Cast::Irit).await;
    let act = world.store.new_id::<redthread_core::ids::ActId>().unwrap().to_string();
    let path = format!("/p/{}/groups/new", world.project);
    let once = client.post_act(&path, &act, &[("title", "Telefontiden")]).await;
    let twice = client.post_act(&path, &act, &[("title", "Telefontiden")]).await;
    assert_eq!((once.status.as_u16(), &once.location), (303, &twice.location));
    assert_eq!(scene.loaded().await.groups.len(), 3);
    assert_eq!(client.post_act(&path, &act, &[("title", "Annat")]).await.status.as_u16(), 409);
}

#[tokio::test]
async fn who_only_reads_changes_nothing_and_a_stranger_sees_nothing() {
    let scene = scene().await;
    let world = &scene.world;
    let reader = world.inside(Cast::Meir).await;
    let new = NewGroup { title: "x".into(), ..NewGroup::default() };
    let deed = world.deed(Cast::Meir);
    assert!(matches!(actions::form_group(&world.store, &deed, &reader, new).await, Err(Error::NotFound)));
    assert!(matches!(
        actions::settle_action(&world.store, &deed, &reader, &action(&scene)).await,
        Err(Error::NotFound)
    ));
    for path in ["groups", "groups/drafts", "groups/words", "follow-ups"] {
        let page = world.client(Cast::Yossi).await.get(&format!("/p/{}/{path}", world.project)).await;
        assert_eq!(page.status.as_u16(), 404, "{path}");
    }
}

#[tokio::test]
async fn people_of_elsewhere_and_what_is_not_there_are_refused() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let nobody = redthread_core::ids::PersonId::from_uuid(world.project.uuid());
    let new = NewGroup { title: "x".into(), convener: Some(nobody), ..NewGroup::default() };
    let formed = actions::form_group(&world.store, &world.deed(Cast::Irit), &inside, new).await;
    assert!(formed.unwrap_err().is_refused("form.unknown_choice"));
    let new = NewGroup { title: "x".into(), from: vec![(Node::Theme, world.project.uuid())], ..NewGroup::default() };
    let formed = actions::form_group(&world.store, &world.deed(Cast::Irit), &inside, new).await;
    assert!(formed.unwrap_err().is_refused("form.unknown_choice"));
    let new = NewAction { who: Doer::Role("kung".into()), ..action(&scene) };
    let settled = actions::settle_action(&world.store, &world.deed(Cast::Irit), &inside, &new).await;
    assert!(settled.unwrap_err().is_refused("form.unknown_choice"));
}

#[tokio::test]
async fn what_is_missing_is_said_in_words() {
    let scene = scene().await;
    let world = &scene.world;
    let path = format!("/p/{}/groups/{}", world.project, scene.other);
    let page = world.client(Cast::Irit).await.get(&path).await;
    assert!(page.has("Nobody convenes this group yet."));
    assert!(page.has("Nobody who gets support is in this group."));
    assert!(page.has("Nothing is settled yet"));
    let page = world.client(Cast::Irit).await.get(&format!("/p/{}/groups/{}", world.project, scene.first)).await;
    assert!(!page.has("Nobody who gets support is in this group.") && page.has("שירה"));
}

#[tokio::test]
async fn something_to_do_is_changed_done_and_shown_late() {
    let scene = scene().await;
    let world = &scene.world;
    let mut client = world.client(Cast::Irit).await;
    let new = format!("/p/{}/groups/actions/new", world.project);
    let group = scene.first.to_string();
    let fields =
        [("what", "Skylt"), ("who", "role:convener"), ("by", "2026-11-01"), ("first_step", ""), ("group", &group)];
    assert!(client.post(&new, &fields).await.location.contains(&format!("/groups/{group}")));
    let id = scene.loaded().await.actions[0].id;
    let page = client.get(&format!("/p/{}/groups/{group}", world.project)).await;
    assert!(page.has("its day has passed") && page.has("Convener") && page.has("no first step"), "{}", page.text());
    let path = format!("/p/{}/groups/actions/{id}", world.project);
    let fields = [("what", "Skylt"), ("who_words", "Vaktmästare Åke 🔧"), ("seen", "1"), ("group", &group)];
    assert_eq!(client.post(&path, &fields).await.status.as_u16(), 303);
    assert_eq!(client.post(&path, &fields).await.status.as_u16(), 409, "read before the change");
    client.post(&format!("{path}/state"), &[("state", "done")]).await;
    let loaded = scene.loaded().await;
    assert_eq!(loaded.actions[0].state, ActionState::Done);
    assert_eq!(loaded.actions[0].who, Doer::Words("Vaktmästare Åke 🔧".into()));
    assert_eq!(client.post(&new, &[("what", "")]).await.status.as_u16(), 422);
}

#[tokio::test]
async fn every_page_reads_in_every_language_and_as_json() {
    let scene = scene().await;
    let world = &scene.world;
    let (inside, project) = (world.inside(Cast::Irit).await, world.project);
    let draft = actions::write_draft(&world.store, &world.deed(Cast::Irit), &inside, (&vision(), &[])).await.unwrap();
    let done = actions::settle_action(&world.store, &world.deed(Cast::Irit), &inside, &action(&scene)).await.unwrap();
    form(world, "צוות שלישי", Some(scene.client), &[]).await;
    let round = scene.asked().await;
    let mut client = world.client(Cast::Irit).await;
    let (first, all) = (scene.first, scene.secret(round, None).await);
    let secret = scene.secret(round, Some(first)).await;
    let inner = [
        "groups".to_owned(),
        "groups/new".to_owned(),
        format!("groups/{first}"),
        format!("groups/{first}/edit"),
        "groups/drafts".to_owned(),
        "groups/drafts/new".to_owned(),
        format!("groups/drafts/{draft}"),
        format!("groups/drafts/{draft}/edit"),
        "groups/actions/new".to_owned(),
        format!("groups/actions/{done}"),
        "groups/words".to_owned(),
        "follow-ups".to_owned(),
        format!("follow-ups/{round}"),
        format!("follow-ups/{round}/answers?group={first}"),
    ];
    let pages = inner.iter().map(|path| format!("/p/{project}/{path}"));
    let pages: Vec<String> = pages.chain([format!("/f/{secret}"), format!("/f/{all}/all")]).collect();
    for lang in ["he", "sv", "en"] {
        client.get(&format!("/language?lang={lang}")).await;
        for path in &pages {
            let page = client.get(path).await;
            assert_eq!(page.status.as_u16(), 200, "{lang} {path}: {}", page.text());
            let said = page.text();
            for bad in ["groups-", "follow-up-", "standing-"] {
                let unsaid = said
                    .split(['>', '<', '"'])
                    .find(|piece| piece.trim().starts_with(bad) && !piece.contains(' ') && !piece.contains('/'));
                assert_eq!(unsaid, None, "{lang} {path}");
            }
            assert!(client.json(path).await.is_object(), "{path}");
        }
    }
}

#[tokio::test]
async fn a_single_slip_grows_into_a_group_and_is_found_from_both_ends() {
    let scene = scene().await;
    let (world, inside) = (&scene.world, scene.world.inside(Cast::Irit).await);
    let mut act = world.act("test.wall").await;
    let wall = workshop::open_wall(&mut act, world.project, "K7M2QX").await.unwrap();
    let phase = StageId::parse("critique").unwrap();
    let said = SaidSlip { words: WORDS.to_owned(), named: None };
    workshop::change_phase(&mut act, wall.id, &Phase::waiting(phase.clone())).await.unwrap();
    workshop::insert_slip(&mut act, &wall, (&phase, SlipState::Shown), &said).await.unwrap();
    act.done(world.project, ()).await.unwrap();
    let slips = workshop::list_slips(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    let slip = slips[0].id;
    let mut irit = world.client(Cast::Irit).await;
    let page = irit.get(&format!("/p/{}/groups/new?slip={slip}", world.project)).await;
    assert!(page.has("אחת תשב בקבלה") && page.has(&format!("value=\"slip:{slip}\" checked")), "{}", page.text());
    let chosen = format!("slip:{slip}");
    let fields = [("title", "Receptionen"), ("from", chosen.as_str())];
    assert_eq!(irit.post(&format!("/p/{}/groups/new", world.project), &fields).await.status, 303);
    let loaded = scene.loaded().await;
    let group = loaded.groups.iter().find(|group| group.title == "Receptionen").unwrap();
    assert_eq!(group.slips, [slip]);
    let page = irit.get(&format!("/p/{}/groups/{}", world.project, group.id)).await;
    assert!(page.has("אחת תשב בקבלה") && page.has(&format!("/wall/list?slip={slip}#s-{slip}")), "back to the slip");
    let mut read = world.store.read().await.unwrap();
    let into = passages::list_links_from(&mut read, slip.uuid(), Relation::GrowsInto).await.unwrap();
    assert_eq!(into, [(Node::Group, group.id.uuid())]);
    drop(read);
    let stranger = NewGroup { title: "X".into(), from: vec![(Node::Slip, scene.first.uuid())], ..NewGroup::default() };
    let refused = actions::form_group(&world.store, &world.deed(Cast::Irit), &inside, stranger).await;
    assert!(refused.unwrap_err().is_refused("form.unknown_choice"), "what hangs on no wall is no origin");
}
