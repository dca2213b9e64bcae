//! The page of stages: two books, two orders; states, reasons, warnings.

use redthread_testkit::{Cast, Client, Page, World};

use crate::{path, reader, round};

async fn send(client: &mut Client, world: &World, stage: &str, step: &str, more: &[(&str, &str)]) -> Page {
    let fields: Vec<(&str, &str)> =
        [("stage", stage), ("move", step)].into_iter().chain(more.iter().copied()).collect();
    client.post(&path(world, "stages"), &fields).await
}

async fn order(client: &mut Client, world: &World) -> Vec<String> {
    let json = client.json(&path(world, "stages")).await;
    json["stages"].as_array().unwrap().iter().map(|stage| stage["id"].as_str().unwrap().to_owned()).collect()
}

fn place(order: &[String], stage: &str) -> usize {
    order.iter().position(|id| id == stage).unwrap()
}

#[tokio::test]
async fn book_one_trains_before_it_selects() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let page = send(&mut irit, &world, "training", "up", &[]).await;
    assert!(page.location.ends_with("?done=stage-moved#training"), "{}", page.location);
    let order = order(&mut irit, &world).await;
    assert!(place(&order, "training") < place(&order, "selection"));
    for stage in ["commission", "steering", "training"] {
        send(&mut irit, &world, stage, "begin", &[]).await;
        assert!(send(&mut irit, &world, stage, "finish", &[]).await.status.is_redirection());
    }
    let json = irit.json(&path(&world, "")).await;
    assert_eq!((json["next"]["kind"].as_str(), json["next"]["stage"].as_str()), (Some("begin"), Some("selection")));
    assert!(!irit.get(&path(&world, "stages")).await.has("usually comes after"));
}

#[tokio::test]
async fn book_two_trains_after_it_selected() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    for stage in ["commission", "steering", "selection"] {
        send(&mut irit, &world, stage, "begin", &[]).await;
        send(&mut irit, &world, stage, "finish", &[]).await;
    }
    let json = irit.json(&path(&world, "")).await;
    assert_eq!(json["next"]["stage"].as_str(), Some("training"));
    let states: Vec<_> =
        json["stages"].as_array().unwrap().iter().map(|stage| stage["state"].as_str().unwrap()).collect();
    assert_eq!(states[..4], ["done", "done", "done", "planned"]);
}

#[tokio::test]
async fn an_order_against_custom_is_told_and_never_forbidden() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let moved = send(&mut irit, &world, "interviews", "place", &[("place-interviews", " 2 ")]).await;
    assert!(moved.status.is_redirection(), "{}", moved.text());
    assert_eq!(place(&order(&mut irit, &world).await, "interviews"), 1);
    let page = irit.get(&path(&world, "stages")).await;
    assert!(page.has("Inquiry and documentation usually comes after Choosing the stories. You may keep it so."));
    let hebrew = reader(&world, Cast::Irit, "he").await.get(&path(&world, "stages")).await;
    assert!(hebrew.has("השלב תשאול ותיעוד בא בדרך כלל אחרי בחירת הסיפורים"));
}

#[tokio::test]
async fn a_skipped_stage_shows_its_reason_and_comes_back() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let reason = "הַמְּרַאיְינוֹת, 3 עו\"סיות, הוכשרו בסבב א׳ (2024) 🙂";
    let blank = send(&mut irit, &world, "training", "skip", &[("reason-training", "  ")]).await;
    assert_eq!(blank.status.as_u16(), 422);
    assert!(
        blank.has("Write why this stage is left out.") && blank.has("<details class=\"good\" open"),
        "{}",
        blank.text()
    );
    send(&mut irit, &world, "training", "skip", &[("reason-training", reason)]).await;
    let escaped = reason.replace('"', "&quot;");
    assert!(irit.get(&path(&world, "stages")).await.has(&escaped));
    let page = irit.get(&path(&world, "")).await;
    assert!(page.has(&format!("Skipped: {escaped}")) && page.has("<li class=\"skipped\">"));
    assert!(send(&mut irit, &world, "training", "restore", &[]).await.status.is_redirection());
    assert!(!irit.get(&path(&world, "stages")).await.has(&escaped));
}

#[tokio::test]
async fn what_a_stage_does_not_allow_is_refused_where_it_stands() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let refused = send(&mut irit, &world, "interviews", "skip", &[("reason-interviews", "אין זמן")]).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.has("The method does not let this stage be left out."));
    for (step, fields) in [
        ("pause", vec![]),
        ("place", vec![("place-training", "ח")]),
        ("fly", vec![]),
        ("place", vec![("place-training", "99")]),
    ] {
        assert_eq!(send(&mut irit, &world, "training", step, &fields).await.status.as_u16(), 422, "{step}");
    }
    assert_eq!(send(&mut irit, &world, "no-such-stage", "begin", &[]).await.status.as_u16(), 422);
}

#[tokio::test]
async fn pause_and_resume_show_on_the_project_page() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    send(&mut irit, &world, "commission", "begin", &[]).await;
    send(&mut irit, &world, "commission", "pause", &[]).await;
    let page = irit.get(&path(&world, "")).await;
    assert!(page.has("The commission is paused. Everything in it is kept.") && page.has("value=\"resume\""));
    send(&mut irit, &world, "commission", "resume", &[]).await;
    send(&mut irit, &world, "commission", "finish", &[]).await;
    send(&mut irit, &world, "commission", "reopen", &[]).await;
    assert!(irit.get(&path(&world, "")).await.has("aria-current=\"step\""));
}

#[tokio::test]
async fn a_stage_in_which_nothing_waits_is_finished_from_the_project_page_and_leads_back_there() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let from_here = [("from", "project")];
    let begun = send(&mut irit, &world, "commission", "begin", &from_here).await;
    assert_eq!(begun.location, format!("{}?done=stage-begun", path(&world, "")));
    let page = irit.get(&path(&world, "")).await;
    assert!(page.has("value=\"finish\"") && page.has("Finish: The commission"), "{}", page.text());
    let mut noa = reader(&world, Cast::Noa, "en").await;
    assert!(!noa.get(&path(&world, "")).await.has("value=\"finish\""), "it is for who steers");
    send(&mut irit, &world, "commission", "finish", &from_here).await;
    send(&mut irit, &world, "steering", "begin", &[]).await;
    send(&mut irit, &world, "steering", "finish", &[]).await;
    send(&mut irit, &world, "selection", "begin", &from_here).await;
    let page = irit.get(&path(&world, "")).await;
    assert!(!page.has("value=\"finish\""), "its instrument still waits for somebody");
}

#[tokio::test]
async fn only_who_steers_sees_buttons_and_moves_stages() {
    let world = round().await;
    for who in [Cast::Amal, Cast::Noa, Cast::Meir] {
        let mut client = world.client(who).await;
        let page = client.get(&path(&world, "stages")).await;
        assert!(page.status.is_success() && !page.has("name=\"move\""), "{who:?}");
        assert_eq!(send(&mut client, &world, "commission", "begin", &[]).await.status.as_u16(), 404, "{who:?}");
    }
    let mut yossi = world.client(Cast::Yossi).await;
    assert_eq!(yossi.get(&path(&world, "stages")).await.status.as_u16(), 404);
}

#[tokio::test]
async fn the_same_press_twice_is_one_move() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let act = world.store.new_id::<redthread_core::ids::ActId>().unwrap().to_string();
    for _ in 0..2 {
        let page = irit.post_act(&path(&world, "stages"), &act, &[("stage", "training"), ("move", "up")]).await;
        assert!(page.status.is_redirection());
    }
    assert_eq!(place(&order(&mut irit, &world).await, "training"), 2);
}
