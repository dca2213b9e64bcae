//! The vocabulary of a kit, and what is said of a faulty one.

use std::collections::{BTreeMap, BTreeSet};

use redthread_core::kit::{Id, Kit, Term, TermId, TermKind};
use redthread_core::language::{Direction, Lang};
use redthread_core::shipped::kits;

use super::broken::faults_of;
use super::source;

const KITS: [&str; 3] = ["past-successes", "red-lines", "future-workshop"];

fn kit(name: &str) -> Kit {
    kits().unwrap().remove(name).unwrap()
}

#[test]
fn each_method_names_what_its_works_are_about_and_of_whom_they_tell() {
    for name in KITS {
        let kit = kit(name);
        let of = |kind| kit.terms.iter().filter(|term| term.kind == kind).count();
        assert!((15..=30).contains(&kit.terms.len()), "{name}: {}", kit.terms.len());
        assert!(of(TermKind::Topic) >= 5 && of(TermKind::Population) >= 5, "{name}");
        assert!(kit.terms.iter().all(|term| Lang::ALL.iter().all(|lang| !term.also(*lang).is_empty())), "{name}");
    }
}

#[test]
fn the_same_id_means_the_same_in_every_method() {
    let mut seen: BTreeMap<String, Term> = BTreeMap::new();
    for term in KITS.iter().flat_map(|name| kit(name).terms) {
        let first = seen.entry(term.id.to_string()).or_insert_with(|| term.clone());
        assert_eq!(*first, term);
    }
    let words: Vec<&str> = seen.values().map(|term| term.label.get(Lang::He)).collect();
    assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "two ids are called the same");
}

#[test]
fn every_word_is_of_its_own_language() {
    for term in KITS.iter().flat_map(|name| kit(name).terms) {
        for (lang, word) in Lang::ALL.into_iter().flat_map(|lang| term.names(lang).map(move |word| (lang, word))) {
            assert_eq!(Direction::of(word), Some(lang.direction()), "{} {lang} {word}", term.id);
            assert!(word.chars().all(|c| c.is_ascii() || "åäöÅÄÖ׳״".contains(c) || ('א'..='ת').contains(&c)), "{word}");
        }
    }
}

#[test]
fn a_term_is_found_by_its_id_and_gives_all_its_names() {
    let kit = kit("past-successes");
    let trust = kit.term(&TermId::parse("trust").unwrap()).unwrap();
    assert_eq!(trust.names(Lang::Sv).next(), Some(trust.label.get(Lang::Sv)));
    assert_eq!(trust.names(Lang::He).count(), 1 + trust.also(Lang::He).len());
    assert_eq!(kit.term(&TermId::parse("no-such-term").unwrap()), None);
}

const LABEL: &str = "label = { he = \"אֵמוּן\", sv = \"Tillit\", en = \"Trust\" }";

fn with_terms(terms: &str) -> Vec<String> {
    let text = super::broken::SMALL.to_owned() + terms;
    let lines = super::broken::SMALL.lines().count();
    let relative = |fault: String| {
        let (place, rest) = fault.split_once(' ').unwrap();
        let parts: Vec<&str> = place.split(':').collect();
        format!("{}:{} {rest}", parts[1].parse::<usize>().unwrap() - lines, parts[2])
    };
    faults_of(&source([("kit.toml", text.as_str())])).into_iter().map(relative).collect()
}

#[test]
fn faults_of_terms_have_a_place_and_a_hint() {
    let cases = [
        (format!("[[terms]]\nid = \"trust\"\nkind = \"topic\"\n{LABEL}\nalso.sv = [\"förtroende 🙂\"]\n"), vec![]),
        (
            format!("[[terms]]\nid = \"trust\"\nkind = \"topics\"\n{LABEL}\n"),
            vec!["3:8 unknown-word | `topics` is no kind | did you mean `topic`?"],
        ),
        ("[[terms]]\nid = \"trust\"\nkind = \"topic\"\n".to_owned(), vec!["1:1 missing-field | `label` is missing | "]),
        (
            format!("[[terms]]\nid = \"trust\"\nkind = \"topic\"\n{LABEL}\nalso.se = [\"förtroende\"]\n"),
            vec!["5:6 unknown-field | no field `se` here | did you mean `he`?"],
        ),
        (
            format!("[[terms]]\nid = \"trust\"\nkind = \"topic\"\n{LABEL}\nalso.en = [\"trust\"]\n"),
            vec![
                "2:6 bad-value | `Trust` (en) is already a word of the term `trust` | \
                 each word of a language leads to one term, once",
            ],
        ),
        (
            format!(
                "[[terms]]\nid = \"trust\"\nkind = \"topic\"\n{LABEL}\n\
                 [[terms]]\nid = \"faith\"\nkind = \"topic\"\n\
                 label = {{ he = \"ביטחון\", sv = \"Tro\", en = \"Faith\" }}\nalso.sv = [\"tillit\"]\n"
            ),
            vec![
                "6:6 bad-value | `tillit` (sv) is already a word of the term `trust` | \
                 each word of a language leads to one term, once",
            ],
        ),
        (
            format!(
                "[[terms]]\nid = \"a\"\nkind = \"topic\"\n{LABEL}\n[[terms]]\nid = \"a\"\nkind = \"topic\"\n\
                     label = {{ he = \"ב\", sv = \"B\", en = \"B\" }}\n"
            ),
            vec!["6:6 duplicate-id | a second term is called `a` | give it an id of its own"],
        ),
    ];
    for (terms, expected) in cases {
        assert_eq!(with_terms(&terms), expected, "{terms}");
    }
}
