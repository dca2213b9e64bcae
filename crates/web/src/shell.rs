//! The page around every page: head, skip link, top bar, notice, footer.

use maud::{DOCTYPE, Markup, html};
use redthread_core::language::Lang;

use crate::answer::{View, with_query};
use crate::assets::{asset, icon};
use crate::ctx::Ctx;
use crate::describe;
use crate::parts::{form_start, mark_drawing};

/// A whole page.
pub(crate) fn page(ctx: &Ctx, view: &impl View) -> Markup {
    let (lang, slim, class) = (ctx.lang(), view.is_slim(), view.class());
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) dir=(lang.direction().as_str()) {
            (head(ctx, view))
            body class=[(!class.is_empty()).then_some(class)] {
                @if !slim { a.skip href="#main" { (ctx.say("skip-to-content")) } (top(ctx)) }
                (notice(ctx))
                (view.body(ctx))
                @if !slim { (foot(ctx)) }
            }
        }
    }
}

/// What a page that is kept as a file may load: wherever it is served, nothing from elsewhere and nothing inline.
const FILE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'";

fn head(ctx: &Ctx, view: &impl View) -> Markup {
    let sheet = if view.is_slim() { "slim.css" } else { "all.css" };
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            @if ctx.still.is_some() { meta http-equiv="content-security-policy" content=(FILE_POLICY); }
            title { (view.title(ctx)) " · " (ctx.say("product")) }
            link rel="stylesheet" href=(asset(sheet));
            @if !view.is_indexed() { meta name="robots" content="noindex, nofollow"; }
            @else if let Some(one) = view.on_show() { (describe::head(ctx, one)) }
            @for (title, path) in view.feeds(ctx) { link rel="alternate" type="application/atom+xml" title=(title) href=(path); }
            @if !slim_or_still(ctx, view) { link rel="search" type="application/opensearchdescription+xml" title=(ctx.say("product")) href="/opensearch.xml"; }
            link rel="icon" href=(asset("favicon.svg")) type="image/svg+xml";
            @if let Some(seconds) = view.looks_again() { noscript { meta http-equiv="refresh" content=(seconds); } }
            @if !view.is_slim() { script type="module" src=(asset("js/base.js")) {} }
            @for island in view.islands() { script type="module" src=(asset(&format!("js/{island}.js"))) {} }
        }
    }
}

/// Whether nothing can be searched from the page.
fn slim_or_still(ctx: &Ctx, view: &impl View) -> bool {
    view.is_slim() || ctx.still.is_some()
}

fn top(ctx: &Ctx) -> Markup {
    let current = |path: &str| ctx.path.starts_with(path).then_some("page");
    html! {
        header.top {
            a.mark href="/" { (mark_drawing()) (ctx.say("product")) }
            nav aria-label=(ctx.say("nav-main")) {
                @if ctx.user.is_some() { a href="/projects" aria-current=[current("/p/").or(current("/projects"))] { (ctx.say("nav-projects")) } }
                a href="/catalogue" aria-current=[current("/catalogue").or(current("/books")).or(current("/principles"))] { (ctx.say("nav-catalogue")) }
                @if ctx.viewer().steward().is_ok() { a href="/desk" aria-current=[current("/desk")] { (ctx.say("nav-desk")) } }
                @if ctx.viewer().steward().is_ok() { a href="/users" aria-current=[current("/users")] { (ctx.say("nav-users")) } }
            }
            @if ctx.user.is_some() {
                form role="search" action="/search" {
                    input type="search" name="q" dir="auto" aria-label=(ctx.say("search")) placeholder=(ctx.say("search-placeholder"));
                }
            }
            div.tools {
                (languages(ctx))
                @match &ctx.user {
                    Some(user) => details.menu {
                        summary { (icon("person")) span { bdi { (user.contact.name) } } }
                        ul { li { a href="/account" { (ctx.say("account-title")) } } li { form method="post" action="/sign-out" data-signout { (form_start(ctx)) button { (ctx.say("sign-out")) } } } }
                    },
                    None => @if ctx.still.is_none() { a href="/sign-in" { (ctx.say("sign-in")) } },
                }
            }
        }
    }
}

fn languages(ctx: &Ctx) -> Markup {
    // With what was asked for: a reader who changes the language keeps the filters.
    let asked = ctx.asked_all();
    let asked: Vec<(&str, &str)> =
        asked.iter().filter(|(name, _)| name != "done").map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let here = with_query(&ctx.path, &asked);
    html! {
        details.menu {
            summary { (icon("globe")) span { (ctx.lang().own_name()) } }
            ul {
                @for lang in Lang::ALL {
                    li {
                        a href=(with_query("/language", &[("lang", lang.tag()), ("to", &here)])) lang=(lang.tag()) dir=(lang.direction().as_str()) hreflang=(lang.tag()) aria-current=[(lang == ctx.lang()).then_some("true")] {
                            (lang.own_name())
                        }
                    }
                }
            }
        }
    }
}

/// The notice after a post: `?done=saved` says the message `done-saved`, and nothing that is no message.
fn notice(ctx: &Ctx) -> Markup {
    let key =
        ctx.asked("done").map(|name| format!("done-{name}")).filter(|key| ctx.app.dictionary.has(ctx.lang(), key));
    html! {
        @if let Some(key) = key {
            div.notice.done role="status" { (icon("check")) p { (ctx.say(&key)) } }
        }
    }
}

fn foot(ctx: &Ctx) -> Markup {
    html! {
        footer.foot {
            p { (ctx.say("foot")) }
            nav aria-label=(ctx.say("nav-about")) { a href="/about" { (ctx.say("nav-about-page")) } }
        }
    }
}
