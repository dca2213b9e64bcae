//! One browser: a Chromium with a profile of its own, at one product's address.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use fantoccini::actions::{Actions, InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::{Instant, interval};

use crate::fail::{Done, Fail};

/// Longest that a condition is waited for.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a condition is looked at.
const LOOK: Duration = Duration::from_millis(40);

/// Most presses of the tabulator on one page.
const TABS: usize = 120;

/// Whether pages may run script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    On,
    Off,
}

/// An open browser.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    client: Client,
    /// The address of the product, without a slash at its end.
    base: String,
    _profile: Arc<TempDir>,
}

impl Browser {
    /// Opens Chromium through the driver; nobody is signed in.
    pub(crate) async fn open(driver: &str, base: &str, script: Script) -> Done<Self> {
        let profile = tempfile::tempdir()?;
        let wanted = capabilities(profile.path(), script);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().cloned().unwrap_or_default())
            .connect(driver)
            .await?;
        Ok(Self { client, base: base.trim_end_matches('/').to_owned(), _profile: Arc::new(profile) })
    }

    /// Opens a page by its path.
    pub(crate) async fn go(&self, path: &str) -> Done {
        Ok(self.client.goto(&format!("{}{path}", self.base)).await?)
    }

    /// The path and query of the page that is open.
    pub(crate) async fn path(&self) -> Done<String> {
        let url = self.client.current_url().await?;
        Ok(url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path())))
    }

    /// Signs in by the form, and waits for the page behind it.
    pub(crate) async fn sign_in(&self, email: &str, password: &str) -> Done {
        self.go("/sign-in").await?;
        self.fill("#email", email).await?;
        self.fill("#password", password).await?;
        self.click("main form button.do").await?;
        self.reach("/projects").await
    }

    /// Nobody is signed in any more.
    pub(crate) async fn forget(&self) -> Done {
        Ok(self.client.delete_all_cookies().await?)
    }

    /// Waits until the address begins with a path.
    pub(crate) async fn reach(&self, path: &str) -> Done {
        self.until(&format!("the address {path}"), async || Ok(self.path().await?.starts_with(path))).await
    }

    /// The first element, as soon as it is there.
    pub(crate) async fn find(&self, css: &str) -> Done<Element> {
        let found = self.client.wait().at_most(PATIENCE).every(LOOK).for_element(Locator::Css(css)).await;
        let path = self.path().await.unwrap_or_default();
        found.map_err(|error| Fail(format!("{path}: no {css} ({error})")))
    }

    /// All elements that are there now.
    pub(crate) async fn all(&self, css: &str) -> Done<Vec<Element>> {
        Ok(self.client.find_all(Locator::Css(css)).await?)
    }

    /// Clicks an element; one that the page draws anew in between is found again. A page that it leads to is waited for by
    /// whoever needs it.
    pub(crate) async fn click(&self, css: &str) -> Done {
        loop {
            match self.find(css).await?.click().await {
                Err(error) if error.is_stale_element_reference() => {}
                answer => return answer.map_err(|error| Fail(format!("{css} cannot be clicked: {error}"))),
            }
        }
    }

    /// Puts words into a field, in place of what it holds.
    pub(crate) async fn fill(&self, css: &str, words: &str) -> Done {
        let field = self.find(css).await?;
        field.clear().await?;
        Ok(field.send_keys(words).await?)
    }

    /// Adds words to a field, as a hand does.
    pub(crate) async fn write(&self, css: &str, words: &str) -> Done {
        Ok(self.find(css).await?.send_keys(words).await?)
    }

    /// Presses keys one after the other where the focus is: letters, or what [`fantoccini::key::Key`] names.
    pub(crate) async fn press(&self, keys: &str) -> Done {
        let keyboard = KeyActions::new("keyboard".to_owned());
        let pressed = keys
            .chars()
            .fold(keyboard, |hand, value| hand.then(KeyAction::Down { value }).then(KeyAction::Up { value }));
        Ok(self.client.perform_actions(Actions::from(pressed)).await?)
    }

    /// Presses a key while another is held down.
    pub(crate) async fn press_with(&self, held: char, key: char) -> Done {
        let keyboard = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value: held });
        let pressed = keyboard.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        Ok(self.client.perform_actions(Actions::from(pressed.then(KeyAction::Up { value: held }))).await?)
    }

    /// Goes on with the tabulator until the focus is on an element; fails when it never gets there.
    pub(crate) async fn tab_to(&self, css: &str) -> Done {
        self.find(css).await?;
        for _ in 0..TABS {
            if self.run("return document.activeElement?.matches(arguments[0]) ?? false", vec![json!(css)]).await?
                == true
            {
                return Ok(());
            }
            self.press(&char::from(Key::Tab).to_string()).await?;
        }
        Err(Fail(format!("{}: the tabulator does not reach {css}", self.path().await?)))
    }

    /// Goes to a field by the tabulator and writes.
    pub(crate) async fn tab_and_write(&self, css: &str, words: &str) -> Done {
        self.tab_to(css).await?;
        self.press(words).await
    }

    /// Goes to a link or a button by the tabulator and presses Enter.
    pub(crate) async fn tab_and_enter(&self, css: &str) -> Done {
        self.tab_to(css).await?;
        self.press(&char::from(Key::Enter).to_string()).await
    }

    /// Ticks a box or a radio button, if it is not ticked.
    pub(crate) async fn tick(&self, css: &str) -> Done {
        let field = self.find(css).await?;
        if !field.is_selected().await? {
            field.click().await?;
        }
        Ok(())
    }

    /// Chooses the option of a list by its place, from 0.
    pub(crate) async fn choose(&self, css: &str, place: usize) -> Done {
        Ok(self.find(css).await?.select_by_index(place).await?)
    }

    /// Where links lead that are there now, each once.
    pub(crate) async fn paths(&self, css: &str) -> Done<Vec<String>> {
        let mut paths = vec![];
        for link in self.all(css).await? {
            let path = link.attr("href").await?.unwrap_or_default();
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        Ok(paths)
    }

    /// Where the first link leads, as soon as it is there.
    pub(crate) async fn first_path(&self, css: &str) -> Done<String> {
        Ok(self.find(css).await?.attr("href").await?.unwrap_or_default())
    }

    /// Where the first link with these words leads.
    pub(crate) async fn path_named(&self, css: &str, words: &str) -> Done<String> {
        for link in self.all(css).await? {
            if link.text().await?.trim() == words {
                return Ok(link.attr("href").await?.unwrap_or_default());
            }
        }
        Err(Fail(format!("{}: no {css} says \"{words}\"", self.path().await?)))
    }

    /// The visible words of an element.
    pub(crate) async fn text(&self, css: &str) -> Done<String> {
        Ok(self.find(css).await?.text().await?)
    }

    /// What a field holds.
    pub(crate) async fn value(&self, css: &str) -> Done<String> {
        Ok(self.find(css).await?.prop("value").await?.unwrap_or_default())
    }

    /// The page as it was sent and changed since.
    pub(crate) async fn source(&self) -> Done<String> {
        Ok(self.client.source().await?)
    }

    /// One step back, as the button of the browser does it.
    pub(crate) async fn back(&self) -> Done {
        Ok(self.client.back().await?)
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) -> Done {
        Ok(self.client.refresh().await?)
    }

    /// Runs a function body in the page.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Done<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Runs a function body that calls its last argument when it is done.
    pub(crate) async fn run_later(&self, script: &str, arguments: Vec<Value>) -> Done<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// Looks again and again until a condition holds.
    pub(crate) async fn until(&self, what: &str, holds: impl AsyncFn() -> Done<bool>) -> Done {
        let end = Instant::now() + PATIENCE;
        let mut look = interval(LOOK);
        while Instant::now() < end {
            look.tick().await;
            // A page that is just being left has no answer; the next look will.
            if holds().await.unwrap_or(false) {
                return Ok(());
            }
        }
        Err(Fail(format!("{}: waited in vain for {what}", self.path().await.unwrap_or_default())))
    }

    /// Waits until an element says some words.
    pub(crate) async fn until_says(&self, css: &str, words: &str) -> Done {
        self.until(&format!("\"{words}\" in {css}"), async || Ok(self.text(css).await?.contains(words))).await
    }

    /// Sets the size of the window's inside, in CSS pixels.
    pub(crate) async fn size(&self, width: u32, height: u32) -> Done {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// Cuts the network, or brings it back.
    pub(crate) async fn network(&self, there: bool) -> Done {
        let speed = json!({ "offline": !there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.enable", json!({})).await?;
        self.devtools("Network.emulateNetworkConditions", speed).await.map(drop)
    }

    /// Faults that the console showed since the last time.
    pub(crate) async fn console_faults(&self) -> Done<Vec<String>> {
        let log = self.client.issue_cmd(Command { path: "se/log", body: json!({ "type": "browser" }) }).await?;
        let entries = log.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect())
    }

    /// A picture of the whole page.
    pub(crate) async fn picture(&self, file: &Path) -> Done {
        let size = self.devtools("Page.getLayoutMetrics", json!({})).await?["cssContentSize"].clone();
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.devtools("Page.captureScreenshot", wanted).await?;
        let bytes = base64::engine::general_purpose::STANDARD.decode(picture["data"].as_str().unwrap_or_default())?;
        if let Some(folder) = file.parent() {
            tokio::fs::create_dir_all(folder).await?;
        }
        Ok(tokio::fs::write(file, bytes).await?)
    }

    /// Says something in the browser's own protocol.
    async fn devtools(&self, method: &str, params: Value) -> Done<Value> {
        let body = json!({ "cmd": method, "params": params });
        Ok(self.client.issue_cmd(Command { path: "goog/cdp/execute", body }).await?)
    }

    /// Closes it.
    pub(crate) async fn close(self) {
        drop(self.client.close().await);
    }
}

fn capabilities(profile: &Path, script: Script) -> Value {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--hide-scrollbars",
        // A smooth scroll is still under way when the click comes.
        "--force-prefers-reduced-motion",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en",
    ];
    let mut arguments: Vec<String> = arguments.map(str::to_owned).to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let mut options = json!({ "args": arguments });
    if script == Script::Off {
        options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" }, "unhandledPromptBehavior": "accept" })
}

/// A command of chromedriver's own, beyond the standard.
#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
