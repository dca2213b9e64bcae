//! What is kept of an old book, and the rules of it. Pure.

pub mod facts;
pub mod lines;
mod prefill;
pub mod reading;

use jiff::Timestamp;
use redthread_core::codes;
use redthread_core::day::is_ahead;
use redthread_core::refusal::Refusal;
use serde::{Deserialize, Serialize};

pub use facts::{AuthorLine, Chapter, Facts, Hint, Principle};
pub use lines::{BookLine, Choice, Choices, Count};
pub use prefill::{language, prefill};
pub use reading::Section;

/// How a book is shown to everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// Title, authors, contents, citation: found by them, and not a word of its text.
    #[default]
    Entry,
    /// Its chapters, too.
    Full,
    /// Not any more: its address answers that it is gone.
    Down,
}
codes!(Shows { Entry = "entry", Full = "full", Down = "down" });

/// What somebody says before a book is shown: Red Thread cannot know by itself what was agreed when it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Who says so: a name, and as what.
    pub who: String,
    /// Where and when it was published.
    pub published: String,
    /// By what right it may be shown here.
    pub right: String,
}

/// A recorded word about how a book may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// How it is shown from then on.
    pub shows: Shows,
    /// By what right; none where it is taken down.
    pub ground: Option<Ground>,
    /// The day on which it was said.
    pub said_on: Option<Timestamp>,
    /// When it was recorded.
    pub made_at: Timestamp,
}

/// What stands in the way of showing a book.
///
/// # Errors
/// `oldbooks.not_yet_read`, `oldbooks.not_described`; a day that has not come.
pub fn may_show(is_read: bool, is_described: bool, said_on: Timestamp, now: Timestamp) -> Result<(), Vec<Refusal>> {
    let faults = [
        (!is_read).then(|| Refusal::whole("oldbooks.not_yet_read")),
        (is_read && !is_described).then(|| Refusal::whole("oldbooks.not_described")),
        is_ahead(said_on, now).then(|| Refusal::beside("said_on", "oldbooks.day_ahead")),
    ];
    let faults: Vec<Refusal> = faults.into_iter().flatten().collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_is_shown_only_once_it_was_read_and_described() {
        let now: Timestamp = "2026-11-21T08:00:00Z".parse().unwrap();
        let tomorrow: Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
        let codes = |read, described, day| {
            let faults = may_show(read, described, day, now).err().unwrap_or_default();
            faults.into_iter().map(|fault| fault.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(true, true, now), [""; 0]);
        assert_eq!(codes(false, false, now), ["oldbooks.not_yet_read"]);
        assert_eq!(codes(true, false, tomorrow), ["oldbooks.not_described", "oldbooks.day_ahead"]);
    }

    #[test]
    fn the_entry_alone_is_what_is_shown_unless_more_is_said() {
        assert_eq!(Shows::default(), Shows::Entry);
        assert_eq!(Shows::ALL.iter().filter_map(|shows| Shows::from_code(shows.code())).count(), 3);
    }
}
