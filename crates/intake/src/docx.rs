//! Word documents (ECMA-376): the main part, its styles and its notes.

use std::collections::BTreeMap;

use crate::archive::Archive;
use crate::assemble::{Draft, Raw};
use crate::xml::{Attributes, Listener, Step, walk};
use crate::{Kind, Note, Unreadable};

const CONTENT_TYPES: &str = "[Content_Types].xml";
const RELATIONS: &str = "_rels/.rels";

pub(crate) fn read(archive: &mut Archive<'_>) -> Result<Draft, Unreadable> {
    if !archive.needed(CONTENT_TYPES)?.contains("wordprocessingml") {
        return Err(Unreadable::UnknownFormat);
    }
    let main =
        relations(archive, RELATIONS)?.remove("officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let related = relations(archive, &format!("{folder}/_rels/{file}.rels"))?;
    let mut body = Body { styles: styles(archive, related.get("styles"), folder)?, ..Body::default() };
    walk(&main, "w:document", &archive.needed(&main)?, &mut body)?;
    for (kind, root) in [("footnotes", "w:footnotes"), ("endnotes", "w:endnotes")] {
        notes(archive, related.get(kind), folder, root, &mut body)?;
    }
    Ok(body.draft)
}

/// A related part: a target is relative to the folder of the main part unless it begins with a slash.
fn related_part(archive: &mut Archive<'_>, target: &str, folder: &str) -> Result<Option<(String, String)>, Unreadable> {
    let name = target.strip_prefix('/').map_or_else(|| format!("{folder}/{target}"), str::to_owned);
    Ok(archive.part(&name)?.map(|xml| (name, xml)))
}

fn styles(archive: &mut Archive<'_>, target: Option<&String>, folder: &str) -> Result<Styles, Unreadable> {
    let mut styles = Styles::default();
    if let Some(target) = target
        && let Some((name, xml)) = related_part(archive, target, folder)?
    {
        walk(&name, "w:styles", &xml, &mut styles)?;
    }
    Ok(styles)
}

/// Reads the notes into `body`; its paragraphs are complete by then and are put aside meanwhile.
fn notes(
    archive: &mut Archive<'_>,
    target: Option<&String>,
    folder: &str,
    root: &str,
    body: &mut Body,
) -> Result<(), Unreadable> {
    if let Some(target) = target
        && let Some((name, xml)) = related_part(archive, target, folder)?
    {
        let paragraphs = std::mem::take(&mut body.draft.paragraphs);
        let walked = walk(&name, root, &xml, body);
        body.draft.paragraphs = paragraphs;
        walked?;
    }
    Ok(())
}

/// The targets in a `.rels` part by the last word of their type, such as `styles`; the first of a type counts.
fn relations(archive: &mut Archive<'_>, name: &str) -> Result<BTreeMap<String, String>, Unreadable> {
    let mut relations = Relations::default();
    if let Some(xml) = archive.part(name)? {
        walk(name, "Relationships", &xml, &mut relations)?;
    }
    Ok(relations.0)
}

#[derive(Default)]
struct Relations(BTreeMap<String, String>);

impl Listener for Relations {
    fn start(&mut self, _: &str, attributes: &Attributes<'_>) -> Step {
        if let (Some(kind), Some(target)) = (attributes.get("Type"), attributes.get("Target")) {
            let kind = kind.rsplit('/').next().unwrap_or(&kind).to_owned();
            let target = if kind == "officeDocument" { target.trim_start_matches('/').to_owned() } else { target };
            self.0.entry(kind).or_insert(target);
        }
        Step::Enter
    }

    fn end(&mut self, _: &str) {}

    fn text(&mut self, _: &str) {}
}

/// What a style says about its paragraphs.
#[derive(Default)]
struct Style {
    based_on: Option<String>,
    level: Option<u8>,
    list: bool,
}

/// Styles by id. Ids are translated (in Hebrew Word heading 1 has the id "1"); the names of built-in styles are not.
#[derive(Default)]
struct Styles {
    by_id: BTreeMap<String, Style>,
    current: String,
}

/// Longest chain of styles that is followed; Word itself stops at eleven.
const CHAIN: usize = 16;

impl Styles {
    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Style> {
        let parent = |style: &&'a Style| style.based_on.as_deref().and_then(|id| self.by_id.get(id));
        std::iter::successors(self.by_id.get(id), parent).take(CHAIN)
    }

    fn level(&self, id: &str) -> Option<u8> {
        self.chain(id).find_map(|style| style.level)
    }

    fn is_list(&self, id: &str) -> bool {
        self.chain(id).any(|style| style.list)
    }
}

impl Listener for Styles {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Step {
        if name == "w:style" {
            self.current = attributes.get("w:styleId").unwrap_or_default();
            self.by_id.insert(self.current.clone(), Style::default());
        }
        let Some(style) = self.by_id.get_mut(&self.current) else { return Step::Enter };
        match name {
            "w:name" => style.level = attributes.get("w:val").and_then(|name| level_of_name(&name)).or(style.level),
            "w:outlineLvl" => style.level = style.level.or_else(|| outline_level(attributes)),
            "w:basedOn" => style.based_on = attributes.get("w:val"),
            "w:numId" => style.list = is_numbered(attributes),
            _ => {}
        }
        Step::Enter
    }

    fn end(&mut self, _: &str) {}

    fn text(&mut self, _: &str) {}
}

fn level_of_name(name: &str) -> Option<u8> {
    match name.to_ascii_lowercase().as_str() {
        "title" => Some(1),
        "subtitle" => Some(2),
        lower => lower.strip_prefix("heading ")?.parse().ok().map(|level: u8| level.clamp(1, 6)),
    }
}

/// Outline levels count from 0; 9 means running text.
fn outline_level(attributes: &Attributes<'_>) -> Option<u8> {
    let level: u8 = attributes.get("w:val")?.parse().ok()?;
    (level < 9).then(|| (level + 1).min(6))
}

/// The list 0 is Word's way of taking a paragraph out of the list of its style.
fn is_numbered(attributes: &Attributes<'_>) -> bool {
    attributes.get("w:val").is_some_and(|id| id != "0")
}

/// A paragraph that has begun; one inside another stands in a text box.
#[derive(Default)]
struct Begun {
    raw: Raw,
    style: String,
    level: Option<u8>,
    list: Option<bool>,
    in_run: bool,
    /// The run is formatted as hidden.
    hidden: bool,
}

/// Listens to the main part and to the notes.
#[derive(Default)]
struct Body {
    styles: Styles,
    begun: Vec<Begun>,
    draft: Draft,
    in_text: bool,
    /// Key of the note that is being read.
    note: String,
    /// Bookmarks that begin between two paragraphs: they belong to the next.
    between: Vec<String>,
    /// How many bookmarks were met.
    bookmarks: usize,
}

/// Most bookmarks that are kept of one file: a long book has a few thousand.
const BOOKMARKS: usize = 20_000;

/// Left out with all that is in them: the second form of a text box, older properties, tab stops.
const SKIPPED: [&str; 7] =
    ["mc:Fallback", "w:pPrChange", "w:rPrChange", "w:sectPr", "w:tabs", "w:tblPr", "w:instrText"];

impl Listener for Body {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Step {
        match name {
            _ if SKIPPED.contains(&name) => return Step::Skip,
            "w:del" | "w:moveFrom" => {
                self.draft.note_once(Note::DeletionsLeftOut);
                return Step::Skip;
            }
            "w:footnote" | "w:endnote" if is_separator(attributes) => return Step::Skip,
            "w:footnote" | "w:endnote" => self.note = note_key(name, attributes),
            "w:p" => self.begin_paragraph(),
            "w:bookmarkStart" => self.bookmark(attributes),
            "w:r" => self.run(true),
            "w:t" | "m:t" => self.in_text = true,
            "w:commentReference" => self.draft.note_once(Note::CommentsLeftOut),
            _ if self.begun.last().is_some_and(|begun| begun.in_run) => self.in_run(name, attributes),
            _ => self.property(name, attributes),
        }
        Step::Enter
    }

    fn end(&mut self, name: &str) {
        match name {
            "w:t" | "m:t" => self.in_text = false,
            "w:r" => self.run(false),
            "w:p" => self.end_paragraph(),
            "w:footnote" | "w:endnote" => self.end_note(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text {
            self.push(text);
        }
    }
}

impl Body {
    fn push(&mut self, text: &str) {
        let Some(begun) = self.begun.last_mut() else { return };
        if begun.hidden {
            self.draft.note_once(Note::HiddenLeftOut);
        } else {
            begun.raw.text.push_str(text);
        }
    }

    fn begin_paragraph(&mut self) {
        let bookmarks = std::mem::take(&mut self.between);
        self.begun.push(Begun { raw: Raw { bookmarks, ..Raw::default() }, ..Begun::default() });
    }

    fn bookmark(&mut self, attributes: &Attributes<'_>) {
        let Some(name) = attributes.get("w:name") else { return };
        if self.bookmarks < BOOKMARKS {
            self.bookmarks += 1;
            self.begun.last_mut().map_or(&mut self.between, |begun| &mut begun.raw.bookmarks).push(name);
        }
    }

    fn run(&mut self, begins: bool) {
        if let Some(begun) = self.begun.last_mut() {
            (begun.in_run, begun.hidden) = (begins, false);
        }
    }

    fn hide(&mut self, hidden: bool) {
        if let Some(begun) = self.begun.last_mut() {
            begun.hidden = hidden;
        }
    }

    fn in_run(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            "w:tab" | "w:ptab" => self.push("\t"),
            "w:br" | "w:cr" => self.push("\n"),
            "w:noBreakHyphen" => self.push("\u{2011}"),
            "w:softHyphen" => self.push("\u{AD}"),
            "w:vanish" => self.hide(is_on(attributes)),
            "w:footnoteReference" | "w:endnoteReference" => self.call(name, attributes),
            _ => {}
        }
    }

    fn property(&mut self, name: &str, attributes: &Attributes<'_>) {
        let Some(begun) = self.begun.last_mut() else { return };
        match name {
            "w:pStyle" => begun.style = attributes.get("w:val").unwrap_or_default(),
            "w:outlineLvl" => begun.level = outline_level(attributes),
            "w:numId" => begun.list = Some(is_numbered(attributes)),
            _ => {}
        }
    }

    fn call(&mut self, name: &str, attributes: &Attributes<'_>) {
        let key = note_key(name.trim_end_matches("Reference"), attributes);
        if let Some(begun) = self.begun.last_mut() {
            begun.raw.calls.push(key);
        }
    }

    /// A note is the paragraphs up to its end.
    fn end_note(&mut self) {
        let texts: Vec<String> = self.draft.paragraphs.drain(..).map(|raw| raw.text).collect();
        self.draft.footnotes.insert(std::mem::take(&mut self.note), texts.join("\n"));
    }

    fn end_paragraph(&mut self) {
        let Some(begun) = self.begun.pop() else { return };
        let kind = self.kind(&begun);
        self.draft.paragraphs.push(Raw { kind, ..begun.raw });
    }

    fn kind(&self, begun: &Begun) -> Kind {
        let level = begun.level.or_else(|| self.styles.level(&begun.style));
        match level {
            Some(level) => Kind::Heading(level),
            None if begun.list.unwrap_or_else(|| self.styles.is_list(&begun.style)) => Kind::ListItem,
            None => Kind::Body,
        }
    }
}

fn note_key(element: &str, attributes: &Attributes<'_>) -> String {
    format!("{element} {}", attributes.get("w:id").unwrap_or_default())
}

/// The lines drawn above notes are written as notes too, with a type.
fn is_separator(attributes: &Attributes<'_>) -> bool {
    attributes.get("w:type").is_some_and(|kind| kind != "normal")
}

/// A switch is on unless it says otherwise.
fn is_on(attributes: &Attributes<'_>) -> bool {
    !matches!(attributes.get("w:val").as_deref(), Some("0" | "false" | "off"))
}
