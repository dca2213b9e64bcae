//! Editions of an outline; its other rows are shared, in `redthread_storage::redlines::outline`.

use redthread_editions::{Table, edition_table};

pub(crate) use redthread_storage::redlines::outline::{
    Outline, close_comment_round, end_clause, find_outline, insert_answer, insert_clause, insert_comment,
    insert_comment_round, insert_handing, list_clauses, list_comment_rounds, list_comments, list_comments_of,
    list_handings, load_clause, move_clause, reply_to_comment, save_front, update_clause,
};

/// Where editions are kept.
pub(crate) const EDITIONS: Table = edition_table!("policy_editions" of "project", "policy_subjects": Pdf "pdf" "$9", Docx "docx" "$10", Html "html" "$11");
