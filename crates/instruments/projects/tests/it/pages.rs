//! The list, starting a project, its page, settings and data protection, through the router.

use redthread_testkit::{Cast, PASSWORD, World};

use crate::{INSTRUMENTS, path, reader, round};

const FIRST: &[(&str, &str)] = &[
    ("kit", "past-successes"),
    ("title", "יָד בְּיָד: עו\"ס 2026 & HTML <b>"),
    ("subtitle", "🙂"),
    ("place", "Åsele"),
    ("lang", "sv"),
    ("alias", "ד\"ר רות"),
    ("role", "commissioner"),
];

async fn founded() -> (World, redthread_testkit::Client) {
    let world = World::empty(INSTRUMENTS).await;
    let mut ruth = world.visitor();
    let fields = [
        ("organisation", "אגף הרווחה"),
        ("name", "Ruth"),
        ("email", "ruth@example.org"),
        ("password", PASSWORD),
        ("lang", "en"),
    ];
    assert!(ruth.post("/start", &fields).await.status.is_redirection());
    (world, ruth)
}

#[tokio::test]
async fn the_first_project_from_an_empty_house() {
    let (_world, mut ruth) = founded().await;
    let list = ruth.get("/projects").await;
    assert!(list.has("No projects yet") && list.has("Start a first project") && list.has("href=\"/projects/new\""));
    let kits = ruth.get("/projects/new").await;
    assert!(
        kits.has("Learning from past successes") && kits.has("have not reviewed them"),
        "the wording note stands by its kit"
    );
    let form = ruth.get("/projects/new?kit=past-successes").await;
    assert!(form.has("Learning companion") && form.has("name=\"alias\""));
    let made = ruth.post("/projects/new", FIRST).await;
    assert!(made.location.starts_with("/p/") && made.location.ends_with("?done=project-started"));
    let page = ruth.get(&made.location).await;
    assert!(page.has("The project is here.") && page.has("יָד בְּיָד: עו&quot;ס 2026 &amp; HTML &lt;b&gt;"));
    assert!(page.has("אגף הרווחה, Åsele"));
    let list = ruth.get("/projects").await;
    assert!(list.has("0 of 9 stages done") && list.has("Next: The commission"));
}

#[tokio::test]
async fn a_form_with_gaps_keeps_what_was_typed() {
    let (_world, mut ruth) = founded().await;
    let page = ruth.post("/projects/new", &[("kit", "past-successes"), ("title", "סיפורים"), ("role", "")]).await;
    assert_eq!(page.status.as_u16(), 422);
    assert!(
        page.has("value=\"סיפורים\"")
            && page.has("href=\"#place\"")
            && page.has("href=\"#alias\"")
            && page.has("href=\"#role\"")
    );
    assert!(ruth.get("/projects").await.has("No projects yet"));
    assert_eq!(ruth.get("/projects/new?kit=nothing").await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_project_sent_twice_is_one() {
    let (world, mut ruth) = founded().await;
    let act = world.store.new_id::<redthread_core::ids::ActId>().unwrap().to_string();
    let first = ruth.post_act("/projects/new", &act, FIRST).await.location;
    assert_eq!(ruth.post_act("/projects/new", &act, FIRST).await.location, first);
    assert_eq!(ruth.json("/projects").await["projects"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn without_a_role_there_is_nothing_and_nothing_to_press() {
    let world = round().await;
    let mut yossi = world.client(Cast::Yossi).await;
    let list = yossi.get("/projects").await;
    assert!(list.has("No projects yet") && !list.has("/projects/new"));
    assert_eq!(yossi.get("/projects/new").await.status.as_u16(), 404);
    for page in ["", "stages", "settings", "data-protection"] {
        assert_eq!(yossi.get(&path(&world, page)).await.status.as_u16(), 404, "{page}");
    }
    assert!(world.visitor().get(&path(&world, "")).await.location.starts_with("/sign-in"));
    assert_eq!(yossi.get("/p/not-an-id").await.status.as_u16(), 404);
}

#[tokio::test]
async fn every_page_reads_in_every_language_without_a_bare_key() {
    let world = round().await;
    for (lang, words) in [("he", "הצעד הבא"), ("sv", "Nästa steg"), ("en", "Next step")] {
        let mut ruth = reader(&world, Cast::Ruth, lang).await;
        let page = ruth.get(&path(&world, "")).await;
        assert!(page.has(words) && page.has(&format!("<html lang=\"{lang}\"")), "{lang}");
        let pages = ["/projects", "/projects/new", "/projects/new?kit=past-successes", "/search", "/search?q=אין"]
            .map(str::to_owned);
        let inner = ["", "stages", "settings", "data-protection"].map(|page| path(&world, page));
        for address in pages.iter().chain(&inner) {
            let page = ruth.get(address).await;
            assert!(page.status.is_success(), "{address}");
            for bare in [">projects-", "\"projects-", " projects-", ">event-", ">data-search"] {
                assert!(!page.has(bare), "{lang} {address}: {bare}");
            }
        }
    }
}

#[tokio::test]
async fn the_page_is_drawn_from_the_kit_and_says_what_is_next_and_for_whom() {
    let world = round().await;
    let mut irit = reader(&world, Cast::Irit, "he").await;
    let page = irit.get(&path(&world, "")).await;
    assert!(page.has("<p class=\"kicker\">למידה מהצלחות העבר · <bdi>אגף הרווחה, גבעת התאנים</bdi></p>"));
    assert!(page.has("השלב הבא הוא ההזמנה.") && page.has("מזמין העבודה") && page.has("<bdi>רות</bdi>"));
    assert!(page.has("לפחות 66 אחוז") && page.has("<bdi>שני הצדדים</bdi>"));
    irit.post(&path(&world, "stages"), &[("stage", "commission"), ("move", "begin")]).await;
    let page = irit.get(&path(&world, "")).await;
    assert!(page.has("לכתוב את ההזמנה"), "no instrument here holds the commission: the kit says what to do");
}

#[tokio::test]
async fn each_instrument_says_its_own_line_and_its_next_step() {
    let world = round().await;
    let mut irit = reader(&world, Cast::Irit, "he").await;
    let before = irit.get(&path(&world, "")).await;
    assert!(before.has("9 מתוך 23 הצעות") && !before.has("שלוש הצעות מחכות להחלטה"));
    for stage in ["commission", "selection"] {
        irit.post(&path(&world, "stages"), &[("stage", stage), ("move", "begin")]).await;
    }
    let page = irit.get(&path(&world, "")).await;
    let selection = path(&world, "selection");
    assert!(
        page.has("שלוש הצעות מחכות להחלטה") && page.has(&format!("<a class=\"do\" href=\"{selection}\">להחליט</a>"))
    );
    assert!(page.has("רפרנט אגפי") && page.has("<bdi>Dana</bdi>"), "who must do it");
    let mut noa = reader(&world, Cast::Noa, "he").await;
    let page = noa.get(&path(&world, "")).await;
    assert!(page.has("שלוש הצעות מחכות להחלטה") && !page.has(&selection), "seen, but not hers to open");
}

#[tokio::test]
async fn the_log_speaks_the_readers_language_and_never_in_codes() {
    let world = round().await;
    let mut irit = reader(&world, Cast::Irit, "sv").await;
    for step in ["begin", "pause"] {
        irit.post(&path(&world, "stages"), &[("stage", "commission"), ("move", step)]).await;
    }
    world.principle("עיקרון").await;
    let page = irit.get(&path(&world, "")).await;
    assert!(page.has("En fas pausades") && page.has("Uppdraget startades") && page.has("<bdi>Irit</bdi>"));
    assert!(page.has("Något i uppdraget ändrades"), "a verb without words of its own");
    assert!(!page.has("test.principle") && !page.has("stage.paused"));
    let json = irit.json(&path(&world, "")).await;
    assert_eq!(json["log"][1]["verb"].as_str(), Some("stage.paused"), "newest first; codes are for programs");
    assert!(!world.client(Cast::Noa).await.get(&path(&world, "")).await.has("id=\"log\""));
}

#[tokio::test]
async fn settings_are_refused_saved_and_shown() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    let seen = irit.json(&path(&world, "settings")).await["seen"].as_str().unwrap().to_owned();
    let send = |most: &'static str, title: &'static str| {
        vec![
            ("seen", seen.clone()),
            ("title", title.to_owned()),
            ("subtitle", String::new()),
            ("place", "באר".to_owned()),
            ("sides", "either".to_owned()),
            ("most", most.to_owned()),
        ]
    };
    let borrowed = |fields: &[(&'static str, String)]| {
        fields.iter().map(|(name, value)| (*name, value.clone())).collect::<Vec<_>>()
    };
    for (most, title) in [("49", "כותרת"), ("", "כותרת"), ("101", "כותרת"), ("80", "  ")] {
        let fields = borrowed(&send(most, title));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(irit.post(&path(&world, "settings"), &fields).await.status.as_u16(), 422, "{most} {title}");
    }
    let fields = send("80", "כותרת חדשה");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let saved = irit.post(&path(&world, "settings"), &fields).await;
    assert_eq!(saved.location, format!("{}?done=saved", path(&world, "")));
    let page = irit.get(&path(&world, "")).await;
    assert!(page.has("at least 80 percent") && page.has("Either side") && page.has("כותרת חדשה"));
    let late = irit
        .post(&path(&world, "settings"), &[("seen", &seen), ("title", "מאוחר מדי"), ("place", "ים"), ("most", "70")])
        .await;
    assert_eq!(late.status.as_u16(), 409);
    assert!(late.has("value=\"מאוחר מדי\"") && late.has("<dd dir=\"rtl\">כותרת חדשה</dd>"), "both are on the page");
    assert!(!irit.get(&path(&world, "")).await.has("מאוחר מדי"));
}

#[tokio::test]
async fn somebody_changes_their_own_password_who_knows_it_and_goes_on_reading() {
    let world = round().await;
    let mut noa = world.client(Cast::Noa).await;
    let wrong = noa.post("/account", &[("now", "a wrong sentence"), ("password", "מחר נשב יחד ב־17:30 🙂")]).await;
    assert!(wrong.status == 422 && wrong.has("id=\"now-error\""), "{}", wrong.text());
    let short = noa.post("/account", &[("now", PASSWORD), ("password", "קצר")]).await;
    assert!(short.status == 422 && short.has("id=\"password-error\"") && !short.has("קצר"), "{}", short.text());
    let changed = noa.post("/account", &[("now", PASSWORD), ("password", "מחר נשב יחד ב־17:30 🙂")]).await;
    assert_eq!(changed.location, "/projects?done=password-changed");
    assert!(noa.get("/projects").await.status.is_success(), "whoever changed it is still inside");
    let again = noa.post("/account", &[("now", PASSWORD), ("password", "ועוד פעם אחת היום")]).await;
    assert_eq!(again.status, 422, "the old one is gone");
    for lang in ["he", "sv", "en"] {
        let page = noa.get(&format!("/language?lang={lang}&to=/account")).await;
        assert!(page.status.is_redirection());
        assert!(noa.get("/account").await.has("action=\"/account\""));
    }
}

#[tokio::test]
async fn settings_are_for_who_steers() {
    let world = round().await;
    for (who, may) in
        [(Cast::Ruth, true), (Cast::Dana, true), (Cast::Amal, false), (Cast::Noa, false), (Cast::Meir, false)]
    {
        let page = world.client(who).await.get(&path(&world, "settings")).await;
        assert_eq!(page.status.is_success(), may, "{who:?}");
    }
}

#[tokio::test]
async fn data_protection_names_what_every_instrument_holds() {
    let world = round().await;
    let page = world.client(Cast::Noa).await.get(&path(&world, "data-protection")).await;
    assert!(page.has("search_texts.words") && page.has("nominations.sealed") && page.has("Choosing the stories"));
    assert!(page.has("keyed hashes of words"));
}
