//! What holds for every text, the strange ones included.

use proptest::prelude::*;
use redthread_core::language::Lang;
use redthread_search::{Hasher, Key, Query, highlight, posting_rows, snippet, tokens};

/// Text of words of all kinds, marks that join and part them, and anything else.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[א-ת]{1,8}",
        "[א-ת]{1,3}[\"'״׳][א-ת]{1,3}",
        "[א-ת\u{05B0}-\u{05C7}]{1,10}",
        "[a-zåäöéA-ZÅÄÖ]{1,9}",
        "[a-z]{1,6}['’:]s",
        "[0-9]{1,4}",
        "[ \"'־\\-.,:()\u{200F}\u{200D}🙂👩‍👧]{1,3}",
        "\\PC{1,4}",
        Just(" ".to_owned()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

fn without_points(text: &str) -> String {
    let point = |c: char| {
        matches!(
            c,
            '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'
        )
    };
    text.chars().filter(|c| !point(*c)).collect()
}

fn all_keys(text: &str, lang: Lang) -> Vec<Vec<Key>> {
    tokens(text, lang).into_iter().map(|word| word.keys).collect()
}

proptest! {
    #[test]
    fn offsets_cut_out_the_surface(text in text(), lang in lang()) {
        let chars: Vec<char> = text.chars().collect();
        let mut last = 0;
        for word in tokens(&text, lang) {
            prop_assert!(last <= word.start && word.start < word.end && word.end <= chars.len());
            prop_assert_eq!(chars[word.start..word.end].iter().collect::<String>(), word.surface);
            prop_assert!(!word.keys.is_empty());
            last = word.end;
        }
    }

    #[test]
    fn every_word_finds_its_text_and_is_marked(text in text(), lang in lang()) {
        let words = tokens(&text, lang);
        for word in &words {
            let query = Query::parse(word.surface, lang);
            prop_assert!(query.matches(&words), "{:?} of {:?}", word.surface, text);
            prop_assert!(highlight(&text, &query, lang).contains(&(word.start, word.end)));
        }
    }

    #[test]
    fn marks_and_snippets_stay_inside_the_text(text in text(), asked in text(), width in 0usize..80, lang in lang()) {
        let length = text.chars().count();
        let ranges = highlight(&text, &Query::parse(&asked, lang), lang);
        prop_assert!(ranges.iter().all(|(start, end)| start < end && *end <= length));
        prop_assert!(ranges.is_sorted_by(|a, b| a.1 <= b.0));
        let piece = snippet(&text, &ranges, width);
        let expected: String = text.chars().skip(piece.start).take(piece.text.chars().count()).collect();
        prop_assert!(piece.text.chars().count() <= width);
        prop_assert!(piece.ranges.iter().all(|(start, end)| start < end && *end <= piece.text.chars().count()));
        prop_assert_eq!(&piece.text, &expected);
        let fits = ranges.iter().any(|(start, end)| end - start <= width);
        prop_assert_eq!(!piece.ranges.is_empty(), fits);
    }

    #[test]
    fn niqqud_changes_no_key(text in text(), lang in lang()) {
        prop_assert_eq!(all_keys(&text, lang), all_keys(&without_points(&text), lang));
    }

    #[test]
    fn analysis_is_deterministic_and_rows_count_every_word(text in text(), lang in lang()) {
        let hasher = Hasher::new(&[9; 32]);
        let rows = posting_rows(&text, lang, &hasher);
        prop_assert_eq!(&rows, &posting_rows(&text, lang, &hasher));
        let counted: usize = rows.iter().map(|row| row.1 as usize).sum();
        prop_assert_eq!(counted, tokens(&text, lang).iter().flat_map(|word| &word.surenesses).map(|sure| usize::from(*sure)).sum::<usize>());
    }
}
