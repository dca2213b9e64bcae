//! Worries and how they were met, what people were told about their words, who is invited on which terms.

use jiff::Timestamp;
use redthread_core::ids::{
    InviteeId, InviteeStepId, KeyId, MeetingId, PersonId, ProjectId, PromiseId, WorryId, WorryStepId,
};
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::workshop::{InvitationStep, Invited, Pay, Tie, WorryState};
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;
use crate::session::open_sealed;

const WORRY: &str = "workshop_worries.sealed";
const WORRY_STEP: &str = "workshop_worry_steps.sealed";
const INVITEE: &str = "workshop_invitees.sealed";

/// What somebody worries about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worry {
    /// Which.
    pub id: WorryId,
    key: KeyId,
    /// From where it comes; who said it is not kept.
    pub standpoint: Standpoint,
    /// In their words; `None` once they were taken back.
    pub words: Option<String>,
    /// Whether whoever said it lets it be told in the case report.
    pub may_be_told: bool,
    /// At which meeting it came up.
    pub meeting: Option<MeetingId>,
    /// On which day.
    pub raised_at: Timestamp,
    /// How it was met, oldest first.
    pub steps: Vec<WorryStep>,
}

impl Worry {
    /// How it stands.
    pub fn state(&self) -> WorryState {
        WorryState::after(self.steps.iter().map(|step| step.met))
    }
}

/// Something that was done about a worry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorryStep {
    /// What; `None` once the worry was taken back.
    pub words: Option<String>,
    /// Whether the worry is met with it.
    pub met: bool,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// On which day.
    pub done_at: Timestamp,
}

/// A worry to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWorry {
    /// From where it comes.
    pub standpoint: Standpoint,
    /// In their words.
    pub words: String,
    /// Whether it may be told in the case report.
    pub may_be_told: bool,
    /// At which meeting it came up.
    pub meeting: Option<MeetingId>,
    /// On which day.
    pub raised_at: Timestamp,
}

/// A step to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWorryStep {
    /// What was done.
    pub words: String,
    /// Whether the worry is met with it.
    pub met: bool,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// On which day.
    pub done_at: Timestamp,
}

/// Writes a worry down, under a key of its own.
pub async fn insert_worry(act: &mut Act, project: ProjectId, new: &NewWorry) -> Result<WorryId, Error> {
    let id: WorryId = act.new_id()?;
    let key = act.new_key(id).await?;
    let sealed = act.seal(key, WORRY, id, &new.words).await?;
    sql("INSERT INTO workshop_worries (id, project, key_id, standpoint, sealed, may_be_told, meeting, raised_at, made_at, place)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, COALESCE(MAX(place), 0) + 1 FROM workshop_worries WHERE project = $2")
        .id(id)
        .id(project)
        .id(key)
        .text(new.standpoint.code())
        .bytes(sealed)
        .bool(new.may_be_told)
        .maybe_id(new.meeting)
        .time(new.raised_at)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Writes down what was done about a worry.
pub async fn insert_worry_step(act: &mut Act, worry: &Worry, new: &NewWorryStep) -> Result<(), Error> {
    let id: WorryStepId = act.new_id()?;
    let sealed = act.seal(worry.key, WORRY_STEP, id, &new.words).await?;
    sql("INSERT INTO workshop_worry_steps (id, worry, sealed, met, meeting, done_at, made_at, place)
         SELECT $1, $2, $3, $4, $5, $6, $7, COALESCE(MAX(place), 0) + 1 FROM workshop_worry_steps WHERE worry = $2")
    .id(id)
    .id(worry.id)
    .bytes(sealed)
    .bool(new.met)
    .maybe_id(new.meeting)
    .time(new.done_at)
    .time(act.now())
    .run(act)
    .await?;
    Ok(())
}

/// Takes a worry back: its words and those of its steps are gone for good; that there was one stays.
pub async fn end_worry(act: &mut Act, worry: &Worry) -> Result<(), Error> {
    act.destroy_key(worry.key).await?;
    sql("UPDATE workshop_worries SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL")
        .id(worry.id)
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// The worries of a project, oldest first, each with its steps.
pub async fn list_worries(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Worry>, Error> {
    let rows = sql("SELECT * FROM workshop_worries WHERE project = $1 ORDER BY raised_at, made_at, place, id")
        .id(project)
        .all(on)
        .await?;
    let steps = "SELECT s.* FROM workshop_worry_steps s JOIN workshop_worries w ON w.id = s.worry WHERE w.project = $1 ORDER BY s.done_at, s.made_at, s.place, s.id";
    let steps = sql(steps).id(project).all(on).await?;
    let mut worries = Vec::with_capacity(rows.len());
    for row in &rows {
        worries.push(read_worry(on, row, &steps).await?);
    }
    Ok(worries)
}

/// One worry of a project.
pub async fn load_worry(on: &mut impl Reads, project: ProjectId, id: WorryId) -> Result<Worry, Error> {
    let row = sql("SELECT * FROM workshop_worries WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    let steps = "SELECT * FROM workshop_worry_steps WHERE worry = $1 ORDER BY done_at, made_at, place, id";
    let steps = sql(steps).id(id).all(on).await?;
    read_worry(on, &row, &steps).await
}

async fn read_worry(on: &mut impl Reads, row: &Row, all: &[Row]) -> Result<Worry, Error> {
    let id: WorryId = row.id("id")?;
    let mut steps = vec![];
    for step in all {
        if step.id::<WorryId>("worry")? == id {
            steps.push(read_step(on, step).await?);
        }
    }
    Ok(Worry {
        id,
        key: row.id("key_id")?,
        standpoint: row.code("standpoint", Standpoint::from_code)?,
        words: open(on, WORRY, id, row).await?,
        may_be_told: row.bool("may_be_told")?,
        meeting: row.maybe_id("meeting")?,
        raised_at: row.time("raised_at")?,
        steps,
    })
}

async fn read_step(on: &mut impl Reads, row: &Row) -> Result<WorryStep, Error> {
    Ok(WorryStep {
        words: open(on, WORRY_STEP, row.id::<WorryStepId>("id")?, row).await?,
        met: row.bool("met")?,
        meeting: row.maybe_id("meeting")?,
        done_at: row.time("done_at")?,
    })
}

/// The sealed words of a row; `None` once their key is gone.
async fn open(
    on: &mut impl Reads,
    place: &str,
    id: impl redthread_core::ids::Id,
    row: &Row,
) -> Result<Option<String>, Error> {
    match open_sealed(on, place, id, &row.bytes("sealed")?).await {
        Ok(words) => Ok(Some(words)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A wording of what happens with what people say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Which.
    pub id: PromiseId,
    /// In which language.
    pub lang: Lang,
    /// In plain words.
    pub words: String,
    /// Since when.
    pub made_at: Timestamp,
}

/// Words it anew in a language; what people were told before stays as they were told it.
pub async fn insert_promise(act: &mut Act, project: ProjectId, lang: Lang, words: &str) -> Result<PromiseId, Error> {
    let id: PromiseId = act.new_id()?;
    sql("INSERT INTO workshop_promises (id, project, lang, words, made_at, place)
         SELECT $1, $2, $3, $4, $5, COALESCE(MAX(place), 0) + 1 FROM workshop_promises WHERE project = $2")
    .id(id)
    .id(project)
    .text(lang.tag())
    .text(words)
    .time(act.now())
    .run(act)
    .await?;
    Ok(id)
}

/// Every wording of a project, newest first.
pub async fn list_promises(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Promise>, Error> {
    let all = "SELECT * FROM workshop_promises WHERE project = $1 ORDER BY made_at DESC, place DESC, id DESC";
    let read = |row: &Row| {
        Ok(Promise {
            id: row.id("id")?,
            lang: row.code("lang", |tag| tag.parse().ok())?,
            words: row.text("words")?,
            made_at: row.time("made_at")?,
        })
    };
    sql(all).id(project).all(on).await?.iter().map(read).collect()
}

/// The wording that holds in a language, of all that [`list_promises`] found.
pub fn promise_in(promises: &[Promise], lang: Lang) -> Option<&Promise> {
    promises.iter().find(|promise| promise.lang == lang)
}

/// The wording that holds now in a language.
pub async fn find_promise(on: &mut impl Reads, project: ProjectId, lang: Lang) -> Result<Option<Promise>, Error> {
    Ok(promise_in(&list_promises(on, project).await?, lang).cloned())
}

/// What was agreed with somebody who is invited: theirs, and sealed under their key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Why they are asked: what they know that the others do not.
    pub why: String,
    /// What was agreed about pay, in words; may be empty.
    pub pay: String,
    /// Who comes along or stands by; may be empty.
    pub support: String,
    /// What they need in order to take part; may be empty.
    pub access: String,
}

/// Somebody who is invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    /// Which.
    pub id: InviteeId,
    /// Who.
    pub person: PersonId,
    /// Who invites them.
    pub invited_by: PersonId,
    /// What they have to do with the service.
    pub tie: Tie,
    /// What they get for it.
    pub pay: Pay,
    /// The language of their letter.
    pub lang: Lang,
    /// What was agreed with them; `None` once they were erased.
    pub terms: Option<Terms>,
    /// Grows with every change.
    pub version: i64,
    /// What happened with it, oldest first.
    pub steps: Vec<InviteeStep>,
}

/// Something that happened with an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InviteeStep {
    /// What.
    pub step: InvitationStep,
    /// Which wording they were told, where they were told one.
    pub promise: Option<PromiseId>,
    /// On which day.
    pub done_at: Timestamp,
}

impl Invitee {
    /// How it stands.
    pub fn stands(&self) -> Invited {
        Invited::after(self.steps.iter().map(|step| step.step))
    }

    /// When something last happened with it; `None` when it never did.
    pub fn last(&self, step: InvitationStep) -> Option<&InviteeStep> {
        self.steps.iter().rev().find(|one| one.step == step)
    }

    /// Whether something happened with it.
    pub fn has(&self, step: InvitationStep) -> bool {
        self.last(step).is_some()
    }
}

/// An invitation to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvitee {
    /// Who.
    pub person: PersonId,
    /// Who invites them.
    pub invited_by: PersonId,
    /// What they have to do with the service.
    pub tie: Tie,
    /// What they get for it.
    pub pay: Pay,
    /// The language of their letter.
    pub lang: Lang,
    /// What was agreed with them.
    pub terms: Terms,
}

/// Plans an invitation. Each person is invited once.
///
/// # Errors
/// `Conflict` when they are on the list already.
pub async fn insert_invitee(act: &mut Act, project: ProjectId, new: &NewInvitee) -> Result<InviteeId, Error> {
    let id: InviteeId = act.new_id()?;
    let sealed = seal_terms(act, id, new).await?;
    let made = sql("INSERT INTO workshop_invitees (id, project, person, invited_by, tie, pay, lang, sealed, version, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9) ON CONFLICT (project, person) DO NOTHING")
        .id(id)
        .id(project)
        .id(new.person)
        .id(new.invited_by)
        .text(new.tie.code())
        .text(new.pay.code())
        .text(new.lang.tag())
        .bytes(sealed)
        .time(act.now())
        .run(act)
        .await?;
    if made == 1 { Ok(id) } else { Err(Error::Conflict) }
}

/// Changes an invitation that was read in version `seen`; whom it is for does not change.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn update_invitee(act: &mut Act, id: InviteeId, seen: i64, new: &NewInvitee) -> Result<(), Error> {
    let sealed = seal_terms(act, id, new).await?;
    let changed = sql("UPDATE workshop_invitees SET invited_by = $3, tie = $4, pay = $5, lang = $6, sealed = $7, version = version + 1 WHERE id = $1 AND version = $2")
        .id(id)
        .int(seen)
        .id(new.invited_by)
        .text(new.tie.code())
        .text(new.pay.code())
        .text(new.lang.tag())
        .bytes(sealed)
        .run(act)
        .await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

async fn seal_terms(act: &mut Act, id: InviteeId, new: &NewInvitee) -> Result<Vec<u8>, Error> {
    let key: KeyId = sql("SELECT key_id FROM people WHERE id = $1").id(new.person).one(act).await?.id("key_id")?;
    act.seal(key, INVITEE, id, &serde_json::to_string(&new.terms)?).await
}

/// Writes down what happened with an invitation.
pub async fn insert_invitee_step(act: &mut Act, invitee: InviteeId, step: &InviteeStep) -> Result<(), Error> {
    let id: InviteeStepId = act.new_id()?;
    sql("INSERT INTO workshop_invitee_steps (id, invitee, step, promise, done_at, made_at, place)
         SELECT $1, $2, $3, $4, $5, $6, COALESCE(MAX(place), 0) + 1 FROM workshop_invitee_steps WHERE invitee = $2")
    .id(id)
    .id(invitee)
    .text(step.step.code())
    .maybe_id(step.promise)
    .time(step.done_at)
    .time(act.now())
    .run(act)
    .await?;
    Ok(())
}

/// Everybody who is invited to the workshop of a project, in the order in which they were thought of.
pub async fn list_invitees(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Invitee>, Error> {
    let rows =
        sql("SELECT * FROM workshop_invitees WHERE project = $1 ORDER BY made_at, id").id(project).all(on).await?;
    let steps = "SELECT s.* FROM workshop_invitee_steps s JOIN workshop_invitees i ON i.id = s.invitee WHERE i.project = $1 ORDER BY s.done_at, s.made_at, s.place, s.id";
    let steps = sql(steps).id(project).all(on).await?;
    let mut invitees = Vec::with_capacity(rows.len());
    for row in &rows {
        invitees.push(read_invitee(on, row, &steps).await?);
    }
    Ok(invitees)
}

/// One invitation of a project.
pub async fn load_invitee(on: &mut impl Reads, project: ProjectId, id: InviteeId) -> Result<Invitee, Error> {
    let row = sql("SELECT * FROM workshop_invitees WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    let steps = "SELECT * FROM workshop_invitee_steps WHERE invitee = $1 ORDER BY done_at, made_at, place, id";
    let steps = sql(steps).id(id).all(on).await?;
    read_invitee(on, &row, &steps).await
}

async fn read_invitee(on: &mut impl Reads, row: &Row, all: &[Row]) -> Result<Invitee, Error> {
    let id: InviteeId = row.id("id")?;
    let mut steps = vec![];
    for step in all {
        if step.id::<InviteeId>("invitee")? == id {
            steps.push(InviteeStep {
                step: step.code("step", InvitationStep::from_code)?,
                promise: step.maybe_id("promise")?,
                done_at: step.time("done_at")?,
            });
        }
    }
    let terms = open(on, INVITEE, id, row).await?;
    Ok(Invitee {
        id,
        person: row.id("person")?,
        invited_by: row.id("invited_by")?,
        tie: row.code("tie", Tie::from_code)?,
        pay: row.code("pay", Pay::from_code)?,
        lang: row.code("lang", |tag| tag.parse().ok())?,
        terms: terms.map(|json| serde_json::from_str(&json)).transpose()?,
        version: row.int("version")?,
        steps,
    })
}

/// Forgets what an erased person had to do with the service; what was agreed with them is gone with their key.
pub async fn forget_ties(act: &mut Act, person: PersonId) -> Result<(), Error> {
    sql("UPDATE workshop_invitees SET tie = 'none', pay = 'open' WHERE person = $1").id(person).run(act).await?;
    Ok(())
}
