//! Who wrote a slip and who cast a ballot is stored nowhere: planted words are looked for in every column of every table, in
//! every event and in every file, and rows are laid beside each other in every order there is.

use std::collections::BTreeMap;

use redthread_core::ids::{Id as _, UserId};
use redthread_storage::{NOBODY, Row, sql};
use redthread_testkit::{Cast, World};
use redthread_wall::actions;

use super::{WORDS, begun, phone, slips, stage, theme, write};

async fn rows(world: &World, text: &'static str) -> Vec<Row> {
    sql(text).all(&mut world.store.read().await.unwrap()).await.unwrap()
}

/// Every value of the tables of the wall, as text or as bytes.
async fn everything(world: &World) -> BTreeMap<&'static str, Vec<Vec<u8>>> {
    let mut found = BTreeMap::new();
    for (table, uuids, texts, bytes) in [
        ("slips", &["id", "wall", "key_id", "theme"][..], &["state", "phase"][..], &["sealed"][..]),
        ("participants", &["id", "wall"], &["standpoint"], &["secret_hash", "named"]),
        ("wall_ballots", &["id", "wall"], &["phase"], &["sealed"]),
        ("acts", &["id", "who"], &["verb", "answer"], &["digest"]),
        ("events", &["who", "project", "subject", "act"], &["verb"], &["hash"]),
        ("keys", &["id", "project", "owner"], &[], &["wrapped"]),
        ("walls", &["id", "project"], &["phase", "code"], &[]),
    ] {
        let select: &'static str = format!("SELECT * FROM {table}").leak();
        let mut values = vec![];
        for row in rows(world, select).await {
            values
                .extend(uuids.iter().filter_map(|name| row.maybe_uuid(name).unwrap()).map(|id| id.as_bytes().to_vec()));
            values.extend(texts.iter().filter_map(|name| row.maybe_text(name).unwrap()).map(String::into_bytes));
            values.extend(bytes.iter().filter_map(|name| row.maybe_bytes(name).unwrap()));
        }
        found.insert(table, values);
    }
    found
}

#[tokio::test]
async fn nothing_of_a_participant_is_in_a_slip_a_ballot_an_act_or_an_event() {
    let (world, code) = begun("critique").await;
    let act = "0198c0de-0000-7000-8000-0000000000aa";
    let mut dana = world.client(Cast::Dana).await;
    let joined = dana.post(&format!("/w/{code}/join"), &[("named", "נועם־המחט"), ("standpoint", "worker")]).await;
    let secret = joined.headers["set-cookie"].split(['=', ';']).nth(1).unwrap().to_owned();
    dana.post_act(&format!("/w/{code}/slips"), act, &[("phase", "critique"), ("words", WORDS), ("by", "1")]).await;
    theme(&world, "critique", "המתנה", &[WORDS]).await;
    let inside = world.inside(Cast::Irit).await;
    actions::open_vote(&world.store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
    let theme = super::themes(&world).await[0].id.to_string();
    let vote = "0198c0de-0000-7000-8000-0000000000ab";
    let voted = dana
        .post_act(&format!("/w/{code}/votes"), vote, &[("phase", "critique"), ("theme", &theme), ("votes", "5")])
        .await;
    assert_eq!(voted.status, 303, "{}", voted.text());

    let all = everything(&world).await;
    let participant = &all["participants"];
    let wall = super::wall(&world).await.id;
    // Whatever bytes belong to the participant stand in no other table.
    for own in participant.iter().filter(|own| own.len() >= 16 && own.as_slice() != wall.uuid().as_bytes()) {
        for (table, values) in all.iter().filter(|(table, _)| **table != "participants") {
            assert!(!values.iter().any(|value| value.windows(own.len()).any(|part| part == own)), "in {table}");
        }
    }
    // The ids that the phone made, the user behind it, the secret, the name and the words: nowhere in the clear.
    let dana = world.users[&Cast::Dana].uuid();
    let sent: Vec<Vec<u8>> =
        [act, vote].iter().map(|id| id.parse::<UserId>().unwrap().uuid().as_bytes().to_vec()).collect();
    let needles = [secret.into_bytes(), "נועם־המחט".into(), "WhatsApp".into(), "המתנה".into()];
    for (table, values) in &all {
        for needle in needles.iter().chain(&sent) {
            assert!(!values.iter().any(|value| value.windows(needle.len()).any(|part| part == needle)), "in {table}");
        }
    }
    for verb in ["participant.joined", "slip.written", "ballot.cast"] {
        let text: &'static str = format!("SELECT who, subject FROM events WHERE verb = '{verb}'").leak();
        for row in rows(&world, text).await {
            assert_eq!((row.uuid("who").unwrap(), row.uuid("subject").unwrap()), (NOBODY, wall.uuid()), "{verb}");
        }
        let text: &'static str = format!("SELECT who, answer FROM acts WHERE verb = '{verb}'").leak();
        let acts = rows(&world, text).await;
        assert!(
            acts.len() == 1 && acts[0].uuid("who").unwrap() == NOBODY && acts[0].text("answer").unwrap().is_empty()
        );
    }
    assert!(
        rows(&world, "SELECT who FROM events WHERE verb = 'slip.written'")
            .await
            .iter()
            .all(|row| row.uuid("who").unwrap() != dana)
    );
    let said = slips(&world).await.remove(0).said.unwrap();
    assert_eq!(said.named, None, "an anonymous phase keeps no name, whatever was asked");
}

/// Twenty people come in one after the other, write, and vote. Whoever holds the tables sorts the rows by everything that
/// could bear an order, and must not find the order of coming.
#[tokio::test]
async fn the_order_of_rows_says_nothing_about_the_order_of_coming() {
    let (world, code) = begun("critique").await;
    let standpoints = ["client", "worker"];
    for n in 0..20 {
        world.at(&format!("2026-11-21T09:{:02}:00Z", n + 10));
        let mut phone = phone(&world, &code, &[("standpoint", standpoints[n % 2])]).await;
        write(&mut phone, &code, "critique", &format!("lapp {}", n + 10)).await;
    }
    let inside = world.inside(Cast::Irit).await;
    actions::close_phase(&world.store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
    for order in ["s.id", "s.key_id", "k.made_at, k.id", "s.version, s.id"] {
        let text: &'static str = format!(
            "SELECT s.id FROM slips s JOIN keys k ON k.id = s.key_id WHERE s.state <> 'blank' ORDER BY {order}"
        )
        .leak();
        let said: BTreeMap<_, _> =
            slips(&world).await.into_iter().map(|slip| (slip.id, slip.said.unwrap().words)).collect();
        let found: Vec<String> =
            rows(&world, text).await.iter().map(|row| said[&row.id("id").unwrap()].clone()).collect();
        assert_eq!(found.len(), 20);
        assert!(
            found.windows(2).filter(|pair| pair[0] < pair[1]).count() < 19,
            "sorted by {order}: the order of coming"
        );
    }
    // Standpoints alternated as people came; in no order of the rows do they alternate to the end.
    for order in ["draw", "id", "secret_hash"] {
        let text: &'static str = format!("SELECT standpoint FROM participants ORDER BY {order}").leak();
        let found: Vec<String> = rows(&world, text).await.iter().map(|row| row.text("standpoint").unwrap()).collect();
        assert!(found.windows(2).filter(|pair| pair[0] != pair[1]).count() < 19, "{order}");
    }
    let moments = rows(&world, "SELECT DISTINCT k.made_at FROM keys k JOIN slips s ON s.key_id = k.id").await.len();
    assert!(moments <= 3, "{moments} moments for 20 slips");
}

#[tokio::test]
async fn every_ballot_is_as_long_as_any_other_and_lies_beside_no_participant() {
    let (world, code) = begun("critique").await;
    let mut phones = vec![];
    for standpoint in ["client", "", "worker"] {
        phones.push(phone(&world, &code, &[("standpoint", standpoint)]).await);
    }
    write(&mut phones[0], &code, "critique", WORDS).await;
    let (one, two) = (theme(&world, "critique", "א", &[WORDS]).await, theme(&world, "critique", "ב", &[]).await);
    let inside = world.inside(Cast::Irit).await;
    actions::open_vote(&world.store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
    let (one, two) = (one.to_string(), two.to_string());
    for (n, phone) in phones.iter_mut().enumerate() {
        let fields = [
            ("phase", "critique"),
            ("theme", one.as_str()),
            ("votes", ["5", "1", "0"][n]),
            ("theme", two.as_str()),
            ("votes", ["0", "2", "0"][n]),
        ];
        assert_eq!(phone.post(&format!("/w/{code}/votes"), &fields).await.status, 303);
    }
    let lengths = rows(&world, "SELECT DISTINCT LENGTH(sealed) AS n FROM wall_ballots").await;
    assert_eq!(lengths.len(), 1);
    let joined = rows(&world, "SELECT b.id FROM wall_ballots b JOIN participants p ON p.id = b.id").await;
    assert!(joined.is_empty());
}
