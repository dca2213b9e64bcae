//! Answers: a page (or its JSON), a way on after a post, a refusal shown where it belongs, an error page.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_storage::Error;
use serde::Serialize;
use serde_json::{Value, json};

use crate::ctx::{App, Ctx, language};
use crate::describe::Description;
use crate::on_show::OnShow;
use crate::shell;

/// What a page shows: a typed model that is drawn as HTML or handed out as JSON.
pub trait View: Serialize + Send {
    /// The title of the page, in the reader's language.
    fn title(&self, ctx: &Ctx) -> String;

    /// Everything between the top bar and the footer: begins with `div.page` or with `main`.
    fn body(&self, ctx: &Ctx) -> Markup;

    /// What is to be mended in the page's form; JSON carries it as `refusals`.
    fn to_mend(&self) -> &[Refusal] {
        &[]
    }

    /// Islands that this page uses: `passages`, `interview`, `progress`.
    fn islands(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether it is a page for a thousand phones at once: with a stylesheet of its own and without web fonts, bars or
    /// anything that it does not name.
    fn is_slim(&self) -> bool {
        false
    }

    /// Without script: after how many seconds the page is loaded again by itself. Only where nothing can be typed, and
    /// where somebody asked for it or nobody sits at the screen.
    fn looks_again(&self) -> Option<u32> {
        None
    }

    /// What everybody can read, where this is the page of such a thing: the page tells machines of it.
    fn on_show(&self) -> Option<&OnShow> {
        None
    }

    /// Whether search engines may be offered the page. Nothing inside a project ever is.
    fn is_indexed(&self) -> bool {
        self.on_show().is_some_and(|one| one.is_indexed)
    }

    /// Feeds of what the page lists: title and address.
    fn feeds(&self, _: &Ctx) -> Vec<(String, String)> {
        vec![]
    }

    /// The class of `body`: empty inside, `public` for what everybody reads, `handout-page` for a sheet.
    fn class(&self) -> &'static str {
        ""
    }
}

/// An address with a query, whatever letters its values have.
pub fn with_query(path: &str, pairs: &[(&str, &str)]) -> String {
    let query = serde_html_form::to_string(pairs).unwrap_or_default();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// What every handler answers.
pub type Answer = Result<Response, Failure>;

impl Ctx {
    /// Shows a page.
    pub fn show(&self, view: &impl View) -> Answer {
        match self.describe {
            Some(description) => self.show_described(description, view),
            None if view.is_indexed() && !self.wants_json => Ok(offered(self.show_as(StatusCode::OK, view))),
            None => Ok(self.show_as(StatusCode::OK, view)),
        }
    }

    /// A description of the page instead of it; there is none of what is kept from search engines.
    fn show_described(&self, description: Description, view: &impl View) -> Answer {
        let one = view.on_show().filter(|one| one.is_indexed).ok_or(Error::NotFound).or_fail(self)?;
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static(description.media_type())),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        Ok((headers, description.of(one, &self.origin())).into_response())
    }

    /// Shows a page that any other site may set in a frame: only what everybody reads and where nothing can be pressed.
    pub fn show_framed(&self, view: &impl View) -> Answer {
        let mut answer = self.show(view)?;
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMED));
        // There is no word for "everybody" here, and browsers that know the line above do not read this one.
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("ALLOWALL"));
        headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
        Ok(answer)
    }

    /// Shows that something was here and is no more: 410. Nobody learns why.
    pub fn show_gone(&self, view: &impl View) -> Answer {
        Ok(self.show_as(StatusCode::GONE, view))
    }

    /// Shows a page with refusals in it: 422, so that scripts and tests can tell.
    pub fn show_refused(&self, view: &impl View) -> Answer {
        Ok(self.show_as(StatusCode::UNPROCESSABLE_ENTITY, view))
    }

    /// Shows a page that another person was faster to change: 409.
    pub fn show_conflict(&self, view: &impl View) -> Answer {
        Ok(self.show_as(StatusCode::CONFLICT, view))
    }

    fn show_as(&self, status: StatusCode, view: &impl View) -> Response {
        if self.wants_json {
            return (status, axum::Json(self.as_json(view))).into_response();
        }
        let markup = shell::page(self, view);
        (status, page_headers(), markup.into_string()).into_response()
    }

    /// A page as scripts read it; a refused form says beside it what is to be mended.
    fn as_json(&self, view: &impl View) -> Value {
        let mut page = serde_json::to_value(view).unwrap_or_default();
        if let (Value::Object(page), false) = (&mut page, view.to_mend().is_empty()) {
            let said = |refusal: &Refusal| json!({ "field": refusal.field, "code": refusal.code, "message": self.words.refusal(refusal) });
            page.insert("refusals".to_owned(), view.to_mend().iter().map(said).collect());
        }
        page
    }

    /// Leads on after a post: `done` names the notice that the next page shows (message `done-<name>`).
    pub fn go(&self, path: impl AsRef<str>, done: &str) -> Answer {
        let (path, place) = path
            .as_ref()
            .split_once('#')
            .map_or((path.as_ref(), String::new()), |(path, place)| (path, format!("#{place}")));
        let mark = if path.contains('?') { '&' } else { '?' };
        let target = if done.is_empty() { format!("{path}{place}") } else { format!("{path}{mark}done={done}{place}") };
        if self.wants_json {
            return Ok(axum::Json(json!({ "go": target })).into_response());
        }
        let target = HeaderValue::from_str(&target).unwrap_or(HeaderValue::from_static("/"));
        Ok((StatusCode::SEE_OTHER, [(header::LOCATION, target)]).into_response())
    }

    /// A file to keep: `name` as it will be called, its media type.
    pub fn file(&self, name: &str, media_type: &'static str, bytes: Vec<u8>) -> Answer {
        let encoded: String = name
            .bytes()
            .map(|byte| {
                if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect();
        let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{encoded}"))
            .unwrap_or(HeaderValue::from_static("attachment"));
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
            (header::CONTENT_DISPOSITION, disposition),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        Ok((headers, bytes).into_response())
    }

    /// What went wrong, as this request's answer: `result.map_err(|error| ctx.fail(error))?`.
    pub fn fail(&self, error: Error) -> Failure {
        Failure::new(self, error)
    }
}

/// As every other page, but for who may frame it; no script, no form.
const FRAMED: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

/// An answer that search engines may be offered; every other one says that it is not for them.
pub fn offered(mut answer: Response) -> Response {
    answer.headers_mut().insert(ROBOTS, HeaderValue::from_static("all"));
    answer
}

/// What an answer says to search engines.
pub(crate) const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

pub(crate) fn page_headers() -> [(HeaderName, HeaderValue); 2] {
    [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ]
}

/// An error as a page: what happened, what to do next, in the reader's language.
#[derive(Debug)]
pub struct Failure(Box<Response>);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        *self.0
    }
}

#[derive(Serialize)]
struct FaultView {
    code: u16,
    heading: String,
    message: String,
    reference: String,
    #[serde(skip)]
    refusals: Vec<Refusal>,
}

impl View for FaultView {
    fn title(&self, _: &Ctx) -> String {
        self.heading.clone()
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            main id="main" class="alone fault" {
                p.code { (self.code) }
                h1 { (self.heading) }
                p { (self.message) }
                @if !self.reference.is_empty() { p.meta { (ctx.words.say_with("fault-reference", [("reference", self.reference.as_str().into())])) } }
                a.do href="/" { (ctx.say("go-home")) }
            }
        }
    }
}

impl Failure {
    /// The error as a page for this request.
    pub fn new(ctx: &Ctx, error: Error) -> Self {
        if matches!(error, Error::NotFound)
            && ctx.user.is_none()
            && (ctx.path.starts_with("/p/") || ctx.path.starts_with("/projects"))
        {
            return Self(Box::new(sign_in_first(ctx)));
        }
        let (status, view) = describe(ctx, error);
        Self(Box::new(ctx.show_as(status, &view)))
    }

    /// The error where no context could be made: the session could not even be read.
    pub(crate) fn bare(app: &App, headers: &HeaderMap, error: Error) -> Self {
        let words = app.dictionary.words(language(headers, None));
        let ctx = Ctx {
            app: app.clone(),
            user: None,
            words,
            path: String::new(),
            query: String::new(),
            by_token: false,
            wants_json: false,
            describe: None,
            still: None,
            host: String::new(),
            secret: None,
        };
        Self::new(&ctx, error)
    }
}

fn sign_in_first(ctx: &Ctx) -> Response {
    let target = format!("/sign-in?to={}", ctx.path);
    let target = HeaderValue::from_str(&target).unwrap_or(HeaderValue::from_static("/sign-in"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, target)]).into_response()
}

fn describe(ctx: &Ctx, error: Error) -> (StatusCode, FaultView) {
    let view = |status: StatusCode, key: &str, message: String, reference: String| {
        let heading = ctx.say(&format!("fault-{key}"));
        (status, FaultView { code: status.as_u16(), heading, message, reference, refusals: vec![] })
    };
    match error {
        Error::NotFound => view(StatusCode::NOT_FOUND, "not-found", ctx.say("fault-not-found-more"), String::new()),
        Error::Conflict => view(StatusCode::CONFLICT, "conflict", ctx.say("fault-conflict-more"), String::new()),
        Error::Refused(refusals) => {
            let message =
                refusals.iter().map(|refusal: &Refusal| ctx.words.refusal(refusal)).collect::<Vec<_>>().join(" ");
            let (status, fault) = view(StatusCode::UNPROCESSABLE_ENTITY, "refused", message, String::new());
            (status, FaultView { refusals, ..fault })
        }
        Error::Fault(fault) => {
            let reference = redthread_storage::secret().unwrap_or_default().chars().take(8).collect::<String>();
            tracing::error!(reference, path = ctx.path, "{fault}");
            view(StatusCode::INTERNAL_SERVER_ERROR, "ours", ctx.say("fault-ours-more"), reference)
        }
    }
}

/// Turns storage errors into this request's answer: `load(..).await.or_fail(&ctx)?`.
pub trait OrFail<T> {
    /// The value, or the page that says why not.
    fn or_fail(self, ctx: &Ctx) -> Result<T, Failure>;
}

impl<T, E: Into<Error>> OrFail<T> for Result<T, E> {
    fn or_fail(self, ctx: &Ctx) -> Result<T, Failure> {
        self.map_err(|error| Failure::new(ctx, error.into()))
    }
}
