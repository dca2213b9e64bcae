//! What leaves the group: editions, the public page, what authorities answered.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{ClauseId, CommentId, EditionId};
use redthread_core::kit::{Id as _, StageId};
use redthread_policy::actions::{
    ask_edition, close_comments, comment, hand_over, open_comments, record_answer, reply, show,
};
use redthread_policy::model::{AuthorityAnswer, CommentState, Position};
use redthread_policy::{INSTRUMENT, work_once};
use redthread_storage::Error;
use redthread_testkit::Cast;

use crate::{Group, MINISTRY, OBJECTION, at, group};

impl Group {
    async fn ask(&self) -> Result<(), Error> {
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

/// Two comments, on a clause and on the whole, in a round that is closed again.
async fn commented(group: &Group, clause: ClauseId) -> [CommentId; 2] {
    let world = &group.world;
    let meir = world.inside(Cast::Meir).await;
    let until = at("2026-12-12T12:00:00Z");
    let round = open_comments(&world.store, &world.deed(Cast::Meir), &meir, until).await.unwrap();
    let said = async |who, clause| {
        comment(&world.store, &world.deed(who), &world.inside(who).await, (clause, OBJECTION)).await.unwrap()
    };
    let both = [said(Cast::Dana, Some(clause)).await, said(Cast::Noa, None).await];
    close_comments(&world.store, &world.deed(Cast::Meir), &meir, round).await.unwrap();
    both
}

/// What the project page says is next.
async fn next(group: &Group) -> String {
    let (world, stage) = (&group.world, StageId::parse("policy").unwrap());
    let words = world.app.dictionary.words(redthread_core::language::Lang::En);
    let inside = world.inside(Cast::Meir).await;
    let mut read = world.store.read().await.unwrap();
    let standing = (INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap();
    standing.next.unwrap().sentence
}

#[tokio::test]
async fn nothing_is_frozen_over_the_head_of_somebody_who_commented() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח לפני פינוי").await;
    group.agree(id, None).await;
    let [on_clause, on_whole] = commented(&group, id).await;
    let Err(Error::Refused(refusals)) = group.ask().await else { panic!("two comments wait") };
    let mut codes: Vec<_> = refusals.iter().map(|refusal| refusal.code).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["policy.unanswered", "policy.unanswered_on_whole"]);
    let world = &group.world;
    let path = format!("/p/{}/outline/editions", world.project);
    let mut client = world.client(Cast::Meir).await;
    let page = client.get(&path).await;
    for there in ["waits for an answer", "מפתח לפני פינוי", &format!("/outline/comments#c-{on_clause}")] {
        assert!(page.has(there), "{there}");
    }
    assert!(!page.has("Make an edition"), "nobody presses what is refused");
    assert_eq!(next(&group).await, "Comments on the draft wait for an answer.", "the project page says what is next");
    let meir = world.inside(Cast::Meir).await;
    let answered = (CommentState::NotTaken, "נשאר כך, כי אין מי שסופר שעות");
    reply(&world.store, &world.deed(Cast::Meir), &meir, on_clause, answered).await.unwrap();
    let mut act = world.act("test.erased").await;
    redthread_storage::people::erase_person(&mut act, world.person(Cast::Noa)).await.unwrap();
    act.done(world.person(Cast::Noa), ()).await.unwrap();
    let after = client.json(&format!("/p/{}/outline/comments", world.project)).await;
    let comments = after["comments"].as_array().unwrap();
    let state = |id: CommentId| comments.iter().find(|one| one["id"] == id.to_string()).unwrap()["state"].clone();
    assert_eq!((state(on_clause), state(on_whole)), ("not_taken".into(), "open".into()), "nobody is left who waits");
    group.made().await;
}

#[tokio::test]
async fn a_comment_that_came_between_asking_and_making_stops_the_making() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח לפני פינוי").await;
    group.agree(id, None).await;
    group.ask().await.unwrap();
    commented(&group, id).await;
    assert!(work_once(&group.world.app).await.unwrap());
    let page = group.world.client(Cast::Meir).await.json(&format!("/p/{}/outline/editions", group.world.project)).await;
    assert_eq!(page["editions"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn clauses_follow_each_other_in_one_chapter() {
    let group = group().await.with_front().await;
    for title in ["מפתח לפני פינוי", "מלווה אחת ל־80", "קרן אחזקה"] {
        let id = group.write(title).await;
        group.agree(id, None).await;
    }
    group.shown().await;
    let page = group.world.visitor().get(&format!("/outlines/{}", group.world.project)).await.text();
    assert_eq!(page.matches("<section id=\"section-").count(), 3, "background, clauses, lines");
    assert_eq!(page.matches("class=\"part\"").count(), 4, "three clauses, and the line they rest on");
    let shelf = redthread_web::list_on_show(&group.world.store, group.world.app.instruments).await.unwrap();
    let lines: Vec<_> = shelf[0].parts.iter().filter(|part| part.kind == redthread_web::PartKind::RedLine).collect();
    assert_eq!(lines.len(), 1);
    assert!(page.contains(&format!("id=\"{}\"", lines[0].anchor)), "a red line is met at its own place");
    for n in ["סעיף 1", "סעיף 2", "סעיף 3"] {
        assert!(page.contains(n), "{n}");
    }
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
