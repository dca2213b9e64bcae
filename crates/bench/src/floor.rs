//! What the same machine does in the same minute with as little as possible around it.

use std::path::Path;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::response::Html;
use axum::routing::get;
use cpu_time::ProcessTime;
use sqlx::ConnectOptions as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use tower::ServiceExt as _;

use crate::median;

/// Processor time of a page that is only a text of 40 kB, through the same framework.
pub(crate) async fn page() -> Duration {
    let text = "<p>באותה שעה, כל שבוע</p>".repeat(1000);
    let router = Router::new().route("/", get(move || async move { Html(text) }));
    let mut times = vec![];
    for _ in 0..101 {
        let begun = ProcessTime::now();
        let response = router.clone().oneshot(Request::new(Body::empty())).await.unwrap();
        axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        times.push(begun.elapsed());
    }
    median(times)
}

/// Commits a second of one small row each, on the same disk, waiting for each as we do.
pub(crate) async fn commits(folder: &Path) -> f64 {
    let mut bare = SqliteConnectOptions::new()
        .filename(folder.join("floor.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await
        .unwrap();
    sqlx::query("CREATE TABLE floor (n INTEGER)").execute(&mut bare).await.unwrap();
    let (begun, mut count) = (Instant::now(), 0_u32);
    while begun.elapsed() < Duration::from_secs(3) {
        sqlx::query("INSERT INTO floor VALUES (1)").execute(&mut bare).await.unwrap();
        count += 1;
    }
    f64::from(count) / begun.elapsed().as_secs_f64()
}
