//! A kit: a method written down as data, and the check that finds every fault in it.
//!
//! A kit is a folder with a `kit.toml` and guides. [`Kit::check`] takes the folder's texts and gives either a whole
//! [`Kit`], in which every name leads somewhere and every text exists in every language, or all faults with their
//! places. How to write one is told in `kits/README.md`. A project keeps its own order of the stages in a [`Plan`].

mod blocks;
mod fault;
mod file;
mod guide;
mod guides;
mod plan;
mod settings;
mod sheet;
mod term;
mod texts;
mod words;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use fault::{FaultCode, KitFault};
pub use guide::{Answer, Guide, Step};
pub use plan::{Move, Plan, PlanError, PlanRow, PlannedStage, Reason, StageState};
pub use settings::{InstrumentSpec, Setting, SettingKind, Settings};
pub use term::Term;
pub use texts::Texts;
pub use words::{
    BadId, CriteriaLock, CriterionId, CriterionKind, DimensionId, FindingKind, GuideForm, Id, KitId, NameKind,
    OutputId, OutputKind, PartId, Right, RoleId, SideId, StageId, StepId, StepKind, TermId, TermKind, ValueId, Word,
    Wording,
};

use crate::language::Lang;
use crate::people::Standpoint;
use fault::Page;

/// The file that every kit has.
pub const KIT_FILE: &str = "kit.toml";

/// The texts of a kit's folder by path relative to it, `/` between folders.
///
/// Files that are neither `kit.toml` nor under `guides/` may be there and are not looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KitSource {
    /// Relative path to text.
    pub files: BTreeMap<String, String>,
}

/// Which guide: the stage, the side when each has its own, the language.
type GuideKey = (StageId, Option<SideId>, Lang);

/// A checked kit.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Kit {
    /// Its id.
    pub id: KitId,
    /// Its version, three numbers; a project stays with the one it began with.
    pub version: String,
    /// The day on which this version was published; before that it is in no catalogue.
    pub published: Option<Date>,
    /// Its name.
    pub title: Texts,
    /// What it is for, in a paragraph.
    pub summary: Texts,
    /// Whether those who own the method have read the wording.
    pub wording: Wording,
    /// What to tell readers about that.
    pub wording_note: Texts,
    /// What it was written from.
    pub sources: Vec<Source>,
    /// The standpoints it uses.
    pub standpoints: Vec<Standpoint>,
    /// The sides that tell; none in a method without stories.
    pub sides: Vec<Side>,
    /// Its roles.
    pub roles: Vec<Role>,
    /// What people or cases are told apart by; a project starts from these.
    pub dimensions: Vec<Dimension>,
    /// What is decided by; a project starts from these.
    pub criteria: Vec<Criterion>,
    /// The stages in their usual order.
    pub stages: Vec<Stage>,
    /// What holds through all stages.
    pub rules: Rules,
    /// What it arrives at.
    pub findings: Vec<FindingKind>,
    /// What it can publish.
    pub outputs: Vec<Output>,
    /// Its vocabulary: what its works are about and of whom they tell; may be none.
    pub terms: Vec<Term>,
    guides: BTreeMap<GuideKey, Guide>,
}

impl Kit {
    /// Checks a kit against the instruments at hand; on failure all faults, by file and place.
    pub fn check(source: &KitSource, instruments: &[InstrumentSpec]) -> Result<Self, Vec<KitFault>> {
        let page = Page::new(KIT_FILE, source.files.get(KIT_FILE).map_or("", String::as_str));
        if !source.files.contains_key(KIT_FILE) {
            page.fault(0, FaultCode::MissingFile, "there is no kit.toml", "every kit has one at the top of its folder");
            return Err(page.into_faults());
        }
        let draft = file::read(&page, instruments);
        let (guides, mut faults) = guides::read(&page, source, &draft.guides_asked);
        faults.extend(page.into_faults());
        faults.sort_by(|a, b| (&a.file, a.line, a.column, a.code).cmp(&(&b.file, b.line, b.column, b.code)));
        match draft.kit {
            Some(kit) if faults.is_empty() => Ok(Self { guides, ..kit }),
            _ => Err(faults),
        }
    }

    /// The stage with this id.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// The role with this id.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// The side with this id.
    pub fn side(&self, id: &SideId) -> Option<&Side> {
        self.sides.iter().find(|side| side.id == *id)
    }

    /// The dimension with this id.
    pub fn dimension(&self, id: &DimensionId) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == *id)
    }

    /// The term with this id.
    pub fn term(&self, id: &TermId) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == *id)
    }

    /// The criteria that a stage decides by.
    pub fn criteria_of<'k>(&'k self, stage: &'k StageId) -> impl Iterator<Item = &'k Criterion> {
        self.criteria.iter().filter(move |criterion| criterion.stages.contains(stage))
    }

    /// The guide of a stage for a side: the side's own, or the one that all follow.
    pub fn guide(&self, stage: &StageId, side: Option<&SideId>, lang: Lang) -> Option<&Guide> {
        let own = (stage.clone(), side.cloned(), lang);
        self.guides.get(&own).or_else(|| self.guides.get(&(stage.clone(), None, lang)))
    }

    /// What a step is called in the guide of a side; in any guide that knows it, when no side is named.
    pub fn step_title(&self, step: &StepId, side: Option<&SideId>, lang: Lang) -> Option<&str> {
        let fits = |of: &Option<SideId>| side.is_none() || of.is_none() || of.as_ref() == side;
        let guides = self.guides.iter().filter(|((_, of, within), _)| *within == lang && fits(of));
        guides.filter_map(|(_, guide)| guide.step(step)).map(|step| step.title.as_str()).next()
    }
}

/// What a kit was written from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// Author, title, place, as one would cite it.
    pub cite: String,
    /// Where it can be read.
    pub address: Option<String>,
}

/// A side that tells a story.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Side {
    /// Its id.
    pub id: SideId,
    /// Its name.
    pub title: Texts,
    /// Whose words count as this side's.
    pub standpoints: Vec<Standpoint>,
}

/// What somebody does in a project.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// Its name.
    pub title: Texts,
    /// What is expected of who holds it.
    pub about: Texts,
    /// What it allows.
    pub rights: Vec<Right>,
}

impl Role {
    /// Whether the role allows this.
    pub fn may(&self, right: Right) -> bool {
        self.rights.contains(&right)
    }
}

/// What people or cases are told apart by: department, age group, kind of need.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dimension {
    /// Its id.
    pub id: DimensionId,
    /// Its name.
    pub title: Texts,
    /// Whether a project adds values of its own.
    pub open: bool,
    /// The values to start from; may be none when it is open.
    pub values: Vec<Value>,
}

/// A value of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Value {
    /// Its id.
    pub id: ValueId,
    /// Its name.
    pub title: Texts,
    /// What it covers.
    pub about: Option<Texts>,
}

/// What is decided by.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// How it is answered.
    pub kind: CriterionKind,
    /// The words of it.
    pub text: Texts,
    /// The side whose view or whose guessed answer it is.
    pub side: Option<SideId>,
    /// What it counts over.
    pub dimension: Option<DimensionId>,
    /// The stages that decide by it.
    pub stages: Vec<StageId>,
}

/// A stage of the method.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// What it is done with.
    pub instrument: &'static str,
    /// Who answers for it.
    pub role: RoleId,
    /// What normally precedes it; a project may decide otherwise.
    pub after: Vec<StageId>,
    /// Whether a project may leave it out, with a reason.
    pub skippable: bool,
    /// How the instrument is set.
    pub settings: Settings,
    /// Which guides it has.
    pub guide: GuideForm,
    /// Rules that stay on the screen while it runs; may be none.
    pub house_rules: Vec<Texts>,
    title: Texts,
    purpose: Texts,
    next: Texts,
    who: Texts,
}

/// The words of a stage in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageText<'k> {
    /// Its name.
    pub title: &'k str,
    /// What it is for, in one sentence.
    pub purpose: &'k str,
    /// The next thing to do, as a call to do it.
    pub next: &'k str,
    /// Who does it.
    pub who: &'k str,
}

impl Stage {
    /// Its words in one language.
    pub fn text(&self, lang: Lang) -> StageText<'_> {
        StageText {
            title: self.title.get(lang),
            purpose: self.purpose.get(lang),
            next: self.next.get(lang),
            who: self.who.get(lang),
        }
    }
}

/// What holds through all stages of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "each is a line of its own under [rules]")]
pub struct Rules {
    /// When criteria stop changing.
    pub criteria_locked: CriteriaLock,
    /// Every story needs every side, or a recorded exception.
    pub two_sided: bool,
    /// Who told reads, corrects and approves before anything goes on.
    pub teller_approves: bool,
    /// Workers' names, units and dates count as clues to the client before publication.
    pub indirect_identifiers: bool,
    /// Taking part is itself sensitive and hidden unless shown on purpose.
    pub hidden_by_default: bool,
    /// Groups smaller than this are not counted in anything shown.
    pub smallest_group: u32,
}

/// Something that a project can put before readers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Output {
    /// Its id.
    pub id: OutputId,
    /// What kind of thing.
    pub kind: OutputKind,
    /// Its name.
    pub title: Texts,
    /// Its headings in their order; may be none.
    pub parts: Vec<Part>,
}

/// A heading of an output.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// Its id.
    pub id: PartId,
    /// Its words.
    pub title: Texts,
    /// The stage whose work it shows.
    pub from: Option<StageId>,
}
