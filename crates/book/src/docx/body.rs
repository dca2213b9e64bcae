//! The text of the DOCX and its footnotes.

use redthread_core::language::{Direction, Lang};
use redthread_core::mark::{Mark, fingerprint};

use super::{W, bookmark, runs};
use crate::markup::keep_side;
use crate::plan::{self, Chapter, Heading, Line, Link, Node, Para, Plan, Proof, Role, Run, Turning};
use crate::xml::Xml;
use crate::{Labels, Manuscript};

/// What was written.
pub(super) struct Written {
    pub(super) document: String,
    pub(super) footnotes: String,
    /// How many numbered lists there are.
    pub(super) ordered_lists: u32,
}

struct Body<'a> {
    xml: Xml,
    notes: Xml,
    labels: &'a Labels,
    dir: Direction,
    note: u32,
    mark: u32,
    ordered: u32,
    stretches: Stretches,
}

/// The marks by which the file is read back: from each to the next is one text, or what stands around the texts.
#[derive(Default)]
struct Stretches {
    /// The mark that the next paragraph begins with; an empty name is of what stands around.
    waiting: Option<String>,
    /// The id of the bookmark that is open.
    open: Option<String>,
    /// The paragraphs since the last mark, where their fingerprint is wanted.
    said: Vec<String>,
    /// The names that were not known when their bookmarks were opened, in order.
    names: Vec<String>,
}

/// Stands for a name that is known only at the end of its stretch; words of a text cannot look so, their quotation
/// marks are escaped.
const UNNAMED: &str = "w:name=\"rts\"";

/// How a run of letters looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Emphasis,
}

pub(super) fn write(manuscript: &Manuscript, plan: &Plan) -> Written {
    let (xml, notes, dir) = (Xml::document(), Xml::document(), manuscript.lang.direction());
    let mut body = Body {
        xml,
        notes,
        labels: &manuscript.labels,
        dir,
        note: 0,
        mark: 0,
        ordered: 0,
        stretches: Stretches::default(),
    };
    body.xml.open("w:document", &[W]);
    body.xml.open("w:body", &[]);
    body.separators();
    body.title(plan);
    for chapter in &plan.chapters {
        body.chapter(chapter);
    }
    body.end_stretch();
    body.section();
    body.xml.close("w:body");
    body.xml.close("w:document");
    body.notes.close("w:footnotes");
    let document = named(&body.xml.finish(), &body.stretches.names);
    Written { document, footnotes: body.notes.finish(), ordered_lists: body.ordered }
}

impl Body<'_> {
    /// The two footnotes that every file has: the line above notes, and above continued notes.
    fn separators(&mut self) {
        self.notes.open("w:footnotes", &[W]);
        for (id, kind, mark) in
            [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")]
        {
            self.notes.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
            self.notes.within("w:p", &[], |xml| xml.within("w:r", &[], |xml| xml.empty(mark, &[])));
            self.notes.close("w:footnote");
        }
    }

    /// From the next paragraph on the words are those of `mark`; with an empty one, of no single text.
    fn stretch(&mut self, mark: &str) {
        self.end_stretch();
        self.stretches.waiting = Some(mark.to_owned());
    }

    /// Opens the bookmark that waits, in the paragraph that has just begun.
    fn open_stretch(&mut self) {
        let Some(mark) = self.stretches.waiting.take() else { return };
        self.mark += 1;
        let id = self.mark.to_string();
        let name = if mark.is_empty() { "rts" } else { &mark };
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
        self.stretches.open = Some(id);
        self.stretches.said = if mark.is_empty() { vec![String::new()] } else { vec![] };
    }

    /// Ends a bookmark between two paragraphs, so that the whole stretch would have to go before it is lost.
    fn end_stretch(&mut self) {
        let Some(id) = self.stretches.open.take() else { return };
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        let said = std::mem::take(&mut self.stretches.said);
        if !said.is_empty() {
            let print = Mark::Rest(fingerprint(said.iter().map(String::as_str)));
            self.stretches.names.push(print.name(self.stretches.names.len()));
        }
    }

    fn title(&mut self, plan: &Plan) {
        self.stretch("");
        let cover = &plan.cover;
        self.line("Title", &cover.title);
        let more = [&cover.subtitle, &cover.organisation, &cover.series, &cover.report, &cover.place];
        more.into_iter().flatten().for_each(|line| self.line("Subtitle", line));
    }

    fn chapter(&mut self, chapter: &Chapter) {
        self.stretch("");
        if let Some(eyebrow) = &chapter.eyebrow {
            self.line("Eyebrow", eyebrow);
        }
        self.marked("Heading1", Some(&chapter.id), &chapter.title);
        if let Some(subtitle) = &chapter.subtitle {
            self.line("Subtitle", subtitle);
        }
        for node in &chapter.nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Heading(heading) => self.heading(heading),
            Node::Paragraph(para) => self.paragraph(Some("Normal"), None, para),
            Node::Quote(para) => self.paragraph(Some("Quote"), None, para),
            Node::List { ordered, items } => self.list(*ordered, items),
            Node::Aside(line) => self.line("Teller", line),
            // The turning points follow in words; a language editor has nothing to change in the drawing.
            Node::Timeline(_) => {}
            Node::Turning(turning) => self.turning(turning),
            Node::Share(share) => self.line("Teller", &share.text),
            Node::Evidence(proof) => self.evidence(proof),
            Node::Links { items } => items.iter().for_each(|link| self.bullet(link)),
            Node::Origin { mark } => self.stretch(mark),
            Node::Credit { role, names } => self.credit(role, names),
            Node::Fact { name, value } => self.lines("Source", &[name, value], ": "),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        if heading.role != Role::Inner {
            self.stretch("");
        }
        if let Some(eyebrow) = &heading.eyebrow {
            self.line("Eyebrow", eyebrow);
        }
        let style = if heading.level == 2 { "Heading2" } else { "Heading3" };
        self.marked(style, Some(&heading.id), &heading.text);
    }

    fn list(&mut self, ordered: bool, items: &[Para]) {
        let number = if ordered {
            self.ordered += 1;
            self.ordered + 1
        } else {
            1
        };
        for item in items {
            self.paragraph(None, Some(number), item);
        }
    }

    fn turning(&mut self, turning: &Turning) {
        let both: Vec<&Line> = turning.when.iter().chain([&turning.title]).collect();
        self.lines("Turning", &both, " · ");
        for action in &turning.actions {
            self.begin(None, Some(1), action.dir);
            self.letters(action.dir, action.lang, &action.text, Look::Plain);
            self.xml.close("w:p");
        }
    }

    fn evidence(&mut self, proof: &Proof) {
        let (open, close) = &self.labels.quotes;
        let quoted = Line { text: format!("{open}{}{close}", proof.quote.text), ..proof.quote.clone() };
        self.line("Evidence", &quoted);
        self.begin(Some("Source"), None, self.dir);
        if let Some(who) = &proof.who {
            self.letters(self.dir, who.lang, &format!("{} · ", who.text), Look::Plain);
        }
        self.link(&proof.source);
        self.xml.close("w:p");
    }

    fn bullet(&mut self, link: &Link) {
        self.begin(None, Some(1), self.dir);
        self.link(link);
        self.xml.close("w:p");
    }

    fn credit(&mut self, role: &Line, names: &[Line]) {
        let names: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
        let text = format!("{}: {}", role.text, names.join(", "));
        self.line("Normal", &Line { text, ..role.clone() });
    }

    fn link(&mut self, link: &Link) {
        self.xml.open("w:hyperlink", &[("w:anchor", &bookmark(&link.target))]);
        self.letters(self.dir, link.text.lang, &link.text.text, Look::Plain);
        self.xml.close("w:hyperlink");
    }

    fn line(&mut self, style: &str, line: &Line) {
        self.lines(style, &[line], "");
    }

    fn lines(&mut self, style: &str, lines: &[&Line], between: &str) {
        let Some(first) = lines.first() else { return };
        let text: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        self.marked(style, None, &Line { text: text.join(between), ..(*first).clone() });
    }

    fn marked(&mut self, style: &str, anchor: Option<&str>, line: &Line) {
        self.begin(Some(style), None, line.dir);
        self.bookmarked(anchor, |body| body.letters(line.dir, line.lang, &line.text, Look::Plain));
        self.xml.close("w:p");
    }

    fn paragraph(&mut self, style: Option<&str>, number: Option<u32>, para: &Para) {
        self.begin(style, number, para.dir);
        self.bookmarked(para.id.as_deref(), |body| para.runs.iter().for_each(|run| body.run(para, run)));
        self.xml.close("w:p");
    }

    fn run(&mut self, para: &Para, run: &Run) {
        match run {
            Run::Text { text } => self.letters(para.dir, para.lang, text, Look::Plain),
            Run::Emphasis { text } => self.letters(para.dir, para.lang, text, Look::Emphasis),
            Run::Note { line } => self.call(para, line),
        }
    }

    fn bookmarked(&mut self, anchor: Option<&str>, inner: impl FnOnce(&mut Self)) {
        let Some(anchor) = anchor else { return inner(self) };
        self.mark += 1;
        let id = self.mark.to_string();
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &bookmark(anchor))]);
        inner(self);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    /// Opens a paragraph: style, list number, direction, in the order that the format prescribes.
    fn begin(&mut self, style: Option<&str>, number: Option<u32>, dir: Direction) {
        begin(&mut self.xml, style, number, dir);
        if !self.stretches.said.is_empty() {
            self.stretches.said.push(String::new());
        }
        self.open_stretch();
    }

    fn letters(&mut self, dir: Direction, lang: Lang, text: &str, look: Look) {
        if let Some(said) = self.stretches.said.last_mut() {
            said.push_str(text);
        }
        letters(&mut self.xml, dir, lang, text, look);
    }

    fn call(&mut self, para: &Para, note: &Line) {
        self.note += 1;
        let id = self.note.to_string();
        self.letters(para.dir, para.lang, keep_side(para.dir), Look::Plain);
        reference(&mut self.xml, para.dir, |xml| xml.empty("w:footnoteReference", &[("w:id", &id)]));
        self.notes.open("w:footnote", &[("w:id", &id)]);
        begin(&mut self.notes, Some("FootnoteText"), None, note.dir);
        reference(&mut self.notes, note.dir, |xml| xml.empty("w:footnoteRef", &[]));
        letters(&mut self.notes, note.dir, note.lang, &format!(" {}", note.text), Look::Plain);
        self.notes.close("w:p");
        self.notes.close("w:footnote");
    }

    fn section(&mut self) {
        self.xml.open("w:sectPr", &[]);
        self.xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margin = [("w:top", "1440"), ("w:right", "1440"), ("w:bottom", "1440"), ("w:left", "1440")];
        let edges = [("w:header", "708"), ("w:footer", "708"), ("w:gutter", "0")];
        self.xml.empty("w:pgMar", &margin.into_iter().chain(edges).collect::<Vec<_>>());
        if self.dir == Direction::Rtl {
            self.xml.empty("w:bidi", &[]);
        }
        self.xml.close("w:sectPr");
    }
}

/// Puts the names where they were left open.
fn named(document: &str, names: &[String]) -> String {
    let mut pieces = document.split(UNNAMED);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (piece, name) in pieces.zip(names) {
        out.push_str("w:name=\"");
        out.push_str(name);
        out.push('"');
        out.push_str(piece);
    }
    out
}

fn begin(xml: &mut Xml, style: Option<&str>, number: Option<u32>, dir: Direction) {
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    if let Some(style) = style {
        xml.empty("w:pStyle", &[("w:val", style)]);
    }
    if let Some(number) = number {
        xml.open("w:numPr", &[]);
        xml.empty("w:ilvl", &[("w:val", "0")]);
        xml.empty("w:numId", &[("w:val", &number.to_string())]);
        xml.close("w:numPr");
    }
    if dir == Direction::Rtl {
        xml.empty("w:bidi", &[]);
    }
    xml.close("w:pPr");
}

fn letters(xml: &mut Xml, dir: Direction, lang: Lang, text: &str, look: Look) {
    for (found, piece) in runs::split(text, dir) {
        xml.open("w:r", &[]);
        properties(xml, found, crate::text::language(found, lang), look);
        xml.leaf("w:t", &[("xml:space", "preserve")], &piece);
        xml.close("w:r");
    }
}

fn properties(xml: &mut Xml, dir: Direction, lang: Lang, look: Look) {
    xml.open("w:rPr", &[]);
    if look == Look::Emphasis {
        let names = if dir == Direction::Rtl { ["w:b", "w:bCs"] } else { ["w:i", "w:iCs"] };
        for name in &names {
            xml.empty(name, &[]);
        }
    }
    if dir == Direction::Rtl {
        xml.empty("w:rtl", &[]);
    }
    let key = if dir == Direction::Rtl { "w:bidi" } else { "w:val" };
    xml.empty("w:lang", &[(key, &plan::tag(lang))]);
    xml.close("w:rPr");
}

fn reference(xml: &mut Xml, dir: Direction, inner: impl FnOnce(&mut Xml)) {
    xml.open("w:r", &[]);
    xml.open("w:rPr", &[]);
    xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]);
    if dir == Direction::Rtl {
        xml.empty("w:rtl", &[]);
    }
    xml.close("w:rPr");
    inner(xml);
    xml.close("w:r");
}
