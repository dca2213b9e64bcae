//! What a withdrawal touches: counted from the thread, for the page that says it before, and the page that says it
//! after. Pure: the same counting on two states of the consents.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use redthread_core::consent::{Audience, ConsentLine, Material, Move, Step};
use redthread_core::gate::{Consents, Gate, Purpose};
use redthread_core::ids::{
    ConsentLineId, DocumentId, FindingId, Id as _, MeetingId, PassageId, PersonId, StoryId, Uuid,
};
use redthread_storage::documents::DocumentKind;
use redthread_storage::meetings::Meeting;
use redthread_storage::passages::{Finding, Support};
use redthread_storage::reach::Place;

/// Audiences that a withdrawal can shut something for. The interview itself is not one: it is kept or it is erased.
const SHOWN_TO: [Audience; 6] =
    [Audience::Team, Audience::Department, Audience::StudyDay, Audience::Book, Audience::Web, Audience::Research];

/// In which forms a text or passage is shown.
const SHOWN_AS: [Material; 3] = [Material::Retold, Material::Quote, Material::Evidence];

/// Two states of the consents: as it stands, and as it will stand; or as it stood, and as it stands.
#[derive(Clone, Debug)]
pub struct Turn {
    before: Consents,
    after: Consents,
    at: Timestamp,
    occasions: BTreeSet<Option<Uuid>>,
}

impl Turn {
    /// What taking back `chosen` at `at` changes.
    pub fn withdrawing(all: Vec<ConsentLine>, chosen: &BTreeSet<ConsentLineId>, at: Timestamp) -> Self {
        let taken_back = |line: &ConsentLine| {
            let mut line = line.clone();
            if chosen.contains(&line.id) {
                line.steps.push(Step { at, what: Move::Withdraw, until: None });
            }
            line
        };
        let occasions = occasions(&all);
        let after = all.iter().map(taken_back).collect();
        Self { before: all.into_iter().collect(), after, at, occasions }
    }

    /// What the withdrawal of `person` at `at` changed: everything as it was then, without it and with it.
    pub fn withdrawn(all: Vec<ConsentLine>, person: PersonId, at: Timestamp) -> Self {
        let chosen = taken_back_at(&all, person, at);
        let mut all = all;
        for line in all.iter_mut().filter(|line| chosen.contains(&line.id)) {
            let last = line.steps.iter().rposition(|step| step.what == Move::Withdraw && step.at == at);
            line.steps.truncate(last.unwrap_or(line.steps.len()));
        }
        Self::withdrawing(all, &chosen, at)
    }

    fn barred(&self, consents: &Consents, purpose: Purpose, material: Material, people: &[PersonId]) -> bool {
        !Gate::new(consents, purpose, self.at).barred(people, material).is_empty()
    }

    /// Whether this purpose could see it before and cannot afterwards.
    fn shuts(&self, purpose: Purpose, material: Material, people: &[PersonId]) -> bool {
        !self.barred(&self.before, purpose, material, people) && self.barred(&self.after, purpose, material, people)
    }

    /// The audiences that can no longer see it in any one of its forms.
    fn shut_for(&self, materials: &[Material], people: &[PersonId]) -> Vec<Audience> {
        let shuts = |audience: Audience| {
            let purposes = self.occasions.iter().map(|occasion| Purpose { audience, occasion: *occasion });
            purposes.into_iter().any(|purpose| materials.iter().any(|material| self.shuts(purpose, *material, people)))
        };
        SHOWN_TO.into_iter().filter(|audience| shuts(*audience)).collect()
    }
}

fn occasions(all: &[ConsentLine]) -> BTreeSet<Option<Uuid>> {
    all.iter().map(|line| line.occasion).chain([None]).collect()
}

fn taken_back_at(all: &[ConsentLine], person: PersonId, at: Timestamp) -> BTreeSet<ConsentLineId> {
    let is_it = |line: &&ConsentLine| {
        line.person == person && line.steps.iter().any(|step| step.what == Move::Withdraw && step.at == at)
    };
    all.iter().filter(is_it).map(|line| line.id).collect()
}

/// When somebody last took something back.
pub fn last_withdrawal(lines: &[ConsentLine]) -> Option<Timestamp> {
    lines.iter().flat_map(|line| &line.steps).filter(|step| step.what == Move::Withdraw).map(|step| step.at).max()
}

/// Everything of a project that can rest on one person: the thread, without a word of what was said.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// Texts that hold their words or life.
    pub places: Vec<Place>,
    /// Everything that supports any finding.
    pub support: Vec<Support>,
    /// Every story: its number and everybody who tells in it.
    pub stories: Vec<(StoryId, i64, Vec<PersonId>)>,
    /// Every finding.
    pub findings: Vec<Finding>,
    /// A story's own principle to the shared one that tells it.
    pub gathers: Vec<(Uuid, Uuid)>,
    /// A meeting to the finding it is about.
    pub about: Vec<(Uuid, Uuid)>,
    /// An edition to the story, passage or finding it shows.
    pub shows: Vec<(Uuid, Uuid)>,
    /// An edition to the publication it continues.
    pub continues: Vec<(Uuid, Uuid)>,
    /// Every study day.
    pub study_days: Vec<Meeting>,
}

/// Everything that a withdrawal touches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Texts that can no longer be read.
    pub texts: Vec<TouchedText>,
    /// Stories whose face is shut.
    pub stories: Vec<TouchedStory>,
    /// Findings that fewer stories carry.
    pub findings: Vec<TouchedFinding>,
    /// Study days that show what is shut.
    pub study_days: Vec<TouchedStudyDay>,
    /// Frozen editions that show it: printed copies cannot be called back.
    pub editions: Vec<TouchedEdition>,
}

impl Touched {
    /// How many passages go dark.
    pub fn passages(&self) -> usize {
        self.texts.iter().map(|text| text.passages.len()).sum()
    }

    /// Whether nothing that was shown rests on it.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A text that goes dark, with its passages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouchedText {
    /// Which.
    pub document: DocumentId,
    /// Of which story.
    pub story: Option<StoryId>,
    /// What it is.
    pub kind: DocumentKind,
    /// For a section: the step of the guide.
    pub section: String,
    /// Its passages.
    pub passages: Vec<PassageId>,
    /// For whom.
    pub audiences: Vec<Audience>,
}

/// A story whose title, before and after are shut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouchedStory {
    /// Which.
    pub story: StoryId,
    /// Its number.
    pub number: i64,
    /// For whom.
    pub audiences: Vec<Audience>,
}

/// How many stories carry a finding before an audience, before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Before whom.
    pub audience: Audience,
    /// So many before.
    pub before: usize,
    /// So many after.
    pub after: usize,
    /// Of so many.
    pub of: usize,
}

/// A finding that loses stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouchedFinding {
    /// Which.
    pub finding: FindingId,
    /// Its statement: the team's words, not the person's.
    pub title: String,
    /// Before each audience for whom the count drops.
    pub shares: Vec<Share>,
}

/// A study day that is about a finding with a passage that is shut for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouchedStudyDay {
    /// Which.
    pub meeting: MeetingId,
    /// Its title.
    pub title: String,
    /// When it is or was held.
    pub held_at: Timestamp,
}

/// A frozen edition that shows something that is shut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouchedEdition {
    /// Which.
    pub edition: Uuid,
    /// Of which publication, where the thread says so.
    pub publication: Option<Uuid>,
    /// How many things of this person it shows: stories, passages, findings.
    pub shows: usize,
}

/// Counts everything that `turn` touches.
pub fn touched(reach: &Reach, turn: &Turn) -> Touched {
    let texts = texts(reach, turn);
    let stories = stories(reach, turn);
    let findings = findings(reach, turn);
    let study_days = study_days(reach, turn);
    let editions = editions(reach, turn);
    Touched { texts, stories, findings, study_days, editions }
}

fn texts(reach: &Reach, turn: &Turn) -> Vec<TouchedText> {
    let text = |place: &Place| TouchedText {
        document: place.document,
        story: place.story,
        kind: place.kind,
        section: place.section.clone(),
        passages: place.passages.clone(),
        audiences: turn.shut_for(&SHOWN_AS, place.told.subjects()),
    };
    reach.places.iter().map(text).filter(|text| !text.audiences.is_empty()).collect()
}

fn stories(reach: &Reach, turn: &Turn) -> Vec<TouchedStory> {
    let story = |(story, number, tellers): &(StoryId, i64, Vec<PersonId>)| TouchedStory {
        story: *story,
        number: *number,
        audiences: turn.shut_for(&[Material::Retold], tellers),
    };
    reach.stories.iter().map(story).filter(|story| !story.audiences.is_empty()).collect()
}

/// What supports a finding, its own passages and those of the story principles that it gathers.
fn support_of(reach: &Reach, finding: Uuid) -> impl Iterator<Item = &Support> {
    let gathered: BTreeSet<Uuid> =
        reach.gathers.iter().filter(|(_, to)| *to == finding).map(|(from, _)| *from).chain([finding]).collect();
    reach.support.iter().filter(move |support| gathered.contains(&support.finding.uuid()))
}

fn findings(reach: &Reach, turn: &Turn) -> Vec<TouchedFinding> {
    let finding = |finding: &Finding| {
        let support: Vec<&Support> = support_of(reach, finding.id.uuid()).collect();
        let of = if finding.story.is_some() { 1 } else { reach.stories.len() };
        let shares = SHOWN_TO.into_iter().map(|audience| share(&support, turn, audience, of));
        TouchedFinding {
            finding: finding.id,
            title: finding.title.clone(),
            shares: shares.filter(|share| share.before != share.after).collect(),
        }
    };
    reach.findings.iter().map(finding).filter(|finding| !finding.shares.is_empty()).collect()
}

fn share(support: &[&Support], turn: &Turn, audience: Audience, of: usize) -> Share {
    let carried = |consents: &Consents| {
        let counts = |one: &&&Support| !turn.barred(consents, audience.into(), Material::Evidence, one.told.subjects());
        support.iter().filter(counts).map(|one| one.story).collect::<BTreeSet<StoryId>>().len()
    };
    Share { audience, before: carried(&turn.before), after: carried(&turn.after), of }
}

fn study_days(reach: &Reach, turn: &Turn) -> Vec<TouchedStudyDay> {
    let is_touched = |meeting: &&Meeting| {
        let purpose = Purpose { audience: Audience::StudyDay, occasion: Some(meeting.id.uuid()) };
        let about = reach.about.iter().filter(|(from, _)| *from == meeting.id.uuid());
        about
            .flat_map(|(_, finding)| support_of(reach, *finding))
            .any(|support| SHOWN_AS.iter().any(|material| turn.shuts(purpose, *material, support.told.subjects())))
    };
    let day = |meeting: &Meeting| TouchedStudyDay {
        meeting: meeting.id,
        title: meeting.title.clone(),
        held_at: meeting.held_at,
    };
    reach.study_days.iter().filter(is_touched).map(day).collect()
}

fn editions(reach: &Reach, turn: &Turn) -> Vec<TouchedEdition> {
    let mut shown = BTreeMap::<Uuid, BTreeSet<Uuid>>::new();
    for (edition, thing) in &reach.shows {
        if is_shut_in_print(reach, turn, *thing) {
            shown.entry(*edition).or_default().insert(*thing);
        }
    }
    let publication = |edition: Uuid| reach.continues.iter().find(|(from, _)| *from == edition).map(|(_, to)| *to);
    let touched = |(edition, things): (Uuid, BTreeSet<Uuid>)| TouchedEdition {
        edition,
        publication: publication(edition),
        shows: things.len(),
    };
    shown.into_iter().map(touched).collect()
}

/// Whether a story, passage or finding that stands in print is shut for the book or the web now.
fn is_shut_in_print(reach: &Reach, turn: &Turn, thing: Uuid) -> bool {
    let shut = |materials: &[Material], people: &[PersonId]| {
        turn.shut_for(materials, people).iter().any(|audience| matches!(audience, Audience::Book | Audience::Web))
    };
    let story = reach.stories.iter().find(|(id, ..)| id.uuid() == thing);
    let in_story = |place: &&Place| place.story.is_some_and(|story| story.uuid() == thing);
    let has_passage = |place: &&Place| place.passages.iter().any(|passage| passage.uuid() == thing);
    story.is_some_and(|(_, _, tellers)| shut(&[Material::Retold], tellers))
        || reach
            .places
            .iter()
            .filter(|place| in_story(place) || has_passage(place))
            .any(|place| shut(&SHOWN_AS, place.told.subjects()))
        || support_of(reach, thing).any(|support| shut(&SHOWN_AS, support.told.subjects()))
}
