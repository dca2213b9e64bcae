//! Signing in: right and wrong passwords, the ladder, sessions that end.

use redthread_storage::Deed;
use redthread_storage::users;
use redthread_testkit::{Cast, PASSWORD, World};

async fn try_in(world: &World, email: &str, password: &str) -> Result<String, redthread_storage::Error> {
    let deed = Deed::fresh(&world.store, None)?;
    users::sign_in(&world.store, &deed, email, password).await.map(|(_, secret)| secret)
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_password_look_the_same() {
    let world = World::round(&[]).await;
    for (email, password) in [("noa@example.org", "a wrong sentence"), ("nobody@example.org", PASSWORD)] {
        assert!(try_in(&world, email, password).await.unwrap_err().is_refused("user.wrong_sign_in"));
    }
    assert!(try_in(&world, " NOA@Example.org ", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn eight_wrong_passwords_make_an_address_wait_a_quarter_of_an_hour() {
    let world = World::round(&[]).await;
    for _ in 0..8 {
        assert!(try_in(&world, "noa@example.org", "a wrong sentence").await.is_err());
    }
    assert!(try_in(&world, "noa@example.org", PASSWORD).await.unwrap_err().is_refused("user.too_many_tries"));
    assert!(try_in(&world, "dana@example.org", PASSWORD).await.is_ok());
    world.at("2026-11-21T08:16:00Z");
    assert!(try_in(&world, "noa@example.org", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn whoever_changes_a_password_knows_it_and_guesses_count_as_failed_sign_ins() {
    let world = World::round(&[]).await;
    let store = &world.store;
    let noa = users::find_by_email(store, &mut store.read().await.unwrap(), "noa@example.org").await.unwrap().unwrap();
    let change = async |now: &str| {
        let deed = Deed::fresh(store, Some(noa)).unwrap();
        users::change_password(store, &deed, noa, now, "another long sentence").await
    };
    assert!(change("a guess").await.unwrap_err().is_refused("user.wrong_password"));
    change(PASSWORD).await.unwrap();
    assert!(try_in(&world, "noa@example.org", PASSWORD).await.is_err());
    assert!(try_in(&world, "noa@example.org", "another long sentence").await.is_ok());
    for _ in 0..8 {
        assert!(change("a guess").await.is_err());
    }
    assert!(change("another long sentence").await.unwrap_err().is_refused("user.too_many_tries"));
}

#[tokio::test]
async fn a_session_ends_by_time_by_idling_and_by_a_new_password() {
    let world = World::round(&[]).await;
    let holds = async |secret: &str| {
        users::find_session(&world.store, &mut world.store.read().await.unwrap(), secret).await.unwrap().is_some()
    };
    let secret = try_in(&world, "noa@example.org", PASSWORD).await.unwrap();
    assert!(holds(&secret).await);
    users::reset_password(&world.store, &world.deed(Cast::Noa), world.users[&Cast::Noa], "another long sentence")
        .await
        .unwrap();
    assert!(!holds(&secret).await);
    let secret = try_in(&world, "noa@example.org", "another long sentence").await.unwrap();
    world.at("2026-11-21T10:01:00Z");
    assert!(!holds(&secret).await, "idle");
}

#[tokio::test]
async fn only_the_first_visitor_founds_the_organisation() {
    let world = World::round(&[]).await;
    let new = users::NewUser {
        contact: users::Contact { name: "X".into(), email: "x@example.org".into() },
        password: PASSWORD.into(),
        steward: true,
        lang: redthread_core::language::Lang::En,
    };
    assert!(
        users::found_organisation(&world.store, &Deed::fresh(&world.store, None).unwrap(), "שני", new).await.is_err()
    );
}
