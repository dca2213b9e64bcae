//! The policy outline in a whole: what stands before the clauses, and the clauses with the lines they rest on.

use std::collections::BTreeSet;

use redthread_core::ids::Id as _;
use redthread_core::redline::outline::{Clause, Front, NewClause};
use redthread_core::texts;
use redthread_core::thread::{Node, Relation};
use redthread_storage::passages::{link, list_links};
use redthread_storage::redlines::outline::{
    end_clause, find_outline, insert_clause, list_clauses, list_clauses_ended, save_front,
};
use redthread_storage::{Error, Reads};
use serde::{Deserialize, Serialize};

use super::outside::Outside;
use super::take::{Taking, once, words, wrong};

/// An outline; empty where nobody wrote one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct OutlineDoc {
    front: Front,
    clauses: Vec<ClauseDoc>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct ClauseDoc {
    id: String,
    title: String,
    words: String,
    addressed_to: Vec<String>,
    /// The lines it rests on.
    lines: Vec<String>,
    /// Why it was taken out; none while it stands.
    ended: Option<String>,
}

pub(super) async fn gather(
    on: &mut impl Reads,
    outside: &Outside,
    lines: &BTreeSet<String>,
) -> Result<OutlineDoc, Error> {
    let front = find_outline(on, outside.project).await?.front;
    let standing = list_clauses(on, outside.project).await?.into_iter().map(|clause| (clause, None));
    let ended = list_clauses_ended(on, outside.project).await?.into_iter().map(|(clause, why)| (clause, Some(why)));
    let links = list_links(on, outside.project, Relation::RestsOn).await?;
    let doc = |(clause, ended): (Clause, Option<String>)| {
        let own = links.iter().filter(|(from, _)| *from == clause.id.uuid()).map(|(_, line)| line.to_string());
        ClauseDoc {
            id: clause.id.to_string(),
            title: clause.title,
            words: clause.words,
            addressed_to: clause.addressed_to,
            lines: own.filter(|line| lines.contains(line)).collect::<BTreeSet<_>>().into_iter().collect(),
            ended,
        }
    };
    Ok(OutlineDoc { front, clauses: standing.chain(ended).map(doc).collect() })
}

impl OutlineDoc {
    pub(super) fn ids(&self) -> impl Iterator<Item = &String> {
        self.clauses.iter().map(|clause| &clause.id)
    }
}

impl Taking<'_> {
    pub(super) async fn outline(&mut self, outline: &OutlineDoc) -> Result<(), Error> {
        let project = self.inside.project.id;
        check_front(&outline.front)?;
        if outline.front != Front::default() {
            save_front(self.act, project, 0, &outline.front).await?;
        }
        for (n, doc) in outline.clauses.iter().enumerate() {
            let at = || format!("outline.clauses[{n}]");
            if !doc.addressed_to.iter().all(|one| outline.front.authorities.contains(one)) {
                return Err(wrong(at()));
            }
            let new = NewClause {
                title: words(&doc.title, texts::LINE, at)?,
                words: words(&doc.words, texts::PARAGRAPH, at)?,
                addressed_to: doc.addressed_to.clone(),
            };
            let id = insert_clause(self.act, project, &new).await?;
            once(&mut self.renamed, &doc.id, id.to_string(), at)?;
            for line in &doc.lines {
                let line = *self.lines_by_id.get(line).ok_or_else(|| wrong(at()))?;
                let (from, to) = ((Node::Clause, id.uuid()), (Node::Finding, line.uuid()));
                link(self.act, project, from, Relation::RestsOn, to).await?;
            }
            if let Some(why) = &doc.ended {
                end_clause(self.act, id, &words(why, texts::PARAGRAPH, at)?).await?;
            }
        }
        Ok(())
    }
}

fn check_front(front: &Front) -> Result<(), Error> {
    let fits = |text: &str, most| texts::optional("whole", text, most).is_ok();
    let is_right = fits(&front.title, texts::LINE)
        && fits(&front.subtitle, texts::LINE)
        && fits(&front.background, texts::TEXT)
        && front.authorities.iter().all(|one| texts::required("whole", one, texts::LINE).is_ok());
    if is_right { Ok(()) } else { Err(wrong("outline.front")) }
}
