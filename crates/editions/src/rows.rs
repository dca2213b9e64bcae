//! Frozen editions as rows: words and files sealed under the edition's own key, and whom they hold.

use jiff::Timestamp;
use redthread_core::ids::{EditionId, Id, PersonId, Uuid};
use redthread_storage::{Act, Error, Reads, Row, open_bytes, open_sealed, sql};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::format::{Files, Format};

/// Where a slice keeps its editions: the statements of its own table. Made by [`edition_table`](crate::edition_table).
#[derive(Debug)]
pub struct Table {
    /// Adds an edition: id, owner, number, hash, event head, rests, moment, words, then the files.
    pub insert: &'static str,
    /// Adds somebody whose words or life an edition holds.
    pub insert_subject: &'static str,
    /// The editions of an owner, newest first.
    pub list: &'static str,
    /// The sealed words of an edition.
    pub words: &'static str,
    /// The editions that hold somebody's words or life.
    pub of_person: &'static str,
    /// The place that words are sealed for.
    pub words_place: &'static str,
    /// The files, in the order of their columns.
    pub files: &'static [FileColumn],
}

/// A column with files of one format.
#[derive(Debug)]
pub struct FileColumn {
    /// Which format.
    pub format: Format,
    /// The place that its bytes are sealed for.
    pub place: &'static str,
    /// Reads it.
    pub select: &'static str,
}

/// The [`Table`] of a slice: `edition_table!("report_editions" of "project", "report_subjects": Pdf "pdf" "$9", …)`. The
/// table has the columns id, the owner's, number, hash, `event_head`, rests, `made_at`, manuscript, and those of the files.
#[macro_export]
macro_rules! edition_table {
    ($table:literal of $owner:literal, $subjects:literal: $($format:ident $column:literal $at:literal),+) => {
        $crate::Table {
            insert: concat!(
                "INSERT INTO ", $table, " (id, ", $owner, ", number, hash, event_head, rests, made_at, manuscript",
                $(", ", $column,)+ ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8", $(", ", $at,)+ ")"
            ),
            insert_subject: concat!("INSERT INTO ", $subjects, " (edition, person) VALUES ($1, $2)"),
            list: concat!(
                "SELECT id, ", $owner, " AS owner, number, hash, event_head, rests, made_at FROM ", $table,
                " WHERE ", $owner, " = $1 ORDER BY number DESC"
            ),
            words: concat!("SELECT manuscript FROM ", $table, " WHERE id = $1"),
            of_person: concat!(
                "SELECT e.id, e.", $owner, " AS owner, e.number FROM ", $table, " e JOIN ", $subjects,
                " s ON s.edition = e.id WHERE s.person = $1 ORDER BY e.made_at, e.id"
            ),
            words_place: concat!($table, ".manuscript"),
            files: &[$($crate::FileColumn {
                format: $crate::Format::$format,
                place: concat!($table, ".", $column),
                select: concat!("SELECT ", $column, " AS file FROM ", $table, " WHERE id = $1"),
            }),+],
        }
    };
}

/// An edition without its words.
#[derive(Clone, Debug)]
pub struct Edition<R> {
    /// Which.
    pub id: EditionId,
    /// Of what: a publication or a project.
    pub owner: Uuid,
    /// The first is 1.
    pub number: i64,
    /// The hash of its manuscript.
    pub hash: String,
    /// The head of the event log when it was made.
    pub event_head: String,
    /// Whom the gate asks about it: ids only.
    pub rests: R,
    /// When it was frozen.
    pub made_at: Timestamp,
}

/// What is frozen.
#[derive(Debug)]
pub struct NewEdition<'a, R> {
    /// The first is 1.
    pub number: i64,
    /// The hash of its manuscript.
    pub hash: &'a str,
    /// The head of the event log.
    pub event_head: &'a str,
    /// Whom the gate asks about it.
    pub rests: &'a R,
    /// Whose words or life it holds.
    pub people: &'a [PersonId],
    /// The words, as JSON.
    pub words: &'a str,
    /// The files, one for each column.
    pub files: &'a Files,
}

/// Freezes an edition: its words and files under a key of its own.
pub async fn insert_edition<R: Serialize + Sync>(
    act: &mut Act,
    table: &Table,
    owner: impl Id + Send,
    new: NewEdition<'_, R>,
) -> Result<EditionId, Error> {
    let id: EditionId = act.new_id()?;
    let key = act.new_key(id).await?;
    let words = act.seal(key, table.words_place, id, new.words).await?;
    let mut insert = sql(table.insert)
        .id(id)
        .uuid(owner.uuid())
        .int(new.number)
        .text(new.hash)
        .text(new.event_head)
        .text(serde_json::to_string(new.rests)?)
        .time(act.now())
        .bytes(words);
    for column in table.files {
        let bytes = new.files.get(&column.format).map(Vec::as_slice).unwrap_or_default();
        insert = insert.bytes(act.seal_bytes(key, column.place, id, bytes).await?);
    }
    insert.run(act).await?;
    for person in new.people {
        sql(table.insert_subject).id(id).id(*person).run(act).await?;
    }
    Ok(id)
}

/// The editions of something, newest first.
pub async fn list_editions<R: DeserializeOwned>(
    on: &mut impl Reads,
    table: &Table,
    owner: impl Id + Send,
) -> Result<Vec<Edition<R>>, Error> {
    sql(table.list).uuid(owner.uuid()).all(on).await?.iter().map(read_edition).collect()
}

/// One edition of something.
///
/// # Errors
/// `NotFound` when it has no such edition.
pub async fn load_edition<R: DeserializeOwned>(
    on: &mut impl Reads,
    table: &Table,
    owner: impl Id + Send,
    id: EditionId,
) -> Result<Edition<R>, Error> {
    list_editions(on, table, owner).await?.into_iter().find(|edition| edition.id == id).ok_or(Error::NotFound)
}

fn read_edition<R: DeserializeOwned>(row: &Row) -> Result<Edition<R>, Error> {
    Ok(Edition {
        id: row.id("id")?,
        owner: row.uuid("owner")?,
        number: row.int("number")?,
        hash: row.text("hash")?,
        event_head: row.text("event_head")?,
        rests: serde_json::from_str(&row.text("rests")?)?,
        made_at: row.time("made_at")?,
    })
}

/// The words of an edition as JSON; `None` once somebody in it was erased. Ask the gate first.
pub async fn find_words(on: &mut impl Reads, table: &Table, edition: EditionId) -> Result<Option<String>, Error> {
    let row = sql(table.words).id(edition).one(on).await?;
    match open_sealed(on, table.words_place, edition, &row.bytes("manuscript")?).await {
        Ok(json) => Ok(Some(json)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A file of an edition. Ask the gate first.
///
/// # Errors
/// `NotFound` for a format that these editions are not made in.
pub async fn load_file(
    on: &mut impl Reads,
    table: &Table,
    edition: EditionId,
    format: Format,
) -> Result<Vec<u8>, Error> {
    let column = table.files.iter().find(|column| column.format == format).ok_or(Error::NotFound)?;
    let sealed = sql(column.select).id(edition).one(on).await?.bytes("file")?;
    open_bytes(on, column.place, edition, &sealed).await
}

/// The editions that hold somebody's words or life, oldest first: which, of what, its number.
pub async fn list_editions_of(
    on: &mut impl Reads,
    table: &Table,
    person: PersonId,
) -> Result<Vec<(EditionId, Uuid, i64)>, Error> {
    let rows = sql(table.of_person).id(person).all(on).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.uuid("owner")?, row.int("number")?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: Table = edition_table!("red_editions" of "project", "red_subjects": Pdf "pdf" "$9", Html "html" "$10");

    #[test]
    fn a_table_names_its_columns_in_the_order_of_its_files() {
        assert_eq!(
            TABLE.insert,
            "INSERT INTO red_editions (id, project, number, hash, event_head, rests, made_at, manuscript, pdf, html) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        );
        let places: Vec<_> = TABLE.files.iter().map(|column| (column.format, column.place)).collect();
        assert_eq!(places, [(Format::Pdf, "red_editions.pdf"), (Format::Html, "red_editions.html")]);
        assert!(TABLE.of_person.contains("JOIN red_subjects s ON s.edition = e.id"));
    }
}
