//! Languages of screens and books, and the direction of a piece of text.
//!
//! Direction belongs to the text and never to the reader: a Swedish reader sees a Hebrew story right to left.

use std::fmt;
use std::str::FromStr;

/// A language that every screen, kit text and book label exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Hebrew, עברית, right to left.
    He,
    /// Swedish, svenska.
    Sv,
    /// English.
    En,
}

impl Lang {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::He, Self::Sv, Self::En];

    /// BCP 47 primary tag, as in `<html lang>` and file names.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// What its own speakers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::He => "עברית",
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }

    /// The direction its texts run in.
    pub const fn direction(self) -> Direction {
        match self {
            Self::He => Direction::Rtl,
            Self::Sv | Self::En => Direction::Ltr,
        }
    }
}

// Written as its tag in pages and files.
impl serde::Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.tag())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// The text named no language that Red Thread speaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language {0:?}: one of he, sv, en")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads a tag with or without a region: `he`, `he-IL`, `sv-SE`; `iw` is the old tag of Hebrew.
    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "he" | "iw" => Ok(Self::He),
            "sv" => Ok(Self::Sv),
            "en" => Ok(Self::En),
            _ => Err(UnknownLang(tag.to_owned())),
        }
    }
}

/// Which way a paragraph runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The direction of the first letter that has one, as `dir=auto` finds it (Unicode bidi rule P2);
    /// `None` for a text without letters, which then takes the direction of its surroundings.
    pub fn of(text: &str) -> Option<Self> {
        text.chars().find_map(strong_direction)
    }
}

fn strong_direction(c: char) -> Option<Direction> {
    let rtl = matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    match c {
        '\u{200E}' => Some(Direction::Ltr),
        '\u{200F}' => Some(Direction::Rtl),
        _ if rtl && c.is_alphabetic() => Some(Direction::Rtl),
        _ if c.is_alphabetic() => Some(Direction::Ltr),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_does_not_hide_the_language() {
        assert_eq!("he-IL".parse(), Ok(Lang::He));
        assert_eq!("iw".parse(), Ok(Lang::He));
        assert_eq!("sv_SE".parse(), Ok(Lang::Sv));
        assert!("fi".parse::<Lang>().is_err());
    }

    #[test]
    fn the_first_letter_decides_the_direction() {
        assert_eq!(Direction::of("12.5% (2019) עו\"ס ABC"), Some(Direction::Rtl));
        assert_eq!(Direction::of("„Åsa“ אמרה"), Some(Direction::Ltr));
        assert_eq!(Direction::of("שָׁלוֹם hello"), Some(Direction::Rtl));
        assert_eq!(Direction::of("🙂 26/02/2022"), None);
    }
}
