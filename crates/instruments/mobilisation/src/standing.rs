//! The preparation's line on the project page.

use redthread_core::workshop::{Invited, WorryState};
use redthread_storage::workshop::{list_invitees, list_promises, list_worries};
use redthread_storage::{Error, Inside, Read, people};
use redthread_web::{NextStep, Standing, Words};

use crate::actions::{LEADS, PROMISES, WRITES};
use crate::model::{balance, seats};

pub(crate) async fn standing(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let project = inside.project.id;
    let (worries, invitees) = (list_worries(read, project).await?, list_invitees(read, project).await?);
    let promises = list_promises(read, project).await?;
    let people = people::list_people(read, project).await?;
    let open = worries.iter().filter(|worry| worry.words.is_some() && worry.state() != WorryState::Met).count();
    let stands = |wanted: Invited| invitees.iter().filter(|invitee| invitee.stands() == wanted).count();
    let (planned, asked, yes) = (stands(Invited::Planned), stands(Invited::Asked), stands(Invited::Yes));
    let is_level = balance(&seats(&invitees, &people)).lopsided().is_none();
    let line = if worries.is_empty() && invitees.is_empty() {
        String::new()
    } else {
        let values = [("open", open.into()), ("invited", (asked + yes).into()), ("yes", yes.into())];
        words.say_with("mobilisation-standing", values)
    };
    let waits = match () {
        () if worries.is_empty() => Some(("worry", "/worries/new", WRITES)),
        () if promises.is_empty() => Some(("promise", "/promise", PROMISES)),
        () if invitees.is_empty() => Some(("invite", "/invitations/new", LEADS)),
        () if planned > 0 && !is_level => Some(("balance", "/invitations", LEADS)),
        () if planned > 0 => Some(("send", "/invitations", LEADS)),
        () if open > 0 => Some(("open", "/worries", WRITES)),
        () if asked > 0 => Some(("ask", "/invitations", LEADS)),
        () => None,
    };
    let own = waits.filter(|(_, _, whose)| inside.require_any(whose).is_ok());
    Ok(Standing { line, next: own.map(|(key, page, _)| next(inside, words, key, page)) })
}

fn next(inside: &Inside, words: &Words, key: &str, page: &str) -> NextStep {
    NextStep {
        sentence: words.say(&format!("mobilisation-next-{key}")),
        action: words.say(&format!("mobilisation-next-{key}-do")),
        path: format!("/p/{}/mobilisation{page}", inside.project.id),
    }
}
