use super::*;

fn author(family: &str, given: &str) -> Author {
    Author { family: family.into(), given: given.into() }
}

fn hebrew() -> Citation {
    Citation {
        authors: vec![author("ברק", "נועה"), author("כהן", "דניאל"), author("Öberg", "Maj-Britt Åsa")],
        year: 2026,
        title: "יד ביד".into(),
        subtitle: "מחזור שני".into(),
        series: Some(("יד ביד".into(), 2)),
        report_number: "17-2026".into(),
        publisher: "אגף הרווחה".into(),
        place: "עיר לדוגמה".into(),
        url: "https://example.org/p/1?a=1&b=50%25".into(),
        lang: Lang::He,
    }
}

#[test]
fn hebrew_names_are_shortened_and_joined_as_in_hebrew() {
    let whole = "ברק, נ׳, כהן, ד׳ ו־Öberg, M.-B. Å. (2026). יד ביד: מחזור שני (יד ביד, כרך 2; דוח מס׳ 17-2026). אגף הרווחה. https://example.org/p/1?a=1&b=50%25";
    assert_eq!(apa(&hebrew(), Lang::He), whole);
    let two = Citation { authors: vec![author("ברק", "נועה"), author("כהן", "דניאל")], ..hebrew() };
    assert!(apa(&two, Lang::He).starts_with("ברק, נ׳ וכהן, ד׳ (2026). "));
}

#[test]
fn a_reader_of_another_language_is_told_what_the_book_is_written_in() {
    let english = apa(&hebrew(), Lang::En);
    assert!(english.contains("(יד ביד, Vol. 2; Report No. 17-2026) [in Hebrew]. "), "{english}");
    assert!(apa(&hebrew(), Lang::Sv).contains("Rapport nr 17-2026) [på hebreiska]. "));
}

#[test]
fn english_names_take_commas_and_an_ampersand() {
    let authors = vec![author("Barak", "noa"), author("Cohen", "Daniel A")];
    let book = Citation { authors, lang: Lang::En, url: String::new(), series: None, ..hebrew() };
    let text = apa(&book, Lang::En);
    assert!(text.starts_with("Barak, N., & Cohen, D. A. (2026). "), "{text}");
    assert!(text.ends_with("(Report No. 17-2026). אגף הרווחה."), "{text}");
}

#[test]
fn a_book_without_authors_is_by_its_publisher_and_a_question_keeps_its_mark() {
    let bare = Citation {
        authors: Vec::new(),
        title: "Vad fungerade?".into(),
        subtitle: String::new(),
        series: None,
        report_number: String::new(),
        publisher: "Östra förvaltningen".into(),
        url: String::new(),
        lang: Lang::Sv,
        ..hebrew()
    };
    assert_eq!(apa(&bare, Lang::Sv), "Östra förvaltningen. (2026). Vad fungerade?");
    assert_eq!(apa(&Citation { publisher: String::new(), ..bare }, Lang::Sv), "Vad fungerade? (2026).");
}

#[test]
fn of_many_authors_the_first_nineteen_and_the_last_are_named() {
    let authors = (1..=25).map(|n| author(&format!("Name{n}"), "A")).collect();
    let text = apa(&Citation { authors, ..hebrew() }, Lang::En);
    assert!(text.contains("Name19, A., … Name25, A. (2026)"), "{text}");
    assert!(!text.contains("Name20,"), "{text}");
}

#[test]
fn bibtex_escapes_what_tex_would_read_and_keeps_hebrew() {
    let tricky = Citation { title: "50% & {עו\"ס} #1_$~^\\".into(), subtitle: String::new(), ..hebrew() };
    let text = bibtex(&tricky);
    assert!(text.starts_with("@techreport{book2026172026,\n"), "{text}");
    assert!(text.contains("  author = {ברק, נועה and כהן, דניאל and Öberg, Maj-Britt Åsa},\n"), "{text}");
    let title = "{{50\\% \\& \\{עו\"ס\\} \\#1\\_\\$\\textasciitilde{}\\textasciicircum{}\\textbackslash{}}}";
    assert!(text.contains(title), "{text}");
    assert!(text.contains("  url = {https://example.org/p/1?a=1&b=50%25},\n"), "{text}");
    let open = text.replace("\\{", "").replace("\\}", "");
    assert_eq!(open.matches('{').count(), open.matches('}').count(), "{text}");
}

#[test]
fn a_body_is_one_author_in_bibtex() {
    let book = Citation { authors: vec![author("Health and Care", "")], report_number: String::new(), ..hebrew() };
    let text = bibtex(&book);
    assert!(text.starts_with("@book{healthandcare2026,\n"), "{text}");
    assert!(text.contains("author = {{Health and Care}},"), "{text}");
    assert!(!text.contains("number ="), "an empty field is left out: {text}");
}

#[test]
fn ris_is_one_field_a_line_whatever_the_value_holds() {
    let tricky = Citation { title: "שורה\r\nER  - ".into(), ..hebrew() };
    let text = ris(&tricky);
    assert!(text.starts_with("TY  - RPRT\r\nAU  - ברק, נועה\r\nAU  - כהן, דניאל\r\n"), "{text}");
    assert_eq!(text.matches("\r\nER  - ").count(), 1, "{text}");
    assert!(text.lines().all(|line| line.get(2..6) == Some("  - ")), "{text}");
    assert!(text.ends_with("LA  - he\r\nER  - \r\n"), "{text}");
}
