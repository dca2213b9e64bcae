//! Why a journey did not arrive.

use std::fmt;

/// One or more sentences for the terminal.
#[derive(Debug)]
pub(crate) struct Fail(pub(crate) String);

/// What every step of a journey gives back.
pub(crate) type Done<T = ()> = Result<T, Fail>;

impl fmt::Display for Fail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.lines().try_for_each(|line| writeln!(f, "        {line}"))
    }
}

macro_rules! fail_from {
    ($($error:ty),+ $(,)?) => { $(impl From<$error> for Fail {
        fn from(error: $error) -> Self {
            Self(error.to_string())
        }
    })+ };
}

fail_from!(
    String,
    std::io::Error,
    serde_json::Error,
    base64::DecodeError,
    url::ParseError,
    fantoccini::error::CmdError,
    fantoccini::error::NewSessionError,
);

impl From<&str> for Fail {
    fn from(sentence: &str) -> Self {
        Self(sentence.to_owned())
    }
}

/// Says what was expected, where it is not so.
pub(crate) fn ensure(holds: bool, sentence: impl FnOnce() -> String) -> Done {
    if holds { Ok(()) } else { Err(Fail(sentence())) }
}
