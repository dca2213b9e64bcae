//! Search in Hebrew, Swedish, English, Arabic and Russian: which keys a word is found by, what a query asks, what the index may hold.
//!
//! A bare word finds every prefixed and inflected form: `tokens` gives each word of a text the keys of all its plausible
//! readings, `Query::parse` gives a typed word the keys of its own, and the two meet when they share one. What is stored
//! are `Hasher::hash`es of keys and never words. The crate knows no HTTP and no SQL.

mod arabic;
pub mod best;
pub mod blocks;
mod concordance;
mod english;
mod filters;
mod fold;
mod forms;
mod hebrew;
mod index;
mod key;
mod latin;
mod lexicon;
mod near;
mod query;
mod rank;
mod readings;
mod russian;
mod snippet;
mod swedish;
mod tokens;
mod vocabulary;
mod wanted;
mod widen;

pub use concordance::{Asked, Concordance, Work};
pub use filters::{Field, Filter, Sieve};
pub use index::{Hasher, PostingRow, Postings, posting_rows};
pub use key::{Key, SURE};
pub use query::{Query, easier, highlight};
pub use rank::{Collection, TermHit, rank};
pub use snippet::{Snippet, forms, snippet};
pub use tokens::{Token, tokens};
pub use vocabulary::{Names, Vocabulary};
pub use widen::Reach;

/// Changes whenever the same word would get other keys; an index made under another number must be rebuilt.
pub const ANALYSIS_VERSION: u32 = 3;
