//! A book is put together: every word through the gate, every gap with its reason, every clue with its place.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use redthread_book::{self as book, Colophon, Credit, ForeignText, Labels, Manuscript, SeriesNote, Text};
use redthread_core::consent::{Audience, ConditionKind, Material};
use redthread_core::gate::{Barred, Cleared, Gate, Purpose, Told};
use redthread_core::ids::{FindingId, Id as _, PersonId, StoryId};
use redthread_core::kit::{Guide, Id as _, SideId};
use redthread_core::language::Lang;
use redthread_core::matrix::{self, Matrix};
use redthread_core::people::Side;
use redthread_core::reply::{self, Part, Shape};
use redthread_storage::Error;
use redthread_storage::passages::Passage;
use redthread_storage::people::Person;
use redthread_storage::stories::Story;
use redthread_web::Words;

use crate::load::Loaded;
use crate::model::clues::{self, Clue, Wanted};
use crate::model::rests::{Frozen, NamePlace, NameRests, Rests};
use crate::model::{Choice, citation, series};

mod principles;
mod telling;

/// Where in the book something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// A field of the front matter.
    Front(&'static str),
    /// A story as it is retold.
    Story(StoryId),
    /// A side's own words in a story.
    Side(StoryId, &'static str),
    /// A passage under a principle, from a story.
    Evidence(FindingId, StoryId),
    /// A principle.
    Principle(FindingId),
}

/// What keeps a book from being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Hindrance {
    /// Somebody's consent is missing.
    Consent(Barred, Place),
    /// A story that lacks a side which the project wants, without a recorded exception.
    OneSided(StoryId),
    /// No title.
    NoTitle,
    /// No story.
    NoStory,
}

/// What somebody should look at before a book is made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Warning {
    pub(crate) place: Place,
    pub(crate) kind: Caution,
    pub(crate) times: usize,
    /// Hash of the text it was found in, so that another text is looked at again.
    text: String,
}

/// Of what kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Caution {
    /// A clue to who somebody is.
    Clue(Clue),
    /// The teller has not approved what was written.
    NotApproved,
    /// A principle that nothing in the book shows: it is left out.
    Unsupported,
}

impl Caution {
    /// In message keys.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Clue(clue) => clue.code(),
            Self::NotApproved => "not_approved",
            Self::Unsupported => "unsupported",
        }
    }
}

/// What an edition would bear on its last page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) number: u32,
    pub(crate) date: Date,
    pub(crate) event_head: String,
}

/// A book as far as it can be put together, and all that is in its way.
pub(crate) struct Assembled {
    pub(crate) frozen: Frozen,
    pub(crate) manuscript: Cleared<Manuscript>,
    pub(crate) hindrances: Vec<Hindrance>,
    pub(crate) warnings: Vec<Warning>,
    /// Conditions that are not met yet, of those who gave with conditions.
    pub(crate) conditions: HashMap<Barred, Vec<ConditionKind>>,
    /// Passages that are shown, for the thread.
    pub(crate) stories: usize,
}

impl Assembled {
    /// Everybody whose consent is missing, each person and material once, with the places.
    pub(crate) fn unmet(&self) -> Vec<(Barred, Vec<Place>)> {
        let mut all: Vec<(Barred, Vec<Place>)> = vec![];
        for hindrance in &self.hindrances {
            let Hindrance::Consent(barred, place) = hindrance else { continue };
            match all.iter_mut().find(|(known, _)| known == barred) {
                Some((_, places)) if !places.contains(place) => places.push(place.clone()),
                Some(_) => {}
                None => all.push((*barred, vec![place.clone()])),
            }
        }
        all
    }

    /// What was found, as one line that changes with any of it; empty when nothing was.
    pub(crate) fn fingerprint(&self) -> String {
        if self.warnings.is_empty() { String::new() } else { format!("{:?}", self.warnings) }
    }
}

/// The purpose of a book.
pub(crate) fn purpose(loaded: &Loaded<'_>, audience: Audience) -> Purpose {
    Purpose { audience, occasion: Some(loaded.publication.uuid()) }
}

/// Puts a book together. `words` are in the book's language.
///
/// # Errors
/// A fault when the manuscript cannot be written down.
pub(crate) fn assemble(from: &Loaded<'_>, words: &Words, stamp: &Stamp) -> Result<Assembled, Error> {
    let gate = Gate::new(&from.consents, purpose(from, Audience::Book), from.now);
    let mut binder = Binder::new(from, words, gate);
    let (stories, mut rests) = binder.stories();
    let principles = binder.principles(&stories, &mut rests);
    let mut manuscript = binder.front(stamp);
    manuscript.stories = stories;
    binder.tie(&mut manuscript, &rests);
    manuscript.principles = principles;
    rests.names = binder.names();
    binder.look(&manuscript, &rests);
    manuscript.colophon.edition_hash = book::edition_hash(&manuscript).map_err(redthread_editions::fault)?;
    let Binder { gate, mut hindrances, mut warnings, .. } = binder;
    if manuscript.title.trim().is_empty() {
        hindrances.push(Hindrance::NoTitle);
    }
    if manuscript.stories.is_empty() && hindrances.is_empty() {
        hindrances.push(Hindrance::NoStory);
    }
    warnings.sort();
    let stories = manuscript.stories.len();
    let frozen = Frozen::new(manuscript.clone(), from.front.clone(), rests);
    // Every word in it came through this gate one by one; asked of nobody, it only says for what.
    let barred =
        hindrances.iter().filter_map(|one| if let Hindrance::Consent(barred, _) = one { Some(*barred) } else { None });
    let conditions = barred.map(|one| (one, gate.unmet(&one))).collect();
    let manuscript = gate.clear(Told::new(manuscript, vec![]), Material::Retold).map_err(|_| Error::NotFound)?;
    Ok(Assembled { frozen, manuscript, hindrances, warnings, conditions, stories })
}

struct Binder<'a> {
    from: &'a Loaded<'a>,
    words: &'a Words,
    gate: Gate<'a>,
    hindrances: Vec<Hindrance>,
    warnings: Vec<Warning>,
    matrix: Matrix,
    /// What was put in where, for the look at clues.
    texts: Vec<(Place, String)>,
}

impl<'a> Binder<'a> {
    fn new(from: &'a Loaded<'a>, words: &'a Words, gate: Gate<'a>) -> Self {
        Self { from, words, gate, hindrances: vec![], warnings: vec![], matrix: Matrix::default(), texts: vec![] }
    }

    fn lang(&self) -> Lang {
        self.from.project.lang
    }

    /// The words, if the gate clears them; otherwise everybody whose consent is missing is noted.
    fn clear<T>(&mut self, told: Told<T>, material: Material, place: &Place) -> Option<T> {
        match self.gate.clear(told, material) {
            Ok(cleared) => Some(cleared.into_inner()),
            Err(barred) => {
                self.hindrances.extend(barred.into_iter().map(|one| Hindrance::Consent(one, place.clone())));
                None
            }
        }
    }

    fn put(&mut self, place: &Place, text: &str) {
        if !text.trim().is_empty() {
            self.texts.push((place.clone(), text.to_owned()));
        }
    }

    fn warn(&mut self, place: Place, kind: Caution, times: usize, text: &str) {
        self.warnings.push(Warning { place, kind, times, text: blake3::hash(text.as_bytes()).to_hex().to_string() });
    }

    fn alias(&self, person: PersonId) -> String {
        self.from.people.get(&person).map(|person| person.alias.clone()).unwrap_or_default()
    }

    fn guide(&self, side: Side) -> Option<&'a Guide> {
        let stage = self.from.kit.stages.iter().find(|stage| stage.instrument == "interview")?;
        let side = SideId::parse(side.code()).ok();
        self.from.kit.guide(&stage.id, side.as_ref(), self.lang())
    }

    fn front(&self, stamp: &Stamp) -> Manuscript {
        let front = &self.from.front;
        let lang = self.lang();
        let second = front.second_lang.parse().ok().filter(|_| !front.second_abstract.is_empty());
        let year = stamp.date.year();
        let cite =
            |reader| ForeignText { lang: reader, text: book::cite::apa(&citation(front, lang, year, reader), reader) };
        Manuscript {
            lang,
            title: front.title.clone(),
            subtitle: front.subtitle.clone(),
            series: series(front).map(|(title, volume)| SeriesNote {
                title,
                volume,
                other_volumes: self.from.others.clone(),
            }),
            organisation: front.publisher.clone(),
            place: front.place.clone(),
            report_number: front.report_number.clone(),
            date: stamp.date,
            authors: front.authors.iter().map(crate::model::AuthorLine::whole).collect(),
            cover_text: front.cover_text.clone(),
            abstract_text: front.abstract_text.clone(),
            second_language_abstract: second.map(|lang| ForeignText { lang, text: front.second_abstract.clone() }),
            credits: front
                .credits
                .iter()
                .map(|line| Credit { role_label: line.role.clone(), names: line.names.clone() })
                .collect(),
            acknowledgements: Text::from_plain(&front.acknowledgements),
            foreword: Text::from_plain(&front.foreword),
            sections: vec![],
            stories: vec![],
            principles: vec![],
            citations: [Some(lang), (lang != Lang::En).then_some(Lang::En)].into_iter().flatten().map(cite).collect(),
            labels: Labels::for_lang(lang),
            colophon: Colophon {
                edition_hash: String::new(),
                event_head: stamp.event_head.clone(),
                edition_number: stamp.number,
                rights_note: self.words.say("publication-rights-note"),
                made_with: format!("{} {}", self.words.say("product"), env!("CARGO_PKG_VERSION")),
            },
        }
    }

    /// Real names that are printed: each needs its owner's consent to the name.
    fn names(&mut self) -> Vec<NameRests> {
        let front = &self.from.front;
        let credits = front.credits.iter().enumerate().flat_map(|(line, credit)| {
            credit
                .names
                .iter()
                .enumerate()
                .map(move |(at, name)| (name.clone(), NamePlace::Credit(line, at), "credits"))
        });
        let authors = front.authors.iter().enumerate().map(|(at, one)| (one.whole(), NamePlace::Author(at), "authors"));
        let printed: Vec<_> = credits.chain(authors).collect();
        let wanted = self.wanted();
        let mut names = vec![];
        for (name, place, field) in printed {
            for known in wanted.iter().filter(|known| known.is(&name)) {
                self.clear(Told::new((), vec![known.person]), Material::Name, &Place::Front(field));
                names.push(NameRests { person: known.person, place });
            }
        }
        names
    }

    /// Every real name, and what finding it in a text would mean.
    fn wanted(&self) -> Vec<Wanted> {
        let tellers: BTreeSet<PersonId> = self.from.accounts.iter().map(|account| account.teller).collect();
        let name = |(id, name): &(PersonId, String)| {
            let person = self.from.people.get(id)?;
            let works = person.standpoint.side() == Side::Professional;
            let clue = if tellers.contains(id) && !works { Clue::TellerName } else { Clue::WorkerName };
            Wanted::new(*id, clue, name, &person.alias)
        };
        self.from.names.iter().filter_map(name).collect()
    }

    /// Those who work there and tell nothing in the book, by what they are called.
    fn colleagues(&self) -> Vec<Wanted> {
        let tellers: BTreeSet<PersonId> = self.from.accounts.iter().map(|account| account.teller).collect();
        let works = |person: &&Person| person.standpoint.side() == Side::Professional && !tellers.contains(&person.id);
        self.from.people.values().filter(works).filter_map(|person| Wanted::called(person.id, &person.alias)).collect()
    }

    /// Looks for clues in all that was put in.
    fn look(&mut self, manuscript: &Manuscript, rests: &Rests) {
        self.look_at_approval(rests);
        if !self.from.kit.rules.indirect_identifiers {
            return;
        }
        for (field, text) in front_texts(manuscript) {
            self.put(&Place::Front(field), &text);
        }
        let wanted: Vec<Wanted> = self.wanted().into_iter().chain(self.colleagues()).collect();
        let months = self.months();
        for (place, text) in std::mem::take(&mut self.texts) {
            for (clue, times) in clues::find(&text, &wanted, &months) {
                self.warn(place.clone(), Caution::Clue(clue), times, &text);
            }
        }
    }

    fn look_at_approval(&mut self, rests: &Rests) {
        if !self.from.kit.rules.teller_approves {
            return;
        }
        let inside: BTreeSet<StoryId> = rests.story_ids().collect();
        let from = self.from;
        for account in from.accounts.iter().filter(|account| inside.contains(&account.story)) {
            if account.state < redthread_storage::stories::AccountState::Approved {
                self.warn(Place::Side(account.story, account.side.code()), Caution::NotApproved, 1, "");
            }
        }
    }

    fn months(&self) -> BTreeSet<String> {
        let every = Lang::ALL.into_iter().flat_map(|lang| (1..=12).map(move |month| (lang, month)));
        every.map(|(lang, month)| self.words.in_lang(lang).say(&format!("month-{month}")).to_lowercase()).collect()
    }
}

fn front_texts(book: &Manuscript) -> Vec<(&'static str, String)> {
    let plain = |text: &Text| text.0.iter().map(book::Block::plain).collect::<Vec<_>>().join("\n");
    vec![
        ("cover_text", book.cover_text.clone()),
        ("abstract_text", book.abstract_text.clone()),
        ("second_abstract", book.second_language_abstract.as_ref().map(|text| text.text.clone()).unwrap_or_default()),
        ("acknowledgements", plain(&book.acknowledgements)),
        ("foreword", plain(&book.foreword)),
    ]
}

/// Some people, each once.
fn union(groups: impl IntoIterator<Item = Vec<PersonId>>) -> Vec<PersonId> {
    groups.into_iter().flatten().collect::<BTreeSet<_>>().into_iter().collect()
}

/// A text of the system as a book's text: a line that begins with `#` is a heading, one with `>` a quotation.
fn text_of(plain: &str) -> Text {
    let mut text = Text::default();
    for paragraph in plain.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let heading = paragraph.strip_prefix('#').filter(|rest| !rest.contains('\n'));
        let quote = paragraph.strip_prefix('>');
        match (heading, quote) {
            (Some(words), _) => text.0.push(book::Block::Heading(words.trim_start_matches('#').trim().to_owned())),
            (_, Some(words)) => {
                let lines = words.lines().map(|line| line.trim_start_matches('>').trim());
                let words = lines.collect::<Vec<_>>().join(" ");
                text.0.push(book::Block::Quote(vec![book::Inline::Text(words)]));
            }
            _ => text.0.extend(Text::from_plain(paragraph).0),
        }
    }
    text
}

/// An answer of a guide as a book's text: a mark is a pause, the head of an entry stands out above its words.
fn answer_of(shape: Shape, words: &str) -> Text {
    let (mut text, mut open) = (Text::default(), String::new());
    for line in reply::lines(shape, words) {
        if line.part == Part::Words {
            open.push_str(line.text);
            open.push('\n');
            continue;
        }
        text.0.extend(text_of(&std::mem::take(&mut open)).0);
        if !line.text.is_empty() {
            text.0.push(book::Block::Paragraph(vec![book::Inline::Emphasis(line.text.to_owned())]));
        }
    }
    text.0.extend(text_of(&open).0);
    text
}

type Passages<'a> = BTreeMap<FindingId, Vec<(&'a Passage, StoryId)>>;
type Chosen<'a> = (&'a Story, Choice);

/// Least the share that a project calls most.
fn most(from: &Loaded<'_>) -> f64 {
    matrix::most_share(&from.project.settings, from.kit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_quotations_keep_their_place() {
        let text = text_of("# לפני\n\nפסקה ראשונה\nממשיכה.\n\n> \"באתי\"\n> ושוב\n\n#3 איננו כותרת?\nכן.");
        assert_eq!(text.0.len(), 4);
        assert_eq!(text.0[0], book::Block::Heading("לפני".to_owned()));
        assert_eq!(text.0[2].plain(), "\"באתי\" ושוב");
        assert_eq!(text.0[3].plain(), "#3 איננו כותרת? כן.");
    }
    #[test]
    fn an_answer_reads_without_its_marks() {
        let text = answer_of(Shape::Pair, "הדלת הייתה סגורה\n\n↓\n\nהדלת פתוחה");
        assert_eq!(text.0.iter().map(book::Block::plain).collect::<Vec<_>>(), ["הדלת הייתה סגורה", "הדלת פתוחה"]);
        let text = answer_of(Shape::Timeline, "• מרץ\nדיברו\nדרך הדלת\n\n• יוני\nקפה");
        assert_eq!(text.0[0], book::Block::Paragraph(vec![book::Inline::Emphasis("מרץ".to_owned())]));
        assert_eq!(text.0.iter().map(book::Block::plain).collect::<Vec<_>>(), ["מרץ", "דיברו דרך הדלת", "יוני", "קפה"]);
        assert_eq!(answer_of(Shape::Text, "✓\nמשלי").0[0].plain(), "✓ משלי", "somebody's own words");
    }
}
