//! What another project said and answered, as its file told it. None of it is agreed here.

use jiff::Timestamp;
use maud::{Markup, html};
use redthread_core::redline::Stance;
use redthread_web::parts::dir_of;
use redthread_web::{Ctx, View};
use serde::Serialize;

use super::way;
use crate::whole::record::{AnswerDoc, CommentDoc, HandingDoc, Record, RoundDoc, StanceDoc};

#[derive(Serialize)]
pub(crate) struct BroughtView {
    pub(crate) project: String,
    pub(crate) record: Record,
}

impl View for BroughtView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("readings-brought")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let Record { rounds, comments, handings, .. } = &self.record;
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("readings-brought-lead")) }
                (section(ctx, "rounds", rounds.iter().map(|one| round(ctx, one)).collect()))
                (section(ctx, "comments", comments.iter().map(|one| comment(ctx, one)).collect()))
                (section(ctx, "handings", handings.iter().map(|one| handing(ctx, one)).collect()))
            } }
        }
    }
}

fn section(ctx: &Ctx, what: &str, rows: Vec<Markup>) -> Markup {
    html! {
        @if !rows.is_empty() {
            section aria-labelledby=(what) {
                h2 id=(what) { (ctx.say(&format!("readings-brought-{what}"))) }
                ul.rows { @for row in rows { li { div { (row) } } } }
            }
        }
    }
}

fn day(ctx: &Ctx, at: Timestamp) -> String {
    ctx.words.date(at)
}

fn round(ctx: &Ctx, round: &RoundDoc) -> Markup {
    let counted = [("n", i64::from(round.answered).into()), ("all", i64::from(round.asked).into())];
    html! {
        h3 dir=(dir_of(&round.words)) { (round.words) }
        p.meta {
            (ctx.words.code("readings-brought-about", &round.about)) " · " (day(ctx, round.opened_at)) " · "
            (ctx.words.code("readings-brought-outcome", &round.outcome)) " · " (ctx.words.say_with("readings-brought-answered", counted))
        }
        @let tally = tally(ctx, &round.stances);
        @if !tally.is_empty() { p { (tally) } }
        @for said in &round.stances { @if let Some(words) = &said.words { (quote(ctx, said, words)) } }
    }
}

/// "4 agree · 1 object".
fn tally(ctx: &Ctx, stances: &[StanceDoc]) -> String {
    let of = |stance: &Stance| stances.iter().filter(|said| said.stance == stance.code()).count();
    let said = Stance::ALL.iter().filter(|stance| of(stance) > 0).map(|stance| {
        let key = format!("readings-brought-{}", stance.code().replace('_', "-"));
        ctx.words.say_with(&key, [("n", of(stance).into())])
    });
    said.collect::<Vec<_>>().join(" · ")
}

fn quote(ctx: &Ctx, said: &StanceDoc, words: &str) -> Markup {
    html! {
        blockquote.objection {
            p dir=(dir_of(words)) { (words) }
            footer { (ctx.words.code("readings-brought-said", &said.stance)) @if let Some(side) = standpoint(ctx, said.standpoint.as_deref()) { ", " (side) } }
        }
    }
}

fn standpoint(ctx: &Ctx, code: Option<&str>) -> Option<String> {
    code.and_then(redthread_core::people::Standpoint::from_code).map(|standpoint| ctx.words.standpoint(standpoint))
}

fn comment(ctx: &Ctx, comment: &CommentDoc) -> Markup {
    html! {
        @match &comment.words {
            Some(words) => div.told dir=(dir_of(words)) { (words) },
            None => p.gap { (ctx.say("readings-brought-kept")) },
        }
        p.meta {
            @if let Some(side) = standpoint(ctx, comment.standpoint.as_deref()) { (side) " · " }
            (ctx.words.code("readings-brought-comment", &comment.state))
        }
        @if !comment.reply.is_empty() { p dir=(dir_of(&comment.reply)) { (comment.reply) } }
    }
}

fn handing(ctx: &Ctx, handing: &HandingDoc) -> Markup {
    let values = [("n", handing.edition.into()), ("day", day(ctx, handing.handed_at).into())];
    html! {
        h3 dir=(dir_of(&handing.authority)) { (handing.authority) }
        p.meta { (ctx.words.say_with("readings-brought-handed", values)) }
        @if handing.answers.is_empty() { p.gap { (ctx.say("readings-brought-silence")) } }
        @for AnswerDoc { position, words, at, .. } in &handing.answers {
            p { span.chip { (ctx.words.code("readings-brought-position", position)) } " " span.meta { (day(ctx, *at)) } }
            @if !words.is_empty() { div.told dir=(dir_of(words)) { (words) } }
        }
    }
}
