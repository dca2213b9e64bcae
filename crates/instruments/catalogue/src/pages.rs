//! Public pages.

pub(crate) mod about;
pub(crate) mod catalogue;
pub(crate) mod results;
