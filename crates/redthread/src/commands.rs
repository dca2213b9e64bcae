//! What each command does. Every failure is one clear sentence.

use std::io::BufRead as _;
use std::path::Path;

use redthread_core::ids::UserId;
use redthread_core::kit::{Kit, KitSource};
use redthread_core::language::Lang;
use redthread_storage::users::{self, Contact, NewUser};
use redthread_storage::{Deed, Error, Fault, MasterKey, Store, backup, check};

use crate::cli::{CatalogueCommand, Cli, Command, KitCommand, OrganisationRole, Place, TokenCommand, UserCommand};
use crate::instruments::sealed_columns;
use crate::settings::{Settings, folder, open, open_existing};
use crate::{demo, serve};

/// Why a command did not do what it was told, for a person at a terminal.
#[derive(Debug)]
pub(crate) struct Sentence(pub(crate) String);

impl From<Fault> for Sentence {
    fn from(fault: Fault) -> Self {
        Self(fault.to_string())
    }
}

impl From<Error> for Sentence {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusals) => {
                Self(format!("refused: {}", refusals.iter().map(|refusal| refusal.code).collect::<Vec<_>>().join(", ")))
            }
            Error::NotFound => Self("there is no such thing here".to_owned()),
            other => Self(other.to_string()),
        }
    }
}

/// Runs one command.
pub(crate) async fn run(cli: Cli) -> Result<(), Sentence> {
    match cli.command {
        Command::Serve { place, listen, https } => serve_place(&place, listen, https).await,
        Command::Demo { listen, data, ready_file } => demo::run(&listen, data, ready_file.as_deref()).await,
        Command::Import { place, book: Some(book), accept, organisation, .. } => {
            books::import(&place, &book, accept, organisation.as_deref()).await
        }
        Command::Import { place, project, again, files, .. } => {
            texts::import(&place, &project.unwrap_or_default(), &files, again).await
        }
        Command::Publish { place, publication, format, out } => {
            texts::publish(&place, &publication, format, &out).await
        }
        Command::Search { place, query, lang, json } => texts::search(&place, &query, lang.as_deref(), json).await,
        Command::Catalogue { command: CatalogueCommand::Export { place, out, base_url } } => {
            export_catalogue(&place, &out, base_url.as_deref()).await
        }
        Command::Kit { command: KitCommand::Check { path } } => check_kit(&path),
        Command::Backup { place, to, recipient } => write_backup(&place, &to, recipient.as_deref()).await,
        Command::Restore { file, place, identity } => restore(&file, &place, identity.as_deref()).await,
        Command::Check { place } => check_place(&place).await,
        Command::User { command } => user(command).await,
        Command::Token { command: TokenCommand::Create { place, user } } => create_token(&place, &user).await,
    }
}

mod books;
mod texts;

async fn serve_place(place: &Place, listen: Option<String>, https: bool) -> Result<(), Sentence> {
    let store = open(place).await?;
    let settings = Settings::read(&place.data)?;
    let listen = listen.or(settings.listen).unwrap_or_else(|| serve::USUAL.to_owned());
    let (listener, address) = serve::bind(&listen).await?;
    println!("Red Thread: http://{address}");
    serve::serve(listener, serve::app(&store, https || settings.https)?).await?;
    store.db().close().await;
    Ok(())
}

async fn export_catalogue(place: &Place, out: &Path, base: Option<&str>) -> Result<(), Sentence> {
    let base = base.map(|base| base.trim_end_matches('/'));
    if let Some(base) = base.filter(|base| !base.starts_with("https://") && !base.starts_with("http://")) {
        return Err(Sentence(format!("{base} is no address: it begins with https://")));
    }
    let store = open_existing(place).await?;
    let copy = redthread_catalogue::export(&serve::app(&store, false)?, base).await?;
    copy.write(out).map_err(|error| Sentence(format!("{}: {error}", out.display())))?;
    println!("{}: {} files", out.display(), copy.files.len());
    if copy.left_out > 0 {
        println!("{} publications are not in it: somebody in them asked not to be in search engines", copy.left_out);
    }
    Ok(())
}

fn check_kit(path: &Path) -> Result<(), Sentence> {
    let mut source = KitSource::default();
    read_folder(path, path, &mut source).map_err(|error| Sentence(format!("{}: {error}", path.display())))?;
    match Kit::check(&source, redthread_core::shipped::INSTRUMENTS) {
        Ok(kit) => {
            println!("{} {}: {} stages, no faults", kit.id, kit.version, kit.stages.len());
            Ok(())
        }
        Err(faults) => {
            for fault in &faults {
                println!("{fault}");
            }
            Err(Sentence(format!("{} faults in {}", faults.len(), path.display())))
        }
    }
}

fn read_folder(root: &Path, at: &Path, source: &mut KitSource) -> std::io::Result<()> {
    for entry in std::fs::read_dir(at)? {
        let path = entry?.path();
        if path.is_dir() {
            read_folder(root, &path, source)?;
        } else if path.extension().is_some_and(|ending| ending == "toml" || ending == "md") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            source.files.insert(name, std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

async fn write_backup(place: &Place, to: &Path, recipient: Option<&str>) -> Result<(), Sentence> {
    let store = open_existing(place).await?;
    let manifest = backup::backup(&store, to, recipient).await?;
    println!("{}: {} events, head {}", to.display(), manifest.events, manifest.head);
    println!("The key is not in it. Keep the key file apart: key {}", manifest.key);
    Ok(())
}

async fn restore(file: &Path, place: &Place, identity: Option<&Path>) -> Result<(), Sentence> {
    let identity = identity.map(std::fs::read_to_string).transpose().map_err(|error| Sentence(error.to_string()))?;
    let identity = identity.as_deref().and_then(|text| text.lines().find(|line| line.starts_with("AGE-SECRET-KEY")));
    let (manifest, database) = backup::unpack(file, identity)?;
    let target = folder(place, &Settings::read(&place.data)?);
    if manifest.engine == "sqlite" {
        std::fs::create_dir_all(&place.data).map_err(|error| Sentence(error.to_string()))?;
        if !target.key.exists() {
            return Err(Sentence(format!(
                "put the key file that this backup was made with at {} first",
                target.key.display()
            )));
        }
        if MasterKey::read_file(&target.key)?.fingerprint() != manifest.key {
            return Err(Sentence(format!("{} is not the key that this backup was made with", target.key.display())));
        }
        backup::write_new(&target.database, &database).map_err(|error| {
            Sentence(format!("{}: {error}; restore into an empty folder", target.database.display()))
        })?;
    } else {
        restore_server(place, &database)?;
    }
    let store = open(place).await?;
    let mut faults = backup::compare(&store, &manifest).await?;
    faults.extend(check::check(&store, &sealed_columns(), |_| ()).await?.faults);
    report(&faults, &format!("restored {} events, head {}", manifest.events, manifest.head))
}

fn restore_server(place: &Place, dump: &[u8]) -> Result<(), Sentence> {
    let url = place
        .database_url
        .as_deref()
        .ok_or_else(|| Sentence("this backup is of PostgreSQL: give --database-url of an empty database".to_owned()))?;
    let file = place.data.join("restore.dump");
    std::fs::create_dir_all(&place.data).map_err(|error| Sentence(error.to_string()))?;
    backup::write_new(&file, dump)?;
    let status = std::process::Command::new("pg_restore")
        .args(["--no-owner", "--exit-on-error", "--dbname", url])
        .arg(&file)
        .status();
    drop(std::fs::remove_file(&file));
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Sentence(format!("pg_restore ended with {status}"))),
        Err(error) => Err(Sentence(format!("pg_restore: {error}"))),
    }
}

async fn check_place(place: &Place) -> Result<(), Sentence> {
    let store = open_existing(place).await?;
    let report_of = check::check(&store, &sealed_columns(), |step| eprintln!("checking {step}")).await?;
    for (table, count) in report_of.counts.iter().filter(|(_, count)| **count > 0) {
        println!("{table}: {count}");
    }
    println!("{} seals open, {} erased on purpose", report_of.sealed, report_of.erased);
    report(&report_of.faults, &format!("{} events, head {}", report_of.events, report_of.head))
}

fn report(faults: &[String], sound: &str) -> Result<(), Sentence> {
    for fault in faults {
        println!("FAULT {fault}");
    }
    if faults.is_empty() {
        println!("{sound}: sound");
        return Ok(());
    }
    Err(Sentence(format!("{} faults", faults.len())))
}

async fn user(command: UserCommand) -> Result<(), Sentence> {
    match command {
        UserCommand::Add { place, email, name, lang, steward, organisation } => {
            let store = open_existing(&place).await?;
            let lang: Lang =
                lang.parse().map_err(|error: redthread_core::language::UnknownLang| Sentence(error.to_string()))?;
            let new = NewUser { contact: Contact { name, email }, password: first_line()?, steward, lang };
            match organisation {
                Some(organisation) => found_organisation(&store, &organisation, new).await,
                None => add_user(&store, new).await,
            }
        }
        UserCommand::Role { place, email, role } => {
            let store = open_existing(&place).await?;
            let user = find_user(&store, &email).await?;
            Ok(users::set_steward(&store, &Deed::fresh(&store, None)?, user, role == OrganisationRole::Steward).await?)
        }
        UserCommand::Reset { place, email } => {
            let store = open_existing(&place).await?;
            let user = find_user(&store, &email).await?;
            Ok(users::reset_password(&store, &Deed::fresh(&store, None)?, user, &first_line()?).await?)
        }
    }
}

async fn add_user(store: &Store, new: NewUser) -> Result<(), Sentence> {
    let organisation = users::find_organisation(&mut store.read().await?).await?;
    let (organisation, _) = organisation
        .ok_or_else(|| Sentence("open the first page in a browser and name your organisation first".to_owned()))?;
    users::add_user(store, &Deed::fresh(store, None)?, organisation, new).await?;
    Ok(())
}

/// Another organisation on the same server: what it tells and measures is its own, and it shares what it says it shares.
async fn found_organisation(store: &Store, name: &str, first: NewUser) -> Result<(), Sentence> {
    if name.trim().is_empty() {
        return Err(Sentence("an organisation has a name".to_owned()));
    }
    let first = NewUser { steward: true, ..first };
    users::add_organisation(store, &Deed::fresh(store, None)?, name.trim(), first).await?;
    Ok(())
}

async fn find_user(store: &Store, email: &str) -> Result<UserId, Sentence> {
    let found = users::find_by_email(store, &mut store.read().await?, email).await?;
    found.ok_or_else(|| Sentence(format!("nobody signs in as {email}")))
}

fn first_line() -> Result<String, Sentence> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|error| Sentence(error.to_string()))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

async fn create_token(place: &Place, email: &str) -> Result<(), Sentence> {
    let store = open_existing(place).await?;
    let user = find_user(&store, email).await?;
    let token = users::create_token(&store, &Deed::fresh(&store, Some(user))?, user).await?;
    println!("{token}");
    Ok(())
}
