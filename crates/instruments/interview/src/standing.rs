//! What the project page says of the interviews, and what of them belongs to one person.

use std::collections::HashMap;

use redthread_core::ids::{PersonId, StoryId};
use redthread_core::kit::{Right, StageId};
use redthread_core::people::Side;
use redthread_storage::documents::{self, Outline};
use redthread_storage::stories::{self, Account, AccountState};
use redthread_storage::{Error, Inside, Read, brought};
use redthread_web::{NextStep, Standing, Words};
use serde_json::{Value, json};

use crate::{desk, model, store};

/// "14 of 19 interviews", and what waits: a side that nobody tells from, a record not handed over, an approval.
pub(crate) async fn standing(read: &mut Read, inside: &Inside, _: &StageId, words: &Words) -> Result<Standing, Error> {
    let mut accounts = stories::list_accounts(read, inside.project.id).await?;
    accounts.retain(|account| desk::audience(inside, account).is_some());
    let alone = if inside.may(Right::Read) { one_sided(read, inside, &accounts).await? } else { vec![] };
    let (done, all) = model::handed_over(accounts.iter().map(|account| account.state));
    let line = words.say_with("interview-standing", [("done", done.into()), ("all", all.into())]);
    Ok(Standing { line: if all == 0 { String::new() } else { line }, next: next(inside, words, &alone, &accounts) })
}

/// The stories that lack a side and have no recorded exception, by number.
async fn one_sided(read: &mut Read, inside: &Inside, accounts: &[Account]) -> Result<Vec<StoryId>, Error> {
    let mut told = HashMap::<StoryId, Vec<Side>>::new();
    for account in accounts {
        told.entry(account.story).or_default().push(account.side);
    }
    let all = stories::list_outlines(read, inside.project.id).await?;
    let sides = |id| told.get(&id).map_or(&[][..], Vec::as_slice);
    let lacks = |story: &&stories::StoryOutline| {
        let is_excepted = story.is_excepted && !sides(story.id).is_empty();
        !is_excepted && !model::missing(sides(story.id), 1).is_empty()
    };
    Ok(all.iter().filter(lacks).map(|story| story.id).collect())
}

fn next(inside: &Inside, words: &Words, alone: &[StoryId], accounts: &[Account]) -> Option<NextStep> {
    let project = inside.project.id;
    let count = |wanted: fn(AccountState) -> bool| accounts.iter().filter(|account| wanted(account.state)).count();
    let step = |key: &str, n: usize, action: &str, path: String| NextStep {
        sentence: words.say_with(key, [("n", n.into())]),
        action: words.say(action),
        path,
    };
    let list = format!("/p/{project}/interviews");
    if let Some(story) = alone.first().filter(|_| desk::plans(inside)) {
        let path = format!("/p/{project}/accounts/new?story={story}");
        return Some(step("interview-next-side", alone.len(), "interview-plan", path));
    }
    let open = count(|state| state < AccountState::Documented);
    if open > 0 {
        return Some(step("interview-next-open", open, "interview-next-look", list));
    }
    let unread = count(|state| state == AccountState::Documented);
    (unread > 0 && inside.may(Right::Read)).then(|| step("interview-next-approve", unread, "interview-next-look", list))
}

/// Where somebody tells and what they approved; the words themselves stay behind the gate of the texts.
pub(crate) async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<Value, Error> {
    let mut told = vec![];
    for account in stories::list_accounts(read, inside.project.id).await? {
        if account.teller == person {
            told.push(export_account(read, inside, &account).await?);
        }
    }
    Ok(json!({ "interviews": told }))
}

async fn export_account(read: &mut Read, inside: &Inside, account: &Account) -> Result<Value, Error> {
    let mut texts = vec![];
    for outline in documents::list_outlines_of(read, inside.project.id, account.id).await? {
        let file = brought::find_file_name(read, outline.id).await?;
        texts.push(export_text(&outline, file.as_deref()));
    }
    let approval = store::find_approval(read, account.id).await?.filter(|_| account.state == AccountState::Approved);
    Ok(json!({
        "interview": account.id.to_string(),
        "story": account.story.to_string(),
        "side": account.side.code(),
        "state": account.state.code(),
        "planned_at": account.planned_at.map(|at| at.to_string()),
        "held_at": account.held_at.map(|at| at.to_string()),
        "approved_at": approval.map(|approval| approval.read_at.to_string()),
        "texts": texts,
    }))
}

fn export_text(outline: &Outline, file: Option<&str>) -> Value {
    json!({
        "text": outline.id.to_string(),
        "kind": outline.kind.code(),
        "step": outline.section,
        "file": file,
        "none_found": outline.none_found,
        "changed_at": outline.changed_at.to_string(),
    })
}
