//! What reads keep for each other is never old: not in this process, not beside another, not inside an act.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::gate::Gate;
use redthread_core::ids::{FindingId, Id as _, PassageId, PersonId};
use redthread_core::passage::Anchor;
use redthread_core::people::{Side, Standpoint};
use redthread_core::thread::{Node, Relation};
use redthread_storage::{Reads, Store, coded, consents, find_on_show, keep_on_show, passages, people, stories};
use redthread_testkit::World;

use super::texts::TEXT;

async fn is_open(world: &World, on: &mut impl Reads, person: PersonId) -> bool {
    let consents = consents::load_consents(on, world.project, Some(Audience::Team)).await.unwrap();
    Gate::new(&consents, Audience::Team, world.store.now()).barred(&[person], Material::Retold).is_empty()
}

async fn opens_in(world: &World, store: &Store, person: PersonId) -> bool {
    is_open(world, &mut store.read().await.unwrap(), person).await
}

#[tokio::test]
async fn a_withdrawal_is_seen_by_the_very_next_read_here_and_in_another_process() {
    let world = World::round(&[]).await;
    let there = world.reopened().await;
    let teller = world.teller("תמר", Standpoint::Client).await;
    for what in [Move::Give, Move::Withdraw, Move::Give, Move::Withdraw] {
        world.consent(teller, Audience::Team, Material::Retold, what).await;
        for store in [&there, &world.store, &there, &world.store] {
            assert_eq!(opens_in(&world, store, teller).await, what == Move::Give, "{what:?}");
        }
    }
}

#[tokio::test]
async fn a_read_that_began_before_still_sees_its_own_moment() {
    let world = World::round(&[]).await;
    let teller = world.teller("תמר", Standpoint::Client).await;
    world.consent_to(teller, &[]).await;
    let mut before = world.store.read().await.unwrap();
    people::list_people(&mut before, world.project).await.unwrap();
    world.consent(teller, Audience::Team, Material::Retold, Move::Withdraw).await;
    assert!(!opens_in(&world, &world.store, teller).await);
    assert!(is_open(&world, &mut before, teller).await, "one snapshot");
    assert!(!opens_in(&world, &world.store, teller).await, "and what the older read found is not taken for today's");
}

#[tokio::test]
async fn an_act_sees_what_it_has_written_and_an_undone_one_leaves_nothing() {
    let world = World::round(&[]).await;
    let teller = world.teller("תמר", Standpoint::Client).await;
    world.consent_to(teller, &[]).await;
    assert!(opens_in(&world, &world.store, teller).await);
    let mut act = world.act("test.withdrawn").await;
    let whose = (Audience::Team, Material::Retold);
    let line = consents::line_for(&mut act, world.project, teller, whose, None).await.unwrap();
    let now = act.now();
    consents::append_step(&mut act, &line, Move::Withdraw, now, consents::NewStep::default()).await.unwrap();
    assert!(!is_open(&world, &mut act, teller).await);
    drop(act);
    assert!(opens_in(&world, &world.store, teller).await);
}

#[tokio::test]
async fn an_act_of_one_project_cannot_touch_the_consents_of_another() {
    let world = World::round(&[]).await;
    let teller = world.teller("תמר", Standpoint::Client).await;
    let mut act = world.act("test.asked").await;
    let other = redthread_core::ids::ProjectId::from_uuid(teller.uuid());
    let whose = (Audience::Team, Material::Retold);
    assert!(consents::line_for(&mut act, other, teller, whose, None).await.is_err());
}

#[tokio::test]
async fn what_is_on_show_holds_until_something_happens_or_a_date_comes() {
    let world = World::round(&[]).await;
    let teller = world.teller("תמר", Standpoint::Client).await;
    let now = world.store.now();
    let ends = now + jiff::SignedDuration::from_hours(1);
    let mut act = world.act("test.until").await;
    let whose = (Audience::Web, Material::Retold);
    let line = consents::line_for(&mut act, world.project, teller, whose, None).await.unwrap();
    let step = consents::NewStep { until: Some(ends), ..Default::default() };
    consents::append_step(&mut act, &line, Move::Give, now, step).await.unwrap();
    act.done(teller, ()).await.unwrap();
    let found = async |of, at| {
        let mut read = world.store.read().await.unwrap();
        let found: Option<u8> = find_on_show(&mut read, of, "test", at).await.unwrap();
        keep_on_show(&mut read, of, "test", now, 7_u8).await.unwrap();
        found
    };
    let late = ends - jiff::SignedDuration::from_nanos(1);
    for of in [None, Some(world.project)] {
        assert_eq!(found(of, now).await, None);
        assert_eq!((found(of, now).await, found(of, late).await, found(of, ends).await), (Some(7), Some(7), None));
        assert_eq!(found(of, now - jiff::SignedDuration::from_hours(1)).await, None, "a clock that was put back");
    }
    world.act("test.happened").await.done(teller, ()).await.unwrap();
    assert_eq!((found(None, now).await, found(Some(world.project), now).await), (None, None));
}

#[tokio::test]
async fn what_a_node_with_a_fast_clock_wrote_is_seen_when_its_moment_comes() {
    let world = World::round(&[]).await;
    let teller = world.teller("תמר", Standpoint::Client).await;
    let now = world.store.now();
    world.consent(teller, Audience::Web, Material::Retold, Move::Withdraw).await;
    let before = now - jiff::SignedDuration::from_secs(2);
    let mut read = world.store.read().await.unwrap();
    keep_on_show(&mut read, None, "test", before, 7_u8).await.unwrap();
    let (early, due): (Option<u8>, Option<u8>) = (
        find_on_show(&mut read, None, "test", before).await.unwrap(),
        find_on_show(&mut read, None, "test", world.store.now()).await.unwrap(),
    );
    assert_eq!((early, due), (Some(7), None));
}

#[tokio::test]
async fn whatever_is_kept_is_what_a_fresh_store_reads() {
    let world = World::round(&[]).await;
    for n in 0..4 {
        let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
        let (_, document) = world.account(story, teller, Side::Client, TEXT).await;
        let principle = world.principle("לחכות").await;
        world.passage(document, TEXT, "כל יום", principle).await;
        if n == 2 {
            let mut act = world.act("person.erased").await;
            people::erase_person(&mut act, teller).await.unwrap();
            act.done(teller, ()).await.unwrap();
        }
        let fresh = world.reopened().await;
        let (mut here, mut there) = (world.store.read().await.unwrap(), fresh.read().await.unwrap());
        assert_eq!(all(&world, &mut here).await, all(&world, &mut there).await);
    }
}

async fn all(world: &World, on: &mut impl Reads) -> String {
    let project = world.project;
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        people::list_people(on, project).await.unwrap(),
        stories::list_accounts(on, project).await.unwrap(),
        stories::list_outlines(on, project).await.unwrap(),
        coded::list_texts(on, project).await.unwrap(),
        coded::count_passages(on, project).await.unwrap(),
        coded::count_support(on, project).await.unwrap(),
        passages::list_findings(on, project).await.unwrap(),
    )
}

async fn passage(world: &World, document: redthread_core::ids::DocumentId, at: usize, to: &[FindingId]) -> PassageId {
    let mut act = world.act("test.passage").await;
    let anchor = Anchor::new(TEXT, at, at + 4).unwrap();
    let id = passages::insert_passage(&mut act, world.project, document, &anchor).await.unwrap();
    for finding in to {
        let (from, to) = ((Node::Passage, id.uuid()), (Node::Finding, finding.uuid()));
        passages::link(&mut act, world.project, from, Relation::Supports, to).await.unwrap();
    }
    act.done(id, ()).await.unwrap();
    id
}

#[tokio::test]
async fn a_passage_tied_to_a_finding_and_to_the_one_that_gathers_it_counts_once() {
    let world = World::round(&[]).await;
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    let (_, document) = world.account(story, teller, Side::Client, TEXT).await;
    let (own, shared) = (world.principle("לחכות").await, world.principle("לחכות כל יום").await);
    let mut act = world.act("test.gathered").await;
    let (from, to) = ((Node::Finding, own.uuid()), (Node::Finding, shared.uuid()));
    passages::link(&mut act, world.project, from, Relation::GathersInto, to).await.unwrap();
    act.done(own, ()).await.unwrap();
    passage(&world, document, 0, &[own]).await;
    passage(&world, document, 5, &[own, shared]).await;
    let alone = passage(&world, document, 10, &[shared]).await;
    let count = async |finding| {
        let mut read = world.store.read().await.unwrap();
        let counts = coded::count_support(&mut read, world.project).await.unwrap();
        counts.iter().find(|one| one.finding == finding).map(|one| (one.passages, one.lost))
    };
    assert_eq!((count(own).await, count(shared).await), (Some((2, 0)), Some((3, 0))));
    let mut read = world.store.read().await.unwrap();
    let all = (i64::MIN, i64::MAX);
    let evidence = passages::list_evidence(&mut read, world.project, shared, all, true).await.unwrap();
    assert_eq!(evidence.len(), 3, "each once");
    assert_eq!(evidence.iter().filter(|(_, tied)| *tied == shared).count(), 2);
    let none = passages::list_evidence(&mut read, world.project, shared, (2, 9), false).await.unwrap();
    assert!(none.is_empty(), "of other stories");
    let mut act = world.act("test.detached").await;
    passages::unlink(&mut act, alone.uuid(), Relation::Supports, shared.uuid()).await.unwrap();
    passages::end_finding(&mut act, own).await.unwrap();
    act.done(own, ()).await.unwrap();
    assert_eq!(count(shared).await, Some((1, 0)), "what ended passes nothing on");
}
