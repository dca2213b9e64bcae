//! What a stage may tell its instrument: the instrument says which settings it knows, a kit chooses values.

use std::collections::BTreeMap;

use super::sheet::Sheet;
use super::words::{DimensionId, StageId};

/// An instrument as the checker of kits sees it; the binary passes the list of those it has.
#[derive(Clone, Copy, Debug)]
pub struct InstrumentSpec {
    /// The word that a stage names it by.
    pub name: &'static str,
    /// Its settings by name, each with its type and usual value.
    pub settings: &'static [(&'static str, SettingKind)],
}

/// The type of a setting and the value it has when a kit says nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SettingKind {
    /// A whole number, both bounds included.
    Integer {
        /// The smallest allowed.
        least: i64,
        /// The largest allowed.
        most: i64,
        /// When the kit says nothing.
        default: i64,
    },
    /// A share of a whole, above 0 and at most 1.
    Share {
        /// When the kit says nothing.
        default: f64,
    },
    /// Yes or no.
    Flag {
        /// When the kit says nothing.
        default: bool,
    },
    /// One word of a closed list.
    Word {
        /// The list.
        of: &'static [&'static str],
        /// When the kit says nothing.
        default: &'static str,
    },
    /// Several words of a closed list; none when the kit says nothing.
    Words {
        /// The list.
        of: &'static [&'static str],
    },
    /// One of the kit's own dimensions; none when the kit says nothing.
    Dimension,
    /// Another stage of the kit, whose work this one takes up; none when the kit says nothing.
    Stage,
}

/// The value of one setting.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// Of [`SettingKind::Integer`].
    Integer(i64),
    /// Of [`SettingKind::Share`].
    Share(f64),
    /// Of [`SettingKind::Flag`].
    Flag(bool),
    /// Of [`SettingKind::Word`].
    Word(String),
    /// Of [`SettingKind::Words`].
    Words(Vec<String>),
    /// Of [`SettingKind::Dimension`].
    Dimension(DimensionId),
    /// Of [`SettingKind::Stage`].
    Stage(StageId),
}

/// The settings of one stage, usual values filled in.
///
/// Each accessor answers `None` for a name that the instrument has not declared with that type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings(BTreeMap<&'static str, Setting>);

impl Settings {
    /// A whole number.
    pub fn integer(&self, name: &str) -> Option<i64> {
        match self.0.get(name)? {
            Setting::Integer(value) => Some(*value),
            _ => None,
        }
    }

    /// A share above 0 and at most 1.
    pub fn share(&self, name: &str) -> Option<f64> {
        match self.0.get(name)? {
            Setting::Share(value) => Some(*value),
            _ => None,
        }
    }

    /// Yes or no.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match self.0.get(name)? {
            Setting::Flag(value) => Some(*value),
            _ => None,
        }
    }

    /// One word.
    pub fn word(&self, name: &str) -> Option<&str> {
        match self.0.get(name)? {
            Setting::Word(value) => Some(value),
            _ => None,
        }
    }

    /// Several words.
    pub fn words(&self, name: &str) -> Option<&[String]> {
        match self.0.get(name)? {
            Setting::Words(value) => Some(value),
            _ => None,
        }
    }

    /// One of the kit's dimensions.
    pub fn dimension(&self, name: &str) -> Option<&DimensionId> {
        match self.0.get(name)? {
            Setting::Dimension(value) => Some(value),
            _ => None,
        }
    }

    /// Another stage of the kit.
    pub fn stage(&self, name: &str) -> Option<&StageId> {
        match self.0.get(name)? {
            Setting::Stage(value) => Some(value),
            _ => None,
        }
    }

    /// Every setting with its value, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Setting)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }
}

/// Reads `settings.*` of a stage; what the instrument does not know is reported by the sheet.
pub(super) fn read(stage: &Sheet<'_>, spec: &InstrumentSpec) -> Settings {
    if !stage.has("settings") {
        return Settings(spec.settings.iter().filter_map(|(name, kind)| Some((*name, usual(kind)?))).collect());
    }
    let read = |sheet: &Sheet<'_>| {
        let values = spec.settings.iter().filter_map(|(name, kind)| Some((*name, one(sheet, name, kind)?)));
        Settings(values.collect())
    };
    stage.inside("settings", read).unwrap_or_default()
}

fn usual(kind: &SettingKind) -> Option<Setting> {
    Some(match *kind {
        SettingKind::Integer { default, .. } => Setting::Integer(default),
        SettingKind::Share { default } => Setting::Share(default),
        SettingKind::Flag { default } => Setting::Flag(default),
        SettingKind::Word { default, .. } => Setting::Word(default.to_owned()),
        SettingKind::Words { .. } => Setting::Words(Vec::new()),
        SettingKind::Dimension | SettingKind::Stage => return None,
    })
}

fn one(sheet: &Sheet<'_>, name: &'static str, kind: &SettingKind) -> Option<Setting> {
    match *kind {
        SettingKind::Dimension => sheet.refer_if(name).map(Setting::Dimension),
        SettingKind::Stage => sheet.refer_if(name).map(Setting::Stage),
        SettingKind::Word { of, .. } if sheet.has(name) => {
            sheet.word_of(name, of).map(|word| Setting::Word(word.to_owned()))
        }
        SettingKind::Words { of } => {
            Some(Setting::Words(sheet.words_of(name, of).into_iter().map(str::to_owned).collect()))
        }
        SettingKind::Integer { least, most, default } => {
            Some(Setting::Integer(sheet.integer(name, least..=most, default)))
        }
        SettingKind::Share { default } => Some(Setting::Share(sheet.share(name, default))),
        SettingKind::Flag { default } => Some(Setting::Flag(sheet.flag(name, default))),
        SettingKind::Word { .. } => {
            sheet.leave_unread(name);
            usual(kind)
        }
    }
}
