//! Views of study days and trials.

use maud::{Markup, html};
use redthread_core::ids::ProjectId;
use redthread_core::refusal::Refusal;
use redthread_storage::passages::Finding;
use redthread_web::parts::{Field, crumbs, dir_of, empty, errors, form_start, save_bar, told};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::model::{Outcome, Trial, TrialStanding};

#[derive(Serialize)]
pub(crate) struct ListView {
    pub(crate) project: String,
    pub(crate) days: Vec<DayRow>,
    pub(crate) trials: usize,
    #[serde(skip)]
    pub(crate) may_host: bool,
}

#[derive(Serialize)]
pub(crate) struct DayRow {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) when: String,
    pub(crate) place: String,
    pub(crate) principle: String,
}

fn way(ctx: &Ctx, project: &str, here: &str) -> Markup {
    let project_step = (ctx.say("studyday-project"), format!("/p/{project}"));
    let days_step = (ctx.say("studyday-days"), format!("/p/{project}/study-days"));
    crumbs(ctx, &[project_step, days_step, (here.to_owned(), String::new())])
}

impl View for ListView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("studyday-days")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let new = format!("/p/{}/study-days/new", self.project);
        let label = ctx.say("studyday-new");
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &[(ctx.say("studyday-project"), format!("/p/{}", self.project)), (ctx.say("studyday-days"), String::new())]))
                h1 { (ctx.say("studyday-days")) }
                p.lead { (ctx.say("studyday-lead")) }
                @if self.days.is_empty() {
                    (empty(&ctx.say("studyday-none"), &ctx.say("studyday-none-more"), self.may_host.then_some((label.as_str(), new.as_str()))))
                } @else {
                    ul.rows { @for day in &self.days { (day_row(&self.project, day)) } }
                    @if self.may_host { div.actions { a.do href=(new) { (icon("plus")) (label) } } }
                }
                section aria-labelledby="trials" {
                    h2 id="trials" { (ctx.say("studyday-trials")) }
                    p { (ctx.words.say_with("studyday-trials-count", [("n", self.trials.into())])) }
                    div.actions { a class="do quiet" href=(format!("/p/{}/trials", self.project)) { (ctx.say("studyday-trials-open")) } }
                }
            } }
        }
    }
}

fn day_row(project: &str, day: &DayRow) -> Markup {
    html! {
        li { div {
            h3 { a href=(format!("/p/{project}/study-days/{}", day.id)) dir=(dir_of(&day.title)) { (day.title) } }
            p.told dir=(dir_of(&day.principle)) { (day.principle) }
            p.meta { (day.when) " · " bdi { (day.place) } }
        } }
    }
}

#[derive(Serialize)]
pub(crate) struct DayForm {
    project: String,
    #[serde(skip)]
    principles: Vec<(String, String)>,
    #[serde(skip)]
    filled: Filled,
}

fn choices(findings: &[Finding]) -> Vec<(String, String)> {
    findings.iter().map(|finding| (finding.id.to_string(), finding.title.clone())).collect()
}

fn with_empty(ctx: &Ctx, options: &[(String, String)]) -> Vec<(String, String)> {
    std::iter::once((String::new(), ctx.say("studyday-choose-principle"))).chain(options.iter().cloned()).collect()
}

impl DayForm {
    pub(crate) fn new(project: ProjectId, findings: &[Finding], filled: Filled) -> Self {
        Self { project: project.to_string(), principles: choices(findings), filled }
    }
}

impl View for DayForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("studyday-new")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &ctx.say("studyday-new")))
                h1 { (ctx.say("studyday-new")) }
                form.form method="post" action=(format!("/p/{}/study-days/new", self.project)) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (field("finding", "studyday-principle").help("studyday-principle-help").required().select(&with_empty(ctx, &self.principles)))
                    (field("title", "studyday-title").required().line())
                    (field("held_on", "studyday-when").day())
                    (field("place", "studyday-place").line())
                    (field("questions", "studyday-questions").help("studyday-questions-help").good(ctx.say("studyday-questions-good")).required().area(5))
                    (save_bar(ctx, "studyday-call", &format!("/p/{}/study-days", self.project)))
                }
            } }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct DayView {
    pub(crate) project: String,
    pub(crate) meeting: String,
    pub(crate) title: String,
    pub(crate) when: String,
    pub(crate) place: String,
    pub(crate) principle: (String, String),
    pub(crate) questions: Vec<String>,
    pub(crate) guests: Vec<(String, String, String)>,
    #[serde(skip)]
    pub(crate) may_host: bool,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl DayView {
    fn path(&self, rest: &str) -> String {
        format!("/p/{}/study-days/{}{rest}", self.project, self.meeting)
    }

    fn guest_list(&self, ctx: &Ctx) -> Markup {
        html! {
            section aria-labelledby="list" {
                h2 id="list" { (ctx.words.say_with("studyday-signed-up", [("n", self.guests.len().into())])) }
                @if !self.guests.is_empty() {
                    ol.rows { @for (id, name, from) in &self.guests {
                        li {
                            div { h3 { bdi { (name) } } @if !from.is_empty() { p.meta { bdi { (from) } } } }
                            @if self.may_host {
                                form.end method="post" action=(self.path(&format!("/sign-ups/{id}/end"))) { (form_start(ctx)) button.link aria-label=(format!("{} {name}", ctx.say("studyday-take-off"))) { (ctx.say("studyday-take-off")) } }
                            }
                        }
                    } }
                }
                form.form method="post" action=(self.path("/sign-ups")) {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "name", "studyday-guest-name").required().line())
                    (Field::new(ctx, &self.filled, "from", "studyday-guest-from").line())
                    (save_bar(ctx, "studyday-sign-up", ""))
                }
            }
        }
    }
}

impl View for DayView {
    fn title(&self, _: &Ctx) -> String {
        self.title.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &self.title))
                p.kicker { (self.when) " · " bdi { (self.place) } }
                h1 dir=(dir_of(&self.title)) { (self.title) }
                p.lead dir=(dir_of(&self.principle.1)) { a href=(format!("/p/{}/principles/{}", self.project, self.principle.0)) { (self.principle.1) } }
                section aria-labelledby="questions" {
                    h2 id="questions" { (ctx.say("studyday-questions")) }
                    ol { @for question in &self.questions { li { div.told dir=(dir_of(question)) { (question) } } } }
                    div.actions {
                        a.do href=(self.path("/handout")) { (icon("print")) (ctx.say("studyday-handout")) }
                        a class="do quiet" href=(format!("/p/{}/trials/new?principle={}", self.project, self.principle.0)) { (ctx.say("studyday-trial-new")) }
                    }
                }
                (self.guest_list(ctx))
            } }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct Handout {
    pub(crate) lang: &'static str,
    pub(crate) kicker: String,
    pub(crate) principle: String,
    pub(crate) explanation: String,
    pub(crate) said: Vec<Said>,
    pub(crate) left_out: usize,
    pub(crate) questions: Vec<String>,
    pub(crate) project_title: String,
}

#[derive(Serialize)]
pub(crate) struct Said {
    pub(crate) quote: String,
    pub(crate) who: String,
    pub(crate) side: String,
}

/// So many quotations fit on one sheet beside the questions.
const ON_THE_SHEET: usize = 5;

impl View for Handout {
    fn title(&self, _: &Ctx) -> String {
        self.principle.clone()
    }

    fn class(&self) -> &'static str {
        "handout-page"
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        // The sheet is for the people of the project: it speaks their language, whoever prints it.
        let words = ctx.words.in_lang(self.lang.parse().unwrap_or(ctx.lang()));
        let dir = words.lang().direction().as_str();
        html! {
            main id="main" {
                article.handout lang=(self.lang) dir=(dir) {
                    header { p.kicker { (self.kicker) } h1 { (self.principle) } p.lead { (self.explanation) } }
                    @if !self.said.is_empty() {
                        section.said { @for said in self.said.iter().take(ON_THE_SHEET) {
                            blockquote dir=(dir_of(&said.quote)) { p { (said.quote) } footer { bdi { (said.who) } ", " (said.side) } }
                        } }
                    }
                    @if self.left_out > 0 { p.meta { (words.say_with("studyday-left-out", [("n", self.left_out.into())])) } }
                    section.ask { h2 { (words.say("studyday-questions")) } ol { @for question in &self.questions { li { (question) } } } }
                    section.write { h2 { (words.say("studyday-with-us")) } p.ruled {} }
                    footer { (self.project_title) " · " (words.say("product")) }
                }
            }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct TrialRow {
    id: String,
    principle: String,
    principle_id: String,
    who: String,
    place: String,
    aim: String,
    until: String,
    standing: &'static str,
    what_happened: String,
}

impl TrialRow {
    pub(crate) fn new(ctx: &Ctx, trial: &Trial, findings: &[Finding]) -> Self {
        let standing = match trial.standing(ctx.store().now()) {
            TrialStanding::NoReport => "no_report",
            TrialStanding::UnderWay => "under_way",
            TrialStanding::Reported(outcome) => outcome.code(),
        };
        let principle =
            findings.iter().find(|finding| finding.id == trial.finding).map(|finding| finding.title.clone());
        Self {
            id: trial.id.to_string(),
            principle: principle.unwrap_or_default(),
            principle_id: trial.finding.to_string(),
            who: trial.who.clone(),
            place: trial.place.clone(),
            aim: trial.aim.clone(),
            until: ctx.words.date(trial.until),
            standing,
            what_happened: trial.what_happened.clone(),
        }
    }

    fn state(&self, ctx: &Ctx) -> Markup {
        let (class, sign) = match self.standing {
            "worked" => ("good", "check"),
            "partly" | "under_way" => ("open", "clock"),
            "no_report" => ("late", "warn"),
            _ => ("gone", "stop"),
        };
        html! { span class=(format!("state {class}")) { (icon(sign)) (ctx.words.code("studyday-outcome", self.standing)) } }
    }

    fn head(&self, ctx: &Ctx) -> Markup {
        let until = ctx.words.say_with("studyday-until", [("day", self.until.as_str().into())]);
        html! {
            p.meta { bdi { (self.who) } " · " bdi { (self.place) } " · " (until) }
            p { (self.state(ctx)) }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct TrialsView {
    pub(crate) project: String,
    pub(crate) trials: Vec<TrialRow>,
}

impl View for TrialsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("studyday-trials")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let new = format!("/p/{}/trials/new", self.project);
        let label = ctx.say("studyday-trial-new");
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &ctx.say("studyday-trials")))
                h1 { (ctx.say("studyday-trials")) }
                p.lead { (ctx.say("studyday-trials-lead")) }
                @if self.trials.is_empty() {
                    (empty(&ctx.say("studyday-trials-none"), &ctx.say("studyday-trials-none-more"), Some((label.as_str(), new.as_str()))))
                } @else {
                    ul.trials { @for trial in &self.trials {
                        li {
                            h3 { a href=(format!("/p/{}/trials/{}", self.project, trial.id)) dir=(dir_of(&trial.principle)) { (trial.principle) } }
                            (trial.head(ctx))
                            @if !trial.aim.is_empty() { p dir=(dir_of(&trial.aim)) { (trial.aim) } }
                            (told(&trial.what_happened))
                        }
                    } }
                    div.actions { a.do href=(new) { (icon("plus")) (label) } }
                }
            } }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct TrialForm {
    project: String,
    #[serde(skip)]
    principles: Vec<(String, String)>,
    #[serde(skip)]
    filled: Filled,
}

impl TrialForm {
    pub(crate) fn new(project: ProjectId, findings: &[Finding], filled: Filled) -> Self {
        Self { project: project.to_string(), principles: choices(findings), filled }
    }
}

impl View for TrialForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("studyday-trial-new")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &ctx.say("studyday-trial-new")))
                h1 { (ctx.say("studyday-trial-new")) }
                form.form method="post" action=(format!("/p/{}/trials/new", self.project)) data-guard {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (field("finding", "studyday-principle").required().select(&with_empty(ctx, &self.principles)))
                    (field("who", "studyday-who").help("studyday-who-help").required().line())
                    (field("place", "studyday-where").required().line())
                    (field("aim", "studyday-aim").help("studyday-aim-help").area(3))
                    (field("until", "studyday-until-day").required().day())
                    (save_bar(ctx, "studyday-trial-begin", &format!("/p/{}/trials", self.project)))
                }
            } }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct TrialView {
    pub(crate) project: String,
    pub(crate) row: TrialRow,
    pub(crate) version: i64,
    pub(crate) is_public: bool,
    /// Whether the reader decides what everybody may read.
    pub(crate) may_publish: bool,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for TrialView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("studyday-trial")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let stale = !self.filled.get("version").is_empty() && self.filled.get("version") != self.version.to_string();
        let outcomes: Vec<_> = Outcome::ALL
            .iter()
            .map(|outcome| {
                (outcome.code().to_owned(), ctx.words.code("studyday-outcome", outcome.code()), String::new())
            })
            .collect();
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &ctx.say("studyday-trial")))
                p.kicker { a href=(format!("/p/{}/principles/{}", self.project, self.row.principle_id)) { (ctx.say("studyday-principle-open")) } }
                h1 dir=(dir_of(&self.row.principle)) { (self.row.principle) }
                (self.row.head(ctx))
                (told(&self.row.aim))
                @if stale {
                    div class="notice warning" role="alert" { (icon("warn")) div { p { (ctx.say("studyday-somebody-wrote")) } (told(&self.row.what_happened)) } }
                }
                form.form method="post" action=(format!("/p/{}/trials/{}", self.project, self.row.id)) data-guard {
                    (form_start(ctx))
                    input type="hidden" name="version" value=(self.version);
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "outcome", "studyday-how").required().radios(&outcomes))
                    (Field::new(ctx, &self.filled, "what_happened", "studyday-what-happened").help("studyday-what-happened-help").answer())
                    (save_bar(ctx, "save", &format!("/p/{}/trials", self.project)))
                }
                @if self.may_publish { (self.shown(ctx)) }
            } }
        }
    }
}

impl TrialView {
    /// Whether everybody may read of it: said plainly, changed by one press.
    fn shown(&self, ctx: &Ctx) -> Markup {
        let (state, press) = if self.is_public { ("on", "take-down") } else { ("off", "show") };
        html! {
            section aria-labelledby="public" {
                h2 id="public" { (ctx.say(&format!("studyday-public-{state}"))) }
                p { (ctx.say(&format!("studyday-public-{state}-more"))) }
                form method="post" action=(format!("/p/{}/trials/{}/public", self.project, self.row.id)) {
                    (form_start(ctx))
                    input type="hidden" name="version" value=(self.version);
                    input type="hidden" name="public" value=(if self.is_public { "" } else { "1" });
                    button class="do quiet" { (ctx.say(&format!("studyday-public-{press}"))) }
                }
            }
        }
    }
}
