//! What people send, and how it is shown again when something is to be mended: nothing typed is ever lost.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use redthread_core::day;
use redthread_core::ids::{ActId, Id};
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use serde_json::Value;

/// Fields of a form in the order in which they came; a name may come several times.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    files: Vec<BroughtFile>,
    digest: [u8; 32],
}

/// A file that somebody sent.
#[derive(Clone, Debug)]
pub struct BroughtFile {
    /// The name of its field.
    pub field: String,
    /// As its sender calls it; never a path.
    pub name: String,
    /// What it holds.
    pub bytes: Bytes,
}

/// Why a body could not be read as a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadForm {
    /// Larger than is taken.
    TooLarge,
    /// Not a form.
    Unreadable,
}

impl Form {
    /// Reads an urlencoded or multipart body, or the JSON that scripts send instead.
    pub async fn read(request: Request) -> Result<Self, BadForm> {
        let kind =
            request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            return Self::read_parts(request).await;
        }
        let is_json = kind.starts_with("application/json");
        let body = Bytes::from_request(request, &()).await.map_err(|_| BadForm::TooLarge)?;
        let fields = if is_json { read_json(&body) } else { serde_html_form::from_bytes(&body).ok() };
        Ok(Self { fields: fields.ok_or(BadForm::Unreadable)?, files: vec![], digest: *blake3::hash(&body).as_bytes() })
    }

    async fn read_parts(request: Request) -> Result<Self, BadForm> {
        let mut parts = Multipart::from_request(request, &()).await.map_err(|_| BadForm::Unreadable)?;
        let (mut form, mut hasher) = (Self::default(), blake3::Hasher::new());
        while let Some(part) = parts.next_field().await.map_err(|_| BadForm::Unreadable)? {
            let (field, name) = (part.name().unwrap_or_default().to_owned(), part.file_name().map(str::to_owned));
            let bytes = part.bytes().await.map_err(|_| BadForm::TooLarge)?;
            hasher.update(field.as_bytes()).update(&bytes);
            match name {
                Some(name) if !name.is_empty() => form.files.push(BroughtFile { field, name, bytes }),
                Some(_) => {}
                None => form.fields.push((field, String::from_utf8_lossy(&bytes).into_owned())),
            }
        }
        form.digest = *hasher.finalize().as_bytes();
        Ok(form)
    }

    /// The first value of a field; an absent one reads as empty.
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// All values of a field: checkboxes, repeated rows. Keeps empty ones, so that rows stay in step.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether a checkbox is ticked, a button pressed.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, value)| field == name && !value.is_empty())
    }

    /// The names of all fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(field, _)| field.as_str())
    }

    /// The files.
    pub fn files(&self) -> &[BroughtFile] {
        &self.files
    }

    /// A required text of at most `most` letters.
    pub fn required(&self, name: &str, most: usize) -> Result<String, Refusal> {
        texts::required(name, self.get(name), most)
    }

    /// A text that may be empty.
    pub fn optional(&self, name: &str, most: usize) -> Result<String, Refusal> {
        texts::optional(name, self.get(name), most)
    }

    /// An id chosen in a field; `None` when nothing is chosen.
    pub fn id<I: Id>(&self, name: &str) -> Result<Option<I>, Refusal> {
        match self.get(name) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Refusal::beside(name, "form.unknown_choice")),
        }
    }

    /// All ids chosen in a field.
    pub fn ids<I: Id>(&self, name: &str) -> Result<Vec<I>, Refusal> {
        let chosen = self.all(name).filter(|text| !text.is_empty());
        chosen.map(|text| text.parse().map_err(|_| Refusal::beside(name, "form.unknown_choice"))).collect()
    }

    /// A value of a closed list, read by its `from_code`.
    pub fn code<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Refusal> {
        read(self.get(name)).ok_or_else(|| Refusal::beside(name, "form.choose"))
    }

    /// A day typed or picked (`2026-11-21`), as days are kept; `None` when empty. Whatever records something done on
    /// that day asks [`redthread_core::day::done_at`] for its moment.
    pub fn day(&self, name: &str) -> Result<Option<jiff::Timestamp>, Refusal> {
        let text = self.get(name).trim();
        if text.is_empty() {
            return Ok(None);
        }
        let noon = text.parse().ok().and_then(day::noon);
        noon.map(Some).ok_or_else(|| Refusal::beside(name, "form.not_a_date"))
    }

    /// A day that has to be there.
    pub fn required_day(&self, name: &str) -> Result<jiff::Timestamp, Refusal> {
        self.day(name)?.ok_or_else(|| Refusal::beside(name, "form.no_date"))
    }

    /// A whole number.
    pub fn number(&self, name: &str) -> Result<i64, Refusal> {
        self.get(name).trim().parse().map_err(|_| Refusal::beside(name, "form.not_a_number"))
    }

    /// The client-made id of the write.
    pub fn act(&self) -> Option<ActId> {
        self.get("act").parse().ok()
    }

    /// A hash of all that was sent.
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// A form as if it had been sent: the first filling of a page, and tests.
    pub fn filled<N: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (N, V)>) -> Self {
        Self {
            fields: fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
            ..Self::default()
        }
    }
}

/// The fields of a JSON object, as a form would send them: a list repeats its field, `true` is a ticked box, `false`
/// and `null` are none. `None` where it is no object, or one that holds another.
fn read_json(body: &[u8]) -> Option<Vec<(String, String)>> {
    let mut fields = vec![];
    for (name, value) in serde_json::from_slice::<serde_json::Map<String, Value>>(body).ok()? {
        let values = if let Value::Array(values) = value { values } else { vec![value] };
        for value in values {
            let text = match value {
                Value::String(text) => text,
                Value::Number(number) => number.to_string(),
                Value::Bool(true) => "on".to_owned(),
                Value::Bool(false) | Value::Null => continue,
                Value::Array(_) | Value::Object(_) => return None,
            };
            fields.push((name.clone(), text));
        }
    }
    Some(fields)
}

/// A form as it is shown: what stands in it, and what is to be mended beside each field.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    /// What stands in the fields.
    pub form: Form,
    /// What is to be mended.
    pub refusals: Vec<Refusal>,
}

impl Filled {
    /// A form with values and nothing wrong.
    pub fn with<N: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (N, V)>) -> Self {
        Self { form: Form::filled(fields), refusals: vec![] }
    }

    /// What was typed, with what is to be mended.
    pub fn refused(form: Form, refusals: Vec<Refusal>) -> Self {
        Self { form, refusals }
    }

    /// What stands in a field.
    pub fn get(&self, name: &str) -> &str {
        self.form.get(name)
    }

    /// Whether a value is chosen among several.
    pub fn is_chosen(&self, name: &str, value: &str) -> bool {
        self.form.all(name).any(|chosen| chosen == value)
    }

    /// What is wrong with a field.
    pub fn refusal_of(&self, name: &str) -> Option<&Refusal> {
        self.refusals.iter().find(|refusal| refusal.field.as_deref() == Some(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(json: &str) -> Option<Form> {
        read_json(json.as_bytes()).map(Form::filled)
    }

    #[test]
    fn what_scripts_send_reads_as_a_form_does() {
        let form = form(r#"{"title": "עו\"ס 🙂", "finding": ["a", "b"], "version": 3, "agreed": true, "none": false}"#);
        let form = form.unwrap();
        assert_eq!((form.get("title"), form.number("version")), ("עו\"ס 🙂", Ok(3)));
        assert_eq!(form.all("finding").collect::<Vec<_>>(), ["a", "b"]);
        assert!(form.has("agreed") && !form.has("none"));
    }

    #[test]
    fn what_is_no_form_is_refused() {
        for json in ["", "[1]", "{\"a\": {\"b\": 1}}", "{\"a\": [[1]]}", "a=1"] {
            assert!(form(json).is_none(), "{json}");
        }
    }

    #[test]
    fn a_day_is_kept_as_its_noon() {
        let form = Form::filled([("day", " 2026-11-21 "), ("none", ""), ("bad", "21.11.2026")]);
        assert_eq!(form.day("day"), Ok(Some("2026-11-21T12:00:00Z".parse().unwrap())));
        assert_eq!(form.day("none"), Ok(None));
        assert_eq!(form.day("bad").unwrap_err().code, "form.not_a_date");
        assert_eq!(form.required_day("bad").unwrap_err().code, "form.not_a_date");
        assert_eq!(form.required_day("none").unwrap_err().code, "form.no_date", "an empty day is no wrong day");
    }
}
