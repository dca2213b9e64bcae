//! Meetings as iCalendar (RFC 5545), so that they stand in people's own calendars: day, hour, title and place, and nobody
//! who comes.
//!
//! Hours are written without a time zone, as the standard allows: fourteen o'clock on the clock of the place.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use redthread_storage::meetings::Meeting;

/// Its media type.
pub(crate) const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// The longest line, in bytes without its break (RFC 5545 section 3.1).
const LINE: usize = 75;

/// The meetings as one calendar with this name, as it stands at `now`.
pub(crate) fn write(name: &str, meetings: &[(Meeting, i64)], now: Timestamp) -> String {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Red Thread//Meetings//EN", "METHOD:PUBLISH"] {
        fold(&mut text, line);
    }
    fold(&mut text, &format!("X-WR-CALNAME:{}", escape(name)));
    for (meeting, version) in meetings {
        write_event(&mut text, meeting, *version, now);
    }
    fold(&mut text, "END:VCALENDAR");
    text
}

fn write_event(text: &mut String, meeting: &Meeting, version: i64, now: Timestamp) {
    let stamp = now.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    fold(text, "BEGIN:VEVENT");
    fold(text, &format!("UID:{}", meeting.id));
    fold(text, &format!("DTSTAMP:{stamp}"));
    fold(text, &format!("SEQUENCE:{version}"));
    for line in span(meeting) {
        fold(text, &line);
    }
    fold(text, &format!("SUMMARY:{}", escape(&meeting.title)));
    if !meeting.place.is_empty() {
        fold(text, &format!("LOCATION:{}", escape(&meeting.place)));
    }
    fold(text, "END:VEVENT");
}

/// From when until when: a whole day where no hour is known.
fn span(meeting: &Meeting) -> Vec<String> {
    let day = meeting.held_at.to_zoned(TimeZone::UTC).date();
    let Some(begins) = meeting.hours.begins else {
        return vec![format!("DTSTART;VALUE=DATE:{}", day.strftime("%Y%m%d"))];
    };
    let start = DateTime::from_parts(day, begins);
    let mut lines = vec![format!("DTSTART:{}", start.strftime("%Y%m%dT%H%M%S"))];
    if meeting.hours.minutes > 0 {
        lines.push(format!("DURATION:PT{}M", meeting.hours.minutes));
    }
    lines
}

/// A text value (section 3.3.11): what would end it or part it is escaped, other control characters are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, broken before it grows too long and never inside a letter; what goes on begins with a space.
fn fold(text: &mut String, line: &str) {
    let mut bytes = 0;
    for letter in line.chars() {
        if bytes + letter.len_utf8() > LINE {
            text.push_str("\r\n ");
            bytes = 1;
        }
        text.push(letter);
        bytes += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time;
    use redthread_core::ids::{Id as _, MeetingId, Uuid};
    use redthread_storage::meetings::Hours;

    fn meeting(title: &str, hours: Hours) -> Meeting {
        Meeting {
            id: MeetingId::from_uuid(Uuid::from_u128(7)),
            kind: "steering".to_owned(),
            title: title.to_owned(),
            held_at: "2026-12-03T12:00:00Z".parse().unwrap(),
            hours,
            place: "חדר 3; קומה ב', Rådhuset".to_owned(),
            people: vec![],
        }
    }

    fn written(meeting: Meeting) -> String {
        write("יד ביד", &[(meeting, 2)], "2026-11-21T08:00:00Z".parse().unwrap())
    }

    /// As a reader of calendars puts the lines together again.
    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn an_hour_is_the_clock_of_the_place_and_a_day_alone_is_a_whole_day() {
        let hours = Hours { begins: Some(time(14, 30, 0, 0)), minutes: 90 };
        let text = written(meeting("מפגש", hours));
        assert!(text.contains("DTSTART:20261203T143000\r\nDURATION:PT90M\r\n"), "{text}");
        assert!(
            text.contains("UID:00000000-0000-0000-0000-000000000007\r\nDTSTAMP:20261121T080000Z\r\nSEQUENCE:2\r\n")
        );
        let day = written(meeting("מפגש", Hours::default()));
        assert!(day.contains("DTSTART;VALUE=DATE:20261203\r\n") && !day.contains("DURATION"), "{day}");
    }

    #[test]
    fn what_would_part_a_value_is_escaped() {
        let text = unfolded(&written(meeting("a;b,c\\d\r\ne\u{7}", Hours::default())));
        assert!(text.contains("SUMMARY:a\\;b\\,c\\\\d\\ne\r\n"), "{text}");
        assert!(text.contains("LOCATION:חדר 3\\; קומה ב'\\, Rådhuset\r\n"));
        let injected = written(meeting("x\r\nEND:VEVENT", Hours::default()));
        assert_eq!(injected.matches("\r\nEND:VEVENT").count(), 1);
    }

    #[test]
    fn no_line_is_too_long_and_no_letter_is_cut() {
        for title in ["ארוכה מאוד ".repeat(20), "🙂".repeat(60), "å".repeat(200), "x".repeat(75)] {
            let text = written(meeting(&title, Hours::default()));
            assert!(text.ends_with("\r\n") && text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
            assert!(unfolded(&text).contains(&format!("SUMMARY:{title}\r\n")), "{text}");
            assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        }
    }
}
