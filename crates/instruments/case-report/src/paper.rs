//! The report as a paper: what it is drawn from, what is in the way of an edition, and the chapters of one.

use std::collections::{BTreeMap, BTreeSet};

use maud::Markup;
use redthread_book::{Block, Inline, Manuscript, Section, Text};
use redthread_core::consent::{self, Audience};
use redthread_core::gate::{Consents, Gate};
use redthread_core::ids::{Id as _, PersonId, ProjectId, Uuid};
use redthread_core::refusal::Refusal;
use redthread_core::thread::Node;
use redthread_editions::paper::{Cover, Draft, Hindrance, Mark, Names, Paper, bind, list, list_editions, paragraph};
use redthread_editions::{Table, find_words, paper_names};
use redthread_storage::workshop::{list_groups, list_themes};
use redthread_storage::{Act, Error, Inside, Project, Reads, Store, consents};
use redthread_web::{App, Ctx, Kind, Words};

use crate::draft::draft;
use crate::load::{Material, Quote};
use crate::model::{Heading, Moved, Written, blocks, headings, name};
use crate::pages::Head;
use crate::report::{Part, Report, say_from};
use crate::store::{self, EDITIONS, load_key};

/// Makes editions as they are asked for, until it is dropped.
pub async fn work(app: App) {
    redthread_editions::work::<Report>(app).await;
}

/// Makes one edition that was asked for, if there is any; whether there was.
pub async fn work_once(app: &App) -> Result<bool, Error> {
    redthread_editions::make_once::<Report>(app).await
}

impl Paper for Report {
    const NAMES: Names = paper_names!("report", "report", Kind::CaseReport, "reports");
    const WORK: &'static str = "case_report.edition";
    const TABLE: &'static Table = &EDITIONS;

    async fn load<R: Reads>(store: &Store, on: &mut R, project: Project, words: &Words) -> Result<Self, Error> {
        let (id, kit) = (project.id, store.kit(&project.kit)?);
        let mut written: BTreeMap<Heading, Written> =
            store::list_texts(on, id).await?.into_iter().map(|text| (text.heading, text)).collect();
        let named = headings(kit, project.lang);
        let material = Material::load(on, (project, kit.clone()), store.now()).await?;
        let part = |(heading, title)| Part {
            heading,
            title,
            draft: draft(&material, words, heading),
            written: written.remove(&heading),
            quotes: material.quotes(heading),
        };
        let parts = named.into_iter().map(part).collect();
        let (left_out, editions) = (store::list_left_out(on, id).await?, list_editions::<Self>(on, id).await?);
        Ok(Self { material, parts, left_out, editions })
    }

    fn hindrances(&self) -> Vec<Hindrance> {
        let mut all: Vec<Refusal> = vec![];
        if self.material.commission.is_none() {
            all.push(Refusal::whole("report.no_commission"));
        }
        if self.material.groups.is_empty() && self.material.themes.is_empty() {
            all.push(Refusal::whole("report.no_results"));
        }
        let moved = self.parts.iter().filter(|part| !part.moved().is_none()).count();
        if moved > 0 {
            all.push(Refusal::whole("report.moved_on").with("n", moved));
        }
        all.into_iter().map(Hindrance::from).collect()
    }

    async fn draft<R: Reads>(&self, on: &mut R, words: &Words, mark: Mark<'_>) -> Result<Draft, Error> {
        let (project, now) = (&self.material.project, self.material.now);
        let words = words.in_lang(project.lang);
        let consents = consents::load_consents(on, project.id, Some(Audience::Web)).await?;
        let before = newest_manuscript(on, self).await?;
        let mut writer = Writer { report: self, words, consents, rests: BTreeSet::new() };
        let mut sections: Vec<Section> = self.parts.iter().map(|part| writer.section(part)).collect();
        sections.extend(before.and_then(|before| writer.changes(&before, &sections)));
        let Writer { words, rests, .. } = writer;
        let subtitle = name(&self.material.kit, project.lang).unwrap_or_default();
        let cover = Cover { project, title: &project.title, subtitle: &subtitle, now };
        Ok(Draft { manuscript: bind(on, &words, cover, sections, mark).await?, rests })
    }

    /// Groups and themes, and through them the slips.
    async fn shows(act: &mut Act, project: ProjectId) -> Result<Vec<(Node, Uuid)>, Error> {
        let groups = list_groups(act, project).await?.into_iter().map(|group| (Node::Group, group.id.uuid()));
        let themes = list_themes(act, project).await?.into_iter().map(|theme| (Node::Theme, theme.id.uuid()));
        Ok(groups.chain(themes).collect())
    }

    async fn prepare(act: &mut Act, project: ProjectId) -> Result<(), Error> {
        load_key(act, project).await.map(drop)
    }

    fn top(ctx: &Ctx, inside: &Inside) -> Markup {
        Head::of(inside).top(ctx, "/editions", "")
    }
}

/// The words of the edition before; none when there is none, or nobody can read it any more.
async fn newest_manuscript(on: &mut impl Reads, report: &Report) -> Result<Option<Manuscript>, Error> {
    let Some(edition) = report.editions.first() else { return Ok(None) };
    let json = find_words(on, &EDITIONS, edition.id).await?;
    Ok(json.map(|json| serde_json::from_str(&json)).transpose()?)
}

/// The part of a manuscript that says what is new in it.
const CHANGES: &str = "changes";

struct Writer<'a> {
    report: &'a Report,
    words: Words,
    consents: Consents,
    rests: BTreeSet<PersonId>,
}

impl Writer<'_> {
    fn section(&mut self, part: &Part) -> Section {
        let mut text = blocks(part.text());
        let (mut kept, mut last) = (0_usize, String::new());
        let taken = part.quotes.iter().filter(|quote| !self.report.left_out.contains(&quote.id));
        for quote in taken.collect::<Vec<_>>() {
            let Some(words) = self.quote(quote) else {
                kept += 1;
                continue;
            };
            let from = capital(&say_from(&self.words, &quote.from));
            // Whoever speaks is named once before all that they say.
            if from != last {
                text.0.push(paragraph(format!("{from}:")));
            }
            text.0.push(Block::Quote(vec![Inline::Text(words)]));
            last = from;
        }
        if kept > 0 {
            text.0.push(paragraph(self.words.say_with("report-words-kept", [("n", kept.into())])));
        }
        Section { id: part.heading.code().to_owned(), title: part.title.clone(), text, ..Section::default() }
    }

    /// Words that the gate for the web lets through.
    fn quote(&mut self, quote: &Quote) -> Option<String> {
        let gate = Gate::new(&self.consents, Audience::Web, self.report.material.now);
        let people = quote.told.subjects().to_vec();
        let cleared = gate.clear(quote.told.clone(), consent::Material::Quote).ok()?;
        self.rests.extend(people);
        Some(cleared.into_inner())
    }

    /// What is new since the edition before: new lines, heading by heading. What is gone is not told again.
    fn changes(&self, before: &Manuscript, now: &[Section]) -> Option<Section> {
        let mut text = vec![];
        for section in now {
            let known = before.sections.iter().find(|known| known.id == section.id).map(plain).unwrap_or_default();
            let mut new = Moved::between(&known, &plain(section)).new;
            // What only leads up to a list or to somebody's words is no news.
            new.retain(|line| !line.ends_with(':'));
            if !new.is_empty() {
                text.push(Block::Heading(section.title.clone()));
                text.push(list(new));
            }
        }
        let title = self.words.say_with("report-changes", [("n", before.colophon.edition_number.to_string().into())]);
        let text = Text(text);
        (!text.is_empty()).then(|| Section { id: CHANGES.to_owned(), title, text, ..Section::default() })
    }
}

/// As a sentence begins.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn plain(section: &Section) -> String {
    section.text.0.iter().map(Block::plain).collect::<Vec<_>>().join("\n")
}
