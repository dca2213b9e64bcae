//! One interview as it lies on somebody's desk: loaded for them, with what they may do with it.

use std::collections::HashMap;

use redthread_core::consent::{Audience, ConsentState, Material};
use redthread_core::gate::{Barred, Cleared, Consents, Gate};
use redthread_core::ids::{AccountId, DocumentId, ProjectId};
use redthread_core::kit::{Guide, Id as _, Kit, Right, SideId, Stage, Step};
use redthread_core::people::Side;
use redthread_core::refusal::Refusal;
use redthread_storage::documents::{self, DocumentKind, Outline};
use redthread_storage::people::{self, Person};
use redthread_storage::stories::{self, Account, AccountState};
use redthread_storage::{Error, Fault, Inside, Reads, Store, consents};

use crate::model::{Entry, Mark, Reply, Shape, StepState};
use crate::store;

/// The stage of the method in which interviews are held.
pub(crate) fn stage(kit: &Kit) -> Result<&Stage, Error> {
    kit.stages.iter().find(|stage| stage.instrument == "interview").ok_or(Error::NotFound)
}

/// The guide of a side, in the language of the project: the teller's, not the reader's.
pub(crate) fn guide<'s>(store: &'s Store, inside: &Inside, side: Side) -> Result<&'s Guide, Error> {
    let kit = inside.kit(store)?;
    let side = SideId::parse(side.code()).map_err(|error| Fault::Damaged(error.to_string()))?;
    kit.guide(&stage(kit)?.id, Some(&side), inside.project.lang).ok_or(Error::NotFound)
}

/// Whether they are the one who holds this interview.
pub(crate) fn holds(inside: &Inside, account: &Account) -> bool {
    let is_theirs = account.interviewer.is_some() && account.interviewer == inside.person;
    is_theirs && (inside.may(Right::Interview) || inside.may(Right::Document))
}

/// As whom they would meet the words of an account; none where it is not theirs to see at all.
pub(crate) fn audience(inside: &Inside, account: &Account) -> Option<Audience> {
    if holds(inside, account) {
        return Some(Audience::Raw);
    }
    inside.may(Right::Read).then_some(Audience::Team)
}

/// Whether they may document any interview, and correct it after it was handed over.
pub(crate) fn documents_all(inside: &Inside) -> bool {
    inside.may(Right::Read) && inside.may(Right::Document)
}

/// Whether they may plan interviews and say who holds them.
pub(crate) fn plans(inside: &Inside) -> bool {
    inside.may(Right::Read) && (inside.may(Right::Document) || inside.may(Right::Steer))
}

/// Whether they may write in an account as it is now.
pub(crate) fn writes(inside: &Inside, account: &Account) -> bool {
    match account.state {
        AccountState::Planned | AccountState::Held => holds(inside, account) || documents_all(inside),
        AccountState::Documented => documents_all(inside),
        AccountState::Approved => false,
    }
}

/// How a section stands, from its outline and the marks of the project.
pub(crate) fn state_of(outline: &Outline, marks: &HashMap<DocumentId, Mark>) -> StepState {
    let mark = marks.get(&outline.id).copied().unwrap_or(Mark::Answered);
    StepState::of(mark, outline.none_found)
}

/// One step of the guide with what was saved for it.
#[derive(Clone, Debug)]
pub(crate) struct Section<'s> {
    pub(crate) step: &'s Step,
    pub(crate) outline: Option<Outline>,
    pub(crate) state: StepState,
}

impl Section<'_> {
    /// The version that a save is written over; 0 before the first.
    pub(crate) fn version(&self) -> i64 {
        self.outline.as_ref().map_or(0, |outline| outline.version)
    }
}

/// One interview.
#[derive(Clone, Debug)]
pub(crate) struct Desk<'s> {
    pub(crate) account: Account,
    pub(crate) teller: Person,
    pub(crate) guide: &'s Guide,
    pub(crate) sections: Vec<Section<'s>>,
    pub(crate) brought: Vec<Outline>,
    writes: bool,
    /// Whether they could write here before it was handed over.
    wrote: bool,
    /// How the teller's consent to the interview itself stands.
    pub(crate) raw: ConsentState,
    project: ProjectId,
    audience: Audience,
    consents: Consents,
    now: jiff::Timestamp,
}

impl<'s> Desk<'s> {
    /// Loads an interview for whoever may see it.
    pub(crate) async fn load(
        on: &mut impl Reads,
        store: &'s Store,
        inside: &Inside,
        id: AccountId,
    ) -> Result<Self, Error> {
        let account = stories::load_account(on, inside.project.id, id).await?;
        let audience = audience(inside, &account).ok_or(Error::NotFound)?;
        Self::open(on, store, inside, account, audience).await
    }

    /// The same for bringing texts in: whoever steers may do that and reads nothing by it.
    pub(crate) async fn load_to_bring(
        on: &mut impl Reads,
        store: &'s Store,
        inside: &Inside,
        id: AccountId,
    ) -> Result<Self, Error> {
        let account = stories::load_account(on, inside.project.id, id).await?;
        if inside.may(Right::Steer) && !writes(inside, &account) && account.state < AccountState::Approved {
            let desk = Self::open(on, store, inside, account, Audience::Raw).await?;
            return Ok(Self { writes: true, ..desk });
        }
        Self::load(on, store, inside, id).await
    }

    async fn open(
        on: &mut impl Reads,
        store: &'s Store,
        inside: &Inside,
        account: Account,
        audience: Audience,
    ) -> Result<Self, Error> {
        let project = inside.project.id;
        let guide = guide(store, inside, account.side)?;
        let teller = people::load_person(on, inside, account.teller).await?;
        let marks = store::list_marks(on, project).await?;
        let outlines = documents::list_outlines_of(on, project, account.id).await?;
        let (sections, brought) = outlines.into_iter().partition(|outline| outline.kind == DocumentKind::Section);
        let lines = consents::list_lines_of(on, project, teller.id).await?;
        let now = store.now();
        let asked = lines.iter().rfind(|line| (line.audience, line.material) == (Audience::Raw, Material::Retold));
        Ok(Self {
            raw: asked.map_or(ConsentState::NotAsked, |line| line.state(now)),
            writes: writes(inside, &account) && !teller.is_erased,
            wrote: holds(inside, &account) || documents_all(inside),
            sections: sections_of(guide, sections, &marks),
            consents: lines.into_iter().collect(),
            account,
            teller,
            guide,
            brought,
            project,
            audience,
            now,
        })
    }

    fn gate(&self, audience: Audience) -> Gate<'_> {
        Gate::new(&self.consents, audience, self.now)
    }

    /// What keeps the words shut for this reader.
    pub(crate) fn barred(&self) -> Option<Barred> {
        self.gate(self.audience).barred(&[self.teller.id], Material::Retold).into_iter().next()
    }

    /// Whether the interview may be held at all: the teller has said yes to it, and still does.
    pub(crate) fn may_be_held(&self) -> bool {
        self.gate(Audience::Raw).barred(&[self.teller.id], Material::Retold).is_empty()
    }

    /// Goes on only if they may write here now.
    pub(crate) fn require_writing(&self) -> Result<(), Error> {
        if !self.writes {
            return Err(if self.wrote { Error::refused("interview.handed_over") } else { Error::NotFound });
        }
        if !self.may_be_held() {
            return Err(Error::refused("interview.no_raw_consent"));
        }
        if self.barred().is_some() { Err(Error::refused("interview.no_team_consent")) } else { Ok(()) }
    }

    /// The section of a step.
    pub(crate) fn section(&self, step: &str) -> Result<&Section<'s>, Error> {
        self.sections.iter().find(|section| section.step.id.as_str() == step).ok_or(Error::NotFound)
    }

    /// The words of a section, as far as the gate lets this reader; empty where nothing is written.
    pub(crate) async fn words(&self, on: &mut impl Reads, section: &Section<'_>) -> Result<Words, Error> {
        match &section.outline {
            None => Ok(Ok(String::new())),
            Some(outline) => self.words_of(on, outline).await,
        }
    }

    /// The words of any text of the account.
    pub(crate) async fn words_of(&self, on: &mut impl Reads, outline: &Outline) -> Result<Words, Error> {
        let document = match documents::load_document(on, self.project, outline.id).await {
            Ok(document) => document,
            // Erased together with its teller.
            Err(Error::NotFound) => return Ok(Err(None)),
            Err(error) => return Err(error),
        };
        let cleared = self.gate(self.audience).clear(document.told, Material::Retold);
        Ok(cleared.map(Cleared::into_inner).map_err(|barred| barred.into_iter().next()))
    }

    /// The labels of the entries that a step is asked for, each; empty for a step that is asked once.
    pub(crate) async fn labels(&self, on: &mut impl Reads, step: &Step) -> Result<Vec<String>, Error> {
        let Some(per) = &step.per else { return Ok(vec![]) };
        let section = self.section(per.as_str())?;
        let Ok(text) = self.words(on, section).await? else { return Ok(vec![]) };
        Ok(match Reply::read(Shape::of(section.step), &text) {
            Reply::Entries(entries) => entries.iter().map(Entry::label).collect(),
            Reply::Text(text) => {
                text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
            }
            _ => vec![],
        })
    }

    /// How each step stands, in their order.
    pub(crate) fn states(&self) -> Vec<StepState> {
        self.sections.iter().map(|section| section.state).collect()
    }

    /// The gate that said no, when one did.
    pub(crate) fn refusing(&self) -> Option<&Section<'s>> {
        self.sections.iter().find(|section| section.state == StepState::No)
    }

    /// Refuses what cannot be handed over yet, each open step by name.
    pub(crate) fn open_steps(&self) -> Vec<Refusal> {
        let open = crate::model::waiting(&self.states());
        let sections = open.into_iter().filter_map(|at| self.sections.get(at));
        let refusal = |section: &Section<'_>| {
            Refusal::beside(format!("step-{}", section.step.id.as_str()), "interview.step_open")
                .with("step", &section.step.title)
        };
        sections.map(refusal).collect()
    }
}

/// Words, or whose consent keeps them shut; none where they were erased.
pub(crate) type Words = Result<String, Option<Barred>>;

fn sections_of<'s>(guide: &'s Guide, mut saved: Vec<Outline>, marks: &HashMap<DocumentId, Mark>) -> Vec<Section<'s>> {
    let section = |step: &'s Step| {
        let at = saved.iter().position(|outline| outline.section == step.id.as_str());
        let outline = at.map(|at| saved.swap_remove(at));
        let state = outline.as_ref().map_or(StepState::Blank, |outline| state_of(outline, marks));
        Section { step, outline, state }
    };
    guide.steps.iter().map(section).collect()
}
