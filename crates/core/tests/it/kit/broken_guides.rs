//! Guides that are missing, left over, cut short, or not the same in every language.

use redthread_core::kit::{Answer, Id, KitSource, SideId, StageId, StepId};
use redthread_core::language::Lang;

use super::broken::SMALL;
use super::{check, loaded, source};

/// Steps of every kind; line numbers in the tables below are those of this text.
const GUIDE: &str = "# Title

### opening
Say שָׁלוֹם.

### closing
Thank.

## costs (list, none-found)
### title
Costs
### question
What did it cost?
### help
Ask slowly.
### good
One a line.
### probes
- Who paid?
- עו״ס, 3 שעות?
### none
Asked, none

## merit (gate)
### title
Merit
### question
Worth it?
### help
Stop here.
### good
A reason.
### yes
Go on
### no
Stop

## nutshell (pair)
### title
Nutshell
### question
Before and after?
### help
Pictures.
### good
Two.
### before
Then
### after
Now

## deeds (text, per costs)
### title
Deeds
### question
Done what?
### help
Verbs.
### good
Film.
";

fn kit_with(he: &str, sv: &str, en: &str) -> KitSource {
    let kit = SMALL.replace("id = \"selection\"", "id = \"selection\"\nguide = \"each-side\"");
    source([
        ("kit.toml", kit.as_str()),
        ("guides/selection.client.he.md", he),
        ("guides/selection.client.sv.md", sv),
        ("guides/selection.client.en.md", en),
    ])
}

fn faults_of(source: &KitSource) -> Vec<String> {
    let show = |f: &redthread_core::kit::KitFault| {
        let file = f.file.trim_start_matches("guides/selection.client.");
        format!("{file}:{}:{} {} | {} | {}", f.line, f.column, f.code.tag(), f.message, f.hint)
    };
    check(source).err().unwrap_or_default().iter().map(show).collect()
}

fn swedish(from: &str, to: &str) -> Vec<String> {
    assert_eq!(GUIDE.matches(from).count(), 1, "{from:?} is not there once");
    faults_of(&kit_with(GUIDE, &GUIDE.replace(from, to), GUIDE))
}

#[test]
fn a_whole_guide_reads_word_by_word() {
    let kit = loaded(&kit_with(GUIDE, &GUIDE.replace('\n', "\r\n"), &format!("\u{feff}{GUIDE}")));
    let (stage, side) = (StageId::parse("selection").unwrap(), SideId::parse("client").unwrap());
    let guides = Lang::ALL.map(|lang| kit.guide(&stage, Some(&side), lang).unwrap());
    assert_eq!(guides[0], guides[1], "line ends of another system change nothing");
    assert_eq!(guides[0], guides[2], "nor does a byte order mark");
    let guide = guides[0];
    assert_eq!((guide.title.as_str(), guide.opening.as_str()), ("Title", "Say שָׁלוֹם."));
    let costs = guide.step(&StepId::parse("costs").unwrap()).unwrap();
    assert_eq!(costs.probes, ["Who paid?", "עו״ס, 3 שעות?"]);
    assert_eq!(costs.none_found.as_deref(), Some("Asked, none"));
    assert_eq!(guide.steps[1].answer, Answer::Gate { yes: "Go on".into(), no: "Stop".into() });
    assert_eq!(guide.steps[2].answer, Answer::Pair { before: "Then".into(), after: "Now".into() });
    assert_eq!(guide.steps[3].per, Some(costs.id.clone()));
    assert_eq!(guide.steps[1].none_found, None);
    assert!(kit.guide(&stage, None, Lang::He).is_none());
}

#[test]
fn parts_of_a_step() {
    let table: &[(&str, &str, &[&str])] = &[
        ("### before\nThen\n", "", &["sv.md:38:1 missing-field | `### before` is missing | add it under this heading"]),
        ("### no\nStop\n", "### no\n \n", &["sv.md:35:1 empty-text | `### no` is empty | write it"]),
        (
            "### none\nAsked, none\n",
            "### nope\nAsked\n",
            &[
                "sv.md:9:1 missing-field | `### none` is missing | add it under this heading",
                "sv.md:21:1 unknown-field | no part `nope` here | did you mean `none`?",
            ],
        ),
        (
            "### closing\n",
            "### opening\n",
            &[
                "sv.md:1:1 missing-field | `### closing` is missing | add it under this heading",
                "sv.md:6:1 syntax | `### opening` is there twice | join the two",
            ],
        ),
        (
            "### opening\n",
            "",
            &[
                "sv.md:1:1 missing-field | `### opening` is missing | add it under this heading",
                "sv.md:3:1 syntax | this text belongs to no part | put `### opening`, `### question` … on a line above it",
            ],
        ),
        (
            "# Title\n",
            "#  \n",
            &[
                "sv.md:1:1 syntax | this text belongs to no part | put `### opening`, `### question` … on a line above it",
                "sv.md:1:1 missing-field | the guide has no title | begin with `# Title`",
            ],
        ),
        (
            "### yes\nGo on\n",
            "### yes\nGo on\n# Again\n",
            &["sv.md:35:1 syntax | a second title | a step begins with ##, a part with ###"],
        ),
    ];
    for (from, to, expected) in table {
        let mut expected: Vec<String> = expected.iter().map(|&fault| fault.to_owned()).collect();
        let mut found = swedish(from, to);
        expected.sort();
        found.sort();
        assert_eq!(found, expected, "{from:?} -> {to:?}");
    }
}

#[test]
fn headings_of_steps() {
    let table = [
        ("(pair)", "(pairs)", "sv.md:38:1 unknown-word | `pairs` is no kind of step | did you mean `pair`?"),
        (
            "## merit (gate)",
            "## merit",
            "sv.md:24:1 syntax | the heading of a step lacks its kind | write `## id (kind)`, for example `## costs (list, none-found)`",
        ),
        (
            "per costs",
            "per csots",
            "sv.md:52:1 unknown-name | no list or timeline before this step is called `csots` | did you mean `costs`?",
        ),
        (
            "per costs",
            "per merit",
            "sv.md:52:1 unknown-name | no list or timeline before this step is called `merit` | known here: costs",
        ),
        (
            "(gate)",
            "(gate, soon)",
            "sv.md:24:1 unknown-word | `soon` means nothing in the heading of a step | known here: none-found, per <step>",
        ),
        (
            "## nutshell",
            "## merit",
            "sv.md:38:1 duplicate-id | a second step is called `merit` | give it an id of its own",
        ),
        (
            "## nutshell",
            "## Kärna",
            "sv.md:38:1 bad-value | \"Kärna\" is no id: lower-case a-z, 0-9 and single hyphens, a letter first, at most 40 characters | write `## id (kind)`, for example `## costs (list, none-found)`",
        ),
    ];
    for (from, to, expected) in table {
        let found = swedish(from, to);
        assert!(found.iter().any(|fault| fault == expected), "{to:?} gave {found:#?}");
        let noise = found.iter().filter(|fault| fault.starts_with("sv.md") && fault.contains("missing here")).count();
        assert_eq!(noise, 0, "a heading that cannot be read is not reported as missing: {found:#?}");
    }
}

#[test]
fn every_language_has_the_same_steps() {
    let gone = GUIDE.split("## deeds").next().unwrap();
    assert_eq!(
        faults_of(&kit_with(GUIDE, GUIDE, gone)),
        ["en.md:1:1 guide-differs | the step `deeds` of guides/selection.client.he.md is missing here | \
         add `## deeds (text, per costs)`"]
    );
    let first = faults_of(&kit_with(gone, GUIDE, GUIDE));
    assert!(first.iter().all(|fault| fault.starts_with("he.md:1:1 guide-differs | the step `deeds`")), "{first:?}");
    assert_eq!(
        swedish("(text, per costs)", "(list)"),
        ["sv.md:52:1 guide-differs | the step `deeds` is of another form than in guides/selection.client.he.md | \
         write `## deeds (text, per costs)`"]
    );
    let (head, rest) = GUIDE.split_once("## merit").unwrap();
    let (merit, rest) = rest.split_once("## nutshell").unwrap();
    let (nutshell, deeds) = rest.split_once("## deeds").unwrap();
    let swapped = format!("{head}## nutshell{nutshell}## merit{merit}## deeds{deeds}");
    assert_eq!(
        faults_of(&kit_with(GUIDE, &swapped, GUIDE)),
        ["sv.md:24:1 guide-differs | the steps stand in another order than in guides/selection.client.he.md | \
         here comes `merit`"]
    );
}

#[test]
fn files_that_are_missing_and_files_that_nobody_reads() {
    let mut kit = kit_with(GUIDE, GUIDE, GUIDE);
    let text = kit.files.remove("guides/selection.client.sv.md").unwrap();
    kit.files.insert("guides/selection.clients.sv.md".to_owned(), text);
    assert_eq!(
        faults_of(&kit),
        [
            "guides/selection.clients.sv.md:1:1 unused-file | no stage asks for this guide | \
         did you mean `guides/selection.client.sv.md`?",
            "kit.toml:21:9 missing-file | the file guides/selection.client.sv.md is missing | \
         write it, or copy it from another language and translate",
        ]
    );
    kit.files.insert("sample/story.md".to_owned(), "anything".to_owned());
    assert_eq!(faults_of(&kit).len(), 2, "other folders are not looked at");
}

#[test]
fn a_guide_for_each_side_needs_sides() {
    let text =
        SMALL.replace("[[sides]]", "[[sids]]").replace("id = \"matrix\"", "id = \"matrix\"\nguide = \"each-side\"");
    let faults = faults_of(&source([("kit.toml", text.as_str())]));
    assert_eq!(
        faults,
        [
            "kit.toml:10:3 unknown-field | no field `sids` here | did you mean `sides`?",
            "kit.toml:29:9 bad-value | a guide for each side, but the kit has no sides | \
         name the sides under [[sides]], or say guide = \"one\"",
        ]
    );
}

#[test]
fn an_empty_guide_says_what_it_needs() {
    let faults = faults_of(&kit_with(GUIDE, GUIDE, ""));
    for needed in
        ["the guide has no title", "`### opening` is missing", "`### closing` is missing", "the guide has no steps"]
    {
        assert!(faults.iter().any(|fault| fault.contains(needed)), "{needed}: {faults:#?}");
    }
}
