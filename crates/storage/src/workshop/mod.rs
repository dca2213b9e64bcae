//! The future workshop as rows, shared by the slices that run the day, form the groups, ask later, and report. The rules are
//! in `redthread_core::workshop`.

mod ballots;
mod participants;
mod slips;
mod themes;
mod walls;

pub use ballots::{BALLOT_SEAL, ballot_of, cast_ballot, count_ballots, enter_ballot, find_ballot, list_ballots, shuffle_ballots};
pub use participants::{
    MOST_PARTICIPANTS, NewParticipant, PARTICIPANT_SEAL, Participant, count_by_standpoint, count_participants,
    find_participant, insert_participant,
};
pub use slips::{
    SLIP_SEAL, SaidSlip, Slip, forget_order, insert_slip, list_slips, list_slips_since, load_slip, reveal_slips,
    turn_slip,
};
pub use themes::{
    THEME_SEAL, Theme, ThemeRow, list_themes, list_themes_since, load_board, pop_step, push_step, rename_theme,
    set_votes, write_step,
};
pub use walls::{
    Phase, Wall, change_code, change_phase, change_wall, close_doors, find_wall, list_phases, list_phases_since,
    load_wall, open_doors, open_wall, touch_wall, wall_of_code,
};
