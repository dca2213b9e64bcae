//! Inside the group: writing, putting, commenting.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::redline::Outcome;
use redthread_policy::actions::{
    change_clause, close_comments, comment, end_clause, move_clause, open_comments, put_to_group, reply, save_front,
    write_clause,
};
use redthread_policy::model::{CommentState, NewClause};
use redthread_storage::Error;
use redthread_testkit::Cast;

use crate::{OBJECTION, at, clause, front, group};

#[tokio::test]
async fn only_an_editor_writes_and_the_same_act_writes_once() {
    let group = group().await.with_front().await;
    let (world, new) = (&group.world, clause("מפתח לפני פינוי"));
    let hidden =
        write_clause(&world.store, &world.deed(Cast::Dana), &world.inside(Cast::Dana).await, (&new, &[])).await;
    assert!(matches!(hidden, Err(Error::NotFound)));
    let (deed, inside) = (world.deed(Cast::Meir), world.inside(Cast::Meir).await);
    let first = write_clause(&world.store, &deed, &inside, (&new, &[group.line])).await.unwrap();
    assert_eq!(write_clause(&world.store, &deed, &inside, (&new, &[group.line])).await.unwrap(), first);
    let page = world.client(Cast::Dana).await.json(&format!("/p/{}/outline", world.project)).await;
    assert_eq!(page["clauses"].as_array().map(Vec::len), Some(1));
    assert_eq!(page["clauses"][0]["stand"], "never_put");
    assert_eq!(page["clauses"][0]["lines"][0]["words"], "שום משק בית לא נשאר בלי דיור חלופי");
}

#[tokio::test]
async fn a_clause_is_addressed_only_to_authorities_of_the_outline() {
    let group = group().await.with_front().await;
    let world = &group.world;
    let wrong = NewClause { addressed_to: vec!["מישהו אחר".into()], ..clause("מפתח") };
    let refused =
        write_clause(&world.store, &world.deed(Cast::Meir), &world.inside(Cast::Meir).await, (&wrong, &[])).await;
    assert!(refused.unwrap_err().is_refused("form.unknown_choice"));
}

#[tokio::test]
async fn two_who_edit_at_once_lose_nothing() {
    let group = group().await.with_front().await;
    let world = &group.world;
    let inside = world.inside(Cast::Meir).await;
    let late = save_front(&world.store, &world.deed(Cast::Meir), &inside, (&front(), 0)).await;
    assert!(matches!(late, Err(Error::Conflict)));
    let mut client = world.client(Cast::Meir).await;
    let path = format!("/p/{}/outline/edit", world.project);
    let page = client.post(&path, &[("title", "הנוסח שלי"), ("seen", "7")]).await;
    assert_eq!(page.status.as_u16(), 409);
    assert!(page.has("הנוסח שלי") && page.has("אף אחד לא נשאר מאחור"), "what was typed, and what stands there");
}

#[tokio::test]
async fn nothing_is_agreed_in_words_that_were_not_put() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח לפני פינוי").await;
    group.agree(id, Some(OBJECTION)).await;
    assert_eq!(group.rounds().await[0].outcome, Outcome::AgreedOverObjections);
    let world = &group.world;
    let path = format!("/p/{}/outline", world.project);
    let mut client = world.client(Cast::Dana).await;
    let page = client.get(&path).await;
    assert!(page.has("כיסאות"), "the objection stays beside the clause");
    let other =
        NewClause { words: "מילים אחרות לגמרי.".into(), ..clause("מפתח לפני פינוי") };
    change_clause(
        &world.store,
        &world.deed(Cast::Meir),
        &world.inside(Cast::Meir).await,
        (id, 1),
        (&other, &[group.line]),
    )
    .await
    .unwrap();
    assert_eq!(client.json(&path).await["clauses"][0]["stand"], "other_words");
}

#[tokio::test]
async fn while_it_is_asked_its_words_stand_still() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח").await;
    let world = &group.world;
    let irit = world.inside(Cast::Irit).await;
    put_to_group(&world.store, &world.deed(Cast::Irit), &irit, id).await.unwrap();
    let again = put_to_group(&world.store, &world.deed(Cast::Irit), &irit, id).await;
    assert!(again.unwrap_err().is_refused("redlines.already_open"));
    let inside = world.inside(Cast::Meir).await;
    let other = NewClause { words: "אחרת".into(), ..clause("מפתח") };
    let refused = change_clause(&world.store, &world.deed(Cast::Meir), &inside, (id, 1), (&other, &[])).await;
    assert!(refused.unwrap_err().is_refused("policy.being_asked"));
    let refused = end_clause(&world.store, &world.deed(Cast::Meir), &inside, (id, "מיותר")).await;
    assert!(refused.unwrap_err().is_refused("policy.being_asked"));
    let kept = clause("מפתח");
    change_clause(&world.store, &world.deed(Cast::Meir), &inside, (id, 1), (&kept, &[])).await.unwrap();
}

#[tokio::test]
async fn clauses_change_places_and_leave_with_a_reason() {
    let group = group().await.with_front().await;
    let (first, second) = (group.write("ראשון").await, group.write("שני").await);
    let world = &group.world;
    let inside = world.inside(Cast::Meir).await;
    move_clause(&world.store, &world.deed(Cast::Meir), &inside, (second, true)).await.unwrap();
    move_clause(&world.store, &world.deed(Cast::Meir), &inside, (second, true)).await.unwrap();
    let path = format!("/p/{}/outline", world.project);
    let mut client = world.client(Cast::Meir).await;
    assert_eq!(client.json(&path).await["clauses"][0]["title"], "שני");
    let bare = end_clause(&world.store, &world.deed(Cast::Meir), &inside, (first, " ")).await;
    assert!(bare.unwrap_err().is_refused("policy.end_without_reason"));
    end_clause(&world.store, &world.deed(Cast::Meir), &inside, (first, "נכלל בסעיף אחר")).await.unwrap();
    assert_eq!(client.json(&path).await["clauses"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn a_comment_is_answered_and_its_words_go_with_their_author() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח").await;
    let world = &group.world;
    let (dana, meir) = (world.inside(Cast::Dana).await, world.inside(Cast::Meir).await);
    let early = comment(&world.store, &world.deed(Cast::Dana), &dana, (Some(id), OBJECTION)).await;
    assert!(early.unwrap_err().is_refused("policy.comments_closed"));
    let until = at("2026-12-12T12:00:00Z");
    let round = open_comments(&world.store, &world.deed(Cast::Meir), &meir, until).await.unwrap();
    let twice = open_comments(&world.store, &world.deed(Cast::Meir), &meir, until).await;
    assert!(twice.unwrap_err().is_refused("policy.comments_open"));
    let said = comment(&world.store, &world.deed(Cast::Dana), &dana, (Some(id), OBJECTION)).await.unwrap();
    let refused = reply(&world.store, &world.deed(Cast::Meir), &meir, said, (CommentState::NotTaken, "")).await;
    assert!(refused.unwrap_err().is_refused("policy.reply_without_words"));
    reply(&world.store, &world.deed(Cast::Meir), &meir, said, (CommentState::InPart, "נוסף יום")).await.unwrap();
    close_comments(&world.store, &world.deed(Cast::Meir), &meir, round).await.unwrap();
    let path = format!("/p/{}/outline/comments", world.project);
    let mut client = world.client(Cast::Meir).await;
    let page = client.get(&path).await;
    assert!(page.has("כיסאות") && page.has("נוסף יום"));
    let mut act = world.act("test.erased").await;
    redthread_storage::people::erase_person(&mut act, world.person(Cast::Dana)).await.unwrap();
    act.done(world.person(Cast::Dana), ()).await.unwrap();
    let page = client.get(&path).await;
    assert!(!page.has("כיסאות") && page.has("נוסף יום"), "the words are gone, what was done stays");
}

#[tokio::test]
async fn beside_an_objection_stands_what_readers_outside_meet_in_its_place() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח לפני פינוי").await;
    group.agree(id, Some(OBJECTION)).await;
    let (world, noa) = (&group.world, group.world.person(Cast::Noa));
    let path = format!("/p/{}/outline", world.project);
    let mut client = world.client(Cast::Irit).await;
    let page = client.get(&path).await;
    assert!(page.has("כיסאות"), "the group reads what was said in it");
    assert!(
        page.has("Outside the group a gap stands here") && page.has(&format!("/p/{}/consents/{noa}", world.project))
    );
    let kept = |page: &serde_json::Value| page["clauses"][0]["remarks"][0]["kept"].clone();
    assert_eq!(kept(&client.json(&path).await), "unconsented");
    world.consent(noa, Audience::Web, Material::Quote, Move::Give).await;
    assert!(kept(&client.json(&path).await).is_null() && !client.get(&path).await.has("a gap stands here"));
    let mut act = world.act("test.erased").await;
    redthread_storage::people::erase_person(&mut act, noa).await.unwrap();
    act.done(noa, ()).await.unwrap();
    let page = client.json(&path).await;
    assert_eq!(kept(&page), "erased");
    assert!(page["clauses"][0]["remarks"][0]["words"].is_null());
    assert!(client.get(&path).await.has("These words were erased"), "that somebody objected stays");
}

#[tokio::test]
async fn a_comment_on_a_clause_that_left_says_so() {
    let group = group().await.with_front().await;
    let (id, world) = (group.write("מפתח").await, &group.world);
    let until = at("2026-12-12T12:00:00Z");
    let meir = world.inside(Cast::Meir).await;
    open_comments(&world.store, &world.deed(Cast::Meir), &meir, until).await.unwrap();
    let dana = world.inside(Cast::Dana).await;
    comment(&world.store, &world.deed(Cast::Dana), &dana, (Some(id), "ומה עם שוכרים?")).await.unwrap();
    let mut client = world.client(Cast::Meir).await;
    let path = format!("/p/{}/outline", world.project);
    client.post(&format!("{path}/clauses/{id}/end"), &[("reason", "נאמר בסעיף אחר")]).await;
    let comments = client.json(&format!("{path}/comments")).await;
    assert_eq!(comments["comments"][0]["on"], "a clause that was taken out since");
    let form = client.get(&format!("{path}/comments")).await;
    assert!(form.has("ומה עם שוכרים?"), "what was said stays");
}

#[tokio::test]
async fn a_form_with_something_missing_says_so_beside_its_field_and_keeps_the_rest() {
    let group = group().await.with_front().await;
    let world = &group.world;
    let mut client = world.client(Cast::Meir).await;
    let path = format!("/p/{}/outline/clauses/new", world.project);
    let page = client.post(&path, &[("title", "מפתח"), ("words", ""), ("lines", &group.line.to_string())]).await;
    assert_eq!(page.status.as_u16(), 422);
    assert!(page.has("מפתח") && page.has("words"));
    let answers = format!("/p/{}/outline/comments/open", world.project);
    assert_eq!(client.post(&answers, &[("closes_on", "מחר")]).await.status.as_u16(), 422);
}

#[tokio::test]
async fn every_page_reads_in_every_language() {
    let group = group().await.with_front().await;
    let id = group.write("מפתח לפני פינוי").await;
    let world = &group.world;
    for who in [Cast::Meir, Cast::Noa] {
        let mut client = world.client(who).await;
        for lang in ["he", "sv", "en"] {
            client.get(&format!("/language?lang={lang}")).await;
            for rest in ["", "/comments", "/editions", "/answers", &format!("/clauses/{id}")] {
                let page = client.get(&format!("/p/{}/outline{rest}", world.project)).await;
                assert_eq!(page.status.as_u16(), 200, "{who:?} {lang} {rest}");
                assert!(!page.text().contains("policy-"), "{lang} {rest}: a raw key");
            }
        }
    }
    let hidden = world.client(Cast::Noa).await.get(&format!("/p/{}/outline/edit", world.project)).await;
    assert_eq!(hidden.status.as_u16(), 404);
}
