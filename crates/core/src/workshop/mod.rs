//! A future workshop: who is in the room, what may be said when, how votes count, what became of it. Rules only.

mod balance;
mod mobilisation;

pub use balance::{Balance, LEAST_OF_A_SIDE, Lopsided};
pub use mobilisation::{InvitationStep, Invited, Pay, Tie, WorryState};
