//! `/p/{project}/report`: the report as it stands, heading by heading, with the words of people beside it.

use maud::{Markup, html};
use redthread_core::consent::{self, Audience, ConsentState};
use redthread_core::gate::{Consents, Gate};
use redthread_core::kit::Right;
use redthread_storage::Inside;
use redthread_storage::workshop::{Group, Theme};
use redthread_web::parts::{consent_state, dir_of, empty, form_start, told};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{Head, moved, plain};
use crate::load::{Material, Quote};
use crate::model::{Heading, Moved, names_in};
use crate::report::{Part, Report, say_from};

/// Words of somebody as the team sees them.
#[derive(Debug, Serialize)]
struct QuoteRow {
    id: String,
    from: String,
    /// None where the team may not meet them.
    words: Option<String>,
    /// How their consent to the web stands, where it is in the way.
    state: Option<ConsentState>,
    left_out: bool,
}

impl QuoteRow {
    fn of(ctx: &Ctx, report: &Report, quote: &Quote, consents: &Consents) -> Self {
        let now = report.material.now;
        let barred = Gate::new(consents, Audience::Web, now).barred(quote.told.subjects(), consent::Material::Quote);
        let team = Gate::new(consents, Audience::Team, now).clear(quote.told.clone(), consent::Material::Quote);
        Self {
            id: quote.id.to_string(),
            from: say_from(&ctx.words, &quote.from),
            words: team.ok().map(redthread_core::gate::Cleared::into_inner),
            state: barred.first().map(|barred| barred.state),
            left_out: report.left_out.contains(&quote.id),
        }
    }

    fn row(&self, ctx: &Ctx, head: &Head, may_edit: bool) -> Markup {
        html! {
            li.out[self.left_out] {
                @match &self.words {
                    Some(words) => { blockquote { (told(words)) } }
                    None => { p.gap { (ctx.say("report-words-not-for-team")) } }
                }
                p.meta { (self.from) " · " @match self.state {
                    Some(state) => { (ctx.say("report-web")) " " (consent_state(ctx, state)) }
                    None => { span class="state given" { (icon("given")) (ctx.say("report-web-given")) } }
                } }
                @if may_edit {
                    form method="post" action=(head.at(&format!("/quotes/{}", self.id))) {
                        (form_start(ctx))
                        input type="hidden" name="out" value=(if self.left_out { "0" } else { "1" });
                        button.do.quiet.small { (ctx.say(if self.left_out { "report-take-in" } else { "report-leave-out" })) }
                    }
                }
            }
        }
    }
}

/// Something that a heading is drafted from, with its address: the thread back to groups and themes.
#[derive(Debug, Serialize)]
struct Tie {
    title: String,
    path: String,
}

fn ties(report: &Report, heading: Heading) -> Vec<Tie> {
    let Material { project, groups, themes, .. } = &report.material;
    let at = |page: String| format!("/p/{}/{page}", project.id);
    let group = |one: &Group| Tie { title: one.title.clone(), path: at(format!("groups/{}", one.id)) };
    let theme = |one: &Theme| Tie { title: one.title.clone(), path: at(format!("wall/list?theme={0}#t-{0}", one.id)) };
    match heading {
        Heading::Results => groups.iter().map(group).chain(themes.iter().map(theme)).collect(),
        _ => vec![],
    }
}

#[derive(Debug, Serialize)]
struct PartRow {
    heading: &'static str,
    title: String,
    text: String,
    is_written: bool,
    moved: Moved,
    /// Names of people of the project that stand in the text.
    names: Vec<String>,
    quotes: Vec<QuoteRow>,
    ties: Vec<Tie>,
}

impl PartRow {
    fn of(ctx: &Ctx, report: &Report, part: &Part, consents: &Consents) -> Self {
        let living = report.material.people.iter().filter(|person| !person.is_erased);
        Self {
            heading: part.heading.code(),
            title: part.title.clone(),
            text: part.text().to_owned(),
            is_written: part.written.is_some(),
            moved: part.moved(),
            names: names_in(part.text(), living.map(|person| person.alias.as_str()))
                .into_iter()
                .map(str::to_owned)
                .collect(),
            quotes: part.quotes.iter().map(|quote| QuoteRow::of(ctx, report, quote, consents)).collect(),
            ties: ties(report, part.heading),
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct ReportView {
    head: Head,
    lang: &'static str,
    parts: Vec<PartRow>,
    #[serde(skip)]
    may_edit: bool,
}

impl ReportView {
    pub(crate) fn of(ctx: &Ctx, inside: &Inside, report: &Report, consents: &Consents) -> Self {
        Self {
            head: Head::of(inside),
            lang: inside.project.lang.tag(),
            parts: report.parts.iter().map(|part| PartRow::of(ctx, report, part, consents)).collect(),
            may_edit: inside.may(Right::Edit),
        }
    }
}

impl View for ReportView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("report-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, "", ""))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("report-lead")) }
                @if self.parts.is_empty() { (empty(&ctx.say("report-no-headings"), &ctx.say("report-no-headings-more"), None)) }
                @for part in &self.parts { (self.part(ctx, part)) }
                @if !self.parts.is_empty() { div.actions { a.do href=(self.head.at("/editions")) { (ctx.say("report-to-editions")) } } }
            } }
        }
    }
}

impl ReportView {
    fn part(&self, ctx: &Ctx, part: &PartRow) -> Markup {
        html! {
            section.case-part aria-labelledby=(part.heading) {
                div.head {
                    h2 id=(part.heading) lang=(self.lang) dir=(dir_of(&part.title)) { (part.title) }
                    @if self.may_edit { a.do.quiet.small href=(self.head.at(&format!("/{}", part.heading))) { (ctx.say("report-write")) span.vh { ": " (part.title) } } }
                }
                p.meta { span.chip.on[part.is_written] { (ctx.say(if part.is_written { "report-is-written" } else { "report-is-draft" })) } }
                (moved(ctx, &part.moved))
                @if !part.names.is_empty() { div.notice.info role="status" { (icon("info")) p { (ctx.words.say_with("report-names", [("names", part.names.join(", ").into())])) } } }
                @if part.text.trim().is_empty() { p.gap { (ctx.say("report-nothing-there")) } }
                div lang=(self.lang) { (plain(&part.text)) }
                @if !part.ties.is_empty() {
                    details.good { summary { (ctx.say("report-thread")) }
                        ul.rests { @for tie in &part.ties { li { a.thread-to href=(tie.path) dir=(dir_of(&tie.title)) { (tie.title) } } } }
                    }
                }
                @if !part.quotes.is_empty() {
                    h3 { (ctx.say("report-words")) }
                    ul.quotes { @for quote in &part.quotes { (quote.row(ctx, &self.head, self.may_edit)) } }
                }
            }
        }
    }
}
