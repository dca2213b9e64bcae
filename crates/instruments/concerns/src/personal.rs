//! What this slice holds of a person: how it leaves, how it is erased.

use redthread_core::ids::PersonId;
use redthread_core::people::Standpoint;
use redthread_storage::redlines::load_concern;
use redthread_storage::{Act, Error, Inside, Read};
use serde_json::{Value, json};

use crate::store;

/// The concerns they raised under their name. What they said as nobody is nobody's, here too.
pub(crate) async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<Value, Error> {
    let mut raised = vec![];
    for id in store::list_of_person(read, person).await? {
        let concern = load_concern(read, inside.project.id, id).await?;
        raised.push(json!({
            "words": concern.said.map(|said| said.words),
            "on": concern.on_day.to_string(),
            "standpoint": concern.standpoint.map(Standpoint::code),
            "marks": concern.marks,
            "removed_from_wall": concern.is_removed,
        }));
    }
    Ok(json!({ "concerns": raised }))
}

/// Destroys the key of each; the wall shows a gap where the words were.
pub(crate) async fn erase(act: &mut Act, person: PersonId) -> Result<(), Error> {
    for id in store::list_of_person(act, person).await? {
        store::erase_concern(act, id).await?;
    }
    Ok(())
}
