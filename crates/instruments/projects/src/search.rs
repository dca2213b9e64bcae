//! Search over everything the viewer may read: the index finds, the gate clears, the text itself decides.
//!
//! A text that the gate bars is not even counted: that it holds a word would already say something of it.

use std::collections::HashMap;

use jiff::Timestamp;
use redthread_core::consent::{Audience, Material};
use redthread_core::gate::{Consents, Gate};
use redthread_core::ids::{AccountId, DocumentId, ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::language::Lang;
use redthread_core::people::Side;
use redthread_search::{Collection, Hasher, Query, TermHit, highlight, rank, snippet, tokens};
use redthread_storage::documents::{self, Document};
use redthread_storage::stories::{self, Account, Story};
use redthread_storage::{Error, Inside, Read, Store, Viewer, brought, consents, enter, people, projects};

use crate::store;

/// Longest list of results; a page of more is not read.
const MOST_HITS: usize = 30;
/// Length of a piece of text around what was found, in characters.
const SNIPPET: usize = 240;

/// What a search found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The best first.
    pub hits: Vec<Hit>,
    /// Whether there may be more than are listed.
    pub more: bool,
}

/// One text that was found and may be shown.
#[derive(Clone, Debug)]
pub struct Hit {
    /// In which project.
    pub project: ProjectId,
    /// Its title.
    pub project_title: String,
    /// Which text.
    pub document: DocumentId,
    /// The account it belongs to: where an interviewer reads it.
    pub account: Option<AccountId>,
    /// The name of the file it came as, where it did.
    pub file: Option<String>,
    /// The story's number, and its title where the gate clears that too.
    pub story: Option<(i64, Option<String>)>,
    /// From which side, and by whom it was told; none for an editor's text.
    pub teller: Option<(Side, String)>,
    /// Whether the viewer reads the whole project, and so the text on its own page.
    pub reads: bool,
    /// The language of the text.
    pub lang: Lang,
    /// The text around what was found.
    pub pieces: Vec<Piece>,
    /// Whether text was left out before and after.
    pub cut: (bool, bool),
}

/// A run of text, marked where it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether it was asked for.
    pub marked: bool,
}

/// A query read in every language, for a text is asked in its own.
struct Asked {
    readings: Vec<(Lang, Query)>,
}

impl Asked {
    fn new(query: &str) -> Self {
        Self { readings: Lang::ALL.map(|lang| (lang, Query::parse(query, lang))).to_vec() }
    }

    fn is_empty(&self) -> bool {
        self.readings.iter().all(|(_, query)| query.is_empty())
    }

    /// For every word its hashes in all languages: words are cut the same way in each, so they stand in step.
    fn words(&self, hasher: &Hasher) -> Vec<Vec<i64>> {
        let mut words: Vec<Vec<i64>> = vec![];
        for (_, query) in &self.readings {
            for (n, hashes) in query.hashes(hasher).into_iter().enumerate() {
                if words.len() == n {
                    words.push(vec![]);
                }
                words[n].extend(hashes);
            }
        }
        for hashes in &mut words {
            hashes.sort_unstable();
            hashes.dedup();
        }
        words
    }

    /// The piece of a text that answers the query, or none when the text does not.
    fn answer(&self, text: &str, lang: Lang) -> Option<(Vec<Piece>, (bool, bool))> {
        let (_, query) = self.readings.iter().find(|(of, _)| *of == lang)?;
        query.matches(&tokens(text, lang)).then(|| {
            let part = snippet(text, &highlight(text, query, lang), SNIPPET);
            (pieces(&part.text, &part.ranges), part.cut)
        })
    }
}

/// Cuts a text at the edges of its marked ranges, in characters.
fn pieces(text: &str, ranges: &[(usize, usize)]) -> Vec<Piece> {
    let is_marked = |at: usize| ranges.iter().any(|(start, end)| (*start..*end).contains(&at));
    let mut pieces: Vec<Piece> = vec![];
    for (at, c) in text.chars().enumerate() {
        match pieces.last_mut() {
            Some(piece) if piece.marked == is_marked(at) => piece.text.push(c),
            _ => pieces.push(Piece { text: c.to_string(), marked: is_marked(at) }),
        }
    }
    pieces
}

/// Looks for a query in everything the viewer may read.
pub async fn search(store: &Store, read: &mut Read, viewer: &Viewer, query: &str) -> Result<Found, Error> {
    let asked = Asked::new(query);
    if asked.is_empty() {
        return Ok(Found::default());
    }
    let words = asked.words(&Hasher::new(&store.master().derived("search")));
    let (mut rooms, mut candidates) = (vec![], vec![]);
    for project in projects::list_projects(read, viewer).await? {
        let inside = enter(store, read, viewer, project.id).await?;
        if !inside.may(Right::Read) && !inside.may(Right::Interview) {
            continue;
        }
        let found = candidates_of(read, project.id, &words).await?;
        if !found.is_empty() {
            candidates.extend(found.into_iter().map(|(score, document)| (score, rooms.len(), document)));
            rooms.push(Room::open(read, inside, store.now()).await?);
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.2.cmp(&a.2)));
    let mut found = Found::default();
    for (_, room, document) in candidates {
        let Some(room) = rooms.get(room) else { continue };
        let Some(hit) = room.hit(read, document, &asked).await? else { continue };
        if found.hits.len() == MOST_HITS {
            found.more = true;
            break;
        }
        found.hits.push(hit);
    }
    Ok(found)
}

/// The texts of a project that hold every word, each with its score.
async fn candidates_of(
    read: &mut Read,
    project: ProjectId,
    words: &[Vec<i64>],
) -> Result<Vec<(f64, DocumentId)>, Error> {
    let collection = Collection { texts: store::count_texts(read, project).await?, mean_words: 1.0 };
    let mut hits: Option<HashMap<DocumentId, Vec<TermHit>>> = None;
    for hashes in words {
        let found = store::find_postings(read, project, hashes).await?;
        let texts = u64::try_from(found.len()).unwrap_or(u64::MAX);
        let mut so_far = hits.take();
        let met = found.into_iter().filter_map(|(document, count)| {
            let mut all = so_far.as_mut().map_or(Some(vec![]), |so_far| so_far.remove(&document))?;
            all.push(TermHit { count, texts });
            Some((document, all))
        });
        hits = Some(met.collect());
    }
    // Lengths are not kept: every text counts as an average one.
    Ok(hits.unwrap_or_default().into_iter().map(|(document, hits)| (rank(&hits, 1, collection), document)).collect())
}

/// A project with what is needed to show its texts to this viewer.
struct Room {
    inside: Inside,
    audience: Audience,
    consents: Consents,
    now: Timestamp,
    accounts: Vec<Account>,
    stories: HashMap<StoryId, Story>,
    aliases: HashMap<redthread_core::ids::PersonId, String>,
}

impl Room {
    async fn open(read: &mut Read, inside: Inside, now: Timestamp) -> Result<Self, Error> {
        let project = inside.project.id;
        read.opens(project);
        let audience = if inside.may(Right::Read) { Audience::Team } else { Audience::Raw };
        let stories = stories::list_stories(read, project).await?;
        let people = people::list_people(read, project).await?;
        Ok(Self {
            audience,
            consents: consents::load_consents(read, project, Some(audience)).await?,
            now,
            accounts: stories::list_accounts(read, project).await?,
            stories: stories.into_iter().map(|story| (story.id, story)).collect(),
            aliases: people.into_iter().map(|person| (person.id, person.alias)).collect(),
            inside,
        })
    }

    fn gate(&self) -> Gate<'_> {
        Gate::new(&self.consents, self.audience, self.now)
    }

    /// Who does not read the project sees only what they were given to ask.
    fn is_for_viewer(&self, account: Option<&Account>) -> bool {
        let own = |account: &Account| account.interviewer.is_some() && account.interviewer == self.inside.person;
        self.inside.may(Right::Read) || account.is_some_and(own)
    }

    async fn hit(&self, read: &mut Read, id: DocumentId, asked: &Asked) -> Result<Option<Hit>, Error> {
        let document = match documents::load_document(read, self.inside.project.id, id).await {
            Ok(document) => document,
            // Erased: its key is gone.
            Err(Error::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        };
        let Some(mut hit) = self.show(document, asked) else { return Ok(None) };
        hit.file = brought::find_file_name(read, id).await?;
        Ok(Some(hit))
    }

    fn show(&self, document: Document, asked: &Asked) -> Option<Hit> {
        let account = self.accounts.iter().find(|account| document.account == Some(account.id));
        if !self.is_for_viewer(account) {
            return None;
        }
        let cleared = self.gate().clear(document.told, Material::Retold).ok()?;
        let (pieces, cut) = asked.answer(cleared.get(), document.lang)?;
        Some(Hit {
            project: document.project,
            project_title: self.inside.project.title.clone(),
            document: document.id,
            file: None,
            account: document.account,
            story: document.story.and_then(|story| self.story(story)),
            teller: account
                .map(|account| (account.side, self.aliases.get(&account.teller).cloned().unwrap_or_default())),
            reads: self.inside.may(Right::Read),
            lang: document.lang,
            pieces,
            cut,
        })
    }

    fn story(&self, id: StoryId) -> Option<(i64, Option<String>)> {
        let story = self.stories.get(&id)?;
        let title = self.gate().clear(story.told.clone(), Material::Retold).ok().map(|face| face.into_inner().title);
        Some((story.number, title.filter(|title| !title.is_empty())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(query: &str, text: &str, lang: Lang) -> Option<String> {
        let (pieces, _) = Asked::new(query).answer(text, lang)?;
        Some(
            pieces
                .iter()
                .map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() })
                .collect(),
        )
    }

    #[test]
    fn a_text_is_asked_in_its_own_language() {
        assert_eq!(drawn("story", "Three stories, told twice.", Lang::En).unwrap(), "Three [stories], told twice.");
        assert_eq!(drawn("berättelse", "Tre berättelser 🙂", Lang::Sv).unwrap(), "Tre [berättelser] 🙂");
        assert_eq!(drawn("עו\"ס", "העו״ס חיכתה, 3 פעמים", Lang::He).unwrap(), "[העו״ס] חיכתה, 3 פעמים");
    }

    #[test]
    fn points_do_not_hide_a_word_and_stay_inside_the_mark() {
        assert_eq!(drawn("דלת", "פָּתְחָה אֶת הַדֶּלֶת", Lang::He).unwrap(), "פָּתְחָה אֶת [הַדֶּלֶת]");
    }

    #[test]
    fn excluded_words_and_phrases_are_decided_by_the_text() {
        assert_eq!(drawn("door -key", "A key for the door", Lang::En), None);
        assert_eq!(drawn("\"door key\"", "A key, a door", Lang::En), None);
        assert!(Asked::new("-door").is_empty());
    }

    #[test]
    fn the_words_of_all_languages_stand_in_step() {
        let hasher = Hasher::new(&[3; 32]);
        assert_eq!(Asked::new("בית ספר stories 26").words(&hasher).len(), 4);
        assert!(Asked::new("").words(&hasher).is_empty());
    }
}
