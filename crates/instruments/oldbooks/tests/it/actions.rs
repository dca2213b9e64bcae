//! What a steward does: refusals, who may not, repeated acts, conflicts.

use redthread_core::ids::{Id as _, OldBookId};
use redthread_oldbooks::model::{Choice, Facts, Shows};
use redthread_oldbooks::{NewBook, bring, choose_lines, describe, find_known, remove, show, take_down, work_once};
use redthread_storage::check::{SEALED, check};
use redthread_storage::{Deed, Error};
use redthread_testkit::{Cast, World};
use redthread_web::PartKind;

use super::{
    DOUBTFUL, INSIDE, LIST, REPAIRED, TEXT, bring_text, brought, described, facts, ground, on_show, show_as, shown,
    take,
};

#[tokio::test]
async fn the_same_file_comes_in_once_and_a_repeated_act_answers_as_the_first_time() {
    let world = World::round(LIST).await;
    let (deed, viewer) = (world.deed(Cast::Ruth), world.viewer(Cast::Ruth).await);
    let repaired = redthread_intake::read_book("a.txt", TEXT.as_bytes()).unwrap();
    let none = redthread_oldbooks::model::Choices::new();
    let new = NewBook { name: "a.txt", bytes: TEXT.as_bytes(), read: Some((&repaired, &none)) };
    let first = bring(&world.store, &deed, &viewer, new).await.unwrap();
    assert_eq!(bring(&world.store, &deed, &viewer, new).await.unwrap(), first, "the answer was lost, not the book");
    let changed = Deed { digest: [9; 32], ..deed };
    assert!(matches!(bring(&world.store, &changed, &viewer, new).await, Err(Error::Conflict)));
    assert!(bring_text(&world, TEXT).await.unwrap_err().is_refused("oldbooks.known"));
    assert_eq!(find_known(&world.store, &viewer, TEXT.as_bytes()).await.unwrap(), Some(first));
    assert_eq!(find_known(&world.store, &viewer, b"other").await.unwrap(), None);
}

#[tokio::test]
async fn nobody_but_a_steward_does_anything() {
    let world = World::round(LIST).await;
    let book = shown(&world, Shows::Full).await;
    for who in [Cast::Irit, Cast::Noa, Cast::Yossi] {
        let (viewer, deed) = (world.viewer(who).await, || world.deed(who));
        let new = NewBook { name: "a.txt", bytes: b"a", read: None };
        let store = &world.store;
        let refused = [
            bring(store, &deed(), &viewer, new).await,
            choose_lines(store, &deed(), &viewer, (book, 0), &[take(DOUBTFUL[0])]).await,
            describe(store, &deed(), &viewer, (book, 1), &facts()).await,
            show(store, &deed(), &viewer, book, (Shows::Full, ground(), store.now())).await,
            take_down(store, &deed(), &viewer, book).await,
            remove(store, &deed(), &viewer, book).await,
        ];
        assert!(refused.iter().all(|answer| matches!(answer, Err(Error::NotFound))), "{who:?}: {refused:?}");
    }
    assert_eq!(on_show(&world).await.len(), 1);
}

#[tokio::test]
async fn lines_are_decided_and_taken_back_and_right_lines_never_change() {
    let world = World::round(LIST).await;
    let book = brought(&world).await;
    let viewer = world.viewer(Cast::Ruth).await;
    let choose = async |seen: i64, choices: &[(usize, Option<Choice>)]| {
        choose_lines(&world.store, &world.deed(Cast::Ruth), &viewer, (book, seen), choices).await
    };
    let own = (DOUBTFUL[1], Some(Choice::Own("לשאול מה שבור".into())));
    choose(0, &[take(DOUBTFUL[0]), own, (DOUBTFUL[2], Some(Choice::Keep))]).await.unwrap();
    assert!(matches!(choose(0, &[take(DOUBTFUL[1])]).await, Err(Error::Conflict)), "made on a page of before");
    let mut client = world.client(Cast::Ruth).await;
    let lines = client.json(&format!("/desk/old-books/{book}/lines")).await;
    assert_eq!((lines["lines"]["looked"].as_u64(), lines["lines"]["of"].as_u64()), (Some(3), Some(3)));
    let seen = lines["version"].as_i64().unwrap();
    assert!(choose(seen, &[take(0)]).await.unwrap_err().is_refused("oldbooks.line_is_right"));
    assert!(choose(seen, &[take(9999)]).await.unwrap_err().is_refused("oldbooks.line_is_right"));
    choose(seen, &[(DOUBTFUL[1], None), (REPAIRED, Some(Choice::Keep))]).await.unwrap();
    let lines = client.json(&format!("/desk/old-books/{book}/lines")).await;
    assert_eq!(lines["lines"]["looked"].as_u64(), Some(2), "undone");
    let repaired = client.json(&format!("/desk/old-books/{book}/lines?show=repaired")).await;
    assert_eq!((repaired["rows"].as_array().unwrap().len(), repaired["rows"][0]["chosen"].as_str()), (2, Some("keep")));
}

#[tokio::test]
async fn what_was_decided_is_what_is_read() {
    let world = World::round(LIST).await;
    let book = shown(&world, Shows::Full).await;
    let words = async || {
        let parts = on_show(&world).await.remove(0).parts;
        parts.into_iter().map(|part| part.words.clone()).collect::<Vec<_>>().join("\n")
    };
    let before = words().await;
    assert!(before.contains("• סולם ישן"), "put right without doubt");
    assert!(before.contains("לדפוק על הדלת הראשונה ג."), "as it came until somebody decides");
    let viewer = world.viewer(Cast::Ruth).await;
    let own = (DOUBTFUL[1], Some(Choice::Own("ו. לשאול כל אחד, בלי לוותר".into())));
    let choices = [take(DOUBTFUL[0]), own, (REPAIRED, Some(Choice::Keep))];
    choose_lines(&world.store, &world.deed(Cast::Ruth), &viewer, (book, 0), &choices).await.unwrap();
    let after = words().await;
    assert!(after.contains("ג. לדפוק על הדלת הראשונה") && after.contains("בלי לוותר"), "{after}");
    assert!(after.contains("סולם ישן  •") || after.contains("סולם ישן •"), "put back: {after}");
}

#[tokio::test]
async fn an_entry_asks_for_title_and_year_and_is_saved_by_one_at_a_time() {
    let world = World::round(LIST).await;
    let book = brought(&world).await;
    let viewer = world.viewer(Cast::Ruth).await;
    let save = async |seen: i64, facts: &Facts| {
        describe(&world.store, &world.deed(Cast::Ruth), &viewer, (book, seen), facts).await
    };
    let Err(Error::Refused(refusals)) = save(0, &Facts::default()).await else { panic!("an entry of nothing") };
    assert_eq!(refusals.iter().filter_map(|one| one.field.as_deref()).collect::<Vec<_>>(), ["title", "year"]);
    save(0, &facts()).await.unwrap();
    assert!(matches!(save(0, &facts()).await, Err(Error::Conflict)));
}

#[tokio::test]
async fn nothing_is_shown_before_it_is_described_and_somebody_says_by_what_right() {
    let world = World::round(LIST).await;
    let book = brought(&world).await;
    let viewer = world.viewer(Cast::Ruth).await;
    let said = || (Shows::Entry, ground(), world.store.now());
    let early = show(&world.store, &world.deed(Cast::Ruth), &viewer, book, said()).await;
    assert!(early.unwrap_err().is_refused("oldbooks.not_described"));
    assert!(on_show(&world).await.is_empty());
    assert!(
        take_down(&world.store, &world.deed(Cast::Ruth), &viewer, book)
            .await
            .unwrap_err()
            .is_refused("oldbooks.not_shown")
    );
    describe(&world.store, &world.deed(Cast::Ruth), &viewer, (book, 0), &facts()).await.unwrap();
    assert!(on_show(&world).await.is_empty(), "an entry alone shows nothing");
    let ahead = (Shows::Entry, ground(), "2026-12-24T12:00:00Z".parse().unwrap());
    let ahead = show(&world.store, &world.deed(Cast::Ruth), &viewer, book, ahead).await;
    assert!(ahead.unwrap_err().is_refused("oldbooks.day_ahead"));
    show_as(&world, book, Shows::Entry).await;
    let shelf = on_show(&world).await;
    assert_eq!((shelf[0].year, shelf[0].place.as_str(), shelf[0].kit.as_str()), (2015, "נווה שחר", ""));
    assert_eq!(shelf[0].series, Some(("סולמות".to_owned(), 2)));
    assert!(shelf[0].project.is_none() && shelf[0].url.ends_with(&book.to_string()));
}

#[tokio::test]
async fn chapters_and_principles_are_found_on_their_own() {
    let world = World::round(LIST).await;
    shown(&world, Shows::Full).await;
    let parts = on_show(&world).await.remove(0).parts;
    let kinds: Vec<_> = parts.iter().map(|part| (part.kind, part.anchor.clone())).collect();
    assert_eq!(kinds[0], (PartKind::Front, String::new()));
    assert!(kinds.contains(&(PartKind::Chapter, "chapter-2".to_owned())), "{kinds:?}");
    let principle = parts.iter().find(|part| part.kind == PartKind::Principle).unwrap();
    assert_eq!(principle.heading, "לדפוק לפני שתולים מודעה");
    let told = principle.principle.as_ref().unwrap();
    assert_eq!((told.shared, principle.anchor.as_str()), ((0, 0), format!("principle-{}", told.id).as_str()));
}

#[tokio::test]
async fn a_long_book_is_read_by_a_job_and_a_bad_file_says_why() {
    let world = World::round(LIST).await;
    let viewer = world.viewer(Cast::Ruth).await;
    let bring_raw = async |name: &str, bytes: &[u8]| -> OldBookId {
        let new = NewBook { name, bytes, read: None };
        bring(&world.store, &world.deed(Cast::Ruth), &viewer, new).await.unwrap()
    };
    let (good, bad) =
        (bring_raw("long.txt", TEXT.as_bytes()).await, bring_raw("old.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").await);
    let mut client = world.client(Cast::Ruth).await;
    let path = format!("/desk/old-books/{good}/reading");
    assert_eq!(client.json(&path).await["state"].as_str(), Some("running"));
    let early = describe(&world.store, &world.deed(Cast::Ruth), &viewer, (good, 0), &facts()).await;
    assert!(early.unwrap_err().is_refused("oldbooks.not_yet_read"));
    assert!(work_once(&world.app).await.unwrap() && work_once(&world.app).await.unwrap());
    assert!(!work_once(&world.app).await.unwrap());
    assert_eq!(client.json(&path).await["state"].as_str(), Some("done"));
    let failed = client.json(&format!("/desk/old-books/{bad}/reading")).await;
    assert_eq!(failed["state"].as_str(), Some("failed"));
    assert!(failed["message"].as_str().unwrap().contains("old.doc"), "{failed}");
    assert!(client.reading("sv").get(&format!("/desk/old-books/{bad}")).await.has("old.doc"));
}

#[tokio::test]
async fn a_removed_book_leaves_nothing_that_opens() {
    let world = World::round(LIST).await;
    let book = shown(&world, Shows::Full).await;
    let viewer = world.viewer(Cast::Ruth).await;
    let columns: Vec<_> = SEALED.iter().chain(LIST[0].personal_data.sealed).copied().collect();
    let before = check(&world.store, &columns, |_| ()).await.unwrap();
    assert_eq!((before.faults.as_slice(), before.erased), ([].as_slice(), 0));
    assert!(before.counts["old_books"] == 1 && before.counts["old_book_statements"] == 1);
    remove(&world.store, &world.deed(Cast::Ruth), &viewer, book).await.unwrap();
    assert_eq!(world.visitor().get(&format!("/old-books/{book}")).await.status, 410);
    assert!(on_show(&world).await.is_empty());
    assert_eq!(world.client(Cast::Ruth).await.get(&format!("/desk/old-books/{book}")).await.status, 404);
    let after = check(&world.store, &columns, |_| ()).await.unwrap();
    assert_eq!(after.faults.as_slice(), [] as [String; 0]);
    assert!(after.sealed < before.sealed);
    let again = bring_text(&world, TEXT).await.unwrap();
    assert_ne!(again.uuid(), book.uuid(), "what was removed can come again, as another book");
}

#[tokio::test]
async fn another_organisation_has_its_own_books() {
    let world = World::round(LIST).await;
    let book = described(&world).await;
    let mut act = world.act("test.organisation").await;
    let other: redthread_core::ids::OrganisationId = act.new_id().unwrap();
    redthread_storage::sql("INSERT INTO organisations (id, name, lang, made_at) VALUES ($1, $2, 'sv', $3)")
        .id(other)
        .text("Lövnäs")
        .time(world.store.now())
        .run(&mut act)
        .await
        .unwrap();
    act.done(other, ()).await.unwrap();
    let redthread_storage::Viewer::User { id, .. } = world.viewer(Cast::Ruth).await else { panic!("a user") };
    let stranger = redthread_storage::Viewer::User { id, organisation: other, steward: true };
    let store = &world.store;
    assert!(matches!(remove(store, &world.deed(Cast::Ruth), &stranger, book).await, Err(Error::NotFound)));
    assert_eq!(find_known(store, &stranger, TEXT.as_bytes()).await.unwrap(), None, "nobody learns what others have");
    assert!(!TEXT.is_empty() && TEXT.contains(INSIDE));
}
