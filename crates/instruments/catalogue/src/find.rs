//! What of the catalogue answers a query.

use redthread_core::language::Lang;
use redthread_search::{Query, highlight, snippet, tokens};
use redthread_web::{OnShow, PartOnShow};

/// Letters of a hit's piece of text.
const PIECE: usize = 180;

/// A part of something public that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// What it is a part of.
    pub of: &'a OnShow,
    /// What stands above the part; empty for the front.
    pub part: String,
    /// Its address, with the place in the page.
    pub url: String,
    /// Why it was found.
    pub piece: String,
    /// Where in the piece, in characters.
    pub marks: Vec<(usize, usize)>,
}

/// What of it answers a query, part by part, in the order of each.
pub fn find<'a>(shelf: &'a [OnShow], query: &str, lang: Option<Lang>) -> Vec<Hit<'a>> {
    let wanted = shelf.iter().filter(|one| lang.is_none_or(|lang| one.lang == lang));
    wanted.flat_map(|one| hits(one, query)).collect()
}

fn hits<'a>(one: &'a OnShow, query: &str) -> Vec<Hit<'a>> {
    let query = Query::parse(query, one.lang);
    let found = one.parts.iter().filter(|part| query.matches(&tokens(&part.words, one.lang)));
    found.map(|part| hit(one, part, &query)).collect()
}

fn hit<'a>(one: &'a OnShow, part: &PartOnShow, query: &Query) -> Hit<'a> {
    let piece = snippet(&part.words, &highlight(&part.words, query, one.lang), PIECE);
    let url = if part.anchor.is_empty() { one.url.clone() } else { format!("{}#{}", one.url, part.anchor) };
    Hit { of: one, part: part.heading.clone(), url, piece: piece.text, marks: piece.ranges }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use redthread_core::ids::Uuid;
    use redthread_web::{Kind, PartKind};

    use super::*;

    fn report() -> OnShow {
        let part = |kind, heading: &str, anchor: &str, words: &str| PartOnShow {
            kind,
            heading: heading.to_owned(),
            anchor: anchor.to_owned(),
            words: words.to_owned(),
            principle: None,
        };
        OnShow {
            id: Uuid::from_u128(7),
            kind: Kind::CaseReport,
            project: None,
            kit: "future-workshop".to_owned(),
            title: "Bemötande".to_owned(),
            subtitle: String::new(),
            about: String::new(),
            place: "Sandmyr".to_owned(),
            lang: Lang::Sv,
            authors: vec![],
            publisher: String::new(),
            report_number: String::new(),
            series: None,
            year: 1970,
            made_at: Timestamp::UNIX_EPOCH,
            url: "/reports/7".to_owned(),
            standpoints: vec![],
            topics: vec![],
            populations: vec![],
            image_credit: String::new(),
            map_place: String::new(),
            parts: vec![
                part(PartKind::Front, "", "", "Bemötande\nSandmyr"),
                part(
                    PartKind::Chapter,
                    "Resultat",
                    "section-results",
                    "Verkstaden landade i fem arbetsgrupper 🙂 med עו\"ס.",
                ),
            ],
        }
    }

    #[test]
    fn a_part_is_found_by_its_words_and_leads_to_its_place() {
        let shelf = [report()];
        let found = find(&shelf, "arbetsgruppen", None);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].part.as_str(), found[0].url.as_str()), ("Resultat", "/reports/7#section-results"));
        let (start, end) = found[0].marks[0];
        assert_eq!(found[0].piece.chars().skip(start).take(end - start).collect::<String>(), "arbetsgrupper");
        let front = find(&shelf, "Sandmyr", Some(Lang::Sv));
        assert_eq!((front[0].part.as_str(), front[0].url.as_str()), ("", "/reports/7"));
        assert!(find(&shelf, "Sandmyr", Some(Lang::He)).is_empty());
        assert!(find(&shelf, "xylofon", None).is_empty());
    }
}
