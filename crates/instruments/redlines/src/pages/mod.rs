//! Views of lines, indicators, thresholds, rounds and places.

pub(crate) mod indicator;
pub(crate) mod indicator_form;
pub(crate) mod line;
pub(crate) mod line_form;
pub(crate) mod list;
pub(crate) mod places;
pub(crate) mod room;
pub(crate) mod round;
pub(crate) mod threshold;

use maud::{Markup, html};
use redthread_core::redline::Stance;
use redthread_web::parts::{crumbs, dir_of, form_start};
use redthread_web::{Ctx, icon};

use crate::load::{AgreementFace, Counts, MarkFace};

/// Where we are: the project, the lines, whatever lies between, here.
fn way(ctx: &Ctx, project: &str, between: &[(&str, String)], here: &str) -> Markup {
    let mut steps = vec![
        (ctx.say("redlines-project"), format!("/p/{project}")),
        (ctx.say("redlines-lines"), format!("/p/{project}/lines")),
    ];
    steps.extend(between.iter().map(|(label, path)| (short(label), path.clone())));
    steps.push((short(here), String::new()));
    crumbs(ctx, &steps)
}

/// A wording is a sentence; in the way back its beginning is enough.
fn short(label: &str) -> String {
    const MOST: usize = 40;
    if label.chars().count() <= MOST { label.to_owned() } else { label.chars().take(MOST - 1).chain(['…']).collect() }
}

/// Whether the group stands behind it: a sign and a word, leading to the round when there is one.
fn agreement_chip(ctx: &Ctx, project: &str, face: &AgreementFace) -> Markup {
    let class = format!("state {}", face.class());
    let said = html! { (icon(face.class())) (ctx.words.code("redlines-agreement", face.state)) };
    html! {
        @match &face.round {
            Some(round) => a class=(class) href=(format!("/p/{project}/rounds/{round}")) { (said) },
            None => span class=(class) { (said) },
        }
    }
}

/// A result in big numbers; each is a sentence of its own for who listens.
fn counts(ctx: &Ctx, counts: Counts) -> Markup {
    let more = |stance: Stance, n: u32| {
        let key = format!("redlines-count-{}", stance.code().replace('_', "-"));
        ctx.words.say_with(&key, [("n", i64::from(n).into())])
    };
    html! {
        div.agree {
            @for (stance, n) in counts.each() {
                p.none[n == 0].objects[n > 0 && stance == Stance::Object] { b { (n) } " " (more(stance, n)) }
            }
        }
    }
}

/// What a line touches, value by value.
fn mark_list(marks: &[MarkFace]) -> Markup {
    html! {
        @if !marks.is_empty() {
            dl.facts {
                @for mark in marks { div { dt { (mark.title) } dd { @for (n, value) in mark.values.iter().enumerate() { @if n > 0 { " · " } bdi { (value) } } } } }
            }
        }
    }
}

/// The four stances with what each means, for a choice.
fn stances(ctx: &Ctx) -> Vec<(String, String, String)> {
    let choice = |stance: &Stance| {
        let key = format!("redlines-stance-{}", stance.code().replace('_', "-"));
        (stance.code().to_owned(), ctx.say(&key), ctx.say(&format!("{key}-more")))
    };
    Stance::ALL.iter().map(choice).collect()
}

fn stance_word(ctx: &Ctx, stance: &str) -> String {
    ctx.words.code("redlines-stance", stance)
}

/// By name or anonymous: the group decides as it opens a round; the usual way stands chosen.
fn put_form(ctx: &Ctx, action: &str, is_by_name: bool) -> Markup {
    let choice = |value: &'static str, key: &'static str, is_usual: bool| {
        html! {
            label.choice { input type="radio" name="by_name" value=(value) checked[is_usual]; span { b { (ctx.say(key)) } small { (ctx.say(&format!("{key}-more"))) } } }
        }
    };
    html! {
        details.good id="put" {
            summary { (ctx.say("redlines-put")) }
            form.form method="post" action=(action) {
                (form_start(ctx))
                p { (ctx.say("redlines-put-more")) }
                fieldset.choices { legend { (ctx.say("redlines-by-name")) }
                    (choice("yes", "redlines-by-name-yes", is_by_name))
                    (choice("no", "redlines-by-name-no", !is_by_name))
                }
                div.actions { button.do { (ctx.say("redlines-put-do")) } }
            }
        }
    }
}

/// An objection that stays: who, why, and of which words.
fn objection(ctx: &Ctx, who: &str, reason: Option<&str>) -> Markup {
    html! {
        blockquote {
            @match reason {
                Some(reason) => { (redthread_web::parts::told(reason)) }
                None => { p.meta { (ctx.say("redlines-reason-erased")) } }
            }
            footer { @if who.is_empty() { (ctx.say("redlines-anonymous")) } @else { bdi dir=(dir_of(who)) { (who) } } }
        }
    }
}
