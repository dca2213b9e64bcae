//! Saved web pages: block elements become paragraphs.
//!
//! The tokenizer follows the WHATWG standard; no tree is built, so that the time taken grows with the length of a page
//! and not with its depth, and attributes, where scripts and tracking live, are never looked at.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use crate::Kind;
use crate::assemble::{Draft, Raw};

/// How far into a text `<html` is looked for; comments and an XML declaration may stand before it.
const HEAD: usize = 1024;

/// Whether a text is a page, by its first tags.
pub(crate) fn is_page(text: &str) -> bool {
    let text = text.trim_start();
    if !text.starts_with('<') {
        return false;
    }
    let head: String = text.chars().take(HEAD).collect::<String>().to_ascii_lowercase();
    head.starts_with("<!doctype html") || head.contains("<html>") || head.contains("<html ")
}

pub(crate) fn read(text: &str) -> Draft {
    let mut page = Page::default();
    let hear = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        page.hear(&event);
        None
    };
    let mut emitter = CallbackEmitter::new(hear);
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
    page.flush();
    page.draft
}

#[derive(Default)]
struct Page {
    draft: Draft,
    text: String,
    heading: Option<u8>,
    /// For every open list whether an item is open; the first stands for items outside of lists.
    lists: Vec<bool>,
    /// The element that is being left out, and how many of its name are open.
    skipped: Option<(Vec<u8>, usize)>,
    /// The start tag that is being read.
    tag: Vec<u8>,
    in_title: bool,
    preformatted: bool,
    spaced: bool,
}

impl Page {
    fn hear(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = name.to_vec(),
            CallbackEvent::CloseStartTag { self_closing } => self.start(*self_closing),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } if self.skipped.is_none() => self.string(&String::from_utf8_lossy(value)),
            _ => {}
        }
    }

    fn start(&mut self, self_closing: bool) {
        let tag = std::mem::take(&mut self.tag);
        match &mut self.skipped {
            Some((name, open)) => *open += usize::from(*name == tag && !self_closing),
            None if is_skipped(&tag) && !self_closing => self.skipped = Some((tag, 1)),
            None => self.enter(&tag),
        }
    }

    fn enter(&mut self, tag: &[u8]) {
        if is_block(tag) {
            self.flush();
        }
        match tag {
            b"br" => self.line_break(),
            b"title" => self.in_title = true,
            b"pre" => self.preformatted = true,
            b"ul" | b"ol" | b"menu" => self.lists.push(false),
            b"li" => self.item(true),
            _ => self.heading = heading(tag).or(self.heading),
        }
    }

    fn end(&mut self, tag: &[u8]) {
        if let Some((name, open)) = &mut self.skipped {
            *open -= usize::from(name == tag);
            if *open == 0 {
                self.skipped = None;
            }
            return;
        }
        if is_block(tag) {
            self.flush();
        }
        self.leave(tag);
    }

    fn leave(&mut self, tag: &[u8]) {
        match tag {
            b"title" => self.in_title = false,
            b"pre" => self.preformatted = false,
            b"ul" | b"ol" | b"menu" => drop(self.lists.pop()),
            b"li" => self.item(false),
            _ if heading(tag).is_some() => self.heading = None,
            _ => {}
        }
    }

    fn item(&mut self, open: bool) {
        match self.lists.last_mut() {
            Some(item) => *item = open,
            None => self.lists.push(open),
        }
    }

    fn line_break(&mut self) {
        self.text.push('\n');
        self.spaced = true;
    }

    fn string(&mut self, value: &str) {
        if self.in_title {
            self.draft.title.get_or_insert_default().push_str(value);
        } else if self.preformatted {
            self.text.push_str(value);
        } else {
            value.chars().for_each(|c| self.collapsed(c));
        }
    }

    /// White space counts as one space, a no-break space as itself.
    fn collapsed(&mut self, c: char) {
        let space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{0C}');
        if !space {
            self.text.push(c);
        } else if !self.spaced {
            self.text.push(' ');
        }
        self.spaced = space;
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.spaced = false;
        if !text.trim().is_empty() {
            let kind = self.kind();
            self.draft.paragraphs.push(Raw { text, kind, ..Raw::default() });
        }
    }

    fn kind(&self) -> Kind {
        match self.heading {
            Some(level) => Kind::Heading(level),
            None if self.lists.last() == Some(&true) => Kind::ListItem,
            None => Kind::Body,
        }
    }
}

fn heading(tag: &[u8]) -> Option<u8> {
    match tag {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

/// What no reader of the page would see as its text.
fn is_skipped(tag: &[u8]) -> bool {
    matches!(
        tag,
        b"script"
            | b"style"
            | b"template"
            | b"noscript"
            | b"iframe"
            | b"noembed"
            | b"svg"
            | b"object"
            | b"audio"
            | b"video"
    )
}

/// Elements that begin a new line in a browser's own style sheet, and table cells, which are texts of their own.
const BLOCKS: &str = "address article aside blockquote body caption center dd details dialog div dl dt fieldset \
    figcaption figure footer form head header hgroup hr html legend li main menu nav ol option p pre search section \
    summary table tbody td textarea th title tr ul";

fn is_block(tag: &[u8]) -> bool {
    BLOCKS.split(' ').any(|block| block.as_bytes() == tag) || heading(tag).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(page: &str) -> Vec<(Kind, String)> {
        let shown = |raw: Raw| (raw.kind, raw.text.trim().to_owned());
        read(page).paragraphs.into_iter().map(shown).collect()
    }

    fn texts(page: &str) -> Vec<String> {
        kinds(page).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn blocks_are_paragraphs_and_inline_elements_are_not() {
        let page = "<html><body><div>א<p>ב <b>ג</b>\n ד<p>ה</div>ו<table><tr><td>ז<td>ח</table>";
        assert_eq!(texts(page), ["א", "ב ג ד", "ה", "ו", "ז", "ח"]);
    }

    #[test]
    fn headings_and_items_keep_their_kind() {
        let page = "<h2><span>כותרת</span></h2><ul><li>אחד<li><p>שתיים<ol><li>פנים</ol>עוד</ul>סוף";
        let expected = [
            (Kind::Heading(2), "כותרת"),
            (Kind::ListItem, "אחד"),
            (Kind::ListItem, "שתיים"),
            (Kind::ListItem, "פנים"),
            (Kind::ListItem, "עוד"),
            (Kind::Body, "סוף"),
        ];
        assert_eq!(kinds(page), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn scripts_styles_comments_and_nested_templates_are_left_out() {
        let page = "a<script>if (1<p) '<p>x'</script><style>p{}</style><!-- <p>c -->\
            <template>t<template>u</template>v</template><svg/>b<noscript><p>n</noscript>";
        assert_eq!(texts(page), ["ab"]);
    }

    #[test]
    fn character_references_breaks_and_preformatted_lines() {
        assert_eq!(texts("<p>&#1506;&#x5D5;&quot;ס &amp;&nbsp;&aring; &copy<br> שורה"), ["עו\"ס &\u{A0}å ©\nשורה"]);
        assert_eq!(texts("<pre>a  b\nc</pre>d  e"), ["a  b\nc", "d e"]);
    }

    #[test]
    fn the_title_is_no_paragraph() {
        let draft = read("<html><head><title>הסיפור &amp; עוד</title></head><body>גוף");
        assert_eq!(draft.title.as_deref(), Some("הסיפור & עוד"));
        assert_eq!(draft.paragraphs.len(), 1);
    }

    #[test]
    fn a_page_is_known_by_its_first_tags() {
        assert!(is_page(" \n<!DOCTYPE HTML>"));
        assert!(is_page("<?xml version='1.0'?><!-- saved --><html xmlns='x'>"));
        assert!(!is_page("שלום <html>"));
        assert!(!is_page("<3 <htmlish"));
    }

    #[test]
    fn only_whole_names_are_blocks() {
        for tag in ["address", "figcaption", "summary", "p", "ul", "h6"] {
            assert!(is_block(tag.as_bytes()), "{tag}");
        }
        for tag in ["span", "", "add", "h7", "p div"] {
            assert!(!is_block(tag.as_bytes()), "{tag}");
        }
    }
}
