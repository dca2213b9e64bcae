//! A text with its passages: read it, mark words, tie them to principles.

mod body;

use std::collections::BTreeMap;

use redthread_core::consent::ConsentState;
use redthread_core::ids::{DocumentId, FindingId, PassageId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::reply::{self, Part, Shape, Sign};
use redthread_storage::coded::TextPlace;
use redthread_storage::documents::{self, Document};
use redthread_storage::passages::{self, Finding, Passage, PassageState};
use redthread_storage::{Error, Inside, Read, brought, coded, people, stories};
use redthread_web::{Ctx, Filled};
use serde::Serialize;

use super::text::{Drawing, Key, Mark, PassageRow};
use super::{codes, document_path, project_crumbs, story_name, text_name};
use crate::drawing::{draw, lanes};
use crate::survey::Sight;

/// What somebody is about to do with the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Mark words and tie them.
    Attach,
    /// Put this passage on other words.
    Place(PassageId),
}

/// The page of a text.
#[derive(Serialize)]
pub(crate) struct CodingView {
    document: String,
    title: String,
    story: Option<String>,
    side: Option<&'static str>,
    teller: Option<String>,
    lang: &'static str,
    /// Why the words stay shut; empty when they do not.
    barred: Vec<&'static str>,
    text: Option<String>,
    passages: Vec<PassageRow>,
    findings: Vec<Key>,
    previous: Option<String>,
    next: Option<String>,
    #[serde(skip)]
    shut: Vec<ConsentState>,
    #[serde(skip)]
    project: ProjectId,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
    #[serde(skip)]
    drawing: Drawing,
    #[serde(skip)]
    choices: Vec<(String, String, String)>,
    #[serde(skip)]
    may_code: bool,
    #[serde(skip)]
    has_story: bool,
    #[serde(skip)]
    task: Task,
    #[serde(skip)]
    filled: Filled,
}

struct Around {
    story: Option<String>,
    side: Option<redthread_core::people::Side>,
    teller: Option<String>,
    previous: Option<String>,
    next: Option<String>,
}

impl CodingView {
    /// Loads a text for a task.
    pub(crate) async fn load(
        ctx: &Ctx,
        (read, inside): (&mut Read, &Inside),
        id: DocumentId,
        task: Task,
        filled: Filled,
    ) -> Result<Self, Error> {
        inside.require(Right::Read)?;
        let project = inside.project.id;
        let document = documents::load_document(read, project, id).await?;
        let sight = Sight::load(read, inside, ctx.store().now()).await?;
        let around = around(ctx, (&mut *read, inside), &sight, &document).await?;
        let (text, shut) = match sight.read(document.told.clone()) {
            Ok(text) => (Some(text), vec![]),
            Err(shut) => (None, shut),
        };
        let findings = passages::list_findings(read, project).await?;
        let ties = coded::list_ties(read, id).await?;
        let found = passages::list_of_document(read, id).await?;
        let mut drawing =
            text.as_deref().map_or_else(Drawing::default, |text| drawing(text, &sight, found, &ties, &findings));
        let step = around
            .side
            .and_then(|side| reply::step_of(inside.kit(ctx.store()).ok()?, side, &document.section, ctx.lang()));
        drawing.signs = signs(step.map_or(Shape::Text, Shape::of), text.as_deref().unwrap_or_default());
        // People name files after people: a name is read with its words, or not at all.
        let file = brought::find_file_name(read, id).await?.filter(|_| text.is_some());
        let title = text_name(ctx, inside, (&document, file), around.side);
        let mut crumbs = vec![];
        if let (Some(story), Some(name)) = (document.story, &around.story) {
            crumbs.push((name.clone(), format!("/p/{project}/stories/{story}")));
        }
        crumbs.push((title.clone(), String::new()));
        Ok(Self {
            document: id.to_string(),
            title,
            story: around.story,
            side: around.side.map(redthread_core::people::Side::code),
            teller: around.teller,
            lang: document.lang.tag(),
            barred: codes(&shut),
            text,
            passages: drawing.passages.clone(),
            findings: drawing.keys.clone(),
            previous: around.previous,
            next: around.next,
            shut,
            project,
            crumbs: project_crumbs(inside, ctx, &crumbs),
            drawing,
            choices: choices(ctx, &findings, &document),
            may_code: inside.may(Right::Code),
            has_story: document.story.is_some(),
            task,
            filled,
        })
    }
}

/// The marks of the guide in an answer, each with the place where it stands.
fn signs(shape: Shape, text: &str) -> Vec<(usize, Sign)> {
    let sign = |line: reply::Line<'_>| match line.part {
        Part::Sign(sign) => Some((line.start, sign)),
        Part::Words | Part::Head => None,
    };
    reply::lines(shape, text).into_iter().filter_map(sign).collect()
}

async fn around(
    ctx: &Ctx,
    (read, inside): (&mut Read, &Inside),
    sight: &Sight<'_>,
    document: &Document,
) -> Result<Around, Error> {
    let project = inside.project.id;
    let mut around = Around { story: None, side: None, teller: None, previous: None, next: None };
    if let Some(account) = document.account {
        let account = stories::load_account(read, project, account).await?;
        around.side = Some(account.side);
        around.teller = Some(people::load_person(read, inside, account.teller).await?.alias);
    }
    let Some(story) = document.story else { return Ok(around) };
    let story = stories::load_story(read, project, story).await?;
    let texts = coded::list_texts(read, project).await?;
    let texts: Vec<&TextPlace> = texts.iter().filter(|text| text.story == story.id).collect();
    around.story = Some(story_name(ctx, story.number, sight.title(story).as_deref()));
    let here = texts.iter().position(|text| text.document == document.id);
    let path = |at: Option<usize>| Some(document_path(project, texts.get(at?)?.document));
    around.previous = path(here.and_then(|at| at.checked_sub(1)));
    around.next = path(here.map(|at| at + 1));
    Ok(around)
}

fn drawing(
    text: &str,
    sight: &Sight<'_>,
    found: Vec<Passage>,
    ties: &[(PassageId, FindingId)],
    findings: &[Finding],
) -> Drawing {
    let tied: Vec<&Finding> =
        findings.iter().filter(|one| ties.iter().any(|(_, finding)| *finding == one.id)).collect();
    let number: BTreeMap<FindingId, usize> = tied.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
    let key = |(at, one): (usize, &&Finding)| Key {
        id: one.id.to_string(),
        no: at + 1,
        title: one.title.clone(),
        kind: one.kind.clone(),
    };
    let (mut passages, mut marks, mut spans) = (vec![], vec![], vec![]);
    for passage in found {
        let span = (passage.start, passage.end);
        let mut keys: Vec<(usize, FindingId)> = ties
            .iter()
            .filter(|(id, _)| *id == passage.id)
            .filter_map(|(_, finding)| Some((*number.get(finding)?, *finding)))
            .collect();
        keys.sort_unstable();
        let Some(row) = passage_row(sight, passage, &keys) else { continue };
        if !row.lost {
            let lines = keys.iter().map(|(key, _)| Some(*key)).chain(keys.is_empty().then_some(None));
            for (line, key) in lines.enumerate() {
                marks.push(Mark { passage: passages.len(), key, leads: line == 0 });
                spans.push(span);
            }
        }
        passages.push(row);
    }
    let lanes = lanes(&spans);
    let blocks = draw(text, &spans, &lanes);
    Drawing { passages, keys: tied.iter().enumerate().map(key).collect(), marks, lanes, blocks, signs: vec![] }
}

fn passage_row(sight: &Sight<'_>, passage: Passage, keys: &[(usize, FindingId)]) -> Option<PassageRow> {
    let anchor = sight.read(passage.told).ok()?;
    Some(PassageRow {
        id: passage.id.to_string(),
        start: passage.start,
        end: passage.end,
        quote: anchor.quote,
        lost: passage.state == PassageState::Lost,
        findings: keys.iter().map(|(_, finding)| finding.to_string()).collect(),
    })
}

/// What words of this text can be tied to: the findings of its story, then the shared ones.
fn choices(ctx: &Ctx, findings: &[Finding], document: &Document) -> Vec<(String, String, String)> {
    let own = findings.iter().filter(|one| one.story.is_some() && one.story == document.story);
    let shared = findings.iter().filter(|one| one.story.is_none());
    let more = |one: &Finding| {
        let reach = ctx.say(if one.story.is_some() { "coding-of-this-story" } else { "coding-of-all" });
        [ctx.words.code("coding-kind", &one.kind), reach, one.category.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    own.chain(shared).map(|one| (one.id.to_string(), one.title.clone(), more(one))).collect()
}
