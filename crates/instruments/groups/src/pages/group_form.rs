//! `/p/{project}/groups/new` and `/groups/{group}/edit`.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_core::workshop::group::is_served;
use redthread_web::parts::{Field, dir_of, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{GROUPS, way};
use crate::load::{Loaded, SlipSeen};

/// What is sent, a title, and what it is.
pub(super) type Choice = (String, String, String);

#[derive(Serialize)]
pub(crate) struct GroupForm {
    project: String,
    group: Option<String>,
    /// How it reads now, when somebody else saved first.
    theirs: Option<String>,
    #[serde(skip)]
    people: Vec<Choice>,
    #[serde(skip)]
    themes: Vec<Choice>,
    #[serde(skip)]
    drafts: Vec<Choice>,
    /// Those that are chosen; more are chosen in the list of the wall.
    #[serde(skip)]
    slips: Vec<Choice>,
    #[serde(skip)]
    filled: Filled,
}

impl GroupForm {
    pub(crate) fn of(
        ctx: &Ctx,
        loaded: &Loaded,
        group: Option<String>,
        filled: Filled,
        theirs: Option<String>,
    ) -> Self {
        let mut people: Vec<_> = loaded.people.values().filter(|person| !person.is_erased).collect();
        // Those who are served first: they are whom a group most often forgets.
        people.sort_by_key(|person| (!is_served(person.standpoint), person.alias.clone()));
        let person = |person: &&redthread_storage::people::Person| {
            (person.id.to_string(), person.alias.clone(), ctx.words.standpoint(person.standpoint))
        };
        let theme = |theme: &crate::load::ThemeSeen| {
            let row = super::list::ThemeRow::of(theme);
            (format!("theme:{}", theme.id), theme.title.clone(), row.size(ctx))
        };
        let draft = |draft: &redthread_storage::workshop::Draft| {
            let checked = ctx.words.code("groups-checked", draft.vision.checked().code());
            (format!("draft:{}", draft.id), draft.vision.title.clone(), checked)
        };
        Self {
            project: loaded.project.id.to_string(),
            group,
            theirs,
            people: people.iter().map(person).collect(),
            themes: loaded.themes.iter().map(theme).collect(),
            drafts: loaded.drafts.iter().map(draft).collect(),
            slips: chosen_slips(ctx, loaded, &filled),
            filled,
        }
    }

    fn field<'a>(&'a self, ctx: &'a Ctx, name: &'a str, label: &str) -> Field<'a> {
        Field::new(ctx, &self.filled, name, label)
    }

    fn convener(&self, ctx: &Ctx) -> Markup {
        let nobody = (String::new(), ctx.say("groups-nobody-yet"));
        let people = self.people.iter().map(|(id, alias, side)| (id.clone(), format!("{alias} · {side}")));
        let options: Vec<_> = std::iter::once(nobody).chain(people).collect();
        self.field(ctx, "convener", "groups-convener").help("groups-convener-help").select(&options)
    }

    fn origins(&self, ctx: &Ctx) -> Markup {
        let choices: Vec<&Choice> = self.themes.iter().chain(&self.slips).chain(&self.drafts).collect();
        origins(ctx, &self.project, &choices, &self.filled)
    }
}

/// The slips that something is said to grow from.
pub(super) fn chosen_slips(ctx: &Ctx, loaded: &Loaded, filled: &Filled) -> Vec<Choice> {
    let choice = |slip: &SlipSeen| (format!("slip:{}", slip.id), slip.words.clone(), ctx.say("groups-kind-slip"));
    loaded.slips.iter().map(choice).filter(|(value, ..)| filled.is_chosen("from", value)).collect()
}

/// What something grew from, to be ticked; single slips are chosen in the list of the wall.
pub(super) fn origins(ctx: &Ctx, project: &str, choices: &[&Choice], filled: &Filled) -> Markup {
    html! {
        @if !choices.is_empty() {
            fieldset.choices id="from" {
                legend { (ctx.say("groups-came-from")) }
                @for (value, title, more) in choices {
                    label.choice {
                        input type="checkbox" name="from" value=(value) checked[filled.is_chosen("from", value)];
                        span { b dir=(dir_of(title)) { (title) } small { (more) } }
                    }
                }
            }
            p.meta { a href=(format!("/p/{project}/wall/list")) { (ctx.say("groups-choose-slips")) } }
        }
    }
}

impl View for GroupForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(if self.group.is_some() { "groups-edit" } else { "groups-form" })
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let back = match &self.group {
            Some(group) => format!("/p/{}/groups/{group}", self.project),
            None => format!("/p/{}/groups", self.project),
        };
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, GROUPS, &self.title(ctx)))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("groups-form-lead")) }
                form.form method="post" data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    @if let Some(theirs) = &self.theirs { div class="notice warning" role="alert" { (redthread_web::icon("warn")) div { p { (ctx.say("groups-faster")) } p.told dir=(dir_of(theirs)) { (theirs) } } } }
                    input type="hidden" name="seen" value=(self.filled.get("seen"));
                    (self.field(ctx, "title", "groups-title").help("groups-title-help").required().line())
                    (self.field(ctx, "purpose", "groups-purpose").help("groups-purpose-help").area(3))
                    (self.convener(ctx))
                    (self.field(ctx, "members", "groups-members").help("groups-members-help").checkboxes(&self.people))
                    (self.origins(ctx))
                    (save_bar(ctx, "save", &back))
                }
            } }
        }
    }
}
