//! `/p/{project}/catalogue/principles/{finding}`: what a published principle is tied to, and a new tie.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_storage::Project;
use redthread_web::parts::{Field, crumbs, dir_of, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use crate::items::principle_address;
use crate::principle::Published;
use crate::store::{Relation, Tie};

#[derive(Debug, Serialize)]
pub(crate) struct TiesView {
    project: String,
    project_title: String,
    finding: String,
    principle: String,
    ties: Vec<Row>,
    /// Principles of other projects that can be tied: id and what they are called, with their place and year.
    others: Vec<(String, String)>,
    #[serde(skip)]
    filled: Filled,
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    relation: Relation,
    reason: String,
    /// Title and address of the other; none while it is not on show.
    other: Option<(String, String)>,
}

impl TiesView {
    pub(crate) fn of(
        project: &Project,
        one: &Published<'_>,
        published: &[Published<'_>],
        ties: &[Tie],
        filled: Filled,
    ) -> Self {
        let row = |tie: &Tie| {
            let other = published.iter().find(|other| other.id == tie.other(one.id));
            Row {
                id: tie.id.to_string(),
                relation: tie.relation,
                reason: tie.reason.clone(),
                other: other.map(|other| (other.part.heading.clone(), principle_address(&other.principle.id))),
            }
        };
        let tied = |other: &Published<'_>| ties.iter().any(|tie| tie.other(one.id) == other.id);
        let others = published.iter().filter(|other| other.of.project != one.of.project && !tied(other));
        let mut others: Vec<(String, String)> = others
            .map(|other| {
                (other.id.to_string(), format!("{} · {}, {}", other.part.heading, other.of.place, other.of.year))
            })
            .collect();
        others.sort_by(|a, b| a.1.cmp(&b.1));
        others.dedup_by(|a, b| a.0 == b.0);
        Self {
            project: project.id.to_string(),
            project_title: project.title.clone(),
            finding: one.id.to_string(),
            principle: one.part.heading.clone(),
            ties: ties.iter().map(row).collect(),
            others,
            filled,
        }
    }

    fn list(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.ties.is_empty() { p { (ctx.say("browse-ties-none")) } } @else {
                ul.rows { @for tie in &self.ties { li {
                    div {
                        p.kicker { (ctx.words.code("browse-relation", tie.relation.code())) }
                        @match &tie.other {
                            Some((title, path)) => h3 dir=(dir_of(title)) { a href=(path) { (title) } },
                            None => h3 { (ctx.say("browse-tie-not-on-show")) },
                        }
                        p.meta dir=(dir_of(&tie.reason)) { (tie.reason) }
                    }
                    div.end { form method="post" action=(format!("/p/{}/catalogue/ties/{}/end", self.project, tie.id)) { (form_start(ctx)) button.do.quiet.small { (ctx.say("browse-untie")) } } }
                } } }
            }
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        let first = (String::new(), ctx.say("browse-choose"));
        let others: Vec<(String, String)> = std::iter::once(first).chain(self.others.iter().cloned()).collect();
        let relation = |relation: &Relation| {
            let code = relation.code();
            (code.to_owned(), ctx.words.code("browse-relation", code), ctx.words.code("browse-relation-more", code))
        };
        let relations: Vec<_> = Relation::ALL.iter().map(relation).collect();
        html! {
            form.form method="post" action=(format!("/p/{}/catalogue/principles/{}", self.project, self.finding)) data-guard {
                (form_start(ctx)) (errors(ctx, &self.filled))
                (Field::new(ctx, &self.filled, "other", "browse-other").required().select(&others))
                (Field::new(ctx, &self.filled, "relation", "browse-relation").required().radios(&relations))
                (Field::new(ctx, &self.filled, "reason", "browse-reason").help("browse-reason-help").required().line())
                (save_bar(ctx, "browse-tie", &format!("/p/{}/catalogue", self.project)))
            }
        }
    }
}

impl View for TiesView {
    fn title(&self, _: &Ctx) -> String {
        self.principle.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let steps = [
            (self.project_title.clone(), format!("/p/{}", self.project)),
            (ctx.say("browse-listing"), format!("/p/{}/catalogue", self.project)),
            (self.principle.clone(), String::new()),
        ];
        html! {
            div.page.read { main id="main" {
                (crumbs(ctx, &steps))
                h1 dir=(dir_of(&self.principle)) { (self.principle) }
                p.lead { (ctx.say("browse-ties-lead")) }
                (self.list(ctx))
                section aria-labelledby="new" {
                    h2 id="new" { (ctx.say("browse-tie-new")) }
                    @if self.others.is_empty() { p { (ctx.say("browse-others-none")) } } @else { (self.form(ctx)) }
                }
            } }
        }
    }
}
