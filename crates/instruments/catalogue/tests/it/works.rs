//! Works that a test puts on show, and a slice that tells of them.

use jiff::Timestamp;
use redthread_core::ids::Uuid;
use redthread_core::kit::{Id as _, TermId};
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_web::{AuthorOnShow, Instrument, Kind, OnShow, PartKind, PartOnShow, PersonalData, Routes, Standing};

/// From this moment on the report is withdrawn.
pub(crate) const WITHDRAWN: &str = "2031-01-01T00:00:00Z";
/// A word of the report alone.
pub(crate) const NEEDLE: &str = "mörkerseende";

/// Tells of [`shelf`], and after [`WITHDRAWN`] of less.
pub(crate) const TELLING: Instrument = Instrument {
    names: &[],
    routes: Routes::new,
    entry: |_, _| String::new(),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    on_show: Some(|_, now| {
        Box::pin(async move {
            let withdrawn = now >= WITHDRAWN.parse::<Timestamp>().unwrap();
            Ok(shelf().into_iter().filter(|one| !withdrawn || one.kind != Kind::CaseReport).collect())
        })
    }),
    personal_data: PersonalData::NONE,
};

pub(crate) static INSTRUMENTS: &[Instrument] = &[redthread_catalogue::INSTRUMENT, TELLING];

fn work(id: u128, kind: Kind, lang: Lang, (title, place): (&str, &str)) -> OnShow {
    OnShow {
        id: Uuid::from_u128(id),
        kind,
        project: None,
        kit: "past-successes".to_owned(),
        title: title.to_owned(),
        subtitle: String::new(),
        about: String::new(),
        place: place.to_owned(),
        lang,
        authors: vec![AuthorOnShow { given: "Noa".to_owned(), family: "Barkai".to_owned() }],
        publisher: String::new(),
        report_number: String::new(),
        series: None,
        year: 2026,
        made_at: Timestamp::UNIX_EPOCH,
        url: format!("/books/{id}"),
        standpoints: vec![Standpoint::Client],
        topics: vec![TermId::parse("trust").unwrap()],
        populations: vec![],
        image_credit: String::new(),
        map_place: String::new(),
        is_indexed: true,
        files: vec![],
        parts: vec![part(PartKind::Front, "", "", &format!("{title}\n{place}"))].into(),
    }
}

fn part(kind: PartKind, heading: &str, anchor: &str, words: &str) -> PartOnShow {
    let words = format!("{heading}\n{words}").trim_start().to_owned();
    PartOnShow { kind, heading: heading.to_owned(), anchor: anchor.to_owned(), words, principle: None }
}

fn add(work: &mut OnShow, parts: Vec<PartOnShow>) {
    work.parts = work.parts.iter().cloned().chain(parts).collect();
}

/// A Hebrew book, a Swedish report, an English outline.
pub(crate) fn shelf() -> Vec<OnShow> {
    let mut book = work(1, Kind::Book, Lang::He, ("יד ביד", "חיפה"));
    add(
        &mut book,
        vec![
            part(
                PartKind::Story,
                "הדלת שנפתחה",
                "story-1",
                "הַמִּשְׁפָּחָה חיכתה, והעו\"ס דפקה בַּדֶּלֶת 3 פעמים 🙂. קראו לזה Housing First. האמון חזר. בת 7.",
            ),
            part(PartKind::Principle, "לבוא שוב", "principle-1", "באותה שעה, גם כשהדלת סגורה. אימא שלה פתחה."),
            part(PartKind::Principle, "לחכות", "principle-2", "מי שמחכה ליד דלת, מחכה למישהו. в семье ждали."),
        ],
    );
    let mut report = work(2, Kind::CaseReport, Lang::Sv, ("Bemötande i Sandmyr", "Sandmyr"));
    add(
        &mut report,
        vec![
            part(
                PartKind::Chapter,
                "Resultat",
                "section-results",
                &format!("Verkstaden landade i fem arbetsgrupper. Tilliten växte, sa Szczepanska, med {NEEDLE}."),
            ),
            part(PartKind::Chapter, "Väg", "section-way", "Dörren stod öppen i Lund."),
        ],
    );
    let mut outline = work(3, Kind::PolicyOutline, Lang::En, ("When the door stays open", "Haifa"));
    let line = "A family is seen on the day. Trust is shown, not asked for.";
    add(&mut outline, vec![part(PartKind::RedLine, "Nobody waits outside", "section-line", line)]);
    vec![book, report, outline]
}
