//! The pages through the whole router.

use redthread_core::kit::{Id as _, StageId};
use redthread_core::language::Lang;
use redthread_nomination::INSTRUMENT;
use redthread_nomination::model::Verdict;
use redthread_testkit::{Cast, Client, World};

use crate::{nominated, ruled, ruling, started, world};

async fn reading(world: &World, who: Cast, lang: &str) -> Client {
    let mut client = world.client(who).await;
    client.get(&format!("/language?lang={lang}")).await;
    client
}

const FORM: &[(&str, &str)] = &[
    ("title", "כתובת למכתבים ✉️"),
    ("before", "בְּלִי כתובת, עו\"ס אחת ו-2 SMS"),
    ("after", "חדר בדירה"),
    ("why", "הצעד הראשון היה תיבת דואר"),
    ("worker_view", "טעיתי בעניין אחד"),
    ("not_asked", "1"),
    ("guess", "unknown"),
    ("place-age-group", "youth"),
];

fn form_with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    FORM.iter().copied().filter(|(field, _)| *field != name).chain([(name, value)]).collect()
}

#[tokio::test]
async fn every_page_reads_in_every_language() {
    let world = world().await;
    started(&world).await;
    let (waiting, chosen) = (nominated(&world, Cast::Amal).await, nominated(&world, Cast::Dana).await);
    ruled(&world, Cast::Dana, ruling(chosen, 1, Verdict::Chosen)).await.unwrap();
    let criterion = world.client(Cast::Irit).await.json(&format!("/p/{}/criteria", world.project)).await;
    let criterion = criterion["criteria"][0]["id"].as_str().unwrap().to_owned();
    let pages = [
        "selection".to_owned(),
        "criteria".to_owned(),
        "criteria/new".to_owned(),
        format!("criteria/{criterion}"),
        "dimensions".to_owned(),
        "nominations/new".to_owned(),
        format!("nominations/{waiting}"),
        format!("nominations/{waiting}/edit"),
        format!("nominations/{chosen}"),
    ];
    for (lang, dir) in [("he", "rtl"), ("sv", "ltr"), ("en", "ltr")] {
        let mut client = reading(&world, Cast::Irit, lang).await;
        for page in &pages {
            let answer = client.get(&format!("/p/{}/{page}", world.project)).await;
            assert_eq!(answer.status, 200, "{lang} {page}");
            assert!(answer.has(&format!("<html lang=\"{lang}\" dir=\"{dir}\"")), "{lang} {page}");
            for key in [">nomination-", "\"nomination-", " nomination-", ">done-", ">form-"] {
                assert!(!answer.has(key), "{lang} {page} shows a bare key: {key}");
            }
            assert!(!answer.has("style=") && answer.has("<h1"), "{lang} {page}");
        }
    }
}

#[tokio::test]
async fn a_guess_is_called_a_guess_wherever_it_stands() {
    let world = world().await;
    let id = nominated(&world, Cast::Amal).await;
    for (lang, words) in
        [("he", "זו הערכה ולא הסכמה"), ("sv", "en gissning och inget samtycke"), ("en", "A guess, not a consent")]
    {
        let mut client = reading(&world, Cast::Irit, lang).await;
        for page in ["selection".to_owned(), format!("nominations/{id}")] {
            assert!(client.get(&format!("/p/{}/{page}", world.project)).await.has(words), "{lang} {page}");
        }
    }
}

#[tokio::test]
async fn a_whole_selection_in_the_browser() {
    let world = world().await;
    let (mut client, base) = (world.client(Cast::Irit).await, format!("/p/{}", world.project));
    assert!(client.get(&format!("{base}/selection")).await.has("Criteria first"));
    assert!(client.post(&format!("{base}/criteria/start"), &[]).await.location.ends_with("done=criteria-started"));
    let made = client.post(&format!("{base}/nominations"), FORM).await;
    assert_eq!(made.status, 303, "{}", made.text());
    let page = made.location.split('?').next().unwrap().to_owned();
    let shown = client.get(&made.location).await;
    assert!(shown.has("Nominated. Those who choose can see it now.") && shown.has("כתובת למכתבים ✉️"));
    assert!(shown.has("בְּלִי כתובת, עו&quot;ס אחת ו-2 SMS") && shown.has("Not asked"));
    let view = client.json(&page).await;
    assert_eq!((&view["text"]["after"], &view["text"]["client_view"]), (&"חדר בדירה".into(), &serde_json::Value::Null));
    assert_eq!(view["places"]["age-group"], "youth");
    let criteria = client.json(&format!("{base}/criteria")).await;
    let judgement = criteria["criteria"].as_array().unwrap().iter().find(|c| c["kind"] == "judgement").unwrap().clone();
    let mark = format!("mark-{}", judgement["id"].as_str().unwrap());
    assert_eq!(client.post(&format!("{page}/marks"), &[(&mark, "3")]).await.status, 303);
    let chosen = client
        .post(&format!("{page}/decide"), &[("version", "1"), ("verdict", "chosen"), ("reason", "קול שעוד לא נשמע")])
        .await;
    assert!(chosen.location.ends_with("done=nomination-chosen"));
    let selection = client.get(&format!("{base}/selection")).await;
    assert!(selection.has("<b>1</b> chosen of 1") && selection.has("קול שעוד לא נשמע") && selection.has("nobody"));
    assert!(selection.has("<b>3</b> of 3"));
}

#[tokio::test]
async fn what_was_typed_stands_beside_what_is_to_be_mended() {
    let world = world().await;
    let (mut client, base) = (world.client(Cast::Amal).await, format!("/p/{}", world.project));
    for (field, value, says) in [
        ("title", " ", "Write a few words here."),
        ("guess", "surely", "Choose one."),
        ("not_asked", "", "or tick &#x27;not asked&#x27;"),
        ("client_view", "כן, בשמחה", "Keep one of them."),
        ("place-age-group", "nobody", "This choice is no longer there."),
    ] {
        let page = client.post(&format!("{base}/nominations"), &form_with(field, value)).await;
        assert_eq!(page.status, 422, "{field}");
        assert!(page.has(says) || page.has(&says.replace("&#x27;", "'")), "{field}: {}", page.text());
        assert!(page.has("הצעד הראשון היה תיבת דואר"), "{field}: nothing typed is lost");
    }
    assert_eq!(client.json(&format!("{base}/selection")).await["counts"]["waiting"], 0);
}

#[tokio::test]
async fn who_saves_second_sees_both_texts_and_may_save_again() {
    let world = world().await;
    let id = nominated(&world, Cast::Amal).await;
    let page = format!("/p/{}/nominations/{id}", world.project);
    let (mut amal, mut irit) = (world.client(Cast::Amal).await, world.client(Cast::Irit).await);
    let first = [form_with("after", "חדר, עבודה ודואר"), vec![("version", "1")]].concat();
    assert_eq!(amal.post(&format!("{page}/edit"), &first).await.status, 303);
    let second = [form_with("after", "שם נכון על הדלת"), vec![("version", "1")]].concat();
    let conflict = irit.post(&format!("{page}/edit"), &second).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.has("חדר, עבודה ודואר") && conflict.has("שם נכון על הדלת"));
    assert!(conflict.has("name=\"version\" value=\"2\""));
    let knowing = [form_with("after", "שם נכון על הדלת"), vec![("version", "2")]].concat();
    assert_eq!(irit.post(&format!("{page}/edit"), &knowing).await.status, 303);
}

#[tokio::test]
async fn a_decision_without_a_reason_and_a_late_one_keep_what_was_typed() {
    let world = world().await;
    started(&world).await;
    let id = nominated(&world, Cast::Amal).await;
    let page = format!("/p/{}/nominations/{id}", world.project);
    let mut client = world.client(Cast::Dana).await;
    let silent =
        client.post(&format!("{page}/decide"), &[("version", "1"), ("verdict", "set_aside"), ("reason", "")]).await;
    assert!(silent.status == 422 && silent.has("Without a reason nobody can follow"));
    assert!(silent.has("value=\"set_aside\" checked"));
    let unsaid =
        client.post(&format!("{page}/decide"), &[("version", "1"), ("verdict", "reopened"), ("reason", "כי")]).await;
    assert!(unsaid.status == 422 && unsaid.has("Choose one."), "a form cannot decide what it does not offer");
    ruled(&world, Cast::Irit, ruling(id, 1, Verdict::SetAside)).await.unwrap();
    let late = client
        .post(&format!("{page}/decide"), &[("version", "1"), ("verdict", "chosen"), ("reason", "נימוק שנכתב לאט")])
        .await;
    assert!(late.status == 409 && late.has("Somebody else was faster") && late.has("נימוק שנכתב לאט"));
}

#[tokio::test]
async fn criteria_are_changed_in_the_browser_and_a_stale_page_says_so() {
    let world = world().await;
    started(&world).await;
    let (mut client, base) = (world.client(Cast::Dana).await, format!("/p/{}", world.project));
    let new = [("version", "1"), ("title", "בטוח לספר"), ("kind", "judgement"), ("reason", "")];
    assert_eq!(client.post(&format!("{base}/criteria"), &new).await.status, 303);
    let stale = client.post(&format!("{base}/criteria"), &new).await;
    assert!(stale.status == 409 && stale.has("בטוח לספר"));
    let sideless = [("version", "2"), ("title", "רואה הצלחה"), ("kind", "view")];
    assert_eq!(client.post(&format!("{base}/criteria"), &sideless).await.status, 422);
    let list = client.json(&format!("{base}/criteria")).await;
    let last = list["criteria"].as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned();
    let gone = client.post(&format!("{base}/criteria/{last}"), &[("version", "2"), ("go", "retire")]).await;
    assert!(gone.location.ends_with("done=criteria-changed"));
    assert_eq!(client.json(&format!("{base}/criteria")).await["criteria"].as_array().unwrap().len(), 8);
    assert_eq!(
        client.post(&format!("{base}/dimensions"), &[("dimension", "need"), ("title", "שפה")]).await.status,
        303
    );
    assert!(client.get(&format!("{base}/nominations/new")).await.has("שפה"));
}

#[tokio::test]
async fn the_table_leaves_as_a_file_that_a_spreadsheet_reads() {
    let world = world().await;
    started(&world).await;
    let id = nominated(&world, Cast::Amal).await;
    ruled(&world, Cast::Dana, ruling(id, 1, Verdict::Chosen)).await.unwrap();
    let file = world.client(Cast::Dana).await.get(&format!("/p/{}/selection.csv", world.project)).await;
    assert!(file.bytes.starts_with(b"\xef\xbb\xbf"));
    assert!(file.headers["content-type"].starts_with("text/csv"));
    let text = file.text();
    let lines: Vec<_> = text.split("\r\n").collect();
    assert!(lines[0].contains("\"Short title\",\"מחלקה\",\"קבוצת גיל\""));
    assert!(lines[1].starts_with("\"1\",\"הַטֶּלֶפוֹן השני 📱\",\"\",\"מבוגרים\",\"התמכרות\",\"guess: yes\""));
    assert!(lines[1].ends_with("\"Chosen\",\"הנפילה מתוארכת, ומאז שנה\",\"Amal\""));
}

#[tokio::test]
async fn the_project_page_says_how_far_the_selection_is() {
    let world = world().await;
    let words = world.app.dictionary.words(Lang::En);
    let stage = StageId::parse("selection").unwrap();
    let standing = async || {
        let inside = world.inside(Cast::Irit).await;
        let mut read = world.store.read().await.unwrap();
        (INSTRUMENT.standing)(&mut read, &inside, &stage, &words).await.unwrap()
    };
    assert!(standing().await.next.unwrap().path.ends_with("/criteria"));
    started(&world).await;
    assert!(standing().await.next.unwrap().path.ends_with("/nominations/new"));
    let (first, _) = (nominated(&world, Cast::Amal).await, nominated(&world, Cast::Amal).await);
    ruled(&world, Cast::Dana, ruling(first, 1, Verdict::Chosen)).await.unwrap();
    let now = standing().await;
    assert_eq!(
        (now.line.as_str(), now.next.unwrap().sentence.as_str()),
        ("1 chosen of 2", "One nomination waits for a decision.")
    );
}

#[tokio::test]
async fn somebody_who_neither_chooses_nor_proposes_meets_no_nomination() {
    let world = world().await;
    nominated(&world, Cast::Amal).await;
    let base = format!("/p/{}", world.project);
    let mut meir = world.client(Cast::Meir).await;
    let page = meir.get(&format!("{base}/selection")).await;
    assert!(page.status == 200 && page.has("open to those who choose") && !page.has("SMS"));
    for path in ["nominations/new", "criteria/new", "dimensions", "selection.csv"] {
        assert_eq!(meir.get(&format!("{base}/{path}")).await.status, 404, "{path}");
    }
    for path in ["nominations", "criteria", "criteria/start", "dimensions", "dimensions/retire"] {
        assert_eq!(meir.post(&format!("{base}/{path}"), FORM).await.status, 404, "{path}");
    }
    assert_eq!(world.visitor().get(&format!("{base}/selection")).await.status, 303, "a visitor signs in first");
}

#[tokio::test]
async fn a_value_that_no_chosen_story_has_is_drawn_as_a_gap() {
    let world = world().await;
    started(&world).await;
    let (chosen, _) = (nominated(&world, Cast::Amal).await, nominated(&world, Cast::Dana).await);
    let mut client = world.client(Cast::Dana).await;
    let youth = [form_with("place-age-group", "youth"), vec![("version", "1")]].concat();
    assert_eq!(client.post(&format!("/p/{}/nominations/{chosen}/edit", world.project), &youth).await.status, 303);
    let gaps = async || {
        let page = world.client(Cast::Dana).await.get(&format!("/p/{}/selection", world.project)).await.text();
        let rows: Vec<_> =
            page.split("<li class=\"gap\">").skip(1).map(|row| row.split("</li>").next().unwrap().to_owned()).collect();
        (
            rows.iter().any(|row| row.contains("ילדים") && row.contains("nobody")),
            rows.iter().any(|row| row.contains("מבוגרים") && row.contains("0 of 1")),
        )
    };
    assert_eq!(gaps().await, (true, false), "before the first choice only what nobody was nominated for");
    ruled(&world, Cast::Dana, ruling(chosen, 2, Verdict::Chosen)).await.unwrap();
    assert_eq!(gaps().await, (true, true));
}
