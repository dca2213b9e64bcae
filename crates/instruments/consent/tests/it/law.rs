//! CONCEPT law 1 as a matrix: every audience, every form, every state.

use redthread_core::consent::{Audience, ConditionKind, ConsentState, Material, Move};
use redthread_core::gate::Gate;
use redthread_core::people::Standpoint;
use redthread_storage::consents::{self, NewCondition, NewStep};
use redthread_testkit::{Cast, World};

use crate::scene::{desk, put, round};

/// How a line comes to stand so; every state has its way.
fn way_to(state: ConsentState, world: &World) -> Vec<(Move, NewStep)> {
    use ConsentState as S;
    let plain = |moves: &[Move]| moves.iter().map(|what| (*what, NewStep::default())).collect::<Vec<_>>();
    match state {
        S::NotAsked => vec![],
        S::Asked => plain(&[Move::Ask]),
        S::Given => plain(&[Move::Ask, Move::Give]),
        S::GivenWith => vec![(Move::Give, with_condition())],
        S::Refused => plain(&[Move::Ask, Move::Refuse]),
        S::LapsedUnanswered => plain(&[Move::Ask, Move::LapseUnanswered]),
        S::ReconfirmDue => plain(&[Move::Give, Move::TextChanged]),
        S::Lapsed => plain(&[Move::Give, Move::TextChanged, Move::Lapse]),
        S::Withdrawn => plain(&[Move::Give, Move::Withdraw]),
        S::Expired => vec![(Move::Give, NewStep { until: Some(world.store.now()), ..NewStep::default() })],
        S::Suspended => plain(&[Move::Give, Move::Suspend]),
    }
}

fn with_condition() -> NewStep {
    let condition =
        NewCondition {
            kind: ConditionKind::Free, not_before: None, words: "רק אחרי שאחותי תקרא".to_owned()
        };
    NewStep { conditions: vec![condition], ..NewStep::default() }
}

#[tokio::test]
async fn every_audience_form_and_state_is_said_as_it_is_and_only_a_yes_opens() {
    let world = round().await;
    let cells: Vec<_> = redthread_consent::model::cells().collect();
    let mut client = world.client(Cast::Irit).await;
    for state in ConsentState::ALL {
        let person = world.teller(&format!("תמר {}", state.code()), Standpoint::Client).await;
        put(&world, person, &cells, &way_to(*state, &world), None).await;

        let page = client.json(&desk(&world, person, "")).await;
        let said = page["lines"].as_array().unwrap();
        assert_eq!(said.len(), if *state == ConsentState::NotAsked { 0 } else { cells.len() }, "{state:?}");
        assert!(said.iter().all(|line| line["state"] == state.code()), "{state:?}");
        assert!(said.iter().all(|line| line["open"] == (*state == ConsentState::Given)), "{state:?}");

        let consents =
            consents::load_consents(&mut world.store.read().await.unwrap(), world.project, None).await.unwrap();
        for (audience, material) in &cells {
            let open = Gate::new(&consents, *audience, world.store.now()).barred(&[person], *material).is_empty();
            assert_eq!(open, *state == ConsentState::Given, "{audience:?} {material:?} {state:?}");
        }
    }
    assert_eq!(cells.len() * ConsentState::ALL.len(), 7 * 6 * 11, "the whole matrix");
}

#[tokio::test]
async fn one_open_cell_opens_no_other() {
    let world = round().await;
    for (audience, material) in redthread_consent::model::cells() {
        let person = world.teller("תמר", Standpoint::Client).await;
        put(&world, person, &[(audience, material)], &[(Move::Give, NewStep::default())], None).await;
        let consents =
            consents::load_consents(&mut world.store.read().await.unwrap(), world.project, None).await.unwrap();
        for (other, form) in redthread_consent::model::cells() {
            let open = Gate::new(&consents, other, world.store.now()).barred(&[person], form).is_empty();
            let counts = form == Material::Evidence && matches!(material, Material::Retold | Material::Quote);
            let expected = other == audience && (form == material || counts);
            assert_eq!(open, expected, "{audience:?} {material:?} before {other:?} {form:?}");
        }
    }
}

#[tokio::test]
async fn the_index_holds_what_the_team_may_read_and_nothing_else() {
    use crate::scene::{WORDS, postings};
    use redthread_core::people::Side;
    let world = round().await;
    for state in ConsentState::ALL {
        let teller = world.teller("תמר", Standpoint::Client).await;
        let story = world.story("סיפור").await;
        let (_, before) = world.account(story, teller, Side::Client, WORDS).await;
        put(&world, teller, &[(Audience::Team, Material::Retold)], &way_to(*state, &world), None).await;
        let (_, after) = world.account(story, teller, Side::Client, WORDS).await;
        for (document, when) in [(before, "written before"), (after, "written after")] {
            let indexed = postings(&world, document).await > 0;
            assert_eq!(indexed, *state == ConsentState::Given, "{state:?}, {when}");
        }
    }
}
