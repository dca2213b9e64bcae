//! What people do before a workshop: write down worries and how they were met, word what happens with people's words,
//! plan invitations and follow them.

use jiff::Timestamp;
use redthread_core::day::done_at;
use redthread_core::ids::{InviteeId, MeetingId, PersonId, PromiseId, WorryId};
use redthread_core::kit::Right;
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::{InvitationStep, Pay};
use redthread_storage::workshop::{
    self, InviteeStep, NewInvitee, NewWorry, NewWorryStep, find_promise, list_promises, promise_in,
};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin, meetings, people};

/// Who writes worries down.
pub const WRITES: &[Right] = &[Right::Steer, Right::Facilitate, Right::Document];
/// Who words what people are promised.
pub const PROMISES: &[Right] = &[Right::Steer, Right::Facilitate];
/// Who invites, and sees what was agreed with whom. Not whoever steers: a commissioner may decide on somebody's support.
pub const LEADS: &[Right] = &[Right::Facilitate];

/// The moment of something done on `day`, which must have begun.
fn on_day(day: Timestamp, now: Timestamp) -> Result<Timestamp, Refusal> {
    done_at(day, now).ok_or_else(|| Refusal::beside("on", "mobilisation.day_ahead"))
}

async fn check_meeting(act: &mut Act, inside: &Inside, meeting: Option<MeetingId>) -> Result<(), Error> {
    let Some(meeting) = meeting else { return Ok(()) };
    let known = meetings::load_meeting(act, inside.project.id, meeting).await;
    known.map(drop).map_err(|_| Refusal::beside("meeting", "form.unknown_choice").into())
}

/// Writes a worry down, in the words in which it was said.
pub async fn raise_worry(store: &Store, deed: &Deed, inside: &Inside, new: NewWorry) -> Result<WorryId, Error> {
    inside.require_any(WRITES)?;
    if !inside.method()?.standpoints.contains(&new.standpoint) {
        return Err(Refusal::beside("standpoint", "form.unknown_choice").into());
    }
    let mut act = begin!(store, deed, "worry.raised", Some(inside.project.id));
    check_meeting(&mut act, inside, new.meeting).await?;
    let raised_at = on_day(new.raised_at, act.now())?;
    let id = workshop::insert_worry(&mut act, inside.project.id, &NewWorry { raised_at, ..new }).await?;
    act.made(id).await
}

/// Writes down what was done about a worry, and whether it is met with that.
///
/// # Errors
/// `mobilisation.before_worry` for a day before the worry came up; "not found" for a worry that was taken back.
pub async fn meet_worry(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, new): (WorryId, NewWorryStep),
) -> Result<(), Error> {
    inside.require_any(WRITES)?;
    let mut act = begin!(store, deed, "worry.met", Some(inside.project.id), answer);
    let worry = workshop::load_worry(&mut act, inside.project.id, id).await?;
    worry.words.as_ref().ok_or(Error::NotFound)?;
    check_meeting(&mut act, inside, new.meeting).await?;
    let done_at = on_day(new.done_at, act.now())?;
    if done_at < worry.raised_at {
        return Err(Refusal::beside("on", "mobilisation.before_worry").into());
    }
    workshop::insert_worry_step(&mut act, &worry, &NewWorryStep { done_at, ..new }).await?;
    act.done(id, ()).await
}

/// Takes a worry back for whoever said it: nobody can read it any more; that there was one is still counted.
pub async fn take_back_worry(store: &Store, deed: &Deed, inside: &Inside, id: WorryId) -> Result<(), Error> {
    inside.require_any(WRITES)?;
    let mut act = begin!(store, deed, "worry.taken_back", Some(inside.project.id), answer);
    let worry = workshop::load_worry(&mut act, inside.project.id, id).await?;
    workshop::end_worry(&mut act, &worry).await?;
    act.done(id, ()).await
}

/// Words what happens with what people say, over the wording `seen` that it was written from.
///
/// # Errors
/// `Conflict` when somebody else worded it meanwhile.
pub async fn word_promise(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (lang, seen): (Lang, Option<PromiseId>),
    words: &str,
) -> Result<PromiseId, Error> {
    inside.require_any(PROMISES)?;
    let mut act = begin!(store, deed, "promise.worded", Some(inside.project.id));
    let holds = find_promise(&mut act, inside.project.id, lang).await?;
    if holds.map(|promise| promise.id) != seen {
        return Err(Error::Conflict);
    }
    let id = workshop::insert_promise(&mut act, inside.project.id, lang, words).await?;
    act.made(id).await
}

/// Plans to invite somebody of the project.
///
/// # Errors
/// `mobilisation.already_invited` when they are on the list.
pub async fn plan_invitation(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    new: &NewInvitee,
) -> Result<InviteeId, Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "invitation.planned", Some(inside.project.id));
    check_person(&mut act, inside, "person", new.person).await?;
    check_person(&mut act, inside, "invited_by", new.invited_by).await?;
    match workshop::insert_invitee(&mut act, inside.project.id, new).await {
        Ok(id) => act.made(id).await,
        Err(Error::Conflict) => Err(Refusal::beside("person", "mobilisation.already_invited").into()),
        Err(error) => Err(error),
    }
}

async fn check_person(act: &mut Act, inside: &Inside, field: &str, person: PersonId) -> Result<(), Error> {
    match people::load_person(act, inside, person).await {
        Ok(person) if !person.is_erased => Ok(()),
        Ok(_) | Err(Error::NotFound) => Err(Refusal::beside(field, "form.unknown_choice").into()),
        Err(error) => Err(error),
    }
}

/// Changes what was agreed with somebody, as it was read in version `seen`.
pub async fn change_invitation(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (InviteeId, i64),
    new: &NewInvitee,
) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "invitation.changed", Some(inside.project.id), answer);
    let kept = workshop::load_invitee(&mut act, inside.project.id, id).await?;
    check_person(&mut act, inside, "person", kept.person).await.map_err(|_| Error::NotFound)?;
    check_person(&mut act, inside, "invited_by", new.invited_by).await?;
    workshop::update_invitee(&mut act, id, seen, &NewInvitee { person: kept.person, ..new.clone() }).await?;
    act.done(id, ()).await
}

/// Writes down what happened with an invitation. Who is told, is told the wording that holds in their language.
///
/// # Errors
/// `mobilisation.no_promise` while there is nothing to tell them; `mobilisation.no_fee` when no fee was promised.
pub async fn record_step(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: InviteeId,
    (step, day): (InvitationStep, Timestamp),
) -> Result<(), Error> {
    inside.require_any(LEADS)?;
    let mut act = begin!(store, deed, "invitation.followed", Some(inside.project.id), answer);
    let invitee = workshop::load_invitee(&mut act, inside.project.id, id).await?;
    invitee.terms.as_ref().ok_or(Error::NotFound)?;
    if step == InvitationStep::Paid && invitee.pay != Pay::Fee {
        return Err(Refusal::beside("step", "mobilisation.no_fee").into());
    }
    let done_at = on_day(day, act.now())?;
    let promise = match step {
        InvitationStep::Told => Some(promise_to_tell(&mut act, inside, invitee.lang).await?),
        _ => None,
    };
    workshop::insert_invitee_step(&mut act, id, &InviteeStep { step, promise, done_at }).await?;
    act.done(id, ()).await
}

async fn promise_to_tell(act: &mut Act, inside: &Inside, lang: Lang) -> Result<PromiseId, Error> {
    let promises = list_promises(act, inside.project.id).await?;
    let holds = promise_in(&promises, lang).map(|promise| promise.id);
    holds.ok_or_else(|| Refusal::beside("step", "mobilisation.no_promise").into())
}
