//! A round as large as asked for: stories told from two sides, consents, passages, principles of stories and shared ones.

use axum::http::{Request, header};
use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{DocumentId, FindingId, Id as _, KeyId, PersonId, StoryId};
use redthread_core::language::Lang;
use redthread_core::passage::Anchor;
use redthread_core::people::{Side, Standpoint};
use redthread_core::thread::{Node, Relation};
use redthread_storage::documents::{DocumentKind, NewDocument, insert_document};
use redthread_storage::people::{NewPerson, insert_person};
use redthread_storage::stories::{StoryFace, TurningPoint, insert_account, insert_story};
use redthread_storage::{Act, consents, passages, sql};
use redthread_testkit::{Client, Page, World};
use redthread_web::Instrument;

/// Shared principles.
const PRINCIPLES: usize = 20;

pub(crate) static INSTRUMENTS: &[Instrument] = &[
    redthread_projects::INSTRUMENT,
    redthread_steering::INSTRUMENT,
    redthread_nomination::INSTRUMENT,
    redthread_interview::INSTRUMENT,
    redthread_story::INSTRUMENT,
    redthread_coding::INSTRUMENT,
    redthread_consent::INSTRUMENT,
];

/// The round with what was put into it.
pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) documents: Vec<DocumentId>,
    pub(crate) principles: Vec<FindingId>,
}

/// The text of every account.
pub(crate) fn text() -> String {
    (0..160).map(|n| format!("מילה{n} באה באותה שעה כל שבוע וישבה במדרגות")).collect::<Vec<_>>().join(". ")
}

impl Scene {
    /// A round with that many stories, and that many passages in all.
    pub(crate) async fn new(stories: usize, passages: usize) -> Self {
        let mut scene = Self { world: World::round(INSTRUMENTS).await, documents: vec![], principles: vec![] };
        for n in 0..PRINCIPLES {
            scene.principles.push(scene.world.principle(&format!("עיקרון {n}: להיות שם באותה שעה")).await);
        }
        for n in 0..stories {
            scene.story(n).await;
        }
        scene.mark(passages).await;
        scene
    }

    async fn story(&mut self, n: usize) {
        let world = &self.world;
        let mut act = world.act("bench.filled").await;
        let point = |what: &str| TurningPoint { when: "מרץ".into(), title: what.into(), actions: vec![] };
        let face = StoryFace {
            title: format!("סיפור {n}: לפתוח את הדלת מבפנים"),
            subtitle: "מי שחזרה לגור לבדה".into(),
            before: "לפני".into(),
            after: "אחרי".into(),
            turning_points: vec![point("שיחה דרך הדלת"), point("המפתח")],
        };
        let story = insert_story(&mut act, world.project, &face).await.unwrap();
        for (standpoint, side) in [(Standpoint::Client, Side::Client), (Standpoint::Worker, Side::Professional)] {
            let person = NewPerson { alias: format!("אדם {n}"), standpoint, ..NewPerson::default() };
            let teller = insert_person(&mut act, world.project, person).await.unwrap();
            agree(&mut act, world, teller).await;
            self.documents.push(tell(&mut act, world, (story, teller), side).await);
        }
        let own = format!("לבוא ביום שני ({n})");
        let own = passages::insert_finding(&mut act, world.project, "principle", Some(story), &own, "", "").await;
        let (from, to) =
            ((Node::Finding, own.unwrap().uuid()), (Node::Finding, self.principles[n % PRINCIPLES].uuid()));
        passages::link(&mut act, world.project, from, Relation::GathersInto, to).await.unwrap();
        act.done(story, ()).await.unwrap();
    }

    /// Marks that many passages more, the same number in each text; each supports a shared principle.
    pub(crate) async fn mark(&self, passages: usize) {
        let (text, each) = (text(), passages.checked_div(self.documents.len()).unwrap_or_default());
        for (n, document) in self.documents.iter().enumerate() {
            let mut act = self.world.act("bench.marked").await;
            for k in 0..each {
                let start = k * 10 % 5000;
                let anchor = Anchor::new(&text, start, start + 30).unwrap();
                let (world, principle) = (&self.world, self.principles[(k + n) % PRINCIPLES]);
                let passage = passages::insert_passage(&mut act, world.project, *document, &anchor).await.unwrap();
                let (from, to) = ((Node::Passage, passage.uuid()), (Node::Finding, principle.uuid()));
                passages::link(&mut act, world.project, from, Relation::Supports, to).await.unwrap();
            }
            act.done(*document, ()).await.unwrap();
        }
    }
}

/// Asks as a browser does that came from a page of ours.
pub(crate) async fn ask(client: &mut Client, path: &str) -> Page {
    let request = Request::get(path).header(header::ACCEPT, "text/html").header(header::ACCEPT_ENCODING, "br, gzip");
    let page = client.send(request.header("sec-fetch-site", "same-origin")).await;
    assert!(page.status.is_success(), "{path}: {}", page.status);
    page
}

async fn agree(act: &mut Act, world: &World, teller: PersonId) {
    for audience in Audience::ALL {
        for material in [Material::Retold, Material::Quote] {
            let line = consents::line_for(act, world.project, teller, (*audience, material), None).await.unwrap();
            let now = act.now();
            consents::append_step(act, &line, Move::Give, now, consents::NewStep::default()).await.unwrap();
        }
    }
}

async fn tell(act: &mut Act, world: &World, (story, teller): (StoryId, PersonId), side: Side) -> DocumentId {
    let account = insert_account(act, world.project, story, teller, side, None, None).await.unwrap();
    let row = sql("SELECT key_id FROM people WHERE id = $1").id(teller).one(act).await.unwrap();
    let key: KeyId = row.id("key_id").unwrap();
    let new = NewDocument {
        story: Some(story),
        account: Some(account),
        kind: DocumentKind::Section,
        section: "context".into(),
        position: 1,
        lang: Lang::He,
        none_found: false,
        text: text(),
        subjects: vec![teller],
        key,
    };
    insert_document(&world.store, act, world.project, new).await.unwrap()
}
