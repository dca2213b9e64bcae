//! Red lines from the first fear to a declared crossing: a phone without an account and without script, a facilitator
//! without a mouse, and the wall that hears of it by itself.

use fantoccini::key::Key;

use crate::browser::{Browser, Script};
use crate::fail::{Done, ensure};
use crate::product::{Product, Ready};
use crate::stage::Stage;

const FEAR: &str = "שיעבירו אותנו לקומה 9 בלי מעלית, ואף עו\"ס לא תבוא";
const LINE: &str = "אף אחת לא גרה בקומה שאי אפשר לרדת ממנה";
const PLACE: &str = "רחוב התאנה";

pub(crate) async fn run(stage: &Stage) -> Done {
    let (product, ready) = Product::demo().await?;
    let facilitator = stage.browser(&product, Script::On).await?;
    let phone = stage.browser(&product, Script::Off).await?;
    let walked = walk(&facilitator, &phone, &ready).await;
    product.end().await;
    walked
}

async fn walk(facilitator: &Browser, phone: &Browser, ready: &Ready) -> Done {
    let user = ready.user("facilitator")?;
    facilitator.sign_in(&user.email, &user.password).await?;
    let project = facilitator.first_path("main a[href^='/p/']").await?;
    let code = open_meeting(facilitator, &project).await?;
    facilitator.go(&format!("{project}/concerns")).await?;
    say(phone, &code).await?;
    facilitator.until_says("[data-wall]", FEAR).await?;
    filter(facilitator).await?;
    let line = word(facilitator).await?;
    let indicator = measure_by(facilitator, &line).await?;
    place(facilitator, &project).await?;
    let reading = read(facilitator, &project, &indicator).await?;
    declare(facilitator, &reading).await?;
    stands_crossed(facilitator, &project).await?;
    looks_again(phone, ready, &project).await
}

/// A code for the last meeting; by keyboard alone. Gives what people type.
async fn open_meeting(browser: &Browser, project: &str) -> Done<String> {
    browser.go(&format!("{project}/concerns/open")).await?;
    browser.tab_to("#shows").await?;
    browser.press(&char::from(Key::Space).to_string()).await?;
    browser.tab_to("#meeting").await?;
    browser.press(&char::from(Key::Down).to_string()).await?;
    browser.tab_and_enter("main form .savebar button.do").await?;
    browser.reach(&format!("{project}/concerns/open/")).await?;
    browser.text("p.code").await.map(|code| code.trim().to_owned())
}

/// A phone: no account, no script, and nothing told but the fear itself.
async fn say(phone: &Browser, code: &str) -> Done {
    phone.size(390, 844).await?;
    phone.go("/j").await?;
    phone.fill("#code", &code.to_lowercase()).await?;
    phone.click("main form button.do").await?;
    phone.reach(&format!("/j/{code}")).await?;
    phone.click("form[action$='/join'] button.do").await?;
    phone.find("#words").await?;
    phone.fill("#words", FEAR).await?;
    phone.click("main details.more summary").await?;
    phone.tick("input[name=mark-life-stage][value=re-housing]").await?;
    phone.click("main form .savebar button.do").await?;
    phone.until_says("main .room", FEAR).await
}

/// The wall shows what was marked so, and nothing else.
async fn filter(browser: &Browser) -> Done {
    let all = browser.all("[data-wall] li.slip").await?.len();
    browser.tab_to("form.board-filters select[name=life-stage]").await?;
    browser.run("document.querySelector('select[name=life-stage]').value = 're-housing'", vec![]).await?;
    browser.tab_and_enter("form.board-filters button").await?;
    browser.until("a part of the wall", async || Ok(browser.all("[data-wall] li.slip").await?.len() < all)).await?;
    browser.until_says("[data-wall]", FEAR).await
}

/// From the slip to a red line, by keyboard. Gives the path of the line.
async fn word(browser: &Browser) -> Done<String> {
    let concern = browser
        .run(
            "return [...document.querySelectorAll('li.slip')].find((slip) => slip.textContent.includes(arguments[0])).querySelector('.more a').getAttribute('href')",
            vec![FEAR.into()],
        )
        .await?;
    let concern = concern.as_str().unwrap_or_default().to_owned();
    browser.tab_and_enter(&format!(".slip .more a[href='{concern}']")).await?;
    browser.reach(&concern).await?;
    browser.tab_and_enter("main a.do[href*='/lines/new']").await?;
    browser.until_says("main", FEAR).await?;
    let marked = browser.all("input[name=life-stage][value=re-housing]:checked").await?;
    ensure(marked.len() == 1, || "the line does not begin with what its concern touches".to_owned())?;
    browser.tab_and_write("#wording", LINE).await?;
    browser.tab_and_enter("main form .savebar button.do").await?;
    browser.until_says("h1", LINE).await?;
    path(browser).await
}

/// What is counted, and from which value on the line is crossed. Gives the path of the indicator.
async fn measure_by(browser: &Browser, line: &str) -> Done<String> {
    browser.tab_and_enter(&format!("main a[href='{line}/indicators/new']")).await?;
    browser.tab_and_write("#title", "דירות שאין מהן ירידה").await?;
    browser.tab_and_write("#unit", "דירות").await?;
    browser.tab_and_enter("main form .savebar button.do").await?;
    browser.until("the threshold", async || Ok(browser.path().await?.contains("/threshold"))).await?;
    browser.tab_and_write("#red", "0").await?;
    browser.tab_and_write("#reason", "גם אחת").await?;
    browser.tab_and_enter("main form .savebar button[name=look]").await?;
    browser.until_says("#look", "שלא יהיו בכלל דירות").await?;
    browser.tab_and_enter("main form .savebar button:not([name])").await?;
    browser.until_says("ol.versions", "שלא יהיו בכלל דירות").await?;
    path(browser).await
}

async fn place(browser: &Browser, project: &str) -> Done {
    browser.go(&format!("{project}/lines")).await?;
    browser.tab_and_enter(&format!("main a[href='{project}/places']")).await?;
    browser.tab_and_write("#title", PLACE).await?;
    browser.press(&char::from(Key::Enter).to_string()).await?;
    browser.until_says("main ol.rows", PLACE).await
}

/// A reading beyond the line. Gives its path.
async fn read(browser: &Browser, project: &str, indicator: &str) -> Done<String> {
    let id = indicator.rsplit('/').next().unwrap_or_default();
    browser.go(&format!("{project}/readings")).await?;
    browser.tab_and_enter(&format!("main a[href*='/readings/new?indicator={id}']")).await?;
    browser.until_says("main", LINE).await?;
    browser.tab_and_write("#value", "2").await?;
    browser.tab_to("input[name=confidence]").await?;
    browser.press(&char::from(Key::Space).to_string()).await?;
    browser.tab_and_enter("main form .savebar button.do:not([value=look])").await?;
    browser.until_says("main .stands.crossed", "הקו נחצה").await?;
    path(browser).await
}

async fn declare(browser: &Browser, reading: &str) -> Done {
    let id = reading.rsplit('/').next().unwrap_or_default();
    browser.tab_and_enter(&format!("main a.do[href$='/crossings/new?reading={id}']")).await?;
    browser.tab_and_write("#addressee", "מינהלת השכונה").await?;
    browser.tab_and_write("#words", "שתי דירות בקומה 9. מתי תתוקן המעלית?").await?;
    browser.tab_and_enter("main form .savebar button.do").await?;
    browser.until_says("main", "מינהלת השכונה").await?;
    browser.until_says("h1", LINE).await
}

/// The board says it in words, with the day until which an answer is due.
async fn stands_crossed(browser: &Browser, project: &str) -> Done {
    browser.go(&format!("{project}/board?status=crossed")).await?;
    browser.until_says("main table.lines", LINE).await?;
    let due = browser.all("main table.lines small.due a[href*='/crossings/']").await?;
    ensure(due.len() == 1, || format!("{} crossings are due on the board, not one", due.len()))
}

/// Without script a wall is looked at again only by who asks for it, and they can stop it.
async fn looks_again(phone: &Browser, ready: &Ready, project: &str) -> Done {
    let user = ready.user("facilitator")?;
    phone.sign_in(&user.email, &user.password).await?;
    phone.go(&format!("{project}/concerns?life-stage=re-housing")).await?;
    ensure(!phone.source().await?.contains("http-equiv"), || "a page looks again unasked".to_owned())?;
    phone.click("main a[href$='again=1']").await?;
    phone.reach(&format!("{project}/concerns?life-stage=re-housing&again=1")).await?;
    ensure(phone.source().await?.contains("http-equiv=\"refresh\""), || "the page does not look again".to_owned())?;
    phone.until_says("main .wall", FEAR).await
}

/// The path that is open, without its query.
async fn path(browser: &Browser) -> Done<String> {
    Ok(browser.path().await?.split('?').next().unwrap_or_default().to_owned())
}
