//! Papers: what a project publishes as one text in chapters, such as a case report or the outline of a policy.
//!
//! A slice says what its paper is drawn from, what stands in the way of an edition and what is told in its chapters
//! ([`Paper`]). Asking for an edition, freezing it, showing it to everybody, taking it down, its pages and files, and its
//! place in the catalogue are the same for all. Words of people stand in an edition only as far as they may be met on the
//! web: once one of them may not, all of it is closed.

mod actions;
mod bind;
mod pages;
mod web;

use std::collections::BTreeSet;
use std::future::{Future, ready};

use jiff::Timestamp;
use maud::Markup;
use redthread_book::{Block, Manuscript, anchor};
use redthread_core::consent::{Audience, Material};
use redthread_core::gate::Gate;
use redthread_core::ids::{EditionId, Id as _, PersonId, ProjectId, Uuid};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_core::thread::{Node, Relation};
use redthread_storage::jobs::Job;
use redthread_storage::{Act, Error, Inside, Project, Reads, Store, consents, passages, people, projects, sql};
use redthread_web::{Ctx, FileOnShow, Kind, OnShow, PartKind, PartOnShow, Words};

use crate::format::{Files, Format};
use crate::rows::{self, NewEdition, Table, find_words, insert_edition, list_editions_of};
use crate::work::Makes;

pub use actions::{ask_edition, show};
pub use bind::{Cover, Mark, bind, list, paragraph};
pub use pages::Sheet;
pub use web::{on_show, public, routes};

/// An edition of a paper without its words; the gate asks whose stand in it.
pub type Edition = rows::Edition<Vec<PersonId>>;

/// What was put together: a manuscript, and whose words stand in it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// All of it.
    pub manuscript: Manuscript,
    /// Whom the gate asks, now and at every reading.
    pub rests: BTreeSet<PersonId>,
}

/// One thing that is in the way of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hindrance {
    /// What.
    pub refusal: Refusal,
    /// The address where it is mended, when that is one place.
    pub mend: Option<String>,
}

impl From<Refusal> for Hindrance {
    fn from(refusal: Refusal) -> Self {
        Self { refusal, mend: None }
    }
}

/// A paper as it stands in a project.
pub trait Paper: Sized + Send + Sync + 'static {
    /// Its words in addresses, events, messages and rows. Made by [`paper_names`](crate::paper_names).
    const NAMES: Names;
    /// The kind of its jobs.
    const WORK: &'static str;
    /// Where its editions are kept.
    const TABLE: &'static Table;

    /// Everything that it is drawn from, as it stands now.
    fn load<R: Reads>(
        store: &Store,
        on: &mut R,
        project: Project,
        words: &Words,
    ) -> impl Future<Output = Result<Self, Error>> + Send;

    /// Why no edition can be made now; empty when nothing is in the way.
    fn hindrances(&self) -> Vec<Hindrance>;

    /// All of it in the language of its project.
    fn draft<R: Reads>(
        &self,
        on: &mut R,
        words: &Words,
        mark: Mark<'_>,
    ) -> impl Future<Output = Result<Draft, Error>> + Send;

    /// What an edition made now shows: the ends of its threads.
    fn shows(act: &mut Act, project: ProjectId) -> impl Future<Output = Result<Vec<(Node, Uuid)>, Error>> + Send;

    /// Makes sure that the project has the row which names the edition on the public page.
    fn prepare(_: &mut Act, _: ProjectId) -> impl Future<Output = Result<(), Error>> + Send {
        ready(Ok(()))
    }

    /// What the parts of one of its chapters are.
    fn parts_of(_chapter: &str) -> PartKind {
        PartKind::Chapter
    }

    /// The way to the page of its editions, and the pages of the paper as tabs.
    fn top(ctx: &Ctx, inside: &Inside) -> Markup;
}

/// The words of a paper in addresses, events, messages and rows.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// In addresses, verbs and names of files: `report`.
    pub stem: &'static str,
    /// What the keys of its messages begin with.
    pub words: &'static str,
    /// What it is in the catalogue.
    pub kind: Kind,
    /// The refusal to show an edition that is closed.
    pub closed: &'static str,
    /// What happens to it, as events tell.
    pub verbs: Verbs,
    /// Its addresses.
    pub paths: Paths,
    /// The statements about the edition on the public page.
    pub shown: Shown,
}

/// What happens to a paper, as events tell.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each is the verb it names")]
pub struct Verbs {
    pub asked: &'static str,
    pub made: &'static str,
    pub shown: &'static str,
    pub published: &'static str,
    pub taken_down: &'static str,
    pub erased: &'static str,
}

/// The addresses of a paper, as a router reads them.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each is the page it names")]
pub struct Paths {
    pub editions: &'static str,
    pub job: &'static str,
    pub file: &'static str,
    pub show: &'static str,
    pub take_down: &'static str,
    pub public: &'static str,
    pub public_file: &'static str,
}

/// The statements about the edition on the public page; the row has the columns project, shown, `shown_at`.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each is the statement it names")]
pub struct Shown {
    pub find: &'static str,
    pub list: &'static str,
    pub update: &'static str,
}

/// The [`Names`] of a paper: `paper_names!("report", "report", Kind::CaseReport, "reports")` gives it the addresses
/// `/p/{project}/report/editions` and `/reports/{project}`, the verbs `report.…`, the messages `report-…`, the kind
/// `case-report`, and a row a project in the table `reports`.
#[macro_export]
macro_rules! paper_names {
    ($stem:literal, $words:literal, $kind:expr, $table:literal) => {
        $crate::paper::Names {
            stem: $stem,
            words: $words,
            kind: $kind,
            closed: concat!($words, ".to_be_revised"),
            verbs: $crate::paper::Verbs {
                asked: concat!($stem, ".edition_asked"),
                made: concat!($stem, ".edition_made"),
                shown: concat!($stem, ".edition_shown"),
                published: concat!($stem, ".published"),
                taken_down: concat!($stem, ".taken_down"),
                erased: concat!($stem, ".edition_erased"),
            },
            paths: $crate::paper::Paths {
                editions: concat!("/p/{project}/", $stem, "/editions"),
                job: concat!("/p/{project}/", $stem, "/editions/jobs/{job}"),
                file: concat!("/p/{project}/", $stem, "/editions/{edition}/{file}"),
                show: concat!("/p/{project}/", $stem, "/editions/{edition}/show"),
                take_down: concat!("/p/{project}/", $stem, "/editions/take-down"),
                public: concat!("/", $stem, "s/{project}"),
                public_file: concat!("/", $stem, "s/{project}/{file}"),
            },
            shown: $crate::paper::Shown {
                find: concat!("SELECT shown FROM ", $table, " WHERE project = $1"),
                list: concat!(
                    "SELECT project, shown FROM ",
                    $table,
                    " WHERE shown IS NOT NULL ORDER BY shown_at, project"
                ),
                update: concat!("UPDATE ", $table, " SET shown = $2, shown_at = $3 WHERE project = $1"),
            },
        }
    };
}

impl<P: Paper> Makes for P {
    const WORK: &'static str = P::WORK;
    const MADE: &'static str = P::NAMES.verbs.made;
    const FORMATS: &'static [Format] = &[Format::Pdf, Format::Docx, Format::Html];
    type Draft = Draft;

    async fn gather<R: Reads>(store: &Store, on: &mut R, job: &Job, words: &Words, head: &str) -> Result<Draft, Error> {
        let project = projects::load_project(on, ProjectId::from_uuid(job.subject)).await?;
        let number = list_editions::<P>(on, project.id).await?.first().map_or(1, |edition| edition.number + 1);
        let paper = P::load(store, on, project, words).await?;
        check_hindrances(&paper)?;
        paper.draft(on, words, Mark { number, head }).await
    }

    fn manuscript(draft: &Draft) -> &Manuscript {
        &draft.manuscript
    }

    async fn freeze(act: &mut Act, job: &Job, draft: &Draft, head: &str, files: &Files) -> Result<EditionId, Error> {
        let project = ProjectId::from_uuid(job.subject);
        let rests: Vec<PersonId> = draft.rests.iter().copied().collect();
        let new = NewEdition {
            number: draft.manuscript.colophon.edition_number.into(),
            hash: &draft.manuscript.colophon.edition_hash,
            event_head: head,
            rests: &rests,
            people: &rests,
            words: &serde_json::to_string(&draft.manuscript)?,
            files,
        };
        let edition = insert_edition(act, P::TABLE, project, new).await?;
        for to in P::shows(act, project).await? {
            passages::link(act, project, (Node::Edition, edition.uuid()), Relation::Shows, to).await?;
        }
        Ok(edition)
    }
}

/// Lets nothing pass while something is in the way.
fn check_hindrances(paper: &impl Paper) -> Result<(), Error> {
    let refusals: Vec<Refusal> = paper.hindrances().into_iter().map(|one| one.refusal).collect();
    if refusals.is_empty() { Ok(()) } else { Err(refusals.into()) }
}

/// The editions of a project's paper, newest first.
pub async fn list_editions<P: Paper>(on: &mut impl Reads, project: ProjectId) -> Result<Vec<Edition>, Error> {
    rows::list_editions(on, P::TABLE, project).await
}

/// The edition on the public page.
pub async fn find_shown<P: Paper>(on: &mut impl Reads, project: ProjectId) -> Result<Option<EditionId>, Error> {
    let row = sql(P::NAMES.shown.find).id(project).first(on).await?;
    row.map_or(Ok(None), |row| row.maybe_id("shown"))
}

/// How far an edition reaches today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Somebody in it does not agree to the web, or was erased.
    Nowhere,
    /// To everybody who has its address; nothing of it is offered to search engines.
    Readers,
    /// To search engines, too.
    Engines,
}

/// How far an edition reaches today.
pub(crate) async fn reach<P: Paper>(on: &mut impl Reads, edition: &Edition, now: Timestamp) -> Result<Reach, Error> {
    let consents = consents::load_consents(on, ProjectId::from_uuid(edition.owner), Some(Audience::Web)).await?;
    let gate = Gate::new(&consents, Audience::Web, now);
    let open = gate.barred(&edition.rests, Material::Quote).is_empty();
    if !open || find_words(on, P::TABLE, edition.id).await?.is_none() {
        return Ok(Reach::Nowhere);
    }
    Ok(if gate.is_indexed(&edition.rests, Material::Quote) { Reach::Engines } else { Reach::Readers })
}

/// Whether everything in an edition may still be met on the web, and nobody in it was erased.
pub async fn stands<P: Paper>(on: &mut impl Reads, edition: &Edition, now: Timestamp) -> Result<bool, Error> {
    Ok(reach::<P>(on, edition, now).await? != Reach::Nowhere)
}

/// What everybody can read of all projects: those editions on public pages that stand today.
pub async fn list_on_show<P: Paper>(on: &mut impl Reads, now: Timestamp) -> Result<Vec<OnShow>, Error> {
    let mut all = vec![];
    for row in sql(P::NAMES.shown.list).all(on).await? {
        let (project, shown): (ProjectId, EditionId) = (row.id("project")?, row.id("shown")?);
        let edition: Edition = rows::load_edition(on, P::TABLE, project, shown).await?;
        let reach = reach::<P>(on, &edition, now).await?;
        if reach != Reach::Nowhere {
            let project = projects::load_project(on, project).await?;
            let manuscript = load_manuscript::<P>(on, &edition).await?;
            let standpoints = standpoints(on, &edition).await?;
            all.extend(manuscript.map(|book| told_of::<P>(&project, &edition, &book, (reach, standpoints))));
        }
    }
    Ok(all)
}

/// The manuscript of an edition; `None` once somebody in it was erased. Ask the gate first.
pub(crate) async fn load_manuscript<P: Paper>(
    on: &mut impl Reads,
    edition: &Edition,
) -> Result<Option<Manuscript>, Error> {
    let json = find_words(on, P::TABLE, edition.id).await?;
    Ok(json.map(|json| serde_json::from_str(&json)).transpose()?)
}

/// From whose side words stand in an edition.
pub(crate) async fn standpoints(on: &mut impl Reads, edition: &Edition) -> Result<Vec<Standpoint>, Error> {
    let people = people::list_people(on, ProjectId::from_uuid(edition.owner)).await?;
    let told = people.iter().filter(|person| edition.rests.contains(&person.id)).map(|person| person.standpoint);
    Ok(told.collect::<BTreeSet<_>>().into_iter().collect())
}

/// An edition as the catalogue tells of it.
pub(crate) fn told_of<P: Paper>(
    project: &Project,
    edition: &Edition,
    book: &Manuscript,
    (reach, standpoints): (Reach, Vec<Standpoint>),
) -> OnShow {
    let part = |kind, heading: &str, anchor: String, words: Vec<String>| PartOnShow {
        kind,
        heading: heading.to_owned(),
        anchor,
        words: words.into_iter().filter(|words| !words.trim().is_empty()).collect::<Vec<_>>().join("\n"),
        principle: None,
    };
    let cover = [&book.title, &book.subtitle, &book.organisation, &book.place].into_iter().cloned().collect();
    let chapters = book.sections.iter().flat_map(|section| {
        let parts = section.parts.iter().map(|part| (P::parts_of(&section.id), part));
        std::iter::once((PartKind::Chapter, section)).chain(parts)
    });
    let chapters = chapters.map(|(kind, section)| {
        let words = std::iter::once(section.title.clone()).chain(section.text.0.iter().map(Block::plain));
        part(kind, &section.title, anchor("section", &section.id), words.collect())
    });
    OnShow {
        id: edition.owner,
        kind: P::NAMES.kind,
        project: Some(project.id),
        kit: project.kit.clone(),
        title: book.title.clone(),
        subtitle: book.subtitle.clone(),
        about: book.cover_text.clone(),
        place: book.place.clone(),
        lang: book.lang,
        authors: vec![],
        publisher: book.organisation.clone(),
        report_number: book.report_number.clone(),
        series: None,
        year: book.date.year(),
        made_at: edition.made_at,
        url: at(P::NAMES.paths.public, edition.owner),
        standpoints,
        topics: vec![],
        populations: vec![],
        image_credit: String::new(),
        map_place: String::new(),
        is_indexed: reach == Reach::Engines,
        files: files::<P>(edition.owner),
        parts: std::iter::once(part(PartKind::Front, "", String::new(), cover)).chain(chapters).collect(),
    }
}

fn files<P: Paper>(project: Uuid) -> Vec<FileOnShow> {
    let names = P::NAMES;
    let file = |format: Format| FileOnShow {
        url: at(names.paths.public_file, project).replace("{file}", &format!("{}.{}", names.stem, format.ending())),
        media_type: format.media_type(),
    };
    P::TABLE.files.iter().map(|column| file(column.format)).collect()
}

/// In which editions somebody stands, by their numbers.
pub async fn numbers_of<P: Paper>(on: &mut impl Reads, person: PersonId) -> Result<Vec<i64>, Error> {
    Ok(list_editions_of(on, P::TABLE, person).await?.into_iter().map(|(_, _, number)| number).collect())
}

/// An edition is one whole: with one person erased, nobody can read it any more; its number and hash stay.
pub async fn erase_from<P: Paper>(act: &mut Act, person: PersonId) -> Result<(), Error> {
    for (edition, ..) in list_editions_of(act, P::TABLE, person).await? {
        act.destroy_keys(edition).await?;
        act.also(P::NAMES.verbs.erased, edition);
    }
    Ok(())
}

/// An address of a paper, in a project.
pub(crate) fn at(path: &str, project: impl std::fmt::Display) -> String {
    path.replace("{project}", &project.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: Names = paper_names!("leaflet", "flyer", Kind::CaseReport, "leaflets");

    #[test]
    fn names_follow_from_the_stem() {
        assert_eq!(NAMES.verbs.taken_down, "leaflet.taken_down");
        assert_eq!(NAMES.closed, "flyer.to_be_revised");
        assert_eq!(at(NAMES.paths.public_file, "7"), "/leaflets/7/{file}");
        assert_eq!(at(NAMES.paths.take_down, "7"), "/p/7/leaflet/editions/take-down");
        assert_eq!(NAMES.shown.find, "SELECT shown FROM leaflets WHERE project = $1");
    }
}
