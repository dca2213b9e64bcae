//! The real binary over existing data: from its start to its first page, and what it holds in memory while nobody asks.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::{median, millis, say};

/// Starts it a few times over the data of a demonstration.
pub(crate) fn run() {
    let folder = tempfile::tempdir().unwrap();
    demo(folder.path());
    let (mut times, mut memory) = (vec![], 0);
    for _ in 0..7 {
        let begun = Instant::now();
        let mut server = serve(folder.path());
        times.push(first_page(&mut server, begun));
        rest(500);
        memory = resident(&server);
        end(server);
    }
    say("start to first page, existing data (wall)", &millis(median(times)), "< 150 ms", "");
    say("resident while idle", &format!("{:.1} MiB", f64::from(memory) / 1024.0), "< 60 MiB", "");
}

/// Leaves another process alone for a while.
#[expect(clippy::disallowed_methods, reason = "what is waited for is another process, which tells nobody")]
fn rest(millis: u64) {
    std::thread::sleep(Duration::from_millis(millis));
}

/// The binary that was built beside this one.
fn binary() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let beside = here.with_file_name(format!("redthread{}", std::env::consts::EXE_SUFFIX));
    assert!(beside.exists(), "build the whole workspace first: {} is not there", beside.display());
    beside
}

fn spawn(arguments: &[&str], data: &Path) -> Child {
    let mut command = Command::new(binary());
    command.args(arguments).args(["--listen", "127.0.0.1:0", "--data"]).arg(data);
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// Fills the folder with the data of the demonstration.
fn demo(data: &Path) {
    let ready = data.with_extension("ready");
    let ready_text = ready.to_str().unwrap();
    let server = spawn(&["demo", "--ready-file", ready_text], data);
    while !ready.exists() {
        rest(50);
    }
    std::fs::remove_file(ready).unwrap();
    end(server);
}

fn serve(data: &Path) -> Child {
    spawn(&["serve"], data)
}

fn first_page(server: &mut Child, begun: Instant) -> Duration {
    let mut line = String::new();
    BufReader::new(server.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().rsplit("http://").next().unwrap().to_owned();
    let mut socket = TcpStream::connect(&address).unwrap();
    write!(socket, "GET /sign-in HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut page = String::new();
    socket.read_to_string(&mut page).unwrap();
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    begun.elapsed()
}

/// Resident memory in KiB.
fn resident(server: &Child) -> u32 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
}

fn end(mut server: Child) {
    server.kill().unwrap();
    server.wait().unwrap();
}
