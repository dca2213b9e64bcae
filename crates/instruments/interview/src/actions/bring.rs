//! Texts that come as files. Each good one goes in whole, each bad one is named with its reason; nothing half in.

use redthread_core::ids::{AccountId, DocumentId, KeyId, PersonId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_intake::{BroughtText, Note, Unreadable};
use redthread_storage::documents::{self, DocumentKind, NewDocument};
use redthread_storage::{Act, Answer, Deed, Error, Inside, Store, begin, brought, people};

use crate::desk::{self, Desk};

/// Where brought texts belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// To an interview: they are what its teller said.
    Account(AccountId),
    /// To the project as a whole, with everybody whose words or life they hold: nobody for an old book's front matter.
    Project(Vec<PersonId>),
}

/// What became of the files.
#[derive(Clone, Debug, Default)]
pub struct Brought {
    /// Kept: the name of the file, the text, what its reader should know.
    pub kept: Vec<(String, DocumentId, Vec<Note>)>,
    /// Here already, and left as it is: the name of the file and the text that was brought before.
    pub known: Vec<(String, DocumentId)>,
    /// Refused: the name of the file and why.
    pub refused: Vec<(String, Unreadable)>,
}

impl Brought {
    /// The refusals beside the field of the files, each with its file's name.
    pub fn refusals(&self) -> Vec<Refusal> {
        let about = |code, name| Refusal::beside("files", code).with("file", name);
        let known = self.known.iter().map(|(name, _)| about("interview.file_known", name));
        self.refused.iter().map(|(name, why)| about(why.code(), name)).chain(known).collect()
    }
}

/// Whether a file is brought in once more when the same words of the same people are here already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Twice {
    /// It is known again, and left as it is.
    #[default]
    Never,
    /// Somebody asked for it.
    Asked,
}

/// What became of each file, as the answer of an act: the text, and whether it was here before.
struct Made(Vec<(DocumentId, bool)>);

impl Answer for Made {
    fn keep(&self) -> String {
        let one = |(id, known): &(DocumentId, bool)| format!("{}{id}", if *known { "=" } else { "" });
        self.0.iter().map(one).collect::<Vec<_>>().join(" ")
    }
    fn recall(kept: &str) -> Option<Self> {
        let one = |text: &str| {
            let known = text.strip_prefix('=');
            known.unwrap_or(text).parse().ok().map(|id| (id, known.is_some()))
        };
        kept.split_whitespace().map(one).collect::<Option<_>>().map(Self)
    }
}

/// Brings files in, all good ones in one act. An act whose files are all bad is none.
pub async fn bring_texts(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    place: &Place,
    files: &[(String, Vec<u8>)],
    twice: Twice,
) -> Result<Brought, Error> {
    let (mut good, mut brought) = (vec![], Brought::default());
    for (name, bytes) in files {
        match redthread_intake::read(name, bytes) {
            Ok(text) => good.push((name.clone(), text)),
            Err(why) => brought.refused.push((name.clone(), why)),
        }
    }
    if !good.is_empty() {
        let made = keep(store, deed, inside, place, &good, twice).await?;
        for ((name, text), (document, known)) in good.into_iter().zip(made.0) {
            if known {
                brought.known.push((name, document));
            } else {
                brought.kept.push((name, document, text.notes));
            }
        }
    }
    Ok(brought)
}

/// To whom and to what the texts belong, and under which key they are sealed.
struct Shelf {
    account: Option<AccountId>,
    story: Option<StoryId>,
    subjects: Vec<PersonId>,
    /// The one whose words they are; none where each text has a key of its own.
    key: Option<KeyId>,
    taken: usize,
}

async fn keep(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    place: &Place,
    good: &[(String, BroughtText)],
    twice: Twice,
) -> Result<Made, Error> {
    let mut act = begin!(store, deed, "interview.brought", Some(inside.project.id), answer);
    let shelf = match place {
        Place::Account(account) => shelf_of_account(store, &mut act, inside, *account).await?,
        Place::Project(subjects) => shelf_of_project(&mut act, inside, subjects).await?,
    };
    let mut made = vec![];
    for (name, text) in good {
        let mark = mark(store, &shelf, text);
        let known = brought::find_by_mark(&mut act, inside.project.id, mark).await?;
        if let Some(document) = known.filter(|_| twice == Twice::Never) {
            made.push((document, true));
            continue;
        }
        let key = match shelf.key {
            Some(key) => key,
            None => act.new_key(inside.project.id).await?,
        };
        let new = new_text(inside, &shelf, (shelf.taken + made.len() + 1, key), text);
        let document = documents::insert_document(store, &mut act, inside.project.id, new).await?;
        brought::insert_file(&mut act, document, key, name, mark).await?;
        act.also("document.brought", document);
        made.push((document, false));
    }
    match place {
        Place::Account(account) => act.done(*account, Made(made)).await,
        Place::Project(_) => act.done(inside.project.id, Made(made)).await,
    }
}

/// By what a text is known again: whose it is, whom it is about, and its words.
fn mark(store: &Store, shelf: &Shelf, text: &BroughtText) -> [u8; 32] {
    let whose = format!("{:?}\n{:?}\n{}", shelf.account, shelf.subjects, with_notes(text));
    store.master().hash("interview.brought", whose.as_bytes())
}

async fn shelf_of_account(store: &Store, act: &mut Act, inside: &Inside, id: AccountId) -> Result<Shelf, Error> {
    let desk = Desk::load_to_bring(act, store, inside, id).await?;
    desk.require_writing()?;
    Ok(Shelf {
        account: Some(id),
        story: Some(desk.account.story),
        subjects: vec![desk.teller.id],
        key: Some(desk.teller.key),
        taken: desk.brought.len(),
    })
}

async fn shelf_of_project(act: &mut Act, inside: &Inside, subjects: &[PersonId]) -> Result<Shelf, Error> {
    if !desk::documents_all(inside) {
        inside.require(Right::Steer)?;
    }
    let mut keys = vec![];
    for person in subjects {
        let person = people::load_person(act, inside, *person).await?;
        if person.is_erased {
            return Err(Error::NotFound);
        }
        keys.push(person.key);
    }
    let key = match keys.as_slice() {
        [own] => Some(*own),
        // Nobody's, or several people's: under a key of the text, so that erasing one does not take the others' words.
        _ => None,
    };
    let all = documents::list_outlines(act, inside.project.id).await?;
    let taken = all.iter().filter(|text| text.account.is_none() && text.kind == DocumentKind::Brought).count();
    Ok(Shelf { account: None, story: None, subjects: subjects.to_vec(), key, taken })
}

fn new_text(inside: &Inside, shelf: &Shelf, (number, key): (usize, KeyId), text: &BroughtText) -> NewDocument {
    NewDocument {
        story: shelf.story,
        account: shelf.account,
        kind: DocumentKind::Brought,
        // The real name of the file is sealed elsewhere: people name files after people.
        section: format!("{number}.{}", text.format.extension()),
        position: i64::try_from(number).unwrap_or(i64::MAX),
        lang: inside.project.lang,
        none_found: false,
        text: with_notes(text),
        subjects: shelf.subjects.clone(),
        key,
    }
}

/// The paragraphs, and the footnotes after them: they are part of what somebody wrote.
fn with_notes(text: &BroughtText) -> String {
    let notes = text.notes.iter().filter_map(|note| match note {
        Note::Footnote { text, .. } => Some(text),
        _ => None,
    });
    let notes = notes.enumerate().map(|(n, note)| format!("\n\n[{}] {note}", n + 1));
    std::iter::once(text.plain()).chain(notes).collect()
}
