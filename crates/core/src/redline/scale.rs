//! What an indicator counts in, and how often.

use serde::{Deserialize, Serialize};

use super::amount::Amount;
use crate::codes::codes;

/// What a value of an indicator is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Scale {
    /// A number.
    Number {
        /// How it is said.
        form: UnitForm,
        /// The unit in the group's words: "households", "families without an interim home".
        unit: String,
    },
    /// The group's own words in order, from the farthest from the line to the worst. A value is a place in the list.
    Words {
        /// Two to nine of them.
        words: Vec<String>,
    },
}

/// How a number is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitForm {
    /// "3 families".
    Plain,
    /// "45 %" of the unit.
    Percent,
    /// "1 to 76": one of the first for so many of the unit.
    OneTo,
}
codes!(UnitForm { Plain = "plain", Percent = "percent", OneTo = "one_to" });

impl Scale {
    /// The word at a value of an ordinal scale.
    pub fn word(&self, value: Amount) -> Option<&str> {
        let Self::Words { words } = self else { return None };
        words
            .iter()
            .enumerate()
            .find(|(n, _)| Amount::whole(i64::try_from(*n).unwrap_or(i64::MAX)) == value)
            .map(|(_, word)| word.as_str())
    }

    /// The value of a word of an ordinal scale, as somebody typed it.
    pub fn value_of(&self, word: &str) -> Option<Amount> {
        let Self::Words { words } = self else { return None };
        let n = words.iter().position(|known| known.trim().to_lowercase() == word.trim().to_lowercase())?;
        i64::try_from(n).ok().map(Amount::whole)
    }

    /// Whether a value can be on it: any number, or a place in the list.
    pub fn holds(&self, value: Amount) -> bool {
        match self {
            Self::Number { form: UnitForm::Plain, .. } => true,
            Self::Number { form: UnitForm::Percent | UnitForm::OneTo, .. } => value >= Amount::whole(0),
            Self::Words { .. } => self.word(value).is_some(),
        }
    }
}

/// How often an indicator is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// Every week.
    Week,
    /// Every month.
    Month,
    /// Every quarter of a year.
    Quarter,
    /// Every half year.
    HalfYear,
    /// Every year.
    Year,
}
codes!(Cadence { Week = "week", Month = "month", Quarter = "quarter", HalfYear = "half_year", Year = "year" });

impl Cadence {
    /// From one reading to the next, in days.
    pub const fn days(self) -> i32 {
        match self {
            Self::Week => 7,
            Self::Month => 31,
            Self::Quarter => 92,
            Self::HalfYear => 183,
            Self::Year => 366,
        }
    }

    /// How many days a reading may be looked at: half a period of patience, then nothing is known.
    pub const fn fresh_for(self) -> i32 {
        self.days() + self.days() / 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_as_people_type_it() {
        let scale = Scale::Words { words: vec!["רחוק".into(), "קרוב".into(), "Över".into()] };
        assert_eq!(scale.value_of(" קרוב "), Some(Amount::whole(1)));
        assert_eq!(scale.value_of("över"), Some(Amount::whole(2)));
        assert_eq!(scale.word(Amount::whole(2)), Some("Över"));
        assert_eq!(scale.word(Amount::from_millionths(1_500_000)), None, "there is nothing between two words");
        assert!(!scale.holds(Amount::whole(3)) && !scale.holds(Amount::whole(-1)));
    }

    #[test]
    fn a_scale_comes_back_from_its_row() {
        for form in UnitForm::ALL {
            let scale = Scale::Number { form: *form, unit: "משקי בית".into() };
            let row = serde_json::to_string(&scale).unwrap();
            assert_eq!(serde_json::from_str::<Scale>(&row).unwrap(), scale, "{row}");
        }
    }

    #[test]
    fn a_share_is_never_negative() {
        let share = Scale::Number { form: UnitForm::Percent, unit: String::new() };
        assert!(share.holds(Amount::whole(120)) && !share.holds(Amount::whole(-1)));
    }

    #[test]
    fn a_reading_outlives_its_period_by_half() {
        assert!(Cadence::ALL.iter().all(|cadence| cadence.fresh_for() > cadence.days()));
        assert_eq!(Cadence::Month.fresh_for(), 46);
    }
}
