//! The meetings of a project as a timeline; with the training in it, who is trained.

use maud::{Markup, html};
use redthread_core::kit::Right;
use redthread_storage::meetings::{Decision, Meeting};
use redthread_storage::people::Person;
use redthread_storage::{Error, Inside};
use redthread_web::parts::{bar, empty};
use redthread_web::{Ctx, View, icon};
use serde::Serialize;

use super::{Head, alias_of};
use crate::model::{MeetingKind, Training, is_after_today};

/// A meeting in the timeline.
#[derive(Serialize)]
struct MeetingRow {
    id: String,
    kind: &'static str,
    kind_words: String,
    title: String,
    held_at: String,
    day: String,
    place: String,
    people: usize,
    decisions: usize,
    ahead: bool,
}

/// Somebody who interviews; empty when not trained yet.
#[derive(Serialize)]
struct Interviewer {
    id: String,
    alias: String,
    trained_at: String,
}

/// `/p/{project}/meetings`.
#[derive(Serialize)]
pub(crate) struct MeetingsView {
    head: Head,
    kind: Option<&'static str>,
    meetings: Vec<MeetingRow>,
    interviewers: Option<Vec<Interviewer>>,
    trained: usize,
    may_call: bool,
    #[serde(skip)]
    offered: Vec<MeetingKind>,
}

impl MeetingsView {
    pub(crate) fn of(
        ctx: &Ctx,
        inside: &Inside,
        kind: Option<MeetingKind>,
        met: &[Meeting],
        decisions: &[Decision],
    ) -> Result<Self, Error> {
        let chosen = met.iter().filter(|meeting| kind.is_none_or(|kind| MeetingKind::of(meeting) == kind));
        let count = |meeting: &Meeting| decisions.iter().filter(|decision| decision.meeting == meeting.id).count();
        Ok(Self {
            head: Head::of(inside),
            kind: kind.map(MeetingKind::code),
            meetings: chosen
                .map(|meeting| row(ctx, meeting, count(meeting), is_after_today(meeting, inside.now)))
                .collect(),
            interviewers: None,
            trained: 0,
            may_call: inside.may(Right::Steer),
            offered: MeetingKind::offered(inside.method()?).collect(),
        })
    }

    /// Beside the trainings: who interviews, and who of them was there.
    pub(crate) fn with_training(self, ctx: &Ctx, people: &[Person], training: Option<Training>) -> Self {
        let Some(training) = training else { return self };
        let trained = training.trained();
        let interviewers = training
            .interviewers
            .into_iter()
            .map(|(id, trained)| Interviewer {
                id: id.to_string(),
                alias: alias_of(people, id),
                trained_at: trained.map(|at| ctx.words.date(at)).unwrap_or_default(),
            })
            .collect();
        Self { interviewers: Some(interviewers), trained, ..self }
    }

    fn suffix(&self) -> String {
        self.kind.map(|kind| format!("?kind={kind}")).unwrap_or_default()
    }
}

fn row(ctx: &Ctx, meeting: &Meeting, decisions: usize, ahead: bool) -> MeetingRow {
    let kind = MeetingKind::of(meeting).code();
    MeetingRow {
        id: meeting.id.to_string(),
        kind,
        kind_words: ctx.words.code("steering-kind", kind),
        title: meeting.title.clone(),
        held_at: super::when(ctx, meeting),
        day: super::day_value(meeting.held_at),
        place: meeting.place.clone(),
        people: meeting.people.len(),
        decisions,
        ahead,
    }
}

impl View for MeetingsView {
    fn title(&self, ctx: &Ctx) -> String {
        match self.kind {
            Some(kind) => ctx.words.code("steering-kinds", kind),
            None => ctx.say("steering-meetings-title"),
        }
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        let new = self.head.at(&format!("meetings/new{}", self.suffix()));
        html! {
            div class="page read" { main id="main" {
                (self.head.crumbs(ctx, &[], &title))
                h1 { (title) }
                p.lead { (ctx.say(if self.interviewers.is_some() { "steering-training-lead" } else { "steering-meetings-lead" })) }
                (self.kinds(ctx))
                (self.training(ctx))
                @if self.meetings.is_empty() {
                    (empty(&ctx.say("steering-meetings-none"), &ctx.say("steering-meetings-none-more"), self.may_call.then_some((ctx.say("steering-meeting-add").as_str(), new.as_str()))))
                } @else {
                    div.actions {
                        @if self.may_call { a.do href=(new) { (icon("plus")) (ctx.say("steering-meeting-add")) } }
                        a.do.quiet href=(self.head.at("meetings.ics")) { (icon("down")) (ctx.say("steering-calendar")) }
                    }
                    ol.history { @for meeting in &self.meetings { (self.line(ctx, meeting)) } }
                }
            } }
        }
    }
}

impl MeetingsView {
    fn kinds(&self, ctx: &Ctx) -> Markup {
        let link = |kind: Option<&'static str>, path: &str, label: String| {
            html! { a class="do quiet small" href=(self.head.at(path)) aria-current=[(self.kind == kind).then_some("true")] { (label) } }
        };
        html! {
            nav aria-label=(ctx.say("steering-kind-choose")) {
                div.actions {
                    (link(None, "meetings", ctx.say("steering-kinds-all")))
                    @for kind in self.offered.iter().map(|kind| kind.code()) {
                        (link(Some(kind), &format!("meetings?kind={kind}"), ctx.words.code("steering-kinds", kind)))
                    }
                }
            }
        }
    }

    fn training(&self, ctx: &Ctx) -> Markup {
        let Some(interviewers) = &self.interviewers else { return html! {} };
        let all = interviewers.len();
        html! {
            section aria-labelledby="trained" {
                h2 id="trained" { (ctx.words.say_with("steering-trained", [("n", self.trained.into()), ("of", all.into())])) }
                (bar(self.trained, self.trained, all))
                @if interviewers.is_empty() { p { (ctx.say("steering-next-interviewers")) } }
                ul.rows { @for one in interviewers { li {
                    div { h3 { a href=(self.head.at(&format!("people/{}", one.id))) { bdi { (one.alias) } } } }
                    div.end {
                        @if one.trained_at.is_empty() { span class="state open" { (icon("not-asked")) (ctx.say("steering-not-trained")) } }
                        @else { span class="state good" { (icon("check")) (ctx.words.say_with("steering-trained-at", [("when", one.trained_at.as_str().into())])) } }
                    }
                } } }
            }
        }
    }

    fn line(&self, ctx: &Ctx, meeting: &MeetingRow) -> Markup {
        html! {
            li.given[!meeting.ahead] {
                p { a href=(self.head.at(&format!("meetings/{}", meeting.id))) { b { bdi { (meeting.title) } } } " " span.chip { (meeting.kind_words) } @if meeting.ahead { " " span class="chip warn" { (ctx.say("steering-ahead")) } } }
                p.meta {
                    time datetime=(meeting.day) { (meeting.held_at) }
                    @if !meeting.place.is_empty() { " · " bdi { (meeting.place) } }
                    " · " (ctx.words.say_with("steering-count-people", [("n", meeting.people.into())]))
                    @if meeting.decisions > 0 { " · " (ctx.words.say_with("steering-count-decisions", [("n", meeting.decisions.into())])) }
                }
            }
        }
    }
}
