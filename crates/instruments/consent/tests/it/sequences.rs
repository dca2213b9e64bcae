//! Whatever people do in whatever order: the page says what the fold of the core says.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use redthread_consent::actions::{self, Choice};
use redthread_consent::model::Recording;
use redthread_core::consent::{Audience, ConsentLine, ConsentState, Material, Move, Step};
use redthread_core::ids::{ConsentLineId, Id as _, PersonId, Uuid};
use redthread_core::people::Standpoint;
use redthread_testkit::{Cast, Client, World};

use crate::scene::{desk, lines, record, round, withdraw, yes};

const CELLS: [(Audience, Material); 3] =
    [(Audience::Team, Material::Retold), (Audience::Book, Material::Quote), (Audience::Web, Material::Retold)];

/// One thing somebody does: which line, which move, how many days later, whether the person brought it up.
type Deed = (usize, usize, i64, bool);

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec((0..CELLS.len(), 0..Move::ALL.len(), 0i64..200, any::<bool>()), 1..12)
}

/// The same history, kept by the test with nothing but the core.
struct Shadow(Vec<ConsentLine>);

impl Shadow {
    fn new(person: PersonId) -> Self {
        let line = |(n, (audience, material)): (usize, &(Audience, Material))| ConsentLine {
            id: ConsentLineId::from_uuid(Uuid::from_u128(n as u128)),
            person,
            audience: *audience,
            material: *material,
            occasion: None,
            steps: vec![],
            conditions: vec![],
        };
        Self(CELLS.iter().enumerate().map(line).collect())
    }

    /// Whether the core lets it happen; if so, it has.
    fn takes(&mut self, n: usize, what: Move, world: &World, brought_up: bool) -> bool {
        let now = world.store.now();
        let line = &mut self.0[n];
        let fits = match what {
            Move::Suspend => {
                use ConsentState as S;
                matches!(line.state(now), S::Given | S::GivenWith | S::ReconfirmDue | S::Asked)
            }
            _ => line.may(what, now, brought_up || what == Move::Withdraw).is_ok(),
        };
        if fits {
            line.steps.push(Step { at: now, what, until: None });
        }
        fits
    }
}

async fn perform(world: &World, person: PersonId, shadow: &mut Shadow, (n, what, _, brought_up): Deed) {
    let what = Move::ALL[what];
    let inside = world.inside(Cast::Irit).await;
    let deed = world.deed(Cast::Irit);
    let (done, expected) = match what {
        Move::Suspend | Move::Resume => {
            let taken = (0..CELLS.len()).filter(|n| shadow.takes(*n, what, world, brought_up)).count();
            let done = if what == Move::Suspend {
                actions::suspend(&world.store, &deed, &inside, person).await
            } else {
                actions::resume(&world.store, &deed, &inside, person).await
            };
            (done, taken)
        }
        Move::Withdraw => {
            let there = lines(world, person).await;
            let chosen = there.iter().filter(|line| (line.audience, line.material) == CELLS[n]).map(|line| line.id);
            let choice = Choice::Lines(chosen.collect());
            (withdraw(world, person, &choice).await, usize::from(shadow.takes(n, what, world, true)))
        }
        _ => {
            let recording = Recording { what, brought_up, ..yes(world, person, &[CELLS[n]]) };
            (record(world, &recording).await, usize::from(shadow.takes(n, what, world, brought_up)))
        }
    };
    assert_eq!(done.ok(), i64::try_from(expected).ok().filter(|n| *n > 0), "{what:?} on {:?}", CELLS[n]);
}

async fn compare(client: &mut Client, world: &World, person: PersonId, shadow: &Shadow) {
    let page = client.json(&desk(world, person, "")).await;
    let now = world.store.now();
    for line in &shadow.0 {
        let said = page["lines"]
            .as_array()
            .unwrap()
            .iter()
            .find(|said| said["audience"] == line.audience.code() && said["material"] == line.material.code());
        let state = said.map_or(ConsentState::NotAsked.code(), |said| said["state"].as_str().unwrap());
        assert_eq!(state, line.state(now).code(), "{line:?}");
        assert_eq!(said.is_some_and(|said| said["open"] == true), line.is_open(now), "{line:?}");
    }
}

#[tokio::test]
async fn the_page_says_what_the_fold_says_after_any_sequence() {
    let world = round().await;
    let (mut runner, strategy) = (TestRunner::deterministic(), deeds());
    for _ in 0..24 {
        let sequence = strategy.new_tree(&mut runner).unwrap().current();
        world.at("2026-11-21T08:00:00Z");
        let person = world.teller("שָׂרָה", Standpoint::Client).await;
        let mut shadow = Shadow::new(person);
        for deed in &sequence {
            world.store.clock().set(world.store.now() + jiff::SignedDuration::from_hours(24 * deed.2 + 1));
            perform(&world, person, &mut shadow, *deed).await;
        }
        // A session lasts half a day; the sequence may have taken years.
        let mut client = world.client(Cast::Irit).await;
        compare(&mut client, &world, person, &shadow).await;
    }
}
