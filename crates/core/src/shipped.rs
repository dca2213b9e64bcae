//! The kits that ship with this build, and the instruments that a kit may name.

use std::collections::BTreeMap;

use crate::kit::{InstrumentSpec, Kit, KitFault, KitSource, SettingKind};

include!(concat!(env!("OUT_DIR"), "/kits.rs"));

const fn whole(least: i64, most: i64, default: i64) -> SettingKind {
    SettingKind::Integer { least, most, default }
}

const fn flag(default: bool) -> SettingKind {
    SettingKind::Flag { default }
}

/// What a stage of a kit can be done with, and what it may set there.
pub const INSTRUMENTS: &[InstrumentSpec] = &[
    InstrumentSpec { name: "commission", settings: &[] },
    InstrumentSpec { name: "steering", settings: &[("departments", SettingKind::Dimension)] },
    InstrumentSpec {
        name: "nomination",
        settings: &[("stories", whole(1, 200, 8)), ("client_view", flag(true)), ("takes_up", SettingKind::Stage)],
    },
    InstrumentSpec { name: "training", settings: &[("hours", whole(0, 200, 8))] },
    InstrumentSpec {
        name: "interview",
        settings: &[
            ("minutes", whole(10, 600, 90)),
            ("least_each_side", whole(0, 20, 1)),
            ("outside_unit", flag(false)),
            ("takes_up", SettingKind::Stage),
        ],
    },
    InstrumentSpec { name: "story", settings: &[("days_to_answer", whole(1, 365, 14))] },
    InstrumentSpec {
        name: "coding",
        settings: &[("most_share", SettingKind::Share { default: 0.66 }), ("categories", flag(true))],
    },
    InstrumentSpec { name: "publication", settings: &[("series", flag(false)), ("language_editor", flag(false))] },
    InstrumentSpec { name: "concerns", settings: &[] },
    InstrumentSpec {
        name: "redlines",
        settings: &[
            ("rule", SettingKind::Word { of: &["no-objection", "two-thirds", "majority"], default: "two-thirds" }),
            ("quorum", SettingKind::Share { default: 0.5 }),
            ("by_name", flag(true)),
        ],
    },
    InstrumentSpec { name: "thresholds", settings: &[] },
    InstrumentSpec { name: "readings", settings: &[] },
    InstrumentSpec { name: "board", settings: &[("small_count", whole(0, 50, 5))] },
    InstrumentSpec { name: "policy", settings: &[("comment_days", whole(1, 365, 21))] },
    InstrumentSpec { name: "mobilisation", settings: &[] },
    InstrumentSpec {
        name: "wall",
        settings: &[
            ("kind", SettingKind::Word { of: &["slips", "drafts"], default: "slips" }),
            ("votes", whole(0, 20, 0)),
            ("spread", SettingKind::Word { of: &["free", "one-each"], default: "free" }),
            ("voice", SettingKind::Word { of: &["anonymous", "alias"], default: "anonymous" }),
            ("hidden", flag(false)),
            ("minutes", whole(1, 600, 30)),
            ("least_group", whole(1, 100, 5)),
        ],
    },
    InstrumentSpec { name: "groups", settings: &[] },
    InstrumentSpec { name: "follow-up", settings: &[("months", whole(1, 60, 6))] },
    InstrumentSpec { name: "case-report", settings: &[] },
    InstrumentSpec { name: "studyday", settings: &[("trial_weeks", whole(1, 104, 12)), ("handout", flag(true))] },
];

/// The files of every kit that ships, by the kit's folder.
pub fn sources() -> BTreeMap<String, KitSource> {
    let mut sources = BTreeMap::<String, KitSource>::new();
    for (path, text) in FILES {
        if let Some((kit, file)) = path.split_once('/') {
            sources.entry(kit.to_owned()).or_default().files.insert(file.to_owned(), (*text).to_owned());
        }
    }
    sources
}

/// Every kit that ships, checked.
///
/// # Errors
/// The faults of the first kit that has any: a build that ships one fails its tests.
pub fn kits() -> Result<BTreeMap<String, Kit>, Vec<KitFault>> {
    sources().into_iter().map(|(id, source)| Ok((id, Kit::check(&source, INSTRUMENTS)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_kit_is_whole() {
        let kits = kits().unwrap_or_else(|faults| {
            panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        });
        assert_eq!(
            kits.keys().map(String::as_str).collect::<Vec<_>>(),
            ["future-workshop", "past-successes", "red-lines"]
        );
    }
}
