//! Whatever a file holds, the checker answers; it never panics, and places lie inside the text.

use proptest::prelude::*;
use redthread_core::kit::{FaultCode, KitSource};

use super::broken::SMALL;
use super::{check, folder, shipped, source};

/// Cuts a text at a character and puts another in.
fn spliced(text: &str, cut: prop::sample::Index, drop: usize, insert: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = cut.index(letters.len());
    letters.iter().take(at).copied().chain(insert.chars()).chain(letters.iter().skip(at + drop).copied()).collect()
}

fn places_are_inside(source: &KitSource) -> Result<(), TestCaseError> {
    for fault in check(source).err().unwrap_or_default() {
        let text = source.files.get(&fault.file).map_or("", String::as_str);
        prop_assert!(fault.line >= 1 && fault.line <= text.matches('\n').count() + 1, "{}", fault);
        let line = text.split('\n').nth(fault.line - 1).unwrap_or_default();
        prop_assert!(fault.column >= 1 && fault.column <= line.chars().count() + 1, "{}", fault);
        prop_assert!(!fault.message.is_empty());
    }
    Ok(())
}

#[test]
fn brackets_without_end_are_a_fault_and_no_overflow() {
    for open in ["[", "{a=", "[{a="] {
        let text = format!("id = {}", open.repeat(20_000));
        let faults = check(&source([("kit.toml", text.as_str())])).unwrap_err();
        assert!(faults.iter().all(|fault| fault.code == FaultCode::Syntax) && !faults.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_as_kit(text in ".{0,300}") {
        places_are_inside(&source([("kit.toml", text.as_str())]))?;
    }

    #[test]
    fn a_kit_with_something_in_the_way(cut: prop::sample::Index, drop in 0usize..40, insert in "[\\[\\]{}=\"'#.,\n א-תåäö🙂a-z0-9]{0,12}") {
        places_are_inside(&source([("kit.toml", spliced(SMALL, cut, drop, &insert).as_str())]))?;
    }

    #[test]
    fn any_guide(text in "([#]{0,4} ?[a-zא-ת(),-]{0,12}\n){0,30}", end in ".{0,20}") {
        let kit = SMALL.replace("id = \"matrix\"", "id = \"matrix\"\nguide = \"one\"");
        let text = format!("{text}{end}");
        places_are_inside(&source([("kit.toml", kit.as_str()), ("guides/matrix.he.md", &text), ("guides/matrix.sv.md", &text)]))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_shipped_kit_with_something_in_the_way(which: prop::sample::Index, cut: prop::sample::Index, drop in 0usize..60, insert in ".{0,12}") {
        let mut kit = folder(&shipped().join("past-successes"));
        let name = which.get(&kit.files.keys().cloned().collect::<Vec<_>>()).clone();
        let text = kit.files[&name].clone();
        kit.files.insert(name, spliced(&text, cut, drop, &insert));
        places_are_inside(&kit)?;
    }
}
