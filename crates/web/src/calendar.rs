//! Days that people put into their own calendar: iCalendar (RFC 5545).

mod read;

pub use read::{BadCalendar, FoundEvent, read_calendar};

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The media type of a calendar file.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// A line holds so many octets before it is folded (RFC 5545, 3.1).
const OCTETS: usize = 75;

/// Something that falls on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayEvent {
    /// The same for the same thing each time the file is made, so that a calendar renews and does not double it.
    pub uid: String,
    /// On which day.
    pub on: Date,
    /// What it says.
    pub title: String,
    /// What more there is to know; may be empty.
    pub more: String,
    /// Where it leads; may be empty.
    pub address: String,
}

/// A calendar with a name and its days; `now` is when it was made.
pub fn write_calendar(name: &str, events: &[DayEvent], now: Timestamp) -> String {
    let stamp = now.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut file = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Red Thread//Red Thread//EN", "CALSCALE:GREGORIAN"] {
        fold(&mut file, line);
    }
    fold(&mut file, &format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        write_event(&mut file, event, &stamp);
    }
    fold(&mut file, "END:VCALENDAR");
    file
}

fn write_event(file: &mut String, event: &DayEvent, stamp: &str) {
    fold(file, "BEGIN:VEVENT");
    fold(file, &format!("UID:{}", escaped(&event.uid)));
    fold(file, &format!("DTSTAMP:{stamp}"));
    fold(file, &format!("DTSTART;VALUE=DATE:{}", event.on.strftime("%Y%m%d")));
    fold(file, &format!("SUMMARY:{}", escaped(&event.title)));
    if !event.more.is_empty() {
        fold(file, &format!("DESCRIPTION:{}", escaped(&event.more)));
    }
    if !event.address.is_empty() {
        // An address is no TEXT: nothing in it is escaped, and a line break in it would be another property.
        fold(file, &format!("URL:{}", event.address.replace(['\r', '\n'], "")));
    }
    fold(file, "TRANSP:TRANSPARENT");
    fold(file, "END:VEVENT");
}

/// A TEXT value (3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' | '\r' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Adds a line, folded by octets and never inside a letter.
fn fold(file: &mut String, line: &str) {
    let mut room = OCTETS;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = OCTETS - 1;
        }
        room -= letter.len_utf8();
        // Writing to a String cannot fail.
        _ = file.write_char(letter);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn file(title: &str) -> String {
        let event = DayEvent {
            uid: "reading-1@red-thread".into(),
            on: date(2026, 12, 1),
            title: title.into(),
            more: "שורה אחת; שתיים, שלוש\nסוף".into(),
            address: "https://example.org/p/1".into(),
        };
        write_calendar("לוח, מדידות", &[event], "2026-11-21T08:00:00Z".parse().unwrap())
    }

    #[test]
    fn a_calendar_has_what_the_standard_asks_for() {
        let file = file("למדוד");
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "X-WR-CALNAME:לוח\\, מדידות",
            "UID:reading-1@red-thread",
            "DTSTAMP:20261121T080000Z",
            "DTSTART;VALUE=DATE:20261201",
            "SUMMARY:למדוד",
            "URL:https://example.org/p/1",
            "END:VEVENT",
        ] {
            assert!(file.split("\r\n").any(|found| found == line), "{line}\n{file}");
        }
        assert!(file.replace("\r\n ", "").contains("DESCRIPTION:שורה אחת\\; שתיים\\, שלוש\\nסוף\r\n"));
    }

    #[test]
    fn lines_are_folded_by_octets_and_no_letter_is_cut() {
        for letter in ["א", "a", "🙂", "å"] {
            for n in 60..90 {
                let title = letter.repeat(n);
                let file = file(&title);
                assert!(file.split("\r\n").all(|line| line.len() <= OCTETS), "{n} {letter}");
                assert!(file.replace("\r\n ", "").contains(&format!("SUMMARY:{title}\r\n")));
            }
        }
    }

    #[test]
    fn nobody_adds_a_property_by_a_line_break() {
        let file = file("a\r\nATTENDEE:mallory\u{7}");
        assert!(!file.contains("\r\nATTENDEE") && file.contains("SUMMARY:a\\nATTENDEE:mallory\r\n"));
    }
}
