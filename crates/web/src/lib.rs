//! The page shell: sessions, forms and field errors, language choice, parts, assets, and what an instrument is.
//!
//! A handler takes [`Ctx`] (a page) or [`Posted`] (a form), calls one action, and answers with [`Ctx::show`] or
//! [`Ctx::go`]. Every page is a [`View`]: one typed model, drawn as HTML, or handed out as JSON for
//! `Accept: application/json`. There is no inline script or style anywhere, and nothing is loaded from elsewhere.

mod account;
mod answer;
mod asked;
mod assets;
mod at;
pub mod calendar;
mod compress;
pub mod course;
mod ctx;
pub mod describe;
mod embedded;
mod form;
mod instrument;
pub mod live;
mod on_show;
pub mod parts;
pub mod qr;
pub mod related;
pub mod rule;
mod security;
pub mod sentence;
mod serve;
mod shell;
mod sign_in;
mod window;
mod words;
pub mod xml;

pub use answer::{Answer, Failure, OrFail, View, offered, with_query};
pub use assets::{all_assets, asset, icon};
pub use at::At;
pub use ctx::{App, Ctx, Posted, Still};
pub use form::{BroughtFile, Filled, Form};
pub use instrument::{Access, Instrument, Later, NextStep, PersonalData, Route, Routes, ShowsNow, Standing};
pub use on_show::{
    AuthorOnShow, EvidenceOnShow, FileOnShow, Kind, OnShow, PartKind, PartOnShow, Parts, PrincipleOnShow, id_of,
    list_on_show, list_readable,
};
pub use security::router;
pub use serve::{CROWDED, serve};
pub use window::Window;
pub use words::{Dictionary, Say, Words};
