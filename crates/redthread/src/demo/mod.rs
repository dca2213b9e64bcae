//! The demonstration: a workspace in which every stage of the method is in use, in Hebrew and in Swedish.
//!
//! Its people and stories are invented. It is written into an ordinary data folder, on the days on which it happened,
//! and then served like any other.

mod book;
mod files;
mod select;
mod show;
mod write;

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use redthread_core::clock::Clock;
use redthread_core::ids::{ProjectId, UserId};
use redthread_core::language::Lang;
use redthread_storage::users::{self, Contact, NewUser};
use redthread_storage::{Deed, Store, Viewer, projects};
use serde::Serialize;

use crate::cli::Place;
use crate::commands::Sentence;
use crate::{serve, settings};

/// Everybody's password in the demonstration.
const PASSWORD: &str = "red thread demo";

/// A sign-in of the demonstration: the key of the person in the files, an address, a role said on the terminal.
struct Seat {
    round: &'static str,
    key: &'static str,
    email: &'static str,
    role: &'static str,
}

/// The first of each organisation is its steward.
const SEATS: &[Seat] = &[
    Seat { round: "round-two", key: "varda", email: "varda@giva.example", role: "head of the division, steward" },
    Seat { round: "round-two", key: "hagar", email: "hagar@giva.example", role: "learning companion" },
    Seat { round: "round-two", key: "meirav", email: "meirav@giva.example", role: "referent" },
    Seat { round: "round-two", key: "shaked", email: "shaked@giva.example", role: "department referent" },
    Seat { round: "round-one", key: "amalia", email: "amalia@giva.example", role: "learning companion of book one" },
    Seat { round: "lovnas", key: "marianne", email: "marianne@lovnas.example", role: "head of unit, steward" },
    Seat { round: "lovnas", key: "torun", email: "torun@lovnas.example", role: "learning companion" },
];

impl Seat {
    /// Whether both work in the same organisation: the Swedish round has its own.
    fn is_colleague_of(&self, round: &str) -> bool {
        (self.round == "lovnas") == (round == "lovnas")
    }

    /// Who stewards the organisation of this seat.
    fn steward(&self) -> Option<&'static Self> {
        SEATS.iter().find(|other| other.is_colleague_of(self.round))
    }
}

/// Makes the workspace (unless the folder already holds one) and serves it.
pub(crate) async fn run(listen: &str, data: Option<PathBuf>, ready_file: Option<&Path>) -> Result<(), Sentence> {
    let temporary = data.is_none();
    let data = data.unwrap_or_else(|| std::env::temp_dir().join(format!("redthread-demo-{}", std::process::id())));
    let place = Place { data: data.clone(), database_url: None, key_file: None };
    if !data.join("redthread.db").exists() {
        eprintln!("Writing the demonstration …");
        let store = settings::open_at(&place, Clock::fixed(start()?)).await?;
        make(&store).await?;
        store.db().close().await;
    }
    let store = settings::open(&place).await?;
    let app = serve::app(&store, false)?;
    let (listener, address) = serve::bind(listen).await?;
    let ready = ready(&store, &format!("http://{address}")).await?;
    tell(&ready);
    if let Some(file) = ready_file {
        let text = serde_json::to_vec_pretty(&ready).map_err(|error| Sentence(error.to_string()))?;
        std::fs::write(file, text).map_err(|error| Sentence(format!("{}: {error}", file.display())))?;
    }
    serve::serve(listener, app).await?;
    store.db().close().await;
    if temporary {
        drop(std::fs::remove_dir_all(&data));
    }
    Ok(())
}

fn start() -> Result<Timestamp, Sentence> {
    "2023-01-09T08:00:00Z".parse().map_err(|error: jiff::Error| Sentence(error.to_string()))
}

async fn make(store: &Store) -> Result<(), Sentence> {
    let rounds = files::rounds().map_err(Sentence)?;
    let mut users = vec![];
    for seat in SEATS {
        users.push((seat, sign_in(store, &rounds, seat).await?));
    }
    let mut books = std::collections::BTreeMap::new();
    for round in &rounds {
        let steward = users.iter().find(|(seat, _)| seat.is_colleague_of(round.name));
        let (_, steward) = steward.ok_or_else(|| Sentence("nobody stewards the demonstration".to_owned()))?;
        let steward = viewer(store, *steward).await?;
        let seats: write::Seats =
            users.iter().filter(|(seat, _)| seat.round == round.name).map(|(seat, id)| (seat.key, *id)).collect();
        eprintln!("  {}: {} stories", round.file.title, round.stories.len());
        let mut writer = write::round(store, round, &steward, &seats).await?;
        let companion =
            seats.iter().filter(|(key, _)| ["hagar", "amalia", "torun"].contains(key)).map(|(_, id)| *id).next();
        let companion =
            viewer(store, companion.ok_or_else(|| Sentence("a round without a companion".to_owned()))?).await?;
        select::choose(&mut writer, &companion).await?;
        writer.tell_all().await?;
        let continues = books.get("round-one").copied().filter(|_| round.name == "round-two");
        let book = show::show(&writer, &companion, continues).await?;
        books.insert(round.name, book);
    }
    Ok(())
}

async fn sign_in(store: &Store, rounds: &[files::Round], seat: &Seat) -> Result<UserId, Sentence> {
    let round = rounds.iter().find(|round| round.name == seat.round).map(|round| &round.file);
    let round = round.ok_or_else(|| Sentence(format!("the demonstration has no {}", seat.round)))?;
    let name = round.people.iter().find(|person| person.key == seat.key).map(|person| person.alias.clone());
    let lang: Lang = round.lang.parse().unwrap_or(Lang::En);
    let steward = seat.steward();
    let first = steward.is_some_and(|steward| steward.key == seat.key);
    let contact = Contact {
        name: name.ok_or_else(|| Sentence(format!("{} is not in {}", seat.key, seat.round)))?,
        email: seat.email.to_owned(),
    };
    let new = NewUser { contact, password: PASSWORD.to_owned(), steward: first, lang };
    let deed = Deed::fresh(store, None)?;
    if first {
        return Ok(users::add_organisation(store, &deed, &round.organisation, new).await?);
    }
    let mut read = store.read().await?;
    let colleague = users::find_by_email(store, &mut read, steward.map_or("", |steward| steward.email)).await?;
    let row = redthread_storage::sql("SELECT organisation FROM users WHERE id = $1")
        .maybe_id(colleague)
        .one(&mut read)
        .await?;
    drop(read);
    Ok(users::add_user(store, &deed, row.id("organisation")?, new).await?)
}

async fn viewer(store: &Store, user: UserId) -> Result<Viewer, Sentence> {
    let row = redthread_storage::sql("SELECT organisation, steward FROM users WHERE id = $1")
        .id(user)
        .one(&mut store.read().await?)
        .await?;
    Ok(Viewer::User { id: user, organisation: row.id("organisation")?, steward: row.bool("steward")? })
}

/// What tests and people need to begin.
#[derive(Serialize)]
struct Ready {
    url: String,
    users: Vec<ReadyUser>,
    projects: Vec<ReadyProject>,
    publications: Vec<ReadyPublication>,
    join: Vec<()>,
}

#[derive(Serialize)]
struct ReadyUser {
    name: String,
    email: &'static str,
    password: &'static str,
    role: &'static str,
}

#[derive(Serialize)]
struct ReadyProject {
    id: String,
    kit: String,
    title: String,
    url: String,
}

#[derive(Serialize)]
struct ReadyPublication {
    id: String,
    title: String,
    url: String,
}

async fn ready(store: &Store, url: &str) -> Result<Ready, Sentence> {
    let mut read = store.read().await?;
    let (mut names, mut seen) = (vec![], std::collections::BTreeMap::<ProjectId, ReadyProject>::new());
    for seat in SEATS {
        let Some(user) = users::find_by_email(store, &mut read, seat.email).await? else { continue };
        let viewer = viewer(store, user).await?;
        for project in projects::list_projects(&mut read, &viewer).await? {
            let ready = ReadyProject {
                id: project.id.to_string(),
                kit: project.kit,
                title: project.title,
                url: format!("{url}/p/{}", project.id),
            };
            seen.insert(project.id, ready);
        }
        let Viewer::User { organisation, .. } = viewer else { continue };
        let name = users::list_users(&mut read, organisation).await?.into_iter().find(|other| other.id == user);
        names.push(ReadyUser {
            name: name.map(|user| user.contact.name).unwrap_or_default(),
            email: seat.email,
            password: PASSWORD,
            role: seat.role,
        });
    }
    let publications = show::published(store, url).await?;
    let publications = publications.into_iter().map(|(id, title, url)| ReadyPublication { id, title, url }).collect();
    Ok(Ready { url: url.to_owned(), users: names, projects: seen.into_values().collect(), publications, join: vec![] })
}

fn tell(ready: &Ready) {
    println!("\nRed Thread: {}\n\nSign in (password for all: {PASSWORD})", ready.url);
    for user in &ready.users {
        println!("  {:<26} {} ({})", user.email, user.name, user.role);
    }
    println!("\nProjects");
    for project in &ready.projects {
        println!("  {}  {}", project.title, project.url);
    }
    for publication in &ready.publications {
        println!("\nA book that everybody can read\n  {}  {}", publication.title, publication.url);
    }
    println!(
        "\nTry: a principle, and the words it rests on; a consent taken back, and what it touches; a book that cannot be made yet, and why."
    );
}
