//! One function for each kind of node that a chapter can hold.

use super::Page;
use crate::plan::{Heading, Line, Link, Node, Para, Proof, Role, Shared, Timeline, Turning};

impl<'a> Page<'a> {
    /// Sides that follow each other stand in one frame, so that a style sheet can set them side by side; whoever tells
    /// from the same side stands below each other.
    pub(super) fn nodes(&mut self, nodes: &'a [Node]) {
        let first = nodes.iter().position(is_side).unwrap_or(nodes.len());
        let (before, sides) = nodes.split_at_checked(first).unwrap_or((nodes, &[]));
        let end = sides.iter().position(|node| is_section(node) && !is_side(node)).unwrap_or(sides.len());
        let (sides, after) = sides.split_at_checked(end).unwrap_or((sides, &[]));
        self.flow(before);
        self.sides(sides);
        self.flow(after);
    }

    fn sides(&mut self, nodes: &'a [Node]) {
        let tellings: Vec<&[Node]> = nodes.chunk_by(|_, next| !is_side(next)).collect();
        let sides: Vec<_> = tellings.chunk_by(|one, next| side_of(one) == side_of(next)).collect();
        if sides.len() < 2 {
            return self.flow(nodes);
        }
        self.xml.open("div", &[("class", "sides")]);
        for side in sides {
            self.xml.open("article", &[]);
            for telling in side {
                self.flow(telling);
            }
            self.xml.close("article");
        }
        self.xml.close("div");
    }

    fn flow(&mut self, nodes: &'a [Node]) {
        for node in nodes {
            match node {
                Node::Heading(heading) => self.heading(heading),
                Node::Paragraph(para) => self.paragraph("p", para),
                Node::Quote(para) => self.quote(para),
                Node::List { ordered, items } => self.list(*ordered, items),
                Node::Aside(line) => self.line("p", &[("class", "teller")], line),
                Node::Timeline(timeline) => self.timeline(timeline),
                Node::Turning(turning) => self.turning(turning),
                Node::Share(share) => self.share(share),
                Node::Evidence(proof) => self.evidence(proof),
                Node::Links { items } => self.links(items),
                Node::Origin { .. } => {}
                Node::Credit { role, names } => self.credit(role, names),
                Node::Fact { name, value } => self.fact(name, value),
            }
        }
    }

    fn heading(&mut self, heading: &Heading) {
        if let Some(eyebrow) = &heading.eyebrow {
            self.line("p", &[("class", "eyebrow")], eyebrow);
        }
        let name = format!("h{}", self.setting.top + heading.level - 1);
        let class = match heading.role {
            Role::Label => "label",
            Role::Side => "side",
            Role::Principle => "principle",
            Role::Part => "part",
            Role::Inner => "inner",
        };
        self.line(&name, &[("id", &heading.id), ("class", class)], &heading.text);
    }

    fn quote(&mut self, para: &'a Para) {
        self.xml.open("blockquote", &[]);
        self.paragraph("p", para);
        self.xml.close("blockquote");
    }

    fn list(&mut self, ordered: bool, items: &'a [Para]) {
        let name = if ordered { "ol" } else { "ul" };
        self.xml.open(name, &[]);
        for item in items {
            self.paragraph("li", item);
        }
        self.xml.close(name);
    }

    fn timeline(&mut self, timeline: &Timeline) {
        self.xml.open("figure", &[("class", "timeline")]);
        super::drawing::draw(&mut self.xml, timeline);
        self.xml.close("figure");
    }

    fn turning(&mut self, turning: &Turning) {
        self.xml.open("div", &[("class", "turning")]);
        self.xml.open("p", &[]);
        if let Some(when) = &turning.when {
            self.line("span", &[("class", "when")], when);
            self.xml.text(" · ");
        }
        self.line("strong", &[], &turning.title);
        self.xml.close("p");
        if !turning.actions.is_empty() {
            self.xml.open("ul", &[]);
            for action in &turning.actions {
                self.line("li", &[], action);
            }
            self.xml.close("ul");
        }
        self.xml.close("div");
    }

    fn share(&mut self, share: &Shared) {
        self.line("p", &[("class", "share")], &share.text);
    }

    fn evidence(&mut self, proof: &Proof) {
        self.xml.open("figure", &[("class", "evidence"), ("id", &proof.id)]);
        self.xml.open("blockquote", &[]);
        let (open, close) = &self.setting.labels.quotes;
        let quoted = Line { text: format!("{open}{}{close}", proof.quote.text), ..proof.quote.clone() };
        self.line("p", &[], &quoted);
        self.xml.close("blockquote");
        self.xml.open("figcaption", &[]);
        if let Some(who) = &proof.who {
            self.isolated(who);
            self.xml.text(" · ");
        }
        self.link(&proof.source, "source");
        self.xml.close("figcaption");
        self.xml.close("figure");
    }

    fn links(&mut self, links: &[Link]) {
        self.xml.open("ul", &[("class", "links")]);
        for link in links {
            self.xml.open("li", &[]);
            self.link(link, "tied");
            self.xml.close("li");
        }
        self.xml.close("ul");
    }

    fn credit(&mut self, role: &Line, names: &[Line]) {
        self.xml.open("p", &[("class", "credit")]);
        self.line("span", &[("class", "role")], role);
        self.xml.text(": ");
        for (at, name) in names.iter().enumerate() {
            if at > 0 {
                self.xml.text(", ");
            }
            self.isolated(name);
        }
        self.xml.close("p");
    }

    fn fact(&mut self, name: &Line, value: &Line) {
        self.xml.open("p", &[("class", "fact")]);
        self.isolated(name);
        self.xml.text(": ");
        self.line("code", &[], value);
        self.xml.close("p");
    }
}

fn is_side(node: &Node) -> bool {
    matches!(node, Node::Heading(heading) if heading.role == Role::Side)
}

/// From which side a telling is, by its heading.
fn side_of(telling: &[Node]) -> Option<&str> {
    telling.first().and_then(|node| match node {
        Node::Heading(heading) => Some(heading.text.text.as_str()),
        _ => None,
    })
}

/// Whether it opens a part of the chapter.
fn is_section(node: &Node) -> bool {
    matches!(node, Node::Heading(heading) if heading.level == 2)
}
