//! The pages: who may use them, what a form says, which action it is.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use redthread_core::consent::{Audience, ConsentLine, ConsentState, Evidence, Material, Move};
use redthread_core::day::date_of;
use redthread_core::ids::{ConditionId, ConsentLineId, PersonId, ProjectId};
use redthread_core::kit::{Id as _, Right, StepId};
use redthread_core::voice::{Lock, Voice};
use redthread_storage::consents::{self, KeptCondition, KeptStep};
use redthread_storage::people::{self, Person};
use redthread_storage::{Error, Inside, Read, hex, meetings, stories};
use redthread_web::{Access, Answer, At, Ctx, Filled, OrFail, Posted, Routes, Window};

use crate::actions::{self, Choice};
use crate::model::{self, Cell, Filter, Standing, expired_since, last_withdrawal, waits_for_somebody};
use crate::pages::list::{EndRow, ListView, PersonRow};
use crate::pages::person::{CellRow, ConditionRow, PersonView, Safety, StepRow};
use crate::pages::record::RecordView;
use crate::pages::sheets::{FormView, ReceiptView};
use crate::pages::withdraw::{OpenLine, TouchedView, WithdrawView, WithdrawnView, numbers};
use crate::pages::{Whose, desk, home};
use crate::reading::read_recording;
use crate::store;

const LOOK: Access = Access::AnyOf(&[Right::Read, Right::Consent]);
const RECORD: Access = Access::AnyOf(&[Right::Consent]);
/// Anybody of the project to whom somebody says that they take it back; the desk asks whether they know them.
const HEARS: Access = Access::Member;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/consents", LOOK, list)
        .post("/p/{project}/consents/seen", LOOK, seen)
        .get("/p/{project}/consents/{person}", LOOK, person)
        .get("/p/{project}/consents/{person}/record", RECORD, record_page)
        .post("/p/{project}/consents/{person}/record", RECORD, record)
        .get("/p/{project}/consents/{person}/withdraw", HEARS, withdraw_page)
        .post("/p/{project}/consents/{person}/withdraw", HEARS, withdraw)
        .get("/p/{project}/consents/{person}/withdrawn", HEARS, withdrawn)
        .post("/p/{project}/consents/{person}/suspend", RECORD, suspend)
        .post("/p/{project}/consents/{person}/resume", RECORD, resume)
        .post("/p/{project}/consents/{person}/conditions/{condition}", RECORD, meet)
        .get("/p/{project}/consents/{person}/form", LOOK, form)
        .get("/p/{project}/consents/{person}/receipt", RECORD, receipt)
}

/// What every page of one person begins with.
struct Desk {
    read: Read,
    inside: Inside,
    person: Person,
}

impl Desk {
    async fn open(ctx: &Ctx, project: ProjectId, person: PersonId) -> Result<Self, Error> {
        let (mut read, inside) = ctx.inside(project).await?;
        let person = people::load_person(&mut read, &inside, person).await?;
        Ok(Self { read, inside, person })
    }

    /// For somebody who hears a withdrawal: it is enough to know the person.
    async fn open_known(ctx: &Ctx, project: ProjectId, person: PersonId) -> Result<Self, Error> {
        let mut desk = Self::open(ctx, project, person).await?;
        if actions::knows(&mut desk.read, &desk.inside, desk.person.id).await? {
            Ok(desk)
        } else {
            Err(Error::NotFound)
        }
    }

    fn project(&self) -> ProjectId {
        self.inside.project.id
    }

    /// Whether they may see more here than what they are told.
    fn may_look(&self) -> bool {
        self.inside.may(Right::Read) || self.inside.may(Right::Consent)
    }

    fn whose(&self) -> Whose {
        Whose {
            project: self.project(),
            person: self.person.id,
            project_title: self.inside.project.title.clone(),
            alias: self.person.alias.clone(),
            capacity: self.person.voice.capacity_at(self.inside.now),
            may_look: self.may_look(),
        }
    }

    async fn lines(&mut self) -> Result<Vec<ConsentLine>, Error> {
        let project = self.project();
        consents::list_lines_of(&mut self.read, project, self.person.id).await
    }
}

async fn list(ctx: Ctx, At(project): At<ProjectId>) -> Answer {
    let view = list_view(&ctx, project).await.or_fail(&ctx)?;
    ctx.show(&view)
}

/// People whose consents stand on one page.
const MOST_SHOWN: usize = 40;

async fn list_view(ctx: &Ctx, project: ProjectId) -> Result<ListView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let (project, now) = (inside.project.id, ctx.store().now());
    let filter = Filter::from_code(&ctx.asked("show").unwrap_or_default());
    let since = store::find_look(&mut read, project, inside.user).await?.unwrap_or(inside.project.made_at);
    let consents = consents::load_consents(&mut read, project, None).await?;
    let proofs = consents::list_proofs(&mut read, project).await?;
    let (mut standings, mut expired) = (vec![], vec![]);
    for person in list_tellers(&mut read, project, &consents).await? {
        let lines = consents.of(person.id);
        let proofs = proofs_of(lines, &proofs);
        let ended = expired_since(lines, since, now);
        expired.extend(ended.map(|end| EndRow::new(person.id, &person.alias, end.cell, end.until)));
        standings.push((Standing::of(lines, person.voice, &proofs, now), person));
    }
    let count =
        |filter: Filter| (filter.code(), standings.iter().filter(|(standing, _)| standing.fits(filter)).count());
    let fitting: Vec<_> = standings.iter().filter(|(standing, _)| standing.fits(filter)).collect();
    let from = ctx.asked("from").and_then(|from| from.parse().ok()).unwrap_or_default();
    let shown = Window::new(fitting.len(), from, MOST_SHOWN);
    let first_ask = fitting.iter().find_map(|(standing, person)| PersonRow::new(person, standing).asked());
    Ok(ListView {
        project,
        project_title: inside.project.title.clone(),
        filter,
        counts: Filter::ALL.into_iter().map(count).collect(),
        people: shown.of(&fitting).iter().map(|(standing, person)| PersonRow::new(person, standing)).collect(),
        shown,
        first_ask,
        expired,
        may_record: inside.may(Right::Consent),
        has_interviews: inside.kit(ctx.store())?.stages.iter().any(|stage| stage.instrument == "interview"),
    })
}

/// Everybody who tells, and everybody who was ever asked.
async fn list_tellers(
    read: &mut Read,
    project: ProjectId,
    consents: &redthread_core::gate::Consents,
) -> Result<Vec<Person>, Error> {
    let accounts = stories::list_accounts(read, project).await?;
    let tellers: BTreeSet<PersonId> = accounts.iter().map(|account| account.teller).collect();
    let belongs = |person: &Person| tellers.contains(&person.id) || !consents.of(person.id).is_empty();
    let people = people::list_people(read, project).await?;
    Ok(people.into_iter().filter(|person| !person.is_erased && belongs(person)).collect())
}

fn proofs_of(lines: &[ConsentLine], proofs: &BTreeMap<ConsentLineId, Evidence>) -> Vec<(Cell, Evidence)> {
    lines.iter().filter_map(|line| Some(((line.audience, line.material), *proofs.get(&line.id)?))).collect()
}

async fn seen(At(project): At<ProjectId>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::look_through(ctx.store(), &deed, &inside).await.or_fail(&ctx)?;
    ctx.go(home(inside.project.id), "saved")
}

async fn person(ctx: Ctx, At((project, person)): At<(ProjectId, PersonId)>) -> Answer {
    let view = person_view(&ctx, project, person).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn person_view(ctx: &Ctx, project: ProjectId, person: PersonId) -> Result<PersonView, Error> {
    let mut desk = Desk::open(ctx, project, person).await?;
    let (project, now, may_record) = (desk.project(), ctx.store().now(), desk.inside.may(Right::Consent));
    let lines = desk.lines().await?;
    let history = consents::list_history(&mut desk.read, project, desk.person.id).await?;
    let conditions = consents::list_conditions(&mut desk.read, project, desk.person.id).await?;
    let proofs = proofs_of(&lines, &latest_proofs(&history));
    let aliases = aliases(&people::list_people(&mut desk.read, project).await?);
    let asks = Standing::of(&lines, desk.person.voice, &proofs, now).ask;
    let reads_words = may_record || reads_conditions(&mut desk, now).await?;
    let cell =
        |line: ConsentLineId| lines.iter().find(|known| known.id == line).map(|line| (line.audience, line.material));
    Ok(PersonView {
        whose: desk.whose(),
        conditions: conditions
            .iter()
            .filter_map(|kept| Some(condition_row(kept, cell(kept.line)?, reads_words, now)))
            .collect(),
        history: history
            .iter()
            .rev()
            .filter_map(|kept| Some(step_row(kept, cell(kept.line)?, may_record, &aliases)))
            .collect(),
        may_record,
        may_withdraw: model::withdrawable(&lines, now).next().is_some(),
        safety: safety(&lines, now),
        ask_themselves: matches!(asks, Some(model::Ask::Themselves(_))),
        locks: locks(&lines, desk.person.voice, now),
        lines: cell_rows(&lines, desk.person.voice, now),
    })
}

/// Whoever edits has to meet the conditions, so they read them, as long as the person lets the team read them at all.
async fn reads_conditions(desk: &mut Desk, now: Timestamp) -> Result<bool, Error> {
    if !desk.inside.may(Right::Edit) {
        return Ok(false);
    }
    let consents = consents::load_consents(&mut desk.read, desk.inside.project.id, Some(Audience::Team)).await?;
    Ok(desk.inside.gate(&consents, now).barred(&[desk.person.id], Material::Retold).is_empty())
}

/// What keeps lines of theirs shut whatever was said in them.
fn locks(lines: &[ConsentLine], voice: Voice, now: Timestamp) -> Vec<&'static str> {
    let by_law = voice.forbids(Audience::Book, now);
    let locks: BTreeSet<&str> =
        lines.iter().filter_map(|line| voice.lock(line, now)).chain(by_law).map(Lock::code).collect();
    locks.into_iter().collect()
}

fn safety(lines: &[ConsentLine], now: Timestamp) -> Safety {
    let is_stopped = lines.iter().any(|line| line.state(now) == ConsentState::Suspended);
    match (is_stopped, model::stoppable(lines, now).next()) {
        (true, _) => Safety::Stopped,
        (false, Some(_)) => Safety::Open,
        (false, None) => Safety::Shut,
    }
}

fn latest_proofs(history: &[KeptStep]) -> BTreeMap<ConsentLineId, Evidence> {
    let gives = history.iter().filter(|kept| kept.step.what == Move::Give);
    gives.filter_map(|kept| Some((kept.line, kept.evidence?))).collect()
}

fn aliases(people: &[Person]) -> BTreeMap<PersonId, String> {
    people.iter().map(|person| (person.id, person.alias.clone())).collect()
}

fn cell_rows(lines: &[ConsentLine], voice: Voice, now: Timestamp) -> Vec<CellRow> {
    let row = |line: &ConsentLine| CellRow {
        audience: line.audience,
        material: line.material,
        occasion: line.occasion.map(|occasion| occasion.to_string()),
        state: voice.state(line, now),
        open: voice.opens(line, now),
        until: model::given_until(line, now),
    };
    let mut rows: Vec<CellRow> = lines.iter().map(row).collect();
    rows.sort_by_key(|row| (row.audience, row.material));
    rows
}

fn condition_row(kept: &KeptCondition, (audience, material): Cell, reads_words: bool, now: Timestamp) -> ConditionRow {
    ConditionRow {
        id: kept.id,
        audience,
        material,
        kind: kept.rule.kind,
        words: if reads_words { kept.words.clone() } else { String::new() },
        not_before: kept.rule.not_before,
        met: kept.rule.is_met(material, now),
        waits_for_somebody: waits_for_somebody(&kept.rule, material, now),
    }
}

fn step_row(
    kept: &KeptStep,
    (audience, material): Cell,
    may_record: bool,
    aliases: &BTreeMap<PersonId, String>,
) -> StepRow {
    let only = |text: &str| if may_record { text.to_owned() } else { String::new() };
    let asked_by = kept.asked_by.and_then(|asker| aliases.get(&asker)).map_or("", String::as_str);
    StepRow {
        audience,
        material,
        what: kept.step.what,
        at: kept.step.at,
        until: kept.step.until,
        evidence: kept.evidence,
        asked_by: only(asked_by),
        place: only(&kept.circumstances.place),
        note: only(&kept.circumstances.note),
    }
}

async fn record_page(ctx: Ctx, At((project, person)): At<(ProjectId, PersonId)>) -> Answer {
    let mut desk = Desk::open(&ctx, project, person).await.or_fail(&ctx)?;
    let today = date_of(ctx.store().now()).to_string();
    let asker = desk.inside.person.map(|person| person.to_string()).unwrap_or_default();
    let line = ctx.asked("line").unwrap_or_default();
    let filled = Filled::with([("day", today), ("asked_by", asker), ("line", line)]);
    let view = record_view(&ctx, &mut desk, filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn record_view(ctx: &Ctx, desk: &mut Desk, filled: Filled) -> Result<RecordView, Error> {
    let project = desk.project();
    let lines = desk.lines().await?;
    let people = people::list_people(&mut desk.read, project).await?;
    let askers =
        people.iter().filter(|person| person.id != desk.person.id && !person.is_erased && !person.roles.is_empty());
    let study_days = meetings::list_meetings(&mut desk.read, project).await?;
    let study_days = study_days.iter().filter(|meeting| meeting.kind == "study_day");
    Ok(RecordView {
        whose: desk.whose(),
        lines: cell_rows(&lines, desk.person.voice, ctx.store().now()),
        askers: askers.map(|person| (person.id.to_string(), person.alias.clone())).collect(),
        occasions: study_days
            .map(|day| (day.id.to_string(), format!("{} · {}", day.title, ctx.words.date(day.held_at))))
            .collect(),
        filled,
    })
}

async fn record(At((project, person)): At<(ProjectId, PersonId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let mut desk = Desk::open(&ctx, project, person).await.or_fail(&ctx)?;
    let recorded = async {
        let recording = read_recording(&form, desk.person.id)?;
        actions::record_steps(ctx.store(), &deed, &desk.inside, &recording).await
    };
    match recorded.await {
        Ok(_) => ctx.go(desk.whose().at(""), "consent-recorded"),
        Err(Error::Refused(refusals)) => {
            let view = record_view(&ctx, &mut desk, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn withdraw_page(ctx: Ctx, At((project, person)): At<(ProjectId, PersonId)>) -> Answer {
    let mut desk = Desk::open_known(&ctx, project, person).await.or_fail(&ctx)?;
    let view = withdraw_view(&ctx, &mut desk, &Choice::All, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn withdraw_view(ctx: &Ctx, desk: &mut Desk, chosen: &Choice, filled: Filled) -> Result<WithdrawView, Error> {
    let (project, now) = (desk.project(), ctx.store().now());
    let lines = desk.lines().await?;
    let open = |line: &ConsentLine| OpenLine {
        id: line.id.to_string(),
        audience: line.audience,
        material: line.material,
        state: line.state(now),
        chosen: chosen.takes(line),
    };
    let mut open: Vec<OpenLine> = model::withdrawable(&lines, now).map(open).collect();
    open.sort_by_key(|line| (line.audience, line.material));
    let touched = if desk.may_look() {
        let touched = actions::touched_by_choice(&mut desk.read, project, desk.person.id, chosen, now).await?;
        let stories = stories::list_stories(&mut desk.read, project).await?;
        Some(TouchedView::new(touched, &numbers(&stories), |step| step_title(ctx, &desk.inside, step)))
    } else {
        None
    };
    Ok(WithdrawView { whose: desk.whose(), lines: open, touched, filled })
}

/// What a step of the project's guides is called.
fn step_title(ctx: &Ctx, inside: &Inside, step: &str) -> Option<String> {
    let kit = inside.kit(ctx.store()).ok()?;
    kit.step_title(&StepId::parse(step).ok()?, None, ctx.lang()).map(str::to_owned)
}

async fn withdraw(At((project, person)): At<(ProjectId, PersonId)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let mut desk = Desk::open_known(&ctx, project, person).await.or_fail(&ctx)?;
    // Here nothing ticked is nothing chosen: a slip of the finger must not take back everything.
    let chosen = Choice::Lines(form.all("line").filter_map(|id| id.parse().ok()).collect());
    if form.get("go") == "count" {
        let view = withdraw_view(&ctx, &mut desk, &chosen, Filled::default()).await.or_fail(&ctx)?;
        return ctx.show(&view);
    }
    match actions::withdraw(ctx.store(), &deed, &desk.inside, desk.person.id, &chosen).await {
        Ok(_) => ctx.go(desk.whose().at("/withdrawn"), "consent-withdrawn"),
        Err(Error::Refused(refusals)) => {
            let view = withdraw_view(&ctx, &mut desk, &chosen, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

async fn withdrawn(ctx: Ctx, At((project, person)): At<(ProjectId, PersonId)>) -> Answer {
    let view = withdrawn_view(&ctx, project, person).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn withdrawn_view(ctx: &Ctx, project: ProjectId, person: PersonId) -> Result<WithdrawnView, Error> {
    let mut desk = Desk::open_known(ctx, project, person).await?;
    let (project, whose) = (desk.project(), desk.whose());
    let may_record = desk.inside.may(Right::Consent);
    let at = last_withdrawal(&desk.lines().await?);
    let touched = match at.filter(|_| desk.may_look()) {
        Some(at) => {
            let touched = actions::touched_at(&mut desk.read, project, desk.person.id, at).await?;
            let stories = stories::list_stories(&mut desk.read, project).await?;
            Some(TouchedView::new(touched, &numbers(&stories), |step| step_title(ctx, &desk.inside, step)))
        }
        None => None,
    };
    Ok(WithdrawnView { whose, at, may_record, touched })
}

async fn suspend(At((project, person)): At<(ProjectId, PersonId)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::suspend(ctx.store(), &deed, &inside, person).await.or_fail(&ctx)?;
    ctx.go(desk(project, person, ""), "consent-suspended")
}

async fn resume(At((project, person)): At<(ProjectId, PersonId)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::resume(ctx.store(), &deed, &inside, person).await.or_fail(&ctx)?;
    ctx.go(desk(project, person, ""), "consent-resumed")
}

async fn meet(At((project, person, condition)): At<(ProjectId, PersonId, ConditionId)>, post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    let (_, inside) = ctx.inside(project).await.or_fail(&ctx)?;
    actions::meet_condition(ctx.store(), &deed, &inside, person, condition).await.or_fail(&ctx)?;
    ctx.go(desk(project, person, "#conditions"), "consent-condition-met")
}

async fn form(ctx: Ctx, At((project, person)): At<(ProjectId, PersonId)>) -> Answer {
    let desk = Desk::open(&ctx, project, person).await.or_fail(&ctx)?;
    let lang = ctx.asked("lang").and_then(|tag| tag.parse().ok()).unwrap_or(desk.inside.project.lang);
    ctx.show(&FormView { whose: desk.whose(), organisation: desk.inside.project.place.clone(), lang })
}

async fn receipt(ctx: Ctx, At((project, person)): At<(ProjectId, PersonId)>) -> Answer {
    let mut desk = Desk::open(&ctx, project, person).await.or_fail(&ctx)?;
    let lines = desk.lines().await.or_fail(&ctx)?;
    let (events, head) = ctx.store().head().await.or_fail(&ctx)?;
    let at = ctx.store().now();
    let lang = ctx.asked("lang").and_then(|tag| tag.parse().ok()).unwrap_or(desk.inside.project.lang);
    let view = ReceiptView {
        whose: desk.whose(),
        lang,
        lines: cell_rows(&lines, desk.person.voice, at),
        at,
        events,
        head: hex(&head),
    };
    ctx.show(&view)
}
