//! What the opening meeting feared, in a whole: headings, and concerns with the lines that grew from them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use redthread_core::ids::Id as _;
use redthread_core::people::Standpoint;
use redthread_core::texts;
use redthread_core::thread::{Node, Relation};
use redthread_storage::passages::link;
use redthread_storage::redlines::{
    By, Concern, Marks, NewConcern, insert_domain, join_concern, list_concerns, list_domains, list_grown, renew_wall,
    write_concern,
};
use redthread_storage::{Error, Reads};
use serde::{Deserialize, Serialize};

use super::outside::Outside;
use super::take::{Taking, once, words, wrong};
use crate::model;

/// A heading of the wall.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct HeadingDoc {
    id: String,
    title: String,
}

/// A concern, without a word of who raised it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ConcernDoc {
    id: String,
    /// None where they stay with whoever said them.
    words: Option<String>,
    standpoint: Option<String>,
    heading: Option<String>,
    marks: Marks,
    on: Date,
    /// The concern that stands for it.
    joined_to: Option<String>,
    /// The lines it grew into.
    lines: Vec<String>,
}

pub(super) async fn gather_headings(on: &mut impl Reads, outside: &Outside) -> Result<Vec<HeadingDoc>, Error> {
    let domains = list_domains(on, outside.project).await?.into_iter();
    Ok(domains.map(|domain| HeadingDoc { id: domain.id.to_string(), title: domain.title }).collect())
}

/// What stands on the wall; what was taken off it stays where it was.
pub(super) async fn gather_concerns(
    on: &mut impl Reads,
    outside: &Outside,
    lines: &BTreeSet<String>,
) -> Result<Vec<ConcernDoc>, Error> {
    let mut concerns = list_concerns(on, outside.project).await?;
    concerns.retain(|concern| !concern.is_removed);
    let grown = list_grown(on, outside.project).await?;
    let doc = |concern: &Concern| {
        let own = grown.get(&concern.id).into_iter().flatten().map(ToString::to_string);
        let head = concern.joined_to.filter(|head| concerns.iter().any(|known| known.id == *head));
        let said = concern.said.as_ref().map(|said| said.words.clone());
        ConcernDoc {
            id: concern.id.to_string(),
            words: said.and_then(|said| outside.open(concern.person, said)),
            standpoint: concern.standpoint.map(|standpoint| standpoint.code().to_owned()),
            heading: concern.domain.map(|domain| domain.to_string()),
            marks: concern.marks.clone(),
            on: concern.on_day,
            joined_to: head.map(|head| head.to_string()),
            lines: own.filter(|line| lines.contains(line)).collect::<BTreeSet<_>>().into_iter().collect(),
        }
    };
    Ok(concerns.iter().map(doc).collect())
}

impl Taking<'_> {
    pub(super) async fn headings(&mut self, headings: &[HeadingDoc]) -> Result<(), Error> {
        for (n, heading) in headings.iter().enumerate() {
            let at = || format!("headings[{n}]");
            let title = words(&heading.title, texts::LINE, at)?;
            let id = insert_domain(self.act, self.inside.project.id, &title).await?;
            once(&mut self.headings, &heading.id, id, at)?;
        }
        Ok(())
    }

    /// By nobody: whoever brings a file raised none of them.
    pub(super) async fn concerns(&mut self, concerns: &[ConcernDoc]) -> Result<(), Error> {
        let project = self.inside.project.id;
        for (n, doc) in concerns.iter().enumerate() {
            let at = || format!("concerns[{n}]");
            let new = self.concern(doc, n)?;
            let on = model::check_day(doc.on, self.act.now()).map_err(|_| wrong(at()))?;
            let id = write_concern(self.act, project, &new, on).await?;
            once(&mut self.concerns, &doc.id, id, at)?;
            for line in &doc.lines {
                let line = *self.lines_by_id.get(line).ok_or_else(|| wrong(at()))?;
                let (from, to) = ((Node::Concern, id.uuid()), (Node::Finding, line.uuid()));
                link(self.act, project, from, Relation::GrowsInto, to).await?;
            }
        }
        self.join(concerns).await?;
        if concerns.is_empty() { Ok(()) } else { renew_wall(self.act, project).await }
    }

    fn concern(&self, doc: &ConcernDoc, n: usize) -> Result<NewConcern, Error> {
        let at = || format!("concerns[{n}]");
        let said = doc.words.as_deref().map(|said| words(said, texts::PARAGRAPH, at)).transpose()?;
        let standpoint = doc.standpoint.as_deref().map(|code| Standpoint::from_code(code).ok_or_else(|| wrong(at())));
        let heading = doc.heading.as_ref().map(|id| self.headings.get(id).copied().ok_or_else(|| wrong(at())));
        Ok(NewConcern {
            words: said,
            by: By::Nobody,
            standpoint: standpoint.transpose()?,
            domain: heading.transpose()?,
            meeting: None,
            marks: doc.marks.clone(),
        })
    }

    /// What stands for others stands for itself.
    async fn join(&mut self, concerns: &[ConcernDoc]) -> Result<(), Error> {
        for (n, doc) in concerns.iter().enumerate() {
            let Some(head) = &doc.joined_to else { continue };
            let is_head = concerns.iter().any(|known| known.id == *head && known.joined_to.is_none());
            match (self.concerns.get(&doc.id), self.concerns.get(head)) {
                (Some(id), Some(head)) if is_head => join_concern(self.act, *id, Some(*head)).await?,
                _ => return Err(wrong(format!("concerns[{n}]"))),
            }
        }
        Ok(())
    }
}
