//! Marking words, tying them, moving them, and wording findings.

use redthread_coding::actions::{self, Attachment, NewFinding, Reach, Way, Wording};
use redthread_coding::model::{Chosen, Kind};
use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::{FindingId, PassageId};
use redthread_core::passage::Anchor;
use redthread_storage::passages::{self, PassageState};
use redthread_storage::{Error, coded, documents};
use redthread_testkit::Cast;

use super::{CLIENT, Told, another};
use redthread_core::people::Side;

fn written(quote: &str) -> Chosen {
    Chosen { quote: quote.to_owned(), ..Chosen::default() }
}

fn selected(quote: &str) -> Chosen {
    let anchor = Anchor::of_quote(CLIENT, quote).unwrap();
    Chosen { quote: quote.to_owned(), at: Some((anchor.start, anchor.end)), occurrence: None }
}

impl Told {
    async fn attach(&self, chosen: Chosen, findings: &[FindingId]) -> Result<PassageId, Error> {
        let inside = self.world.inside(Cast::Irit).await;
        let attachment = Attachment { chosen, findings: findings.to_vec(), new: None };
        actions::attach(&self.world.store, &self.world.deed(Cast::Irit), &inside, self.client_text, attachment).await
    }

    async fn ties(&self) -> Vec<(PassageId, FindingId)> {
        coded::list_ties(&mut self.world.store.read().await.unwrap(), self.client_text).await.unwrap()
    }

    async fn edit(&self, text: &str) {
        let mut act = self.world.act("test.edited").await;
        let document = documents::load_document(&mut act, self.world.project, self.client_text).await.unwrap();
        documents::save_document(&self.world.store, &mut act, document.id, document.version, text, false)
            .await
            .unwrap();
        act.done(self.client_text, ()).await.unwrap();
    }

    async fn passage(&self, id: PassageId) -> passages::Passage {
        let mut read = self.world.store.read().await.unwrap();
        let found = passages::list_of_document(&mut read, self.client_text).await.unwrap();
        found.into_iter().find(|passage| passage.id == id).unwrap()
    }

    async fn finding(&self, id: FindingId) -> passages::Finding {
        let mut read = self.world.store.read().await.unwrap();
        passages::load_finding(&mut read, self.world.project, id).await.unwrap()
    }
}

#[tokio::test]
async fn a_passage_supports_several_principles_and_is_marked_once() {
    let told = Told::new().await;
    let (one, two) =
        (told.world.principle("להיות שם באותה שעה").await, told.world.principle("לדבר בגובה העיניים").await);
    let first = told.attach(selected("אמרה העו\"ס מהמחלקה"), &[one]).await.unwrap();
    let again = told.attach(selected("אמרה העו\"ס מהמחלקה"), &[two]).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(told.ties().await.len(), 2);
    let other = told.attach(selected("העו\"ס מהמחלקה ב־17:30 🙂"), &[one, two]).await.unwrap();
    assert_ne!(first, other);
    assert_eq!(told.ties().await.len(), 4);
}

#[tokio::test]
async fn a_repeated_act_answers_the_same_and_marks_nothing_twice() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let (deed, inside) = (told.world.deed(Cast::Irit), told.world.inside(Cast::Irit).await);
    let attachment = || Attachment {
        chosen: written("כל שבוע"),
        findings: vec![one],
        new: Some((Kind::Principle, Reach::Story, "לחזור כל שבוע".to_owned())),
    };
    let attach = || actions::attach(&told.world.store, &deed, &inside, told.client_text, attachment());
    let first = attach().await.unwrap();
    assert_eq!(attach().await.unwrap(), first);
    let mut read = told.world.store.read().await.unwrap();
    let findings = passages::list_findings(&mut read, told.world.project).await.unwrap();
    assert_eq!(findings.len(), 2, "the new principle was made once");
    assert_eq!(findings[1].story, Some(told.story));
}

#[tokio::test]
async fn what_cannot_be_attached_is_refused_beside_its_field() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    assert!(told.attach(written("באה באותה שעה"), &[one]).await.unwrap_err().is_refused("coding.quote_ambiguous"));
    assert!(told.attach(written("לא נאמר מעולם"), &[one]).await.unwrap_err().is_refused("coding.quote_not_found"));
    assert!(told.attach(selected("כל שבוע"), &[]).await.unwrap_err().is_refused("coding.no_principle"));
    let unknown = told.world.store.new_id().unwrap();
    assert!(told.attach(selected("כל שבוע"), &[unknown]).await.unwrap_err().is_refused("form.unknown_choice"));
    assert!(told.ties().await.is_empty());
}

#[tokio::test]
async fn another_storys_own_principle_is_not_on_offer() {
    let told = Told::new().await;
    let (other, _) = another(&told.world, "הקומה השלישית", Side::Client, "סיפור אחר.", true).await;
    let inside = told.world.inside(Cast::Irit).await;
    let wording = Wording { title: "שלו".to_owned(), ..Wording::default() };
    let new = NewFinding { kind: Kind::Principle, story: Some(other), wording };
    let own = actions::make_finding(&told.world.store, &told.world.deed(Cast::Irit), &inside, new).await.unwrap();
    assert!(told.attach(selected("כל שבוע"), &[own]).await.unwrap_err().is_refused("form.unknown_choice"));
}

#[tokio::test]
async fn only_who_may_code_codes_and_only_what_is_open() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let attachment = || Attachment { chosen: written("כל שבוע"), findings: vec![one], new: None };
    for who in [Cast::Dana, Cast::Noa, Cast::Ruth] {
        let inside = told.world.inside(who).await;
        let deed = told.world.deed(who);
        let refused = actions::attach(&told.world.store, &deed, &inside, told.client_text, attachment()).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
    }
    told.world.consent(told.client, Audience::Team, Material::Retold, Move::Withdraw).await;
    assert!(matches!(told.attach(written("כל שבוע"), &[one]).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_passage_is_detached_and_taken_away() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let passage = told.attach(selected("כל שבוע"), &[one]).await.unwrap();
    let (store, inside) = (&told.world.store, told.world.inside(Cast::Irit).await);
    let at = actions::detach(store, &told.world.deed(Cast::Irit), &inside, passage, one).await.unwrap();
    assert_eq!(at, told.client_text);
    assert!(told.ties().await.is_empty());
    assert_eq!(told.passage(passage).await.state, PassageState::Anchored);
    actions::remove(store, &told.world.deed(Cast::Irit), &inside, passage).await.unwrap();
    let gone = actions::remove(store, &told.world.deed(Cast::Irit), &inside, passage).await;
    assert!(matches!(gone, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_passage_follows_its_words_and_a_lost_one_is_placed_again() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let passage = told.attach(selected("כל שבוע"), &[one]).await.unwrap();
    let before = told.passage(passage).await.start;
    told.edit(&format!("👩🏽‍🦽 כן. {CLIENT}")).await;
    assert_eq!(told.passage(passage).await.start, before + "👩🏽‍🦽 כן. ".chars().count());
    told.edit("היא באה פעם בשבעה ימים.").await;
    assert_eq!(told.passage(passage).await.state, PassageState::Lost);
    let (store, inside) = (&told.world.store, told.world.inside(Cast::Irit).await);
    let place = |words: &'static str| {
        let (deed, inside) = (told.world.deed(Cast::Irit), inside.clone());
        async move { actions::place(store, &deed, &inside, passage, &written(words)).await }
    };
    assert!(place("כל שבוע").await.unwrap_err().is_refused("coding.quote_not_found"));
    assert_eq!(place("פעם בשבעה ימים").await.unwrap(), told.client_text);
    assert_eq!(told.passage(passage).await.state, PassageState::Anchored);
    assert_eq!(told.ties().await, vec![(passage, one)]);
}

#[tokio::test]
async fn two_who_word_at_once_lose_nothing() {
    let told = Told::new().await;
    let one = told.world.principle("לבוא").await;
    let (store, inside) = (&told.world.store, told.world.inside(Cast::Irit).await);
    let word = |who: Cast, title: &str| {
        let wording = Wording { title: title.to_owned(), ..Wording::default() };
        let (deed, inside) = (told.world.deed(who), inside.clone());
        async move { actions::word_finding(store, &deed, &inside, one, 1, wording).await }
    };
    word(Cast::Irit, "לבוא באותה שעה").await.unwrap();
    assert!(matches!(word(Cast::Meir, "לבוא תמיד").await, Err(Error::Conflict)));
    assert_eq!(told.finding(one).await.title, "לבוא באותה שעה");
    let dana = told.world.inside(Cast::Dana).await;
    let wording = Wording { title: "לבוא בזמן".to_owned(), ..Wording::default() };
    actions::word_finding(store, &told.world.deed(Cast::Dana), &dana, one, 2, wording).await.unwrap();
    assert_eq!(told.finding(one).await.title, "לבוא בזמן", "who may edit may word");
}

#[tokio::test]
async fn moving_keeps_to_the_list_and_bothers_no_editor() {
    let told = Told::new().await;
    let (one, two) = (told.world.principle("א").await, told.world.principle("ב").await);
    let (store, inside) = (&told.world.store, told.world.inside(Cast::Irit).await);
    let order = || async {
        let all = passages::list_findings(&mut store.read().await.unwrap(), told.world.project).await.unwrap();
        all.into_iter().map(|finding| finding.id).collect::<Vec<_>>()
    };
    actions::move_finding(store, &told.world.deed(Cast::Irit), &inside, two, Way::Up).await.unwrap();
    assert_eq!(order().await, vec![two, one]);
    actions::move_finding(store, &told.world.deed(Cast::Irit), &inside, two, Way::Up).await.unwrap();
    assert_eq!(order().await, vec![two, one], "at the edge it stays");
    assert_eq!(told.finding(two).await.version, 1);
}

#[tokio::test]
async fn only_a_storys_own_is_gathered_and_only_into_a_shared_one() {
    let told = Told::new().await;
    let (one, two) = (told.world.principle("א").await, told.world.principle("ב").await);
    let (store, inside) = (&told.world.store, told.world.inside(Cast::Irit).await);
    let gather = |own, into| {
        let (deed, inside) = (told.world.deed(Cast::Irit), inside.clone());
        async move { actions::gather(store, &deed, &inside, own, into).await }
    };
    assert!(gather(one, Some(two)).await.unwrap_err().is_refused("coding.cannot_gather"));
    let wording = Wording { title: "שלו".to_owned(), ..Wording::default() };
    let new = NewFinding { kind: Kind::Principle, story: Some(told.story), wording };
    let own = actions::make_finding(store, &told.world.deed(Cast::Irit), &inside, new).await.unwrap();
    gather(own, Some(one)).await.unwrap();
    gather(own, Some(two)).await.unwrap();
    let links = || async {
        let relation = redthread_core::thread::Relation::GathersInto;
        passages::list_links(&mut store.read().await.unwrap(), told.world.project, relation).await.unwrap().len()
    };
    assert_eq!(links().await, 1, "gathered into one at a time");
    gather(own, None).await.unwrap();
    assert_eq!(links().await, 0);
}
