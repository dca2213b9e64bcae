//! A PostgreSQL server of our own, on loopback, in a folder of its own, ended when it is dropped.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::machine::{has, is_root};

/// The user that the server runs as when we are root.
const USER: &str = "redthread-ci";

/// A running server.
pub(crate) struct Postgres {
    folder: PathBuf,
    programs: PathBuf,
    port: u16,
}

impl Postgres {
    /// Makes and starts a server; it listens on loopback only and forgets everything.
    pub(crate) fn start() -> Result<Self, String> {
        let programs = programs()?;
        let folder = scratch().join(format!("redthread-pg-{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|free| free.local_addr())
            .map_err(|error| error.to_string())?
            .port();
        let server = Self { folder, programs, port };
        server.prepare()?;
        Ok(server)
    }

    fn prepare(&self) -> Result<(), String> {
        if is_root() {
            let known = Command::new("id").arg(USER).stdout(Stdio::null()).stderr(Stdio::null()).status();
            if !known.is_ok_and(|status| status.success()) {
                quiet(Command::new("useradd").args(["--system", "--no-create-home", USER]))?;
            }
            quiet(Command::new("chown").arg(USER).arg(&self.folder))?;
        }
        let data = self.folder.join("data");
        quiet(
            self.program("initdb")
                .args(["--auth=trust", "--username=redthread", "--encoding=UTF8", "--no-sync", "-D"])
                .arg(&data),
        )?;
        // fsync is off because this server is thrown away; durability is tested on SQLite and by the server's own makers.
        // Every test has a schema of its own, and making or dumping one locks each of its tables.
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c fsync=off -c max_connections=400 -c max_locks_per_transaction=512",
            self.port,
            self.folder.display()
        );
        quiet(
            self.program("pg_ctl")
                .arg("start")
                .arg("--wait")
                .arg("-D")
                .arg(&data)
                .args(["-o", &options, "-l"])
                .arg(self.folder.join("log")),
        )
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("postgres://redthread@127.0.0.1:{}/postgres", self.port)
    }

    /// Where its programs are: `pg_dump` must be of the same version.
    pub(crate) fn programs(&self) -> &Path {
        &self.programs
    }

    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        if !is_root() {
            return Command::new(program);
        }
        let mut command = Command::new("setpriv");
        command.args(["--reuid", USER, "--regid", USER, "--clear-groups"]).arg(program).current_dir(&self.folder);
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let stopped =
            quiet(self.program("pg_ctl").args(["stop", "--mode=immediate", "-D"]).arg(self.folder.join("data")));
        if stopped.is_ok() {
            drop(std::fs::remove_dir_all(&self.folder));
        }
    }
}

fn quiet(command: &mut Command) -> Result<(), String> {
    let output = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    match output {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{command:?} ended with {status}")),
        Err(error) => Err(format!("{command:?}: {error}")),
    }
}

/// In memory where the machine offers it: every test makes a schema of some hundred small files.
fn scratch() -> PathBuf {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() }
}

/// Debian keeps each version's programs in a folder of its own, outside the path.
fn programs() -> Result<PathBuf, String> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> =
        debian.map(|entry| entry.path().join("bin")).filter(|bin| bin.join("initdb").is_file()).collect();
    versions.sort();
    match versions.pop() {
        Some(bin) => Ok(bin),
        None if has("initdb") => Ok(PathBuf::new()),
        None => Err("PostgreSQL's server is not installed (Debian: postgresql)".to_owned()),
    }
}
