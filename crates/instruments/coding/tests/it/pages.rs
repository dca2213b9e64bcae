//! The pages as people meet them.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::PassageId;
use redthread_testkit::{Cast, Client, Page};

use super::{CLIENT, Told, WORKER, another};
use redthread_core::people::Side;

/// The text between `start` and `end`, for looking into a page.
fn between<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
    page.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map_or("", |(inside, _)| inside)
}

/// What a reader reads of some HTML.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

fn passage_of(page: &Page) -> PassageId {
    page.location.rsplit('#').next().unwrap().parse().unwrap()
}

async fn irit(told: &Told) -> Client {
    told.world.client(Cast::Irit).await
}

#[tokio::test]
async fn the_blocks_of_a_page_map_exactly_to_the_stored_text() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    told.world.passage(told.client_text, CLIENT, "העו\"ס מהמחלקה ב־17:30 🙂", one).await;
    told.world.passage(told.client_text, CLIENT, "ב־17:30 🙂.\nבאה", one).await;
    let page = irit(&told).await.get(&told.text_path()).await.text();
    let article = between(&page, "<article", "</article>");
    let mut blocks = 0;
    for block in article.split("<p data-start=\"").skip(1) {
        let (start, rest) = block.split_once('"').unwrap();
        let body = rest.split_once('>').unwrap().1.split_once("</p>").unwrap().0;
        let without_refs: String =
            body.split("<a class=\"ref\"").map(|part| part.split_once("</a>").map_or(part, |(_, rest)| rest)).collect();
        let words = plain(&without_refs);
        let stored: String = CLIENT.chars().skip(start.parse().unwrap()).take(words.chars().count()).collect();
        assert_eq!(words, stored);
        blocks += 1;
    }
    assert_eq!(blocks, 2);
}

#[tokio::test]
async fn overlapping_passages_are_drawn_as_the_stylesheet_knows_them() {
    let told = Told::new().await;
    let (one, two) = (told.world.principle("להיות שם").await, told.world.principle("לדבר").await);
    let first = told.world.passage(told.client_text, CLIENT, "אמרה העו\"ס", one).await;
    let second = told.world.passage(told.client_text, CLIENT, "העו\"ס מהמחלקה", two).await;
    let page = irit(&told).await.get(&told.text_path()).await.text();
    let outer = format!("<span class=\"pass k1 lane1\" data-passage=\"{first}\" data-principle=\"{one}\">");
    let inner =
        format!("<span class=\"pass k2 lane2\" data-passage=\"{second}\" data-principle=\"{two}\" id=\"{second}\">");
    assert!(page.contains(&format!("{outer}{inner}העו&quot;ס</span></span>")), "{page}");
    assert!(page.contains(&format!(
        "<a class=\"ref\" data-not-text href=\"#{one}\" aria-label=\"Principle 1: להיות שם\">1</a>"
    )));
    assert_eq!(page.matches(&format!("id=\"{first}\"")).count(), 1);
    assert!(page.contains(&format!("<li id=\"{two}\" data-principle=\"{two}\">")));
    assert!(page.contains("js/passages.js"));
}

#[tokio::test]
async fn selected_words_are_attached_as_the_island_sends_them() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await.to_string();
    let place = CLIENT.split_once("כל שבוע").unwrap().0.chars().count();
    let (start, end) = (place.to_string(), (place + 7).to_string());
    let fields = [
        ("start", start.as_str()),
        ("end", &end),
        ("quote", "כל שבוע"),
        ("finding", &one),
        ("new", ""),
        ("new_as", "story"),
    ];
    let mut client = irit(&told).await;
    let done = client.post(&told.text_path(), &fields).await;
    assert!(done.location.starts_with(&format!("{}?done=coding-attached#", told.text_path())), "{}", done.location);
    let page = client.get(done.location.split('#').next().unwrap()).await;
    assert!(page.has("The passage is attached."));
    assert!(page.has(&format!("id=\"{}\"", passage_of(&done))));
}

#[tokio::test]
async fn without_script_words_that_stand_twice_are_asked_about_and_nothing_typed_is_lost() {
    let told = Told::new().await;
    let mut client = irit(&told).await;
    let fields = [("quote", "באה באותה שעה"), ("new", "להיות שם באותה שעה"), ("new_as", "principle")];
    let refused = client.post(&told.text_path(), &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has("These words stand in 2 places."));
    assert!(refused.has("name=\"occurrence\"") && refused.has("<option value=\"2\">"));
    let form = refused.text();
    assert!(between(&form, "<textarea id=\"quote\"", "</textarea>").contains("באה באותה שעה"));
    assert!(form.contains("name=\"new\" type=\"text\" value=\"להיות שם באותה שעה\""));
    assert!(form.contains("<option value=\"principle\" selected>"));
    let mut again = fields.to_vec();
    again.push(("occurrence", "2"));
    let done = client.post(&told.text_path(), &again).await;
    let page = client.json(&told.text_path()).await;
    assert_eq!(page["passages"][0]["id"], passage_of(&done).to_string());
    assert_eq!(page["passages"][0]["start"], CLIENT.rsplit_once("באה").unwrap().0.chars().count());
    assert_eq!(page["findings"][0]["title"], "להיות שם באותה שעה");
}

#[tokio::test]
async fn from_a_principle_to_its_words_and_back_is_one_click_each() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let passage = told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    let mut client = irit(&told).await;
    let finding = client.get(&told.finding_path(one)).await;
    assert!(finding.has(&format!("href=\"{}#{passage}\"", told.text_path())));
    assert!(finding.has("Shared by all:") && finding.has("כל שבוע") && finding.has("the client's side"));
    assert!(client.get(&told.text_path()).await.has(&format!("href=\"{}\"", told.finding_path(one))));
    let matrix = client.get(&told.path("principles")).await;
    assert!(
        matrix.has(&format!("<td class=\"c\"><a href=\"principles/{one}?from=1\" aria-labelledby=\"vc\">")),
        "{}",
        matrix.text()
    );
    assert!(matrix.has("<span id=\"vc\">client</span>"), "what the sign means stands once, in the key");
    let words = client.get(&format!("{}?from=1", told.finding_path(one))).await;
    assert!(words.has("כל שבוע"), "and the words are one click away");
    assert!(matrix.has("<b>all</b> <span class=\"nowrap\"><bdi>1/1</bdi></span>"));
}

#[tokio::test]
async fn a_lost_passage_is_listed_with_its_old_words_and_placed() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let passage = told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    let mut act = told.world.act("test.edited").await;
    let text = "היא באה פעם בשבעה ימים.";
    redthread_storage::documents::save_document(&told.world.store, &mut act, told.client_text, 1, text, false)
        .await
        .unwrap();
    act.done(told.client_text, ()).await.unwrap();
    let mut client = irit(&told).await;
    let page = client.get(&told.text_path()).await;
    let place = told.path(&format!("passages/{passage}/place"));
    assert!(page.has("Words that are gone") && page.has("כל שבוע") && page.has(&place));
    assert!(!client.get(&told.finding_path(one)).await.has("כל שבוע"), "only who must decide sees the old words");
    assert!(client.get(&place).await.has("Where does it stand now?"));
    let refused = client.post(&place, &[("quote", "כל שבוע")]).await;
    assert!(refused.status == 422 && refused.has("These words are not in the text."));
    let done = client.post(&place, &[("quote", "פעם בשבעה ימים")]).await;
    assert_eq!(done.location, format!("{}?done=coding-placed#{passage}", told.text_path()));
    assert!(!client.get(&told.text_path()).await.has("Words that are gone"));
}

#[tokio::test]
async fn a_passage_is_changed_on_its_own_page() {
    let told = Told::new().await;
    let (one, two) = (told.world.principle("להיות שם").await, told.world.principle("לדבר").await);
    let passage = told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    let (mut client, path) = (irit(&told).await, told.path(&format!("passages/{passage}")));
    assert!(client.get(&path).await.has(&format!("name=\"finding\" value=\"{two}\"")), "the other is on offer");
    let done = client.post(&format!("{path}/detach"), &[("finding", &one.to_string())]).await;
    assert_eq!(done.location, format!("{path}?done=coding-detached"));
    assert!(client.get(&path).await.has("It supports nothing yet."));
    assert!(client.get(&told.text_path()).await.has("Marked, without a principle"));
    assert!(client.get(&format!("{path}/remove")).await.has("Take this passage away?"));
    let gone = client.post(&format!("{path}/remove"), &[]).await;
    assert_eq!(gone.location, format!("{}?done=coding-removed", told.text_path()));
    assert_eq!(client.get(&path).await.status, 404);
}

#[tokio::test]
async fn a_principle_is_made_worded_and_ended_in_the_browser() {
    let told = Told::new().await;
    let mut client = irit(&told).await;
    let refused = client
        .post(&told.path("principles"), &[("title", " "), ("explanation", "נשאר"), ("kind", "question"), ("story", "")])
        .await;
    assert!(refused.status == 422 && refused.has("נשאר") && refused.has("Write a few words here."));
    let made =
        client.post(&told.path("principles"), &[("title", "מה עם המחיר?"), ("kind", "question"), ("story", "")]).await;
    let path = made.location.split('?').next().unwrap().to_owned();
    assert!(client.get(&told.path("principles")).await.has("Open questions and themes"));
    let word = |title: &'static str| [("title", title), ("explanation", ""), ("category", ""), ("version", "1")];
    assert!(client.post(&format!("{path}/edit"), &word("ומה המחיר?")).await.status.is_redirection());
    let overtaken = client.post(&format!("{path}/edit"), &word("כמה זה עולה?")).await;
    assert_eq!(overtaken.status, 409);
    assert!(
        overtaken.has("ומה המחיר?")
            && overtaken.has("value=\"כמה זה עולה?\"")
            && overtaken.has("name=\"version\" value=\"2\"")
    );
    assert!(client.get(&format!("{path}/end")).await.has("End this principle?"));
    assert!(client.post(&format!("{path}/end"), &[]).await.status.is_redirection());
    assert_eq!(client.get(&path).await.status, 404);
}

#[tokio::test]
async fn every_page_reads_in_every_language() {
    let told = Told::new().await;
    another(&told.world, "Trappan till tredje våningen", Side::Professional, "Jag kom samma tid varje vecka.", true)
        .await;
    another(&told.world, "סגור", Side::Client, "מילה סגורה", false).await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let passage = told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    let mut client = irit(&told).await;
    let rests = ["principles", "principles/new"].map(str::to_owned).into_iter().chain([
        format!("documents/{}", told.client_text),
        format!("documents/{}", told.worker_text),
        format!("passages/{passage}"),
        format!("passages/{passage}/place"),
        format!("passages/{passage}/remove"),
        format!("principles/{one}"),
        format!("principles/{one}/edit"),
        format!("principles/{one}/end"),
    ]);
    for rest in rests {
        for lang in ["he", "sv", "en"] {
            client.get(&format!("/language?lang={lang}&to=/")).await;
            let page = client.get(&told.path(&rest)).await;
            assert_eq!(page.status, 200, "{rest} in {lang}");
            let text = page.text();
            for unsaid in [">coding-", "\"coding-label", " coding-share", ">side-", "style=", "<script>"] {
                assert!(!text.contains(unsaid), "{unsaid} in {rest} in {lang}");
            }
        }
    }
}

#[tokio::test]
async fn words_that_are_closed_stand_on_no_page() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    let passage = told.world.passage(told.client_text, CLIENT, "כל שבוע", one).await;
    told.world.passage(told.worker_text, WORKER, "בשעה שנוחה לה", one).await;
    for material in [Material::Retold, Material::Quote] {
        told.world.consent(told.client, Audience::Team, material, Move::Withdraw).await;
    }
    let mut client = irit(&told).await;
    let mut all = String::new();
    for rest in [
        format!("documents/{}", told.client_text),
        format!("documents/{}", told.worker_text),
        format!("passages/{passage}"),
        format!("passages/{passage}/place"),
        format!("passages/{passage}/remove"),
        "principles".to_owned(),
        "principles.csv".to_owned(),
        format!("principles/{one}"),
    ] {
        let path = told.path(&rest);
        all += &client.get(&path).await.text();
        let json = client.send(axum::http::Request::get(&path).header("accept", "application/json")).await;
        all += &json.text();
    }
    for needle in ["כל שבוע", "העו\"ס", "העו&quot;ס", "17:30", "לפתוח את הדלת"] {
        assert!(!all.contains(needle), "{needle}");
    }
    let finding = client.get(&told.finding_path(one)).await;
    assert!(finding.has("state withdrawn") && finding.has("בשעה שנוחה לה"), "the gap is shown, the rest stays");
    assert!(client.get(&told.text_path()).await.has("This text is closed to the team today."));
}

#[tokio::test]
async fn what_is_not_for_somebody_looks_as_if_it_were_not_there() {
    let told = Told::new().await;
    let one = told.world.principle("להיות שם באותה שעה").await;
    for who in [Cast::Noa, Cast::Yossi] {
        let mut client = told.world.client(who).await;
        for path in [told.text_path(), told.path("principles"), told.path("principles.csv"), told.finding_path(one)] {
            assert_eq!(client.get(&path).await.status, 404, "{who:?} {path}");
        }
    }
    let mut dana = told.world.client(Cast::Dana).await;
    let page = dana.get(&told.text_path()).await;
    assert!(page.status == 200 && !page.has("<form method=\"post\" id=\"code-form\"") && !page.has("data-form"));
    assert_eq!(dana.post(&told.text_path(), &[("quote", "כל שבוע"), ("new", "x")]).await.status, 404);
    assert!(told.world.visitor().get(&told.path("principles")).await.location.starts_with("/sign-in"));
    assert_eq!(irit(&told).await.get(&told.path("documents/none")).await.status, 404);
}
