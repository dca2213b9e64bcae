//! A principle attached to a passage: as fast with 100,000 passages as with none.

use std::time::Duration;

use cpu_time::ProcessTime;
use redthread_core::ids::FindingId;
use redthread_testkit::{Cast, Client};

use crate::scene::{Scene, text};
use crate::{median, millis, say};

const STORIES: usize = 100;

/// Measures it in a growing round.
pub(crate) async fn run() {
    let scene = Scene::new(STORIES, 0).await;
    let sizes: &[usize] = if cfg!(debug_assertions) { &[0, 1_000, 10_000] } else { &[0, 1_000, 10_000, 100_000] };
    let mut there = 0;
    for size in sizes {
        scene.mark(size - there).await;
        there = *size;
        let mut client = scene.world.client(Cast::Irit).await;
        let found = millis(measure(&scene, &mut client).await);
        say(&format!("attach a principle, {size} passages there"), &found, "<= 2 ms", "");
    }
}

async fn measure(scene: &Scene, client: &mut Client) -> Duration {
    let text = text();
    let mut times = vec![];
    for n in 0..51_usize {
        // A place of its own each time, in a text of its own each time.
        let (start, document) = (5000 + n * 17 % 600, scene.documents[n * 3 % scene.documents.len()]);
        let quote: String = text.chars().skip(start).take(21).collect();
        let path = format!("/p/{}/documents/{document}", scene.world.project);
        let principle: FindingId = scene.principles[n % scene.principles.len()];
        let fields = [
            ("start", start.to_string()),
            ("end", (start + 21).to_string()),
            ("quote", quote),
            ("finding", principle.to_string()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let begun = ProcessTime::now();
        let page = client.post(&path, &fields).await;
        times.push(begun.elapsed());
        assert!(page.status.is_redirection(), "{}", page.text());
    }
    median(times)
}
