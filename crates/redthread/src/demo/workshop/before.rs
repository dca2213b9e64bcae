//! Before the day: the commission, the people, preparatory meetings, worries and how they were met, invitations.

use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::workshop::{InvitationStep, Pay, Tie};
use redthread_mobilisation::actions::{meet_worry, plan_invitation, raise_worry, record_step, word_promise};
use redthread_steering::model::MeetingKind;
use redthread_storage::projects::{self, NewProject};
use redthread_storage::workshop::{NewInvitee, NewWorry, NewWorryStep, Terms};
use redthread_storage::{Error, Viewer};

use super::file::{Head, InviteeFile, WorryFile};
use super::{Desk, Pen, unknown};

/// Writes the workshop up to the morning of its day; the desk is the facilitator's.
pub(super) async fn prepare(pen: &mut Pen<'_>, commissioner: &Viewer) -> Result<Desk, Error> {
    let file = pen.file;
    let steward = found_project(pen, commissioner, &file.head).await?;
    let facilitator = pen.desk(steward.project, "ylva")?;
    for meeting in &file.meetings {
        pen.call(&steward, meeting, MeetingKind::Preparation).await?;
    }
    for worry in &file.worries {
        raise(pen, &facilitator, worry).await?;
    }
    pen.go(270);
    for promise in &file.promises {
        let lang: Lang = promise.lang.parse().map_err(|_| unknown(&promise.lang))?;
        let inside = pen.inside(&facilitator).await?;
        word_promise(pen.store, &pen.deed(&facilitator)?, &inside, (lang, None), &promise.words).await?;
    }
    for invitee in &file.invitees {
        invite(pen, &facilitator, invitee).await?;
    }
    pen.plan(&steward, &["commission", "people", "mobilisation"].map(|stage| (stage, true))).await?;
    Ok(facilitator)
}

/// A project of the unit with everybody in it and its commission; the desk is the commissioner's.
pub(super) async fn found_project(pen: &mut Pen<'_>, viewer: &Viewer, head: &Head) -> Result<Desk, Error> {
    pen.go(head.started_days_ago);
    let file = pen.file;
    let maker = file.people.iter().find(|person| person.role == "commissioner");
    let maker = maker.ok_or_else(|| unknown("commissioner"))?;
    let new = NewProject {
        kit: "future-workshop".to_owned(),
        title: head.title.clone(),
        subtitle: head.subtitle.clone(),
        place: head.place.clone(),
        lang: Lang::Sv,
        alias: maker.alias.clone(),
        role: maker.role.clone(),
    };
    let mut desk =
        Desk { project: redthread_core::ids::Id::from_uuid(redthread_storage::NOBODY), viewer: viewer.clone() };
    desk.project = projects::start_project(pen.store, &pen.deed(&desk)?, viewer, new).await?;
    pen.gather(&desk, &file.people, &maker.key).await?;
    pen.commission(&desk, &head.commission).await?;
    Ok(desk)
}

/// Told and met step by step, each on its day; `may_be_told`: a worry without a name can stand in the report.
async fn raise(pen: &Pen<'_>, desk: &Desk, file: &WorryFile) -> Result<(), Error> {
    pen.go(file.days_ago);
    let inside = pen.inside(desk).await?;
    let new = NewWorry {
        standpoint: Standpoint::from_code(&file.standpoint).ok_or_else(|| unknown(&file.standpoint))?,
        words: file.words.clone(),
        may_be_told: true,
        meeting: pen.meetings.get(&file.meeting).copied(),
        raised_at: pen.store.now(),
    };
    let id = raise_worry(pen.store, &pen.deed(desk)?, &inside, new).await?;
    for step in &file.met {
        pen.go(step.days_ago);
        let inside = pen.inside(desk).await?;
        let new = NewWorryStep { words: step.words.clone(), met: step.met, meeting: None, done_at: pen.store.now() };
        meet_worry(pen.store, &pen.deed(desk)?, &inside, (id, new)).await?;
    }
    Ok(())
}

async fn invite(pen: &Pen<'_>, desk: &Desk, file: &InviteeFile) -> Result<(), Error> {
    pen.go(262);
    let new = NewInvitee {
        person: pen.person(&file.person)?,
        invited_by: pen.person(&file.invited_by)?,
        tie: Tie::from_code(&file.tie).ok_or_else(|| unknown(&file.tie))?,
        pay: Pay::from_code(&file.pay).ok_or_else(|| unknown(&file.pay))?,
        lang: Lang::Sv,
        terms: Terms {
            why: file.why.clone(),
            pay: file.pay_words.clone(),
            support: file.support.clone(),
            access: file.access.clone(),
        },
    };
    let id = plan_invitation(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, &new).await?;
    for code in &file.steps {
        let step = InvitationStep::from_code(code).ok_or_else(|| unknown(code))?;
        pen.go(match step {
            InvitationStep::Sent => 262,
            InvitationStep::Told | InvitationStep::Yes | InvitationStep::No | InvitationStep::Silent => 248,
            InvitationStep::Came => pen.file.held_days_ago,
            InvitationStep::Paid => pen.file.held_days_ago - 20,
        });
        let day = pen.store.now();
        record_step(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, id, (step, day)).await?;
    }
    Ok(())
}
