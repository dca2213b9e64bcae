//! What the three stages say on the project page: how far, and what is next.

use redthread_core::kit::{Right, StageId};
use redthread_storage::commissions::find_commission;
use redthread_storage::redlines::{list_places, list_shares};
use redthread_storage::{Error, Inside, Read, meetings, people};
use redthread_web::{NextStep, Standing, Words};

use crate::model::{MeetingKind, Training, at, has_departments, may};

/// The standing of a stage that this slice carries.
pub(crate) async fn of_stage(
    read: &mut Read,
    inside: &Inside,
    stage: &StageId,
    words: &Words,
) -> Result<Standing, Error> {
    let stage = inside.method()?.stage(stage).ok_or(Error::NotFound)?;
    match stage.instrument {
        "commission" => commission(read, inside, words).await,
        "training" => training(read, inside, words).await,
        _ if !has_departments(inside.method()?) => group(read, inside, words).await,
        _ => steering(read, inside, words).await,
    }
}

fn next(inside: &Inside, words: &Words, key: &str, page: &str) -> NextStep {
    NextStep {
        sentence: words.say(&format!("steering-next-{key}")),
        action: words.say(&format!("steering-next-{key}-action")),
        path: at(inside.project.id, page),
    }
}

async fn commission(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let Some(commission) = find_commission(read, inside.project.id).await? else {
        return Ok(Standing { line: String::new(), next: Some(next(inside, words, "commission", "commission")) });
    };
    let by = people::load_person(read, inside, commission.commissioner).await?;
    let values = [("who", by.alias.into()), ("when", words.date(commission.asked_at).into())];
    Ok(Standing { line: words.say_with("steering-asked-by", values), next: None })
}

/// Those who lead and decide, not everybody who tells: the stage is the team's.
async fn steering(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let (kit, project) = (inside.method()?, inside.project.id);
    let all = people::list_people(read, project).await?;
    let team = |held| may(kit, held, Right::Steer) || may(kit, held, Right::Select);
    let team = all.iter().filter(|person| !person.is_erased && team(&person.roles)).count();
    let departments = people::list_departments(read, project).await?.len();
    let met = meetings::list_meetings(read, project).await?;
    let has_met = met.iter().any(|meeting| MeetingKind::of(meeting) == MeetingKind::Steering);
    let line = words.say_with(
        "steering-team-line",
        [
            ("people", words.say_with("steering-count-people", [("n", team.into())]).into()),
            ("departments", words.say_with("steering-count-departments", [("n", departments.into())]).into()),
        ],
    );
    let waits = match (team, departments, has_met) {
        (0 | 1, _, _) => Some(("people", "people/new")),
        (_, 0, _) => Some(("departments", "departments")),
        (_, _, false) => Some(("meeting", "meetings/new?kind=steering")),
        _ => None,
    };
    Ok(Standing { line, next: waits.map(|(key, page)| next(inside, words, key, page)) })
}

/// A group without departments: everybody who may take part, the meetings, and the places where something is measured.
async fn group(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let (kit, project) = (inside.method()?, inside.project.id);
    let takes_part = |person: &&people::Person| {
        let rights = [Right::TakePart, Right::Facilitate, Right::Steer, Right::Edit, Right::Measure];
        !person.is_erased && rights.into_iter().any(|right| may(kit, &person.roles, right))
    };
    let group = people::list_people(read, project).await?.iter().filter(takes_part).count();
    let met = meetings::list_meetings(read, project).await?.len();
    let places = list_places(read, project).await?.len();
    let towns = list_shares(read, project).await?.iter().filter(|share| share.group == project).count();
    let is_measured = kit.stages.iter().any(|stage| stage.instrument == "readings");
    let counts = [("people", Some(group)), ("places", some(places)), ("towns", some(towns)), ("meetings", Some(met))];
    let said = counts
        .into_iter()
        .filter_map(|(what, n)| Some(words.say_with(&format!("steering-count-{what}"), [("n", n?.into())])));
    let said: Vec<String> = said.collect();
    let waits = match (group, met, places + towns) {
        (0 | 1, ..) => Some(("group", "people/new")),
        (_, 0, _) => Some(("group-meeting", "meetings/new")),
        (_, _, 0) if is_measured => Some(("places", "places")),
        _ => None,
    };
    Ok(Standing { line: said.join(", "), next: waits.map(|(key, page)| next(inside, words, key, page)) })
}

/// A number that is only told when there is something to tell.
fn some(n: usize) -> Option<usize> {
    (n > 0).then_some(n)
}

async fn training(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let project = inside.project.id;
    let all = people::list_people(read, project).await?;
    let met = meetings::list_meetings(read, project).await?;
    let training = Training::count(inside.method()?, &all, &met, inside.now);
    let (n, of) = (training.trained(), training.interviewers.len());
    if of == 0 {
        let next = next(inside, words, "interviewers", "people/new");
        return Ok(Standing { line: String::new(), next: Some(next) });
    }
    let line = words.say_with("steering-trained", [("n", n.into()), ("of", of.into())]);
    let next = (n < of).then(|| next(inside, words, "training", "meetings?kind=training"));
    Ok(Standing { line, next })
}
