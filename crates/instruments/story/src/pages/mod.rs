//! The pages of the slice.

pub(crate) mod edit;
pub(crate) mod edited;
pub(crate) mod list;
pub(crate) mod reading;
pub(crate) mod review;
pub(crate) mod story;
pub(crate) mod text;
pub(crate) mod told;
pub(crate) mod versions;
