//! Migrations: one ordered list for both engines, forward only, each with a checksum.

use crate::db::{Db, Tx, sql};
use crate::error::Fault;
use crate::session::must;

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Brings the tables up to date. A migration that was changed after it ran is refused: history is not rewritten.
pub(crate) async fn up(db: &Db) -> Result<(), Fault> {
    let mut tx = db.begin_writing().await?;
    if matches!(db, Db::Pg(_)) {
        sql("SELECT CAST(pg_advisory_xact_lock(7263) AS TEXT) AS locked").fetch(&mut tx).await?;
    }
    tx.script("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, checksum TEXT NOT NULL)").await?;
    for (name, text) in MIGRATIONS {
        step(&mut tx, name, text).await?;
    }
    tx.commit().await
}

async fn step(tx: &mut Tx, name: &str, text: &str) -> Result<(), Fault> {
    let checksum = blake3::hash(text.as_bytes()).to_hex().to_string();
    let known = sql("SELECT checksum FROM migrations WHERE name = $1").text(name).fetch(tx).await?;
    match known.first() {
        Some(row) if row.text("checksum").map_err(must)? == checksum => Ok(()),
        Some(_) => Err(Fault::Other(format!("migration {name} is not the one that made these tables"))),
        None => {
            tx.script(&for_engine(tx, text)).await?;
            sql("INSERT INTO migrations (name, checksum) VALUES ($1, $2)")
                .text(name)
                .text(checksum)
                .execute(tx)
                .await
                .map(drop)
        }
    }
}

/// PostgreSQL knows no tables that lie in their primary key, and needs no word for it.
fn for_engine(tx: &Tx, text: &str) -> String {
    match tx {
        Tx::Lite(_) => text.to_owned(),
        Tx::Pg(_) => text.replace(") WITHOUT ROWID;", ");"),
    }
}
