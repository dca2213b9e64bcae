//! `/p/{project}/books/{publication}`: can this book be made? What is in its way, what to look at, what was made.

use std::collections::BTreeMap;

use maud::{Markup, html};
use redthread_core::consent::{ConsentState, Material};
use redthread_core::gate::Gate;
use redthread_core::ids::{FindingId, PersonId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_editions::Format;
use redthread_storage::Inside;
use redthread_storage::passages::Finding;
use redthread_storage::people::Person;
use redthread_storage::stories::Story;
use redthread_web::{Ctx, View, icon, parts};
use serde::Serialize;

use super::{Head, book_path, titled};
use crate::assemble::{Assembled, Hindrance, Place, Warning};
use crate::model::rests::Shown;
use crate::shelf::Whole;
use crate::store::{Edition, Publication};

/// What the team may read of each thing, to name it by; and where it is.
pub(crate) struct Labels {
    project: String,
    stories: BTreeMap<StoryId, String>,
    findings: BTreeMap<FindingId, String>,
    people: BTreeMap<PersonId, String>,
}

impl Labels {
    pub(crate) fn new(
        ctx: &Ctx,
        inside: &Inside,
        (stories, gate): (&[Story], &Gate<'_>),
        findings: &[Finding],
        people: &[Person],
    ) -> Self {
        let story = |story: &Story| {
            let number = ctx.words.say_with("publication-story-number", [("n", story.number.into())]);
            match gate.clear(story.told.clone(), Material::Retold) {
                Ok(face) if !face.get().title.is_empty() => format!("{number}: {}", face.get().title),
                _ => number,
            }
        };
        Self {
            project: inside.project.id.to_string(),
            stories: stories.iter().map(|one| (one.id, story(one))).collect(),
            findings: findings.iter().map(|one| (one.id, one.title.clone())).collect(),
            people: people.iter().map(|one| (one.id, one.alias.clone())).collect(),
        }
    }

    /// A story's name.
    pub(crate) fn story(&self, story: StoryId) -> String {
        self.stories.get(&story).cloned().unwrap_or_default()
    }

    fn place(&self, ctx: &Ctx, book: &str, place: &Place) -> PlaceRow {
        let finding = |id: &FindingId| self.findings.get(id).cloned().unwrap_or_default();
        let project = &self.project;
        let (label, path) = match place {
            Place::Front(field) => (ctx.words.code("publication", field), format!("{book}/front#{field}")),
            Place::Story(story) => (self.story(*story), format!("/p/{project}/stories/{story}")),
            Place::Side(story, side) => {
                let label = format!("{}, {}", self.story(*story), ctx.words.code("side", side));
                (label, format!("/p/{project}/stories/{story}"))
            }
            Place::Evidence(principle, story) => {
                let label = format!("{}, {}", finding(principle), self.story(*story));
                (label, format!("/p/{project}/principles/{principle}"))
            }
            Place::Principle(principle) => (finding(principle), format!("/p/{project}/principles/{principle}")),
        };
        PlaceRow { label, path }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct BookView {
    #[serde(flatten)]
    head: Head,
    id: String,
    path: String,
    book_title: String,
    subtitle: String,
    /// Whether an edition can be made now.
    ready: bool,
    stories: usize,
    unmet: Vec<UnmetRow>,
    hindrances: Vec<PlaceRow>,
    warnings: Vec<WarningRow>,
    looked: bool,
    editions: Vec<EditionRow>,
    /// The work that is under way.
    pub(crate) job: Option<String>,
    /// The other books of the series: title and address.
    pub(crate) others: Vec<(String, String)>,
    public_page: Option<String>,
    may_publish: bool,
    /// Where the file of the language editor is brought back, for who may.
    edited: Option<String>,
    /// Why the last post was refused.
    #[serde(skip)]
    pub(crate) refused: Vec<Refusal>,
}

#[derive(Debug, Serialize)]
struct PlaceRow {
    label: String,
    path: String,
}

/// One person, and all that is asked of them.
#[derive(Debug, Serialize)]
struct UnmetRow {
    alias: String,
    missing: Vec<MissingRow>,
    path: String,
}

#[derive(Debug, Serialize)]
struct MissingRow {
    audience: String,
    material: String,
    state: &'static str,
    #[serde(skip)]
    consent: ConsentState,
    /// What is asked before it opens.
    conditions: Vec<String>,
    places: Vec<PlaceRow>,
}

#[derive(Debug, Serialize)]
struct WarningRow {
    kind: &'static str,
    times: usize,
    place: PlaceRow,
}

#[derive(Debug, Serialize)]
struct EditionRow {
    id: String,
    number: i64,
    date: String,
    hash: String,
    event_head: String,
    /// Whether every consent it rests on still stands.
    stands: bool,
    public: bool,
    /// Of how many stories readers on the web would meet how many.
    on_web: usize,
    of: usize,
}

impl BookView {
    pub(crate) fn of(
        ctx: &Ctx,
        inside: &Inside,
        book: &Publication,
        (assembled, looked): (&Assembled, bool),
        labels: &Labels,
    ) -> Self {
        let path = book_path(inside, book.id);
        Self {
            head: Head::of(inside),
            id: book.id.to_string(),
            book_title: book.front.title.clone(),
            subtitle: book.front.subtitle.clone(),
            ready: assembled.hindrances.is_empty() && looked,
            stories: assembled.stories,
            unmet: unmet(ctx, &path, assembled, labels),
            hindrances: assembled.hindrances.iter().filter_map(|one| hindrance(ctx, &path, one, labels)).collect(),
            warnings: assembled.warnings.iter().map(|one| warning(ctx, &path, one, labels)).collect(),
            looked,
            editions: vec![],
            job: None,
            others: vec![],
            public_page: book.shown.map(|_| format!("/books/{}", book.id)),
            may_publish: inside.may(Right::Publish),
            edited: inside.may(Right::Edit).then(|| format!("/p/{}/stories/edited", inside.project.id)),
            refused: vec![],
            path,
        }
    }

    pub(crate) fn add_edition(
        &mut self,
        ctx: &Ctx,
        _: &Inside,
        book: &Publication,
        edition: &Edition,
        (shown, whole): &(Option<Shown>, Whole),
    ) {
        self.editions.push(EditionRow {
            id: edition.id.to_string(),
            number: edition.number,
            date: ctx.words.date(edition.made_at),
            hash: edition.hash.clone(),
            event_head: edition.event_head.clone(),
            stands: *whole != Whole::Revised,
            public: book.shown == Some(edition.id),
            on_web: shown.as_ref().map_or(0, |shown| shown.stories),
            of: edition.rests.stories.len(),
        });
    }
}

/// One row a person, in the order in which the book meets them.
fn unmet(ctx: &Ctx, book: &str, assembled: &Assembled, labels: &Labels) -> Vec<UnmetRow> {
    let mut rows: Vec<(PersonId, UnmetRow)> = vec![];
    for (barred, places) in assembled.unmet() {
        let missing = MissingRow {
            audience: ctx.words.audience(barred.audience),
            material: ctx.words.material(barred.material),
            state: barred.state.code(),
            consent: barred.state,
            conditions: assembled
                .conditions
                .get(&barred)
                .into_iter()
                .flatten()
                .map(|kind| ctx.words.condition(*kind))
                .collect(),
            places: places.iter().map(|place| labels.place(ctx, book, place)).collect(),
        };
        match rows.iter_mut().find(|(person, _)| *person == barred.person) {
            Some((_, row)) => row.missing.push(missing),
            None => rows.push((barred.person, UnmetRow::new(labels, barred.person, missing))),
        }
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

impl UnmetRow {
    fn new(labels: &Labels, person: PersonId, first: MissingRow) -> Self {
        Self {
            alias: labels.people.get(&person).cloned().unwrap_or_default(),
            missing: vec![first],
            path: format!("/p/{}/consents/{person}", labels.project),
        }
    }
}

fn hindrance(ctx: &Ctx, book: &str, one: &Hindrance, labels: &Labels) -> Option<PlaceRow> {
    match one {
        Hindrance::Consent(..) => None,
        Hindrance::OneSided(story) => Some(PlaceRow {
            label: ctx.words.say_with("publication-one-sided-story", [("story", labels.story(*story).into())]),
            path: format!("/p/{}/stories/{story}", labels.project),
        }),
        Hindrance::NoTitle => {
            Some(PlaceRow { label: ctx.say("publication-no-title"), path: format!("{book}/front#title") })
        }
        Hindrance::NoStory => {
            Some(PlaceRow { label: ctx.say("publication-no-story"), path: format!("{book}/stories") })
        }
    }
}

fn warning(ctx: &Ctx, book: &str, one: &Warning, labels: &Labels) -> WarningRow {
    WarningRow { kind: one.kind.code(), times: one.times, place: labels.place(ctx, book, &one.place) }
}

impl View for BookView {
    fn title(&self, _: &Ctx) -> String {
        self.book_title.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.refused
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read {
                main id="main" {
                    (self.head.crumbs(ctx, &[(self.book_title.clone(), String::new())]))
                    h1 dir=(parts::dir_of(&self.book_title)) { (self.book_title) }
                    @if !self.subtitle.is_empty() { p.lead dir=(parts::dir_of(&self.subtitle)) { (self.subtitle) } }
                    (self.series(ctx))
                    @if !self.refused.is_empty() { div.notice.refused role="alert" { (icon("stop")) p { @for refusal in &self.refused { (ctx.words.refusal(refusal)) " " } } } }
                    (self.state(ctx))
                    (self.clues(ctx))
                    div.actions {
                        a.do.quiet href=(format!("{}/front", self.path)) { (ctx.say("publication-edit-front")) }
                        a.do.quiet href=(format!("{}/stories", self.path)) { (ctx.say("publication-edit-stories")) }
                    }
                    (self.made(ctx))
                }
            }
        }
    }
}

impl BookView {
    fn series(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.others.is_empty() {
                p.meta { (ctx.say("publication-other-volumes")) " " @for (n, (title, path)) in self.others.iter().enumerate() { @if n > 0 { ", " } @if path.is_empty() { (titled(title)) } @else { a href=(path) { (titled(title)) } } } }
            }
        }
    }

    fn state(&self, ctx: &Ctx) -> Markup {
        if !self.unmet.is_empty() || !self.hindrances.is_empty() {
            return self.blocked(ctx);
        }
        html! {
            section.ready aria-labelledby="rd" {
                h2 id="rd" { (icon("check")) (ctx.say("publication-ready")) }
                p { (ctx.words.say_with("publication-ready-more", [("n", self.stories.into())])) }
                @if let Some(job) = &self.job { a.do href=(job) { (ctx.say("publication-see-job")) } }
                @else if self.may_publish && self.looked {
                    form method="post" action=(format!("{}/editions", self.path)) { (parts::form_start(ctx)) button.do { (ctx.say("publication-make")) } }
                }
                @else if !self.looked { p { (ctx.say("publication-look-first")) } }
            }
        }
    }

    fn blocked(&self, ctx: &Ctx) -> Markup {
        html! {
            section.blocked aria-labelledby="bl" {
                h2 id="bl" { (icon("stop")) (ctx.say("publication-blocked")) }
                p { (ctx.say("publication-blocked-more")) }
                ul {
                    @for row in &self.unmet { (lacking(ctx, row)) }
                    @for row in &self.hindrances { li { a.what href=(row.path) { (row.label) } } }
                }
                @if !self.unmet.is_empty() { p { (ctx.say("publication-or-leave-out")) " " a href=(format!("{}/stories", self.path)) { (ctx.say("publication-edit-stories")) } } }
            }
        }
    }

    fn clues(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.warnings.is_empty() {
                section aria-labelledby="clues" {
                    h2 id="clues" { (ctx.say("publication-clues")) }
                    p { (ctx.say("publication-clues-more")) }
                    ul.rows {
                        @for row in &self.warnings {
                            li {
                                div { h3 { a href=(row.place.path) { (titled(&row.place.label)) } } p.meta { (ctx.words.code("publication-clue", row.kind)) } }
                                div.end { span.chip.warn { span.num { (row.times) } } }
                            }
                        }
                    }
                    @if self.looked { p { span.state.good { (icon("check")) (ctx.say("publication-looked-at")) } } }
                    @else {
                        form.form method="post" action=(format!("{}/looked", self.path)) {
                            (parts::form_start(ctx))
                            label.choice { input type="checkbox" id="looked" name="looked" value="1" required; span { b { (ctx.say("publication-looked")) } small { (ctx.say("publication-looked-help")) } } }
                            div.savebar { button.do { (ctx.say("publication-looked-save")) } }
                        }
                    }
                }
            }
        }
    }

    fn made(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="ed" {
                h2 id="ed" { (ctx.say("publication-editions")) }
                @if self.editions.is_empty() { p { (ctx.say("publication-no-edition-yet")) } }
                @else { ol.editions { @for edition in &self.editions { (self.edition(ctx, edition)) } } }
            }
        }
    }

    fn edition(&self, ctx: &Ctx, edition: &EditionRow) -> Markup {
        let short: String = edition.hash.chars().take(12).collect();
        let file = |format: Format| format!("{}/editions/{}/book.{}", self.path, edition.id, format.ending());
        html! {
            li {
                h3 {
                    (ctx.words.say_with("publication-edition", [("n", edition.number.into())]))
                    @if !edition.stands { span.chip.warn { (ctx.words.code("publication-state", "to_be_revised")) } }
                    @else if edition.public { span.chip.ok { (ctx.words.code("publication-state", "published")) } }
                    @else { span.chip { (ctx.say("publication-frozen")) } }
                }
                p.meta { (edition.date) " · " code { (short) } }
                @if edition.stands {
                    div.downloads { @for format in Format::ALL { a.do.quiet.small href=(file(format)) { (icon("down")) (ctx.words.code("publication-format", format.ending())) } } }
                    @if let Some(path) = &self.edited { p.meta { a href=(path) { (ctx.say("publication-bring-edited")) } } }
                } @else { p { (ctx.say("publication-revise-more")) } }
                (self.publishing(ctx, edition))
            }
        }
    }

    fn publishing(&self, ctx: &Ctx, edition: &EditionRow) -> Markup {
        html! {
            p.meta { (ctx.words.say_with("publication-on-web", [("n", edition.on_web.into()), ("of", edition.of.into())])) }
            @if edition.public {
                @if let Some(page) = &self.public_page { p { a href=(page) { (ctx.say("publication-public-page")) } } }
                @if self.may_publish { form method="post" action=(format!("{}/taken-down", self.path)) { (parts::form_start(ctx)) button.do.quiet.small { (ctx.say("publication-take-down")) } } }
            } @else if self.may_publish && edition.stands {
                form method="post" action=(format!("{}/published", self.path)) { (parts::form_start(ctx)) input type="hidden" name="edition" value=(edition.id); button.do.quiet.small { (ctx.say("publication-publish")) } }
            }
        }
    }
}

/// A person, what is missing with where it stands in the book, and the way to settle it.
fn lacking(ctx: &Ctx, row: &UnmetRow) -> Markup {
    html! {
        li {
            h3 { bdi { (row.alias) } }
            a.do.quiet.small href=(row.path) { (ctx.say("publication-to-consent")) span.vh { ": " bdi { (row.alias) } } }
            ul { @for one in &row.missing {
                li {
                    p { (one.material) " · " (one.audience) " " (parts::consent_state(ctx, one.consent)) @if !one.conditions.is_empty() { " " (ctx.words.say_with("publication-until", [("conditions", one.conditions.join(" · ").into())])) } }
                    p.meta { @for (n, place) in one.places.iter().enumerate() { @if n > 0 { " · " } a href=(place.path) { (titled(&place.label)) } } }
                }
            } }
        }
    }
}
