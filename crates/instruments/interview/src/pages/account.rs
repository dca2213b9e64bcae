//! One interview: how far it is, whether it may be held, what to do next.

use maud::{Markup, html};
use redthread_core::consent::ConsentState;
use redthread_core::gate::Barred;
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_storage::Inside;
use redthread_storage::stories::AccountState;
use redthread_web::parts::{Field, consent_state, dir_of, errors, form_start, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use super::plan::or_none;
use super::{StepLine, crumbs, fold, state_chip, step_lines, steps_thread};
use crate::desk::{self, Desk};

/// The teller's approval, as it is shown.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Approved {
    /// Who read it to them; empty when they read it themselves.
    pub(crate) reader: String,
    /// When.
    pub(crate) date: String,
}

/// What the page needs beyond the interview itself.
pub(crate) struct Around {
    /// The story, as it is called for this reader.
    pub(crate) story: String,
    /// The approval that holds.
    pub(crate) approved: Option<Approved>,
    /// Everybody who may have read it to the teller.
    pub(crate) readers: Vec<(String, String)>,
    /// Everybody who may hold it.
    pub(crate) interviewers: Vec<(String, String)>,
    /// Why the gate said no, as far as consent lets it be seen.
    pub(crate) reason: Option<desk::Words>,
}

/// The page.
#[derive(Serialize)]
pub(crate) struct AccountView {
    project: String,
    account: String,
    story: String,
    story_label: String,
    teller: String,
    teller_id: String,
    side: &'static str,
    state: &'static str,
    /// How the teller's consent to the interview stands.
    consent: &'static str,
    may_be_held: bool,
    may_write: bool,
    /// False when the gate said that it does not merit learning.
    merits_learning: bool,
    answered: usize,
    none_found: usize,
    open: usize,
    brought: usize,
    steps: Vec<StepLine>,
    approved: Option<Approved>,
    #[serde(skip)]
    page: Page,
}

struct Page {
    inside: Inside,
    account: redthread_storage::stories::Account,
    raw: ConsentState,
    barred: Option<Barred>,
    is_erased: bool,
    opening: String,
    closing: String,
    interviewer: String,
    readers: Vec<(String, String)>,
    interviewers: Vec<(String, String)>,
    reason: Option<desk::Words>,
    filled: Filled,
}

impl AccountView {
    /// The page of an interview.
    pub(crate) fn new(inside: Inside, desk: &Desk<'_>, around: Around, filled: Filled) -> Self {
        let count = |wanted: &str| desk.sections.iter().filter(|section| section.state.code() == wanted).count();
        let open = desk.sections.iter().filter(|section| section.state.is_open()).count();
        let asker = desk.account.interviewer.map(|id| id.to_string());
        let named = |(id, _): &&(String, String)| Some(id) == asker.as_ref();
        Self {
            project: inside.project.id.to_string(),
            account: desk.account.id.to_string(),
            story: desk.account.story.to_string(),
            story_label: around.story,
            teller: desk.teller.alias.clone(),
            teller_id: desk.teller.id.to_string(),
            side: desk.account.side.code(),
            state: desk.account.state.code(),
            consent: desk.raw.code(),
            may_be_held: desk.may_be_held(),
            may_write: desk.require_writing().is_ok(),
            merits_learning: desk.refusing().is_none(),
            answered: desk.sections.len() - open,
            none_found: count("none_found"),
            open,
            brought: desk.brought.len(),
            steps: step_lines(desk, &inside),
            approved: around.approved,
            page: Page {
                account: desk.account.clone(),
                raw: desk.raw,
                barred: desk.barred(),
                is_erased: desk.teller.is_erased,
                opening: desk.guide.opening.clone(),
                closing: desk.guide.closing.clone(),
                interviewer: around.readers.iter().find(named).map(|(_, alias)| alias.clone()).unwrap_or_default(),
                readers: around.readers,
                interviewers: around.interviewers,
                reason: around.reason,
                filled,
                inside,
            },
        }
    }

    /// Where the first step is answered.
    pub(crate) fn first_step(&self) -> String {
        self.steps.first().map_or_else(|| self.base(), |step| step.path.clone())
    }

    fn base(&self) -> String {
        format!("/p/{}/accounts/{}", self.project, self.account)
    }

    fn field<'a>(&'a self, ctx: &'a Ctx, name: &'a str, label: &str) -> Field<'a> {
        Field::new(ctx, &self.page.filled, name, label)
    }

    fn facts(&self, ctx: &Ctx) -> Markup {
        let account = &self.page.account;
        let day = account.held_at.or(account.planned_at).map(|at| ctx.words.date(at));
        html! {
            dl.facts {
                div { dt { (ctx.say("interview-column-story")) } dd dir=(dir_of(&self.story_label)) { (self.story_label) } }
                div { dt { (ctx.say("interview-interviewer")) } dd { @if self.page.interviewer.is_empty() { (ctx.say("interview-nobody-asks")) } @else { bdi { (self.page.interviewer) } } } }
                div { dt { (ctx.say("interview-day")) } dd { (day.unwrap_or_else(|| ctx.say("interview-no-day"))) } }
                div { dt { (ctx.say("interview-consent")) } dd { (consent_state(ctx, self.page.raw)) } }
            }
        }
    }

    fn tally(&self, ctx: &Ctx) -> Markup {
        let counted = |key, n: usize| html! { p { b { (n) } " " (ctx.words.say_with(key, [("n", n.into())])) } };
        html! {
            div.tally {
                (counted("interview-tally-answered", self.answered))
                @if self.none_found > 0 { (counted("interview-tally-none", self.none_found)) }
                (counted("interview-tally-open", self.open))
            }
        }
    }

    fn merit(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.merits_learning {
                div.notice.warning role="status" { (icon("warn")) p { b { (ctx.say("interview-says-no")) } " " (ctx.say("interview-says-no-more")) } }
                @if let Some(Ok(reason)) = &self.page.reason { (told(reason)) }
            }
        }
    }

    /// The one thing to do next.
    fn next(&self, ctx: &Ctx) -> Markup {
        match self.page.account.state {
            _ if self.page.is_erased => {
                html! { div.notice.info role="status" { (icon("info")) p { (ctx.say("interview-erased")) } } }
            }
            AccountState::Planned if self.may_write => self.start(ctx),
            AccountState::Held if self.may_write => self.hand_over(ctx),
            AccountState::Documented => self.documented(ctx),
            AccountState::Approved => self.approval(ctx),
            AccountState::Planned | AccountState::Held => html! {},
        }
    }

    fn start(&self, ctx: &Ctx) -> Markup {
        html! {
            section.next aria-labelledby="next" {
                h2 id="next" { (ctx.say("interview-start-title")) }
                p { (ctx.say("interview-start-more")) }
                form.form method="post" action=(format!("{}/start", self.base())) {
                    (form_start(ctx))
                    (self.field(ctx, "held", "interview-held").help("interview-held-help").day())
                    div.actions { button.do { (ctx.say("interview-start")) } }
                }
            }
        }
    }

    fn hand_over(&self, ctx: &Ctx) -> Markup {
        let open = self.steps.iter().find(|step| matches!(step.state, "blank" | "draft"));
        let goes_on = open.filter(|_| self.merits_learning);
        let class = if goes_on.is_some() { "do quiet" } else { "do" };
        html! {
            section.next aria-labelledby="next" {
                h2 id="next" { (ctx.say("interview-go-on")) }
                @if let Some(step) = goes_on { p { a.do href=(step.path) { (ctx.say("interview-go-on-with")) " " bdi { (step.title) } } } }
                (self.open_list(ctx))
                p { (ctx.say("interview-hand-over-more")) }
                form.form method="post" action=(format!("{}/hand-over", self.base())) {
                    (form_start(ctx))
                    @if !self.merits_learning { (self.field(ctx, "confirm", "interview-confirm").help("interview-confirm-help").tick()) }
                    div.actions { button class=(class) { (ctx.say("interview-hand-over")) } }
                }
            }
        }
    }

    /// The steps that wait for an answer, by name: on a phone the thread shows only its knots.
    fn open_list(&self, ctx: &Ctx) -> Markup {
        let lang = self.page.inside.project.lang;
        let open = || self.steps.iter().filter(|step| matches!(step.state, "blank" | "draft"));
        html! {
            @if self.merits_learning && open().next().is_some() {
                ul.rows { @for step in open() { li {
                    div { a href=(step.path) lang=(lang.tag()) dir=(lang.direction().as_str()) { (step.title) } }
                    div.end { span.chip { (ctx.words.code("interview-step", step.state)) } }
                } } }
            }
        }
    }

    fn documented(&self, ctx: &Ctx) -> Markup {
        let may_approve = self.page.inside.may(redthread_core::kit::Right::Consent) && self.may_be_held;
        html! {
            section.next aria-labelledby="next" {
                h2 id="next" { (ctx.say("interview-approve-title")) }
                @match &self.approved {
                    Some(before) => p { (ctx.words.say_with("interview-approved-before", [("date", before.date.clone().into())])) },
                    None => p { (ctx.say("interview-approve-more")) },
                }
                @if may_approve {
                    form.form method="post" action=(format!("{}/approve", self.base())) {
                        (form_start(ctx))
                        (self.field(ctx, "reader", "interview-reader").select(&or_none(ctx.say("interview-read-alone"), &self.page.readers)))
                        (self.field(ctx, "read", "interview-read").help("interview-read-help").day())
                        div.actions { button.do { (ctx.say("interview-approve")) } }
                    }
                }
            }
            (self.give_back(ctx))
        }
    }

    fn approval(&self, ctx: &Ctx) -> Markup {
        html! {
            div.notice.done role="status" { (icon("check")) p {
                b { (ctx.say("interview-approved")) }
                @if let Some(approved) = &self.approved {
                    " " (approved.date) " · "
                    @if approved.reader.is_empty() { (ctx.say("interview-read-alone")) } @else { (ctx.say("interview-read-by")) " " bdi { (approved.reader) } }
                }
            } }
            (self.give_back(ctx))
        }
    }

    fn give_back(&self, ctx: &Ctx) -> Markup {
        html! {
            @if desk::documents_all(&self.page.inside) {
                form method="post" action=(format!("{}/give-back", self.base())) {
                    (form_start(ctx))
                    p.meta { (ctx.say("interview-give-back-more")) }
                    button class="do quiet small" { (ctx.say("interview-give-back")) }
                }
            }
        }
    }

    fn texts(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="brought" {
                h2 id="brought" { (ctx.say("interview-texts-title")) }
                p { (ctx.words.say_with("interview-texts-count", [("n", self.brought.into())])) }
                a class="do quiet small" href=(format!("{}/texts", self.base())) { (ctx.say("interview-texts-open")) }
            }
        }
    }

    fn assign(&self, ctx: &Ctx) -> Markup {
        html! {
            @if desk::plans(&self.page.inside) {
                section aria-labelledby="assign" {
                    h2 id="assign" { (ctx.say("interview-assign-title")) }
                    form.form method="post" action=(format!("{}/assign", self.base())) {
                        (form_start(ctx))
                        (self.field(ctx, "interviewer", "interview-interviewer").select(&or_none(ctx.say("interview-later"), &self.page.interviewers)))
                        (self.field(ctx, "own_unit", "interview-own-unit-why").help("interview-own-unit-help").line())
                        (self.field(ctx, "planned", "interview-day").day())
                        div.savebar { button class="do quiet" { (ctx.say("save")) } }
                    }
                }
            }
        }
    }
}

/// Why an interview cannot be held, or its words not be seen: the gap, and the way to the person's consents.
pub(super) fn shut(ctx: &Ctx, project: &str, teller: &str, may_be_held: bool, barred: Option<Barred>) -> Markup {
    let key = if may_be_held { "interview-team-shut" } else { "interview-raw-shut" };
    html! {
        @if let Some(barred) = barred {
            div.notice.warning role="status" { (icon("lock"))
                p { (ctx.say(key)) " " (consent_state(ctx, barred.state)) br; a href=(format!("/p/{project}/consents/{teller}")) { (ctx.say("interview-to-consents")) } }
            }
        }
    }
}

impl View for AccountView {
    fn title(&self, ctx: &Ctx) -> String {
        let side = ctx.words.code("side", self.side);
        ctx.words.say_with("interview-account-title", [("alias", self.teller.as_str().into()), ("side", side.into())])
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.page.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let lang: Lang = self.page.inside.project.lang;
        html! {
            div.page {
                (steps_thread(ctx, lang, &self.steps, None))
                main id="main" {
                    (crumbs(ctx, &self.page.inside, &[(self.teller.clone(), String::new())]))
                    p.kicker { (ctx.words.code("side", self.side)) " " (state_chip(ctx, self.page.account.state)) }
                    h1 { bdi { (self.teller) } }
                    (errors(ctx, &self.page.filled))
                    (shut(ctx, &self.project, &self.teller_id, self.may_be_held, self.page.barred))
                    (self.merit(ctx))
                    (self.tally(ctx))
                    (self.next(ctx))
                    (self.facts(ctx))
                    (fold(ctx, lang, "interview-opening", &self.page.opening))
                    (fold(ctx, lang, "interview-closing", &self.page.closing))
                    (self.texts(ctx))
                    (self.assign(ctx))
                    @if !self.page.is_erased { p.meta { a href=(format!("/p/{}/consents/{}/withdraw", self.project, self.teller_id)) { (ctx.say("interview-takes-back")) } } }
                }
            }
        }
    }
}
