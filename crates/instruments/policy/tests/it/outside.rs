//! What leaves the group: editions, the public page, what authorities answered.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::EditionId;
use redthread_policy::actions::{ask_edition, hand_over, open_comments, record_answer, show};
use redthread_policy::model::{AuthorityAnswer, Position};
use redthread_policy::work_once;
use redthread_testkit::Cast;

use crate::{Group, MINISTRY, OBJECTION, at, group};

impl Group {
    async fn ask(&self) -> Result<(), redthread_storage::Error> {
        let (world, who) = (&self.world, Cast::Meir);
        let words = world.app.dictionary.words(redthread_core::language::Lang::En);
        ask_edition(&world.store, &world.deed(who), &world.inside(who).await, &words).await.map(drop)
    }

    async fn made(&self) -> EditionId {
        self.ask().await.unwrap();
        assert!(work_once(&self.world.app).await.unwrap());
        let mut client = self.world.client(Cast::Meir).await;
        let page = client.json(&format!("/p/{}/outline/editions", self.world.project)).await;
        page["editions"][0]["id"].as_str().unwrap().parse().unwrap()
    }

    async fn shown(&self) -> EditionId {
        let (edition, world) = (self.made().await, &self.world);
        show(&world.store, &world.deed(Cast::Meir), &world.inside(Cast::Meir).await, Some(edition)).await.unwrap();
        edition
    }
}

#[tokio::test]
async fn an_edition_waits_for_an_agreement_and_for_the_end_of_comments() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח לפני פינוי").await;
    assert!(group.ask().await.unwrap_err().is_refused("policy.nothing_agreed"));
    group.agree(id, None).await;
    let world = &group.world;
    let meir = world.inside(Cast::Meir).await;
    open_comments(&world.store, &world.deed(Cast::Meir), &meir, at("2026-12-12T12:00:00Z")).await.unwrap();
    assert!(group.ask().await.unwrap_err().is_refused("policy.comments_still_open"));
}

#[tokio::test]
async fn an_edition_holds_what_was_agreed_and_names_what_was_not() {
    let group = group().await.with_front().await;
    let (agreed, _) = (group.write("מפתח לפני פינוי").await, group.write("קרן אחזקה").await);
    group.agree(agreed, Some(OBJECTION)).await;
    group.shown().await;
    let page = group.world.visitor().get(&format!("/outlines/{}", group.world.project)).await;
    assert_eq!(page.status.as_u16(), 200);
    for there in ["מפתח לפני פינוי", "לא יפונה משק בית", "קרן אחזקה", "שום משק בית", MINISTRY, "על מה לא הסכמנו"]
    {
        assert!(page.has(there), "{there}");
    }
    assert!(!page.has("כיסאות"), "an objection without consent to the web stays in the group");
    assert!(page.has("הדברים אינם מוצגים כאן"), "and the gap is shown");
    for ending in ["pdf", "docx", "html"] {
        let file = group.world.visitor().get(&format!("/outlines/{}/outline.{ending}", group.world.project)).await;
        assert_eq!(file.status.as_u16(), 200, "{ending}");
        assert!(!file.has("כיסאות"), "{ending}");
    }
}

#[tokio::test]
async fn a_consent_taken_back_closes_the_files_at_once() {
    let group = group().await.with_front().await;
    let noa = group.world.person(Cast::Noa);
    group.world.consent(noa, Audience::Web, Material::Quote, Move::Give).await;
    let id = group.write("מפתח לפני פינוי").await;
    group.agree(id, Some(OBJECTION)).await;
    group.shown().await;
    let (path, mut visitor) = (format!("/outlines/{}", group.world.project), group.world.visitor());
    assert!(visitor.get(&path).await.has("כיסאות"), "she lets her words be met on the web");
    group.world.consent(noa, Audience::Web, Material::Quote, Move::Withdraw).await;
    let page = visitor.get(&path).await;
    assert_eq!(page.status.as_u16(), 410);
    assert!(!page.has("כיסאות"));
    for ending in ["pdf", "docx", "html"] {
        assert_eq!(visitor.get(&format!("{path}/outline.{ending}")).await.status.as_u16(), 410, "{ending}");
    }
    let second = group.shown().await;
    assert!(!visitor.get(&path).await.has("כיסאות"), "the next edition {second} is without them");
}

#[tokio::test]
async fn what_is_not_shown_is_not_found() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח").await;
    group.agree(id, None).await;
    let edition = group.made().await;
    let (path, mut visitor) = (format!("/outlines/{}", group.world.project), group.world.visitor());
    assert_eq!(visitor.get(&path).await.status.as_u16(), 404);
    assert_eq!(visitor.get(&format!("{path}/outline.pdf")).await.status.as_u16(), 404);
    let inside = format!("/p/{}/outline/editions/{edition}/outline.pdf", group.world.project);
    assert_eq!(group.world.client(Cast::Dana).await.get(&inside).await.status.as_u16(), 200);
    assert_ne!(visitor.get(&inside).await.status.as_u16(), 200);
}

#[tokio::test]
async fn silence_stays_silence_until_somebody_answers() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח").await;
    group.agree(id, None).await;
    let edition = group.shown().await;
    let world = &group.world;
    let meir = world.inside(Cast::Meir).await;
    let (handed, due) = (at("2026-11-21T12:00:00Z"), at("2026-12-21T12:00:00Z"));
    let reversed = hand_over(&world.store, &world.deed(Cast::Meir), &meir, edition, (MINISTRY, due, handed)).await;
    assert!(reversed.unwrap_err().is_refused("policy.due_before_handed"));
    let handing =
        hand_over(&world.store, &world.deed(Cast::Meir), &meir, edition, (MINISTRY, handed, due)).await.unwrap();
    let path = format!("/p/{}/outline/answers", world.project);
    let mut client = world.client(Cast::Dana).await;
    assert_eq!(client.json(&path).await["handings"][0]["state"], "waiting");
    world.at("2026-12-23T08:00:00Z");
    let mut client = world.client(Cast::Dana).await;
    assert_eq!(client.json(&path).await["handings"][0]["state"], "overdue");
    let answer = AuthorityAnswer {
        clause: Some(id),
        position: Position::InPart,
        words: "נבחן בתכנית הבאה".into(),
        at: at("2026-12-22T12:00:00Z"),
    };
    record_answer(&world.store, &world.deed(Cast::Meir), &meir, handing, &answer).await.unwrap();
    let page = client.json(&path).await;
    assert_eq!(page["handings"][0]["state"], "answered");
    assert_eq!(page["handings"][0]["answers"][0]["position"], "in_part");
    assert!(world.visitor().get(&format!("/outlines/{}", world.project)).await.has(MINISTRY));
}
