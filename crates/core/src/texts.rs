//! Rules for what people type: how long, and never empty by accident.
//!
//! Length counts what a person sees as one letter (grapheme): counting bytes or characters would give somebody who
//! writes Hebrew with points a third of the room.

use unicode_segmentation::UnicodeSegmentation;

use crate::refusal::Refusal;

/// Longest one-line text: titles, aliases.
pub const LINE: usize = 200;
/// Longest paragraph-like text: a reason, a summary.
pub const PARAGRAPH: usize = 5_000;
/// Longest text at all: a section of an interview, an imported document.
pub const TEXT: usize = 400_000;

/// Reads a required text: trimmed, not empty, at most `most` letters.
pub fn required(field: &str, text: &str, most: usize) -> Result<String, Refusal> {
    match optional(field, text, most)? {
        text if text.is_empty() => Err(Refusal::beside(field, "form.required")),
        text => Ok(text),
    }
}

/// Reads a text that may be empty: line ends made one, trimmed, at most `most` letters.
pub fn optional(field: &str, text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.replace("\r\n", "\n").replace('\0', "").trim().to_owned();
    if text.graphemes(true).nth(most).is_some() {
        return Err(Refusal::beside(field, "form.too_long").with("most", most));
    }
    Ok(text)
}

/// Collects the results of several fields: all values, or every refusal at once.
#[derive(Debug, Default)]
pub struct Fields(Vec<Refusal>);

impl Fields {
    /// Takes one field's value; a refused one is remembered and stands in as its default.
    pub fn take<T: Default>(&mut self, read: Result<T, Refusal>) -> T {
        read.unwrap_or_else(|refusal| {
            self.0.push(refusal);
            T::default()
        })
    }

    /// Adds a refusal that no single reading found.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.0.push(refusal);
    }

    /// `Ok` when every field was right.
    ///
    /// # Errors
    /// All refusals, in the order of the fields.
    pub fn check(self) -> Result<(), Vec<Refusal>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_emoji_count_as_a_reader_counts_them() {
        assert!(optional("alias", "שָׁלוֹם", 4).is_ok());
        assert!(optional("alias", "👩🏽‍🦽", 1).is_ok());
        assert_eq!(optional("alias", "אבגדה", 4).unwrap_err().code, "form.too_long");
    }

    #[test]
    fn blank_is_not_an_answer() {
        assert_eq!(required("title", " \u{a0}\r\n ", LINE).unwrap_err(), Refusal::beside("title", "form.required"));
    }

    #[test]
    fn all_refusals_come_at_once() {
        let mut fields = Fields::default();
        fields.take(required("a", "", LINE));
        fields.take(required("b", "", LINE));
        assert_eq!(fields.check().unwrap_err().len(), 2);
    }
}
