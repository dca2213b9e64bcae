//! What people do with readings: write one down, a whole place at once, correct, end, tie words and files to it.

use redthread_core::ids::{AttachmentId, Id as _, PassageId, ReadingId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_core::thread::{Node, Relation};
use redthread_storage::passages::{link, list_of_project, unlink};
use redthread_storage::redlines::{
    NewAttachment, NewReading, end_reading, erase_attachment, insert_attachment, insert_reading, insert_readings,
    load_attachment, load_reading,
};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin};

use crate::model;
use crate::scene::Scene;
use crate::store;

/// Writes a reading down, with a file beside it if there is one. With `corrects`, that reading is ended and stays readable.
pub async fn record(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    new: NewReading,
    file: Option<NewAttachment>,
) -> Result<ReadingId, Error> {
    inside.require(Right::Measure)?;
    let verb = if new.corrects.is_some() { "reading.corrected" } else { "reading.recorded" };
    let project = inside.project.id;
    let mut act = begin!(store, deed, verb, Some(project));
    let scene = Scene::load(&mut act, project).await?;
    check(&act, &scene, &new)?;
    check_corrected(&mut act, inside, &new).await?;
    let id = insert_reading(&mut act, project, new).await?;
    if let Some(file) = file {
        insert_attachment(&mut act, project, (Node::Reading, id.uuid()), file).await?;
    }
    act.made(id).await
}

/// Writes down what was found at a place in one sitting: all rows or none.
pub async fn record_all(store: &Store, deed: &Deed, inside: &Inside, new: Vec<NewReading>) -> Result<i64, Error> {
    inside.require(Right::Measure)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "readings.recorded", Some(project), answer);
    let Some(place) = new.first().map(|reading| reading.place) else {
        return Err(Refusal::whole("readings.nothing_filled").into());
    };
    let scene = Scene::load(&mut act, project).await?;
    for reading in &new {
        check(&act, &scene, reading)?;
    }
    let ids = insert_readings(&mut act, project, new).await?;
    for id in &ids {
        act.also("reading.recorded", *id);
    }
    act.done(place, i64::try_from(ids.len()).unwrap_or(i64::MAX)).await
}

/// What holds for every reading, wherever it comes from.
pub(crate) fn check(act: &Act, scene: &Scene, new: &NewReading) -> Result<(), Error> {
    scene.place(new.place)?;
    let indicator = scene.indicator(new.indicator)?;
    model::check_day(new.on, act.now())?;
    if indicator.scale.holds(new.value) { Ok(()) } else { Err(Refusal::beside("value", "readings.below_zero").into()) }
}

async fn check_corrected(act: &mut Act, inside: &Inside, new: &NewReading) -> Result<(), Error> {
    let Some(corrected) = new.corrects else { return Ok(()) };
    let corrected = load_reading(act, inside.project.id, corrected).await?;
    if (corrected.indicator, corrected.place) != (new.indicator, new.place) {
        return Err(Error::NotFound);
    }
    if corrected.ended_at.is_some() { Err(Error::Conflict) } else { Ok(()) }
}

/// Ends a reading that should not have been written down; it stays in the record with the reason.
pub async fn end(store: &Store, deed: &Deed, inside: &Inside, id: ReadingId, reason: &str) -> Result<(), Error> {
    inside.require(Right::Measure)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "reading.ended", Some(project), answer);
    end_reading(&mut act, project, id).await?;
    store::insert_end(&mut act, project, id, reason).await?;
    act.done(id, ()).await
}

/// Ties a passage to a reading: what people said counts as evidence.
pub async fn support(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    reading: ReadingId,
    passage: PassageId,
) -> Result<(), Error> {
    inside.require(Right::Measure)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "reading.supported", Some(project), answer);
    load_reading(&mut act, project, reading).await?;
    if !list_of_project(&mut act, project).await?.iter().any(|known| known.id == passage) {
        return Err(Error::NotFound);
    }
    let (from, to) = ((Node::Passage, passage.uuid()), (Node::Reading, reading.uuid()));
    link(&mut act, project, from, Relation::Supports, to).await?;
    act.done(reading, ()).await
}

/// Unties a passage from a reading; the passage stays.
pub async fn unsupport(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    reading: ReadingId,
    passage: PassageId,
) -> Result<(), Error> {
    inside.require(Right::Measure)?;
    let mut act = begin!(store, deed, "reading.unsupported", Some(inside.project.id), answer);
    load_reading(&mut act, inside.project.id, reading).await?;
    unlink(&mut act, passage.uuid(), Relation::Supports, reading.uuid()).await?;
    act.done(reading, ()).await
}

/// Keeps a file beside a reading.
pub async fn attach(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    reading: ReadingId,
    file: NewAttachment,
) -> Result<AttachmentId, Error> {
    inside.require(Right::Measure)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "attachment.kept", Some(project));
    load_reading(&mut act, project, reading).await?;
    let id = insert_attachment(&mut act, project, (Node::Reading, reading.uuid()), file).await?;
    act.made(id).await
}

/// Destroys a file beside a reading.
pub async fn remove_file(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    reading: ReadingId,
    file: AttachmentId,
) -> Result<(), Error> {
    inside.require(Right::Measure)?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "attachment.erased", Some(project), answer);
    let (_, owner, _) = load_attachment(&mut act, project, file).await?;
    if owner != reading.uuid() {
        return Err(Error::NotFound);
    }
    erase_attachment(&mut act, project, file).await?;
    act.done(reading, ()).await
}
