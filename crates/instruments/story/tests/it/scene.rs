//! One story told from both sides.

use redthread_core::consent::Audience;
use redthread_core::ids::{AccountId, DocumentId, PersonId, StoryId};
use redthread_core::people::{Side, Standpoint};
use redthread_storage::Error;
use redthread_storage::stories::{self, AccountState};
use redthread_story::actions::{TextEdit, TextSaved, save_text};
use redthread_testkit::{Cast, World};
use redthread_web::Instrument;

pub(crate) static INSTRUMENTS: &[Instrument] = &[redthread_story::INSTRUMENT];

pub(crate) const CLIENT_WORDS: &str = "אף אחד לא שאל אותי אם אני רוצה שיבואו בלי להודיע. שָׁלוֹם 🙂";
pub(crate) const WORKER_WORDS: &str = "באתי באותה שעה, 9:30, כל שבוע. עו\"ס ABC חיכתה.";

pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) story: StoryId,
    pub(crate) tamar: PersonId,
    pub(crate) rina: PersonId,
    pub(crate) accounts: Vec<AccountId>,
    pub(crate) document: DocumentId,
}

/// A story that Tamar told, and Rina too where `both`; both agree to the team and the book.
pub(crate) async fn scene(both: bool) -> Scene {
    let world = World::round(INSTRUMENTS).await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let rina = world.teller("עו״ס 3", Standpoint::Worker).await;
    let story = world.story("לפתוח את הדלת מבפנים").await;
    let (account, document) = world.account(story, tamar, Side::Client, CLIENT_WORDS).await;
    let mut accounts = vec![account];
    if both {
        accounts.push(world.account(story, rina, Side::Professional, WORKER_WORDS).await.0);
    }
    for person in [tamar, rina] {
        world.consent_to(person, &[Audience::Book]).await;
    }
    let scene = Scene { world, story, tamar, rina, accounts, document };
    scene.advance(AccountState::Documented).await;
    scene
}

impl Scene {
    pub(crate) async fn advance(&self, state: AccountState) {
        let mut act = self.world.act("test.advanced").await;
        for account in &self.accounts {
            stories::advance_account(&mut act, *account, state, None).await.unwrap();
        }
        act.done(self.story, ()).await.unwrap();
    }

    pub(crate) fn path(&self, more: &str) -> String {
        format!("/p/{}/stories/{}{more}", self.world.project, self.story)
    }

    /// Saves the text as the editor, with the warning read.
    pub(crate) async fn write(&self, seen: i64, text: &str) -> Result<TextSaved, Error> {
        self.try_write(seen, text, true).await
    }

    pub(crate) async fn try_write(&self, seen: i64, text: &str, asks_again: bool) -> Result<TextSaved, Error> {
        let world = &self.world;
        let edit = TextEdit { seen, text: text.to_owned(), asks_again };
        save_text(&world.store, &world.deed(Cast::Meir), &world.inside(Cast::Meir).await, self.story, &edit).await
    }
}
