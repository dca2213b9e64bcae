//! Serving: the address, the workers, and an end that loses nothing.

use std::net::SocketAddr;

use redthread_storage::Store;
use redthread_web::live::Live;
use redthread_web::{App, Dictionary, router};
use tokio::net::TcpListener;

use crate::commands::Sentence;
use crate::instruments::INSTRUMENTS;

/// Where to listen when nothing says otherwise.
pub(crate) const USUAL: &str = "127.0.0.1:7264";

/// Binds an address; port 0 takes any free one.
pub(crate) async fn bind(listen: &str) -> Result<(TcpListener, SocketAddr), Sentence> {
    let listener =
        TcpListener::bind(listen).await.map_err(|error| Sentence(format!("cannot listen on {listen}: {error}")))?;
    let address = listener.local_addr().map_err(|error| Sentence(error.to_string()))?;
    Ok((listener, address))
}

/// The app over a store.
pub(crate) fn app(store: &Store, secure: bool) -> Result<App, Sentence> {
    let dictionary =
        Dictionary::load().map_err(|faults| Sentence(format!("the messages do not read: {}", faults.join("; "))))?;
    Ok(App {
        store: store.clone(),
        dictionary: dictionary.into(),
        instruments: INSTRUMENTS,
        secure,
        live: Live::default(),
    })
}

/// Serves until the process is told to end; requests under way are answered first.
pub(crate) async fn serve(listener: TcpListener, app: App) -> Result<(), Sentence> {
    redthread_storage::jobs::requeue(&app.store).await?;
    let books = tokio::spawn(redthread_publication::work(app.clone()));
    let outlines = tokio::spawn(redthread_policy::work(app.clone()));
    let reports = tokio::spawn(redthread_case_report::work(app.clone()));
    let old_books = tokio::spawn(redthread_oldbooks::work(app.clone()));
    let index = tokio::spawn(redthread_storage::index::rebuild::work(app.store.clone()));
    let shelf = tokio::spawn(redthread_catalogue::read_ahead(app.store.clone(), INSTRUMENTS));
    let live = app.live.clone();
    // Streams never end by themselves: nobody would wait for them to the end.
    let ending = async move {
        told_to_end().await;
        live.end();
    };
    redthread_web::serve(listener, router(app), ending).await;
    books.abort();
    outlines.abort();
    reports.abort();
    old_books.abort();
    index.abort();
    shelf.abort();
    Ok(())
}

async fn told_to_end() {
    #[cfg(unix)]
    {
        let Ok(mut term) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else { return };
        tokio::select! { _ = tokio::signal::ctrl_c() => {}, _ = term.recv() => {} }
    }
    #[cfg(not(unix))]
    drop(tokio::signal::ctrl_c().await);
}
