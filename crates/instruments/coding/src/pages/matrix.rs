//! Stories x principles: who says it, how widely it is shared, what is missing.

mod body;

use redthread_core::consent::ConsentState;
use redthread_core::ids::{DocumentId, ProjectId};
use redthread_core::kit::Right;
use redthread_core::matrix::Cell;
use redthread_core::people::Side;
use redthread_storage::Inside;
use redthread_storage::passages::Finding;
use redthread_web::{Ctx, Window};
use serde::Serialize;

use super::{codes, document_path, finding_path, story_name};
use crate::csv::csv;
use crate::model::Kind;
use crate::survey::{Standing, StoryLine, Survey, Titles};

/// The page of all findings.
#[derive(Serialize)]
pub(crate) struct MatrixView {
    /// From which share on it is most.
    most: f64,
    /// Over how many stories is counted.
    counted: usize,
    /// Only what this side says.
    side: Option<&'static str>,
    /// Only this category.
    category: Option<String>,
    categories: Vec<String>,
    /// Which of the stories are here; what is said of them all is counted over all.
    shown: Window,
    stories: Vec<Column>,
    principles: Vec<Row>,
    own: Vec<Own>,
    others: Vec<Row>,
    /// Texts of the project that belong to no story.
    loose: Vec<Loose>,
    /// Passages that are shut and not counted.
    closed_passages: usize,
    #[serde(skip)]
    project: ProjectId,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
    /// The number of every story, shown or not.
    #[serde(skip)]
    numbers: Vec<i64>,
    #[serde(skip)]
    may_code: bool,
}

/// A text of the project: a book's front matter, minutes. Its passages support findings and count for no story.
#[derive(Serialize)]
struct Loose {
    number: usize,
    passages: usize,
    path: String,
}

/// A story.
#[derive(Serialize)]
struct Column {
    id: String,
    number: i64,
    title: String,
    standing: &'static str,
    consent: Vec<&'static str>,
    passages: usize,
    document: Option<String>,
    #[serde(skip)]
    shut: Vec<ConsentState>,
}

/// A shared finding.
#[derive(Serialize)]
struct Row {
    id: String,
    kind: String,
    title: String,
    category: String,
    path: String,
    share: &'static str,
    n: usize,
    total: usize,
    passages: usize,
    cells: Vec<Square>,
}

/// Where a finding and a story meet.
#[derive(Serialize)]
struct Square {
    story: String,
    voice: &'static str,
    passages: usize,
    /// The words themselves, on the page of the finding.
    path: Option<String>,
}

/// A story's own finding.
#[derive(Serialize)]
struct Own {
    id: String,
    title: String,
    path: String,
    story: String,
    passages: usize,
    gathered_into: Option<String>,
}

/// What is asked to be shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// Only what this side says.
    pub(crate) side: Option<Side>,
    /// Only this category.
    pub(crate) category: Option<String>,
    /// From the story with this number on; all of them where it is none.
    pub(crate) from: Option<i64>,
}

/// Stories side by side on one page.
pub(crate) const COLUMNS: usize = 25;

impl MatrixView {
    /// Draws the survey, as far as it is asked for.
    pub(crate) fn new(
        ctx: &Ctx,
        inside: &Inside,
        (survey, titles): (&Survey, &Titles),
        (filter, shown): (&Filter, Window),
    ) -> Self {
        let project = inside.project.id;
        let is_asked_for = |one: &&Finding| filter.category.as_ref().is_none_or(|category| one.category == *category);
        let stories = shown.of(&survey.stories);
        let row = |one: &Finding| row(project, survey, stories, one);
        let others = [Kind::Question, Kind::Theme].into_iter().flat_map(|kind| survey.shared_ones(kind));
        Self {
            most: survey.most,
            counted: survey.counted.len(),
            side: filter.side.map(Side::code),
            categories: categories(survey),
            shown,
            numbers: survey.stories.iter().map(|story| story.number).collect(),
            stories: stories.iter().map(|story| column(ctx, project, story, titles)).collect(),
            principles: grouped(survey.shared_ones(Kind::Principle).filter(is_asked_for).map(row).collect()),
            own: survey
                .findings
                .iter()
                .filter(|one| one.story.is_some())
                .filter_map(|one| own(ctx, project, (survey, titles, stories), one))
                .collect(),
            others: others.map(row).collect(),
            loose: vec![],
            closed_passages: survey.barred,
            category: filter.category.clone(),
            project,
            crumbs: vec![
                (inside.project.title.clone(), format!("/p/{project}")),
                (ctx.say("coding-principles"), String::new()),
            ],
            may_code: inside.may(Right::Code),
        }
    }

    /// With the texts of the project, as (text, passages).
    #[must_use]
    pub(crate) fn with_loose(mut self, texts: &[(DocumentId, usize)]) -> Self {
        let one = |(n, (id, passages)): (usize, &(DocumentId, usize))| Loose {
            number: n + 1,
            passages: *passages,
            path: document_path(self.project, *id),
        };
        self.loose = texts.iter().enumerate().map(one).collect();
        self
    }

    /// The matrix as a file for spreadsheets.
    pub(crate) fn csv(&self, ctx: &Ctx) -> String {
        let fixed = |key: &str| ctx.say(key);
        let head = [fixed("coding-category"), fixed("coding-principle")].into_iter();
        let stories = self.stories.iter().map(|story| format!("{}. {}", story.number, story.title));
        let tail = [fixed("coding-shared-head"), fixed("coding-stories-with"), fixed("coding-stories-counted")];
        let mut rows = vec![head.chain(stories).chain(tail).collect::<Vec<_>>()];
        for row in &self.principles {
            let cells = row.cells.iter().map(|cell| ctx.words.code("coding-voice", cell.voice));
            let share = [ctx.words.code("coding-share", row.share), row.n.to_string(), row.total.to_string()];
            rows.push([row.category.clone(), row.title.clone()].into_iter().chain(cells).chain(share).collect());
        }
        csv(&rows)
    }
}

/// The stories from a number on that stand side by side.
pub(crate) fn window(survey: &Survey, filter: &Filter) -> Window {
    let all = survey.stories.len();
    let Some(from) = filter.from else { return Window::whole(all) };
    let start = survey.stories.iter().position(|story| story.number >= from).unwrap_or_default();
    Window::new(all, start, COLUMNS)
}

fn categories(survey: &Survey) -> Vec<String> {
    let mut categories: Vec<String> = vec![];
    for one in survey.shared_ones(Kind::Principle).filter(|one| !one.category.is_empty()) {
        if !categories.contains(&one.category) {
            categories.push(one.category.clone());
        }
    }
    categories
}

/// Rows of a category together, categories in the order of their first row.
fn grouped(rows: Vec<Row>) -> Vec<Row> {
    let mut order: Vec<String> = vec![];
    for row in &rows {
        if !order.contains(&row.category) {
            order.push(row.category.clone());
        }
    }
    let mut rows = rows;
    rows.sort_by_key(|row| order.iter().position(|category| *category == row.category));
    rows
}

fn column(ctx: &Ctx, project: ProjectId, story: &StoryLine, titles: &Titles) -> Column {
    let (standing, shut) = match &story.standing {
        Standing::Counted => ("counted", vec![]),
        Standing::Barred(states) => ("barred", states.clone()),
        Standing::NoText => ("no-text", vec![]),
    };
    Column {
        id: story.id.to_string(),
        number: story.number,
        title: story_name(ctx, story.number, titles.of(story.id)),
        standing,
        consent: codes(&shut),
        passages: story.passages,
        document: story.first.map(|document| document_path(project, document)),
        shut,
    }
}

fn row(project: ProjectId, survey: &Survey, stories: &[StoryLine], one: &Finding) -> Row {
    let shared = survey.shared(one.id);
    let path = finding_path(project, one.id);
    let square = |story: &StoryLine| square(&path, story, survey.matrix.cell(one.id, story.id));
    Row {
        id: one.id.to_string(),
        kind: one.kind.clone(),
        title: one.title.clone(),
        category: one.category.clone(),
        share: shared.share.code(),
        n: shared.n,
        total: shared.total,
        passages: survey.matrix.passages(one.id),
        cells: stories.iter().map(square).collect(),
        path,
    }
}

fn square(finding: &str, story: &StoryLine, cell: Cell) -> Square {
    let voice = if story.standing == Standing::Counted { cell.voice.code() } else { "closed" };
    let path = (cell.passages > 0).then(|| format!("{finding}?from={}", story.number));
    Square { story: story.id.to_string(), voice, passages: cell.passages, path }
}

fn own(
    ctx: &Ctx,
    project: ProjectId,
    (survey, titles, stories): (&Survey, &Titles, &[StoryLine]),
    one: &Finding,
) -> Option<Own> {
    let story = stories.iter().find(|story| Some(story.id) == one.story)?;
    Some(Own {
        id: one.id.to_string(),
        title: one.title.clone(),
        path: finding_path(project, one.id),
        story: story_name(ctx, story.number, titles.of(story.id)),
        passages: survey.matrix.passages(one.id),
        gathered_into: survey.gathered_into(one.id).map(|shared| shared.title.clone()),
    })
}
