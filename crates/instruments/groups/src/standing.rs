//! The lines on the project page: how far the groups are, and what the follow-up waits for.

use redthread_core::workshop::follow_up::{RoundState, Standing as How};
use redthread_storage::workshop::FollowUp;
use redthread_storage::{Error, Inside, Read};
use redthread_web::rule::say_day;
use redthread_web::{NextStep, Standing, Words};

use crate::load::Loaded;

/// "5 groups, 1 without a convener, 2 without people who are served", and what is next.
pub(crate) async fn of_groups(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let loaded = Loaded::load(read, inside.project.clone(), inside.now).await?;
    let base = format!("/p/{}/groups", inside.project.id);
    let working = loaded.working().count();
    let step = |key: &str, path: String| NextStep {
        sentence: words.say(&format!("groups-next-{key}")),
        action: words.say(&format!("groups-next-{key}-do")),
        path,
    };
    if loaded.groups.is_empty() {
        return Ok(Standing { line: String::new(), next: Some(step("form", format!("{base}/new"))) });
    }
    let alone: Vec<_> = loaded.working().filter(|group| group.convener.is_none()).collect();
    let unserved = loaded.working().filter(|group| loaded.lacks_served(group)).count();
    let values = [("n", working.into()), ("alone", alone.len().into()), ("unserved", unserved.into())];
    let empty = loaded.working().find(|group| loaded.actions_of(group).is_empty());
    let next = match (alone.first(), empty) {
        (Some(group), _) => Some(step("convener", format!("{base}/{}/edit", group.id))),
        (None, Some(group)) => Some(step("action", format!("{base}/{}", group.id))),
        (None, None) => None,
    };
    Ok(Standing { line: words.say_with("groups-standing", values), next })
}

/// "Round 1: 3 of 5 groups have answered", and what is next: plan, ask, remind, close.
pub(crate) async fn of_follow_ups(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let loaded = Loaded::load(read, inside.project.clone(), inside.now).await?;
    let base = format!("/p/{}/follow-ups", inside.project.id);
    let Some(round) = loaded.current().or(loaded.rounds.last()) else {
        let next = (!loaded.groups.is_empty()).then(|| next_step(words, "plan", base));
        return Ok(Standing { line: String::new(), next });
    };
    let line = line(words, &loaded, round);
    let page = format!("{base}/{}", round.id);
    let next = match round.days.state(inside.now) {
        RoundState::Planned => None,
        RoundState::Due => Some(next_step(words, "ask", page)),
        RoundState::Open if silent(&loaded, round) > 0 => Some(next_step(words, "remind", page)),
        RoundState::Open => Some(next_step(words, "close", page)),
        RoundState::Closed => Some(next_step(words, "again", base)),
    };
    Ok(Standing { line, next })
}

fn next_step(words: &Words, key: &str, path: String) -> NextStep {
    NextStep {
        sentence: words.say(&format!("follow-up-next-{key}")),
        action: words.say(&format!("follow-up-next-{key}-do")),
        path,
    }
}

fn line(words: &Words, loaded: &Loaded, round: &FollowUp) -> String {
    if round.days.opened_at.is_none() {
        return words.say_with("follow-up-standing-planned", [("day", say_day(words, round.days.due_on).into())]);
    }
    let asked = round.asked.len();
    let answered = asked - silent(loaded, round);
    words.say_with("follow-up-standing", [("n", answered.into()), ("of", asked.into()), ("round", round.number.into())])
}

fn silent(loaded: &Loaded, round: &FollowUp) -> usize {
    let is_silent = |how: How| matches!(how, How::Waiting | How::NoReport);
    round.asked.iter().filter(|group| is_silent(loaded.standing(round, **group))).count()
}
