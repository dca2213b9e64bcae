//! Erasing one person: their words go, the others' stay, and no backup brings them back.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::gate::{Cleared, Gate};
use redthread_core::ids::{DocumentId, PersonId, StoryId};
use redthread_core::language::Lang;
use redthread_core::people::{Side, Standpoint};
use redthread_storage::backup::{backup, unpack};
use redthread_storage::check::{SEALED, check};
use redthread_storage::documents::{self, DocumentKind, NewDocument};
use redthread_storage::stories::{self, StoryFace};
use redthread_storage::{Db, Error, Store, consents, passages, people, sql};
use redthread_testkit::World;

const HERS: &str = "מחטשלה: חיכיתי מאחורי הדלת 🙂";
const THEIRS: &str = "נאלשלה: väntade utanför dörren, עו\"ס";

struct Told {
    world: World,
    story: StoryId,
    tamar: PersonId,
    gal: PersonId,
    hers: DocumentId,
    theirs: DocumentId,
}

/// One story from both sides, all of it open to the team, with a passage of each and a text of its own.
async fn told() -> Told {
    let world = World::round(&[]).await;
    let story = world.story("כותרתמחט").await;
    let (tamar, gal) = (world.teller("תמר", Standpoint::Client).await, world.teller("גל", Standpoint::Worker).await);
    let (_, hers) = world.account(story, tamar, Side::Client, HERS).await;
    let (_, theirs) = world.account(story, gal, Side::Professional, THEIRS).await;
    let principle = world.principle("לחכות").await;
    world.passage(hers, HERS, "מחטשלה", principle).await;
    world.passage(theirs, THEIRS, "נאלשלה", principle).await;
    for person in [tamar, gal] {
        world.consent_to(person, &[Audience::Book]).await;
    }
    write_text(&world, story, vec![tamar, gal]).await;
    Told { world, story, tamar, gal, hers, theirs }
}

async fn write_text(world: &World, story: StoryId, subjects: Vec<PersonId>) {
    let mut act = world.act("test.text").await;
    let there = stories::load_story(&mut act, world.project, story).await.unwrap();
    stories::except_one_sided(&mut act, &there, "סיבהמחט").await.unwrap();
    let new = NewDocument {
        story: Some(story),
        account: None,
        kind: DocumentKind::StoryText,
        section: String::new(),
        position: 0,
        lang: Lang::He,
        none_found: false,
        text: "טקסטמחט על שניהם".to_owned(),
        subjects,
        key: there.key,
    };
    documents::insert_document(&world.store, &mut act, world.project, new).await.unwrap();
    act.done(story, ()).await.unwrap();
}

async fn erase(world: &World, person: PersonId) {
    let mut act = world.act("person.erased").await;
    people::erase_person(&mut act, person).await.unwrap();
    act.done(person, ()).await.unwrap();
}

async fn tell_anew(world: &World, story: StoryId) -> Result<i64, Error> {
    let mut act = world.act("story.told_anew").await;
    let there = stories::load_story(&mut act, world.project, story).await?;
    let version = stories::tell_anew(&mut act, &there).await?;
    act.done(story, version).await
}

/// Everything that opens and passes the gate to the team, together.
async fn readable(store: &Store, world: &World) -> String {
    let mut read = store.read().await.unwrap();
    let consents = consents::load_consents(&mut read, world.project, Some(Audience::Team)).await.unwrap();
    let gate = Gate::new(&consents, Audience::Team, store.now());
    let mut all = vec![];
    for document in documents::list_of_project(&mut read, world.project).await.unwrap() {
        all.extend(gate.clear(document.told, Material::Retold).map(Cleared::into_inner));
    }
    for story in stories::list_stories(&mut read, world.project).await.unwrap() {
        all.extend(gate.clear(story.told, Material::Retold).map(|face| face.into_inner().title));
        all.extend(story.one_sided.and_then(|told| gate.clear(told, Material::Retold).ok()).map(Cleared::into_inner));
    }
    all.join("\n")
}

#[tokio::test]
async fn one_teller_goes_and_the_others_words_stay() {
    let Told { world, story, tamar, gal, hers, theirs } = told().await;
    for words in ["מחטשלה", "נאלשלה", "כותרתמחט", "טקסטמחט", "סיבהמחט"] {
        assert!(readable(&world.store, &world).await.contains(words), "{words}");
    }
    erase(&world, tamar).await;
    let left = readable(&world.store, &world).await;
    assert!(left.contains(THEIRS), "{left}");
    for words in ["מחטשלה", "כותרתמחט", "טקסטמחט", "סיבהמחט"] {
        assert!(!left.contains(words), "{words} tells of her too");
    }
    let mut read = world.store.read().await.unwrap();
    assert!(matches!(documents::load_document(&mut read, world.project, hers).await, Err(Error::NotFound)));
    assert_eq!(passages::list_of_document(&mut read, theirs).await.unwrap().len(), 1);
    assert!(passages::list_of_document(&mut read, hers).await.unwrap().is_empty());
    assert_eq!(stories::load_story(&mut read, world.project, story).await.unwrap().told.subjects().len(), 2);
    drop(read);
    assert_eq!(check(&world.store, SEALED, |_| ()).await.unwrap().faults, Vec::<String>::new());

    // The last of them takes along what they shared.
    erase(&world, gal).await;
    let living = sql("SELECT id FROM keys WHERE owner = $1 AND destroyed_at IS NULL").id(story);
    assert!(living.all(&mut world.store.read().await.unwrap()).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_story_is_told_anew_without_whoever_was_erased() {
    let Told { world, story, tamar, gal, .. } = told().await;
    assert!(tell_anew(&world, story).await.unwrap_err().is_refused("story.nobody_erased"));
    erase(&world, tamar).await;
    assert_eq!(tell_anew(&world, story).await.unwrap(), 2);
    assert!(tell_anew(&world, story).await.unwrap_err().is_refused("story.nobody_erased"), "once is enough");

    let mut act = world.act("test.face").await;
    let there = stories::load_story(&mut act, world.project, story).await.unwrap();
    assert_eq!((there.told.subjects(), there.is_excepted()), (&[gal][..], false));
    let face = StoryFace { title: "כותרת חדשה".to_owned(), ..StoryFace::default() };
    stories::save_face(&mut act, &there, 2, &face).await.unwrap();
    act.done(story, ()).await.unwrap();
    let left = readable(&world.store, &world).await;
    assert!(left.contains("כותרת חדשה") && left.contains(THEIRS) && !left.contains("מחט"), "{left}");

    let again = world.reopened().await;
    assert!(readable(&again, &world).await.contains("כותרת חדשה"), "the ledger names the old key, not the new one");
}

#[tokio::test]
async fn a_backup_from_before_brings_back_neither_her_words_nor_what_told_of_her() {
    let Told { world, story, tamar, .. } = told().await;
    let folder = tempfile::tempdir().unwrap();
    let (shut, anew) = (folder.path().join("shut.backup"), folder.path().join("anew.backup"));
    // Only an embedded database is restored in a test; on the other engine that is the operator's `pg_restore`.
    if !matches!(world.store.db(), Db::Lite { .. }) {
        return;
    }
    backup(&world.store, &shut, None).await.unwrap();
    erase(&world, tamar).await;
    let restored = world.restored(&unpack(&shut, None).unwrap().1).await;
    let left = readable(&restored, &world).await;
    assert!(left.contains(THEIRS) && !left.contains("מחט"), "{left}");

    backup(&world.store, &anew, None).await.unwrap();
    tell_anew(&world, story).await.unwrap();
    let restored = world.restored(&unpack(&anew, None).unwrap().1).await;
    let there = stories::load_story(&mut restored.read().await.unwrap(), world.project, story).await.unwrap();
    let words = "SELECT id FROM keys WHERE id = $1 AND destroyed_at IS NULL";
    assert!(sql(words).id(there.key).first(&mut restored.read().await.unwrap()).await.unwrap().is_none());
    let told = "SELECT t.number FROM search_texts t JOIN documents d ON d.id = t.document WHERE d.kind = 'told'";
    assert!(sql(told).first(&mut restored.read().await.unwrap()).await.unwrap().is_none(), "nor is it found");
    assert_eq!(redthread_storage::index::verify(&mut restored.read().await.unwrap()).await.unwrap(), [""; 0]);
}

#[tokio::test]
async fn the_index_follows_whoever_a_text_also_tells_of() {
    let Told { world, story, theirs, .. } = told().await;
    let found = async || {
        let mut read = world.store.read().await.unwrap();
        let texts = sql("SELECT d.kind FROM search_texts t JOIN documents d ON d.id = t.document WHERE d.kind = 'told' OR d.id = $1 ORDER BY d.kind DESC").id(theirs);
        let rows = texts.all(&mut read).await.unwrap();
        assert_eq!(redthread_storage::index::verify(&mut read).await.unwrap(), [""; 0]);
        rows.iter().map(|row| row.text("kind").unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(found().await, ["told", "section"], "both texts are found");
    let newcomer = world.teller("חדש", Standpoint::Worker).await;
    let mut act = world.act("test.planned").await;
    stories::insert_account(&mut act, world.project, story, newcomer, Side::Professional, None, None).await.unwrap();
    act.done(story, ()).await.unwrap();
    assert_eq!(found().await, ["section"], "the story's text also tells of somebody nobody asked");
    world.consent_to(newcomer, &[]).await;
    assert_eq!(found().await, ["told", "section"], "and is found again once they agree");

    let other = world.teller("אחות", Standpoint::Relative).await;
    let mut act = world.act("test.subject").await;
    documents::add_subject(&mut act, theirs, other).await.unwrap();
    act.done(theirs, ()).await.unwrap();
    assert_eq!(found().await, ["told"], "the account tells of a sister: only the story's text is found");
    world.consent(other, Audience::Team, Material::Retold, Move::Give).await;
    assert_eq!(found().await, ["told", "section"]);
}

#[tokio::test]
async fn a_text_of_several_goes_with_the_last_of_them() {
    let world = World::round(&[]).await;
    let (one, two) = (world.teller("אחת", Standpoint::Client).await, world.teller("שתיים", Standpoint::Client).await);
    let mut act = world.act("test.brought").await;
    let key = act.new_key(world.project).await.unwrap();
    let new = NewDocument {
        story: None,
        account: None,
        kind: DocumentKind::Brought,
        section: "1.txt".to_owned(),
        position: 1,
        lang: Lang::He,
        none_found: false,
        text: "דברים של שתיהן".to_owned(),
        subjects: vec![one, two],
        key,
    };
    let document = documents::insert_document(&world.store, &mut act, world.project, new).await.unwrap();
    act.done(document, ()).await.unwrap();
    erase(&world, one).await;
    let there = documents::load_document(&mut world.store.read().await.unwrap(), world.project, document).await;
    assert!(there.is_ok(), "it is the other's too");
    erase(&world, two).await;
    let gone = documents::load_document(&mut world.store.read().await.unwrap(), world.project, document).await;
    assert!(matches!(gone, Err(Error::NotFound)));
}
