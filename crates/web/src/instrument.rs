//! What an instrument says about itself: everything the rest must know.
//!
//! A slice is a crate with one [`Instrument`] in its `lib.rs` and one line in the binary's list. "What personal data
//! do you hold, how does it leave, how is it erased" are required fields, not documentation.

use std::future::Future;
use std::pin::Pin;

use axum::Router;
use axum::handler::Handler;
use jiff::Timestamp;
use redthread_core::ids::{PersonId, ProjectId};
use redthread_core::kit::{Right, StageId};
use redthread_storage::check::SealedColumn;
use redthread_storage::{Act, Error, Inside, Read};

use crate::ctx::App;
use crate::on_show::OnShow;
use crate::words::Words;

/// A future that a descriptor's function gives back.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

/// Asks a slice what of it everybody can read at a moment. The answer follows from what is written down and from the dates of
/// consents; it is taken for as long as nothing happens and no such date comes.
pub type ShowsNow = for<'a> fn(&'a mut Read, Timestamp) -> Later<'a, Vec<OnShow>>;

/// One instrument.
#[derive(Clone, Copy)]
pub struct Instrument {
    /// The words by which stages of a kit name it; none for a slice that is no stage.
    pub names: &'static [&'static str],
    /// Its pages, each with who may use it.
    pub routes: fn() -> Routes,
    /// Where a stage that uses it is entered.
    pub entry: fn(ProjectId, &StageId) -> String,
    /// What a stage's line on the project page says: how far it is, what to do next.
    pub standing: for<'a> fn(&'a mut Read, &'a Inside, &'a StageId, &'a Words) -> Later<'a, Standing>,
    /// What of it everybody can read now; none for a slice that publishes nothing.
    pub on_show: Option<ShowsNow>,
    /// What it holds of people.
    pub personal_data: PersonalData,
}

/// Who may use a route. The shell checks it before the handler runs; a route without it cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody, signed in or not.
    Public,
    /// Everybody who is signed in.
    SignedIn,
    /// Stewards of the organisation.
    Steward,
    /// Whoever has a role in the project that the path names as `{project}`, and its stewards.
    Member,
    /// Whoever holds any of these rights in that project. A steward holds `Steer`.
    AnyOf(&'static [Right]),
}

/// One route with its access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// As in the router: `/p/{project}/people`.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
}

/// The pages of an instrument. Adding one and saying who may use it is the same call.
#[derive(Default)]
pub struct Routes {
    pub(crate) router: Router<App>,
    pub(crate) streams: Router<App>,
    pub(crate) table: Vec<Route>,
}

impl Routes {
    /// No pages yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page.
    #[must_use]
    pub fn get<H: Handler<T, App>, T: 'static>(self, path: &'static str, access: Access, handler: H) -> Self {
        self.add("GET", path, access, axum::routing::get(handler))
    }

    /// An answer that goes on for as long as somebody reads it: never compressed, for the place of an encoder would be kept
    /// for every reader.
    #[must_use]
    pub fn stream<H: Handler<T, App>, T: 'static>(mut self, path: &'static str, access: Access, handler: H) -> Self {
        self.table.push(Route { method: "GET", path, access });
        Self { streams: self.streams.route(path, axum::routing::get(handler)), ..self }
    }

    /// These and those.
    #[must_use]
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            router: self.router.merge(other.router),
            streams: self.streams.merge(other.streams),
            table: [self.table, other.table].concat(),
        }
    }

    /// What a form is sent to.
    #[must_use]
    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &'static str, access: Access, handler: H) -> Self {
        self.add("POST", path, access, axum::routing::post(handler))
    }

    fn add(
        mut self,
        method: &'static str,
        path: &'static str,
        access: Access,
        handler: axum::routing::MethodRouter<App>,
    ) -> Self {
        self.table.push(Route { method, path, access });
        Self { router: self.router.route(path, handler), ..self }
    }

    /// Who may use what: for the table of rights and its test.
    pub fn table(&self) -> &[Route] {
        &self.table
    }
}

/// How far a stage is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// A small line: "9 of 23 nominations". Empty when there is nothing to count yet.
    pub line: String,
    /// What to do next, in a sentence, and where; none when nothing waits.
    pub next: Option<NextStep>,
}

/// The next thing to do in a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// A sentence: what waits.
    pub sentence: String,
    /// The label of the button.
    pub action: String,
    /// Where it leads.
    pub path: String,
}

/// What an instrument holds of people, how it leaves, how it is erased.
#[derive(Clone, Copy)]
pub struct PersonalData {
    /// Tables and columns with personal data, for the data protection page and its test.
    pub holds: &'static [&'static str],
    /// Its sealed columns, for the check that opens every seal.
    pub sealed: &'static [SealedColumn],
    /// Everything of one person, as JSON, for the person.
    pub export: for<'a> fn(&'a mut Read, &'a Inside, PersonId) -> Later<'a, serde_json::Value>,
    /// Erases what is not already erased by destroying the person's key.
    pub erase: for<'a> fn(&'a mut Act, PersonId) -> Later<'a, ()>,
}

impl PersonalData {
    /// For an instrument that holds nothing of anybody.
    pub const NONE: Self = Self {
        holds: &[],
        sealed: &[],
        export: |_, _, _| Box::pin(async { Ok(serde_json::Value::Null) }),
        erase: |_, _| Box::pin(async { Ok(()) }),
    };
}

impl std::fmt::Debug for Instrument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.names)
    }
}
