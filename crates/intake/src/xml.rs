//! A walk through the XML of a part: one pass, no tree, bounded depth, no DTD and so no entity to expand.
//!
//! Names are compared as they are written (`w:p`, `text:p`): every program that writes these formats uses the customary
//! prefixes, and resolving namespaces would cost time that a hostile file could multiply.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

use crate::{Unreadable, limits};

/// What to do with an element.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Show me what is in it.
    Enter,
    /// Leave it out with everything in it; its end is not reported.
    Skip,
}

/// Who listens to a walk.
pub(crate) trait Listener {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Step;
    fn end(&mut self, name: &str);
    fn text(&mut self, text: &str);
}

/// The attributes of an element.
pub(crate) struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// The value of the attribute of this written name; a malformed one counts as absent.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        // Looking for duplicates takes quadratic time.
        let mut found = attributes.with_checks(false).flatten().filter(|a| a.key.as_ref() == name);
        let value = found.next()?.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }
}

/// Walks through a part whose outermost element must be `root`.
pub(crate) fn walk(part: &str, root: &str, xml: &str, listener: &mut impl Listener) -> Result<(), Unreadable> {
    let mut walk = Walk { listener, root, depth: 0, skipped_from: None, seen: false };
    let mut reader = Reader::from_str(xml);
    while walk.step(reader.read_event()).map_err(|stop| stop.named(part))? {}
    Ok(())
}

enum Stop {
    Damaged,
    TooDeep,
}

impl Stop {
    fn named(self, part: &str) -> Unreadable {
        match self {
            Self::Damaged => Unreadable::damaged(part),
            Self::TooDeep => Unreadable::TooDeep { limit: limits::DEPTH },
        }
    }
}

struct Walk<'a, L> {
    listener: &'a mut L,
    root: &'a str,
    depth: usize,
    /// The depth of the element that is being left out.
    skipped_from: Option<usize>,
    seen: bool,
}

impl<L: Listener> Walk<'_, L> {
    /// Takes one event; whether there are more.
    fn step(&mut self, event: Result<Event<'_>, quick_xml::Error>) -> Result<bool, Stop> {
        match event.map_err(|_| Stop::Damaged)? {
            Event::Start(e) => self.start(&e)?,
            Event::Empty(e) => {
                self.start(&e)?;
                self.end(e.name().as_ref());
            }
            Event::End(e) => self.end(e.name().as_ref()),
            Event::Text(e) => self.text(&e.xml10_content()),
            Event::CData(e) => self.text(&e.xml10_content()),
            Event::GeneralRef(e) => self.text(&referred(&e)?),
            Event::DocType(_) => return Err(Stop::Damaged),
            Event::Eof if self.depth > 0 || !self.seen => return Err(Stop::Damaged),
            Event::Eof => return Ok(false),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
        Ok(true)
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Stop> {
        let name = element.name();
        if self.depth == 0 && name.as_ref() != self.root {
            return Err(Stop::Damaged);
        }
        self.seen = true;
        self.depth += 1;
        if self.depth > limits::DEPTH {
            return Err(Stop::TooDeep);
        }
        if self.skipped_from.is_none() && self.listener.start(name.as_ref(), &Attributes(element)) == Step::Skip {
            self.skipped_from = Some(self.depth);
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match self.skipped_from {
            None => self.listener.end(name),
            Some(depth) if depth == self.depth => self.skipped_from = None,
            Some(_) => {}
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn text(&mut self, text: &str) {
        if self.skipped_from.is_none() {
            self.listener.text(text);
        }
    }
}

/// `&#x5D0;` or one of the five names of XML; any other would need a DTD.
fn referred(reference: &BytesRef<'_>) -> Result<String, Stop> {
    if let Some(c) = reference.resolve_char_ref().map_err(|_| Stop::Damaged)? {
        return Ok(c.into());
    }
    escape::resolve_predefined_entity(reference).map(str::to_owned).ok_or(Stop::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes down what it hears; leaves out `<skip>`.
    #[derive(Default)]
    struct Ear(String);

    impl Listener for Ear {
        fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Step {
            if name == "skip" {
                return Step::Skip;
            }
            let value = attributes.get("v").unwrap_or_default();
            self.0.extend(["<", name, &value, ">"]);
            Step::Enter
        }

        fn end(&mut self, name: &str) {
            self.0.extend(["</", name, ">"]);
        }

        fn text(&mut self, text: &str) {
            self.0 += text;
        }
    }

    fn heard(xml: &str) -> Result<String, Unreadable> {
        let mut ear = Ear::default();
        walk("part", "r", xml, &mut ear).map(|()| ear.0)
    }

    #[test]
    fn elements_text_references_and_cdata_are_heard() {
        let xml = "<?xml version='1.0'?><r><!-- c --><a v='&quot;'>עו&quot;ס &#x5D0;&amp;<![CDATA[<b>]]></a></r>\n";
        assert_eq!(heard(xml).unwrap(), "<r><a\">עו\"ס א&<b></a></r>\n");
    }

    #[test]
    fn a_skipped_element_is_silent_with_all_in_it() {
        assert_eq!(heard("<r>a<skip>b<skip/><c>d</c></skip>e<skip/>f</r>").unwrap(), "<r>aef</r>");
    }

    #[test]
    fn damage_is_named() {
        for xml in
            ["", "   ", "<r>", "<r><a></r>", "<r>&lol;</r>", "<r>&#0;</r>", "<r a", "<q/>", "<!DOCTYPE r><r/>", "</r>"]
        {
            assert_eq!(heard(xml), Err(Unreadable::damaged("part")), "{xml}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |n: usize| format!("{}{}", "<r>".repeat(n), "</r>".repeat(n));
        assert!(heard(&nested(limits::DEPTH)).is_ok());
        assert_eq!(heard(&nested(limits::DEPTH + 1)), Err(Unreadable::TooDeep { limit: limits::DEPTH }));
    }
}
