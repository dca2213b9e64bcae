//! Serving requests: one small task a connection, closed when nobody says anything on it.
//!
//! A room of a thousand phones is two thousand connections that mostly wait: a thousand streams, and beside each the line
//! on which its phone writes now and then. So a connection speaks HTTP/1.1 and nothing else (a proxy in front speaks
//! whatever browsers like), which costs two thirds of the memory of one that first has to find out what is spoken. What is
//! left of its memory are two buffers of 8 kB each, so of a crowd's lines none waits for long: one on which no request has begun
//! for [`CROWDED`] is closed, and a browser opens a new one without anybody noticing. While few are open they stay for [`CALM`],
//! longer than a proxy keeps one, which would otherwise send a request down a line that is just being closed.

use std::future::Future;
use std::io::ErrorKind;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::pin;
use tokio::time::{sleep, timeout};

/// After so long without a request a connection is closed that came while few were open; a request whose head takes longer never
/// comes in. Proxies keep theirs for one or two minutes.
const CALM: Duration = Duration::from_secs(130);
/// The same for one that came into a crowd.
pub const CROWDED: Duration = Duration::from_secs(2);
/// From so many open connections on it is a crowd.
const CROWD: usize = 64;
/// How long requests under way may take to be answered once the server is told to end.
const LEAVE: Duration = Duration::from_secs(30);
/// How long to wait when no connection can be taken: for want of file handles, for example.
const AGAIN: Duration = Duration::from_millis(250);

/// Serves until `ending` is over; then requests under way are answered, and nothing new is taken.
pub async fn serve(listener: TcpListener, router: Router, ending: impl Future<Output = ()>) {
    let router = router.with_state(());
    let open = GracefulShutdown::new();
    pin!(ending);
    loop {
        tokio::select! {
            stream = take(&listener) => {
                drop(tokio::spawn(answer(stream, router.clone(), open.watcher(), patience(open.count()))));
            }
            () = &mut ending => break,
        }
    }
    drop(listener);
    if timeout(LEAVE, open.shutdown()).await.is_err() {
        tracing::warn!("some requests were not answered to the end");
    }
}

/// How long a new connection may wait for its next request, beside so many that are open.
fn patience(open: usize) -> Duration {
    if open < CROWD { CALM } else { CROWDED }
}

/// The next connection.
async fn take(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            Err(error) if is_theirs(error.kind()) => {}
            Err(error) => {
                tracing::error!("no connection can be taken: {error}");
                sleep(AGAIN).await;
            }
        }
    }
}

/// Whoever called has hung up again.
fn is_theirs(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset)
}

async fn answer(stream: TcpStream, router: Router, open: Watcher, patience: Duration) {
    // A frame of the live wall leaves when it is written, not when the next one comes.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!("a connection answers late: {error}");
    }
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience);
    let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    if let Err(error) = open.watch(connection).await {
        tracing::debug!("a connection ended early: {error}");
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::sync::oneshot;

    use super::*;

    const ASK: &[u8] = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n";

    /// A server whose page takes two seconds; ends when the sender speaks.
    async fn server() -> (std::net::SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let page = || async {
            sleep(Duration::from_secs(2)).await;
            "שלום 🙂"
        };
        let (end, ending) = oneshot::channel();
        let router = Router::new().route("/", get(page));
        let serving = tokio::spawn(serve(listener, router, async { drop(ending.await) }));
        (address, end, serving)
    }

    async fn read_on(stream: &mut TcpStream) -> String {
        let mut bytes = vec![];
        stream.read_to_end(&mut bytes).await.unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_under_way_is_answered_when_the_server_ends() {
        let (address, end, serving) = server().await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(ASK).await.unwrap();
        // Until it has surely begun.
        sleep(Duration::from_secs(1)).await;
        end.send(()).unwrap();
        let said = read_on(&mut stream).await;
        assert!(said.starts_with("HTTP/1.1 200") && said.ends_with("שלום 🙂"), "{said}");
        serving.await.unwrap();
        assert!(TcpStream::connect(address).await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn a_quiet_line_is_closed_and_a_slow_head_never_comes_in() {
        let (address, _end, _serving) = server().await;
        for begun in [&b""[..], b"GET / HTTP/1.1\r\nho"] {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(begun).await.unwrap();
            let since = tokio::time::Instant::now();
            let said = read_on(&mut stream).await;
            assert!(!said.contains("200"), "{said}");
            assert!(since.elapsed() >= CALM && since.elapsed() < CALM * 2, "{:?}", since.elapsed());
        }
    }

    #[test]
    fn in_a_crowd_nobody_waits_for_long() {
        assert_eq!([0, CROWD - 1, CROWD, CROWD * 20].map(patience), [CALM, CALM, CROWDED, CROWDED]);
        assert!(CALM > Duration::from_mins(2), "longer than a proxy keeps a line");
    }

    #[tokio::test(start_paused = true)]
    async fn a_line_is_closed_when_its_patience_ends() {
        for patience in [CALM, CROWDED] {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let mut stream = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
            let since = tokio::time::Instant::now();
            let (taken, open) = (take(&listener).await, GracefulShutdown::new());
            tokio::spawn(answer(taken, Router::new(), open.watcher(), patience));
            assert_eq!(read_on(&mut stream).await, "");
            assert!(since.elapsed() >= patience && since.elapsed() < patience * 2, "{:?}", since.elapsed());
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_line_serves_one_request_after_the_other() {
        let (address, _end, _serving) = server().await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        for _ in 0..3 {
            stream.write_all(ASK).await.unwrap();
            let (mut said, mut some) = (vec![], [0; 512]);
            while !said.ends_with("🙂".as_bytes()) {
                let n = stream.read(&mut some).await.unwrap();
                assert_ne!(n, 0, "closed too early");
                said.extend_from_slice(&some[..n]);
            }
            sleep(CALM / 2).await;
        }
    }
}
