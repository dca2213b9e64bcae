//! The pages: in every language, for those who may, with what they must say.

use redthread_core::consent::{Audience, Material, Move};
use redthread_core::people::{Capacity, Side, Standpoint};
use redthread_storage::consents::NewStep;
use redthread_testkit::Cast;

use crate::scene::{WORDS, desk, put, record, round, somebody, yes};

#[tokio::test]
async fn every_page_reads_in_every_language_without_a_missing_word() {
    let world = round().await;
    let tamar = world.teller("תָּמָר ב׳ 🙂", Standpoint::Client).await;
    let story = world.story("הדלת").await;
    world.account(story, tamar, Side::Client, WORDS).await;
    record(&world, &yes(&world, tamar, &[(Audience::Team, Material::Retold), (Audience::Book, Material::Quote)]))
        .await
        .unwrap();
    let mut client = world.client(Cast::Irit).await;
    for (lang, dir) in [("he", "rtl"), ("sv", "ltr"), ("en", "ltr")] {
        client.get(&format!("/language?lang={lang}")).await;
        let list = format!("/p/{}/consents", world.project);
        let mut pages = vec![list.clone(), format!("{list}?show=shut")];
        pages.extend(
            ["", "/record", "/withdraw", "/withdrawn", "/form", "/receipt"].map(|more| desk(&world, tamar, more)),
        );
        for path in pages {
            let page = client.get(&path).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(page.has(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{path}");
            let text = page.text();
            let is_key = |words: &&str| words.trim().starts_with("consent-") && !words.contains(' ');
            assert_eq!(text.split(['>', '<', '"']).find(is_key), None, "{path} in {lang}");
            assert!(!text.contains("style="), "{path}");
        }
    }
}

#[tokio::test]
async fn the_list_says_how_everybody_stands_and_whom_to_ask() {
    let world = round().await;
    let story = world.story("הדלת").await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let dvora = world.teller("דבורה", Standpoint::Worker).await;
    world.account(story, tamar, Side::Client, WORDS).await;
    world.account(story, dvora, Side::Professional, WORDS).await;
    world.consent(tamar, Audience::Raw, Material::Retold, Move::Give).await;
    world.consent(tamar, Audience::Team, Material::Retold, Move::Give).await;
    world.consent(tamar, Audience::Team, Material::Quote, Move::Ask).await;
    let mut client = world.client(Cast::Irit).await;
    let path = format!("/p/{}/consents", world.project);
    let page = client.json(&path).await;
    let people = page["people"].as_array().unwrap();
    assert_eq!(people.len(), 2, "the cast tells nothing and is not listed");
    let of = |alias: &str| people.iter().find(|row| row["alias"] == alias).unwrap();
    assert_eq!(of("דבורה")["ask"]["audience"], "raw");
    assert_eq!(of("תמר")["ask"]["audience"], "book");
    let team = of("תמר")["audiences"].as_array().unwrap().iter().find(|range| range["audience"] == "team").unwrap();
    assert_eq!((&team["best"], &team["worst"]), (&"given".into(), &"asked".into()));
    let waiting = client.json(&format!("{path}?show=waiting")).await;
    assert_eq!(waiting["people"].as_array().unwrap().len(), 1);
    assert_eq!(waiting["counts"][0], serde_json::json!(["all", 2]));
}

#[tokio::test]
async fn a_long_list_comes_in_parts_and_whoever_is_asked_first_stands_on_each() {
    let world = round().await;
    for n in 0..45 {
        let person = world.teller(&format!("עדה {n:02}"), Standpoint::Client).await;
        world.consent(person, Audience::Raw, Material::Retold, Move::Give).await;
    }
    let path = format!("/p/{}/consents", world.project);
    let mut client = world.client(Cast::Irit).await;
    let (first, last) = (client.json(&path).await, client.json(&format!("{path}?show=all&from=40")).await);
    let count = |page: &serde_json::Value| page["people"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&last)), (40, 5));
    assert_eq!(first["first_ask"], last["first_ask"]);
    assert_eq!(first["first_ask"]["alias"], "עדה 00");
    let page = client.get(&path).await;
    assert!(page.has("?show=all&amp;from=40#people"), "{}", page.text());
}

#[tokio::test]
async fn what_expired_is_told_once_to_each() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let until = Some("2026-12-01T12:00:00Z".parse().unwrap());
    let step = NewStep { until, ..NewStep::default() };
    put(&world, tamar, &[(Audience::Book, Material::Retold)], &[(Move::Give, step)], None).await;
    let path = format!("/p/{}/consents", world.project);
    let mut client = world.client(Cast::Irit).await;
    let page = client.json(&path).await;
    assert!(page["expired"].as_array().unwrap().is_empty());
    assert_eq!(page["people"][0]["ending"][0]["audience"], "book", "named before it ends");
    world.at("2026-12-01T13:00:00Z");
    let mut client = world.client(Cast::Irit).await;
    assert_eq!(client.json(&path).await["expired"].as_array().unwrap().len(), 1);
    let seen = client.post(&format!("{path}/seen"), &[]).await;
    assert!(seen.status.is_redirection());
    assert!(client.json(&path).await["expired"].as_array().unwrap().is_empty());
    let mut other = world.client(Cast::Dana).await;
    assert_eq!(other.json(&path).await["expired"].as_array().unwrap().len(), 1, "others look for themselves");
}

#[tokio::test]
async fn readers_see_states_and_no_circumstances_and_interviewers_see_nothing() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let mut recording = yes(&world, tamar, &[(Audience::Team, Material::Retold)]);
    recording.conditions = vec![redthread_storage::consents::NewCondition {
        kind: redthread_core::consent::ConditionKind::Free,
        not_before: None,
        words: "רק אם אחותי קראה".to_owned(),
    }];
    record(&world, &recording).await.unwrap();
    let mut steward = world.client(Cast::Irit).await;
    let page = steward.get(&desk(&world, tamar, "")).await;
    assert!(page.has("במטבח") && page.has("הוקרא בקול") && page.has("רק אם אחותי קראה") && page.has("Dana"));
    let mut reader = world.client(Cast::Meir).await;
    let page = reader.get(&desk(&world, tamar, "")).await;
    assert_eq!(page.status, 200);
    assert!(page.has("given with conditions") && page.has("a condition is not met"));
    for hidden in ["במטבח", "הוקרא בקול", "רק אם אחותי קראה", "Dana", "/record"] {
        assert!(!page.has(hidden), "{hidden}");
    }
    assert!(page.has("/withdraw"), "whoever knows them may be told that they take it back");
    for more in ["/record", "/receipt"] {
        assert_eq!(reader.get(&desk(&world, tamar, more)).await.status, 404, "{more}");
    }
    for more in ["/record", "/withdraw", "/withdrawn", "/receipt"] {
        assert_eq!(world.client(Cast::Noa).await.get(&desk(&world, tamar, more)).await.status, 404, "{more}");
    }
    assert_eq!(world.client(Cast::Noa).await.get(&desk(&world, tamar, "")).await.status, 404);
    assert_eq!(world.client(Cast::Yossi).await.get(&desk(&world, tamar, "")).await.status, 404);
    assert!(world.visitor().get(&desk(&world, tamar, "")).await.status.is_redirection(), "to the sign-in");
    assert_eq!(steward.get(&desk(&world, crate::scene::nowhere(), "")).await.status, 404);
    assert_eq!(steward.get(&format!("/p/{}/consents/nobody", world.project)).await.status, 404);
}

#[tokio::test]
async fn a_refused_form_keeps_everything_and_says_what_beside_which_field() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let mut client = world.client(Cast::Irit).await;
    let dana = world.person(Cast::Dana).to_string();
    let typed = [
        ("what", "give"),
        ("line", "team.retold"),
        ("line", "book.quote"),
        ("asked_by", dana.as_str()),
        ("place", "במטבח של דודה רבקה"),
        ("condition", "generalise"),
        ("day", "2026-11-20"),
    ];
    let page = client.post(&desk(&world, tamar, "/record"), &typed).await;
    assert_eq!(page.status, 422);
    assert!(page.has("id=\"evidence-error\"") && page.has("id=\"words_generalise-error\""), "{}", page.text());
    assert!(page.has("במטבח של דודה רבקה") && page.has("2026-11-20"));
    assert!(page.has("value=\"book.quote\" id=\"line-book-quote\" checked"), "{}", page.text());
    let mended: Vec<_> = typed.into_iter().chain([("evidence", "signed"), ("words_generalise", "השכונה")]).collect();
    let done = client.post(&desk(&world, tamar, "/record"), &mended).await;
    assert_eq!(done.location, format!("{}?done=consent-recorded", desk(&world, tamar, "")));
    let json = client.json(&desk(&world, tamar, "")).await;
    assert_eq!(json["lines"].as_array().unwrap().len(), 2);
    assert_eq!(json["conditions"][0]["words"], "השכונה");
    let met = format!("/conditions/{}", json["conditions"][0]["id"].as_str().unwrap());
    assert!(client.post(&desk(&world, tamar, &met), &[]).await.status.is_redirection());
    assert_eq!(client.json(&desk(&world, tamar, "")).await["conditions"][0]["met"], true);
}

#[tokio::test]
async fn one_answer_for_several_lines_stands_once_with_its_lines_and_its_condition_once() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let mut client = world.client(Cast::Irit).await;
    let dana = world.person(Cast::Dana).to_string();
    let said = [
        ("what", "give"),
        ("line", "team.retold"),
        ("line", "book.retold"),
        ("line", "book.quote"),
        ("asked_by", dana.as_str()),
        ("evidence", "signed"),
        ("condition", "generalise"),
        ("words_generalise", "השכונה"),
    ];
    client.post(&desk(&world, tamar, "/record"), &said).await;
    let page = client.get(&desk(&world, tamar, "")).await.text();
    assert_eq!(page.matches("<p class=\"told\" dir=\"rtl\">השכונה</p>").count(), 1, "{page}");
    assert_eq!(page.matches("/conditions/").count(), 3, "each line is met for itself");
    let history = page.split("<ol class=\"history\">").nth(1).unwrap();
    let history = history.split("</ol>").next().unwrap();
    assert_eq!((history.matches("<li").count(), history.matches("<br>").count()), (1, 3), "{history}");
}

#[tokio::test]
async fn the_form_warns_of_print_and_explains_every_line_in_the_language_of_the_project() {
    let world = round().await;
    let child = somebody(&world, "ילדה", Capacity::Minor).await;
    let mut client = world.client(Cast::Irit).await;
    let page = client.get(&desk(&world, child, "/form")).await;
    let words = world.app.dictionary.words(redthread_core::language::Lang::He);
    assert!(page.has("lang=\"he\" dir=\"rtl\""));
    assert!(page.has("what is printed in a book can never be called back"), "said to whoever prints");
    assert!(page.has(&words.say("consent-sheet-print-warning")), "and on the paper");
    assert!(page.has(&words.say("consent-sheet-guardian-line")));
    for audience in Audience::ALL {
        assert!(page.has(&words.code("consent-explain", audience.code())), "{audience:?}");
    }
    for material in Material::ALL {
        assert!(page.has(&words.code("consent-explain", material.code())), "{material:?}");
    }
    let page = client.get(&desk(&world, child, "/form?lang=sv")).await;
    assert!(page.has("Får vi visa det du har berättat?"));
}

#[tokio::test]
async fn the_receipt_bears_the_head_of_the_chain() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    record(&world, &yes(&world, tamar, &[(Audience::Book, Material::Retold)])).await.unwrap();
    let mut client = world.client(Cast::Irit).await;
    let (events, head) = world.store.head().await.unwrap();
    let receipt = client.json(&desk(&world, tamar, "/receipt")).await;
    assert_eq!(receipt["events"], events);
    assert_eq!(receipt["head"], redthread_storage::hex(&head));
    assert_eq!(receipt["lines"][0]["state"], "given");
    assert!(client.get(&desk(&world, tamar, "/receipt")).await.has(&redthread_storage::hex(&head)));
}

#[tokio::test]
async fn a_stop_and_its_lifting_are_one_button_each() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    record(&world, &yes(&world, tamar, &[(Audience::Book, Material::Retold)])).await.unwrap();
    let mut client = world.client(Cast::Irit).await;
    assert_eq!(client.json(&desk(&world, tamar, "")).await["safety"], "open");
    assert!(client.post(&desk(&world, tamar, "/suspend"), &[]).await.status.is_redirection());
    let page = client.json(&desk(&world, tamar, "")).await;
    assert_eq!((&page["safety"], &page["lines"][0]["state"]), (&"stopped".into(), &"suspended".into()));
    assert!(client.post(&desk(&world, tamar, "/resume"), &[]).await.status.is_redirection());
    assert_eq!(client.json(&desk(&world, tamar, "")).await["lines"][0]["state"], "given");
    assert_eq!(client.post(&desk(&world, tamar, "/resume"), &[]).await.status, 422);
}

#[tokio::test]
async fn everything_of_one_person_leaves_as_data() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    record(&world, &yes(&world, tamar, &[(Audience::Book, Material::Retold)])).await.unwrap();
    let inside = world.inside(Cast::Irit).await;
    let mut read = world.store.read().await.unwrap();
    let export = redthread_consent::INSTRUMENT.personal_data.export;
    let data = export(&mut read, &inside, tamar).await.unwrap();
    assert_eq!(data["consents"][0]["steps"][0]["place"], "במטבח");
    assert_eq!(data["consents"][0]["steps"][0]["what"], "give");
}

#[tokio::test]
async fn whoever_must_meet_a_condition_reads_it_while_the_team_may_read_the_person() {
    let world = round().await;
    let tamar = world.teller("תמר", Standpoint::Client).await;
    let mut recording = yes(&world, tamar, &[(Audience::Book, Material::Retold)]);
    recording.conditions = vec![redthread_storage::consents::NewCondition {
        kind: redthread_core::consent::ConditionKind::Generalise,
        not_before: None,
        words: "שם השכונה".to_owned(),
    }];
    record(&world, &recording).await.unwrap();
    let page = desk(&world, tamar, "");
    let (mut editor, mut reader) = (world.client(Cast::Meir).await, world.client(Cast::Amal).await);
    assert!(!editor.get(&page).await.has("שם השכונה"), "nobody let the team read her");
    record(&world, &yes(&world, tamar, &[(Audience::Team, Material::Retold)])).await.unwrap();
    assert!(editor.get(&page).await.has("שם השכונה"));
    assert_eq!(editor.json(&page).await["conditions"][0]["words"], "שם השכונה");
    assert!(!editor.get(&page).await.has("/conditions/"), "that it is met is still the steward's to say");
    assert!(!reader.get(&page).await.has("שם השכונה"), "who does not edit needs no words");
    world.consent(tamar, Audience::Team, Material::Retold, Move::Withdraw).await;
    assert!(!editor.get(&page).await.has("שם השכונה"));
}

#[tokio::test]
async fn what_the_law_locks_is_shut_and_said() {
    let world = round().await;
    let mut act = world.act("test.person").await;
    let new = redthread_storage::people::NewPerson {
        alias: "נועה הקטנה".to_owned(),
        standpoint: Standpoint::Client,
        capacity: Capacity::Minor,
        of_age_at: Some("2027-01-01T12:00:00Z".parse().unwrap()),
        in_care: true,
        ..Default::default()
    };
    let minor = redthread_storage::people::insert_person(&mut act, world.project, new).await.unwrap();
    act.done(minor, ()).await.unwrap();
    let team = (Audience::Team, Material::Retold);
    let book = (Audience::Book, Material::Retold);
    put(&world, minor, &[team, book], &[(Move::Give, NewStep::default())], None).await;
    let mut irit = world.client(Cast::Irit).await;
    let open = async |irit: &mut redthread_testkit::Client| {
        let json = irit.json(&desk(&world, minor, "")).await;
        let lines: Vec<bool> =
            json["lines"].as_array().unwrap().iter().map(|line| line["open"].as_bool().unwrap()).collect();
        (lines, json["locks"].clone())
    };
    assert_eq!(open(&mut irit).await, (vec![true, false], serde_json::json!(["youth_law"])));
    let dana = world.person(Cast::Dana).to_string();
    let give = [
        ("what", "give"),
        ("line", "book.retold"),
        ("evidence", "guardian"),
        ("note", "אימא, והיא עצמה"),
        ("asked_by", dana.as_str()),
        ("day", "2026-11-21"),
    ];
    let refused = irit.post(&desk(&world, minor, "/record"), &give).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has("no consent opens it"), "{}", refused.text());
    world.at("2027-02-01T09:00:00Z");
    let mut irit = world.client(Cast::Irit).await;
    assert_eq!(open(&mut irit).await, (vec![true, false], serde_json::json!(["own_voice"])));
    let own = [&give[..2], &[("evidence", "signed"), ("asked_by", dana.as_str())]].concat();
    let given = irit.post(&desk(&world, minor, "/record"), &own).await;
    assert!(given.status.is_redirection(), "{}", given.text());
    assert_eq!(open(&mut irit).await, (vec![true, true], serde_json::json!([])));
}
