//! The kinds of things that a search finds, each under its own heading.

use redthread_core::codes;
use redthread_web::{Kind, PartKind};

/// A kind of thing that a search finds; its name is the message `catalogue-group-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Principles of action.
    Principles,
    /// Stories.
    Stories,
    /// Red lines.
    RedLines,
    /// Books themselves, and their chapters.
    Books,
    /// Policy outlines and their chapters.
    PolicyOutlines,
    /// Reports of workshops and their chapters.
    CaseReports,
    /// Books from before and their chapters.
    OldBooks,
    /// Methods.
    Kits,
}
codes!(Group {
    Principles = "principles", Stories = "stories", RedLines = "red-lines", Books = "books",
    PolicyOutlines = "policy-outlines", CaseReports = "case-reports", OldBooks = "old-books", Kits = "kits",
});

impl Group {
    /// Where a part of something belongs.
    pub fn of(kind: Kind, part: PartKind) -> Self {
        match (part, kind) {
            (PartKind::Principle, _) => Self::Principles,
            (PartKind::Story, _) => Self::Stories,
            (PartKind::RedLine, _) => Self::RedLines,
            (_, Kind::Book) => Self::Books,
            (_, Kind::PolicyOutline) => Self::PolicyOutlines,
            (_, Kind::CaseReport) => Self::CaseReports,
            (_, Kind::OldBook) => Self::OldBooks,
            (_, Kind::Kit) => Self::Kits,
        }
    }
}
