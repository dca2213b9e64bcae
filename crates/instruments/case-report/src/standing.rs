//! The report's line on the project page.

use redthread_core::kit::Right;
use redthread_editions::paper::{find_shown, list_editions};
use redthread_storage::workshop::{list_follow_ups, list_groups};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{NextStep, Standing, Words};

use crate::report::Report;

pub(crate) async fn standing(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let project = inside.project.id;
    let editions = list_editions::<Report>(read, project).await?;
    let Some(newest) = editions.first() else {
        let has_groups = !list_groups(read, project).await?.is_empty();
        return Ok(Standing {
            line: String::new(),
            next: has_groups.then(|| next(inside, words, "draft", "")).flatten(),
        });
    };
    let values = [("n", newest.number.into()), ("date", words.date(newest.made_at).into())];
    let line = words.say_with("report-standing", values);
    let rounds = list_follow_ups(read, project).await?;
    let answered = rounds.iter().flat_map(|round| &round.answers).map(|answer| answer.said.at);
    let closed = rounds.iter().filter_map(|round| round.days.closed_at);
    // A round that closed in silence is news, too.
    let is_old = answered.chain(closed).any(|at| at > newest.made_at);
    let waits = match find_shown::<Report>(read, project).await? {
        _ if is_old => next(inside, words, "again", "/editions"),
        None => next(inside, words, "publish", "/editions"),
        Some(_) => None,
    };
    Ok(Standing { line, next: waits })
}

fn next(inside: &Inside, words: &Words, key: &str, page: &str) -> Option<NextStep> {
    inside.require_any(&[Right::Edit, Right::Publish]).is_ok().then(|| NextStep {
        sentence: words.say(&format!("report-next-{key}")),
        action: words.say(&format!("report-next-{key}-do")),
        path: format!("/p/{}/report{page}", inside.project.id),
    })
}
