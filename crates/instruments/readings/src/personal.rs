//! What this slice holds of one person: what they wrote down as somebody who signs in, and what was put to them.

use redthread_core::ids::{Id, PersonId, Uuid};
use redthread_storage::people::load_person;
use redthread_storage::redlines::{
    Crossing, erase_crossing_words, list_crossings, list_readings_of_project, open_note,
};
use redthread_storage::{Act, Error, Inside, Read};
use serde_json::{Value, json};

/// Notes they wrote beside readings, crossings they declared or were to answer, steps they wrote down.
pub(crate) async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<Value, Error> {
    let user = load_person(read, inside, person).await?.user.map(Id::uuid);
    let mut notes = vec![];
    for reading in list_readings_of_project(read, inside.project.id).await? {
        if Some(reading.recorded_by) == user
            && let Some(note) = open_note(read, &reading).await?
        {
            notes.push(
                json!({ "reading": reading.id.to_string(), "on": reading.measured.on.to_string(), "note": note }),
            );
        }
    }
    let crossings = list_crossings(read, inside.project.id).await?;
    let crossings: Vec<Value> = crossings.iter().filter_map(|crossing| of_person(crossing, person, user)).collect();
    Ok(json!({ "notes": notes, "crossings": crossings }))
}

fn of_person(crossing: &Crossing, person: PersonId, user: Option<Uuid>) -> Option<Value> {
    let is_theirs = crossing.person == Some(person) || (user.is_some() && Some(crossing.declared_by) == user);
    let steps = crossing.steps.iter().filter(|step| is_theirs || (user.is_some() && Some(step.recorded_by) == user));
    let steps: Vec<Value> = steps
        .map(|step| json!({ "kind": step.what.kind.code(), "at": step.what.at.to_string(), "words": step.words }))
        .collect();
    (is_theirs || !steps.is_empty()).then(|| {
        let (to, words) = (crossing.addressee.as_ref(), crossing.words.as_ref());
        json!({
            "id": crossing.id.to_string(),
            "declared_at": crossing.declared_at.to_string(),
            "to": to.filter(|_| is_theirs),
            "words": words.filter(|_| is_theirs),
            "steps": steps,
        })
    })
}

/// What was put to them and what they answered goes; that a line was crossed and how it ended stays.
pub(crate) async fn erase(act: &mut Act, person: PersonId) -> Result<(), Error> {
    erase_crossing_words(act, person).await
}
