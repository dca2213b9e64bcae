//! The case report: an edition a fortnight after the day, and one after each round of asking.

use redthread_case_report::actions::{ask_edition, show};
use redthread_case_report::{newest_edition, work_once};
use redthread_storage::Error;

use super::{Desk, Pen, unknown};

/// Makes the next edition as things stand, and shows it to everybody.
pub(super) async fn publish(pen: &Pen<'_>, desk: &Desk) -> Result<(), Error> {
    let inside = pen.inside(desk).await?;
    let words = pen.app.dictionary.words(inside.project.lang);
    ask_edition(pen.store, &pen.deed(desk)?, &inside, &words).await?;
    work_once(pen.app).await?;
    let made = newest_edition(&mut pen.store.read().await?, desk.project).await?;
    let edition = made.ok_or_else(|| unknown("edition of the case report"))?;
    show(pen.store, &pen.deed(desk)?, &inside, Some(edition)).await
}
