//! Published principles of two towns beside each other: one that says the same, one that contradicts.

use redthread_catalogue::actions::{NewTie, tie};
use redthread_catalogue::{Relation, list_on_show, list_published};
use redthread_core::ids::FindingId;
use redthread_storage::{Deed, Error, Store, enter, projects, users};

use crate::instruments::INSTRUMENTS;

/// Who ties: the companion of the Swedish round, in its language.
const WHO: &str = "torun@lovnas.example";

/// The round's own principle, the other town's, how they stand to each other, and why.
const TIES: [(&str, &str, Relation, &str); 3] = [
    (
        "Leta efter det praktiska hindret innan du skriver om motivation",
        "לשאול באיזו שעה",
        Relation::Same,
        "Båda orterna fann att ett nej ofta gäller klockslaget och inte hjälpen: där skift, sömn och värk, här bussar, syn \
         och hörsel. Fråga när och hur innan du frågar om personen vill.",
    ),
    (
        "Låt personen välja plats, språk och ordning",
        "הקצב של מי שחי את זה",
        Relation::Same,
        "Det ena handlar om ordningen och det andra om takten, men skälet är detsamma: den som ska leva med resultatet bestämmer.",
    ),
    (
        "Låt personen välja plats, språk och ordning",
        "זכות אחר זכות, לפי תאריך התפוגה",
        Relation::Contradicts,
        "Där går man igenom rättigheterna efter det datum då de går förlorade, här i personens egen ordning. Vi har inte \
         löst det: säg datumen högt, och låt sedan personen välja.",
    ),
];

pub(super) async fn make(store: &Store) -> Result<(), Error> {
    let user = users::find_by_email(store, &mut store.read().await?, WHO).await?.ok_or(Error::NotFound)?;
    let viewer = super::viewer(store, user).await?;
    let shelf = list_on_show(store, INSTRUMENTS).await?;
    let published = list_published(&shelf);
    let called = |title: &str| -> Result<FindingId, Error> {
        let one = published.iter().find(|one| one.part.heading == title).ok_or(Error::NotFound)?;
        Ok(one.id)
    };
    for project in projects::list_projects(&mut store.read().await?, &viewer).await? {
        let inside = enter(store, &mut store.read().await?, &viewer, project.id).await?;
        for (own, other, relation, reason) in TIES {
            let new = NewTie { finding: called(own)?, other: called(other)?, relation, reason: reason.to_owned() };
            tie(store, &Deed::fresh(store, Some(user))?, &inside, &new, &published).await?;
        }
    }
    Ok(())
}
