//! Everybody who tells: how they stand before each audience, and what is asked next.

use std::collections::BTreeSet;

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::consent::{Audience, ConditionKind, ConsentState, Material};
use redthread_core::ids::{PersonId, ProjectId};
use redthread_core::people::{Capacity, Standpoint};
use redthread_web::{Ctx, View, Window, parts};
use serde::Serialize;

use super::{cell_words, day, desk, home, moment, notice};
use crate::model::{Ask, Cell, Ending, Filter, Standing};

/// The page of all consents.
#[derive(Serialize)]
pub(crate) struct ListView {
    pub(crate) project: ProjectId,
    pub(crate) project_title: String,
    #[serde(skip)]
    pub(crate) filter: Filter,
    pub(crate) counts: Vec<(&'static str, usize)>,
    pub(crate) people: Vec<PersonRow>,
    pub(crate) shown: Window,
    /// Whoever is to be asked first, on whichever page they stand.
    pub(crate) first_ask: Option<Asked>,
    pub(crate) expired: Vec<EndRow>,
    pub(crate) may_record: bool,
    /// Whether the kit has interviews, where those who tell are found.
    #[serde(skip)]
    pub(crate) has_interviews: bool,
}

/// One person.
#[derive(Serialize)]
pub(crate) struct PersonRow {
    pub(crate) person: PersonId,
    pub(crate) alias: String,
    pub(crate) standpoint: Standpoint,
    pub(crate) capacity: Capacity,
    pub(crate) audiences: Vec<RangeRow>,
    pub(crate) ask: Option<LineRow>,
    pub(crate) ending: Vec<EndRow>,
    pub(crate) waiting: Vec<EndRow>,
    pub(crate) unmet: Vec<ConditionRow>,
    pub(crate) stopped: bool,
}

/// Best and worst before one audience.
#[derive(Serialize)]
pub(crate) struct RangeRow {
    audience: Audience,
    best: ConsentState,
    worst: ConsentState,
}

/// A line and how it stands.
#[derive(Serialize)]
pub(crate) struct LineRow {
    audience: Audience,
    material: Material,
    state: ConsentState,
    themselves: bool,
}

/// Somebody, and what to ask them.
#[derive(Serialize)]
pub(crate) struct Asked {
    person: PersonId,
    alias: String,
    ask: LineRow,
}

/// A line and a day of it: when it ends, since when it waits, when it ended.
#[derive(Serialize)]
pub(crate) struct EndRow {
    pub(crate) person: PersonId,
    pub(crate) alias: String,
    pub(crate) audience: Audience,
    pub(crate) material: Material,
    #[serde(serialize_with = "moment")]
    pub(crate) at: Timestamp,
}

/// A condition that waits for somebody; its words are for the person's own page.
#[derive(Serialize)]
pub(crate) struct ConditionRow {
    audience: Audience,
    material: Material,
    kind: ConditionKind,
}

impl EndRow {
    /// A row of somebody.
    pub(crate) fn new(person: PersonId, alias: &str, (audience, material): Cell, at: Timestamp) -> Self {
        Self { person, alias: alias.to_owned(), audience, material, at }
    }

    fn cell(&self) -> Cell {
        (self.audience, self.material)
    }
}

impl PersonRow {
    /// How somebody stands, as a row.
    pub(crate) fn new(person: &redthread_storage::people::Person, standing: &Standing) -> Self {
        let end = |cell: Cell, at: Timestamp| EndRow::new(person.id, &person.alias, cell, at);
        Self {
            person: person.id,
            alias: person.alias.clone(),
            standpoint: person.standpoint,
            capacity: person.capacity,
            audiences: standing
                .ranges
                .iter()
                .map(|range| RangeRow { audience: range.audience, best: range.best, worst: range.worst })
                .collect(),
            ask: standing.ask.map(ask_row),
            ending: standing.ending.iter().map(|Ending { cell, until }| end(*cell, *until)).collect(),
            waiting: standing.waiting.iter().map(|(cell, since)| end(*cell, *since)).collect(),
            unmet: standing
                .unmet
                .iter()
                .map(|((audience, material), condition)| ConditionRow {
                    audience: *audience,
                    material: *material,
                    kind: condition.kind,
                })
                .collect(),
            stopped: standing.is_stopped,
        }
    }

    /// What to ask them, when there is anything.
    pub(crate) fn asked(self) -> Option<Asked> {
        Some(Asked { person: self.person, alias: self.alias, ask: self.ask? })
    }

    fn state(&self, ctx: &Ctx, audience: Audience) -> Markup {
        let Some(range) = self.audiences.iter().find(|range| range.audience == audience) else {
            return parts::consent_state(ctx, ConsentState::NotAsked);
        };
        html! {
            (parts::consent_state(ctx, range.worst))
            @if range.best != range.worst { small { (ctx.words.say_with("consent-best", [("state", ctx.words.consent_state(range.best).into())])) } }
        }
    }

    fn next(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some(ask) = &self.ask { p { (ask.sentence(ctx)) } }
            @for row in &self.waiting { p.meta { (ctx.words.say_with("consent-waiting", [("line", cell_words(&ctx.words, row.cell()).into())])) " " (day(&ctx.words, row.at)) } }
            @for row in &self.ending { p.meta { (ctx.words.say_with("consent-ending", [("line", cell_words(&ctx.words, row.cell()).into())])) " " (day(&ctx.words, row.at)) } }
            @for row in &self.unmet { p.meta { (ctx.words.say_with("consent-unmet", [("condition", ctx.words.condition(row.kind).into()), ("line", cell_words(&ctx.words, (row.audience, row.material)).into())])) } }
        }
    }
}

fn ask_row(ask: Ask) -> LineRow {
    match ask {
        Ask::For((audience, material), state) => LineRow { audience, material, state, themselves: false },
        Ask::Themselves((audience, material)) => {
            LineRow { audience, material, state: ConsentState::Given, themselves: true }
        }
    }
}

impl LineRow {
    fn sentence(&self, ctx: &Ctx) -> String {
        let line = cell_words(&ctx.words, (self.audience, self.material));
        let key = match (self.themselves, self.state) {
            (true, _) => "consent-ask-themselves",
            (_, ConsentState::ReconfirmDue | ConsentState::Lapsed) => "consent-ask-confirm",
            (_, ConsentState::Expired) => "consent-ask-expired",
            _ => "consent-ask",
        };
        ctx.words.say_with(key, [("line", line.into())])
    }
}

impl View for ListView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("consent-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (parts::crumbs(ctx, &[(self.project_title.clone(), format!("/p/{}", self.project)), (ctx.say("consent-title"), String::new())]))
                h1 { (ctx.say("consent-title")) }
                p.lead { (ctx.say("consent-lead")) }
                (self.next_step(ctx))
                (self.expired(ctx))
                section aria-labelledby="people" {
                    h2 id="people" { (ctx.say("consent-people")) }
                    (self.filters(ctx))
                    (self.table(ctx))
                }
            } }
        }
    }
}

impl ListView {
    /// The one thing to do now: whoever is to be asked first.
    fn next_step(&self, ctx: &Ctx) -> Markup {
        let Some(Asked { person, alias, ask }) = &self.first_ask else { return html! {} };
        let line = format!("{}.{}", ask.audience.code(), ask.material.code());
        html! {
            section.next aria-labelledby="next" {
                h2 id="next" { (ctx.say("consent-next")) }
                p { bdi { (alias) } ": " (ask.sentence(ctx)) }
                @if self.may_record { a.do href=(desk(self.project, *person, &format!("/record?line={line}"))) { (ctx.say("consent-record")) } }
            }
        }
    }

    fn expired(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.expired.is_empty() {
                section aria-labelledby="expired" {
                    h2 id="expired" { (ctx.say("consent-expired-title")) }
                    p { (ctx.say("consent-expired-more")) }
                    ul.rows {
                        @for row in &self.expired {
                            li {
                                div { h3 { a href=(desk(self.project, row.person, "")) { bdi { (row.alias) } } } p.meta { (cell_words(&ctx.words, row.cell())) " · " (day(&ctx.words, row.at)) } }
                                div.end { (parts::consent_state(ctx, ConsentState::Expired)) }
                            }
                        }
                    }
                    form method="post" action=(format!("{}/seen", home(self.project))) { (parts::form_start(ctx)) button.do.quiet.small { (ctx.say("consent-seen")) } }
                }
            }
        }
    }

    fn filters(&self, ctx: &Ctx) -> Markup {
        html! {
            nav.actions aria-label=(ctx.say("consent-filter")) {
                @for (filter, (_, n)) in Filter::ALL.iter().zip(&self.counts) {
                    a.do.quiet.small href=(format!("{}?show={}", home(self.project), filter.code())) aria-current=[(*filter == self.filter).then_some("true")] {
                        (ctx.say(&format!("consent-filter-{}", filter.code()))) bdi.num { (n) }
                    }
                }
            }
        }
    }

    fn table(&self, ctx: &Ctx) -> Markup {
        if self.people.is_empty() {
            let key = if self.filter == Filter::All { "consent-nobody" } else { "consent-nobody-here" };
            let path = format!("/p/{}/interviews", self.project);
            let label = ctx.say("consent-to-interviews");
            let action = (self.filter == Filter::All && self.has_interviews).then_some((label.as_str(), path.as_str()));
            return parts::empty(&ctx.say(key), &ctx.say(&format!("{key}-more")), action);
        }
        let columns = self.columns();
        let table = html! {
            table class="grants cardy" {
                thead { tr {
                    th scope="col" { (ctx.say("consent-person")) }
                    @for audience in &columns { th scope="col" { (ctx.words.audience(*audience)) } }
                    th.then scope="col" { (ctx.say("consent-next-column")) }
                } }
                tbody { @for row in &self.people { (self.row(ctx, row, &columns)) } }
            }
        };
        let page = |from| format!("{}?show={}&from={from}#people", home(self.project), self.filter.code());
        html! {
            p.meta { (ctx.say("consent-table-key")) }
            (parts::scroll("people", &table))
            (self.shown.pager(ctx, &ctx.say("consent-people"), page))
        }
    }

    fn row(&self, ctx: &Ctx, row: &PersonRow, columns: &[Audience]) -> Markup {
        let next = ctx.say("consent-next-column");
        html! {
            tr {
                th scope="row" {
                    a href=(desk(self.project, row.person, "")) { bdi { (row.alias) } }
                    p.meta { (ctx.words.standpoint(row.standpoint)) @if row.capacity != Capacity::Adult { " · " (ctx.words.capacity(row.capacity)) } }
                    @if row.stopped { (notice("warning", "suspended", &ctx.say("consent-stopped"))) }
                }
                @for audience in columns { td data-label=(ctx.words.audience(*audience)) { (row.state(ctx, *audience)) } }
                td.then data-label=(next) { div { (row.next(ctx)) } }
            }
        }
    }

    /// The audiences of the main road, and whichever else anybody was asked about.
    fn columns(&self) -> Vec<Audience> {
        let asked: BTreeSet<Audience> =
            self.people.iter().flat_map(|row| row.audiences.iter().map(|range| range.audience)).collect();
        let road = [Audience::Raw, Audience::Team, Audience::Book];
        Audience::ALL.iter().copied().filter(|audience| road.contains(audience) || asked.contains(audience)).collect()
    }
}
