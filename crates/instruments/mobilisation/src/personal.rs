//! What the preparation holds of people: what was agreed with those who are invited.

use redthread_core::ids::PersonId;
use redthread_storage::check::SealedColumn;
use redthread_storage::workshop::{Invitee, Promise, forget_ties, list_invitees, list_promises};
use redthread_storage::{Act, Error, Inside, Read};
use redthread_web::PersonalData;
use serde_json::{Value, json};

pub(crate) const PERSONAL: PersonalData = PersonalData {
    holds: &[
        "workshop_worries.sealed: what somebody worries about, and nothing of who said it",
        "workshop_worry_steps.sealed: how a worry was met, under the worry's own key",
        "workshop_invitees.sealed: why they are asked, pay, who supports them, what they need; under their own key",
        "workshop_invitees.tie: whether they get or once got support",
        "workshop_invitee_steps.step: when they were asked, told, what they answered",
    ],
    sealed: &[
        SealedColumn { place: "workshop_worries.sealed", rows: "SELECT id AS row, sealed FROM workshop_worries" },
        SealedColumn {
            place: "workshop_worry_steps.sealed",
            rows: "SELECT id AS row, sealed FROM workshop_worry_steps",
        },
        SealedColumn { place: "workshop_invitees.sealed", rows: "SELECT id AS row, sealed FROM workshop_invitees" },
    ],
    export: |read, inside, person| Box::pin(export(read, inside, person)),
    erase: |act, person| Box::pin(erase(act, person)),
};

async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<Value, Error> {
    let promises = list_promises(read, inside.project.id).await?;
    let invitees = list_invitees(read, inside.project.id).await?;
    let own = invitees.iter().find(|invitee| invitee.person == person);
    Ok(json!({ "invitation": own.map(|invitee| invitation(invitee, &promises)) }))
}

fn invitation(invitee: &Invitee, promises: &[Promise]) -> Value {
    let told = |id| promises.iter().find(|promise| Some(promise.id) == id).map(|promise| promise.words.as_str());
    let steps: Vec<Value> = invitee
        .steps
        .iter()
        .map(|step| json!({ "step": step.step, "on": step.done_at.to_string(), "told": told(step.promise) }))
        .collect();
    json!({ "tie": invitee.tie, "pay": invitee.pay, "lang": invitee.lang, "agreed": invitee.terms, "steps": steps })
}

/// What was agreed is gone with the person's key; what they had to do with the service goes here.
async fn erase(act: &mut Act, person: PersonId) -> Result<(), Error> {
    forget_ties(act, person).await
}
