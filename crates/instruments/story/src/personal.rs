//! What stories hold of people, how it leaves, how it is erased.

use redthread_core::ids::PersonId;
use redthread_storage::stories::{self, Account};
use redthread_storage::{Act, Error, Inside, Read};
use redthread_web::PersonalData;
use serde_json::{Value, json};

/// The face and the editor's text retell the life of everybody who tells, sealed under the key of the story.
pub(crate) const PERSONAL_DATA: PersonalData = PersonalData {
    holds: &["stories.sealed", "stories.one_sided_reason", "documents.sealed"],
    // Those columns are of shared tables: the storage opens their seals itself.
    sealed: &[],
    export: |read, inside, person| Box::pin(export(read, inside, person)),
    erase: |act, person| Box::pin(erase(act, person)),
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

/// What was written about the person stands in the story's own words: its key goes with theirs.
async fn erase(act: &mut Act, person: PersonId) -> Result<(), Error> {
    for story in stories::list_stories_of_teller(act, person).await? {
        act.destroy_keys(story).await?;
    }
    Ok(())
}
