//! The plan: every stage with its state, its place, and what may be done with it.

use maud::{Markup, html};
use redthread_core::kit::{Kit, Plan, PlannedStage, Right, StageId, StageState};
use redthread_core::refusal::Refusal;
use redthread_storage::{Error, Inside, Read, people, projects};
use redthread_web::parts::{Field, crumbs, errors, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::doors::Doors;
use super::{entry, holders, role_title, stage_title, state_word};
use crate::model::{may_skip, place_field, reason_field, steps_from};

#[derive(Serialize)]
pub(crate) struct StagesView {
    project: String,
    project_title: String,
    may_steer: bool,
    stages: Vec<Line>,
    #[serde(skip)]
    filled: Filled,
}

#[derive(Serialize)]
struct Line {
    id: String,
    title: String,
    /// None where the stage's page stays shut for the viewer.
    path: Option<String>,
    purpose: String,
    role: String,
    holders: Vec<String>,
    state: &'static str,
    state_word: String,
    reason: String,
    against_custom: Vec<String>,
    steps: &'static [&'static str],
    may_move: bool,
    may_skip: bool,
    /// Whether the page's one main button stands here: the stage where we are, else the one that comes next.
    is_main: bool,
    #[serde(skip)]
    fields: (String, String),
}

pub(crate) async fn load(ctx: &Ctx, mut read: Read, inside: &Inside, filled: Filled) -> Result<StagesView, Error> {
    let (kit, project) = (inside.kit(ctx.store())?, &inside.project);
    let plan = projects::load_plan(&mut read, kit, project.id).await?;
    let people = people::list_people(&mut read, project.id).await?;
    let doors = Doors::of(&ctx.app);
    let main = plan.current().or_else(|| plan.next());
    let line = |planned: &PlannedStage| {
        let stage = kit.stage(&planned.stage).ok_or(Error::NotFound)?;
        let path = entry(&ctx.app, kit, project.id, &stage.id);
        Ok(Line {
            id: stage.id.to_string(),
            title: stage.text(ctx.lang()).title.to_owned(),
            path: doors.open(inside, &path).unwrap_or(true).then_some(path),
            purpose: stage.text(ctx.lang()).purpose.to_owned(),
            role: role_title(kit, &stage.role, ctx.lang()),
            holders: holders(&people, &stage.role),
            state: planned.state.tag(),
            state_word: state_word(&ctx.words, &planned.state),
            reason: reason(&planned.state),
            against_custom: against_custom(ctx, kit, &plan, planned),
            steps: steps_from(&planned.state),
            may_move: planned.state != StageState::Done,
            may_skip: may_skip(planned),
            is_main: main == Some(planned),
            fields: (place_field(&stage.id), reason_field(&stage.id)),
        })
    };
    Ok(StagesView {
        project: project.id.to_string(),
        project_title: project.title.clone(),
        may_steer: inside.may(Right::Steer),
        stages: plan.stages().iter().map(line).collect::<Result<_, Error>>()?,
        filled,
    })
}

pub(super) fn reason(state: &StageState) -> String {
    match state {
        StageState::Skipped(reason) => reason.as_str().to_owned(),
        _ => String::new(),
    }
}

fn against_custom(ctx: &Ctx, kit: &Kit, plan: &Plan, planned: &PlannedStage) -> Vec<String> {
    let pairs = plan.against_custom(kit).into_iter().filter(|(stage, _)| *stage == planned.stage);
    let name = |stage: &StageId| stage_title(kit, stage, ctx.lang());
    pairs
        .map(|(stage, usual)| {
            let values = [("stage", name(&stage).into()), ("after", name(&usual).into())];
            ctx.words.say_with("projects-against-custom", values)
        })
        .collect()
}

impl View for StagesView {
    fn title(&self, ctx: &Ctx) -> String {
        format!("{} · {}", ctx.say("projects-stages"), self.project_title)
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &super::crumbs(ctx, &self.project, &self.project_title, "projects-stages")))
                h1 { (ctx.say("projects-stages")) }
                p.lead { (ctx.say("projects-stages-lead")) }
                (errors(ctx, &self.filled))
                ol.rows { @for (n, line) in self.stages.iter().enumerate() { (self.line(ctx, n + 1, line)) } }
            } }
        }
    }
}

impl StagesView {
    fn line(&self, ctx: &Ctx, place: usize, line: &Line) -> Markup {
        html! {
            li id=(line.id) {
                div {
                    h3 { (place) ". " a href=[line.path.as_deref()] { (line.title) } }
                    p.meta { (line.purpose) }
                    p.meta { (icon("person")) " " (line.role) @for alias in &line.holders { " · " bdi { (alias) } } }
                    @if !line.reason.is_empty() { p { (ctx.say("projects-skipped-because")) " " bdi { (line.reason) } } }
                    @for warning in &line.against_custom { p.meta { (icon("warn")) " " (warning) } }
                    @if self.may_steer && (line.may_move || line.may_skip) { (self.more(ctx, place, line)) }
                }
                div.end {
                    span class=(chip(line.state)) { (line.state_word) }
                    @if self.may_steer { (self.steps(ctx, place, line)) }
                }
            }
        }
    }

    fn form(&self, ctx: &Ctx, line: &Line, inner: &Markup) -> Markup {
        html! {
            form method="post" action=(format!("/p/{}/stages", self.project)) {
                (form_start(ctx))
                input type="hidden" name="stage" value=(line.id);
                (inner)
            }
        }
    }

    fn steps(&self, ctx: &Ctx, place: usize, line: &Line) -> Markup {
        let button = |name: &str, quiet: bool, sign: &str| {
            let label = ctx.words.code("projects-move", name);
            html! {
                button class=(if quiet { "do quiet small" } else { "do small" }) name="move" value=(name) {
                    @if sign.is_empty() { (label) } @else { span aria-hidden="true" { (sign) } span.vh { (label) } }
                    span.vh { ": " (line.title) }
                }
            }
        };
        let inner = html! {
            @for (n, step) in line.steps.iter().enumerate() { (button(step, n > 0 || !line.is_main, "")) " " }
            @if line.may_move && place > 1 { (button("up", true, "↑")) " " }
            @if line.may_move && place < self.stages.len() { (button("down", true, "↓")) }
        };
        self.form(ctx, line, &inner)
    }

    fn more(&self, ctx: &Ctx, place: usize, line: &Line) -> Markup {
        let (place_field, reason_field) = (&line.fields.0, &line.fields.1);
        let mine = self.filled.get("stage") == line.id;
        let filled = if mine { self.filled.clone() } else { Filled::with([(place_field.clone(), place.to_string())]) };
        let label = |key: &str| ctx.words.say_with(key, [("stage", line.title.clone().into())]);
        html! {
            details.good open[mine && !self.filled.refusals.is_empty()] {
                summary { (ctx.say(if line.may_skip { "projects-move-or-skip" } else { "projects-move-elsewhere" })) span.vh { ": " (line.title) } }
                @if line.may_move { (self.form(ctx, line, &html! {
                    (Field::labelled(ctx, &filled, place_field, label("projects-place-of")).help_text(ctx.words.say_with("projects-place-of-help", [("most", self.stages.len().into())])).number())
                    button class="do quiet small" name="move" value="place" { (ctx.say("projects-move-place")) }
                })) }
                @if line.may_skip { (self.form(ctx, line, &html! {
                    (Field::labelled(ctx, &filled, reason_field, label("projects-reason")).help("projects-reason-help").area(2))
                    button class="do quiet small" name="move" value="skip" { (ctx.say("projects-move-skip")) }
                })) }
            }
        }
    }
}

fn chip(state: &str) -> &'static str {
    match state {
        "running" => "chip on",
        "done" => "chip ok",
        "skipped" => "chip off",
        "paused" => "chip warn",
        _ => "chip",
    }
}
