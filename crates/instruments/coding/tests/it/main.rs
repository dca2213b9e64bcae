//! Coding from outside: actions through the world, pages through a client.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod marking;
mod matrix;
mod pages;

use redthread_coding::INSTRUMENT;
use redthread_core::ids::{DocumentId, FindingId, PersonId, StoryId};
use redthread_core::people::{Side, Standpoint};
use redthread_testkit::World;
use redthread_web::Instrument;

static INSTRUMENTS: &[Instrument] = &[INSTRUMENT];

/// What the client told: points, gershayim, digits, Latin, an emoji, and the same words twice.
const CLIENT: &str =
    "שָׁלוֹם, אמרה העו\"ס מהמחלקה ב־17:30 🙂.\nבאה באותה שעה.\n\nGood morning 3, אמרתי. באה באותה שעה, כל שבוע.";
/// What the worker told.
const WORKER: &str = "החלטתי לבוא בשעה שנוחה לה, ולא בשעה שנוחה לאגף.\n\nישבתי במדרגות וחיכיתי.";

/// A round with one story, told from both sides, and who told it.
struct Told {
    world: World,
    story: StoryId,
    client: PersonId,
    client_text: DocumentId,
    worker: PersonId,
    worker_text: DocumentId,
}

impl Told {
    async fn new() -> Self {
        let world = World::round(INSTRUMENTS).await;
        let story = world.story("לפתוח את הדלת מבפנים").await;
        let client = world.teller("תמר", Standpoint::Client).await;
        let worker = world.teller("יעל", Standpoint::Worker).await;
        for person in [client, worker] {
            world.consent_to(person, &[]).await;
        }
        let (_, client_text) = world.account(story, client, Side::Client, CLIENT).await;
        let (_, worker_text) = world.account(story, worker, Side::Professional, WORKER).await;
        Self { world, story, client, client_text, worker, worker_text }
    }

    fn path(&self, rest: &str) -> String {
        format!("/p/{}/{rest}", self.world.project)
    }

    fn text_path(&self) -> String {
        self.path(&format!("documents/{}", self.client_text))
    }

    fn finding_path(&self, finding: FindingId) -> String {
        self.path(&format!("principles/{finding}"))
    }
}

/// A further story with one text; consented or not.
async fn another(world: &World, title: &str, side: Side, text: &str, consents: bool) -> (StoryId, DocumentId) {
    let story = world.story(title).await;
    let standpoint = if side == Side::Client { Standpoint::Client } else { Standpoint::Worker };
    let person = world.teller(title, standpoint).await;
    if consents {
        world.consent_to(person, &[]).await;
    }
    let (_, document) = world.account(story, person, side, text).await;
    (story, document)
}
