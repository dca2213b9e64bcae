//! Views of an outline: the draft, a clause, comments, editions, answers, and the page that everybody reads.

pub(crate) mod answers;
pub(crate) mod clause;
pub(crate) mod comments;
pub(crate) mod draft;
pub(crate) mod public;

use maud::{Markup, html};
use redthread_core::consent::ConsentState;
use redthread_core::ids::ClauseId;
use redthread_core::redline::{Stance, Status, Tally};
use redthread_storage::redlines::Remark;
use redthread_web::parts::{consent_link, crumbs, dir_of};
use redthread_web::{Ctx, rule};
use serde::Serialize;

use crate::assemble::say_counts;
use crate::load::{Kept, LineSeen, Loaded, Seen, Stand};

/// The way from the project to here.
pub(crate) fn way(ctx: &Ctx, project: &str, rest: &[(String, String)]) -> Markup {
    let mut steps = vec![
        (ctx.say("policy-project"), format!("/p/{project}")),
        (ctx.say("policy-outline"), if rest.is_empty() { String::new() } else { format!("/p/{project}/outline") }),
    ];
    steps.extend(rest.iter().cloned());
    crumbs(ctx, &steps)
}

/// What a comment or an answer is about: the whole, a clause, or one that was taken out since.
pub(crate) fn said_on(ctx: &Ctx, loaded: &Loaded, clause: Option<ClauseId>) -> String {
    let Some(clause) = clause else { return ctx.say("policy-on-the-whole") };
    loaded.clause(clause).map_or_else(|_| ctx.say("policy-on-ended-clause"), |seen| seen.clause.title.clone())
}

/// The four pages of an outline, as tabs.
pub(crate) fn tabs(ctx: &Ctx, project: &str, here: &str) -> Markup {
    let pages = [
        ("", "policy-draft"),
        ("/comments", "policy-comments"),
        ("/editions", "edition-all"),
        ("/answers", "policy-answers"),
    ];
    html! {
        nav.tabs aria-label=(ctx.say("policy-outline")) {
            @for (rest, key) in pages {
                a href=(format!("/p/{project}/outline{rest}")) aria-current=[(rest == here).then_some("page")] { (ctx.say(key)) }
            }
        }
    }
}

/// A clause as pages show it.
#[derive(Debug, Serialize)]
pub(crate) struct ClauseSeen {
    pub(crate) id: String,
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) words: String,
    pub(crate) addressed_to: Vec<String>,
    pub(crate) stand: &'static str,
    pub(crate) stand_said: String,
    /// The round to look at, when there is one.
    pub(crate) round: Option<String>,
    pub(crate) tally: Vec<(&'static str, u32, String)>,
    pub(crate) remarks: Vec<RemarkSeen>,
    pub(crate) lines: Vec<LineRow>,
}

/// What was said against it.
#[derive(Debug, Serialize)]
pub(crate) struct RemarkSeen {
    pub(crate) stance: String,
    pub(crate) who: String,
    /// None when they were erased with whoever said them.
    pub(crate) words: Option<String>,
    /// Why they do not leave the group.
    pub(crate) kept: Option<&'static str>,
    /// How the consent stands that is missing, and where it is asked for.
    #[serde(skip)]
    missing: Option<(ConsentState, String)>,
}

impl RemarkSeen {
    fn of(ctx: &Ctx, loaded: &Loaded, remark: &Remark) -> Self {
        let who = remark.person.and_then(|person| loaded.people.get(&person));
        let kept = loaded.kept(remark);
        let missing = match kept {
            Some(Kept::Unconsented(person, state)) => {
                Some((state, format!("/p/{}/consents/{person}", loaded.project.id)))
            }
            _ => None,
        };
        Self {
            stance: ctx.words.code("policy-remark", remark.stance.code()),
            who: who.map_or_else(|| ctx.say("policy-anonymous"), |person| person.alias.clone()),
            words: remark.reason.clone(),
            kept: kept.map(Kept::code),
            missing,
        }
    }

    /// The words, and the gap that readers outside the group meet in their place.
    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            blockquote.objection {
                @if let Some(words) = &self.words { p dir=(dir_of(words)) { (words) } }
                footer { (self.stance) ", " bdi { (self.who) } }
                @if let Some(kept) = self.kept {
                    p.gap { (ctx.say(&format!("policy-kept-{kept}")))
                        @if let Some((state, path)) = &self.missing { " " (consent_link(ctx, *state, path)) }
                    }
                }
            }
        }
    }
}

/// A line that a clause rests on.
#[derive(Debug, Serialize)]
pub(crate) struct LineRow {
    pub(crate) id: String,
    pub(crate) words: String,
    pub(crate) stands: String,
    #[serde(skip)]
    pub(crate) worst: Status,
}

impl LineRow {
    pub(crate) fn of(ctx: &Ctx, seen: &LineSeen) -> Self {
        Self {
            id: seen.line.finding.id.to_string(),
            words: seen.line.finding.title.clone(),
            stands: say_counts(&ctx.words, seen),
            worst: seen.counts.keys().copied().max_by_key(|status| status.urgency()).unwrap_or(Status::Unknown),
        }
    }
}

impl ClauseSeen {
    pub(crate) fn of(ctx: &Ctx, loaded: &Loaded, number: usize, seen: &Seen) -> Self {
        let said = |stand: &Stand| ctx.words.code("policy-stand", stand.code());
        Self {
            id: seen.clause.id.to_string(),
            number,
            title: seen.clause.title.clone(),
            words: seen.clause.words.clone(),
            addressed_to: seen.clause.addressed_to.clone(),
            stand: seen.stand.code(),
            stand_said: said(&seen.stand),
            round: seen.stand.round().map(|round| round.id.to_string()),
            tally: seen.stand.tally().map(|tally| tally_rows(ctx, &tally)).unwrap_or_default(),
            remarks: seen.remarks.iter().map(|remark| RemarkSeen::of(ctx, loaded, remark)).collect(),
            lines: seen.lines.iter().filter_map(|line| loaded.line(*line)).map(|line| LineRow::of(ctx, line)).collect(),
        }
    }

    /// Everything of a clause, under its heading.
    pub(crate) fn body(&self, ctx: &Ctx, project: &str) -> Markup {
        html! {
            div.told dir=(dir_of(&self.words)) { (self.words) }
            @if !self.addressed_to.is_empty() {
                p.meta { (ctx.say("policy-addressed-to")) ": " @for (at, authority) in self.addressed_to.iter().enumerate() { @if at > 0 { " · " } bdi { (authority) } } }
            }
            (self.rests(ctx, project))
            (self.agreement(ctx, project))
        }
    }

    fn rests(&self, ctx: &Ctx, project: &str) -> Markup {
        html! {
            @if self.lines.is_empty() {
                p.gap { (ctx.say("policy-rests-on-nothing")) }
            } @else {
                ul.rests aria-label=(ctx.say("policy-rests-on")) { @for line in &self.lines {
                    li {
                        (rule::sign(line.worst)) " "
                        a.thread-to href=(format!("/p/{project}/lines/{}", line.id)) dir=(dir_of(&line.words)) { (line.words) }
                        span.meta { " " (line.stands) }
                    }
                } }
            }
        }
    }

    fn agreement(&self, ctx: &Ctx, project: &str) -> Markup {
        html! {
            p.stand { span class=(format!("chip stand-{}", self.stand.replace('_', "-"))) { (self.stand_said) }
                @if let Some(round) = &self.round { " " a href=(format!("/p/{project}/rounds/{round}")) { (ctx.say("policy-see-round")) } }
            }
            @if !self.tally.is_empty() {
                dl.tally { @for (code, n, said) in &self.tally { div class=(format!("is-{}", code.replace('_', "-"))) { dt { (said) } dd { (n) } } } }
            }
            @for remark in &self.remarks { (remark.body(ctx)) }
        }
    }
}

/// Each stance that somebody took, with its count and its words.
fn tally_rows(ctx: &Ctx, tally: &Tally) -> Vec<(&'static str, u32, String)> {
    let taken = Stance::ALL.iter().filter(|stance| tally.of(**stance) > 0);
    taken.map(|stance| (stance.code(), tally.of(*stance), ctx.words.code("policy-stance", stance.code()))).collect()
}
