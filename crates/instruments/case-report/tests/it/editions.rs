use redthread_case_report::INSTRUMENT;
use redthread_case_report::actions::{ask_edition, leave_out, seen, write};
use redthread_case_report::model::Heading;
use redthread_core::consent::{Audience, Material, Move};
use redthread_core::language::Lang;
use redthread_core::workshop::follow_up::Report;
use redthread_storage::people::erase_person;
use redthread_testkit::Cast;

use crate::{ANSWER, CLOSING, UNTOLD, scene};

#[tokio::test]
async fn an_edition_is_read_by_everybody_as_page_and_as_files() {
    let scene = scene().await;
    scene.agrees(scene.client).await;
    assert_eq!(scene.world.visitor().get(&scene.public("")).await.status, 404, "it never was there");
    scene.publish().await;
    let mut visitor = scene.world.visitor();
    let page = visitor.get(&scene.public("")).await;
    assert_eq!(page.headers["x-robots-tag"], "all");
    assert!(page.has("\"@type\":\"Report\"") && page.has("citation_pdf_url"));
    assert!(page.status.is_success() && page.has("Etik och moral") && page.has("Ingen svarar i telefon"));
    assert!(page.has("יצאתי עם כָּבוֹד") && !page.has(UNTOLD));
    let starts: [(&str, &[u8]); 3] = [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!doctype html>")];
    for (ending, magic) in starts {
        let file = visitor.get(&scene.public(&format!("/report.{ending}"))).await;
        assert!(file.status.is_success() && file.bytes.starts_with(magic), "{ending}");
    }
    assert_eq!(visitor.get(&scene.public("/report.epub")).await.status, 404);
    let on_show = scene.on_show().await;
    assert_eq!(
        (on_show[0].url.as_str(), on_show[0].kind),
        (scene.public("").as_str(), redthread_web::Kind::CaseReport)
    );
    let results = on_show[0].parts.iter().find(|part| part.anchor == "section-results").unwrap();
    assert!(results.words.contains("יצאתי עם כָּבוֹד") && page.has("id=\"section-results\""), "found by its words");
    let mut irit = scene.world.client(Cast::Irit).await;
    irit.post(&scene.at("/editions/take-down"), &[]).await;
    for page in ["", "/report.pdf", ".json", ".jsonld"] {
        assert_eq!(visitor.get(&scene.public(page)).await.status, 410, "{page}: it was there, and is no more");
    }
    assert!(scene.on_show().await.is_empty());
}

#[tokio::test]
async fn words_without_consent_never_go_out_and_a_consent_taken_back_closes_the_files() {
    let scene = scene().await;
    scene.publish().await;
    let mut visitor = scene.world.visitor();
    let page = visitor.get(&scene.public("")).await;
    assert!(!page.has("לעבודה שלהם") && page.has("נאמר כאן דבר אחד שאינו מוצג"), "a gap is shown");
    scene.agrees(scene.client).await;
    scene.publish().await;
    assert!(visitor.get(&scene.public("")).await.has("לעבודה שלהם"));
    scene.world.at("2026-11-22T08:00:00Z");
    scene.world.consent(scene.client, Audience::Web, Material::Quote, Move::Withdraw).await;
    for page in ["", "/report.pdf", "/report.docx", "/report.html"] {
        let gone = visitor.get(&scene.public(page)).await;
        assert_eq!(gone.status, 410, "{page}");
        assert!(!gone.has("לעבודה שלהם"));
    }
    assert!(scene.on_show().await.is_empty(), "what is closed stands in no catalogue");
    scene.publish().await;
    let page = visitor.get(&scene.public("")).await;
    assert!(page.status.is_success() && !page.has("לעבודה שלהם"));
}

#[tokio::test]
async fn each_follow_up_becomes_an_edition_that_says_what_is_new() {
    let scene = scene().await;
    let first = scene.publish().await;
    scene.followed_up(Report::Planned, ANSWER).await;
    scene.agrees(scene.world.person(Cast::Amal)).await;
    let second = scene.publish().await;
    assert_ne!(first, second);
    let mut visitor = scene.world.visitor();
    let page = visitor.get(&scene.public("")).await;
    assert!(page.has("מה חדש מאז מהדורה 1") && page.has(ANSWER));
    assert!(visitor.json(&scene.public("")).await["edition"] == 2);
    let mut irit = scene.world.client(Cast::Irit).await;
    let editions = irit.json(&scene.at("/editions")).await;
    assert_eq!(editions["editions"].as_array().unwrap().len(), 2);
    assert_eq!(editions["editions"][1]["stands"], true, "the first one stays as it was");
}

#[tokio::test]
async fn nothing_is_frozen_while_a_text_lags_behind() {
    let scene = scene().await;
    let (world, words) = (&scene.world, scene.world.app.dictionary.words(Lang::En));
    let inside = world.inside(Cast::Irit).await;
    let place = (Heading::WhatThen, 0, &*seen(&world.store, ""));
    write(&world.store, &world.deed(Cast::Irit), &inside, place, ("Vi vet inte än.", &words)).await.unwrap();
    scene.followed_up(Report::Done, "").await;
    let inside = world.inside(Cast::Irit).await;
    let refused = ask_edition(&world.store, &world.deed(Cast::Irit), &inside, &words).await;
    assert!(refused.unwrap_err().is_refused("report.moved_on"));
    let page = world.client(Cast::Irit).await.post(&scene.at("/editions"), &[]).await;
    assert_eq!(page.status, 422);
    for who in [Cast::Ruth, Cast::Amal, Cast::Meir] {
        let inside = world.inside(who).await;
        let refused = ask_edition(&world.store, &world.deed(who), &inside, &words).await;
        assert!(matches!(refused, Err(redthread_storage::Error::NotFound)), "{who:?}");
    }
}

#[tokio::test]
async fn an_editor_can_leave_words_out_that_were_agreed_to() {
    let scene = scene().await;
    scene.agrees(scene.client).await;
    let (world, words) = (&scene.world, scene.world.app.dictionary.words(Lang::En));
    let page = world.client(Cast::Irit).await.json(&scene.at("")).await;
    let results = page["parts"].as_array().unwrap().iter().find(|part| part["heading"] == "results").unwrap().clone();
    let quote = results["quotes"][0]["id"].as_str().unwrap().parse().unwrap();
    let inside = world.inside(Cast::Irit).await;
    leave_out(&world.store, &world.deed(Cast::Irit), &inside, (quote, true), &words).await.unwrap();
    let unknown = (redthread_core::ids::Uuid::from_u128(1), true);
    let refused = leave_out(&world.store, &world.deed(Cast::Irit), &inside, unknown, &words).await;
    assert!(matches!(refused, Err(redthread_storage::Error::NotFound)));
    scene.publish().await;
    let page = world.visitor().get(&scene.public("")).await;
    assert!(page.status.is_success() && !page.has("לעבודה שלהם") && !page.has("שאינו מוצג"));
}

#[tokio::test]
async fn erasing_somebody_makes_the_editions_that_hold_them_unreadable() {
    let scene = scene().await;
    scene.agrees(scene.client).await;
    scene.publish().await;
    let world = &scene.world;
    let inside = world.inside(Cast::Irit).await;
    let mut read = world.store.read().await.unwrap();
    let held = (INSTRUMENT.personal_data.export)(&mut read, &inside, scene.client).await.unwrap();
    assert_eq!(held["editions"][0], 1);
    drop(read);
    let mut act = world.act("person.erased").await;
    (INSTRUMENT.personal_data.erase)(&mut act, scene.client).await.unwrap();
    erase_person(&mut act, scene.client).await.unwrap();
    act.done(scene.client, ()).await.unwrap();
    assert_eq!(world.visitor().get(&scene.public("")).await.status, 410);
    let page = world.client(Cast::Irit).await.get(&scene.at("")).await;
    assert!(page.status.is_success() && !page.has(CLOSING));
}
