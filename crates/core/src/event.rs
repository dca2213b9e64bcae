//! The event chain: ids and verbs only, never a person's words, each row bound to the one before it.
//!
//! The head is printed on every backup manifest and in every book's colophon, so that a rebuilt chain shows
//! (trust model, finding 9).

use jiff::Timestamp;

use crate::ids::Uuid;

/// One thing that happened, as it is chained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// Its place in the chain, from 1.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Which user did it; nil is the system itself or a visitor.
    pub who: Uuid,
    /// In which project; nil is none.
    pub project: Uuid,
    /// What: `<slice>.<past tense>`, for example `consent.withdrawn`.
    pub verb: &'a str,
    /// To what.
    pub subject: Uuid,
    /// The client-made id of the write.
    pub act: Uuid,
}

/// The hash before the first event.
pub const GENESIS: [u8; 32] = [0; 32];

impl Event<'_> {
    /// The hash of this event on top of the one before it: BLAKE3 over fixed-width fields, the verb length-prefixed.
    pub fn chained(&self, previous: &[u8; 32]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_derive_key("redthread event chain 1");
        hasher.update(previous).update(&self.seq.to_be_bytes()).update(&self.at.as_microsecond().to_be_bytes());
        for id in [self.who, self.project, self.subject, self.act] {
            hasher.update(id.as_bytes());
        }
        hasher.update(&(self.verb.len() as u64).to_be_bytes()).update(self.verb.as_bytes());
        *hasher.finalize().as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(seq: i64, verb: &str) -> Event<'_> {
        let id = Uuid::from_u128(7);
        Event { seq, at: Timestamp::UNIX_EPOCH, who: id, project: id, verb, subject: id, act: id }
    }

    #[test]
    fn every_field_and_the_place_in_the_chain_count() {
        let first = event(1, "story.told").chained(&GENESIS);
        assert_ne!(first, event(2, "story.told").chained(&GENESIS));
        assert_ne!(first, event(1, "story.tole").chained(&GENESIS));
        assert_ne!(first, event(1, "story.told").chained(&first));
        assert_eq!(first, event(1, "story.told").chained(&GENESIS));
    }
}
