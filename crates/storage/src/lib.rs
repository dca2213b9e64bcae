//! Two engines, one SQL text; Act, Viewer, events, sealing, jobs, migrations; and the tables that the instruments share.
//!
//! How to write something down: `let mut act = begin!(store, deed, "story.told", Some(project));`, then the verbs of
//! this crate or of your own `store.rs` that take `&mut act`, then `act.made(id).await`. How to read: `store.read()`,
//! then [`projects::enter`] for somebody, then whatever takes the read. Words of people come back as
//! `core::gate::Told` and stay closed until a gate has cleared them.

mod act;
pub mod backup;
pub mod brought;
pub mod catalogue;
pub mod check;
pub mod coded;
pub mod commissions;
pub mod consents;
mod db;
pub mod documents;
pub mod editorial;
mod error;
pub mod events;
mod gather;
pub mod index;
pub mod jobs;
mod kept;
mod ledger;
pub mod meetings;
mod migrate;
pub mod passages;
pub mod people;
pub mod projects;
pub mod reach;
pub mod redlines;
mod seal;
mod session;
mod stir;
mod store;
pub mod stories;
pub mod trials;
pub mod users;
pub mod versions;
pub mod workshop;

pub use act::{Act, Again, Answer, Begun, Deed, secret};
pub use db::{Db, Reads, Row, Sql, sql};
pub use error::{Error, Fault};
pub use gather::Writing;
pub use kept::{find_on_show, keep_on_show};
pub use projects::{Inside, Project, Viewer, enter};
pub use seal::MasterKey;
pub use session::Tally;
pub use session::{Read, open_bytes, open_sealed};
pub use stir::Stirs;
pub use store::{NOBODY, Opening, PASSWORD_KIB, Store, hex};
