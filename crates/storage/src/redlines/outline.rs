//! The outline as rows: front, clauses, comments, what was handed over and answered. Written by the slice `policy`, read
//! by whoever carries a project out as a whole. Its editions are the slice's own.

use jiff::Timestamp;
use redthread_core::ids::{
    AuthorityAnswerId, ClauseId, CommentId, CommentRoundId, EditionId, HandingId, KeyId, PersonId, ProjectId,
};
use redthread_core::redline::outline::{
    AuthorityAnswer, Clause, Comment, CommentRound, CommentState, Front, Handing, NewClause, Position,
};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::session::open_sealed;

/// Where the words of a comment are sealed.
pub const COMMENT: &str = "policy_comments.sealed";

/// An outline as it stands.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// What stands before the clauses.
    pub front: Front,
    /// 0 before anybody wrote.
    pub version: i64,
}

/// The outline of a project; an empty one before anybody wrote.
pub async fn find_outline(on: &mut impl Reads, project: ProjectId) -> Result<Outline, Error> {
    let row = sql("SELECT front, version FROM policy_outlines WHERE project = $1").id(project).first(on).await?;
    let Some(row) = row else { return Ok(Outline::default()) };
    Ok(Outline {
        front: serde_json::from_str(&row.text("front")?)?,
        version: row.int("version")?,
    })
}

/// Writes the front that was read in version `seen`; 0 makes the outline.
pub async fn save_front(act: &mut Act, project: ProjectId, seen: i64, front: &Front) -> Result<(), Error> {
    let front = serde_json::to_string(front)?;
    let changed = if seen == 0 {
        sql("INSERT INTO policy_outlines (project, front, version, made_at) VALUES ($1, $2, 1, $3) ON CONFLICT (project) DO NOTHING")
            .id(project)
            .text(front)
            .time(act.now())
            .run(act)
            .await?
    } else {
        sql("UPDATE policy_outlines SET front = $3, version = version + 1 WHERE project = $1 AND version = $2")
            .id(project)
            .int(seen)
            .text(front)
            .run(act)
            .await?
    };
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Adds a clause after the others.
pub async fn insert_clause(act: &mut Act, project: ProjectId, new: &NewClause) -> Result<ClauseId, Error> {
    let id: ClauseId = act.new_id()?;
    sql(
        "INSERT INTO policy_clauses (id, project, position, title, words, addressed_to, version, made_at, ended_reason)
         SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3, $4, $5, 1, $6, '' FROM policy_clauses WHERE project = $2",
    )
    .id(id)
    .id(project)
    .text(new.title.clone())
    .text(new.words.clone())
    .text(serde_json::to_string(&new.addressed_to)?)
    .time(act.now())
    .run(act)
    .await?;
    Ok(id)
}

/// Changes a clause that was read in version `seen`.
pub async fn update_clause(act: &mut Act, id: ClauseId, seen: i64, new: &NewClause) -> Result<(), Error> {
    let changed = sql("UPDATE policy_clauses SET title = $3, words = $4, addressed_to = $5, version = version + 1 WHERE id = $1 AND version = $2 AND ended_at IS NULL")
        .id(id)
        .int(seen)
        .text(new.title.clone())
        .text(new.words.clone())
        .text(serde_json::to_string(&new.addressed_to)?)
        .run(act)
        .await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Takes a clause out, and keeps why.
pub async fn end_clause(act: &mut Act, id: ClauseId, reason: &str) -> Result<(), Error> {
    let end = "UPDATE policy_clauses SET ended_at = $2, ended_reason = $3 WHERE id = $1 AND ended_at IS NULL";
    let changed = sql(end).id(id).time(act.now()).text(reason).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Swaps a clause with its neighbour before or after it; at the end of the row nothing happens.
pub async fn move_clause(act: &mut Act, project: ProjectId, id: ClauseId, earlier: bool) -> Result<(), Error> {
    let order: Vec<ClauseId> = list_clauses(act, project).await?.iter().map(|clause| clause.id).collect();
    let at = order.iter().position(|clause| *clause == id).ok_or(Error::NotFound)?;
    let other = if earlier { at.checked_sub(1) } else { Some(at + 1) };
    let Some(other) = other.and_then(|other| order.get(other)) else { return Ok(()) };
    let swap = "UPDATE policy_clauses SET position = (SELECT SUM(b.position) FROM policy_clauses b WHERE b.id = $1 OR b.id = $2) - position WHERE id = $1 OR id = $2";
    sql(swap).id(id).id(*other).run(act).await.map(drop)
}

/// The clauses, in their order.
pub async fn list_clauses(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Clause>, Error> {
    let clauses = "SELECT * FROM policy_clauses WHERE project = $1 AND ended_at IS NULL ORDER BY position, id";
    sql(clauses).id(project).all(on).await?.iter().map(read_clause).collect()
}

/// One clause that was not taken out.
pub async fn load_clause(on: &mut impl Reads, project: ProjectId, id: ClauseId) -> Result<Clause, Error> {
    let clause = "SELECT * FROM policy_clauses WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    read_clause(&sql(clause).id(id).id(project).one(on).await?)
}

/// The clauses that were taken out, each with why; in the order in which they once stood.
pub async fn list_clauses_ended(on: &mut impl Reads, project: ProjectId) -> Result<Vec<(Clause, String)>, Error> {
    let ended = "SELECT * FROM policy_clauses WHERE project = $1 AND ended_at IS NOT NULL ORDER BY position, id";
    let rows = sql(ended).id(project).all(on).await?;
    rows.iter().map(|row| Ok((read_clause(row)?, row.text("ended_reason")?))).collect()
}

fn read_clause(row: &Row) -> Result<Clause, Error> {
    Ok(Clause {
        id: row.id("id")?,
        title: row.text("title")?,
        words: row.text("words")?,
        addressed_to: serde_json::from_str(&row.text("addressed_to")?)?,
        version: row.int("version")?,
    })
}

/// Opens a round of comments.
pub async fn insert_comment_round(
    act: &mut Act,
    project: ProjectId,
    closes_at: Timestamp,
) -> Result<CommentRoundId, Error> {
    let id: CommentRoundId = act.new_id()?;
    sql("INSERT INTO policy_comment_rounds (id, project, opened_at, closes_at) VALUES ($1, $2, $3, $4)")
        .id(id)
        .id(project)
        .time(act.now())
        .time(closes_at)
        .run(act)
        .await?;
    Ok(id)
}

/// Closes a round of comments.
pub async fn close_comment_round(act: &mut Act, id: CommentRoundId) -> Result<(), Error> {
    let close = "UPDATE policy_comment_rounds SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
    let changed = sql(close).id(id).time(act.now()).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// The rounds of comments, oldest first.
pub async fn list_comment_rounds(on: &mut impl Reads, project: ProjectId) -> Result<Vec<CommentRound>, Error> {
    let rounds = "SELECT * FROM policy_comment_rounds WHERE project = $1 ORDER BY opened_at, id";
    let read = |row: &Row| {
        Ok(CommentRound {
            id: row.id("id")?,
            opened_at: row.time("opened_at")?,
            closes_at: row.time("closes_at")?,
            closed_at: row.maybe_time("closed_at")?,
        })
    };
    sql(rounds).id(project).all(on).await?.iter().map(read).collect()
}

/// Keeps a comment, sealed under the key of whoever said it.
pub async fn insert_comment(
    act: &mut Act,
    round: CommentRoundId,
    clause: Option<ClauseId>,
    (person, words): (PersonId, &str),
) -> Result<CommentId, Error> {
    let id: CommentId = act.new_id()?;
    let key: KeyId = sql("SELECT key_id FROM people WHERE id = $1").id(person).one(act).await?.id("key_id")?;
    let sealed = act.seal(key, COMMENT, id, words).await?;
    sql("INSERT INTO policy_comments (id, round, clause, person, sealed, made_at, state, reply) VALUES ($1, $2, $3, $4, $5, $6, 'open', '')")
        .id(id)
        .id(round)
        .maybe_id(clause)
        .id(person)
        .bytes(sealed)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Keeps what was done with a comment.
pub async fn reply_to_comment(act: &mut Act, id: CommentId, (state, reply): (CommentState, &str)) -> Result<(), Error> {
    let change = "UPDATE policy_comments SET state = $2, reply = $3, replied_at = $4 WHERE id = $1";
    sql(change).id(id).text(state.code()).text(reply).time(act.now()).run(act).await.map(drop)
}

/// Every comment of a project's rounds, oldest first.
pub async fn list_comments(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Comment>, Error> {
    let comments = "SELECT c.* FROM policy_comments c JOIN policy_comment_rounds r ON r.id = c.round WHERE r.project = $1 ORDER BY c.made_at, c.id";
    let rows = sql(comments).id(project).all(on).await?;
    read_comments(on, rows).await
}

/// What one person commented, anywhere.
pub async fn list_comments_of(on: &mut impl Reads, person: PersonId) -> Result<Vec<Comment>, Error> {
    let comments = "SELECT * FROM policy_comments WHERE person = $1 ORDER BY made_at, id";
    let rows = sql(comments).id(person).all(on).await?;
    read_comments(on, rows).await
}

async fn read_comments(on: &mut impl Reads, rows: Vec<Row>) -> Result<Vec<Comment>, Error> {
    let mut comments = Vec::with_capacity(rows.len());
    for row in rows {
        let id: CommentId = row.id("id")?;
        let words = match open_sealed(on, COMMENT, id, &row.bytes("sealed")?).await {
            Ok(words) => Some(words),
            Err(Error::NotFound) => None,
            Err(error) => return Err(error),
        };
        comments.push(Comment {
            id,
            clause: row.maybe_id("clause")?,
            person: row.id("person")?,
            words,
            state: row.code("state", CommentState::from_code)?,
            reply: row.text("reply")?,
        });
    }
    Ok(comments)
}

/// A frozen edition by its number and hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// Which.
    pub id: EditionId,
    /// The first is 1.
    pub number: i64,
    /// Of everything it says.
    pub hash: String,
    /// When it was frozen.
    pub made_at: Timestamp,
}

/// The editions of a project's outline, oldest first.
pub async fn list_frozen(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Frozen>, Error> {
    let rows = "SELECT id, number, hash, made_at FROM policy_editions WHERE project = $1 ORDER BY number";
    let read = |row: &Row| {
        Ok(Frozen {
            id: row.id("id")?,
            number: row.int("number")?,
            hash: row.text("hash")?,
            made_at: row.time("made_at")?,
        })
    };
    sql(rows).id(project).all(on).await?.iter().map(read).collect()
}

/// Keeps that an edition was handed to an authority.
pub async fn insert_handing(
    act: &mut Act,
    project: ProjectId,
    edition: EditionId,
    (authority, handed_at, due_at): (&str, Timestamp, Timestamp),
) -> Result<HandingId, Error> {
    let id: HandingId = act.new_id()?;
    sql("INSERT INTO policy_handings (id, project, edition, authority, handed_at, due_at, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .id(id)
        .id(project)
        .id(edition)
        .text(authority)
        .time(handed_at)
        .time(due_at)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Keeps what an authority answered.
pub async fn insert_answer(act: &mut Act, handing: HandingId, answer: &AuthorityAnswer) -> Result<(), Error> {
    let id: AuthorityAnswerId = act.new_id()?;
    sql("INSERT INTO policy_answers (id, handing, clause, answer, words, answered_at, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .id(id)
        .id(handing)
        .maybe_id(answer.clause)
        .text(answer.position.code())
        .text(answer.words.clone())
        .time(answer.at)
        .time(act.now())
        .run(act)
        .await
        .map(drop)
}

/// Everything that was handed over, oldest first, with its answers.
pub async fn list_handings(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Handing>, Error> {
    let rows =
        sql("SELECT * FROM policy_handings WHERE project = $1 ORDER BY handed_at, id").id(project).all(on).await?;
    let answers = sql("SELECT a.* FROM policy_answers a JOIN policy_handings h ON h.id = a.handing WHERE h.project = $1 ORDER BY a.answered_at, a.id").id(project).all(on).await?;
    rows.iter().map(|row| read_handing(row, &answers)).collect()
}

fn read_handing(row: &Row, answers: &[Row]) -> Result<Handing, Error> {
    let id: HandingId = row.id("id")?;
    let mut own = vec![];
    for answer in answers {
        if answer.id::<HandingId>("handing")? == id {
            own.push(AuthorityAnswer {
                clause: answer.maybe_id("clause")?,
                position: answer.code("answer", Position::from_code)?,
                words: answer.text("words")?,
                at: answer.time("answered_at")?,
            });
        }
    }
    Ok(Handing {
        id,
        edition: row.id("edition")?,
        authority: row.text("authority")?,
        handed_at: row.time("handed_at")?,
        due_at: row.time("due_at")?,
        answers: own,
    })
}
