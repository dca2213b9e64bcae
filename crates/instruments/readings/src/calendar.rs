//! What is due, as days: the next measurement of every indicator at every place, and the answers to crossings.

use jiff::Timestamp;
use jiff::civil::Date;
use redthread_core::ids::{CrossingId, PlaceId};
use redthread_core::redline::CrossingState;
use redthread_storage::redlines::CrossingStanding;
use redthread_web::Words;
use redthread_web::calendar::DayEvent;

use crate::model;
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

/// One entry a place and day, however many indicators fall on it: sixty entries a morning would hide each other. An entry
/// is known by the day on which it is due, also when people planned it for another: so their calendar moves it along.
fn measurements(words: &Words, project: &str, scene: &Scene, now: Timestamp) -> Vec<DayEvent> {
    let today = model::today(now);
    let mut of = std::collections::BTreeMap::<_, (Date, Vec<&str>)>::new();
    for place in &scene.places {
        for indicator in &scene.indicators {
            let due = model::due(scene.measured(place.id, indicator.id), indicator.cadence, today);
            let on = scene.plan(place.id, due).or_else(|| due.day()).map_or(today, |day| day.max(today));
            of.entry((due.day(), place.id)).or_insert_with(|| (on, vec![])).1.push(&indicator.title);
        }
    }
    let entry = |((due, place), (on, titles)): ((Option<Date>, PlaceId), (Date, Vec<&str>))| DayEvent {
        uid: Appointment::Measure(place, due).uid(),
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

/// What an entry of the calendar is, as a program that brings it back knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appointment {
    /// What is due at a place on a day, or was never measured there.
    Measure(PlaceId, Option<Date>),
    /// An answer to a crossing.
    Answer(CrossingId),
}

impl Appointment {
    const OURS: &'static str = "@red-thread";

    /// The same for the same thing each time.
    pub fn uid(self) -> String {
        match self {
            Self::Measure(place, Some(due)) => format!("measure-{place}-{due}{}", Self::OURS),
            Self::Measure(place, None) => format!("measure-{place}-first{}", Self::OURS),
            Self::Answer(crossing) => format!("answer-{crossing}{}", Self::OURS),
        }
    }

    /// Read back from [`Appointment::uid`].
    pub fn read(uid: &str) -> Option<Self> {
        let named = uid.trim().strip_suffix(Self::OURS)?;
        if let Some(crossing) = named.strip_prefix("answer-") {
            return crossing.parse().ok().map(Self::Answer);
        }
        let (place, due) = named.strip_prefix("measure-")?.split_at_checked(36)?;
        let due = match due.strip_prefix('-')? {
            "first" => None,
            day => Some(day.parse().ok()?),
        };
        Some(Self::Measure(place.parse().ok()?, due))
    }
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
        uid: Appointment::Answer(one.id).uid(),
        on: model::today(due),
        title: words.say_with(key, [("place", place.title.as_str().into())]),
        more: format!("{}\n/p/{project}/crossings/{}", scene.wording(indicator.line), one.id),
        address: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::ids::{Id as _, Uuid};

    #[test]
    fn an_entry_is_known_again_and_no_other_is() {
        let (place, crossing) = (PlaceId::from_uuid(Uuid::from_u128(7)), CrossingId::from_uuid(Uuid::from_u128(8)));
        let day = Some(jiff::civil::date(2027, 2, 20));
        for one in [Appointment::Measure(place, day), Appointment::Measure(place, None), Appointment::Answer(crossing)]
        {
            assert_eq!(Appointment::read(&one.uid()), Some(one));
            assert_eq!(Appointment::read(&one.uid().replace("@red", "@blue")), None);
        }
        let odd = ["measure-א@red-thread", "measure-@red-thread", "answer-1@red-thread", "", "@red-thread"];
        assert!(odd.iter().all(|uid| Appointment::read(uid).is_none()));
    }
}
