//! The pages of a round with 100 stories and 10,000 passages: processor time, statements, bytes on the wire.

use std::collections::BTreeSet;
use std::time::Duration;

use cpu_time::ProcessTime;
use redthread_testkit::{Cast, Client, Page};

use crate::scene::{Scene, ask};
use crate::{floor, median, millis, say, times};

const STORIES: usize = 100;
const PASSAGES: usize = 10_000;

/// Fills a round and measures its pages.
pub(crate) async fn run() {
    let scene = Scene::new(STORIES, PASSAGES).await;
    let mut client = scene.world.client(Cast::Irit).await;
    let floor = floor::page().await;
    for (name, path) in addresses(&scene) {
        measure(&scene, &mut client, (name, &path), floor).await;
    }
}

/// The pages that a budget holds for.
fn addresses(scene: &Scene) -> Vec<(&'static str, String)> {
    let project = format!("/p/{}", scene.world.project);
    vec![
        ("project", project.clone()),
        ("stories", format!("{project}/stories")),
        ("interviews", format!("{project}/interviews")),
        ("matrix of principles", format!("{project}/principles")),
        ("one principle, 500 passages", format!("{project}/principles/{}", scene.principles[0])),
        ("one text, 50 passages", format!("{project}/documents/{}", scene.documents[0])),
        ("people", format!("{project}/people")),
        ("consents", format!("{project}/consents")),
    ]
}

async fn measure(scene: &Scene, client: &mut Client, (name, path): (&str, &str), floor: Duration) {
    let plain = client.get(path).await;
    let (statements, rows) = scene.world.store.tally().read();
    let page = ask(client, path).await;
    let (statements, rows) =
        (scene.world.store.tally().read().0 - statements, scene.world.store.tally().read().1 - rows);
    let (again, after) = (again(client, path).await, after_an_act(scene, client, path).await);
    let ratio = times(again.as_secs_f64() * 1e3, floor.as_secs_f64() * 1e3, "ms");
    let size = plain.bytes.len() / 1000;
    say(&format!("{name}: {size} kB of HTML"), &millis(again), "< 5 ms", &ratio);
    say("  the same, first after somebody saved something", &millis(after), "", "");
    say("  statements, rows", &format!("{statements}, {rows}"), "", "");
    let (first, second) = wire(client, &plain.text(), &page).await;
    say(
        "  on the wire, first visit without fonts, then",
        &format!("{first:.1} kB, {second:.1} kB"),
        "< 60, < 15 kB",
        "",
    );
}

async fn again(client: &mut Client, path: &str) -> Duration {
    let mut times = vec![];
    for _ in 0..21 {
        let begun = ProcessTime::now();
        ask(client, path).await;
        times.push(begun.elapsed());
    }
    median(times)
}

async fn after_an_act(scene: &Scene, client: &mut Client, path: &str) -> Duration {
    let mut times = vec![];
    for _ in 0..11 {
        scene.world.act("bench.touched").await.done(scene.world.project, ()).await.unwrap();
        let begun = ProcessTime::now();
        ask(client, path).await;
        times.push(begun.elapsed());
    }
    median(times)
}

/// What a browser loads with an empty cache, and what it loads from then on, in thousands of bytes, headers included.
async fn wire(client: &mut Client, html: &str, page: &Page) -> (f64, f64) {
    let named: BTreeSet<&str> = html.split('"').filter(|part| part.starts_with("/assets/")).collect();
    let second = weight(page);
    let mut first = second;
    for asset in named {
        first += weight(&ask(client, asset).await);
    }
    (first, second)
}

fn weight(page: &Page) -> f64 {
    let headers: usize = page.headers.iter().map(|(name, value)| name.len() + value.len() + 4).sum();
    f64::from(u32::try_from(page.bytes.len() + headers).unwrap_or(u32::MAX)) / 1e3
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn statements(stories: usize) -> Vec<(&'static str, u64)> {
        let scene = Scene::new(stories, stories * 20).await;
        let mut client = scene.world.client(Cast::Irit).await;
        let mut counts = vec![];
        for (name, path) in addresses(&scene) {
            // Nothing is kept from before: the most that a page ever asks.
            scene.world.act("bench.touched").await.done(scene.world.project, ()).await.unwrap();
            let before = scene.world.store.tally().read().0;
            ask(&mut client, &path).await;
            counts.push((name, scene.world.store.tally().read().0 - before));
        }
        counts
    }

    #[tokio::test]
    async fn no_page_asks_more_often_because_there_is_more_to_show() {
        assert_eq!(statements(12).await, statements(24).await);
    }
}
