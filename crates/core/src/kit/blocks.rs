//! A guide file cut at its headings, and the parts under each checked against those it must have.

use super::fault::{FaultCode, Page, suggest};

/// The checked words of one block by part.
pub(super) struct Words(Vec<(&'static str, String)>);

impl Words {
    /// Takes a part out; one that may be left out and was is blank.
    pub(super) fn take(&mut self, part: &str) -> String {
        let found = self.0.iter_mut().find(|(name, _)| *name == part);
        found.map(|(_, text)| std::mem::take(text)).unwrap_or_default()
    }
}

/// `### name` and the lines under it.
struct Part<'t> {
    name: &'t str,
    at: usize,
    text: String,
}

/// A heading with its parts: the head of the guide or a step.
pub(super) struct Block<'t> {
    pub(super) name: &'t str,
    pub(super) at: usize,
    parts: Vec<Part<'t>>,
}

impl Block<'_> {
    /// The words of the block; `None` when a part is missing, blank, strange or there twice.
    pub(super) fn read(&self, page: &Page<'_>, known: &[(&'static str, bool)]) -> Option<Words> {
        let mut whole = self.report_strangers(page, known);
        let mut words = Vec::new();
        for (name, required) in known {
            let part = self.parts.iter().find(|part| part.name == *name);
            match part {
                Some(part) if part.text.trim().is_empty() => {
                    page.fault(part.at, FaultCode::EmptyText, format!("`### {name}` is empty"), "write it");
                    whole = false;
                }
                Some(part) => words.push((*name, part.text.trim().to_owned())),
                None if *required => {
                    let message = format!("`### {name}` is missing");
                    page.fault(self.at, FaultCode::MissingField, message, "add it under this heading");
                    whole = false;
                }
                None => {}
            }
        }
        whole.then_some(Words(words))
    }

    fn report_strangers(&self, page: &Page<'_>, known: &[(&'static str, bool)]) -> bool {
        let mut clean = true;
        for (nth, part) in self.parts.iter().enumerate() {
            let expected = known.iter().any(|(name, _)| *name == part.name);
            let twice = self.parts.iter().take(nth).any(|other| other.name == part.name);
            if !expected {
                let hint = suggest(part.name, known.iter().map(|(name, _)| *name));
                page.fault(part.at, FaultCode::UnknownField, format!("no part `{}` here", part.name), hint);
            } else if twice {
                let message = format!("`### {}` is there twice", part.name);
                page.fault(part.at, FaultCode::Syntax, message, "join the two");
            }
            clean &= expected && !twice;
        }
        clean
    }
}

/// The file cut at its headings.
pub(super) struct Blocks<'t> {
    title: Option<(&'t str, usize)>,
    pub(super) head: Block<'t>,
    pub(super) steps: Vec<Block<'t>>,
}

impl<'t> Blocks<'t> {
    pub(super) fn of(page: &Page<'t>) -> Self {
        let head = Block { name: "", at: 0, parts: Vec::new() };
        let mut blocks = Self { title: None, head, steps: Vec::new() };
        let mut at = 0;
        for line in page.text.split_inclusive('\n') {
            blocks.line(page, line.trim_start_matches('\u{feff}').trim_end(), at);
            at += line.len();
        }
        blocks
    }

    fn line(&mut self, page: &Page<'t>, line: &'t str, at: usize) {
        if let Some(name) = line.strip_prefix("### ") {
            self.open().parts.push(Part { name: name.trim(), at, text: String::new() });
        } else if let Some(name) = line.strip_prefix("## ") {
            self.steps.push(Block { name: name.trim(), at, parts: Vec::new() });
        } else if let Some(title) = line.strip_prefix("# ") {
            self.name_it(page, title.trim(), at);
        } else if let Some(part) = self.open().parts.last_mut() {
            part.text.push_str(line);
            part.text.push('\n');
        } else if !line.trim().is_empty() {
            let hint = "put `### opening`, `### question` … on a line above it";
            page.fault(at, FaultCode::Syntax, "this text belongs to no part", hint);
        }
    }

    fn open(&mut self) -> &mut Block<'t> {
        self.steps.last_mut().unwrap_or(&mut self.head)
    }

    fn name_it(&mut self, page: &Page<'t>, title: &'t str, at: usize) {
        if self.title.is_some() {
            page.fault(at, FaultCode::Syntax, "a second title", "a step begins with ##, a part with ###");
        }
        self.title.get_or_insert((title, at));
    }

    pub(super) fn title(&self, page: &Page<'_>) -> Option<String> {
        match self.title {
            Some((title, _)) if !title.is_empty() => return Some(title.to_owned()),
            Some((_, at)) => page.fault(at, FaultCode::EmptyText, "the title is empty", "write it"),
            None => page.fault(0, FaultCode::MissingField, "the guide has no title", "begin with `# Title`"),
        }
        None
    }
}
