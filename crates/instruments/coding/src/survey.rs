//! What the pages read: everything through the gate of the project's team, and the matrix counted from it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use redthread_core::consent::{Audience, ConsentState, Material};
use redthread_core::gate::{Barred, Cleared, Consents, Gate, Told};
use redthread_core::ids::{DocumentId, FindingId, StoryId};
use redthread_core::matrix::{Evidence, Matrix, Shared, most_share};
use redthread_core::people::Side;
use redthread_storage::coded::{self, SupportCount, TextPlace};
use redthread_storage::passages::{self, Finding};
use redthread_storage::stories::{self, Story, StoryOutline};
use redthread_storage::{Error, Inside, Reads, Store, consents};

use crate::model::Kind;

/// The consents of today, and the gate that the project's team passes through.
#[derive(Debug)]
pub(crate) struct Sight<'a> {
    inside: &'a Inside,
    consents: Consents,
    now: Timestamp,
}

impl<'a> Sight<'a> {
    /// Loads the consents for the team.
    pub(crate) async fn load(on: &mut impl Reads, inside: &'a Inside, now: Timestamp) -> Result<Self, Error> {
        let consents = consents::load_consents(on, inside.project.id, Some(Audience::Team)).await?;
        Ok(Self { inside, consents, now })
    }

    fn gate(&self) -> Gate<'_> {
        self.inside.gate(&self.consents, self.now)
    }

    /// What the team may read, or how the consents that are missing stand.
    pub(crate) fn read<T>(&self, told: Told<T>) -> Result<T, Vec<ConsentState>> {
        self.clear(told, Material::Retold)
    }

    /// As [`Sight::read`], for words that may be shown as a quotation or as part of the telling.
    pub(crate) fn quote<T: Clone>(&self, told: Told<T>) -> Result<T, Vec<ConsentState>> {
        self.clear(told.clone(), Material::Quote).or_else(|_| self.read(told))
    }

    fn clear<T>(&self, told: Told<T>, material: Material) -> Result<T, Vec<ConsentState>> {
        self.gate().clear(told, material).map(Cleared::into_inner).map_err(|barred| states(&barred))
    }

    /// Whether a text counts, or how the consents that are missing stand.
    fn counts(&self, told: &Told<()>) -> Result<(), Vec<ConsentState>> {
        match self.gate().barred(told.subjects(), Material::Evidence) {
            barred if barred.is_empty() => Ok(()),
            barred => Err(states(&barred)),
        }
    }

    /// The title of a story, or `None` while it is shut.
    pub(crate) fn title(&self, story: Story) -> Option<String> {
        self.read(story.told).ok().map(|face| face.title).filter(|title| !title.is_empty())
    }

    /// The titles of these stories, as far as they may be read: a page opens no more than it shows.
    pub(crate) async fn titles(&self, on: &mut impl Reads, ids: &[StoryId]) -> Result<Titles, Error> {
        let stories = stories::list_some_stories(on, self.inside.project.id, ids).await?;
        Ok(Titles(stories.into_iter().filter_map(|story| Some((story.id, self.title(story)?))).collect()))
    }
}

/// The titles of stories, of those that may be read.
#[derive(Debug, Default)]
pub(crate) struct Titles(BTreeMap<StoryId, String>);

impl Titles {
    /// The title of one, or `None` while it is shut.
    pub(crate) fn of(&self, story: StoryId) -> Option<&str> {
        self.0.get(&story).map(String::as_str)
    }
}

fn states(barred: &[Barred]) -> Vec<ConsentState> {
    let mut states: Vec<ConsentState> = barred.iter().map(|one| one.state).collect();
    states.sort_by_key(|state| state.code());
    states.dedup();
    states
}

/// Whether a story can be counted at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// At least one of its texts counts.
    Counted,
    /// It has texts, and every one is shut: how the missing consents stand.
    Barred(Vec<ConsentState>),
    /// Nobody has written anything down yet.
    NoText,
}

/// A story as the matrix sees it.
#[derive(Clone, Debug)]
pub(crate) struct StoryLine {
    /// Which.
    pub(crate) id: StoryId,
    /// Its number in the project.
    pub(crate) number: i64,
    /// Whether it can be counted.
    pub(crate) standing: Standing,
    /// The first text that can be read and marked.
    pub(crate) first: Option<DocumentId>,
    /// How many passages are marked in it.
    pub(crate) passages: usize,
}

/// Everything that the matrix is drawn from.
#[derive(Debug)]
pub(crate) struct Survey {
    /// The stories by number.
    pub(crate) stories: Vec<StoryLine>,
    /// The living findings in their order.
    pub(crate) findings: Vec<Finding>,
    /// Which of a story's own findings is gathered into which shared one.
    pub(crate) gathers: Arc<[(FindingId, FindingId)]>,
    /// The count.
    pub(crate) matrix: Matrix,
    /// The stories that are counted over.
    pub(crate) counted: BTreeSet<StoryId>,
    /// From which share on it is most.
    pub(crate) most: f64,
    /// Passages that support something and are shut.
    pub(crate) barred: usize,
}

impl Survey {
    /// How widely a finding is shared.
    pub(crate) fn shared(&self, finding: FindingId) -> Shared {
        self.matrix.shared(finding, &self.counted, self.most)
    }

    /// The shared findings of a kind.
    pub(crate) fn shared_ones(&self, kind: Kind) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |one| one.story.is_none() && one.kind == kind.code())
    }

    /// Into which shared finding a story's own one is gathered.
    pub(crate) fn gathered_into(&self, own: FindingId) -> Option<&Finding> {
        let into = self.gathers.iter().find(|(from, _)| *from == own).map(|(_, into)| *into)?;
        self.findings.iter().find(|one| one.id == into)
    }
}

/// Reads and counts. With `side`, only what that side says is counted.
pub(crate) async fn survey(
    store: &Store,
    on: &mut impl Reads,
    sight: &Sight<'_>,
    side: Option<Side>,
) -> Result<Survey, Error> {
    count(store, on, sight, side, |_| true).await
}

/// As [`survey`], with only one finding counted: its own page asks for no other.
pub(crate) async fn survey_of(
    store: &Store,
    on: &mut impl Reads,
    sight: &Sight<'_>,
    finding: FindingId,
) -> Result<Survey, Error> {
    count(store, on, sight, None, |one| one.finding == finding).await
}

async fn count(
    store: &Store,
    on: &mut impl Reads,
    sight: &Sight<'_>,
    side: Option<Side>,
    is_asked: impl Fn(&&SupportCount) -> bool,
) -> Result<Survey, Error> {
    let (inside, project) = (sight.inside, sight.inside.project.id);
    let findings = passages::list_findings(on, project).await?;
    let gathers = coded::list_gathered(on, project).await?;
    let texts = coded::list_texts(on, project).await?;
    let living = findings.iter().map(|finding| finding.id).collect();
    let support = coded::count_support(on, project).await?;
    let cleared = clear(sight, &texts, support.iter().filter(is_asked));
    let matrix = Matrix::of(&living, cleared.into_iter().filter(|one| side.is_none() || one.get().side == side));
    let stories = story_lines(on, sight, &texts).await?;
    let counted = stories.iter().filter(|line| line.standing == Standing::Counted).map(|line| line.id).collect();
    let most = most_share(&inside.project.settings, inside.kit(store)?);
    let barred = barred_passages(on, sight, &texts).await?;
    Ok(Survey { stories, findings, gathers, matrix, counted, most, barred })
}

/// What may be counted; a text that is not listed, because somebody in it was erased, counts for nothing.
fn clear<'c>(
    sight: &Sight<'_>,
    texts: &[TextPlace],
    counts: impl Iterator<Item = &'c SupportCount>,
) -> Vec<Cleared<Evidence>> {
    let gate = sight.gate();
    let open: BTreeMap<DocumentId, Cleared<&TextPlace>> = texts
        .iter()
        .filter_map(|text| {
            let told = text.told.clone().map(|()| text);
            Some((text.document, gate.clear(told, Material::Evidence).ok()?))
        })
        .collect();
    let evidence = |count: &SupportCount| {
        let SupportCount { finding, passages, .. } = *count;
        let text = open.get(&count.document).filter(|_| passages > 0)?.clone();
        Some(text.map(|text| Evidence { finding, story: text.story, side: text.side, passages }))
    };
    counts.filter_map(evidence).collect()
}

/// How many passages support something and are shut.
async fn barred_passages(on: &mut impl Reads, sight: &Sight<'_>, texts: &[TextPlace]) -> Result<usize, Error> {
    let shut = texts.iter().filter(|text| sight.counts(&text.told).is_err());
    let shut: BTreeSet<DocumentId> = shut.map(|text| text.document).collect();
    if shut.is_empty() {
        return Ok(0);
    }
    let tied = coded::count_tied(on, sight.inside.project.id).await?;
    Ok(tied.iter().filter(|(document, _)| shut.contains(document)).map(|(_, n)| n).sum())
}

async fn story_lines(on: &mut impl Reads, sight: &Sight<'_>, texts: &[TextPlace]) -> Result<Vec<StoryLine>, Error> {
    let project = sight.inside.project.id;
    let stories = stories::list_outlines(on, project).await?;
    let passages: BTreeMap<_, _> = coded::count_passages(on, project).await?.into_iter().collect();
    let mut of = BTreeMap::<StoryId, Vec<&TextPlace>>::new();
    for text in texts {
        of.entry(text.story).or_default().push(text);
    }
    let line = |story: &StoryOutline| {
        let texts = of.get(&story.id).map_or(&[][..], Vec::as_slice);
        let readable = texts.iter().find(|text| sight.read(text.told.clone()).is_ok());
        StoryLine {
            id: story.id,
            number: story.number,
            standing: standing(sight, texts),
            first: readable.map(|text| text.document),
            passages: passages.get(&story.id).copied().unwrap_or_default(),
        }
    };
    Ok(stories.iter().map(line).collect())
}

fn standing(sight: &Sight<'_>, texts: &[&TextPlace]) -> Standing {
    let mut shut = vec![];
    for text in texts {
        match sight.counts(&text.told) {
            Ok(()) => return Standing::Counted,
            Err(states) => shut.extend(states),
        }
    }
    shut.sort_by_key(|state| state.code());
    shut.dedup();
    if texts.is_empty() { Standing::NoText } else { Standing::Barred(shut) }
}
