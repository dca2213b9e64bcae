//! Stories and their accounts: a case of success, told from several sides.

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;
use redthread_core::gate::Told;
use redthread_core::ids::{AccountId, KeyId, PersonId, ProjectId, StoryId};
use redthread_core::people::Side;
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::db::{Reads, Row, sql, sql_over};
use crate::error::Error;
use crate::index::batch::places;
use crate::kept;
use crate::session::open_sealed;

const FACE: &str = "stories.sealed";
const REASON: &str = "stories.one_sided_reason";

/// What a story says of itself, sealed under its own key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryFace {
    /// Short title.
    pub title: String,
    /// Subtitle: a line.
    pub subtitle: String,
    /// Before, in a few sentences.
    pub before: String,
    /// After.
    pub after: String,
    /// Turning points in their order.
    #[serde(default)]
    pub turning_points: Vec<TurningPoint>,
}

/// A moment at which it turned (ציון דרך, vändpunkt).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurningPoint {
    /// Roughly when.
    pub when: String,
    /// In a few words.
    pub title: String,
    /// Who did what.
    pub actions: Vec<Action>,
}

/// What somebody did at a turning point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Who, by alias or role.
    pub actor: String,
    /// What: a concrete verb.
    pub what: String,
}

/// A case of success. Its face waits for a gate: it retells the life of everybody who tells in it.
#[derive(Clone, Debug)]
pub struct Story {
    /// Which.
    pub id: StoryId,
    /// Its number in the project, from 1: what is shown where the gate is shut.
    pub number: i64,
    /// Its key.
    pub key: KeyId,
    /// Grows with every change of the face.
    pub version: i64,
    /// Why it may appear with one side only; none when there is no exception. Guarded like the face: it speaks of them.
    pub one_sided: Option<Told<String>>,
    /// When it was made.
    pub made_at: Timestamp,
    /// What it says of itself, and of whom.
    pub told: Told<StoryFace>,
}

impl Story {
    /// Whether somebody wrote down why it may appear with one side only.
    pub fn is_excepted(&self) -> bool {
        self.one_sided.is_some()
    }
}

/// How far an account has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccountState {
    /// Somebody will be interviewed.
    Planned,
    /// The interview was held.
    Held,
    /// It is written down.
    Documented,
    /// Its teller has read, corrected and approved it.
    Approved,
}

impl AccountState {
    /// Every state in order.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Held, Self::Documented, Self::Approved];

    /// As stored, and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Documented => "documented",
            Self::Approved => "approved",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// One side's telling, and the interview in which it is told. Says who and when, never what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Which.
    pub id: AccountId,
    /// Of which story.
    pub story: StoryId,
    /// Who tells.
    pub teller: PersonId,
    /// From which side.
    pub side: Side,
    /// Who asks; none yet.
    pub interviewer: Option<PersonId>,
    /// When it is planned for.
    pub planned_at: Option<Timestamp>,
    /// When it was held.
    pub held_at: Option<Timestamp>,
    /// How far it has come.
    pub state: AccountState,
    /// Since when the story's own words no longer tell of its teller, who was erased; none while they do.
    pub left_out_at: Option<Timestamp>,
}

/// The sides from which accounts were told: a planned interview is no telling yet, and one who is left out none any more.
pub fn sides_told<'a>(accounts: impl IntoIterator<Item = &'a Account>) -> BTreeSet<Side> {
    let told =
        accounts.into_iter().filter(|account| account.state != AccountState::Planned && account.left_out_at.is_none());
    told.map(|account| account.side).collect()
}

/// Adds a story with a key of its own, at the next number.
pub async fn insert_story(act: &mut Act, project: ProjectId, face: &StoryFace) -> Result<StoryId, Error> {
    act.of(project)?;
    let id: StoryId = act.new_id()?;
    let key = act.new_key(id).await?;
    let sealed = act.seal(key, FACE, id, &serde_json::to_string(face)?).await?;
    sql("INSERT INTO stories (id, project, number, key_id, sealed, version, made_at)
         SELECT $1, $2, COALESCE(MAX(number), 0) + 1, $3, $4, 1, $5 FROM stories WHERE project = $2")
    .id(id)
    .id(project)
    .id(key)
    .bytes(sealed)
    .time(act.now())
    .run(act)
    .await?;
    Ok(id)
}

/// Saves the face that was read in version `seen`.
///
/// # Errors
/// `Conflict` when somebody else saved since.
pub async fn save_face(act: &mut Act, story: &Story, seen: i64, face: &StoryFace) -> Result<i64, Error> {
    let sealed = act.seal(story.key, FACE, story.id, &serde_json::to_string(face)?).await?;
    let changed = sql("UPDATE stories SET sealed = $2, version = version + 1 WHERE id = $1 AND version = $3")
        .id(story.id)
        .bytes(sealed)
        .int(seen)
        .run(act)
        .await?;
    if changed == 1 { Ok(seen + 1) } else { Err(Error::Conflict) }
}

/// Records why a story may appear with one side only, sealed like its face; an empty reason takes the exception back.
pub async fn except_one_sided(act: &mut Act, story: &Story, reason: &str) -> Result<(), Error> {
    let sealed = match reason.trim() {
        "" => None,
        reason => Some(act.seal(story.key, REASON, story.id, reason).await?),
    };
    sql("UPDATE stories SET one_sided_reason = $2 WHERE id = $1").id(story.id).maybe_bytes(sealed).run(act).await?;
    Ok(())
}

/// Begins the story's own words anew, without those of its tellers who were erased: face, reason and the editor's text
/// lay under a key that is destroyed now, and the new ones no longer ask them. What the others told stays as it is.
///
/// # Errors
/// `story.nobody_erased` when everybody who tells in it is still there.
pub async fn tell_anew(act: &mut Act, story: &Story) -> Result<i64, Error> {
    let left_out = sql("UPDATE accounts SET left_out_at = $2 WHERE story = $1 AND left_out_at IS NULL
         AND teller IN (SELECT id FROM people WHERE erased_at IS NOT NULL)")
    .id(story.id)
    .time(act.now())
    .run(act)
    .await?;
    if left_out == 0 {
        return Err(Error::refused("story.nobody_erased"));
    }
    let key = act.new_key(story.id).await?;
    let sealed = act.seal(key, FACE, story.id, &serde_json::to_string(&StoryFace::default())?).await?;
    sql("UPDATE stories SET key_id = $2, sealed = $3, one_sided_reason = NULL, version = version + 1 WHERE id = $1")
        .id(story.id)
        .id(key)
        .bytes(sealed)
        .run(act)
        .await?;
    erase_text(act, story.id).await?;
    act.destroy_key(story.key).await?;
    Ok(story.version + 1)
}

/// Takes the editor's text of a story away with all its versions and passages: it is told anew without somebody.
async fn erase_text(act: &mut Act, story: StoryId) -> Result<(), Error> {
    const TEXTS: &str = "SELECT id FROM documents WHERE story = $1 AND kind = 'told'";
    const PASSAGES: &str = "SELECT id FROM passages WHERE document IN";
    crate::index::forget_story_text(act, story).await?;
    for statement in [
        format!("DELETE FROM links WHERE from_id IN ({PASSAGES} ({TEXTS})) OR to_id IN ({PASSAGES} ({TEXTS}))"),
        format!("DELETE FROM passages WHERE document IN ({TEXTS})"),
        format!("DELETE FROM document_subjects WHERE document IN ({TEXTS})"),
        format!("DELETE FROM document_versions WHERE document IN ({TEXTS})"),
        "DELETE FROM documents WHERE story = $1 AND kind = 'told'".to_owned(),
    ] {
        sql_over(statement).id(story).run(act).await?;
    }
    Ok(())
}

/// The stories of a project, by number.
pub async fn list_stories(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Story>, Error> {
    list_stories_from(on, project, (i64::MIN, i64::MAX)).await
}

/// The stories of a project whose numbers lie between these two, by number.
pub async fn list_stories_from(
    on: &mut impl Reads,
    project: ProjectId,
    (first, last): (i64, i64),
) -> Result<Vec<Story>, Error> {
    let rows = sql("SELECT s.*, k.wrapped FROM stories s JOIN keys k ON k.id = s.key_id WHERE s.project = $1 AND s.number BETWEEN $2 AND $3 ORDER BY s.number")
        .id(project)
        .int(first)
        .int(last)
        .all(on)
        .await?;
    read_stories(on, project, rows).await
}

/// So many stories are asked for in one statement.
const AT_ONCE: usize = 24;

/// These stories of a project, in no order of theirs: only what a page shows is unsealed for it.
pub async fn list_some_stories(on: &mut impl Reads, project: ProjectId, ids: &[StoryId]) -> Result<Vec<Story>, Error> {
    let mut rows = vec![];
    for some in ids.chunks(AT_ONCE) {
        let Some(last) = some.last() else { continue };
        let those = places(2, AT_ONCE);
        let text = format!(
            "SELECT s.*, k.wrapped FROM stories s JOIN keys k ON k.id = s.key_id WHERE s.project = $1 AND s.id IN ({those})"
        );
        // One text for any number: what is left over asks for the last once more.
        let all = some.iter().chain(std::iter::repeat(last)).take(AT_ONCE);
        rows.extend(all.fold(sql_over(text).id(project), |query, id| query.id(*id)).all(on).await?);
    }
    read_stories(on, project, rows).await
}

async fn read_stories(on: &mut impl Reads, project: ProjectId, rows: Vec<Row>) -> Result<Vec<Story>, Error> {
    let mut tellers = HashMap::<StoryId, Vec<PersonId>>::new();
    for account in list_accounts(on, project).await?.iter().filter(|account| account.left_out_at.is_none()) {
        tellers.entry(account.story).or_default().push(account.teller);
    }
    let mut stories = Vec::with_capacity(rows.len());
    for row in rows {
        on.session().learn(row.id("key_id")?, row.bytes("wrapped")?);
        let tellers = tellers.remove(&row.id("id")?).unwrap_or_default();
        stories.push(read_story(on, &row, tellers).await?);
    }
    Ok(stories)
}

/// A story without its words: nothing is unsealed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryOutline {
    /// Which.
    pub id: StoryId,
    /// Its number in the project, from 1.
    pub number: i64,
    /// Whether somebody wrote down why it may appear with one side only.
    pub is_excepted: bool,
}

/// The stories of a project without their words, by number.
pub async fn list_outlines(on: &mut impl Reads, project: ProjectId) -> Result<Vec<StoryOutline>, Error> {
    if let Some(kept) = kept::find(on, project, "stories").await? {
        return Ok(kept);
    }
    let rows = sql(
        "SELECT id, number, one_sided_reason IS NOT NULL AS excepted FROM stories WHERE project = $1 ORDER BY number",
    )
    .id(project)
    .all(on)
    .await?;
    let outline = |row: &Row| {
        Ok(StoryOutline { id: row.id("id")?, number: row.int("number")?, is_excepted: row.bool("excepted")? })
    };
    let stories = rows.iter().map(outline).collect::<Result<Vec<_>, Error>>()?;
    kept::keep(on, project, "stories", &stories).await?;
    Ok(stories)
}

/// One story of a project.
pub async fn load_story(on: &mut impl Reads, project: ProjectId, id: StoryId) -> Result<Story, Error> {
    let row = sql("SELECT * FROM stories WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    let accounts = accounts_of(on, id).await?;
    let told = accounts.iter().filter(|account| account.left_out_at.is_none());
    read_story(on, &row, told.map(|account| account.teller).collect()).await
}

async fn read_story(on: &mut impl Reads, row: &Row, mut tellers: Vec<PersonId>) -> Result<Story, Error> {
    let id: StoryId = row.id("id")?;
    let face = match open_or_erased(on, FACE, id, &row.bytes("sealed")?).await? {
        Some(text) => serde_json::from_str(&text)?,
        None => StoryFace::default(),
    };
    let reason = match row.maybe_bytes("one_sided_reason")? {
        Some(sealed) => open_or_erased(on, REASON, id, &sealed).await?,
        None => None,
    };
    tellers.sort_unstable();
    tellers.dedup();
    Ok(Story {
        id,
        number: row.int("number")?,
        key: row.id("key_id")?,
        version: row.int("version")?,
        one_sided: reason.map(|reason| Told::new(reason, tellers.clone())),
        made_at: row.time("made_at")?,
        told: Told::new(face, tellers),
    })
}

/// The words, or none when their key was destroyed.
async fn open_or_erased(
    on: &mut impl Reads,
    place: &str,
    story: StoryId,
    sealed: &[u8],
) -> Result<Option<String>, Error> {
    match open_sealed(on, place, story, sealed).await {
        Ok(text) => Ok(Some(text)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Plans an account: who tells, from which side.
#[expect(clippy::too_many_arguments, reason = "an account is these seven things and nothing else")]
pub async fn insert_account(
    act: &mut Act,
    project: ProjectId,
    story: StoryId,
    teller: PersonId,
    side: Side,
    interviewer: Option<PersonId>,
    planned_at: Option<Timestamp>,
) -> Result<AccountId, Error> {
    act.of(project)?;
    let id: AccountId = act.new_id()?;
    sql("INSERT INTO accounts (id, project, story, teller, side, interviewer, planned_at, state, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'planned', $8)")
        .id(id)
        .id(project)
        .id(story)
        .id(teller)
        .text(side.code())
        .maybe_id(interviewer)
        .maybe_time(planned_at)
        .time(act.now())
        .run(act)
        .await?;
    // Whatever was already written about the story now also tells of this person.
    sql("INSERT INTO document_subjects (document, person) SELECT id, $2 FROM documents WHERE story = $1 AND kind = 'told' ON CONFLICT (document, person) DO NOTHING").id(story).id(teller).run(act).await?;
    crate::index::index_again(act, teller).await?;
    Ok(id)
}

/// Changes who asks and when.
pub async fn assign_account(
    act: &mut Act,
    id: AccountId,
    interviewer: Option<PersonId>,
    planned_at: Option<Timestamp>,
) -> Result<(), Error> {
    sql("UPDATE accounts SET interviewer = $2, planned_at = $3 WHERE id = $1")
        .id(id)
        .maybe_id(interviewer)
        .maybe_time(planned_at)
        .run(act)
        .await?;
    Ok(())
}

/// Sets how far an account has come, and when it was held.
pub async fn advance_account(
    act: &mut Act,
    id: AccountId,
    state: AccountState,
    held_at: Option<Timestamp>,
) -> Result<(), Error> {
    sql("UPDATE accounts SET state = $2, held_at = COALESCE($3, held_at) WHERE id = $1")
        .id(id)
        .text(state.code())
        .maybe_time(held_at)
        .run(act)
        .await?;
    Ok(())
}

/// Every account of a project.
pub async fn list_accounts(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Account>, Error> {
    if let Some(kept) = kept::find(on, project, "accounts").await? {
        return Ok(kept);
    }
    let rows =
        sql("SELECT * FROM accounts WHERE project = $1 ORDER BY story, side, made_at, id").id(project).all(on).await?;
    let accounts = rows.iter().map(read_account).collect::<Result<Vec<_>, Error>>()?;
    kept::keep(on, project, "accounts", &accounts).await?;
    Ok(accounts)
}

/// The accounts of one story.
pub async fn accounts_of(on: &mut impl Reads, story: StoryId) -> Result<Vec<Account>, Error> {
    let rows = sql("SELECT * FROM accounts WHERE story = $1 ORDER BY side, made_at").id(story).all(on).await?;
    rows.iter().map(read_account).collect()
}

/// The stories in which somebody tells.
pub async fn list_stories_of_teller(on: &mut impl Reads, teller: PersonId) -> Result<Vec<StoryId>, Error> {
    let rows = sql("SELECT DISTINCT story FROM accounts WHERE teller = $1 ORDER BY story").id(teller).all(on).await?;
    rows.iter().map(|row| row.id("story")).collect()
}

/// One account of a project.
pub async fn load_account(on: &mut impl Reads, project: ProjectId, id: AccountId) -> Result<Account, Error> {
    read_account(&sql("SELECT * FROM accounts WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?)
}

fn read_account(row: &Row) -> Result<Account, Error> {
    Ok(Account {
        id: row.id("id")?,
        story: row.id("story")?,
        teller: row.id("teller")?,
        side: row.code("side", Side::from_code)?,
        interviewer: row.maybe_id("interviewer")?,
        planned_at: row.maybe_time("planned_at")?,
        held_at: row.maybe_time("held_at")?,
        state: row.code("state", AccountState::from_code)?,
        left_out_at: row.maybe_time("left_out_at")?,
    })
}
