//! What a person does here: check the right, apply the rule, store, log.

mod commission;
mod meetings;
mod people;

pub use commission::{COMMISSION, add_department, record_commission, rename_department};
pub use meetings::{MEETING, NewDecision, NewMeeting, call_meeting, change_meeting, correct_decision, record_decision};
pub use people::{PERSON, add_person, change_person, end_role, erase_person, export_person, give_role, show_name};
