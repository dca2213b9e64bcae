//! What stands in the book, in which order: decided here once, and drawn by each format.
//!
//! Empty fields leave nothing behind, every line knows its direction and language, and the thread between a principle
//! and its passages is tied in both directions.

mod back;
mod front;
mod story;
mod thread;

use redthread_core::language::{Direction, Lang};
use serde::{Serialize, Serializer};

use crate::text::{self, Block, Inline, Text};
use crate::{BookError, Manuscript};

/// The book in reading order.
#[derive(Serialize)]
pub(crate) struct Plan {
    pub(crate) cover: Cover,
    pub(crate) chapters: Vec<Chapter>,
}

/// What a cover and a title page say.
#[derive(Serialize)]
pub(crate) struct Cover {
    pub(crate) title: Line,
    pub(crate) subtitle: Option<Line>,
    pub(crate) organisation: Option<Line>,
    pub(crate) place: Option<Line>,
    pub(crate) series: Option<Line>,
    pub(crate) other_volumes: Vec<Line>,
    pub(crate) other_volumes_heading: String,
    pub(crate) report: Option<Line>,
    pub(crate) year: String,
    pub(crate) date: String,
}

/// Where in the book a chapter stands; formats give each kind its own opening.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    About,
    Credits,
    Front,
    Story,
    Principles,
    Back,
    Colophon,
}

/// A chapter: a page break and a heading in print, a file in an EPUB.
#[derive(Serialize)]
pub(crate) struct Chapter {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) eyebrow: Option<Line>,
    pub(crate) title: Line,
    pub(crate) subtitle: Option<Line>,
    pub(crate) nodes: Vec<Node>,
}

/// Something inside a chapter.
#[derive(Serialize)]
#[serde(tag = "node", rename_all = "snake_case")]
pub(crate) enum Node {
    Heading(Heading),
    Paragraph(Para),
    Quote(Para),
    List {
        ordered: bool,
        items: Vec<Para>,
    },
    /// A small line under a heading: who tells it.
    Aside(Line),
    Timeline(Timeline),
    Turning(Turning),
    Share(Shared),
    Evidence(Proof),
    /// Links into the book, such as the principles of a story.
    Links {
        items: Vec<Link>,
    },
    Credit {
        role: Line,
        names: Vec<Line>,
    },
    /// Where the words after it were taken from; only the file for the language editor has a use for it.
    Origin {
        #[serde(skip)]
        mark: String,
    },
    /// A line of the colophon: what it is, and its value.
    Fact {
        name: Line,
        value: Line,
    },
}

/// A heading inside a chapter; level 2 stands right below the chapter's own.
#[derive(Serialize)]
pub(crate) struct Heading {
    pub(crate) level: u8,
    pub(crate) id: String,
    pub(crate) text: Line,
    pub(crate) eyebrow: Option<Line>,
    pub(crate) role: Role,
}

impl Role {
    /// Whether a table of contents names it below its chapter.
    pub(crate) const fn is_listed(self) -> bool {
        matches!(self, Self::Principle | Self::Part)
    }
}

/// What a heading opens, for its look and for the table of contents.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// A small label above a short part: before, after, turning points.
    Label,
    /// One side's account.
    Side,
    /// A principle; listed in the contents.
    Principle,
    /// A part of a chapter of plain text, such as a clause; listed in the contents.
    Part,
    /// A heading of the text itself.
    Inner,
}

/// One line of words that run one way.
#[derive(Clone, Serialize)]
pub(crate) struct Line {
    #[serde(serialize_with = "dir")]
    pub(crate) dir: Direction,
    pub(crate) lang: Lang,
    pub(crate) text: String,
}

/// A paragraph.
#[derive(Serialize)]
pub(crate) struct Para {
    /// Set where something may link to it.
    pub(crate) id: Option<String>,
    #[serde(serialize_with = "dir")]
    pub(crate) dir: Direction,
    pub(crate) lang: Lang,
    pub(crate) runs: Vec<Run>,
    /// Principles that quote this paragraph.
    pub(crate) marks: Vec<Link>,
}

/// A run inside a paragraph.
#[derive(Serialize)]
#[serde(tag = "run", rename_all = "snake_case")]
pub(crate) enum Run {
    Text { text: String },
    Emphasis { text: String },
    Note { line: Line },
}

/// A link inside the book.
#[derive(Clone, Serialize)]
pub(crate) struct Link {
    pub(crate) target: String,
    pub(crate) text: Line,
}

/// The drawn way from before to after.
#[derive(Serialize)]
pub(crate) struct Timeline {
    /// The way the thread runs.
    #[serde(serialize_with = "dir")]
    pub(crate) dir: Direction,
    pub(crate) alt: String,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) points: Vec<Line>,
    /// So many points that their names would not fit side by side: numbers stand for them.
    pub(crate) numbered: bool,
}

/// A turning point in words.
#[derive(Serialize)]
pub(crate) struct Turning {
    /// The number that stands for it in the timeline.
    pub(crate) number: Option<usize>,
    pub(crate) when: Option<Line>,
    pub(crate) title: Line,
    pub(crate) actions: Vec<Line>,
}

/// How widely a principle is shared.
#[derive(Serialize)]
pub(crate) struct Shared {
    pub(crate) n: u32,
    pub(crate) of: u32,
    pub(crate) text: Line,
}

/// A passage that shows a principle, and where it stands in the book.
#[derive(Serialize)]
pub(crate) struct Proof {
    pub(crate) id: String,
    pub(crate) quote: Line,
    pub(crate) who: Option<Line>,
    pub(crate) source: Link,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
fn dir<S: Serializer>(dir: &Direction, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(dir.as_str())
}

/// Arranges a manuscript.
///
/// # Errors
/// Those of [`Manuscript::check`].
pub(crate) fn plan(manuscript: &Manuscript) -> Result<Plan, BookError> {
    manuscript.check()?;
    let mut chapters = front::chapters(manuscript);
    chapters.extend(manuscript.sections.iter().map(|section| front::section(manuscript.lang, section)));
    chapters.extend(manuscript.stories.iter().map(|story| story::chapter(manuscript, story)));
    let proofs = thread::tie(manuscript, &mut chapters);
    chapters.extend(back::principles(manuscript, proofs));
    chapters.extend(back::citations(manuscript));
    chapters.extend(back::colophon(manuscript));
    Ok(Plan { cover: front::cover(manuscript), chapters })
}

impl Line {
    /// A line in a book written in `lang`; its own letters decide the direction.
    pub(crate) fn new(lang: Lang, text: &str) -> Self {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let dir = text::direction(&text, lang.direction());
        Self { dir, lang: text::language(dir, lang), text }
    }

    /// The same, or nothing for an empty text.
    pub(crate) fn some(lang: Lang, text: &str) -> Option<Self> {
        (!text.trim().is_empty()).then(|| Self::new(lang, text))
    }
}

impl Para {
    /// A paragraph of one run.
    pub(crate) fn plain(lang: Lang, words: &str) -> Self {
        Self::new(lang, &[Inline::Text(words.to_owned())])
    }

    fn new(lang: Lang, runs: &[Inline]) -> Self {
        let dir = text::direction(&text::plain(runs), lang.direction());
        let own = text::language(dir, lang);
        Self { id: None, dir, lang: own, runs: runs.iter().map(|run| Run::new(own, run)).collect(), marks: Vec::new() }
    }
}

impl Run {
    fn new(lang: Lang, run: &Inline) -> Self {
        match run {
            Inline::Text(words) => Self::Text { text: words.clone() },
            Inline::Emphasis(words) => Self::Emphasis { text: words.clone() },
            Inline::Footnote(words) => Self::Note { line: Line::new(lang, words) },
        }
    }
}

/// The blocks of a text; each paragraph gets an id `prefix-1`, `prefix-2`, …; inner headings stand at `level`.
pub(crate) fn blocks(lang: Lang, text: &Text, prefix: &str, level: u8) -> Vec<Node> {
    if text.is_empty() {
        return Vec::new();
    }
    let (mut nodes, mut nth) = (Vec::new(), 0);
    for block in &text.0 {
        if let Block::Origin(mark) = block {
            nodes.push(Node::Origin { mark: mark.clone() });
        } else if !block.plain().trim().is_empty() {
            nth += 1;
            nodes.push(node(lang, block, format!("{prefix}-{nth}"), level));
        }
    }
    nodes
}

fn node(lang: Lang, block: &Block, id: String, level: u8) -> Node {
    match block {
        Block::Paragraph(runs) => Node::Paragraph(Para { id: Some(id), ..Para::new(lang, runs) }),
        Block::Quote(runs) => Node::Quote(Para { id: Some(id), ..Para::new(lang, runs) }),
        Block::Heading(words) => {
            Node::Heading(Heading { level, id, text: Line::new(lang, words), eyebrow: None, role: Role::Inner })
        }
        Block::Origin(mark) => Node::Origin { mark: mark.clone() },
        Block::List { ordered, items } => {
            Node::List { ordered: *ordered, items: items.iter().map(|item| Para::new(lang, item)).collect() }
        }
    }
}

/// A label above a short part.
fn label(lang: Lang, words: &str, id: String) -> Node {
    Node::Heading(Heading { level: 2, id, text: Line::new(lang, words), eyebrow: None, role: Role::Label })
}

/// The region whose hyphenation and locale a book is set in.
pub(crate) const fn region(lang: Lang) -> &'static str {
    match lang {
        Lang::He => "IL",
        Lang::Sv => "SE",
        Lang::En => "GB",
    }
}

/// The tag of a language with its region, as `he-IL`.
pub(crate) fn tag(lang: Lang) -> String {
    format!("{}-{}", lang.tag(), region(lang))
}

/// The anchor of a thing in the HTML and the EPUB: `kind` is `story` or `principle`, `id` its own id.
///
/// It is valid in HTML, XML and OOXML whatever the id was: a character other than an ASCII letter, digit or hyphen is
/// written `_<hex>_`.
pub fn anchor(kind: &str, id: &str) -> String {
    let mut name = format!("{kind}-");
    for c in id.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' => name.push(c),
            _ => name.extend(["_", &hex(c), "_"]),
        }
    }
    name
}

fn hex(c: char) -> String {
    format!("{:x}", u32::from(c))
}

#[cfg(test)]
mod tests;
