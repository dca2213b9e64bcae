//! A phone as far as the wire goes: HTTP over a bare socket, every byte counted.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// One connection that is kept.
pub(super) struct Line {
    address: String,
    socket: TcpStream,
    /// Bytes in both directions.
    pub(super) bytes: usize,
    rest: Vec<u8>,
}

/// What came back.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Reply {
    /// A header, by its name in lower case.
    pub(super) fn header(&self, name: &str) -> String {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines
            .filter(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim().to_owned())
            .next()
            .unwrap_or_default()
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Line {
    pub(super) async fn open(address: &str) -> Self {
        let socket = TcpStream::connect(address).await.unwrap();
        socket.set_nodelay(true).unwrap();
        Self { address: address.to_owned(), socket, bytes: 0, rest: vec![] }
    }

    pub(super) async fn get(&mut self, path: &str, headers: &str) -> Reply {
        self.send("GET", path, headers, "").await;
        self.reply().await
    }

    /// Sends a form as a script does.
    pub(super) async fn post(&mut self, path: &str, headers: &str, body: &str) -> Reply {
        let kind = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";
        self.send("POST", path, &format!("{kind}{headers}"), body).await;
        self.reply().await
    }

    /// A browser finds that its line was closed while it was quiet, and opens another.
    async fn reopen(&mut self) {
        // Nothing was asked, so that all there can be is the end.
        if matches!(self.socket.try_read(&mut [0]), Ok(0)) {
            let bytes = self.bytes;
            *self = Self { bytes, ..Self::open(&self.address).await };
        }
    }

    pub(super) async fn send(&mut self, method: &str, path: &str, headers: &str, body: &str) {
        self.reopen().await;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\n{headers}Content-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        self.bytes += request.len();
        self.socket.write_all(request.as_bytes()).await.unwrap();
    }

    /// More bytes; false when the other side has closed.
    pub(super) async fn more(&mut self) -> bool {
        let before = self.rest.len();
        // An empty buffer would be filled by a few bytes a time.
        self.rest.reserve(16 * 1024);
        let read = self.socket.read_buf(&mut self.rest).await.unwrap_or(0);
        self.bytes += self.rest.len() - before;
        read > 0
    }

    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.rest)
    }

    /// The head of an answer whose body goes on and on.
    pub(super) async fn head(&mut self) -> String {
        loop {
            if let Some(end) = find(&self.rest, b"\r\n\r\n") {
                let after = self.rest.split_off(end + 4);
                let head = std::mem::replace(&mut self.rest, after);
                return String::from_utf8_lossy(&head).into_owned();
            }
            assert!(self.more().await, "the server hung up");
        }
    }

    async fn reply(&mut self) -> Reply {
        let head = self.head().await;
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        let mut reply = Reply { status, head, body: vec![] };
        if reply.header("transfer-encoding") == "chunked" {
            reply.body = self.chunks().await;
        } else {
            let length: usize = reply.header("content-length").parse().unwrap_or_default();
            while self.rest.len() < length {
                assert!(self.more().await, "the server hung up");
            }
            let after = self.rest.split_off(length);
            reply.body = std::mem::replace(&mut self.rest, after);
        }
        reply
    }

    async fn chunks(&mut self) -> Vec<u8> {
        let mut body = vec![];
        loop {
            let Some(end) = find(&self.rest, b"\r\n") else {
                assert!(self.more().await, "the server hung up");
                continue;
            };
            let size = usize::from_str_radix(&String::from_utf8_lossy(&self.rest[..end]), 16).unwrap();
            while self.rest.len() < end + 2 + size + 2 {
                assert!(self.more().await, "the server hung up");
            }
            body.extend_from_slice(&self.rest[end + 2..end + 2 + size]);
            self.rest.drain(..end + 4 + size);
            if size == 0 {
                return body;
            }
        }
    }
}

pub(super) fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|part| part == what)
}
