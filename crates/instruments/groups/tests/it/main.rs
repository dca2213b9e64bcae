//! Groups and follow-ups through actions and pages, on either engine.
#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]
