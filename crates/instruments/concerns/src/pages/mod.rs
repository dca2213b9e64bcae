//! Views of the opening meeting.

mod concern;
mod form;
mod phone;
mod room;
mod wall;
mod work;

use std::collections::HashMap;

use maud::{Markup, html};
use redthread_core::ids::{ConcernId, FindingId, PersonId, ProjectId};
use redthread_core::kit::{Kit, Texts, Word as _};
use redthread_core::language::Lang;
use redthread_storage::people::list_people;
use redthread_storage::redlines::{Concern, Marks, list_concerns, list_grown, list_lines};
use redthread_storage::{Error, Read};
use redthread_web::parts::{Field, crumbs, dir_of, told};
use redthread_web::{Ctx, Filled, icon};
use serde::Serialize;

pub(crate) use concern::{ConcernView, Marking};
pub(crate) use form::ConcernForm;
pub(crate) use phone::{EnterView, JoinView, PhoneView};
pub(crate) use room::{CodeRow, CodesView, ProjectorView, room_fragment};
pub(crate) use wall::{Choice, HeadingView, WallView, wall_fragment};
pub(crate) use work::WorkView;

use crate::model::{Domain, Group};
use crate::reading::field_of;
use crate::store;

/// Everything that stands on a wall.
pub(crate) struct Loaded {
    pub(crate) concerns: Vec<Concern>,
    pub(crate) domains: Vec<Domain>,
    pub(crate) aliases: HashMap<PersonId, String>,
    grown: HashMap<ConcernId, Vec<FindingId>>,
    lines: HashMap<FindingId, String>,
}

impl Loaded {
    pub(crate) async fn read(read: &mut Read, project: ProjectId) -> Result<Self, Error> {
        let people = list_people(read, project).await?.into_iter().filter(|person| !person.is_erased);
        let lines = list_lines(read, project).await?.into_iter();
        Ok(Self {
            concerns: list_concerns(read, project).await?,
            domains: store::list_domains(read, project).await?,
            aliases: people.map(|person| (person.id, person.alias)).collect(),
            grown: list_grown(read, project).await?,
            lines: lines.map(|line| (line.finding.id, line.finding.title)).collect(),
        })
    }

    /// What stands on the wall, each for itself.
    pub(crate) fn on_wall(&self) -> impl Iterator<Item = &Concern> {
        self.concerns.iter().filter(|concern| !concern.is_removed)
    }

    /// How many stand on the wall.
    pub(crate) fn shown(&self) -> usize {
        self.on_wall().count()
    }
}

/// A concern as it is shown.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Card {
    pub(crate) id: String,
    /// None where the words were erased with their person.
    pub(crate) words: Option<String>,
    /// Standpoint and name, as far as they were told.
    pub(crate) who: Vec<String>,
    /// (dimension, values) in the reader's language.
    pub(crate) marks: Vec<(String, Vec<String>)>,
    /// The lines it grew into: (id, words).
    pub(crate) lines: Vec<(String, String)>,
    pub(crate) joined: Vec<Card>,
}

impl Card {
    pub(crate) fn of_group(ctx: &Ctx, kit: &Kit, loaded: &Loaded, group: &Group<'_>) -> Self {
        let joined = group.joined.iter().map(|concern| Self::new(ctx, kit, loaded, concern)).collect();
        Self { joined, ..Self::new(ctx, kit, loaded, group.head) }
    }

    pub(crate) fn new(ctx: &Ctx, kit: &Kit, loaded: &Loaded, concern: &Concern) -> Self {
        let standpoint = concern.standpoint.map(|standpoint| ctx.words.standpoint(standpoint));
        let alias = concern.person.and_then(|person| loaded.aliases.get(&person).cloned());
        let named = concern.said.as_ref().and_then(|said| said.named.clone());
        let title = |line: &FindingId| loaded.lines.get(line).map(|title| (line.to_string(), title.clone()));
        Self {
            id: concern.id.to_string(),
            words: concern.said.as_ref().map(|said| said.words.clone()),
            who: [alias, named, standpoint].into_iter().flatten().collect(),
            marks: say_marks(kit, &concern.marks, ctx.lang()),
            lines: loaded.grown.get(&concern.id).into_iter().flatten().filter_map(title).collect(),
            joined: vec![],
        }
    }

    /// The words, or the gap where they were.
    pub(crate) fn words(&self, ctx: &Ctx) -> Markup {
        html! {
            @match &self.words {
                Some(words) => (told(words)),
                None => p { span class="state gone" { (icon("withdrawn")) (ctx.say("concerns-erased")) } },
            }
        }
    }

    /// Who said it, in a small line.
    pub(crate) fn by_line(&self, ctx: &Ctx) -> Markup {
        html! {
            p.meta {
                @if self.who.is_empty() { (ctx.say("concerns-nobody")) }
                @for (n, who) in self.who.iter().enumerate() { @if n > 0 { " · " } bdi { (who) } }
            }
        }
    }

    /// Whom it touches, towards whom, when: small words.
    pub(crate) fn chips(&self) -> Markup {
        html! {
            @if !self.marks.is_empty() {
                p.chips { @for (dimension, values) in &self.marks { @for value in values { span.chip { span.vh { (dimension) ": " } bdi { (value) } } " " } } }
            }
        }
    }

    /// The red lines it grew into.
    pub(crate) fn grown(&self, ctx: &Ctx, project: &str) -> Markup {
        html! {
            @for (id, title) in &self.lines {
                p.grown { span.meta { (ctx.say("concerns-grew-into")) " " } a href=(format!("/p/{project}/lines/{id}")) dir=(dir_of(title)) { (title) } }
            }
        }
    }
}

/// Marks in the reader's language; what is no value of the kit is the project's own and stands as it is.
fn say_marks(kit: &Kit, marks: &Marks, lang: Lang) -> Vec<(String, Vec<String>)> {
    let said = |dimension: &redthread_core::kit::Dimension| {
        let values = marks.get(dimension.id.as_str())?.iter();
        let label = |value: &String| {
            let known = dimension.values.iter().find(|known| known.id.as_str() == value);
            known.map_or(value.clone(), |known| known.title.get(lang).to_owned())
        };
        Some((dimension.title.get(lang).to_owned(), values.map(label).collect()))
    };
    kit.dimensions.iter().filter_map(said).collect()
}

/// Where we are inside the project.
fn way(ctx: &Ctx, project: &str, here: Option<String>) -> Markup {
    let wall = if here.is_some() { format!("/p/{project}/concerns") } else { String::new() };
    let steps = [(ctx.say("concerns-project"), format!("/p/{project}")), (ctx.say("concerns-title"), wall)];
    let steps: Vec<_> = steps.into_iter().chain(here.map(|here| (here, String::new()))).collect();
    crumbs(ctx, &steps)
}

/// The house rules of the stage, in the reader's language: they stay on the screen.
pub(crate) fn house_rules(kit: &Kit, lang: Lang) -> Vec<String> {
    let stage = kit.stages.iter().find(|stage| stage.instrument == "concerns");
    stage
        .map_or_else(Vec::new, |stage| stage.house_rules.iter().map(|rule: &Texts| rule.get(lang).to_owned()).collect())
}

fn rules(ctx: &Ctx, rules: &[String]) -> Markup {
    html! {
        @if !rules.is_empty() {
            aside.house aria-label=(ctx.say("concerns-house-rules")) { ul { @for rule in rules { li { (rule) } } } }
        }
    }
}

/// A random word that is kept nowhere: with it in the form, the hash of an act tells nobody which words were sent.
fn salt() -> Markup {
    html! { input type="hidden" name="salt" value=(redthread_storage::secret().unwrap_or_default()); }
}

/// The standpoints of the kit, the first choice none.
fn standpoints(ctx: &Ctx, kit: &Kit) -> Vec<(String, String)> {
    let none = (String::new(), ctx.say("concerns-no-standpoint"));
    let all = kit.standpoints.iter().map(|standpoint| {
        let tag = standpoint.tag();
        (tag.to_owned(), ctx.words.code("standpoint", tag))
    });
    [none].into_iter().chain(all).collect()
}

/// Headings to choose from, the first choice none.
fn headings(ctx: &Ctx, domains: &[Domain]) -> Vec<(String, String)> {
    let none = (String::new(), ctx.say("concerns-no-heading"));
    [none].into_iter().chain(domains.iter().map(|domain| (domain.id.to_string(), domain.title.clone()))).collect()
}

/// A choice for each dimension of the kit.
pub(crate) struct MarkField {
    name: String,
    own: Option<String>,
    title: String,
    values: Vec<(String, String, String)>,
}

impl MarkField {
    /// `own`: whether the group's own words are asked for where the kit is open to them.
    pub(crate) fn all(kit: &Kit, lang: Lang, own: bool) -> Vec<Self> {
        let field = |dimension: &redthread_core::kit::Dimension| {
            let (name, own_name) = field_of(dimension.id.as_str());
            let value = |value: &redthread_core::kit::Value| {
                let about = value.about.as_ref().map_or(String::new(), |about| about.get(lang).to_owned());
                (value.id.as_str().to_owned(), value.title.get(lang).to_owned(), about)
            };
            Self {
                name,
                own: (own && dimension.open).then_some(own_name),
                title: dimension.title.get(lang).to_owned(),
                values: dimension.values.iter().map(value).collect(),
            }
        };
        kit.dimensions.iter().map(field).collect()
    }

    fn draw(&self, ctx: &Ctx, filled: &Filled) -> Markup {
        html! {
            (Field::labelled(ctx, filled, &self.name, self.title.clone()).checkboxes(&self.values))
            @if let Some(own) = &self.own {
                (Field::labelled(ctx, filled, own, ctx.words.say_with("concerns-own", [("dimension", self.title.clone().into())])).line())
            }
        }
    }
}

fn draw_marks(ctx: &Ctx, fields: &[MarkField], filled: &Filled) -> Markup {
    let any = fields.iter().any(|field| filled.form.has(&field.name) || filled.refusal_of(&field.name).is_some());
    html! {
        details.more open[any] {
            summary { (ctx.say("concerns-say-more")) }
            div.marks-fields { @for field in fields { div { (field.draw(ctx, filled)) } } }
        }
    }
}
