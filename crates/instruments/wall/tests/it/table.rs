//! The wall as a table: out, looked at, and in; anonymous stays anonymous, and nothing goes in by half.

use redthread_core::workshop::phase::VoteState;
use redthread_storage::workshop::{list_phases, list_slips, list_themes};
use redthread_testkit::{Cast, Client, Page, World};
use redthread_wall::actions;

use super::{LIST, SWEDISH, WORDS, begun, stage, theme, themes, wall, words};

fn at(world: &World, page: &str) -> String {
    format!("/p/{}/wall/{page}", world.project)
}

async fn bring(irit: &mut Client, world: &World, csv: &str) -> Page {
    irit.post_files(&at(world, "table"), &[], &[("file", "vägg.csv", csv.as_bytes())]).await
}

/// What the form of a preview carries.
fn hidden(page: &Page, name: &str) -> String {
    let text = page.text();
    let (_, rest) = text.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    let value = rest.split_once('"').unwrap().0;
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Takes in what a preview shows.
async fn confirm(irit: &mut Client, world: &World, seen: &Page) -> Page {
    let fields = [("seen", hidden(seen, "seen")), ("table", hidden(seen, "table"))];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    irit.post(&at(world, "table"), &fields).await
}

#[tokio::test]
async fn a_wall_leaves_as_a_table_and_comes_back_whole_on_another() {
    let (world, _) = begun("critique").await;
    let (store, inside) = (&world.store, world.inside(Cast::Irit).await);
    for said in [WORDS, SWEDISH, "=1+1"] {
        actions::write_for(store, &world.deed(Cast::Irit), &inside, &stage("critique"), (said, None)).await.unwrap();
    }
    actions::reveal(store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
    theme(&world, "critique", "המתנה", &[WORDS, SWEDISH]).await;
    actions::open_vote(store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
    let given = (vec![(themes(&world).await[0].id, 3)], None);
    actions::enter_paper(store, &world.deed(Cast::Irit), &inside, &stage("critique"), given).await.unwrap();
    actions::close_vote(store, &world.deed(Cast::Irit), &inside, &stage("critique")).await.unwrap();
    let csv = world.client(Cast::Irit).await.get(&at(&world, "export.csv")).await.text();
    assert!(csv.contains("WhatsApp 🙂") && csv.contains("'=1+1") && csv.contains(",3\n"), "{csv}");

    let other = World::workshop(LIST).await;
    actions::open(&other.store, &other.deed(Cast::Irit), &other.inside(Cast::Irit).await).await.unwrap();
    let mut irit = other.client(Cast::Irit).await;
    let seen = bring(&mut irit, &other, &csv).await;
    assert!(seen.status.is_success() && seen.has("3 rows are new.") && seen.has("No row is wrong."), "{}", seen.text());
    assert!(words(&other).await.is_empty(), "looking writes nothing");
    assert_eq!(confirm(&mut irit, &other, &seen).await.status, 303);
    let mut all = words(&other).await;
    all.sort();
    assert_eq!(all, {
        let mut all = vec![WORDS.to_owned(), SWEDISH.to_owned(), "=1+1".to_owned()];
        all.sort();
        all
    });
    let mut read = other.store.read().await.unwrap();
    let gathered = list_slips(&mut read, other.project).await.unwrap();
    assert_eq!(gathered.iter().filter(|slip| slip.theme.is_some()).count(), 2);
    assert_eq!(list_themes(&mut read, other.project).await.unwrap()[0].votes, Some(3));
    drop(read);
    let phases = list_phases(&mut other.store.read().await.unwrap(), wall(&other).await.id).await.unwrap();
    assert_eq!(phases[0].vote, VoteState::Closed);
    let again = bring(&mut irit, &other, &csv).await;
    assert!(again.has("3 are there already."), "brought twice, nothing hangs twice: {}", again.text());
}

#[tokio::test]
async fn bad_rows_are_named_and_nothing_goes_in_by_half() {
    let (world, _) = begun("critique").await;
    let mut irit = world.client(Cast::Irit).await;
    let csv = "phase,slip,signed\ncritique,God,Åsa\ndrömmar,Okänd,\nCritique,,\n";
    let seen = bring(&mut irit, &world, csv).await;
    assert!(seen.has("The method has no such phase.") && seen.has("Neither a slip nor a theme"), "{}", seen.text());
    assert!(seen.has("new; the name is not kept") && !seen.has("name=\"seen\""), "no way to take it in");
    let forced = [("seen", "x"), ("table", csv)];
    assert_eq!(irit.post(&at(&world, "table"), &forced).await.status, 422);
    let good = bring(&mut irit, &world, "phase,slip,signed\ncritique,God,Åsa\n").await;
    let fields = [("seen", "stale".to_owned()), ("table", hidden(&good, "table"))];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(irit.post(&at(&world, "table"), &fields).await.status, 422, "only what was seen is taken in");
    assert!(words(&world).await.is_empty());
    assert_eq!(confirm(&mut irit, &world, &good).await.status, 303);
    let slips = list_slips(&mut world.store.read().await.unwrap(), world.project).await.unwrap();
    assert_eq!(slips[0].said.as_ref().unwrap().named, None, "the phase is anonymous");
    for (bytes, why) in [("", "The file is empty."), ("a,b\nc,d\n", "The file needs a column for the phase")] {
        let page = bring(&mut irit, &world, bytes).await;
        assert!(page.status == 422 && page.has(why), "{}", page.text());
    }
    for who in [Cast::Amal, Cast::Meir] {
        let page = world.client(who).await.get(&at(&world, "table")).await;
        assert_eq!(page.status.is_success(), world.inside(who).await.require_any(actions::LEADS).is_ok(), "{who:?}");
    }
}

#[tokio::test]
async fn who_brought_a_table_is_kept_nowhere() {
    let (world, _) = begun("critique").await;
    let mut irit = world.client(Cast::Irit).await;
    let seen = bring(&mut irit, &world, "phase;slip\ncritique;Ingen ringer\n").await;
    confirm(&mut irit, &world, &seen).await;
    let events = redthread_storage::sql("SELECT * FROM events WHERE verb = 'wall.taken_in'");
    let rows = events.all(&mut world.store.read().await.unwrap()).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert!(rows[0].uuid("who").unwrap().is_nil(), "the act is nobody's");
}
