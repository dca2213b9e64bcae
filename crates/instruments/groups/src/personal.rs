//! What this slice holds of a person: how it leaves, how it is erased.

use redthread_core::ids::PersonId;
use redthread_core::workshop::group::Doer;
use redthread_storage::workshop::{
    forget_doer, leave_groups, list_actions, list_answers_of, list_closing_words, list_groups, open_closing_words,
};
use redthread_storage::{Act, Error, Inside, Read};
use redthread_web::PersonalData;
use serde_json::{Value, json};

// The sealed columns are of shared tables: storage checks them.
pub(crate) const GROUPS: PersonalData = PersonalData {
    holds: &[
        "working_groups.convener, working_group_members: in which groups somebody is, and was",
        "workshop_actions.person: what somebody said they will do; sealed: what, who in words, the first step",
        "workshop_drafts, workshop_draft_versions: what small groups wrote, sealed under the draft's own key",
        "workshop_closing_words.sealed: what somebody said at the end, under their own key",
    ],
    sealed: &[],
    export: |read, inside, person| Box::pin(export_groups(read, inside, person)),
    erase: |act, person| Box::pin(erase_groups(act, person)),
};

pub(crate) const FOLLOW_UPS: PersonalData = PersonalData {
    holds: &[
        "follow_up_answers.words: what a convener wrote of the group, under their own key",
        "follow_up_links.person: to whom a link was made; the secret itself is kept nowhere",
    ],
    sealed: &[],
    export: |read, _, person| Box::pin(export_answers(read, person)),
    erase: |act, person| Box::pin(erase_answers(act, person)),
};

async fn export_groups(read: &mut Read, inside: &Inside, person: PersonId) -> Result<Value, Error> {
    let project = inside.project.id;
    let groups = list_groups(read, project).await?;
    let own = groups.iter().filter(|group| group.members.contains(&person) || group.convener == Some(person));
    let groups: Vec<Value> = own
        .map(|group| json!({ "group": group.title, "convener": group.convener == Some(person), "state": group.state }))
        .collect();
    let actions = list_actions(read, project).await?;
    let actions: Vec<Value> = actions
        .iter()
        .filter(|action| action.who == Doer::Person(person))
        .map(|action| json!({ "what": action.what, "by": action.by.map(|day| day.to_string()), "first_step": action.first_step, "state": action.state }))
        .collect();
    let mut words = vec![];
    for said in list_closing_words(read, project).await?.into_iter().filter(|said| said.person == person) {
        words
            .push(json!({ "words": open_closing_words(read, project, said.id).await?, "standpoint": said.standpoint }));
    }
    Ok(json!({ "groups": groups, "actions": actions, "closing_words": words }))
}

async fn export_answers(read: &mut Read, person: PersonId) -> Result<Value, Error> {
    let answers = list_answers_of(read, person).await?;
    let answers: Vec<Value> = answers
        .into_iter()
        .map(|(_, answer)| json!({ "report": answer.said.report, "words": answer.words, "at": answer.said.at.to_string() }))
        .collect();
    Ok(json!({ "follow_up_answers": answers }))
}

/// Memberships end as if they had never been; what they said goes with their key, and its row with it.
async fn erase_groups(act: &mut Act, person: PersonId) -> Result<(), Error> {
    leave_groups(act, person).await?;
    forget_doer(act, person).await
}

/// The words are gone with their key, and the links open nothing any more; what the group reported stays the group's.
async fn erase_answers(act: &mut Act, person: PersonId) -> Result<(), Error> {
    redthread_storage::workshop::forget_convener(act, person).await
}
