//! What a harvester asks, read by the rules of the protocol (OAI-PMH 2.0, sections 2.5, 3 and 4).

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The one format of records.
pub(super) const FORMAT: &str = "oai_dc";

/// What is wrong with a request, in the protocol's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    BadVerb,
    BadArgument,
    BadResumptionToken,
    CannotDisseminateFormat,
    IdDoesNotExist,
    NoRecordsMatch,
}

impl Fault {
    /// The protocol's code; its message is `oai-<code>`.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::BadVerb => "badVerb",
            Self::BadArgument => "badArgument",
            Self::BadResumptionToken => "badResumptionToken",
            Self::CannotDisseminateFormat => "cannotDisseminateFormat",
            Self::IdDoesNotExist => "idDoesNotExist",
            Self::NoRecordsMatch => "noRecordsMatch",
        }
    }

    /// Whether the answer must not repeat what was asked.
    pub(super) const fn is_unread(self) -> bool {
        matches!(self, Self::BadVerb | Self::BadArgument)
    }
}

/// A request that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    Identify,
    /// Of one record, by its identifier, or of all.
    ListMetadataFormats(Option<String>),
    ListSets,
    /// By its identifier.
    GetRecord(String),
    /// Records, or their headers alone.
    List {
        whole: bool,
        page: Page,
    },
}

/// Which records, and after which of them to go on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) from: String,
    pub(super) until: String,
    pub(super) set: String,
    pub(super) after: Option<Cursor>,
}

/// The last record that was told: when it was told first, its name, and how many were told with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) at: i64,
    pub(super) name: String,
    pub(super) count: usize,
}

/// Reads a request.
pub(super) fn read(pairs: &[(String, String)]) -> Result<Ask, Fault> {
    let mut verbs = pairs.iter().filter(|(name, _)| name == "verb").map(|(_, verb)| verb.as_str());
    let (Some(verb), None) = (verbs.next(), verbs.next()) else { return Err(Fault::BadVerb) };
    let arguments = Arguments(pairs);
    match verb {
        "Identify" => arguments.only(&[]).map(|()| Ask::Identify),
        "ListMetadataFormats" => {
            arguments.only(&["identifier"])?;
            Ok(Ask::ListMetadataFormats(arguments.get("identifier").map(str::to_owned)))
        }
        "ListSets" => {
            arguments.only(&["resumptionToken"])?;
            // All sets are told at once: no token was ever given out.
            if arguments.get("resumptionToken").is_some() { Err(Fault::BadResumptionToken) } else { Ok(Ask::ListSets) }
        }
        "GetRecord" => {
            arguments.only(&["identifier", "metadataPrefix"])?;
            let identifier = arguments.get("identifier").ok_or(Fault::BadArgument)?.to_owned();
            arguments.check_format()?;
            Ok(Ask::GetRecord(identifier))
        }
        "ListRecords" | "ListIdentifiers" => Ok(Ask::List { whole: verb == "ListRecords", page: arguments.page()? }),
        _ => Err(Fault::BadVerb),
    }
}

struct Arguments<'a>(&'a [(String, String)]);

impl<'a> Arguments<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Each at most once, and none but these.
    fn only(&self, allowed: &[&str]) -> Result<(), Fault> {
        let names = || self.0.iter().map(|(name, _)| name.as_str()).filter(|name| *name != "verb");
        let once = names().all(|name| names().filter(|other| *other == name).count() == 1);
        if once && names().all(|name| allowed.contains(&name)) { Ok(()) } else { Err(Fault::BadArgument) }
    }

    fn check_format(&self) -> Result<(), Fault> {
        match self.get("metadataPrefix") {
            Some(FORMAT) => Ok(()),
            Some(_) => Err(Fault::CannotDisseminateFormat),
            None => Err(Fault::BadArgument),
        }
    }

    fn page(&self) -> Result<Page, Fault> {
        if let Some(token) = self.get("resumptionToken") {
            self.only(&["resumptionToken"])?;
            return Page::resume(token).ok_or(Fault::BadResumptionToken);
        }
        self.only(&["metadataPrefix", "from", "until", "set"])?;
        self.check_format()?;
        let value = |name| self.get(name).unwrap_or_default().to_owned();
        if ["from", "until", "set"].iter().any(|name| self.get(name) == Some("")) {
            return Err(Fault::BadArgument);
        }
        let page = Page { from: value("from"), until: value("until"), set: value("set"), after: None };
        page.bounds().map(|_| page).ok_or(Fault::BadArgument)
    }
}

impl Page {
    /// From which microsecond on, and before which; `None` when a date is none, the two are of different grain, or the wrong
    /// way round.
    pub(super) fn bounds(&self) -> Option<(i64, i64)> {
        let same_grain = self.from.is_empty() || self.until.is_empty() || self.from.len() == self.until.len();
        let from = if self.from.is_empty() { Timestamp::MIN } else { moment(&self.from)? };
        let until = match self.until.len() {
            0 => Timestamp::MAX,
            10 => moment(&self.until)?.checked_add(SignedDuration::from_hours(24)).ok()?,
            _ => moment(&self.until)?.checked_add(SignedDuration::from_secs(1)).ok()?,
        };
        (same_grain && from < until).then_some((from.as_microsecond(), until.as_microsecond()))
    }

    /// What is handed out to go on after a record: all that is asked, so that nothing is kept here between two requests.
    pub(super) fn token(&self, last: &Cursor) -> String {
        let (from, until, set) = (&self.from, &self.until, &self.set);
        format!("{},{},{},{from},{until},{set}", last.count, last.at, last.name)
    }

    fn resume(token: &str) -> Option<Self> {
        let [count, at, name, from, until, set] = token.split(',').collect::<Vec<_>>().try_into().ok()?;
        let after = Cursor { at: at.parse().ok()?, name: name.to_owned(), count: count.parse().ok()? };
        let [from, until, set] = [from, until, set].map(str::to_owned);
        let page = Self { from, until, set, after: Some(after) };
        page.bounds().map(|_| page)
    }
}

/// A day, or a second in UTC: the two grains of the protocol, and nothing looser.
fn moment(text: &str) -> Option<Timestamp> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let at = match shape.as_str() {
        "0000-00-00" => text.parse::<Date>().ok()?.at(0, 0, 0, 0),
        "0000-00-00T00:00:00Z" => text.strip_suffix('Z')?.parse::<DateTime>().ok()?,
        _ => return None,
    };
    at.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(query: &str) -> Result<Ask, Fault> {
        read(&serde_html_form::from_str::<Vec<(String, String)>>(query).unwrap())
    }

    #[test]
    fn a_verb_is_given_once_and_known() {
        for query in
            ["", "verb=", "verb=identify", "verb=Identify&verb=Identify", "verb=Nothing", "metadataPrefix=oai_dc"]
        {
            assert_eq!(ask(query), Err(Fault::BadVerb), "{query}");
        }
        assert_eq!(ask("verb=Identify"), Ok(Ask::Identify));
        assert_eq!(ask("verb=ListSets"), Ok(Ask::ListSets));
    }

    #[test]
    fn arguments_are_those_of_the_verb_and_come_once() {
        for query in [
            "verb=Identify&x=1",
            "verb=Identify&metadataPrefix=oai_dc",
            "verb=GetRecord&metadataPrefix=oai_dc",
            "verb=GetRecord&identifier=a",
            "verb=ListRecords",
            "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc",
            "verb=ListRecords&metadataPrefix=oai_dc&identifier=a",
            "verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc",
            "verb=ListIdentifiers&metadataPrefix=oai_dc&set=",
            "verb=ListMetadataFormats&identifier=a&identifier=b",
        ] {
            assert_eq!(ask(query), Err(Fault::BadArgument), "{query}");
        }
        assert_eq!(ask("verb=GetRecord&identifier=a&metadataPrefix=marc"), Err(Fault::CannotDisseminateFormat));
        assert_eq!(ask("verb=ListRecords&metadataPrefix=marc"), Err(Fault::CannotDisseminateFormat));
        assert_eq!(ask("verb=ListMetadataFormats"), Ok(Ask::ListMetadataFormats(None)));
    }

    #[test]
    fn dates_are_days_or_seconds_in_utc_of_one_grain_and_the_right_way_round() {
        let list = |dates: &str| ask(&format!("verb=ListRecords&metadataPrefix=oai_dc&{dates}"));
        for dates in [
            "from=2026",
            "from=2026-13-01",
            "from=2026-02-30",
            "from=2026-11-22T08:00Z",
            "from=2026-11-22T08:00:00",
            "from=2026-11-22T08:00:00%2B01:00",
            "from=2026-11-22T08:00:00.5Z",
            "until=yesterday",
            "from=2026-11-22&until=2026-11-22T08:00:00Z",
            "from=2026-11-23&until=2026-11-22",
        ] {
            assert_eq!(list(dates), Err(Fault::BadArgument), "{dates}");
        }
        for dates in ["from=2026-11-22&until=2026-11-22", "from=2026-11-22T08:00:00Z&until=2026-11-22T08:00:00Z"] {
            assert!(list(dates).is_ok(), "{dates}: both ends are inside");
        }
    }

    #[test]
    fn a_token_is_all_that_is_needed_to_go_on() {
        let page = Page { from: "2026-11-01".to_owned(), set: "past-successes".to_owned(), ..Page::default() };
        let last = Cursor { at: 1_764_000_000_000_001, name: "book/0190".to_owned(), count: 100 };
        let token = page.token(&last);
        let query = serde_html_form::to_string([("verb", "ListRecords"), ("resumptionToken", &*token)]).unwrap();
        assert_eq!(ask(&query), Ok(Ask::List { whole: true, page: Page { after: Some(last), ..page } }));
        for token in ["", "x", "1,2,3", "100,x,book,,,", "100,1,book,2026-13-01,,", "100,1,book,,,,"] {
            assert_eq!(
                ask(&format!("verb=ListIdentifiers&resumptionToken={token}")),
                Err(Fault::BadResumptionToken),
                "{token}"
            );
        }
        assert_eq!(ask("verb=ListSets&resumptionToken=x"), Err(Fault::BadResumptionToken));
    }
}
