//! What a person does with an outline: writes it, puts it to the group, opens it for comments, freezes it, hands it over.

use jiff::Timestamp;
use redthread_core::ids::{
    ClauseId, CommentId, CommentRoundId, EditionId, FindingId, HandingId, Id as _, JobId, RoundId,
};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::thread::{Node, Relation};
use redthread_editions::paper;
use redthread_storage::redlines::{self, Subject, Terms};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin, passages};
use redthread_web::Words;

use crate::job::Outline;
use crate::model::{AuthorityAnswer, CommentState, Front, NewClause, check_reply};
use crate::store;

/// Saves what stands before the clauses, as it was read in version `seen`.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn save_front(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (front, seen): (&Front, i64),
) -> Result<(), Error> {
    inside.require(Right::Edit)?;
    let mut act = begin!(store, deed, "outline.saved", Some(inside.project.id), answer);
    store::save_front(&mut act, inside.project.id, seen, front).await?;
    act.done(inside.project.id, ()).await
}

/// Writes a clause, and ties it to the lines it rests on.
pub async fn write_clause(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (new, lines): (&NewClause, &[FindingId]),
) -> Result<ClauseId, Error> {
    inside.require(Right::Edit)?;
    let mut act = begin!(store, deed, "clause.written", Some(inside.project.id));
    check_addressed(&mut act, inside, new).await?;
    let id = store::insert_clause(&mut act, inside.project.id, new).await?;
    rest(&mut act, inside, id, lines).await?;
    act.made(id).await
}

/// Changes a clause that was read in version `seen`. What the group said of the old words stays with the old words.
///
/// # Errors
/// `policy.being_asked` while it is put to the group; `Conflict` when somebody else saved since.
pub async fn change_clause(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (ClauseId, i64),
    (new, lines): (&NewClause, &[FindingId]),
) -> Result<ClauseId, Error> {
    inside.require(Right::Edit)?;
    let mut act = begin!(store, deed, "clause.changed", Some(inside.project.id));
    let before = store::load_clause(&mut act, inside.project.id, id).await?;
    let is_same = (before.title.trim(), before.words.trim()) == (new.title.trim(), new.words.trim());
    if !is_same && is_asked(&mut act, inside, id).await? {
        return Err(Error::refused("policy.being_asked"));
    }
    check_addressed(&mut act, inside, new).await?;
    store::update_clause(&mut act, id, seen, new).await?;
    rest(&mut act, inside, id, lines).await?;
    act.made(id).await
}

/// Takes a clause out, and says why; its rounds and answers stay for the record.
pub async fn end_clause(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, reason): (ClauseId, &str),
) -> Result<(), Error> {
    inside.require(Right::Edit)?;
    if reason.trim().is_empty() {
        return Err(Refusal::beside("reason", "policy.end_without_reason").into());
    }
    let mut act = begin!(store, deed, "clause.ended", Some(inside.project.id), answer);
    store::load_clause(&mut act, inside.project.id, id).await?;
    if is_asked(&mut act, inside, id).await? {
        return Err(Error::refused("policy.being_asked"));
    }
    store::end_clause(&mut act, id, reason.trim()).await?;
    act.done(id, ()).await
}

/// Moves a clause one place up or down.
pub async fn move_clause(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, earlier): (ClauseId, bool),
) -> Result<(), Error> {
    inside.require(Right::Edit)?;
    let mut act = begin!(store, deed, "clause.moved", Some(inside.project.id), answer);
    store::move_clause(&mut act, inside.project.id, id, earlier).await?;
    act.done(id, ()).await
}

async fn is_asked(act: &mut Act, inside: &Inside, id: ClauseId) -> Result<bool, Error> {
    let rounds = redlines::list_rounds(act, inside.project.id).await?;
    Ok(rounds.iter().any(|round| round.subject == Subject::Clause(id) && round.is_open()))
}

async fn check_addressed(act: &mut Act, inside: &Inside, new: &NewClause) -> Result<(), Error> {
    let known = store::find_outline(act, inside.project.id).await?.front.authorities;
    let is_known = new.addressed_to.iter().all(|authority| known.contains(authority));
    if is_known { Ok(()) } else { Err(Refusal::beside("addressed_to", "form.unknown_choice").into()) }
}

/// Ties a clause to just these lines of the project.
async fn rest(act: &mut Act, inside: &Inside, clause: ClauseId, lines: &[FindingId]) -> Result<(), Error> {
    let from = (Node::Clause, clause.uuid());
    for (_, line) in passages::list_links_from(act, clause.uuid(), Relation::RestsOn).await? {
        if !lines.iter().any(|wanted| wanted.uuid() == line) {
            passages::unlink(act, clause.uuid(), Relation::RestsOn, line).await?;
        }
    }
    for line in lines {
        redlines::load_line(act, inside.project.id, *line).await?;
        passages::link(act, inside.project.id, from, Relation::RestsOn, (Node::Finding, line.uuid())).await?;
    }
    Ok(())
}

/// Puts a clause to the group in the words that it has now.
pub async fn put_to_group(store: &Store, deed: &Deed, inside: &Inside, id: ClauseId) -> Result<RoundId, Error> {
    inside.require_any(&[Right::Facilitate, Right::Steer])?;
    let terms = Terms::of(&inside.project, inside.method()?);
    let mut act = begin!(store, deed, "round.opened", Some(inside.project.id));
    let clause = store::load_clause(&mut act, inside.project.id, id).await?;
    let asked: Vec<_> = redlines::list_takers(&mut act, inside).await?.iter().map(|person| person.id).collect();
    let subject = (Subject::Clause(id), clause.wording());
    let round = redlines::open_round(&mut act, inside.project.id, (subject.0, &subject.1), terms, &asked).await?;
    act.also("clause.put", id);
    act.made(round).await
}

/// Opens the draft for comments until a day.
///
/// # Errors
/// `policy.comments_open` when it is open already, `policy.no_clause` when there is nothing to comment on.
pub async fn open_comments(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    closes_at: Timestamp,
) -> Result<CommentRoundId, Error> {
    inside.require_any(&[Right::Edit, Right::Steer])?;
    let mut act = begin!(store, deed, "comments.opened", Some(inside.project.id));
    if closes_at < act.now() {
        return Err(Refusal::beside("closes_on", "policy.day_is_past").into());
    }
    if store::list_comment_rounds(&mut act, inside.project.id).await?.iter().any(crate::model::CommentRound::is_open) {
        return Err(Error::refused("policy.comments_open"));
    }
    if store::list_clauses(&mut act, inside.project.id).await?.is_empty() {
        return Err(Error::refused("policy.no_clause"));
    }
    let id = store::insert_comment_round(&mut act, inside.project.id, closes_at).await?;
    act.made(id).await
}

/// Closes the comments.
pub async fn close_comments(store: &Store, deed: &Deed, inside: &Inside, id: CommentRoundId) -> Result<(), Error> {
    inside.require_any(&[Right::Edit, Right::Steer])?;
    let mut act = begin!(store, deed, "comments.closed", Some(inside.project.id), answer);
    let known = store::list_comment_rounds(&mut act, inside.project.id).await?;
    known.iter().find(|round| round.id == id).ok_or(Error::NotFound)?;
    store::close_comment_round(&mut act, id).await?;
    act.done(id, ()).await
}

/// Comments on a clause, or on the whole.
///
/// # Errors
/// `policy.comments_closed` while no round is open; "not found" for somebody who is nobody in this project.
pub async fn comment(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (clause, words): (Option<ClauseId>, &str),
) -> Result<CommentId, Error> {
    inside.require_any(&[Right::TakePart, Right::Edit])?;
    let person = inside.person.ok_or(Error::NotFound)?;
    let mut act = begin!(store, deed, "clause.commented", Some(inside.project.id));
    let rounds = store::list_comment_rounds(&mut act, inside.project.id).await?;
    let open = rounds.iter().find(|round| round.is_open()).ok_or_else(|| Error::refused("policy.comments_closed"))?;
    if let Some(clause) = clause {
        store::load_clause(&mut act, inside.project.id, clause).await?;
    }
    let id = store::insert_comment(&mut act, open.id, clause, (person, words)).await?;
    act.made(id).await
}

/// Says what was done with a comment.
pub async fn reply(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: CommentId,
    (state, words): (CommentState, &str),
) -> Result<(), Error> {
    inside.require(Right::Edit)?;
    check_reply(state, words)?;
    let mut act = begin!(store, deed, "comment.replied", Some(inside.project.id), answer);
    let known = store::list_comments(&mut act, inside.project.id).await?;
    known.iter().find(|comment| comment.id == id).ok_or(Error::NotFound)?;
    store::reply_to_comment(&mut act, id, (state, words.trim())).await?;
    act.done(id, ()).await
}

/// Asks for an edition: see [`redthread_editions::paper::ask_edition`].
///
/// # Errors
/// Everything that is in the way, each by its own code: `policy.no_title`, `policy.nothing_agreed`, `policy.still_asked`,
/// `policy.comments_still_open`, and `policy.unanswered` for every comment that waits.
pub async fn ask_edition(store: &Store, deed: &Deed, inside: &Inside, words: &Words) -> Result<JobId, Error> {
    paper::ask_edition::<Outline>(store, deed, inside, words).await
}

/// Puts an edition on the public page and into the catalogue, or takes both down.
///
/// # Errors
/// `policy.to_be_revised` when a consent in it was taken back since it was made.
pub async fn show(store: &Store, deed: &Deed, inside: &Inside, edition: Option<EditionId>) -> Result<(), Error> {
    paper::show::<Outline>(store, deed, inside, edition).await
}

/// Hands an edition to an authority, which is to answer by a day.
pub async fn hand_over(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    edition: EditionId,
    (authority, handed_at, due_at): (&str, Timestamp, Timestamp),
) -> Result<HandingId, Error> {
    inside.require_any(&[Right::Edit, Right::Steer])?;
    if due_at < handed_at {
        return Err(Refusal::beside("due_on", "policy.due_before_handed").into());
    }
    let mut act = begin!(store, deed, "outline.handed_over", Some(inside.project.id));
    let editions = paper::list_editions::<Outline>(&mut act, inside.project.id).await?;
    editions.iter().find(|known| known.id == edition).ok_or(Error::NotFound)?;
    let authorities = store::find_outline(&mut act, inside.project.id).await?.front.authorities;
    if !authorities.iter().any(|known| known == authority) {
        return Err(Refusal::beside("authority", "form.unknown_choice").into());
    }
    let id = store::insert_handing(&mut act, inside.project.id, edition, (authority, handed_at, due_at)).await?;
    act.made(id).await
}

/// Records what an authority answered.
pub async fn record_answer(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    handing: HandingId,
    answer: &AuthorityAnswer,
) -> Result<(), Error> {
    inside.require_any(&[Right::Edit, Right::Steer, Right::Declare])?;
    let mut act = begin!(store, deed, "outline.answered", Some(inside.project.id), answer);
    let known = store::list_handings(&mut act, inside.project.id).await?;
    let known = known.iter().find(|known| known.id == handing).ok_or(Error::NotFound)?;
    if answer.at < known.handed_at {
        return Err(Refusal::beside("answered_on", "policy.answered_before_handed").into());
    }
    if let Some(clause) = answer.clause {
        store::load_clause(&mut act, inside.project.id, clause).await?;
    }
    store::insert_answer(&mut act, handing, answer).await?;
    act.done(handing, ()).await
}
