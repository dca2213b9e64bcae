//! Taking a file in: brought, looked at row by row, then written all at once or not at all.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use redthread_core::ids::{Id as _, ImportId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::language::Lang;
use redthread_core::redline::Confidence;
use redthread_core::refusal::Refusal;
use redthread_intake::{Cell, Table, Unreadable, read_table};
use redthread_storage::redlines::{insert_readings, list_readings_between};
use redthread_storage::{Act, Deed, Error, Inside, Reads, Store, begin};
use redthread_web::Words;

use crate::actions::check;
use crate::model;
use crate::rows::{Column, FileWords, Layout, Plan, Planner};
use crate::scene::Scene;
use crate::store;

/// A file that is left lying is gone after so many days.
const KEPT_DAYS: i64 = 2;
/// Largest file of readings.
const LARGEST: usize = 10 * 1024 * 1024;

/// The headings and words of every language, from the messages `readings-column-…` and `readings-confidence-…`.
pub fn file_words(words: &Words) -> Vec<FileWords> {
    let of = |lang| {
        let words = words.in_lang(lang);
        let names = |column: Column| {
            let said = words.code("readings-column", column.code());
            (column, said.split('|').map(|name| name.trim().to_owned()).collect())
        };
        let confidence = |one: &Confidence| (*one, words.code("readings-confidence", one.code()));
        FileWords {
            lang,
            headings: Column::ALL.into_iter().map(names).collect(),
            confidences: Confidence::ALL.iter().map(confidence).collect(),
        }
    };
    Lang::ALL.into_iter().map(of).collect()
}

/// A file that is being looked at.
#[derive(Debug)]
pub struct Looked {
    /// As its sender calls it.
    pub name: String,
    /// What it would become.
    pub plan: Plan,
    /// The table itself, to show each row as it stands.
    pub table: Table,
}

/// Keeps a file to be looked at. It is read once here, so that what is no table is said at once.
pub async fn bring(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    words: &[FileWords],
    (name, unsaid, bytes): (&str, Confidence, &[u8]),
) -> Result<ImportId, Error> {
    inside.require(Right::Measure)?;
    if bytes.len() > LARGEST {
        return Err(Refusal::beside("file", "readings.file_too_large").into());
    }
    let table = read_table(bytes).map_err(|why| refused(&why))?;
    layout(&table, words, inside.project.lang)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "readings.brought", Some(project));
    let before = act.now().saturating_sub(SignedDuration::from_hours(24 * KEPT_DAYS)).unwrap_or(act.now());
    store::erase_imports_before(&mut act, project, before).await?;
    let id = store::insert_import(&mut act, project, (name, unsaid, bytes)).await?;
    act.made(id).await
}

fn refused(why: &Unreadable) -> Refusal {
    let code = match why {
        Unreadable::TooLarge { .. } => "readings.file_too_large",
        Unreadable::Empty => "readings.file_empty",
        Unreadable::EncryptedOrOld => "readings.file_locked",
        _ => "readings.file_unreadable",
    };
    Refusal::beside("file", code)
}

fn layout(table: &Table, words: &[FileWords], fallback: Lang) -> Result<Layout, Error> {
    let first = table.rows.first().ok_or_else(|| Refusal::beside("file", "readings.file_empty"))?;
    Ok(Layout::find(first, words, fallback)?)
}

/// What a brought file would become now.
pub async fn look(
    on: &mut impl Reads,
    inside: &Inside,
    words: &[FileWords],
    id: ImportId,
    now: jiff::Timestamp,
) -> Result<Looked, Error> {
    let file = store::load_import(on, inside.project.id, id, inside.user.uuid()).await?;
    let table = read_table(&file.bytes).map_err(|why| refused(&why))?;
    let layout = layout(&table, words, inside.project.lang)?;
    let scene = Scene::load(on, inside.project.id).await?;
    let planner = Planner { scene: &scene, words, unsaid: file.confidence, now };
    let mut standing = vec![];
    for place in planner.places(&table, &layout) {
        standing.extend(list_readings_between(on, place, model::EARLIEST, jiff::civil::Date::MAX).await?);
    }
    let plan = planner.plan(&table, &layout, &standing);
    Ok(Looked { name: file.name, plan, table })
}

/// Which corrections somebody chose.
#[derive(Clone, Debug)]
pub enum Corrections {
    /// Every one.
    All,
    /// Those of these rows.
    Of(BTreeSet<usize>),
}

/// Takes in what was seen: the plan is made again inside the act, and if it is another one nothing is written.
pub async fn take_in(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    words: &[FileWords],
    (id, seen, corrections): (ImportId, &str, &Corrections),
) -> Result<i64, Error> {
    inside.require(Right::Measure)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "readings.taken_in", Some(project), answer);
    let now = act.now();
    let looked = look(&mut act, inside, words, id, now).await?;
    if looked.plan.hash() != seen {
        return Err(Error::refused("readings.import_changed"));
    }
    let chosen = looked.plan.chosen(&|row| match corrections {
        Corrections::All => true,
        Corrections::Of(rows) => rows.contains(&row),
    });
    let taken = write(&mut act, project, chosen).await?;
    store::erase_import(&mut act, project, id).await?;
    act.done(id, taken).await
}

async fn write(
    act: &mut Act,
    project: ProjectId,
    chosen: Vec<redthread_storage::redlines::NewReading>,
) -> Result<i64, Error> {
    if chosen.is_empty() {
        return Err(Error::refused("readings.nothing_to_take_in"));
    }
    let scene = Scene::load(act, project).await?;
    for new in &chosen {
        check(act, &scene, new)?;
    }
    let ids = insert_readings(act, project, chosen).await?;
    Ok(i64::try_from(ids.len()).unwrap_or(i64::MAX))
}

/// Puts a file away without taking anything in.
pub async fn put_away(store: &Store, deed: &Deed, inside: &Inside, id: ImportId) -> Result<(), Error> {
    inside.require(Right::Measure)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "readings.put_away", Some(project), answer);
    store::load_import(&mut act, project, id, inside.user.uuid()).await?;
    store::erase_import(&mut act, project, id).await?;
    act.done(id, ()).await
}

/// A row as it stands in the file, for showing beside what it becomes.
pub fn as_it_stands(cells: &[Cell]) -> String {
    cells.iter().map(crate::rows::said).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}
