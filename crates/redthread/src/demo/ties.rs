//! Published principles beside each other: one of a round, and those of an earlier book that say the same or contradict it.

use redthread_catalogue::actions::{NewTie, tie};
use redthread_catalogue::{Relation, list_on_show, list_published};
use redthread_core::ids::FindingId;
use redthread_storage::{Deed, Error, Store, enter, projects, users};

use crate::instruments::INSTRUMENTS;

/// Who ties: the companion of the round whose book is out, in its language.
const WHO: &str = "amalia@giva.example";

/// The round's own principle, the earlier book's, how they stand to each other, and why.
const TIES: [(&str, &str, Relation, &str); 2] = [
    (
        "ללכת לראות את זה קורה",
        "לעלות אל האנשים במקום לבקש מהם לרדת",
        Relation::Same,
        "שני הספרים מגיעים לאותו מקום בדרכים שונות: שם עולים כדי שאיש לא יצטרך לרדת, וכאן הולכים כדי לראות מה התיק אינו יכול \
         לדעת. בשניהם העובדת היא שזזה, והיא שבה בשקט.",
    ),
    (
        "קודם כל אחד לבדו, אחר כך כולם יחד",
        "להתחיל מדבר אחד שכולם רוצים שיתוקן",
        Relation::Contradicts,
        "הספר הקודם פותח במה שכולם רוצים יחד, ואצלנו הישיבה המשותפת באה אחרונה. בבניין עם סולם שבור כדאי להתחיל יחד; במשפחה \
         שבה כל אחד שומר על השאר כדאי לחכות.",
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
        let is_of =
            |title: &str| published.iter().any(|one| one.part.heading == title && one.of.project == Some(project.id));
        if !is_of(TIES[0].0) {
            continue;
        }
        let inside = enter(store, &mut store.read().await?, &viewer, project.id).await?;
        for (own, other, relation, reason) in TIES {
            let new = NewTie { finding: called(own)?, other: called(other)?, relation, reason: reason.to_owned() };
            tie(store, &Deed::fresh(store, Some(user))?, &inside, &new, &published).await?;
        }
    }
    Ok(())
}
