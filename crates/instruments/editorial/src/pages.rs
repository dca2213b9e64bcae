//! Pages: the desk for stewards, calls and the network for everybody.

pub(crate) mod calls;
pub(crate) mod desk;
pub(crate) mod network;
