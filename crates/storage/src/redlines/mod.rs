//! Red lines as rows: places, lines with their indicators and thresholds, readings. Shared by the slices that word
//! lines, measure them, draw the board and write the policy outline; the rules are in `redthread_core::redline`.

mod attachments;
mod concerns;
mod crossings;
mod latest;
mod lines;
pub mod outline;
mod places;
mod readings;
mod rounds;
mod shares;
mod stances;

pub use attachments::{
    Attachment, LARGEST_ATTACHMENT, NewAttachment, erase_attachment, insert_attachment, list_attachments,
    load_attachment,
};
pub use concerns::{
    By, CONCERN_SEAL, Concern, Domain, NewConcern, SaidConcern, insert_domain, join_concern, list_concerns,
    list_domains, list_grown, load_concern, renew_wall, write_concern,
};
pub use crossings::{
    Crossing, CrossingStanding, NewCrossing, NewStep, Step, erase_crossing_words, insert_crossing,
    insert_crossing_step, list_crossing_standings, list_crossings, load_crossing,
};
pub use latest::{Latest, list_latest, rebuild_latest, verify_latest};
pub use lines::{
    Indicator, Marks, NewIndicator, RED_LINE, RedLine, SetThreshold, end_indicator, insert_indicator, insert_line,
    insert_threshold, list_indicators, list_indicators_ever, list_lines, list_thresholds, list_thresholds_of,
    load_indicator, load_line, order_lines, update_indicator, update_marks, versions_of,
};
pub use places::{
    Place, end_place, insert_place, list_places, list_places_ever, load_place, order_places, update_place,
};
pub use readings::{
    NewReading, Reading, end_reading, insert_reading, insert_readings, list_newest_readings, list_readings,
    list_readings_between, list_readings_of_place, list_readings_of_project, load_reading, open_note,
};
pub use rounds::{
    Agreement, LEAST_ANONYMOUS, Round, Subject, Terms, agreement_on, close_round, list_rounds, list_takers, load_round,
    open_round,
};
pub use shares::{
    Held, Invitation, LineInReach, Share, Town, append_scope, end_invitation, end_share, find_invitation,
    insert_invitation, insert_share, list_indicators_in_reach, list_invitations, list_lines_in_reach,
    list_readings_held, list_shares, list_thresholds_in_reach, list_towns, load_indicator_in_reach,
};
pub use stances::{
    Asked, NamedStance, Remark, Said, cast_ballot, erase_reasons_of, list_asked, list_remarks, list_stances,
    list_stances_of, list_waiting_for, take_stance,
};

use jiff::civil::Date;

use crate::error::{Error, Fault};

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

/// A day as a row keeps it: days since 1970.
pub fn day_number(day: Date) -> i64 {
    EPOCH.until(day).map_or(0, |span| i64::from(span.get_days()))
}

/// A day of a row.
pub fn day_of(number: i64) -> Result<Date, Error> {
    let days = i32::try_from(number).map_err(|_| Fault::Damaged("a day out of reach".to_owned()))?;
    let span = jiff::Span::new().try_days(days).map_err(|error| Fault::Damaged(error.to_string()))?;
    EPOCH.checked_add(span).map_err(|error| Fault::Damaged(error.to_string()).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_comes_back() {
        for day in [date(1969, 12, 31), date(1970, 1, 1), date(2024, 2, 29), date(2026, 11, 22), date(9999, 12, 31)] {
            assert_eq!(day_of(day_number(day)).unwrap(), day);
        }
        assert!(day_of(i64::MAX).is_err());
    }
}
