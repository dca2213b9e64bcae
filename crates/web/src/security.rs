//! The router around all routers: instruments, assets, sign-in, and the headers that every answer bears.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequestParts as _, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn, from_fn_with_state, map_request};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use redthread_core::ids::ProjectId;
use redthread_storage::{Error, enter};

use crate::answer::{Answer, Failure, ROBOTS};
use crate::asked;
use crate::assets;
use crate::compress;
use crate::ctx::{App, Ctx};
use crate::instrument::{Access, Routes};
use crate::{account, sign_in};

/// Largest body that is taken: a folder of interview texts.
const LARGEST_BODY: usize = 40 * 1024 * 1024;

/// Who may use which route, by method and path.
type Table = Arc<HashMap<(&'static str, &'static str), Access>>;

/// Everything this server answers.
pub fn router(app: App) -> Router {
    let slices =
        app.instruments.iter().map(|instrument| (instrument.routes)()).chain([sign_in::routes(), account::routes()]);
    let all = slices.fold(Routes::new(), Routes::and);
    let table: Table = Arc::new(all.table.iter().map(|route| ((route.method, route.path), route.access)).collect());
    let guarded = |router: Router<App>| router.layer(from_fn_with_state((app.clone(), table.clone()), guard));
    let protected = |router: Router<App>| router.layer(from_fn_with_state(app.clone(), protect));
    let pages = guarded(all.router)
        .route("/assets/{build}/{*name}", get(assets::serve))
        .fallback(not_found)
        .layer(DefaultBodyLimit::max(LARGEST_BODY));
    let pages = protected(pages).layer(compress::layer()).layer(from_fn(compress::guard));
    let inner = pages.merge(protected(guarded(all.streams))).with_state(app);
    // Around it and not in it: an address loses its ending before it is looked up.
    Router::new().fallback_service(inner).layer(map_request(asked::by_ending))
}

async fn not_found(ctx: Ctx) -> Answer {
    Err(ctx.fail(Error::NotFound))
}

/// Checks who may use the route before its handler runs. A route that the table does not know is shut.
async fn guard(State((app, table)): State<(App, Table)>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    match check(&app, &table, &mut parts).await {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(failure) => failure.into_response(),
    }
}

async fn check(app: &App, table: &Table, parts: &mut Parts) -> Result<(), Failure> {
    let ctx = Ctx::from_request_parts(parts, app).await?;
    let path = parts.extensions.get::<MatchedPath>().map(MatchedPath::as_str).unwrap_or_default();
    let method = if parts.method == "HEAD" { "GET" } else { parts.method.as_str() };
    let access = table.iter().find(|((m, p), _)| *m == method && *p == path).map(|(_, access)| *access);
    let project = path
        .split('/')
        .zip(ctx.path.split('/'))
        .find(|(name, _)| *name == "{project}")
        .and_then(|(_, id)| id.parse().ok());
    admit(&ctx, access, project).await.map_err(|error| ctx.fail(error))
}

async fn admit(ctx: &Ctx, access: Option<Access>, project: Option<ProjectId>) -> Result<(), Error> {
    match access.ok_or(Error::NotFound)? {
        Access::Public => Ok(()),
        Access::SignedIn => ctx.user.as_ref().map(drop).ok_or(Error::NotFound),
        Access::Steward => ctx.viewer().steward().map(drop),
        Access::Member | Access::AnyOf([]) => inside(ctx, project).await.map(drop),
        Access::AnyOf(rights) => inside(ctx, project).await?.require_any(rights),
    }
}

async fn inside(ctx: &Ctx, project: Option<ProjectId>) -> Result<redthread_storage::Inside, Error> {
    let mut read = ctx.store().read().await?;
    enter(ctx.store(), &mut read, &ctx.viewer(), project.ok_or(Error::NotFound)?).await
}

/// Nothing from elsewhere, nothing inline, nothing framed, nothing kept by caches that is not an asset.
const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
];

async fn protect(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        // A page may be stricter: one whose address is a secret tells nobody where its reader came from.
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(ROBOTS).or_insert(HeaderValue::from_static("noindex, nofollow"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if app.secure {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}
