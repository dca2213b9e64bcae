//! Consent: who agreed to what, for whom, in which form, until when; recorded as it is said, taken back in one click.
//!
//! Sources: CONCEPT law 1 (consent is today's); trust model section 3. The rules of a line are in `core::consent`, the
//! decision in `core::gate`, the rows in `storage::consents`; this slice is the steward's desk over them. What a
//! withdrawal touches is counted from the thread ([`model::touched`]), the same way before and after.

pub mod actions;
pub mod model;
mod pages;
mod personal;
mod reading;
mod store;
mod web;

use redthread_web::{Instrument, Standing};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &[],
    routes: web::routes,
    entry: |project, _| format!("/p/{project}/consents"),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    on_show: None,
    personal_data: personal::PERSONAL_DATA,
};
