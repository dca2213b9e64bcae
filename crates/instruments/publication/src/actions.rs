//! What a person does with a book: starts it, writes its front, chooses its stories, looks at clues, asks for an
//! edition, puts it before readers and takes it down.

use std::collections::BTreeSet;

use redthread_core::consent::Audience;
use redthread_core::day::date_of;
use redthread_core::gate::Gate;
use redthread_core::ids::{EditionId, Id as _, JobId, PersonId, PublicationId, StoryId};
use redthread_core::kit::{Right, Role};
use redthread_core::refusal::Refusal;
use redthread_core::thread::{Node, Relation};
use redthread_storage::{
    Deed, Error, Inside, Reads, Store, Viewer, begin, consents, hex, passages, people, projects, stories, users,
};
use redthread_web::Words;

use crate::assemble::{Assembled, Hindrance, Stamp, assemble};
use crate::job::Book;
use crate::load::{Loaded, in_order};
use crate::model::{Choice, CreditLine, Front};
use crate::store::{self, Publication};

/// What the event of a book that was put before readers is called: its public page remembers by it.
pub(crate) const PUBLISHED: &str = "publication.published";

/// Who may prepare a book.
pub(crate) fn may_prepare(inside: &Inside) -> Result<(), Error> {
    inside.require_any(&[Right::Edit, Right::Publish])
}

/// Starts a book with what the project already knows: title, place, publisher, who did what.
pub async fn start(store: &Store, deed: &Deed, inside: &Inside) -> Result<PublicationId, Error> {
    may_prepare(inside)?;
    let mut act = begin!(store, deed, "publication.started", Some(inside.project.id));
    let front = first_front(&mut act, inside).await?;
    let id = store::insert_publication(&mut act, inside.project.id, &front).await?;
    act.made(id).await
}

async fn first_front(on: &mut impl Reads, inside: &Inside) -> Result<Front, Error> {
    let project = &inside.project;
    let publisher = users::find_organisation(on).await?.map(|(_, name)| name).unwrap_or_default();
    Ok(Front {
        title: project.title.clone(),
        subtitle: project.subtitle.clone(),
        publisher,
        place: project.place.clone(),
        credits: first_credits(on, inside).await?,
        ..Front::default()
    })
}

/// The role of whoever tells, in every kit that has stories.
const TELLER: &str = "teller";

/// Everybody with a part in the round, role by role: as they are shown, or by name where they agreed to that in a book.
async fn first_credits(on: &mut impl Reads, inside: &Inside) -> Result<Vec<CreditLine>, Error> {
    let project = &inside.project;
    let consents = consents::load_consents(on, project.id, Some(Audience::Book)).await?;
    let gate = Gate::new(&consents, Audience::Book, inside.now);
    let names = people::open_names(on, project.id).await?;
    let everybody = people::list_people(on, project.id).await?;
    let printed = |person: &people::Person| {
        let open = gate.barred(&[person.id], redthread_core::consent::Material::Name).is_empty();
        let name = names.iter().find(|(id, name)| *id == person.id && open && !name.is_empty());
        name.map_or_else(|| person.alias.clone(), |(_, name)| name.clone())
    };
    // Who tells is protected by an alias in the stories, and stands in no list of names for that.
    let tell: BTreeSet<PersonId> =
        stories::list_accounts(on, project.id).await?.into_iter().map(|account| account.teller).collect();
    let is_named = |role: &Role, person: &people::Person| {
        !person.is_erased
            && person.roles.contains(role.id.as_str())
            && (role.rights != [Right::TakePart] || !tell.contains(&person.id))
    };
    let roles = inside.method()?.roles.iter().filter(|role| role.id.as_str() != TELLER);
    let lines = roles.map(|role| CreditLine {
        role: role.title.get(project.lang).to_owned(),
        names: everybody.iter().filter(|person| is_named(role, person)).map(printed).collect(),
    });
    Ok(lines.filter(|line| !line.names.is_empty()).collect())
}

/// Saves the front that was read in version `seen`, and which book it continues.
///
/// # Errors
/// `Conflict` when somebody else saved since; a refusal when the book would continue itself or one that is not offered.
pub async fn save_front(
    store: &Store,
    deed: &Deed,
    (viewer, inside): (&Viewer, &Inside),
    (id, seen): (PublicationId, i64),
    (front, continues): (&Front, Option<PublicationId>),
) -> Result<PublicationId, Error> {
    may_prepare(inside)?;
    let mut act = begin!(store, deed, "publication.saved", Some(inside.project.id));
    let book = store::load_publication(&mut act, inside.project.id, id).await?;
    store::update_front(&mut act, &book, seen, front).await?;
    let before = store::continued_by(&mut act, id).await?.map(|book| book.id);
    if before != continues {
        if let Some(before) = before {
            passages::unlink(&mut act, id.uuid(), Relation::Continues, before.uuid()).await?;
        }
        if let Some(other) = continues {
            may_continue(&mut act, viewer, id, other).await?;
            let ends = ((Node::Publication, id.uuid()), (Node::Publication, other.uuid()));
            passages::link(&mut act, inside.project.id, ends.0, Relation::Continues, ends.1).await?;
            act.also("publication.continued", other);
        }
    }
    act.made(id).await
}

async fn may_continue(
    on: &mut impl Reads,
    viewer: &Viewer,
    id: PublicationId,
    other: PublicationId,
) -> Result<(), Error> {
    let offered = list_continuable(on, viewer, id).await?;
    let known = offered.iter().any(|book| book.id == other);
    let turns_back = store::continued_by(on, other).await?.is_some_and(|book| book.id == id);
    if known && !turns_back { Ok(()) } else { Err(Refusal::beside("continues", "publication.cannot_continue").into()) }
}

/// The books that a book may continue: published ones, and those of projects that the viewer can enter.
pub(crate) async fn list_continuable(
    on: &mut impl Reads,
    viewer: &Viewer,
    id: PublicationId,
) -> Result<Vec<Publication>, Error> {
    let Viewer::User { organisation, .. } = viewer else { return Ok(vec![]) };
    let entered = projects::list_projects(on, viewer).await?;
    let mut all = store::list_of_organisation(on, *organisation).await?;
    all.retain(|book| {
        book.id != id && (book.shown.is_some() || entered.iter().any(|project| project.id == book.project))
    });
    Ok(all)
}

/// Records which stories stand in the book, in which order and how.
pub async fn choose_stories(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, seen): (PublicationId, i64),
    chosen: &[(StoryId, Choice)],
) -> Result<PublicationId, Error> {
    may_prepare(inside)?;
    let mut act = begin!(store, deed, "publication.chosen", Some(inside.project.id));
    let book = store::load_publication(&mut act, inside.project.id, id).await?;
    let known = in_order(&mut act, inside.project.id, book.id).await?;
    if chosen.iter().any(|(story, _)| !known.iter().any(|(one, _)| one.id == *story)) {
        return Err(Error::NotFound);
    }
    store::update_choices(&mut act, id, seen, chosen).await?;
    for (story, choice) in chosen {
        let before = known.iter().find(|(one, _)| one.id == *story).map(|(_, choice)| *choice);
        match choice {
            _ if before == Some(*choice) => {}
            Choice::Out => act.also("publication.story_left_out", *story),
            Choice::Whole => act.also("publication.story_whole", *story),
            _ => act.also("publication.words_left_out", *story),
        }
    }
    act.made(id).await
}

/// The book as it stands now, with all that is in its way.
pub(crate) async fn check(
    store: &Store,
    on: &mut impl Reads,
    book: &Publication,
    words: &Words,
    event_head: &str,
) -> Result<Assembled, Error> {
    let project = projects::load_project(on, book.project).await?;
    let kit = store.kit(&project.kit)?;
    let words = words.in_lang(project.lang);
    let number = store::list_editions(on, book.id).await?.first().map_or(1, |edition| edition.number + 1);
    let now = store.now();
    let stamp = Stamp {
        number: u32::try_from(number).unwrap_or(u32::MAX),
        date: date_of(now),
        event_head: event_head.to_owned(),
    };
    let loaded = Loaded::load(on, kit, project, book, now).await?;
    assemble(&loaded, &words, &stamp)
}

/// What was found, as it is remembered: a keyed hash that says nothing of it.
pub(crate) fn found(store: &Store, assembled: &Assembled) -> String {
    match assembled.fingerprint() {
        text if text.is_empty() => String::new(),
        text => hex(&store.master().hash("publication looked", text.as_bytes())),
    }
}

/// Why no edition can be made now; empty when nothing is in the way.
pub(crate) fn refusals(store: &Store, book: &Publication, assembled: &Assembled) -> Vec<Refusal> {
    let unmet = assembled.unmet().len();
    let count = |wanted: fn(&Hindrance) -> bool| assembled.hindrances.iter().filter(|one| wanted(one)).count();
    let one_sided = count(|one| matches!(one, Hindrance::OneSided(_)));
    let mut all = vec![];
    if unmet > 0 {
        all.push(Refusal::whole("publication.consent_unmet").with("n", unmet));
    }
    if one_sided > 0 {
        all.push(Refusal::whole("publication.one_sided").with("n", one_sided));
    }
    if count(|one| matches!(one, Hindrance::NoTitle)) > 0 {
        all.push(Refusal::whole("publication.no_title"));
    }
    if count(|one| matches!(one, Hindrance::NoStory)) > 0 {
        all.push(Refusal::whole("publication.no_story"));
    }
    if found(store, assembled) != book.looked && !assembled.warnings.is_empty() {
        all.push(Refusal::beside("looked", "publication.not_looked"));
    }
    all
}

/// Records that somebody looked at every clue that is found now.
pub async fn look(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: PublicationId,
    words: &Words,
) -> Result<PublicationId, Error> {
    may_prepare(inside)?;
    let mut act = begin!(store, deed, "publication.looked", Some(inside.project.id));
    let book = store::load_publication(&mut act, inside.project.id, id).await?;
    let assembled = check(store, &mut act, &book, words, "").await?;
    store::update_looked(&mut act, id, &found(store, &assembled)).await?;
    act.made(id).await
}

/// Asks for an edition: it is made off the request. While one is being made, answers with that work.
///
/// # Errors
/// `publication.consent_unmet` and the other refusals while something is in the way.
pub async fn ask_edition(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: PublicationId,
    words: &Words,
) -> Result<JobId, Error> {
    inside.require(Right::Publish)?;
    let mut act = begin!(store, deed, "publication.edition_asked", Some(inside.project.id));
    let book = store::load_publication(&mut act, inside.project.id, id).await?;
    let refusals = refusals(store, &book, &check(store, &mut act, &book, words, "").await?);
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    let job = redthread_editions::ask::<Book>(&mut act, id).await?;
    act.done(id, (job,)).await.map(|(job,)| job)
}

/// Puts an edition on the book's public page.
///
/// # Errors
/// `publication.to_be_revised` when a consent to the book was taken back since it was made.
pub async fn publish(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (id, edition): (PublicationId, EditionId),
) -> Result<PublicationId, Error> {
    inside.require(Right::Publish)?;
    let mut act = begin!(store, deed, PUBLISHED, Some(inside.project.id));
    let book = store::load_publication(&mut act, inside.project.id, id).await?;
    let edition = store::load_edition(&mut act, id, edition).await?;
    if !crate::shelf::stands(&mut act, &book, &edition, inside.now).await? {
        return Err(Error::refused("publication.to_be_revised"));
    }
    store::update_shown(&mut act, id, Some(edition.id)).await?;
    act.also("publication.edition_shown", edition.id);
    act.made(id).await
}

/// Takes the public page down.
pub async fn take_down(store: &Store, deed: &Deed, inside: &Inside, id: PublicationId) -> Result<PublicationId, Error> {
    inside.require(Right::Publish)?;
    let mut act = begin!(store, deed, "publication.taken_down", Some(inside.project.id));
    store::load_publication(&mut act, inside.project.id, id).await?;
    store::update_shown(&mut act, id, None).await?;
    act.made(id).await
}
