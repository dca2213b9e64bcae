//! What an outline holds of people: comments, and words of objections inside frozen editions.

use redthread_core::ids::PersonId;
use redthread_editions::paper::{erase_from, numbers_of};
use redthread_storage::check::SealedColumn;
use redthread_storage::{Error, Inside, Read};
use redthread_web::PersonalData;

use crate::job::Outline;
use crate::store;

macro_rules! column {
    ($place:literal, $rows:literal) => {
        SealedColumn { place: $place, rows: $rows }
    };
}

pub(crate) const PERSONAL: PersonalData = PersonalData {
    holds: &[
        "policy_comments.sealed: what somebody commented, under their own key",
        "policy_editions: words of objections, in a manuscript and three files",
        "policy_editions.rests, policy_subjects: whose they are",
    ],
    sealed: &[
        column!("policy_comments.sealed", "SELECT id AS row, sealed FROM policy_comments"),
        column!("policy_editions.manuscript", "SELECT id AS row, manuscript AS sealed FROM policy_editions"),
        column!("policy_editions.pdf", "SELECT id AS row, pdf AS sealed FROM policy_editions"),
        column!("policy_editions.docx", "SELECT id AS row, docx AS sealed FROM policy_editions"),
        column!("policy_editions.html", "SELECT id AS row, html AS sealed FROM policy_editions"),
    ],
    export: |read, inside, person| Box::pin(export(read, inside, person)),
    // Comments are erased with the person's key.
    erase: |act, person| Box::pin(erase_from::<Outline>(act, person)),
};

async fn export(read: &mut Read, _: &Inside, person: PersonId) -> Result<serde_json::Value, Error> {
    let comments: Vec<_> = store::list_comments_of(read, person)
        .await?
        .into_iter()
        .map(|comment| serde_json::json!({ "words": comment.words, "state": comment.state.code(), "reply": comment.reply }))
        .collect();
    let editions = numbers_of::<Outline>(read, person).await?;
    Ok(serde_json::json!({ "comments": comments, "editions": editions }))
}
