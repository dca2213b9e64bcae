//! The book of each round: book one printed and public, book two held up by consents, the Swedish one begun.

use jiff::SignedDuration;
use redthread_core::ids::{EditionId, Id as _, PublicationId};
use redthread_core::kit::{Id as _, RoleId};
use redthread_core::thread::Relation;
use redthread_publication::{AuthorLine, CreditLine, Front, ask_edition, look, publish, save_front, start, work_once};
use redthread_storage::{Error, Fault, Inside, Viewer, passages};
use redthread_web::App;

use super::files::{Author, RoundFile};
use super::select::{deed, inside};
use super::write::{Writer, day, kit_role};
use crate::serve;

/// Starts the book, writes its front, and makes and publishes an edition where nothing is in the way.
pub(super) async fn make(
    writer: &Writer<'_>,
    companion: &Viewer,
    continues: Option<PublicationId>,
) -> Result<PublicationId, Error> {
    let file = &writer.round.file;
    let printed = file.study_days.first().map(|study_day| day(study_day.date)).transpose()?;
    if let Some(printed) = printed {
        writer.store.clock().set(printed - SignedDuration::from_hours(24 * 20));
    }
    let within = inside(writer, companion).await?;
    let book = start(writer.store, &deed(writer, companion)?, &within).await?;
    let front = Front { credits: credits(writer)?, ..front(file, writer.round.name) };
    save_front(writer.store, &deed(writer, companion)?, (companion, &within), (book, 1), (&front, continues)).await?;
    if writer.round.name == "round-one" {
        print(writer, companion, &within, book).await?;
    }
    Ok(book)
}

async fn print(writer: &Writer<'_>, companion: &Viewer, within: &Inside, book: PublicationId) -> Result<(), Error> {
    let app: App = serve::app(writer.store, false).map_err(|sentence| Fault::Other(sentence.0))?;
    let words = app.dictionary.words(writer.written.lang);
    look(writer.store, &deed(writer, companion)?, within, book, &words).await?;
    ask_edition(writer.store, &deed(writer, companion)?, within, book, &words).await?;
    work_once(&app).await?;
    let shows = passages::list_links(&mut writer.store.read().await?, writer.written.project, Relation::Shows).await?;
    let (edition, _) = shows.last().ok_or_else(|| Fault::Other("the edition of book one was not made".to_owned()))?;
    let edition = EditionId::from_uuid(*edition);
    publish(writer.store, &deed(writer, companion)?, within, (book, edition)).await.map(drop)
}

/// Who did what, role by role, in the words of the kit and by the names that are shown.
fn credits(writer: &Writer<'_>) -> Result<Vec<CreditLine>, Error> {
    let kit = writer.store.kit("past-successes")?;
    let line = |word: &&str| {
        let holders = writer.round.file.people.iter().filter(|person| person.roles.iter().any(|role| role == word));
        let names: Vec<String> = holders.map(|person| person.alias.clone()).collect();
        let role = kit.role(&RoleId::parse(kit_role(word)).ok()?)?;
        (!names.is_empty()).then(|| CreditLine { role: role.title.get(writer.written.lang).to_owned(), names })
    };
    let words = ["steering", "companion", "interviewer", "editor", "language_editor", "designer", "illustrator"];
    Ok(words.iter().filter_map(line).collect())
}

fn front(file: &RoundFile, round: &str) -> Front {
    let (series_title, volume) = match round {
        "round-one" => ("סיפורים מגבעת התאנים", 1),
        "round-two" => ("סיפורים מגבעת התאנים", 2),
        _ => ("", 0),
    };
    Front {
        title: file.title.trim().to_owned(),
        subtitle: file.subtitle.trim().to_owned(),
        cover_text: file.book.cover_text.trim().to_owned(),
        abstract_text: file.book.abstract_text.trim().to_owned(),
        acknowledgements: file.book.acknowledgements.trim().to_owned(),
        foreword: file.book.foreword.trim().to_owned(),
        report_number: file.book.report_number.trim().to_owned(),
        publisher: file.organisation.clone(),
        place: file.place.clone(),
        authors: file.book.authors.iter().map(author).collect(),
        citation_title: file.book.citation_title.trim().to_owned(),
        citation_title_en: file.book.citation_title_en.trim().to_owned(),
        series_title: series_title.to_owned(),
        volume,
        ..Front::default()
    }
}

fn author(author: &Author) -> AuthorLine {
    AuthorLine {
        given: author.given.clone(),
        family: author.family.clone(),
        given_latin: author.given_en.clone(),
        family_latin: author.family_en.clone(),
    }
}
