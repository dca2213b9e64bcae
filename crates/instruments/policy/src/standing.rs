//! The outline's line on the project page.

use redthread_editions::paper::list_editions;
use redthread_storage::{Error, Inside, Read};
use redthread_web::{NextStep, Standing, Words};

use crate::job::Outline;
use crate::load::{Loaded, Stand};
use crate::model::{Comment, HandingState};
use crate::store;

pub(crate) async fn standing(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let loaded = Loaded::load(read, inside.project.clone(), inside.now).await?;
    let base = format!("/p/{}/outline", inside.project.id);
    let step = |key: &str, path: String| NextStep {
        sentence: words.say(&format!("policy-next-{key}")),
        action: words.say(&format!("policy-next-{key}-do")),
        path,
    };
    if loaded.clauses.is_empty() {
        return Ok(Standing { line: String::new(), next: Some(step("write", format!("{base}/clauses/new"))) });
    }
    let agreed = loaded.clauses.iter().filter(|seen| seen.stand.agreed().is_some()).count();
    let values = [("n", agreed.into()), ("of", loaded.clauses.len().into())];
    let handings = store::list_handings(read, inside.project.id).await?;
    let is_overdue = handings
        .iter()
        .any(|handing| handing.state(&loaded.addressed_to(&handing.authority), inside.now) == HandingState::Overdue);
    let next = match () {
        () if is_overdue => Some(step("answer", format!("{base}/answers"))),
        () if loaded.clauses.iter().any(|seen| matches!(seen.stand, Stand::NeverPut | Stand::OtherWords(_))) => {
            Some(step("put", base))
        }
        () if store::list_comments(read, inside.project.id).await?.iter().any(Comment::waits) => {
            Some(step("reply", format!("{base}/comments")))
        }
        () if list_editions::<Outline>(read, inside.project.id).await?.is_empty() => {
            Some(step("edition", format!("{base}/editions")))
        }
        () if handings.is_empty() => Some(step("hand", format!("{base}/answers"))),
        () => None,
    };
    Ok(Standing { line: words.say_with("policy-standing", values), next })
}
