//! Texts that come as files.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::PersonId;
use redthread_interview::actions::{self, Place, Twice};
use redthread_storage::Error;
use redthread_storage::documents::{self, DocumentKind};
use redthread_testkit::Cast;

use crate::scene::{SAID, Scene};

fn file(name: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    (name.to_owned(), bytes.to_vec())
}

#[tokio::test]
async fn good_files_go_in_bad_ones_are_named_with_their_reason() {
    let scene = Scene::agreed().await;
    let mut noa = scene.world.client(Cast::Noa).await;
    // "שלום" in windows-1255.
    let old: &[u8] = b"\xf9\xec\xe5\xed \xe8\xe5\xe1 \xee\xe0\xe5\xe3 \xfa\xee\xf8";
    let files = [
        ("files", "ראיון עם רותי כהן.txt", SAID.as_bytes()),
        ("files", "old.txt", old),
        ("files", "broken.docx", b"PK\x03\x04 and nothing more"),
        ("files", "empty.md", b"  "),
    ];
    let page = noa.post_files(&scene.path("/texts"), &[], &files).await;
    assert_eq!(page.status, 422);
    assert!(page.has("broken.docx is damaged") && page.has("empty.md holds no text"), "{}", page.text());
    assert!(page.has("2 texts were kept") && page.has("taxi") && page.has("שלום טוב מאוד תמר"));
    assert_eq!(noa.json(&scene.path("/texts")).await["texts"].as_array().unwrap().len(), 2);
    let mut read = scene.world.store.read().await.unwrap();
    let kept = documents::list_of_story(&mut read, scene.story).await.unwrap();
    assert!(kept.iter().all(|text| text.kind == DocumentKind::Brought && text.told.subjects() == [scene.teller]));
    assert!(kept.iter().all(|text| !text.section.contains("כהן")), "a file's name may name somebody: it is sealed");
}

#[tokio::test]
async fn the_same_act_brings_the_same_texts_once() {
    let scene = Scene::agreed().await;
    let (store, deed) = (&scene.world.store, scene.world.deed(Cast::Noa));
    let (inside, place) = (scene.world.inside(Cast::Noa).await, Place::Account(scene.account));
    let files = [file("a.md", b"# A\n\nText[^1]\n\n[^1]: a note"), file("b.txt", "ב".as_bytes())];
    let first = actions::bring_texts(store, &deed, &inside, &place, &files, Twice::Never).await.unwrap();
    let again = actions::bring_texts(store, &deed, &inside, &place, &files, Twice::Never).await.unwrap();
    let ids = |brought: &actions::Brought| brought.kept.iter().map(|(_, id, _)| *id).collect::<Vec<_>>();
    assert_eq!((ids(&first).len(), ids(&first)), (2, ids(&again)));
    let page = scene.world.client(Cast::Noa).await.json(&scene.path("/texts")).await;
    assert!(
        page["texts"][0]["text"].as_str().unwrap().contains("[1] a note"),
        "footnotes are part of the text: {page}"
    );
}

#[tokio::test]
async fn the_same_file_is_known_again_and_brought_twice_only_when_asked() {
    let scene = Scene::agreed().await;
    let mut noa = scene.world.client(Cast::Noa).await;
    let texts = [("files", "ראיון.txt", SAID.as_bytes())];
    assert_eq!(noa.post_files(&scene.path("/texts"), &[], &texts).await.status, 200);
    let renamed = [("files", "העתק.txt", SAID.as_bytes())];
    let page = noa.post_files(&scene.path("/texts"), &[], &renamed).await;
    assert!(page.status == 422 && page.has("העתק.txt is here already") && page.has("Bring it in once more"));
    assert_eq!(noa.json(&scene.path("/texts")).await["texts"].as_array().unwrap().len(), 1);
    assert_eq!(noa.post_files(&scene.path("/texts"), &[("again", "on")], &renamed).await.status, 200);
    assert_eq!(noa.json(&scene.path("/texts")).await["texts"].as_array().unwrap().len(), 2);
    let (store, deed) = (&scene.world.store, scene.world.deed(Cast::Noa));
    let (inside, place) = (scene.world.inside(Cast::Noa).await, Place::Account(scene.account));
    let both = [file("c.txt", SAID.as_bytes()), file("d.txt", "חדש 🙂".as_bytes())];
    for _ in 0..2 {
        let brought = actions::bring_texts(store, &deed, &inside, &place, &both, Twice::Never).await.unwrap();
        assert_eq!((brought.known.len(), brought.kept.len()), (1, 1), "a repeated act answers the same");
    }
}

#[tokio::test]
async fn without_consent_nothing_is_brought_and_after_a_withdrawal_nothing_is_shown() {
    let scene = Scene::planned().await;
    let (store, inside) = (&scene.world.store, scene.world.inside(Cast::Noa).await);
    let (place, files) = (Place::Account(scene.account), [file("תמר.txt", SAID.as_bytes())]);
    let refused = actions::bring_texts(store, &scene.world.deed(Cast::Noa), &inside, &place, &files, Twice::Never)
        .await
        .unwrap_err();
    assert!(refused.is_refused("interview.no_raw_consent"));
    scene.world.consent(scene.teller, Audience::Raw, Material::Retold, Move::Give).await;
    actions::bring_texts(store, &scene.world.deed(Cast::Noa), &inside, &place, &files, Twice::Never).await.unwrap();
    scene.world.consent(scene.teller, Audience::Raw, Material::Retold, Move::Withdraw).await;
    let page = scene.world.client(Cast::Noa).await.get(&scene.path("/texts")).await;
    assert!(!page.has("taxi") && !page.has("תמר.txt") && page.has("withdrawn"));
}

#[tokio::test]
async fn others_cannot_bring_and_an_empty_form_says_so() {
    let scene = Scene::agreed().await;
    let (store, place) = (&scene.world.store, Place::Account(scene.account));
    let files = [file("a.txt", b"abc")];
    let shir = scene.world.inside(Cast::Shir).await;
    let brought = actions::bring_texts(store, &scene.world.deed(Cast::Shir), &shir, &place, &files, Twice::Never).await;
    assert!(matches!(brought, Err(Error::NotFound)));
    let page = scene.world.client(Cast::Noa).await.post_files(&scene.path("/texts"), &[], &[]).await;
    assert!(page.status == 422 && page.has("Choose at least one file"));
}

#[tokio::test]
async fn a_text_of_the_project_belongs_to_whom_the_importer_says() {
    let scene = Scene::planned().await;
    let (store, irit) = (&scene.world.store, scene.world.inside(Cast::Irit).await);
    let files = [file("front matter.txt", "Förord åäö".as_bytes())];
    for subjects in [vec![], vec![scene.teller]] {
        let place = Place::Project(subjects.clone());
        let brought = actions::bring_texts(store, &scene.world.deed(Cast::Irit), &irit, &place, &files, Twice::Never)
            .await
            .unwrap();
        let mut read = store.read().await.unwrap();
        let text = documents::load_document(&mut read, scene.world.project, brought.kept[0].1).await.unwrap();
        assert_eq!((text.account, text.story, text.told.subjects()), (None, None, subjects.as_slice()));
    }
    let place = Place::Project(Vec::<PersonId>::new());
    let noa = scene.world.inside(Cast::Noa).await;
    let denied = actions::bring_texts(store, &scene.world.deed(Cast::Noa), &noa, &place, &files, Twice::Never).await;
    assert!(matches!(denied, Err(Error::NotFound)), "an interviewer has only her own");
}

#[tokio::test]
async fn whoever_steers_brings_texts_in_and_reads_none_by_it() {
    let scene = Scene::agreed().await;
    let (store, ruth) = (&scene.world.store, scene.world.inside(Cast::Ruth).await);
    let (place, files) = (Place::Account(scene.account), [file("a.txt", SAID.as_bytes())]);
    let brought =
        actions::bring_texts(store, &scene.world.deed(Cast::Ruth), &ruth, &place, &files, Twice::Never).await.unwrap();
    assert_eq!(brought.kept.len(), 1);
    assert!(!scene.world.client(Cast::Ruth).await.get(&scene.path("/texts")).await.has("taxi"));
    assert!(scene.world.client(Cast::Noa).await.get(&scene.path("/texts")).await.has("taxi"));
}
