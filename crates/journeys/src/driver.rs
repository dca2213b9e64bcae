//! The driver between the journeys and Chromium: a process of our own, on a port of its own choosing.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::fail::{Done, Fail};

/// A running chromedriver.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    pub(crate) address: String,
    /// Kept open: a driver whose output nobody takes would stop at the next line it writes.
    _lines: Lines<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts it and waits until it says where it listens.
    pub(crate) async fn start() -> Done<Self> {
        let mut command = Command::new("chromedriver");
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).stdin(Stdio::null()).kill_on_drop(true);
        let mut child = command.spawn().map_err(|error| {
            Fail(format!("chromedriver does not start ({error}): install chromium and chromium-driver"))
        })?;
        let output = child.stdout.take().ok_or("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines();
        while let Some(line) = lines.next_line().await? {
            if let Some(port) = port_in(&line) {
                return Ok(Self { child, address: format!("http://127.0.0.1:{port}"), _lines: lines });
            }
        }
        Err("chromedriver ended before it listened".into())
    }

    /// Ends this very process.
    pub(crate) async fn end(mut self) {
        drop(self.child.kill().await);
    }
}

fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read_from_the_line_that_names_it() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41275."), Some(41275));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }
}
