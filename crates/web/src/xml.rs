//! XML as machines want it: written by a writer that knows its rules, and never a character that XML cannot hold.

use std::borrow::Cow;

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::writer::Writer;

/// Names and values of an element's attributes.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A document of XML in the making.
pub struct Xml(Writer<Vec<u8>>);

impl std::fmt::Debug for Xml {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Xml")
    }
}

impl Default for Xml {
    fn default() -> Self {
        let mut xml = Self(Writer::new(vec![]));
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }
}

impl Xml {
    /// Opens an element.
    pub fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.put(Event::Start(start(name, attributes)));
    }

    /// Closes it.
    pub fn close(&mut self, name: &str) {
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.put(Event::Empty(start(name, attributes)));
    }

    /// An element that holds words.
    pub fn text(&mut self, name: &str, attributes: Attributes<'_>, words: &str) {
        self.open(name, attributes);
        self.put(Event::Text(BytesText::new(&clean(words))));
        self.close(name);
    }

    /// The whole of it.
    pub fn finish(self) -> String {
        String::from_utf8(self.0.into_inner()).unwrap_or_default()
    }

    /// Writing to memory does not fail.
    fn put(&mut self, event: Event<'_>) {
        drop(self.0.write_event(event));
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*clean(value)));
    }
    start
}

/// Without the characters that no XML 1.0 may hold, written as they are or escaped.
fn clean(words: &str) -> Cow<'_, str> {
    let fits = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
    if words.chars().all(fits) {
        Cow::Borrowed(words)
    } else {
        Cow::Owned(words.chars().filter(|c| fits(*c)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_what_xml_cannot_hold_is_left_out() {
        let mut xml = Xml::default();
        xml.open("a", &[("href", "/x?a=1&b=\"2\"")]);
        xml.text("b", &[], "עו\"ס <b> & 🙂\u{1}\u{FFFE} שָׁלוֹם");
        xml.empty("c", &[]);
        xml.close("a");
        assert_eq!(
            xml.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a href=\"/x?a=1&amp;b=&quot;2&quot;\"><b>עו&quot;ס &lt;b&gt; &amp; 🙂 שָׁלוֹם</b><c/></a>"
        );
    }
}
