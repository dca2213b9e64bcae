//! Repair of extracted lines: what is right stays, what was scrambled comes back, what is in doubt is left to a person.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::collection::vec;
use proptest::prelude::*;
use redthread_intake::repair::{Line, Repaired, State, Tally, Why, repair};

use crate::scramble::{fixture, mirrored, number_last, presented, turned_runs, visual, wide_runs, wrapped};

const WIDTH: usize = 70;
const CLEAN: [&str; 4] = ["ladder.txt", "ladder.sv.txt", "ladder.en.txt", "letters.he.txt"];

fn ladder() -> Vec<String> {
    wrapped(&fixture("ladder.txt"), WIDTH)
}

/// What became of scrambled lines whose originals are known.
#[derive(Debug, Default)]
struct Outcome {
    back: usize,
    doubtful: usize,
    missed: usize,
    wrong: usize,
}

/// Repairs lines that were scrambled and compares with what they were; lines that were not scrambled must stay.
fn outcome(originals: &[String], scrambled: &[String]) -> Outcome {
    let repaired = repair(&scrambled.join("\n"));
    let mut outcome = Outcome::default();
    for ((line, original), scrambled) in repaired.lines.iter().zip(originals).zip(scrambled) {
        match line.state {
            _ if original == scrambled => assert_eq!(line.state, State::Right, "{line:?}"),
            State::Repaired if line.now == *original => outcome.back += 1,
            State::Repaired => outcome.wrong += 1,
            State::Doubtful => outcome.doubtful += 1,
            State::Right => outcome.missed += 1,
        }
    }
    outcome
}

fn states(repaired: &Repaired) -> Vec<State> {
    repaired.lines.iter().map(|line| line.state).collect()
}

fn first(text: &str) -> Line {
    repair(text).lines.remove(0)
}

/// The project's own texts: messages in three languages, kits, guides, documents, demonstration.
fn own_texts() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut folders: Vec<PathBuf> = ["locales", "kits", "docs", "crates/redthread/demo"].map(|f| root.join(f)).to_vec();
    let mut texts = vec![];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "ftl" || e == "md" || e == "toml") {
                texts.push(path);
            }
        }
    }
    texts
}

#[test]
fn the_texts_of_the_project_pass_unchanged() {
    let texts = own_texts();
    assert!(texts.len() > 60, "only {} texts", texts.len());
    for path in texts {
        let text = fs::read_to_string(&path).unwrap();
        let repaired = repair(&text);
        assert_eq!(repaired.text(), text, "{}", path.display());
        assert_eq!(repaired.tally().doubtful, 0, "{}", path.display());
    }
}

#[test]
fn clean_fixtures_pass_unchanged() {
    for name in CLEAN {
        let text = fixture(name);
        let repaired = repair(&text);
        assert_eq!(repaired.text(), text, "{name}");
        assert_eq!(repaired.tally(), Tally { right: repaired.tally().right, ..Tally::default() }, "{name}");
    }
}

#[test]
fn lines_stored_as_drawn_come_back() {
    let originals = ladder();
    let scrambled: Vec<String> = originals.iter().map(|line| visual(line)).collect();
    let outcome = outcome(&originals, &scrambled);
    assert!(outcome.wrong == 0 && outcome.missed == 0 && outcome.back >= 40, "{outcome:?}");
}

#[test]
fn justified_lines_word_by_word_come_back() {
    let originals = ladder();
    let scrambled: Vec<String> = originals.iter().map(|line| turned_runs(line, &[1, 1, 1, 2])).collect();
    let outcome = outcome(&originals, &scrambled);
    assert!(outcome.wrong == 0 && outcome.missed == 0 && outcome.back >= 38, "{outcome:?}");
}

#[test]
fn wide_spaces_in_reading_order_stay() {
    let lines: Vec<String> = ladder().iter().map(|line| wide_runs(line, &[1, 3, 1, 2])).collect();
    let repaired = repair(&lines.join("\n"));
    assert_eq!(repaired.text(), lines.join("\n"));
    assert_eq!(repaired.tally().repaired, 0);
}

#[test]
fn every_other_line_turned_gives_few_wrong_ones() {
    let originals = ladder();
    let turn = |(n, line): (usize, &String)| if n % 2 == 0 { turned_runs(line, &[1, 1, 2]) } else { line.clone() };
    let scrambled: Vec<String> = originals.iter().enumerate().map(turn).collect();
    let outcome = outcome(&originals, &scrambled);
    assert!(outcome.wrong == 0 && outcome.missed == 0 && outcome.back >= 15, "{outcome:?}");
}

#[test]
fn a_line_says_what_was_wrong_with_it() {
    let line = first(&visual("העובדת הסוציאלית דפקה על כל הדלתות ושאלה מה שבור (גם ברחוב הרימון 7)."));
    assert_eq!(line.now, "העובדת הסוציאלית דפקה על כל הדלתות ושאלה מה שבור (גם ברחוב הרימון 7).");
    assert_eq!((line.state, line.why), (State::Repaired, vec![Why::LettersReversed]));
    let drawn = first(&mirrored(&visual("בתוך שנתיים תוקנו בשכונה שלוש מאות תקלות (רובן בידי הדיירים עצמם)")));
    assert_eq!(drawn.now, "בתוך שנתיים תוקנו בשכונה שלוש מאות תקלות (רובן בידי הדיירים עצמם)");
    assert_eq!(drawn.why, [Why::LettersReversed, Why::BracketsMirrored]);
}

#[test]
fn numbers_latin_and_abbreviations_keep_their_direction() {
    for line in [
        "בשנת 2012 השתתפה העירייה ב-1,250.50 שקלים, והדיירים בעוד 36 ימי עבודה.",
        "עו\"ס הקהילה של ארה״ב כתבה על כך מאמר, והוא נקרא בין המורים ב-26/02/2022 בישיבה.",
        "החנות תרמה לכולם מדפים של IKEA ושולחנות של Volvo, ואיש לא ביקש תמורה על כך.",
    ] {
        assert_eq!(first(&visual(line)).now, line);
    }
    let unclear = first(&visual("החנות תרמה לדיירים שבבניין שלוש IKEA 7 שולחנות, ואיש לא ביקש עליהם דבר."));
    assert_eq!(unclear.state, State::Doubtful, "7 may belong before or after the name: {unclear:?}");
}

#[test]
fn points_come_back_to_their_letters() {
    let line = "שָׁלוֹם לְךָ, אָמַר הָאִישׁ הַזָּקֵן לָאִשָּׁה שֶׁבָּאָה לְתַקֵּן אֶת הַסֻּלָּם שֶׁלּוֹ";
    assert_eq!(first(&visual(line)).now, line);
    let presented = first(&presented(line));
    assert_eq!((presented.now.as_str(), presented.why.as_slice()), (line, &[Why::FormsOpened][..]));
}

#[test]
fn lists_get_their_numbers_back() {
    let list = ["1. לדפוק על הדלת לפני שתולים מודעה", "2. להתחיל ממה ששבור", "3. לתת תפקיד לכל אדם"];
    let scrambled: Vec<String> = list.iter().map(|line| number_last(line)).collect();
    let repaired = repair(&scrambled.join("\n"));
    assert_eq!(repaired.text(), list.join("\n"));
    assert!(repaired.lines.iter().all(|line| line.why == [Why::NumberMisplaced]));
}

#[test]
fn a_doubtful_line_waits_for_a_person() {
    let text = "יש לפנות אל ועד הבית לפני ב.\nעוד שורה אחת כאן בלי דבר";
    let repaired = repair(text);
    assert_eq!(states(&repaired), [State::Doubtful, State::Right]);
    assert_eq!(repaired.text(), text);
    assert_eq!(repaired.text_with(|line| line == 0), "ב. יש לפנות אל ועד הבית לפני\nעוד שורה אחת כאן בלי דבר");
}

#[test]
fn pages_lose_their_numbers_and_heads_and_keep_their_breaks() {
    let page = |n: usize| format!("הסולם שבחצר\nהעמוד ה־{n} מספר על הסולם\nועל מי שהחזיק בו ב־{n}\n{n}");
    let book: Vec<String> = (1..=5).map(page).collect();
    let repaired = repair(&book.join("\u{0C}"));
    let bare = |n: usize| format!("העמוד ה־{n} מספר על הסולם\nועל מי שהחזיק בו ב־{n}");
    assert_eq!(repaired.text(), (1..=5).map(bare).collect::<Vec<_>>().join("\u{0C}"));
    let left: Vec<(u32, &[Why])> =
        repaired.lines.iter().filter(|l| l.is_left_out()).map(|l| (l.page, l.why.as_slice())).collect();
    assert_eq!(left[..2], [(1, &[Why::RunningHead][..]), (1, &[Why::PageNumber][..])]);
    assert_eq!(left.len(), 10);
}

#[test]
fn chapters_on_every_page_are_no_running_heads() {
    let book: Vec<String> = (1..=4).map(|n| format!("פרק {n}\nשורה אחרת לגמרי {}", "א".repeat(n))).collect();
    assert_eq!(repair(&book.join("\u{0C}")).tally().repaired, 0);
}

/// Lines with every fault, as a book would have them, and the letters that meet them.
fn messy() -> impl Strategy<Value = String> {
    let mut lines: Vec<String> = ladder().iter().map(|line| turned_runs(line, &[1, 2])).collect();
    lines.extend(ladder().iter().map(|line| visual(line)));
    lines.extend(CLEAN.iter().flat_map(|name| fixture(name).lines().map(str::to_owned).collect::<Vec<_>>()));
    lines.extend(
        ["דבר אחד . 2", "לפי הדברים ב.", "הבת  ☯ השיקום", "ועוד •", ".סוף דבר", ")כך(", "12", "\u{0C}"]
            .map(str::to_owned),
    );
    let soup = vec(
        prop::sample::select(
            "אבגדהם םןש ּׁ ָ .,()[]\"'-–12 aÅ  •☯\u{202B}\u{200F}\u{FB2A}\u{0C}\n".chars().collect::<Vec<_>>(),
        ),
        0..40,
    )
    .prop_map(|chars| chars.into_iter().collect::<String>());
    vec(prop_oneof![4 => prop::sample::select(lines), 1 => soup], 0..30).prop_map(|lines| lines.join("\n"))
}

fn letters(text: &str) -> Vec<char> {
    use unicode_normalization::UnicodeNormalization as _;
    let mut letters: Vec<char> = text.nfkd().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn repairing_again_changes_nothing(text in messy()) {
        let once = repair(&text).text();
        prop_assert_eq!(repair(&once).text(), once);
    }

    #[test]
    fn no_letter_of_a_line_is_lost(text in messy()) {
        for line in repair(&text).lines.iter().filter(|line| !line.is_left_out()) {
            prop_assert_eq!(letters(&line.now), letters(&line.was), "{:?}", line);
        }
    }

    #[test]
    fn a_right_line_is_as_it_was_and_others_say_why(text in messy()) {
        let repaired = repair(&text);
        let was: Vec<&str> = repaired.lines.iter().map(|line| line.was.as_str()).collect();
        prop_assert_eq!(was, text.split(['\n', '\u{0C}']).collect::<Vec<_>>());
        for line in &repaired.lines {
            prop_assert_eq!(line.state == State::Right, line.now == line.was, "{:?}", line);
            prop_assert_eq!(line.state == State::Right, line.why.is_empty());
        }
    }

    #[test]
    fn clean_lines_in_any_order_pass_unchanged(lines in vec(prop::sample::select(ladder()), 1..30)) {
        let text = lines.join("\n");
        prop_assert_eq!(repair(&text).text(), text);
    }

    #[test]
    fn any_split_of_all_lines_into_runs_comes_back(sizes in vec(1..5usize, 3..9)) {
        let originals = ladder();
        let scrambled: Vec<String> = originals.iter().map(|line| turned_runs(line, &sizes)).collect();
        let outcome = outcome(&originals, &scrambled);
        prop_assert!(outcome.wrong == 0, "{:?} {:?}", sizes, outcome);
        prop_assert!(outcome.missed <= 1, "{:?} {:?}", sizes, outcome);
    }
}
