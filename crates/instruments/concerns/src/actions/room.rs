//! The room: a code on the wall, phones that join by it, and what they send.

use redthread_core::ids::{JoinCodeId, MeetingId, PhoneId};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_storage::meetings::load_meeting;
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin};

use super::LEADS;
use crate::model::{self, JoinCode, NewConcern, Phone};
use crate::store;

/// Opens a code for one meeting. `random` is a fresh secret: the code is made of it.
pub async fn open_code(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (meeting, hours, shows): (MeetingId, i64, bool),
    random: &str,
) -> Result<JoinCodeId, Error> {
    inside.require_any(LEADS)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "room.opened", Some(project));
    load_meeting(&mut act, project, meeting).await?;
    let now = act.now();
    // A code that ran out unclosed leaves phones behind; whoever opens the next one clears the table.
    for old in store::list_codes(&mut act, project).await?.into_iter().filter(|old| !old.is_open(now)) {
        store::end_code(&mut act, old.id).await?;
    }
    let (code, ends_at) = (model::code_of(random), model::end_of(now, hours));
    let code = JoinCode { id: act.new_id()?, project, meeting, code, shows, ends_at, is_closed: false };
    store::insert_code(&mut act, &code).await?;
    act.made(code.id).await
}

/// The code that phones can join by now, the newest first.
pub async fn find_room(store: &Store, inside: &Inside) -> Result<Option<JoinCode>, Error> {
    inside.require_any(LEADS)?;
    let codes = store::list_codes(&mut store.read().await?, inside.project.id).await?;
    Ok(codes.into_iter().find(|code| code.is_open(store.now())))
}

/// Closes a code: nobody joins by it again, and what was known of its phones is gone.
pub async fn close_code(store: &Store, deed: &Deed, inside: &Inside, id: JoinCodeId) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "room.closed", Some(inside.project.id), answer);
    store::load_code(&mut act, inside.project.id, id).await?;
    store::end_code(&mut act, id).await?;
    act.done(id, ()).await
}

/// Says whether phones and the projector see what the room has said.
pub async fn show_room(store: &Store, deed: &Deed, inside: &Inside, id: JoinCodeId, shows: bool) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "room.shown", Some(inside.project.id), answer);
    store::load_code(&mut act, inside.project.id, id).await?;
    store::update_shows(&mut act, id, shows).await?;
    store::renew_wall(&mut act, inside.project.id).await?;
    act.done(id, ()).await
}

/// What a phone says of itself: as much or as little as its owner likes.
#[derive(Clone, Debug, Default)]
pub struct NewPhone {
    /// A standpoint.
    pub standpoint: Option<Standpoint>,
    /// What to be called.
    pub named: Option<String>,
}

/// Lets a phone in by a code. `secret` is what its cookie will hold; only a keyed hash of it is kept here.
pub async fn enter_by_code(
    store: &Store,
    deed: &Deed,
    code: &JoinCode,
    new: NewPhone,
    secret: &str,
) -> Result<PhoneId, Error> {
    let deed = Deed { who: None, ..*deed };
    let mut act = begin!(store, &deed, "phone.joined", Some(code.project));
    let code = open_now(&mut act, code).await?;
    let id = store::insert_phone(&mut act, code.id, hash(store, secret), (new.standpoint, new.named.clone())).await?;
    act.made(id).await
}

/// The phone whose cookie holds `secret`: after a dead battery it is the same one.
pub async fn known_phone(
    store: &Store,
    on: &mut impl Reads,
    code: &JoinCode,
    secret: &str,
) -> Result<Option<Phone>, Error> {
    store::find_phone(on, code.id, hash(store, secret)).await
}

/// Puts a concern on the wall from a phone: by nobody who has an account, and never about the row, see [`super::raise`].
pub async fn raise_by_phone(
    store: &Store,
    deed: &Deed,
    code: &JoinCode,
    secret: &str,
    new: &NewConcern,
) -> Result<(), Error> {
    let deed = Deed { who: None, ..*deed };
    let mut act = begin!(store, &deed, "concern.raised", Some(code.project), answer);
    let code = open_now(&mut act, code).await?;
    let phone = store::find_phone(&mut act, code.id, hash(store, secret)).await?.ok_or(Error::NotFound)?;
    let pace = phone.pace.send(act.now())?;
    store::update_pace(&mut act, phone.id, pace).await?;
    let new = NewConcern { meeting: Some(code.meeting), ..new.clone() };
    super::put_on_wall(&mut act, code.project, &new).await?;
    act.done(code.meeting, ()).await
}

/// The code as it stands inside the act: it may have been closed while somebody was writing.
async fn open_now(act: &mut Act, code: &JoinCode) -> Result<JoinCode, Error> {
    let code = store::load_code(act, code.project, code.id).await?;
    if code.is_open(act.now()) { Ok(code) } else { Err(Refusal::whole("concerns.code_closed").into()) }
}

fn hash(store: &Store, secret: &str) -> [u8; 32] {
    store.master().hash("concern phone", secret.as_bytes())
}
