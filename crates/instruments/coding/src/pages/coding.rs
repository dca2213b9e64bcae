//! A text with its passages: read it, mark words, tie them to principles.

use std::collections::BTreeMap;

use maud::{Markup, html};
use redthread_core::consent::ConsentState;
use redthread_core::ids::{DocumentId, FindingId, PassageId, ProjectId};
use redthread_core::kit::Right;
use redthread_storage::documents::{self, Document};
use redthread_storage::passages::{self, Finding, Passage, PassageState};
use redthread_storage::{Error, Inside, Read, coded, people, stories};
use redthread_web::parts::{self, Field, dir_of, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::text::{Drawing, Key, Mark, PassageRow, stroke};
use super::{codes, document_path, gap, passage_path, project_crumbs, story_name, text_name};
use crate::model::{Kind, draw, lanes, places};
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
        let drawing =
            text.as_deref().map_or_else(Drawing::default, |text| drawing(text, &sight, found, &ties, &findings));
        let title = text_name(ctx, inside, document.kind, &document.section, around.side);
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
    around.story = Some(story_name(ctx, story.number, sight.title(&story).as_deref()));
    let texts = coded::list_texts(read, project, Some(story.id)).await?;
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
    Drawing { passages, keys: tied.iter().enumerate().map(key).collect(), marks, lanes, blocks }
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

impl View for CodingView {
    fn title(&self, _: &Ctx) -> String {
        match &self.story {
            Some(story) => format!("{} · {story}", self.title),
            None => self.title.clone(),
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["passages"]
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" {
                (parts::crumbs(ctx, &self.crumbs))
                @if let Some(story) = &self.story { p.kicker { bdi { (story) } } }
                h1 dir=(dir_of(&self.title)) { (self.title) }
                (self.says(ctx))
                @match self.task { Task::Attach => {}, Task::Place(passage) => (self.old_words(ctx, passage)) }
                @if self.text.is_some() { (self.coding(ctx)) } @else { (self.closed(ctx)) }
                (self.pager(ctx))
            } }
        }
    }
}

impl CodingView {
    fn says(&self, ctx: &Ctx) -> Markup {
        html! {
            p.meta {
                @if let Some(side) = self.side { (ctx.words.code("side", side)) }
                @if let Some(teller) = &self.teller { " · " bdi { (teller) } }
            }
            @if self.may_code && self.text.is_some() && self.task == Task::Attach { p.lead { (ctx.say("coding-lead")) } }
        }
    }

    fn closed(&self, ctx: &Ctx) -> Markup {
        html! { div.notice.warning role="status" { (icon("lock")) div { p { (ctx.say("coding-text-closed")) } (gap(ctx, &self.shut)) } } }
    }

    fn coding(&self, ctx: &Ctx) -> Markup {
        let form = self.may_code.then_some("code-form");
        let label = ctx.words.say_with("coding-text-label", [("title", self.title.clone().into())]);
        let text = self.text.as_deref().unwrap_or_default();
        html! {
            div.coding {
                article.document data-document data-form=[form] tabindex="0" lang=(self.lang) dir=(dir_of(text)) aria-label=(label) aria-describedby=[form.map(|_| "coding-keys")] {
                    (self.drawing.body(self.lang, |key| ctx.words.say_with("coding-ref", [("no", key.no.to_string().into()), ("title", key.title.clone().into())])))
                }
                (self.margin(ctx))
            }
            @if self.may_code {
                (self.picking(ctx))
                (self.dialog(ctx))
                (self.written(ctx))
            }
            (self.lost(ctx))
        }
    }

    fn margin(&self, ctx: &Ctx) -> Markup {
        let idle: Vec<_> = self.passages.iter().filter(|one| !one.lost && one.findings.is_empty()).collect();
        html! {
            aside.margin aria-labelledby="mh" {
                h2 id="mh" { (ctx.say("coding-here")) }
                @if self.drawing.keys.is_empty() { p.meta { (ctx.say(if self.may_code { "coding-nothing-here" } else { "coding-nothing-marked" })) } }
                ol.keys {
                    @for (at, key) in self.drawing.keys.iter().enumerate() {
                        li id=(key.id) data-principle=(key.id) {
                            (stroke(at)) span.no { (key.no) }
                            a href=(format!("/p/{}/principles/{}", self.project, key.id)) dir=(dir_of(&key.title)) { (key.title) }
                            ul { @for passage in self.drawing.under(key) { li { (self.passage_link(ctx, passage)) } } }
                        }
                    }
                }
                @if !idle.is_empty() {
                    h3 { (ctx.say("coding-idle")) }
                    ul { @for passage in idle { li { (self.passage_link(ctx, passage)) } } }
                }
            }
        }
    }

    fn passage_link(&self, ctx: &Ctx, passage: &PassageRow) -> Markup {
        let start: String = passage.quote.chars().take(80).collect();
        let more = if start.len() < passage.quote.len() { "…" } else { "" };
        html! {
            a href=(format!("#{}", passage.id)) data-passage=(passage.id) lang=(self.lang) dir=(dir_of(&passage.quote)) { "“" (start) (more) "”" }
            @if self.may_code { a.meta href=(format!("/p/{}/passages/{}", self.project, passage.id)) { (ctx.say("coding-change")) span.vh { ": " (start) } } }
        }
    }

    fn picking(&self, ctx: &Ctx) -> Markup {
        html! {
            div.pickbar data-pickbar hidden { span data-quote {} button.do type="button" data-attach { (icon("plus")) (ctx.say(self.label())) } }
            p.coding-keys id="coding-keys" { (ctx.say("coding-keys")) }
            p.vh aria-live="polite" data-coding-live data-chosen=(format!("{} {{quote}}", ctx.say("coding-chosen"))) data-at="{word}" {}
        }
    }

    fn label(&self) -> &'static str {
        if self.task == Task::Attach { "coding-attach" } else { "coding-place" }
    }

    fn action(&self) -> String {
        match self.task {
            Task::Attach => format!("/p/{}/documents/{}", self.project, self.document),
            Task::Place(passage) => format!("{}/place", passage_path(self.project, passage)),
        }
    }

    fn dialog(&self, ctx: &Ctx) -> Markup {
        html! {
            dialog.picker id="picker" aria-labelledby="pk" {
                form.form method="post" id="code-form" action=(self.action()) {
                    input type="hidden" name="start"; input type="hidden" name="end"; input type="hidden" name="quote";
                    (form_start(ctx))
                    h2 id="pk" { (ctx.say(self.label())) }
                    blockquote.told data-quote lang=(self.lang) dir="auto" {}
                    @if self.task == Task::Attach { (self.dialog_choices(ctx)) }
                    div.actions { button.do { (ctx.say(self.label())) } button.do.quiet type="button" data-close { (ctx.say("cancel")) } }
                }
            }
        }
    }

    fn dialog_choices(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.choices.is_empty() {
                fieldset.choices {
                    legend { (ctx.say("coding-choose")) }
                    @for (value, label, more) in &self.choices {
                        label.choice { input type="checkbox" name="finding" value=(value); span { b dir=(dir_of(label)) { (label) } small { (more) } } }
                    }
                }
            }
            div.field { label for="d-new" { (ctx.say("coding-new")) } input id="d-new" name="new" dir="auto"; }
            div.field { label for="d-new-as" { (ctx.say("coding-new-as")) }
                select id="d-new-as" name="new_as" { @for (value, label) in self.new_kinds(ctx) { option value=(value) { (label) } } } }
        }
    }

    fn new_kinds(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let own = self.has_story.then(|| ("story".to_owned(), ctx.say("coding-new-story")));
        let others = Kind::ALL.map(|kind| (kind.code().to_owned(), ctx.words.code("coding-new", kind.code())));
        own.into_iter().chain(others).collect()
    }

    /// The same without script: the words are written down and looked for.
    fn written(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &str| Field::new(ctx, &self.filled, name, label);
        let ambiguous = self.filled.refusals.iter().any(|refusal| refusal.code == "coding.quote_ambiguous");
        html! {
            details.good open[!self.filled.refusals.is_empty()] {
                summary { (ctx.say(if self.task == Task::Attach { "coding-written" } else { "coding-place-written" })) }
                form.form method="post" action=(self.action()) {
                    (form_start(ctx))
                    (parts::errors(ctx, &self.filled))
                    @for name in ["start", "end"] { @if !self.filled.get(name).is_empty() && !ambiguous { input type="hidden" name=(name) value=(self.filled.get(name)); } }
                    (field("quote", "coding-quote").help("coding-quote-help").required().area(2))
                    @if ambiguous { (field("occurrence", "coding-occurrence").select(&self.occurrences())) }
                    @if self.task == Task::Attach {
                        @if !self.choices.is_empty() { (field("finding", "coding-choose").checkboxes(&self.choices)) }
                        (field("new", "coding-new").line())
                        (field("new_as", "coding-new-as").select(&self.new_kinds(ctx)))
                    }
                    div.savebar { button.do { (ctx.say(self.label())) } }
                }
            }
        }
    }

    /// Every place where the written words stand, with what stands around them.
    fn occurrences(&self) -> Vec<(String, String)> {
        let text = self.text.as_deref().unwrap_or_default();
        let around = |(start, end): (usize, usize)| {
            let from = start.saturating_sub(24);
            let words: String = text.chars().skip(from).take(end + 24 - from).collect();
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let places = places(text, self.filled.get("quote"));
        places
            .into_iter()
            .enumerate()
            .map(|(n, place)| ((n + 1).to_string(), format!("{}. … {} …", n + 1, around(place))))
            .collect()
    }

    fn lost(&self, ctx: &Ctx) -> Markup {
        let lost: Vec<_> = self.passages.iter().filter(|passage| passage.lost).collect();
        html! {
            @if !lost.is_empty() && self.task == Task::Attach {
                section aria-labelledby="lost" {
                    h2 id="lost" { (ctx.say("coding-lost")) }
                    p { (ctx.say("coding-lost-more")) }
                    ul.rows { @for passage in lost { li id=(passage.id) {
                        div { blockquote.told lang=(self.lang) dir=(dir_of(&passage.quote)) { (passage.quote) } p.meta { (self.titles(passage)) } }
                        @if self.may_code { div.end {
                            a.do.quiet.small href=(format!("/p/{}/passages/{}/place", self.project, passage.id)) { (ctx.say("coding-place")) }
                            a.do.quiet.small href=(format!("/p/{}/passages/{}/remove", self.project, passage.id)) { (ctx.say("coding-remove")) }
                        } }
                    } } }
                }
            }
        }
    }

    fn titles(&self, passage: &PassageRow) -> String {
        let keys = self.drawing.keys.iter().filter(|key| passage.findings.contains(&key.id));
        keys.map(|key| key.title.as_str()).collect::<Vec<_>>().join(" · ")
    }

    fn old_words(&self, ctx: &Ctx, passage: PassageId) -> Markup {
        let id = passage.to_string();
        html! {
            @for old in self.passages.iter().filter(|one| one.id == id) {
                section aria-labelledby="old" {
                    h2 id="old" { (ctx.say("coding-place-heading")) }
                    p { (ctx.say("coding-place-lead")) }
                    blockquote.told lang=(self.lang) dir=(dir_of(&old.quote)) { (old.quote) }
                    p.meta { (self.titles(old)) }
                }
            }
        }
    }

    fn pager(&self, ctx: &Ctx) -> Markup {
        html! {
            nav.pager aria-label=(ctx.say("coding-texts")) {
                @if let Some(path) = &self.previous { a rel="prev" href=(path) { (ctx.say("coding-previous")) } }
                @if let Some(path) = &self.next { a rel="next" href=(path) { (ctx.say("coding-next")) } }
            }
        }
    }
}
