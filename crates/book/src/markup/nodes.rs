//! One function for each kind of node that a chapter can hold.

use super::Page;
use crate::plan::{Heading, Line, Link, Node, Para, Proof, Role, Shared, Timeline, Turning};

impl<'a> Page<'a> {
    pub(super) fn nodes(&mut self, nodes: &'a [Node]) {
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
        drawing(&mut self.xml, timeline);
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
            self.link(link, "thread");
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

const WIDTH: f64 = 600.0;
const HIGH: f64 = 20.0;
const LOW: f64 = 100.0;

/// The thread from before (low, where reading begins) to after (high), level at every turning point.
fn drawing(xml: &mut crate::xml::Xml, timeline: &Timeline) {
    let knots = knots(timeline);
    let path = path(&knots);
    xml.open(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", "0 0 600 120"),
            ("role", "img"),
            ("aria-label", &timeline.alt),
        ],
    );
    xml.empty("path", &[("d", &path), ("fill", "none"), ("stroke", "#b3202c"), ("stroke-width", "3")]);
    let inner = knots.get(1..knots.len() - 1).unwrap_or_default();
    for (x, y) in inner {
        let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
        let place = [
            ("cx", x.as_str()),
            ("cy", &y),
            ("r", "7"),
            ("fill", "#fff"),
            ("stroke", "#b3202c"),
            ("stroke-width", "3"),
        ];
        xml.empty("circle", &place);
    }
    xml.close("svg");
}

#[expect(clippy::cast_precision_loss, reason = "a story has a few turning points, not 2^52")]
fn knots(timeline: &Timeline) -> Vec<(f64, f64)> {
    let steps = timeline.points.len() + 1;
    let rtl = timeline.dir == redthread_core::language::Direction::Rtl;
    let place = |at: usize| {
        let f = at as f64 / steps as f64;
        let x = if rtl { WIDTH * (1.0 - f) } else { WIDTH * f };
        (x, LOW + (HIGH - LOW) * f)
    };
    (0..=steps).map(place).collect()
}

fn path(knots: &[(f64, f64)]) -> String {
    let start = knots.first().map(|(x, y)| format!("M{x:.1} {y:.1}"));
    let steps = knots.iter().zip(knots.iter().skip(1)).map(|((a, b), (x, y))| {
        let mid = f64::midpoint(*a, *x);
        format!("C{mid:.1} {b:.1} {mid:.1} {y:.1} {x:.1} {y:.1}")
    });
    start.into_iter().chain(steps).collect::<Vec<_>>().join(" ")
}
