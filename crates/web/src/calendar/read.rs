//! Reads a calendar that people bring back, as far as days go: folded lines, parameters, dates with and without a time.
//!
//! What a calendar program adds (zones, alarms, other people's events) is passed over. A file that is no calendar, or
//! breaks off, is refused with its line.

use jiff::civil::{Date, Time};

/// An event of a calendar file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundEvent {
    /// What it is known by; empty where its program gave it nothing.
    pub uid: String,
    /// What it says.
    pub title: String,
    /// On which day it begins, where its own zone counts days; none when that cannot be read.
    pub on: Option<Date>,
    /// Whether it falls on more days than one: repeated, or moved apart from a series.
    pub repeats: bool,
    /// Whether it was called off.
    pub is_cancelled: bool,
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCalendar {
    /// It is something else.
    NotACalendar,
    /// It breaks off or contradicts itself at this line, the first being 1.
    Broken(usize),
}

/// The events of a calendar, in their order.
pub fn read_calendar(bytes: &[u8]) -> Result<Vec<FoundEvent>, BadCalendar> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let lines = unfold(bytes);
    let mut reader = Reader::default();
    for (number, line) in &lines {
        let line = std::str::from_utf8(line).map_err(|_| reader.broken(*number))?;
        reader.read(*number, line)?;
    }
    let is_whole = reader.open.is_empty() && reader.is_version_2;
    let last = lines.last().map_or(0, |(number, _)| *number);
    if is_whole { Ok(reader.events) } else { Err(reader.broken(last)) }
}

/// Whole lines with the numbers they began at: a line that begins with white space goes on with the one before (3.1). A
/// program may fold inside a letter, so letters are read afterwards.
fn unfold(bytes: &[u8]) -> Vec<(usize, Vec<u8>)> {
    let mut lines: Vec<(usize, Vec<u8>)> = vec![];
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match (line.split_first(), lines.last_mut()) {
            (None, _) => {}
            (Some((b' ' | b'\t', rest)), Some((_, before))) => before.extend(rest),
            _ => lines.push((number, line.to_vec())),
        }
    }
    lines
}

#[derive(Default)]
struct Reader {
    /// The components that are open, the outermost first.
    open: Vec<String>,
    event: FoundEvent,
    events: Vec<FoundEvent>,
    is_version_2: bool,
}

impl Reader {
    fn broken(&self, line: usize) -> BadCalendar {
        if self.is_version_2 { BadCalendar::Broken(line) } else { BadCalendar::NotACalendar }
    }

    fn read(&mut self, number: usize, line: &str) -> Result<(), BadCalendar> {
        let property = Property::read(line).ok_or_else(|| self.broken(number))?;
        match (property.name.as_str(), self.open.len()) {
            ("BEGIN", 0) if !property.is("VCALENDAR") => Err(BadCalendar::NotACalendar),
            ("BEGIN", _) => {
                self.open.push(property.value.to_uppercase());
                Ok(())
            }
            ("END", _) => self.end(number, &property),
            (_, 0) => Err(self.broken(number)),
            ("VERSION", 1) => {
                self.is_version_2 = property.value.trim() == "2.0";
                if self.is_version_2 { Ok(()) } else { Err(BadCalendar::NotACalendar) }
            }
            (_, 2) if self.open.last().is_some_and(|name| name == "VEVENT") => {
                self.event.note(&property);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn end(&mut self, number: usize, property: &Property<'_>) -> Result<(), BadCalendar> {
        let ended = self.open.pop().filter(|name| property.is(name)).ok_or_else(|| self.broken(number))?;
        if ended == "VEVENT" && self.open.len() == 1 {
            self.events.push(std::mem::take(&mut self.event));
        }
        Ok(())
    }
}

impl FoundEvent {
    fn note(&mut self, property: &Property<'_>) {
        match property.name.as_str() {
            "UID" => self.uid = text(property.value),
            "SUMMARY" => self.title = text(property.value),
            "DTSTART" => self.on = day(property),
            "RRULE" | "RDATE" | "RECURRENCE-ID" => self.repeats = true,
            "STATUS" => self.is_cancelled = property.is("CANCELLED"),
            _ => {}
        }
    }
}

/// A line: `NAME;PARAMETER=VALUE:VALUE`, where a parameter may stand in quotation marks.
struct Property<'l> {
    name: String,
    parameters: Vec<(String, &'l str)>,
    value: &'l str,
}

impl<'l> Property<'l> {
    fn read(line: &'l str) -> Option<Self> {
        let mut parts = line.splitn(2, outside(':'));
        let (head, value) = (parts.next()?, parts.next()?);
        let mut head = head.split(outside(';'));
        let name = head.next()?.to_uppercase();
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        if name.is_empty() || !name.chars().all(is_name) {
            return None;
        }
        let parameter =
            |one: &'l str| one.split_once('=').map(|(key, value)| (key.to_uppercase(), value.trim_matches('"')));
        Some(Self { name, parameters: head.map(parameter).collect::<Option<_>>()?, value })
    }

    fn is(&self, value: &str) -> bool {
        self.value.trim().eq_ignore_ascii_case(value)
    }

    fn parameter(&self, name: &str) -> Option<&'l str> {
        self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| *value)
    }
}

/// Finds a sign that stands outside quotation marks.
fn outside(sign: char) -> impl FnMut(char) -> bool {
    let mut is_quoted = false;
    move |letter| {
        is_quoted ^= letter == '"';
        letter == sign && !is_quoted
    }
}

/// The day of a DATE or a DATE-TIME (3.3.4, 3.3.5). A time in a zone of its own is of the day that is written; one in
/// universal time of the day that it is there, as all pages here count days.
fn day(property: &Property<'_>) -> Option<Date> {
    let is_date = property.parameter("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"));
    let value = property.value.trim();
    if is_date {
        return date(value);
    }
    let is_zoned = property.parameter("TZID").is_some();
    let (on, at) = value.split_once('T')?;
    let at = match at.strip_suffix('Z') {
        Some(_) if is_zoned => return None,
        Some(at) => at,
        None => at,
    };
    time(at)?;
    date(on)
}

fn date(digits: &str) -> Option<Date> {
    let [y1, y2, y3, y4, m1, m2, d1, d2] = numbers::<8>(digits)?;
    let year = i16::from(y1) * 1000 + i16::from(y2) * 100 + i16::from(y3) * 10 + i16::from(y4);
    Date::new(year, m1 * 10 + m2, d1 * 10 + d2).ok()
}

fn time(digits: &str) -> Option<Time> {
    let [h1, h2, m1, m2, s1, s2] = numbers::<6>(digits)?;
    // A leap second is one (3.3.12).
    Time::new(h1 * 10 + h2, m1 * 10 + m2, (s1 * 10 + s2).min(59), 0).ok()
}

fn numbers<const N: usize>(digits: &str) -> Option<[i8; N]> {
    let number = |byte: u8| byte.is_ascii_digit().then(|| i8::try_from(byte - b'0').ok()).flatten();
    let all: Vec<i8> = digits.bytes().map(number).collect::<Option<_>>()?;
    all.try_into().ok()
}

/// A TEXT value (3.3.11).
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                escaped => out.extend(escaped),
            },
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{DayEvent, write_calendar};
    use jiff::civil::date;

    fn file(inside: &str) -> String {
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{inside}END:VCALENDAR\r\n")
    }

    fn event(lines: &str) -> String {
        file(&format!("BEGIN:VEVENT\r\nUID:a\r\n{lines}\r\nEND:VEVENT\r\n"))
    }

    fn on(lines: &str) -> Option<Date> {
        read_calendar(event(lines).as_bytes()).unwrap()[0].on
    }

    #[test]
    fn what_was_written_is_read_back_however_long_its_words() {
        for n in 1..120 {
            let title = format!("{}, עו\"ס; שָׁלוֹם\\ 🙂 åäö\nסוף", "אב".repeat(n));
            let one = DayEvent {
                uid: format!("measure-{n}@red-thread"),
                on: date(2026, 12, 1),
                title: title.clone(),
                more: "עוד".into(),
                address: "https://example.org/a;b".into(),
            };
            let file = write_calendar("לוח", &[one.clone(), one], "2026-11-21T08:00:00Z".parse().unwrap());
            let read = read_calendar(file.as_bytes()).unwrap();
            let wanted = FoundEvent {
                uid: format!("measure-{n}@red-thread"),
                title,
                on: Some(date(2026, 12, 1)),
                ..FoundEvent::default()
            };
            assert_eq!(read, [wanted.clone(), wanted]);
        }
    }

    #[test]
    fn the_day_is_that_of_its_own_zone() {
        assert_eq!(on("DTSTART;VALUE=DATE:20270301"), Some(date(2027, 3, 1)));
        assert_eq!(on("DTSTART;TZID=\"Asia/Jerusalem\":20270301T003000"), Some(date(2027, 3, 1)));
        assert_eq!(on("DTSTART;TZID=W. Europe Standard Time;VALUE=DATE-TIME:20270301T235959"), Some(date(2027, 3, 1)));
        assert_eq!(on("dtstart:20270301T090000Z"), Some(date(2027, 3, 1)));
        assert_eq!(on("DTSTART;X-A=\"b:c;d=e\";VALUE=DATE:20280229"), Some(date(2028, 2, 29)));
        for bad in [
            "DTSTART;VALUE=DATE:20270229",
            "DTSTART:20270301",
            "DTSTART;VALUE=DATE:2027-03-01",
            "DTSTART:20270301T250000",
            "DTSTART;TZID=Asia/Jerusalem:20270301T090000Z",
            "DTSTART;VALUE=DATE:٢٠٢٧٠٣٠١",
            "SUMMARY:nothing",
        ] {
            assert_eq!(on(bad), None, "{bad}");
        }
    }

    #[test]
    fn alarms_zones_and_letters_cut_in_two_are_no_matter() {
        let alarm = "SUMMARY:א\r\nBEGIN:VALARM\r\nUID:alarm\r\nSUMMARY:b\r\nEND:VALARM\r\nDTSTART;VALUE=DATE:20270301";
        let found = &read_calendar(event(alarm).as_bytes()).unwrap()[0];
        assert_eq!((found.uid.as_str(), found.title.as_str(), found.on.is_some()), ("a", "א", true));
        let zone = file(
            "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
        );
        assert_eq!(read_calendar(zone.as_bytes()), Ok(vec![]));
        let mut cut = b"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:".to_vec();
        cut.extend([0xd7, b'\r', b'\n', b'\t', 0xa9]);
        cut.extend(b"\nSTATUS:cancelled\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR");
        let found = &read_calendar(&cut).unwrap()[0];
        assert_eq!((found.title.as_str(), found.is_cancelled, found.repeats), ("\u{5e9}", true, true));
    }

    #[test]
    fn what_is_no_calendar_or_breaks_off_is_refused_with_its_line() {
        let refused = |text: &str| read_calendar(text.as_bytes()).unwrap_err();
        for no in ["", "hello", "BEGIN:VCARD\nEND:VCARD", "BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR", "%PDF-1.7\n"] {
            assert_eq!(refused(no), BadCalendar::NotACalendar, "{no}");
        }
        assert_eq!(refused("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a"), BadCalendar::Broken(4));
        assert_eq!(
            refused("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nEND:VTODO\nEND:VCALENDAR"),
            BadCalendar::Broken(4)
        );
        assert_eq!(refused("BEGIN:VCALENDAR\nVERSION:2.0\nno colon\nEND:VCALENDAR"), BadCalendar::Broken(3));
        assert_eq!(refused("BEGIN:VCALENDAR\nVERSION:2.0\nA;B:c\nEND:VCALENDAR"), BadCalendar::Broken(3));
        assert!(read_calendar(&[0xff, 0xfe, b'B']).is_err());
    }

    #[test]
    fn whatever_is_thrown_at_it_it_answers() {
        let whole = event("SUMMARY:א\\,ב\\\r\nDTSTART;VALUE=DATE:20270301").into_bytes();
        for cut in 0..whole.len() {
            let mut torn = whole[..cut].to_vec();
            _ = read_calendar(&torn);
            torn.extend(&whole[whole.len() - cut..]);
            _ = read_calendar(&torn);
        }
    }
}
