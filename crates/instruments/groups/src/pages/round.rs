//! `/p/{project}/follow-ups/{round}`: who answered, who is silent, and the texts to send.

use maud::{Markup, html};
use redthread_core::ids::GroupId;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::follow_up::{Report, RoundState, Standing};
use redthread_core::workshop::group::GroupState;
use redthread_storage::workshop::{FollowUp, Group, Link};
use redthread_storage::{Inside, Store};
use redthread_web::parts::{Field, dir_of, errors, form_start};
use redthread_web::rule::say_day;
use redthread_web::{Ctx, Filled, View, Words, icon};
use serde::Serialize;

use super::{ROUNDS, StandSeen, asked_when, way};
use crate::actions::ASKS;
use crate::letters;
use crate::load::Loaded;

/// A group in a round, and what to send to whoever convenes it.
#[derive(Serialize)]
pub(crate) struct AskedSeen {
    group: String,
    title: String,
    /// As they were called when the link was made; none when nobody convened.
    convener: Option<String>,
    stand: StandSeen,
    /// Every answer before the last, oldest first.
    before: Vec<String>,
    /// What opens the page on a phone; only for whoever asks, and only while the link opens.
    link: Option<String>,
    #[serde(skip)]
    link_id: String,
    #[serde(skip)]
    letter: String,
    #[serde(skip)]
    subject: String,
    #[serde(skip)]
    is_working: bool,
}

#[derive(Serialize)]
pub(crate) struct RoundView {
    project: String,
    round: String,
    number: i64,
    state: RoundState,
    when: String,
    answer_by: Option<String>,
    asked: Vec<AskedSeen>,
    /// Groups that work and were not asked in this round: formed or taken up again since.
    not_asked: Vec<(String, String)>,
    /// Where everybody who took part reads the answers.
    all_link: Option<String>,
    #[serde(skip)]
    all_id: String,
    #[serde(skip)]
    all_letter: String,
    #[serde(skip)]
    may_ask: bool,
    #[serde(skip)]
    filled: Filled,
}

/// What a round's page is made from.
pub(crate) struct Made<'a> {
    pub(crate) inside: &'a Inside,
    pub(crate) loaded: &'a Loaded,
    pub(crate) round: &'a FollowUp,
    pub(crate) links: &'a [Link],
    /// The address of this server as the one who asks sees it.
    pub(crate) origin: &'a str,
    /// The words of the project's own language: letters go to its people.
    pub(crate) own: &'a Words,
}

impl Made<'_> {
    fn address(&self, store: &Store, link: &Link) -> String {
        let rest = if link.group.is_some() { "" } else { "/all" };
        format!("{}/f/{}{rest}", self.origin, redthread_storage::workshop::secret_of(store, link.id))
    }

    fn open_link(&self, group: Option<GroupId>) -> Option<&Link> {
        self.links.iter().rev().find(|link| link.group == group && link.ended_at.is_none())
    }

    fn asked(&self, ctx: &Ctx, group: &Group, may_ask: bool) -> AskedSeen {
        let link = self.open_link(Some(group.id)).filter(|_| may_ask && self.round.days.takes_answers().is_ok());
        let address = link.map(|link| self.address(ctx.store(), link));
        let answers: Vec<_> = self.round.answers_of(group.id).collect();
        let before = answers.iter().rev().skip(1).rev();
        let word = |report: Report| redthread_web::course::say_standing(&ctx.words, Standing::Reported(report));
        let convener = self.links.iter().rev().find(|link| link.group == Some(group.id)).and_then(|link| link.person);
        AskedSeen {
            group: group.id.to_string(),
            title: group.title.clone(),
            convener: convener.and_then(|person| self.loaded.alias(person)).map(str::to_owned),
            stand: StandSeen::of(ctx, self.loaded, self.round, group),
            before: before
                .map(|answer| format!("{}: {}", ctx.words.moment(answer.said.at), word(answer.said.report)))
                .collect(),
            letter: address
                .as_ref()
                .map(|link| letters::ask(self.own, self.loaded, (self.round, group), link))
                .unwrap_or_default(),
            subject: self.own.say_with("follow-up-letter-subject", [("group", group.title.as_str().into())]),
            link_id: link.map(|link| link.id.to_string()).unwrap_or_default(),
            link: address,
            is_working: group.state == GroupState::Working,
        }
    }
}

impl RoundView {
    pub(crate) fn of(ctx: &Ctx, made: &Made<'_>, filled: Filled) -> Self {
        let (loaded, round) = (made.loaded, made.round);
        let may_ask = made.inside.require_any(ASKS).is_ok();
        let all = made.open_link(None).filter(|_| may_ask);
        let all_link = all.map(|link| made.address(ctx.store(), link));
        let is_asked = |group: &&Group| round.asked.contains(&group.id);
        let named = |group: &Group| (group.id.to_string(), group.title.clone());
        Self {
            project: made.inside.project.id.to_string(),
            round: round.id.to_string(),
            number: round.number,
            state: round.days.state(loaded.now),
            when: asked_when(ctx, round),
            answer_by: round.days.answer_by.map(|day| say_day(&ctx.words, day)),
            asked: loaded.groups.iter().filter(is_asked).map(|group| made.asked(ctx, group, may_ask)).collect(),
            not_asked: loaded.working().filter(|group| !is_asked(group)).map(named).collect(),
            all_letter: all_link
                .as_ref()
                .map(|link| letters::answers(made.own, loaded, round, link))
                .unwrap_or_default(),
            all_id: all.map(|link| link.id.to_string()).unwrap_or_default(),
            all_link,
            may_ask,
            filled,
        }
    }

    fn base(&self) -> String {
        format!("/p/{}/follow-ups/{}", self.project, self.round)
    }

    fn tally(&self, ctx: &Ctx) -> Markup {
        let answered = self.asked.iter().filter(|asked| asked.stand.how.report().is_some()).count();
        let silent = self.asked.len() - answered;
        html! {
            div.tally {
                p { b { (answered) } " " (ctx.words.say_with("follow-up-answered-n", [("n", answered.into())])) }
                p { b { (silent) } " " (ctx.words.say_with("follow-up-silent-n", [("n", silent.into())])) }
            }
        }
    }

    fn rows(&self, ctx: &Ctx) -> Markup {
        html! {
            ul.rows.asked { @for asked in &self.asked {
                li id=(format!("g-{}", asked.group)) {
                    div {
                        h3 dir=(dir_of(&asked.title)) { a href=(format!("/p/{}/groups/{}", self.project, asked.group)) { (asked.title) } }
                        p.meta { @match &asked.convener { Some(alias) => { (ctx.say("groups-convener")) ": " bdi { (alias) } }, None => span.gap { (ctx.say("groups-no-convener")) } } }
                        (asked.stand.body(ctx))
                        @if !asked.before.is_empty() { p.meta { (ctx.say("follow-up-before")) " " (asked.before.join(" · ")) } }
                        @if self.may_ask && self.state == RoundState::Open { (self.tools(ctx, asked)) }
                    }
                }
            } }
        }
    }

    fn tools(&self, ctx: &Ctx, asked: &AskedSeen) -> Markup {
        let id = format!("letter-{}", asked.group);
        html! {
            details.good open[asked.stand.how.report().is_none() && asked.link.is_some()] {
                summary { (ctx.say("follow-up-text-to-send")) span.vh { ": " (asked.title) } }
                @if asked.link.is_some() {
                    (letter(ctx, &id, &asked.letter))
                    div.actions {
                        a class="do quiet small" href=(letters::mail(&asked.subject, &asked.letter)) { (ctx.say("follow-up-by-mail")) }
                        a class="do quiet small" href=(letters::message(&asked.letter)) { (ctx.say("follow-up-by-message")) }
                        form method="post" action=(format!("{}/links/{}/end", self.base(), asked.link_id)) { (form_start(ctx)) button class="do quiet small" { (ctx.say("follow-up-shut-link")) span.vh { ": " (asked.title) } } }
                    }
                } @else { p.gap { (ctx.say("follow-up-no-link")) } }
                @if asked.is_working {
                    form method="post" action=(format!("{}/links", self.base())) { (form_start(ctx)) input type="hidden" name="group" value=(asked.group); button class="do quiet small" { (ctx.say("follow-up-new-link")) span.vh { ": " (asked.title) } } }
                }
                p { a href=(format!("{}/answers?group={}", self.base(), asked.group)) { (ctx.say("follow-up-take-down")) span.vh { ": " (asked.title) } } }
            }
        }
    }

    fn not_asked(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.may_ask && self.state == RoundState::Open && !self.not_asked.is_empty() {
                section aria-labelledby="since" {
                    h2 id="since" { (ctx.say("follow-up-formed-since")) }
                    ul.rows { @for (id, title) in &self.not_asked {
                        li { div { h3 dir=(dir_of(title)) { (title) } } div.end { form method="post" action=(format!("{}/links", self.base())) { (form_start(ctx)) input type="hidden" name="group" value=(id); button class="do quiet small" { (ctx.say("follow-up-ask-too")) span.vh { ": " (title) } } } } }
                    } }
                }
            }
        }
    }

    fn ask(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="ask" {
                h2 id="ask" { (ctx.say("follow-up-ask")) }
                p { (ctx.say("follow-up-ask-more")) }
                form.form method="post" action=(format!("{}/open", self.base())) {
                    (form_start(ctx))
                    (Field::new(ctx, &self.filled, "answer_by", "follow-up-answer-by").help("follow-up-answer-by-help").required().day())
                    div.actions { button.do { (ctx.say("follow-up-ask-do")) } }
                }
                details.good {
                    summary { (ctx.say("follow-up-move")) }
                    form.form method="post" action=(format!("{}/move", self.base())) {
                        (form_start(ctx))
                        (Field::new(ctx, &self.filled, "due_on", "follow-up-due-on").required().day())
                        div.actions { button class="do quiet" { (ctx.say("save")) } }
                    }
                }
            }
        }
    }

    fn everybody(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="all" {
                h2 id="all" { (ctx.say("follow-up-everybody")) }
                p { (ctx.say("follow-up-everybody-more")) }
                @match &self.all_link {
                    Some(link) => {
                        p { a href=(link) { (ctx.say("follow-up-everybody-page")) } }
                        (letter(ctx, "letter-all", &self.all_letter))
                        div.actions {
                            a class="do quiet small" href=(letters::mail(&ctx.say("follow-up-everybody"), &self.all_letter)) { (ctx.say("follow-up-by-mail")) }
                            form method="post" action=(format!("{}/links/{}/end", self.base(), self.all_id)) { (form_start(ctx)) button class="do quiet small" { (ctx.say("follow-up-shut-link")) } }
                        }
                    },
                    None => p.gap { (ctx.say("follow-up-no-link")) },
                }
                form method="post" action=(format!("{}/links", self.base())) { (form_start(ctx)) button class="do quiet small" { (ctx.say("follow-up-new-link")) } }
            }
        }
    }

    fn end(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.state == RoundState::Open {
                section aria-labelledby="close" {
                    h2 id="close" { (ctx.say("follow-up-close")) }
                    p { (ctx.say("follow-up-close-more")) }
                    form method="post" action=(format!("{}/close", self.base())) { (form_start(ctx)) button class="do quiet" { (ctx.say("follow-up-close-do")) } }
                }
            }
        }
    }
}

fn letter(ctx: &Ctx, id: &str, text: &str) -> Markup {
    html! {
        pre.letter id=(id) dir=(dir_of(text)) tabindex="0" { (text) }
        button class="do quiet small" type="button" data-copy=(id) data-copied=(ctx.say("follow-up-copied")) hidden { (icon("copy")) span { (ctx.say("follow-up-copy")) } }
    }
}

impl View for RoundView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.words.say_with("follow-up-round-n", [("n", self.number.into())])
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, ROUNDS, &self.title(ctx)))
                p.kicker { (ctx.words.code("follow-up-state", self.state.code())) " · " (self.when) @if let Some(by) = &self.answer_by { " · " (ctx.words.say_with("follow-up-by-day", [("day", by.clone().into())])) } }
                h1 { (self.title(ctx)) }
                (errors(ctx, &self.filled))
                @if self.asked.is_empty() {
                    p.lead { (ctx.words.say_with("follow-up-planned-lead", [("day", self.when.clone().into())])) }
                    @if self.may_ask { (self.ask(ctx)) }
                } @else {
                    (self.tally(ctx))
                    (self.rows(ctx))
                    (self.not_asked(ctx))
                    @if self.may_ask { (self.everybody(ctx)) (self.end(ctx)) }
                }
            } }
        }
    }
}

/// `/p/{project}/follow-ups/{round}/answers?group=`: what a group told by other ways.
#[derive(Serialize)]
pub(crate) struct TakeDownView {
    pub(crate) project: String,
    pub(crate) round: String,
    pub(crate) number: i64,
    pub(crate) group: String,
    pub(crate) title: String,
    #[serde(skip)]
    pub(crate) others: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for TakeDownView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("follow-up-take-down")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let back = format!("/p/{}/follow-ups/{}", self.project, self.round);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, ROUNDS, &self.title(ctx)))
                p.kicker { (ctx.words.say_with("follow-up-round-n", [("n", self.number.into())])) }
                h1 dir=(dir_of(&self.title)) { (self.title) }
                p.lead { (ctx.say("follow-up-take-down-lead")) }
                form.form method="post" action=(format!("{back}/answers")) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    input type="hidden" name="group" value=(self.group);
                    (super::answer::fields(ctx, &self.filled, &self.others))
                    (redthread_web::parts::save_bar(ctx, "save", &back))
                }
            } }
        }
    }
}
