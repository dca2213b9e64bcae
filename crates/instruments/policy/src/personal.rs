//! What an outline holds of people: comments, and words of objections inside frozen editions.

use redthread_core::ids::PersonId;
use redthread_editions::list_editions_of;
use redthread_storage::check::SealedColumn;
use redthread_storage::{Act, Error, Inside, Read};
use redthread_web::PersonalData;

use crate::store::{self, EDITIONS};

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
    erase: |act, person| Box::pin(erase(act, person)),
};

async fn export(read: &mut Read, _: &Inside, person: PersonId) -> Result<serde_json::Value, Error> {
    let comments: Vec<_> = store::list_comments_of(read, person)
        .await?
        .into_iter()
        .map(|comment| serde_json::json!({ "words": comment.words, "state": comment.state.code(), "reply": comment.reply }))
        .collect();
    let editions = list_editions_of(read, &EDITIONS, person).await?;
    let editions: Vec<_> = editions.into_iter().map(|(_, _, number)| number).collect();
    Ok(serde_json::json!({ "comments": comments, "editions": editions }))
}

/// Comments are erased with the person's key. An edition is one whole: with one person erased, nobody can read it any
/// more; its number and hash stay.
async fn erase(act: &mut Act, person: PersonId) -> Result<(), Error> {
    for (edition, _, _) in list_editions_of(act, &EDITIONS, person).await? {
        act.destroy_keys(edition).await?;
        act.also("outline.edition_erased", edition);
    }
    Ok(())
}
