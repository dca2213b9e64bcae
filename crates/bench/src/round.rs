//! A round with 100 stories and 10,000 passages: its pages, a passage attached, durable saves.

use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{DocumentId, FindingId, Id as _, KeyId};
use redthread_core::language::Lang;
use redthread_core::passage::Anchor;
use redthread_core::people::{Side, Standpoint};
use redthread_core::thread::{Node, Relation};
use redthread_storage::documents::{DocumentKind, NewDocument, insert_document, load_document, save_document};
use redthread_storage::people::{NewPerson, insert_person};
use redthread_storage::stories::{StoryFace, insert_account, insert_story};
use redthread_storage::{Begun, consents, passages, sql};
use redthread_testkit::{Cast, Client, World};
use redthread_web::Instrument;

use crate::{median, millis, say};

const STORIES: usize = 100;
const PASSAGES: usize = 10_000;
static INSTRUMENTS: &[Instrument] = &[
    redthread_projects::INSTRUMENT,
    redthread_steering::INSTRUMENT,
    redthread_nomination::INSTRUMENT,
    redthread_interview::INSTRUMENT,
    redthread_story::INSTRUMENT,
    redthread_coding::INSTRUMENT,
    redthread_consent::INSTRUMENT,
];

/// Fills a round and measures it.
pub(crate) async fn run() {
    let world = World::round(INSTRUMENTS).await;
    let (documents, principles) = fill(&world).await;
    let mut client = world.client(Cast::Irit).await;
    let project = format!("/p/{}", world.project);
    let document = documents.first().copied().unwrap();
    for (name, path) in [
        ("project page", project.clone()),
        ("stories", format!("{project}/stories")),
        ("interviews", format!("{project}/interviews")),
        ("matrix of principles", format!("{project}/principles")),
        ("one principle, 500 passages", format!("{project}/principles/{}", principles[0])),
        ("one text with its passages", format!("{project}/documents/{document}")),
        ("consents", format!("{project}/consents")),
    ] {
        page(&mut client, name, &path).await;
    }
    attach(&world, &mut client, &project, document, principles[1]).await;
    saves(&world, document).await;
}

fn text() -> String {
    (0..120).map(|n| format!("מילה{n} באה באותה שעה כל שבוע וישבה במדרגות")).collect::<Vec<_>>().join(". ")
}

async fn fill(world: &World) -> (Vec<DocumentId>, Vec<FindingId>) {
    let mut principles = vec![];
    for n in 0..20 {
        principles.push(world.principle(&format!("עיקרון {n}")).await);
    }
    let (text, mut documents) = (text(), vec![]);
    for n in 0..STORIES {
        let mut act = world.act("bench.filled").await;
        let face = StoryFace {
            title: format!("סיפור {n}"),
            subtitle: "שורה".into(),
            before: "לפני".into(),
            after: "אחרי".into(),
            turning_points: vec![],
        };
        let story = insert_story(&mut act, world.project, &face).await.unwrap();
        for (standpoint, side) in [(Standpoint::Client, Side::Client), (Standpoint::Worker, Side::Professional)] {
            let person = NewPerson { alias: format!("אדם {n}"), standpoint, ..NewPerson::default() };
            let teller = insert_person(&mut act, world.project, person).await.unwrap();
            for audience in Audience::ALL {
                for material in [Material::Retold, Material::Quote] {
                    let line =
                        consents::line_for(&mut act, world.project, teller, (*audience, material), None).await.unwrap();
                    let now = act.now();
                    consents::append_step(&mut act, &line, Move::Give, now, consents::NewStep::default())
                        .await
                        .unwrap();
                }
            }
            let account = insert_account(&mut act, world.project, story, teller, side, None, None).await.unwrap();
            let key: KeyId = sql("SELECT key_id FROM people WHERE id = $1")
                .id(teller)
                .one(&mut act)
                .await
                .unwrap()
                .id("key_id")
                .unwrap();
            let new = NewDocument {
                story: Some(story),
                account: Some(account),
                kind: DocumentKind::Section,
                section: "context".into(),
                position: 1,
                lang: Lang::He,
                none_found: false,
                text: text.clone(),
                subjects: vec![teller],
                key,
            };
            let document = insert_document(&world.store, &mut act, world.project, new).await.unwrap();
            for k in 0..PASSAGES / STORIES / 2 {
                let anchor = Anchor::new(&text, k * 40, k * 40 + 30).unwrap();
                let passage = passages::insert_passage(&mut act, world.project, document, &anchor).await.unwrap();
                let principle = principles[(k + n) % principles.len()];
                passages::link(
                    &mut act,
                    world.project,
                    (Node::Passage, passage.uuid()),
                    Relation::Supports,
                    (Node::Finding, principle.uuid()),
                )
                .await
                .unwrap();
            }
            documents.push(document);
        }
        act.done(story, ()).await.unwrap();
    }
    (documents, principles)
}

async fn page(client: &mut Client, name: &str, path: &str) {
    let first = client.get(path).await;
    assert!(first.status.is_success(), "{path}: {}", first.status);
    let mut times = vec![];
    for _ in 0..21 {
        let begun = ProcessTime::now();
        client.get(path).await;
        times.push(begun.elapsed());
    }
    say(&format!("{name} ({} kB of HTML)", first.bytes.len() / 1024), &millis(median(times)), "< 5 ms");
}

async fn attach(world: &World, client: &mut Client, project: &str, document: DocumentId, principle: FindingId) {
    let text = text();
    let mut times = vec![];
    for n in 0..101_usize {
        let (start, end) = (n * 30 + 3, n * 30 + 21);
        let quote: String = text.chars().skip(start).take(end - start).collect();
        let fields = [
            ("start", start.to_string()),
            ("end", end.to_string()),
            ("quote", quote),
            ("principle", principle.to_string()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let begun = ProcessTime::now();
        let page = client.post(&format!("{project}/documents/{document}"), &fields).await;
        times.push(begun.elapsed());
        assert!(page.status.is_redirection(), "{}", page.text());
    }
    say("attach a principle to a passage", &millis(median(times)), "<= 2 ms");
    let rows = sql("SELECT COUNT(*) AS n FROM passages").one(&mut world.store.read().await.unwrap()).await.unwrap();
    assert!(rows.int("n").unwrap() > 10_000);
}

async fn saves(world: &World, document: DocumentId) {
    let mut version =
        load_document(&mut world.store.read().await.unwrap(), world.project, document).await.unwrap().version;
    let (begun, mut count) = (Instant::now(), 0_u32);
    while begun.elapsed() < Duration::from_secs(3) {
        let Begun::Act(mut act) =
            world.store.begin(&world.deed(Cast::Irit), "account.saved", Some(world.project)).await.unwrap()
        else {
            return;
        };
        sql("UPDATE documents SET changed_at = $2 WHERE id = $1")
            .id(document)
            .time(act.now())
            .run(&mut act)
            .await
            .unwrap();
        act.done(document, ()).await.unwrap();
        count += 1;
    }
    say("durable acts a second (wall, fsync on)", &format!("{}", count / 3), ">= 200");
    let begun = Instant::now();
    let mut act = world.act("bench.saved").await;
    version = save_document(&world.store, &mut act, document, version, &text(), false).await.unwrap();
    act.done(document, version).await.unwrap();
    say("save of one text with 150 passages (wall)", &millis(begun.elapsed()), "-");
}
