//! Search over everything the viewer may read: the index finds, the gate clears, the text itself decides.
//!
//! A text that the gate bars is not even counted: that it holds a word would already say something of it. The index hands out the
//! best texts one after the other, so that where much is shut the search reads on until it has what a page shows.

mod asked;
mod room;

pub use asked::Piece;
pub use room::Hit;

use redthread_core::ids::ProjectId;
use redthread_core::kit::Right;
use redthread_search::{Field, Reach};
use redthread_storage::index::rebuild;
use redthread_storage::{Error, Inside, Read, Store, Viewer, enter, projects};
use redthread_web::Words;

use asked::Asked;
use room::Room;

/// Longest list of results; a page of more is not read.
const MOST_HITS: usize = 30;
/// Texts that are looked into at most: a phrase of common words, or a reader to whom little is open, ends here.
const MOST_READ: usize = 400;

/// What somebody looks for.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// As typed.
    pub query: String,
    /// In one project only.
    pub project: Option<ProjectId>,
    /// Whether they are still typing: the last word may go on.
    pub typing: bool,
}

/// What a search found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The best first.
    pub hits: Vec<Hit>,
    /// Whether there may be more than are listed.
    pub more: bool,
    /// How far beyond the words as typed it went: further only when nothing was found before.
    pub reach: Reach,
    /// Filters that say nothing about a project's own texts, and what only looks like a filter: passed over, named here.
    pub passed_over: Vec<String>,
    /// While the index is made anew: how many texts of how many.
    pub indexing: Option<(i64, i64)>,
}

/// Looks for something in everything the viewer may read.
pub async fn search(
    store: &Store,
    read: &mut Read,
    viewer: &Viewer,
    wish: &Wish,
    words: &Words,
) -> Result<Found, Error> {
    let reaches: &[Reach] = if wish.typing {
        &[Reach::Unfinished, Reach::Forgiving]
    } else {
        &[Reach::Typed, Reach::Unfinished, Reach::Forgiving]
    };
    let insides = insides(store, read, viewer, wish.project).await?;
    let mut found = Found {
        hits: vec![],
        more: false,
        reach: Reach::Typed,
        passed_over: vec![],
        indexing: rebuild::under_way(read).await?,
    };
    for reach in reaches {
        let asked = Asked::new(&wish.query, *reach, store.vocabulary());
        found.passed_over = asked.passed_over(is_unknown);
        found.reach = *reach;
        if asked.is_empty() {
            break;
        }
        (found.hits, found.more) = pass(store, read, &insides, &asked, words).await?;
        if !found.hits.is_empty() {
            break;
        }
    }
    Ok(found)
}

/// What only what is published says of itself.
fn is_unknown(field: Field) -> bool {
    matches!(field, Field::Topic | Field::Population)
}

/// The projects whose texts the viewer may read, or were given to ask for.
async fn insides(
    store: &Store,
    read: &mut Read,
    viewer: &Viewer,
    only: Option<ProjectId>,
) -> Result<Vec<Inside>, Error> {
    let mut insides = vec![];
    for project in projects::list_projects(read, viewer).await? {
        if only.is_some_and(|only| only != project.id) {
            continue;
        }
        let inside = enter(store, read, viewer, project.id).await?;
        if inside.may(Right::Read) || inside.may(Right::Interview) {
            insides.push(inside);
        }
    }
    Ok(insides)
}

/// The best texts of all projects, each project's in its own order, and whether there may be more.
async fn pass(
    store: &Store,
    read: &mut Read,
    insides: &[Inside],
    asked: &Asked<'_>,
    words: &Words,
) -> Result<(Vec<Hit>, bool), Error> {
    let hashes = asked.words(&store.hasher());
    let mut rooms = vec![];
    for inside in insides {
        if room::is_asked(store, inside, asked) {
            rooms.extend(Room::open(read, inside, store.now(), &hashes).await?);
        }
    }
    let mut hits = vec![];
    for _ in 0..MOST_READ {
        let Some(room) = best(&mut rooms) else { return Ok((hits, false)) };
        let hit = room.next_hit(read, asked, words).await?;
        if hit.is_some() && hits.len() == MOST_HITS {
            return Ok((hits, true));
        }
        hits.extend(hit);
    }
    Ok((hits, true))
}

/// The project whose next text is the best.
fn best<'r, 'i>(rooms: &'r mut [Room<'i>]) -> Option<&'r mut Room<'i>> {
    let open = rooms.iter_mut().filter(|room| room.score().is_some());
    open.max_by(|one, other| one.score().unwrap_or_default().total_cmp(&other.score().unwrap_or_default()))
}
