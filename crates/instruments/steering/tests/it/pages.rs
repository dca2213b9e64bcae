use redthread_core::kit::{Id as _, StageId};
use redthread_steering::INSTRUMENT;
use redthread_testkit::{Cast, Client, World};

use crate::{at, round};

/// The round with one of everything; the address of every page of the slice.
async fn filled(world: &World) -> Vec<String> {
    let mut irit = world.client(Cast::Irit).await;
    let (ruth, noa) = (world.person(Cast::Ruth).to_string(), world.person(Cast::Noa).to_string());
    irit.post(&at(world, "departments"), &[("title", "משפחות וי\"ש – Familj")]).await;
    let fields =
        [("commissioner", ruth.as_str()), ("asked_at", "2026-03-03"), ("purpose", "לִלְמֹד מ־2024"), ("version", "0")];
    irit.post(&at(world, "commission"), &fields).await;
    let fields = [("title", "הכשרה"), ("kind", "training"), ("held_at", "2026-11-02"), ("people", noa.as_str())];
    let meeting = irit.post(&at(world, "meetings/new"), &fields).await.location.replace("?done=meeting", "");
    let typed = [("question", "Vad?"), ("options", "א\nb"), ("result", "b"), ("reason", "🙂"), ("dissent", "לא")];
    irit.post(&format!("{meeting}/decisions"), &typed).await;
    irit.post(&at(world, &format!("people/{noa}/roles")), &[("role", "editor")]).await;
    let of_round = ["commission", "commission?change=1", "departments", "people", "people/new?role=editor", "meetings"];
    let more = ["meetings?kind=training", "meetings?kind=study_day", "meetings/new?kind=selection"];
    let person = ["", "/edit", "/erase"].map(|page| at(world, &format!("people/{noa}{page}")));
    let pages = of_round.into_iter().chain(more).map(|page| at(world, page)).chain(person);
    pages.chain([meeting.clone(), format!("{meeting}/edit")]).collect()
}

/// What the reader would see if a key had no message, or a message no value.
fn is_whole(text: &str) -> bool {
    !["steering-", "done-", "{ $", "{$", "form-"]
        .iter()
        .any(|broken| text.split(['>', '<']).skip(2).step_by(2).any(|words| words.contains(broken)))
}

async fn read_in(irit: &mut Client, lang: &str, pages: &[String]) {
    irit.get(&format!("/language?lang={lang}")).await;
    for path in pages {
        let page = irit.get(path).await;
        assert_eq!(page.status, 200, "{lang} {path}");
        assert!(
            page.has(&format!("<html lang=\"{lang}\"")) && is_whole(&page.text()),
            "{lang} {path}: {}",
            page.text()
        );
        assert_eq!(page.text().matches("<h1").count(), 1, "{lang} {path}");
        assert!(!page.has("style=") && !page.has("onclick"), "{lang} {path}");
    }
}

#[tokio::test]
async fn every_page_reads_in_every_language() {
    let world = round().await;
    let pages = filled(&world).await;
    let mut irit = world.client(Cast::Irit).await;
    for lang in ["he", "sv", "en"] {
        read_in(&mut irit, lang, &pages).await;
    }
}

#[tokio::test]
async fn every_page_is_also_data() {
    let world = round().await;
    let pages = filled(&world).await;
    let mut irit = world.client(Cast::Irit).await;
    for path in &pages {
        let json = irit.json(path).await;
        assert_eq!(json["head"]["project"], world.project.to_string(), "{path}");
    }
    let people = irit.json(&at(&world, "people")).await;
    let noa = people["people"].as_array().unwrap().iter().find(|person| person["alias"] == "Noa").unwrap();
    assert_eq!(noa["roles"][1]["id"], "editor");
    assert_eq!(people["departments"], 1);
}

#[tokio::test]
async fn a_page_has_an_error_for_every_field_in_the_readers_language() {
    let world = round().await;
    let mut irit = world.client(Cast::Irit).await;
    for (lang, sentence) in
        [("he", "כתבו כאן כמה מילים."), ("sv", "Skriv några ord här."), ("en", "Write a few words here.")]
    {
        irit.get(&format!("/language?lang={lang}")).await;
        for page in ["people/new", "meetings/new", "departments"] {
            let refused = irit.post(&at(&world, page), &[]).await;
            assert_eq!(refused.status, 422, "{lang} {page}");
            assert!(refused.has(sentence) && is_whole(&refused.text()), "{lang} {page}");
        }
    }
}

#[tokio::test]
async fn stages_lead_to_their_pages() {
    let world = round().await;
    let entry = |stage: &str| (INSTRUMENT.entry)(world.project, &StageId::parse(stage).unwrap());
    assert_eq!(entry("commission"), at(&world, "commission"));
    assert_eq!(entry("steering"), at(&world, "people"));
    assert_eq!(entry("training"), at(&world, "meetings?kind=training"));
}
