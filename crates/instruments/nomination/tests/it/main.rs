//! The selection as people use it: actions through the world, pages through the router.
#![expect(clippy::unwrap_used, reason = "a set-up that fails is a failed test")]

mod criteria;
mod deciding;
mod nominating;
mod pages;
mod privacy;

use redthread_core::ids::{NominationId, PersonId, StoryId};
use redthread_core::kit::CriterionKind;
use redthread_nomination::model::{Guess, NewCriterion, NewNomination, NominationText, Verdict};
use redthread_nomination::{INSTRUMENT, actions};
use redthread_storage::{Deed, Error, stories};
use redthread_testkit::{Cast, World};
use redthread_web::Instrument;

pub(crate) static INSTRUMENTS: &[Instrument] = &[INSTRUMENT];

/// Words that must stand whole wherever they may stand: points, gershayim, digits, Latin, an emoji.
pub(crate) const TITLE: &str = "הַטֶּלֶפוֹן השני 📱";
pub(crate) const BEFORE: &str = "עו\"ס מארה\"ב מצאה 3 סירים, SMS אחד ו-12.5% חוב";
pub(crate) const CLIENT_SAYS: &str = "ישן בלילה, זה זה";

pub(crate) async fn world() -> World {
    World::round(INSTRUMENTS).await
}

pub(crate) fn nomination(by: PersonId) -> NewNomination {
    NewNomination {
        text: NominationText {
            title: TITLE.to_owned(),
            before: BEFORE.to_owned(),
            after: "שנה בלי הימור".to_owned(),
            why: "הייתה נפילה, והיא מתועדת".to_owned(),
            worker_view: "למדנו לעבוד עם שעות".to_owned(),
            client_view: Some(CLIENT_SAYS.to_owned()),
        },
        guess: Guess::Yes,
        places: [("age-group".to_owned(), "adults".to_owned()), ("need".to_owned(), "addiction".to_owned())].into(),
        nominated_by: by,
    }
}

pub(crate) fn judgement(title: &str) -> NewCriterion {
    NewCriterion {
        kind: CriterionKind::Judgement,
        title: title.to_owned(),
        explanation: String::new(),
        side: None,
        dimension: None,
    }
}

/// Somebody nominates.
pub(crate) async fn nominated(world: &World, who: Cast) -> NominationId {
    let new = nomination(world.person(who));
    actions::nominate(&world.store, &world.deed(who), &world.inside(who).await, new).await.unwrap()
}

/// The kit's criteria become the round's.
pub(crate) async fn started(world: &World) -> i64 {
    let inside = world.inside(Cast::Dana).await;
    actions::start_criteria(&world.store, &world.deed(Cast::Dana), &inside).await.unwrap()
}

pub(crate) fn ruling(nomination: NominationId, seen: i64, verdict: Verdict) -> actions::NewRuling {
    actions::NewRuling {
        nomination, seen, verdict, reason: "הנפילה מתוארכת, ומאז שנה".to_owned(), decision: None
    }
}

pub(crate) async fn ruled(world: &World, who: Cast, new: actions::NewRuling) -> Result<NominationId, Error> {
    actions::rule(&world.store, &world.deed(who), &world.inside(who).await, new).await
}

pub(crate) async fn begun(world: &World) -> Vec<StoryId> {
    let mut read = world.store.read().await.unwrap();
    stories::list_stories(&mut read, world.project).await.unwrap().into_iter().map(|story| story.id).collect()
}

/// The page of a nomination as JSON.
pub(crate) async fn shown(world: &World, who: Cast, id: NominationId) -> serde_json::Value {
    world.client(who).await.json(&format!("/p/{}/nominations/{id}", world.project)).await
}

/// The same deed again: a retry after a lost answer.
pub(crate) fn again(deed: &Deed) -> Deed {
    *deed
}
