//! What this slice holds of a person: how it leaves, how it is erased.

use redthread_core::ids::PersonId;
use redthread_core::kit::Right;
use redthread_storage::commissions::find_commission;
use redthread_storage::{Act, Error, Inside, Read, meetings, people};
use serde_json::{Value, json};

/// Everything of one person, the real name too where the reader may see it.
pub(crate) async fn export(read: &mut Read, inside: &Inside, id: PersonId) -> Result<Value, Error> {
    let project = inside.project.id;
    let person = people::load_person(read, inside, id).await?;
    let roles = people::list_role_history(read, id).await?;
    let departments = people::list_departments(read, project).await?;
    let department = departments.iter().find(|department| Some(department.id) == person.department);
    let name = if inside.may(Right::Consent) { Some(people::open_vault(read, inside, id).await?) } else { None };
    let met = meetings::list_meetings(read, project).await?;
    let asked = find_commission(read, project).await?.filter(|commission| commission.commissioner == id);
    Ok(json!({
        "shown_as": person.alias,
        "name": name,
        "standpoint": person.standpoint.code(),
        "profession": person.profession,
        "department": department.map(|department| &department.title),
        "roles": roles.iter().map(|held| json!({
            "role": held.role, "since": held.since.to_string(), "until": held.until.map(|until| until.to_string()),
        })).collect::<Vec<_>>(),
        "meetings": met.iter().filter(|meeting| meeting.people.contains(&id)).map(|meeting| json!({
            "title": meeting.title, "kind": meeting.kind, "held_at": meeting.held_at.to_string(),
        })).collect::<Vec<_>>(),
        "commission": asked.map(|commission| json!({
            "asked_at": commission.asked_at.to_string(), "purpose": commission.purpose,
        })),
    }))
}

/// Ends every role. What else is here are ids: without the person's row they point at nobody.
pub(crate) async fn erase(act: &mut Act, id: PersonId) -> Result<(), Error> {
    for held in people::list_role_history(act, id).await?.into_iter().filter(|held| held.until.is_none()) {
        people::end_role(act, id, &held.role).await?;
    }
    Ok(())
}
