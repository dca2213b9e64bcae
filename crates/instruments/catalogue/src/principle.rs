//! A published principle: found on the shelf, counted in its own round, beside what it is tied to.
//!
//! Each round counts for itself: "3 of 5" and "4 of 9" stand side by side and are never made into "7 of 14", because the
//! stories of two rounds were chosen and asked in two ways.

use redthread_book::cite::{Author, Citation};
use redthread_core::ids::{FindingId, Id as _, Uuid};
use redthread_core::language::Lang;
use redthread_web::{OnShow, PartOnShow, PrincipleOnShow};

use crate::store::{Relation, Tie};

/// A principle as one work on show has it.
#[derive(Clone, Copy, Debug)]
pub struct Published<'a> {
    /// Which.
    pub id: FindingId,
    /// The work.
    pub of: &'a OnShow,
    /// The part of the work.
    pub part: &'a PartOnShow,
    /// What it says of itself there.
    pub principle: &'a PrincipleOnShow,
}

impl Published<'_> {
    /// Where it stands in its work.
    pub fn in_work(&self) -> String {
        format!("{}#{}", self.of.url, self.part.anchor)
    }
}

/// Every principle on show, in the order of the shelf: one that stands in two works is there twice.
pub fn list_published(shelf: &[OnShow]) -> Vec<Published<'_>> {
    let parts = shelf.iter().flat_map(|of| of.parts.iter().map(move |part| (of, part)));
    parts
        .filter_map(|(of, part)| {
            let principle = part.principle.as_ref()?;
            let id = principle.id.parse::<Uuid>().ok().map(FindingId::from_uuid)?;
            Some(Published { id, of, part, principle })
        })
        .collect()
}

/// A principle of another round, and why an editor put it here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside<'a> {
    pub(crate) relation: Relation,
    pub(crate) reason: &'a str,
    pub(crate) published: Published<'a>,
}

/// What stands beside a principle: the newest edition of each that it is tied to, as far as that is on show.
pub(crate) fn beside<'a>(finding: FindingId, published: &[Published<'a>], ties: &'a [Tie]) -> Vec<Beside<'a>> {
    let found = |tie: &Tie| published.iter().find(|one| one.id == tie.other(finding)).copied();
    ties.iter()
        .filter_map(|tie| Some(Beside { relation: tie.relation, reason: &tie.reason, published: found(tie)? }))
        .collect()
}

/// The principle to be cited: by its own title, in the work that has it. `title` says both in the language of the citation.
pub(crate) fn citation(one: &Published<'_>, title: String, url: String) -> Citation {
    let authors =
        one.of.authors.iter().map(|author| Author { family: author.family.clone(), given: author.given.clone() });
    Citation {
        authors: authors.collect(),
        year: one.of.year,
        title,
        subtitle: String::new(),
        series: one.of.series.clone(),
        report_number: one.of.report_number.clone(),
        publisher: one.of.publisher.clone(),
        place: one.of.place.clone(),
        url,
        lang: one.of.lang,
    }
}

/// The languages that a work is cited in: its own, and English.
pub(crate) fn cited_in(lang: Lang) -> impl Iterator<Item = Lang> {
    [Some(lang), (lang != Lang::En).then_some(Lang::En)].into_iter().flatten()
}
