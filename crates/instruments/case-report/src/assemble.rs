//! A report as it stands: each heading with its text and the words of people beside it, and all of it as a manuscript.

use std::collections::{BTreeMap, BTreeSet};

use redthread_book::{self as book, Block, Colophon, Inline, Labels, Manuscript, Section, Text};
use redthread_core::consent::{Audience, Material as Kind};
use redthread_core::day::date_of;
use redthread_core::gate::{Consents, Gate};
use redthread_core::ids::{Id as _, PersonId, ProjectId, Uuid};
use redthread_core::kit::Kit;
use redthread_core::refusal::Refusal;
use redthread_editions::{fault, find_words};
use redthread_storage::{Error, Project, Reads, consents};
use redthread_web::Words;

use crate::draft::draft;
use crate::load::{From, Material, Quote};
use crate::model::{Heading, Moved, Written, blocks, headings, name};
use crate::store::{self, EDITIONS, Edition};

/// A heading with what stands under it.
pub(crate) struct Part {
    pub(crate) heading: Heading,
    pub(crate) title: String,
    /// What is drafted now.
    pub(crate) draft: String,
    /// What somebody wrote instead.
    pub(crate) written: Option<Written>,
    pub(crate) quotes: Vec<Quote>,
}

impl Part {
    /// What stands there: what somebody wrote, else the draft.
    pub(crate) fn text(&self) -> &str {
        self.written.as_ref().map_or(self.draft.as_str(), |written| written.words.text.as_str())
    }

    /// What moved on since somebody wrote.
    pub(crate) fn moved(&self) -> Moved {
        self.written.as_ref().map(|written| Moved::between(&written.words.basis, &self.draft)).unwrap_or_default()
    }
}

/// The report as it stands.
pub(crate) struct Report {
    pub(crate) material: Material,
    pub(crate) parts: Vec<Part>,
    /// Words that the editor leaves out.
    pub(crate) left_out: BTreeSet<Uuid>,
    pub(crate) editions: Vec<Edition>,
}

impl Report {
    pub(crate) async fn load(
        on: &mut impl Reads,
        (project, kit): (Project, &Kit),
        now: jiff::Timestamp,
        words: &Words,
    ) -> Result<Self, Error> {
        let id = project.id;
        let mut written: BTreeMap<Heading, Written> =
            store::list_texts(on, id).await?.into_iter().map(|text| (text.heading, text)).collect();
        let named = headings(kit, project.lang);
        let material = Material::load(on, (project, kit.clone()), now).await?;
        let part = |(heading, title)| Part {
            heading,
            title,
            draft: draft(&material, words, heading),
            written: written.remove(&heading),
            quotes: material.quotes(heading),
        };
        let parts = named.into_iter().map(part).collect();
        let (left_out, editions) = (store::list_left_out(on, id).await?, store::list_editions(on, id).await?);
        Ok(Self { material, parts, left_out, editions })
    }

    pub(crate) fn part(&self, heading: Heading) -> Result<&Part, Error> {
        self.parts.iter().find(|part| part.heading == heading).ok_or(Error::NotFound)
    }

    /// Why no edition can be made now; empty when nothing is in the way.
    pub(crate) fn hindrances(&self) -> Vec<Refusal> {
        let mut all = vec![];
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
        all
    }
}

/// What is to be frozen, and whose words stand in it.
pub(crate) struct Assembled {
    pub(crate) manuscript: Manuscript,
    pub(crate) rests: BTreeSet<PersonId>,
}

/// Whether everything in an edition may still be met on the web, and nobody in it was erased.
pub(crate) async fn stands(on: &mut impl Reads, edition: &Edition, now: jiff::Timestamp) -> Result<bool, Error> {
    let consents = consents::load_consents(on, ProjectId::from_uuid(edition.owner), Some(Audience::Web)).await?;
    let open = Gate::new(&consents, Audience::Web, now).barred(&edition.rests, Kind::Quote).is_empty();
    Ok(open && find_words(on, &EDITIONS, edition.id).await?.is_some())
}

/// Puts the report together in the language of its project, as its next edition at that event head.
pub(crate) async fn assemble(
    on: &mut impl Reads,
    report: &Report,
    words: &Words,
    event_head: &str,
) -> Result<Assembled, Error> {
    let project = &report.material.project;
    let words = words.in_lang(project.lang);
    let consents = consents::load_consents(on, project.id, Some(Audience::Web)).await?;
    let before = match report.editions.first() {
        Some(edition) => find_words(on, &EDITIONS, edition.id).await?,
        None => None,
    };
    let before: Option<Manuscript> = before.map(|json| serde_json::from_str(&json)).transpose()?;
    let mut writer = Writer { report, words, consents, rests: BTreeSet::new() };
    let mut sections: Vec<Section> = report.parts.iter().map(|part| writer.section(part)).collect();
    sections.retain(|section| !section.text.is_empty());
    sections.extend(before.and_then(|before| writer.changes(&before, &sections)));
    let mut manuscript = writer.cover(sections);
    event_head.clone_into(&mut manuscript.colophon.event_head);
    manuscript.colophon.edition_hash = book::edition_hash(&manuscript).map_err(fault)?;
    Ok(Assembled { manuscript, rests: writer.rests })
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
        let mut kept = 0_usize;
        let taken = part.quotes.iter().filter(|quote| !self.report.left_out.contains(&quote.id));
        for quote in taken.collect::<Vec<_>>() {
            match self.quote(quote) {
                Some(blocks) => text.0.extend(blocks),
                None => kept += 1,
            }
        }
        if kept > 0 {
            text.0.push(paragraph(self.words.say_with("report-words-kept", [("n", kept.into())])));
        }
        Section { id: part.heading.code().to_owned(), title: part.title.clone(), text, ..Section::default() }
    }

    /// Words that the gate for the web lets through, with from whom they are.
    fn quote(&mut self, quote: &Quote) -> Option<Vec<Block>> {
        let gate = Gate::new(&self.consents, Audience::Web, self.report.material.now);
        let people = quote.told.subjects().to_vec();
        let cleared = gate.clear(quote.told.clone(), Kind::Quote).ok()?;
        self.rests.extend(people);
        let from = say_from(&self.words, &quote.from);
        Some(vec![paragraph(format!("{from}:")), Block::Quote(vec![Inline::Text(cleared.into_inner())])])
    }

    /// What is new since the edition before: new lines, heading by heading. What is gone is not told again.
    fn changes(&self, before: &Manuscript, now: &[Section]) -> Option<Section> {
        let mut text = vec![];
        for section in now {
            let known = before.sections.iter().find(|known| known.id == section.id).map(plain).unwrap_or_default();
            let new = Moved::between(&known, &plain(section)).new;
            if !new.is_empty() {
                text.push(Block::Heading(section.title.clone()));
                let items = new.into_iter().map(|line| vec![Inline::Text(line)]);
                text.push(Block::List { ordered: false, items: items.collect() });
            }
        }
        let title = self.words.say_with("report-changes", [("n", before.colophon.edition_number.to_string().into())]);
        let text = Text(text);
        (!text.is_empty()).then(|| Section { id: CHANGES.to_owned(), title, text, ..Section::default() })
    }

    fn cover(&self, sections: Vec<Section>) -> Manuscript {
        let Material { project, kit, organisation, .. } = &self.report.material;
        let number = self.report.editions.first().map_or(1, |edition| edition.number + 1);
        Manuscript {
            lang: project.lang,
            title: project.title.clone(),
            subtitle: name(kit, project.lang).unwrap_or_default(),
            series: None,
            organisation: organisation.clone(),
            place: project.place.clone(),
            report_number: String::new(),
            date: date_of(self.report.material.now),
            authors: vec![],
            cover_text: String::new(),
            abstract_text: String::new(),
            second_language_abstract: None,
            credits: vec![],
            acknowledgements: Text::default(),
            foreword: Text::default(),
            sections,
            stories: vec![],
            principles: vec![],
            citations: vec![],
            labels: Labels::for_lang(project.lang),
            colophon: Colophon {
                edition_hash: String::new(),
                event_head: String::new(),
                edition_number: u32::try_from(number).unwrap_or(u32::MAX),
                rights_note: String::new(),
                made_with: format!("{} {}", self.words.say("product"), env!("CARGO_PKG_VERSION")),
            },
        }
    }
}

/// From whom words are, as readers are told.
pub(crate) fn say_from(words: &Words, from: &From) -> String {
    match from {
        From::Standpoint(standpoint) => words.standpoint(*standpoint),
        From::Group(title, round) => {
            words.say_with("report-from-group", [("group", title.as_str().into()), ("n", (*round).into())])
        }
    }
}

fn plain(section: &Section) -> String {
    section.text.0.iter().map(Block::plain).collect::<Vec<_>>().join("\n")
}

fn paragraph(words: String) -> Block {
    Block::Paragraph(vec![Inline::Text(words)])
}
