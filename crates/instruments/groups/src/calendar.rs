//! What is due, as days: when the groups are to be asked, until when they answer, and what somebody said they will do.

use jiff::civil::Date;
use redthread_core::workshop::follow_up::RoundState;
use redthread_core::workshop::group::ActionState;
use redthread_storage::workshop::FollowUp;
use redthread_web::Words;
use redthread_web::calendar::DayEvent;

use crate::load::Loaded;

/// The days that lie ahead of a project's groups. Titles of groups, and no word of anybody: calendars travel.
pub(crate) fn due_days(words: &Words, loaded: &Loaded) -> Vec<DayEvent> {
    let mut days: Vec<DayEvent> = loaded.rounds.iter().flat_map(|round| of_round(words, loaded, round)).collect();
    for group in loaded.working() {
        let open = loaded.actions_of(group).into_iter().filter(|action| action.state == ActionState::Open);
        days.extend(open.filter_map(|action| {
            let title = words.say_with("follow-up-calendar-action", [("group", group.title.as_str().into())]);
            Some(day(loaded, &format!("action-{}", action.id), action.by?, title, &format!("groups/{}", group.id)))
        }));
    }
    days.sort_by(|one, other| (one.on, &one.uid).cmp(&(other.on, &other.uid)));
    days
}

fn of_round(words: &Words, loaded: &Loaded, round: &FollowUp) -> Vec<DayEvent> {
    let page = format!("follow-ups/{}", round.id);
    let say = |key: &str| words.say_with(key, [("project", loaded.project.title.as_str().into())]);
    match (round.days.state(loaded.now), round.days.answer_by) {
        (RoundState::Planned | RoundState::Due, _) => {
            vec![day(loaded, &format!("ask-{}", round.id), round.days.due_on, say("follow-up-calendar-ask"), &page)]
        }
        (RoundState::Open, Some(by)) => {
            vec![day(loaded, &format!("answers-{}", round.id), by, say("follow-up-calendar-answers"), &page)]
        }
        _ => vec![],
    }
}

fn day(loaded: &Loaded, uid: &str, on: Date, title: String, page: &str) -> DayEvent {
    let more = format!("/p/{}/{page}", loaded.project.id);
    DayEvent { uid: format!("{uid}@red-thread"), on, title, more, address: String::new() }
}
