//! A red line: its words, what it grew from, how it is measured, whether the group stands behind it, what was said
//! against.

use maud::{Markup, html};
use redthread_core::ids::{ConcernId, FindingId, Id as _};
use redthread_core::redline::Stance;
use redthread_core::thread::{Node, Relation};
use redthread_storage::passages::list_links_to;
use redthread_storage::redlines::{Indicator, Remark, Round, Subject, Terms, list_remarks, load_concern, load_line};
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{Field, dir_of, errors, form_start, told};
use redthread_web::rule::say_day;
use redthread_web::sentence::{early_warning, sentence};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::actions::{LEADERS, WRITERS};
use crate::load::{AgreementFace, Everything, MarkFace, marks};
use crate::pages::line_form::concern_words;
use crate::pages::{agreement_chip, counts, mark_list, objection, put_form, way};
use crate::store;

#[derive(Serialize)]
pub(crate) struct LineView {
    project: String,
    id: String,
    wording: String,
    explanation: String,
    heading: String,
    version: i64,
    marks: Vec<MarkFace>,
    /// (id, words); no words where they were erased with whoever said them.
    concerns: Vec<(String, Option<String>)>,
    indicators: Vec<IndicatorRow>,
    agreement: AgreementFace,
    objections: Vec<Objection>,
    wordings: Vec<WordingRow>,
    #[serde(skip)]
    may_write: bool,
    #[serde(skip)]
    may_lead: bool,
    #[serde(skip)]
    is_by_name: bool,
    #[serde(skip)]
    filled: Filled,
}

#[derive(Serialize)]
struct IndicatorRow {
    id: String,
    title: String,
    sentence: Option<String>,
    early: Option<String>,
    from: String,
    agreement: Option<AgreementFace>,
}

/// Somebody's objection, to which words, for good.
#[derive(Serialize)]
pub(crate) struct Objection {
    round: String,
    wording: String,
    /// Empty in an anonymous round.
    who: String,
    reason: Option<String>,
}

#[derive(Serialize)]
struct WordingRow {
    version: i64,
    wording: String,
    who: String,
    when: String,
}

impl IndicatorRow {
    fn new(ctx: &Ctx, all: &Everything, indicator: &Indicator) -> Self {
        let set = all.current(indicator.id);
        Self {
            id: indicator.id.to_string(),
            title: indicator.title.clone(),
            sentence: set.map(|set| sentence(&ctx.words, &indicator.scale, &set.threshold)),
            early: set.and_then(|set| early_warning(&ctx.words, &indicator.scale, &set.threshold)),
            from: set.map(|set| say_day(&ctx.words, set.threshold.from)).unwrap_or_default(),
            agreement: set.map(|set| all.agreement_on_version(set)),
        }
    }
}

impl Objection {
    /// The objections among remarks, each with the words that it was said to.
    pub(crate) fn among(remarks: Vec<Remark>, rounds: &[Round], all: &Everything) -> Vec<Self> {
        let objections = remarks.into_iter().filter(|remark| remark.stance == Stance::Object);
        let face = |remark: Remark| Self {
            round: remark.round.to_string(),
            wording: rounds
                .iter()
                .find(|round| round.id == remark.round)
                .map(|round| round.wording.clone())
                .unwrap_or_default(),
            who: remark.person.map(|person| all.alias(person)).unwrap_or_default(),
            reason: remark.reason,
        };
        objections.map(face).collect()
    }
}

async fn grown_from(read: &mut Read, inside: &Inside, line: FindingId) -> Result<Vec<(String, Option<String>)>, Error> {
    let mut concerns = vec![];
    for (kind, id) in list_links_to(read, Relation::GrowsInto, line.uuid()).await? {
        if kind == Node::Concern {
            let concern = load_concern(read, inside.project.id, ConcernId::from_uuid(id)).await?;
            concerns.push((id.to_string(), concern.said.map(|said| said.words)));
        }
    }
    Ok(concerns)
}

impl LineView {
    pub(crate) async fn load(
        ctx: &Ctx,
        read: &mut Read,
        inside: &Inside,
        id: FindingId,
        filled: Filled,
    ) -> Result<Self, Error> {
        let (line, all) = (load_line(read, inside.project.id, id).await?, Everything::load(read, inside).await?);
        let is_about = |round: &&Round| match round.subject {
            Subject::Line(line) => line == id,
            Subject::Threshold(set) => all.indicators_of(id).any(|i| all.versions(i.id).iter().any(|v| v.id == set)),
            Subject::Clause(_) => false,
        };
        let rounds: Vec<Round> = all.rounds.iter().filter(is_about).cloned().collect();
        let wording_row = |wording: store::Wording| WordingRow {
            version: wording.version,
            who: all.alias_of_user(wording.by),
            when: ctx.words.date(wording.at),
            wording: wording.wording,
        };
        Ok(Self {
            project: inside.project.id.to_string(),
            id: id.to_string(),
            marks: marks(inside.method()?, &ctx.words, &line.marks),
            concerns: grown_from(read, inside, id).await?,
            indicators: all.indicators_of(id).map(|indicator| IndicatorRow::new(ctx, &all, indicator)).collect(),
            agreement: all.agreement_on_line(&line),
            objections: Objection::among(list_remarks(read, &rounds).await?, &rounds, &all),
            wordings: store::list_wordings(read, id).await?.into_iter().map(wording_row).collect(),
            may_write: inside.require_any(WRITERS).is_ok(),
            may_lead: inside.require_any(LEADERS).is_ok(),
            is_by_name: Terms::of(&inside.project, inside.method()?).by_name,
            wording: line.finding.title,
            explanation: line.finding.explanation,
            heading: line.finding.category,
            version: line.finding.version,
            filled,
        })
    }

    fn path(&self, rest: &str) -> String {
        format!("/p/{}/lines/{}{rest}", self.project, self.id)
    }

    fn measures(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="measures" {
                div.head { h2 id="measures" { (ctx.say("redlines-measures")) }
                    @if self.may_write { a class="do quiet small" href=(self.path("/indicators/new")) { (icon("plus")) (ctx.say("redlines-add-indicator")) } }
                }
                @if self.indicators.is_empty() { p { (ctx.say("redlines-not-measured-more")) } }
                @else { ul.rows { @for row in &self.indicators { (self.indicator(ctx, row)) } } }
            }
        }
    }

    fn indicator(&self, ctx: &Ctx, row: &IndicatorRow) -> Markup {
        let path = format!("/p/{}/indicators/{}", self.project, row.id);
        html! {
            li { div {
                h3 { a href=(path) dir=(dir_of(&row.title)) { (row.title) } }
                @match &row.sentence {
                    Some(sentence) => {
                        p.threshold { b { (sentence) } }
                        p.meta { @if let Some(early) = &row.early { (early) " · " } (ctx.words.say_with("redlines-holds-from", [("day", row.from.as_str().into())])) }
                    }
                    None => { p.meta { (ctx.say("redlines-no-threshold")) } @if self.may_write { p { a class="do quiet small" href=(format!("{path}/threshold")) { (ctx.say("redlines-set-threshold")) } } } }
                }
                @if let Some(face) = &row.agreement { p { (agreement_chip(ctx, &self.project, face)) } }
                @if row.sentence.is_some() { p { a href=(format!("/p/{}/board/{}", self.project, row.id)) { (ctx.say("redlines-how-it-stands")) } } }
            } }
        }
    }

    fn agreement(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="agreement" {
                h2 id="agreement" { (ctx.say("redlines-who-agrees")) }
                p { (agreement_chip(ctx, &self.project, &self.agreement)) " " (ctx.words.code("redlines-agreement-more", self.agreement.state)) }
                @if let Some(result) = self.agreement.counts { (counts(ctx, result)) }
                @if self.may_lead && self.agreement.state != "open" { (put_form(ctx, &self.path("/round"), self.is_by_name)) }
                @if !self.objections.is_empty() { (self.said_against(ctx)) }
            }
        }
    }

    fn said_against(&self, ctx: &Ctx) -> Markup {
        html! {
            h3 { (ctx.say("redlines-said-against")) }
            @for said in &self.objections {
                div.against {
                    (objection(ctx, &said.who, said.reason.as_deref()))
                    @if said.wording != self.wording { p.meta { (ctx.say("redlines-said-to")) " " a href=(format!("/p/{}/rounds/{}", self.project, said.round)) dir=(dir_of(&said.wording)) { (said.wording) } } }
                }
            }
        }
    }

    fn history(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.wordings.len() > 1 {
                details.good {
                    summary { (ctx.words.say_with("redlines-wordings", [("n", self.wordings.len().into())])) }
                    ol.versions { @for row in &self.wordings { li { div { p.told dir=(dir_of(&row.wording)) { (row.wording) } p.meta { bdi { (row.who) } " · " (row.when) } } } } }
                }
            }
        }
    }

    fn end_form(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.may_write {
                details.good open[!self.filled.refusals.is_empty()] {
                    summary { (ctx.say("redlines-end")) }
                    form.form method="post" action=(self.path("/end")) {
                        (form_start(ctx))
                        (errors(ctx, &self.filled))
                        p { (ctx.say("redlines-end-more")) }
                        (Field::new(ctx, &self.filled, "reason", "redlines-end-reason").required().area(3))
                        div.actions { button class="do danger" { (ctx.say("redlines-end-do")) } }
                    }
                }
            }
        }
    }
}

impl View for LineView {
    fn title(&self, _: &Ctx) -> String {
        self.wording.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[], &self.wording))
                p.kicker { (ctx.say("redlines-line")) @if !self.heading.is_empty() { " · " bdi { (self.heading) } } }
                h1 dir=(dir_of(&self.wording)) { (self.wording) }
                (told(&self.explanation))
                (mark_list(&self.marks))
                @if self.may_write { div.actions { a class="do quiet small" href=(self.path("/edit")) { (ctx.say("redlines-edit")) } } }
                (self.measures(ctx))
                (self.agreement(ctx))
                @if !self.concerns.is_empty() {
                    section aria-labelledby="concerns" {
                        h2 id="concerns" { (ctx.say("redlines-from-concerns")) }
                        ul.rows { @for (id, words) in &self.concerns { li { div { (concern_words(ctx, words.as_deref())) p.meta { a href=(format!("/p/{}/concerns/{id}", self.project)) { (ctx.say("redlines-see-concern")) } } } } } }
                    }
                }
                (self.history(ctx))
                (self.end_form(ctx))
            } }
        }
    }
}
