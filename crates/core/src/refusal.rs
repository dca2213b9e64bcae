//! Refusals: what cannot be done, beside which field, with which values. Codes, never sentences.
//!
//! The code is the key of a message that exists in every language (`locales/`); the page says it beside its field,
//! keeps what was typed, and tells what to do next.

/// One reason why something was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// `<slice>.<what>`, for example `nomination.criteria_unmet`; the message key is the same with `-` for `.` and `_`.
    pub code: &'static str,
    /// The form field it belongs to; `None` is the whole form.
    pub field: Option<String>,
    /// Values for the message, for example a limit.
    pub values: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A refusal of the whole.
    pub fn whole(code: &'static str) -> Self {
        Self { code, field: None, values: vec![] }
    }

    /// A refusal beside one field.
    pub fn beside(field: impl Into<String>, code: &'static str) -> Self {
        Self { code, field: Some(field.into()), values: vec![] }
    }

    /// With a value for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// The key of its message in `locales/`.
    pub fn message_key(&self) -> String {
        self.code.replace(['.', '_'], "-")
    }
}
