//! A small writer of XML. Everything that goes through it is escaped; nothing else is written.

/// XML under construction.
#[derive(Default)]
pub(crate) struct Xml {
    out: String,
}

/// Name and value of an attribute.
pub(crate) type Attribute<'a> = (&'a str, &'a str);

impl Xml {
    /// A document with its declaration.
    pub(crate) fn document() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned() }
    }

    /// Adds a fixed piece, such as a document type.
    pub(crate) fn fixed(&mut self, piece: &'static str) {
        self.out.push_str(piece);
    }

    /// An opening tag.
    pub(crate) fn open(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes);
        self.out.push('>');
    }

    /// A closing tag.
    pub(crate) fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes);
        self.out.push_str("/>");
    }

    /// An element that holds only text.
    pub(crate) fn leaf(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// An element whose content `inner` writes.
    pub(crate) fn within(&mut self, name: &str, attributes: &[Attribute<'_>], inner: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inner(self);
        self.close(name);
    }

    /// Words.
    pub(crate) fn text(&mut self, text: &str) {
        text.chars().filter(|&c| allowed(c)).for_each(|c| self.escaped(c));
    }

    /// Adds what another writer wrote.
    pub(crate) fn append(&mut self, written: &str) {
        self.out.push_str(written);
    }

    /// What was written.
    pub(crate) fn finish(self) -> String {
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
    }

    fn escaped(&mut self, c: char) {
        match c {
            '&' => self.out.push_str("&amp;"),
            '<' => self.out.push_str("&lt;"),
            '>' => self.out.push_str("&gt;"),
            '"' => self.out.push_str("&quot;"),
            _ => self.out.push(c),
        }
    }
}

/// XML 1.0 has no way to write most control characters, not even escaped.
fn allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{7E}' | '\u{85}' | '\u{A0}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_attributes_are_escaped_and_controls_left_out() {
        let mut xml = Xml::default();
        xml.leaf("p", &[("title", "עו\"ס <b> & co")], "a<b>&\"'\u{0}\u{FFFF}שָׁלוֹם🙂");
        assert_eq!(xml.finish(), "<p title=\"עו&quot;ס &lt;b&gt; &amp; co\">a&lt;b&gt;&amp;&quot;'שָׁלוֹם🙂</p>");
    }

    #[test]
    fn elements_nest() {
        let mut xml = Xml::document();
        xml.within("a", &[], |xml| xml.empty("b", &[("c", "d")]));
        assert!(xml.finish().ends_with("?>\n<a><b c=\"d\"/></a>"));
    }
}
