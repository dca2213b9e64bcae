//! Waking whoever waits for something to have happened: in this process by a counter, from other nodes by PostgreSQL's
//! own `NOTIFY`. What happened is never said, only that something did: whoever is woken looks for themselves.

use sqlx::postgres::PgListener;
use tokio::sync::{OnceCell, watch};

use crate::db::Db;
use crate::error::Fault;

/// The channel on which nodes wake each other.
pub(crate) const CHANNEL: &str = "redthread_stir";

/// The counter, and the ear for other nodes.
#[derive(Debug, Default)]
pub(crate) struct Stirring {
    count: watch::Sender<u64>,
    ear: OnceCell<Ear>,
}

/// Ends its task with the store.
#[derive(Debug)]
struct Ear(Option<tokio::task::AbortHandle>);

impl Drop for Ear {
    fn drop(&mut self) {
        if let Some(task) = &self.0 {
            task.abort();
        }
    }
}

impl Stirring {
    pub(crate) fn stir(&self) {
        self.count.send_modify(|count| *count = count.wrapping_add(1));
    }

    pub(crate) fn watch(&self) -> Stirs {
        Stirs(self.count.subscribe())
    }

    pub(crate) async fn listen(&self, db: &Db) -> Result<(), Fault> {
        self.ear.get_or_try_init(|| listen(db, self.count.clone())).await.map(drop)
    }
}

async fn listen(db: &Db, count: watch::Sender<u64>) -> Result<Ear, Fault> {
    let Db::Pg(pool) = db else { return Ok(Ear(None)) };
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    let hear = async move {
        loop {
            // The listener connects anew by itself; what was missed meanwhile is one stir, too.
            if let Err(error) = listener.recv().await {
                tracing::warn!("other nodes are not heard: {error}");
                tokio::time::sleep(std::time::Duration::from_secs(1)).await;
            }
            count.send_modify(|count| *count = count.wrapping_add(1));
        }
    };
    Ok(Ear(Some(tokio::spawn(hear).abort_handle())))
}

/// Acts as they are done. See [`crate::Store::stirs`].
#[derive(Clone, Debug)]
pub struct Stirs(watch::Receiver<u64>);

impl Stirs {
    /// Waits until something was done since the last time, or never when the store is gone.
    pub async fn next(&mut self) {
        if self.0.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Takes note of everything until now: whoever looks after this sees it.
    pub fn catch_up(&mut self) {
        self.0.mark_unchanged();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nothing_is_missed_between_two_looks_and_many_are_one() {
        let stirring = Stirring::default();
        let mut stirs = stirring.watch();
        stirring.stir();
        stirring.stir();
        stirs.next().await;
        let idle = tokio::time::timeout(std::time::Duration::from_millis(5), stirs.next()).await;
        assert!(idle.is_err(), "two at once are one look");
        stirring.stir();
        stirs.catch_up();
        assert!(tokio::time::timeout(std::time::Duration::from_millis(5), stirs.next()).await.is_err());
    }
}
