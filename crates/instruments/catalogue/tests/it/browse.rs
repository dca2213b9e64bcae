//! Browsing, a principle's page, and what projects say of their published work, through actions and pages.

use super::scene::{LIST, QUOTE, towns};
use redthread_catalogue::{Relation, actions, list_on_show, list_published};
use redthread_core::ids::FindingId;
use redthread_storage::Error;
use redthread_storage::catalogue::Listing;
use redthread_testkit::{Cast, World};
use redthread_web::{Kind, PartOnShow, PrincipleOnShow};

const REASON: &str = "Båda stannade när alla andra hade gått.";

#[tokio::test]
async fn what_a_project_says_narrows_the_catalogue_with_its_count() {
    let towns = towns().await;
    towns.list(&["trust", "debt"], "Haifa").await.unwrap();
    let mut visitor = towns.world.visitor();
    let all = visitor.json("/catalogue").await;
    assert_eq!(all["browse"]["found"], 9, "two books, two principles, two projects, three methods");
    let facets = all["browse"]["facets"].as_array().unwrap();
    let topics = facets.iter().find(|facet| facet["facet"] == "topic").unwrap();
    let trust = topics["options"].as_array().unwrap().iter().find(|option| option["value"] == "trust").unwrap();
    assert_eq!((&trust["label"], &trust["count"]), (&"Trust".into(), &3.into()));
    let narrowed = visitor.json(trust["path"].as_str().unwrap()).await;
    assert_eq!(narrowed["browse"]["found"], trust["count"]);
    let both = visitor.json("/catalogue?topic=trust&lang=sv&kind=book").await;
    assert_eq!(both["browse"]["found"], 0);
    let ways = both["browse"]["ways_out"].as_array().unwrap();
    let way = |facet: &str| ways.iter().find(|way| way["facet"] == facet).map(|way| way["n"].clone());
    assert_eq!((way("topic"), way("lang"), way("kind")), (Some(1.into()), Some(1.into()), None));
}

#[tokio::test]
async fn every_option_of_the_page_finds_what_it_says() {
    let towns = towns().await;
    towns.list(&["trust"], "").await.unwrap();
    let mut visitor = towns.world.visitor();
    let mut pressed = 0;
    for (start, chosen) in
        [("/catalogue", ""), ("/catalogue?kind=book", "kind"), ("/catalogue?place=G%C3%B6teborg", "place")]
    {
        let page = visitor.json(start).await;
        let facets = page["browse"]["facets"].as_array().unwrap().iter().filter(|row| row["facet"] != chosen);
        let mut options: Vec<_> = facets.flat_map(|row| row["options"].as_array().unwrap()).collect();
        if chosen != "place" {
            options.extend(page["browse"]["map"]["places"].as_array().unwrap());
        }
        for option in options {
            let path = option["path"].as_str().unwrap();
            assert_eq!(visitor.json(path).await["browse"]["found"], option["count"], "{path}");
            pressed += 1;
        }
    }
    assert!(pressed > 20, "{pressed}");
}

#[tokio::test]
async fn the_catalogue_is_never_empty_and_reads_in_three_languages() {
    let bare = World::empty(LIST).await;
    let page = bare.visitor().reading("he").get("/catalogue").await;
    assert!(page.has("ערכות") && page.has("/kits/past-successes"), "the methods stand there before anything else does");
    let towns = towns().await;
    towns.list(&["trust"], "31.25, 34.79").await.unwrap();
    for (lang, words) in [
        ("he", ["אמון", "איור: דנה ל&quot;א", "גבעת התאנים"]),
        ("sv", ["Tillit", "Göteborg", "Svenska"]),
        ("en", ["Trust", "Books", "Principles of action"]),
    ] {
        let page = towns.world.visitor().reading(lang).get("/catalogue").await;
        for word in words {
            assert!(page.has(word), "{lang} lacks {word}");
        }
        let text = page.text();
        let maps: Vec<&str> =
            text.split("<svg class=\"map\"").skip(1).filter_map(|map| map.split("</svg>").next()).collect();
        assert_eq!(
            maps.iter().map(|map| map.matches("<circle").count()).collect::<Vec<_>>(),
            [1, 1],
            "each town in its country"
        );
        assert!(page.bytes.len() < 60_000, "{} bytes", page.bytes.len());
    }
}

#[tokio::test]
async fn only_terms_of_the_method_and_known_places_are_taken() {
    let towns = towns().await;
    assert!(towns.list(&["renewal"], "").await.unwrap_err().is_refused("browse.term_unknown"));
    assert!(towns.list(&["trust"], "שום מקום").await.unwrap_err().is_refused("browse.place_unknown"));
    towns.list(&["trust"], "Haifa").await.unwrap();
    assert!(matches!(towns.list(&["debt"], "").await, Err(Error::Conflict)), "somebody was faster");
    let noa = (towns.world.inside(Cast::Noa).await, towns.world.deed(Cast::Noa));
    let hidden = actions::say_listing(&towns.world.store, &noa.1, &noa.0, &Listing::default()).await;
    assert!(matches!(hidden, Err(Error::NotFound)));
}

#[tokio::test]
async fn the_form_keeps_what_was_chosen() {
    let towns = towns().await;
    let path = format!("/p/{}/catalogue", towns.world.project);
    let mut irit = towns.world.client(Cast::Irit).await;
    let refused = irit.post(&path, &[("topics", "trust"), ("map_place", "?"), ("version", "0")]).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.has("checked") && refused.has("map_place-error"));
    let fields =
        [("topics", "trust"), ("topics", "debt"), ("populations", "families"), ("map_place", "חיפה"), ("version", "0")];
    assert!(irit.post_act(&path, "019aa000-0000-7000-8000-000000000001", &fields).await.status.is_redirection());
    assert!(
        irit.post_act(&path, "019aa000-0000-7000-8000-000000000001", &fields).await.status.is_redirection(),
        "the same act again"
    );
    let kept = irit.json(&path).await;
    assert_eq!((&kept["chosen_topics"], &kept["version"]), (&serde_json::json!(["trust", "debt"]), &"1".into()));
    assert_eq!(irit.post(&path, &fields).await.status.as_u16(), 409, "written over an older state");
    assert_eq!(towns.world.client(Cast::Noa).await.get(&path).await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_principle_stands_with_its_words_and_beside_other_rounds_without_adding_up() {
    let towns = towns().await;
    towns.tie(Relation::Same, REASON).await.unwrap();
    let path = format!("/principles/{}", towns.here);
    for (lang, counted) in
        [("he", "נמצא ב־\u{2068}2\u{2069} מתוך \u{2068}3\u{2069} סיפורים"), ("sv", "av"), ("en", "of")]
    {
        let page = towns.world.visitor().reading(lang).get(&path).await;
        assert_eq!(page.status.as_u16(), 200);
        assert!(page.has("להישאר ליד הדלת") && page.has(QUOTE) && page.has(REASON), "{lang}");
        assert!(page.has(counted) || page.has(&counted.replace(['\u{2068}', '\u{2069}'], "")), "{lang}");
        assert!(page.has("Stå kvar en stund till") && page.has("Göteborg"));
    }
    let page = towns.world.visitor().json(&path).await;
    assert_eq!(page["round"]["shared"], serde_json::json!([2, 3]));
    assert_eq!(page["same"][0]["shared"], serde_json::json!([2, 3]), "each round for itself, never 4 of 6");
    let there = towns.world.visitor().json(&format!("/principles/{}", towns.there)).await;
    assert_eq!(there["same"][0]["title"], "להישאר ליד הדלת", "the other side shows it too");
}

#[tokio::test]
async fn ties_need_two_published_principles_of_two_projects_and_either_side_ends_them() {
    let towns = towns().await;
    let tie = towns.tie(Relation::Contradicts, REASON).await.unwrap();
    assert!(towns.tie(Relation::Same, REASON).await.unwrap_err().is_refused("browse.tied_already"));
    let contradicted = towns.world.visitor().json(&format!("/principles/{}", towns.there)).await;
    assert_eq!(contradicted["contradicts"][0]["reason"], REASON);
    let noa = (towns.world.inside(Cast::Noa).await, towns.world.deed(Cast::Noa));
    assert!(matches!(actions::untie(&towns.world.store, &noa.1, &noa.0, tie).await, Err(Error::NotFound)));
    let there = (towns.there_inside().await, towns.world.deed(Cast::Ruth));
    assert_eq!(actions::untie(&towns.world.store, &there.1, &there.0, tie).await.unwrap(), towns.there);
    let after = towns.world.visitor().json(&format!("/principles/{}", towns.here)).await;
    assert_eq!(after["contradicts"], serde_json::json!([]));
    towns.take_back(true).await;
    assert!(matches!(towns.tie(Relation::Same, REASON).await, Err(Error::NotFound)), "what is not on show is not tied");
}

#[tokio::test]
async fn a_principle_of_an_earlier_book_may_stand_beside_one_of_a_round() {
    let towns = towns().await;
    let store = &towns.world.store;
    let mut shelf = list_on_show(store, LIST).await.unwrap();
    let (other, mut earlier) = (store.new_id::<FindingId>().unwrap(), shelf[0].clone());
    let part = earlier.parts.iter().map(|part| PartOnShow {
        principle: part.principle.clone().map(|told| PrincipleOnShow { id: other.to_string(), ..told }),
        ..part.clone()
    });
    (earlier.parts, earlier.project, earlier.kind) = (part.collect(), None, Kind::OldBook);
    shelf.push(earlier);
    let new = actions::NewTie { finding: towns.here, other, relation: Relation::Same, reason: REASON.to_owned() };
    let (inside, deed) = (towns.world.inside(Cast::Irit).await, || towns.world.deed(Cast::Irit));
    let tie = actions::tie(store, &deed(), &inside, &new, &list_published(&shelf)).await.unwrap();
    assert_eq!(actions::untie(store, &deed(), &inside, tie).await.unwrap(), towns.here);
}

#[tokio::test]
async fn the_page_of_ties_offers_other_towns_and_says_why_it_refuses() {
    let towns = towns().await;
    let path = format!("/p/{}/catalogue/principles/{}", towns.world.project, towns.here);
    let mut irit = towns.world.client(Cast::Irit).await;
    assert!(irit.get(&path).await.has("Stå kvar en stund till · Göteborg, 2026"));
    let there = towns.there.to_string();
    let refused = irit.post(&path, &[("other", &there), ("relation", "same"), ("reason", "  ")]).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.has("reason-error"));
    assert!(
        irit.post(&path, &[("other", &there), ("relation", "same"), ("reason", REASON)]).await.status.is_redirection()
    );
    assert!(irit.get(&path).await.has(REASON));
}

#[tokio::test]
async fn words_taken_back_are_gone_from_every_page_at_once() {
    let towns = towns().await;
    towns.tie(Relation::Same, REASON).await.unwrap();
    towns.shown().await;
    let (here, there) = (format!("/principles/{}", towns.here), format!("/principles/{}", towns.there));
    towns.take_back(false).await;
    let mut visitor = towns.world.visitor();
    let page = visitor.get(&here).await;
    assert!(page.status.is_success() && !page.has("חיכתה"), "counted, and not said");
    let embedded = visitor.get(&format!("{here}/embed")).await;
    assert!(!embedded.has("חיכתה"));
    assert_eq!(visitor.json(&there).await["same"][0]["evidence"], serde_json::json!([]));
    towns.take_back(true).await;
    assert_eq!(visitor.get(&here).await.status.as_u16(), 410, "it was here");
    assert_eq!(visitor.get(&format!("{here}/embed")).await.status.as_u16(), 410);
    assert_eq!(visitor.get(&format!("{here}/citation.bib")).await.status.as_u16(), 410);
    assert!(
        !visitor.get(&there).await.has("להישאר ליד הדלת") && !visitor.get("/catalogue").await.has("להישאר ליד הדלת")
    );
    let never = "/principles/019aa000-0000-7000-8000-000000000009";
    assert_eq!(visitor.get(never).await.status.as_u16(), 404, "nothing ever was");
}

#[tokio::test]
async fn a_frame_may_be_set_anywhere_and_only_the_frame() {
    let towns = towns().await;
    let path = format!("/principles/{}", towns.here);
    let mut visitor = towns.world.visitor();
    let whole = visitor.get(&path).await;
    assert!(whole.headers["content-security-policy"].contains("frame-ancestors 'none'"));
    assert_eq!(whole.headers["x-frame-options"], "DENY");
    assert!(whole.has(&format!("{path}/embed")), "the lines to copy");
    let frame = visitor.get(&format!("{path}/embed")).await;
    let policy = &frame.headers["content-security-policy"];
    assert!(policy.contains("frame-ancestors *") && !policy.contains("script-src"));
    assert_ne!(frame.headers["x-frame-options"], "DENY");
    assert!(frame.has("להישאר ליד הדלת") && !frame.has("<script") && !frame.has("<form"));
}

#[tokio::test]
async fn it_is_cited_in_its_book() {
    let towns = towns().await;
    let path = format!("/principles/{}", towns.here);
    let page = towns.world.visitor().json(&path).await;
    let said: Vec<&str> = page["citations"].as_array().unwrap().iter().map(|one| one[0].as_str().unwrap()).collect();
    assert_eq!(said, ["he", "en"]);
    let bib = towns.world.visitor().get(&format!("{path}/citation.bib")).await;
    assert!(bib.has("להישאר ליד הדלת") && bib.has("2026") && bib.has(&towns.here.to_string()));
    assert!(towns.world.visitor().get(&format!("{path}/citation.ris")).await.has("TI  - "));
    assert_eq!(towns.world.visitor().get(&format!("{path}/citation.doc")).await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_trial_is_told_only_when_its_project_shows_it_and_never_who() {
    let towns = towns().await;
    let mut act = towns.world.act("test.trials").await;
    for (n, public, state) in [(1_u128, true, "worked"), (2, false, "worked"), (3, true, "under_way")] {
        let words = format!("נוסה {n}");
        redthread_storage::sql("INSERT INTO studyday_trials (id, project, finding, who, place, aim, until_at, state, what_happened, version, made_at, is_public) VALUES ($1, $2, $3, $4, $5, '', $6, $7, $8, 1, $6, $9)")
            .uuid(redthread_core::ids::Uuid::from_u128(n))
            .id(towns.world.project)
            .id(towns.here)
            .text("NEEDLE-רינה")
            .text(format!("מקום {n}"))
            .time("2026-11-01T08:00:00Z".parse().unwrap())
            .text(state)
            .text(words)
            .bool(public)
            .run(&mut act)
            .await
            .unwrap();
    }
    act.done(towns.here, ()).await.unwrap();
    let path = format!("/principles/{}", towns.here);
    let page = towns.world.visitor().reading("he").get(&path).await;
    assert!(page.has("נוסה 1") && !page.has("נוסה 2") && page.has("מקום 3"));
    assert!(page.has("אין דיווח"), "a day that passed in silence is said");
    assert!(!page.has("NEEDLE"));
}
