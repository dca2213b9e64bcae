//! A measured value: exact, to a millionth, read as people of each language type it.

use std::fmt;

use crate::language::Lang;

/// A value in millionths of its unit: exact in every sum and comparison, the same on both engines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// Why a text is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAmount {
    /// Nothing was typed. Empty is not zero.
    Empty,
    /// It is no number.
    NotANumber,
    /// It could be read in two ways, such as `1.234` in Swedish.
    Ambiguous,
    /// Finer than a millionth, or larger than nine billions.
    OutOfRange,
}

const ONE: i64 = 1_000_000;
const FINEST: usize = 6;
const LARGEST: i64 = 9_000_000_000;

impl Amount {
    /// Of a whole number; what is out of range is held at the bound.
    pub const fn whole(number: i64) -> Self {
        if number > LARGEST {
            Self(LARGEST * ONE)
        } else if number < -LARGEST {
            Self(-LARGEST * ONE)
        } else {
            Self(number * ONE)
        }
    }

    /// As a row keeps it.
    pub const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// For a row.
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// For drawing only; comparisons stay exact.
    #[expect(clippy::cast_precision_loss, reason = "a place on a drawn rule needs no more than a float holds")]
    pub fn for_drawing(self) -> f64 {
        self.0 as f64 / 1_000_000.0
    }

    /// How far apart two values are.
    #[must_use]
    pub const fn gap(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).saturating_abs())
    }

    /// Reads what somebody typed: `1,250`, `0.5` in Hebrew and English, `1 250`, `0,5` in Swedish, a trailing `%`,
    /// any minus sign, invisible marks of direction around it.
    pub fn read(typed: &str, lang: Lang) -> Result<Self, BadAmount> {
        let plain: String = typed.chars().filter(|c| !is_silent(*c)).collect();
        let plain = plain.trim().trim_end_matches('%').trim();
        if plain.is_empty() {
            return Err(BadAmount::Empty);
        }
        let (negative, digits) = match plain.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, plain),
        };
        let millionths = read_digits(digits, lang)?;
        Ok(Self(if negative { -millionths } else { millionths }))
    }

    /// As a language writes it, without needless zeros.
    pub fn show(self, lang: Lang) -> String {
        let (point, group) = marks(lang);
        let whole = self.0.unsigned_abs() / ONE.unsigned_abs();
        let rest = self.0.unsigned_abs() % ONE.unsigned_abs();
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        let fraction = format!("{rest:06}");
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { String::new() } else { point.to_string() };
        format!("{sign}{}{point}{fraction}", grouped(whole, group))
    }
}

/// As files and addresses write it: a point, no groups; [`Amount::read`] in English reads it back.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0.unsigned_abs() / ONE.unsigned_abs(), self.0.unsigned_abs() % ONE.unsigned_abs());
        let sign = if self.0 < 0 { "-" } else { "" };
        let fraction = format!("{rest:06}");
        match fraction.trim_end_matches('0') {
            "" => write!(f, "{sign}{whole}"),
            fraction => write!(f, "{sign}{whole}.{fraction}"),
        }
    }
}

/// The decimal mark and the mark between thousands. Swedish groups with a space that does not break.
const fn marks(lang: Lang) -> (char, char) {
    match lang {
        Lang::Sv => (',', '\u{a0}'),
        _ => ('.', ','),
    }
}

fn grouped(whole: u64, mark: char) -> String {
    let digits = whole.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) && digits.len() > 4 {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// Marks of direction and joiners that ride along when a number is pasted.
const fn is_silent(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn read_digits(text: &str, lang: Lang) -> Result<i64, BadAmount> {
    let (point, _) = marks(lang);
    let mut parts = text.split(point);
    let (whole, fraction) = (parts.next().unwrap_or_default(), parts.next());
    if parts.next().is_some() {
        return Err(BadAmount::NotANumber);
    }
    let whole = read_whole(whole, lang)?;
    let fraction = fraction.map_or(Ok(0), read_fraction)?;
    if whole > LARGEST { Err(BadAmount::OutOfRange) } else { Ok(whole * ONE + fraction) }
}

fn read_whole(text: &str, lang: Lang) -> Result<i64, BadAmount> {
    let foreign_point = if lang == Lang::Sv { '.' } else { ',' };
    let groups: Vec<&str> = text.split([' ', '\u{a0}', '\u{202f}', '\'', foreign_point]).collect();
    let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    if groups.len() > 1 && (!is_grouped || groups.first().is_none_or(|first| first.is_empty() || first.len() > 3)) {
        return Err(BadAmount::NotANumber);
    }
    // `1.234` in Swedish is a thousand to one reader and one and a bit to another: nobody may guess.
    if lang == Lang::Sv && groups.len() == 2 && text.contains('.') {
        return Err(BadAmount::Ambiguous);
    }
    let digits = groups.concat();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(BadAmount::NotANumber);
    }
    digits.parse().map_err(|_| BadAmount::OutOfRange)
}

fn read_fraction(text: &str) -> Result<i64, BadAmount> {
    let digits = text.trim_end_matches('0');
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(BadAmount::NotANumber);
    }
    if digits.len() > FINEST {
        return Err(BadAmount::OutOfRange);
    }
    format!("{digits:0<6}").parse().map_err(|_| BadAmount::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str, lang: Lang) -> Result<String, BadAmount> {
        Amount::read(typed, lang).map(|amount| amount.to_string())
    }

    #[test]
    fn empty_is_not_zero() {
        assert_eq!(Amount::read("  \u{200f}", Lang::He), Err(BadAmount::Empty));
        assert_eq!(Amount::read("%", Lang::En), Err(BadAmount::Empty));
        assert_eq!(Amount::read("0", Lang::He), Ok(Amount::whole(0)));
    }

    #[test]
    fn each_language_is_read_as_its_people_type() {
        for (typed, lang, found) in [
            ("1,250", Lang::He, "1250"),
            ("0.5", Lang::He, "0.5"),
            ("\u{200f}76\u{200f}", Lang::He, "76"),
            ("12.50 %", Lang::En, "12.5"),
            ("1 250,75", Lang::Sv, "1250.75"),
            ("1\u{a0}250", Lang::Sv, "1250"),
            ("\u{2212}3", Lang::Sv, "-3"),
            ("0.000001", Lang::En, "0.000001"),
        ] {
            assert_eq!(read(typed, lang).as_deref(), Ok(found), "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_told_is_refused_and_never_guessed() {
        for (typed, lang, why) in [
            ("1.234", Lang::Sv, BadAmount::Ambiguous),
            ("1,2,3", Lang::En, BadAmount::NotANumber),
            ("12,50", Lang::He, BadAmount::NotANumber),
            ("1.2.3", Lang::En, BadAmount::NotANumber),
            ("רבע", Lang::He, BadAmount::NotANumber),
            (".", Lang::En, BadAmount::NotANumber),
            ("5.", Lang::En, BadAmount::NotANumber),
            ("0.0000001", Lang::En, BadAmount::OutOfRange),
            ("99999999999", Lang::En, BadAmount::OutOfRange),
            ("999999999999999999999999", Lang::En, BadAmount::OutOfRange),
        ] {
            assert_eq!(Amount::read(typed, lang), Err(why), "{typed}");
        }
    }

    #[test]
    fn what_a_language_shows_it_reads_back() {
        for millionths in [0, 1, -1, 500_000, 76_000_000, 1_250_000_000, 12_345_678_900_001, -4_000_500_000] {
            let amount = Amount::from_millionths(millionths);
            for lang in [Lang::He, Lang::Sv, Lang::En] {
                assert_eq!(Amount::read(&amount.show(lang), lang), Ok(amount), "{}", amount.show(lang));
            }
            assert_eq!(Amount::read(&amount.to_string(), Lang::En), Ok(amount));
        }
    }
}
