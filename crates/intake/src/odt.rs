//! `OpenDocument` texts (ISO/IEC 26300): `content.xml` alone holds the words.

use std::collections::BTreeMap;

use crate::archive::Archive;
use crate::assemble::{Draft, Raw};
use crate::xml::{Attributes, Listener, Step, walk};
use crate::{Kind, Note, Unreadable};

const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

pub(crate) fn read(archive: &mut Archive<'_>) -> Result<Draft, Unreadable> {
    if !archive.needed("mimetype")?.starts_with("application/vnd.oasis.opendocument.text") {
        return Err(Unreadable::UnknownFormat);
    }
    if archive.part(MANIFEST)?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Unreadable::EncryptedOrOld);
    }
    let mut content = Content::default();
    walk(CONTENT, "office:document-content", &archive.needed(CONTENT)?, &mut content)?;
    Ok(content.draft)
}

/// A paragraph that has begun.
#[derive(Default)]
struct Begun {
    raw: Raw,
    /// Whether the last character came from white space in the XML, so that more of it adds nothing.
    spaced: bool,
}

#[derive(Default)]
struct Content {
    draft: Draft,
    /// Innermost last; a paragraph inside another stands in a text box or in a note.
    begun: Vec<Begun>,
    /// How many items are open around a place.
    items: usize,
    /// The paragraphs of the notes that are open, innermost last.
    notes: Vec<Vec<String>>,
    /// Automatic styles and what they are based on.
    parents: BTreeMap<String, String>,
}

/// Left out with all that is in them: what is not part of the running text.
const SKIPPED: [&str; 8] = [
    "text:note-citation",
    "text:hidden-text",
    "text:ruby-text",
    "svg:title",
    "svg:desc",
    "office:forms",
    "office:scripts",
    "office:annotation-end",
];

impl Listener for Content {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Step {
        match name {
            _ if SKIPPED.contains(&name) => return Step::Skip,
            "office:annotation" => return self.leave_out(Note::CommentsLeftOut),
            "text:tracked-changes" => return self.leave_out(Note::DeletionsLeftOut),
            "style:style" => self.style(attributes),
            "text:p" => self.begin(self.kind(attributes)),
            "text:h" => self.begin(Kind::Heading(heading_level(attributes))),
            "text:list-item" => self.items += 1,
            "text:note-body" => self.notes.push(Vec::new()),
            "text:s" => self.push(&" ".repeat(spaces(attributes))),
            "text:tab" => self.push("\t"),
            "text:line-break" => self.push("\n"),
            _ => {}
        }
        Step::Enter
    }

    fn end(&mut self, name: &str) {
        match name {
            "text:p" | "text:h" => self.end_paragraph(),
            "text:list-item" => self.items = self.items.saturating_sub(1),
            "text:note-body" => self.end_note(),
            _ => {}
        }
    }

    /// White space in the XML counts as one space, as in HTML; more is written as `text:s`.
    fn text(&mut self, text: &str) {
        let Some(begun) = self.begun.last_mut() else { return };
        for c in text.chars() {
            let space = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !space {
                begun.raw.text.push(c);
            } else if !begun.spaced {
                begun.raw.text.push(' ');
            }
            begun.spaced = space;
        }
    }
}

impl Content {
    fn leave_out(&mut self, note: Note) -> Step {
        self.draft.note_once(note);
        Step::Skip
    }

    fn begin(&mut self, kind: Kind) {
        let raw = Raw { kind, ..Raw::default() };
        self.begun.push(Begun { raw, spaced: false });
    }

    fn push(&mut self, text: &str) {
        if let Some(begun) = self.begun.last_mut() {
            begun.raw.text.push_str(text);
            begun.spaced = false;
        }
    }

    fn style(&mut self, attributes: &Attributes<'_>) {
        if let (Some(name), Some(parent)) = (attributes.get("style:name"), attributes.get("style:parent-style-name")) {
            self.parents.insert(name, parent);
        }
    }

    fn kind(&self, attributes: &Attributes<'_>) -> Kind {
        let style = attributes.get("text:style-name").unwrap_or_default();
        match self.parents.get(&style).unwrap_or(&style).as_str() {
            "Title" => Kind::Heading(1),
            "Subtitle" => Kind::Heading(2),
            _ if self.items > 0 => Kind::ListItem,
            _ => Kind::Body,
        }
    }

    fn end_paragraph(&mut self) {
        let Some(begun) = self.begun.pop() else { return };
        match self.notes.last_mut() {
            Some(texts) => texts.push(begun.raw.text),
            None => self.draft.paragraphs.push(begun.raw),
        }
    }

    fn end_note(&mut self) {
        let Some(texts) = self.notes.pop() else { return };
        let key = self.draft.footnotes.len().to_string();
        if let Some(begun) = self.begun.last_mut() {
            begun.raw.calls.push(key.clone());
        }
        self.draft.footnotes.insert(key, texts.join("\n"));
    }
}

fn heading_level(attributes: &Attributes<'_>) -> u8 {
    let level = attributes.get("text:outline-level").and_then(|level| level.parse::<u8>().ok());
    level.unwrap_or(1).clamp(1, 6)
}

/// Most spaces that one element may stand for; the count is written as a number and could be any.
const SPACES: usize = 64;

fn spaces(attributes: &Attributes<'_>) -> usize {
    attributes.get("text:c").and_then(|count| count.parse().ok()).unwrap_or(1).min(SPACES)
}
