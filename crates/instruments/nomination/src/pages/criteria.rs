//! What to choose by: the list, its versions, and the page of one criterion.

use maud::{Markup, html};
use redthread_core::kit::{CriterionKind, Right, Word as _};
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use redthread_storage::Inside;
use redthread_web::parts::{self, Field};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::crumbs;
use crate::model::{CriteriaVersion, Criterion};
use crate::table::Table;

/// The criteria and their versions.
#[derive(Serialize)]
pub(crate) struct CriteriaView {
    version: i64,
    is_locked: bool,
    criteria: Vec<CriterionJson>,
    #[serde(skip)]
    project: String,
    #[serde(skip)]
    base: String,
    #[serde(skip)]
    may_change: bool,
    #[serde(skip)]
    table: Table,
}

#[derive(Serialize)]
struct CriterionJson {
    id: String,
    kind: &'static str,
    title: String,
    explanation: String,
}

fn criterion_json(criterion: &Criterion) -> CriterionJson {
    CriterionJson {
        id: criterion.id.to_string(),
        kind: criterion.what.kind.tag(),
        title: criterion.what.title.clone(),
        explanation: criterion.what.explanation.clone(),
    }
}

impl CriteriaView {
    pub(crate) fn new(inside: &Inside, table: Table) -> Self {
        Self {
            version: table.version(),
            is_locked: table.is_locked,
            criteria: table.criteria().iter().map(criterion_json).collect(),
            project: inside.project.title.clone(),
            base: format!("/p/{}", inside.project.id),
            may_change: inside.may(Right::Select) || inside.may(Right::Steer),
            table,
        }
    }
}

impl View for CriteriaView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("nomination-criteria")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &self.base, &self.project, &[(self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("nomination-criteria-lead")) }
                @if self.version == 0 { (self.none_yet(ctx)) } @else { (self.list(ctx)) (self.versions(ctx)) }
            } }
        }
    }
}

impl CriteriaView {
    fn none_yet(&self, ctx: &Ctx) -> Markup {
        html! {
            (parts::empty(&ctx.say("nomination-criteria-none"), &ctx.say("nomination-criteria-none-more"), None))
            @if self.may_change {
                form.form method="post" action=(format!("{}/criteria/start", self.base)) {
                    (parts::form_start(ctx))
                    div.actions {
                        button.do { (ctx.say("nomination-criteria-start")) }
                        a.do.quiet href=(format!("{}/criteria/new", self.base)) { (ctx.say("nomination-criterion-add")) }
                    }
                }
            }
        }
    }

    fn list(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.is_locked { div.notice.info { (icon("lock")) p { (ctx.say("nomination-locked")) } } }
            ul.rows { @for criterion in self.table.criteria() { (self.row(ctx, criterion)) } }
            @if self.may_change { div.actions { a.do href=(format!("{}/criteria/new", self.base)) { (icon("plus")) (ctx.say("nomination-criterion-add")) } } }
        }
    }

    fn row(&self, ctx: &Ctx, criterion: &Criterion) -> Markup {
        let what = &criterion.what;
        html! {
            li {
                div {
                    h3 dir=(parts::dir_of(&what.title)) {
                        @if self.may_change { a href=(format!("{}/criteria/{}", self.base, criterion.id)) { (what.title) } } @else { (what.title) }
                    }
                    @if !what.explanation.is_empty() { (parts::told(&what.explanation)) }
                }
                div.end { span.chip { (ctx.words.code("nomination-kind", what.kind.tag())) } }
            }
        }
    }

    fn versions(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="versions" {
                h2 id="versions" { (ctx.say("nomination-versions")) }
                ol.versions { @for version in self.table.versions.iter().rev() { (self.version_row(ctx, version)) } }
            }
        }
    }

    fn version_row(&self, ctx: &Ctx, version: &CriteriaVersion) -> Markup {
        let cases = self.table.cases.iter().flat_map(|case| &case.rulings);
        let rulings = cases.filter(|ruling| ruling.criteria_version == version.version).count();
        html! {
            li id=(format!("version-{}", version.version)) class=[(version.version == self.version).then_some("current")] {
                details {
                    summary { (ctx.words.say_with("nomination-version", [("n", version.version.into())])) }
                    ul { @for criterion in &version.criteria { li { bdi { (criterion.what.title) } } } }
                }
                p.meta {
                    (ctx.words.date(version.made_at))
                    @if let Some(person) = version.made_by { " · " bdi { (self.table.alias(person)) } }
                    @if self.table.sees_all { " · " (ctx.words.say_with("nomination-version-rulings", [("n", rulings.into())])) }
                }
                @if !version.reason.is_empty() { (parts::told(&version.reason)) }
            }
        }
    }
}

/// One criterion: a new one, or one that is changed or retired.
#[derive(Serialize)]
pub(crate) struct CriterionView {
    version: i64,
    is_locked: bool,
    criterion: Option<CriterionJson>,
    #[serde(skip)]
    project: String,
    #[serde(skip)]
    base: String,
    #[serde(skip)]
    dimensions: Vec<(String, String)>,
    #[serde(skip)]
    filled: Filled,
    #[serde(skip)]
    is_conflict: bool,
}

impl CriterionView {
    pub(crate) fn new(ctx: &Ctx, inside: &Inside, table: &Table, criterion: Option<&Criterion>) -> Self {
        let none = (String::new(), ctx.say("nomination-dimension-none"));
        let dimensions = table.frame.iter().map(|dimension| (dimension.code.clone(), dimension.title.clone()));
        Self {
            version: table.version(),
            is_locked: table.is_locked,
            criterion: criterion.map(criterion_json),
            project: inside.project.title.clone(),
            base: format!("/p/{}", inside.project.id),
            dimensions: [none].into_iter().chain(dimensions).collect(),
            filled: criterion.map_or_else(|| Filled::with([("kind", CriterionKind::Judgement.tag())]), fill),
            is_conflict: false,
        }
    }

    /// With what was typed.
    pub(crate) fn filled(self, filled: Filled) -> Self {
        Self { filled, ..self }
    }

    /// With what was typed when somebody else was faster.
    pub(crate) fn conflict(self, filled: Filled) -> Self {
        Self { filled, is_conflict: true, ..self }
    }
}

fn fill(criterion: &Criterion) -> Filled {
    let what = &criterion.what;
    Filled::with([
        ("kind", what.kind.tag()),
        ("title", what.title.as_str()),
        ("explanation", what.explanation.as_str()),
        ("side", what.side.map_or("", Side::code)),
        ("dimension", what.dimension.as_deref().unwrap_or_default()),
    ])
}

impl View for CriterionView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(if self.criterion.is_some() { "nomination-criterion-change" } else { "nomination-criterion-add" })
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let list = format!("{}/criteria", self.base);
        let action =
            self.criterion.as_ref().map_or_else(|| list.clone(), |criterion| format!("{list}/{}", criterion.id));
        let steps = [(ctx.say("nomination-criteria"), list.clone()), (self.title(ctx), String::new())];
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &self.base, &self.project, &steps))
                h1 { (self.title(ctx)) }
                @if self.is_conflict { (self.meanwhile(ctx)) }
                @if self.is_locked { div.notice.info { (icon("lock")) p { (ctx.say("nomination-locked")) } } }
                form.form method="post" action=(action) data-guard {
                    (parts::form_start(ctx))
                    input type="hidden" name="version" value=(self.version);
                    (parts::errors(ctx, &self.filled))
                    (self.fields(ctx))
                    (self.buttons(ctx, &list))
                }
            } }
        }
    }
}

impl CriterionView {
    fn meanwhile(&self, ctx: &Ctx) -> Markup {
        html! {
            div.notice.warning role="alert" { (icon("warn")) p {
                (ctx.say("nomination-criteria-conflict"))
                @if let Some(criterion) = &self.criterion { " " (ctx.say("nomination-now")) " " q dir=(parts::dir_of(&criterion.title)) { (criterion.title) } }
            } }
        }
    }

    fn fields(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        let reason = field("reason", "nomination-change-reason").help("nomination-change-reason-help");
        let kinds: Vec<_> = CriterionKind::ALL.iter().map(|kind| kind_option(ctx, *kind)).collect();
        let none = (String::new(), ctx.say("nomination-side-none"));
        let sides = Side::ALL.iter().map(|side| (side.code().to_owned(), ctx.words.side(*side)));
        let sides: Vec<_> = [none].into_iter().chain(sides).collect();
        html! {
            (field("title", "nomination-criterion-title").help("nomination-criterion-title-help").required().line())
            (field("explanation", "nomination-criterion-explanation").help("nomination-criterion-explanation-help").area(3))
            (field("kind", "nomination-criterion-kind").required().radios(&kinds))
            (field("side", "nomination-criterion-side").help("nomination-criterion-side-help").select(&sides))
            (field("dimension", "nomination-criterion-dimension").help("nomination-criterion-dimension-help").select(&self.dimensions))
            @if self.is_locked { (reason.required().area(2)) } @else { (reason.area(2)) }
        }
    }

    fn buttons(&self, ctx: &Ctx, back: &str) -> Markup {
        html! {
            div.savebar {
                button.do name="go" value="save" { (ctx.say("save")) }
                @if self.criterion.is_some() { button class="do quiet" name="go" value="retire" { (ctx.say("nomination-criterion-retire")) } }
                a.do.quiet href=(back) { (ctx.say("cancel")) }
            }
        }
    }
}

fn kind_option(ctx: &Ctx, kind: CriterionKind) -> (String, String, String) {
    let more = ctx.say(&format!("nomination-kind-{}-more", kind.tag()));
    (kind.tag().to_owned(), ctx.words.code("nomination-kind", kind.tag()), more)
}
