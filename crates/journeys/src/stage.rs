//! What one journey stands on: its product, its driver, its browsers. All of it is gone afterwards.

use std::path::PathBuf;

use tokio::sync::Mutex;

use crate::browser::{Browser, Script};
use crate::driver::Driver;
use crate::fail::Done;
use crate::product::Product;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A stage: browsers are opened on it, and it knows them all.
#[derive(Debug)]
pub(crate) struct Stage {
    name: &'static str,
    driver: Mutex<Option<Driver>>,
    browsers: Mutex<Vec<Browser>>,
}

impl Stage {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, driver: Mutex::default(), browsers: Mutex::default() }
    }

    /// A fresh browser at a product's address: nobody is signed in.
    pub(crate) async fn browser(&self, product: &Product, script: Script) -> Done<Browser> {
        let mut driver = self.driver.lock().await;
        if driver.is_none() {
            *driver = Some(Driver::start().await?);
        }
        let address = driver.as_ref().map(|driver| driver.address.clone()).unwrap_or_default();
        drop(driver);
        let browser = Browser::open(&address, &product.url, script).await?;
        self.browsers.lock().await.push(browser.clone());
        Ok(browser)
    }

    /// Takes everything down. Where the journey failed, a picture of every page is kept in `target/journeys`.
    pub(crate) async fn clear(&self, failed: bool) {
        for (number, browser) in self.browsers.lock().await.drain(..).enumerate() {
            if failed {
                let picture = root().join(format!("target/journeys/{}-{number}.png", self.name.replace(' ', "-")));
                drop(browser.picture(&picture).await);
            }
            browser.close().await;
        }
        if let Some(driver) = self.driver.lock().await.take() {
            driver.end().await;
        }
    }
}
