//! The rules of a future workshop, of what comes before it and of what follows. Pure.

mod balance;
pub mod ballot;
pub mod cluster;
pub mod few;
pub mod follow_up;
pub mod group;
mod mobilisation;
pub mod phase;

pub use balance::{Balance, LEAST_OF_A_SIDE, Lopsided};
pub use mobilisation::{InvitationStep, Invited, Pay, Tie, WorryState};
