//! Reads a TOML tree field by field and goes on after each fault.
//!
//! serde would stop at the first fault; whoever writes a kit wants to see all of them at once.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{FaultCode, Page, suggest};
use super::texts::Texts;
use super::words::{Id, NameKind, Word};
use crate::language::Lang;

/// A name where it is given or used.
pub(super) struct Name {
    pub(super) kind: NameKind,
    pub(super) id: String,
    /// Names that live inside a parent are compared within it: where the parent starts.
    scope: usize,
    pub(super) at: usize,
}

/// All names of a kit file, compared when it has been read.
#[derive(Default)]
pub(super) struct Names {
    defined: RefCell<Vec<Name>>,
    used: RefCell<Vec<Name>>,
}

impl Names {
    /// The ids of one kind, as the file gives them.
    pub(super) fn of(&self, kind: NameKind) -> Vec<String> {
        self.defined.borrow().iter().filter(|name| name.kind == kind).map(|name| name.id.clone()).collect()
    }

    /// Reports what is named twice and what is used but never named.
    pub(super) fn check(&self, page: &Page<'_>) {
        let defined = self.defined.borrow();
        for (nth, name) in defined.iter().enumerate() {
            let same = |other: &&Name| (other.kind, other.scope, &other.id) == (name.kind, name.scope, &name.id);
            if defined.iter().take(nth).any(|other| same(&other)) {
                let message = format!("a second {} is called `{}`", name.kind.noun(), name.id);
                page.fault(name.at, FaultCode::DuplicateId, message, "give it an id of its own");
            }
        }
        for name in self.used.borrow().iter() {
            let known: Vec<&str> = defined.iter().filter(|d| d.kind == name.kind).map(|d| d.id.as_str()).collect();
            if !known.contains(&name.id.as_str()) {
                let message = format!("no {} is called `{}`", name.kind.noun(), name.id);
                page.fault(name.at, FaultCode::UnknownName, message, suggest(&name.id, known));
            }
        }
    }
}

/// One table of the file, in reading.
pub(super) struct Sheet<'p> {
    page: &'p Page<'p>,
    names: &'p Names,
    table: &'p DeTable<'p>,
    /// Where the table starts, and where the one around it does.
    at: usize,
    parent: usize,
    asked: RefCell<Vec<&'static str>>,
}

type Value<'p> = &'p Spanned<DeValue<'p>>;

impl<'p> Sheet<'p> {
    /// Reads the whole file with `read`, then reports the fields that nobody asked for.
    pub(super) fn whole<T>(
        page: &'p Page<'p>,
        names: &'p Names,
        table: &'p DeTable<'p>,
        read: impl FnOnce(&Self) -> T,
    ) -> T {
        Self { page, names, table, at: 0, parent: 0, asked: RefCell::default() }.read(read)
    }

    fn read<T>(self, read: impl FnOnce(&Self) -> T) -> T {
        let value = read(&self);
        self.report_strangers();
        value
    }

    fn report_strangers(&self) {
        let asked = self.asked.borrow();
        for key in self.table.keys().filter(|key| !asked.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref();
            let hint = suggest(name, asked.iter().copied().filter(|field| !self.table.contains_key(*field)));
            self.page.fault(key.span().start, FaultCode::UnknownField, format!("no field `{name}` here"), hint);
        }
    }

    /// Takes every field as asked for: their meaning cannot be known after an earlier fault.
    pub(super) fn leave_unread(&self, key: &'static str) {
        self.get(key);
    }

    /// Where a field stands, or its table when it does not.
    pub(super) fn place(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.at, |value| value.span().start)
    }

    pub(super) fn fault(&self, at: usize, code: FaultCode, message: impl Into<String>, hint: impl Into<String>) {
        self.page.fault(at, code, message, hint);
    }

    fn get(&self, key: &'static str) -> Option<Value<'p>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn need(&self, key: &'static str) -> Option<Value<'p>> {
        let value = self.get(key);
        if value.is_none() {
            self.fault(self.at, FaultCode::MissingField, format!("`{key}` is missing"), "");
        }
        value
    }

    fn wrong_type(&self, key: &str, value: Value<'p>, expected: &str) {
        let found = value.get_ref().type_str();
        let message = format!("`{key}` must be {expected}, not {found}");
        self.fault(value.span().start, FaultCode::WrongType, message, "");
    }

    fn string(&self, key: &str, value: Value<'p>) -> Option<String> {
        let text = value.get_ref().as_str();
        match text.map(str::trim) {
            None => self.wrong_type(key, value, "a text in quotes"),
            Some("") => self.fault(value.span().start, FaultCode::EmptyText, format!("`{key}` is empty"), "write it"),
            Some(text) => return Some(text.to_owned()),
        }
        None
    }

    /// A text that must be there.
    pub(super) fn text(&self, key: &'static str) -> Option<String> {
        self.need(key).and_then(|value| self.string(key, value))
    }

    /// A text that may be left out.
    pub(super) fn optional_text(&self, key: &'static str) -> Option<String> {
        self.get(key).and_then(|value| self.string(key, value))
    }

    /// Yes or no.
    pub(super) fn flag(&self, key: &'static str, default: bool) -> bool {
        let Some(value) = self.get(key) else {
            return default;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(key, value, "true or false");
            default
        })
    }

    /// A whole number within bounds.
    pub(super) fn integer(&self, key: &'static str, bounds: RangeInclusive<i64>, default: i64) -> i64 {
        let Some(value) = self.get(key) else {
            return default;
        };
        let number = value.get_ref().as_integer();
        match number.map(|n| i64::from_str_radix(n.as_str(), n.radix())) {
            None => self.wrong_type(key, value, "a whole number"),
            Some(Ok(n)) if bounds.contains(&n) => return n,
            Some(_) => {
                let message = format!("`{key}` must lie between {} and {}", bounds.start(), bounds.end());
                self.fault(value.span().start, FaultCode::BadValue, message, "");
            }
        }
        default
    }

    /// A share of a whole: above 0, at most 1.
    pub(super) fn share(&self, key: &'static str, default: f64) -> f64 {
        let Some(value) = self.get(key) else {
            return default;
        };
        let digits = match value.get_ref() {
            DeValue::Float(number) => Some(number.as_str()),
            DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str()),
            _ => None,
        };
        match digits.map(str::parse::<f64>) {
            None => self.wrong_type(key, value, "a share such as 0.66"),
            Some(Ok(share)) if share > 0.0 && share <= 1.0 => return share,
            Some(_) => {
                let message = format!("`{key}` must lie above 0 and at most at 1");
                self.fault(value.span().start, FaultCode::BadValue, message, "two thirds is 0.66");
            }
        }
        default
    }

    fn pick<'k>(&self, text: &str, at: usize, key: &str, known: &[&'k str]) -> Option<&'k str> {
        let found = known.iter().copied().find(|word| *word == text);
        if found.is_none() {
            let message = format!("`{text}` is no {}", key.replace('_', " "));
            self.fault(at, FaultCode::UnknownWord, message, suggest(text, known.iter().copied()));
        }
        found
    }

    /// A word of a list that is known only at run time.
    pub(super) fn word_of<'k>(&self, key: &'static str, known: &[&'k str]) -> Option<&'k str> {
        let value = self.need(key)?;
        let text = self.string(key, value)?;
        self.pick(&text, value.span().start, key, known)
    }

    /// Several such words; none when the field is left out.
    pub(super) fn words_of<'k>(&self, key: &'static str, known: &[&'k str]) -> Vec<&'k str> {
        self.strings(key).iter().filter_map(|(text, at)| self.pick(text, *at, key, known)).collect()
    }

    /// A word of a closed list.
    pub(super) fn word<W: Word>(&self, key: &'static str) -> Option<W> {
        self.word_of(key, &tags::<W>()).and_then(W::from_tag)
    }

    /// A word of a closed list, or the usual one when the field is left out.
    pub(super) fn word_or<W: Word>(&self, key: &'static str, default: W) -> Option<W> {
        if self.has(key) {
            return self.word(key);
        }
        self.get(key);
        Some(default)
    }

    /// Several words of a closed list.
    pub(super) fn words<W: Word>(&self, key: &'static str) -> Vec<W> {
        self.words_of(key, &tags::<W>()).into_iter().filter_map(W::from_tag).collect()
    }

    /// A list of texts with their places; none when the field is left out.
    pub(super) fn strings(&self, key: &'static str) -> Vec<(String, usize)> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, value, "a list in [ ]");
            return Vec::new();
        };
        items.iter().filter_map(|item| Some((self.string(key, item)?, item.span().start))).collect()
    }

    fn id<T: Id>(&self, text: &str, at: usize) -> Option<T> {
        T::parse(text).map_err(|bad| self.fault(at, FaultCode::BadValue, bad.to_string(), "")).ok()
    }

    /// The id that this table gives itself.
    pub(super) fn define<T: Id>(&self) -> Option<T> {
        let text = self.text("id")?;
        let at = self.place("id");
        let scope = if T::KIND.is_local() { self.parent } else { 0 };
        self.names.defined.borrow_mut().push(Name { kind: T::KIND, id: text.clone(), scope, at });
        self.id(&text, at)
    }

    fn use_name<T: Id>(&self, id: &str, at: usize) -> Option<T> {
        let name = Name { kind: T::KIND, id: id.to_owned(), scope: 0, at };
        self.names.used.borrow_mut().push(name);
        // A name that cannot be an id cannot be defined either; the comparison reports it.
        T::parse(id).ok()
    }

    /// An id given elsewhere in the file.
    pub(super) fn refer<T: Id>(&self, key: &'static str) -> Option<T> {
        let id = self.text(key)?;
        self.use_name(&id, self.place(key))
    }

    /// An id given elsewhere, or nothing.
    pub(super) fn refer_if<T: Id>(&self, key: &'static str) -> Option<T> {
        let id = self.optional_text(key)?;
        self.use_name(&id, self.place(key))
    }

    /// Several ids given elsewhere, with their places.
    pub(super) fn refer_all<T: Id>(&self, key: &'static str) -> Vec<(T, usize)> {
        self.strings(key).into_iter().filter_map(|(id, at)| Some((self.use_name(&id, at)?, at))).collect()
    }

    fn below<T>(&self, key: &str, value: Value<'p>, read: impl FnOnce(&Self) -> T) -> Option<T> {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, "a table");
            return None;
        };
        let at = value.span().start;
        let asked = RefCell::default();
        let sheet = Self { page: self.page, names: self.names, table, at, parent: self.at, asked };
        Some(sheet.read(read))
    }

    /// Reads the table under a field, if it is there.
    pub(super) fn inside<T>(&self, key: &'static str, read: impl FnOnce(&Self) -> T) -> Option<T> {
        self.get(key).and_then(|value| self.below(key, value, read))
    }

    /// Reads each `[[key]]` table; those with faults are left out.
    pub(super) fn each<T>(&self, key: &'static str, read: impl Fn(&Self) -> Option<T>) -> Vec<T> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, value, &format!("tables under [[{key}]]"));
            return Vec::new();
        };
        items.iter().filter_map(|item| self.below(key, item, &read).flatten()).collect()
    }

    /// As [`Sheet::each`], and at least one must be there.
    pub(super) fn some<T>(&self, key: &'static str, read: impl Fn(&Self) -> Option<T>) -> Vec<T> {
        if self.need(key).is_some_and(|value| value.get_ref().as_array().is_some_and(|items| items.is_empty())) {
            self.fault(self.place(key), FaultCode::MissingField, format!("`{key}` names none"), "");
        }
        self.each(key, read)
    }

    /// A text in all languages that must be there.
    pub(super) fn texts(&self, key: &'static str) -> Option<Texts> {
        self.need(key)?;
        self.optional_texts(key)
    }

    /// A text in all languages, or none at all.
    pub(super) fn optional_texts(&self, key: &'static str) -> Option<Texts> {
        self.inside(key, |sheet| sheet.texts_here(key)).flatten()
    }

    /// This table as a text: `he`, `sv`, `en`.
    pub(super) fn texts_here(&self, what: &str) -> Option<Texts> {
        let [he, sv, en] = Lang::ALL.map(|lang| self.one_language(what, lang));
        Texts::new(&he?, &sv?, &en?)
    }

    fn one_language(&self, what: &str, lang: Lang) -> Option<String> {
        if let Some(value) = self.get(lang.tag()) {
            return self.string(&format!("{what}.{lang}"), value);
        }
        let message = format!("`{what}` lacks {} ({lang})", lang.own_name());
        self.fault(self.at, FaultCode::MissingLanguage, message, format!("add `{what}.{lang} = \"…\"`"));
        None
    }
}

fn tags<W: Word>() -> Vec<&'static str> {
    W::ALL.iter().map(|word| word.tag()).collect()
}
