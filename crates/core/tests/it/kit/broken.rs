//! A small kit, broken in one way after the other: every fault with its place and hint, and no other.

use redthread_core::kit::{KitSource, StageId};
use redthread_core::language::Lang;

use super::{check, loaded, source};

/// Line numbers in the tables below are those of this text.
pub(super) const SMALL: &str = r#"id = "tiny"
version = "1.0.0"
title = { he = "קטנה", sv = "Liten", en = "Tiny" }
summary = { he = "ערכה", sv = "Metod", en = "Kit" }
wording = "unverified"
wording_note = { he = "הערה", sv = "Not", en = "Note" }
standpoints = ["client", "worker"]
[[sources]]
cite = "Nobody"
[[sides]]
id = "client"
title = { he = "לקוח", sv = "Klient", en = "Client" }
standpoints = ["client"]
[[roles]]
id = "referent"
title = { he = "רפרנטית", sv = "Kontaktperson", en = "Referent" }
about = { he = "עו\"ס", sv = "Håller ihop", en = "Keeps it going" }
rights = ["steer", "select"]
[[stages]]
id = "selection"
instrument = "nomination"
role = "referent"
title = { he = "בחירה", sv = "Urval", en = "Selection" }
purpose = { he = "לבחור", sv = "Att välja", en = "To choose" }
next = { he = "להציע", sv = "Föreslå", en = "Propose" }
who = { he = "כולם", sv = "Alla", en = "All" }
[[stages]]
id = "matrix"
instrument = "coding"
role = "referent"
after = ["selection"]
title = { he = "מטריצה", sv = "Matris", en = "Matrix" }
purpose = { he = "לספור", sv = "Att räkna", en = "To count" }
next = { he = "לסמן", sv = "Märk", en = "Mark" }
who = { he = "כולם", sv = "Alla", en = "All" }
[stages.settings]
most_share = 0.66
"#;

pub(super) fn faults_of(source: &KitSource) -> Vec<String> {
    let faults = check(source).err().unwrap_or_default();
    let show = |f: &redthread_core::kit::KitFault| {
        format!("{}:{}:{} {} | {} | {}", f.file, f.line, f.column, f.code.tag(), f.message, f.hint)
    };
    faults.iter().map(show).collect()
}

/// The small kit with some words replaced; each must be there once.
fn broken(edits: &[(&str, &str)]) -> KitSource {
    let mut text = SMALL.to_owned();
    for (from, to) in edits {
        assert_eq!(text.matches(from).count(), 1, "{from:?} is not there once");
        text = text.replace(from, to);
    }
    source([("kit.toml", text.as_str())])
}

/// What is changed in the small kit, and every fault that must follow.
type Case<'c> = (&'c [(&'c str, &'c str)], &'c [&'c str]);

fn expect(cases: &[Case<'_>]) {
    for (edits, expected) in cases {
        assert_eq!(faults_of(&broken(edits)), *expected, "after {edits:?}");
    }
}

#[test]
fn the_small_kit_is_whole_before_it_is_broken() {
    let kit = loaded(&broken(&[]));
    let stage = |id| kit.stages.iter().find(|stage| stage.id.as_str() == id).unwrap();
    assert_eq!(stage("matrix").settings.share("most_share"), Some(0.66));
    assert_eq!(stage("matrix").settings.flag("categories"), Some(false), "usual value beside a given one");
    assert_eq!(stage("selection").settings.integer("stories"), Some(8), "usual value without a table");
    assert_eq!(stage("selection").settings.integer("most_share"), None, "another instrument's setting");
    assert_eq!(stage("selection").text(Lang::Sv).next, "Föreslå");
    assert!(stage("matrix").after.iter().map(StageId::as_str).eq(["selection"]));
    assert!(stage("matrix").skippable);
}

#[test]
fn the_day_of_a_version_is_a_day_or_left_out() {
    assert_eq!(loaded(&broken(&[])).published, None);
    let dated = |day: &str| format!("version = \"1.0.0\"\npublished = \"{day}\"");
    let whole = broken(&[("version = \"1.0.0\"", &dated("2026-11-22"))]);
    assert_eq!(loaded(&whole).published, Some(jiff::civil::date(2026, 11, 22)));
    expect(&[(
        &[("version = \"1.0.0\"", &dated("soon"))],
        &["kit.toml:3:13 bad-value | `soon` is no day | the day of this version, such as \"2026-11-22\""],
    )]);
}

#[test]
fn names_of_fields_and_words() {
    expect(&[
        (
            &[("purpose = { he = \"לבחור\"", "porpose = { he = \"לבחור\"")],
            &[
                "kit.toml:19:1 missing-field | `purpose` is missing | ",
                "kit.toml:24:1 unknown-field | no field `porpose` here | did you mean `purpose`?",
            ],
        ),
        (
            &[("\"nomination\"", "\"nominatoin\"")],
            &["kit.toml:21:14 unknown-word | `nominatoin` is no instrument | did you mean `nomination`?"],
        ),
        (
            &[("[\"steer\", \"select\"]", "[\"steer\", \"selct\"]")],
            &["kit.toml:18:20 unknown-word | `selct` is no rights | did you mean `select`?"],
        ),
        (
            &[("standpoints = [\"client\"]", "standpoints = [\"customer\"]")],
            &["kit.toml:13:16 unknown-word | `customer` is no standpoints | \
               known here: client, worker, manager, relative, peer, resident, student, researcher, developer, authority"],
        ),
        (
            &[("wording = \"unverified\"", "wording = \"unverifed\"")],
            &["kit.toml:5:11 unknown-word | `unverifed` is no wording | did you mean `unverified`?"],
        ),
    ]);
}

#[test]
fn names_that_lead_nowhere_or_to_two_things() {
    expect(&[
        (
            &[("\"coding\"\nrole = \"referent\"", "\"coding\"\nrole = \"refernt\"")],
            &["kit.toml:30:8 unknown-name | no role is called `refernt` | did you mean `referent`?"],
        ),
        (
            &[("after = [\"selection\"]", "after = [\"selektion\", \"matrix\"]")],
            &[
                "kit.toml:31:10 unknown-name | no stage is called `selektion` | did you mean `selection`?",
                "kit.toml:31:23 cycle | `matrix` comes after `matrix`, which in the end comes after `matrix` | \
                 take one `after` out of the circle",
            ],
        ),
        (
            &[("role = \"referent\"\ntitle", "role = \"referent\"\nafter = [\"matrix\"]\ntitle")],
            &[
                "kit.toml:23:10 cycle | `selection` comes after `matrix`, which in the end comes after `selection` | \
                 take one `after` out of the circle",
                "kit.toml:32:10 cycle | `matrix` comes after `selection`, which in the end comes after `matrix` | \
                 take one `after` out of the circle",
            ],
        ),
        (
            &[("id = \"matrix\"", "id = \"selection\"")],
            &[
                "kit.toml:28:6 duplicate-id | a second stage is called `selection` | give it an id of its own",
                "kit.toml:31:10 cycle | `selection` comes after `selection`, which in the end comes after `selection` \
                 | take one `after` out of the circle",
            ],
        ),
        (
            &[("id = \"matrix\"", "id = \"Matrix 2\"")],
            &["kit.toml:28:6 bad-value | \"Matrix 2\" is no id: lower-case a-z, 0-9 and single hyphens, \
               a letter first, at most 40 characters | "],
        ),
    ]);
}

#[test]
fn texts_and_languages() {
    expect(&[
        (
            &[("sv = \"Urval\", ", "")],
            &["kit.toml:23:9 missing-language | `title` lacks Svenska (sv) | add `title.sv = \"…\"`"],
        ),
        (&[("he = \"בחירה\"", "he = \" \"")], &["kit.toml:23:16 empty-text | `title.he` is empty | write it"]),
        (
            &[("en = \"Tiny\"", "fi = \"Pieni\"")],
            &[
                "kit.toml:3:9 missing-language | `title` lacks English (en) | add `title.en = \"…\"`",
                "kit.toml:3:38 unknown-field | no field `fi` here | known here: en",
            ],
        ),
        (
            &[("next = { he = \"להציע\", sv = \"Föreslå\", en = \"Propose\" }", "next = \"Propose 🙂\"")],
            &["kit.toml:25:8 wrong-type | `next` must be a table, not string | "],
        ),
        (
            &[("cite = \"Nobody\"", "cite = 5")],
            &["kit.toml:9:8 wrong-type | `cite` must be a text in quotes, not integer | "],
        ),
    ]);
}

#[test]
fn settings_follow_their_instrument() {
    expect(&[
        (
            &[("most_share = 0.66", "most_share = 66")],
            &["kit.toml:37:14 bad-value | `most_share` must lie above 0 and at most at 1 | two thirds is 0.66"],
        ),
        (
            &[("most_share = 0.66", "most_share = \"most\"")],
            &["kit.toml:37:14 wrong-type | `most_share` must be a share such as 0.66, not string | "],
        ),
        (
            &[("most_share = 0.66", "mostshare = 0.66\ncategories = 1")],
            &[
                "kit.toml:37:1 unknown-field | no field `mostshare` here | did you mean `most_share`?",
                "kit.toml:38:14 wrong-type | `categories` must be true or false, not integer | ",
            ],
        ),
        (
            &[("role = \"referent\"\ntitle", "role = \"referent\"\nsettings.stories = 0\ntitle")],
            &["kit.toml:23:20 bad-value | `stories` must lie between 1 and 200 | "],
        ),
        (
            &[("instrument = \"nomination\"", "instrument = \"steering\"\nsettings.departments = \"town\"")],
            &["kit.toml:22:24 unknown-name | no dimension is called `town` | "],
        ),
        (
            &[(
                "instrument = \"nomination\"",
                "instrument = \"board\"\nsettings = { takes_up = \"matrx\", shapes = [\"slips\"] }",
            )],
            &[
                "kit.toml:22:25 unknown-name | no stage is called `matrx` | did you mean `matrix`?",
                "kit.toml:22:44 unknown-word | `slips` is no shapes | did you mean `slip`?",
            ],
        ),
    ]);
}

#[test]
fn rules_sides_dimensions_and_criteria() {
    let before_stages = "[[stages]]\nid = \"selection\"";
    let with = |text: &str| format!("{text}\n{before_stages}");
    let cases = [
        (
            "[rules]\ntwo_sided = true",
            "kit.toml:19:1 bad-value | two_sided needs two sides | name them under [[sides]]",
        ),
        ("[rules]\nsmallest_group = 0", "kit.toml:20:18 bad-value | `smallest_group` must lie between 1 and 999 | "),
        (
            "[[dimensions]]\nid = \"age\"\ntitle = { he = \"גיל\", sv = \"Ålder\", en = \"Age\" }",
            "kit.toml:20:6 missing-field | a closed dimension needs values | \
             list [[dimensions.values]], or say `open = true`",
        ),
        (
            "[[criteria]]\nid = \"seen\"\nkind = \"view\"\ntext = { he = \"א\", sv = \"b\", en = \"c\" }",
            "kit.toml:21:8 missing-field | a criterion of this kind needs a `side` | add `side = \"…\"`",
        ),
        (
            "[[criteria]]\nid = \"seen\"\nkind = \"view\"\nside = \"worker\"\ntext = { he = \"א\", sv = \"b\", en = \"c\" }",
            "kit.toml:22:8 unknown-name | no side is called `worker` | known here: client",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(faults_of(&broken(&[(before_stages, &with(text))])), [expected], "{text}");
    }
}

#[test]
fn values_of_two_dimensions_may_share_an_id_and_of_one_may_not() {
    let dimension = |id: &str, values: &str| {
        let title = "title = { he = \"א\", sv = \"b\", en = \"c\" }";
        let value = |v: &str| format!("{{ id = \"{v}\", {title} }}");
        let values: Vec<String> = values.split(' ').map(value).collect();
        format!("[[dimensions]]\nid = \"{id}\"\n{title}\nvalues = [{}]\n", values.join(", "))
    };
    let two = format!("{SMALL}{}{}", dimension("age", "young old"), dimension("house", "old"));
    loaded(&source([("kit.toml", two.as_str())]));
    let twice = format!("{SMALL}{}", dimension("age", "old old"));
    let faults = faults_of(&source([("kit.toml", twice.as_str())]));
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].contains("duplicate-id | a second value is called `old`"), "{faults:?}");
}

#[test]
fn a_broken_line_is_the_only_thing_reported() {
    expect(&[
        (
            &[("id = \"tiny\"", "id = small")],
            &[
                "kit.toml:1:6 syntax | string values must be quoted, expected literal string | texts stand in \"quotes\", lists in [ ], each field on a line of its own",
            ],
        ),
        (
            &[("cite = \"Nobody\"", "cite = \"Nobody\"\ncite = \"Two\"")],
            &[
                "kit.toml:10:1 syntax | duplicate key | texts stand in \"quotes\", lists in [ ], each field on a line of its own",
            ],
        ),
    ]);
}

#[test]
fn all_broken_lines_are_reported_at_once() {
    let faults = faults_of(&broken(&[("id = \"tiny\"", "id ="), ("cite = \"Nobody\"", "cite \"Nobody\"")]));
    let lines: Vec<&str> = faults.iter().filter_map(|fault| fault.split(':').nth(1)).collect();
    assert!(lines.contains(&"1") && lines.contains(&"9"), "{faults:?}");
}

#[test]
fn a_kit_without_its_file_and_an_empty_one() {
    let none = faults_of(&source([("readme.md", "hello")]));
    assert_eq!(none, ["kit.toml:1:1 missing-file | there is no kit.toml | every kit has one at the top of its folder"]);
    let empty = faults_of(&source([("kit.toml", "")]));
    let missing: Vec<&str> = empty.iter().filter_map(|fault| fault.split('`').nth(1)).collect();
    assert_eq!(missing, ["id", "version", "title", "summary", "wording_note", "wording", "sources", "roles", "stages"]);
}

#[test]
fn a_list_of_none_is_none() {
    let (before, rest) = SMALL.split_once("[[sources]]").unwrap();
    let text = format!("{before}sources = []\n{}", rest.split_once("\"Nobody\"").unwrap().1);
    assert_eq!(
        faults_of(&source([("kit.toml", text.as_str())])),
        ["kit.toml:8:11 missing-field | `sources` names none | "]
    );
}

#[test]
pub(super) fn faults_of_all_parts_come_together_in_the_order_of_the_file() {
    let faults = faults_of(&broken(&[
        ("version = \"1.0.0\"", "version = \"1.0\""),
        ("rights = [\"steer\", \"select\"]", "rights = [\"sing\"]"),
        ("sv = \"Märk\", ", ""),
    ]));
    let places: Vec<&str> = faults.iter().filter_map(|fault| fault.split(' ').next()).collect();
    assert_eq!(places, ["kit.toml:2:11", "kit.toml:18:11", "kit.toml:34:8"]);
}
