//! What is in the way of an edition.
//!
//! An edition is what a group says together, and it is final. Whoever commented did so because they were promised an answer:
//! while one of them has none, nothing is frozen. There is no way around it, for the way is short: a comment that is not
//! taken up is answered in a line that says why.

use redthread_core::refusal::Refusal;
use redthread_editions::paper::Hindrance;

use crate::load::{Loaded, Stand};
use crate::model::{Comment, CommentRound};

/// Why no edition can be made now; empty when nothing is in the way.
pub(crate) fn in_the_way(loaded: &Loaded, rounds: &[CommentRound], comments: &[Comment]) -> Vec<Hindrance> {
    let mut all: Vec<Hindrance> = unfinished(loaded, rounds).into_iter().map(Hindrance::from).collect();
    all.extend(comments.iter().filter(|comment| comment.waits()).map(|comment| unanswered(loaded, comment)));
    all
}

fn unfinished(loaded: &Loaded, rounds: &[CommentRound]) -> Vec<Refusal> {
    let mut all = vec![];
    if loaded.outline.front.title.trim().is_empty() {
        all.push(Refusal::whole("policy.no_title"));
    }
    if loaded.clauses.iter().all(|seen| seen.stand.agreed().is_none()) {
        all.push(Refusal::whole("policy.nothing_agreed"));
    }
    let asked = loaded.clauses.iter().filter(|seen| matches!(seen.stand, Stand::Asked(_))).count();
    if asked > 0 {
        all.push(Refusal::whole("policy.still_asked").with("n", asked));
    }
    if rounds.iter().any(CommentRound::is_open) {
        all.push(Refusal::whole("policy.comments_still_open"));
    }
    all
}

/// Whose comment waits, and on what it is.
fn unanswered(loaded: &Loaded, comment: &Comment) -> Hindrance {
    let who = loaded.people.get(&comment.person).map_or("", |person| person.alias.as_str());
    let clause = comment.clause.map(|clause| loaded.clause(clause));
    let refusal = match &clause {
        None => Refusal::whole("policy.unanswered_on_whole"),
        Some(Ok(seen)) => Refusal::whole("policy.unanswered").with("clause", &seen.clause.title),
        Some(Err(_)) => Refusal::whole("policy.unanswered_on_ended"),
    };
    let mend = format!("/p/{}/outline/comments#c-{}", loaded.project.id, comment.id);
    Hindrance { refusal: refusal.with("who", who), mend: Some(mend) }
}
