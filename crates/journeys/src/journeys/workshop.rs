//! A workshop: whoever leads, the screen, three phones in three languages and one of them without script. Slips hidden and
//! revealed, themes by drag, by keyboard and by form, a vote, a phone whose network is gone for a while.

use fantoccini::key::Key;
use serde_json::json;

use crate::axe;
use crate::browser::{Browser, Script};
use crate::fail::{Done, ensure};
use crate::product::Product;
use crate::stage::Stage;

const HEBREW: &str = "כל פעם עו\"ס אחרת, ואני מספרת הכול מהתחלה";
const SWEDISH: &str = "Ingen ringer tillbaka när de sagt att de ska";
const PLAIN: &str = "Breven är skrivna för jurister";

pub(crate) async fn run(stage: &Stage) -> Done {
    let product = Product::empty().await?;
    let room = Room::open(stage, &product).await?;
    room.slips().await?;
    room.themes().await?;
    room.votes().await?;
    room.phone_comes_back().await?;
    room.looks().await?;
    product.end().await;
    Ok(())
}

struct Room {
    lead: Browser,
    screen: Browser,
    hebrew: Browser,
    swedish: Browser,
    plain: Browser,
    wall: String,
    code: String,
}

impl Room {
    async fn open(stage: &Stage, product: &Product) -> Done<Self> {
        let (lead, screen) = (stage.browser(product, Script::On).await?, stage.browser(product, Script::On).await?);
        let wall = found(&lead).await?;
        screen.sign_in("asa@ifo.example", "a red thread runs").await?;
        screen.go(&format!("{wall}/screen")).await?;
        let code = screen.text(".phase .code").await?.trim().to_owned();
        let (hebrew, swedish) = (stage.browser(product, Script::On).await?, stage.browser(product, Script::On).await?);
        let plain = stage.browser(product, Script::Off).await?;
        for (phone, lang, named) in [(&hebrew, "he", "רינה"), (&swedish, "sv", ""), (&plain, "sv", "")] {
            phone.size(390, 844).await?;
            phone.go(&format!("/language?lang={lang}&to=/w/{code}")).await?;
            if !named.is_empty() {
                phone.fill("#named", named).await?;
            }
            phone.click("main form[action$=join] button.do").await?;
            phone.find("textarea, .call").await?;
        }
        Ok(Self { lead, screen, hebrew, swedish, plain, wall, code })
    }

    /// Three phones write; nobody sees it before it is revealed, and then everybody does.
    async fn slips(&self) -> Done {
        self.screen.until_says("[data-count=here]", "3").await?;
        for (phone, words) in [(&self.hebrew, HEBREW), (&self.swedish, SWEDISH)] {
            phone.fill("#words", words).await?;
            phone.click("form[data-write] button.do").await?;
            phone.until("an empty field", async || Ok(phone.value("#words").await?.is_empty())).await?;
        }
        self.plain.fill("#words", PLAIN).await?;
        self.plain.click("form[data-write] button.do").await?;
        self.plain.until_says(".notice", "Skickad").await?;
        self.screen.until_says("[data-count=waiting]", "3").await?;
        ensure(!self.screen.source().await?.contains(SWEDISH), || "a hidden slip is on the screen".into())?;
        self.lead.until_says(".theme.loose .slips", HEBREW).await?;
        self.lead.click("[data-part=head] button[value=reveal]").await?;
        self.lead.reach(&self.wall).await?;
        for follower in [&self.screen, &self.hebrew, &self.swedish] {
            follower.until_says("[data-room]", SWEDISH).await?;
            follower.until_says("[data-room]", HEBREW).await?;
        }
        let dir = self.swedish.run(DIR_OF, vec![json!(HEBREW)]).await?;
        ensure(dir == "rtl", || format!("a Hebrew slip on a Swedish phone runs {dir}"))?;
        self.plain.go(&format!("/w/{}/wall", self.code)).await?;
        self.plain.until_says(".themes", HEBREW).await
    }

    /// One slip by drag, one from the menu by keyboard, one by the form; a move is taken back.
    async fn themes(&self) -> Done {
        self.lead.tick(".theme.loose .slip:first-of-type input[name=slip]").await?;
        self.lead.fill(".move-bar input[name=title]", "Väntan").await?;
        self.lead.click(".move-bar button[value=theme]").await?;
        self.lead.until_says("section.theme[data-theme]:not(.loose) h2", "Väntan").await?;
        self.screen.until_says(".theme:not(.loose) h2", "Väntan").await?;
        self.lead.tab_to(".theme.loose [data-menu]").await?;
        self.lead.press(&char::from(Key::Enter).to_string()).await?;
        self.lead.find("dialog.move-menu[open] [data-choices] button").await?;
        self.lead.press(&format!("{}{}", char::from(Key::Down), char::from(Key::Enter))).await?;
        self.inside("Väntan", 2).await?;
        self.lead.run(DRAG, vec![]).await?;
        self.inside("Väntan", 3).await?;
        self.lead.click("[data-part=head] button[value=undo]").await?;
        self.inside("Väntan", 2).await
    }

    /// Whether the theme holds so many slips, for whoever leads and on the screen.
    async fn inside(&self, theme: &str, count: usize) -> Done {
        for browser in [&self.lead, &self.screen] {
            let what = format!("{count} slips in {theme}");
            browser.until(&what, async || Ok(browser.run(COUNT, vec![json!(theme)]).await? == count)).await?;
        }
        Ok(())
    }

    async fn votes(&self) -> Done {
        self.lead.click("[data-part=head] button[value=vote-open]").await?;
        for phone in [&self.hebrew, &self.swedish] {
            phone.fill("form[data-vote] input[type=number]", "5").await?;
            phone.click("form[data-vote] button.do").await?;
            phone.find("form[data-vote] .ok").await?;
        }
        self.plain.go(&format!("/w/{}", self.code)).await?;
        self.plain.fill("form[data-vote] input[type=number]", "3").await?;
        self.plain.click("form[data-vote] button.do").await?;
        self.plain.find("form[data-vote] .ok").await?;
        self.screen.until_says("[data-count=cast]", "3").await?;
        self.lead.go(&self.wall).await?;
        self.lead.click("[data-part=head] button[value=vote-close]").await?;
        self.screen.until_says(".theme .votes", "13").await
    }

    /// Its battery is dead, its cookies are gone: by its return code it is the same participant.
    async fn phone_comes_back(&self) -> Done {
        self.hebrew.go(&format!("/w/{}", self.code)).await?;
        self.hebrew.click("details.again summary").await?;
        let secret = self.hebrew.text("details.again .code").await?;
        self.hebrew.forget().await?;
        self.hebrew.go(&format!("/language?lang=he&to=/w/{}", self.code)).await?;
        self.hebrew.click("details.again summary").await?;
        self.hebrew.fill("#secret", &secret.to_lowercase()).await?;
        self.hebrew.click("form[action$=return] button.do").await?;
        self.hebrew.find("[data-room]").await?;
        // The network goes while something is sent: it arrives once the network is back, and once.
        let begin = format!("{}?phase=realisation", self.wall);
        self.lead.go(&begin).await?;
        self.lead.click("[data-part=head] button[value=begin]").await?;
        self.hebrew.find("[data-room][data-phase=realisation]").await?;
        self.screen.find("[data-room][data-phase=realisation]").await?;
        self.hebrew.network(false).await?;
        self.hebrew.fill("#words", "נתקשר ביום שלישי").await?;
        self.hebrew.click("form[data-write] button.do").await?;
        self.hebrew
            .until("a word that it tries again", async || Ok(!self.hebrew.text("[data-sent-said]").await?.is_empty()))
            .await?;
        self.hebrew.network(true).await?;
        self.screen.until_says("[data-room]", "נתקשר ביום שלישי").await?;
        self.hebrew.until("an empty field", async || Ok(self.hebrew.value("#words").await?.is_empty())).await?;
        let times = self.screen.run("return document.querySelectorAll('.slip').length", vec![]).await?;
        ensure(times == 1, || format!("one slip hangs {times} times"))
    }

    /// Every view, narrow and wide, as the checker of WCAG sees it; with pictures.
    async fn looks(&self) -> Done {
        self.lead.go(&format!("{}?phase=critique", self.wall)).await?;
        self.screen.go(&format!("{}/screen", self.wall)).await?;
        let source = axe::source().await?;
        for (name, browser) in
            [("lead", &self.lead), ("screen", &self.screen), ("phone-he", &self.hebrew), ("phone-sv", &self.swedish)]
        {
            for width in [390, 1280] {
                browser.size(width, 844).await?;
                browser.run(&source, vec![]).await?;
                let faults = browser.run_later(axe::RUN, vec![]).await?;
                ensure(faults.as_array().is_some_and(Vec::is_empty), || format!("{name} at {width}: {faults}"))?;
                let wide = browser.run("return document.documentElement.scrollWidth - innerWidth", vec![]).await?;
                ensure(wide.as_i64() <= Some(0), || format!("{name} at {width} is {wide} pixels too wide"))?;
                browser.picture(&crate::stage::root().join(format!("target/journeys/wall-{name}-{width}.png"))).await?;
            }
        }
        let list = &self.lead;
        list.go(&format!("{}/list?phase=critique", self.wall)).await?;
        list.until_says(".themes", HEBREW).await
    }
}

/// Founds an organisation, starts a workshop, puts up its wall and begins the first phase; the path of the wall.
async fn found(lead: &Browser) -> Done<String> {
    lead.go("/language?lang=sv&to=/start").await?;
    for (field, words) in [
        ("#organisation", "IFO Norra"),
        ("#name", "Åsa"),
        ("#email", "asa@ifo.example"),
        ("#password", "a red thread runs"),
    ] {
        lead.fill(field, words).await?;
    }
    lead.click("main form button.do").await?;
    lead.reach("/projects").await?;
    lead.go("/projects/new?kit=future-workshop").await?;
    for (field, words) in [("#title", "Hur vi möter människor"), ("#place", "Norra"), ("#alias", "Åsa")] {
        lead.fill(field, words).await?;
    }
    lead.tick("input[name=role][value=facilitator]").await?;
    lead.click("main form .savebar button.do").await?;
    lead.reach("/p/").await?;
    let wall = format!("{}/wall", lead.path().await?.split('?').next().unwrap_or_default());
    lead.go(&wall).await?;
    lead.click("button[value=open]").await?;
    lead.click("[data-part=head] button[value=begin]").await?;
    lead.find("[data-part=head] button[value=close]").await?;
    Ok(wall)
}

const DIR_OF: &str =
    "return [...document.querySelectorAll('.slip p')].find((p) => p.textContent.includes(arguments[0]))?.dir";

const COUNT: &str = "return [...document.querySelectorAll('.theme')].find((one) => one.querySelector('h2')?.textContent.includes(arguments[0]))?.querySelectorAll('li.slip').length";

/// A drag as a browser tells a page of it: the driver's own does not reach HTML's.
const DRAG: &str = "
const slip = document.querySelector('.theme.loose [data-slip]');
const theme = document.querySelector('.theme:not(.loose)');
const data = new DataTransfer();
const tell = (on, name) => on.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data }));
tell(slip, 'dragstart'); tell(theme, 'dragover'); tell(theme, 'drop'); tell(slip, 'dragend');";
