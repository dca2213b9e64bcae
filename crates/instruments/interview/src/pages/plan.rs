//! Planning an interview: of which story, who tells, who asks, when.

use maud::{Markup, html};
use redthread_core::kit::Word as _;
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_storage::{Inside, people};
use redthread_web::parts::{Field, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{choices, crumbs};
use crate::overview::{Faces, Row};

/// The page.
#[derive(Serialize)]
pub(crate) struct PlanView {
    project: String,
    stories: Vec<(String, String)>,
    tellers: Vec<(String, String)>,
    interviewers: Vec<(String, String)>,
    /// The sides that the kit knows, for somebody new.
    #[serde(skip)]
    standpoints: Vec<Standpoint>,
    #[serde(skip)]
    inside: Inside,
    #[serde(skip)]
    filled: Filled,
}

impl PlanView {
    /// The form with what can be chosen in it.
    pub(crate) fn new(
        ctx: &Ctx,
        inside: Inside,
        (rows, faces): (&[Row], &Faces),
        everybody: &[people::Person],
        interviewers: &[people::Person],
        filled: Filled,
    ) -> Self {
        let teller = |person: &people::Person| {
            let more = ctx.words.standpoint(person.standpoint);
            (person.id.to_string(), format!("{} · {more}", person.alias))
        };
        let kit = inside.kit(ctx.store()).ok();
        let known = kit.iter().flat_map(|kit| &kit.standpoints).filter_map(|word| Standpoint::from_code(word.tag()));
        Self {
            standpoints: known.collect(),
            project: inside.project.id.to_string(),
            stories: rows.iter().map(|row| (row.story.to_string(), label(ctx, row, faces))).collect(),
            tellers: everybody.iter().filter(|person| !person.is_erased).map(teller).collect(),
            interviewers: choices(interviewers),
            inside,
            filled,
        }
    }
}

/// A story as one chooses it: its number, and its title where that may be shown.
fn label(ctx: &Ctx, row: &Row, faces: &Faces) -> String {
    let number = ctx.words.say_with("interview-story-number", [("number", row.number.into())]);
    let title = faces.get(&row.story).and_then(|face| face.title.as_ref().ok());
    title.map_or_else(|| number.clone(), |title| format!("{number} · {title}"))
}

/// A choice that may be left open, in front of the others.
pub(super) fn or_none(label: String, options: &[(String, String)]) -> Vec<(String, String)> {
    std::iter::once((String::new(), label)).chain(options.iter().cloned()).collect()
}

impl View for PlanView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("interview-plan-title")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        let standpoints: Vec<(String, String)> =
            self.standpoints.iter().map(|value| (value.code().to_owned(), ctx.words.standpoint(*value))).collect();
        let back = format!("/p/{}/interviews", self.project);
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &self.inside, &[(ctx.say("interview-plan-title"), String::new())]))
                h1 { (ctx.say("interview-plan-title")) }
                p.lead { (ctx.say("interview-plan-lead")) }
                form.form method="post" action=(format!("/p/{}/accounts/new", self.project)) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (field("story", "interview-story").required().select(&or_none(ctx.say("interview-choose"), &self.stories)))
                    (field("teller", "interview-teller").help("interview-teller-help").select(&or_none(ctx.say("interview-teller-new"), &self.tellers)))
                    div.pair {
                        (field("alias", "interview-alias").help("interview-alias-help").line())
                        (field("standpoint", "interview-standpoint").help("interview-standpoint-help").select(&or_none(ctx.say("interview-choose"), &standpoints)))
                    }
                    (field("interviewer", "interview-interviewer").select(&or_none(ctx.say("interview-later"), &self.interviewers)))
                    (field("own_unit", "interview-own-unit-why").help("interview-own-unit-help").line())
                    (field("planned", "interview-day").day())
                    p.help { (ctx.say("interview-plan-consent")) }
                    (save_bar(ctx, "interview-plan", &back))
                }
            } }
        }
    }
}
