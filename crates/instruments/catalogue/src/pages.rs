//! Public pages.

pub(crate) mod about;
pub(crate) mod catalogue;
pub(crate) mod kit;
pub(crate) mod kits;
pub(crate) mod shelf;
