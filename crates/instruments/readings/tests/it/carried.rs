//! A town with everything that a whole holds: fears, rounds, an outline with comments, an edition and an answer.

use jiff::civil::date;
use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::Id as _;
use redthread_core::people::Standpoint;
use redthread_core::redline::outline::{AuthorityAnswer, CommentState, Front, NewClause, Position};
use redthread_core::redline::{Rule, Stance};
use redthread_core::thread::{Node, Relation};
use redthread_storage::passages::link;
use redthread_storage::redlines::outline;
use redthread_storage::redlines::{
    By, Marks, NewConcern, Said, Subject, Terms, cast_ballot, close_round, insert_domain, join_concern, list_lines,
    list_thresholds, load_round, open_round, take_stance, write_concern,
};
use redthread_storage::{Act, sql};
use redthread_testkit::Cast;

use crate::scene::{Town, town};

/// Words that nobody let out; they may be in no file.
pub(crate) const KEPT: [&str; 4] = ["נדל־כמוס-אחד", "נדל־כמוס-שתיים", "נדל־כמוס-שלוש", "נדל־כמוס-ארבע"];
/// An objection that Noa lets everybody read.
const LET_OUT: &str = "לסְפור מלוות בלי שעות זה לספור כיסאות, אמרה עו\"ס ב־3 בלילה 🪑";
pub(crate) const ANONYMOUS: &str = "מפחדים שהמעלית לא תעבוד ב־Åsgatan 7";

pub(crate) fn said(stance: Stance, reason: &str) -> Said {
    Said { stance, reason: reason.into() }
}

async fn concern(act: &mut Act, town: &Town, words: &str, by: By, at: &str) -> redthread_core::ids::ConcernId {
    let new = NewConcern {
        words: Some(words.into()),
        by,
        standpoint: Some(Standpoint::Resident),
        domain: None,
        meeting: None,
        marks: Marks::from([("life-stage".to_owned(), vec![at.to_owned()])]),
    };
    write_concern(act, town.world.project, &new, date(2026, 11, 3)).await.unwrap()
}

/// An opening meeting: one fear by nobody, one by Amal, one joined to the first.
async fn fear(act: &mut Act, town: &Town) {
    let (project, line) = (town.world.project, list_lines(act, town.world.project).await.unwrap()[0].finding.id);
    let heading = insert_domain(act, project, "הדירה והמעלית").await.unwrap();
    let first = concern(act, town, ANONYMOUS, By::Nobody, "building").await;
    concern(act, town, KEPT[0], By::Person(town.world.person(Cast::Amal)), "deposit").await;
    let alike = concern(act, town, "גם אנחנו, קומה 4", By::Named("שולחן 3".into()), "planning").await;
    join_concern(act, alike, Some(first)).await.unwrap();
    sql("UPDATE red_concerns SET domain = $2 WHERE id = $1").id(first).id(heading).run(act).await.unwrap();
    link(act, project, (Node::Concern, first.uuid()), Relation::GrowsInto, (Node::Finding, line.uuid())).await.unwrap();
}

/// A round in which five are asked: by name with an objection and words that stay, or anonymous with a reason.
async fn ask(act: &mut Act, town: &Town, (subject, wording): (Subject, &str), by_name: bool) {
    let (world, project) = (&town.world, town.world.project);
    let all = [Cast::Ruth, Cast::Irit, Cast::Dana, Cast::Amal, Cast::Noa];
    let asked = all.map(|who| world.person(who));
    let terms = Terms { rule: Rule::TwoThirds, quorum: 0.5, by_name };
    let id = open_round(act, project, (subject, wording), terms, &asked).await.unwrap();
    let round = load_round(act, project, id).await.unwrap();
    for (n, person) in asked.into_iter().enumerate() {
        let words = match (by_name, n) {
            (true, 4) => said(Stance::Object, LET_OUT),
            (true, 3) => said(Stance::StandAside, KEPT[1]),
            (false, 2) => said(Stance::Object, KEPT[2]),
            _ => said(Stance::Agree, ""),
        };
        if by_name {
            take_stance(act, &round, person, &words).await.unwrap();
        } else {
            cast_ballot(act, &round, person, &words).await.unwrap();
        }
    }
    close_round(act, project, id).await.unwrap();
}

/// An outline with a clause that stands and one that left, comments, an edition, and an answer to it.
async fn agree(act: &mut Act, town: &Town) {
    let project = town.world.project;
    let authority = "משרד השיכון";
    let front = Front {
        title: "אף אחד לא נשאר מאחור".into(),
        subtitle: "מתווה".into(),
        background: "שלוש ערים מדדו.\n\nוזה מה שמצאו.".into(),
        authorities: vec![authority.into()],
    };
    outline::save_front(act, project, 0, &front).await.unwrap();
    let new = |title: &str| NewClause {
        title: title.into(),
        words: "לא יפונה משק בית לפני שיש בידיו מפתח.".into(),
        addressed_to: vec![authority.into()],
    };
    let id = outline::insert_clause(act, project, &new("מפתח לפני פינוי")).await.unwrap();
    let left = outline::insert_clause(act, project, &new("קרן אחזקה")).await.unwrap();
    outline::end_clause(act, left, "נכלל בסעיף הראשון").await.unwrap();
    let line = list_lines(act, project).await.unwrap()[0].finding.id;
    link(act, project, (Node::Clause, id.uuid()), Relation::RestsOn, (Node::Finding, line.uuid())).await.unwrap();
    ask(act, town, (Subject::Clause(id), "מפתח לפני פינוי"), true).await;
    let until = act.now();
    let round = outline::insert_comment_round(act, project, until).await.unwrap();
    let (noa, amal) = (town.world.person(Cast::Noa), town.world.person(Cast::Amal));
    let comment = outline::insert_comment(act, round, Some(id), (noa, "להוסיף תאריך")).await.unwrap();
    outline::insert_comment(act, round, None, (amal, KEPT[3])).await.unwrap();
    outline::reply_to_comment(act, comment, (CommentState::InPart, "נוסף יום")).await.unwrap();
    outline::close_comment_round(act, round).await.unwrap();
    let edition: redthread_core::ids::EditionId = act.new_id().unwrap();
    sql("INSERT INTO policy_editions (id, project, number, hash, event_head, rests, manuscript, pdf, docx, html, made_at) VALUES ($1, $2, 1, 'ab12', 'cd', '[]', $3, $3, $3, $3, $4)")
        .id(edition)
        .id(project)
        .bytes(vec![0_u8])
        .time(until)
        .run(act)
        .await
        .unwrap();
    let handing = outline::insert_handing(act, project, edition, (authority, until, until)).await.unwrap();
    let words = "נבחן בתוכנית הבאה".to_owned();
    let answer = AuthorityAnswer { clause: Some(id), position: Position::InPart, words, at: until };
    outline::insert_answer(act, handing, &answer).await.unwrap();
}

/// A town with everything that a whole holds.
pub(crate) async fn whole_town() -> Town {
    let town = town().await;
    town.record(town.found(0, 3, "2026-10-01")).await.unwrap();
    let mut act = town.world.act("test.whole").await;
    fear(&mut act, &town).await;
    agree(&mut act, &town).await;
    let project = town.world.project;
    let line = list_lines(&mut act, project).await.unwrap()[0].finding.clone();
    ask(&mut act, &town, (Subject::Line(line.id), &line.title), false).await;
    let set = list_thresholds(&mut act, project).await.unwrap()[&town.indicators[1]][0].id;
    ask(&mut act, &town, (Subject::Threshold(set), "לפחות 60 %"), true).await;
    act.done(project, ()).await.unwrap();
    town.world.consent(town.world.person(Cast::Noa), Audience::Web, Material::Quote, Move::Give).await;
    town
}
