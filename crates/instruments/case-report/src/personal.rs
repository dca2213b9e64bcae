//! What a report holds of people: closing words and answers inside frozen editions, and whatever an editor retold.

use redthread_core::ids::PersonId;
use redthread_editions::paper::{erase_from, numbers_of};
use redthread_storage::check::SealedColumn;
use redthread_storage::{Error, Inside, Read};
use redthread_web::PersonalData;

use crate::report::Report;

macro_rules! column {
    ($place:literal, $rows:literal) => {
        SealedColumn { place: $place, rows: $rows }
    };
}

pub(crate) const PERSONAL: PersonalData = PersonalData {
    holds: &[
        "report_texts.sealed: what an editor wrote under the headings, under the report's own key",
        "report_editions.manuscript: words of people, in a manuscript and three files",
        "report_editions.rests, report_subjects: whose they are",
    ],
    sealed: &[
        column!("report_texts.sealed", "SELECT id AS row, sealed FROM report_texts"),
        column!("report_editions.manuscript", "SELECT id AS row, manuscript AS sealed FROM report_editions"),
        column!("report_editions.pdf", "SELECT id AS row, pdf AS sealed FROM report_editions"),
        column!("report_editions.docx", "SELECT id AS row, docx AS sealed FROM report_editions"),
        column!("report_editions.html", "SELECT id AS row, html AS sealed FROM report_editions"),
    ],
    export: |read, inside, person| Box::pin(export(read, inside, person)),
    erase: |act, person| Box::pin(erase_from::<Report>(act, person)),
};

/// In which editions they stand.
async fn export(read: &mut Read, _: &Inside, person: PersonId) -> Result<serde_json::Value, Error> {
    Ok(serde_json::json!({ "editions": numbers_of::<Report>(read, person).await? }))
}
