//! The demonstration: a workspace in which every stage of every method is in use, in Hebrew and in Swedish.
//!
//! Its people and stories are invented. It is written into an ordinary data folder, on the days on which it happened,
//! and then served like any other.

mod book;
mod earlier;
mod files;
mod lines;
mod listing;
mod network;
mod pen;
mod select;
mod show;
mod ties;
mod workshop;
mod write;

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use redthread_catalogue::list_on_show;
use redthread_core::clock::Clock;
use redthread_core::ids::{ProjectId, UserId};
use redthread_core::language::Lang;
use redthread_storage::users::{self, Contact, NewUser};
use redthread_storage::{Deed, Error, Store, Viewer, enter, projects};
use redthread_web::{Kind, OnShow};
use serde::Serialize;

use crate::cli::Place;
use crate::commands::Sentence;
use crate::instruments::INSTRUMENTS;
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
        let noon = noon_at_most(Clock::System.now());
        let app = serve::app(&store, false)?;
        lines::make(&app, noon).await?;
        workshop::make(&app, noon).await?;
        earlier::make(&store).await?;
        network::make(&store, noon).await?;
        ties::make(&store).await?;
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

/// Today's noon, or now while it has not come: nothing of the demonstration lies ahead.
fn noon_at_most(now: Timestamp) -> Timestamp {
    redthread_core::day::noon(redthread_core::day::date_of(now)).unwrap_or(now).min(now)
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

async fn viewer(store: &Store, user: UserId) -> Result<Viewer, Error> {
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
    join: Vec<ReadyRoom>,
}

#[derive(Serialize)]
struct ReadyUser {
    name: String,
    email: &'static str,
    password: &'static str,
    role: &'static str,
}

/// A room that phones can join now.
#[derive(Serialize)]
struct ReadyRoom {
    kind: &'static str,
    url: String,
    code: String,
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

/// Everybody who signs in: address and role.
fn seats() -> impl Iterator<Item = (&'static str, &'static str)> {
    let own = SEATS.iter().map(|seat| (seat.email, seat.role));
    own.chain(lines::SEATS.iter().chain(workshop::SEATS).map(|(_, email, role)| (*email, *role)))
}

async fn ready(store: &Store, url: &str) -> Result<Ready, Sentence> {
    let mut read = store.read().await?;
    let (mut names, mut seen) = (vec![], std::collections::BTreeMap::<ProjectId, ReadyProject>::new());
    for (email, role) in seats() {
        let Some(user) = users::find_by_email(store, &mut read, email).await? else { continue };
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
        let name = name.map(|user| user.contact.name).unwrap_or_default();
        names.push(ReadyUser { name, email, password: PASSWORD, role });
    }
    drop(read);
    let mut shelf = list_on_show(store, INSTRUMENTS).await?;
    shelf.sort_by_key(|one| one.kind != Kind::Book);
    let ready =
        |one: OnShow| ReadyPublication { id: one.id.to_string(), title: one.title, url: format!("{url}{}", one.url) };
    let publications = shelf.into_iter().map(ready).collect();
    let join = rooms(store, url).await?;
    Ok(Ready { url: url.to_owned(), users: names, projects: seen.into_values().collect(), publications, join })
}

/// The room of today's meeting of the national group, and the wall of today's workshop.
async fn rooms(store: &Store, url: &str) -> Result<Vec<ReadyRoom>, Sentence> {
    let (_, email, _) = lines::SEATS.first().copied().unwrap_or_default();
    let Some(user) = users::find_by_email(store, &mut store.read().await?, email).await? else { return Ok(vec![]) };
    let (viewer, mut rooms) = (viewer(store, user).await?, vec![]);
    for project in projects::list_projects(&mut store.read().await?, &viewer).await? {
        let inside = enter(store, &mut store.read().await?, &viewer, project.id).await?;
        let code = lines::open_room(store, &inside).await?;
        rooms.push(ReadyRoom { kind: "concerns", url: format!("{url}/j/{code}"), code });
    }
    if let Some(code) = workshop::open_code(store).await? {
        rooms.push(ReadyRoom { kind: "wall", url: format!("{url}/w/{code}"), code });
    }
    Ok(rooms)
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
        println!("\nEverybody can read\n  {}  {}", publication.title, publication.url);
    }
    for room in &ready.join {
        println!("\nA meeting of today, for phones without an account (code {})\n  {}", room.code, room.url);
    }
    println!(
        "\nTry: a principle, and the words it rests on; a consent taken back, and what it touches; a book that cannot be made yet, and why.\n\
         Red lines, as naama@group.example: the board, a line with its objection, a crossing that nobody answered, the outline;\n\
         a second window at the code above: say what must not happen, and see it on the wall.\n\
         A future workshop, as ylva@sandmyr.example: a wall with its votes, the groups that came of it, the one that is silent;\n\
         today's workshop: its wall on this screen, a second window at its code, and a slip from there.\n\
         A book from before, as varda@giva.example (Earlier books): lines that are doubtful, each beside its repair."
    );
}
