//! What a phone shows: type the code, say as much of oneself as one likes, write.

use maud::{Markup, html};
use redthread_core::kit::Kit;
use redthread_core::language::Lang;
use redthread_storage::Project;
use redthread_web::parts::{Field, dir_of, errors, form_start, mark_drawing};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{Card, Loaded, MarkField, draw_marks, headings, house_rules, room_fragment, rules, salt, standpoints};

/// Where somebody types the code from the wall.
#[derive(Serialize)]
pub(crate) struct EnterView {
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl View for EnterView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("concerns-enter")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" class="alone" {
                span.mark { (mark_drawing()) (ctx.say("product")) }
                h1 { (self.title(ctx)) }
                (languages(ctx))
                form.form method="get" action="/j" {
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "code", "concerns-code").help("concerns-code-help").required().line())
                    div.savebar { button.do { (ctx.say("concerns-go-in")) } }
                }
            }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

/// The languages as three plain links: somebody who cannot read this page finds their own.
fn languages(ctx: &Ctx) -> Markup {
    html! {
        nav.tongues aria-label=(ctx.say("concerns-language")) {
            ul { @for lang in Lang::ALL { li { a href=(format!("/language?lang={lang}&to={}", ctx.path)) lang=(lang.tag()) dir=(lang.direction().as_str()) hreflang=(lang.tag()) aria-current=[(lang == ctx.lang()).then_some("true")] { (lang.own_name()) } } } }
        }
    }
}

/// Joining: language, standpoint or none, a name or none.
#[derive(Serialize)]
pub(crate) struct JoinView {
    code: String,
    title: String,
    meeting: String,
    #[serde(skip)]
    standpoints: Vec<(String, String, String)>,
    #[serde(skip)]
    filled: Filled,
}

impl JoinView {
    pub(crate) fn new(
        ctx: &Ctx,
        kit: &Kit,
        (project, meeting): (&Project, String),
        code: &str,
        filled: Filled,
    ) -> Self {
        let rows = standpoints(ctx, kit).into_iter().map(|(value, label)| (value, label, String::new()));
        Self { code: code.to_owned(), title: project.title.clone(), meeting, standpoints: rows.collect(), filled }
    }
}

impl View for JoinView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("concerns-join-meeting")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" class="alone phone" {
                p.kicker dir=(dir_of(&self.title)) { (self.title) }
                h1 dir=(dir_of(&self.meeting)) { (self.meeting) }
                (languages(ctx))
                p { (ctx.say("concerns-join-more")) }
                form.form method="post" action=(format!("/j/{}/join", self.code)) {
                    (form_start(ctx)) (salt())
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "named", "concerns-alias").help("concerns-alias-help").line())
                    (Field::new(ctx, &self.filled, "standpoint", "concerns-standpoint").help("concerns-standpoint-help").radios(&self.standpoints))
                    div.savebar { button.do { (ctx.say("concerns-go-in")) } }
                }
            }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }
}

/// Writing a concern, and what the room has said, when it is shown.
#[derive(Serialize)]
pub(crate) struct PhoneView {
    pub(crate) code: String,
    pub(crate) meeting: String,
    pub(crate) named: Option<String>,
    pub(crate) count: usize,
    pub(crate) cards: Option<Vec<Card>>,
    #[serde(skip)]
    pub(crate) tag: String,
    #[serde(skip)]
    domains: Vec<(String, String)>,
    #[serde(skip)]
    marks: Vec<MarkField>,
    #[serde(skip)]
    house_rules: Vec<String>,
    #[serde(skip)]
    filled: Filled,
}

impl PhoneView {
    pub(crate) fn new(
        ctx: &Ctx,
        kit: &Kit,
        loaded: &Loaded,
        (code, meeting, named): (&str, String, Option<String>),
        filled: Filled,
    ) -> Self {
        Self {
            code: code.to_owned(),
            meeting,
            named,
            count: 0,
            cards: None,
            tag: String::new(),
            domains: headings(ctx, &loaded.domains),
            marks: MarkField::all(kit, ctx.lang(), false),
            house_rules: house_rules(kit, ctx.lang()),
            filled,
        }
    }

    fn by(&self, ctx: &Ctx) -> Markup {
        let choice = |value: &str, label: String| (value.to_owned(), label, String::new());
        html! {
            @if let Some(named) = &self.named {
                (Field::new(ctx, &self.filled, "by", "concerns-by").radios(&[
                    choice("nobody", ctx.say("concerns-by-nobody")),
                    choice("named", ctx.words.say_with("concerns-by-alias", [("name", named.clone().into())])),
                ]))
            }
        }
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        html! {
            form.form method="post" action=(format!("/j/{}", self.code)) data-guard {
                (form_start(ctx)) (salt())
                (errors(ctx, &self.filled))
                (Field::new(ctx, &self.filled, "words", "concerns-words").help("concerns-words-help").required().area(5))
                (self.by(ctx))
                @if self.domains.len() > 1 { (Field::new(ctx, &self.filled, "domain", "concerns-heading").select(&self.domains)) }
                (draw_marks(ctx, &self.marks, &self.filled))
                div.savebar { button.do { (ctx.say("concerns-send")) } }
            }
        }
    }
}

impl View for PhoneView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("concerns-write")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let said = ctx.words.say_with("concerns-new-said", [("n", "{n}".to_owned().into())]);
        html! {
            main id="main" class="alone phone" {
                p.kicker dir=(dir_of(&self.meeting)) { (self.meeting) }
                h1 { (self.title(ctx)) }
                (rules(ctx, &self.house_rules))
                (self.form(ctx))
                p.meta { (ctx.say("concerns-phone-keeps")) }
                section.room-part aria-labelledby="room" {
                    h2 id="room" { (ctx.say("concerns-room")) }
                    p.vh role="status" data-wall-said {}
                    div.room data-wall=(format!("/j/{}/room", self.code)) data-tag=(self.tag) data-new=(said) { (room_fragment(ctx, self.count, self.cards.as_deref())) }
                    p { a href=(format!("/j/{}", self.code)) { (ctx.say("concerns-look-again")) } }
                }
            }
        }
    }

    fn islands(&self) -> &'static [&'static str] {
        &["wall"]
    }

    fn class(&self) -> &'static str {
        "public"
    }
}
