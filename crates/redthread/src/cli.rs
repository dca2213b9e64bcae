//! The command line. Tests and operators rely on these words.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Learn from what worked, agree on what must not happen, follow through.
#[derive(Debug, Parser)]
#[command(name = "redthread", version)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Where everything is kept.
#[derive(Clone, Debug, Args)]
pub(crate) struct Place {
    /// Folder of the data.
    #[arg(long, env = "REDTHREAD_DATA")]
    pub(crate) data: PathBuf,
    /// A PostgreSQL server instead of the embedded SQLite.
    #[arg(long, env = "REDTHREAD_DATABASE_URL")]
    pub(crate) database_url: Option<String>,
    /// The master key; made if there is none. Keep it apart from backups.
    #[arg(long, env = "REDTHREAD_KEY_FILE")]
    pub(crate) key_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the workspace.
    Serve {
        #[command(flatten)]
        place: Place,
        /// Address to listen on [default: 127.0.0.1:7264]
        #[arg(long, env = "REDTHREAD_LISTEN")]
        listen: Option<String>,
        /// The address people use begins with https (a proxy in front does the encrypting).
        #[arg(long, env = "REDTHREAD_HTTPS")]
        https: bool,
    },
    /// Show a workspace with every kit in use, in Hebrew, Swedish and English.
    Demo {
        /// Address to listen on.
        #[arg(long, default_value = "127.0.0.1:7264")]
        listen: String,
        /// Keep it in this folder; without it, a temporary one.
        #[arg(long)]
        data: Option<PathBuf>,
        /// Write the addresses and sign-ins here as JSON once it serves.
        #[arg(long)]
        ready_file: Option<PathBuf>,
    },
    /// Bring texts into a project, or a book from before; a file that cannot be read is named, the rest goes in.
    Import {
        #[command(flatten)]
        place: Place,
        /// The project's id.
        #[arg(long, required_unless_present = "book")]
        project: Option<String>,
        /// Bring in also what is here already.
        #[arg(long)]
        again: bool,
        /// A book that was printed before: its lines are put right, and asked about where that is not sure.
        #[arg(long, value_name = "FILE", conflicts_with_all = ["project", "again", "files"])]
        book: Option<PathBuf>,
        /// Take the repair of every doubtful line.
        #[arg(long, requires = "book", conflicts_with = "project")]
        accept: bool,
        /// Whose book it is, where several organisations share this server.
        #[arg(long, requires = "book", conflicts_with = "project", value_name = "NAME")]
        organisation: Option<String>,
        #[arg(required_unless_present = "book")]
        files: Vec<PathBuf>,
    },
    /// Write an edition of a publication to a file.
    Publish {
        #[command(flatten)]
        place: Place,
        /// The publication's id.
        publication: String,
        #[arg(long)]
        format: BookFormat,
        #[arg(long)]
        out: PathBuf,
    },
    /// Search what is published.
    Search {
        #[command(flatten)]
        place: Place,
        query: String,
        #[arg(long)]
        lang: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// The public catalogue.
    Catalogue {
        #[command(subcommand)]
        command: CatalogueCommand,
    },
    /// Work on kits.
    Kit {
        #[command(subcommand)]
        command: KitCommand,
    },
    /// Write a backup.
    Backup {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        to: PathBuf,
        /// An age recipient (age1…): the backup is sealed to it.
        #[arg(long)]
        recipient: Option<String>,
    },
    /// Restore a backup into an empty folder, and check it.
    Restore {
        file: PathBuf,
        #[command(flatten)]
        place: Place,
        /// File with the age identity that opens a sealed backup.
        #[arg(long)]
        identity: Option<PathBuf>,
    },
    /// Check the file, every seal, the counts and the event chain.
    Check {
        #[command(flatten)]
        place: Place,
    },
    /// Sign-ins.
    User {
        #[command(subcommand)]
        command: UserCommand,
    },
    /// Tokens for the API.
    Token {
        #[command(subcommand)]
        command: TokenCommand,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum BookFormat {
    Pdf,
    Epub,
    Docx,
    Html,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CatalogueCommand {
    /// Write the catalogue, as it is open now, into a folder that any file server can serve.
    Export {
        #[command(flatten)]
        place: Place,
        /// The folder; an older copy there is replaced as a whole.
        #[arg(long)]
        out: PathBuf,
        /// Where the folder will be served, such as <https://catalogue.example.org>; without it there is no feed and no site map.
        #[arg(long, value_name = "URL")]
        base_url: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum KitCommand {
    /// Report every fault of a kit, with file, place and hint.
    Check { path: PathBuf },
}

#[derive(Debug, Subcommand)]
pub(crate) enum UserCommand {
    /// Add a sign-in; its password is read from the first line of standard input.
    Add {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "en")]
        lang: String,
        /// May make projects and sign-ins.
        #[arg(long)]
        steward: bool,
        /// The first steward of another organisation on this server, by its name: a town beside its group.
        #[arg(long, value_name = "NAME")]
        organisation: Option<String>,
    },
    /// Make somebody a steward, or a member again.
    Role {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
        #[arg(value_enum)]
        role: OrganisationRole,
    },
    /// Set a new password, read from the first line of standard input; ends every session.
    Reset {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OrganisationRole {
    Steward,
    Member,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TokenCommand {
    /// Make a token for somebody; it is shown once.
    Create {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        user: String,
    },
}
