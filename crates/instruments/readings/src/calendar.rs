//! What is due, as days: the next measurement of every indicator at every place, and the answers to crossings.

use jiff::Timestamp;
use redthread_core::redline::CrossingState;
use redthread_storage::redlines::CrossingStanding;
use redthread_web::Words;
use redthread_web::calendar::DayEvent;

use crate::model::{self, Due};
use crate::scene::Scene;

/// The days of a project. What is overdue or never measured stands on today: a calendar shows nobody last year.
pub fn due_days(
    words: &Words,
    project: &str,
    scene: &Scene,
    crossings: &[CrossingStanding],
    now: Timestamp,
) -> Vec<DayEvent> {
    let mut days: Vec<DayEvent> = crossings.iter().filter_map(|one| answer(words, project, scene, one)).collect();
    days.extend(measurements(words, project, scene, now));
    days.sort_by_key(|day| day.on);
    days
}

/// One entry a place and day, however many indicators fall on it: sixty entries a morning would hide each other.
fn measurements(words: &Words, project: &str, scene: &Scene, now: Timestamp) -> Vec<DayEvent> {
    let today = model::today(now);
    let mut of = std::collections::BTreeMap::<_, Vec<&str>>::new();
    for place in &scene.places {
        for indicator in &scene.indicators {
            let on = match model::due(scene.measured(place.id, indicator.id), indicator.cadence, today) {
                Due::Next(day) => day,
                Due::Overdue { .. } | Due::Never => today,
            };
            of.entry((on, place.id)).or_default().push(&indicator.title);
        }
    }
    let entry = |((on, place), titles): ((jiff::civil::Date, _), Vec<&str>)| DayEvent {
        uid: format!("measure-{place}-{on}@red-thread"),
        on,
        title: words.say_with(
            "readings-calendar-measure",
            [("place", scene.place(place).map_or("", |place| &place.title).into()), ("n", titles.len().into())],
        ),
        more: format!("{}\n/p/{project}/readings/new?place={place}", titles.join("\n")),
        address: String::new(),
    };
    of.into_iter().map(entry).collect()
}

fn answer(words: &Words, project: &str, scene: &Scene, one: &CrossingStanding) -> Option<DayEvent> {
    let (key, due) = match one.state {
        CrossingState::Waiting(due) => ("readings-calendar-answer", due),
        CrossingState::Overdue(due) => ("readings-calendar-overdue", due),
        CrossingState::Answered | CrossingState::Ended(_) => return None,
    };
    let indicator = scene.indicator(one.indicator).ok()?;
    let place = scene.place(one.place).ok()?;
    Some(DayEvent {
        uid: format!("answer-{}@red-thread", one.id),
        on: model::today(due),
        title: words.say_with(key, [("place", place.title.as_str().into())]),
        more: format!("{}\n/p/{project}/crossings/{}", scene.wording(indicator.line), one.id),
        address: String::new(),
    })
}
