//! One request: who asks, in which language, for which page; and one post: what was sent, under which act.

use std::sync::Arc;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri, header};
use redthread_core::ids::ProjectId;
use redthread_core::language::Lang;
use redthread_storage::users::{self, User};
use redthread_storage::{Deed, Error, Inside, Read, Store, Viewer, enter};

use crate::answer::Failure;
use crate::asked::Asked;
use crate::describe::Description;
use crate::form::{BadForm, Form};
use crate::instrument::Instrument;
use crate::live::Live;
use crate::words::{Dictionary, Words};

/// Everything a page needs that is the same for all requests.
#[derive(Clone)]
pub struct App {
    /// What is kept.
    pub store: Store,
    /// What screens say.
    pub dictionary: Arc<Dictionary>,
    /// The instruments of this binary, in the order of the list.
    pub instruments: &'static [Instrument],
    /// Whether the address people use begins with https: cookies then never travel without it.
    pub secure: bool,
    /// What is being followed.
    pub live: Live,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}

/// Name of the session cookie; with `__Host-` where the address is https.
pub(crate) const SESSION: &str = "session";
/// Name of the cookie that keeps a visitor's language.
pub(crate) const LANGUAGE: &str = "lang";

/// One request, as every handler gets it.
#[derive(Clone, Debug)]
pub struct Ctx {
    /// What is the same for all.
    pub app: App,
    /// Who is signed in.
    pub user: Option<User>,
    /// The words of the reader's language.
    pub words: Words,
    /// The path that was asked for.
    pub path: String,
    /// The query as it stands in the address, without `?`.
    pub query: String,
    /// Whether JSON was asked for.
    pub wants_json: bool,
    /// Which description of the page was asked for instead of it.
    pub describe: Option<Description>,
    /// Set when the page is drawn to be kept as a file: nobody signs in there, and no form is sent.
    pub still: Option<Still>,
    /// Where whoever asks has reached this server: the host, with its port.
    pub host: String,
    /// Whether the request bears a token of the API: no browser sends one by itself, so no form token is asked for.
    pub by_token: bool,
    /// The session's secret.
    pub secret: Option<String>,
}

impl Ctx {
    /// Who looks.
    pub fn viewer(&self) -> Viewer {
        self.user.as_ref().map_or(Viewer::Visitor, |user| Viewer::User {
            id: user.id,
            organisation: user.organisation,
            steward: user.steward,
        })
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.app.store
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// Where this server is, as whoever asks has reached it: what leaves the server carries whole addresses.
    pub fn origin(&self) -> String {
        let here = || format!("{}://{}", if self.app.secure { "https" } else { "http" }, self.host);
        self.still.as_ref().map_or_else(here, |still| still.origin.clone())
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A value of the query.
    pub fn asked(&self, name: &str) -> Option<String> {
        self.asked_all().into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Every name and value of the query, in their order; a name may come several times.
    pub fn asked_all(&self) -> Vec<(String, String)> {
        serde_html_form::from_str(&self.query).unwrap_or_default()
    }

    /// Enters a project: a read to load from, and what the viewer may do there. The keys of the project are loaded.
    pub async fn inside(&self, project: ProjectId) -> Result<(Read, Inside), Error> {
        let mut read = self.store().read().await?;
        let inside = enter(self.store(), &mut read, &self.viewer(), project).await?;
        read.opens(project);
        Ok((read, inside))
    }

    /// The token that a form must bring back: bound to the session, so that no other site can make one.
    pub fn token(&self) -> String {
        let secret = self.secret.as_deref().unwrap_or_default();
        redthread_storage::hex(&self.store().master().hash("csrf", secret.as_bytes())).chars().take(32).collect()
    }

    async fn read(parts: &Parts, app: &App) -> Result<Self, Error> {
        let secret = session_secret(&parts.headers);
        let token = header_text(&parts.headers, header::AUTHORIZATION.as_str()).strip_prefix("Bearer ");
        let user = match (&secret, token) {
            (_, Some(token)) => users::find_token(&mut app.store.read().await?, token).await?,
            (Some(secret), None) => users::find_session(&app.store, &mut app.store.read().await?, secret).await?,
            (None, None) => None,
        };
        if let (Some(_), Some(secret)) = (&user, &secret) {
            users::touch_session(&app.store, secret).await?;
        }
        let lang = language(&parts.headers, user.as_ref());
        let asked = Asked::of(parts);
        Ok(Self {
            app: app.clone(),
            words: app.dictionary.words(lang),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            by_token: token.is_some(),
            wants_json: asked == Asked::Json,
            describe: asked.description(),
            still: parts.extensions.get().cloned(),
            host: host(parts).to_owned(),
            secret: secret.filter(|_| user.is_some()),
            user,
        })
    }
}

impl FromRequestParts<App> for Ctx {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        // Several extractors of one request share one reading of the session.
        if let Some(ctx) = parts.extensions.get::<Self>() {
            return Ok(ctx.clone());
        }
        let ctx = Self::read(parts, app).await.map_err(|error| Failure::bare(app, &parts.headers, error))?;
        parts.extensions.insert(ctx.clone());
        Ok(ctx)
    }
}

/// Marks a request for a page that is kept as a file. Nothing that comes over the wire can bear it.
#[derive(Clone, Debug)]
pub struct Still {
    /// Where the file will be served; empty when that is not known.
    pub origin: String,
}

/// The host that the request names.
fn host(parts: &Parts) -> &str {
    parts.uri.authority().map_or_else(|| header_text(&parts.headers, header::HOST.as_str()), |to| to.as_str())
}

/// One post: the request, the form, and the deed it is done under.
#[derive(Clone, Debug)]
pub struct Posted {
    /// The request.
    pub ctx: Ctx,
    /// What was sent.
    pub form: Form,
    /// Who does it, under which client-made id.
    pub deed: Deed,
}

impl FromRequest<App> for Posted {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let ctx = Ctx::from_request_parts(&mut parts, app).await?;
        if !is_same_origin(&parts.method, &parts.uri, &parts.headers) {
            return Err(Failure::new(&ctx, Error::refused("form.foreign")));
        }
        let form =
            Form::read(Request::from_parts(parts, body)).await.map_err(|bad| Failure::new(&ctx, refused(bad)))?;
        if ctx.user.is_some() && !ctx.by_token && form.get("csrf") != ctx.token() {
            return Err(Failure::new(&ctx, Error::refused("form.stale")));
        }
        let act = match form.act() {
            Some(act) => act,
            None => ctx.store().new_id().map_err(|fault| Failure::new(&ctx, fault.into()))?,
        };
        let deed = Deed { who: ctx.user.as_ref().map(|user| user.id), act, digest: form.digest() };
        Ok(Self { ctx, form, deed })
    }
}

fn refused(bad: BadForm) -> Error {
    Error::refused(match bad {
        BadForm::TooLarge => "form.too_large",
        BadForm::Unreadable => "form.unreadable",
    })
}

/// A browser says where a post comes from; a post from elsewhere is refused (Fetch Metadata, then Origin).
fn is_same_origin(_: &Method, uri: &Uri, headers: &HeaderMap) -> bool {
    match header_text(headers, "sec-fetch-site") {
        "same-origin" | "none" => return true,
        "" => {}
        _ => return false,
    }
    let origin = header_text(headers, header::ORIGIN.as_str());
    let host = uri.host().unwrap_or_else(|| header_text(headers, header::HOST.as_str()));
    origin.is_empty() || origin.split_once("://").is_some_and(|(_, from)| from == host)
}

/// The language: the user's own, then the visitor's cookie, then what the browser asks for, then English.
pub(crate) fn language(headers: &HeaderMap, user: Option<&User>) -> Lang {
    let kept = || cookie(headers, LANGUAGE).and_then(|tag| tag.parse().ok());
    let wanted = || {
        let tags = header_text(headers, header::ACCEPT_LANGUAGE.as_str()).split(',');
        tags.filter_map(|tag| tag.split(';').next()).find_map(|tag| tag.trim().parse().ok())
    };
    user.map(|user| user.lang).or_else(kept).or_else(wanted).unwrap_or(Lang::En)
}

pub(crate) fn header_text<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn session_secret(headers: &HeaderMap) -> Option<String> {
    cookie(headers, SESSION).or_else(|| cookie(headers, "__Host-session"))
}

/// Whether the request bears a session, living or not.
pub(crate) fn has_session(headers: &HeaderMap) -> bool {
    session_secret(headers).is_some()
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}
