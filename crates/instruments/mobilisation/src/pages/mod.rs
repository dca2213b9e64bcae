//! What the pages show: plain models, drawn from the parts of the shell.

mod balance;
pub(crate) mod invitation;
pub(crate) mod invitation_form;
pub(crate) mod invitations;
pub(crate) mod letter;
pub(crate) mod overview;
pub(crate) mod promise;
pub(crate) mod worries;
pub(crate) mod worry;

pub(crate) use balance::BalanceSeen;

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::day::date_of;
use redthread_core::ids::{MeetingId, PersonId};
use redthread_storage::Inside;
use redthread_storage::meetings::Meeting;
use redthread_storage::people::Person;
use redthread_web::{Ctx, parts};
use serde::Serialize;

use crate::actions::LEADS;

/// The project that a page is part of.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Head {
    project: String,
    title: String,
    /// Whether the reader sees who is invited.
    #[serde(skip)]
    leads: bool,
}

impl Head {
    pub(crate) fn of(inside: &Inside) -> Self {
        Self {
            project: inside.project.id.to_string(),
            title: inside.project.title.clone(),
            leads: inside.require_any(LEADS).is_ok(),
        }
    }

    /// The address of a page of the preparation.
    pub(crate) fn at(&self, page: &str) -> String {
        format!("/p/{}/mobilisation{page}", self.project)
    }

    /// The address of another page of the project.
    pub(crate) fn beside(&self, page: &str) -> String {
        format!("/p/{}/{page}", self.project)
    }

    /// Where we are, and the pages of the preparation as tabs; `here` is the tab, `page` what lies beyond it.
    pub(crate) fn top(&self, ctx: &Ctx, here: &str, page: &str) -> Markup {
        let title = ctx.say("mobilisation-title");
        let mut steps = vec![(self.title.clone(), format!("/p/{}", self.project))];
        if here.is_empty() && page.is_empty() {
            steps.push((title, String::new()));
        } else {
            steps.push((title, self.at("")));
        }
        let tab = TABS.iter().find(|(path, _)| *path == here && !here.is_empty());
        steps
            .extend(tab.map(|(path, key)| (ctx.say(key), if page.is_empty() { String::new() } else { self.at(path) })));
        if !page.is_empty() {
            steps.push((page.to_owned(), String::new()));
        }
        html! { (parts::crumbs(ctx, &steps)) (self.tabs(ctx, here)) }
    }

    fn tabs(&self, ctx: &Ctx, here: &str) -> Markup {
        let open = TABS.iter().filter(|(path, _)| self.leads || *path != INVITATIONS);
        html! {
            nav.tabs aria-label=(ctx.say("mobilisation-title")) {
                @for (path, key) in open { a href=(self.at(path)) aria-current=[(*path == here).then_some("page")] { (ctx.say(key)) } }
            }
        }
    }
}

/// The tab of worries.
pub(crate) const WORRIES: &str = "/worries";
/// The tab of what people are told.
pub(crate) const PROMISE: &str = "/promise";
/// The tab of invitations.
pub(crate) const INVITATIONS: &str = "/invitations";

const TABS: [(&str, &str); 4] = [
    ("", "mobilisation-overview"),
    (WORRIES, "mobilisation-worries"),
    (PROMISE, "mobilisation-promise-tab"),
    (INVITATIONS, "mobilisation-invitations"),
];

/// A moment as a form's day.
pub(crate) fn day_value(at: Timestamp) -> String {
    date_of(at).to_string()
}

/// As whom somebody is known; a dash for who is not there any more.
pub(crate) fn alias_of(people: &[Person], id: PersonId) -> String {
    people.iter().find(|person| person.id == id).map_or_else(|| "–".to_owned(), |person| person.alias.clone())
}

/// The meetings of a project as choices, the newest first, with none of them first.
pub(crate) fn meeting_choices(ctx: &Ctx, meetings: &[Meeting]) -> Vec<(String, String)> {
    let choice = |meeting: &Meeting| {
        (meeting.id.to_string(), format!("{} · {}", meeting.title, ctx.words.date(meeting.held_at)))
    };
    let none = (String::new(), ctx.say("mobilisation-no-meeting"));
    std::iter::once(none).chain(meetings.iter().rev().map(choice)).collect()
}

/// What a meeting is called; nothing when it is not known.
pub(crate) fn title_of(meetings: &[Meeting], id: Option<MeetingId>) -> Option<(String, String)> {
    let meeting = meetings.iter().find(|meeting| Some(meeting.id) == id)?;
    Some((meeting.id.to_string(), meeting.title.clone()))
}

/// When a meeting is held, in words: the day, and the hour as far as it is known.
pub(crate) fn when(words: &redthread_web::Words, meeting: &Meeting) -> String {
    let day = words.date(meeting.held_at);
    match meeting.hours.begins {
        None => day,
        Some(begins) => format!("{day}, {}", begins.strftime("%H:%M")),
    }
}
