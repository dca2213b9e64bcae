//! An answer as the fields of its form, and back. Every field has a name of its own, so that a device can keep it.

use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_web::{Filled, Form};

use crate::model::{Entry, Reply, Shape};

/// Most entries that are read from one form.
const MOST_ENTRIES: usize = 100;

/// What stands in the fields of an answer. Rows are the entries as the form shows them.
pub(crate) fn filled(reply: &Reply, none_found: bool) -> Filled {
    let mut fields = match reply {
        Reply::Text(text) => vec![("text".to_owned(), text.clone())],
        Reply::Pair { before, after } => {
            vec![("before".to_owned(), before.clone()), ("after".to_owned(), after.clone())]
        }
        Reply::Gate { merits, reason } => {
            vec![("decision".to_owned(), decision(*merits).to_owned()), ("reason".to_owned(), reason.clone())]
        }
        Reply::Entries(entries) => {
            entries.iter().enumerate().flat_map(|(n, entry)| entry_fields(n + 1, entry)).collect()
        }
    };
    if none_found {
        fields.push(("none".to_owned(), "1".to_owned()));
    }
    Filled::with(fields)
}

fn entry_fields(n: usize, entry: &Entry) -> [(String, String); 2] {
    [(format!("head-{n}"), entry.head.clone()), (format!("body-{n}"), entry.body.clone())]
}

const fn decision(merits: Option<bool>) -> &'static str {
    match merits {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
}

/// Reads an answer; a half one is an answer in the making and is read too.
pub(crate) fn read(shape: Shape, form: &Form) -> Result<Reply, Vec<Refusal>> {
    let mut fields = Fields::default();
    let text = |fields: &mut Fields, name: &str| fields.take(form.optional(name, texts::TEXT));
    let reply = match shape {
        Shape::Text | Shape::Lines => Reply::Text(text(&mut fields, "text")),
        Shape::Pair => Reply::Pair { before: text(&mut fields, "before"), after: text(&mut fields, "after") },
        Shape::Gate => {
            let merits = [Some(true), Some(false)].into_iter().find(|merits| decision(*merits) == form.get("decision"));
            Reply::Gate { merits: merits.flatten(), reason: text(&mut fields, "reason") }
        }
        Shape::Timeline | Shape::Each => Reply::Entries(read_entries(shape, form, &mut fields)),
    };
    fields.check()?;
    Ok(reply)
}

/// The entries that hold something: on a timeline a moment alone does, in a list for each entry its label does not.
fn read_entries(shape: Shape, form: &Form, fields: &mut Fields) -> Vec<Entry> {
    let rows = (1..=MOST_ENTRIES).map(|n| Entry {
        head: fields.take(form.optional(&format!("head-{n}"), texts::PARAGRAPH)).replace('\n', " "),
        body: fields.take(form.optional(&format!("body-{n}"), texts::TEXT)),
    });
    let holds = |entry: &Entry| !entry.body.is_empty() || (shape == Shape::Timeline && !entry.head.is_empty());
    rows.filter(holds).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_comes_back_from_its_form() {
        let entry = |head: &str, body: &str| Entry { head: head.to_owned(), body: body.to_owned() };
        let replies = [
            (Shape::Text, Reply::Text("שָׁלוֹם עו\"ס 3 🙂".to_owned())),
            (Shape::Pair, Reply::Pair { before: "Dörren var stängd".to_owned(), after: String::new() }),
            (Shape::Gate, Reply::Gate { merits: Some(false), reason: "כי".to_owned() }),
            (Shape::Gate, Reply::Gate { merits: None, reason: "עוד לא".to_owned() }),
            (Shape::Timeline, Reply::Entries(vec![entry("מרץ", ""), entry("", "דיברו")])),
            (Shape::Each, Reply::Entries(vec![entry("מרץ", "חיכתה\nהקשיבה")])),
        ];
        for (shape, reply) in replies {
            assert_eq!(read(shape, &filled(&reply, true).form), Ok(reply));
        }
    }

    #[test]
    fn an_empty_row_between_two_is_left_out_and_a_label_alone_is_no_answer() {
        let form = Form::filled([("head-1", "מרץ"), ("body-1", " "), ("head-3", "יוני"), ("body-3", "שם")]);
        let heads = |shape| match read(shape, &form) {
            Ok(Reply::Entries(entries)) => entries.into_iter().map(|entry| entry.head).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(heads(Shape::Timeline), ["מרץ", "יוני"]);
        assert_eq!(heads(Shape::Each), ["יוני"]);
    }

    #[test]
    fn line_ends_of_a_browser_make_no_difference() {
        let read = |text: &str| read(Shape::Lines, &Form::filled([("text", text)])).unwrap();
        assert_eq!(read("א\r\nב\r\n"), read("א\nב"));
    }
}
