//! Taking back: at once, everywhere, and exactly what was said before.

use std::collections::BTreeSet;

use redthread_consent::actions::{self, Choice};
use redthread_consent::model::{Recording, Share, Touched};
use redthread_core::consent::{Audience, ConsentState, Material, Move};
use redthread_core::ids::{DocumentId, EditionId, FindingId, Id as _, MeetingId, PersonId, PublicationId, StoryId};
use redthread_core::people::{Side, Standpoint};
use redthread_core::thread::{Node, Relation};
use redthread_storage::meetings::{self, Meeting};
use redthread_storage::{Error, documents, passages};
use redthread_testkit::{Cast, World};

use crate::scene::{WORDS, desk, lines, nowhere, postings, record, round, withdraw, yes};

const QUOTE: &str = "באה 3 פעמים בשבוע";

/// Nine stories, each told by one client, all of which carry one principle; an edition that shows the first, and a
/// study day about the principle.
struct Nine {
    world: World,
    tellers: Vec<PersonId>,
    stories: Vec<StoryId>,
    documents: Vec<DocumentId>,
    principle: FindingId,
    study_day: MeetingId,
    edition: EditionId,
    publication: PublicationId,
}

async fn nine() -> Nine {
    let world = round().await;
    let principle = world.principle("להגיע באותה שעה").await;
    let (mut tellers, mut stories, mut documents) = (vec![], vec![], vec![]);
    for n in 1..=9 {
        let teller = world.teller(&format!("תמר {n}"), Standpoint::Client).await;
        let story = world.story(&format!("הדלת {n}")).await;
        let (_, document) = world.account(story, teller, Side::Client, WORDS).await;
        world.consent_to(teller, &[Audience::Book, Audience::StudyDay]).await;
        world.passage(document, WORDS, QUOTE, principle).await;
        tellers.push(teller);
        stories.push(story);
        documents.push(document);
    }
    let (study_day, edition, publication) = links(&world, principle, stories[0]).await;
    world.at("2026-11-22T09:00:00Z");
    Nine { world, tellers, stories, documents, principle, study_day, edition, publication }
}

async fn links(world: &World, principle: FindingId, story: StoryId) -> (MeetingId, EditionId, PublicationId) {
    let mut act = world.act("test.links").await;
    let meeting = Meeting {
        id: nowhere(),
        kind: "study_day".to_owned(),
        title: "יום למידה: הדלת".to_owned(),
        held_at: act.now(),
        hours: meetings::Hours::default(),
        place: String::new(),
        people: vec![],
    };
    let day = meetings::insert_meeting(&mut act, world.project, &meeting).await.unwrap();
    let (edition, book): (EditionId, PublicationId) = (act.new_id().unwrap(), act.new_id().unwrap());
    let finding = (Node::Finding, principle.uuid());
    for (from, relation, to) in [
        ((Node::Meeting, day.uuid()), Relation::IsAbout, finding),
        ((Node::Edition, edition.uuid()), Relation::Shows, (Node::Story, story.uuid())),
        ((Node::Edition, edition.uuid()), Relation::Shows, finding),
        ((Node::Edition, edition.uuid()), Relation::Continues, (Node::Publication, book.uuid())),
    ] {
        passages::link(&mut act, world.project, from, relation, to).await.unwrap();
    }
    act.done(day, ()).await.unwrap();
    (day, edition, book)
}

impl Nine {
    async fn touched(&self, n: usize) -> Touched {
        let mut read = self.world.store.read().await.unwrap();
        actions::touched_by(&mut read, self.world.project, self.tellers[n], self.world.store.now()).await.unwrap()
    }
}

#[tokio::test]
async fn what_is_said_before_is_what_happens_and_is_said_after() {
    let nine = nine().await;
    let before = nine.touched(0).await;
    assert_eq!(before.passages(), 1);
    let texts: Vec<_> = before.texts.iter().map(|text| (text.document, text.story)).collect();
    assert_eq!(texts, [(nine.documents[0], Some(nine.stories[0]))]);
    let shown_to = vec![Audience::Team, Audience::StudyDay, Audience::Book];
    assert_eq!(before.texts[0].audiences, shown_to);
    assert_eq!(
        before.stories.iter().map(|story| (story.story, story.number)).collect::<Vec<_>>(),
        [(nine.stories[0], 1)]
    );
    let share = |audience| Share { audience, before: 9, after: 8, of: 9 };
    assert_eq!(before.findings.len(), 1);
    assert_eq!(before.findings[0].finding, nine.principle);
    assert_eq!(before.findings[0].shares, shown_to.into_iter().map(share).collect::<Vec<_>>());
    assert_eq!(before.study_days.iter().map(|day| day.meeting).collect::<Vec<_>>(), [nine.study_day]);
    let edition = &before.editions[0];
    assert_eq!((edition.edition, edition.publication), (nine.edition.uuid(), Some(nine.publication.uuid())));
    assert_eq!(edition.shows, 2, "the story and the principle");

    assert_eq!(withdraw(&nine.world, nine.tellers[0], &Choice::All).await.unwrap(), 8);
    assert!(nine.touched(0).await.is_nothing(), "nothing is left to touch");
    let mut read = nine.world.store.read().await.unwrap();
    let at = nine.world.store.now();
    let after = actions::touched_at(&mut read, nine.world.project, nine.tellers[0], at).await.unwrap();
    assert_eq!(after, before);
}

#[tokio::test]
async fn taking_back_one_line_leaves_the_others() {
    let nine = nine().await;
    let there = lines(&nine.world, nine.tellers[0]).await;
    let book: BTreeSet<_> = there.iter().filter(|line| line.audience == Audience::Book).map(|line| line.id).collect();
    let mut read = nine.world.store.read().await.unwrap();
    let choice = Choice::Lines(book);
    let now = nine.world.store.now();
    let touched =
        actions::touched_by_choice(&mut read, nine.world.project, nine.tellers[0], &choice, now).await.unwrap();
    drop(read);
    assert_eq!(touched.findings[0].shares, [Share { audience: Audience::Book, before: 9, after: 8, of: 9 }]);
    assert!(touched.study_days.is_empty(), "the study day may still show it");
    assert_eq!(withdraw(&nine.world, nine.tellers[0], &choice).await.unwrap(), 2);
    let open = lines(&nine.world, nine.tellers[0]).await;
    assert_eq!(open.iter().filter(|line| line.is_open(now)).count(), 6);
    assert!(postings(&nine.world, nine.documents[0]).await > 0, "the team still reads and finds it");
}

#[tokio::test]
async fn a_withdrawal_empties_the_index_in_the_same_act_and_a_new_yes_fills_it() {
    let nine = nine().await;
    let (world, teller, document) = (&nine.world, nine.tellers[0], nine.documents[0]);
    let full = postings(world, document).await;
    assert!(full > 5);
    withdraw(world, teller, &Choice::All).await.unwrap();
    assert_eq!(postings(world, document).await, 0);
    assert_eq!(postings(world, nine.documents[1]).await, full, "nobody else's words went with them");

    let mut act = world.act("test.saved").await;
    documents::save_document(&world.store, &mut act, document, 1, WORDS, false).await.unwrap();
    act.done(document, ()).await.unwrap();
    assert_eq!(postings(world, document).await, 0, "an edit brings nothing back");

    world.at("2026-11-23T09:00:00Z");
    let again = Recording { brought_up: true, ..yes(world, teller, &[(Audience::Team, Material::Retold)]) };
    record(world, &again).await.unwrap();
    assert_eq!(postings(world, document).await, full);
}

#[tokio::test]
async fn a_text_of_two_goes_dark_with_either_of_them() {
    let world = round().await;
    let (tamar, dvora) =
        (world.teller("תמר", Standpoint::Client).await, world.teller("דבורה", Standpoint::Worker).await);
    let story = world.story("הדלת").await;
    let (_, document) = world.account(story, tamar, Side::Client, WORDS).await;
    let mut act = world.act("test.subject").await;
    documents::add_subject(&mut act, document, dvora).await.unwrap();
    act.done(document, ()).await.unwrap();
    world.consent_to(tamar, &[]).await;
    world.consent_to(dvora, &[]).await;
    assert!(postings(&world, document).await > 0);
    world.at("2026-11-22T09:00:00Z");
    withdraw(&world, dvora, &Choice::All).await.unwrap();
    assert_eq!(postings(&world, document).await, 0);
    let mut read = world.store.read().await.unwrap();
    let now = world.store.now();
    let of_tamar = actions::touched_by(&mut read, world.project, tamar, now).await.unwrap();
    assert!(of_tamar.texts.is_empty(), "it is dark already: taking back more touches nothing");
}

#[tokio::test]
async fn a_stop_for_safety_acts_as_a_withdrawal_and_is_lifted_to_where_it_stood() {
    let nine = nine().await;
    let (world, teller) = (&nine.world, nine.tellers[0]);
    world.consent(teller, Audience::Web, Material::Retold, Move::Refuse).await;
    let inside = world.inside(Cast::Irit).await;
    assert_eq!(actions::suspend(&world.store, &world.deed(Cast::Irit), &inside, teller).await.unwrap(), 8);
    assert_eq!(postings(world, nine.documents[0]).await, 0);
    world.at("2026-11-23T09:00:00Z");
    assert_eq!(actions::resume(&world.store, &world.deed(Cast::Irit), &inside, teller).await.unwrap(), 8);
    let now = world.store.now();
    let states: Vec<_> = lines(world, teller).await.iter().map(|line| line.state(now)).collect();
    assert_eq!(states.iter().filter(|state| **state == ConsentState::Given).count(), 8);
    assert_eq!(states.iter().filter(|state| **state == ConsentState::Refused).count(), 1, "a no stays a no");
    assert!(postings(world, nine.documents[0]).await > 0);
    let twice = actions::resume(&world.store, &world.deed(Cast::Irit), &inside, teller).await;
    assert!(twice.unwrap_err().is_refused("consent.nothing_there"));
}

#[tokio::test]
async fn a_repeated_withdrawal_answers_the_same_and_an_empty_one_says_so() {
    let nine = nine().await;
    let (world, teller) = (&nine.world, nine.tellers[0]);
    let (inside, deed) = (world.inside(Cast::Irit).await, world.deed(Cast::Irit));
    for _ in 0..2 {
        assert_eq!(actions::withdraw(&world.store, &deed, &inside, teller, &Choice::All).await.unwrap(), 8);
    }
    assert!(withdraw(world, teller, &Choice::All).await.unwrap_err().is_refused("consent.nothing_there"));
    assert!(matches!(withdraw(world, nowhere(), &Choice::All).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn the_page_lists_it_before_and_after_and_never_the_words() {
    let nine = nine().await;
    let (world, teller) = (&nine.world, nine.tellers[0]);
    let mut client = world.client(Cast::Irit).await;
    let before = client.json(&desk(world, teller, "/withdraw")).await;
    assert_eq!((&before["touched"]["passages"], before["lines"].as_array().unwrap().len()), (&1.into(), 8));
    let page = client.get(&desk(world, teller, "/withdraw")).await;
    assert!(page.has("9 of 9") && page.has("8 of 9") && page.has("class=\"cannot\""), "{}", page.text());
    let ids: Vec<String> =
        before["lines"].as_array().unwrap().iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect();

    let none = client.post(&desk(world, teller, "/withdraw"), &[]).await;
    assert_eq!(none.status, 422, "a slip of the finger takes nothing back");
    let count = client.post(&desk(world, teller, "/withdraw"), &[("line", &ids[0]), ("go", "count")]).await;
    assert_eq!(count.status, 200);
    assert_eq!(lines(world, teller).await.iter().filter(|line| line.is_open(world.store.now())).count(), 8);

    let all: Vec<(&str, &str)> = ids.iter().map(|id| ("line", id.as_str())).collect();
    let done = client.post(&desk(world, teller, "/withdraw"), &all).await;
    assert_eq!(done.location, format!("{}?done=consent-withdrawn", desk(world, teller, "/withdrawn")));
    let after = client.json(&desk(world, teller, "/withdrawn")).await;
    assert_eq!(after["touched"], before["touched"]);
    for more in ["", "/record", "/withdraw", "/withdrawn", "/form", "/receipt"] {
        let page = client.get(&desk(world, teller, more)).await;
        assert_eq!(page.status, 200, "{more}");
        for needle in [QUOTE, "הסוציאלית", "הדלת 1", "שם אמיתי"] {
            assert!(!page.has(needle), "{needle} on {more}");
        }
    }
}

#[tokio::test]
async fn whoever_hears_it_records_it_and_sees_no_more_than_they_may() {
    let nine = nine().await;
    let (world, teller) = (&nine.world, nine.tellers[0]);
    // Noa holds the interview; Shir interviews others, Yossi is nobody here.
    for (who, status) in [(Cast::Noa, 200), (Cast::Shir, 404), (Cast::Yossi, 404), (Cast::Meir, 200)] {
        let page = world.client(who).await.get(&desk(world, teller, "/withdraw")).await;
        assert_eq!(page.status, status, "{who:?}");
    }
    let mut shir = world.client(Cast::Shir).await;
    let refused = shir.post(&desk(world, teller, "/withdraw"), &[("line", "x")]).await;
    assert_eq!(refused.status, 404);

    let mut noa = world.client(Cast::Noa).await;
    let before = noa.json(&desk(world, teller, "/withdraw")).await;
    assert!(before["touched"].is_null(), "what it touches is the team's to see");
    let ids: Vec<String> =
        before["lines"].as_array().unwrap().iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect();
    let all: Vec<(&str, &str)> = ids.iter().map(|id| ("line", id.as_str())).collect();
    assert_eq!(noa.post(&desk(world, teller, "/record"), &[("what", "give")]).await.status, 404, "giving is not hers");
    let done = noa.post(&desk(world, teller, "/withdraw"), &all).await;
    assert_eq!(done.location, format!("{}?done=consent-withdrawn", desk(world, teller, "/withdrawn")));
    let after = noa.get(&desk(world, teller, "/withdrawn")).await;
    assert_eq!(after.status, 200);
    assert!(!after.has("/receipt") && !after.has(QUOTE) && !after.has("class=\"touches\""));
    assert_eq!(lines(world, teller).await.iter().filter(|line| line.is_open(world.store.now())).count(), 0);
    for more in ["", "/record", "/receipt", "/form"] {
        assert_eq!(noa.get(&desk(world, teller, more)).await.status, 404, "{more}");
    }
}

#[tokio::test]
async fn whoever_tells_beside_them_may_be_told_too() {
    let nine = nine().await;
    let (world, teller) = (&nine.world, nine.tellers[0]);
    world.account(nine.stories[0], world.person(Cast::Shir), Side::Professional, WORDS).await;
    let (deed, inside) = (world.deed(Cast::Shir), world.inside(Cast::Shir).await);
    let other = actions::withdraw(&world.store, &deed, &inside, nine.tellers[1], &Choice::All).await;
    assert!(matches!(other, Err(Error::NotFound)), "another story's teller is a stranger");
    let deed = world.deed(Cast::Shir);
    assert_eq!(actions::withdraw(&world.store, &deed, &inside, teller, &Choice::All).await.unwrap(), 8);
}
