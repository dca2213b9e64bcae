//! SQL of nominations, their places, marks and rulings.

mod frame;

use std::collections::BTreeMap;

use redthread_core::gate::Told;
use redthread_core::ids::{CriterionId, DecisionId, KeyId, NominationId, PersonId, ProjectId, StoryId};
use redthread_storage::stories::{self, Account};
use redthread_storage::{Act, Error, Reads, Row, open_sealed, sql};

use crate::model::{
    CaseWords, Counts, GivenMark, Guess, Mark, NewNomination, Nomination, NominationText, Ruling, State, Verdict,
};

pub(crate) use frame::{
    insert_dimension, insert_value, insert_version, list_versions, load_dimensions, retire_value, save_dimensions,
};

const TEXT: &str = "nominations.sealed";
const VIEW: &str = "nominations.worker_view";
const REASON: &str = "nomination_rulings.sealed";

/// Adds a nomination under a key of its own, at the next number.
pub(crate) async fn insert_nomination(
    act: &mut Act,
    project: ProjectId,
    new: &NewNomination,
) -> Result<NominationId, Error> {
    let id: NominationId = act.new_id()?;
    let key = act.new_key(id).await?;
    let (sealed, view) = seal_text(act, (id, key), new).await?;
    sql("INSERT INTO nominations (id, project, number, key_id, sealed, worker_view, guess, nominated_by, state, version, made_at)
         SELECT $1, $2, COALESCE(MAX(number), 0) + 1, $3, $4, $8, $5, $6, 'waiting', 1, $7 FROM nominations WHERE project = $2")
    .id(id)
    .id(project)
    .id(key)
    .bytes(sealed)
    .text(new.guess.code())
    .id(new.nominated_by)
    .time(act.now())
    .maybe_bytes(view)
    .run(act)
    .await?;
    insert_places(act, id, &new.places).await?;
    Ok(id)
}

async fn insert_places(act: &mut Act, id: NominationId, places: &BTreeMap<String, String>) -> Result<(), Error> {
    for (dimension, code) in places {
        sql("INSERT INTO nomination_places (nomination, dimension, code) VALUES ($1, $2, $3)")
            .id(id)
            .text(dimension)
            .text(code)
            .run(act)
            .await?;
    }
    Ok(())
}

/// Saves what stands in the form over the version `seen`.
///
/// # Errors
/// `Conflict` when somebody else saved or decided since.
pub(crate) async fn update_nomination(
    act: &mut Act,
    id: NominationId,
    seen: i64,
    new: &NewNomination,
) -> Result<i64, Error> {
    let key = key_of(act, id).await?;
    let (sealed, view) = seal_text(act, (id, key), new).await?;
    let changed = sql("UPDATE nominations SET sealed = $2, guess = $3, nominated_by = $4, worker_view = $6, version = version + 1 WHERE id = $1 AND version = $5")
        .id(id)
        .bytes(sealed)
        .text(new.guess.code())
        .id(new.nominated_by)
        .int(seen)
        .maybe_bytes(view)
        .run(act)
        .await?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    sql("DELETE FROM nomination_places WHERE nomination = $1").id(id).run(act).await?;
    insert_places(act, id, &new.places).await?;
    Ok(seen + 1)
}

async fn key_of(on: &mut impl Reads, id: NominationId) -> Result<KeyId, Error> {
    sql("SELECT key_id FROM nominations WHERE id = $1").id(id).one(on).await?.id("key_id")
}

/// The words about the client under the nomination's key, and the nominator's view under the nominator's own.
async fn seal_text(
    act: &mut Act,
    (id, key): (NominationId, KeyId),
    new: &NewNomination,
) -> Result<(Vec<u8>, Option<Vec<u8>>), Error> {
    let own = sql("SELECT key_id FROM people WHERE id = $1").id(new.nominated_by).one(act).await?.id("key_id")?;
    let view = match act.seal(own, VIEW, id, &new.text.worker_view).await {
        Ok(view) => Some(view),
        // Their key is gone, and what they held with it: nobody else speaks for them now.
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    let about = NominationText { worker_view: String::new(), ..new.text.clone() };
    Ok((act.seal(key, TEXT, id, &serde_json::to_string(&about)?).await?, view))
}

/// Moves a nomination on from the version `seen`.
///
/// # Errors
/// `Conflict` when somebody else was faster.
pub(crate) async fn update_state(
    act: &mut Act,
    id: NominationId,
    seen: i64,
    state: State,
    story: Option<StoryId>,
) -> Result<(), Error> {
    let changed =
        sql("UPDATE nominations SET state = $2, story = $3, version = version + 1 WHERE id = $1 AND version = $4")
            .id(id)
            .text(state.code())
            .maybe_id(story)
            .int(seen)
            .run(act)
            .await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Appends a ruling with its reason.
pub(crate) async fn insert_ruling(
    act: &mut Act,
    nomination: &Nomination,
    ruling: &Ruling,
    reason: &str,
) -> Result<(), Error> {
    let key = key_of(act, nomination.id).await?;
    let sealed = act.seal(key, REASON, nomination.id, reason).await?;
    sql("INSERT INTO nomination_rulings (nomination, seq, verdict, criteria_version, decision, sealed, ruled_by, ruled_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .id(nomination.id)
        .count(nomination.rulings.len() + 1)
        .text(ruling.verdict.code())
        .int(ruling.criteria_version)
        .maybe_id(ruling.decision)
        .bytes(sealed)
        .id(ruling.ruled_by)
        .time(ruling.ruled_at)
        .run(act)
        .await?;
    Ok(())
}

/// Whether a first decision was ever taken.
pub(crate) async fn is_locked(on: &mut impl Reads, project: ProjectId) -> Result<bool, Error> {
    let row = sql(
        "SELECT r.seq FROM nomination_rulings r JOIN nominations n ON n.id = r.nomination WHERE n.project = $1 LIMIT 1",
    )
    .id(project)
    .first(on)
    .await?;
    Ok(row.is_some())
}

/// How many stand where; opens nothing.
pub(crate) async fn count_nominations(on: &mut impl Reads, project: ProjectId) -> Result<Counts, Error> {
    let mut counts = Counts::default();
    for row in sql("SELECT state, COUNT(*) AS n FROM nominations WHERE project = $1 GROUP BY state")
        .id(project)
        .all(on)
        .await?
    {
        let n = row.count("n")?;
        match row.code("state", State::from_code)? {
            State::Waiting => counts.waiting = n,
            State::Chosen => counts.chosen = n,
            State::SetAside => counts.set_aside = n,
        }
    }
    Ok(counts)
}

/// The nominations of a project, by number.
pub(crate) async fn list_nominations(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Nomination>, Error> {
    let rows = sql("SELECT * FROM nominations WHERE project = $1 ORDER BY number").id(project).all(on).await?;
    let places =
        sql("SELECT p.* FROM nomination_places p JOIN nominations n ON n.id = p.nomination WHERE n.project = $1")
            .id(project)
            .all(on)
            .await?;
    let rulings = sql("SELECT r.* FROM nomination_rulings r JOIN nominations n ON n.id = r.nomination WHERE n.project = $1 ORDER BY r.seq").id(project).all(on).await?;
    let (places, rulings) = (by_nomination(places)?, by_nomination(rulings)?);
    let accounts = stories::list_accounts(on, project).await?;
    let mut nominations = Vec::with_capacity(rows.len());
    for row in rows {
        let id: NominationId = row.id("id")?;
        let (none, story) = (vec![], row.maybe_id("story")?);
        let places = places.get(&id).unwrap_or(&none);
        let rulings = rulings.get(&id).unwrap_or(&none);
        nominations.push(read_nomination(on, &row, places, rulings, tellers(&accounts, story)).await?);
    }
    Ok(nominations)
}

fn by_nomination(rows: Vec<Row>) -> Result<BTreeMap<NominationId, Vec<Row>>, Error> {
    let mut map = BTreeMap::<NominationId, Vec<Row>>::new();
    for row in rows {
        map.entry(row.id("nomination")?).or_default().push(row);
    }
    Ok(map)
}

/// One nomination of a project.
pub(crate) async fn load_nomination(
    on: &mut impl Reads,
    project: ProjectId,
    id: NominationId,
) -> Result<Nomination, Error> {
    let row = sql("SELECT * FROM nominations WHERE id = $1 AND project = $2").id(id).id(project).one(on).await?;
    let places = sql("SELECT * FROM nomination_places WHERE nomination = $1").id(id).all(on).await?;
    let rulings = sql("SELECT * FROM nomination_rulings WHERE nomination = $1 ORDER BY seq").id(id).all(on).await?;
    let story: Option<StoryId> = row.maybe_id("story")?;
    let accounts = match story {
        Some(story) => stories::accounts_of(on, story).await?,
        None => vec![],
    };
    read_nomination(on, &row, &places, &rulings, tellers(&accounts, story)).await
}

fn tellers(accounts: &[Account], story: Option<StoryId>) -> Vec<PersonId> {
    let mut tellers: Vec<_> =
        accounts.iter().filter(|account| Some(account.story) == story).map(|account| account.teller).collect();
    tellers.sort_unstable();
    tellers.dedup();
    tellers
}

async fn read_nomination(
    on: &mut impl Reads,
    row: &Row,
    places: &[Row],
    rulings: &[Row],
    tellers: Vec<PersonId>,
) -> Result<Nomination, Error> {
    let opened = match open_words(on, row, rulings).await {
        Ok(words) => Some(words),
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    Ok(Nomination {
        id: row.id("id")?,
        number: row.int("number")?,
        state: row.code("state", State::from_code)?,
        guess: row.code("guess", Guess::from_code)?,
        places: places
            .iter()
            .map(|row| Ok((row.text("dimension")?, row.text("code")?)))
            .collect::<Result<_, Error>>()?,
        nominated_by: row.id("nominated_by")?,
        story: row.maybe_id("story")?,
        version: row.int("version")?,
        made_at: row.time("made_at")?,
        rulings: rulings.iter().map(read_ruling).collect::<Result<_, _>>()?,
        is_erased: opened.is_none(),
        told: Told::new(opened.unwrap_or_default(), tellers),
    })
}

async fn open_words(on: &mut impl Reads, row: &Row, rulings: &[Row]) -> Result<CaseWords, Error> {
    let id: NominationId = row.id("id")?;
    let text = open_text(on, row).await?;
    let mut reasons = Vec::with_capacity(rulings.len());
    for ruling in rulings {
        reasons.push(open_sealed(on, REASON, id, &ruling.bytes("sealed")?).await?);
    }
    Ok(CaseWords { text, reasons })
}

async fn open_text(on: &mut impl Reads, row: &Row) -> Result<NominationText, Error> {
    let id: NominationId = row.id("id")?;
    let about: NominationText = serde_json::from_str(&open_sealed(on, TEXT, id, &row.bytes("sealed")?).await?)?;
    let worker_view = match row.maybe_bytes("worker_view")? {
        Some(view) => match open_sealed(on, VIEW, id, &view).await {
            Err(Error::NotFound) => String::new(),
            view => view?,
        },
        None => String::new(),
    };
    Ok(NominationText { worker_view, ..about })
}

fn read_ruling(row: &Row) -> Result<Ruling, Error> {
    Ok(Ruling {
        verdict: row.code("verdict", Verdict::from_code)?,
        criteria_version: row.int("criteria_version")?,
        decision: row.maybe_id::<DecisionId>("decision")?,
        ruled_by: row.id("ruled_by")?,
        ruled_at: row.time("ruled_at")?,
    })
}

/// The words as they are, for the story that a choosing begins: they go from one seal into another.
pub(crate) async fn load_text(on: &mut impl Reads, id: NominationId) -> Result<NominationText, Error> {
    let row = sql("SELECT id, sealed, worker_view FROM nominations WHERE id = $1").id(id).one(on).await?;
    open_text(on, &row).await
}

/// Gives a mark, or another one instead.
pub(crate) async fn save_mark(act: &mut Act, given: GivenMark) -> Result<(), Error> {
    sql("INSERT INTO nomination_marks (nomination, criterion, scorer, mark, given_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (nomination, criterion, scorer) DO UPDATE SET mark = excluded.mark, given_at = excluded.given_at")
    .id(given.nomination)
    .id(given.criterion)
    .id(given.scorer)
    .text(given.mark.code())
    .time(act.now())
    .run(act)
    .await?;
    Ok(())
}

/// Takes a mark back.
pub(crate) async fn erase_mark(
    act: &mut Act,
    nomination: NominationId,
    criterion: CriterionId,
    scorer: PersonId,
) -> Result<(), Error> {
    sql("DELETE FROM nomination_marks WHERE nomination = $1 AND criterion = $2 AND scorer = $3")
        .id(nomination)
        .id(criterion)
        .id(scorer)
        .run(act)
        .await?;
    Ok(())
}

/// Every mark of a project.
pub(crate) async fn list_marks(on: &mut impl Reads, project: ProjectId) -> Result<Vec<GivenMark>, Error> {
    let rows = sql("SELECT m.* FROM nomination_marks m JOIN nominations n ON n.id = m.nomination WHERE n.project = $1 ORDER BY m.given_at, m.scorer").id(project).all(on).await?;
    let read = |row: &Row| {
        Ok(GivenMark {
            nomination: row.id("nomination")?,
            criterion: row.id("criterion")?,
            scorer: row.id("scorer")?,
            mark: row.code("mark", Mark::from_code)?,
        })
    };
    rows.iter().map(read).collect()
}

/// Of the nominations of one person, what is that person's own: the facts and their view, not the client's life.
pub(crate) async fn list_nominated_by(
    on: &mut impl Reads,
    project: ProjectId,
    person: PersonId,
) -> Result<Vec<serde_json::Value>, Error> {
    let rows = sql("SELECT * FROM nominations WHERE project = $1 AND nominated_by = $2 ORDER BY number")
        .id(project)
        .id(person)
        .all(on)
        .await?;
    let mut own = vec![];
    for row in rows {
        let view = match open_text(on, &row).await {
            Ok(text) => Some(text.worker_view),
            Err(Error::NotFound) => None,
            Err(error) => return Err(error),
        };
        own.push(serde_json::json!({
            "nomination": row.id::<NominationId>("id")?.to_string(),
            "number": row.int("number")?,
            "made_at": row.time("made_at")?.to_string(),
            "state": row.text("state")?,
            "guess": row.text("guess")?,
            "worker_view": view,
        }));
    }
    Ok(own)
}

/// Destroys the keys of the nominations that a story came from: its client was erased.
pub(crate) async fn erase_of_story(act: &mut Act, story: StoryId) -> Result<(), Error> {
    for row in sql("SELECT id FROM nominations WHERE story = $1").id(story).all(act).await? {
        act.destroy_keys(row.id::<NominationId>("id")?).await?;
    }
    Ok(())
}
