//! Public pages.

pub(crate) mod about;
pub(crate) mod atlas;
pub(crate) mod browse;
pub(crate) mod catalogue;
pub(crate) mod kit;
pub(crate) mod kits;
pub(crate) mod listing;
pub(crate) mod principle;
pub(crate) mod results;
pub(crate) mod shelf;
pub(crate) mod ties;
