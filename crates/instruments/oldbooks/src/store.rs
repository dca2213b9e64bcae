//! Old books in the database.

use jiff::Timestamp;
use redthread_core::ids::{KeyId, LineChoiceId, OldBookId, OrganisationId, StatementId};
use redthread_storage::{Act, Error, Reads, Row, open_bytes, open_sealed, sql};

use crate::model::lines::Way;
use crate::model::{BookLine, Choice, Choices, Facts, Shows, Statement};

const NAME: &str = "old_books.name";
const FILE: &str = "old_books.file";
const TEXT: &str = "old_books.text";
const FACTS: &str = "old_books.facts";
const WORDS: &str = "old_book_choices.words";
const SEALED: &str = "old_book_statements.sealed";

/// All but the file and the text, which are large.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT b.id, b.organisation, b.key_id, b.name, b.facts, b.failed, b.text IS NOT NULL AS is_read, b.lines_right,",
            " b.lines_repaired, b.lines_doubtful, b.described_at, b.removed_at, b.made_at ",
            $rest
        )
    };
}

/// A book that was brought in.
#[derive(Clone, Debug)]
pub(crate) struct OldBook {
    pub(crate) id: OldBookId,
    pub(crate) organisation: OrganisationId,
    pub(crate) key: KeyId,
    /// The name of its file.
    pub(crate) name: String,
    /// What it says of itself: nothing until it was read.
    pub(crate) facts: Facts,
    /// Why it could not be read, as a code.
    pub(crate) failed: String,
    pub(crate) is_read: bool,
    pub(crate) tally: Tally,
    /// When somebody last confirmed what it says of itself.
    pub(crate) described_at: Option<Timestamp>,
    pub(crate) made_at: Timestamp,
}

/// How its lines were judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) right: usize,
    pub(crate) repaired: usize,
    pub(crate) doubtful: usize,
}

/// What a book becomes when it was read.
pub(crate) struct NewText<'a> {
    pub(crate) lines: &'a [BookLine],
    pub(crate) facts: &'a Facts,
    pub(crate) tally: Tally,
}

pub(crate) async fn insert_book(
    act: &mut Act,
    organisation: OrganisationId,
    (name, bytes, mark): (&str, &[u8], [u8; 32]),
) -> Result<OldBookId, Error> {
    let id = act.new_id::<OldBookId>()?;
    let key = act.new_key(id).await?;
    let name = act.seal(key, "old_books.name", id, name).await?;
    let file = act.seal_bytes(key, FILE, id, bytes).await?;
    sql("INSERT INTO old_books (id, organisation, key_id, mark, name, file, failed, lines_right, lines_repaired, lines_doubtful, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, '', 0, 0, 0, $7, $8)")
        .id(id)
        .id(organisation)
        .id(key)
        .bytes(mark.to_vec())
        .bytes(name)
        .bytes(file)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(id)
}

/// Keeps what was read, in the place of whatever failed before.
pub(crate) async fn update_text(act: &mut Act, book: &OldBook, new: NewText<'_>) -> Result<(), Error> {
    let text = act.seal(book.key, "old_books.text", book.id, &serde_json::to_string(new.lines)?).await?;
    let facts = act.seal(book.key, "old_books.facts", book.id, &serde_json::to_string(new.facts)?).await?;
    sql("UPDATE old_books SET text = $2, facts = $3, failed = '', lines_right = $4, lines_repaired = $5, lines_doubtful = $6 WHERE id = $1")
        .id(book.id)
        .bytes(text)
        .bytes(facts)
        .count(new.tally.right)
        .count(new.tally.repaired)
        .count(new.tally.doubtful)
        .run(act)
        .await?;
    Ok(())
}

pub(crate) async fn update_failed(act: &mut Act, book: OldBookId, code: &str) -> Result<(), Error> {
    sql("UPDATE old_books SET failed = $2 WHERE id = $1").id(book).text(code).run(act).await.map(drop)
}

pub(crate) async fn update_facts(act: &mut Act, book: &OldBook, facts: &Facts) -> Result<(), Error> {
    let sealed = act.seal(book.key, "old_books.facts", book.id, &serde_json::to_string(facts)?).await?;
    sql("UPDATE old_books SET facts = $2, described_by = $3, described_at = $4 WHERE id = $1")
        .id(book.id)
        .bytes(sealed)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// Its file, its text and all that was said of it are gone; what is left says that there was one.
pub(crate) async fn erase_book(act: &mut Act, book: &OldBook) -> Result<(), Error> {
    act.destroy_key(book.key).await?;
    sql("DELETE FROM old_book_choices WHERE book = $1").id(book.id).run(act).await?;
    sql("UPDATE old_book_statements SET sealed = NULL WHERE book = $1").id(book.id).run(act).await?;
    sql("UPDATE old_books SET mark = NULL, name = NULL, file = NULL, text = NULL, facts = NULL, removed_at = $2 WHERE id = $1")
        .id(book.id)
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

async fn read_book(on: &mut impl Reads, row: &Row) -> Result<OldBook, Error> {
    if row.maybe_time("removed_at")?.is_some() {
        return Err(Error::NotFound);
    }
    let id: OldBookId = row.id("id")?;
    let facts = match row.maybe_bytes("facts")? {
        Some(sealed) => serde_json::from_str(&open_sealed(on, FACTS, id, &sealed).await?)?,
        None => Facts::default(),
    };
    let name = row.maybe_bytes("name")?.ok_or(Error::NotFound)?;
    Ok(OldBook {
        id,
        organisation: row.id("organisation")?,
        key: row.id("key_id")?,
        name: open_sealed(on, NAME, id, &name).await?,
        facts,
        failed: row.text("failed")?,
        is_read: row.bool("is_read")?,
        tally: Tally {
            right: row.count("lines_right")?,
            repaired: row.count("lines_repaired")?,
            doubtful: row.count("lines_doubtful")?,
        },
        described_at: row.maybe_time("described_at")?,
        made_at: row.time("made_at")?,
    })
}

/// A book, whoever asks.
///
/// # Errors
/// `NotFound` where there is none, or it was removed.
pub(crate) async fn find_book(on: &mut impl Reads, id: OldBookId) -> Result<OldBook, Error> {
    let row = sql(select!("FROM old_books b WHERE b.id = $1")).id(id).one(on).await?;
    read_book(on, &row).await
}

/// A book of an organisation.
pub(crate) async fn load_book(
    on: &mut impl Reads,
    organisation: OrganisationId,
    id: OldBookId,
) -> Result<OldBook, Error> {
    let book = find_book(on, id).await?;
    if book.organisation == organisation { Ok(book) } else { Err(Error::NotFound) }
}

/// The books of an organisation, the newest first.
pub(crate) async fn list_books(on: &mut impl Reads, organisation: OrganisationId) -> Result<Vec<OldBook>, Error> {
    let of = select!("FROM old_books b WHERE b.organisation = $1 AND b.removed_at IS NULL ORDER BY b.id DESC");
    let rows = sql(of).id(organisation).all(on).await?;
    let mut books = vec![];
    for row in &rows {
        books.push(read_book(on, row).await?);
    }
    Ok(books)
}

/// The book that was brought from the same file.
pub(crate) async fn find_by_mark(
    on: &mut impl Reads,
    organisation: OrganisationId,
    mark: [u8; 32],
) -> Result<Option<OldBookId>, Error> {
    let row = sql("SELECT id FROM old_books WHERE mark = $1 AND organisation = $2 ORDER BY id LIMIT 1")
        .bytes(mark.to_vec())
        .id(organisation)
        .first(on)
        .await?;
    row.map(|row| row.id("id")).transpose()
}

pub(crate) async fn load_file(on: &mut impl Reads, id: OldBookId) -> Result<Vec<u8>, Error> {
    let row = sql("SELECT file FROM old_books WHERE id = $1").id(id).one(on).await?;
    let sealed = row.maybe_bytes("file")?.ok_or(Error::NotFound)?;
    open_bytes(on, FILE, id, &sealed).await
}

/// Every line of a book.
///
/// # Errors
/// `NotFound` while it was not read.
pub(crate) async fn load_lines(on: &mut impl Reads, id: OldBookId) -> Result<Vec<BookLine>, Error> {
    let row = sql("SELECT text FROM old_books WHERE id = $1").id(id).one(on).await?;
    let sealed = row.maybe_bytes("text")?.ok_or(Error::NotFound)?;
    Ok(serde_json::from_str(&open_sealed(on, TEXT, id, &sealed).await?)?)
}

pub(crate) async fn list_choices(on: &mut impl Reads, book: OldBookId) -> Result<Choices, Error> {
    let rows = sql("SELECT id, line, choice, words FROM old_book_choices WHERE book = $1").id(book).all(on).await?;
    let mut choices = Choices::new();
    for row in rows {
        let id: LineChoiceId = row.id("id")?;
        let choice = match (row.code("choice", Way::from_code)?, row.maybe_bytes("words")?) {
            (Way::Own, Some(sealed)) => Choice::Own(open_sealed(on, WORDS, id, &sealed).await?),
            (Way::Own, None) => continue,
            (Way::Take, _) => Choice::Take,
            (Way::Keep, _) => Choice::Keep,
        };
        choices.insert(row.count("line")?, choice);
    }
    Ok(choices)
}

/// Keeps a decision in the place of an earlier one, or takes it back.
pub(crate) async fn update_choice(
    act: &mut Act,
    book: &OldBook,
    line: usize,
    choice: Option<&Choice>,
) -> Result<(), Error> {
    sql("DELETE FROM old_book_choices WHERE book = $1 AND line = $2").id(book.id).count(line).run(act).await?;
    let Some(choice) = choice else { return Ok(()) };
    let id = act.new_id::<LineChoiceId>()?;
    let words = match choice {
        Choice::Own(words) => Some(act.seal(book.key, "old_book_choices.words", id, words).await?),
        Choice::Take | Choice::Keep => None,
    };
    sql("INSERT INTO old_book_choices (id, book, line, choice, words, chosen_by, chosen_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .id(id)
        .id(book.id)
        .count(line)
        .text(choice.way().code())
        .maybe_bytes(words)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// Every statement about a book, in their order.
pub(crate) async fn list_statements(on: &mut impl Reads, book: OldBookId) -> Result<Vec<Statement>, Error> {
    let rows =
        sql("SELECT id, shows, sealed, said_on, made_at FROM old_book_statements WHERE book = $1 ORDER BY place")
            .id(book)
            .all(on)
            .await?;
    let mut statements = vec![];
    for row in rows {
        let id: StatementId = row.id("id")?;
        let ground = match row.maybe_bytes("sealed")? {
            Some(sealed) => Some(serde_json::from_str(&open_sealed(on, SEALED, id, &sealed).await?)?),
            None => None,
        };
        let shows = row.code("shows", Shows::from_code)?;
        let (said_on, made_at) = (row.maybe_time("said_on")?, row.time("made_at")?);
        statements.push(Statement { shows, ground, said_on, made_at });
    }
    Ok(statements)
}

pub(crate) async fn insert_statement(act: &mut Act, book: &OldBook, statement: &Statement) -> Result<(), Error> {
    let id = act.new_id::<StatementId>()?;
    let sealed = match &statement.ground {
        Some(ground) => {
            Some(act.seal(book.key, "old_book_statements.sealed", id, &serde_json::to_string(ground)?).await?)
        }
        None => None,
    };
    sql("INSERT INTO old_book_statements (id, book, place, shows, sealed, said_on, made_by, made_at) SELECT $1, $2, COALESCE(MAX(place), 0) + 1, $3, $4, $5, $6, $7 FROM old_book_statements WHERE book = $2")
        .id(id)
        .id(book.id)
        .text(statement.shows.code())
        .maybe_bytes(sealed)
        .maybe_time(statement.said_on)
        .uuid(act.who())
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// How a book is shown now, and since when; none while it never was.
pub(crate) async fn find_shown(on: &mut impl Reads, book: OldBookId) -> Result<Option<(Shows, Timestamp)>, Error> {
    let row = sql("SELECT shows, made_at FROM old_book_statements WHERE book = $1 ORDER BY place DESC LIMIT 1")
        .id(book)
        .first(on)
        .await?;
    row.map(|row| Ok((row.code("shows", Shows::from_code)?, row.time("made_at")?))).transpose()
}

/// Every book that everybody can meet now, with how it is shown and since when.
pub(crate) async fn list_shown(on: &mut impl Reads) -> Result<Vec<(OldBook, Shows, Timestamp)>, Error> {
    let mut shown = vec![];
    let query = select!(
        ", s.shows, s.made_at AS shown_at FROM old_books b JOIN old_book_statements s ON s.book = b.id
        WHERE s.place = (SELECT MAX(m.place) FROM old_book_statements m WHERE m.book = b.id)
        AND s.shows <> 'down' AND b.removed_at IS NULL ORDER BY b.id"
    );
    for row in sql(query).all(on).await? {
        let how = (row.code("shows", Shows::from_code)?, row.time("shown_at")?);
        shown.push((read_book(on, &row).await?, how.0, how.1));
    }
    Ok(shown)
}
