//! After the day: drafts that met reality, groups with what they promised, closing words as far as people let them go,
//! and the follow-up: one group merged, one silent.

use redthread_consent::actions::record_steps;
use redthread_consent::model::Recording;
use redthread_core::consent::{Audience, Evidence, Material, Move};
use redthread_core::day::date_of;
use redthread_core::ids::{FollowUpId, Id as _};
use redthread_core::thread::Node;
use redthread_core::workshop::follow_up::Report;
use redthread_core::workshop::group::{ActionState, Doer, Vision};
use redthread_groups::actions::{
    Said, answer_by_link, ask, close, end_action, form_group, merge, plan, record_closing_words, settle_action,
    write_draft,
};
use redthread_storage::consents::Circumstances;
use redthread_storage::workshop::{NewAction, NewGroup, list_links_of, secret_of};
use redthread_storage::{Deed, Error};

use super::file::{ActionFile, AnswerFile, ClosingFile, DraftFile, GroupFile, RoundFile};
use super::{Desk, HOUR, Pen, found, report, unknown};

/// Half a year on: when the next round is planned for, in days from today.
const NEXT: i64 = 128;

/// Writes all that came of the day; the desk is the facilitator's.
pub(super) async fn follow(pen: &mut Pen<'_>, desk: &Desk) -> Result<(), Error> {
    let file = pen.file;
    pen.go(file.held_days_ago);
    pen.wait(6 * HOUR);
    for draft in &file.drafts {
        write(pen, desk, draft).await?;
    }
    for group in &file.groups {
        form(pen, desk, group).await?;
    }
    for words in &file.closing {
        say(pen, desk, words).await?;
    }
    pen.plan(desk, &[("groups", false)]).await?;
    pen.go(file.held_days_ago - 14);
    report::publish(pen, desk).await?;
    super::super::listing::list(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, "workshop").await?;
    for round in &file.rounds {
        ask_all(pen, desk, round).await?;
        pen.wait(2 * HOUR);
        report::publish(pen, desk).await?;
    }
    pen.plan(desk, &[("follow-up", false), ("report", false)]).await?;
    let next = date_of(pen.ago(-NEXT));
    plan(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, next).await.map(drop)
}

async fn write(pen: &mut Pen<'_>, desk: &Desk, file: &DraftFile) -> Result<(), Error> {
    let vision = Vision {
        title: file.title.clone(),
        text: file.text.clone(),
        against: file.against.clone(),
        needs: file.needs.clone(),
        stays: file.stays.clone(),
    };
    let from = pen.origins(&file.themes, &[])?;
    let (deed, inside) = (pen.deed(desk)?, pen.inside(desk).await?);
    let id = write_draft(pen.store, &deed, &inside, (&vision, &from)).await?;
    pen.written.drafts.insert(file.key.clone(), id);
    Ok(())
}

impl Pen<'_> {
    fn origins(&self, themes: &[String], drafts: &[String]) -> Result<Vec<(Node, redthread_core::ids::Uuid)>, Error> {
        let themes = themes.iter().map(|key| Ok((Node::Theme, found(&self.written.themes, key)?.uuid())));
        let drafts = drafts.iter().map(|key| Ok((Node::Draft, found(&self.written.drafts, key)?.uuid())));
        themes.chain(drafts).collect()
    }
}

async fn form(pen: &mut Pen<'_>, desk: &Desk, file: &GroupFile) -> Result<(), Error> {
    let new = NewGroup {
        title: file.title.clone(),
        purpose: file.purpose.clone(),
        convener: Some(pen.person(&file.convener)?),
        members: pen.people(&file.members)?,
        from: pen.origins(&file.themes, &file.drafts)?,
    };
    let inside = pen.inside(desk).await?;
    let id = form_group(pen.store, &pen.deed(desk)?, &inside, new).await?;
    pen.written.groups.insert(file.key.clone(), id);
    for action in &file.actions {
        let new = new_action(pen, file, action)?;
        let action_id = settle_action(pen.store, &pen.deed(desk)?, &inside, &new).await?;
        let state = ActionState::from_code(&action.state).ok_or_else(|| unknown(&action.state))?;
        if state != ActionState::Open {
            end_action(pen.store, &pen.deed(desk)?, &inside, (action_id, state)).await?;
        }
    }
    Ok(())
}

fn new_action(pen: &Pen<'_>, group: &GroupFile, file: &ActionFile) -> Result<NewAction, Error> {
    let who = match (&file.who, &file.who_words) {
        (Some(key), _) => Doer::Person(pen.person(key)?),
        (None, Some(words)) => Doer::Words(words.clone()),
        (None, None) => Doer::Nobody,
    };
    Ok(NewAction {
        what: file.what.clone(),
        who,
        by: Some(date_of(pen.ago(file.by_days_ago))),
        first_step: file.first_step.clone(),
        draft: group.drafts.first().map(|key| found(&pen.written.drafts, key)).transpose()?,
        group: Some(found(&pen.written.groups, &group.key)?),
    })
}

/// Said at the end, and asked a week later whom it may reach.
async fn say(pen: &Pen<'_>, desk: &Desk, file: &ClosingFile) -> Result<(), Error> {
    pen.go(pen.file.held_days_ago);
    pen.wait(7 * HOUR);
    let person = pen.person(&file.person)?;
    let inside = pen.inside(desk).await?;
    record_closing_words(pen.store, &pen.deed(desk)?, &inside, (person, &file.words)).await?;
    if file.consents.is_empty() {
        return Ok(());
    }
    pen.go(pen.file.held_days_ago - 7);
    let audience = |code: &String| Audience::from_code(code).ok_or_else(|| unknown(code));
    let cells = file.consents.iter().map(|code| Ok((audience(code)?, Material::Quote)));
    let recording = Recording {
        person,
        cells: cells.collect::<Result<_, Error>>()?,
        what: Move::Give,
        evidence: Some(Evidence::Signed),
        asked_by: Some(pen.person("ylva")?),
        brought_up: true,
        circumstances: Circumstances { place: "Föreningshuset".to_owned(), note: String::new() },
        ..Recording::default()
    };
    record_steps(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, &recording).await.map(drop)
}

async fn ask_all(pen: &Pen<'_>, desk: &Desk, file: &RoundFile) -> Result<(), Error> {
    pen.go(file.days_ago);
    let inside = pen.inside(desk).await?;
    let today = date_of(pen.store.now());
    let round = plan(pen.store, &pen.deed(desk)?, &inside, today).await?;
    let by = date_of(pen.ago(file.days_ago - file.answer_days));
    ask(pen.store, &pen.deed(desk)?, &inside, (round, by)).await?;
    for answered in &file.answers {
        answer(pen, desk, round, answered).await?;
    }
    pen.go(file.closed_days_ago);
    let inside = pen.inside(desk).await?;
    close(pen.store, &pen.deed(desk)?, &inside, round).await?;
    for answered in file.answers.iter().filter(|answered| answered.report == Report::Merged.code()) {
        let into = answered.merged_with.as_deref().ok_or_else(|| unknown("merged_with"))?;
        let both = (found(&pen.written.groups, &answered.group)?, found(&pen.written.groups, into)?);
        merge(pen.store, &pen.deed(desk)?, &inside, both, &answered.words).await?;
    }
    Ok(())
}

/// As a convener does it: by the link, without an account.
async fn answer(pen: &Pen<'_>, desk: &Desk, round: FollowUpId, file: &AnswerFile) -> Result<(), Error> {
    pen.go(file.days_ago);
    let group = found(&pen.written.groups, &file.group)?;
    let links = list_links_of(&mut pen.store.read().await?, desk.project, round).await?;
    let link = links.iter().find(|link| link.group == Some(group)).ok_or_else(|| unknown(&file.group))?;
    let said = Said {
        report: Report::from_code(&file.report).ok_or_else(|| unknown(&file.report))?,
        merged_with: file.merged_with.as_deref().map(|key| found(&pen.written.groups, key)).transpose()?,
        words: file.words.clone(),
    };
    let deed = Deed::fresh(pen.store, None)?;
    answer_by_link(pen.store, &deed, &secret_of(pen.store, link.id), &said).await.map(drop)
}
