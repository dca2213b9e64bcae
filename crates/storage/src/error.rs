//! Three kinds of "no": a refusal (what to do next), not found (which covers not allowed), and a fault (ours).

use redthread_core::refusal::Refusal;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Rules that a person can do something about, each beside its field.
    #[error("refused: {}", .0.first().map_or("", |refusal| refusal.code))]
    Refused(Vec<Refusal>),
    /// Another person was faster, or the same id came with another content: what is there now has this version.
    #[error("somebody else changed it first")]
    Conflict,
    /// Not there, or not for this viewer: both look the same.
    #[error("not found")]
    NotFound,
    /// Ours, not theirs. Logged once, with a reference that the page shows.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What went wrong on our side. Holds no words of any person.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// A file.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
    /// Something stored does not read back: a broken seal, an unknown code.
    #[error("damaged: {0}")]
    Damaged(String),
    /// Something else that should not happen.
    #[error("{0}")]
    Other(String),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl From<Vec<Refusal>> for Error {
    fn from(refusals: Vec<Refusal>) -> Self {
        Self::Refused(refusals)
    }
}

impl From<serde_json::Error> for Error {
    fn from(_: serde_json::Error) -> Self {
        // The message of serde_json may quote the text it could not read.
        Self::Fault(Fault::Damaged("stored JSON does not read back".to_owned()))
    }
}

impl Error {
    /// A refusal of the whole, by its code.
    pub fn refused(code: &'static str) -> Self {
        Refusal::whole(code).into()
    }

    /// Whether any of the refusals has this code: for tests and callers that react to one.
    pub fn is_refused(&self, code: &str) -> bool {
        matches!(self, Self::Refused(refusals) if refusals.iter().any(|refusal| refusal.code == code))
    }
}
