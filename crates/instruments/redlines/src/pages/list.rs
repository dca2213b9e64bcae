//! The lines of a project, under their headings, with what waits for an answer.

use maud::{Markup, html};
use redthread_core::day::date_of;
use redthread_core::redline::{Rule, in_force};
use redthread_storage::redlines::{
    Indicator, RedLine, list_indicators_in_reach, list_lines_in_reach, list_places, list_thresholds_in_reach,
    versions_of,
};
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{Field, crumbs, dir_of, empty, errors, form_start};
use redthread_web::sentence::sentence;
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::actions::{LEADERS, WRITERS};
use crate::load::{AgreementFace, Everything, MarkFace, marks, waiting};
use crate::pages::{agreement_chip, short};
use crate::store;
use crate::web::rounds::terms_as_stored;

#[derive(Serialize)]
pub(crate) struct ListView {
    project: String,
    lines: Vec<LineRow>,
    /// Open rounds: what is put, and whether it waits for the reader.
    open: Vec<OpenRow>,
    ended: Vec<EndedRow>,
    /// What a group words and shares: measured here, changed there.
    of_group: Vec<SharedRow>,
    /// How many places are measured at.
    places: usize,
    #[serde(skip)]
    may_write: bool,
    #[serde(skip)]
    may_lead: bool,
    #[serde(skip)]
    terms: Filled,
}

#[derive(Serialize)]
struct LineRow {
    id: String,
    wording: String,
    heading: String,
    marks: Vec<MarkFace>,
    indicators: usize,
    thresholds: usize,
    agreement: AgreementFace,
}

#[derive(Serialize)]
struct SharedRow {
    wording: String,
    explanation: String,
    marks: Vec<MarkFace>,
    /// Each threshold that holds today, as it is said.
    sentences: Vec<String>,
}

#[derive(Serialize)]
struct OpenRow {
    round: String,
    wording: String,
    asked: u32,
    answered: u32,
    waits_for_me: bool,
}

#[derive(Serialize)]
struct EndedRow {
    wording: String,
    reason: String,
    who: String,
    when: String,
}

impl ListView {
    pub(crate) async fn load(ctx: &Ctx, read: &mut Read, inside: &Inside, typed: Filled) -> Result<Self, Error> {
        let all = Everything::load(read, inside).await?;
        let mine = waiting(read, inside).await?;
        let open = all.rounds.iter().filter(|round| round.is_open()).map(|round| OpenRow {
            waits_for_me: mine.contains(&round.id.to_string()),
            round: round.id.to_string(),
            wording: round.wording.clone(),
            asked: round.asked,
            answered: round.answered,
        });
        let ended = store::list_endings(read, inside.project.id).await?.into_iter().map(|ending| EndedRow {
            who: all.alias_of_user(ending.by),
            when: ctx.words.date(ending.at),
            wording: ending.wording,
            reason: ending.reason,
        });
        let kit = inside.method()?;
        Ok(Self {
            project: inside.project.id.to_string(),
            lines: all.lines.iter().map(|line| LineRow::new(&all, line, marks(kit, &ctx.words, &line.marks))).collect(),
            open: open.collect(),
            ended: ended.collect(),
            of_group: shared_rows(ctx, read, inside).await?,
            places: list_places(read, inside.project.id).await?.len(),
            may_write: inside.require_any(WRITERS).is_ok(),
            may_lead: inside.require_any(LEADERS).is_ok(),
            terms: if typed.refusals.is_empty() { terms_as_stored(inside)? } else { typed },
        })
    }

    /// Lines under their headings, each heading where its first line stands.
    fn headings(&self) -> Vec<(&str, Vec<&LineRow>)> {
        let mut groups: Vec<(&str, Vec<&LineRow>)> = vec![];
        for line in &self.lines {
            match groups.iter_mut().find(|(heading, _)| *heading == line.heading) {
                Some((_, lines)) => lines.push(line),
                None => groups.push((&line.heading, vec![line])),
            }
        }
        groups
    }

    fn waiting(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.open.is_empty() {
                section aria-labelledby="open" {
                    h2 id="open" { (ctx.say("redlines-open-rounds")) }
                    ul.rows { @for row in &self.open { (self.open_row(ctx, row)) } }
                }
            }
        }
    }

    fn open_row(&self, ctx: &Ctx, row: &OpenRow) -> Markup {
        let counts = [("answered", i64::from(row.answered).into()), ("asked", i64::from(row.asked).into())];
        html! {
            li {
                div {
                    h3 { a href=(format!("/p/{}/rounds/{}", self.project, row.round)) dir=(dir_of(&row.wording)) { (row.wording) } }
                    p.meta { (ctx.words.say_with("redlines-answered-of", counts)) }
                }
                @if row.waits_for_me { div.end { span class="chip warn" { (ctx.say("redlines-waits-for-you")) } } }
            }
        }
    }

    fn row(&self, ctx: &Ctx, line: &LineRow) -> Markup {
        let path = format!("/p/{}/lines/{}", self.project, line.id);
        html! {
            li id=(format!("line-{}", line.id)) {
                div {
                    h3 { a href=(path) dir=(dir_of(&line.wording)) { (line.wording) } }
                    @if !line.marks.is_empty() { p.meta { (marks_in_short(&line.marks)) } }
                    p.meta { (measured(ctx, line)) }
                    p { (agreement_chip(ctx, &self.project, &line.agreement)) }
                }
                @if self.may_write { (move_form(ctx, &format!("{path}/move"), "to", &line.wording)) }
            }
        }
    }

    fn terms_form(&self, ctx: &Ctx) -> Markup {
        let rules: Vec<(String, String, String)> = Rule::ALL
            .iter()
            .map(|rule| (rule.code().to_owned(), ctx.words.code("redlines-rule", rule.code()), String::new()))
            .collect();
        let by_name = ["yes", "no"].map(|value| {
            let key = format!("redlines-by-name-{value}");
            (value.to_owned(), ctx.say(&key), ctx.say(&format!("{key}-more")))
        });
        html! {
            details.good open[!self.terms.refusals.is_empty()] {
                summary { (ctx.say("redlines-terms")) }
                form.form method="post" action=(format!("/p/{}/lines/terms", self.project)) {
                    (form_start(ctx))
                    (errors(ctx, &self.terms))
                    p { (ctx.say("redlines-terms-more")) }
                    (Field::new(ctx, &self.terms, "rule", "redlines-rule").radios(&rules))
                    (Field::new(ctx, &self.terms, "quorum", "redlines-quorum").help("redlines-quorum-help").required().number())
                    (Field::new(ctx, &self.terms, "by_name", "redlines-by-name").radios(&by_name))
                    div.actions { button.do { (ctx.say("save")) } }
                }
            }
        }
    }

    fn shared(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.of_group.is_empty() {
                section aria-labelledby="of-group" {
                    h2 id="of-group" { (ctx.say("redlines-of-group")) }
                    p { (ctx.say("redlines-of-group-more")) " " a href=(format!("/p/{}/board", self.project)) { (ctx.say("redlines-see-board")) } }
                    ul.rows { @for line in &self.of_group { li { div {
                        h3 dir=(dir_of(&line.wording)) { (line.wording) }
                        @if !line.marks.is_empty() { p.meta { (marks_in_short(&line.marks)) } }
                        @for sentence in &line.sentences { p.threshold { (sentence) } }
                        @if !line.explanation.is_empty() { p.meta dir=(dir_of(&line.explanation)) { (line.explanation) } }
                    } } } }
                }
            }
        }
    }

    fn endings(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.ended.is_empty() {
                details.good {
                    summary { (ctx.words.say_with("redlines-ended", [("n", self.ended.len().into())])) }
                    ul.rows { @for row in &self.ended { li { div {
                        h3 dir=(dir_of(&row.wording)) { (row.wording) }
                        p.told dir=(dir_of(&row.reason)) { (row.reason) }
                        p.meta { bdi { (row.who) } " · " (row.when) }
                    } } } }
                }
            }
        }
    }
}

/// The lines of the groups that share theirs with this project.
async fn shared_rows(ctx: &Ctx, read: &mut Read, inside: &Inside) -> Result<Vec<SharedRow>, Error> {
    let (project, kit) = (inside.project.id, inside.method()?);
    let (today, indicators) = (date_of(inside.now), list_indicators_in_reach(read, project).await?);
    let set = list_thresholds_in_reach(read, project).await?;
    let said = |indicator: &Indicator| {
        let versions = versions_of(set.get(&indicator.id)?);
        Some(sentence(&ctx.words, &indicator.scale, in_force(&versions, today)?))
    };
    let shared = list_lines_in_reach(read, project).await?.into_iter().filter(|line| line.group.is_some());
    let row = |line: RedLine| SharedRow {
        sentences: indicators.iter().filter(|one| one.line == line.finding.id).filter_map(said).collect(),
        marks: marks(kit, &ctx.words, &line.marks),
        wording: line.finding.title,
        explanation: line.finding.explanation,
    };
    Ok(shared.map(|shared| row(shared.line)).collect())
}

/// Two small buttons that move something in its list; which one is told by `name` and "earlier" or "later".
pub(super) fn move_form(ctx: &Ctx, action: &str, name: &str, what: &str) -> Markup {
    let label = |key: &str| format!("{}: {}", ctx.say(key), short(what));
    html! {
        form.end.move method="post" action=(action) {
            (form_start(ctx))
            button class="do quiet small" name=(name) value="earlier" aria-label=(label("redlines-earlier")) { span aria-hidden="true" { "↑" } }
            button class="do quiet small" name=(name) value="later" aria-label=(label("redlines-later")) { span aria-hidden="true" { "↓" } }
        }
    }
}

fn marks_in_short(marks: &[MarkFace]) -> Markup {
    let values: Vec<&String> = marks.iter().flat_map(|mark| &mark.values).collect();
    html! { @for (n, value) in values.iter().enumerate() { @if n > 0 { " · " } bdi { (value) } } }
}

fn measured(ctx: &Ctx, line: &LineRow) -> String {
    match (line.indicators, line.thresholds) {
        (0, _) => ctx.say("redlines-not-measured"),
        (_, 0) => ctx.say("redlines-no-threshold"),
        (n, _) => ctx.words.say_with("redlines-indicator-count", [("n", n.into())]),
    }
}

impl LineRow {
    fn new(all: &Everything, line: &RedLine, marks: Vec<MarkFace>) -> Self {
        let indicators: Vec<_> = all.indicators_of(line.finding.id).collect();
        Self {
            id: line.finding.id.to_string(),
            wording: line.finding.title.clone(),
            heading: line.finding.category.clone(),
            marks,
            thresholds: indicators.iter().filter(|indicator| !all.versions(indicator.id).is_empty()).count(),
            indicators: indicators.len(),
            agreement: all.agreement_on_line(line),
        }
    }
}

impl View for ListView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("redlines-lines")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let new = format!("/p/{}/lines/new", self.project);
        let label = ctx.say("redlines-new");
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &[(ctx.say("redlines-project"), format!("/p/{}", self.project)), (ctx.say("redlines-lines"), String::new())]))
                h1 { (ctx.say("redlines-lines")) }
                p.lead { (ctx.say("redlines-lead")) }
                (self.waiting(ctx))
                @if self.lines.is_empty() {
                    (empty(&ctx.say("redlines-none"), &ctx.say("redlines-none-more"), self.may_write.then_some((label.as_str(), new.as_str()))))
                } @else {
                    @for (n, (heading, lines)) in self.headings().into_iter().enumerate() {
                        section aria-labelledby=(format!("h{n}")) {
                            h2 id=(format!("h{n}")) { @if heading.is_empty() { (ctx.say("redlines-no-heading")) } @else { bdi { (heading) } } }
                            ul.rows { @for line in lines { (self.row(ctx, line)) } }
                        }
                    }
                    @if self.may_write { div.actions { a.do href=(new) { (icon("plus")) (label) } } }
                }
                p { a href=(format!("/p/{}/places", self.project)) { (ctx.say("redlines-places")) } span.meta { " · " (ctx.words.say_with("redlines-place-count", [("n", self.places.into())])) } }
                (self.shared(ctx))
                @if self.may_lead { (self.terms_form(ctx)) }
                (self.endings(ctx))
            } }
        }
    }
}
