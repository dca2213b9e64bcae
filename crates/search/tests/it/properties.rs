//! What holds for every text, the strange ones included.

use proptest::prelude::*;
use redthread_core::language::Lang;
use redthread_search::{
    Asked, Concordance, Hasher, Key, Query, Reach, Vocabulary, Work, highlight, posting_rows, snippet, tokens,
};

/// Text of words of all kinds, marks that join and part them, and anything else.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec!["trust", "tillit", "אמון", " röd linje ", " קו אדום ", "Red lines", "семья", "کتاب"])
            .prop_map(str::to_owned),
        "[а-яё]{1,8}",
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

    #[test]
    fn a_concordance_finds_and_marks_what_the_texts_themselves_would(
        texts in prop::collection::vec(text(), 1..5),
        typed in typed(),
        lang in lang(),
    ) {
        let hasher = Hasher::new(&[4; 32]);
        let mut concordance = Concordance::default();
        let numbers = concordance.hold([Work::new(lang, texts.iter().map(String::as_str).collect(), &hasher)], &hasher);
        for reach in [Reach::Typed, Reach::Unfinished, Reach::Forgiving] {
            let query = Query::linking(&typed, lang, reach, &vocabulary());
            let asked = Asked::new(&query, &hasher);
            let found = concordance.find(&asked);
            for (text, number) in texts.iter().zip(&numbers) {
                let hit = found.iter().find(|(hit, _)| hit == number);
                prop_assert_eq!(hit.is_some(), query.matches(&tokens(text, lang)), "{:?} in {:?}", typed, text);
                prop_assert!(hit.is_none_or(|(_, score)| score.is_finite() && *score > 0.0));
                prop_assert_eq!(concordance.marks(*number, text, &asked), highlight(text, &query, lang));
                prop_assert_eq!(concordance.through(*number, &asked), query.through(&tokens(text, lang)));
                prop_assert!(hit.is_none() || !highlight(text, &query, lang).is_empty(), "every hit is marked");
            }
        }
    }
}

/// A query of words that the texts may hold, of terms, and of marks.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => text(),
        1 => prop::sample::select(vec!["trust", "tilliten", "אמון", "red lines", "\"röd linje\"", "-door", "קו אדום"]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 1..4).prop_map(|pieces| pieces.join(" "))
}

fn vocabulary() -> Vocabulary {
    let names =
        |names: [&str; 3]| Lang::ALL.into_iter().zip(names).map(|(lang, name)| (lang, vec![name.to_owned()])).collect();
    Vocabulary::new(vec![names(["אמון", "tillit", "trust"]), names(["קו אדום", "röd linje", "red line"])])
}
