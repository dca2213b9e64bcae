//! What a book says of itself, how each story stands in it, and what a frozen edition rests on. Pure.

pub(crate) mod clues;
pub(crate) mod rests;

use redthread_book::cite::{Author, Citation};
use redthread_core::language::Lang;
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// How many authors a title page has room for.
pub(crate) const MOST_AUTHORS: usize = 8;

/// Everything around the stories: title page, abstracts, credits, thanks, and how to cite.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Front {
    /// Title.
    pub title: String,
    /// Subtitle; may be empty.
    pub subtitle: String,
    /// A few sentences for the back cover.
    pub cover_text: String,
    /// Abstract in the project's language.
    pub abstract_text: String,
    /// The language of the second abstract, as its tag; empty without one.
    pub second_lang: String,
    /// Abstract in that language.
    pub second_abstract: String,
    /// Who did what.
    pub credits: Vec<CreditLine>,
    /// Thanks.
    pub acknowledgements: String,
    /// Foreword.
    pub foreword: String,
    /// Number in the publisher's own list of reports; may be empty.
    pub report_number: String,
    /// Who publishes it.
    pub publisher: String,
    /// Where.
    pub place: String,
    /// Who is cited as author; without any, the publisher is.
    pub authors: Vec<AuthorLine>,
    /// The title as it is cited in the project's language; empty when it is the title.
    pub citation_title: String,
    /// The title as it is cited in English; empty when it is the title.
    pub citation_title_en: String,
    /// The series; empty when there is none.
    pub series_title: String,
    /// Its number in the series, from 1; 0 when it has none.
    pub volume: u32,
}

/// One line of the credits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditLine {
    /// The role, in words.
    pub role: String,
    /// The names as they are printed.
    pub names: Vec<String>,
}

/// An author, in the project's letters and in Latin ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorLine {
    /// Given names.
    pub given: String,
    /// Family name, or the name of a body.
    pub family: String,
    /// Given names in Latin letters; may be empty.
    pub given_latin: String,
    /// Family name in Latin letters; may be empty.
    pub family_latin: String,
}

impl AuthorLine {
    /// Whether nobody was written here.
    pub fn is_blank(&self) -> bool {
        [&self.given, &self.family, &self.given_latin, &self.family_latin].iter().all(|name| name.trim().is_empty())
    }

    /// The whole name as people say it.
    pub(crate) fn whole(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    fn cited(&self, lang: Lang) -> Author {
        match lang {
            Lang::En if !self.family_latin.is_empty() => {
                Author { family: self.family_latin.clone(), given: self.given_latin.clone() }
            }
            _ => Author { family: self.family.clone(), given: self.given.clone() },
        }
    }
}

/// Reads credits as they are typed: a line a role, `role: name, name`.
pub(crate) fn read_credits(text: &str) -> Result<Vec<CreditLine>, Refusal> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let wrong = || Refusal::beside("credits", "publication.credit_line").with("line", at + 1);
            let (role, names) = line.split_once(':').ok_or_else(wrong)?;
            let names: Vec<String> =
                names.split([',', ';']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect();
            let role = role.trim().to_owned();
            if role.is_empty() || names.is_empty() { Err(wrong()) } else { Ok(CreditLine { role, names }) }
        })
        .collect()
}

/// Credits as they are typed.
pub(crate) fn write_credits(credits: &[CreditLine]) -> String {
    credits.iter().map(|line| format!("{}: {}", line.role, line.names.join(", "))).collect::<Vec<_>>().join("\n")
}

/// What a citation says in the language of whoever cites; `lang` is the language of the book.
pub(crate) fn citation(front: &Front, lang: Lang, year: i16, reader: Lang) -> Citation {
    let own = if reader == Lang::En { &front.citation_title_en } else { &front.citation_title };
    let (title, subtitle) =
        if own.is_empty() { (front.title.clone(), front.subtitle.clone()) } else { (own.clone(), String::new()) };
    Citation {
        authors: front.authors.iter().map(|author| author.cited(reader)).collect(),
        year,
        title,
        subtitle,
        series: series(front),
        report_number: front.report_number.clone(),
        publisher: front.publisher.clone(),
        place: front.place.clone(),
        url: String::new(),
        lang,
    }
}

/// The series and the book's number in it, where it has both.
pub(crate) fn series(front: &Front) -> Option<(String, u32)> {
    (!front.series_title.is_empty() && front.volume > 0).then(|| (front.series_title.clone(), front.volume))
}

/// How a story stands in a book: an editor's recorded decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// With the words of both sides.
    #[default]
    Whole,
    /// Without the client's own words.
    NoClient,
    /// Without the professional's own words.
    NoProfessional,
    /// As the editor tells it, without anybody's own words.
    Retold,
    /// Not at all.
    Out,
}

impl Choice {
    /// Every choice, in order.
    pub const ALL: [Self; 5] = [Self::Whole, Self::NoClient, Self::NoProfessional, Self::Retold, Self::Out];

    /// As stored, and in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::NoClient => "no_client",
            Self::NoProfessional => "no_professional",
            Self::Retold => "retold",
            Self::Out => "out",
        }
    }

    /// Reads a code back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.code() == code)
    }

    /// Whether the own words of a side are printed.
    pub const fn quotes(self, side: Side) -> bool {
        match self {
            Self::Whole => true,
            Self::NoClient => matches!(side, Side::Professional),
            Self::NoProfessional => matches!(side, Side::Client),
            Self::Retold | Self::Out => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn front() -> Front {
        Front {
            title: "יד ביד".to_owned(),
            subtitle: "סיפורי הצלחה של עו״ס ומשפחות".to_owned(),
            citation_title_en: "Hand in Hand".to_owned(),
            publisher: "אגף הרווחה".to_owned(),
            authors: vec![AuthorLine {
                given: "נועה".to_owned(),
                family: "בן־דוד".to_owned(),
                given_latin: "Noa".to_owned(),
                family_latin: "Ben-David".to_owned(),
            }],
            series_title: "יד ביד".to_owned(),
            volume: 2,
            ..Front::default()
        }
    }

    #[test]
    fn credits_read_as_they_are_written() {
        let typed = "צוות היגוי: רות, עמל\n\nIllustration: Åsa Öberg; 🙂\n";
        let credits = read_credits(typed).unwrap();
        assert_eq!(credits[0].names, ["רות", "עמל"]);
        assert_eq!(write_credits(&credits), "צוות היגוי: רות, עמל\nIllustration: Åsa Öberg, 🙂");
        assert_eq!(read_credits(&write_credits(&credits)).unwrap(), credits);
    }

    #[test]
    fn a_line_without_a_role_or_a_name_is_named() {
        for (typed, line) in [("a: b\nרות", 2), (": רות", 1), ("עריכה: ,", 1)] {
            let refusal = read_credits(typed).unwrap_err();
            assert_eq!((refusal.code, refusal.values), ("publication.credit_line", vec![("line", line.to_string())]));
        }
    }

    #[test]
    fn a_book_is_cited_in_two_languages_with_the_names_of_each() {
        let apa = |reader| redthread_book::cite::apa(&citation(&front(), Lang::He, 2026, reader), reader);
        assert!(apa(Lang::He).contains("בן־דוד") && apa(Lang::He).contains("סיפורי הצלחה"), "{}", apa(Lang::He));
        assert!(apa(Lang::En).starts_with("Ben-David, N."), "{}", apa(Lang::En));
        assert!(apa(Lang::En).contains("Hand in Hand (") && apa(Lang::En).contains("[in Hebrew]"), "{}", apa(Lang::En));
    }

    #[test]
    fn a_volume_without_a_series_is_no_series() {
        assert_eq!(series(&Front { series_title: String::new(), ..front() }), None);
        assert_eq!(series(&front()), Some(("יד ביד".to_owned(), 2)));
    }

    #[test]
    fn only_the_side_that_is_left_out_is_silent() {
        assert!(Choice::NoClient.quotes(Side::Professional) && !Choice::NoClient.quotes(Side::Client));
        assert!(!Choice::Retold.quotes(Side::Client) && Choice::Whole.quotes(Side::Client));
        assert!(Choice::ALL.into_iter().all(|choice| Choice::from_code(choice.code()) == Some(choice)));
    }
}
