//! The index answers as the text does, and knows no word.

use redthread_core::language::Lang::{self, En, He, Sv};
use redthread_search::{Collection, Hasher, Query, SURE, TermHit, posting_rows, rank};

const TEXTS: [(&str, Lang); 4] = [
    ("והמשפחות סיפרו לעו\"ס על 2 הילדים. הילדים שמחו 🙂", He),
    ("Handläggarna skrev om frågorna i Malmö.", Sv),
    ("The workers' stories went on; stories matter.", En),
    ("נפגשנו בWhatsApp עם Åsa", He),
];

/// Answers from rows alone, as storage does.
fn index_finds(query: &Query, text: &str, lang: Lang, hasher: &Hasher) -> bool {
    let rows = posting_rows(text, lang, hasher);
    let held = |hash: &i64| rows.binary_search_by_key(hash, |row| row.0).is_ok();
    !query.is_empty() && query.weighed_hashes(hasher).iter().all(|any| any.iter().map(|(hash, _)| hash).any(held))
}

#[test]
fn rows_and_text_give_the_same_answer() {
    let hasher = Hasher::new(&[1; 32]);
    for asked in ["משפחה", "עו״ס", "ילד", "fråga", "skriva Malmö", "story worker", "go money", "Åsa", "whatsapp", "כסף"]
    {
        for (text, lang) in TEXTS {
            let query = Query::parse(asked, lang);
            let by_text = query.matches(&redthread_search::tokens(text, lang));
            assert_eq!(index_finds(&query, text, lang, &hasher), by_text, "{asked} in {text}");
        }
    }
}

#[test]
fn another_secret_meets_nothing() {
    let (ours, theirs) = (Hasher::new(&[1; 32]), Hasher::new(&[2; 32]));
    let query = Query::parse("משפחה", He);
    let stolen = posting_rows("המשפחה", He, &ours);
    assert!(query.weighed_hashes(&theirs).iter().flatten().all(|(hash, _)| stolen.iter().all(|row| row.0 != *hash)));
    assert_eq!(format!("{ours:?}"), "Hasher");
}

#[test]
fn a_row_counts_and_places_its_key() {
    let hasher = Hasher::new(&[3; 32]);
    let rows = posting_rows("The story and the other stories", En, &hasher);
    let story = Query::parse("story", En).weighed_hashes(&hasher);
    let row =
        rows.iter().find(|row| story.iter().flatten().any(|(hash, _)| *hash == row.0) && row.1 == 2 * u32::from(SURE));
    assert_eq!(row.map(|row| row.2), Some(1));
    assert!(rows.is_sorted_by(|a, b| a.0 < b.0));
}

#[test]
fn rank_prefers_more_rarer_and_shorter() {
    let all = Collection { texts: 1000, mean_words: 20.0 };
    let hit = |count: u32, texts| TermHit { count: count * u32::from(SURE), texts };
    assert!(rank(&[hit(2, 10)], 20, all) > rank(&[hit(1, 10)], 20, all));
    assert!(rank(&[hit(1, 10)], 20, all) > rank(&[hit(1, 500)], 20, all));
    assert!(rank(&[hit(1, 10)], 10, all) > rank(&[hit(1, 10)], 40, all));
    assert!(rank(&[hit(1, 10), hit(1, 10)], 20, all) > rank(&[hit(1, 10)], 20, all));
    assert!(rank(&[], 20, all).abs() < f64::EPSILON);
    assert!(rank(&[hit(1, 5)], 0, Collection { texts: 0, mean_words: 0.0 }).is_finite());
}
