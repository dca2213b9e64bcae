//! `kit.toml` into a [`Kit`] without guides.

use toml::de::DeTable;

use super::fault::{FaultCode, Page};
use super::sheet::{Names, Sheet};
use super::words::{CriteriaLock, CriterionKind, GuideForm, Id, NameKind, SideId, StageId};
use super::{
    Criterion, Dimension, InstrumentSpec, Kit, Output, Part, Role, Rules, Side, Source, Stage, Texts, Value, settings,
    term,
};

/// What could be read, also when there were faults.
pub(super) struct Draft {
    pub(super) kit: Option<Kit>,
    pub(super) guides_asked: Vec<GuideAsked>,
}

/// A stage that has guides, and the place where it says so.
pub(super) struct GuideAsked {
    pub(super) stage: StageId,
    pub(super) sides: Vec<Option<SideId>>,
    pub(super) at: usize,
}

/// What stands beside the kit while it is read.
struct Context<'c> {
    instruments: &'c [InstrumentSpec],
    notes: std::cell::RefCell<Vec<StageNote>>,
}

/// What is known of a stage even when another of its fields has a fault.
struct StageNote {
    id: StageId,
    after: Vec<(StageId, usize)>,
    guide: GuideForm,
    at: usize,
}

/// Reads the file; all faults are noted on the page.
pub(super) fn read(page: &Page<'_>, instruments: &[InstrumentSpec]) -> Draft {
    let (tree, errors) = DeTable::parse_recoverable(page.text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        page.fault(
            at,
            FaultCode::Syntax,
            error.message(),
            "texts stand in \"quotes\", lists in [ ], each field on a line of its own",
        );
    }
    if !errors.is_empty() {
        // What follows a broken line is read wrongly: its faults would not be the writer's.
        return Draft { kit: None, guides_asked: Vec::new() };
    }
    let names = Names::default();
    let context = Context { instruments, notes: std::cell::RefCell::default() };
    let kit = Sheet::whole(page, &names, tree.get_ref(), |sheet| kit(sheet, &context));
    names.check(page);
    let notes = context.notes.into_inner();
    report_circles(page, &notes);
    Draft { kit, guides_asked: guides_asked(page, &names, &notes) }
}

fn kit(sheet: &Sheet<'_>, context: &Context<'_>) -> Option<Kit> {
    let id = sheet.define();
    let version = version(sheet);
    let published = published(sheet);
    let [title, summary, wording_note] = ["title", "summary", "wording_note"].map(|key| sheet.texts(key));
    let wording = sheet.word("wording");
    let sources = sheet.some("sources", source);
    let standpoints = sheet.words("standpoints");
    let sides = sheet.each("sides", side);
    let roles = sheet.some("roles", role);
    let dimensions = sheet.each("dimensions", dimension);
    let criteria = sheet.each("criteria", criterion);
    let stages = sheet.some("stages", |sheet| stage(sheet, context));
    let rules = sheet.inside("rules", rules).unwrap_or_default();
    if rules.two_sided && sides.len() < 2 {
        sheet.fault(
            sheet.place("rules"),
            FaultCode::BadValue,
            "two_sided needs two sides",
            "name them under [[sides]]",
        );
    }
    let findings = sheet.words("findings");
    let outputs = sheet.each("outputs", output);
    let terms = term::read(sheet);
    Some(Kit {
        id: id?,
        version: version?,
        published,
        title: title?,
        summary: summary?,
        wording: wording?,
        wording_note: wording_note?,
        sources,
        standpoints,
        sides,
        roles,
        dimensions,
        criteria,
        stages,
        rules,
        findings,
        outputs,
        terms,
        guides: std::collections::BTreeMap::new(),
    })
}

fn version(sheet: &Sheet<'_>) -> Option<String> {
    let version = sheet.text("version")?;
    let numbers = version.split('.').filter(|part| part.parse::<u16>().is_ok()).count();
    if numbers == 3 && version.split('.').count() == 3 {
        return Some(version);
    }
    let message = format!("`{version}` is no version");
    sheet.fault(sheet.place("version"), FaultCode::BadValue, message, "three numbers, such as \"1.0.0\"");
    None
}

fn published(sheet: &Sheet<'_>) -> Option<jiff::civil::Date> {
    let day = sheet.optional_text("published")?;
    let read = day.parse().ok();
    if read.is_none() {
        let hint = "the day of this version, such as \"2026-11-22\"";
        sheet.fault(sheet.place("published"), FaultCode::BadValue, format!("`{day}` is no day"), hint);
    }
    read
}

fn source(sheet: &Sheet<'_>) -> Option<Source> {
    let address = sheet.optional_text("address");
    Some(Source { cite: sheet.text("cite")?, address })
}

fn side(sheet: &Sheet<'_>) -> Option<Side> {
    let (id, title) = (sheet.define(), sheet.texts("title"));
    let standpoints = sheet.words("standpoints");
    Some(Side { id: id?, title: title?, standpoints })
}

fn role(sheet: &Sheet<'_>) -> Option<Role> {
    let id = sheet.define();
    let (title, about) = (sheet.texts("title"), sheet.texts("about"));
    let rights = sheet.words("rights");
    Some(Role { id: id?, title: title?, about: about?, rights })
}

fn dimension(sheet: &Sheet<'_>) -> Option<Dimension> {
    let (id, title) = (sheet.define(), sheet.texts("title"));
    let open = sheet.flag("open", false);
    let values = sheet.each("values", value);
    if !open && !sheet.has("values") {
        let hint = "list [[dimensions.values]], or say `open = true`";
        sheet.fault(sheet.place("id"), FaultCode::MissingField, "a closed dimension needs values", hint);
    }
    Some(Dimension { id: id?, title: title?, open, values })
}

fn value(sheet: &Sheet<'_>) -> Option<Value> {
    let (id, title) = (sheet.define(), sheet.texts("title"));
    let about = sheet.optional_texts("about");
    Some(Value { id: id?, title: title?, about })
}

fn criterion(sheet: &Sheet<'_>) -> Option<Criterion> {
    let (id, text) = (sheet.define(), sheet.texts("text"));
    let kind: Option<CriterionKind> = sheet.word("kind");
    let (side, dimension) = (sheet.refer_if("side"), sheet.refer_if("dimension"));
    let needed = match kind {
        Some(CriterionKind::View | CriterionKind::Guess) => Some("side"),
        Some(CriterionKind::Variety) => Some("dimension"),
        Some(CriterionKind::Judgement) | None => None,
    };
    if let Some(field) = needed.filter(|field| !sheet.has(field)) {
        let message = format!("a criterion of this kind needs a `{field}`");
        sheet.fault(sheet.place("kind"), FaultCode::MissingField, message, format!("add `{field} = \"…\"`"));
    }
    let stages = sheet.refer_all("stages").into_iter().map(|(stage, _)| stage).collect();
    Some(Criterion { id: id?, kind: kind?, text: text?, side, dimension, stages })
}

fn stage(sheet: &Sheet<'_>, context: &Context<'_>) -> Option<Stage> {
    let id: Option<StageId> = sheet.define();
    let [title, purpose, next, who] = ["title", "purpose", "next", "who"].map(|key| sheet.texts(key));
    let instrument = instrument(sheet, context.instruments);
    let role = sheet.refer("role");
    let after = sheet.refer_all("after");
    let skippable = sheet.flag("skippable", true);
    let guide = sheet.word_or("guide", GuideForm::None);
    let house_rules = sheet.each("house_rules", |sheet| sheet.texts_here("house_rules"));
    if let Some(id) = id.clone() {
        let guide = guide.unwrap_or(GuideForm::None);
        let note = StageNote { id, after: after.clone(), guide, at: sheet.place("guide") };
        context.notes.borrow_mut().push(note);
    }
    let (instrument, settings) = instrument?;
    Some(Stage {
        id: id?,
        instrument,
        role: role?,
        after: after.into_iter().map(|(stage, _)| stage).collect(),
        skippable,
        settings,
        guide: guide?,
        house_rules,
        title: title?,
        purpose: purpose?,
        next: next?,
        who: who?,
    })
}

fn instrument(sheet: &Sheet<'_>, known: &[InstrumentSpec]) -> Option<(&'static str, settings::Settings)> {
    let names: Vec<&str> = known.iter().map(|spec| spec.name).collect();
    let name = sheet.word_of("instrument", &names);
    let spec = known.iter().find(|spec| Some(spec.name) == name);
    if spec.is_none() {
        sheet.leave_unread("settings");
    }
    spec.map(|spec| (spec.name, settings::read(sheet, spec)))
}

impl Default for Rules {
    /// One side is enough, criteria lock at the first decision, groups of one are shown.
    fn default() -> Self {
        Self {
            criteria_locked: CriteriaLock::FirstDecision,
            two_sided: false,
            teller_approves: false,
            indirect_identifiers: false,
            hidden_by_default: false,
            smallest_group: 1,
        }
    }
}

/// Far above any group that a service would count.
const LARGEST_GROUP_RULE: u16 = 999;

fn rules(sheet: &Sheet<'_>) -> Rules {
    let usual = Rules::default();
    let smallest = sheet.integer("smallest_group", 1..=i64::from(LARGEST_GROUP_RULE), i64::from(usual.smallest_group));
    Rules {
        criteria_locked: sheet.word_or("criteria_locked", usual.criteria_locked).unwrap_or(usual.criteria_locked),
        two_sided: sheet.flag("two_sided", usual.two_sided),
        teller_approves: sheet.flag("teller_approves", usual.teller_approves),
        indirect_identifiers: sheet.flag("indirect_identifiers", usual.indirect_identifiers),
        hidden_by_default: sheet.flag("hidden_by_default", usual.hidden_by_default),
        smallest_group: u32::try_from(smallest).unwrap_or(usual.smallest_group),
    }
}

fn output(sheet: &Sheet<'_>) -> Option<Output> {
    let (id, title) = (sheet.define(), sheet.texts("title"));
    let kind = sheet.word("kind");
    let parts = sheet.each("parts", part);
    Some(Output { id: id?, kind: kind?, title: title?, parts })
}

fn part(sheet: &Sheet<'_>) -> Option<Part> {
    let (id, title): (_, Option<Texts>) = (sheet.define(), sheet.texts("title"));
    let from = sheet.refer_if("from");
    Some(Part { id: id?, title: title?, from })
}

fn guides_asked(page: &Page<'_>, names: &Names, notes: &[StageNote]) -> Vec<GuideAsked> {
    let sides: Vec<_> = names.of(NameKind::Side).iter().filter_map(|id| SideId::parse(id).ok()).map(Some).collect();
    let asked = |note: &StageNote| {
        let sides = match note.guide {
            GuideForm::None => return None,
            GuideForm::One => vec![None],
            GuideForm::EachSide => sides.clone(),
        };
        if sides.is_empty() {
            let hint = "name the sides under [[sides]], or say guide = \"one\"";
            page.fault(note.at, FaultCode::BadValue, "a guide for each side, but the kit has no sides", hint);
        }
        Some(GuideAsked { stage: note.id.clone(), sides, at: note.at })
    };
    notes.iter().filter_map(asked).collect()
}

/// Reports each stage that, followed back from one `after` to the next, comes after itself.
fn report_circles(page: &Page<'_>, notes: &[StageNote]) {
    for note in notes {
        let Some((stage, at)) = note.after.iter().find(|(stage, _)| follows(notes, stage, &note.id)) else { continue };
        let message = format!("`{}` comes after `{stage}`, which in the end comes after `{}`", note.id, note.id);
        page.fault(*at, FaultCode::Cycle, message, "take one `after` out of the circle");
    }
}

/// Whether `stage` is `earlier` or comes after it over any number of others.
fn follows(notes: &[StageNote], stage: &StageId, earlier: &StageId) -> bool {
    let mut reached = vec![stage];
    let mut next = 0;
    while let Some(stage) = reached.get(next).copied() {
        for (before, _) in notes.iter().filter(|note| note.id == *stage).flat_map(|note| &note.after) {
            if !reached.contains(&before) {
                reached.push(before);
            }
        }
        next += 1;
    }
    reached.contains(&earlier)
}
