//! SQL of headings, concerns, codes and phones.

use jiff::Timestamp;
use redthread_core::ids::{ConcernId, DomainId, JoinCodeId, MeetingId, PersonId, PhoneId, ProjectId};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::Marks;
pub(crate) use redthread_storage::redlines::{insert_domain, join_concern, list_domains, renew_wall, write_concern};
use redthread_storage::{Act, Error, Reads, Row, open_sealed, sql};

use crate::model::{JoinCode, MOST_PHONES, Pace, Phone};

/// Where a phone's name is sealed.
pub(crate) const PHONE_SEAL: &str = "concern_phones.named";

/// How often the wall has changed; a line worded from a concern, or worded anew, changes it too.
pub(crate) async fn load_wall(on: &mut impl Reads, project: ProjectId) -> Result<String, Error> {
    let version = "SELECT version FROM concern_walls WHERE project = $1";
    let version = sql(version).id(project).first(on).await?.map_or(Ok(0), |row| row.int("version"))?;
    let lines = "SELECT COUNT(*) AS n, COALESCE(MAX(f.version), 0) AS last FROM links l JOIN findings f ON f.id = l.to_id WHERE l.project = $1 AND l.relation = 'grows_into'";
    let lines = sql(lines).id(project).one(on).await?;
    Ok(format!("{version}.{}.{}", lines.int("n")?, lines.int("last")?))
}

/// Takes apart everything a concern stands for; how many.
pub(crate) async fn update_apart(act: &mut Act, head: ConcernId) -> Result<u64, Error> {
    sql("UPDATE red_concerns SET joined_to = NULL WHERE joined_to = $1").id(head).run(act).await
}

/// Takes a concern off the wall, or puts it back; whoever was faster leaves nothing to do.
pub(crate) async fn update_state(act: &mut Act, id: ConcernId, from: &str, to: &str) -> Result<(), Error> {
    let change = "UPDATE red_concerns SET state = $3 WHERE id = $1 AND state = $2";
    let changed = sql(change).id(id).text(from).text(to).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Puts a concern, and what it stands for, under a heading.
pub(crate) async fn update_domain(act: &mut Act, id: ConcernId, domain: Option<DomainId>) -> Result<(), Error> {
    sql("UPDATE red_concerns SET domain = $2 WHERE id = $1 OR joined_to = $1").id(id).maybe_id(domain).run(act).await?;
    Ok(())
}

/// Changes the words of a heading.
pub(crate) async fn update_domain_title(
    act: &mut Act,
    project: ProjectId,
    id: DomainId,
    title: &str,
) -> Result<(), Error> {
    let rename = "UPDATE concern_domains SET title = $3 WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    let changed = sql(rename).id(id).id(project).text(title).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Ends a heading; what stood under it stands under none.
pub(crate) async fn end_domain(act: &mut Act, project: ProjectId, id: DomainId) -> Result<(), Error> {
    let end = "UPDATE concern_domains SET ended_at = $3 WHERE id = $1 AND project = $2 AND ended_at IS NULL";
    let changed = sql(end).id(id).id(project).time(act.now()).run(act).await?;
    sql("UPDATE red_concerns SET domain = NULL WHERE domain = $1 AND project = $2").id(id).id(project).run(act).await?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Says anew whom a concern touches, towards whom, and in which stage.
pub(crate) async fn update_marks(act: &mut Act, id: ConcernId, marks: &Marks) -> Result<(), Error> {
    let change = "UPDATE red_concerns SET marks = $2 WHERE id = $1";
    sql(change).id(id).text(serde_json::to_string(marks)?).run(act).await.map(drop)
}

/// How many concerns stand on the wall, and how many of them are in no line, alone or through those they are joined with.
pub(crate) async fn count_concerns(on: &mut impl Reads, project: ProjectId) -> Result<(usize, usize), Error> {
    let all = "SELECT COUNT(*) AS n FROM red_concerns WHERE project = $1 AND state = 'shown'";
    let loose = "SELECT COUNT(*) AS n FROM red_concerns c WHERE c.project = $1 AND c.state = 'shown' AND NOT EXISTS
         (SELECT 1 FROM links l WHERE l.relation = 'grows_into' AND (l.from_id = c.id OR l.from_id = c.joined_to))";
    let (all, loose) = (sql(all).id(project).one(on).await?, sql(loose).id(project).one(on).await?);
    Ok((all.count("n")?, loose.count("n")?))
}

/// The concerns that somebody raised under their name.
pub(crate) async fn list_of_person(on: &mut impl Reads, person: PersonId) -> Result<Vec<ConcernId>, Error> {
    let rows = sql("SELECT id FROM red_concerns WHERE person = $1 ORDER BY id").id(person).all(on).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

/// Forgets whose a concern was; its words go with its key.
pub(crate) async fn erase_concern(act: &mut Act, id: ConcernId) -> Result<(), Error> {
    act.destroy_keys(id).await?;
    sql("UPDATE red_concerns SET person = NULL, standpoint = NULL WHERE id = $1").id(id).run(act).await?;
    Ok(())
}

/// Opens a code.
pub(crate) async fn insert_code(act: &mut Act, code: &JoinCode) -> Result<(), Error> {
    sql("INSERT INTO concern_codes (id, project, meeting, code, shows, ends_at, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .id(code.id)
        .id(code.project)
        .id(code.meeting)
        .text(code.code.clone())
        .bool(code.shows)
        .time(code.ends_at)
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// Says whether phones and the projector see the room.
pub(crate) async fn update_shows(act: &mut Act, id: JoinCodeId, shows: bool) -> Result<(), Error> {
    sql("UPDATE concern_codes SET shows = $2 WHERE id = $1").id(id).bool(shows).run(act).await?;
    Ok(())
}

/// Closes a code and forgets its phones.
pub(crate) async fn end_code(act: &mut Act, id: JoinCodeId) -> Result<(), Error> {
    sql("UPDATE concern_codes SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL")
        .id(id)
        .time(act.now())
        .run(act)
        .await?;
    for phone in sql("SELECT id FROM concern_phones WHERE code = $1").id(id).all(act).await? {
        act.destroy_keys(phone.id::<PhoneId>("id")?).await?;
    }
    sql("DELETE FROM concern_phones WHERE code = $1").id(id).run(act).await?;
    Ok(())
}

/// The codes of a project that are not closed, newest first; some may have run out.
pub(crate) async fn list_codes(on: &mut impl Reads, project: ProjectId) -> Result<Vec<JoinCode>, Error> {
    let codes = "SELECT * FROM concern_codes WHERE project = $1 AND closed_at IS NULL ORDER BY made_at DESC, id";
    sql(codes).id(project).all(on).await?.iter().map(read_code).collect()
}

/// One code of a project.
pub(crate) async fn load_code(on: &mut impl Reads, project: ProjectId, id: JoinCodeId) -> Result<JoinCode, Error> {
    let code = "SELECT * FROM concern_codes WHERE id = $1 AND project = $2";
    read_code(&sql(code).id(id).id(project).one(on).await?)
}

/// The code that people typed, if phones get in by it at `now`.
pub(crate) async fn find_code(on: &mut impl Reads, typed: &str, now: Timestamp) -> Result<Option<JoinCode>, Error> {
    let code = sql("SELECT * FROM concern_codes WHERE code = $1").text(typed).first(on).await?;
    let code = code.as_ref().map(read_code).transpose()?;
    Ok(code.filter(|code| code.is_open(now)))
}

fn read_code(row: &Row) -> Result<JoinCode, Error> {
    Ok(JoinCode {
        id: row.id("id")?,
        project: row.id("project")?,
        meeting: row.id::<MeetingId>("meeting")?,
        code: row.text("code")?,
        shows: row.bool("shows")?,
        ends_at: row.time("ends_at")?,
        is_closed: row.maybe_time("closed_at")?.is_some(),
    })
}

/// Lets a phone in, as long as the hall is not full.
pub(crate) async fn insert_phone(
    act: &mut Act,
    code: JoinCodeId,
    secret_hash: [u8; 32],
    (standpoint, named): (Option<Standpoint>, Option<String>),
) -> Result<PhoneId, Error> {
    if count_phones(act, code).await? >= MOST_PHONES {
        return Err(Refusal::whole("concerns.full").into());
    }
    let id: PhoneId = act.new_id()?;
    let sealed = match named {
        Some(named) => {
            let key = act.new_key(id).await?;
            Some(act.seal(key, PHONE_SEAL, id, &named).await?)
        }
        None => None,
    };
    sql("INSERT INTO concern_phones (id, code, secret_hash, standpoint, named, minute_at, sent) VALUES ($1, $2, $3, $4, $5, $6, 0)")
        .id(id)
        .id(code)
        .bytes(secret_hash)
        .maybe_text(standpoint.map(|standpoint| standpoint.code().to_owned()))
        .maybe_bytes(sealed)
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// How many phones have joined.
pub(crate) async fn count_phones(on: &mut impl Reads, code: JoinCodeId) -> Result<i64, Error> {
    sql("SELECT COUNT(*) AS n FROM concern_phones WHERE code = $1").id(code).one(on).await?.int("n")
}

/// The phone that bears this secret.
pub(crate) async fn find_phone(
    on: &mut impl Reads,
    code: JoinCodeId,
    secret_hash: [u8; 32],
) -> Result<Option<Phone>, Error> {
    let phone = "SELECT * FROM concern_phones WHERE code = $1 AND secret_hash = $2";
    let Some(row) = sql(phone).id(code).bytes(secret_hash).first(on).await? else { return Ok(None) };
    let id: PhoneId = row.id("id")?;
    let named = match row.maybe_bytes("named")? {
        Some(sealed) => Some(open_sealed(on, PHONE_SEAL, id, &sealed).await?),
        None => None,
    };
    Ok(Some(Phone {
        id,
        standpoint: row.maybe_text("standpoint")?.as_deref().and_then(Standpoint::from_code),
        named,
        pace: Pace { minute_at: row.time("minute_at")?, sent: row.int("sent")? },
    }))
}

/// Keeps how fast a phone sends.
pub(crate) async fn update_pace(act: &mut Act, id: PhoneId, pace: Pace) -> Result<(), Error> {
    sql("UPDATE concern_phones SET minute_at = $2, sent = $3 WHERE id = $1")
        .id(id)
        .time(pace.minute_at)
        .int(pace.sent)
        .run(act)
        .await?;
    Ok(())
}
