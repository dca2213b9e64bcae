//! Requests: form in, page out.

mod desk;
mod front;
mod public;
mod stories;

use redthread_core::kit::Right;
use redthread_web::{Access, Routes};

/// Who sees that there are books, and how far they are.
const READERS: Access = Access::AnyOf(&[Right::Read, Right::Steer, Right::Edit, Right::Publish]);
/// Who prepares them.
const PREPARERS: Access = Access::AnyOf(&[Right::Edit, Right::Publish]);
/// Who puts them before readers.
const PUBLISHERS: Access = Access::AnyOf(&[Right::Publish]);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/books", READERS, desk::books)
        .post("/p/{project}/books", PREPARERS, desk::start)
        .get("/p/{project}/books/{publication}", PREPARERS, desk::book)
        .get("/p/{project}/books/{publication}/front", PREPARERS, front::page)
        .post("/p/{project}/books/{publication}/front", PREPARERS, front::save)
        .get("/p/{project}/books/{publication}/stories", PREPARERS, stories::page)
        .post("/p/{project}/books/{publication}/stories", PREPARERS, stories::save)
        .post("/p/{project}/books/{publication}/looked", PREPARERS, desk::look)
        .post("/p/{project}/books/{publication}/editions", PUBLISHERS, desk::ask_edition)
        .get("/p/{project}/books/{publication}/editions/{edition}/{file}", PREPARERS, desk::file)
        .post("/p/{project}/books/{publication}/published", PUBLISHERS, desk::publish)
        .post("/p/{project}/books/{publication}/taken-down", PUBLISHERS, desk::take_down)
        .get("/p/{project}/jobs/{job}", PREPARERS, desk::job)
        .get("/books/{publication}", Access::Public, public::book)
        .get("/books/{publication}/{file}", Access::Public, public::file)
}
