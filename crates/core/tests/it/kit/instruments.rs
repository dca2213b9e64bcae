//! Instruments as the binary will describe them, for the kits under test.

use redthread_core::kit::SettingKind::{Dimension, Flag, Integer, Share, Stage, Word};
use redthread_core::kit::{InstrumentSpec, SettingKind};

const fn number(least: i64, most: i64, default: i64) -> SettingKind {
    Integer { least, most, default }
}

const fn tool(name: &'static str, settings: &'static [(&'static str, SettingKind)]) -> InstrumentSpec {
    InstrumentSpec { name, settings }
}

pub(super) const INSTRUMENTS: &[InstrumentSpec] = &[
    tool("commission", &[]),
    tool("steering", &[("departments", Dimension)]),
    tool("nomination", &[("stories", number(1, 200, 8)), ("client_view", Flag { default: true }), ("takes_up", Stage)]),
    tool("training", &[("hours", number(1, 200, 6))]),
    tool(
        "interview",
        &[
            ("minutes", number(5, 480, 60)),
            ("least_each_side", number(0, 20, 1)),
            ("outside_unit", Flag { default: false }),
            ("takes_up", Stage),
        ],
    ),
    tool("story", &[("days_to_answer", number(1, 365, 14))]),
    tool("coding", &[("most_share", Share { default: 0.5 }), ("categories", Flag { default: false })]),
    tool("publication", &[("series", Flag { default: false }), ("language_editor", Flag { default: false })]),
    tool("studyday", &[("trial_weeks", number(1, 104, 12)), ("handout", Flag { default: true })]),
    tool(
        "redlines",
        &[
            ("phase", Word { of: &["concerns", "lines", "readings"], default: "lines" }),
            ("domains", Dimension),
            ("interfaces", Dimension),
            ("life_stages", Dimension),
            ("takes_up", Stage),
            ("stale_days", number(1, 3650, 365)),
            ("reply_days", number(1, 365, 30)),
        ],
    ),
    tool(
        "board",
        &[
            ("anonymous", Flag { default: true }),
            ("replies", Flag { default: true }),
            ("votes", number(0, 50, 3)),
            ("stacking", Flag { default: false }),
            ("hidden_until_revealed", Flag { default: false }),
            ("takes_up", Stage),
            ("shapes", SettingKind::Words { of: &["slip", "drawing"] }),
        ],
    ),
    tool("groups", &[("follow_up_days", number(1, 730, 182)), ("takes_up", Stage)]),
    tool(
        "tracks",
        &[
            ("part", Word { of: &["enrolment", "disclosure", "sessions", "rating"], default: "enrolment" }),
            ("tracks", Dimension),
            ("competencies", Dimension),
        ],
    ),
];
