//! Groups and follow-ups through actions and pages, on either engine.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod answering;
mod asking;
mod forming;
mod leaving;
mod words;

use jiff::civil::{Date, date};
use redthread_core::ids::{FollowUpId, GroupId, PersonId};
use redthread_core::people::Standpoint;
use redthread_core::workshop::follow_up::Report;
use redthread_groups::actions::{self, Said};
use redthread_groups::load::Loaded;
use redthread_groups::{FOLLOW_UP, INSTRUMENT};
use redthread_storage::workshop::{Link, NewGroup, list_links_of, secret_of};
use redthread_testkit::{Cast, World};
use redthread_web::Instrument;

pub(crate) static LIST: &[Instrument] = &[INSTRUMENT, FOLLOW_UP];

/// Niqqud, gershayim, digits, Latin letters and a sign.
pub(crate) const WORDS: &str = "הֶחְלטנו: עו\"ס אחת תשב בקבלה ב־3 ימים, גם ב־WhatsApp 🪑.";

/// Two weeks after the day on which every test begins.
pub(crate) const BY: Date = date(2026, 12, 5);

/// A workshop with two groups; the first is convened by Amal.
pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) first: GroupId,
    pub(crate) other: GroupId,
    pub(crate) client: PersonId,
}

pub(crate) async fn scene() -> Scene {
    let world = World::workshop(LIST).await;
    let client = world.teller("שירה", Standpoint::Client).await;
    let first = form(&world, "Väntrummet", Some(world.person(Cast::Amal)), &[client]).await;
    let other = form(&world, "חוזרים לדבר", None, &[]).await;
    Scene { world, first, other, client }
}

pub(crate) async fn form(world: &World, title: &str, convener: Option<PersonId>, members: &[PersonId]) -> GroupId {
    let new = NewGroup {
        title: title.to_owned(),
        purpose: "שמי שנכנס ידע מי מחכה לו".to_owned(),
        convener,
        members: members.to_vec(),
        from: vec![],
    };
    actions::form_group(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, new).await.unwrap()
}

impl Scene {
    /// A round that was opened on the first day.
    pub(crate) async fn asked(&self) -> FollowUpId {
        let (world, inside) = (&self.world, self.world.inside(Cast::Irit).await);
        let today = date(2026, 11, 21);
        let round = actions::plan(&world.store, &world.deed(Cast::Irit), &inside, today).await.unwrap();
        actions::ask(&world.store, &world.deed(Cast::Irit), &inside, (round, BY)).await.unwrap()
    }

    /// The link of a group in a round (none: the one that only reads), while it opens.
    pub(crate) async fn link(&self, round: FollowUpId, group: Option<GroupId>) -> Option<Link> {
        let links =
            list_links_of(&mut self.world.store.read().await.unwrap(), self.world.project, round).await.unwrap();
        links.into_iter().rev().find(|link| link.group == group && link.ended_at.is_none())
    }

    pub(crate) async fn secret(&self, round: FollowUpId, group: Option<GroupId>) -> String {
        secret_of(&self.world.store, self.link(round, group).await.unwrap().id)
    }

    pub(crate) async fn loaded(&self) -> Loaded {
        let inside = self.world.inside(Cast::Irit).await;
        let mut read = self.world.store.read().await.unwrap();
        Loaded::load(&mut read, inside.project.clone(), inside.now).await.unwrap()
    }

    pub(crate) async fn close(&self, round: FollowUpId) {
        let (world, inside) = (&self.world, self.world.inside(Cast::Irit).await);
        actions::close(&world.store, &world.deed(Cast::Irit), &inside, round).await.unwrap();
    }
}

pub(crate) fn said(report: Report, words: &str) -> Said {
    Said { report, merged_with: None, words: words.to_owned() }
}
