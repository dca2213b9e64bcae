//! Harvesting by OAI-PMH 2.0, as a library does it.

use std::collections::BTreeSet;

use redthread_core::ids::Uuid;
use redthread_storage::sql;
use redthread_testkit::World;

use crate::{CLOSING, HIDING, NEEDLES, SECOND, THIRD, WORKS, elements, texts, wait, world};

/// Everything on show, and the three methods.
const ALL: usize = 233;

async fn ask(world: &World, query: &str) -> String {
    let page = world.visitor().reading("en").get(&format!("/oai?{query}")).await;
    assert_eq!(
        (page.status.as_u16(), page.headers["content-type"].as_str()),
        (200, "text/xml; charset=utf-8"),
        "{query}"
    );
    page.text()
}

fn fault(xml: &str) -> Option<String> {
    let error = elements(xml).into_iter().find(|(name, ..)| name == "error")?;
    assert!(!error.2.is_empty() && !error.2.starts_with("oai-"), "a fault says what it is: {error:?}");
    error.1.into_iter().find(|(name, _)| name == "code").map(|(_, code)| code)
}

fn identifier(n: u128) -> String {
    format!("oai:localhost:book/{}", Uuid::from_u128(n))
}

/// Every answer of a list, until there is no more.
async fn harvest(world: &World, verb: &str, filter: &str) -> Vec<String> {
    let mut pages = vec![ask(world, &format!("verb={verb}&metadataPrefix=oai_dc{filter}")).await];
    while let Some(token) = texts(pages.last().unwrap(), "resumptionToken").pop().filter(|token| !token.is_empty()) {
        assert!(pages.len() < 9, "it ends");
        pages.push(ask(world, &format!("verb={verb}&resumptionToken={token}")).await);
    }
    pages
}

#[tokio::test]
async fn a_repository_says_who_it_is_and_what_it_has() {
    let world = world().await;
    let xml = ask(&world, "verb=Identify").await;
    for (name, value) in [
        ("baseURL", "http://localhost/oai"),
        ("protocolVersion", "2.0"),
        ("deletedRecord", "persistent"),
        ("granularity", "YYYY-MM-DDThh:mm:ssZ"),
        ("earliestDatestamp", "2026-11-21T08:00:00Z"),
        ("adminEmail", "postmaster@localhost"),
    ] {
        assert_eq!(texts(&xml, name), [value], "{name}");
    }
    let names: Vec<_> = elements(&xml).into_iter().map(|(name, ..)| name).collect();
    let order = [
        "OAI-PMH",
        "responseDate",
        "request",
        "Identify",
        "repositoryName",
        "baseURL",
        "protocolVersion",
        "adminEmail",
        "earliestDatestamp",
        "deletedRecord",
        "granularity",
    ];
    assert_eq!(names, order, "in the order of the schema");
    assert_eq!(texts(&ask(&world, "verb=ListMetadataFormats").await, "metadataPrefix"), ["oai_dc"]);
    let one = format!("verb=ListMetadataFormats&identifier={}", identifier(1));
    assert_eq!(texts(&ask(&world, &one).await, "metadataPrefix"), ["oai_dc"]);
    let sets = texts(&ask(&world, "verb=ListSets").await, "setSpec");
    assert_eq!(sets, ["future-workshop", "past-successes", "red-lines"]);
}

#[tokio::test]
async fn a_list_comes_in_answers_of_a_hundred_each_record_once() {
    let world = world().await;
    let pages = harvest(&world, "ListRecords", "").await;
    assert_eq!(pages.iter().map(|page| texts(page, "record").len()).collect::<Vec<_>>(), [100, 100, 33]);
    let names: BTreeSet<_> = pages.iter().flat_map(|page| texts(page, "identifier")).collect();
    assert_eq!(names.len(), ALL);
    let token = elements(&pages[1]).into_iter().find(|(name, ..)| name == "resumptionToken").unwrap();
    assert!(token.1.contains(&("completeListSize".to_owned(), ALL.to_string())), "{token:?}");
    assert!(token.1.contains(&("cursor".to_owned(), "100".to_owned())), "{token:?}");
    assert_eq!(texts(&pages[2], "resumptionToken"), [""], "the end of a list in several answers is said");
    let headers = harvest(&world, "ListIdentifiers", "").await;
    assert!(headers.iter().all(|page| texts(page, "metadata").is_empty()));
    assert_eq!(headers.iter().map(|page| texts(page, "header").len()).sum::<usize>(), ALL);
    let lines = harvest(&world, "ListIdentifiers", "&set=red-lines").await;
    assert_eq!(lines.iter().map(|page| texts(page, "header").len()).sum::<usize>(), 116);
}

#[tokio::test]
async fn a_record_is_told_in_dublin_core_and_a_method_in_every_language() {
    let world = world().await;
    ask(&world, "verb=Identify").await;
    let xml = ask(&world, &format!("verb=GetRecord&metadataPrefix=oai_dc&identifier={}", identifier(1))).await;
    assert_eq!(texts(&xml, "dc:language"), ["he"]);
    assert_eq!(texts(&xml, "setSpec"), ["past-successes"]);
    assert!(texts(&xml, "dc:identifier").contains(&format!("http://localhost/books/{}", Uuid::from_u128(1))));
    let kits = harvest(&world, "ListRecords", "&set=future-workshop").await;
    assert_eq!(texts(&kits[0], "dc:language"), ["he", "sv", "en"]);
    assert_eq!(texts(&kits[0], "dc:title").len(), 3);
}

#[tokio::test]
async fn every_fault_of_the_protocol_is_told_by_its_code() {
    let world = world().await;
    for (query, code) in [
        ("", "badVerb"),
        ("verb=Nothing", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=Identify&a=b", "badArgument"),
        ("verb=ListRecords", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-21&until=2026-11-21T00:00:00Z", "badArgument"),
        ("verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:book/none", "idDoesNotExist"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:book/1", "idDoesNotExist"),
        ("verb=ListMetadataFormats&identifier=none", "idDoesNotExist"),
        ("verb=ListRecords&metadataPrefix=oai_dc&until=2020-01-01", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=nobody", "noRecordsMatch"),
        ("verb=ListRecords&resumptionToken=none", "badResumptionToken"),
        ("verb=ListSets&resumptionToken=none", "badResumptionToken"),
    ] {
        let xml = ask(&world, query).await;
        assert_eq!(fault(&xml).as_deref(), Some(code), "{query}");
        let request = elements(&xml).into_iter().find(|(name, ..)| name == "request").unwrap();
        assert_eq!(request.1.is_empty(), matches!(code, "badVerb" | "badArgument"), "{query}");
    }
}

#[tokio::test]
async fn what_is_closed_or_hidden_is_told_as_deleted_from_then_on() {
    let world = world().await;
    assert!(harvest(&world, "ListRecords", "").await[0].contains(NEEDLES[0]));
    wait(&world, SECOND).await;
    let changed = harvest(&world, "ListRecords", "&from=2026-11-22").await;
    assert_eq!(changed.len(), 1);
    assert_eq!(texts(&changed[0], "identifier"), [identifier(CLOSING)], "nothing else changed");
    let header = elements(&changed[0]).into_iter().find(|(name, ..)| name == "header").unwrap();
    assert_eq!(header.1, [("status".to_owned(), "deleted".to_owned())]);
    assert!(!changed[0].contains("metadata>") && !changed[0].contains(NEEDLES[0]));
    wait(&world, THIRD).await;
    let all = harvest(&world, "ListRecords", "").await;
    assert_eq!(all.iter().map(|page| texts(page, "record").len()).sum::<usize>(), ALL, "what was told stays told");
    for page in &all {
        assert!(NEEDLES.iter().all(|needle| !page.contains(needle)));
    }
    let hidden = ask(&world, &format!("verb=GetRecord&metadataPrefix=oai_dc&identifier={}", identifier(HIDING))).await;
    assert!(hidden.contains("status=\"deleted\"") && texts(&hidden, "datestamp") == ["2026-11-23T08:00:00Z"]);
}

#[tokio::test]
async fn a_list_goes_on_although_something_is_closed_meanwhile() {
    let world = world().await;
    let first = ask(&world, "verb=ListIdentifiers&metadataPrefix=oai_dc").await;
    let token = texts(&first, "resumptionToken").pop().unwrap();
    wait(&world, SECOND).await;
    let mut names: BTreeSet<String> = texts(&first, "identifier").into_iter().collect();
    let mut token = Some(token);
    while let Some(asked) = token.filter(|token| !token.is_empty()) {
        let page = ask(&world, &format!("verb=ListIdentifiers&resumptionToken={asked}")).await;
        names.extend(texts(&page, "identifier"));
        token = texts(&page, "resumptionToken").pop();
    }
    assert_eq!(names.len(), ALL);
}

#[tokio::test]
async fn a_harvest_is_noted_once_and_holds_no_words() {
    let world = world().await;
    harvest(&world, "ListRecords", "").await;
    harvest(&world, "ListRecords", "").await;
    let mut read = world.store.read().await.unwrap();
    let acts = sql("SELECT seq FROM events WHERE verb = 'catalogue.told'").all(&mut read).await.unwrap();
    assert_eq!(acts.len(), 1, "what did not change is not written again");
    let rows = sql("SELECT name, kit, digest FROM told_records").all(&mut read).await.unwrap();
    assert_eq!(rows.len(), ALL);
    for row in rows {
        let line = format!("{}{}", row.text("name").unwrap(), row.text("kit").unwrap());
        assert!(line.is_ascii() && row.bytes("digest").unwrap().len() == 32, "{line}");
    }
}

#[tokio::test]
async fn a_harvester_may_post_what_it_asks() {
    let world = world().await;
    let posted = world.visitor().post_bare("/oai", &[("verb", "ListSets")]).await;
    assert!(posted.status.is_success() && posted.has("<setSpec>red-lines</setSpec>"), "{}", posted.text());
    let many = world.visitor().post_bare("/oai", &[("verb", "GetRecord"), ("verb", "GetRecord")]).await;
    assert_eq!(fault(&many.text()).as_deref(), Some("badVerb"));
    assert_eq!(WORKS + 3, ALL as u128);
}
