//! Two engines behind one SQL text.
//!
//! Statements are written once with `$1` and run on embedded SQLite and on PostgreSQL alike. Reading needs a
//! [`Read`] (a consistent snapshot, read-only), writing an [`crate::Act`]: there is no other way to a connection.

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use jiff::Timestamp;
use redthread_core::ids::{Id, Uuid};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Postgres, Row as _, SqlSafeStr as _, SqlStr, Sqlite, Transaction};

use crate::error::{Error, Fault};

/// The database: one writer and many readers of a file, or a pool of a server.
#[derive(Clone, Debug)]
pub enum Db {
    /// Embedded SQLite.
    Lite {
        /// One connection: writes queue instead of failing.
        writer: SqlitePool,
        /// Read-only connections.
        readers: SqlitePool,
    },
    /// PostgreSQL 15 or later.
    Pg(PgPool),
}

impl Db {
    /// Opens or makes the SQLite file.
    ///
    /// `synchronous=FULL`: in simulated power loss NORMAL lost up to 37 acknowledged commits, FULL none.
    pub async fn open_file(file: &Path) -> Result<Self, Fault> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            // Rows come from a thread of their own: a page's worth fits in at once, so that neither waits for the other.
            .row_buffer_size(1024)
            // The search index reads many small rows: from memory, and from the file as it is mapped.
            .pragma("cache_size", "-32000")
            .pragma("mmap_size", "536870912")
            .pragma("secure_delete", "ON")
            .pragma("trusted_schema", "OFF")
            .pragma("cell_size_check", "ON");
        // A file does not hang up: asking a connection whether it is still there would cost as much as a statement.
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(8)
            .test_before_acquire(false)
            // A page of the file is looked through each time it is taken, a fifth of the time of a search: the writer does, and `check`.
            .connect_lazy_with(options.pragma("query_only", "ON").pragma("cell_size_check", "OFF"));
        Ok(Self::Lite { writer, readers })
    }

    /// Connects to a PostgreSQL server; `schema` keeps a test's tables apart from others'.
    pub async fn connect(url: &str, schema: Option<&str>) -> Result<Self, Fault> {
        let mut options = PgConnectOptions::from_str(url)?;
        if let Some(schema) = schema {
            options = options.options([("search_path", schema)]);
        }
        Ok(Self::Pg(PgPoolOptions::new().max_connections(10).connect_with(options).await?))
    }

    /// Makes a schema on a PostgreSQL server, so that each test has tables of its own.
    pub async fn make_schema(url: &str, schema: &str) -> Result<(), Fault> {
        let db = Self::connect(url, None).await?;
        let mut tx = db.begin_writing().await?;
        tx.script(&format!("CREATE SCHEMA \"{schema}\"")).await?;
        tx.commit().await?;
        db.close().await;
        Ok(())
    }

    /// Closes every connection and waits for them.
    pub async fn close(&self) {
        match self {
            Self::Lite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Pg(pool) => pool.close().await,
        }
    }

    pub(crate) async fn begin_reading(&self) -> Result<Tx, Fault> {
        Ok(match self {
            Self::Lite { readers, .. } => Tx::Lite(readers.begin().await?),
            Self::Pg(pool) => Tx::Pg(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?),
        })
    }

    pub(crate) async fn begin_writing(&self) -> Result<Tx, Fault> {
        Ok(match self {
            Self::Lite { writer, .. } => Tx::Lite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Self::Pg(pool) => Tx::Pg(pool.begin().await?),
        })
    }
}

/// A transaction of either engine.
#[derive(Debug)]
pub(crate) enum Tx {
    Lite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

impl Tx {
    pub(crate) async fn commit(self) -> Result<(), Fault> {
        match self {
            Self::Lite(tx) => tx.commit().await?,
            Self::Pg(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Runs a script of several statements: migrations only.
    pub(crate) async fn script(&mut self, sql: &str) -> Result<(), Fault> {
        let script = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        match self {
            Self::Lite(tx) => script.execute(&mut **tx).await.map(drop)?,
            Self::Pg(tx) => script.execute(&mut **tx).await.map(drop)?,
        }
        Ok(())
    }
}

/// Anything a query can be read from: a [`Read`] or an [`crate::Act`].
pub trait Reads: Send {
    #[doc(hidden)]
    fn session(&mut self) -> &mut crate::session::Session;
}

#[derive(Clone, Debug)]
enum Value {
    Id(Option<Uuid>),
    Text(Option<String>),
    Int(Option<i64>),
    Bool(bool),
    Bytes(Option<Vec<u8>>),
}

/// One statement with its values. Each binding method takes the next `$n`.
#[derive(Clone, Debug)]
#[must_use = "a statement does nothing until it is run"]
pub struct Sql {
    text: SqlStr,
    values: Vec<Value>,
}

/// Starts a statement.
pub fn sql(text: &'static str) -> Sql {
    Sql { text: text.into_sql_str(), values: vec![] }
}

/// Starts a statement over names that came from the database's own catalogue, or with as many places as there are values.
pub(crate) fn sql_over(text: String) -> Sql {
    Sql { text: AssertSqlSafe(text).into_sql_str(), values: vec![] }
}

macro_rules! bind_all {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                Value::Id(value) => query.bind(value),
                Value::Text(value) => query.bind(value),
                Value::Int(value) => query.bind(value),
                Value::Bool(value) => query.bind(value),
                Value::Bytes(value) => query.bind(value),
            };
        }
        query
    }};
}

impl Sql {
    fn with(mut self, value: Value) -> Self {
        self.values.push(value);
        self
    }

    /// A typed id.
    pub fn id(self, id: impl Id) -> Self {
        self.with(Value::Id(Some(id.uuid())))
    }

    /// A typed id that may be missing.
    pub fn maybe_id(self, id: Option<impl Id>) -> Self {
        self.with(Value::Id(id.map(Id::uuid)))
    }

    /// A bare id: event subjects, link ends.
    pub fn uuid(self, id: Uuid) -> Self {
        self.with(Value::Id(Some(id)))
    }

    /// A bare id that may be missing.
    pub fn maybe_uuid(self, id: Option<Uuid>) -> Self {
        self.with(Value::Id(id))
    }

    /// A text.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.with(Value::Text(Some(text.into())))
    }

    /// A text that may be missing.
    pub fn maybe_text(self, text: Option<String>) -> Self {
        self.with(Value::Text(text))
    }

    /// A whole number.
    pub fn int(self, number: i64) -> Self {
        self.with(Value::Int(Some(number)))
    }

    /// A whole number that may be missing.
    pub fn maybe_int(self, number: Option<i64>) -> Self {
        self.with(Value::Int(number))
    }

    /// A count or position.
    pub fn count(self, number: usize) -> Self {
        self.int(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A moment, stored as microseconds.
    pub fn time(self, at: Timestamp) -> Self {
        self.int(at.as_microsecond())
    }

    /// A moment that may be missing.
    pub fn maybe_time(self, at: Option<Timestamp>) -> Self {
        self.with(Value::Int(at.map(Timestamp::as_microsecond)))
    }

    /// Yes or no.
    pub fn bool(self, yes: bool) -> Self {
        self.with(Value::Bool(yes))
    }

    /// Sealed text, hashes.
    pub fn bytes(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.with(Value::Bytes(Some(bytes.into())))
    }

    /// Bytes that may be missing.
    pub fn maybe_bytes(self, bytes: Option<Vec<u8>>) -> Self {
        self.with(Value::Bytes(bytes))
    }

    /// All rows.
    pub async fn all(self, on: &mut impl Reads) -> Result<Vec<Row>, Error> {
        let session = on.session();
        let rows = self.fetch(&mut session.tx).await?;
        session.tally.add(rows.len());
        Ok(rows)
    }

    /// The first row, if there is one.
    pub async fn first(self, on: &mut impl Reads) -> Result<Option<Row>, Error> {
        Ok(self.all(on).await?.into_iter().next())
    }

    /// The first row, or "not found".
    pub async fn one(self, on: &mut impl Reads) -> Result<Row, Error> {
        self.first(on).await?.ok_or(Error::NotFound)
    }

    /// Changes rows, within an act; how many.
    pub async fn run(self, act: &mut crate::Act) -> Result<u64, Error> {
        let session = act.session();
        let changed = self.execute(&mut session.tx).await?;
        session.tally.add(0);
        Ok(changed)
    }

    pub(crate) async fn fetch(self, tx: &mut Tx) -> Result<Vec<Row>, Fault> {
        Ok(match tx {
            Tx::Lite(tx) => bind_all!(sqlx::query::<Sqlite>(self.text), self.values)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Row::Lite)
                .collect(),
            Tx::Pg(tx) => bind_all!(sqlx::query::<Postgres>(self.text), self.values)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Row::Pg)
                .collect(),
        })
    }

    pub(crate) async fn execute(self, tx: &mut Tx) -> Result<u64, Fault> {
        Ok(match tx {
            Tx::Lite(tx) => {
                bind_all!(sqlx::query::<Sqlite>(self.text), self.values).execute(&mut **tx).await?.rows_affected()
            }
            Tx::Pg(tx) => {
                bind_all!(sqlx::query::<Postgres>(self.text), self.values).execute(&mut **tx).await?.rows_affected()
            }
        })
    }
}

/// One row of a result; columns are read by name.
#[derive(Debug)]
pub enum Row {
    /// From SQLite.
    Lite(SqliteRow),
    /// From PostgreSQL.
    Pg(PgRow),
}

macro_rules! column {
    ($row:expr, $name:expr) => {
        match $row {
            Row::Lite(row) => row.try_get_unchecked($name).map_err(Fault::from)?,
            Row::Pg(row) => row.try_get($name).map_err(Fault::from)?,
        }
    };
}

impl Row {
    /// A typed id.
    pub fn id<T: Id>(&self, name: &str) -> Result<T, Error> {
        self.uuid(name).map(T::from_uuid)
    }

    /// A typed id that may be missing.
    pub fn maybe_id<T: Id>(&self, name: &str) -> Result<Option<T>, Error> {
        Ok(self.maybe_uuid(name)?.map(T::from_uuid))
    }

    /// A bare id.
    pub fn uuid(&self, name: &str) -> Result<Uuid, Error> {
        Ok(column!(self, name))
    }

    /// A bare id that may be missing.
    pub fn maybe_uuid(&self, name: &str) -> Result<Option<Uuid>, Error> {
        Ok(column!(self, name))
    }

    /// A text.
    pub fn maybe_text(&self, name: &str) -> Result<Option<String>, Error> {
        Ok(column!(self, name))
    }

    /// A text.
    pub fn text(&self, name: &str) -> Result<String, Error> {
        Ok(column!(self, name))
    }

    /// A whole number.
    pub fn int(&self, name: &str) -> Result<i64, Error> {
        Ok(column!(self, name))
    }

    /// A whole number that may be missing.
    pub fn maybe_int(&self, name: &str) -> Result<Option<i64>, Error> {
        Ok(column!(self, name))
    }

    /// A count or position; below zero reads as zero.
    pub fn count(&self, name: &str) -> Result<usize, Error> {
        Ok(usize::try_from(self.int(name)?).unwrap_or_default())
    }

    /// A moment.
    pub fn time(&self, name: &str) -> Result<Timestamp, Error> {
        moment(self.int(name)?)
    }

    /// A moment that may be missing.
    pub fn maybe_time(&self, name: &str) -> Result<Option<Timestamp>, Error> {
        let micros: Option<i64> = column!(self, name);
        micros.map(moment).transpose()
    }

    /// Yes or no.
    pub fn bool(&self, name: &str) -> Result<bool, Error> {
        Ok(column!(self, name))
    }

    /// Bytes.
    pub fn bytes(&self, name: &str) -> Result<Vec<u8>, Error> {
        Ok(column!(self, name))
    }

    /// Bytes that may be missing.
    pub fn maybe_bytes(&self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        Ok(column!(self, name))
    }

    /// A code of an enum, read by its `from_code`.
    pub fn code<T>(&self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Error> {
        let code = self.text(name)?;
        read(&code).ok_or_else(|| Fault::Damaged(format!("unknown code in column {name}")).into())
    }
}

fn moment(micros: i64) -> Result<Timestamp, Error> {
    Timestamp::from_microsecond(micros).map_err(|_| Fault::Damaged("a time out of range".to_owned()).into())
}
