//! Phones: a code, a cookie, a word at a time.

use redthread_concerns::actions::{close_code, open_code, show_room};
use redthread_concerns::model::A_MINUTE;
use redthread_core::ids::JoinCodeId;
use redthread_storage::{NOBODY, sql};
use redthread_testkit::{Cast, Client, World};

use super::{LIST, WORDS, all, meeting};

const RANDOM: &str = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_ABCDE";

async fn open(world: &World, shows: bool) -> (JoinCodeId, String) {
    let what = (meeting(world).await, 2, shows);
    let id =
        open_code(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, what, RANDOM).await.unwrap();
    (id, redthread_concerns::model::code_of(RANDOM))
}

async fn joined(world: &World, code: &str, fields: &[(&str, &str)]) -> Client {
    let mut phone = world.visitor().reading("sv");
    let page = phone.post(&format!("/j/{code}/join"), fields).await;
    assert_eq!(page.status, 303, "{}", page.text());
    phone
}

#[tokio::test]
async fn a_phone_joins_without_an_account_and_says_something() {
    let world = World::lines(LIST).await;
    let (_, code) = open(&world, false).await;
    let mut phone = world.visitor().reading("sv");
    let typed = phone.get(&format!("/j?code={}", code.to_lowercase())).await;
    assert_eq!(typed.location, format!("/j/{code}"));
    let door = phone.get(&format!("/j/{code}")).await;
    assert!(door.has("Du behöver inget konto") && door.has("מפגש פתיחה"));
    let mut phone = joined(&world, &code, &[("standpoint", "resident")]).await;
    assert_eq!(
        phone.post(&format!("/j/{code}"), &[("words", WORDS)]).await.location,
        format!("/j/{code}?done=concern-sent")
    );
    let concern = all(&world).await.remove(0);
    assert_eq!(concern.said.unwrap().named, None);
    assert_eq!(concern.standpoint.unwrap().code(), "resident");
    assert!(concern.meeting.is_some());
    assert!(!phone.get(&format!("/j/{code}")).await.has("WhatsApp 🙂"), "the room is not shown");
}

#[tokio::test]
async fn after_a_dead_battery_it_is_the_same_phone_and_the_cookie_holds_one_secret() {
    let world = World::lines(LIST).await;
    let (_, code) = open(&world, false).await;
    let mut phone = world.visitor().reading("he");
    let entered = phone.post(&format!("/j/{code}/join"), &[("named", "רינה"), ("standpoint", "")]).await;
    let cookie = &entered.headers["set-cookie"];
    assert!(cookie.starts_with("phone=") && cookie.contains("HttpOnly") && cookie.contains(&format!("Path=/j/{code}")));
    assert!(!cookie.contains("רינה"));
    // The same cookies in a browser that was started anew.
    let mut again = phone.clone();
    assert!(again.get(&format!("/j/{code}")).await.has("עם השם"));
    let count =
        sql("SELECT COUNT(*) AS n FROM concern_phones").one(&mut world.store.read().await.unwrap()).await.unwrap();
    assert_eq!(count.int("n").unwrap(), 1);
    let mut stranger = world.visitor().reading("he");
    assert!(stranger.get(&format!("/j/{code}")).await.has("לא צריך חשבון"), "another phone joins first");
    assert_eq!(stranger.get(&format!("/j/{code}/room")).await.status, 404);
}

#[tokio::test]
async fn a_name_stands_only_beside_what_is_said_under_it() {
    let world = World::lines(LIST).await;
    let (_, code) = open(&world, true).await;
    let mut phone = joined(&world, &code, &[("named", "רינה")]).await;
    phone.post(&format!("/j/{code}"), &[("words", "בלי שם"), ("by", "nobody")]).await;
    phone.post(&format!("/j/{code}"), &[("words", "עם שם"), ("by", "named")]).await;
    let mut names: Vec<_> =
        all(&world).await.into_iter().filter_map(|concern| concern.said).map(|said| (said.words, said.named)).collect();
    names.sort();
    assert_eq!(names, [("בלי שם".to_owned(), None), ("עם שם".to_owned(), Some("רינה".to_owned()))]);
    let rows = sql("SELECT who FROM events WHERE verb IN ('concern.raised', 'phone.joined')")
        .all(&mut world.store.read().await.unwrap())
        .await
        .unwrap();
    assert!(rows.len() == 3 && rows.iter().all(|row| row.uuid("who").unwrap() == NOBODY));
}

#[tokio::test]
async fn somebody_signed_in_is_nobody_on_the_phone() {
    let world = World::lines(LIST).await;
    let (_, code) = open(&world, false).await;
    let mut dana = world.client(Cast::Dana).await;
    dana.post(&format!("/j/{code}/join"), &[]).await;
    assert_eq!(dana.post(&format!("/j/{code}"), &[("words", WORDS)]).await.status, 303);
    let rows = sql("SELECT who FROM events WHERE verb IN ('concern.raised', 'phone.joined')")
        .all(&mut world.store.read().await.unwrap())
        .await
        .unwrap();
    assert!(rows.iter().all(|row| row.uuid("who").unwrap() == NOBODY));
}

#[tokio::test]
async fn a_phone_that_sends_too_fast_waits_and_keeps_its_words_and_another_does_not() {
    let world = World::lines(LIST).await;
    let (_, code) = open(&world, false).await;
    let (mut fast, mut other) = (joined(&world, &code, &[]).await, joined(&world, &code, &[]).await);
    let path = format!("/j/{code}");
    for n in 0..A_MINUTE {
        assert_eq!(fast.post(&path, &[("words", &format!("חשש {n}"))]).await.status, 303);
    }
    let late = fast.post(&path, &[("words", WORDS)]).await;
    assert_eq!(late.status, 422);
    assert!(late.has("WhatsApp 🙂") && late.has("Vänta en minut"));
    assert_eq!(other.post(&path, &[("words", "från en annan")]).await.status, 303, "the same address, another phone");
    world.at("2026-11-21T08:01:01Z");
    assert_eq!(fast.post(&path, &[("words", WORDS)]).await.status, 303);
}

#[tokio::test]
async fn a_code_runs_out_and_can_be_closed_and_then_its_phones_are_gone() {
    let world = World::lines(LIST).await;
    let (id, code) = open(&world, false).await;
    let mut phone = joined(&world, &code, &[("named", "רינה")]).await;
    world.at("2026-11-21T10:00:00Z");
    assert_eq!(phone.get(&format!("/j/{code}")).await.status, 422);
    assert_eq!(phone.post(&format!("/j/{code}"), &[("words", WORDS)]).await.status, 422);
    world.at("2026-11-21T09:59:59Z");
    assert_eq!(phone.get(&format!("/j/{code}")).await.status, 200);
    close_code(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, id).await.unwrap();
    assert_eq!(phone.post(&format!("/j/{code}"), &[("words", WORDS)]).await.status, 422);
    let left =
        sql("SELECT COUNT(*) AS n FROM concern_phones").one(&mut world.store.read().await.unwrap()).await.unwrap();
    assert_eq!(left.int("n").unwrap(), 0);
    assert!(all(&world).await.is_empty());
    assert_eq!(world.visitor().get("/j/K7M2QX").await.status, 422, "a wrong code looks the same");
}

#[tokio::test]
async fn the_room_is_seen_only_when_it_is_shown_and_the_screen_has_code_square_and_count() {
    let world = World::lines(LIST).await;
    let (id, code) = open(&world, false).await;
    let mut phone = joined(&world, &code, &[]).await;
    phone.post(&format!("/j/{code}"), &[("words", WORDS)]).await;
    let screen = format!("/p/{}/concerns/open/{id}", world.project);
    let mut irit = world.client(Cast::Irit).await;
    let dark = irit.get(&screen).await;
    assert!(dark.has("<svg class=\"qr\"") && dark.has(&code) && !dark.has("WhatsApp 🙂"));
    assert_eq!(irit.json(&screen).await["count"], 1);
    show_room(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, id, true).await.unwrap();
    assert!(irit.get(&screen).await.has("WhatsApp 🙂"));
    assert!(phone.get(&format!("/j/{code}/room")).await.has("WhatsApp 🙂"));
}

#[tokio::test]
async fn a_form_from_elsewhere_is_not_taken() {
    let world = World::lines(LIST).await;
    let (_, code) = open(&world, false).await;
    let mut phone = joined(&world, &code, &[]).await;
    let foreign = axum::http::Request::post(format!("/j/{code}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site");
    assert_eq!(phone.send(foreign).await.status, 422);
    assert!(all(&world).await.is_empty());
}

#[tokio::test]
async fn only_whoever_leads_opens_a_code() {
    let world = World::lines(LIST).await;
    let what = (meeting(&world).await, 2, false);
    let hidden = open_code(&world.store, &world.deed(Cast::Dana), &world.inside(Cast::Dana).await, what, RANDOM).await;
    assert!(matches!(hidden, Err(redthread_storage::Error::NotFound)));
    let mut dana = world.client(Cast::Dana).await;
    assert_eq!(dana.get(&format!("/p/{}/concerns/open", world.project)).await.status, 404);
}
