//! The fixed words of a book. Callers may pass their own; these are sensible defaults in the three languages.

use jiff::civil::Date;
use redthread_core::language::Lang;
use serde::{Deserialize, Serialize};

/// Every word of a book that no author wrote. `{…}` are places to fill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// Heading of the table of contents.
    pub contents: String,
    /// Heading of the abstract.
    pub abstract_heading: String,
    /// Heading of the cover text when it is printed inside.
    pub about: String,
    /// Heading of the list of credits.
    pub credits: String,
    /// Heading of the thanks.
    pub acknowledgements: String,
    /// Heading of the foreword.
    pub foreword: String,
    /// A story by number: `{n}`.
    pub story: String,
    /// How things were.
    pub before: String,
    /// How they are.
    pub after: String,
    /// Heading of the editor's text, where something stands before it.
    pub the_story: String,
    /// Heading of the turning points.
    pub turning_points: String,
    /// Text alternative of the timeline: `{title}`, `{points}`.
    pub timeline_alt: String,
    /// Heading of the principles that a story shows.
    pub principles_here: String,
    /// Heading of the chapter of principles.
    pub principles: String,
    /// A principle by number: `{n}`.
    pub principle: String,
    /// Heading of the passages that show a principle.
    pub evidence: String,
    /// `{n}` of `{of}` stories.
    pub shared_by: String,
    /// In all stories.
    pub share_all: String,
    /// In most.
    pub share_most: String,
    /// In some.
    pub share_some: String,
    /// A page by number: `{n}`.
    pub page: String,
    /// Heading of the notes where they cannot stand at the foot of a page.
    pub notes: String,
    /// Back from a note to its call.
    pub back: String,
    /// Heading of the citations.
    pub how_to_cite: String,
    /// Heading of the last page.
    pub colophon: String,
    /// Edition by number: `{n}`.
    pub edition: String,
    /// Before the hash of the edition.
    pub edition_hash: String,
    /// Before the head of the event log.
    pub event_head: String,
    /// Before the report number.
    pub report_number: String,
    /// Volume `{n}` of the series `{title}`.
    pub series: String,
    /// Heading of the other volumes.
    pub other_volumes: String,
    /// One sentence to readers with a screen reader about the electronic book.
    pub accessibility: String,
    /// Opening and closing quotation mark.
    pub quotes: (String, String),
    /// A full date: `{d}`, `{month}`, `{y}`.
    pub date: String,
    /// Names of the months as they stand in a date, January first.
    pub months: Vec<String>,
}

impl Labels {
    /// The words in one of the languages of the product.
    pub fn for_lang(lang: Lang) -> Self {
        match lang {
            Lang::He => hebrew(),
            Lang::Sv => swedish(),
            Lang::En => english(),
        }
    }

    /// A date as it is written in the language of the labels; digits when a month has no name.
    pub fn write_date(&self, date: Date) -> String {
        let at = usize::try_from(date.month() - 1).unwrap_or_default();
        let Some(month) = self.months.get(at) else { return date.to_string() };
        let parts = [("d", date.day().to_string()), ("month", month.clone()), ("y", date.year().to_string())];
        fill(&self.date, &parts)
    }
}

/// Puts values in the `{places}` of a label.
pub(crate) fn fill(label: &str, values: &[(&str, String)]) -> String {
    values.iter().fold(label.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

fn months(names: &str) -> Vec<String> {
    names.split(' ').map(str::to_owned).collect()
}

fn hebrew() -> Labels {
    Labels {
        contents: "תוכן העניינים".into(),
        abstract_heading: "תקציר".into(),
        about: "על הספר".into(),
        credits: "שותפים לספר".into(),
        acknowledgements: "תודות".into(),
        foreword: "פתח דבר".into(),
        story: "סיפור {n}".into(),
        before: "לפני".into(),
        after: "אחרי".into(),
        the_story: "הסיפור".into(),
        turning_points: "נקודות מפנה".into(),
        timeline_alt: "ציר הזמן של הסיפור ״{title}״, מלפני אל אחרי, דרך: {points}".into(),
        principles_here: "עקרונות הפעולה בסיפור".into(),
        principles: "עקרונות הפעולה".into(),
        principle: "עיקרון {n}".into(),
        evidence: "מתוך הסיפורים".into(),
        shared_by: "משותף ל־{n} מתוך {of} סיפורים".into(),
        share_all: "כולם".into(),
        share_most: "רובם".into(),
        share_some: "חלקם".into(),
        page: "עמ׳ {n}".into(),
        notes: "הערות".into(),
        back: "חזרה לטקסט".into(),
        how_to_cite: "לציטוט".into(),
        colophon: "קולופון".into(),
        edition: "מהדורה {n}".into(),
        edition_hash: "טביעת המהדורה".into(),
        event_head: "ראש יומן האירועים".into(),
        report_number: "דוח מס׳".into(),
        series: "{title}, כרך {n}".into(),
        other_volumes: "בסדרה זו".into(),
        accessibility: "הספר כולו טקסט מסודר בכותרות; לציורי ציר הזמן יש תיאור במילים.".into(),
        quotes: ("״".into(), "״".into()),
        date: "{d} ב{month} {y}".into(),
        months: months("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"),
    }
}

fn swedish() -> Labels {
    Labels {
        contents: "Innehåll".into(),
        abstract_heading: "Sammanfattning".into(),
        about: "Om boken".into(),
        credits: "Medverkande".into(),
        acknowledgements: "Tack".into(),
        foreword: "Förord".into(),
        story: "Berättelse {n}".into(),
        before: "Före".into(),
        after: "Efter".into(),
        the_story: "Berättelsen".into(),
        turning_points: "Vändpunkter".into(),
        timeline_alt: "Tidslinje för berättelsen ”{title}”, från före till efter, genom: {points}".into(),
        principles_here: "Handlingsprinciper i berättelsen".into(),
        principles: "Handlingsprinciper".into(),
        principle: "Princip {n}".into(),
        evidence: "Ur berättelserna".into(),
        shared_by: "delas av {n} av {of} berättelser".into(),
        share_all: "alla".into(),
        share_most: "de flesta".into(),
        share_some: "några".into(),
        page: "s. {n}".into(),
        notes: "Noter".into(),
        back: "tillbaka till texten".into(),
        how_to_cite: "Så citeras boken".into(),
        colophon: "Kolofon".into(),
        edition: "Utgåva {n}".into(),
        edition_hash: "Utgåvans kontrollsumma".into(),
        event_head: "Händelseloggens huvud".into(),
        report_number: "Rapport nr".into(),
        series: "{title}, del {n}".into(),
        other_volumes: "I samma serie".into(),
        accessibility: "Hela boken är text med rubriker; tidslinjerna har en beskrivning i ord.".into(),
        quotes: ("”".into(), "”".into()),
        date: "{d} {month} {y}".into(),
        months: months("januari februari mars april maj juni juli augusti september oktober november december"),
    }
}

fn english() -> Labels {
    Labels {
        contents: "Contents".into(),
        abstract_heading: "Abstract".into(),
        about: "About this book".into(),
        credits: "Credits".into(),
        acknowledgements: "Acknowledgements".into(),
        foreword: "Foreword".into(),
        story: "Story {n}".into(),
        before: "Before".into(),
        after: "After".into(),
        the_story: "The story".into(),
        turning_points: "Turning points".into(),
        timeline_alt: "Timeline of the story “{title}”, from before to after, by way of: {points}".into(),
        principles_here: "Principles of action in this story".into(),
        principles: "Principles of action".into(),
        principle: "Principle {n}".into(),
        evidence: "From the stories".into(),
        shared_by: "shared by {n} of {of} stories".into(),
        share_all: "all".into(),
        share_most: "most".into(),
        share_some: "some".into(),
        page: "p. {n}".into(),
        notes: "Notes".into(),
        back: "back to the text".into(),
        how_to_cite: "How to cite this book".into(),
        colophon: "Colophon".into(),
        edition: "Edition {n}".into(),
        edition_hash: "Edition hash".into(),
        event_head: "Event log head".into(),
        report_number: "Report no.".into(),
        series: "{title}, volume {n}".into(),
        other_volumes: "In this series".into(),
        accessibility: "The whole book is text with headings; the timelines are described in words.".into(),
        quotes: ("“".into(), "”".into()),
        date: "{d} {month} {y}".into(),
        months: months("January February March April May June July August September October November December"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_each_language_writes_them() {
        let day = jiff::civil::date(2026, 3, 9);
        assert_eq!(Labels::for_lang(Lang::He).write_date(day), "9 במרץ 2026");
        assert_eq!(Labels::for_lang(Lang::Sv).write_date(day), "9 mars 2026");
        assert_eq!(Labels::for_lang(Lang::En).write_date(day), "9 March 2026");
    }

    #[test]
    fn a_label_set_without_months_still_dates_a_book() {
        let bare = Labels { months: Vec::new(), ..Labels::for_lang(Lang::En) };
        assert_eq!(bare.write_date(jiff::civil::date(2026, 3, 9)), "2026-03-09");
    }

    #[test]
    fn no_label_is_empty_and_no_language_lacks_a_month() {
        for lang in Lang::ALL {
            let labels = Labels::for_lang(lang);
            assert_eq!(labels.months.len(), 12, "{lang}");
            let json = serde_json::to_string(&labels).expect("labels are plain data");
            assert!(!json.contains("\"\""), "{lang} has an empty label");
        }
    }
}
