use super::*;
use crate::sample;

use std::fmt::Write as _;

use lopdf::{Document, Object};
use typst::layout::{Frame, FrameItem};

fn render(book: &Manuscript) -> Vec<u8> {
    pdf(book, &mut |_| {}).expect("the sample is a good book")
}

fn laid_out(book: &Manuscript) -> PagedDocument {
    let json = data(book, &mut |_| {}).expect("the sample is a good book");
    typeset(json, &mut |_| {}).expect("the sample can be typeset")
}

/// All glyph runs of a book with the place where each is drawn.
fn drawn(frame: &Frame, x: f64, out: &mut Vec<(f64, String)>) {
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => drawn(&group.frame, x + at.x.to_pt(), out),
            FrameItem::Text(text) => out.push((x + at.x.to_pt(), text.text.to_string())),
            _ => {}
        }
    }
}

fn words(document: &PagedDocument) -> Vec<(f64, String)> {
    let mut out = Vec::new();
    for page in document.pages() {
        drawn(&page.frame, 0.0, &mut out);
    }
    out
}

fn page_text(document: &PagedDocument) -> String {
    words(document).into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("|")
}

fn metadata(bytes: &[u8]) -> (Document, String) {
    let file = Document::load_mem(bytes).expect("a PDF");
    let id = file.catalog().and_then(|root| root.get(b"Metadata")?.as_reference()).expect("metadata");
    let stream = file.get_object(id).and_then(Object::as_stream).expect("a stream");
    let xmp = stream.get_plain_content().unwrap_or_else(|_| stream.content.clone());
    let xmp = String::from_utf8(xmp).expect("XMP is UTF-8");
    (file, xmp)
}

#[test]
fn it_is_tagged_and_says_what_it_conforms_to() {
    let (file, xmp) = metadata(&render(&sample::hebrew()));
    let root = file.catalog().expect("a catalog");
    assert!(root.has(b"StructTreeRoot") && root.has(b"MarkInfo") && root.has(b"Outlines"));
    assert_eq!(root.get(b"Lang").and_then(Object::as_str).ok(), Some(b"he-IL".as_slice()));
    assert!(xmp.contains("<pdfuaid:part>1<"), "{xmp}");
    assert!(xmp.contains("<pdfaid:part>2<") && xmp.contains("<pdfaid:conformance>A<"), "{xmp}");
    assert!(xmp.contains("הדלת שנפתחה"), "the title is in the metadata");
    let preferences = root.get(b"ViewerPreferences").and_then(|found| file.dereference(found)).expect("preferences").1;
    assert!(format!("{preferences:?}").contains("R2L"), "bound on the right: {preferences:?}");
}

#[test]
fn the_timeline_speaks_to_those_who_do_not_see_it() {
    let (file, _) = metadata(&render(&sample::hebrew()));
    let alternatives: Vec<String> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok())
        .filter_map(|alt| lopdf::decode_text_string(alt).ok())
        .collect();
    assert_eq!(alternatives.len(), 1, "{alternatives:?}");
    assert!(alternatives.iter().all(|alt| alt.contains("שיחה דרך הדלת")), "{alternatives:?}");
}

#[test]
fn the_same_manuscript_gives_the_same_bytes() {
    let book = sample::hebrew();
    let first = render(&book);
    typst::comemo::evict(0);
    assert!(first == render(&book), "two renders differ");
}

#[test]
fn words_stand_in_reading_order_and_gershayim_stay() {
    let text = page_text(&laid_out(&sample::hebrew()));
    for expected in ["עו\"ס מארה\"ב (ילידת", "שָׁלוֹם", "לפתוח את הדלת מבפנים", "Purely English (with brackets)"]
    {
        assert!(text.contains(expected), "{expected} not in {text}");
    }
}

#[test]
fn a_footnote_call_stands_left_of_the_number_that_it_follows() {
    let runs = words(&laid_out(&sample::hebrew()));
    let number = runs.iter().position(|(_, text)| text.trim() == "100").expect("the number");
    let near = runs.get(number.saturating_sub(6)..number + 7).unwrap_or_default();
    let call = near.iter().find(|(_, text)| text.trim() == "1").expect("the call");
    let place = runs.get(number).map(|run| run.0).unwrap_or_default();
    assert!(call.0 < place, "the call is drawn at {}, the number at {place}", call.0);
}

#[test]
fn a_purely_english_paragraph_begins_at_the_left() {
    let runs = words(&laid_out(&sample::hebrew()));
    let begin = runs.iter().find(|(_, text)| text.contains("Purely English")).expect("the paragraph").0;
    assert!(begin < 148.0 / 25.4 * 72.0 / 3.0, "it begins at {begin} pt");
}

#[test]
fn two_latin_names_in_a_hebrew_line_keep_their_order() {
    let mut book = sample::hebrew();
    book.stories[0].title = "Second key".into();
    book.principles[0].evidence[0].who_says = "Åsa".into();
    let runs = words(&laid_out(&book));
    let who = runs.iter().position(|(_, text)| text.contains("Åsa") && !text.contains("Öberg")).expect("the name");
    let near = runs.get(who.saturating_sub(6)..who + 7).unwrap_or_default();
    let title = near.iter().find(|(_, text)| text.contains("Second")).expect("the title");
    assert!(title.0 < runs[who].0, "in {near:?} the title stands right of the name");
}

#[test]
fn markup_comes_out_as_it_was_written() {
    let (file, xmp) = metadata(&render(&sample::swedish()));
    assert!(xmp.contains("Dörren #[x] *a* _b_ `c` $d$ &lt;e&gt; @f"), "{xmp}");
    assert_eq!(file.catalog().and_then(|root| root.get(b"Lang")?.as_str()).ok(), Some(b"sv-SE".as_slice()));
    let text: String = page_text(&laid_out(&sample::swedish())).replace('|', "").split_whitespace().collect();
    let wanted: String = sample::TRICKY.split_whitespace().collect();
    assert!(text.matches(&wanted).count() >= 3, "{wanted} not three times in {text}");
}

#[test]
fn what_is_empty_leaves_no_heading() {
    let text = page_text(&laid_out(&sample::swedish()));
    let labels = Labels::for_lang(redthread_core::language::Lang::Sv);
    for heading in [&labels.before, &labels.foreword, &labels.principles, &labels.colophon, &labels.turning_points] {
        assert!(!text.contains(heading.as_str()), "{heading} in {text}");
    }
}

#[test]
fn a_title_alone_makes_a_cover_and_a_title_leaf() {
    for lang in redthread_core::language::Lang::ALL {
        let document = laid_out(&sample::bare(lang));
        assert_eq!(document.pages().len(), 2, "{lang}");
        assert!(!page_text(&document).contains(&Labels::for_lang(lang).contents), "{lang}: nothing to list");
        assert!(render(&sample::bare(lang)).starts_with(b"%PDF-1.7"), "{lang}");
    }
}

#[test]
fn progress_names_the_characters_that_no_font_has() {
    let mut seen = String::new();
    let book = Manuscript { title: "Tillsammans ሀ 🙂".into(), ..sample::swedish() };
    pdf(&book, &mut |step| write!(seen, "{step:?} ").expect("memory")).expect("a book");
    assert!(seen.starts_with("Arranging Missing(['ሀ']) Typesetting Writing { pages: "), "{seen}");
}

#[test]
fn a_book_without_a_title_or_with_loose_ends_is_refused() {
    let untitled = Manuscript { title: " ".into(), ..sample::hebrew() };
    assert!(matches!(pdf(&untitled, &mut |_| {}), Err(BookError::NoTitle)));
    let loose = Manuscript { stories: Vec::new(), ..sample::hebrew() };
    assert!(matches!(pdf(&loose, &mut |_| {}), Err(BookError::UnknownStory(1))));
    let mut twice = sample::hebrew();
    twice.stories.extend(twice.stories.clone());
    assert!(matches!(pdf(&twice, &mut |_| {}), Err(BookError::StoryTwice(1))));
}

#[test]
fn parts_of_a_chapter_follow_each_other_on_one_page_and_stand_in_the_contents() {
    let document = laid_out(&sample::outline());
    let pages: Vec<String> = document
        .pages()
        .iter()
        .map(|page| {
            let mut out = vec![];
            drawn(&page.frame, 0.0, &mut out);
            out.into_iter().map(|(_, text)| text).collect()
        })
        .collect();
    let with =
        |words: &str| pages.iter().enumerate().filter(|(_, text)| text.contains(words)).map(|(n, _)| n).collect();
    let (first, second): (Vec<usize>, Vec<usize>) = (with("En nyckel först"), with("En fond"));
    assert_eq!((first.len(), &first), (2, &second), "once in the contents and once in the chapter, on one page");
    assert_eq!(pages.len(), 5, "cover, title leaf, contents, and two chapters");
}
