//! What people do: offer a work, accept it or send it back, call for proposals, register a town.

use jiff::Timestamp;
use redthread_core::ids::{CallId, OrganisationId, ProjectId, TownId, Uuid};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_storage::projects::load_project;
use redthread_storage::users::find_organisation;
use redthread_storage::{Deed, Error, Reads, Store, Viewer, begin};

use crate::model::{Call, Contact, MOST_WAITING, Step, Taken, Town};
use crate::store;

/// Whether the viewer edits the catalogue: a steward of the organisation that keeps it.
pub async fn is_editor(on: &mut impl Reads, viewer: &Viewer) -> Result<bool, Error> {
    let Ok(organisation) = viewer.steward() else { return Ok(false) };
    Ok(find_organisation(on).await?.is_some_and(|(keeper, _)| keeper == organisation))
}

/// The organisation that keeps the catalogue, for its stewards; nobody else finds what editors do.
async fn editors(on: &mut impl Reads, viewer: &Viewer) -> Result<OrganisationId, Error> {
    let organisation = viewer.steward()?;
    if is_editor(on, viewer).await? { Ok(organisation) } else { Err(Error::NotFound) }
}

/// Decides whether what others publish waits for an editor.
pub async fn set_rule(store: &Store, deed: &Deed, viewer: &Viewer, is_edited: bool) -> Result<(), Error> {
    let mut act = begin!(store, deed, "catalogue.rule_set", None, answer);
    let keeper = editors(&mut act, viewer).await?;
    store::save_rule(&mut act, keeper, is_edited).await?;
    act.done(keeper, ()).await
}

/// What somebody wants to be done with a work.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Which work, by the id under which it is on show.
    pub work: Uuid,
    /// From which project.
    pub project: ProjectId,
    /// What.
    pub step: Step,
    /// The call that it answers, when it is offered.
    pub call: Option<CallId>,
    /// A word to the other side.
    pub words: String,
}

/// Offers a work, takes it back, accepts it, or sends it back.
///
/// # Errors
/// `NotFound` for whoever may not; refused when the step cannot follow on the last one, or the call is closed.
pub async fn take_step(store: &Store, deed: &Deed, viewer: &Viewer, wish: Wish) -> Result<(), Error> {
    let mut act = begin!(store, deed, verb(wish.step), Some(wish.project), answer);
    let project = load_project(&mut act, wish.project).await?;
    if wish.step.is_editors() {
        editors(&mut act, viewer).await?;
    } else if viewer.steward()? != project.organisation {
        return Err(Error::NotFound);
    }
    let last = store::find_last(&mut act, wish.work).await?;
    wish.step.follow(last.map(|(step, _)| step), &wish.words)?;
    if let Some(call) = wish.call {
        check_call(&store::load_call(&mut act, call).await?, &project.kit, act.now())?;
    }
    let taken = Taken {
        work: wish.work,
        project: wish.project,
        step: wish.step,
        call: wish.call,
        words: wish.words,
        at: act.now(),
    };
    store::insert_step(&mut act, &taken, last.map_or(1, |(_, place)| place + 1)).await?;
    act.done(wish.project, ()).await
}

const fn verb(step: Step) -> &'static str {
    match step {
        Step::Offered => "catalogue.offered",
        Step::Accepted => "catalogue.accepted",
        Step::Returned => "catalogue.returned",
        Step::TakenBack => "catalogue.taken_back",
    }
}

fn check_call(call: &Call, kit: &str, now: Timestamp) -> Result<(), Error> {
    match (call.is_open(now), call.asks_for(kit)) {
        (false, _) => Err(Refusal::beside("call", "editorial.call_closed").into()),
        (true, false) => Err(Refusal::beside("call", "editorial.call_other_kit").into()),
        (true, true) => Ok(()),
    }
}

/// What a new call needs.
#[derive(Clone, Debug)]
pub struct NewCall {
    /// Title.
    pub title: String,
    /// What is wanted.
    pub words: String,
    /// In which language it is written.
    pub lang: Lang,
    /// The kits it asks for; none asks for any.
    pub kits: Vec<String>,
    /// The last moment.
    pub closes_at: Timestamp,
}

/// Calls for proposals.
pub async fn make_call(store: &Store, deed: &Deed, viewer: &Viewer, new: NewCall) -> Result<CallId, Error> {
    let mut act = begin!(store, deed, "call.made", None);
    editors(&mut act, viewer).await?;
    if new.closes_at <= act.now() {
        return Err(Refusal::beside("closes_on", "editorial.closes_in_the_past").into());
    }
    let NewCall { title, words, lang, kits, closes_at } = new;
    let (id, made_at) = (act.new_id()?, act.now());
    store::insert_call(&mut act, &Call { id, title, words, lang, kits, closes_at, made_at, ended_at: None }).await?;
    act.made(id).await
}

/// Ends a call before its day.
pub async fn end_call(store: &Store, deed: &Deed, viewer: &Viewer, call: CallId) -> Result<(), Error> {
    let mut act = begin!(store, deed, "call.ended", None, answer);
    editors(&mut act, viewer).await?;
    store::end_call(&mut act, call).await?;
    act.done(call, ()).await
}

/// What a town writes to join.
#[derive(Clone, Debug)]
pub struct NewTown {
    /// Its name.
    pub name: String,
    /// The country.
    pub country: String,
    /// The department or unit.
    pub organisation: String,
    /// Who writes: for editors only.
    pub contact: Contact,
}

/// Registers a town: anybody may.
///
/// # Errors
/// `editorial.too_many_wait` while [`MOST_WAITING`] towns wait for an editor.
pub async fn register_town(store: &Store, deed: &Deed, new: NewTown) -> Result<TownId, Error> {
    let mut act = begin!(store, deed, "town.registered", None);
    let waiting = store::list_towns(&mut act).await?.iter().filter(|town| town.accepted_at.is_none()).count();
    if waiting >= MOST_WAITING {
        return Err(Error::refused("editorial.too_many_wait"));
    }
    let NewTown { name, country, organisation, contact } = new;
    let town = Town { id: act.new_id()?, name, country, organisation, made_at: act.now(), accepted_at: None };
    store::insert_town(&mut act, &town, &contact).await?;
    act.made(town.id).await
}

/// Takes a town into the network.
pub async fn accept_town(store: &Store, deed: &Deed, viewer: &Viewer, town: TownId) -> Result<(), Error> {
    let mut act = begin!(store, deed, "town.accepted", None, answer);
    editors(&mut act, viewer).await?;
    store::accept_town(&mut act, town).await?;
    act.done(town, ()).await
}

/// Takes a town out of the network, or does not take it in; who wrote is forgotten.
pub async fn remove_town(store: &Store, deed: &Deed, viewer: &Viewer, town: TownId) -> Result<(), Error> {
    let mut act = begin!(store, deed, "town.removed", None, answer);
    editors(&mut act, viewer).await?;
    store::remove_town(&mut act, town).await?;
    act.done(town, ()).await
}
