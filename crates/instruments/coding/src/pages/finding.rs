//! One finding: what it says, how widely it is shared, and the words it rests on.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};
use redthread_core::consent::ConsentState;
use redthread_core::ids::{DocumentId, FindingId, Id as _, ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::matrix::Shared;
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use redthread_storage::coded;
use redthread_storage::passages::{self, Finding, Passage, PassageState};
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{self, Field, dir_of, form_start};
use redthread_web::{Ctx, Filled, View, Window, icon};
use serde::Serialize;

use super::{codes, finding_path, gap, in_text, principles_path, project_crumbs, shared_line, story_name};
use crate::model::Kind;
use crate::survey::{Sight, Standing, StoryLine, Survey, Titles, survey_of};

/// The page of a finding.
#[derive(Serialize)]
pub(crate) struct FindingView {
    id: String,
    kind: String,
    title: String,
    explanation: String,
    category: String,
    /// The story it was drawn from; none for a shared one.
    story: Option<String>,
    share: &'static str,
    n: usize,
    total: usize,
    /// Which of the stories that say it are here.
    shown: Window,
    /// The words it rests on, story by story.
    stories: Vec<StoryPart>,
    /// Stories in which nobody says it: the first of them, and how many more there are.
    missing: Vec<String>,
    missing_more: usize,
    gathered_into: Option<Link>,
    gathers: Vec<Link>,
    version: i64,
    #[serde(skip)]
    shared: Shared,
    /// The numbers of the stories that say it, shown or not.
    #[serde(skip)]
    numbers: Vec<i64>,
    #[serde(skip)]
    project: ProjectId,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
    #[serde(skip)]
    into: Vec<(String, String)>,
    #[serde(skip)]
    may_code: bool,
    #[serde(skip)]
    may_word: bool,
    #[serde(skip)]
    filled: Filled,
}

/// Another finding.
#[derive(Serialize)]
struct Link {
    id: String,
    title: String,
    path: String,
}

/// The words of one story.
#[derive(Serialize)]
struct StoryPart {
    title: String,
    path: String,
    sides: Vec<SidePart>,
}

/// The words of one side of it.
#[derive(Serialize)]
struct SidePart {
    /// None for the story's own text.
    side: Option<&'static str>,
    said: Vec<Said>,
}

/// One passage: its words, or how the consents stand that are missing.
#[derive(Serialize)]
struct Said {
    passage: String,
    path: String,
    words: Option<String>,
    lost: bool,
    barred: Vec<&'static str>,
    /// The story's own finding through which it counts here.
    through: Option<String>,
    #[serde(skip)]
    shut: Vec<ConsentState>,
}

/// The passages on this page, each with the finding it was tied to, and which part of all they are.
struct Found {
    passages: Vec<(Passage, FindingId)>,
    numbers: Vec<i64>,
    shown: Window,
}

impl Found {
    /// The stories on this page.
    fn here(&self, survey: &Survey) -> impl Iterator<Item = StoryId> {
        let numbers = self.shown.of(&self.numbers);
        survey.stories.iter().filter(move |line| numbers.contains(&line.number)).map(|line| line.id)
    }
}

/// Stories whose words stand on one page.
const STORIES: usize = 10;

/// Stories named in which nobody says it; the matrix has them all.
const MISSING: usize = 12;

/// The stories that could be counted and do not say it.
fn silent(survey: &Survey, finding: FindingId) -> Vec<StoryId> {
    let counted = survey.stories.iter().filter(|line| line.standing == Standing::Counted);
    counted.map(|line| line.id).filter(|story| survey.matrix.cell(finding, *story).passages == 0).collect()
}

impl FindingView {
    /// Loads a finding with everything it rests on.
    pub(crate) async fn load(
        ctx: &Ctx,
        (read, inside): (&mut Read, &Inside),
        (id, from): (FindingId, i64),
        filled: Filled,
    ) -> Result<Self, Error> {
        inside.require(Right::Read)?;
        let project = inside.project.id;
        let finding = passages::load_finding(read, project, id).await?;
        let sight = Sight::load(read, inside, ctx.store().now()).await?;
        let survey = survey_of(ctx.store(), read, &sight, id).await?;
        let found = found(read, inside.project.id, &survey, (id, from)).await?;
        let silent = if finding.story.is_some() { vec![] } else { silent(&survey, id) };
        let first = silent.get(..MISSING).unwrap_or(&silent);
        let named = found.here(&survey).chain(first.iter().copied()).chain(finding.story);
        let titles = sight.titles(read, &named.collect::<Vec<_>>()).await?;
        let name = |line: &StoryLine| story_name(ctx, line.number, titles.of(line.id));
        let missing = survey.stories.iter().filter(|line| first.contains(&line.id)).map(name).collect();
        let view = Self::new(ctx, inside, (&survey, &titles, &sight), finding, found);
        Ok(Self { missing, missing_more: silent.len() - first.len(), filled, ..view })
    }

    fn new(
        ctx: &Ctx,
        inside: &Inside,
        (survey, titles, sight): (&Survey, &Titles, &Sight<'_>),
        finding: Finding,
        found: Found,
    ) -> Self {
        let (project, shared) = (inside.project.id, survey.shared(finding.id));
        let link = |one: &Finding| Link {
            id: one.id.to_string(),
            title: one.title.clone(),
            path: finding_path(project, one.id),
        };
        let name = |line: &StoryLine| story_name(ctx, line.number, titles.of(line.id));
        let gathered: Vec<FindingId> =
            survey.gathers.iter().filter(|(_, into)| *into == finding.id).map(|(own, _)| *own).collect();
        let kind = Kind::from_code(&finding.kind).unwrap_or(Kind::Principle);
        let into = survey.shared_ones(kind).map(|one| (one.id.to_string(), one.title.clone())).collect();
        Self {
            id: finding.id.to_string(),
            story: survey.stories.iter().find(|line| Some(line.id) == finding.story).map(name),
            share: shared.share.code(),
            n: shared.n,
            total: shared.total,
            shown: found.shown,
            stories: story_parts(ctx, project, (survey, titles, finding.id), sight, found.passages),
            numbers: found.numbers,
            missing: vec![],
            missing_more: 0,
            gathered_into: survey.gathered_into(finding.id).map(link),
            gathers: survey.findings.iter().filter(|one| gathered.contains(&one.id)).map(link).collect(),
            version: finding.version,
            shared,
            project,
            crumbs: project_crumbs(inside, ctx, &[(finding.title.clone(), String::new())]),
            into: if finding.story.is_some() { into } else { vec![] },
            may_code: inside.may(Right::Code),
            may_word: inside.may(Right::Code) || inside.may(Right::Edit),
            filled: Filled::default(),
            kind: finding.kind,
            title: finding.title,
            explanation: finding.explanation,
            category: finding.category,
        }
    }
}

/// The passages of a finding and of those that it gathers, each once: of the stories from a number on that say it. Words
/// of texts that belong to no story stand behind the last.
async fn found(
    read: &mut Read,
    project: ProjectId,
    survey: &Survey,
    (id, from): (FindingId, i64),
) -> Result<Found, Error> {
    let said_in: BTreeSet<DocumentId> = coded::count_support(read, project)
        .await?
        .iter()
        .filter(|one| one.finding == id)
        .map(|one| one.document)
        .collect();
    let texts = coded::list_texts(read, project).await?;
    let saying: BTreeSet<StoryId> =
        texts.iter().filter(|text| said_in.contains(&text.document)).map(|text| text.story).collect();
    let numbers: Vec<i64> =
        survey.stories.iter().filter(|line| saying.contains(&line.id)).map(|line| line.number).collect();
    let start = numbers.iter().position(|number| *number >= from).unwrap_or_default();
    let shown = Window::new(numbers.len(), start, STORIES);
    let here = shown.of(&numbers);
    let between = (here.first().copied().unwrap_or_default(), here.last().copied().unwrap_or_default());
    let is_last = shown.end == shown.all;
    let passages = passages::list_evidence(read, project, id, between, is_last).await?;
    Ok(Found { passages, numbers, shown })
}

fn story_parts(
    ctx: &Ctx,
    project: ProjectId,
    (survey, titles, finding): (&Survey, &Titles, FindingId),
    sight: &Sight<'_>,
    found: Vec<(Passage, FindingId)>,
) -> Vec<StoryPart> {
    let findings: BTreeMap<FindingId, &String> = survey.findings.iter().map(|one| (one.id, &one.title)).collect();
    let through = |tied: FindingId| findings.get(&tied).filter(|_| tied != finding).map(|title| (*title).clone());
    let mut of = BTreeMap::<Option<StoryId>, BTreeMap<(bool, Option<Side>), Vec<Said>>>::new();
    for (passage, tied) in found {
        let sides = of.entry(passage.story).or_default();
        sides.entry((passage.side.is_none(), passage.side)).or_default().push(said(
            project,
            sight,
            passage,
            through(tied),
        ));
    }
    let part = |line: &StoryLine| {
        let sides = of.remove(&Some(line.id))?.into_iter();
        let sides = sides.map(|((_, side), said)| SidePart { side: side.map(Side::code), said }).collect();
        let path = format!("/p/{project}/stories/{}", line.id.uuid());
        Some(StoryPart { title: story_name(ctx, line.number, titles.of(line.id)), path, sides })
    };
    let mut parts: Vec<StoryPart> = survey.stories.iter().filter_map(part).collect();
    // Texts of the project belong to no story: their words are shown, and counted towards none.
    if let Some(sides) = of.remove(&None) {
        let sides = sides.into_iter().map(|((_, side), said)| SidePart { side: side.map(Side::code), said }).collect();
        let path = format!("/p/{project}/principles#texts");
        parts.push(StoryPart { title: ctx.say("coding-project-texts"), path, sides });
    }
    parts
}

fn said(project: ProjectId, sight: &Sight<'_>, passage: Passage, through: Option<String>) -> Said {
    let lost = passage.state == PassageState::Lost;
    let (words, shut) = match sight.quote(passage.told) {
        // Words that were taken out of a text are shown only where somebody must decide about them.
        Ok(anchor) => (Some(anchor.quote).filter(|_| !lost), vec![]),
        Err(shut) => (None, shut),
    };
    Said {
        passage: passage.id.to_string(),
        path: in_text(project, passage.document, passage.id),
        words,
        lost,
        barred: codes(&shut),
        through,
        shut,
    }
}

impl View for FindingView {
    fn title(&self, _: &Ctx) -> String {
        self.title.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (parts::crumbs(ctx, &self.crumbs))
                p.kicker { (ctx.words.code("coding-kind", &self.kind)) @if let Some(story) = &self.story { " · " bdi { (story) } } @if !self.category.is_empty() { " · " bdi { (self.category) } } }
                h1 dir=(dir_of(&self.title)) { (self.title) }
                @if self.story.is_none() { (shared_line(ctx, self.shared)) }
                (parts::told(&self.explanation))
                @if let Some(shared) = &self.gathered_into { p { (ctx.say("coding-gathered-into")) " " a href=(shared.path) dir=(dir_of(&shared.title)) { (shared.title) } } }
                @if self.may_word { div.actions { a.do href=(format!("{}/edit", self.path())) { (ctx.say("coding-edit")) } } }
                section aria-labelledby="words" {
                    h2 id="words" { (ctx.say("coding-rests-on")) }
                    @if self.stories.is_empty() { p { (ctx.say("coding-rests-on-nothing")) } }
                    @for story in &self.stories { (story_part(ctx, story)) }
                    (self.pager(ctx))
                }
                (self.missing(ctx))
                (self.gathered(ctx))
                (self.tools(ctx))
            } }
        }
    }
}

impl FindingView {
    fn path(&self) -> String {
        format!("/p/{}/principles/{}", self.project, self.id)
    }

    fn pager(&self, ctx: &Ctx) -> Markup {
        let number = |at: usize| self.numbers.get(at).copied().unwrap_or_default();
        self.shown
            .pager(ctx, &ctx.say("coding-stories-shown"), |at| format!("{}?from={}#words", self.path(), number(at)))
    }

    fn missing(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.missing.is_empty() {
                section aria-labelledby="missing" {
                    h2 id="missing" { (ctx.say("coding-missing")) }
                    ul { @for story in &self.missing { li { bdi { (story) } } } }
                    @if self.missing_more > 0 { p { a href=(principles_path(self.project)) { (ctx.words.say_with("coding-missing-more", [("n", self.missing_more.into())])) } } }
                }
            }
        }
    }

    fn gathered(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.gathers.is_empty() {
                section aria-labelledby="gathers" {
                    h2 id="gathers" { (ctx.say("coding-gathers")) }
                    ul.rows { @for one in &self.gathers { li { div { h3 dir=(dir_of(&one.title)) { a href=(one.path) { (one.title) } } } } } }
                }
            }
        }
    }

    fn tools(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.may_code {
                section aria-labelledby="tools" {
                    h2 id="tools" { (ctx.say("coding-tools")) }
                    @if self.story.is_some() { (self.gather_form(ctx)) }
                    div.actions {
                        @for (way, label) in [("up", "coding-up"), ("down", "coding-down")] {
                            form method="post" action=(format!("{}/move", self.path())) { (form_start(ctx)) button.do.quiet.small name="way" value=(way) { (ctx.say(label)) } }
                        }
                        a.do.quiet.small href=(format!("{}/end", self.path())) { (ctx.say("coding-end")) }
                    }
                }
            }
        }
    }

    fn gather_form(&self, ctx: &Ctx) -> Markup {
        let chosen = self.gathered_into.as_ref().map_or_else(String::new, |link| link.id.clone());
        let filled =
            if self.filled.refusals.is_empty() { Filled::with([("into", chosen)]) } else { self.filled.clone() };
        let none = (String::new(), ctx.say("coding-gather-none"));
        let options: Vec<_> = std::iter::once(none).chain(self.into.iter().cloned()).collect();
        html! {
            form.form method="post" action=(format!("{}/gather", self.path())) {
                (form_start(ctx))
                (parts::errors(ctx, &filled))
                (Field::new(ctx, &filled, "into", "coding-gather").help("coding-gather-help").select(&options))
                div.savebar { button.do.quiet { (ctx.say("save")) } }
            }
        }
    }
}

fn story_part(ctx: &Ctx, story: &StoryPart) -> Markup {
    html! {
        h3 dir=(dir_of(&story.title)) { a href=(story.path) { (story.title) } }
        @for side in &story.sides {
            h4 { (side.side.map_or_else(|| ctx.say("coding-story-text"), |side| ctx.words.code("side", side))) }
            ul.evidence { @for said in &side.said { li { (said_part(ctx, said)) } } }
        }
    }
}

fn said_part(ctx: &Ctx, said: &Said) -> Markup {
    html! {
        @match &said.words {
            Some(words) => blockquote.told dir=(dir_of(words)) { p { (words) } },
            None => @if !said.lost { (gap(ctx, &said.shut)) },
        }
        p.meta {
            @if said.lost { span class="state late" { (icon("warn")) (ctx.say("coding-is-lost")) } " " }
            @if let Some(through) = &said.through { bdi { (through) } " · " }
            @if said.shut.is_empty() { a href=(said.path) { (ctx.say("coding-in-text")) } }
        }
    }
}
