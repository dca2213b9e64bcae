//! Markdown: the words without the marks.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::assemble::{Draft, Raw};
use crate::{Kind, html};

pub(crate) fn read(text: &str) -> Draft {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reading = Reading::default();
    for event in Parser::new_ext(text, options) {
        reading.event(event);
    }
    reading.flush();
    reading.draft
}

#[derive(Default)]
struct Reading {
    draft: Draft,
    raw: Raw,
    items: usize,
    /// The labels of the footnotes that are being read, and the paragraphs that stood before each.
    footnotes: Vec<(String, Vec<Raw>)>,
}

impl Reading {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) => self.push(&text),
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.push("\n"),
            Event::InlineHtml(tag) if is_break(&tag) => self.push("\n"),
            Event::FootnoteReference(label) => self.raw.calls.push(label.into_string()),
            // Rules and check boxes hold no words; inline tags are marks like asterisks; math is not enabled.
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        self.raw.text.push_str(text);
    }

    fn start(&mut self, tag: Tag<'_>) {
        if is_block(&tag) {
            self.flush();
        }
        match tag {
            Tag::Heading { level, .. } => self.raw.kind = Kind::Heading(number(level)),
            Tag::Item => self.items += 1,
            Tag::FootnoteDefinition(label) => {
                self.footnotes.push((label.into_string(), std::mem::take(&mut self.draft.paragraphs)));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::MetadataBlock(_) => self.end_metadata(),
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::Item => {
                self.flush();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableCell => self.flush(),
            _ => {}
        }
    }

    /// Settings for programs at the top give a title at most; prose between two rules only looks like them.
    fn end_metadata(&mut self) {
        if !self.raw.text.lines().all(is_setting) {
            return self.flush();
        }
        let settings = std::mem::take(&mut self.raw).text;
        let title = settings.lines().find_map(|line| line.strip_prefix("title:"));
        self.draft.title = title.map(|title| title.trim().trim_matches(['"', '\'']).to_owned());
    }

    fn end_html(&mut self) {
        let page = html::read(&std::mem::take(&mut self.raw).text);
        self.draft.paragraphs.extend(page.paragraphs);
    }

    fn end_footnote(&mut self) {
        self.flush();
        let Some((label, before)) = self.footnotes.pop() else { return };
        let own = std::mem::replace(&mut self.draft.paragraphs, before);
        let texts: Vec<String> = own.into_iter().map(|raw| raw.text).collect();
        self.draft.footnotes.insert(label, texts.join("\n"));
    }

    fn flush(&mut self) {
        let mut raw = std::mem::take(&mut self.raw);
        if raw.kind == Kind::Body && self.items > 0 {
            raw.kind = Kind::ListItem;
        }
        if !raw.text.is_empty() || !raw.calls.is_empty() {
            self.draft.paragraphs.push(raw);
        }
    }
}

/// `key: value`, or what continues one.
fn is_setting(line: &str) -> bool {
    let key = |(key, _): (&str, &str)| key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
    line.starts_with([' ', '-', '#']) || line.is_empty() || line.split_once(':').is_some_and(key)
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

fn is_break(tag: &str) -> bool {
    matches!(tag.to_ascii_lowercase().as_str(), "<br>" | "<br/>" | "<br />")
}

const fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, String)> {
        read(text).paragraphs.into_iter().map(|raw| (raw.kind, raw.text)).collect()
    }

    fn texts(text: &str) -> Vec<String> {
        kinds(text).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn marks_go_and_words_stay() {
        let text = "# כותרת **חשובה**\n\nהעו\"ס *אמרה* [לי](https://x.test) `קוד` ~~לא~~\nבשורה שנייה  \nושלישית 🙂\n\n> ציטוט";
        let expected = [
            (Kind::Heading(1), "כותרת חשובה"),
            (Kind::Body, "העו\"ס אמרה לי קוד לא בשורה שנייה\nושלישית 🙂"),
            (Kind::Body, "ציטוט"),
        ];
        assert_eq!(kinds(text), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn items_of_tight_loose_and_nested_lists() {
        let text = "- ett\n  - två\n- [x] tre\n\n1. fyra\n\n   mer\n\nslut";
        let expected = [
            (Kind::ListItem, "ett"),
            (Kind::ListItem, "två"),
            (Kind::ListItem, "tre"),
            (Kind::ListItem, "fyra"),
            (Kind::ListItem, "mer"),
            (Kind::Body, "slut"),
        ];
        assert_eq!(kinds(text), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn footnotes_are_notes_even_when_defined_first() {
        let draft = read("[^א]: ההערה\n\nמשפט[^א] אחד");
        assert_eq!(draft.paragraphs.len(), 1);
        assert_eq!(draft.paragraphs[0].text, "משפט אחד");
        assert_eq!(draft.paragraphs[0].calls, ["א"]);
        assert_eq!(draft.footnotes["א"], "ההערה");
    }

    #[test]
    fn tables_code_html_and_metadata() {
        assert_eq!(texts("| א | ב |\n|---|---|\n| ג | ד |"), ["א", "ב", "ג", "ד"]);
        assert_eq!(texts("```\na\n  b\n```"), ["a\n  b\n"]);
        assert_eq!(texts("<div>אחת<p>שתיים</div>\n\nשלוש<br>ארבע"), ["אחת", "שתיים", "שלוש\nארבע"]);
    }

    #[test]
    fn settings_at_the_top_go_and_prose_between_rules_stays() {
        let draft = read("---\ntitle: \"הסיפור שלי\"\ntags:\n  - x\n---\nגוף");
        assert_eq!(draft.title.as_deref(), Some("הסיפור שלי"));
        assert_eq!(draft.paragraphs.len(), 1);
        assert_eq!(texts("---\nהיה היה פעם\n---\nגוף").join("|").replace('\n', ""), "היה היה פעם|גוף");
    }

    #[test]
    fn no_quotation_mark_is_made_clever() {
        assert_eq!(texts("\"עו\"ס\" -- ארה\"ב..."), ["\"עו\"ס\" -- ארה\"ב..."]);
    }
}
