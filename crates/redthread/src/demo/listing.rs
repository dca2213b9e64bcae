//! What each project of the demonstration says of its published work, and where its invented town stands on the map.

use redthread_catalogue::actions::say_listing;
use redthread_core::kit::{Id as _, TermId};
use redthread_storage::catalogue::Listing;
use redthread_storage::{Deed, Error, Inside, Store};

/// What one project says.
struct Said {
    topics: &'static [&'static str],
    populations: &'static [&'static str],
    image_credit: &'static str,
    map_place: &'static str,
}

fn said(of: &str) -> Option<Said> {
    let (topics, populations, image_credit, map_place): (&[_], &[_], _, _) = match of {
        "round-one" => (
            &["persistence", "availability", "outreach", "rights"],
            &["families", "older-people", "disabilities", "low-income"],
            "איורים: הילה ברק",
            "קריית גת",
        ),
        "round-two" => (
            &["trust", "cooperation", "housing", "violence"],
            &["families", "young-adults", "immigrants"],
            "",
            "קריית גת",
        ),
        "lovnas" => (&["trust", "work", "debt"], &["immigrants", "people-in-recovery"], "", "Sala"),
        "red-lines" => (
            &["renewal", "rehousing", "affordability", "participation", "information"],
            &["tenants", "older-people", "families"],
            "",
            "",
        ),
        "workshop" => (
            &["peer-support", "encounter", "waiting", "participation"],
            &["mental-health-people", "relatives", "staff"],
            "Foto: mottagningens egen kamera",
            "Örebro",
        ),
        _ => return None,
    };
    Some(Said { topics, populations, image_credit, map_place })
}

/// Says it in the name of whoever publishes there.
pub(super) async fn list(store: &Store, deed: &Deed, inside: &Inside, of: &str) -> Result<(), Error> {
    let Some(said) = said(of) else { return Ok(()) };
    let terms = |ids: &[&str]| -> Result<Vec<TermId>, Error> {
        ids.iter().map(|id| TermId::parse(id).map_err(|_| Error::NotFound)).collect()
    };
    let listing = Listing {
        topics: terms(said.topics)?,
        populations: terms(said.populations)?,
        image_credit: said.image_credit.to_owned(),
        map_place: said.map_place.to_owned(),
        version: 0,
    };
    say_listing(store, deed, inside, &listing).await
}
