//! How far the stage is, for the project page; and what leaves with a person.

use std::collections::{BTreeMap, BTreeSet};

use redthread_core::ids::{PersonId, StoryId};
use redthread_storage::coded;
use redthread_storage::passages;
use redthread_storage::stories;
use redthread_storage::{Error, Inside, Read};
use redthread_web::{NextStep, Standing, Words};

use crate::model::Kind;
use crate::pages::{COLUMNS, principles_path};

/// "41 passages, 6 principles; 3 stories without any", and the first text of a story without any.
pub(crate) async fn standing(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let project = inside.project.id;
    let passages: BTreeMap<StoryId, usize> = coded::count_passages(read, project).await?.into_iter().collect();
    let findings = passages::list_findings(read, project).await?;
    let principles = findings.iter().filter(|one| one.kind == Kind::Principle.code()).count();
    let texts = coded::list_texts(read, project).await?;
    let bare: BTreeSet<StoryId> =
        texts.iter().map(|text| text.story).filter(|story| !passages.contains_key(story)).collect();
    let without = bare.len();
    let marked: usize = passages.values().sum();
    let line = match (marked, principles) {
        (0, 0) => String::new(),
        _ => words.say_with(
            "coding-standing-line",
            [("passages", marked.into()), ("principles", principles.into()), ("without", without.into())],
        ),
    };
    let path = principles_path(project);
    let next = match (without, marked) {
        (0, 0) => None,
        (0, _) => Some(step(words, "gather", marked, path)),
        // Which of them may be read today is for the gate of that page to say.
        _ => {
            let stories = stories::list_outlines(read, project).await?;
            let first = stories.iter().position(|story| bare.contains(&story.id)).unwrap_or_default();
            let number = stories.get(first).map_or(0, |story| story.number);
            let page = if first < COLUMNS { String::new() } else { format!("?from={number}") };
            Some(step(words, "unmarked", without, format!("{path}{page}#texts")))
        }
    };
    Ok(Standing { line, next })
}

fn step(words: &Words, what: &str, n: usize, path: String) -> NextStep {
    NextStep {
        sentence: words.say_with(&format!("coding-next-{what}"), [("n", n.into())]),
        action: words.say(&format!("coding-next-{what}-action")),
        path,
    }
}

/// Where somebody's words were marked and what they support. The words themselves leave with their texts.
pub(crate) async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<serde_json::Value, Error> {
    let project = inside.project.id;
    let findings = passages::list_findings(read, project).await?;
    let mut marked = vec![];
    for text in coded::list_texts(read, project).await?.iter() {
        if !text.told.subjects().contains(&person) {
            continue;
        }
        let ties = coded::list_ties(read, text.document).await?;
        for passage in passages::list_of_document(read, text.document).await? {
            let supports =
                findings.iter().filter(|one| ties.contains(&(passage.id, one.id))).map(|one| one.title.as_str());
            marked.push(serde_json::json!({
                "document": text.document.to_string(), "start": passage.start, "end": passage.end,
                "supports": supports.collect::<Vec<_>>(),
            }));
        }
    }
    Ok(serde_json::Value::Array(marked))
}
