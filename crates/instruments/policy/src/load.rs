//! An outline with everything that its clauses stand on: lines, how they stand, what the group said.

use std::collections::BTreeMap;

use jiff::Timestamp;
use redthread_core::consent::{Audience, ConsentState, Material};
use redthread_core::day::date_of;
use redthread_core::gate::{Consents, Gate};
use redthread_core::ids::{ClauseId, FindingId, Id as _, IndicatorId, PersonId};
use redthread_core::redline::{
    Measured, SMALL_COUNT, Scope, SharedOut, Stance, Status, Tally, Teller, Threshold, Yardstick, in_force, known_on,
};
use redthread_core::thread::Relation;
use redthread_storage::consents::load_consents;
use redthread_storage::people::{Person, list_people};
use redthread_storage::redlines::{
    Agreement, Indicator, Latest, RedLine, Remark, Round, Subject, agreement_on, list_indicators, list_latest,
    list_lines, list_places, list_remarks, list_rounds, list_thresholds, list_towns, versions_of,
};
use redthread_storage::{Error, Project, Reads, passages};

use crate::model::Clause;
use crate::store::{self, Outline};

/// Where the group stands on a clause.
#[derive(Clone, Debug)]
pub(crate) enum Stand {
    /// It was never put to anybody.
    NeverPut,
    /// It is being asked.
    Asked(Round),
    /// It was asked in these words.
    Settled(Round),
    /// It was asked, and the words are others now: nothing is agreed of them.
    OtherWords(Round),
}

impl Stand {
    /// For message keys.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::NeverPut => "never_put",
            Self::Asked(_) => "asked",
            Self::Settled(round) => round.outcome.code(),
            Self::OtherWords(_) => "other_words",
        }
    }

    /// The round that was asked last.
    pub(crate) const fn round(&self) -> Option<&Round> {
        match self {
            Self::NeverPut => None,
            Self::Asked(round) | Self::Settled(round) | Self::OtherWords(round) => Some(round),
        }
    }

    /// The round by which these very words are agreed.
    pub(crate) fn agreed(&self) -> Option<&Round> {
        match self {
            Self::Settled(round) if round.outcome.is_agreed() => Some(round),
            _ => None,
        }
    }

    /// How many stand where, where that may be told.
    pub(crate) fn tally(&self) -> Option<Tally> {
        self.round().and_then(|round| round.tally)
    }
}

/// Why what somebody said against a clause does not leave the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It was erased with whoever said it.
    Erased,
    /// Nobody knows whom to ask.
    Anonymous,
    /// Whoever said it has not agreed to that.
    Unconsented(PersonId, ConsentState),
}

impl Kept {
    /// For message keys.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Erased => "erased",
            Self::Anonymous => "anonymous",
            Self::Unconsented(..) => "unconsented",
        }
    }
}

/// A clause with what it stands on.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) clause: Clause,
    pub(crate) lines: Vec<FindingId>,
    pub(crate) stand: Stand,
    /// What was said with objections and by those who stood aside.
    pub(crate) remarks: Vec<Remark>,
}

/// A line with how it stands: at so many places of each status.
#[derive(Clone, Debug)]
pub(crate) struct LineSeen {
    pub(crate) line: RedLine,
    pub(crate) indicators: Vec<(Indicator, Option<Threshold>)>,
    /// At so many places each; a status that stands nowhere is left out.
    pub(crate) counts: BTreeMap<Status, usize>,
    /// Places whose town does not show how they stand.
    pub(crate) not_shown: usize,
}

/// Everything.
pub(crate) struct Loaded {
    pub(crate) project: Project,
    /// The moment at which it stands so.
    pub(crate) now: Timestamp,
    pub(crate) outline: Outline,
    pub(crate) clauses: Vec<Seen>,
    pub(crate) lines: Vec<LineSeen>,
    pub(crate) people: BTreeMap<PersonId, Person>,
    /// What people let be met on the web.
    pub(crate) consents: Consents,
}

impl Loaded {
    pub(crate) async fn load(on: &mut impl Reads, project: Project, now: Timestamp) -> Result<Self, Error> {
        let id = project.id;
        Ok(Self {
            outline: store::find_outline(on, id).await?,
            clauses: load_clauses(on, &project).await?,
            lines: load_lines(on, &project, now).await?,
            people: list_people(on, id).await?.into_iter().map(|person| (person.id, person)).collect(),
            consents: load_consents(on, id, Some(Audience::Web)).await?,
            project,
            now,
        })
    }

    /// Why the words of a remark do not leave the group; none when they may be met on the web.
    pub(crate) fn kept(&self, remark: &Remark) -> Option<Kept> {
        if remark.reason.is_none() {
            return Some(Kept::Erased);
        }
        let Some(person) = remark.person else { return Some(Kept::Anonymous) };
        let barred = Gate::new(&self.consents, Audience::Web, self.now).barred(&[person], Material::Quote);
        barred.first().map(|barred| Kept::Unconsented(person, barred.state))
    }

    pub(crate) fn line(&self, id: FindingId) -> Option<&LineSeen> {
        self.lines.iter().find(|seen| seen.line.finding.id == id)
    }

    pub(crate) fn clause(&self, id: ClauseId) -> Result<&Seen, Error> {
        self.clauses.iter().find(|seen| seen.clause.id == id).ok_or(Error::NotFound)
    }

    /// The clauses that are addressed to an authority.
    pub(crate) fn addressed_to(&self, authority: &str) -> Vec<ClauseId> {
        let to = self.clauses.iter().filter(|seen| seen.clause.addressed_to.iter().any(|known| known == authority));
        to.map(|seen| seen.clause.id).collect()
    }
}

async fn load_clauses(on: &mut impl Reads, project: &Project) -> Result<Vec<Seen>, Error> {
    let rounds = list_rounds(on, project.id).await?;
    let mut remarks = list_remarks(on, &rounds).await?;
    remarks.retain(|remark| remark.stance >= Stance::StandAside);
    let links = passages::list_links(on, project.id, Relation::RestsOn).await?;
    let mut seen = vec![];
    for clause in store::list_clauses(on, project.id).await? {
        let stand = stand_of(&rounds, &clause);
        let last = stand.round().map(|round| round.id);
        let from = clause.id.uuid();
        seen.push(Seen {
            lines: links.iter().filter(|(of, _)| *of == from).map(|(_, line)| FindingId::from_uuid(*line)).collect(),
            remarks: remarks.iter().filter(|remark| Some(remark.round) == last).cloned().collect(),
            clause,
            stand,
        });
    }
    Ok(seen)
}

fn stand_of(rounds: &[Round], clause: &Clause) -> Stand {
    match agreement_on(rounds, Subject::Clause(clause.id), &clause.wording()) {
        Agreement::NeverPut => Stand::NeverPut,
        Agreement::Asked(round) => Stand::Asked(round.clone()),
        Agreement::Settled { round, in_these_words: true } => Stand::Settled(round.clone()),
        Agreement::Settled { round, in_these_words: false } => Stand::OtherWords(round.clone()),
    }
}

/// What is known of each place: the last reading of an indicator there; `None` where a town shows nothing.
type KnownPlace = Option<BTreeMap<IndicatorId, Measured>>;

async fn load_lines(on: &mut impl Reads, project: &Project, now: Timestamp) -> Result<Vec<LineSeen>, Error> {
    let places = load_places(on, project, now).await?;
    let thresholds = list_thresholds(on, project.id).await?;
    let indicators = list_indicators(on, project.id).await?;
    let mut seen = vec![];
    for line in list_lines(on, project.id).await? {
        let own = indicators.iter().filter(|indicator| indicator.line == line.finding.id);
        let own: Vec<(Indicator, Vec<Threshold>)> = own
            .map(|indicator| {
                (indicator.clone(), thresholds.get(&indicator.id).map(|set| versions_of(set)).unwrap_or_default())
            })
            .collect();
        let mut counts = BTreeMap::new();
        for place in places.iter().flatten() {
            *counts.entry(worst(&own, place, now)).or_default() += 1;
        }
        seen.push(LineSeen {
            line,
            counts,
            not_shown: places.iter().filter(|place| place.is_none()).count(),
            indicators: own
                .into_iter()
                .map(|(indicator, versions)| (indicator, in_force(&versions, date_of(now)).copied()))
                .collect(),
        });
    }
    Ok(seen)
}

/// How a line stands at a place: as its worst indicator; unknown when one is unknown and none is worse than clear. An
/// outline is read by everybody: no status in it says a small count.
fn worst(
    indicators: &[(Indicator, Vec<Threshold>)],
    place: &BTreeMap<IndicatorId, Measured>,
    now: Timestamp,
) -> Status {
    let today = date_of(now);
    let statuses = indicators.iter().map(|(indicator, versions)| {
        let (last, yardstick) = (place.get(&indicator.id), Yardstick::new(versions, indicator.cadence, today));
        match (last, yardstick.standing(last.copied()).gap) {
            (Some(last), None) => {
                Teller::new(&indicator.scale, known_on(versions, today), SMALL_COUNT).tell(last.value).0
            }
            _ => Status::Unknown,
        }
    });
    let all: Vec<Status> = statuses.collect();
    match all.iter().max() {
        Some(Status::Clear) if all.contains(&Status::Unknown) => Status::Unknown,
        Some(status) => *status,
        None => Status::Unknown,
    }
}

/// The project's own places, then those of its towns as far as each lets its statuses be seen.
async fn load_places(on: &mut impl Reads, project: &Project, now: Timestamp) -> Result<Vec<KnownPlace>, Error> {
    let measured = |all: &[Latest]| all.iter().map(|last| (last.indicator, last.measured)).collect();
    let latest: BTreeMap<_, _> = list_latest(on, project.id).await?.into_iter().collect();
    let own = list_places(on, project.id).await?;
    let mut places: Vec<KnownPlace> =
        own.iter().map(|place| Some(latest.get(&place.id).map(|all| measured(all)).unwrap_or_default())).collect();
    for town in list_towns(on, project.id, now).await? {
        if town.share.scope(now) == Scope::Nothing {
            places.push(None);
        }
        for (_, held) in &town.places {
            let open = held.iter().filter_map(|one| one.open(Scope::Status, &town.share.steps, now, |last| *last));
            places.push(Some(open.map(SharedOut::into_inner).map(|last| (last.indicator, last.measured)).collect()));
        }
    }
    Ok(places)
}
