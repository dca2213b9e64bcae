//! People and their roles; the name in the vault; leaving with everything, and being erased.

use redthread_core::ids::PersonId;
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_storage::people::{self, Name, NewPerson, load_person};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin, users, versions};
use redthread_web::Instrument;
use serde_json::{Map, Value, json};

use crate::model::{check_alias, known_role};

/// Under which verb what is known of a person changes; its last place in the log is the version.
pub const PERSON: &str = "person.changed";

/// Adds a person, with a first role if one is named.
pub async fn add_person(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    new: NewPerson,
    role: Option<&str>,
) -> Result<PersonId, Error> {
    inside.require(Right::Steer)?;
    let role = role.map(|role| known_role(inside.kit(store)?, role).map_err(Error::from)).transpose()?;
    check_alias(&new.alias, new.standpoint, &new.name)?;
    let mut act = begin!(store, deed, "person.added", Some(inside.project.id));
    check_choices(&mut act, inside, None, &new).await?;
    let id = people::insert_person(&mut act, inside.project.id, new).await?;
    if let Some(role) = role {
        people::give_role(&mut act, inside.project.id, id, role.id.as_str()).await?;
        act.also("role.given", id);
    }
    act.made(id).await
}

/// Changes what is known of a person, over version `seen`.
pub async fn change_person(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (PersonId, i64),
    new: NewPerson,
) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, PERSON, Some(inside.project.id), answer);
    load_living(&mut act, inside, id).await?;
    if versions::version_of(&mut act, id, PERSON).await? != seen {
        return Err(Error::Conflict);
    }
    check_alias(&new.alias, new.standpoint, &new.name)?;
    check_choices(&mut act, inside, Some(id), &new).await?;
    people::update_person(&mut act, id, new).await?;
    act.done(id, ()).await
}

async fn load_living(act: &mut Act, inside: &Inside, id: PersonId) -> Result<people::Person, Error> {
    let person = load_person(act, inside, id).await?;
    if person.is_erased { Err(Error::NotFound) } else { Ok(person) }
}

/// Names shown are told apart, a sign-in is one person here, and department and sign-in are of this place.
async fn check_choices(act: &mut Act, inside: &Inside, own: Option<PersonId>, new: &NewPerson) -> Result<(), Error> {
    let mut refusals = vec![];
    let all = people::list_people(act, inside.project.id).await?;
    let others = || all.iter().filter(|other| Some(other.id) != own && !other.is_erased);
    if others().any(|other| other.alias == new.alias) {
        refusals.push(Refusal::beside("alias", "person.alias_taken"));
    }
    if let Some(other) = others().find(|other| new.user.is_some() && other.user == new.user) {
        refusals.push(Refusal::beside("user", "person.user_taken").with("alias", &other.alias));
    }
    if let Some(user) = new.user {
        let known = users::list_users(act, inside.project.organisation).await?;
        if !known.iter().any(|known| known.id == user) {
            refusals.push(Refusal::beside("user", "form.unknown_choice"));
        }
    }
    if let Some(department) = new.department {
        let known = people::list_departments(act, inside.project.id).await?;
        if !known.iter().any(|known| known.id == department) {
            refusals.push(Refusal::beside("department", "form.unknown_choice"));
        }
    }
    if refusals.is_empty() { Ok(()) } else { Err(refusals.into()) }
}

/// Gives a role from now on.
pub async fn give_role(store: &Store, deed: &Deed, inside: &Inside, id: PersonId, role: &str) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    known_role(inside.kit(store)?, role)?;
    let mut act = begin!(store, deed, "role.given", Some(inside.project.id), answer);
    load_living(&mut act, inside, id).await?;
    people::give_role(&mut act, inside.project.id, id, role).await?;
    act.done(id, ()).await
}

/// Ends a role now.
pub async fn end_role(store: &Store, deed: &Deed, inside: &Inside, id: PersonId, role: &str) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, "role.ended", Some(inside.project.id), answer);
    load_living(&mut act, inside, id).await?;
    people::end_role(&mut act, id, role).await?;
    act.done(id, ()).await
}

/// The real name and contact, for who may record consent; the look is in the log before the name is on the page.
pub async fn show_name(store: &Store, deed: &Deed, inside: &Inside, id: PersonId) -> Result<Name, Error> {
    inside.require(Right::Consent)?;
    let name = people::open_vault(&mut store.read().await?, inside, id).await?;
    log_look(store, deed, inside, "vault.opened", id).await?;
    Ok(name)
}

async fn log_look(store: &Store, deed: &Deed, inside: &Inside, verb: &'static str, id: PersonId) -> Result<(), Error> {
    let act = begin!(store, deed, verb, Some(inside.project.id), answer);
    act.done(id, ()).await
}

/// Everything that is held of a person, from every instrument, for the person; the name too, so the look is logged.
pub async fn export_person(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    instruments: &[Instrument],
    id: PersonId,
) -> Result<Value, Error> {
    inside.require(Right::Consent)?;
    let mut read = store.read().await?;
    read.opens(inside.project.id);
    if load_person(&mut read, inside, id).await?.is_erased {
        return Err(Error::NotFound);
    }
    let mut held = Map::new();
    for instrument in instruments.iter().filter(|instrument| !instrument.personal_data.holds.is_empty()) {
        let part = (instrument.personal_data.export)(&mut read, inside, id).await?;
        held.insert(instrument.names.join(", "), part);
    }
    drop(read);
    log_look(store, deed, inside, "person.exported", id).await?;
    Ok(json!({
        "project": inside.project.title,
        "person": id.to_string(),
        "taken_at": store.now().to_string(),
        "held": held,
    }))
}

/// Erases a person: whatever any instrument holds, what they agreed to, then name and key, all in one act.
pub async fn erase_person(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    instruments: &[Instrument],
    id: PersonId,
) -> Result<(), Error> {
    inside.require(Right::Steer)?;
    let mut act = begin!(store, deed, "person.erased", Some(inside.project.id), answer);
    load_living(&mut act, inside, id).await?;
    for instrument in instruments {
        (instrument.personal_data.erase)(&mut act, id).await?;
    }
    people::erase_person(&mut act, id).await?;
    act.done(id, ()).await
}
