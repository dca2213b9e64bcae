//! What a person does here: check the right, apply the rule, store, log.

mod commission;
mod meetings;
mod people;

pub use commission::{COMMISSION, add_department, record_commission};
pub use meetings::{MEETING, NewDecision, NewMeeting, call_meeting, change_meeting, record_decision};
pub use people::{PERSON, add_person, change_person, end_role, erase_person, export_person, give_role, show_name};
