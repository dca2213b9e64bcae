//! What one person told, section by section under the guide's titles, with the words that carry a principle marked.

use std::collections::HashMap;

use maud::{Markup, html};
use redthread_core::ids::{DocumentId, FindingId, PassageId};
use redthread_core::kit::{Answer, Kit, Step};
use redthread_core::language::Lang;
use redthread_core::people::Side;
use redthread_core::reply::{Part, Shape, Sign};
use redthread_storage::documents::{self, Document, DocumentKind};
use redthread_storage::passages::{self, Finding, PassageState};
use redthread_storage::stories::Account;
use redthread_storage::{Error, Read, brought};

use redthread_web::parts::{consent_state, dir_of};
use redthread_web::{Ctx, Words, icon};
use serde::Serialize;

use crate::load::{Missing, Opened, Team, gap};
use crate::marks::{Paragraph, Run, marked_paragraphs};

/// One text of an account, or the editor's text.
#[derive(Serialize)]
pub(crate) struct Text {
    pub(crate) document: String,
    pub(crate) heading: String,
    pub(crate) lang: &'static str,
    pub(crate) none_found: bool,
    pub(crate) paragraphs: Vec<Shown>,
    pub(crate) barred: Vec<Missing>,
}

/// A line of a text as it is shown.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Shown {
    /// Words of the teller.
    Words(Vec<Marked>),
    /// The head of an entry.
    Head(Vec<Marked>),
    /// A mark: its code, and what the guide calls it where it does.
    Sign(&'static str, String),
}

/// A run of words with the principles it supports: (finding, title).
#[derive(Serialize)]
pub(crate) struct Marked {
    words: String,
    principles: Vec<(String, String)>,
}

/// One side's telling by one person.
#[derive(Serialize)]
pub(crate) struct Telling {
    pub(crate) account: String,
    pub(crate) side: &'static str,
    pub(crate) alias: String,
    pub(crate) state: &'static str,
    pub(crate) consent: &'static str,
    #[serde(skip)]
    consent_shown: redthread_core::consent::ConsentState,
    pub(crate) texts: Vec<Text>,
}

/// The texts of a story with their passages, before they are drawn.
pub(crate) struct Texts {
    documents: Vec<Document>,
    /// Under which names the brought ones came.
    files: HashMap<DocumentId, String>,
    threads: Threads,
}

/// A passage with its first character and one past its last.
type Span = (PassageId, (usize, usize));

/// Where the passages of a story lie, and which principles they support.
struct Threads {
    spans: HashMap<DocumentId, Vec<Span>>,
    supports: HashMap<PassageId, Vec<FindingId>>,
    titles: HashMap<FindingId, String>,
}

impl Texts {
    pub(crate) async fn load(opened: &mut Opened) -> Result<Self, Error> {
        let (story, project) = (opened.story.id, opened.inside.project.id);
        let documents = documents::list_of_story(&mut opened.read, story).await?;
        let mut files = HashMap::new();
        for document in documents.iter().filter(|document| document.kind == DocumentKind::Brought) {
            files.extend(brought::find_file_name(&mut opened.read, document.id).await?.map(|name| (document.id, name)));
        }
        let threads = Threads::load(&mut opened.read, story).await?;
        let titles = passages::list_findings(&mut opened.read, project).await?;
        let titles = titles.into_iter().map(|Finding { id, title, .. }| (id, title)).collect();
        Ok(Self { documents, files, threads: Threads { titles, ..threads } })
    }

    /// The words alone, for paper.
    pub(crate) fn without_marks(mut self) -> Self {
        self.threads.spans.clear();
        self
    }

    /// What one account tells.
    pub(crate) fn telling(&self, team: &Team, account: &Account, guide: &GuideSteps<'_>) -> Telling {
        let of_account = self.documents.iter().filter(|document| document.account == Some(account.id));
        let consent = team.state_of(account.teller);
        Telling {
            account: account.id.to_string(),
            side: account.side.code(),
            alias: team.alias(account.teller),
            state: account.state.code(),
            consent: consent.code(),
            consent_shown: consent,
            texts: of_account.map(|document| self.text(team, document, guide.step(account.side, document))).collect(),
        }
    }

    /// The editor's text, when there is one.
    pub(crate) fn story_text(&self, team: &Team) -> Option<Text> {
        let text = self.documents.iter().find(|document| document.kind == DocumentKind::StoryText)?;
        Some(self.text(team, text, None))
    }

    /// Over a section stands the title of its step; over a brought text its file name, which is read with its words or
    /// not at all: people name files after people.
    fn text(&self, team: &Team, document: &Document, step: Option<&Step>) -> Text {
        let (words, barred) = match team.clear(document.told.clone()) {
            Ok(words) => (words, vec![]),
            Err(missing) => (String::new(), missing),
        };
        let named = || match document.kind {
            DocumentKind::StoryText => String::new(),
            _ => self.files.get(&document.id).filter(|_| barred.is_empty()).unwrap_or(&document.section).clone(),
        };
        Text {
            document: document.id.to_string(),
            heading: step.map_or_else(named, |step| step.title.clone()),
            lang: document.lang.tag(),
            none_found: document.none_found && words.is_empty() && barred.is_empty(),
            paragraphs: self.threads.marked(document.id, &words, step),
            barred,
        }
    }
}

impl Threads {
    async fn load(read: &mut Read, story: redthread_core::ids::StoryId) -> Result<Self, Error> {
        let mut spans = HashMap::<DocumentId, Vec<_>>::new();
        for passage in passages::list_of_story(read, story).await? {
            if passage.state == PassageState::Anchored {
                spans.entry(passage.document).or_default().push((passage.id, (passage.start, passage.end)));
            }
        }
        let mut supports = HashMap::<PassageId, Vec<FindingId>>::new();
        for (passage, finding) in passages::list_threads_of_story(read, story).await? {
            supports.entry(passage).or_default().push(finding);
        }
        Ok(Self { spans, supports, titles: HashMap::new() })
    }

    fn marked(&self, document: DocumentId, words: &str, step: Option<&Step>) -> Vec<Shown> {
        let none = vec![];
        let passages = self.spans.get(&document).unwrap_or(&none);
        let spans: Vec<(usize, usize)> = passages.iter().map(|(_, span)| *span).collect();
        let principles = |run: &Run| {
            let over = run.over.iter().filter_map(|n| passages.get(*n)).filter_map(|(id, _)| self.supports.get(id));
            let mut found: Vec<(String, String)> = vec![];
            for finding in over.flatten() {
                let Some(title) = self.titles.get(finding) else { continue };
                let entry = (finding.to_string(), title.clone());
                if !found.contains(&entry) {
                    found.push(entry);
                }
            }
            found
        };
        let mark = |run: Run| Marked { principles: principles(&run), words: run.text };
        let marked = |runs: Vec<Run>| runs.into_iter().map(mark).collect();
        let shown = |one: Paragraph| match one.part {
            Part::Sign(sign) => Shown::Sign(sign.code(), called(sign, step)),
            Part::Head => Shown::Head(marked(one.runs)),
            Part::Words => Shown::Words(marked(one.runs)),
        };
        let lines = marked_paragraphs(step.map_or(Shape::Text, Shape::of), words, &spans);
        opening(&lines, step).into_iter().chain(lines.into_iter().map(shown)).collect()
    }
}

/// What the guide calls the second part of a pair.
fn called(sign: Sign, step: Option<&Step>) -> String {
    match (sign, step.map(|step| &step.answer)) {
        (Sign::Next, Some(Answer::Pair { after, .. })) => after.clone(),
        _ => String::new(),
    }
}

/// Over the first part of a pair its name, where a second follows.
fn opening(lines: &[Paragraph], step: Option<&Step>) -> Option<Shown> {
    let parted = lines.iter().any(|line| line.part == Part::Sign(Sign::Next));
    match step.map(|step| &step.answer) {
        Some(Answer::Pair { before, .. }) if parted => Some(Shown::Sign("first", before.clone())),
        _ => None,
    }
}

/// The steps of a project's guides, in one language.
pub(crate) struct GuideSteps<'k> {
    kit: &'k Kit,
    lang: Lang,
}

impl<'k> GuideSteps<'k> {
    pub(crate) fn new(kit: &'k Kit, lang: Lang) -> Self {
        Self { kit, lang }
    }

    /// The step that a section answers; none for a brought text.
    fn step(&self, side: Side, document: &Document) -> Option<&'k Step> {
        redthread_core::reply::step_of(self.kit, side, &document.section, self.lang)
    }
}

/// Words as they stand, those under a passage marked and tied to their principle; marks of the guide as small labels.
pub(crate) fn draw_paragraphs(words: &Words, project: &str, text: &Text) -> Markup {
    html! {
        @for shown in &text.paragraphs {
            @match shown {
                Shown::Words(runs) => p lang=(text.lang) dir=(dir_of(&plain(runs))) { @for run in runs { (run.draw(project)) } },
                Shown::Head(runs) => p.entry lang=(text.lang) dir=(dir_of(&plain(runs))) { @for run in runs { (run.draw(project)) } },
                Shown::Sign(code, called) => (draw_sign(words, code, called)),
            }
        }
    }
}

fn plain(runs: &[Marked]) -> String {
    runs.iter().map(|run| run.words.as_str()).collect()
}

fn draw_sign(words: &Words, code: &str, called: &str) -> Markup {
    let label = if called.is_empty() { words.code("reply", code) } else { called.to_owned() };
    let drawn = match code {
        "yes" => Some("check"),
        "no" => Some("refused"),
        "undecided" => Some("not-asked"),
        _ => None,
    };
    html! { p.sign dir=(dir_of(&label)) { @if let Some(name) = drawn { (icon(name)) } (label) } }
}

impl Marked {
    fn draw(&self, project: &str) -> Markup {
        let path = |finding: &str| format!("/p/{project}/principles/{finding}");
        match self.principles.split_first() {
            None => html! { (self.words) },
            Some(((finding, title), more)) => html! {
                mark { a href=(path(finding)) title=(title) { (self.words) } }
                @for (finding, title) in more { a.ref href=(path(finding)) title=(title) aria-label=(title) { "+" } }
            },
        }
    }
}

impl Telling {
    /// The sections of the telling; each heading leads to the page where its words are coded.
    pub(crate) fn draw(&self, ctx: &Ctx, project: &str) -> Markup {
        html! {
            @if self.texts.is_empty() { p.meta { (ctx.words.code("story-untold", self.state)) } }
            @if let Some(text) = self.texts.iter().find(|text| !text.barred.is_empty()) { (gap(ctx, "story-account-gap", &text.barred)) }
            @for text in self.texts.iter().filter(|text| text.barred.is_empty()) {
                @if !text.heading.is_empty() { h4 { a href=(format!("/p/{project}/documents/{}", text.document)) dir=(dir_of(&text.heading)) { (text.heading) } } }
                @if text.none_found { p.meta { (ctx.say("story-none-found")) } }
                div.told { (draw_paragraphs(&ctx.words, project, text)) }
            }
            p.says {
                (ctx.say("story-alias")) ": " a href=(format!("/p/{project}/accounts/{}", self.account)) { bdi { (self.alias) } } " · "
                (ctx.words.code("story-account", self.state)) " · " (consent_state(ctx, self.consent_shown))
            }
        }
    }
}
