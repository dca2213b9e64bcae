//! Nominations side by side, the matrix of marks, and who is represented.

use maud::{Markup, html};
use redthread_core::kit::CriterionKind;
use redthread_storage::Inside;
use redthread_web::{Ctx, View, icon, parts};
use serde::Serialize;

use super::{before_after, crumbs, gap, guess_line, of, state_chip, sum_cell, title_of, views};
use crate::actions::{MAY_NOMINATE, selection_stage};
use crate::model::{Counts, Coverage, CoverageRow, Criterion, Guess, State};
use crate::table::{Case, Table};

/// The page where a round chooses its stories.
#[derive(Serialize)]
pub(crate) struct SelectionView {
    project: String,
    counts: Counts,
    planned: i64,
    criteria_version: i64,
    nominations: Vec<CaseJson>,
    coverage: Vec<CoverageJson>,
    #[serde(skip)]
    base: String,
    #[serde(skip)]
    rules: Vec<String>,
    #[serde(skip)]
    may_nominate: bool,
    #[serde(skip)]
    table: Table,
}

#[derive(Serialize)]
struct CaseJson {
    id: String,
    number: i64,
    title: Option<String>,
    state: &'static str,
    guess: &'static str,
    story: Option<String>,
    points: usize,
    points_possible: usize,
}

#[derive(Serialize)]
struct CoverageJson {
    dimension: String,
    values: Vec<(String, usize, usize)>,
}

impl SelectionView {
    pub(crate) fn new(ctx: &Ctx, inside: &Inside, table: Table) -> Self {
        let stage = inside.kit(ctx.store()).ok().and_then(selection_stage);
        let rules = stage.map_or_else(Vec::new, |stage| {
            stage.house_rules.iter().map(|rule| rule.get(ctx.lang()).to_owned()).collect()
        });
        let coverage = if table.sees_all { table.coverage() } else { vec![] };
        Self {
            project: inside.project.title.clone(),
            counts: table.counts,
            planned: table.planned,
            criteria_version: table.version(),
            nominations: table.cases.iter().map(|case| case_json(case, &table)).collect(),
            coverage: coverage.into_iter().map(coverage_json).collect(),
            base: format!("/p/{}", inside.project.id),
            rules,
            may_nominate: inside.require_any(MAY_NOMINATE).is_ok() && inside.person.is_some(),
            table,
        }
    }
}

fn case_json(case: &Case, table: &Table) -> CaseJson {
    let sum = case.together(table.criteria());
    CaseJson {
        id: case.id.to_string(),
        number: case.number,
        title: case.words().map(|words| words.text.title.clone()),
        state: case.state.code(),
        guess: case.guess.code(),
        story: case.story.map(|story| story.to_string()),
        points: sum.points,
        points_possible: sum.most,
    }
}

fn coverage_json(coverage: Coverage) -> CoverageJson {
    let values = coverage.rows.into_iter().map(|row| (row.title, row.nominated, row.chosen)).collect();
    CoverageJson { dimension: coverage.title, values }
}

impl View for SelectionView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("nomination-selection")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (crumbs(ctx, &self.base, &self.project, &[]))
                h1 { (ctx.say("nomination-selection")) }
                p.lead { (ctx.say("nomination-selection-lead")) }
                @if self.table.versions.is_empty() { (self.criteria_first(ctx)) }
                @if self.table.cases.is_empty() { (self.none_yet(ctx)) } @else { (self.whole(ctx)) }
            } }
        }
    }
}

impl SelectionView {
    fn criteria_first(&self, ctx: &Ctx) -> Markup {
        html! {
            section.next aria-labelledby="first" {
                h2 id="first" { (ctx.say("nomination-criteria-first")) }
                p { (ctx.say("nomination-next-criteria")) }
                a.do href=(format!("{}/criteria", self.base)) { (ctx.say("nomination-criteria-settle")) }
            }
        }
    }

    fn none_yet(&self, ctx: &Ctx) -> Markup {
        let (label, path) = (ctx.say("nomination-nominate"), format!("{}/nominations/new", self.base));
        let action = self.may_nominate.then_some((label.as_str(), path.as_str()));
        let more = match (self.table.sees_all, self.may_nominate) {
            (true, _) => "nomination-none-more",
            (false, true) => "nomination-none-own",
            (false, false) => "nomination-none-closed",
        };
        html! {
            (parts::empty(&ctx.say("nomination-none"), &ctx.say(more), action))
            (self.rules())
        }
    }

    fn whole(&self, ctx: &Ctx) -> Markup {
        html! {
            (self.tally(ctx))
            (self.actions(ctx))
            (self.rules())
            (self.side_by_side(ctx))
            @if self.table.sees_all {
                @if !self.table.columns().is_empty() { (self.matrix(ctx)) }
                (self.represented(ctx))
            }
        }
    }

    fn rules(&self) -> Markup {
        html! { @if !self.rules.is_empty() { div.notice.info { (icon("info")) div { @for rule in &self.rules { p { (rule) } } } } } }
    }

    fn tally(&self, ctx: &Ctx) -> Markup {
        let counts = self.counts;
        let chosen = ctx.words.say_with("nomination-tally-chosen", [("all", counts.all().into())]);
        html! {
            div.tally {
                p { b { (counts.chosen) } " " (chosen) }
                p { b { (counts.waiting) } " " (ctx.say("nomination-tally-waiting")) }
                p { b { (counts.set_aside) } " " (ctx.say("nomination-tally-aside")) }
                @if self.planned > 0 { p { b { (self.planned) } " " (ctx.say("nomination-tally-planned")) } }
            }
        }
    }

    fn actions(&self, ctx: &Ctx) -> Markup {
        html! {
            div.actions {
                @if self.may_nominate { a.do href=(format!("{}/nominations/new", self.base)) { (ctx.say("nomination-nominate")) } }
                a.do.quiet href=(format!("{}/criteria", self.base)) { (ctx.say("nomination-criteria")) }
                @if self.table.sees_all { a.do.quiet href=(format!("{}/selection.csv", self.base)) { (icon("down")) (ctx.say("nomination-csv")) } }
            }
        }
    }

    fn side_by_side(&self, ctx: &Ctx) -> Markup {
        let mut cases: Vec<&Case> = self.table.cases.iter().collect();
        cases.sort_by_key(|case| (case.state, case.number));
        html! {
            section aria-labelledby="noms" {
                h2 id="noms" { (ctx.say("nomination-side-by-side")) }
                ul.noms tabindex="0" aria-labelledby="noms" { @for case in cases { (self.card(ctx, case)) } }
            }
        }
    }

    fn card(&self, ctx: &Ctx, case: &Case) -> Markup {
        let title = title_of(ctx, case);
        html! {
            li.nom {
                p.kicker { (self.table.place_names(case).join(" · ")) }
                h3 dir=(parts::dir_of(&title)) { a href=(format!("{}/nominations/{}", self.base, case.id)) { (title) } }
                @match case.words() {
                    Some(words) => (before_after(ctx, &words.text.before, &words.text.after)),
                    None => (gap(ctx, &case.shown)),
                }
                (self.card_marks(ctx, case))
                (guess_line(ctx, case.guess))
                (Self::verdict(ctx, case))
            }
        }
    }

    fn card_marks(&self, ctx: &Ctx, case: &Case) -> Markup {
        let columns = self.table.columns();
        let marked: Vec<_> = columns
            .into_iter()
            .map(|criterion| (criterion, case.sum(criterion.id)))
            .filter(|(criterion, sum)| criterion.what.kind == CriterionKind::View && !sum.is_empty())
            .collect();
        let together = case.together(self.table.criteria());
        html! {
            @if !marked.is_empty() || !together.is_empty() {
                ul.marks {
                    @for (criterion, sum) in marked { li { span { (views(ctx, sum)) } span dir=(parts::dir_of(&criterion.what.title)) { (criterion.what.title) } } }
                    @if !together.is_empty() { li { b.num { (of(ctx, together)) } span { (ctx.say("nomination-together")) } } }
                }
            }
        }
    }

    fn verdict(ctx: &Ctx, case: &Case) -> Markup {
        let reason = case.words().and_then(|words| words.reasons.last()).filter(|_| case.state != State::Waiting);
        html! {
            p.verdict {
                (state_chip(ctx, case.state))
                @if let Some(reason) = reason { " " span dir=(parts::dir_of(reason)) { (reason) } }
            }
        }
    }

    fn matrix(&self, ctx: &Ctx) -> Markup {
        let columns = self.table.columns();
        let table = html! {
            table.matrix.score {
                thead { tr {
                    th scope="col" { (ctx.say("nomination-column")) }
                    @for (n, criterion) in columns.iter().enumerate() { th scope="col" { (numbered(n, criterion)) } }
                    th scope="col" { (ctx.say("nomination-together")) }
                    th scope="col" { (ctx.say("nomination-standing-column")) }
                } }
                tbody { @for case in &self.table.cases { (self.matrix_row(ctx, case)) } }
            }
        };
        html! {
            section aria-labelledby="matrix" {
                h2 id="matrix" { (ctx.say("nomination-matrix")) }
                (parts::scroll("matrix", &table))
                ol.meta { @for (n, criterion) in columns.iter().enumerate() { (legend(n, criterion)) } }
            }
        }
    }

    fn matrix_row(&self, ctx: &Ctx, case: &Case) -> Markup {
        let (title, together) = (title_of(ctx, case), case.together(self.table.criteria()));
        html! {
            tr {
                th scope="row" dir=(parts::dir_of(&title)) { a href=(format!("{}/nominations/{}", self.base, case.id)) { (title) } }
                @for criterion in self.table.columns() {
                    td {
                        @if criterion.what.kind == CriterionKind::Guess { (guess_cell(ctx, case.guess)) }
                        @else { (sum_cell(ctx, criterion.what.kind, case.sum(criterion.id))) }
                    }
                }
                td.num { @if together.is_empty() { "–" } @else { b { (together.points) } " " (ctx.words.say_with("nomination-out-of", [("all", together.most.into())])) } }
                td { (state_chip(ctx, case.state)) }
            }
        }
    }

    fn represented(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="coverage" {
                div.head {
                    h2 id="coverage" { (ctx.say("nomination-coverage")) }
                    a.do.quiet.small href=(format!("{}/dimensions", self.base)) { (ctx.say("nomination-dimensions")) }
                }
                p.meta { (ctx.say("nomination-coverage-key")) }
                @for coverage in self.table.coverage() { (self.figure(ctx, &coverage)) }
            }
        }
    }

    fn figure(&self, ctx: &Ctx, coverage: &Coverage) -> Markup {
        let most = coverage.rows.iter().map(|row| row.nominated).max().unwrap_or_default();
        let (reached, all) = coverage.reached();
        let variety = self
            .table
            .criteria()
            .iter()
            .filter(|criterion| criterion.what.dimension.as_deref() == Some(&*coverage.code));
        html! {
            figure.coverage {
                figcaption {
                    h3 dir=(parts::dir_of(&coverage.title)) { (coverage.title) }
                    @for criterion in variety { p dir=(parts::dir_of(&criterion.what.title)) { (criterion.what.title) } }
                    @if all > 0 { p.meta { (ctx.words.say_with("nomination-reached", [("n", reached.into()), ("all", all.into())])) } }
                }
                @if all == 0 { p.meta { (ctx.say("nomination-no-values")) } }
                @else { ul { @for row in &coverage.rows { (self.coverage_row(ctx, row, most)) } } }
                @if coverage.unsaid > 0 { p.meta { (ctx.words.say_with("nomination-unsaid", [("n", coverage.unsaid.into())])) } }
            }
        }
    }

    /// A gap is a value that nobody was nominated for; once stories are chosen, also one that none was chosen for.
    fn coverage_row(&self, ctx: &Ctx, row: &CoverageRow, most: usize) -> Markup {
        let is_gap = row.nominated == 0 || (self.counts.chosen > 0 && row.chosen == 0);
        let count = match row.nominated {
            0 => ctx.say("nomination-nobody"),
            all => ctx.words.say_with("nomination-of", [("n", row.chosen.into()), ("all", all.into())]),
        };
        html! {
            li.gap[is_gap] {
                span.name dir=(parts::dir_of(&row.title)) { (row.title) }
                (parts::bar(row.nominated, row.chosen, most))
                span.num { @if is_gap { (icon("warn")) } (count) }
            }
        }
    }
}

/// A column is named by its number, so that the matrix stays narrow; the list below it says the words.
fn numbered(n: usize, criterion: &Criterion) -> Markup {
    let title = &criterion.what.title;
    html! { a href=(format!("#criterion-{}", n + 1)) title=(title) { bdi { (n + 1) } span.vh { ": " (title) } } }
}

fn legend(n: usize, criterion: &Criterion) -> Markup {
    let title = &criterion.what.title;
    html! { li id=(format!("criterion-{}", n + 1)) { span dir=(parts::dir_of(title)) { (title) } } }
}

/// Never the sign of a yes: a guess looks like a guess.
fn guess_cell(ctx: &Ctx, guess: Guess) -> Markup {
    html! { span class="state open" { "? " (ctx.words.code("nomination-guess-short", guess.code())) } }
}
