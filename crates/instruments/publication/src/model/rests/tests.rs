//! Whatever is given or not: a word is shown exactly when everybody it rests on agreed to that.

use jiff::Timestamp;
use jiff::civil::date;
use redthread_book::{Colophon, Credit, Labels};
use redthread_core::consent::{Audience, ConsentLine, Move, Step};
use redthread_core::gate::Consents;
use redthread_core::ids::{ConsentLineId, Id, Uuid};
use redthread_core::language::Lang;

use super::*;
use crate::model::AuthorLine;

fn id<I: Id>(n: u128) -> I {
    I::from_uuid(Uuid::from_u128(n))
}

fn lines() -> GapLines {
    let line = |text: &str| text.to_owned();
    GapLines {
        title: line("GAP-TITLE"),
        story: line("GAP-STORY"),
        side: line("GAP-SIDE"),
        principle: line("GAP-PRINCIPLE"),
        quotes: line("GAP-QUOTES"),
        name: line("GAP-NAME"),
    }
}

fn story(number: u32) -> Story {
    let side = |who: &str| Side {
        heading: "מהצד".to_owned(),
        teller: format!("teller-{who}-{number}"),
        text: Text::from_plain(&format!("words-{who}-{number}")),
    };
    Story {
        id: number.to_string(),
        number,
        title: format!("title-{number}"),
        subtitle: String::new(),
        before: format!("earlier-{number}"),
        after: String::new(),
        turning_points: vec![],
        text: Text::from_plain(&format!("שָׁלוֹם retold-{number}")),
        sides: vec![side("client"), side("worker")],
        principles: vec![0],
    }
}

fn manuscript() -> Manuscript {
    let quote =
        |number: u32| Evidence {
            quote: format!("quote-{number}"), who_says: "תמר".to_owned(), story_number: number
        };
    Manuscript {
        lang: Lang::He,
        title: "ספר".to_owned(),
        subtitle: String::new(),
        series: None,
        organisation: String::new(),
        place: String::new(),
        report_number: String::new(),
        date: date(2026, 11, 21),
        authors: vec!["real-name".to_owned()],
        cover_text: String::new(),
        abstract_text: String::new(),
        second_language_abstract: None,
        credits: vec![Credit {
            role_label: "עריכה".to_owned(),
            names: vec!["real-name".to_owned(), "Meir".to_owned()],
        }],
        acknowledgements: Text::default(),
        foreword: Text::default(),
        sections: vec![],
        stories: vec![story(1), story(2)],
        principles: vec![Principle {
            id: "p".to_owned(),
            title: "principle-title".to_owned(),
            explanation: Text::from_plain("principle-words"),
            category: String::new(),
            evidence: vec![quote(1), quote(2)],
            shared_by: 2,
            of: 2,
            share: Share::All,
        }],
        citations: vec![redthread_book::ForeignText { lang: Lang::He, text: "real-name (2026)".to_owned() }],
        labels: Labels::for_lang(Lang::He),
        colophon: Colophon::default(),
    }
}

/// Story n rests on client n and worker n + 10; the real name is of person 5.
fn frozen() -> Frozen {
    let people = |all: &[u128]| People(all.iter().map(|n| id(*n)).collect());
    let on = |n: u128| StoryRests {
        story: id(n),
        retold: vec![id(n), id(n + 10)],
        sides: vec![people(&[n]), people(&[n + 10])],
    };
    let rests = Rests {
        stories: vec![on(1), on(2)],
        principles: vec![PrincipleRests {
            finding: id(9),
            counted: vec![Counted { story: 1, people: people(&[1]) }, Counted { story: 2, people: people(&[2]) }],
            evidence: vec![
                EvidenceRests { passage: id(21), own_words: true, people: people(&[1]) },
                EvidenceRests { passage: id(22), own_words: true, people: people(&[2]) },
            ],
        }],
        names: vec![
            NameRests { person: id(5), place: NamePlace::Credit(0, 0) },
            NameRests { person: id(5), place: NamePlace::Author(0) },
        ],
        most: 0.66,
    };
    let author = AuthorLine { family: "real-name".to_owned(), ..AuthorLine::default() };
    Frozen::new(manuscript(), Front { title: "ספר".to_owned(), authors: vec![author], ..Front::default() }, rests)
}

fn given(who: u128, audience: Audience, material: Material) -> ConsentLine {
    let step = Step { at: Timestamp::UNIX_EPOCH, what: Move::Give, until: None };
    let (id, person) = (id::<ConsentLineId>(who), id(who));
    ConsentLine { id, person, audience, material, occasion: None, steps: vec![step], conditions: vec![] }
}

const LINES: [(u128, Material); 9] = [
    (1, Material::Retold),
    (11, Material::Retold),
    (2, Material::Retold),
    (12, Material::Retold),
    (1, Material::Quote),
    (11, Material::Quote),
    (2, Material::Quote),
    (12, Material::Quote),
    (5, Material::Name),
];

fn shown(has: impl Fn(usize) -> bool) -> (Shown, String) {
    let kept = LINES.iter().enumerate().filter(|(at, _)| has(*at)).map(|(_, line)| *line);
    let consents: Consents = kept.map(|(who, material)| given(who, Audience::Web, material)).collect();
    let gates = [Gate::new(&consents, Audience::Web, Timestamp::UNIX_EPOCH)];
    let shown = frozen().shown(&gates, &lines());
    let page = redthread_book::html(&shown.manuscript, &mut |_| {}).expect("a whole book");
    let all = format!(
        "{page}{}{}",
        serde_json::to_string(&shown.manuscript).unwrap(),
        serde_json::to_string(&shown.front).unwrap()
    );
    (shown, all)
}

#[test]
fn every_word_is_shown_exactly_with_everybodys_consent() {
    for mask in 0..1_usize << LINES.len() {
        let has = |at: usize| mask & (1 << at) != 0;
        let (_, all) = shown(has);
        let told = [has(0) && has(1), has(2) && has(3)];
        for (n, told) in told.into_iter().enumerate() {
            let number = n + 1;
            for word in ["title", "earlier", "retold"] {
                assert_eq!(all.contains(&format!("{word}-{number}")), told, "{word}-{number} {mask:b}");
            }
            let (client, worker) = (told && has(4 + 2 * n), told && has(5 + 2 * n));
            assert_eq!(all.contains(&format!("words-client-{number}")), client, "{mask:b}");
            assert_eq!(all.contains(&format!("teller-worker-{number}")), worker, "{mask:b}");
            assert_eq!(all.contains(&format!("quote-{number}")), client, "{mask:b}");
        }
        assert_eq!(all.contains("principle-words"), told.contains(&true), "{mask:b}");
        assert_eq!(all.contains("real-name"), has(8), "{mask:b}");
    }
}

#[test]
fn with_everything_given_it_is_the_book_that_was_frozen() {
    let (whole, _) = shown(|_| true);
    assert_eq!((whole.manuscript, whole.gaps, whole.stories), (manuscript(), 0, 2));
}

#[test]
fn a_gap_is_said_and_the_rest_is_counted_again() {
    let (part, all) = shown(|at| at != 2);
    let principle = &part.manuscript.principles[0];
    assert_eq!((principle.shared_by, principle.of, principle.share), (1, 1, Share::All));
    assert!(all.contains("GAP-TITLE") && all.contains("GAP-STORY") && all.contains("GAP-QUOTES"));
    assert_eq!(part.stories, 1);
    let (_, none) = shown(|_| false);
    assert!(none.contains("GAP-PRINCIPLE") && none.contains("GAP-NAME") && none.contains("Meir"));
}

#[test]
fn two_gates_both_have_to_be_open() {
    let consents = Consents::from_iter(LINES.map(|(who, material)| given(who, Audience::Web, material)));
    let gates = [Audience::Web, Audience::Book].map(|audience| Gate::new(&consents, audience, Timestamp::UNIX_EPOCH));
    let text = serde_json::to_string(&frozen().shown(&gates, &lines()).manuscript).unwrap();
    assert!(!text.contains("retold-1") && !text.contains("real-name"));
}

#[test]
fn everybody_in_an_edition_is_known_and_reads_back() {
    let rests = frozen().rests;
    let people: Vec<u128> = rests.people().into_iter().map(|person| person.uuid().as_u128()).collect();
    assert_eq!(people, [1, 2, 5, 11, 12]);
    assert_eq!(serde_json::from_str::<Rests>(&serde_json::to_string(&rests).unwrap()).unwrap(), rests);
    let nobody = Consents::default();
    let barred = rests.barred(&Gate::new(&nobody, Audience::Book, Timestamp::UNIX_EPOCH));
    assert_eq!(barred.len(), 4 + 4 + 2 + 1, "retold, words, counted, name: each once");
}
