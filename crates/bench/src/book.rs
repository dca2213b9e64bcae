//! A Hebrew book of about 300 pages: cold, and again after one word was changed.

use std::time::Instant;

use cpu_time::ProcessTime;
use jiff::civil::date;
use redthread_book::{Colophon, Labels, Manuscript, Side, Story, Text, TurningPoint, pdf};
use redthread_core::language::Lang;

use crate::say;

const PARAGRAPH: &str = "באתי באותה שעה, כל שבוע, וישבתי במדרגות. עו\"ס מהמחלקה אמרה לי (ב־26/02/2022) שזה לא יעבוד, ו־12.5% מהשכנים הסכימו איתה; \
אחרי שלושה חודשים נפתחה הדלת, והתברר שבפנים חיכו לנו כל הזמן. שלחתי הודעה ב־WhatsApp, קבענו ליום שלישי, והפעם באתי עם המפתח.";

fn manuscript(word: &str) -> Manuscript {
    let text = |n: usize| Text::from_plain(&vec![PARAGRAPH; n].join("\n\n"));
    let story = |n: u32| Story {
        id: format!("s{n}"),
        number: n,
        title: format!("סיפור {n}"),
        subtitle: "מי שחזרה לגור לבדה".to_owned(),
        before: PARAGRAPH.to_owned(),
        after: PARAGRAPH.to_owned(),
        turning_points: vec![TurningPoint {
            when: "מרץ".to_owned(),
            title: "שיחה דרך הדלת".to_owned(),
            actions: vec!["חיכתה במדרגות".to_owned()],
        }],
        text: if n == 20 { Text::from_plain(&format!("{word} {}", [PARAGRAPH; 8].join("\n\n"))) } else { text(8) },
        sides: vec![
            Side { heading: "מהצד של הלקוחה".to_owned(), teller: "תמר".to_owned(), text: text(9) },
            Side { heading: "מהצד של העובדת".to_owned(), teller: "גילה".to_owned(), text: text(9) },
        ],
        principles: vec![],
    };
    Manuscript {
        title: "יד ביד".to_owned(),
        date: date(2026, 11, 21),
        labels: Labels::for_lang(Lang::He),
        sections: vec![],
        stories: (1..=40).map(story).collect(),
        ..empty()
    }
}

fn empty() -> Manuscript {
    Manuscript {
        lang: Lang::He,
        title: String::new(),
        subtitle: String::new(),
        series: None,
        organisation: "אגף שירותים חברתיים".to_owned(),
        place: "גבעת התאנים".to_owned(),
        report_number: String::new(),
        date: date(2026, 11, 21),
        cover_text: String::new(),
        abstract_text: String::new(),
        second_language_abstract: None,
        credits: vec![],
        acknowledgements: Text::default(),
        foreword: Text::default(),
        sections: vec![],
        stories: vec![],
        principles: vec![],
        labels: Labels::for_lang(Lang::He),
        colophon: Colophon::default(),
        citations: vec![],
        authors: vec![],
    }
}

/// Renders twice and prints both.
pub(crate) fn run() {
    let mut pages = 0;
    for (what, word, budget) in
        [("book, cold", "מתחילים", "< 2 s"), ("book, after a one-word edit", "ממשיכים", "< 0.5 s")]
    {
        let (wall, cpu) = (Instant::now(), ProcessTime::now());
        let bytes = pdf(&manuscript(word), &mut |progress| {
            if let redthread_book::Progress::Writing { pages: n } = progress {
                pages = n;
            }
        })
        .expect("a book");
        say(
            &format!("{what}, {pages} pages, {} kB (wall / processor)", bytes.len() / 1024),
            &format!("{:.2} / {:.2} s", wall.elapsed().as_secs_f64(), cpu.elapsed().as_secs_f64()),
            budget,
            "",
        );
    }
}
