//! What stories hold of people, how it leaves, how it is erased.

use redthread_core::ids::PersonId;
use redthread_storage::stories::{self, Account};
use redthread_storage::{Error, Inside, Read};
use redthread_web::PersonalData;
use serde_json::{Value, json};

/// The face and the editor's text retell the life of everybody who tells, sealed under the key of the story.
pub(crate) const PERSONAL_DATA: PersonalData = PersonalData {
    holds: &["stories.sealed", "stories.one_sided_reason", "documents.sealed"],
    // Those columns are of shared tables: the storage opens their seals itself.
    sealed: &[],
    export: |read, inside, person| Box::pin(export(read, inside, person)),
    // A story's own words are shared by all who tell in it: the storage shuts them with one of them, and takes them along
    // with the last (`people::erase_person`).
    erase: |_, _| Box::pin(async { Ok(()) }),
};

/// In which stories the person tells, from which side, and how far that is. What they said leaves with their account.
async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<Value, Error> {
    let accounts = stories::list_accounts(read, inside.project.id).await?;
    let stories = stories::list_stories(read, inside.project.id).await?;
    let entry = |account: &Account| {
        let number = stories.iter().find(|story| story.id == account.story).map(|story| story.number);
        json!({ "story": number, "side": account.side.code(), "state": account.state.code() })
    };
    Ok(accounts.iter().filter(|account| account.teller == person).map(entry).collect())
}
