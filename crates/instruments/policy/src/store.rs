//! Editions of an outline; its other rows are shared, in `redthread_storage::redlines::outline`.

use redthread_core::ids::{PersonId, ProjectId};
use redthread_editions::{Table, edition_table};
use redthread_storage::{Error, Reads};

pub(crate) use redthread_storage::redlines::outline::{
    Outline, close_comment_round, end_clause, find_outline, insert_answer, insert_clause, insert_comment,
    insert_comment_round, insert_handing, list_clauses, list_comment_rounds, list_comments, list_comments_of,
    list_handings, load_clause, move_clause, reply_to_comment, save_front, update_clause, update_shown,
};

/// An edition without its words; the gate asks whose stand in it.
pub(crate) type Edition = redthread_editions::Edition<Vec<PersonId>>;

/// Where editions are kept.
pub(crate) const EDITIONS: Table = edition_table!("policy_editions" of "project", "policy_subjects": Pdf "pdf" "$9", Docx "docx" "$10", Html "html" "$11");

/// The editions of a project, newest first.
pub(crate) async fn list_editions(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Edition>, Error> {
    redthread_editions::list_editions(on, &EDITIONS, project).await
}
