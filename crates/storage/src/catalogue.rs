//! What stands in the public catalogue beside the books: an address with the words on its cover, put there by whoever
//! publishes and taken away with the page.

use jiff::Timestamp;
use redthread_core::ids::ProjectId;
use redthread_core::language::Lang;

use crate::act::Act;
use crate::db::{Reads, Row, sql};
use crate::error::Error;

/// Something that everybody can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Of which project.
    pub project: ProjectId,
    /// What it is: a code of the slice that publishes it, such as `case-report`.
    pub kind: String,
    /// Its title: a cover's words, never a person's.
    pub title: String,
    /// Its subtitle; may be empty.
    pub subtitle: String,
    /// The place it is about; may be empty.
    pub place: String,
    /// Its language.
    pub lang: Lang,
    /// The address of its page on this server.
    pub url: String,
}

/// Puts something into the catalogue, over what stood at its address.
pub async fn put_entry(act: &mut Act, entry: &Entry) -> Result<(), Error> {
    sql("INSERT INTO catalogue_entries (url, project, kind, title, subtitle, place, lang, shown_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (url) DO UPDATE SET kind = excluded.kind, title = excluded.title, subtitle = excluded.subtitle,
         place = excluded.place, lang = excluded.lang, shown_at = excluded.shown_at")
        .text(entry.url.clone())
        .id(entry.project)
        .text(entry.kind.clone())
        .text(entry.title.clone())
        .text(entry.subtitle.clone())
        .text(entry.place.clone())
        .text(entry.lang.tag())
        .time(act.now())
        .run(act)
        .await?;
    Ok(())
}

/// Takes whatever stands at an address out of the catalogue.
pub async fn remove_entry(act: &mut Act, url: &str) -> Result<(), Error> {
    sql("DELETE FROM catalogue_entries WHERE url = $1").text(url).run(act).await?;
    Ok(())
}

/// Everything in the catalogue but the books, newest first, with the moment from which it stands there.
pub async fn list_entries(on: &mut impl Reads) -> Result<Vec<(Entry, Timestamp)>, Error> {
    let rows = sql("SELECT * FROM catalogue_entries ORDER BY shown_at DESC, url").all(on).await?;
    rows.iter().map(|row| Ok((read_entry(row)?, row.time("shown_at")?))).collect()
}

fn read_entry(row: &Row) -> Result<Entry, Error> {
    Ok(Entry {
        project: row.id("project")?,
        kind: row.text("kind")?,
        title: row.text("title")?,
        subtitle: row.text("subtitle")?,
        place: row.text("place")?,
        lang: row.code("lang", |tag| tag.parse().ok())?,
        url: row.text("url")?,
    })
}
