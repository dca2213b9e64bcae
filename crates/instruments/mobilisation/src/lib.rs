//! Before a workshop: what each side worries about and how it was met, what people are told about their words, whom to
//! invite and on which terms.
//!
//! A worry belongs to a standpoint and to nobody. What was agreed with somebody who is invited is theirs: sealed under
//! their key, and seen by those who lead the workshop and nobody else. Everything that was done is a dated row; what
//! was not done shows as a gap.

pub mod actions;
pub mod model;
mod pages;
mod personal;
mod standing;
mod web;

use redthread_web::Instrument;

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["mobilisation"],
    routes: web::routes,
    entry: |project, _| format!("/p/{project}/mobilisation"),
    standing: |read, inside, _, words| Box::pin(standing::standing(read, inside, words)),
    on_show: None,
    personal_data: personal::PERSONAL,
};
