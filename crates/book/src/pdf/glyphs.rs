//! Characters that no built-in font can draw, or that PDF/A forbids.
//!
//! PDF/A-2a and PDF/UA-1 refuse a page with a missing glyph. A story with a name in Ethiopic script must
//! still become a book, so such a character is printed as an empty box and reported.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::BookError;

const BOX: char = '□';

/// Replaces every unprintable character in all strings; returns those that were replaced, in order.
pub(super) fn make_printable(data: &mut Value) -> Result<Vec<char>, BookError> {
    let mut known = BTreeMap::new();
    walk(data, &mut known)?;
    Ok(known.into_iter().filter_map(|(c, drawn)| (!drawn).then_some(c)).collect())
}

fn walk(data: &mut Value, known: &mut BTreeMap<char, bool>) -> Result<(), BookError> {
    match data {
        Value::String(text) => *text = printable(text, known)?,
        Value::Array(items) => items.iter_mut().try_for_each(|item| walk(item, known))?,
        Value::Object(fields) => fields.values_mut().try_for_each(|field| walk(field, known))?,
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
    Ok(())
}

fn printable(text: &str, known: &mut BTreeMap<char, bool>) -> Result<String, BookError> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| !forbidden(c)) {
        let drawn = match known.get(&c) {
            Some(&drawn) => drawn,
            None => *known.entry(c).or_insert(drawable(c)?),
        };
        out.push(if drawn { c } else { BOX });
    }
    Ok(out)
}

fn drawable(c: char) -> Result<bool, BookError> {
    Ok(invisible(c) || !private(c) && super::world::covers(c)?)
}

/// Has no meaning in print: controls other than line breaks, byte order marks, non-characters, emoji selectors.
fn forbidden(c: char) -> bool {
    let control = c.is_control() && c != '\n' && c != '\t';
    control || matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{FE00}'..='\u{FE0F}')
}

/// Needs no glyph of its own: direction marks, joiners, spaces.
fn invisible(c: char) -> bool {
    let mark = matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}');
    mark || c.is_whitespace()
}

fn private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_can_draw_becomes_a_box_and_is_reported_once() {
        let mut data = serde_json::json!([{ "a": "שָׁלוֹם ሀ åäö \u{E000}" }, "\u{200F}ሀ🙂\u{FE0F}\u{0}"]);
        let missing = make_printable(&mut data).expect("fonts are built in");
        assert_eq!(data, serde_json::json!([{ "a": "שָׁלוֹם □ åäö □" }, "\u{200F}□🙂"]));
        assert_eq!(missing, ['ሀ', '\u{E000}']);
    }
}
