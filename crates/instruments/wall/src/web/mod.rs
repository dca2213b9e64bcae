//! Forms in, pages out, and who may use them.

mod lead;
mod phone;
mod screen;
mod table;

use redthread_core::ids::ProjectId;
use redthread_core::kit::{Id as _, Right, StageId};
use redthread_storage::workshop::{
    Phase, Slip, ThemeRow, Wall, find_wall, list_phases, list_slips_since, list_themes_since,
};
use redthread_storage::{Error, Inside, Project, Read, commissions};
use redthread_web::{Access, Ctx, Failure, OrFail as _, Routes};

use crate::actions::{LEADS, TYPES};
use crate::model;

const TEAM: Access = Access::AnyOf(&[Right::Read, Right::Facilitate, Right::Steer, Right::Document]);
const TYPING: Access = Access::AnyOf(TYPES);
const LEADING: Access = Access::AnyOf(LEADS);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/wall", TEAM, lead::page)
        .post("/p/{project}/wall", TYPING, lead::act)
        .get("/p/{project}/wall/board", TEAM, lead::parts)
        .get("/p/{project}/wall/list", TEAM, screen::list)
        .get("/p/{project}/wall/export.csv", TEAM, table::csv)
        .get("/p/{project}/wall/table", LEADING, table::bring)
        .post("/p/{project}/wall/table", LEADING, table::post)
        .get("/p/{project}/wall/screen", TEAM, screen::screen)
        .get("/p/{project}/wall/state", TEAM, screen::state)
        .stream("/p/{project}/wall/live", TEAM, screen::live)
        .get("/w", Access::Public, phone::enter)
        .get("/w/{code}", Access::Public, phone::page)
        .post("/w/{code}/join", Access::Public, phone::join)
        .post("/w/{code}/return", Access::Public, phone::come_back)
        .post("/w/{code}/slips", Access::Public, phone::write)
        .post("/w/{code}/votes", Access::Public, phone::vote)
        .get("/w/{code}/wall", Access::Public, phone::wall)
        .get("/w/{code}/state", Access::Public, phone::state)
        .stream("/w/{code}/live", Access::Public, phone::live)
}

async fn enter(ctx: &Ctx, project: ProjectId) -> Result<(Read, Inside), Failure> {
    ctx.inside(project).await.or_fail(ctx)
}

/// What the room works on: the question of the commission, or else the title of the project.
async fn question(read: &mut Read, project: &Project) -> Result<String, Error> {
    let asked = commissions::find_commission(read, project.id).await?.map(|commission| commission.question);
    Ok(asked.filter(|question| !question.is_empty()).unwrap_or_else(|| project.title.clone()))
}

/// A wall with all that hangs on it.
struct Loaded {
    wall: Wall,
    phases: Vec<Phase>,
    themes: Vec<ThemeRow>,
    slips: Vec<Slip>,
}

const ALL: (i64, i64) = (-1, i64::MAX);

impl Loaded {
    async fn find(read: &mut Read, project: ProjectId) -> Result<Option<Self>, Error> {
        let Some(wall) = find_wall(read, project).await? else { return Ok(None) };
        Self::read(read, wall).await.map(Some)
    }

    async fn read(read: &mut Read, wall: Wall) -> Result<Self, Error> {
        Ok(Self {
            phases: list_phases(read, wall.id).await?,
            themes: list_themes_since(read, wall.id, ALL).await?,
            slips: list_slips_since(read, wall.id, ALL).await?,
            wall,
        })
    }
}

/// The phase that is asked for, or the one on the screen, or the first.
fn stage_asked(ctx: &Ctx, kit: &redthread_core::kit::Kit, wall: Option<&Wall>) -> Option<StageId> {
    let asked = ctx.asked("phase").and_then(|phase| StageId::parse(&phase).ok());
    let asked = asked.filter(|stage| model::phase_of(kit, stage).is_some());
    let shown = wall.and_then(|wall| wall.phase.clone());
    asked.or(shown).or_else(|| model::phases(kit).next().map(|(stage, _)| stage.id.clone()))
}

/// Themes with what each is given, as forms send them: a theme and a number, or a theme that is ticked.
fn votes_of(form: &redthread_web::Form) -> Result<Vec<(redthread_core::ids::ThemeId, u32)>, Error> {
    let themes = form.ids("theme")?;
    let given: Vec<&str> = form.all("votes").collect();
    let number = |text: &str| match text.trim() {
        "" => Ok(0),
        text => text.parse().map_err(|_| redthread_core::refusal::Refusal::beside("votes", "form.not_a_number")),
    };
    let mut votes = vec![];
    for (n, theme) in themes.into_iter().enumerate() {
        votes.push((theme, if given.is_empty() { 1 } else { number(given.get(n).copied().unwrap_or_default())? }));
    }
    Ok(votes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::ids::{Id as _, ThemeId, Uuid};
    use redthread_web::Form;

    #[test]
    fn votes_are_numbers_or_ticks() {
        let theme = |n| ThemeId::from_uuid(Uuid::from_u128(n));
        let (one, two) = (theme(1).to_string(), theme(2).to_string());
        let numbers = Form::filled([("theme", one.as_str()), ("votes", "3"), ("theme", two.as_str()), ("votes", " ")]);
        assert_eq!(votes_of(&numbers).unwrap(), [(theme(1), 3), (theme(2), 0)]);
        assert_eq!(votes_of(&Form::filled([("theme", two.as_str())])).unwrap(), [(theme(2), 1)]);
        let bad = Form::filled([("theme", one.as_str()), ("votes", "-1")]);
        assert!(votes_of(&bad).unwrap_err().is_refused("form.not_a_number"));
        assert!(votes_of(&Form::filled([("theme", "x")])).is_err());
    }
}
