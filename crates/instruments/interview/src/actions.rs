//! What people do with interviews: plan, assign, hold, write, hand over, give back, approve; and bring texts in.

mod bring;

use jiff::Timestamp;
use redthread_core::day;
use redthread_core::ids::{AccountId, DocumentId, PersonId, StoryId};
use redthread_core::kit::{Id as _, Right, RoleId};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_storage::documents::{self, DocumentKind, NewDocument};
use redthread_storage::people::{self, NewPerson, Person};
use redthread_storage::stories::{self, AccountState};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin};

pub use bring::{Brought, Place, Twice, bring_texts};

use crate::desk::{self, Desk, Section};
use crate::model::{Mark, Reply, check_unit};
use crate::store::{self, Approval};

/// Who will tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Teller {
    /// Somebody the project knows.
    Known(PersonId),
    /// Somebody new, by the name that is shown.
    New {
        /// The name that is shown; the real one goes to the vault on the person's own page.
        alias: String,
        /// Decides the side.
        standpoint: Standpoint,
    },
}

/// An interview to plan.
#[derive(Clone, Debug)]
pub struct NewInterview {
    /// Of which story.
    pub story: StoryId,
    /// Who will tell; their standpoint decides the side.
    pub teller: Teller,
    /// Who will ask; may be decided later.
    pub interviewer: Option<PersonId>,
    /// Why that may be somebody of the story's own unit; usually empty.
    pub own_unit: String,
    /// For which day; may be decided later.
    pub planned_at: Option<Timestamp>,
}

/// The role of whoever tells, in every kit that has stories. Others may have no more rights: a designer, an illustrator.
const TELLER: &str = "teller";

/// Plans an interview. A story has as many tellers on each side as it needs, and nobody twice.
pub async fn plan(store: &Store, deed: &Deed, inside: &Inside, new: NewInterview) -> Result<AccountId, Error> {
    require_planning(inside)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "interview.planned", Some(project));
    let story = stories::load_story(&mut act, project, new.story).await?;
    let teller = seat(&mut act, inside, new.teller).await?;
    if stories::accounts_of(&mut act, new.story).await?.iter().any(|account| account.teller == teller.id) {
        return Err(Refusal::beside("teller", "interview.teller_twice").into());
    }
    check_interviewer(&mut act, store, inside, (new.interviewer, &new.own_unit), (teller.id, new.story)).await?;
    if inside.kit(store)?.roles.iter().any(|role| role.id.as_str() == TELLER) {
        people::give_role(&mut act, project, teller.id, TELLER).await?;
    }
    let side = teller.standpoint.side();
    let id =
        stories::insert_account(&mut act, project, new.story, teller.id, side, new.interviewer, new.planned_at).await?;
    store::set_own_unit(&mut act, id, &story, &new.own_unit).await?;
    act.made(id).await
}

fn require_planning(inside: &Inside) -> Result<(), Error> {
    if desk::plans(inside) { Ok(()) } else { Err(Error::NotFound) }
}

async fn seat(act: &mut Act, inside: &Inside, teller: Teller) -> Result<Person, Error> {
    let id = match teller {
        Teller::Known(id) => id,
        Teller::New { alias, standpoint } => {
            let new = NewPerson { alias, standpoint, ..NewPerson::default() };
            let id = people::insert_person(act, inside.project.id, new).await?;
            act.also("person.added", id);
            id
        }
    };
    let person = people::load_person(act, inside, id).await.map_err(|_| unknown("teller"))?;
    if person.is_erased { Err(unknown("teller")) } else { Ok(person) }
}

fn unknown(field: &str) -> Error {
    Refusal::beside(field, "form.unknown_choice").into()
}

/// Who can be asked to hold an interview: everybody whose role lets them interview or document.
pub(crate) async fn list_interviewers(
    on: &mut impl Reads,
    store: &Store,
    inside: &Inside,
) -> Result<Vec<Person>, Error> {
    let kit = inside.kit(store)?;
    let may = |role: &String| {
        let role = RoleId::parse(role).ok().and_then(|role| kit.role(&role));
        role.is_some_and(|role| role.may(Right::Interview) || role.may(Right::Document))
    };
    let everybody = people::list_people(on, inside.project.id).await?;
    Ok(everybody.into_iter().filter(|person| !person.is_erased && person.roles.iter().any(may)).collect())
}

async fn check_interviewer(
    act: &mut Act,
    store: &Store,
    inside: &Inside,
    (chosen, own_unit): (Option<PersonId>, &str),
    (teller, story): (PersonId, StoryId),
) -> Result<(), Error> {
    let Some(chosen) = chosen else { return Ok(()) };
    if chosen == teller {
        return Err(Refusal::beside("interviewer", "interview.own_teller").into());
    }
    let known = list_interviewers(act, store, inside).await?;
    let chosen = known.iter().find(|person| person.id == chosen).ok_or_else(|| unknown("interviewer"))?;
    let accounts = stories::accounts_of(act, story).await?;
    let everybody = people::list_people(act, inside.project.id).await?;
    let tells = |person: &&Person| person.id == teller || accounts.iter().any(|account| account.teller == person.id);
    let units: Vec<_> = everybody.iter().filter(tells).map(|person| person.department).collect();
    let wants_outside = desk::stage(inside.kit(store)?)?.settings.flag("outside_unit").unwrap_or_default();
    Ok(check_unit(wants_outside, chosen.department, &units, own_unit)?)
}

/// Says who holds an interview, and when.
pub async fn assign(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: AccountId,
    (interviewer, own_unit): (Option<PersonId>, &str),
    planned_at: Option<Timestamp>,
) -> Result<(), Error> {
    require_planning(inside)?;
    let mut act = begin!(store, deed, "interview.assigned", Some(inside.project.id), answer);
    let account = stories::load_account(&mut act, inside.project.id, id).await?;
    let who = (account.teller, account.story);
    check_interviewer(&mut act, store, inside, (interviewer, own_unit), who).await?;
    let story = stories::load_story(&mut act, inside.project.id, account.story).await?;
    store::set_own_unit(&mut act, id, &story, own_unit).await?;
    stories::assign_account(&mut act, id, interviewer, planned_at).await?;
    act.done(id, ()).await
}

/// Starts an interview: only once its teller has said yes to it.
pub async fn start(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: AccountId,
    held_at: Option<Timestamp>,
) -> Result<(), Error> {
    let mut act = begin!(store, deed, "interview.held", Some(inside.project.id), answer);
    let desk = Desk::load(&mut act, store, inside, id).await?;
    desk.require_writing()?;
    let held_at = not_later(held_at, act.now(), "held")?;
    if desk.account.state == AccountState::Planned {
        stories::advance_account(&mut act, id, AccountState::Held, Some(held_at)).await?;
    }
    act.done(id, ()).await
}

/// When it was done, by the day somebody named; now where none is given.
fn not_later(day: Option<Timestamp>, now: Timestamp, field: &str) -> Result<Timestamp, Refusal> {
    day::done_at(day.unwrap_or(now), now).ok_or_else(|| Refusal::beside(field, "interview.in_future"))
}

/// What somebody wrote for one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// In which interview.
    pub account: AccountId,
    /// For which step of the guide.
    pub step: String,
    /// Over which version; 0 is none yet.
    pub seen: i64,
    /// The answer as it stands.
    pub reply: Reply,
    /// "None found" is ticked.
    pub none_found: bool,
}

/// Saves what was written for a step, half answers too, and gives back its version. The first words start the
/// interview. The same act with the same words answers as the first time, whichever button or retry brought them.
///
/// # Errors
/// `Conflict` when somebody else saved since `seen`: nothing is overwritten.
pub async fn write(store: &Store, deed: &Deed, inside: &Inside, written: &Written) -> Result<i64, Error> {
    let deed = Deed { digest: digest(store, written), ..*deed };
    let mut act = begin!(store, &deed, "interview.written", Some(inside.project.id), answer);
    let desk = Desk::load(&mut act, store, inside, written.account).await?;
    desk.require_writing()?;
    let section = desk.section(&written.step)?;
    if written.none_found && section.step.none_found.is_none() {
        return Err(Refusal::beside("none", "interview.none_not_here").into());
    }
    let Some((document, version)) = keep(store, &mut act, inside, &desk, section, written).await? else {
        return act.done(written.account, 0).await;
    };
    let per = desk.labels(&mut act, section.step).await?.len();
    let mark = Mark::of(&written.reply, written.none_found, per);
    store::set_mark(&mut act, inside.project.id, written.account, document, mark).await?;
    if desk.account.state == AccountState::Planned {
        let now = act.now();
        stories::advance_account(&mut act, written.account, AccountState::Held, Some(now)).await?;
        act.also("interview.held", written.account);
    }
    act.done(document, version).await
}

/// What makes two saves the same: the words and what they were written over; not the button, not the session.
fn digest(store: &Store, written: &Written) -> [u8; 32] {
    let Written { account, step, seen, reply, none_found } = written;
    store
        .master()
        .hash("interview.written", format!("{account}\n{step}\n{seen}\n{none_found}\n{}", reply.written()).as_bytes())
}

/// Writes the words; nothing at all for a blank step that stays blank.
async fn keep(
    store: &Store,
    act: &mut Act,
    inside: &Inside,
    desk: &Desk<'_>,
    section: &Section<'_>,
    written: &Written,
) -> Result<Option<(DocumentId, i64)>, Error> {
    let text = written.reply.written();
    let Some(outline) = &section.outline else {
        return match written.seen {
            0 if text.is_empty() && !written.none_found => Ok(None),
            0 => {
                let new = new_section(inside, desk, section, &text, written.none_found);
                Ok(Some((documents::insert_document(store, act, inside.project.id, new).await?, 1)))
            }
            _ => Err(Error::Conflict),
        };
    };
    // The very same words are no conflict, whoever saved them.
    let there = desk.words(act, section).await?;
    if there.is_ok_and(|there| there == text) && outline.none_found == written.none_found {
        return Ok(Some((outline.id, outline.version)));
    }
    let version = documents::save_document(store, act, outline.id, written.seen, &text, written.none_found).await?;
    Ok(Some((outline.id, version)))
}

fn new_section(inside: &Inside, desk: &Desk<'_>, section: &Section<'_>, text: &str, none_found: bool) -> NewDocument {
    let place = desk.guide.steps.iter().position(|step| step.id == section.step.id).unwrap_or_default();
    NewDocument {
        story: Some(desk.account.story),
        account: Some(desk.account.id),
        kind: DocumentKind::Section,
        section: section.step.id.as_str().to_owned(),
        position: i64::try_from(place).unwrap_or_default() + 1,
        lang: inside.project.lang,
        none_found,
        text: text.to_owned(),
        subjects: vec![desk.teller.id],
        key: desk.teller.key,
    }
}

/// Hands the record over: every step is answered. Where the gate said no, only what comes before it counts, and
/// `confirmed` says that it is handed over knowing that.
pub async fn hand_over(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: AccountId,
    confirmed: bool,
) -> Result<(), Error> {
    let mut act = begin!(store, deed, "interview.handed_over", Some(inside.project.id), answer);
    let desk = Desk::load(&mut act, store, inside, id).await?;
    desk.require_writing()?;
    let open = desk.open_steps();
    if !open.is_empty() {
        return Err(open.into());
    }
    if desk.refusing().is_some() && !confirmed {
        return Err(Refusal::beside("confirm", "interview.confirm_no").into());
    }
    if desk.account.state < AccountState::Documented {
        stories::advance_account(&mut act, id, AccountState::Documented, None).await?;
    }
    act.done(id, ()).await
}

/// Gives a record back to be worked on: it can be written in again, and an approval no longer holds.
pub async fn give_back(store: &Store, deed: &Deed, inside: &Inside, id: AccountId) -> Result<(), Error> {
    if !desk::documents_all(inside) {
        return Err(Error::NotFound);
    }
    let mut act = begin!(store, deed, "interview.given_back", Some(inside.project.id), answer);
    let account = stories::load_account(&mut act, inside.project.id, id).await?;
    if account.state < AccountState::Documented {
        return Err(Error::refused("interview.not_handed_over"));
    }
    stories::advance_account(&mut act, id, AccountState::Held, None).await?;
    store::end_approvals(&mut act, id).await?;
    act.done(id, ()).await
}

/// Records that the teller has read, or was read, what is written, and approves it.
pub async fn approve(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    id: AccountId,
    read_by: Option<PersonId>,
    read_at: Option<Timestamp>,
) -> Result<(), Error> {
    inside.require(Right::Consent)?;
    let mut act = begin!(store, deed, "interview.approved", Some(inside.project.id), answer);
    let desk = Desk::load(&mut act, store, inside, id).await?;
    check_approvable(&desk)?;
    if let Some(reader) = read_by {
        people::load_person(&mut act, inside, reader).await.map_err(|_| unknown("reader"))?;
    }
    let read_at = not_later(read_at, act.now(), "read")?;
    store::insert_approval(&mut act, id, &Approval { read_by, read_at }).await?;
    stories::advance_account(&mut act, id, AccountState::Approved, None).await?;
    act.done(id, ()).await
}

fn check_approvable(desk: &Desk<'_>) -> Result<(), Error> {
    match desk.account.state {
        AccountState::Documented if desk.may_be_held() => Ok(()),
        AccountState::Documented => Err(Error::refused("interview.no_raw_consent")),
        AccountState::Approved => Err(Error::refused("interview.approved_already")),
        AccountState::Planned | AccountState::Held => Err(Error::refused("interview.not_handed_over")),
    }
}
