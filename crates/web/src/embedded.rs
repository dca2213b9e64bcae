//! Messages and assets, built in.
include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
