//! A project as its page shows it, loaded for somebody: drawn from the kit, the plan, and what each instrument says.

use std::collections::HashMap;

use redthread_core::consent::{Audience, Material};
use redthread_core::gate::Barred;
use redthread_core::ids::{Id as _, PersonId, ProjectId, Uuid};
use redthread_core::kit::{Kit, Plan, PlannedStage, Right, StageId, StageState, Wording};
use redthread_core::sides::Sides;
use redthread_storage::people::Person;
use redthread_storage::stories::{self, Account, Story, StoryFace};
use redthread_storage::{Error, Inside, NOBODY, Read, consents, events, meetings, people, projects};
use redthread_web::{Ctx, NextStep, Standing};

use super::doors::Doors;
use super::project::{Fact, Gap, Interview, Link, LogEntry, Next, NextKind, ProjectView, StageLine, StoryLine};
use super::{entry, holders, instrument_of, role_title, stage_title, state_class, state_word};
use crate::log::{LogLine, quiet};
use crate::model::{Percent, Whereabouts, most_of, whereabouts};

/// Lines of the log on the page, and events looked at for them.
const LOG_LINES: usize = 8;
const LOG_EVENTS: usize = 80;
/// The newest stories on the page; the others are one link away.
const STORIES: usize = 12;

/// What the project page is made from, besides who looks at it.
struct Desk<'a> {
    ctx: &'a Ctx,
    inside: &'a Inside,
    kit: &'a Kit,
    plan: Plan,
    people: Vec<Person>,
    standings: HashMap<StageId, Standing>,
    doors: Doors,
}

pub(crate) async fn load(ctx: &Ctx, mut read: Read, inside: &Inside) -> Result<ProjectView, Error> {
    let (kit, project) = (inside.kit(ctx.store())?, &inside.project);
    let plan = projects::load_plan(&mut read, kit, project.id).await?;
    let standings = standings(ctx, &mut read, inside, kit, &plan).await?;
    let people = people::list_people(&mut read, project.id).await?;
    let desk = Desk { ctx, inside, kit, plan, people, standings, doors: Doors::of(&ctx.app) };
    let organisation = projects::organisation_name(&mut read, project.organisation).await?;
    let accounts = stories::list_accounts(&mut read, project.id).await?;
    Ok(ProjectView {
        id: project.id.to_string(),
        kicker: (kit.title.get(ctx.lang()).to_owned(), whose(organisation, &project.place)),
        title: project.title.clone(),
        subtitle: project.subtitle.clone(),
        stages: desk.plan.stages().iter().map(|planned| desk.stage(planned)).collect(),
        next: desk.next(),
        stories: desk.stories(&mut read, &accounts).await?,
        story_count: desk.story_count(&mut read).await?,
        may_read: inside.may(Right::Read),
        tells_stories: tells_stories(kit),
        interviews: desk.interviews(&mut read, &accounts).await?,
        facts: desk.facts(),
        wording_note: (kit.wording == Wording::Unverified).then(|| kit.wording_note.get(ctx.lang()).to_owned()),
        links: desk.links(&mut read).await?,
        about: desk.about(),
        log: desk.log(&mut read).await?,
    })
}

/// Whether stories are told in the method at all.
fn tells_stories(kit: &Kit) -> bool {
    kit.stages.iter().any(|stage| stage.instrument == "interview")
}

/// An organisation and its place, which many organisations bear in their name already.
fn whose(organisation: String, place: &str) -> String {
    if organisation.contains(place) { organisation } else { format!("{organisation}, {place}") }
}

async fn standings(
    ctx: &Ctx,
    read: &mut Read,
    inside: &Inside,
    kit: &Kit,
    plan: &Plan,
) -> Result<HashMap<StageId, Standing>, Error> {
    let mut standings = HashMap::new();
    for planned in plan.stages().iter().filter(|planned| !matches!(planned.state, StageState::Skipped(_))) {
        let name = kit.stage(&planned.stage).map_or("", |stage| stage.instrument);
        let Some(instrument) = instrument_of(&ctx.app, name) else { continue };
        let standing = (instrument.standing)(read, inside, &planned.stage, &ctx.words).await?;
        standings.insert(planned.stage.clone(), standing);
    }
    Ok(standings)
}

impl Desk<'_> {
    fn project(&self) -> ProjectId {
        self.inside.project.id
    }

    fn is_team(&self) -> bool {
        self.inside.may(Right::Read) || self.inside.may(Right::Steer)
    }

    /// Whether a page opens for the viewer.
    fn opens(&self, path: &str) -> bool {
        self.doors.open(self.inside, path).unwrap_or_else(|| self.is_team())
    }

    fn entry(&self, stage: &StageId) -> String {
        entry(&self.ctx.app, self.kit, self.project(), stage)
    }

    fn stage(&self, planned: &PlannedStage) -> StageLine {
        let words = &self.ctx.words;
        let standing = self.standings.get(&planned.stage).map(|standing| standing.line.clone()).unwrap_or_default();
        let line = match &planned.state {
            StageState::Skipped(reason) => {
                words.say_with("projects-skipped-line", [("reason", reason.as_str().into())])
            }
            StageState::Paused if standing.is_empty() => words.say("projects-state-paused"),
            _ => standing,
        };
        StageLine {
            id: planned.stage.to_string(),
            title: stage_title(self.kit, &planned.stage, words.lang()),
            path: Some(self.entry(&planned.stage)).filter(|path| self.opens(path)),
            class: state_class(&planned.state),
            state: planned.state.tag(),
            state_word: state_word(words, &planned.state),
            is_current: self.plan.current() == Some(planned),
            line,
        }
    }

    fn next(&self) -> Next {
        let step = |stage: &StageId| self.standings.get(stage).and_then(|standing| standing.next.clone());
        match whereabouts(&self.plan, |stage| step(stage).is_some()) {
            Whereabouts::Running(planned) => self.work(planned, step(&planned.stage)),
            Whereabouts::Paused(planned) => self.steer(planned, NextKind::Resume, "projects-next-paused"),
            Whereabouts::Between(planned) => self.steer(planned, NextKind::Begin, "projects-next-begin"),
            Whereabouts::Over => Next {
                kind: NextKind::Over,
                sentence: self.ctx.say("projects-next-over"),
                more: self.ctx.say("projects-next-over-more"),
                ..Next::default()
            },
        }
    }

    /// What waits in a stage under way: as its instrument says, else as the kit says.
    fn work(&self, planned: &PlannedStage, step: Option<NextStep>) -> Next {
        let next = self.of_stage(planned, NextKind::Work);
        let text = self.kit.stage(&planned.stage).map(|stage| stage.text(self.ctx.lang()));
        // Where its instrument knows of nothing that waits, whoever steers may call the stage done.
        let may_finish = step.is_none() && self.inside.may(Right::Steer);
        let (sentence, action, path) = match (step, text) {
            (Some(step), _) => (step.sentence, step.action, step.path),
            (None, Some(text)) => (text.purpose.to_owned(), text.next.to_owned(), self.entry(&planned.stage)),
            (None, None) => Default::default(),
        };
        // Not everybody who may look is called upon.
        let is_called = self.is_team() || next.is_mine;
        let action = if is_called && self.opens(&path) { action } else { String::new() };
        Next { sentence, may_finish, action, path, ..next }
    }

    /// What waits for somebody who steers: a stage to begin or to take up again.
    fn steer(&self, planned: &PlannedStage, kind: NextKind, key: &str) -> Next {
        let next = self.of_stage(planned, kind);
        let action = match kind {
            _ if !self.inside.may(Right::Steer) => String::new(),
            NextKind::Resume => self.ctx.say("projects-move-resume"),
            _ => self.ctx.words.say_with("projects-begin-stage", [("stage", next.stage_title.clone().into())]),
        };
        Next {
            sentence: self.ctx.words.say_with(key, [("stage", next.stage_title.clone().into())]),
            more: self.kit.stage(&planned.stage).map_or("", |stage| stage.text(self.ctx.lang()).purpose).to_owned(),
            action,
            path: format!("/p/{}/stages", self.project()),
            ..next
        }
    }

    fn of_stage(&self, planned: &PlannedStage, kind: NextKind) -> Next {
        let Some(stage) = self.kit.stage(&planned.stage) else { return Next::default() };
        Next {
            kind,
            stage: stage.id.to_string(),
            stage_title: stage.text(self.ctx.lang()).title.to_owned(),
            role: role_title(self.kit, &stage.role, self.ctx.lang()),
            holders: holders(&self.people, &stage.role),
            is_mine: self.inside.roles.contains(stage.role.as_str()),
            ..Next::default()
        }
    }

    async fn stories(&self, read: &mut Read, accounts: &[Account]) -> Result<Vec<StoryLine>, Error> {
        if !self.inside.may(Right::Read) {
            return Ok(vec![]);
        }
        let consents = consents::load_consents(read, self.project(), Some(Audience::Team)).await?;
        let gate = self.inside.gate(&consents, self.ctx.store().now());
        let numbers = stories::list_outlines(read, self.project()).await?;
        let oldest = numbers.iter().rev().take(STORIES).next_back().map_or(i64::MIN, |story| story.number);
        let stories = stories::list_stories_from(read, self.project(), (oldest, i64::MAX)).await?;
        let line = |story: Story| {
            let cleared = gate.clear(story.told.clone(), Material::Retold);
            let (face, gaps) = match cleared {
                Ok(face) => (face.into_inner(), vec![]),
                Err(barred) => (StoryFace::default(), barred.iter().map(|barred| self.gap(*barred)).collect()),
            };
            self.story(&story, face, gaps, accounts)
        };
        Ok(stories.into_iter().map(line).collect())
    }

    async fn story_count(&self, read: &mut Read) -> Result<usize, Error> {
        let may = self.inside.may(Right::Read);
        if may { Ok(stories::list_outlines(read, self.project()).await?.len()) } else { Ok(0) }
    }

    fn story(&self, story: &Story, face: StoryFace, gaps: Vec<Gap>, accounts: &[Account]) -> StoryLine {
        let number = self.ctx.words.say_with("projects-story-number", [("number", story.number.to_string().into())]);
        let mut sides: Vec<_> =
            accounts.iter().filter(|account| account.story == story.id).map(|account| account.side).collect();
        sides.sort_unstable();
        sides.dedup();
        StoryLine {
            id: story.id.to_string(),
            path: format!("/p/{}/stories/{}", self.project(), story.id),
            title: if face.title.is_empty() { number.clone() } else { face.title },
            number,
            subtitle: face.subtitle,
            turning_points: face.turning_points.into_iter().map(|point| point.title).collect(),
            sides: sides.into_iter().map(|side| self.ctx.words.side(side)).collect(),
            gaps,
        }
    }

    fn gap(&self, barred: Barred) -> Gap {
        Gap { alias: self.alias(barred.person), state: barred.state.code(), of: barred.state }
    }

    fn alias(&self, id: PersonId) -> String {
        self.people.iter().find(|person| person.id == id).map_or_else(String::new, |person| person.alias.clone())
    }

    /// What an interviewer who does not read the project was given to ask.
    async fn interviews(&self, read: &mut Read, accounts: &[Account]) -> Result<Vec<Interview>, Error> {
        if self.inside.may(Right::Read) || !self.inside.may(Right::Interview) {
            return Ok(vec![]);
        }
        let stories = stories::list_outlines(read, self.project()).await?;
        let mine = accounts
            .iter()
            .filter(|account| account.interviewer.is_some() && account.interviewer == self.inside.person);
        let line = |account: &Account| {
            let number = stories.iter().find(|story| story.id == account.story).map_or(0, |story| story.number);
            let number = self.ctx.words.say_with("projects-story-number", [("number", number.to_string().into())]);
            Interview {
                path: format!("/p/{}/accounts/{}", self.project(), account.id),
                title: format!("{number}, {}", self.ctx.words.side(account.side)),
                teller: self.alias(account.teller),
                planned: account.planned_at.map(|at| self.ctx.words.date(at)).unwrap_or_default(),
            }
        };
        Ok(mine.map(line).collect())
    }

    fn facts(&self) -> Vec<Fact> {
        let (project, words) = (&self.inside.project, &self.ctx.words);
        let mut facts = vec![
            Fact::new(words.say("projects-place"), project.place.clone()),
            Fact::new(
                words.say("projects-method"),
                format!("{} {}", self.kit.title.get(words.lang()), project.kit_version),
            ),
            Fact::new(words.say("projects-lang"), project.lang.own_name().to_owned()),
        ];
        if Sides::are_chosen_in(self.kit) {
            let sides = project.sides(self.kit).code();
            facts.push(Fact::new(words.say("projects-sides"), words.code("sides", sides)));
        }
        if let Some(most) = most_of(project, self.kit).map(Percent::get) {
            facts.push(Fact::new(words.say("projects-most"), words.say_with("projects-percent", [("n", most.into())])));
        }
        facts
    }

    fn link(&self, page: &str, line: String) -> Link {
        let title = self.ctx.say(&format!("projects-link-{page}"));
        Link { path: format!("/p/{}/{page}", self.project()), title, line }
    }

    async fn links(&self, read: &mut Read) -> Result<Vec<Link>, Error> {
        if !self.is_team() {
            return Ok(vec![]);
        }
        let count = |key: &str, n: usize| self.ctx.words.say_with(key, [("n", n.into())]);
        let people = self.people.iter().filter(|person| !person.is_erased).count();
        let meetings = meetings::list_meetings(read, self.project()).await?.len();
        let all = vec![
            self.link("people", count("projects-count-people", people)),
            self.link("meetings", count("projects-count-meetings", meetings)),
            self.link("consents", self.ctx.say("projects-link-consents-line")),
            self.link("books", self.ctx.say("projects-link-books-line")),
        ];
        let is_here = |link: &Link| tells_stories(self.kit) || !link.path.ends_with("/books");
        Ok(all.into_iter().filter(|link| is_here(link) && self.opens(&link.path)).collect())
    }

    fn about(&self) -> Vec<Link> {
        let steers = self.inside.may(Right::Steer);
        let pages = [("stages", true), ("settings", steers), ("data-protection", true)];
        pages.into_iter().filter(|(_, opens)| *opens).map(|(page, _)| self.link(page, String::new())).collect()
    }

    async fn log(&self, read: &mut Read) -> Result<Vec<LogEntry>, Error> {
        if !self.is_team() {
            return Ok(vec![]);
        }
        let events = events::list_events(read, self.project(), LOG_EVENTS).await?;
        Ok(quiet(&events, LOG_LINES).into_iter().map(|line| self.log_entry(line)).collect())
    }

    fn log_entry(&self, line: LogLine) -> LogEntry {
        let words = &self.ctx.words;
        let key = format!("event-{}", line.verb.replace(['.', '_'], "-"));
        let known = self.ctx.app.dictionary.has(words.lang(), &key);
        let times = (line.times > 1).then(|| words.say_with("projects-log-times", [("n", line.times.into())]));
        LogEntry {
            at: words.date(line.at),
            time: line.at.to_string(),
            who: self.who(line.who),
            what: words.say(if known { &key } else { "projects-event" }),
            times: times.unwrap_or_default(),
            verb: line.verb,
        }
    }

    /// The alias of whoever did it; nobody for the system itself, "somebody" for a steward without a role here.
    fn who(&self, user: Uuid) -> String {
        if user == NOBODY {
            return String::new();
        }
        let person = self.people.iter().find(|person| person.user.is_some_and(|id| id.uuid() == user));
        person.map_or_else(|| self.ctx.say("projects-somebody"), |person| person.alias.clone())
    }
}
