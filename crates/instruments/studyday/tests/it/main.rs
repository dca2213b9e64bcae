//! Study days and trials, through actions and pages, on either engine.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{FindingId, MeetingId};
use redthread_core::people::{Side, Standpoint};
use redthread_storage::Error;
use redthread_studyday::INSTRUMENT;
use redthread_studyday::actions::{NewTrial, begin_trial, call_study_day, report_trial, show_trial};
use redthread_studyday::model::{NewDay, Outcome};
use redthread_testkit::{Cast, World};
use redthread_web::Instrument;

static LIST: &[Instrument] = &[INSTRUMENT];
const TEXT: &str = "היא באה באותה שעה כל שבוע, גם כש־WhatsApp שתק 3 ימים. עו\"ס שׁוֹמעת 🙂.";

async fn world() -> (World, FindingId) {
    let world = World::round(LIST).await;
    let principle = world.principle("להיות שם באותה שעה").await;
    (world, principle)
}

fn day(finding: FindingId) -> NewDay {
    NewDay {
        title: "יום למידה".into(),
        held_at: "2026-12-01T08:00:00Z".parse().unwrap(),
        place: "מתנ\"ס".into(),
        finding,
        questions: vec!["באיזו שעה?".into()],
    }
}

async fn called(world: &World, principle: FindingId) -> MeetingId {
    call_study_day(&world.store, &world.deed(Cast::Dana), &world.inside(Cast::Dana).await, day(principle))
        .await
        .unwrap()
}

#[tokio::test]
async fn a_day_needs_a_question_and_somebody_who_may_host() {
    let (world, principle) = world().await;
    let none = NewDay { questions: vec![], ..day(principle) };
    let refused = call_study_day(&world.store, &world.deed(Cast::Dana), &world.inside(Cast::Dana).await, none).await;
    assert!(refused.unwrap_err().is_refused("studyday.no_questions"));
    let hidden =
        call_study_day(&world.store, &world.deed(Cast::Noa), &world.inside(Cast::Noa).await, day(principle)).await;
    assert!(matches!(hidden, Err(Error::NotFound)));
}

#[tokio::test]
async fn the_same_call_twice_makes_one_day() {
    let (world, principle) = world().await;
    let (deed, inside) = (world.deed(Cast::Dana), world.inside(Cast::Dana).await);
    let first = call_study_day(&world.store, &deed, &inside, day(principle)).await.unwrap();
    assert_eq!(call_study_day(&world.store, &deed, &inside, day(principle)).await.unwrap(), first);
}

#[tokio::test]
async fn the_sheet_shows_only_words_agreed_to_for_a_study_day() {
    let (world, principle) = world().await;
    let (story, teller) = (world.story("הדלת").await, world.teller("תמר", Standpoint::Client).await);
    let (_, document) = world.account(story, teller, Side::Client, TEXT).await;
    world.passage(document, TEXT, "באותה שעה כל שבוע", principle).await;
    world.consent_to(teller, &[Audience::Book]).await;
    let path = format!("/p/{}/study-days/{}/handout", world.project, called(&world, principle).await);
    let mut client = world.client(Cast::Irit).await;
    let sheet = client.get(&path).await;
    assert!(!sheet.has("באותה שעה כל שבוע"), "the book is not a study day");
    assert!(sheet.has("קטע אחד לא מוצג"), "the gap is said, in the language of the project");
    world.consent(teller, Audience::StudyDay, Material::Quote, Move::Give).await;
    assert!(client.get(&path).await.has("באותה שעה כל שבוע"));
    world.consent(teller, Audience::StudyDay, Material::Quote, Move::Withdraw).await;
    assert!(!client.get(&path).await.has("באותה שעה כל שבוע"));
}

#[tokio::test]
async fn people_sign_up_and_are_taken_off_and_their_names_are_sealed() {
    let (world, principle) = world().await;
    let path = format!("/p/{}/study-days/{}", world.project, called(&world, principle).await);
    let mut client = world.client(Cast::Dana).await;
    assert_eq!(client.post(&format!("{path}/sign-ups"), &[("name", "")]).await.status, 422);
    assert_eq!(client.post(&format!("{path}/sign-ups"), &[("name", "מחט בערימה"), ("from", "לוד")]).await.status, 303);
    let json = client.json(&path).await;
    assert_eq!(json["guests"][0][1], "מחט בערימה");
    let end = format!("{path}/sign-ups/{}/end", json["guests"][0][0].as_str().unwrap());
    assert_eq!(client.post(&end, &[]).await.status, 303);
    assert!(!client.get(&path).await.has("מחט בערימה"));
}

#[tokio::test]
async fn a_trial_is_reported_once_at_a_time_and_silence_shows() {
    let (world, principle) = world().await;
    let inside = world.inside(Cast::Irit).await;
    let new = NewTrial {
        finding: principle,
        who: "צוות מזרח".into(),
        place: "משפחה".into(),
        aim: "יום אחד עד 19:00".into(),
        until: "2026-12-01T12:00:00Z".parse().unwrap(),
    };
    let trial = begin_trial(&world.store, &world.deed(Cast::Irit), &inside, new).await.unwrap();
    let mut client = world.client(Cast::Irit).await;
    let standing = async |client: &mut redthread_testkit::Client| {
        client.json(&format!("/p/{}/trials", world.project)).await["trials"][0]["standing"].clone()
    };
    assert_eq!(standing(&mut client).await, "under_way");
    world.at("2026-12-02T08:00:00Z");
    let mut client = world.client(Cast::Irit).await;
    assert_eq!(standing(&mut client).await, "no_report");
    let silent = report_trial(&world.store, &world.deed(Cast::Irit), &inside, trial, 1, (Outcome::Worked, " ")).await;
    assert!(silent.unwrap_err().is_refused("studyday.say_what_happened"));
    report_trial(&world.store, &world.deed(Cast::Irit), &inside, trial, 1, (Outcome::Partly, "שלוש מתוך ארבע"))
        .await
        .unwrap();
    let late = report_trial(&world.store, &world.deed(Cast::Dana), &inside, trial, 1, (Outcome::Worked, "הכול")).await;
    assert!(matches!(late, Err(Error::Conflict)));
    assert_eq!(standing(&mut client).await, "partly");
}

#[tokio::test]
async fn a_report_that_came_second_keeps_its_words_beside_the_first() {
    let (world, principle) = world().await;
    let inside = world.inside(Cast::Irit).await;
    let new = NewTrial {
        finding: principle,
        who: "צוות".into(),
        place: "משפחה".into(),
        aim: String::new(),
        until: "2026-12-01T12:00:00Z".parse().unwrap(),
    };
    let trial = begin_trial(&world.store, &world.deed(Cast::Irit), &inside, new).await.unwrap();
    let path = format!("/p/{}/trials/{trial}", world.project);
    let mut client = world.client(Cast::Irit).await;
    assert_eq!(
        client.post(&path, &[("version", "1"), ("outcome", "worked"), ("what_happened", "הראשונה")]).await.status,
        303
    );
    let second = client.post(&path, &[("version", "1"), ("outcome", "did_not"), ("what_happened", "השנייה")]).await;
    assert_eq!(second.status, 409);
    assert!(second.has("הראשונה") && second.has("השנייה"));
}

#[tokio::test]
async fn every_page_reads_in_every_language_and_hides_from_those_without_a_role() {
    let (world, principle) = world().await;
    let meeting = called(&world, principle).await;
    let project = format!("/p/{}", world.project);
    let paths = [
        format!("{project}/study-days"),
        format!("{project}/study-days/new"),
        format!("{project}/study-days/{meeting}"),
        format!("{project}/trials"),
        format!("{project}/trials/new"),
    ];
    let mut client = world.client(Cast::Dana).await;
    for (lang, word) in [("he", "ימי למידה"), ("sv", "Studiedagar"), ("en", "Study days")] {
        client.get(&format!("/language?lang={lang}")).await;
        for path in &paths {
            let page = client.get(path).await;
            assert!(page.status.is_success() && page.has(word), "{lang} {path}");
            assert!(!page.has("studyday-"), "a message is missing in {lang} on {path}");
        }
    }
    let mut stranger = world.client(Cast::Yossi).await;
    for path in &paths {
        assert_eq!(stranger.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_trial_is_shown_to_everybody_only_by_who_publishes_and_taken_back_as_easily() {
    let (world, principle) = world().await;
    let new = NewTrial {
        finding: principle,
        who: "רינה ממתנ\"ס 🙂".into(),
        place: "מחלקת משפחה".into(),
        aim: String::new(),
        until: "2026-12-01T08:00:00Z".parse().unwrap(),
    };
    let (irit, dana) = (world.inside(Cast::Irit).await, world.inside(Cast::Dana).await);
    let trial = begin_trial(&world.store, &world.deed(Cast::Dana), &dana, new).await.unwrap();
    let public = async || {
        let mut read = world.store.read().await.unwrap();
        redthread_storage::trials::list_public_trials(&mut read, principle).await.unwrap()
    };
    assert_eq!(public().await, vec![], "nobody said so");
    let hidden = show_trial(&world.store, &world.deed(Cast::Dana), &dana, (trial, 1), true).await;
    assert!(matches!(hidden, Err(Error::NotFound)));
    let deed = world.deed(Cast::Irit);
    show_trial(&world.store, &deed, &irit, (trial, 1), true).await.unwrap();
    show_trial(&world.store, &deed, &irit, (trial, 1), true).await.unwrap();
    assert_eq!(public().await.iter().map(|one| one.place.as_str()).collect::<Vec<_>>(), ["מחלקת משפחה"]);
    let late = show_trial(&world.store, &world.deed(Cast::Irit), &irit, (trial, 1), false).await;
    assert!(matches!(late, Err(Error::Conflict)), "read in an older version");
    let path = format!("/p/{}/trials/{trial}", world.project);
    let mut client = world.client(Cast::Irit).await;
    assert!(client.get(&path).await.has("Everybody can read of this trial"));
    assert!(client.post(&format!("{path}/public"), &[("version", "2"), ("public", "")]).await.status.is_redirection());
    assert_eq!(public().await, vec![]);
    assert!(!world.client(Cast::Dana).await.get(&path).await.has("id=\"public\""), "who does not decide is not asked");
}
