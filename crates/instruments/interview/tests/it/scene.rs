//! A story with a client who tells, and an interview that is Noa's.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{AccountId, PersonId, StoryId};
use redthread_core::kit::{Guide, Id as _, SideId, StageId};
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_interview::actions::{self, NewInterview, Teller, Written};
use redthread_interview::model::{Entry, Reply};
use redthread_storage::Error;
use redthread_testkit::{Cast, World};

pub(crate) const ONLY_US: &[redthread_web::Instrument] = &[redthread_interview::INSTRUMENT];

/// What Tamar says, with niqqud, gershayim, digits, Latin letters and an emoji: also the needle of the tests.
pub(crate) const SAID: &str = "שָׁלוֹם, אמרה העו\"ס. חיכתה 3 שעות ליד ה-taxi 🙂";

pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) story: StoryId,
    pub(crate) teller: PersonId,
    pub(crate) account: AccountId,
}

impl Scene {
    /// Planned, and nobody has asked for consent.
    pub(crate) async fn planned() -> Self {
        let world = World::round(ONLY_US).await;
        let story = world.story("הדלת שנפתחה").await;
        let teller = world.teller("תמר", Standpoint::Client).await;
        let new = NewInterview {
            story,
            teller: Teller::Known(teller),
            interviewer: Some(world.person(Cast::Noa)),
            own_unit: String::new(),
            planned_at: None,
        };
        let account = actions::plan(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, new)
            .await
            .expect("planned");
        Self { world, story, teller, account }
    }

    /// Planned, and Tamar has said yes to the interview itself, and to nothing else.
    pub(crate) async fn agreed() -> Self {
        let scene = Self::planned().await;
        scene.world.consent(scene.teller, Audience::Raw, Material::Retold, Move::Give).await;
        scene
    }

    /// Every step answered.
    pub(crate) async fn told() -> Self {
        let scene = Self::agreed().await;
        for step in steps() {
            scene.write(Cast::Noa, &step, 0, answer(&step)).await.expect("written");
        }
        scene
    }

    /// Every step answered, and handed over by Noa.
    pub(crate) async fn handed_over() -> Self {
        let scene = Self::told().await;
        scene.hand_over(Cast::Noa, false).await.expect("handed over");
        scene
    }

    pub(crate) fn written(&self, step: &str, seen: i64, reply: Reply) -> Written {
        Written { account: self.account, step: step.to_owned(), seen, reply, none_found: false }
    }

    pub(crate) async fn write(&self, who: Cast, step: &str, seen: i64, reply: Reply) -> Result<i64, Error> {
        let world = &self.world;
        let written = self.written(step, seen, reply);
        actions::write(&world.store, &world.deed(who), &world.inside(who).await, &written).await
    }

    pub(crate) async fn hand_over(&self, who: Cast, confirmed: bool) -> Result<(), Error> {
        let world = &self.world;
        actions::hand_over(&world.store, &world.deed(who), &world.inside(who).await, self.account, confirmed).await
    }

    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/p/{}/accounts/{}{rest}", self.world.project, self.account)
    }

    pub(crate) fn step(&self, step: &str) -> String {
        self.path(&format!("/steps/{step}"))
    }

    pub(crate) fn list(&self) -> String {
        format!("/p/{}/interviews", self.world.project)
    }
}

pub(crate) fn guide() -> Guide {
    let kits = redthread_core::shipped::kits().expect("whole kits");
    let (stage, side) = (StageId::parse("interviews").expect("an id"), SideId::parse("client").expect("an id"));
    kits["past-successes"].guide(&stage, Some(&side), Lang::He).expect("a guide").clone()
}

pub(crate) fn steps() -> Vec<String> {
    guide().steps.iter().map(|step| step.id.as_str().to_owned()).collect()
}

pub(crate) fn text(words: &str) -> Reply {
    Reply::Text(words.to_owned())
}

/// An answer in the shape of the step.
pub(crate) fn answer(step: &str) -> Reply {
    let entry = |head: &str, body: &str| Entry { head: head.to_owned(), body: body.to_owned() };
    match step {
        "nutshell" => Reply::Pair { before: "הדלת סגורה".to_owned(), after: "הדלת פתוחה".to_owned() },
        "merit" => Reply::Gate { merits: Some(true), reason: "כי זה יעזור לאחרים".to_owned() },
        "turning-points" => Reply::Entries(vec![entry("מרץ", "דיברו דרך הדלת"), entry("יוני", "קפה")]),
        "actions" => Reply::Entries(vec![entry("מרץ: דיברו דרך הדלת", "חיכתה"), entry("יוני: קפה", "באה שוב")]),
        _ => text(SAID),
    }
}
