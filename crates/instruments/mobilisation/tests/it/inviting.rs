use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::workshop::{InvitationStep, Invited, Pay};
use redthread_mobilisation::actions::{change_invitation, plan_invitation, record_step, word_promise};
use redthread_storage::Error;
use redthread_storage::workshop::{NewInvitee, list_promises, load_invitee};
use redthread_testkit::{Cast, World};

use crate::{at, day, invitation, invite, promise, somebody, standing, workshop};

async fn follow(
    world: &World,
    id: redthread_core::ids::InviteeId,
    step: InvitationStep,
    on: &str,
) -> Result<(), Error> {
    let inside = world.inside(Cast::Irit).await;
    record_step(&world.store, &world.deed(Cast::Irit), &inside, id, (step, day(on))).await
}

#[tokio::test]
async fn an_invitation_goes_its_way_in_dated_steps() {
    let world = workshop().await;
    let id = invite(&world, "Linnea", Standpoint::Client).await;
    let stands =
        async || load_invitee(&mut world.store.read().await.unwrap(), world.project, id).await.unwrap().stands();
    assert_eq!(stands().await, Invited::Planned);
    follow(&world, id, InvitationStep::Sent, "2026-11-12").await.unwrap();
    assert_eq!(stands().await, Invited::Asked);
    follow(&world, id, InvitationStep::No, "2026-11-13").await.unwrap();
    follow(&world, id, InvitationStep::Yes, "2026-11-14").await.unwrap();
    assert_eq!(stands().await, Invited::Yes);
    assert!(
        follow(&world, id, InvitationStep::Came, "2026-12-24").await.unwrap_err().is_refused("mobilisation.day_ahead")
    );
}

#[tokio::test]
async fn who_is_told_is_told_the_wording_that_held_and_it_stays_what_they_were_told() {
    let world = workshop().await;
    let inside = world.inside(Cast::Irit).await;
    let id = invite(&world, "Linnea", Standpoint::Client).await;
    assert!(
        follow(&world, id, InvitationStep::Told, "2026-11-12").await.unwrap_err().is_refused("mobilisation.no_promise")
    );
    promise(&world, "Lapparna har inget namn.").await;
    follow(&world, id, InvitationStep::Told, "2026-11-12").await.unwrap();
    let first = list_promises(&mut world.store.read().await.unwrap(), world.project).await.unwrap()[0].id;
    let worded = async |seen| {
        let deed = world.deed(Cast::Irit);
        word_promise(&world.store, &deed, &inside, (Lang::Sv, seen), "Du får läsa beskrivningen först.").await
    };
    assert!(matches!(worded(None).await, Err(Error::Conflict)), "somebody worded it before");
    world.at("2026-11-21T09:00:00Z");
    worded(Some(first)).await.unwrap();
    let mut irit = world.client(Cast::Irit).await;
    let page = irit.json(&at(&world, &format!("/invitations/{id}"))).await;
    assert_eq!(page["steps"][0]["told"], "Lapparna har inget namn.");
    let letter = irit.get(&at(&world, &format!("/invitations/{id}/letter"))).await;
    assert!(letter.has("Du får läsa beskrivningen först.") && !letter.has("Lapparna har inget namn."));
}

#[tokio::test]
async fn each_person_is_invited_once_and_the_faster_one_is_shown() {
    let world = workshop().await;
    let inside = world.inside(Cast::Irit).await;
    let person = somebody(&world, "Linnea", Standpoint::Client).await;
    let new = invitation(&world, person);
    let id = plan_invitation(&world.store, &world.deed(Cast::Irit), &inside, &new).await.unwrap();
    let twice = plan_invitation(&world.store, &world.deed(Cast::Irit), &inside, &new).await;
    assert!(twice.unwrap_err().is_refused("mobilisation.already_invited"));
    let open = NewInvitee { pay: Pay::Open, ..new };
    change_invitation(&world.store, &world.deed(Cast::Irit), &inside, (id, 1), &open).await.unwrap();
    let late = change_invitation(&world.store, &world.deed(Cast::Irit), &inside, (id, 1), &open).await;
    assert!(matches!(late, Err(Error::Conflict)));
    assert!(
        follow(&world, id, InvitationStep::Paid, "2026-11-12").await.unwrap_err().is_refused("mobilisation.no_fee")
    );
    let mut irit = world.client(Cast::Irit).await;
    let inviter = world.person(Cast::Irit).to_string();
    let typed = [
        ("tie", "former"),
        ("why", "Hon vet"),
        ("pay", "fee"),
        ("lang", "sv"),
        ("invited_by", &inviter),
        ("version", "1"),
    ];
    let page = irit.post(&at(&world, &format!("/invitations/{id}/edit")), &typed).await;
    assert_eq!(page.status, 409);
    assert!(page.has("Hon vet") && page.has("name=\"version\" value=\"2\""));
    assert!(page.has(&open.terms.why) && page.has("Somebody else changed this first"), "what holds stands beside");
    let mut again = typed.to_vec();
    again.retain(|(name, _)| *name != "version");
    again.push(("version", "2"));
    let saved = irit.post(&at(&world, &format!("/invitations/{id}/edit")), &again).await;
    assert!(saved.status.is_redirection() || saved.status.is_success());
    let kept = load_invitee(&mut world.store.read().await.unwrap(), world.project, id).await.unwrap();
    assert_eq!(kept.terms.unwrap().why, "Hon vet", "saved again, it is put in the place of what was there");
}

#[tokio::test]
async fn the_room_is_weighed_before_anything_goes_out() {
    let world = workshop().await;
    invite(&world, "Linnea", Standpoint::Client).await;
    for n in 0..5 {
        invite(&world, &format!("Kollega {n}"), Standpoint::Worker).await;
    }
    let next = standing(&world).await;
    assert_eq!(next.line, "No open worry, 0 of 0 have said yes");
    let mut irit = world.client(Cast::Irit).await;
    let page = irit.get(&at(&world, "/invitations")).await;
    assert!(page.has("One person who gets or once got support, against 5 others.") && page.has("role=\"img\""));
    assert_eq!(page.text().matches("r=\"5.4\"").count(), 6, "a dot a person");
    let seen = irit.json(&at(&world, "/invitations")).await;
    assert_eq!(seen["balance"]["sides"][0]["count"], 1);
    assert_eq!(seen["invitees"][0]["gaps"][0], "not-told");
}

#[tokio::test]
async fn what_was_agreed_with_somebody_is_seen_by_those_who_lead_and_nobody_else() {
    let world = workshop().await;
    let id = invite(&world, "Linnea", Standpoint::Client).await;
    for who in Cast::ALL {
        let mut client = world.client(who).await;
        let leads = [Cast::Irit, Cast::Dana].contains(&who);
        for page in ["/invitations".to_owned(), format!("/invitations/{id}"), format!("/invitations/{id}/letter")] {
            let page = client.get(&at(&world, &page)).await;
            assert_eq!(page.status.is_success(), leads, "{who:?}");
            assert!(leads || !page.has("Linnea"));
        }
        let overview = client.get(&at(&world, "")).await;
        assert!(!overview.has("Linnea") && !overview.has("ASL"), "{who:?}");
    }
}
