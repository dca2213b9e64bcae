use redthread_core::consent::{Audience, Material, Move};
use redthread_core::ids::ReadingId;
use redthread_core::people::{Side, Standpoint};
use redthread_core::redline::Amount;
use redthread_readings::actions;
use redthread_storage::Error;
use redthread_storage::redlines::{NewReading, load_reading};
use redthread_testkit::{Cast, Page};

use crate::scene::{PLACE, Town, town};

fn id_of(page: &Page) -> ReadingId {
    let last = page.location.split('/').next_back().unwrap_or_default();
    last.split(['?', '#']).next().unwrap_or_default().parse().unwrap()
}

fn form<'f>(town: &Town, value: &'f str, on: &'f str) -> Vec<(&'static str, String)> {
    vec![
        ("indicator", town.indicators[0].to_string()),
        ("place", town.places[0].to_string()),
        ("value", value.to_owned()),
        ("on", on.to_owned()),
        ("confidence", "high".to_owned()),
        ("source", "רישום".to_owned()),
        ("note", "הערה 🙂 שׁמורה".to_owned()),
    ]
}

fn borrowed<'f>(fields: &'f [(&'static str, String)]) -> Vec<(&'static str, &'f str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn somebody_looks_first_and_then_keeps() {
    let town = town().await;
    let mut client = town.world.client(Cast::Dana).await;
    let mut fields = form(&town, "3", "2026-11-20");
    fields.push(("go", "look".to_owned()));
    let looked = client.post(&town.path("/readings/new"), &borrowed(&fields)).await;
    assert!(looked.status.is_success() && looked.has("line crossed"), "{}", looked.text());
    assert!(looked.has("Nothing is saved yet") && looked.has("value=\"3\""), "what was typed is still there");
    let list = client.json(&town.path("/readings")).await;
    assert_eq!(list["newest"].as_array().unwrap().len(), 0, "looking writes nothing");
    let saved = client.post(&town.path("/readings/new"), &borrowed(&form(&town, "3", "2026-11-20"))).await;
    let page = client.get(&saved.location).await;
    assert!(page.has("Declare the crossing"), "one main action");
    assert!(page.has("הערה 🙂 שׁמורה") && page.has(PLACE));
}

#[tokio::test]
async fn what_cannot_be_is_refused_beside_its_field_and_nothing_is_lost() {
    let town = town().await;
    let mut client = town.world.client(Cast::Dana).await;
    for (value, on, says) in [
        ("", "2026-11-20", "Empty is not zero"),
        ("שלוש", "2026-11-20", "This is no number"),
        ("3", "2026-11-23", "has not come yet"),
        ("3", "1989-01-01", "before 1990"),
    ] {
        let page = client.post(&town.path("/readings/new"), &borrowed(&form(&town, value, on))).await;
        assert_eq!(page.status, 422, "{value} {on}");
        assert!(page.has(says) && page.has("הערה 🙂 שׁמורה"), "{says}: {}", page.text());
    }
}

#[tokio::test]
async fn only_those_who_measure_write_and_strangers_find_nothing() {
    let town = town().await;
    for who in [Cast::Noa, Cast::Meir] {
        let inside = town.world.inside(who).await;
        let deed = town.world.deed(who);
        let refused = actions::record(&town.world.store, &deed, &inside, town.found(0, 1, "2026-11-20"), None).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{who:?}");
    }
    let mut yossi = town.world.client(Cast::Yossi).await;
    for path in
        ["/readings", "/readings/new", "/readings/export.csv", "/readings/export.json", "/crossings", "/due.ics"]
    {
        assert_eq!(yossi.get(&town.path(path)).await.status, 404, "{path}");
    }
    let stranger = NewReading {
        place: redthread_core::ids::Id::from_uuid(redthread_storage::NOBODY),
        ..town.found(0, 1, "2026-11-20")
    };
    assert!(matches!(town.record(stranger).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn the_same_act_twice_writes_once() {
    let town = town().await;
    let (deed, inside) = (town.world.deed(Cast::Dana), town.world.inside(Cast::Dana).await);
    let new = town.found(0, 2, "2026-11-20");
    let first = actions::record(&town.world.store, &deed, &inside, new.clone(), None).await.unwrap();
    assert_eq!(actions::record(&town.world.store, &deed, &inside, new, None).await.unwrap(), first);
    let mut client = town.world.client(Cast::Dana).await;
    assert_eq!(client.json(&town.path("/readings")).await["newest"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_correction_stands_for_the_old_one_which_stays_readable() {
    let town = town().await;
    let old = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    let mut client = town.world.client(Cast::Amal).await;
    assert!(client.get(&town.path(&format!("/readings/new?corrects={old}"))).await.has("value=\"3\""));
    let mut fields = form(&town, "0", "2026-11-20");
    fields.push(("corrects", old.to_string()));
    let saved = client.post(&town.path("/readings/new"), &borrowed(&fields)).await;
    let new = id_of(&saved);
    let page = client.get(&town.path(&format!("/readings/{old}"))).await;
    assert!(page.has("Another reading stands for this one") && page.has(&new.to_string()));
    assert!(!page.has("Declare the crossing"), "what no longer stands declares nothing");
    let again = client.post(&town.path("/readings/new"), &borrowed(&fields)).await;
    assert_eq!(again.status, 409, "somebody was faster");
    let mut read = town.world.store.read().await.unwrap();
    let kept = load_reading(&mut read, town.world.project, old).await.unwrap();
    assert_eq!(kept.measured.value, Amount::whole(3), "the old value is not changed");
}

#[tokio::test]
async fn a_mistaken_reading_is_taken_back_with_a_reason() {
    let town = town().await;
    let id = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    let mut client = town.world.client(Cast::Dana).await;
    let path = town.path(&format!("/readings/{id}"));
    let refused = client.post(&format!("{path}/end"), &[("reason", " ")]).await;
    assert_eq!(refused.status, 422);
    client.post(&format!("{path}/end"), &[("reason", "המספר היה של שכונה אחרת")]).await;
    let page = client.get(&path).await;
    assert!(page.has("This reading was taken back") && page.has("המספר היה של שכונה אחרת"));
    assert!(client.json(&path).await["then"]["status"] == "crossed", "its own status stays");
    let list = client.json(&town.path("/readings")).await;
    assert_eq!(list["places"][0]["measured"], 0, "it counts no more");
}

#[tokio::test]
async fn a_whole_place_in_one_sitting_skips_what_is_empty() {
    let town = town().await;
    let mut client = town.world.client(Cast::Dana).await;
    let page = client.get(&town.path(&format!("/readings/new?place={}", town.places[0]))).await;
    assert!(page.has("an empty row is skipped") && page.has("מודאגים"));
    let names: Vec<String> = town.indicators.iter().map(|id| format!("value-{id}")).collect();
    let place = town.places[0].to_string();
    let base = [("place", place.as_str()), ("on", "2026-11-20"), ("confidence", "medium")];
    let with = |more: &[(&'static str, &'static str)]| more.to_vec();
    let empty = client.post(&town.path("/readings/place"), &[base.as_slice(), &with(&[("go", "save")])].concat()).await;
    assert!(empty.status == 422 && empty.has("No row is filled in"));
    let bad = [base[0], base[1], base[2], (names[0].as_str(), "2"), (names[1].as_str(), "שישים")];
    let refused = client.post(&town.path("/readings/place"), &bad).await;
    assert!(refused.status == 422 && refused.has("value=\"2\"") && refused.has(&format!("{}-error", names[1])));
    let good =
        [base[0], base[1], base[2], (names[0].as_str(), "2"), (names[1].as_str(), " "), (names[2].as_str(), "מודאגים")];
    let looked = client.post(&town.path("/readings/place"), &[good.as_slice(), &[("go", "look")]].concat()).await;
    assert!(looked.status.is_success() && looked.has("line crossed"));
    let saved = client.post(&town.path("/readings/place"), &good).await;
    assert!(saved.status.is_redirection(), "{}", saved.text());
    let list = client.json(&town.path("/readings")).await;
    assert_eq!((&list["places"][0]["measured"], &list["places"][0]["all"]), (&2.into(), &3.into()));
    assert_eq!(list["places"][1]["measured"], 0);
}

#[tokio::test]
async fn what_is_due_comes_longest_overdue_first_and_goes_stale_with_the_clock() {
    let town = town().await;
    town.record(town.found(0, 0, "2026-11-01")).await.unwrap();
    town.record(town.found(1, 80, "2026-07-01")).await.unwrap();
    let mut client = town.world.client(Cast::Dana).await;
    let list = client.json(&town.path("/readings")).await;
    assert_eq!(list["due"][0]["what"]["indicator_id"], town.indicators[1].to_string());
    assert_eq!(list["places"][0]["stale"], 1, "143 days are more than one and a half quarters");
    assert_eq!(list["due_count"], 5);
    town.world.at("2027-12-01T08:00:00Z");
    let later = client.json(&town.path("/readings")).await;
    assert_eq!((&later["places"][0]["stale"], &later["due_count"]), (&2.into(), &6.into()));
}

#[tokio::test]
async fn words_of_people_support_a_reading_as_far_as_they_agreed() {
    let town = town().await;
    let text = "לא אמרו לנו כלום עד השבוע האחרון, ואני עם שלושה ילדים.";
    let (story, teller) = (town.world.story("הפינוי").await, town.world.teller("רחל", Standpoint::Resident).await);
    let (_, document) = town.world.account(story, teller, Side::Client, text).await;
    let principle = town.world.principle("להקדים לומר").await;
    let passage = town.world.passage(document, text, "לא אמרו לנו כלום", principle).await;
    let reading = town.record(town.found(1, 50, "2026-11-20")).await.unwrap();
    let mut client = town.world.client(Cast::Dana).await;
    let (page, choose) = (town.path(&format!("/readings/{reading}")), town.path(&format!("/readings/{reading}/words")));
    assert!(!client.get(&choose).await.has("לא אמרו לנו כלום"), "nobody agreed yet");
    town.world.consent_to(teller, &[Audience::Team]).await;
    assert!(client.get(&format!("{choose}?q=כלום")).await.has("לא אמרו לנו כלום"));
    assert!(!client.get(&format!("{choose}?q=אחר")).await.has("לא אמרו לנו כלום"));
    client.post(&choose, &[("passage", &passage.to_string())]).await;
    assert!(client.get(&page).await.has("לא אמרו לנו כלום"));
    town.world.consent(teller, Audience::Team, Material::Retold, Move::Withdraw).await;
    let barred = client.get(&page).await;
    assert!(!barred.has("לא אמרו לנו כלום") && barred.has("may not be shown"), "a gap, not a hole");
    client.post(&format!("{choose}/end"), &[("passage", &passage.to_string())]).await;
    assert!(client.get(&page).await.has("No words are tied to it"));
}

#[tokio::test]
async fn a_file_is_kept_sealed_handed_out_to_keep_and_destroyed() {
    let town = town().await;
    let reading = town.record(town.found(0, 1, "2026-11-20")).await.unwrap();
    let mut client = town.world.client(Cast::Dana).await;
    let path = town.path(&format!("/readings/{reading}"));
    let bad = client.post_files(&format!("{path}/files"), &[], &[("attachment", "a.exe", b"MZ\x90\0")]).await;
    assert_eq!(bad.status, 422);
    client.post_files(&format!("{path}/files"), &[], &[("attachment", "צילום \"הבית\".pdf", b"%PDF-1.7 needle")]).await;
    let file = client.json(&path).await["files"][0]["id"].as_str().unwrap().to_owned();
    let sent = client.get(&format!("{path}/files/{file}")).await;
    assert_eq!(sent.bytes, b"%PDF-1.7 needle");
    assert!(sent.headers["content-disposition"].starts_with("attachment;"));
    assert_eq!(sent.headers["x-content-type-options"], "nosniff");
    let other = town.record(town.found(1, 70, "2026-11-20")).await.unwrap();
    let astray = client.get(&town.path(&format!("/readings/{other}/files/{file}"))).await;
    assert_eq!(astray.status, 404, "a file is found beside its own reading only");
    client.post(&format!("{path}/files/{file}/end"), &[]).await;
    assert_eq!(client.get(&format!("{path}/files/{file}")).await.status, 404);
}

#[tokio::test]
async fn pages_speak_three_languages() {
    let town = town().await;
    let id = town.record(town.found(0, 3, "2026-11-20")).await.unwrap();
    town.record(town.found(2, 1, "2026-11-20")).await.unwrap();
    let crossing = town.declare(id).await.unwrap();
    let mut client = town.world.client(Cast::Dana).await;
    let places = format!("/readings/new?place={}", town.places[0]);
    let one = format!("{places}&indicator={}", town.indicators[1]);
    for lang in ["he", "sv", "en"] {
        client.get(&format!("/language?lang={lang}")).await;
        for path in [
            "/readings".to_owned(),
            format!("/readings/{id}"),
            format!("/readings/{id}/words"),
            places.clone(),
            one.clone(),
            "/readings/import".to_owned(),
            "/crossings".to_owned(),
            format!("/crossings/{crossing}"),
            format!("/crossings/new?reading={id}"),
        ] {
            let page = client.get(&town.path(&path)).await;
            let text = page.text();
            assert!(page.status.is_success(), "{lang} {path}: {text}");
            for prefix in [">readings-", ">crossings-", "\"readings-c", "\"crossings-s", ">status-", ">gap-"] {
                assert!(!text.contains(prefix), "{lang} {path}: a message is missing at {prefix}");
            }
        }
    }
}
