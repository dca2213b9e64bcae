//! A book from before, as it was taken out of its file: lines turned, list numbers at the wrong end. Its steward decided
//! about all doubtful lines but the last ones, confirmed what the book says of itself, and shows it.

use redthread_core::ids::OldBookId;
use redthread_intake::read_book;
use redthread_intake::repair::{Repaired, State};
use redthread_oldbooks::model::{Choice, Choices, Facts, Ground, Principle, Shows, prefill};
use redthread_oldbooks::{NewBook, bring, describe, show};
use redthread_storage::{Deed, Error, Fault, Store, Viewer, users};

/// Who brings it: the steward of the first organisation.
const STEWARD: &str = "varda@giva.example";
/// Its file.
const NAME: &str = "key.he.txt";
const TEXT: &[u8] = include_bytes!("../../demo/earlier/key.he.txt");
/// So many doubtful lines are left for whoever looks around.
const LEFT: usize = 2;

/// Principles that the book states: the sentence, and what is meant.
const PRINCIPLES: [(&str, &str); 3] = [
    (
        "לעלות אל האנשים במקום לבקש מהם לרדת",
        "מי שמחכה במשרד פוגש רק את מי שכבר החליט לבוא. חוזרים גם כשהדלת נשארת סגורה בפעם הראשונה.",
    ),
    ("להתחיל מדבר אחד שכולם רוצים שיתוקן", "גם אם הוא קטן ואיננו הבעיה שבגללה באנו: על האור במדרגות כולם הסכימו."),
    ("לתת מפתח לפני שמבקשים מפתח", "האמון מתחיל אצל מי שיש לו יותר ממה לפחד."),
];

pub(super) async fn make(store: &Store) -> Result<OldBookId, Error> {
    let user = users::find_by_email(store, &mut store.read().await?, STEWARD).await?.ok_or(Error::NotFound)?;
    let viewer = super::viewer(store, user).await?;
    let deed = || Deed::fresh(store, Some(user));
    let repaired = read_book(NAME, TEXT).map_err(|why| Fault::Other(why.to_string()))?;
    eprintln!("  {NAME}: {} lines", repaired.lines.len());
    let choices = decide(&repaired);
    let new = NewBook { name: NAME, bytes: TEXT, read: Some((&repaired, &choices)) };
    let book = bring(store, &deed()?, &viewer, new).await?;
    describe(store, &deed()?, &viewer, (book, 0), &facts(store, &repaired)?).await?;
    put_on_show(store, &deed()?, &viewer, book).await
}

fn decide(repaired: &Repaired) -> Choices {
    let doubtful = repaired.lines.iter().enumerate().filter(|(_, line)| line.state == State::Doubtful);
    let mut lines: Vec<usize> = doubtful.map(|(at, _)| at).collect();
    lines.truncate(lines.len().saturating_sub(LEFT));
    lines.into_iter().map(|at| (at, Choice::Take)).collect()
}

fn facts(store: &Store, repaired: &Repaired) -> Result<Facts, Error> {
    let mut principles = vec![];
    for (title, explanation) in PRINCIPLES {
        principles.push(Principle {
            id: store.new_id()?,
            title: title.to_owned(),
            explanation: explanation.to_owned(),
        });
    }
    Ok(Facts {
        about: "בניין אחד ברחוב התמר, שמונה משפחות, ומפתח אחד שעבר מיד ליד. כל סיפור מסופר פעמיים: בפי מי שגר בבניין ובפי מי שעבד איתו.".to_owned(),
        about_place: "גבעות הדר".to_owned(),
        place: "גבעות הדר".to_owned(),
        principles,
        hints: vec![],
        ..prefill(repaired)
    })
}

async fn put_on_show(store: &Store, deed: &Deed, viewer: &Viewer, book: OldBookId) -> Result<OldBookId, Error> {
    let ground = Ground {
        who: "ורד גולן, ראש המרכז ללמידה בקהילה".to_owned(),
        published: "נדפס במרכז בשנת 2014 וחולק לספריות העיר.".to_owned(),
        right: "הזכויות בידי המרכז, והוא הסכים בכתב לטקסט המלא. שמות הדיירים שונו עוד לפני הדפוס.".to_owned(),
    };
    show(store, deed, viewer, book, (Shows::Full, ground, store.now())).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_shows_every_kind_of_line_and_says_what_it_is() {
        let repaired = read_book(NAME, TEXT).unwrap();
        let tally = repaired.tally();
        assert!(tally.repaired >= 10 && tally.doubtful > LEFT, "{tally:?}");
        let facts = prefill(&repaired);
        assert_eq!((facts.title.as_str(), facts.year), ("מפתח אצל השכנה", Some(2014)));
        assert_eq!(facts.authors.len(), 2);
        assert!(
            facts.chapters.len() >= 4 && facts.chapters.iter().all(|chapter| chapter.line.is_some()),
            "{:?}",
            facts.chapters
        );
        assert_eq!(decide(&repaired).len(), tally.doubtful - LEFT);
    }
}
