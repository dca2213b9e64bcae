//! The product under the journeys: the binary as it was built, on loopback, with a folder of its own.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use serde::Deserialize;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::time::{interval, timeout};

use crate::fail::{Done, Fail};
use crate::stage::root;

/// Longest that a demonstration may take to come up.
const PATIENCE: Duration = Duration::from_mins(1);

/// A sign-in of the demonstration.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct User {
    pub(crate) email: String,
    pub(crate) password: String,
    pub(crate) role: String,
}

/// A publication of the demonstration.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Publication {
    pub(crate) url: String,
}

/// What the demonstration writes once it serves.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Ready {
    pub(crate) url: String,
    pub(crate) users: Vec<User>,
    pub(crate) publications: Vec<Publication>,
}

impl Ready {
    /// The first sign-in whose role names a word.
    pub(crate) fn user(&self, role: &str) -> Done<&User> {
        let found = self.users.iter().find(|user| user.role.contains(role));
        found.ok_or_else(|| Fail(format!("the demonstration has no sign-in with the role {role}: {:?}", self.users)))
    }

    /// The path of a publication in this product.
    pub(crate) fn path_of<'a>(&self, url: &'a str) -> &'a str {
        url.strip_prefix(self.url.trim_end_matches('/')).unwrap_or(url)
    }
}

/// A running `redthread`. Ends with its journey, by its own process.
#[derive(Debug)]
pub(crate) struct Product {
    child: Child,
    pub(crate) url: String,
    _folder: TempDir,
}

impl Product {
    /// `redthread serve` on an empty folder.
    pub(crate) async fn empty() -> Done<Self> {
        let folder = tempfile::tempdir()?;
        let mut child = start(folder.path(), &["serve", "--data"], &[])?;
        let url = announced(&mut child).await?;
        Ok(Self { child, url, _folder: folder })
    }

    /// `redthread demo`, fresh.
    pub(crate) async fn demo() -> Done<(Self, Ready)> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("ready.json");
        let mut child =
            start(&folder.path().join("data"), &["demo", "--data"], &["--ready-file", &file.to_string_lossy()])?;
        let ready = timeout(PATIENCE, ready(&mut child, &file))
            .await
            .map_err(|_| "the demonstration did not come up in a minute")??;
        Ok((Self { child, url: ready.url.clone(), _folder: folder }, ready))
    }

    /// Ends this very process.
    pub(crate) async fn end(mut self) {
        drop(self.child.kill().await);
    }
}

fn start(data: &Path, before: &[&str], after: &[&str]) -> Done<Child> {
    let binary = root().join("target/debug/redthread");
    let mut command = Command::new(&binary);
    command.args(before).arg(data).args(["--listen", "127.0.0.1:0"]).args(after).env("RUST_LOG", "warn");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
    command.spawn().map_err(|error| Fail(format!("{} does not start ({error}): cargo build first", binary.display())))
}

/// The address in the line that `serve` prints.
async fn announced(child: &mut Child) -> Done<String> {
    let output = child.stdout.take().ok_or("redthread has no output")?;
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some((_, address)) = line.split_once("http://") {
            return Ok(format!("http://{}", address.trim()));
        }
    }
    Err("redthread ended before it served".into())
}

/// What the ready file says, as soon as it is whole.
async fn ready(child: &mut Child, file: &Path) -> Done<Ready> {
    let mut look = interval(Duration::from_millis(50));
    loop {
        look.tick().await;
        if let Some(ready) = tokio::fs::read(file).await.ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()) {
            return Ok(ready);
        }
        if let Some(status) = child.try_wait()? {
            return Err(Fail(format!("redthread demo ended before it served ({status})")));
        }
    }
}
