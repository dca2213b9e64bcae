//! What each page shows: a typed model, loaded for somebody, drawn as HTML or handed out as JSON.

pub(crate) mod data;
pub(crate) mod doors;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod overview;
pub(crate) mod project;
pub(crate) mod results;
pub(crate) mod settings;
pub(crate) mod stages;

use redthread_core::ids::ProjectId;
use redthread_core::kit::{Kit, PlannedStage, RoleId, StageId, StageState};
use redthread_core::language::Lang;
use redthread_storage::people::Person;
use redthread_web::{App, Ctx, Instrument, Words};
use serde::Serialize;

/// The instrument that a stage of a kit is done with.
pub(crate) fn instrument_of(app: &App, name: &str) -> Option<&'static Instrument> {
    app.instruments.iter().find(|instrument| instrument.names.contains(&name))
}

/// Where a stage is entered; its line in the plan when this build has no instrument for it.
pub(crate) fn entry(app: &App, kit: &Kit, project: ProjectId, stage: &StageId) -> String {
    let instrument = kit.stage(stage).and_then(|stage| instrument_of(app, stage.instrument));
    instrument.map_or_else(|| format!("/p/{project}/stages#{stage}"), |instrument| (instrument.entry)(project, stage))
}

/// A stage's name in the reader's language.
pub(crate) fn stage_title(kit: &Kit, stage: &StageId, lang: Lang) -> String {
    kit.stage(stage).map_or_else(|| stage.to_string(), |stage| stage.text(lang).title.to_owned())
}

/// A role's name in the reader's language.
pub(crate) fn role_title(kit: &Kit, role: &RoleId, lang: Lang) -> String {
    kit.role(role).map_or_else(|| role.to_string(), |role| role.title.get(lang).to_owned())
}

/// The aliases of everybody who holds a role.
pub(crate) fn holders(people: &[Person], role: &RoleId) -> Vec<String> {
    let held = people.iter().filter(|person| !person.is_erased && person.roles.contains(role.as_str()));
    held.map(|person| person.alias.clone()).collect()
}

/// How far a stage has come, as the stylesheet knows it.
pub(crate) const fn state_class(state: &StageState) -> &'static str {
    match state {
        StageState::Planned => "",
        StageState::Running => "now",
        StageState::Paused => "paused",
        StageState::Skipped(_) => "skipped",
        StageState::Done => "done",
    }
}

/// How far a stage has come, in words.
pub(crate) fn state_word(words: &Words, state: &StageState) -> String {
    words.code("projects-state", state.tag())
}

/// A step on the way to a page: the project, the page. The projects are in the bar above.
pub(crate) fn crumbs(ctx: &Ctx, project: &str, title: &str, here: &str) -> Vec<(String, String)> {
    vec![(title.to_owned(), format!("/p/{project}")), (ctx.say(here), String::new())]
}

/// A thread in small: one mark a stage.
#[derive(Serialize)]
pub(crate) struct Mini {
    /// How far each stage has come.
    pub(crate) states: Vec<&'static str>,
    /// The same in words.
    pub(crate) label: String,
}

/// The thread in small of a plan.
pub(crate) fn mini(words: &Words, stages: &[PlannedStage]) -> Mini {
    let done = stages.iter().filter(|planned| planned.state == StageState::Done).count();
    let label = words.say_with("projects-stages-done", [("done", done.into()), ("all", stages.len().into())]);
    Mini { states: stages.iter().map(|planned| state_class(&planned.state)).collect(), label }
}
