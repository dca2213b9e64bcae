//! Phones: a code, a cookie, a slip, a way back.

use redthread_core::workshop::phase::A_MINUTE;
use redthread_storage::workshop::count_participants;
use redthread_testkit::{Cast, World};
use redthread_wall::actions::{self, Settings};

use super::{LIST, SWEDISH, WORDS, begun, phone, stage, wall, words, write};

async fn settle(world: &World, settings: Settings) {
    let inside = world.inside(Cast::Irit).await;
    actions::settle(&world.store, &world.deed(Cast::Irit), &inside, settings).await.unwrap();
}

const FREE: Settings = Settings { is_locked: false, pause: 0, waits: false };

#[tokio::test]
async fn a_phone_comes_in_without_an_account_and_says_something() {
    let (world, code) = begun("critique").await;
    let mut visitor = world.visitor().reading("sv");
    let typed = visitor.get(&format!("/w?code={}", code.to_lowercase())).await;
    assert_eq!(typed.location, format!("/w/{code}"));
    let door = visitor.get(&format!("/w/{code}")).await;
    assert!(door.has("Du behöver inget konto") && !door.has("WhatsApp"));
    let mut phone = phone(&world, &code, &[("standpoint", "client")]).await;
    let page = phone.get(&format!("/w/{code}")).await;
    assert!(page.has("Kritikfasen") && page.has("helt anonymt") && page.has("Inga lösningar än."));
    for said in [WORDS, SWEDISH] {
        assert_eq!(write(&mut phone, &code, "critique", said).await.location, format!("/w/{code}?done=wall-sent"));
    }
    assert_eq!(words(&world).await, [WORDS, SWEDISH], "while the phase is open, in the order in which they came");
    assert!(!phone.get(&format!("/w/{code}/wall")).await.has("WhatsApp"), "hidden until it is revealed");
}

#[tokio::test]
async fn after_a_dead_battery_and_on_another_phone_they_are_the_same() {
    let (world, code) = begun("realisation").await;
    let mut visitor = world.visitor().reading("he");
    let entered = visitor.post(&format!("/w/{code}/join"), &[("named", "רינה"), ("standpoint", "client")]).await;
    let cookie = entered.headers["set-cookie"].clone();
    assert!(cookie.contains("HttpOnly") && cookie.contains("Path=/w") && !cookie.contains("רינה"), "{cookie}");
    let page = visitor.get(&format!("/w/{code}")).await;
    assert!(page.has("עם השם רינה"));
    let secret = cookie.split(['=', ';']).nth(1).unwrap().to_owned();
    let (first, second) = secret.split_at(5);
    assert!(page.has(&format!("{first} {second}")), "the phone shows its return code");

    let mut other = world.visitor().reading("he");
    let wrong = other.post(&format!("/w/{code}/return"), &[("secret", "AAAAA AAAAA")]).await;
    assert!(wrong.status == 422 && wrong.has("אין קוד חזרה כזה"));
    let typed = format!("{}-{second}", first.to_lowercase());
    assert_eq!(other.post(&format!("/w/{code}/return"), &[("secret", &typed)]).await.status, 303);
    assert!(other.get(&format!("/w/{code}")).await.has("עם השם רינה"));
    let mut read = world.store.read().await.unwrap();
    assert_eq!(count_participants(&mut read, wall(&world).await.id).await.unwrap(), 1);
}

#[tokio::test]
async fn joining_again_after_a_lost_answer_is_the_same_participant() {
    let (world, code) = begun("critique").await;
    let act = "0198c0de-0000-4000-8000-00000000000a";
    let mut cookies = vec![];
    for _ in 0..2 {
        let mut visitor = world.visitor();
        let page = visitor.post_act(&format!("/w/{code}/join"), act, &[("standpoint", "worker")]).await;
        cookies.push(page.headers["set-cookie"].clone());
    }
    assert_eq!(cookies[0], cookies[1]);
    let mut read = world.store.read().await.unwrap();
    assert_eq!(count_participants(&mut read, wall(&world).await.id).await.unwrap(), 1);
}

#[tokio::test]
async fn a_slip_sent_twice_hangs_once_and_does_not_count_against_the_pace() {
    let (world, code) = begun("critique").await;
    settle(&world, Settings { pause: 60, ..FREE }).await;
    let mut phone = phone(&world, &code, &[]).await;
    let act = "0198c0de-0000-4000-8000-00000000000b";
    for _ in 0..3 {
        let sent = phone.post_act(&format!("/w/{code}/slips"), act, &[("phase", "critique"), ("words", WORDS)]).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
    }
    assert_eq!(words(&world).await, [WORDS]);
    let other = phone.post_act(&format!("/w/{code}/slips"), act, &[("phase", "critique"), ("words", SWEDISH)]).await;
    assert_eq!(other.status, 409, "the same id with other words");
}

#[tokio::test]
async fn who_sends_too_fast_waits_and_keeps_their_words_and_others_do_not() {
    let (world, code) = begun("critique").await;
    let (mut fast, mut other) = (phone(&world, &code, &[]).await, phone(&world, &code, &[]).await);
    for n in 0..A_MINUTE {
        assert_eq!(write(&mut fast, &code, "critique", &format!("lapp {n}")).await.status, 303);
    }
    let late = write(&mut fast, &code, "critique", WORDS).await;
    assert!(late.status == 422 && late.has("WhatsApp 🙂") && late.has("Vänta"));
    assert_eq!(write(&mut other, &code, "critique", SWEDISH).await.status, 303, "the same address, another phone");
    settle(&world, Settings { pause: 30, ..FREE }).await;
    assert_eq!(write(&mut other, &code, "critique", SWEDISH).await.status, 422, "the facilitator slows the room");
    world.at("2026-11-21T08:00:31Z");
    assert_eq!(write(&mut other, &code, "critique", SWEDISH).await.status, 303);
}

#[tokio::test]
async fn a_locked_room_and_a_changed_code_let_nobody_new_in_and_keep_who_is_there() {
    let (world, code) = begun("critique").await;
    let mut phone = phone(&world, &code, &[]).await;
    settle(&world, Settings { is_locked: true, ..FREE }).await;
    let refused = world.visitor().post(&format!("/w/{code}/join"), &[]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(write(&mut phone, &code, "critique", WORDS).await.status, 303);
    settle(&world, FREE).await;
    let inside = world.inside(Cast::Irit).await;
    actions::change_code(&world.store, &world.deed(Cast::Irit), &inside).await.unwrap();
    let new = wall(&world).await.code.unwrap();
    assert_ne!(new, code);
    assert_eq!(world.visitor().get(&format!("/w/{code}")).await.status, 422, "the old code leads nobody in");
    assert_eq!(write(&mut phone, &code, "critique", SWEDISH).await.location, format!("/w/{new}?done=wall-sent"));
    assert_eq!(world.visitor().get("/w/AAAAA").await.status, 422);
    assert_eq!(world.visitor().get(&format!("/w/{new}")).await.status, 200);
}

#[tokio::test]
async fn slips_may_wait_for_whoever_leads_and_are_shown_one_by_one_or_all() {
    let (world, code) = begun("realisation").await;
    settle(&world, Settings { waits: true, ..FREE }).await;
    let mut phone = phone(&world, &code, &[]).await;
    for said in [WORDS, SWEDISH] {
        write(&mut phone, &code, "realisation", said).await;
    }
    let room = format!("/w/{code}/wall");
    assert!(!phone.get(&room).await.has("WhatsApp 🙂"));
    let first = super::slips(&world).await[0].id;
    let mut irit = world.client(Cast::Irit).await;
    let base = format!("/p/{}/wall", world.project);
    let fields = [("phase", "realisation"), ("show", &first.to_string())];
    assert_eq!(irit.post(&base, &fields).await.status, 303);
    let page = phone.get(&room).await;
    assert!(page.has("WhatsApp 🙂") && !page.has("Ingen ringer"));
    irit.post(&base, &[("phase", "realisation"), ("do", "reveal")]).await;
    assert!(phone.get(&room).await.has("Ingen ringer"));
}

#[tokio::test]
async fn when_the_doors_are_shut_the_room_is_forgotten_and_the_slips_are_not() {
    let (world, code) = begun("realisation").await;
    let mut phone = phone(&world, &code, &[("named", "Åsa")]).await;
    phone.post(&format!("/w/{code}/slips"), &[("phase", "realisation"), ("words", WORDS), ("by", "1")]).await;
    let inside = world.inside(Cast::Irit).await;
    actions::shut(&world.store, &world.deed(Cast::Irit), &inside).await.unwrap();
    assert_eq!(phone.get(&format!("/w/{code}")).await.status, 422);
    assert_eq!(phone.get(&format!("/w/{code}/live")).await.status, 404);
    assert_eq!(words(&world).await, [WORDS]);
    let mut read = world.store.read().await.unwrap();
    assert_eq!(count_participants(&mut read, wall(&world).await.id).await.unwrap(), 0);
    actions::open(&world.store, &world.deed(Cast::Irit), &inside).await.unwrap();
    let new = wall(&world).await.code.unwrap();
    assert_eq!(phone.get(&format!("/w/{new}")).await.status, 200);
    assert!(!phone.get(&format!("/w/{new}")).await.has("Åsa"), "an empty room");
}

#[tokio::test]
async fn a_closed_phase_takes_nothing() {
    let (world, code) = begun("critique").await;
    let mut phone = phone(&world, &code, &[]).await;
    let (store, inside) = (&world.store, world.inside(Cast::Irit).await);
    actions::close_phase(store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
    let refused = write(&mut phone, &code, "critique", WORDS).await;
    assert!(refused.status == 422 && refused.has("tar inte emot mer"), "{}", refused.text());
    let typed = actions::write_for(store, &world.deed(Cast::Irit), &inside, &stage("critique"), (WORDS, None)).await;
    assert!(typed.unwrap_err().is_refused("wall.phase_closed"));
    assert_eq!(write(&mut phone, &code, "fantasy", WORDS).await.status, 422, "nor does one that has not begun");
    assert_eq!(write(&mut phone, &code, "groups", WORDS).await.status, 404, "which is no phase");
    assert!(words(&world).await.is_empty());
}

#[tokio::test]
async fn a_form_from_elsewhere_is_not_taken_and_a_stranger_is_led_to_the_door() {
    let (world, code) = begun("critique").await;
    let mut phone = phone(&world, &code, &[]).await;
    let foreign = axum::http::Request::post(format!("/w/{code}/slips"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site");
    assert_eq!(phone.send(foreign).await.status, 422);
    let mut stranger = world.visitor();
    assert_eq!(write(&mut stranger, &code, "critique", WORDS).await.location, format!("/w/{code}"));
    assert_eq!(stranger.get(&format!("/w/{code}/state")).await.status, 404);
    assert!(words(&world).await.is_empty());
}

#[tokio::test]
async fn pages_of_phones_are_slim_and_speak_three_languages() {
    let (world, code) = begun("critique").await;
    let mut joined = phone(&world, &code, &[]).await;
    for (lang, rule) in [("he", "עדיין בלי פתרונות."), ("sv", "Inga lösningar än."), ("en", "No solutions yet.")]
    {
        let mut visitor = world.visitor().reading(lang);
        joined.get(&format!("/language?lang={lang}&to=/")).await;
        for page in
            [joined.get(&format!("/w/{code}")).await, visitor.get(&format!("/w/{code}")).await, visitor.get("/w").await]
        {
            assert_eq!(page.status, 200);
            assert!(page.has("slim.css") && !page.has("all.css") && !page.has("base.js"), "{lang}");
            assert!(page.bytes.len() < 12_000, "{} bytes", page.bytes.len());
            assert!(!page.has("wall-words") && !page.has(">wall-"), "{lang}: a key instead of a word: {}", page.text());
        }
        assert!(joined.get(&format!("/w/{code}")).await.has(rule));
    }
    let world = World::workshop(LIST).await;
    assert_eq!(world.visitor().get("/w?code=K7M2Q").await.status, 422, "no wall at all");
}
