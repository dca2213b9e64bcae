//! The first visit, signing in and out, the choice of a language, and the stewards' page of sign-ins.
//!
//! Passkeys and a second factor get their step between the password and the session, in [`sign_in`].

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::users::{self, Contact, NewUser};
use redthread_storage::{Error, hex};
use serde::Serialize;

use crate::answer::{Answer, OrFail, View};
use crate::ctx::{Ctx, LANGUAGE, Posted, SESSION};
use crate::form::{Filled, Form};
use crate::instrument::{Access, Routes};
use crate::parts::{Field, errors, form_start, mark_drawing, save_bar};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/", Access::Public, home)
        .get("/start", Access::Public, start)
        .post("/start", Access::Public, found)
        .get("/sign-in", Access::Public, sign_in_page)
        .post("/sign-in", Access::Public, sign_in)
        .post("/sign-out", Access::Public, sign_out)
        .get("/language", Access::Public, choose_language)
        .get("/users", Access::Steward, list_users)
        .post("/users", Access::Steward, add_user)
        .get("/health", Access::Public, health)
}

async fn health(ctx: Ctx) -> Answer {
    let (events, head) = ctx.store().head().await.or_fail(&ctx)?;
    Ok(axum::Json(serde_json::json!({ "ok": true, "events": events, "head": hex(&head) })).into_response())
}

async fn home(ctx: Ctx) -> Answer {
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    let target = match (&ctx.user, users::is_founded(&mut read).await.or_fail(&ctx)?) {
        (_, false) => "/start",
        (Some(_), true) => "/projects",
        (None, true) => "/catalogue",
    };
    ctx.go(target, "")
}

#[derive(Serialize)]
struct StartView {
    #[serde(skip)]
    filled: Filled,
}

impl View for StartView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("start-title")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label).required();
        html! {
            main id="main" class="alone" {
                span.mark { (mark_drawing()) (ctx.say("product")) }
                h1 { (ctx.say("start-title")) }
                p { (ctx.say("start-more")) }
                form.form method="post" action="/start" {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (field("organisation", "start-organisation").help("start-organisation-help").line())
                    (field("name", "user-name").line())
                    (field("email", "user-email").email())
                    (field("password", "user-password").help_text(ctx.words.say_with("user-password-help", [("least", users::SHORTEST_PASSWORD.into())])).password())
                    (field("lang", "user-lang").select(&languages()))
                    (save_bar(ctx, "start-action", ""))
                }
            }
        }
    }
}

fn languages() -> Vec<(String, String)> {
    Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).collect()
}

async fn start(ctx: Ctx) -> Answer {
    let mut read = ctx.store().read().await.or_fail(&ctx)?;
    if users::is_founded(&mut read).await.or_fail(&ctx)? {
        return ctx.go("/", "");
    }
    ctx.show(&StartView { filled: Filled::with([("lang", ctx.lang().tag())]) })
}

async fn found(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let founded = async {
        let mut fields = Fields::default();
        let organisation = fields.take(form.required("organisation", texts::LINE));
        let new = read_user(&form, true, fields)?;
        users::found_organisation(ctx.store(), &deed, &organisation, new).await
    };
    match founded.await {
        Ok(_) => {
            let deed = redthread_storage::Deed::fresh(ctx.store(), None).or_fail(&ctx)?;
            let (_, secret) =
                users::sign_in(ctx.store(), &deed, form.get("email"), form.get("password")).await.or_fail(&ctx)?;
            Ok(with_session(&ctx, ctx.go("/projects", "founded")?, &secret))
        }
        Err(Error::Refused(refusals)) => ctx.show_refused(&StartView { filled: Filled::refused(form, refusals) }),
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_user(form: &Form, steward: bool, mut fields: Fields) -> Result<NewUser, Vec<Refusal>> {
    let name = fields.take(form.required("name", texts::LINE));
    let email = fields.take(form.required("email", texts::LINE).and_then(address));
    let lang = form.get("lang").parse().unwrap_or(Lang::En);
    if let Some(refusal) = password_refusal(form.get("password")) {
        fields.refuse(refusal);
    }
    fields.check()?;
    Ok(NewUser { contact: Contact { name, email }, password: form.get("password").to_owned(), steward, lang })
}

/// What is wrong with a password somebody chose.
pub(crate) fn password_refusal(password: &str) -> Option<Refusal> {
    let short = password.chars().count() < users::SHORTEST_PASSWORD;
    short.then(|| Refusal::beside("password", "user.password_short").with("least", users::SHORTEST_PASSWORD))
}

fn address(email: String) -> Result<String, Refusal> {
    let looks_right = email
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !email.contains(char::is_whitespace));
    if looks_right { Ok(email) } else { Err(Refusal::beside("email", "user.email_wrong")) }
}

#[derive(Serialize)]
struct SignInView {
    #[serde(skip)]
    filled: Filled,
    to: String,
}

impl View for SignInView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("sign-in")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" class="alone" {
                span.mark { (mark_drawing()) (ctx.say("product")) }
                h1 { (ctx.say("sign-in")) }
                form.form method="post" action="/sign-in" {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    input type="hidden" name="to" value=(self.to);
                    (Field::new(ctx, &self.filled, "email", "user-email").required().email())
                    (Field::new(ctx, &self.filled, "password", "user-password").required().password())
                    (save_bar(ctx, "sign-in", ""))
                }
                p.meta { (ctx.say("sign-in-help")) }
            }
        }
    }
}

async fn sign_in_page(ctx: Ctx) -> Answer {
    let to = ctx.asked("to").unwrap_or_default();
    ctx.show(&SignInView { filled: Filled::default(), to })
}

async fn sign_in(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    match users::sign_in(ctx.store(), &deed, form.get("email"), form.get("password")).await {
        Ok((_, secret)) => Ok(with_session(&ctx, ctx.go(inner_path(form.get("to")), "")?, &secret)),
        Err(Error::Refused(refusals)) => {
            let to = form.get("to").to_owned();
            ctx.show_refused(&SignInView { filled: Filled::refused(form, refusals), to })
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// Only a path of our own: never an address elsewhere that somebody put into a link.
fn inner_path(to: &str) -> &str {
    let inner = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') && !to.contains(char::is_control);
    if inner { to } else { "/projects" }
}

pub(crate) fn with_session(ctx: &Ctx, mut response: Response, secret: &str) -> Response {
    let (name, more) = if ctx.app.secure { ("__Host-session", "; Secure") } else { (SESSION, "") };
    let cookie = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200{more}");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

async fn sign_out(post: Posted) -> Answer {
    let Posted { ctx, deed, .. } = post;
    if let (Some(user), Some(secret)) = (&ctx.user, &ctx.secret) {
        users::sign_out(ctx.store(), &deed, user.id, secret).await.or_fail(&ctx)?;
    }
    let mut response = ctx.go("/", "")?;
    for name in [SESSION, "__Host-session"] {
        let gone = format!(
            "{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{}",
            if name == SESSION { "" } else { "; Secure" }
        );
        if let Ok(value) = HeaderValue::from_str(&gone) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    Ok(response)
}

async fn choose_language(ctx: Ctx) -> Answer {
    let lang: Lang = ctx.asked("lang").and_then(|tag| tag.parse().ok()).unwrap_or(ctx.lang());
    if let Some(user) = &ctx.user {
        let deed = redthread_storage::Deed::fresh(ctx.store(), Some(user.id)).or_fail(&ctx)?;
        users::choose_language(ctx.store(), &deed, user.id, lang).await.or_fail(&ctx)?;
    }
    let to = ctx.asked("to").unwrap_or_default();
    let mut response = ctx.go(if to.is_empty() { "/" } else { inner_path(&to) }, "")?;
    if let Ok(value) = HeaderValue::from_str(&format!("{LANGUAGE}={lang}; Path=/; SameSite=Lax; Max-Age=31536000")) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(response)
}

#[derive(Serialize)]
struct UsersView {
    users: Vec<UserRow>,
    #[serde(skip)]
    filled: Filled,
}

#[derive(Serialize)]
struct UserRow {
    name: String,
    email: String,
    steward: bool,
}

impl View for UsersView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("users-title")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                h1 { (ctx.say("users-title")) }
                p.lead { (ctx.say("users-lead")) }
                ul.rows { @for user in &self.users { li { div { h3 { bdi { (user.name) } } p.meta { bdi { (user.email) } } } div.end { @if user.steward { span.chip.on { (ctx.say("user-steward")) } } } } } }
                section aria-labelledby="new" {
                    h2 id="new" { (ctx.say("users-add")) }
                    form.form method="post" action="/users" {
                        (form_start(ctx))
                        (errors(ctx, &self.filled))
                        (Field::new(ctx, &self.filled, "name", "user-name").required().line())
                        (Field::new(ctx, &self.filled, "email", "user-email").required().email())
                        (Field::new(ctx, &self.filled, "password", "user-password").help("users-password-help").required().password())
                        (Field::new(ctx, &self.filled, "lang", "user-lang").select(&languages()))
                        (Field::new(ctx, &self.filled, "steward", "user-steward").help("user-steward-help").tick())
                        (save_bar(ctx, "users-add", ""))
                    }
                }
            } }
        }
    }
}

async fn users_view(ctx: &Ctx, filled: Filled) -> Result<UsersView, Error> {
    let organisation = ctx.viewer().steward()?;
    let mut read = ctx.store().read().await?;
    let users = users::list_users(&mut read, organisation).await?;
    let users = users
        .into_iter()
        .map(|user| UserRow { name: user.contact.name, email: user.contact.email, steward: user.steward })
        .collect();
    Ok(UsersView { users, filled })
}

async fn list_users(ctx: Ctx) -> Answer {
    let view = users_view(&ctx, Filled::with([("lang", ctx.lang().tag())])).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn add_user(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let organisation = ctx.viewer().steward().or_fail(&ctx)?;
    let added = async {
        users::add_user(ctx.store(), &deed, organisation, read_user(&form, form.has("steward"), Fields::default())?)
            .await
    };
    match added.await {
        Ok(_) => ctx.go("/users", "user-added"),
        Err(Error::Refused(refusals)) => {
            let view = users_view(&ctx, Filled::refused(form, refusals)).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
