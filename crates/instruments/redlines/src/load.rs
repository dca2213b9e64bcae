//! What the pages of this slice are made of, read once and turned into plain words.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use redthread_core::ids::{FindingId, IndicatorId, PersonId, UserId};
use redthread_core::kit::{Dimension, Kit, StageId};
use redthread_core::redline::{Outcome, Stance, in_force};
use redthread_storage::people::{Person, list_people};
use redthread_storage::redlines::{
    self, Agreement, Indicator, Marks, RedLine, Round, SetThreshold, Subject, agreement_on, versions_of,
};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{NextStep, Standing, Words};
use serde::Serialize;

use crate::actions::WRITERS;

/// Everything of a project's lines but their readings.
pub(crate) struct Everything {
    pub(crate) lines: Vec<RedLine>,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) thresholds: std::collections::BTreeMap<IndicatorId, Vec<SetThreshold>>,
    pub(crate) rounds: Vec<Round>,
    pub(crate) people: Vec<Person>,
    pub(crate) today: Date,
}

impl Everything {
    pub(crate) async fn load(read: &mut Read, inside: &Inside) -> Result<Self, Error> {
        let project = inside.project.id;
        Ok(Self {
            lines: redlines::list_lines(read, project).await?,
            indicators: redlines::list_indicators(read, project).await?,
            thresholds: redlines::list_thresholds(read, project).await?,
            rounds: redlines::list_rounds(read, project).await?,
            people: list_people(read, project).await?,
            today: inside.now.to_zoned(TimeZone::UTC).date(),
        })
    }

    /// As whom a user is known here; somebody who is not of the project (a steward) has no name in it.
    pub(crate) fn alias_of_user(&self, user: UserId) -> String {
        self.people
            .iter()
            .find(|person| person.user == Some(user))
            .map(|person| person.alias.clone())
            .unwrap_or_default()
    }

    pub(crate) fn alias(&self, id: PersonId) -> String {
        self.people.iter().find(|person| person.id == id).map(|person| person.alias.clone()).unwrap_or_default()
    }

    pub(crate) fn indicators_of(&self, line: FindingId) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(move |indicator| indicator.line == line)
    }

    pub(crate) fn versions(&self, indicator: IndicatorId) -> &[SetThreshold] {
        self.thresholds.get(&indicator).map_or(&[], Vec::as_slice)
    }

    /// The version in force today, or the first that is to come.
    pub(crate) fn current(&self, indicator: IndicatorId) -> Option<&SetThreshold> {
        let versions = self.versions(indicator);
        let now = in_force(&versions_of(versions), self.today).copied();
        versions.iter().rev().find(|set| Some(set.threshold) == now).or(versions.first())
    }

    fn lacks_threshold(&self, line: &RedLine) -> bool {
        !self.indicators_of(line.finding.id).any(|indicator| !self.versions(indicator.id).is_empty())
    }

    pub(crate) fn agreement_on_line(&self, line: &RedLine) -> AgreementFace {
        let agreement = agreement_on(&self.rounds, Subject::Line(line.finding.id), &line.finding.title);
        AgreementFace::new(&agreement)
    }

    /// A version that was never put, after one of the same indicator that was agreed: agreed, but not this.
    pub(crate) fn agreement_on_version(&self, set: &SetThreshold) -> AgreementFace {
        let of = |set: &SetThreshold| agreement_on(&self.rounds, Subject::Threshold(set.id), "");
        let agreement = of(set);
        let mut earlier = self.versions(set.indicator).iter().filter(|other| other.version < set.version);
        match agreement {
            Agreement::NeverPut if earlier.any(|other| of(other).is_agreed()) => {
                AgreementFace { state: "other_words", ..AgreementFace::default() }
            }
            agreement => AgreementFace::new(&agreement),
        }
    }
}

/// Whether the group stands behind something.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct AgreementFace {
    /// `never_put`, `other_words`, or the outcome of the last round.
    pub(crate) state: &'static str,
    pub(crate) round: Option<String>,
    pub(crate) counts: Option<Counts>,
}

/// A result in numbers.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Counts {
    pub(crate) agree: u32,
    pub(crate) live_with: u32,
    pub(crate) stand_aside: u32,
    pub(crate) object: u32,
}

impl Counts {
    pub(crate) fn of(round: &Round) -> Option<Self> {
        let tally = round.tally?;
        Some(Self {
            agree: tally.of(Stance::Agree),
            live_with: tally.of(Stance::LiveWith),
            stand_aside: tally.of(Stance::StandAside),
            object: tally.of(Stance::Object),
        })
    }

    pub(crate) fn each(self) -> [(Stance, u32); 4] {
        [
            (Stance::Agree, self.agree),
            (Stance::LiveWith, self.live_with),
            (Stance::StandAside, self.stand_aside),
            (Stance::Object, self.object),
        ]
    }
}

impl AgreementFace {
    fn new(agreement: &Agreement<'_>) -> Self {
        let face = |state, round: &Round| Self { state, round: Some(round.id.to_string()), counts: Counts::of(round) };
        match agreement {
            Agreement::NeverPut => Self { state: "never_put", round: None, counts: None },
            Agreement::Asked(round) => face(Outcome::Open.code(), round),
            Agreement::Settled { round, in_these_words: true } => face(round.outcome.code(), round),
            Agreement::Settled { round, in_these_words: false } if round.outcome.is_agreed() => {
                face("other_words", round)
            }
            Agreement::Settled { round, .. } => face("words_changed", round),
        }
    }

    /// Sign of the state; the word stands beside it.
    pub(crate) fn class(&self) -> &'static str {
        match self.state {
            "agreed" => "given",
            "agreed_over_objections" => "given-with",
            "open" => "asked",
            "not_agreed" => "refused",
            "no_quorum" => "expired",
            "other_words" | "words_changed" => "reconfirm",
            _ => "not-asked",
        }
    }
}

/// Something that a line is told apart by, with the values it has, in the reader's language.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MarkFace {
    pub(crate) title: String,
    pub(crate) values: Vec<String>,
}

/// The marks of a line in the order of the kit's dimensions.
pub(crate) fn marks(kit: &Kit, words: &Words, marks: &Marks) -> Vec<MarkFace> {
    let face = |dimension: &Dimension| {
        let values = marks.get(dimension.id.as_str()).filter(|values| !values.is_empty())?;
        let say = |value: &String| say_value(dimension, words, value);
        Some(MarkFace { title: dimension.title.get(words.lang()).to_owned(), values: values.iter().map(say).collect() })
    };
    kit.dimensions.iter().filter_map(face).collect()
}

/// A value of the kit in the reader's language; the project's own as it was written.
fn say_value(dimension: &Dimension, words: &Words, value: &str) -> String {
    let known = dimension.values.iter().find(|known| known.id.as_str() == value);
    known.map_or_else(|| value.to_owned(), |known| known.title.get(words.lang()).to_owned())
}

/// The rounds that are open, and how many of them wait for this reader.
pub(crate) async fn waiting(read: &mut Read, inside: &Inside) -> Result<Vec<String>, Error> {
    let Some(person) = inside.person else { return Ok(vec![]) };
    let rounds = redlines::list_waiting_for(read, inside.project.id, person).await?;
    Ok(rounds.iter().map(ToString::to_string).collect())
}

/// How far a stage is: lines in words, or lines with a threshold; first of all what waits for the reader's own answer.
pub(crate) async fn standing(
    read: &mut Read,
    inside: &Inside,
    stage: &StageId,
    words: &Words,
) -> Result<Standing, Error> {
    let all = Everything::load(read, inside).await?;
    let without = all.lines.iter().filter(|line| all.lacks_threshold(line)).count();
    let open = all.rounds.iter().filter(|round| round.is_open()).count();
    let is_thresholds = inside.method()?.stage(stage).is_some_and(|stage| stage.instrument == "thresholds");
    let counts = [("lines", all.lines.len().into()), ("without", without.into()), ("open", open.into())];
    let line = match (all.lines.is_empty(), is_thresholds) {
        (true, _) => String::new(),
        (_, true) => words.say_with("redlines-standing-thresholds", counts),
        (_, false) => words.say_with("redlines-standing", counts),
    };
    let next = next_step(inside, words, &all, (is_thresholds, &waiting(read, inside).await?));
    Ok(Standing { line, next })
}

fn next_step(
    inside: &Inside,
    words: &Words,
    all: &Everything,
    (is_thresholds, waiting): (bool, &[String]),
) -> Option<NextStep> {
    let step = |key: &str, rest: String| NextStep {
        sentence: words.say(&format!("redlines-next-{key}")),
        action: words.say(&format!("redlines-do-{key}")),
        path: format!("/p/{}{rest}", inside.project.id),
    };
    if let (Some(round), false) = (waiting.first(), is_thresholds) {
        return Some(step("answer", format!("/rounds/{round}")));
    }
    inside.require_any(WRITERS).ok()?;
    let lacking = all.lines.iter().find(|line| all.lacks_threshold(line));
    match (all.lines.is_empty(), is_thresholds, lacking) {
        (true, ..) => Some(step("word", "/lines/new".to_owned())),
        (_, true, Some(line)) => Some(step("threshold", format!("/lines/{}", line.finding.id))),
        _ => None,
    }
}
