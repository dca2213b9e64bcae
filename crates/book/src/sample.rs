//! Short books for the tests: niqqud, gershayim, brackets, Latin words and digits, and footnotes after digits.

use redthread_core::language::Lang;

use crate::*;

fn runs(words: &[Inline]) -> Block {
    Block::Paragraph(words.to_vec())
}

fn say(words: &str) -> Inline {
    Inline::Text(words.into())
}

fn note(words: &str) -> Inline {
    Inline::Footnote(words.into())
}

pub(crate) fn hebrew() -> Manuscript {
    Manuscript {
        lang: Lang::He,
        title: "הדלת שנפתחה".into(),
        subtitle: "למידה ממה שעבד".into(),
        series: Some(SeriesNote {
            title: "יחד".into(),
            volume: 2,
            other_volumes: vec!["כרך 1: הצעד הראשון (2021)".into()],
        }),
        organisation: "אגף הרווחה, עיר לדוגמה".into(),
        place: "עיר לדוגמה".into(),
        report_number: "17-2026".into(),
        date: jiff::civil::date(2026, 3, 9),
        authors: vec!["נועה ברק".into()],
        cover_text: "שני סיפורים על דרך ארוכה.".into(),
        abstract_text: "תקציר בעברית.".into(),
        second_language_abstract: Some(ForeignText { lang: Lang::En, text: "Two stories, told twice.".into() }),
        credits: vec![
            Credit {
                role_label: "עריכת לשון".into(), names: vec!["יעל כהן".into(), "Åsa Öberg".into()]
            },
            Credit { role_label: "איור".into(), names: vec![String::new()] },
        ],
        acknowledgements: Text::default(),
        foreword: Text::from_plain("פתח דבר קצר."),
        sections: vec![],
        stories: vec![story()],
        principles: vec![principle()],
        citations: vec![ForeignText { lang: Lang::He, text: "ברק, נ' (2026). הדלת שנפתחה.".into() }],
        labels: Labels::for_lang(Lang::He),
        colophon: Colophon {
            edition_hash: "ab".repeat(32),
            event_head: "cd".repeat(32),
            edition_number: 1,
            rights_note: "כל הזכויות שמורות.".into(),
            made_with: "Red Thread 0.1".into(),
        },
    }
}

fn story() -> Story {
    Story {
        id: "0191/א".into(),
        number: 1,
        title: "לפתוח את הדלת מבפנים".into(),
        subtitle: "אישה אחת, דלת אחת".into(),
        before: "שנה שלמה הדלת הייתה סגורה.".into(),
        after: "היום היא פותחת בעצמה.".into(),
        turning_points: vec![TurningPoint {
            when: "אביב 2022".into(),
            title: "שיחה דרך הדלת".into(),
            actions: vec!["לשבת במדרגות".into(), "לחזור בשבוע הבא".into()],
        }],
        text: Text(vec![
            runs(&[say("עו\"ס מארה\"ב (ילידת 1970) קיבלה 100"), note("ראו דוח 2019, עמ' 12."), say(". ואז שָׁלוֹם.")]),
            Block::Heading("בין לבין".into()),
            runs(&[say("Purely English (with brackets).")]),
            Block::List { ordered: true, items: vec![vec![say("ראשית")], vec![say("שנית, SMS")]] },
        ]),
        sides: vec![
            Side {
                heading: "מהצד של הלקוחה".into(),
                teller: "כינוי: תמר".into(),
                text: Text::from_plain("\"אף אחד לא שאל אותי\", אמרה.\n\nוכך נמשך."),
            },
            Side { heading: "מהצד של העובדת".into(), teller: String::new(), text: Text::from_plain(" ") },
        ],
        principles: vec![0],
    }
}

fn principle() -> Principle {
    Principle {
        id: "p1".into(),
        title: "להיות שם באותה שעה".into(),
        explanation: Text::from_plain("התמדה היא מסר."),
        category: "קשר".into(),
        evidence: vec![
            Evidence { quote: "אף אחד לא שאל אותי".into(), who_says: "תמר".into(), story_number: 1 },
            Evidence { quote: "מילים שאינן בסיפור".into(), who_says: String::new(), story_number: 1 },
        ],
        shared_by: 1,
        of: 1,
        share: Share::All,
    }
}

/// All that a typesetter or a markup language could take for its own.
pub(crate) const TRICKY: &str = "#[x] *a* _b_ `c` $d$ <e> @f = ~ / \\ & ' \" {n} --- ``` ]] // 1. -";

pub(crate) fn swedish() -> Manuscript {
    let book = Manuscript {
        lang: Lang::Sv,
        title: format!("Dörren {TRICKY}"),
        subtitle: String::new(),
        series: None,
        organisation: "Östra förvaltningen".into(),
        place: String::new(),
        report_number: String::new(),
        cover_text: String::new(),
        abstract_text: String::new(),
        second_language_abstract: None,
        credits: Vec::new(),
        foreword: Text::default(),
        principles: Vec::new(),
        citations: Vec::new(),
        labels: Labels::for_lang(Lang::Sv),
        colophon: Colophon::default(),
        ..hebrew()
    };
    Manuscript { stories: vec![swedish_story()], ..book }
}

/// A chapter with two parts, as an outline has its clauses.
pub(crate) fn outline() -> Manuscript {
    let part = |n: u32, title: &str| Section {
        id: format!("c{n}"),
        eyebrow: format!("Punkt {n}"),
        title: title.into(),
        text: Text(vec![runs(&[say("Två städer, 80 lägenheter, en עו\"ס.")]), Block::Heading("Riktad till".into())]),
        parts: vec![],
    };
    let chapter = |id: &str, title: &str| Section { id: id.into(), title: title.into(), ..Section::default() };
    let lead = Text::from_plain("Tre kommuner mätte.");
    let sections = vec![
        Section { text: lead, ..chapter("background", "Bakgrund") },
        Section {
            parts: vec![part(1, "En nyckel först"), part(2, "En fond")],
            ..chapter("clauses", "Det vi enades om")
        },
    ];
    Manuscript { sections, ..bare(Lang::Sv) }
}

/// The least that is a book.
pub(crate) fn bare(lang: Lang) -> Manuscript {
    Manuscript {
        lang,
        title: "A".into(),
        organisation: String::new(),
        authors: Vec::new(),
        sections: Vec::new(),
        stories: Vec::new(),
        labels: Labels::for_lang(lang),
        ..swedish()
    }
}

fn swedish_story() -> Story {
    Story {
        id: "s".into(),
        title: "Att öppna inifrån".into(),
        subtitle: String::new(),
        before: String::new(),
        after: String::new(),
        turning_points: Vec::new(),
        text: Text(vec![runs(&[say(TRICKY), Inline::Emphasis(" så 🙂 är det".into()), note(TRICKY)])]),
        sides: vec![Side {
            heading: "Åsa".into(), teller: String::new(), text: Text::from_plain("שלום וברכה")
        }],
        principles: Vec::new(),
        ..story()
    }
}
