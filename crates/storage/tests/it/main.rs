//! Storage on either engine: acts, sealing, texts that survive two editors, consent rows, backup and check.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod acts;
mod erasing;
mod keeping;
mod kept;
mod texts;
mod users;
