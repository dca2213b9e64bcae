//! What the pages show. Typed values are drawn in the reader's words, and leave as codes in JSON.

pub(crate) mod list;
pub(crate) mod person;
pub(crate) mod record;
pub(crate) mod sheets;
pub(crate) mod withdraw;

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::day::date_of;
use redthread_core::ids::{PersonId, ProjectId};
use redthread_core::people::Capacity;
use redthread_web::{Ctx, Words, parts};
use serde::{Serialize, Serializer};

use crate::model::Cell;

/// Serialises a moment as RFC 3339.
pub(crate) fn moment<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(at)
}

/// Serialises a moment that may be missing.
#[expect(clippy::ref_option, reason = "serde hands a reference to the field")]
pub(crate) fn maybe_moment<S: Serializer>(at: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
    at.map(|at| at.to_string()).serialize(serializer)
}

/// "own words · printed book": a line of consent in the reader's words.
pub(crate) fn cell_words(words: &Words, (audience, material): Cell) -> String {
    words.say_with(
        "consent-cell",
        [("material", words.material(material).into()), ("audience", words.audience(audience).into())],
    )
}

/// A day, for people and for machines.
pub(crate) fn day(words: &Words, at: Timestamp) -> Markup {
    let machine = date_of(at).to_string();
    html! { time datetime=(machine) { (words.date(at)) } }
}

/// Where the consents of a project are.
pub(crate) fn home(project: ProjectId) -> String {
    format!("/p/{project}/consents")
}

/// Where the consents of one person are, and what is done there.
pub(crate) fn desk(project: ProjectId, person: PersonId, more: &str) -> String {
    format!("/p/{project}/consents/{person}{more}")
}

/// Whose page this is: what every page of one person begins with.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Whose {
    pub(crate) project: ProjectId,
    pub(crate) person: PersonId,
    pub(crate) project_title: String,
    pub(crate) alias: String,
    pub(crate) capacity: Capacity,
    /// Whether the reader sees more of them than this.
    #[serde(skip)]
    pub(crate) may_look: bool,
}

impl Whose {
    /// An address of theirs.
    pub(crate) fn at(&self, more: &str) -> String {
        desk(self.project, self.person, more)
    }

    /// Where somebody goes when they are done: to the person's page, if that is theirs to see.
    pub(crate) fn back(&self) -> String {
        if self.may_look { self.at("") } else { format!("/p/{}", self.project) }
    }

    /// The way back; `here` is this page, or empty on the person's own.
    pub(crate) fn crumbs(&self, ctx: &Ctx, here: &str) -> Markup {
        let project = (self.project_title.clone(), format!("/p/{}", self.project));
        if !self.may_look {
            return parts::crumbs(ctx, &[project, (here.to_owned(), String::new())]);
        }
        let mut steps = vec![
            project,
            (ctx.say("consent-title"), home(self.project)),
            (self.alias.clone(), if here.is_empty() { String::new() } else { self.at("") }),
        ];
        if !here.is_empty() {
            steps.push((here.to_owned(), String::new()));
        }
        parts::crumbs(ctx, &steps)
    }

    /// A message with their alias in it.
    pub(crate) fn say(&self, ctx: &Ctx, key: &str) -> String {
        ctx.words.say_with(key, [("alias", self.alias.as_str().into())])
    }
}

/// A notice with its icon: `info` and `warning` as in the stylesheet.
pub(crate) fn notice(class: &str, icon: &str, body: &str) -> Markup {
    let role = if class == "warning" { "alert" } else { "status" };
    html! { div class=(format!("notice {class}")) role=(role) { (redthread_web::icon(icon)) p { (body) } } }
}
