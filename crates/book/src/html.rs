//! HTML: the book as one `<article>`, to be put into a page.

use crate::markup::{self, Setting};
use crate::plan::{self, Chapter, Cover, Kind, Node, Plan};
use crate::xml::Xml;
use crate::{BookError, Manuscript, Progress};

/// The book as an `<article>` without style and script.
///
/// Anchors: `story-<id>`, `principle-<id>`, `principle-<id>-evidence-<n>`, and `story-<id>-text-<n>` or
/// `story-<id>-side-<n>-<m>` for a passage; characters of an id that cannot stand in an anchor are written `_<hex>_`.
///
/// # Errors
/// A manuscript that does not hold together ([`Manuscript::check`]).
pub fn html(manuscript: &Manuscript, progress: &mut dyn FnMut(Progress)) -> Result<String, BookError> {
    progress(Progress::Arranging);
    let plan = plan::plan(manuscript)?;
    let setting = Setting { labels: &manuscript.labels, top: 2, files: None };
    let lang = manuscript.lang;
    let mut xml = Xml::default();
    xml.open("article", &[("class", "book"), ("dir", lang.direction().as_str()), ("lang", lang.tag())]);
    xml.within("header", &[("class", "title")], |xml| title_lines(xml, &plan.cover));
    contents(&mut xml, &plan, manuscript);
    for chapter in &plan.chapters {
        xml.append(&markup::section(chapter, &setting));
    }
    xml.close("article");
    Ok(xml.finish())
}

/// The lines of a title page.
pub(crate) fn title_lines(xml: &mut Xml, cover: &Cover) {
    let parts = [
        ("p", "organisation", cover.organisation.as_ref()),
        ("h1", "book-title", Some(&cover.title)),
        ("p", "subtitle", cover.subtitle.as_ref()),
        ("p", "series", cover.series.as_ref()),
        ("p", "report", cover.report.as_ref()),
    ];
    for (name, class, line) in parts {
        if let Some(line) = line {
            xml.leaf(name, &[("class", class), ("dir", line.dir.as_str()), ("lang", line.lang.tag())], &line.text);
        }
    }
    xml.leaf("p", &[("class", "date")], &cover.date);
}

fn contents(xml: &mut Xml, plan: &Plan, manuscript: &Manuscript) {
    if listed(plan).next().is_none() {
        return;
    }
    xml.open("nav", &[("class", "contents"), ("aria-label", &manuscript.labels.contents)]);
    xml.leaf("h2", &[], &manuscript.labels.contents);
    entries(xml, plan, Subtitles::Below, |id, _| format!("#{id}"));
    xml.close("nav");
}

/// The chapters that a table of contents names, each with its position.
pub(crate) fn listed(plan: &Plan) -> impl Iterator<Item = (usize, &Chapter)> {
    plan.chapters.iter().enumerate().filter(|(_, one)| !matches!(one.kind, Kind::About | Kind::Credits))
}

/// Where a table of contents says a chapter's subtitle: in the navigation of an EPUB an entry is its link and nothing else.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subtitles {
    Below,
    InTheLink,
}

/// The table of contents as nested lists: chapters, and the principles or parts in their chapter. `href` gets the anchor and
/// the position of the chapter.
pub(crate) fn entries(xml: &mut Xml, plan: &Plan, subtitles: Subtitles, href: impl Fn(&str, usize) -> String) {
    xml.open("ol", &[]);
    for (at, chapter) in listed(plan) {
        xml.open("li", &[]);
        match (&chapter.subtitle, subtitles) {
            (Some(line), Subtitles::Below) => {
                entry(xml, &href(&chapter.id, at), &chapter.title);
                small(xml, line);
            }
            (Some(line), Subtitles::InTheLink) => entry_with(xml, &href(&chapter.id, at), &chapter.title, |xml| {
                xml.text(" · ");
                small(xml, line);
            }),
            (None, _) => entry(xml, &href(&chapter.id, at), &chapter.title),
        }
        let inner: Vec<_> = chapter.nodes.iter().filter_map(within).collect();
        if !inner.is_empty() {
            xml.open("ol", &[]);
            for heading in &inner {
                xml.within("li", &[], |xml| entry(xml, &href(&heading.id, at), &heading.text));
            }
            xml.close("ol");
        }
        xml.close("li");
    }
    xml.close("ol");
}

/// What is listed below its chapter.
fn within(node: &Node) -> Option<&plan::Heading> {
    match node {
        Node::Heading(heading) if heading.role.is_listed() => Some(heading),
        _ => None,
    }
}

fn entry(xml: &mut Xml, href: &str, line: &plan::Line) {
    entry_with(xml, href, line, |_| {});
}

fn entry_with(xml: &mut Xml, href: &str, line: &plan::Line, more: impl FnOnce(&mut Xml)) {
    xml.within("a", &[("href", href), ("dir", line.dir.as_str()), ("lang", line.lang.tag())], |xml| {
        xml.text(&line.text);
        more(xml);
    });
}

fn small(xml: &mut Xml, line: &plan::Line) {
    xml.leaf("small", &[("dir", line.dir.as_str()), ("lang", line.lang.tag())], &line.text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn page(book: &Manuscript) -> String {
        html(book, &mut |_| {}).expect("the sample is a good book")
    }

    #[test]
    fn every_link_leads_somewhere_and_no_anchor_stands_twice() {
        let page = page(&sample::hebrew());
        let values = |key: &str| -> Vec<String> {
            page.split(key).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
        };
        let (mut ids, links) = (values(" id=\""), values(" href=\"#"));
        assert!(links.len() > 8, "{links:?}");
        for link in &links {
            assert!(ids.contains(link), "{link} leads nowhere");
        }
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn each_paragraph_runs_its_own_way() {
        let page = page(&sample::hebrew());
        assert!(page.contains("dir=\"ltr\" lang=\"en\">Purely English (with brackets)"));
        assert!(page.contains("dir=\"rtl\" lang=\"he\">עו&quot;ס מארה&quot;ב"));
    }

    #[test]
    fn a_footnote_call_keeps_its_side_and_leads_there_and_back() {
        let page = page(&sample::hebrew());
        assert!(
            page.contains("100\u{200F}<sup><a id=\"story-0191_2f__5d0_-call-1\" href=\"#story-0191_2f__5d0_-note-1\"")
        );
        assert!(page.contains("<li id=\"story-0191_2f__5d0_-note-1\">"));
    }

    #[test]
    fn nothing_breaks_out_of_the_text_and_nothing_is_styled_inline() {
        let page = page(&sample::swedish());
        assert!(page.contains("&lt;e&gt; @f = ~ / \\ &amp; ' &quot;"));
        assert!(!page.contains("<e>") && !page.contains("style=") && !page.contains("<script"));
    }

    #[test]
    fn the_thread_is_tied_in_both_directions() {
        let page = page(&sample::hebrew());
        assert!(page.contains("class=\"source\" href=\"#story-0191_2f__5d0_-side-1-1\""), "to the passage");
        assert!(page.contains("class=\"tied\" href=\"#principle-p1\""), "and back");
        assert!(page.contains("class=\"source\" href=\"#story-0191_2f__5d0_\""), "or to the story, if reworded");
    }

    #[test]
    fn the_sides_stand_in_one_frame_each_in_its_own() {
        let mut book = sample::hebrew();
        for side in &mut book.stories[0].sides {
            side.text = crate::Text::from_plain("באתי באותה שעה, 9:30.");
        }
        let page = page(&book);
        let frame = page.split("<div class=\"sides\">").nth(1).and_then(|rest| rest.split("</div>").next());
        let sides = frame.expect("a story told from both sides");
        assert_eq!(sides.matches("<article>").count(), 2);
        assert_eq!(sides.matches("class=\"side\"").count(), 2);
    }

    #[test]
    fn the_timeline_has_its_names_and_leaves_its_colours_to_the_page() {
        let page = page(&sample::hebrew());
        let drawing = page.split("<svg").nth(1).and_then(|rest| rest.split("</svg>").next()).expect("a timeline");
        assert!(drawing.contains("class=\"th\"") && drawing.contains(">לפני</text>") && !drawing.contains('#'));
    }

    #[test]
    fn the_contents_say_what_each_story_is_about_and_the_navigation_of_an_epub_does_not() {
        let book = sample::hebrew();
        let contents = page(&book);
        let contents = contents.split("</nav>").next().unwrap_or_default();
        assert!(contents.contains("<small dir=\"rtl\" lang=\"he\">"), "{contents}");
    }

    #[test]
    fn what_is_empty_leaves_no_heading() {
        let empty = page(&sample::swedish());
        for heading in ["Förord", "Tack", "Före", "Vändpunkter", "Kolofon", "Handlingsprinciper"] {
            assert!(!empty.contains(&format!(">{heading}<")), "{heading}");
        }
        assert!(!page(&sample::hebrew()).contains("מהצד של העובדת"), "a side without a text has no heading");
    }
}
