//! Projects, and who is inside one: everything of a project is loaded for somebody.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use redthread_core::consent::Audience;
use redthread_core::gate::{Consents, Gate};
use redthread_core::ids::{OrganisationId, PersonId, ProjectId, UserId};
use redthread_core::kit::{Id as _, Kit, Plan, PlanRow, Right, RoleId, StageId};
use redthread_core::language::Lang;
use redthread_core::sides::Sides;

use crate::act::{Act, Deed};
use crate::db::{Reads, Row, sql};
use crate::error::{Error, Fault};
use crate::store::Store;

/// One run of a kit by an organisation at a place.
#[derive(Clone, Debug)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Whose.
    pub organisation: OrganisationId,
    /// Which method.
    pub kit: String,
    /// In which version it began.
    pub kit_version: String,
    /// Title.
    pub title: String,
    /// Subtitle; may be empty.
    pub subtitle: String,
    /// Where.
    pub place: String,
    /// The language its people speak.
    pub lang: Lang,
    /// What differs from the kit: name to value as text.
    pub settings: BTreeMap<String, String>,
    /// When it was made.
    pub made_at: Timestamp,
}

impl Project {
    /// From which sides its stories are told, by the kit it runs and by what was agreed in it.
    pub fn sides(&self, kit: &Kit) -> Sides {
        Sides::of(kit, &self.settings)
    }
}

/// Who looks. Everything that is loaded is loaded for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Somebody without an account.
    Visitor,
    /// Somebody who is signed in.
    User {
        /// Who.
        id: UserId,
        /// Of which organisation.
        organisation: OrganisationId,
        /// May make projects and sign-ins.
        steward: bool,
    },
}

impl Viewer {
    /// The user, when there is one.
    pub fn user(&self) -> Option<UserId> {
        match self {
            Self::Visitor => None,
            Self::User { id, .. } => Some(*id),
        }
    }

    /// The organisation and the right to steward it, or "not found".
    pub fn steward(&self) -> Result<OrganisationId, Error> {
        match self {
            Self::User { organisation, steward: true, .. } => Ok(*organisation),
            _ => Err(Error::NotFound),
        }
    }
}

/// Somebody inside a project, with what their roles allow: the key to everything of it.
#[derive(Clone, Debug)]
pub struct Inside {
    /// The project.
    pub project: Project,
    /// Who.
    pub user: UserId,
    /// As whom they are known here; a steward who is nobody's colleague here has none.
    pub person: Option<PersonId>,
    /// Their roles today.
    pub roles: BTreeSet<String>,
    /// When they entered: "now" for all that this visit shows.
    pub now: Timestamp,
    rights: BTreeSet<Right>,
    kits: Arc<BTreeMap<String, Kit>>,
}

impl Inside {
    /// Whether their roles allow it.
    pub fn may(&self, right: Right) -> bool {
        self.rights.contains(&right)
    }

    /// Goes on only if their roles allow it. Not allowed and not found look the same.
    pub fn require(&self, right: Right) -> Result<(), Error> {
        if self.may(right) { Ok(()) } else { Err(Error::NotFound) }
    }

    /// Goes on if any of the rights is there.
    pub fn require_any(&self, rights: &[Right]) -> Result<(), Error> {
        if rights.iter().any(|right| self.may(*right)) { Ok(()) } else { Err(Error::NotFound) }
    }

    /// The gate for the project's team at this moment.
    pub fn gate<'a>(&self, consents: &'a Consents, now: Timestamp) -> Gate<'a> {
        Gate::new(consents, Audience::Team, now)
    }

    /// The method of the project, where no store is at hand: a stage's standing.
    pub fn method(&self) -> Result<&Kit, Error> {
        self.kits.get(&self.project.kit).ok_or(Error::NotFound)
    }

    /// The method of the project.
    pub fn kit<'s>(&self, store: &'s Store) -> Result<&'s Kit, Error> {
        store.kit(&self.project.kit)
    }
}

/// What a new project needs.
#[derive(Clone, Debug)]
pub struct NewProject {
    /// Which method.
    pub kit: String,
    /// Title.
    pub title: String,
    /// Subtitle; may be empty.
    pub subtitle: String,
    /// Where.
    pub place: String,
    /// The language its people speak.
    pub lang: Lang,
    /// As whom its maker is known in it.
    pub alias: String,
    /// Which role its maker holds first.
    pub role: String,
}

/// Starts a project from a kit; its maker becomes its first person.
pub async fn start_project(store: &Store, deed: &Deed, viewer: &Viewer, new: NewProject) -> Result<ProjectId, Error> {
    let organisation = viewer.steward()?;
    let kit = store.kit(&new.kit)?;
    let id: ProjectId = store.new_id()?;
    let mut act = crate::begin!(store, deed, "project.started", Some(id));
    sql("INSERT INTO projects (id, organisation, kit, kit_version, title, subtitle, place, lang, settings, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '{}', $9)")
        .id(id)
        .id(organisation)
        .text(new.kit)
        .text(kit.version.clone())
        .text(new.title)
        .text(new.subtitle)
        .text(new.place)
        .text(new.lang.tag())
        .time(act.now())
        .run(&mut act)
        .await?;
    save_plan(&mut act, id, &Plan::new(kit)).await?;
    let person =
        crate::people::NewPerson { user: viewer.user(), alias: new.alias, ..crate::people::NewPerson::default() };
    let maker = crate::people::insert_person(&mut act, id, person).await?;
    crate::people::give_role(&mut act, id, maker, &new.role).await?;
    act.made(id).await
}

/// Enters a project: with a role in it, or as a steward of its organisation, who steers but reads no story.
pub async fn enter(store: &Store, on: &mut impl Reads, viewer: &Viewer, id: ProjectId) -> Result<Inside, Error> {
    let Viewer::User { id: user, organisation, steward } = viewer else { return Err(Error::NotFound) };
    let project = read_project(
        &sql("SELECT * FROM projects WHERE id = $1 AND organisation = $2").id(id).id(*organisation).one(on).await?,
    )?;
    let rows = sql("SELECT p.id, r.role FROM people p LEFT JOIN roles r ON r.person = p.id AND r.until IS NULL WHERE p.project = $1 AND p.user_id = $2").id(id).id(*user).all(on).await?;
    let person = rows.first().map(|row| row.id("id")).transpose()?;
    let mut roles = BTreeSet::new();
    for row in &rows {
        roles.extend(row.maybe_text("role")?);
    }
    if roles.is_empty() && !steward {
        return Err(Error::NotFound);
    }
    let mut rights = rights_of(store.kit(&project.kit)?, &roles);
    if *steward {
        rights.insert(Right::Steer);
    }
    Ok(Inside { project, user: *user, person, roles, now: store.now(), rights, kits: store.shared_kits() })
}

fn rights_of(kit: &Kit, roles: &BTreeSet<String>) -> BTreeSet<Right> {
    let held = roles.iter().filter_map(|role| RoleId::parse(role).ok()).filter_map(|role| kit.role(&role));
    held.flat_map(|role| role.rights.iter().copied()).collect()
}

/// The projects a viewer can enter, newest first.
pub async fn list_projects(on: &mut impl Reads, viewer: &Viewer) -> Result<Vec<Project>, Error> {
    let Viewer::User { id, organisation, steward } = viewer else { return Ok(vec![]) };
    let rows = sql("SELECT * FROM projects WHERE organisation = $1 AND ($2 OR id IN (SELECT p.project FROM people p JOIN roles r ON r.person = p.id WHERE p.user_id = $3 AND r.until IS NULL)) ORDER BY made_at DESC")
        .id(*organisation)
        .bool(*steward)
        .id(*id)
        .all(on)
        .await?;
    rows.iter().map(read_project).collect()
}

/// A project by its id, for what is published of it; check the gate before showing anything.
pub async fn load_project(on: &mut impl Reads, id: ProjectId) -> Result<Project, Error> {
    read_project(&sql("SELECT * FROM projects WHERE id = $1").id(id).one(on).await?)
}

fn read_project(row: &Row) -> Result<Project, Error> {
    Ok(Project {
        id: row.id("id")?,
        organisation: row.id("organisation")?,
        kit: row.text("kit")?,
        kit_version: row.text("kit_version")?,
        title: row.text("title")?,
        subtitle: row.text("subtitle")?,
        place: row.text("place")?,
        lang: row.code("lang", |tag| tag.parse().ok())?,
        settings: serde_json::from_str(&row.text("settings")?)?,
        made_at: row.time("made_at")?,
    })
}

/// Changes what a project says of itself, and its own settings, all at once.
pub async fn update_project(act: &mut Act, project: &Project) -> Result<(), Error> {
    sql("UPDATE projects SET title = $2, subtitle = $3, place = $4, settings = $5 WHERE id = $1")
        .id(project.id)
        .text(project.title.clone())
        .text(project.subtitle.clone())
        .text(project.place.clone())
        .text(serde_json::to_string(&project.settings)?)
        .run(act)
        .await?;
    Ok(())
}

/// The name of an organisation, as it stands in its books.
pub async fn organisation_name(on: &mut impl Reads, id: OrganisationId) -> Result<String, Error> {
    sql("SELECT name FROM organisations WHERE id = $1").id(id).one(on).await?.text("name")
}

/// Settles from which sides every story of a project is told: the one place that writes this setting.
pub async fn set_sides(act: &mut Act, project: &Project, sides: Sides) -> Result<(), Error> {
    update_setting(act, project, Sides::SETTING, sides.code()).await
}

/// Changes one of the project's own settings.
pub async fn update_setting(act: &mut Act, project: &Project, name: &str, value: &str) -> Result<(), Error> {
    let mut settings = project.settings.clone();
    settings.insert(name.to_owned(), value.to_owned());
    sql("UPDATE projects SET settings = $2 WHERE id = $1")
        .id(project.id)
        .text(serde_json::to_string(&settings)?)
        .run(act)
        .await?;
    Ok(())
}

/// The plan of a project: its own order of the kit's stages.
pub async fn load_plan(on: &mut impl Reads, kit: &Kit, project: ProjectId) -> Result<Plan, Error> {
    let rows = sql("SELECT stage, position, state, reason FROM project_stages WHERE project = $1 ORDER BY position")
        .id(project)
        .all(on)
        .await?;
    let rows = rows.iter().map(read_stage).collect::<Result<Vec<_>, Error>>()?;
    Plan::from_rows(kit, rows).map_err(|error| Fault::Damaged(error.to_string()).into())
}

fn read_stage(row: &Row) -> Result<PlanRow, Error> {
    let stage = StageId::parse(&row.text("stage")?).map_err(|error| Fault::Damaged(error.to_string()))?;
    let reason = Some(row.text("reason")?).filter(|reason| !reason.is_empty());
    Ok(PlanRow { stage, position: row.int("position")?, state: row.text("state")?, reason })
}

/// Stores the whole plan anew: a dozen rows.
pub async fn save_plan(act: &mut Act, project: ProjectId, plan: &Plan) -> Result<(), Error> {
    sql("DELETE FROM project_stages WHERE project = $1").id(project).run(act).await?;
    for row in plan.rows() {
        sql("INSERT INTO project_stages (project, stage, position, state, reason, changed_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .id(project)
            .text(row.stage.as_str())
            .int(row.position)
            .text(row.state)
            .text(row.reason.unwrap_or_default())
            .time(act.now())
            .run(act)
            .await?;
    }
    Ok(())
}
