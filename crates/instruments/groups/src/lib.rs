//! From themes to working groups, and the follow-up that asks.
//!
//! Small groups write drafts out of themes and let them meet reality; what is to be done gets a who, a by-when and a first
//! step; working groups carry it, merge, end. When its day comes, every convener gets a secret link and answers on a phone
//! in two minutes, without an account. Whoever stays silent is shown as silent, and everybody who took part reads what
//! all of them answered.

pub mod actions;
mod calendar;
mod exports;
mod letters;
pub mod load;
mod pages;
mod personal;
mod standing;
mod web;

use redthread_web::Instrument;

/// Drafts, actions, working groups and closing words.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["groups"],
    routes: web::group_routes,
    entry: |project, _| format!("/p/{project}/groups"),
    standing: |read, inside, _, words| Box::pin(standing::of_groups(read, inside, words)),
    on_show: None,
    personal_data: personal::GROUPS,
};

/// The rounds that ask what became of it.
pub const FOLLOW_UP: Instrument = Instrument {
    names: &["follow-up"],
    routes: web::follow_up_routes,
    entry: |project, _| format!("/p/{project}/follow-ups"),
    standing: |read, inside, _, words| Box::pin(standing::of_follow_ups(read, inside, words)),
    on_show: None,
    personal_data: personal::FOLLOW_UPS,
};
