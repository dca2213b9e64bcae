//! What the pages show: plain models, drawn from the parts of the shell.

pub(crate) mod commission;
pub(crate) mod decision;
pub(crate) mod departments;
pub(crate) mod meeting;
pub(crate) mod meetings;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod person_form;

use jiff::Timestamp;
use jiff::civil::Time;
use maud::Markup;
use redthread_core::day::date_of;
use redthread_core::ids::PersonId;
use redthread_storage::Inside;
use redthread_storage::meetings::Meeting;
use redthread_storage::people::Person;
use redthread_web::{Ctx, parts};
use serde::Serialize;

/// The project that a page is part of.
#[derive(Clone, Serialize)]
pub(crate) struct Head {
    /// Its id.
    pub(crate) project: String,
    /// Its title.
    pub(crate) title: String,
}

impl Head {
    /// The project that somebody is inside.
    pub(crate) fn of(inside: &Inside) -> Self {
        Self { project: inside.project.id.to_string(), title: inside.project.title.clone() }
    }

    /// The address of another page of the project.
    pub(crate) fn at(&self, page: &str) -> String {
        format!("/p/{}/{page}", self.project)
    }

    /// Where we are: the project, the pages between, this page.
    pub(crate) fn crumbs(&self, ctx: &Ctx, between: &[(&str, &str)], here: &str) -> Markup {
        let mut steps = vec![(self.title.clone(), format!("/p/{}", self.project))];
        steps.extend(between.iter().map(|(label, page)| (ctx.say(label), self.at(page))));
        steps.push((here.to_owned(), String::new()));
        parts::crumbs(ctx, &steps)
    }
}

/// A moment as a form's day.
pub(crate) fn day_value(at: Timestamp) -> String {
    date_of(at).to_string()
}

/// A time of day as a form's clock.
pub(crate) fn clock_value(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// When a meeting is held, in words: the day, the hours as far as they are known.
pub(crate) fn when(ctx: &Ctx, meeting: &Meeting) -> String {
    let day = ctx.words.date(meeting.held_at);
    let Some(begins) = meeting.hours.begins else { return day };
    let begins = clock_value(begins);
    match meeting.hours.minutes {
        0 => ctx.words.say_with("steering-when", [("day", day.into()), ("begins", begins.into())]),
        minutes => ctx.words.say_with(
            "steering-when-long",
            [("day", day.into()), ("begins", begins.into()), ("minutes", minutes.into())],
        ),
    }
}

/// Living people as choices: alias, and what tells two of them apart.
pub(crate) fn person_choices(ctx: &Ctx, people: &[Person]) -> Vec<(String, String)> {
    let living = people.iter().filter(|person| !person.is_erased);
    let choice = |person: &Person| (person.id.to_string(), person.alias.clone());
    [(String::new(), ctx.say("steering-choose"))].into_iter().chain(living.map(choice)).collect()
}

/// As whom somebody is known; a dash for who is not there any more.
pub(crate) fn alias_of(people: &[Person], id: PersonId) -> String {
    people.iter().find(|person| person.id == id).map_or_else(|| "–".to_owned(), |person| person.alias.clone())
}
