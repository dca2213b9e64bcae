//! Storage on either engine: acts, sealing, texts that survive two editors, consent rows, backup and check.

mod acts;
mod erasing;
mod gather;
mod index;
mod keeping;
mod kept;
mod texts;
mod users;
