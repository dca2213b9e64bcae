//! Taking back: one page, one button, no reason; and the list of what it touches, before and after.

use std::collections::BTreeMap;

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::consent::{Audience, ConsentState, Material};
use redthread_core::ids::Id as _;
use redthread_core::refusal::Refusal;
use redthread_storage::documents::DocumentKind;
use redthread_web::{Ctx, Filled, View, parts};
use serde::Serialize;

use super::{Whose, cell_words, day, maybe_moment, moment};
use crate::model::{Share, Touched};

/// The page before.
#[derive(Serialize)]
pub(crate) struct WithdrawView {
    #[serde(flatten)]
    pub(crate) whose: Whose,
    pub(crate) lines: Vec<OpenLine>,
    /// Only for those who may see what it would touch.
    pub(crate) touched: Option<TouchedView>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

/// A line that can be taken back.
#[derive(Serialize)]
pub(crate) struct OpenLine {
    pub(crate) id: String,
    pub(crate) audience: Audience,
    pub(crate) material: Material,
    pub(crate) state: ConsentState,
    pub(crate) chosen: bool,
}

/// The page after: what the last withdrawal touched.
#[derive(Serialize)]
pub(crate) struct WithdrawnView {
    #[serde(flatten)]
    pub(crate) whose: Whose,
    #[serde(serialize_with = "maybe_moment")]
    pub(crate) at: Option<Timestamp>,
    #[serde(skip)]
    pub(crate) may_record: bool,
    /// Only for those who may see what it touched.
    pub(crate) touched: Option<TouchedView>,
}

/// What is touched, ready to be listed.
#[derive(Serialize)]
pub(crate) struct TouchedView {
    pub(crate) passages: usize,
    pub(crate) texts: Vec<TextRow>,
    pub(crate) stories: Vec<StoryRow>,
    pub(crate) findings: Vec<FindingRow>,
    pub(crate) study_days: Vec<DayRow>,
    pub(crate) editions: Vec<EditionRow>,
}

/// A text that goes dark.
#[derive(Serialize)]
pub(crate) struct TextRow {
    document: String,
    story_number: Option<i64>,
    /// The code of its kind.
    kind: &'static str,
    /// For a section: what its step is called.
    step: Option<String>,
    passages: usize,
    audiences: Vec<Audience>,
}

/// A story whose face is shut.
#[derive(Serialize)]
pub(crate) struct StoryRow {
    story: String,
    number: i64,
    audiences: Vec<Audience>,
}

/// A finding that fewer stories carry.
#[derive(Serialize)]
pub(crate) struct FindingRow {
    finding: String,
    title: String,
    shares: Vec<ShareRow>,
}

/// Before and after, for every audience with the same figures.
#[derive(Serialize)]
pub(crate) struct ShareRow {
    audiences: Vec<Audience>,
    before: usize,
    after: usize,
    of: usize,
}

/// A study day.
#[derive(Serialize)]
pub(crate) struct DayRow {
    meeting: String,
    title: String,
    #[serde(serialize_with = "moment")]
    held_at: Timestamp,
}

/// A frozen edition.
#[derive(Serialize)]
pub(crate) struct EditionRow {
    edition: String,
    publication: Option<String>,
    shows: usize,
}

impl TouchedView {
    /// From the counting; `numbers` are the stories' numbers, `step` says what a step is called.
    pub(crate) fn new(
        touched: Touched,
        numbers: &BTreeMap<redthread_core::ids::StoryId, i64>,
        step: impl Fn(&str) -> Option<String>,
    ) -> Self {
        Self {
            passages: touched.passages(),
            texts: touched
                .texts
                .into_iter()
                .map(|text| TextRow {
                    document: text.document.to_string(),
                    story_number: text.story.and_then(|story| numbers.get(&story).copied()),
                    kind: text.kind.code(),
                    step: (text.kind == DocumentKind::Section).then(|| step(&text.section)).flatten(),
                    passages: text.passages.len(),
                    audiences: text.audiences,
                })
                .collect(),
            stories: touched
                .stories
                .into_iter()
                .map(|story| StoryRow {
                    story: story.story.to_string(),
                    number: story.number,
                    audiences: story.audiences,
                })
                .collect(),
            findings: touched
                .findings
                .into_iter()
                .map(|finding| FindingRow {
                    finding: finding.finding.to_string(),
                    title: finding.title,
                    shares: gathered(&finding.shares),
                })
                .collect(),
            study_days: touched
                .study_days
                .into_iter()
                .map(|day| DayRow { meeting: day.meeting.to_string(), title: day.title, held_at: day.held_at })
                .collect(),
            editions: touched
                .editions
                .into_iter()
                .map(|edition| EditionRow {
                    edition: edition.edition.to_string(),
                    publication: edition.publication.map(|id| id.to_string()),
                    shows: edition.shows,
                })
                .collect(),
        }
    }

    fn draw(&self, ctx: &Ctx, whose: &Whose) -> Markup {
        let counted = [
            ("passages", self.passages, ""),
            ("texts", self.texts.len(), "#texts"),
            ("stories", self.stories.len(), "#stories"),
            ("findings", self.findings.len(), "#findings"),
            ("study-days", self.study_days.len(), "#study-days"),
        ];
        let at = |more: String| format!("/p/{}/{more}", whose.project);
        html! {
            ul.touches {
                @for (name, n, place) in counted {
                    li {
                        b.num { (n) }
                        span { (ctx.words.say_with(&format!("consent-touches-{name}"), [("n", n.into())])) }
                        @if n > 0 && !place.is_empty() { a href=(place) { (ctx.say("consent-see-them")) } }
                    }
                }
                li.cannot[!self.editions.is_empty()] {
                    b.num { (self.editions.len()) }
                    span { (ctx.words.say_with("consent-touches-editions", [("n", self.editions.len().into())])) }
                    @if !self.editions.is_empty() { a href="#editions" { (ctx.say("consent-see-them")) } }
                }
            }
            (self.texts(ctx, &at))
            (self.stories(ctx, &at))
            (self.findings(ctx, &at))
            (self.study_days(ctx, &at))
            (self.editions(ctx, &at))
        }
    }

    fn texts(&self, ctx: &Ctx, at: &impl Fn(String) -> String) -> Markup {
        section(
            ctx,
            "texts",
            self.texts.is_empty(),
            &html! {
                @for row in &self.texts {
                    li {
                        div { h3 { a href=(at(format!("documents/{}", row.document))) { (text_name(ctx, row)) } } p.meta { (audiences(ctx, &row.audiences)) } }
                        div.end { span.chip { (ctx.words.say_with("consent-count-passages", [("n", row.passages.into())])) } }
                    }
                }
            },
        )
    }

    fn stories(&self, ctx: &Ctx, at: &impl Fn(String) -> String) -> Markup {
        section(
            ctx,
            "stories",
            self.stories.is_empty(),
            &html! {
                @for row in &self.stories {
                    li { div { h3 { a href=(at(format!("stories/{}", row.story))) { (ctx.words.say_with("consent-story", [("n", row.number.into())])) } } p.meta { (audiences(ctx, &row.audiences)) } } }
                }
            },
        )
    }

    fn findings(&self, ctx: &Ctx, at: &impl Fn(String) -> String) -> Markup {
        section(
            ctx,
            "findings",
            self.findings.is_empty(),
            &html! {
                @for row in &self.findings {
                    li {
                        div {
                            h3 dir=(parts::dir_of(&row.title)) { a href=(at(format!("principles/{}", row.finding))) { (row.title) } }
                            @for share in &row.shares { p.meta { (audiences(ctx, &share.audiences)) ": " (share_words(ctx, share)) } }
                        }
                    }
                }
            },
        )
    }

    fn study_days(&self, ctx: &Ctx, at: &impl Fn(String) -> String) -> Markup {
        section(
            ctx,
            "study-days",
            self.study_days.is_empty(),
            &html! {
                @for row in &self.study_days { li { div { h3 dir=(parts::dir_of(&row.title)) { a href=(at(format!("study-days/{}", row.meeting))) { (row.title) } } p.meta { (day(&ctx.words, row.held_at)) } } } }
            },
        )
    }

    fn editions(&self, ctx: &Ctx, at: &impl Fn(String) -> String) -> Markup {
        let book = |row: &EditionRow| {
            row.publication.as_ref().map_or_else(|| at("books".to_owned()), |id| at(format!("books/{id}")))
        };
        section(
            ctx,
            "editions",
            self.editions.is_empty(),
            &html! {
                @for row in &self.editions {
                    li { div { h3 { a href=(book(row)) { (ctx.say("consent-edition")) " " bdi { code { (row.edition.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect::<String>()) } } } } p.meta { (ctx.words.say_with("consent-edition-shows", [("n", row.shows.into())])) } } }
                }
            },
        )
    }
}

fn section(ctx: &Ctx, name: &str, is_empty: bool, rows: &Markup) -> Markup {
    html! { @if !is_empty { section aria-labelledby=(name) { h2 id=(name) { (ctx.say(&format!("consent-list-{name}"))) } ul.rows { (rows) } } } }
}

/// "Story 2 · What was before".
fn text_name(ctx: &Ctx, row: &TextRow) -> String {
    let whose = match row.story_number {
        Some(number) => ctx.words.say_with("consent-story", [("n", number.into())]),
        None => ctx.say("consent-text"),
    };
    let what = row.step.clone().unwrap_or_else(|| ctx.words.code("consent-text", row.kind));
    format!("{whose} · {what}")
}

fn audiences(ctx: &Ctx, audiences: &[Audience]) -> String {
    audiences.iter().map(|audience| ctx.words.audience(*audience)).collect::<Vec<_>>().join(" · ")
}

fn share_words(ctx: &Ctx, share: &ShareRow) -> Markup {
    let figure = |n: usize| ctx.words.say_with("consent-share", [("n", n.into()), ("of", share.of.into())]);
    html! { bdi { (figure(share.before)) } span aria-hidden="true" { " → " } span.vh { " " (ctx.say("consent-becomes")) " " } bdi { b { (figure(share.after)) } } }
}

fn gathered(shares: &[Share]) -> Vec<ShareRow> {
    let mut rows: Vec<ShareRow> = vec![];
    for share in shares {
        let same = |row: &&mut ShareRow| (row.before, row.after, row.of) == (share.before, share.after, share.of);
        match rows.iter_mut().find(same) {
            Some(row) => row.audiences.push(share.audience),
            None => rows.push(ShareRow {
                audiences: vec![share.audience],
                before: share.before,
                after: share.after,
                of: share.of,
            }),
        }
    }
    rows
}

impl View for WithdrawView {
    fn title(&self, ctx: &Ctx) -> String {
        self.whose.say(ctx, "consent-withdraw-of")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (self.whose.crumbs(ctx, &ctx.say("consent-withdraw")))
                @if self.lines.is_empty() {
                    h1 { (ctx.say("consent-withdraw")) }
                    (parts::errors(ctx, &self.filled))
                    p.lead { (ctx.say("consent-nothing-there")) }
                    div.actions { a.do href=(self.whose.back()) { (ctx.say("consent-back")) } }
                } @else { (self.form(ctx)) (self.touches(ctx)) }
            } }
        }
    }
}

impl WithdrawView {
    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.confirm method="post" action=(self.whose.at("/withdraw")) {
                (parts::form_start(ctx))
                h1 { (ctx.say("consent-withdraw-question")) }
                p { (ctx.say("consent-withdraw-more")) }
                (parts::errors(ctx, &self.filled))
                fieldset.choices id="line" {
                    legend { (ctx.say("consent-withdraw-lines")) }
                    @for line in &self.lines {
                        label.choice {
                            input type="checkbox" name="line" value=(line.id) checked[line.chosen];
                            span { b { (cell_words(&ctx.words, (line.audience, line.material))) } small { (parts::consent_state(ctx, line.state)) } }
                        }
                    }
                }
                div.actions {
                    button.do.danger { (ctx.say("consent-withdraw")) }
                    @if self.touched.is_some() { button.do.quiet name="go" value="count" { (ctx.say("consent-count-again")) } }
                    a.do.quiet href=(self.whose.back()) { (ctx.say("cancel")) }
                }
            }
        }
    }

    fn touches(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some(touched) = &self.touched {
                section aria-labelledby="touches" {
                    h2 id="touches" { (ctx.say("consent-touches-before")) }
                    p.meta { (ctx.say("consent-touches-before-more")) }
                    (touched.draw(ctx, &self.whose))
                }
            }
        }
    }
}

impl View for WithdrawnView {
    fn title(&self, ctx: &Ctx) -> String {
        self.whose.say(ctx, "consent-withdrawn-of")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (self.whose.crumbs(ctx, &ctx.say("consent-withdrawn")))
                h1 { (ctx.say("consent-withdrawn-of-short")) " " bdi { (self.whose.alias) } }
                @match self.at {
                    Some(at) => {
                        p.lead { (ctx.words.say_with("consent-withdrawn-lead", [("when", ctx.words.moment(at).into())])) }
                        @if let Some(touched) = &self.touched { (touched.draw(ctx, &self.whose)) }
                    }
                    None => p.lead { (ctx.say("consent-never-withdrawn")) }
                }
                div.actions { a.do href=(self.whose.back()) { (ctx.say("consent-back")) } @if self.may_record { a.do.quiet href=(self.whose.at("/receipt")) { (ctx.say("consent-receipt")) } } }
            } }
        }
    }
}

/// Numbers of stories, by their id.
pub(crate) fn numbers(stories: &[redthread_storage::stories::Story]) -> BTreeMap<redthread_core::ids::StoryId, i64> {
    stories.iter().map(|story| (redthread_core::ids::StoryId::from_uuid(story.id.uuid()), story.number)).collect()
}
