//! Red lines through actions and pages, on either engine.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod agreeing;
mod anonymity;
mod lines;
mod measuring;

use redthread_core::ids::FindingId;
use redthread_redlines::INSTRUMENT;
use redthread_redlines::actions::word_line;
use redthread_redlines::model::LineDraft;
use redthread_testkit::{Cast, Client, World};
use redthread_web::Instrument;

pub(crate) static LIST: &[Instrument] = &[INSTRUMENT];

/// Niqqud, gershayim, Latin letters, an emoji; no number.
pub(crate) const WORDING: &str = "אף משפחה לא נשארת בלי עו״סית מְלַוָּה, גם לא ב־WhatsApp 🙂";

pub(crate) async fn world() -> (World, FindingId) {
    let world = World::lines(LIST).await;
    let draft = LineDraft {
        wording: WORDING.into(),
        heading: "דיור".into(),
        marks: [("interface".to_owned(), vec!["developer".to_owned(), "ועד הבית".to_owned()])].into(),
        ..LineDraft::default()
    };
    let line = word_line(&world.store, &world.deed(Cast::Irit), &world.inside(Cast::Irit).await, &draft, &[]).await;
    (world, line.unwrap())
}

/// The id at the end of an address, before its query.
pub(crate) fn last(location: &str) -> String {
    location.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned()
}

/// Puts the line to the group; gives back the path of the round.
pub(crate) async fn put(world: &World, line: FindingId, by_name: &str) -> String {
    let mut irit = world.client(Cast::Irit).await;
    let page = irit.post(&format!("/p/{}/lines/{line}/round", world.project), &[("by_name", by_name)]).await;
    assert_eq!(page.status, 303, "{}", page.text());
    format!("/p/{}/rounds/{}", world.project, last(&page.location))
}

/// Somebody answers.
pub(crate) async fn answer(client: &mut Client, round: &str, stance: &str, reason: &str) -> u16 {
    client.post(round, &[("stance", stance), ("reason", reason)]).await.status.as_u16()
}

/// Adds an indicator of a ratio with its first threshold; gives back its id.
pub(crate) async fn measured(world: &World, line: FindingId) -> String {
    let mut irit = world.client(Cast::Irit).await;
    let project = format!("/p/{}", world.project);
    let fields = [("title", "מלוות במתחם"), ("kind", "one_to"), ("unit", "משקי בית"), ("cadence", "quarter")];
    let added = irit.post(&format!("{project}/lines/{line}/indicators/new"), &fields).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let indicator = last(added.location.split("/threshold").next().unwrap_or_default());
    let fields =
        [("direction", "stay_below"), ("red", "80"), ("early", "70"), ("from", "2026-01-01"), ("reason", "כך בתע״ס")];
    let set = irit.post(&format!("{project}/indicators/{indicator}/threshold"), &fields).await;
    assert_eq!(set.status, 303, "{}", set.text());
    indicator
}
