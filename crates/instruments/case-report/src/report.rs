//! A report as it stands: each heading with its text and the words of people beside it.

use std::collections::BTreeSet;

use redthread_core::ids::Uuid;
use redthread_editions::paper::Edition;
use redthread_storage::Error;
use redthread_web::Words;

use crate::load::{From, Material, Quote};
use crate::model::{Heading, Moved, Written};

/// A heading with what stands under it.
pub(crate) struct Part {
    pub(crate) heading: Heading,
    pub(crate) title: String,
    /// What is drafted now.
    pub(crate) draft: String,
    /// What somebody wrote instead.
    pub(crate) written: Option<Written>,
    pub(crate) quotes: Vec<Quote>,
}

impl Part {
    /// What stands there: what somebody wrote, else the draft.
    pub(crate) fn text(&self) -> &str {
        self.written.as_ref().map_or(self.draft.as_str(), |written| written.words.text.as_str())
    }

    /// What moved on since somebody wrote.
    pub(crate) fn moved(&self) -> Moved {
        self.written.as_ref().map(|written| Moved::between(&written.words.basis, &self.draft)).unwrap_or_default()
    }
}

/// The report as it stands.
pub(crate) struct Report {
    pub(crate) material: Material,
    pub(crate) parts: Vec<Part>,
    /// Words that the editor leaves out.
    pub(crate) left_out: BTreeSet<Uuid>,
    pub(crate) editions: Vec<Edition>,
}

impl Report {
    pub(crate) fn part(&self, heading: Heading) -> Result<&Part, Error> {
        self.parts.iter().find(|part| part.heading == heading).ok_or(Error::NotFound)
    }
}

/// From whom words are, as readers are told.
pub(crate) fn say_from(words: &Words, from: &From) -> String {
    match from {
        From::Standpoint(standpoint) => words.standpoint(*standpoint),
        From::Group(title, round) => {
            words.say_with("report-from-group", [("group", title.as_str().into()), ("n", (*round).into())])
        }
    }
}
