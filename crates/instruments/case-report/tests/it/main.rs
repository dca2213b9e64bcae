//! A case report from the day to a second edition, through actions and pages, on either engine.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed set-up is a failed test")]

mod drafting;
mod editions;
mod writing;

use jiff::civil::date;
use redthread_case_report::INSTRUMENT;
use redthread_case_report::actions::{ask_edition, show};
use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{EditionId, FollowUpId, GroupId, PersonId, ThemeId};
use redthread_core::kit::{Id as _, StageId};
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::sides::Sides;
use redthread_core::workshop::cluster::{Fate, Step};
use redthread_core::workshop::follow_up::Report;
use redthread_core::workshop::{InvitationStep, Pay, Tie};
use redthread_storage::commissions::{Commission, update_commission};
use redthread_storage::people::{NewPerson, insert_person};
use redthread_storage::workshop::{
    self, InviteeStep, NewAnswer, NewGroup, NewInvitee, NewWorry, NewWorryStep, Phase, Terms, change_phase, load_worry,
    open_wall, write_step,
};
use redthread_testkit::{Cast, World};
use redthread_web::{Instrument, OnShow};

pub(crate) static LIST: &[Instrument] = &[INSTRUMENT];

/// Somebody's closing words: niqqud, gershayim, digits, Latin letters and a sign.
pub(crate) const CLOSING: &str = "יצאתי עם כָּבוֹד לעבודה שלהם, וגם עו\"ס בכתה. 12 שנה חיכיתי ל־feedback 🌱";
/// What a convener answered.
pub(crate) const ANSWER: &str = "Utbildningsdagar är bokade i mars.";
/// A worry that may be told, and one that may not.
pub(crate) const TOLD: &str = "De blir bara utnyttjade";
pub(crate) const UNTOLD: &str = "Min chef sitter ju där";

/// A workshop that was prepared, held and carried on.
pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) client: PersonId,
    pub(crate) ethics: GroupId,
    pub(crate) waiting: GroupId,
}

pub(crate) async fn scene() -> Scene {
    let world = World::workshop(LIST).await;
    let mut act = world.act("test.workshop").await;
    let project = world.project;
    let commission = Commission {
        commissioner: world.person(Cast::Ruth),
        asked_at: act.now(),
        background: "Oro i ledningen och i organisationen.".to_owned(),
        purpose: "Att ta emot människor bättre.".to_owned(),
        question: "Hur vill vi bli bemötta?".to_owned(),
        sides: Sides::Both,
        agreement: String::new(),
    };
    update_commission(&mut act, project, &commission).await.unwrap();
    for (words, may_be_told) in [(TOLD, true), (UNTOLD, false)] {
        let (standpoint, raised_at) = (Standpoint::Worker, act.now());
        let new = NewWorry { standpoint, words: words.to_owned(), may_be_told, meeting: None, raised_at };
        let id = workshop::insert_worry(&mut act, project, &new).await.unwrap();
        let worry = load_worry(&mut act, project, id).await.unwrap();
        let step =
            NewWorryStep { words: "Vi betalar och lovar".to_owned(), met: true, meeting: None, done_at: raised_at };
        workshop::insert_worry_step(&mut act, &worry, &step).await.unwrap();
    }
    let wall = open_wall(&mut act, project, "K7M2QX").await.unwrap();
    let phase = StageId::parse("critique").unwrap();
    change_phase(&mut act, wall.id, &Phase::waiting(phase.clone())).await.unwrap();
    let theme: ThemeId = act.new_id().unwrap();
    let opened = Step { slips: vec![], themes: vec![(theme, None, Fate::Open)] };
    write_step(&mut act, &wall, (&phase, "Ingen svarar i telefon"), &opened).await.unwrap();
    let ethics = form(&mut act, &world, "Etik och moral").await;
    let waiting = form(&mut act, &world, "Väntrummet").await;
    act.done(project, ()).await.unwrap();
    let client = world.teller("שירה", Standpoint::Client).await;
    let mut act = world.act("test.closing").await;
    workshop::insert_closing_words(&mut act, project, (client, Standpoint::Client), CLOSING).await.unwrap();
    act.done(project, ()).await.unwrap();
    Scene { world, client, ethics, waiting }
}

async fn form(act: &mut redthread_storage::Act, world: &World, title: &str) -> GroupId {
    let new = NewGroup {
        title: title.to_owned(),
        purpose: "En gemensam grund".to_owned(),
        convener: Some(world.person(Cast::Amal)),
        members: vec![],
        from: vec![],
    };
    workshop::insert_group(act, world.project, new).await.unwrap()
}

impl Scene {
    /// Invites so many of a standpoint, who all came.
    pub(crate) async fn came(&self, standpoint: Standpoint, n: usize) {
        let world = &self.world;
        let mut act = world.act("test.came").await;
        for at in 0..n {
            let person = NewPerson { alias: format!("{standpoint:?} {at}"), standpoint, ..NewPerson::default() };
            let person = insert_person(&mut act, world.project, person).await.unwrap();
            let new = NewInvitee {
                person,
                invited_by: world.person(Cast::Irit),
                tie: Tie::None,
                pay: Pay::Fee,
                lang: Lang::Sv,
                terms: Terms::default(),
            };
            let id = workshop::insert_invitee(&mut act, world.project, &new).await.unwrap();
            for step in [InvitationStep::Sent, InvitationStep::Came] {
                let step = InviteeStep { step, promise: None, done_at: act.now() };
                workshop::insert_invitee_step(&mut act, id, &step).await.unwrap();
            }
        }
        act.done(world.project, ()).await.unwrap();
    }

    /// A round in which the group of ethics answers and the other is silent.
    pub(crate) async fn followed_up(&self, report: Report, words: &str) -> FollowUpId {
        let world = &self.world;
        let mut act = world.act("test.asked").await;
        let day = date(2026, 11, 21);
        let round = workshop::insert_follow_up(&mut act, world.project, day).await.unwrap();
        workshop::open_follow_up(&mut act, world.project, round, day).await.unwrap();
        for group in [self.ethics, self.waiting] {
            workshop::insert_link(&mut act, (world.project, round), (Some(group), None)).await.unwrap();
        }
        let answer = NewAnswer {
            group: self.ethics,
            person: Some(world.person(Cast::Amal)),
            report,
            merged_with: None,
            words: words.to_owned(),
        };
        workshop::insert_answer(&mut act, (world.project, round), &answer).await.unwrap();
        workshop::close_follow_up(&mut act, world.project, round).await.unwrap();
        act.done(round, ()).await.unwrap();
        round
    }

    pub(crate) fn at(&self, page: &str) -> String {
        format!("/p/{}/report{page}", self.world.project)
    }

    pub(crate) fn public(&self, page: &str) -> String {
        format!("/reports/{}{page}", self.world.project)
    }

    /// Lets somebody's words be met by the team and on the web.
    pub(crate) async fn agrees(&self, person: PersonId) {
        for audience in [Audience::Team, Audience::Web] {
            self.world.consent(person, audience, Material::Quote, Move::Give).await;
        }
    }

    /// What the catalogue is told of reports.
    pub(crate) async fn on_show(&self) -> Vec<OnShow> {
        let mut read = self.world.store.read().await.unwrap();
        (INSTRUMENT.on_show.unwrap())(&mut read, self.world.store.now()).await.unwrap()
    }

    /// Makes the next edition, and shows it.
    pub(crate) async fn publish(&self) -> EditionId {
        let world = &self.world;
        let inside = world.inside(Cast::Irit).await;
        let words = world.app.dictionary.words(Lang::En);
        ask_edition(&world.store, &world.deed(Cast::Irit), &inside, &words).await.unwrap();
        assert!(redthread_case_report::work_once(&world.app).await.unwrap());
        let mut read = world.store.read().await.unwrap();
        let edition = redthread_case_report::newest_edition(&mut read, world.project).await.unwrap();
        drop(read);
        let Some(edition) = edition else { panic!("no edition was made") };
        show(&world.store, &world.deed(Cast::Irit), &inside, Some(edition)).await.unwrap();
        edition
    }
}
