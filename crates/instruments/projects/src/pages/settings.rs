//! What a project says of itself, and where it goes its own way.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_core::sides::Sides;
use redthread_storage::{Error, Inside};
use redthread_web::parts::{Field, crumbs, dir_of, errors, form_start, save_bar, sides_choices};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::actions::seen;
use crate::model::{Percent, most_of};

#[derive(Serialize)]
pub(crate) struct SettingsView {
    project: String,
    title: String,
    subtitle: String,
    place: String,
    most: Option<i64>,
    sides: Option<&'static str>,
    seen: String,
    /// Whether somebody else was faster, and what is there now must be shown beside what was typed.
    is_conflict: bool,
    #[serde(skip)]
    filled: Filled,
}

/// The settings as they are now; `typed` is what stands in the form instead, after a refusal or a conflict.
pub(crate) fn load(
    ctx: &Ctx,
    inside: &Inside,
    typed: Option<Filled>,
    is_conflict: bool,
) -> Result<SettingsView, Error> {
    let (kit, project) = (inside.kit(ctx.store())?, &inside.project);
    let most = most_of(project, kit).map(Percent::get);
    let sides = Sides::are_chosen_in(kit).then(|| project.sides(kit).code());
    let now = [
        ("title", project.title.clone()),
        ("subtitle", project.subtitle.clone()),
        ("place", project.place.clone()),
        ("most", most.map(|most| most.to_string()).unwrap_or_default()),
        ("sides", sides.unwrap_or_default().to_owned()),
    ];
    Ok(SettingsView {
        project: project.id.to_string(),
        title: project.title.clone(),
        subtitle: project.subtitle.clone(),
        place: project.place.clone(),
        most,
        sides,
        seen: seen(ctx.store(), project),
        is_conflict,
        filled: typed.unwrap_or_else(|| Filled::with(now)),
    })
}

impl View for SettingsView {
    fn title(&self, ctx: &Ctx) -> String {
        format!("{} · {}", ctx.say("projects-settings"), self.title)
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let path = format!("/p/{}", self.project);
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &super::crumbs(ctx, &self.project, &self.title, "projects-settings")))
                h1 { (ctx.say("projects-settings")) }
                p.lead { (ctx.say("projects-settings-lead")) }
                @if self.is_conflict { (self.there_now(ctx)) }
                form.form method="post" action=(format!("{path}/settings")) data-guard {
                    (form_start(ctx))
                    input type="hidden" name="seen" value=(self.seen);
                    (errors(ctx, &self.filled))
                    (field("title", "projects-title").required().line())
                    (field("subtitle", "projects-subtitle").line())
                    (field("place", "projects-place").required().line())
                    @if self.sides.is_some() { (field("sides", "projects-sides").help("projects-sides-help").radios(&sides_choices(ctx))) }
                    @if self.most.is_some() { (field("most", "projects-most").help("projects-most-help").required().number()) }
                    (save_bar(ctx, "save", &path))
                }
            } }
        }
    }
}

impl SettingsView {
    /// What somebody else saved meanwhile, above the form that still holds what was typed.
    fn there_now(&self, ctx: &Ctx) -> Markup {
        let most = self.most.map(|most| ctx.words.say_with("projects-percent", [("n", most.into())]));
        let sides = self.sides.map(|sides| ctx.words.code("sides", sides));
        let row = |label: &str, text: &str| html! { div { dt { (ctx.say(label)) } dd dir=(dir_of(text)) { (text) } } };
        html! {
            div class="notice warning" role="alert" { (icon("warn")) div {
                p { b { (ctx.say("fault-conflict")) ". " } (ctx.say("projects-conflict")) }
                dl.facts {
                    (row("projects-title", &self.title))
                    (row("projects-subtitle", &self.subtitle))
                    (row("projects-place", &self.place))
                    @if let Some(sides) = &sides { (row("projects-sides", sides)) }
                    @if let Some(most) = &most { (row("projects-most", most)) }
                }
            } }
        }
    }
}
