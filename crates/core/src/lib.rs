//! The words of Red Thread: typed ids, people and standpoints, consent and its gate, passages, the thread, kits,
//! language and direction.
//!
//! Nothing here does IO or awaits, and nothing here knows the time but through an argument. Every other crate speaks
//! with these words; `docs/glossary.md` gives each in Hebrew and Swedish.

pub mod clock;
mod codes;
pub mod consent;
pub mod day;
pub mod event;
pub mod gate;
pub mod ids;
pub mod kit;
pub mod language;
pub mod mark;
pub mod matrix;
pub mod passage;
pub mod people;
pub mod redline;
pub mod refusal;
pub mod reply;
pub mod shipped;
pub mod sides;
pub mod texts;
pub mod thread;
pub mod trial;
pub mod voice;
pub mod workshop;
