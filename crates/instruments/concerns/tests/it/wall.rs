//! The wall: raising, joining, sorting, removing, and the way on to a red line.

use axum::http::{Request, header};
use redthread_concerns::actions::{add_domain, join, put_back, raise, remove, sort, take_apart};
use redthread_concerns::model::By;
use redthread_core::ids::{ConcernId, Id as _};
use redthread_core::thread::{Node, Relation};
use redthread_storage::Error;
use redthread_storage::passages::link;
use redthread_storage::redlines::{Marks, insert_line};
use redthread_testkit::{Cast, World};

use super::{LIST, WORDS, all, meeting, named, put_up, said};

const OTHER: &str = "שהמחסן של הדיירים ייהרס לפני שיש אחר";

async fn two() -> (World, ConcernId, ConcernId) {
    let world = World::lines(LIST).await;
    put_up(&world, Cast::Dana, &said(WORDS, By::Nobody)).await;
    put_up(&world, Cast::Irit, &said(OTHER, By::Named("שולחן 3".into()))).await;
    let (one, other) = (named(&world, WORDS).await, named(&world, OTHER).await);
    (world, one, other)
}

#[tokio::test]
async fn only_whoever_leads_speaks_for_others_and_nobody_without_a_role_speaks() {
    let world = World::lines(LIST).await;
    let irit = world.person(Cast::Irit);
    for by in [By::Named("שולחן 3".into()), By::Person(irit)] {
        let hidden =
            raise(&world.store, &world.deed(Cast::Dana), &world.inside(Cast::Dana).await, &said(WORDS, by)).await;
        assert!(matches!(hidden, Err(Error::NotFound)));
    }
    let silent =
        raise(&world.store, &world.deed(Cast::Meir), &world.inside(Cast::Meir).await, &said(WORDS, By::Nobody)).await;
    assert!(matches!(silent, Err(Error::NotFound)), "the editor takes no part");
    assert_eq!(world.client(Cast::Yossi).await.get(&format!("/p/{}/concerns", world.project)).await.status, 404);
}

#[tokio::test]
async fn what_is_joined_stays_readable_and_comes_apart_again() {
    let (world, one, other) = two().await;
    let irit = world.inside(Cast::Irit).await;
    join(&world.store, &world.deed(Cast::Irit), &irit, &[one, other], one).await.unwrap();
    let mut client = world.client(Cast::Irit).await;
    let json = client.json(&format!("/p/{}/concerns", world.project)).await;
    let cards = json["headings"][0]["cards"].as_array().unwrap().clone();
    assert_eq!(cards.len(), 1);
    assert_eq!(cards[0]["joined"][0]["words"], OTHER);
    assert_eq!(cards[0]["joined"][0]["who"][0], "שולחן 3");
    let refused = remove(&world.store, &world.deed(Cast::Irit), &irit, one).await.unwrap_err();
    assert!(refused.is_refused("concerns.stands_for_others"));
    take_apart(&world.store, &world.deed(Cast::Irit), &irit, other).await.unwrap();
    assert!(all(&world).await.iter().all(|concern| concern.joined_to.is_none()));
    let nothing = take_apart(&world.store, &world.deed(Cast::Irit), &irit, other).await;
    assert!(matches!(nothing, Err(Error::Conflict)));
}

#[tokio::test]
async fn a_member_joins_and_removes_nothing() {
    let (world, one, other) = two().await;
    let dana = world.inside(Cast::Dana).await;
    assert!(matches!(join(&world.store, &world.deed(Cast::Dana), &dana, &[other], one).await, Err(Error::NotFound)));
    assert!(matches!(remove(&world.store, &world.deed(Cast::Dana), &dana, one).await, Err(Error::NotFound)));
    assert_eq!(world.client(Cast::Dana).await.get(&format!("/p/{}/concerns/join", world.project)).await.status, 404);
}

#[tokio::test]
async fn what_is_removed_is_kept_and_can_come_back() {
    let (world, one, _) = two().await;
    let irit = world.inside(Cast::Irit).await;
    remove(&world.store, &world.deed(Cast::Irit), &irit, one).await.unwrap();
    assert!(matches!(remove(&world.store, &world.deed(Cast::Irit), &irit, one).await, Err(Error::Conflict)));
    let wall = format!("/p/{}/concerns/wall", world.project);
    assert!(!world.client(Cast::Dana).await.get(&wall).await.has("WhatsApp 🙂"));
    assert_eq!(all(&world).await.len(), 2);
    put_back(&world.store, &world.deed(Cast::Irit), &irit, one).await.unwrap();
    assert!(world.client(Cast::Dana).await.get(&wall).await.has("WhatsApp 🙂"));
}

#[tokio::test]
async fn headings_are_the_groups_own() {
    let (world, one, _) = two().await;
    let irit = world.inside(Cast::Irit).await;
    assert!(
        add_domain(&world.store, &world.deed(Cast::Irit), &irit, " ").await.unwrap_err().is_refused("form.required")
    );
    let domain = add_domain(&world.store, &world.deed(Cast::Irit), &irit, "דיור ביניים").await.unwrap();
    assert!(
        sort(&world.store, &world.deed(Cast::Irit), &irit, &[], Some(domain))
            .await
            .unwrap_err()
            .is_refused("concerns.choose_one")
    );
    sort(&world.store, &world.deed(Cast::Irit), &irit, &[one], Some(domain)).await.unwrap();
    let json = world.client(Cast::Irit).await.json(&format!("/p/{}/concerns", world.project)).await;
    assert_eq!(json["headings"][0]["title"], "דיור ביניים");
    assert_eq!(json["headings"][0]["cards"][0]["words"], WORDS);
    let nowhere = redthread_core::ids::DomainId::from_uuid(redthread_storage::NOBODY);
    let refused = sort(&world.store, &world.deed(Cast::Irit), &irit, &[one], Some(nowhere)).await.unwrap_err();
    assert!(refused.is_refused("form.unknown_choice"));
}

#[tokio::test]
async fn a_heading_ends_and_what_stood_under_it_stays_on_the_wall() {
    let (world, one, _) = two().await;
    let irit = world.inside(Cast::Irit).await;
    let domain = add_domain(&world.store, &world.deed(Cast::Irit), &irit, "דיור ביניים").await.unwrap();
    sort(&world.store, &world.deed(Cast::Irit), &irit, &[one], Some(domain)).await.unwrap();
    let (table, id) = (format!("/p/{}/concerns/join", world.project), domain.to_string());
    let hidden = world.client(Cast::Dana).await.post(&table, &[("do", "end"), ("domain", &id)]).await;
    assert_eq!(hidden.status, 404, "a member ends nothing");
    let mut client = world.client(Cast::Irit).await;
    assert_eq!(client.post(&table, &[("do", "end"), ("domain", &id)]).await.status, 303);
    let wall = client.json(&format!("/p/{}/concerns", world.project)).await;
    assert_eq!(
        (wall["headings"].as_array().unwrap().len(), &wall["headings"][0]["title"]),
        (1, &serde_json::Value::Null)
    );
    assert_eq!(wall["headings"][0]["cards"].as_array().unwrap().len(), 2, "nothing went with it");
    assert_eq!(client.post(&table, &[("do", "end"), ("domain", &id)]).await.status, 404, "it ended once");
}

#[tokio::test]
async fn the_wall_is_looked_at_by_what_its_concerns_touch() {
    let (world, one, other) = two().await;
    let mut client = world.client(Cast::Irit).await;
    let at = |id: ConcernId| format!("/p/{}/concerns/{id}/marks", world.project);
    let marked = [("mark-interface", "developer"), ("own-affected-group", "דיירי קרקע & \"גג\"")];
    assert_eq!(client.post(&at(one), &marked).await.status, 303);
    assert_eq!(client.post(&at(other), &[("mark-life-stage", "building")]).await.status, 303);
    assert_eq!(world.client(Cast::Dana).await.post(&at(one), &[]).await.status, 404, "whoever leads sorts");
    let wall = format!("/p/{}/concerns", world.project);
    let own = "affected-group=%D7%93%D7%99%D7%99%D7%A8%D7%99+%D7%A7%D7%A8%D7%A7%D7%A2+%26+%22%D7%92%D7%92%22";
    for (query, shown) in [("interface=developer", true), ("life-stage=building", false), (own, true)] {
        for page in [format!("{wall}?{query}"), format!("{wall}/wall?{query}")] {
            let page = client.get(&page).await;
            assert_eq!((page.has("WhatsApp 🙂"), page.has(OTHER)), (shown, !shown), "{query}");
        }
    }
    let page = client.get(&format!("{wall}?{own}&done=saved")).await;
    assert!(page.has(&format!("data-wall=\"{wall}/wall?{own}\"")), "screens go on with what is chosen");
    assert!(client.get(&format!("{wall}?interface=state")).await.has("Nothing on the wall is marked so"));
    let concern = client.get(&format!("/p/{}/concerns/{one}", world.project)).await;
    assert!(concern.has("value=\"developer\" checked") && concern.has("דיירי קרקע &amp; &quot;גג&quot;"));
}

#[tokio::test]
async fn without_script_a_wall_looks_again_when_it_is_asked_to() {
    let (world, ..) = two().await;
    let mut client = world.client(Cast::Dana).await;
    let wall = format!("/p/{}/concerns", world.project);
    let still = client.get(&format!("{wall}?interface=developer")).await;
    assert!(!still.has("http-equiv"), "nobody asked for it");
    assert!(still.has("interface=developer&amp;again=1"));
    let watched = client.get(&format!("{wall}?interface=developer&again=1")).await;
    assert!(watched.has("<noscript><meta http-equiv=\"refresh\" content=\"20\"></noscript>"));
}

#[tokio::test]
async fn a_red_line_is_worded_from_all_that_was_chosen_and_each_concern_shows_it() {
    let (world, one, other) = two().await;
    let irit = world.inside(Cast::Irit).await;
    join(&world.store, &world.deed(Cast::Irit), &irit, &[other], one).await.unwrap();
    let mut client = world.client(Cast::Irit).await;
    let table = format!("/p/{}/concerns/join", world.project);
    let gone = client.post(&table, &[("do", "word"), ("chosen", &one.to_string())]).await;
    let from = gone.location.split_once("/lines/new?from=").unwrap().1.replace("%2C", ",");
    let mut ids: Vec<&str> = from.split(',').collect();
    ids.sort_unstable();
    let mut both = [one.to_string(), other.to_string()];
    both.sort_unstable();
    assert_eq!(ids, both);

    let mut act = world.act("test.line").await;
    let line = insert_line(&mut act, world.project, ("אף משק בית לא נשאר בלי דיור ביניים", "", ""), &Marks::new())
        .await
        .unwrap();
    link(&mut act, world.project, (Node::Concern, one.uuid()), Relation::GrowsInto, (Node::Finding, line.uuid()))
        .await
        .unwrap();
    act.done(line, ()).await.unwrap();
    let page = client.get(&format!("/p/{}/concerns/{one}", world.project)).await;
    assert!(page.has(&format!("/p/{}/lines/{line}", world.project)) && page.has("אף משק בית"));
}

#[tokio::test]
async fn the_piece_that_screens_ask_for_is_empty_until_something_changes() {
    let (world, _, _) = two().await;
    let mut client = world.client(Cast::Dana).await;
    let path = format!("/p/{}/concerns/wall", world.project);
    let first = client.get(&path).await;
    let tag = first.headers["etag"].clone();
    let ask = |tag: &str| Request::get(&path).header(header::ACCEPT, "text/html").header(header::IF_NONE_MATCH, tag);
    let again = client.send(ask(&tag)).await;
    assert_eq!(again.status, 304);
    assert!(again.bytes.is_empty());
    put_up(&world, Cast::Amal, &said("עוד אחד", By::Nobody)).await;
    let changed = client.send(ask(&tag)).await;
    assert!(changed.status == 200 && changed.has("עוד אחד"));
}

#[tokio::test]
async fn the_form_keeps_what_was_typed_and_the_pages_speak_three_languages() {
    let world = World::lines(LIST).await;
    meeting(&world).await;
    let mut client = world.client(Cast::Irit).await;
    let new = format!("/p/{}/concerns/new", world.project);
    let refused = client.post(&new, &[("words", WORDS), ("by", "person"), ("own-interface", "ועד הבית")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has("WhatsApp 🙂") && refused.has("ועד הבית"));
    let fields = [("words", WORDS), ("by", "nobody"), ("mark-interface", "developer"), ("own-interface", "ועד הבית")];
    assert_eq!(client.post(&new, &fields).await.status, 303);
    let pages = [
        ("he", "ממה חוששים", "היזם"),
        ("sv", "Vad vi är rädda för", "Byggherren"),
        ("en", "What we fear", "The developer"),
    ];
    for (lang, title, mark) in pages {
        client.get(&format!("/language?lang={lang}&to=/")).await;
        let wall = client.get(&format!("/p/{}/concerns", world.project)).await;
        assert!(wall.has(title) && wall.has(mark) && wall.has("ועד הבית"), "{lang}");
        for page in ["new", "join", "open"] {
            let page = client.get(&format!("/p/{}/concerns/{page}", world.project)).await;
            assert!(page.status == 200 && !page.has("concerns-"), "{lang}: a key instead of a word");
        }
    }
}

#[tokio::test]
async fn the_standing_counts_what_is_in_no_line_yet() {
    let (world, one, _) = two().await;
    let standing = async |world: &World| {
        let (mut read, inside) = (world.store.read().await.unwrap(), world.inside(Cast::Irit).await);
        let words = world.app.dictionary.words(redthread_core::language::Lang::En);
        let stage =
            inside.method().unwrap().stages.iter().find(|stage| stage.instrument == "concerns").unwrap().id.clone();
        (redthread_concerns::INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap()
    };
    assert_eq!(standing(&world).await.line, "2 concerns, 2 in no line yet");
    let mut act = world.act("test.line").await;
    let line = insert_line(&mut act, world.project, ("קו", "", ""), &Marks::new()).await.unwrap();
    link(&mut act, world.project, (Node::Concern, one.uuid()), Relation::GrowsInto, (Node::Finding, line.uuid()))
        .await
        .unwrap();
    act.done(line, ()).await.unwrap();
    let now = standing(&world).await;
    assert_eq!(now.line, "2 concerns, 1 in no line yet");
    assert!(now.next.unwrap().path.ends_with("/concerns/join"));
}
