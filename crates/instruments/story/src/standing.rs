//! How far the stage is: who still reads, which story waits.

use std::collections::BTreeMap;

use redthread_core::ids::StoryId;
use redthread_core::kit::StageId;
use redthread_storage::stories::{self, Account, AccountState};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Later, NextStep, Standing, Words};

use crate::model::is_approved;

/// "7 of 9 stories approved", and the first story that waits for its tellers.
pub(crate) fn standing<'a>(
    read: &'a mut Read,
    inside: &'a Inside,
    _: &'a StageId,
    words: &'a Words,
) -> Later<'a, Standing> {
    Box::pin(async move {
        let project = inside.project.id;
        let mut stories = count_stories(read, inside).await?;
        for account in stories::list_accounts(read, project).await? {
            stories.entry(account.story).or_default().push(account);
        }
        if stories.is_empty() {
            return Ok(Standing::default());
        }
        let approved = stories.values().filter(|accounts| is_approved(*accounts)).count();
        let line = words.say_with("story-standing", [("n", approved.into()), ("of", stories.len().into())]);
        Ok(Standing { line, next: next_of(&stories, inside, words) })
    })
}

/// Stories by number of making, also those that nobody tells yet.
async fn count_stories(read: &mut Read, inside: &Inside) -> Result<BTreeMap<StoryId, Vec<Account>>, Error> {
    let stories = stories::list_outlines(read, inside.project.id).await?;
    Ok(stories.into_iter().map(|story| (story.id, vec![])).collect())
}

fn next_of(stories: &BTreeMap<StoryId, Vec<Account>>, inside: &Inside, words: &Words) -> Option<NextStep> {
    let waits = |account: &&Account| account.state == AccountState::Documented;
    let waiting: usize = stories.values().map(|accounts| accounts.iter().filter(waits).count()).sum();
    let (story, _) = stories.iter().find(|(_, accounts)| accounts.iter().any(|account| waits(&account)))?;
    Some(NextStep {
        sentence: words.say_with("story-next", [("n", waiting.into())]),
        action: words.say("story-next-action"),
        path: format!("/p/{}/stories/{story}/review", inside.project.id),
    })
}
