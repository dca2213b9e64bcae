//! The world that the typesetter sees: our templates, one file of data, built-in fonts, and nothing else.
//!
//! No folder, no package and no address can be reached from here, and there is no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::BookError;

const TEMPLATES: [(&str, &str); 4] = [
    ("main.typ", include_str!("../../templates/main.typ")),
    ("look.typ", include_str!("../../templates/look.typ")),
    ("cover.typ", include_str!("../../templates/cover.typ")),
    ("nodes.typ", include_str!("../../templates/nodes.typ")),
];

const OWN_FONTS: [(&str, &[u8]); 5] = [
    ("FrankRuhlLibre-Regular", include_bytes!("../../fonts/FrankRuhlLibre-Regular.ttf")),
    ("FrankRuhlLibre-Bold", include_bytes!("../../fonts/FrankRuhlLibre-Bold.ttf")),
    ("Heebo-Regular", include_bytes!("../../fonts/Heebo-Regular.ttf")),
    ("Heebo-Bold", include_bytes!("../../fonts/Heebo-Bold.ttf")),
    ("NotoEmoji-Regular", include_bytes!("../../fonts/NotoEmoji-Regular.ttf")),
];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static FONTS: LazyLock<Result<Fonts, &'static str>> = LazyLock::new(Fonts::load);
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let known = TEMPLATES.iter().filter_map(|(name, text)| Some(Source::new(file(name)?, (*text).to_owned())));
    known.collect()
});

struct Fonts {
    list: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl Fonts {
    fn load() -> Result<Self, &'static str> {
        let own = OWN_FONTS.map(|(name, data)| Font::new(Bytes::new(data), 0).ok_or(name));
        let mut list = own.into_iter().collect::<Result<Vec<_>, _>>()?;
        list.extend(typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))));
        let book = LazyHash::new(FontBook::from_fonts(&list));
        Ok(Self { list, book })
    }
}

/// Templates plus one manuscript.
pub(super) struct BookWorld {
    main: FileId,
    data_id: FileId,
    data: Bytes,
    fonts: &'static Fonts,
}

impl BookWorld {
    /// `json` is what the templates read as `book.json`.
    pub(super) fn new(json: Vec<u8>) -> Result<Self, BookError> {
        let fonts = FONTS.as_ref().map_err(|name| BookError::Font(name))?;
        let missing = || BookError::Typesetting(vec!["a template is missing".to_owned()]);
        let main = file("main.typ").ok_or_else(missing)?;
        let data_id = file("book.json").ok_or_else(missing)?;
        Ok(Self { main, data_id, data: Bytes::new(json), fonts })
    }
}

/// Whether any built-in font can draw a character.
pub(super) fn covers(c: char) -> Result<bool, BookError> {
    let fonts = FONTS.as_ref().map_err(|name| BookError::Font(name))?;
    Ok(fonts.list.iter().any(|font| font.info().coverage.contains(u32::from(c))))
}

fn file(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

impl World for BookWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = SOURCES.iter().find(|source| source.id() == id);
        known.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.list.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_data_and_the_templates_can_be_read() {
        let world = BookWorld::new(b"{}".to_vec()).expect("fonts are built in");
        for name in ["passwd", "../main.typ", "secret.json", "main.json"] {
            let Some(id) = file(name) else { continue };
            assert!(world.file(id).is_err(), "{name}");
            assert!(world.source(id).is_err(), "{name}");
        }
        assert!(world.file(world.data_id).is_ok());
        assert!(world.source(world.main).is_ok());
    }

    /// A function that mentions `book` hashes the whole book with every page that it touches: a one-word edit of 329
    /// pages then took as long as the first render.
    #[test]
    fn no_template_function_carries_the_whole_book() {
        let header =
            |text: &'static str| text.split_once("#let running-head")?.1.split_once("#set page").map(|part| part.0);
        for (name, text) in TEMPLATES {
            let inner = if name == "main.typ" { header(text).expect("the running head") } else { text };
            let lines = inner.lines().filter(|line| !line.starts_with("//") && line.contains("book."));
            for line in lines.filter(|line| !line.contains("json(\"book.json\")")) {
                let (left, _) = line.split_once('=').unwrap_or((line, ""));
                assert!(left.starts_with("#let ") && !left.contains('('), "{name}: {line}");
            }
        }
    }

    #[test]
    fn the_fonts_cover_hebrew_with_niqqud_and_swedish() {
        let letters = ('א'..='ת').chain("ְֱֲֳִֵֶַָֹֻּׁׂ״׳־₪åäöÅÄÖé–—“”…".chars());
        for c in letters {
            assert!(covers(c).expect("fonts are built in"), "no glyph for {c:?}");
        }
    }
}
