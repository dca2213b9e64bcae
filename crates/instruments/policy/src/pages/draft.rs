//! `/p/{project}/outline`: the draft as it stands; and the form of what stands before the clauses.

use maud::{Markup, html};
use redthread_core::kit::Right;
use redthread_storage::Inside;
use redthread_web::parts::{Field, dir_of, empty, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::{ClauseSeen, tabs, way};
use crate::load::Loaded;

#[derive(Debug, Serialize)]
pub(crate) struct DraftView {
    project: String,
    heading: String,
    subtitle: String,
    background: String,
    authorities: Vec<String>,
    clauses: Vec<ClauseSeen>,
    #[serde(skip)]
    may_edit: bool,
    #[serde(skip)]
    may_put: bool,
}

impl DraftView {
    pub(crate) fn of(ctx: &Ctx, inside: &Inside, loaded: &Loaded) -> Self {
        let front = &loaded.outline.front;
        let seen = loaded.clauses.iter().enumerate();
        Self {
            project: inside.project.id.to_string(),
            heading: if front.title.is_empty() { ctx.say("policy-outline") } else { front.title.clone() },
            subtitle: front.subtitle.clone(),
            background: front.background.clone(),
            authorities: front.authorities.clone(),
            clauses: seen.map(|(at, seen)| ClauseSeen::of(ctx, loaded, at + 1, seen)).collect(),
            may_edit: inside.may(Right::Edit),
            may_put: inside.may(Right::Facilitate) || inside.may(Right::Steer),
        }
    }

    fn path(&self, rest: &str) -> String {
        format!("/p/{}/outline{rest}", self.project)
    }

    fn clause(&self, ctx: &Ctx, clause: &ClauseSeen) -> Markup {
        let path = self.path(&format!("/clauses/{}", clause.id));
        let is_to_put =
            self.may_put && matches!(clause.stand, "never_put" | "other_words" | "not_agreed" | "no_quorum");
        html! {
            li.clause id=(format!("c-{}", clause.id)) {
                p.kicker { (ctx.words.say_with("policy-clause-number", [("n", clause.number.into())])) }
                h2 dir=(dir_of(&clause.title)) { a href=(&path) { (clause.title) } }
                (clause.body(ctx, &self.project))
                div.actions {
                    @if is_to_put {
                        form method="post" action=(format!("{path}/put")) { (form_start(ctx)) button.do.small { (ctx.say("policy-put")) } }
                    }
                    @if self.may_edit {
                        a.do.quiet.small href=(format!("{path}/edit")) { (ctx.say("policy-change-clause")) }
                        form method="post" action=(format!("{path}/move")) { (form_start(ctx)) input type="hidden" name="earlier" value="1"; button.link disabled[clause.number == 1] { (ctx.say("policy-earlier")) } }
                        form method="post" action=(format!("{path}/move")) { (form_start(ctx)) button.link disabled[clause.number == self.clauses.len()] { (ctx.say("policy-later")) } }
                    }
                }
            }
        }
    }
}

impl View for DraftView {
    fn title(&self, _: &Ctx) -> String {
        self.heading.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let (new, label) = (self.path("/clauses/new"), ctx.say("policy-new-clause"));
        html! {
            div class="page read outline" { main id="main" {
                (way(ctx, &self.project, &[]))
                (tabs(ctx, &self.project, ""))
                h1 dir=(dir_of(&self.heading)) { (self.heading) }
                @if !self.subtitle.is_empty() { p.lead dir=(dir_of(&self.subtitle)) { (self.subtitle) } }
                (told(&self.background))
                @if !self.authorities.is_empty() {
                    p.meta { (ctx.say("policy-addressed-to")) ": " @for (at, authority) in self.authorities.iter().enumerate() { @if at > 0 { " · " } bdi { (authority) } } }
                }
                @if self.may_edit { div.actions { a.do.quiet.small href=(self.path("/edit")) { (ctx.say("policy-change-front")) } } }
                @if self.clauses.is_empty() {
                    (empty(&ctx.say("policy-none"), &ctx.say("policy-none-more"), self.may_edit.then_some((label.as_str(), new.as_str()))))
                } @else {
                    ol.clauses { @for clause in &self.clauses { (self.clause(ctx, clause)) } }
                    @if self.may_edit { div.actions { a.do href=(new) { (icon("plus")) (label) } } }
                }
            } }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct FrontForm {
    pub(crate) project: String,
    #[serde(skip)]
    pub(crate) filled: Filled,
    /// What stands there now, when somebody else was faster.
    pub(crate) theirs: Option<String>,
}

impl View for FrontForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("policy-change-front")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(ctx.say("policy-change-front"), String::new())]))
                h1 { (ctx.say("policy-change-front")) }
                (faster(ctx, self.theirs.as_deref()))
                form.form method="post" action=(format!("/p/{}/outline/edit", self.project)) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    input type="hidden" name="seen" value=(self.filled.get("seen"));
                    (field("title", "policy-title").required().line())
                    (field("subtitle", "policy-subtitle").line())
                    (field("background", "policy-background").help("policy-background-help").area(8))
                    (field("authorities", "policy-authorities").help("policy-authorities-help").area(5))
                    (save_bar(ctx, "save", &format!("/p/{}/outline", self.project)))
                }
            } }
        }
    }
}

/// What somebody else saved meanwhile, above what was typed here.
pub(crate) fn faster(ctx: &Ctx, theirs: Option<&str>) -> Markup {
    html! {
        @if let Some(theirs) = theirs {
            div.notice.warn role="alert" { div { p { (ctx.say("policy-faster")) } div.told dir=(dir_of(theirs)) { (theirs) } } }
        }
    }
}
