//! `/p/{project}/groups/drafts/new` and `/drafts/{draft}/edit`.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_web::parts::{Field, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::group_form::{Choice, chosen_slips, origins};
use super::{DRAFTS, way};
use crate::load::Loaded;

#[derive(Serialize)]
pub(crate) struct DraftForm {
    project: String,
    draft: Option<String>,
    theirs: Option<String>,
    /// Themes, and the slips that are chosen.
    #[serde(skip)]
    from: Vec<Choice>,
    #[serde(skip)]
    filled: Filled,
}

impl DraftForm {
    pub(crate) fn of(
        ctx: &Ctx,
        loaded: &Loaded,
        draft: Option<String>,
        filled: Filled,
        theirs: Option<String>,
    ) -> Self {
        let theme = |theme: &crate::load::ThemeSeen| {
            let row = super::list::ThemeRow::of(theme);
            (format!("theme:{}", theme.id), theme.title.clone(), row.size(ctx))
        };
        Self {
            project: loaded.project.id.to_string(),
            draft,
            theirs,
            from: loaded.themes.iter().map(theme).chain(chosen_slips(ctx, loaded, &filled)).collect(),
            filled,
        }
    }

    fn field<'a>(&'a self, ctx: &'a Ctx, name: &'a str, label: &str) -> Field<'a> {
        Field::new(ctx, &self.filled, name, label)
    }
}

impl View for DraftForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(if self.draft.is_some() { "groups-edit-draft" } else { "groups-write-draft" })
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let back = match &self.draft {
            Some(draft) => format!("/p/{}/groups/drafts/{draft}", self.project),
            None => format!("/p/{}/groups/drafts", self.project),
        };
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, DRAFTS, &self.title(ctx)))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("groups-draft-lead")) }
                form.form method="post" data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    @if let Some(theirs) = &self.theirs { div class="notice warning" role="alert" { (redthread_web::icon("warn")) div { p { (ctx.say("groups-faster")) } (told(theirs)) } } }
                    input type="hidden" name="seen" value=(self.filled.get("seen"));
                    (self.field(ctx, "title", "groups-draft-title").required().line())
                    (self.field(ctx, "text", "groups-draft-text").help("groups-draft-text-help").required().area(8))
                    (origins(ctx, &self.project, &self.from.iter().collect::<Vec<_>>(), &self.filled))
                    section aria-labelledby="reality" {
                        h2 id="reality" { (ctx.say("groups-reality")) }
                        p { (ctx.say("groups-reality-more")) }
                        (self.field(ctx, "against", "groups-against").area(3))
                        (self.field(ctx, "needs", "groups-needs").area(3))
                        (self.field(ctx, "stays", "groups-stays").area(3))
                    }
                    (save_bar(ctx, "save", &back))
                }
            } }
        }
    }
}
