//! Cleaning the characters of a text without changing a word of it.
//!
//! Line ends become `\n`, control and non-characters go (they cannot stand in XML, so no book could hold them), each line
//! becomes NFC and loses the white space at its ends. Nothing else: points, gershayim, dashes and emoji stay.
//!
//! **Bidi controls.** U+200E, U+200F and U+061C are kept: they are how people repair a line of mixed text. Overrides
//! (U+202D, U+202E) are left out: they show letters in another order than they stand in, so that a quotation could
//! read differently from its source. Embeddings (U+202A, U+202B) become the isolates that replaced them in Unicode 6.3,
//! and every isolate is closed within its line, stray closers go: passages are cut out of paragraphs and set among other
//! texts, and must not turn those.

use unicode_normalization::UnicodeNormalization;

/// What cleaning changed beyond line ends and white space.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) controls: usize,
    pub(crate) bidi: usize,
}

const LRI: char = '\u{2066}';
const RLI: char = '\u{2067}';
const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';
const PDF: char = '\u{202C}';

/// The cleaned text; blank lines in it are empty lines.
pub(crate) fn clean(text: &str, tally: &mut Tally) -> String {
    let text = line_ends_and_controls(text, tally);
    let lines: Vec<String> = text.split('\n').map(|line| clean_line(line, tally)).collect();
    lines.join("\n")
}

fn clean_line(line: &str, tally: &mut Tally) -> String {
    let line: String = balance(line, &mut tally.bidi).nfc().collect();
    let visible = line.chars().any(|c| !c.is_whitespace() && !is_invisible(c));
    if visible { line.trim().to_owned() } else { String::new() }
}

/// Format characters that make no paragraph by themselves.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2069}')
}

fn line_ends_and_controls(text: &str, tally: &mut Tally) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{0B}' | '\u{85}' | '\u{2028}' => out.push('\n'),
            '\u{0C}' | '\u{2029}' => out.push_str("\n\n"),
            // A byte order mark inside a text is left over from joining files, and means nothing.
            '\u{FEFF}' => {}
            '\t' => out.push('\t'),
            _ if c.is_control() || is_noncharacter(c) => tally.controls += 1,
            _ => out.push(c),
        }
    }
    out
}

fn is_noncharacter(c: char) -> bool {
    u32::from(c) & 0xFFFE == 0xFFFE || matches!(c, '\u{FDD0}'..='\u{FDEF}')
}

/// What is open at a place of a line, innermost last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// An isolate of the text's own, which PDI closes.
    Isolate,
    /// An embedding that became an isolate, which PDF closes.
    Embedding,
    /// An override that was left out, whose PDF goes too.
    Override,
}

/// A line whose bidi controls are being balanced.
#[derive(Default)]
struct Balance {
    out: String,
    open: Vec<Open>,
    /// How many of `open` are isolates; looking them up for each PDI would take quadratic time.
    isolates: usize,
    changed: usize,
}

fn balance(line: &str, changed: &mut usize) -> String {
    let mut line_so_far = Balance::default();
    line.chars().for_each(|c| line_so_far.take(c));
    *changed += line_so_far.changed + line_so_far.isolates;
    line_so_far.close_from(0);
    line_so_far.out
}

impl Balance {
    fn take(&mut self, c: char) {
        match c {
            '\u{202A}' => self.enter(Open::Embedding, Some(LRI)),
            '\u{202B}' => self.enter(Open::Embedding, Some(RLI)),
            '\u{202D}' | '\u{202E}' => self.enter(Open::Override, None),
            LRI | RLI | FSI => self.enter(Open::Isolate, Some(c)),
            PDI => self.close_isolate(),
            PDF => self.close_embedding(),
            _ => self.out.push(c),
        }
        self.changed += usize::from(matches!(c, '\u{202A}'..='\u{202E}'));
    }

    fn enter(&mut self, what: Open, mark: Option<char>) {
        self.isolates += usize::from(what == Open::Isolate);
        self.open.push(what);
        self.out.extend(mark);
    }

    /// PDI closes its isolate and whatever was left open inside it (UAX #9, X6a).
    fn close_isolate(&mut self) {
        if self.isolates == 0 {
            self.changed += 1;
        } else if let Some(at) = self.open.iter().rposition(|&o| o == Open::Isolate) {
            self.isolates -= 1;
            self.close_from(at);
        }
    }

    /// PDF closes the innermost embedding or override, and nothing through an isolate (UAX #9, X7).
    fn close_embedding(&mut self) {
        if self.open.last().is_some_and(|&o| o != Open::Isolate) {
            self.close_from(self.open.len() - 1);
        }
    }

    fn close_from(&mut self, at: usize) {
        let shown = self.open.drain(at..).filter(|&o| o != Open::Override);
        self.out.extend(shown.map(|_| PDI));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> String {
        clean(text, &mut Tally::default())
    }

    #[test]
    fn niqqud_gershayim_dashes_and_emoji_stay() {
        for text in
            ["שָׁלוֹם", "עו\"ס, ארה״ב וצ׳ק", "א–ב — ג־ד", "👩🏽‍🏫 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️", "סעיף\u{200F} 3.1 (ב)", "Åsa och Örjan", "a\tb"]
        {
            assert_eq!(cleaned(text), text);
        }
    }

    #[test]
    fn letters_are_composed_and_presentation_forms_opened() {
        assert_eq!(cleaned("A\u{30A}sa"), "Åsa");
        assert_eq!(cleaned("\u{FB2A}"), "\u{5E9}\u{5C1}");
    }

    #[test]
    fn all_line_ends_are_one() {
        assert_eq!(cleaned("a\r\nb\rc\u{0B}d\u{2028}e\u{85}f"), "a\nb\nc\nd\ne\nf");
        assert_eq!(cleaned("a\u{0C}b\u{2029}c"), "a\n\nb\n\nc");
    }

    #[test]
    fn lines_lose_their_ends_and_the_invisible_ones_are_empty() {
        assert_eq!(cleaned("  א \n\u{A0}\t\n\u{200F}\n b"), "א\n\n\nb");
    }

    #[test]
    fn controls_go_and_are_counted() {
        let mut tally = Tally::default();
        assert_eq!(clean("a\u{1}b\u{9F}c\u{FFFF}\u{FEFF}d", &mut tally), "abcd");
        assert_eq!(tally, Tally { controls: 3, bidi: 0 });
    }

    #[test]
    fn overrides_go_with_their_closers() {
        let mut tally = Tally::default();
        assert_eq!(clean("a\u{202E}b\u{202C}c\u{202D}d", &mut tally), "abcd");
        assert_eq!(tally.bidi, 3);
    }

    #[test]
    fn embeddings_become_isolates() {
        assert_eq!(cleaned("אמרה \u{202A}IKEA 7\u{202C} שוב"), "אמרה \u{2066}IKEA 7\u{2069} שוב");
        assert_eq!(cleaned("x \u{202B}עו\"ס"), "x \u{2067}עו\"ס\u{2069}");
    }

    #[test]
    fn isolates_end_with_their_line() {
        let mut tally = Tally::default();
        assert_eq!(clean("\u{2067}א\nב\u{2069}", &mut tally), "\u{2067}א\u{2069}\nב");
        assert_eq!(tally.bidi, 2);
        assert_eq!(cleaned("\u{2068}Dana\u{2069}: שלום"), "\u{2068}Dana\u{2069}: שלום");
        assert_eq!(cleaned("\u{2066}a\u{202B}ב\u{2069}c\u{202C}"), "\u{2066}a\u{2067}ב\u{2069}\u{2069}c");
    }

    #[test]
    fn a_long_line_of_marks_takes_no_longer_than_others() {
        let marks = format!("{}{}x", "\u{202A}".repeat(200_000), "\u{2069}".repeat(200_000));
        let mut tally = Tally::default();
        assert_eq!(clean(&marks, &mut tally).matches('x').count(), 1);
        assert_eq!(tally.bidi, 400_000);
    }
}
