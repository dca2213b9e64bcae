//! What people do: a group invites, a town accepts, says what it shows, and either ends it.

use jiff::SignedDuration;
use redthread_core::ids::{ActId, Id as _, InvitationId, ShareId};
use redthread_core::kit::Right;
use redthread_core::redline::Scope;
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::{self, list_shares};
use redthread_storage::{Deed, Error, Inside, Store, begin};

/// How long an invitation can be used.
pub const INVITATION_DAYS: i64 = 14;

/// Letters that nobody takes for each other when a code is read out.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const CODE_LETTERS: usize = 12;

/// Makes an invitation and answers with its code. The code is made from the act, so that a repeated act says the same
/// one and no row holds it.
pub async fn invite(store: &Store, deed: &Deed, inside: &Inside) -> Result<String, Error> {
    inside.require(Right::Steer)?;
    let code = code_of(store, deed.act);
    let redthread_storage::Begun::Act(mut act) = store.begin(deed, "invitation.made", Some(inside.project.id)).await?
    else {
        return Ok(code);
    };
    let until = act.now() + SignedDuration::from_hours(24 * INVITATION_DAYS);
    let id = redlines::insert_invitation(&mut act, inside.project.id, hash_of(store, &code), until).await?;
    act.done(id, ()).await?;
    Ok(code)
}

/// Takes back an invitation that nobody has used.
pub async fn end_invitation(store: &Store, deed: &Deed, inside: &Inside, id: InvitationId) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, "invitation.ended", Some(inside.project.id), answer);
    redlines::end_invitation(&mut act, inside.project.id, id).await?;
    act.done(id, ()).await
}

/// A town accepts: from now on it has the group's lines in reach, and shows `scope` of its readings of them.
pub async fn accept(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (code, name): (&str, &str),
    scope: Scope,
) -> Result<ShareId, Error> {
    inside.require(Right::Steer)?;
    let town = inside.project.id;
    let mut act = begin!(store, deed, "share.accepted", Some(town));
    let now = act.now();
    let found = redlines::find_invitation(&mut act, hash_of(store, &plain(code)), now).await?;
    let Some((invitation, group)) = found else {
        return Err(Refusal::beside("code", "board.no_such_code").into());
    };
    let shares = list_shares(&mut act, town).await?;
    if group == town || shares.iter().any(|share| share.group == group && share.town == town) {
        return Err(Refusal::beside("code", "board.already_shared").into());
    }
    let id = redlines::insert_share(&mut act, (invitation, group), town, name, scope).await?;
    act.made(id).await
}

/// The town says anew what the group sees.
pub async fn show(store: &Store, deed: &Deed, inside: &Inside, id: ShareId, scope: Scope) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, "share.changed", Some(inside.project.id), answer);
    redlines::append_scope(&mut act, inside.project.id, id, scope).await?;
    act.done(id, ()).await
}

/// Either side ends it; the readings stay the town's.
pub async fn end(store: &Store, deed: &Deed, inside: &Inside, id: ShareId) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, "share.ended", Some(inside.project.id), answer);
    redlines::end_share(&mut act, inside.project.id, id).await?;
    act.done(id, ()).await
}

fn code_of(store: &Store, act: ActId) -> String {
    let hash = store.master().hash("invitation-code", act.uuid().as_bytes());
    let letters = hash.iter().take(CODE_LETTERS).filter_map(|byte| LETTERS.get(usize::from(byte & 31)));
    letters.map(|letter| char::from(*letter)).collect()
}

fn hash_of(store: &Store, code: &str) -> [u8; 32] {
    store.master().hash("invitation", code.as_bytes())
}

/// A code as it was made: people type spaces, dashes, small letters, and `O` for zero's neighbour.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// A code as it is read out: four letters at a time.
pub(crate) fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(grouped("K7QM2XPD9RTA"), "K7QM-2XPD-9RTA");
        assert_eq!(plain(" k7qm-2xpd 9rta\u{200f}"), "K7QM2XPD9RTA");
        assert!(LETTERS.iter().all(|letter| !b"01OI".contains(letter)));
    }
}
