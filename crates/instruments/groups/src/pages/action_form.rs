//! `/p/{project}/groups/actions/new` and `/actions/{action}`: what, who, by when, first step.

use maud::{Markup, html};
use redthread_core::kit::Kit;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::group::ActionState;
use redthread_web::parts::{Field, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{GROUPS, way};
use crate::load::Loaded;

type Choice = (String, String);

#[derive(Serialize)]
pub(crate) struct ActionForm {
    project: String,
    action: Option<String>,
    state: Option<ActionState>,
    theirs: Option<String>,
    #[serde(skip)]
    doers: Vec<Choice>,
    #[serde(skip)]
    groups: Vec<Choice>,
    #[serde(skip)]
    drafts: Vec<Choice>,
    #[serde(skip)]
    filled: Filled,
}

impl ActionForm {
    pub(crate) fn of(
        ctx: &Ctx,
        (loaded, kit): (&Loaded, Option<&Kit>),
        existing: Option<(String, ActionState)>,
        filled: Filled,
        theirs: Option<String>,
    ) -> Self {
        let none = |key: &str| std::iter::once((String::new(), ctx.say(key)));
        let people = loaded.people.values().filter(|person| !person.is_erased);
        let people = people.map(|person| (format!("person:{}", person.id), person.alias.clone()));
        let roles = kit.map(|kit| kit.roles.iter()).into_iter().flatten();
        let roles = roles.map(|role| (format!("role:{}", role.id.as_str()), role.title.get(ctx.lang()).to_owned()));
        let groups = loaded.working().map(|group| (group.id.to_string(), group.title.clone()));
        let drafts = loaded.drafts.iter().map(|draft| (draft.id.to_string(), draft.vision.title.clone()));
        Self {
            project: loaded.project.id.to_string(),
            state: existing.as_ref().map(|(_, state)| *state),
            action: existing.map(|(action, _)| action),
            theirs,
            doers: none("groups-nobody-yet").chain(people).chain(roles).collect(),
            groups: none("groups-no-group").chain(groups).collect(),
            drafts: none("groups-no-draft").chain(drafts).collect(),
            filled,
        }
    }

    fn field<'a>(&'a self, ctx: &'a Ctx, name: &'a str, label: &str) -> Field<'a> {
        Field::new(ctx, &self.filled, name, label)
    }

    fn states(&self, ctx: &Ctx) -> Markup {
        let to = |state: ActionState| {
            html! { button.do.quiet name="state" value=(state.code()) { (ctx.say(&format!("groups-action-to-{}", state.code()))) } }
        };
        html! {
            @if let (Some(action), Some(state)) = (&self.action, self.state) {
                section aria-labelledby="state" {
                    h2 id="state" { (ctx.say("groups-state")) }
                    p { (ctx.words.code("groups-action", state.code())) }
                    form method="post" action=(format!("/p/{}/groups/actions/{action}/state", self.project)) {
                        (form_start(ctx))
                        div.actions { @for other in ActionState::ALL { @if *other != state { (to(*other)) } } }
                    }
                }
            }
        }
    }
}

impl View for ActionForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(if self.action.is_some() { "groups-change-action" } else { "groups-settle" })
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let back = format!("/p/{}/groups", self.project);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, GROUPS, &self.title(ctx)))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("groups-settle-lead")) }
                form.form method="post" data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    @if let Some(theirs) = &self.theirs { div class="notice warning" role="alert" { (redthread_web::icon("warn")) div { p { (ctx.say("groups-faster")) } (told(theirs)) } } }
                    input type="hidden" name="seen" value=(self.filled.get("seen"));
                    (self.field(ctx, "what", "groups-what").required().line())
                    (self.field(ctx, "who", "groups-who").help("groups-who-help").select(&self.doers))
                    (self.field(ctx, "who_words", "groups-who-else").help("groups-who-else-help").line())
                    (self.field(ctx, "by", "groups-by").day())
                    (self.field(ctx, "first_step", "groups-first-step").help("groups-first-step-help").line())
                    (self.field(ctx, "group", "groups-group").select(&self.groups))
                    @if self.drafts.len() > 1 { (self.field(ctx, "draft", "groups-draft").select(&self.drafts)) }
                    (save_bar(ctx, "save", &back))
                }
                (self.states(ctx))
            } }
        }
    }
}
