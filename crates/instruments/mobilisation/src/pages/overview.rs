//! `/p/{project}/mobilisation`: where the preparation stands, and what was done on which day.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maud::{Markup, html};
use redthread_core::day::noon;
use redthread_core::workshop::WorryState;
use redthread_storage::meetings::Meeting;
use redthread_storage::workshop::Worry;
use redthread_web::parts::dir_of;
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{BalanceSeen, Head, PROMISE, WORRIES, when};
use crate::model::{Day, PREPARATION, WORKSHOP};

#[derive(Debug, Serialize)]
pub(crate) struct MeetingRow {
    id: String,
    title: String,
    when: String,
    place: String,
    is_workshop: bool,
}

impl MeetingRow {
    pub(crate) fn all(ctx: &Ctx, meetings: &[Meeting]) -> Vec<Self> {
        let own = meetings.iter().filter(|meeting| [PREPARATION, WORKSHOP].contains(&meeting.kind.as_str()));
        let row = |meeting: &Meeting| Self {
            id: meeting.id.to_string(),
            title: meeting.title.clone(),
            when: when(&ctx.words, meeting),
            place: meeting.place.clone(),
            is_workshop: meeting.kind == WORKSHOP,
        };
        own.map(row).collect()
    }
}

/// A day with what happened on it, in words.
#[derive(Debug, Serialize)]
pub(crate) struct DayRow {
    on: String,
    said: Vec<String>,
}

impl DayRow {
    pub(crate) fn all(ctx: &Ctx, days: BTreeMap<Date, Day>) -> Vec<Self> {
        days.into_iter().map(|(date, day)| Self::of(ctx, date, day)).collect()
    }

    fn of(ctx: &Ctx, date: Date, day: Day) -> Self {
        let counts = day.counts.iter().map(|(what, n)| {
            ctx.words.say_with(&format!("mobilisation-happened-{}", what.code()), [("n", (*n).into())])
        });
        let on = noon(date).map(|at| ctx.words.date(at)).unwrap_or_default();
        let counts: Vec<String> = counts.collect();
        Self { on, said: day.meetings.into_iter().chain(counts).collect() }
    }
}

/// How the worries stand.
#[derive(Debug, Default, Serialize)]
pub(crate) struct WorryCount {
    open: usize,
    under_way: usize,
    met: usize,
}

impl WorryCount {
    pub(crate) fn of(worries: &[Worry]) -> Self {
        let living = worries.iter().filter(|worry| worry.words.is_some());
        living.fold(Self::default(), |mut count, worry| {
            match worry.state() {
                WorryState::Open => count.open += 1,
                WorryState::UnderWay => count.under_way += 1,
                WorryState::Met => count.met += 1,
            }
            count
        })
    }

    const fn all(&self) -> usize {
        self.open + self.under_way + self.met
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct OverviewView {
    pub(crate) head: Head,
    pub(crate) question: Option<String>,
    pub(crate) worries: WorryCount,
    /// The languages in which people can be told what happens with their words.
    pub(crate) told_in: Vec<&'static str>,
    pub(crate) meetings: Vec<MeetingRow>,
    pub(crate) balance: BalanceSeen,
    pub(crate) days: Vec<DayRow>,
    pub(crate) may_call: bool,
}

impl View for OverviewView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("mobilisation-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, "", ""))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("mobilisation-lead")) }
                (self.question(ctx))
                (self.worries(ctx))
                (self.promise(ctx))
                (self.meetings(ctx))
                section aria-labelledby="balance" {
                    h2 id="balance" { (ctx.say("mobilisation-balance")) }
                    (self.balance.draw(ctx))
                }
                @if !self.days.is_empty() { (self.days(ctx)) }
            } }
        }
    }
}

impl OverviewView {
    fn question(&self, ctx: &Ctx) -> Markup {
        let path = self.head.beside("commission");
        html! {
            @match self.question.as_deref().filter(|question| !question.is_empty()) {
                Some(question) => { p.question.told dir=(dir_of(question)) { a href=(path) { (question) } } }
                None => { p.gap { a href=(path) { (ctx.say("mobilisation-no-question")) } } }
            }
        }
    }

    fn worries(&self, ctx: &Ctx) -> Markup {
        let count = |key: &str, n: usize| ctx.words.say_with(key, [("n", n.into())]);
        let WorryCount { open, under_way, met } = self.worries;
        html! {
            section aria-labelledby="worries" {
                div.head { h2 id="worries" { (ctx.say("mobilisation-worries")) } a.do.quiet.small href=(self.head.at(WORRIES)) { (ctx.say("mobilisation-worries-see")) } }
                @if self.worries.all() == 0 { p.gap { (ctx.say("mobilisation-worries-none")) } }
                @else {
                    p {
                        @if open > 0 { span class="state late" { (icon("warn")) (count("mobilisation-count-open", open)) } " " }
                        @if under_way > 0 { span class="state open" { (icon("clock")) (count("mobilisation-count-under-way", under_way)) } " " }
                        @if met > 0 { span class="state good" { (icon("check")) (count("mobilisation-count-met", met)) } }
                    }
                }
            }
        }
    }

    fn promise(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="promise" {
                div.head { h2 id="promise" { (ctx.say("mobilisation-promise")) } a.do.quiet.small href=(self.head.at(PROMISE)) { (ctx.say("mobilisation-promise-see")) } }
                @if self.told_in.is_empty() { p.gap { (ctx.say("mobilisation-promise-none")) } }
                @else { p { (ctx.words.say_with("mobilisation-promise-in", [("langs", self.told_in.join(", ").into())])) } }
            }
        }
    }

    fn meetings(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="meetings" {
                div.head {
                    h2 id="meetings" { (ctx.say("mobilisation-meetings")) }
                    @if self.may_call { a.do.quiet.small href=(self.head.beside("meetings/new?kind=preparation")) { (icon("plus")) (ctx.say("mobilisation-meeting-call")) } }
                }
                @if self.meetings.is_empty() { p.gap { (ctx.say("mobilisation-meetings-none")) } }
                ul.rows { @for meeting in &self.meetings { li {
                    div { h3 { a href=(self.head.beside(&format!("meetings/{}", meeting.id))) dir=(dir_of(&meeting.title)) { (meeting.title) } } p.meta { (meeting.when) @if !meeting.place.is_empty() { " · " bdi { (meeting.place) } } } }
                    @if meeting.is_workshop { div.end { span.chip.on { (ctx.say("mobilisation-the-day")) } } }
                } } }
                @if self.may_call && !self.meetings.iter().any(|meeting| meeting.is_workshop) { p { a href=(self.head.beside("meetings/new?kind=workshop")) { (ctx.say("mobilisation-day-set")) } } }
            }
        }
    }

    fn days(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="days" {
                h2 id="days" { (ctx.say("mobilisation-days")) }
                ol.history { @for day in &self.days { li {
                    p.meta { (day.on) }
                    @for said in &day.said { p { bdi { (said) } } }
                } } }
            }
        }
    }
}
