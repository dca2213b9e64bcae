//! The opening meeting through actions and pages, on either engine.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod anonymous;
mod phones;
mod wall;

use redthread_concerns::INSTRUMENT;
use redthread_concerns::actions::raise;
use redthread_concerns::model::{By, NewConcern};
use redthread_core::ids::{ConcernId, Id as _, MeetingId};
use redthread_storage::meetings::{Hours, Meeting, insert_meeting};
use redthread_storage::redlines::{Concern, Marks, list_concerns};
use redthread_testkit::{Cast, World};
use redthread_web::Instrument;

static LIST: &[Instrument] = &[INSTRUMENT];
const WORDS: &str = "שֶׁיְּפַנּוּ 3 משפחות בלי דיור ביניים, ושאף עו\"ס לא יידע עד ה־WhatsApp 🙂";

fn said(words: &str, by: By) -> NewConcern {
    NewConcern { words: Some(words.into()), by, standpoint: None, domain: None, meeting: None, marks: Marks::new() }
}

async fn put_up(world: &World, who: Cast, new: &NewConcern) {
    raise(&world.store, &world.deed(who), &world.inside(who).await, new).await.unwrap();
}

async fn all(world: &World) -> Vec<Concern> {
    list_concerns(&mut world.store.read().await.unwrap(), world.project).await.unwrap()
}

async fn named(world: &World, words: &str) -> ConcernId {
    let of = |concern: &Concern| concern.said.as_ref().is_some_and(|said| said.words == words);
    all(world).await.into_iter().find(of).unwrap().id
}

async fn meeting(world: &World) -> MeetingId {
    let mut act = world.act("test.meeting").await;
    let meeting = Meeting {
        id: MeetingId::from_uuid(redthread_storage::NOBODY),
        kind: "other".into(),
        title: "מפגש פתיחה".into(),
        held_at: world.store.now(),
        hours: Hours::default(),
        place: "מתנ\"ס".into(),
        people: vec![],
    };
    let id = insert_meeting(&mut act, world.project, &meeting).await.unwrap();
    act.done(id, ()).await.unwrap();
    id
}
