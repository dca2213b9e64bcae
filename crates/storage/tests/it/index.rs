//! The search index: seen at once, gone at once, the same after a thousand changes, made anew by itself, and no word in it.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeSet;

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::DocumentId;
use redthread_core::language::Lang;
use redthread_core::people::{Side, Standpoint};
use redthread_search::best::Patience;
use redthread_search::{Hasher, Query};
use redthread_storage::documents::{self, DocumentKind, NewDocument};
use redthread_storage::index::{Finding, Pace, rebuild, verify};
use redthread_storage::{Act, Reads, check, people, sql};
use redthread_testkit::World;

/// Every block of every word at once, and none at once.
const PACES: [Pace; 2] = [
    Pace { few_of_one: u64::MAX, few_of_all: u64::MAX, patience: Patience { enough: 10, look_ups: 99 } },
    Pace { few_of_one: 0, few_of_all: 0, patience: Patience { enough: 10, look_ups: usize::MAX } },
];

async fn find(world: &World, on: &mut impl Reads, query: &str) -> Vec<DocumentId> {
    let words = Query::parse(query, Lang::He).weighed_hashes(&world.store.hasher());
    let mut answers = vec![];
    for pace in PACES {
        let mut finding = Finding::begin_at(on, world.project, &words, pace).await.unwrap();
        let (mut found, mut last) = (vec![], f64::INFINITY);
        while let Some((document, score)) = finding.next(on).await.unwrap() {
            assert!(score <= last, "the best come first");
            last = score;
            found.push(document);
        }
        answers.push(found);
    }
    let sets: Vec<BTreeSet<_>> = answers.iter().map(|found| found.iter().copied().collect()).collect();
    assert!(sets[0] == sets[1] && sets[0].len() == answers[0].len() && sets[1].len() == answers[1].len(), "{query}");
    answers.remove(0)
}

async fn read(world: &World, query: &str) -> Vec<DocumentId> {
    find(world, &mut world.store.read().await.unwrap(), query).await
}

async fn is_whole(world: &World) {
    assert_eq!(verify(&mut world.store.read().await.unwrap()).await.unwrap(), [""; 0]);
}

/// A text of the project about nobody, which no gate shuts.
async fn add(world: &World, act: &mut Act, key: redthread_core::ids::KeyId, text: &str) -> DocumentId {
    let new = NewDocument {
        story: None,
        account: None,
        kind: DocumentKind::Brought,
        section: String::new(),
        position: 0,
        lang: Lang::He,
        none_found: false,
        text: text.to_owned(),
        subjects: vec![],
        key,
    };
    documents::insert_document(&world.store, act, world.project, new).await.unwrap()
}

#[tokio::test]
async fn a_save_is_found_in_its_own_act_and_never_if_that_is_rolled_back() {
    let world = World::round(&[]).await;
    let mut act = world.act("test.added").await;
    let key = act.new_key(world.project).await.unwrap();
    let text = add(&world, &mut act, key, "שָׁלוֹם לעו\"ס 🙂 וגם Malmö").await;
    for query in ["שלום", "עו״ס", "שלום malmö"] {
        assert_eq!(find(&world, &mut act, query).await, [text], "{query}");
    }
    drop(act);
    assert!(read(&world, "שלום").await.is_empty());
    let mut act = world.act("test.added").await;
    let key = act.new_key(world.project).await.unwrap();
    let text = add(&world, &mut act, key, "שלום").await;
    act.done(text, ()).await.unwrap();
    assert_eq!(read(&world, "שלום").await, [text]);
    let mut act = world.act("test.saved").await;
    documents::save_document(&world.store, &mut act, text, 1, "אחר", false).await.unwrap();
    assert!(find(&world, &mut act, "שלום").await.is_empty() && find(&world, &mut act, "אחר").await == [text]);
    act.done(text, ()).await.unwrap();
    assert!(read(&world, "שלום").await.is_empty());
    is_whole(&world).await;
}

#[tokio::test]
async fn a_withdrawal_leaves_no_row_behind() {
    let world = World::round(&[]).await;
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    let (_, text) = world.account(story, teller, Side::Client, "פתחה את הדלת במדרגות 🙂").await;
    assert!(read(&world, "דלת").await.is_empty(), "nobody has asked her");
    world.consent_to(teller, &[]).await;
    assert_eq!(read(&world, "דלת מדרגות").await, [text]);
    world.consent(teller, Audience::Team, Material::Retold, Move::Withdraw).await;
    assert!(read(&world, "דלת").await.is_empty());
    let mut snapshot = world.store.read().await.unwrap();
    let counts = check::counts(&world.store, &mut snapshot).await.unwrap();
    assert_eq!([counts["search_blocks"], counts["search_texts"], counts["search_words"]], [0; 3]);
    world.consent(teller, Audience::Team, Material::Retold, Move::Give).await;
    assert_eq!(read(&world, "דלת").await, [text]);
    is_whole(&world).await;
}

#[tokio::test]
async fn two_writers_at_once_are_both_found() {
    let world = World::round(&[]).await;
    let write = async |text: &str| {
        let mut act = world.act("test.added").await;
        let key = act.new_key(world.project).await.unwrap();
        let id = add(&world, &mut act, key, text).await;
        act.done(id, ()).await.unwrap();
        id
    };
    let (one, two, three) = tokio::join!(write("דלת פתוחה"), write("דלת סגורה"), async {
        tokio::task::yield_now().await;
        write("דלת כחולה").await
    });
    let found: BTreeSet<_> = read(&world, "דלת").await.into_iter().collect();
    assert_eq!(found, BTreeSet::from([one, two, three]));
    assert_eq!(read(&world, "סגורה").await, [two]);
    is_whole(&world).await;
}

/// Numbers that look drawn, the same in every run.
fn drawn(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    }
}

#[tokio::test]
async fn blocks_split_and_empty_and_every_search_stays_right() {
    const WORDS: [&str; 4] = ["alfa", "beta", "gamma", "delta"];
    let world = World::round(&[]).await;
    let mut draw = drawn(7);
    let mut texts: Vec<(DocumentId, BTreeSet<&str>)> = vec![];
    let mut act = world.act("test.added").await;
    let key = act.new_key(world.project).await.unwrap();
    for _ in 0..700 {
        let words = words(&mut draw, &WORDS);
        let id = add(&world, &mut act, key, &words.iter().copied().collect::<Vec<_>>().join(" ")).await;
        texts.push((id, words));
    }
    agree(&world, &mut act, &texts).await;
    let blocks = "SELECT word FROM search_blocks WHERE space = $1 GROUP BY word, level HAVING COUNT(*) > 1";
    assert!(!sql(blocks).id(world.project).all(&mut act).await.unwrap().is_empty(), "a full block was left");
    for _ in 0..500 {
        let at = draw(texts.len());
        // Every fifth is emptied, as a withdrawal would do it, and comes back later under a new number.
        let words = if draw(5) == 0 { BTreeSet::new() } else { words(&mut draw, &WORDS) };
        let row = sql("SELECT version FROM documents WHERE id = $1").id(texts[at].0).one(&mut act).await.unwrap();
        let (seen, text) = (row.int("version").unwrap(), words.iter().copied().collect::<Vec<_>>().join(" "));
        documents::save_document(&world.store, &mut act, texts[at].0, seen, &text, false).await.unwrap();
        texts[at].1 = words;
    }
    agree(&world, &mut act, &texts).await;
    for (id, words) in &mut texts {
        let row = sql("SELECT version FROM documents WHERE id = $1").id(*id).one(&mut act).await.unwrap();
        documents::save_document(&world.store, &mut act, *id, row.int("version").unwrap(), "", true).await.unwrap();
        words.clear();
    }
    agree(&world, &mut act, &texts).await;
    assert!(sql("SELECT first FROM search_blocks").all(&mut act).await.unwrap().is_empty());
}

/// Most texts hold the first word alone, at one level, so that its block fills up.
fn words(draw: &mut impl FnMut(usize) -> usize, all: &[&'static str]) -> BTreeSet<&'static str> {
    if draw(10) < 6 {
        return all.iter().take(1).copied().collect();
    }
    (0..=draw(3)).map(|_| all[draw(all.len())]).collect()
}

async fn agree(world: &World, act: &mut Act, texts: &[(DocumentId, BTreeSet<&str>)]) {
    for query in ["alfa", "beta", "alfa beta", "delta gamma", "alfa beta gamma", "omega", "alfa omega"] {
        let asked: BTreeSet<&str> = query.split(' ').collect();
        let expected: BTreeSet<_> =
            texts.iter().filter(|(_, words)| asked.is_subset(words)).map(|text| text.0).collect();
        assert_eq!(find(world, act, query).await.into_iter().collect::<BTreeSet<_>>(), expected, "{query}");
    }
    assert_eq!(verify(act).await.unwrap(), [""; 0]);
}

#[tokio::test]
async fn an_old_data_folder_is_filled_by_itself_once() {
    let world = World::round(&[]).await;
    rebuild::ask(&world.store).await.unwrap();
    assert!(!rebuild::work_once(&world.store).await.unwrap(), "there is nothing to fill");
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    let silent = world.teller("דינה", Standpoint::Client).await;
    let (_, text) = world.account(story, teller, Side::Client, "פתחה את הדלת").await;
    world.account(story, silent, Side::Client, "סגרה את הדלת").await;
    world.consent_to(teller, &[]).await;
    let mut act = world.act("test.emptied").await;
    for table in [
        "DELETE FROM search_blocks",
        "DELETE FROM search_texts",
        "DELETE FROM search_words",
        "DELETE FROM search_spaces",
    ] {
        sql(table).run(&mut act).await.unwrap();
    }
    act.done(world.project, ()).await.unwrap();
    assert!(read(&world, "דלת").await.is_empty());
    rebuild::ask(&world.store).await.unwrap();
    let under_way = async || rebuild::under_way(&mut world.store.read().await.unwrap()).await.unwrap();
    assert!(under_way().await.is_some());
    assert!(rebuild::work_once(&world.store).await.unwrap() && under_way().await.is_none());
    assert_eq!(read(&world, "דלת").await, [text], "and nobody is found who did not agree");
    is_whole(&world).await;
    rebuild::ask(&world.store).await.unwrap();
    assert!(!rebuild::work_once(&world.store).await.unwrap(), "once is enough");
}

#[tokio::test]
async fn an_index_of_another_analysis_is_made_anew() {
    let world = World::round(&[]).await;
    let mut act = world.act("test.added").await;
    let key = act.new_key(world.project).await.unwrap();
    let text = add(&world, &mut act, key, "דלת").await;
    let job = act.enqueue(rebuild::KIND, text).await.unwrap();
    act.done(text, ()).await.unwrap();
    let claimed = redthread_storage::jobs::claim(&world.store, rebuild::KIND).await.unwrap().unwrap();
    assert_eq!(claimed.id, job);
    redthread_storage::jobs::end(&world.store, job, Ok(())).await.unwrap();
    world.at("2026-11-22T08:00:00Z");
    rebuild::ask(&world.store).await.unwrap();
    assert!(rebuild::work_once(&world.store).await.unwrap(), "what was done was another analysis");
    assert_eq!(read(&world, "דלת").await, [text]);
}

#[tokio::test]
async fn the_check_sees_every_table_of_the_index() {
    let world = World::round(&[]).await;
    let mut act = world.act("test.added").await;
    let key = act.new_key(world.project).await.unwrap();
    let text = add(&world, &mut act, key, "הדלת נפתחה").await;
    act.done(text, ()).await.unwrap();
    is_whole(&world).await;
    for (table, damage) in [
        ("search_words", "UPDATE search_words SET texts = texts + 1"),
        ("search_spaces", "UPDATE search_spaces SET words = words + 1"),
        ("search_blocks", "DELETE FROM search_blocks WHERE level = (SELECT MAX(level) FROM search_blocks)"),
    ] {
        let mut act = world.act("test.damaged").await;
        sql(damage).run(&mut act).await.unwrap();
        let faults = verify(&mut act).await.unwrap();
        assert!(faults.len() == 1 && faults[0].starts_with(table), "{faults:?}");
    }
    let mut act = world.act("test.damaged").await;
    sql("UPDATE search_texts SET words = $1").bytes([7]).run(&mut act).await.unwrap();
    assert!(verify(&mut act).await.unwrap()[0].starts_with("search_texts"));
    act.done(text, ()).await.unwrap();
    let report = check::check(&world.store, check::SEALED, |_| {}).await.unwrap();
    assert!(report.faults.iter().any(|fault| fault.starts_with("search_texts")), "{:?}", report.faults);
}

#[tokio::test]
async fn whoever_holds_the_tables_and_not_the_key_finds_no_word() {
    let world = World::round(&[]).await;
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    world.account(story, teller, Side::Client, "מחט needle מחט").await;
    world.consent_to(teller, &[]).await;
    let mut read = world.store.read().await.unwrap();
    let words = Query::parse("needle", Lang::He).weighed_hashes(&Hasher::new(&[1; 32]));
    let mut finding = Finding::begin(&mut read, world.project, &words).await.unwrap();
    assert!(finding.next(&mut read).await.unwrap().is_none(), "a guess needs the installation's secret");
    for rows in ["SELECT texts AS held FROM search_blocks", "SELECT words AS held FROM search_texts"] {
        for row in sql(rows).all(&mut read).await.unwrap() {
            let held = row.bytes("held").unwrap();
            assert!(!held.windows(4).any(|part| part == b"need") && !String::from_utf8_lossy(&held).contains("מחט"));
        }
    }
    drop(read);
    let mut act = world.act("person.erased").await;
    people::erase_person(&mut act, teller).await.unwrap();
    act.done(teller, ()).await.unwrap();
    is_whole(&world).await;
}
