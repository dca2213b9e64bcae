//! Texts that come as files. Each good one goes in whole, each bad one is named with its reason; nothing half in.

use redthread_core::ids::{AccountId, DocumentId, KeyId, PersonId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_intake::{BroughtText, Note, Unreadable};
use redthread_storage::documents::{self, DocumentKind, NewDocument};
use redthread_storage::{Act, Answer, Deed, Error, Inside, Store, begin, people};

use crate::desk::{self, Desk};
use crate::store;

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
    /// Refused: the name of the file and why.
    pub refused: Vec<(String, Unreadable)>,
}

impl Brought {
    /// The refusals beside the field of the files, each with its file's name.
    pub fn refusals(&self) -> Vec<Refusal> {
        self.refused.iter().map(|(name, why)| Refusal::beside("files", why.code()).with("file", name)).collect()
    }
}

/// The texts that an act made, as its answer.
struct Made(Vec<DocumentId>);

impl Answer for Made {
    fn keep(&self) -> String {
        self.0.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }
    fn recall(kept: &str) -> Option<Self> {
        kept.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok().map(Self)
    }
}

/// Brings files in, all good ones in one act. An act whose files are all bad is none.
pub async fn bring_texts(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    place: &Place,
    files: &[(String, Vec<u8>)],
) -> Result<Brought, Error> {
    let (mut good, mut brought) = (vec![], Brought::default());
    for (name, bytes) in files {
        match redthread_intake::read(name, bytes) {
            Ok(text) => good.push((name.clone(), text)),
            Err(why) => brought.refused.push((name.clone(), why)),
        }
    }
    if !good.is_empty() {
        let made = keep(store, deed, inside, place, &good).await?;
        let kept = good.into_iter().zip(made.0);
        brought.kept = kept.map(|((name, text), document)| (name, document, text.notes)).collect();
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
) -> Result<Made, Error> {
    let mut act = begin!(store, deed, "interview.brought", Some(inside.project.id), answer);
    let shelf = match place {
        Place::Account(account) => shelf_of_account(store, &mut act, inside, *account).await?,
        Place::Project(subjects) => shelf_of_project(&mut act, inside, subjects).await?,
    };
    let mut made = vec![];
    for (n, (name, text)) in good.iter().enumerate() {
        let key = match shelf.key {
            Some(key) => key,
            None => act.new_key(inside.project.id).await?,
        };
        let new = new_text(inside, &shelf, (shelf.taken + n + 1, key), text);
        let document = documents::insert_document(store, &mut act, inside.project.id, new).await?;
        store::insert_file(&mut act, document, key, name).await?;
        act.also("document.brought", document);
        made.push(document);
    }
    match place {
        Place::Account(account) => act.done(*account, Made(made)).await,
        Place::Project(_) => act.done(inside.project.id, Made(made)).await,
    }
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
    let all = documents::list_outlines(act, inside.project.id, None).await?;
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
