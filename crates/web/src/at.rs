//! What an address names.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use redthread_storage::Error;
use serde::de::DeserializeOwned;

use crate::answer::Failure;
use crate::ctx::{App, Ctx};

/// The ids in the address of a request, in their order: `At(project): At<ProjectId>`, or
/// `At((project, story)): At<(ProjectId, StoryId)>`. Where a part does not read as such an id, nothing is found there.
#[derive(Clone, Copy, Debug)]
pub struct At<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for At<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let ctx = Ctx::from_request_parts(parts, app).await?;
        let named = Path::<T>::from_request_parts(parts, app).await;
        named.map(|Path(at)| Self(at)).map_err(|_| Failure::new(&ctx, Error::NotFound))
    }
}
