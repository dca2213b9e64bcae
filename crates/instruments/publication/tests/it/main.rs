//! Books through the whole stack: actions through `World`, pages as one of the cast, readers as visitors.
#![expect(clippy::unwrap_used, reason = "only tests: a failed set-up is a failed test")]

mod desk;
mod edited;
mod making;
mod readers;

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{DocumentId, FindingId, PersonId, PublicationId, StoryId};
use redthread_core::language::Lang;
use redthread_core::people::{Side, Standpoint};
use redthread_publication::{INSTRUMENT, ask_edition, publish, start, work_once};
use redthread_storage::stories::{self, AccountState};
use redthread_storage::{jobs, sql};
use redthread_testkit::{Cast, World};
use redthread_web::{Instrument, Words};

static INSTRUMENTS: &[Instrument] = &[INSTRUMENT, redthread_catalogue::INSTRUMENT, redthread_story::INSTRUMENT];

/// What the client says: points, gershayim, digits, Latin, emoji.
const CLIENT: &str = "היא בָּאָה בכל שבוע באותה שעה, גם כשלא פתחתי. העו\"ס אמרה OK, 3 פעמים 🙂. מילתהלקוחה.";
/// What the worker says.
const WORKER: &str = "דיברתי מבעד לדלת הסגורה וחיכיתי. מילתהעובדת.";
const CLIENT_NEEDLE: &str = "מילתהלקוחה";
const WORKER_NEEDLE: &str = "מילתהעובדת";
const TITLE: &str = "הדלת שנפתחה";

/// A round with one story from both sides, a principle, and a book.
struct Scene {
    world: World,
    story: StoryId,
    tamar: PersonId,
    gal: PersonId,
    client_text: DocumentId,
    principle: FindingId,
    book: PublicationId,
}

impl Scene {
    /// Everybody in it agrees to the team, the book and the web.
    async fn new() -> Self {
        let scene = Self::without_consent().await;
        for person in [scene.tamar, scene.gal] {
            scene.world.consent_to(person, &[Audience::Book, Audience::Web]).await;
        }
        scene
    }

    async fn without_consent() -> Self {
        let world = World::round(INSTRUMENTS).await;
        let story = world.story(TITLE).await;
        let tamar = world.teller("תמר", Standpoint::Client).await;
        let gal = world.teller("גל", Standpoint::Worker).await;
        let (client, client_text) = world.account(story, tamar, Side::Client, CLIENT).await;
        let (worker, worker_text) = world.account(story, gal, Side::Professional, WORKER).await;
        let principle = world.principle("לבוא שוב באותה שעה").await;
        world.passage(client_text, CLIENT, "באותה שעה", principle).await;
        world.passage(worker_text, WORKER, "דיברתי מבעד לדלת הסגורה", principle).await;
        let mut act = world.act("test.approved").await;
        for account in [client, worker] {
            stories::advance_account(&mut act, account, AccountState::Approved, None).await.unwrap();
        }
        act.done(story, ()).await.unwrap();
        let book = start(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await).await.unwrap();
        Self { world, story, tamar, gal, client_text, principle, book }
    }

    fn words(&self) -> Words {
        self.world.app.dictionary.words(Lang::He)
    }

    fn path(&self, rest: &str) -> String {
        format!("/p/{}/books/{}{rest}", self.world.project, self.book)
    }

    async fn ask(&self) -> Result<redthread_core::ids::JobId, redthread_storage::Error> {
        let (deed, inside) = (self.world.deed(Cast::Irit), self.world.inside(Cast::Irit).await);
        ask_edition(&self.world.store, &deed, &inside, self.book, &self.words()).await
    }

    /// Makes an edition.
    async fn make(&self) {
        let job = self.ask().await.unwrap();
        assert!(work_once(&self.world.app).await.unwrap());
        let mut read = self.world.store.read().await.unwrap();
        let job = jobs::load_job(&mut read, self.world.project, job).await.unwrap();
        assert_eq!((job.state, job.note.as_str()), (jobs::JobState::Done, ""));
    }

    /// The newest edition.
    async fn edition(&self) -> redthread_core::ids::EditionId {
        let newest = "SELECT id FROM publication_editions WHERE publication = $1 ORDER BY number DESC";
        sql(newest).id(self.book).one(&mut self.world.store.read().await.unwrap()).await.unwrap().id("id").unwrap()
    }

    async fn editions(&self) -> usize {
        let all = sql("SELECT id FROM publication_editions WHERE publication = $1").id(self.book);
        all.all(&mut self.world.store.read().await.unwrap()).await.unwrap().len()
    }

    /// Puts the newest edition on the public page.
    async fn publish(&self) {
        let (deed, inside) = (self.world.deed(Cast::Irit), self.world.inside(Cast::Irit).await);
        publish(&self.world.store, &deed, &inside, (self.book, self.edition().await)).await.unwrap();
    }

    async fn withdraw(&self, person: PersonId, audience: Audience, material: Material) {
        self.world.consent(person, audience, material, Move::Withdraw).await;
    }

    /// The page of the book in its project.
    async fn check(&self) -> serde_json::Value {
        self.world.client(Cast::Irit).await.json(&self.path("")).await
    }
}
