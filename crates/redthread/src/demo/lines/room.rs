//! What a visitor finds open: a follow-up meeting of today with a code for phones.

use redthread_concerns::actions::{find_room, open_code};
use redthread_concerns::model::code_of;
use redthread_steering::actions::{NewMeeting, call_meeting};
use redthread_steering::model::MeetingKind;
use redthread_storage::meetings::Hours;
use redthread_storage::people::list_people;
use redthread_storage::{Deed, Error, Inside, Store, secret};

const TITLE: &str = "מפגש מעקב: ממה אנחנו חוששים עכשיו";

/// The code of an open room of the group: the one that is open, or a new one for a meeting of today.
pub(in crate::demo) async fn open_room(store: &Store, inside: &Inside) -> Result<String, Error> {
    if let Some(code) = find_room(store, inside).await? {
        return Ok(code.code);
    }
    let people = list_people(&mut store.read().await?, inside.project.id).await?;
    let meeting = NewMeeting {
        kind: MeetingKind::Other,
        title: TITLE.to_owned(),
        held_at: store.now(),
        hours: Hours::default(),
        place: inside.project.place.clone(),
        people: people.iter().map(|person| person.id).collect(),
    };
    let deed = || Deed::fresh(store, Some(inside.user));
    let meeting = call_meeting(store, &deed()?, inside, meeting).await?;
    let random = secret()?;
    open_code(store, &deed()?, inside, (meeting, 24, true), &random).await?;
    Ok(code_of(&random))
}
