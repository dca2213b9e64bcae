//! Form in, page out: the handlers of the slice, and who may use them.

mod commission;
mod decision;
mod departments;
mod meeting;
mod people;
mod person;

use redthread_core::kit::Right::{Consent, Read, Select, Steer};
use redthread_web::{Access, Routes};

/// Who reads what the team reads, or leads it.
const TEAM: Access = Access::AnyOf(&[Read, Steer]);
const LEADS: Access = Access::AnyOf(&[Steer]);
const DECIDES: Access = Access::AnyOf(&[Steer, Select]);
const KEEPS_NAMES: Access = Access::AnyOf(&[Consent]);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/commission", Access::Member, commission::page)
        .post("/p/{project}/commission", LEADS, commission::save)
        .get("/p/{project}/departments", TEAM, departments::page)
        .post("/p/{project}/departments", LEADS, departments::add)
        .post("/p/{project}/departments/{department}", LEADS, departments::rename)
        .get("/p/{project}/people", TEAM, people::list)
        .get("/p/{project}/people/new", LEADS, people::new)
        .post("/p/{project}/people/new", LEADS, people::add)
        .get("/p/{project}/people/{person}", Access::AnyOf(&[Read, Steer, Consent]), person::page)
        .get("/p/{project}/people/{person}/edit", LEADS, people::edit)
        .post("/p/{project}/people/{person}/edit", LEADS, people::save)
        .post("/p/{project}/people/{person}/roles", LEADS, person::change_role)
        .post("/p/{project}/people/{person}/name", KEEPS_NAMES, person::show_name)
        .post("/p/{project}/people/{person}/export", KEEPS_NAMES, person::export)
        .get("/p/{project}/people/{person}/erase", LEADS, person::confirm_erasing)
        .post("/p/{project}/people/{person}/erase", LEADS, person::erase)
        .get("/p/{project}/meetings", Access::Member, meeting::list)
        .get("/p/{project}/meetings.ics", Access::Member, meeting::calendar)
        .get("/p/{project}/meetings/new", LEADS, meeting::new)
        .post("/p/{project}/meetings/new", LEADS, meeting::call)
        .get("/p/{project}/meetings/{meeting}", Access::Member, meeting::page)
        .get("/p/{project}/meetings/{meeting}/meeting.ics", Access::Member, meeting::calendar_of_one)
        .get("/p/{project}/meetings/{meeting}/edit", LEADS, meeting::edit)
        .post("/p/{project}/meetings/{meeting}/edit", LEADS, meeting::save)
        .post("/p/{project}/meetings/{meeting}/decisions", DECIDES, decision::decide)
        .get("/p/{project}/meetings/{meeting}/decisions/{decision}", DECIDES, decision::page)
        .post("/p/{project}/meetings/{meeting}/decisions/{decision}", DECIDES, decision::correct)
}
