//! Commands over texts: bringing them in, writing a book to a file, searching what is published.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use redthread_catalogue::{Asked, Facet, Found, Hit, Wish};
use redthread_core::ids::ProjectId;
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_interview::actions::{Place as Target, Twice, bring_texts};
use redthread_publication::Format;
use redthread_storage::{Deed, Inside, Store, Viewer, enter, sql};
use redthread_web::{Dictionary, Words};

use super::Sentence;
use crate::cli::{BookFormat, Place};
use crate::instruments::INSTRUMENTS;
use crate::settings::open_existing;

/// Brings files into a project as texts of the project; whoever cannot be read is named, the rest goes in.
pub(super) async fn import(place: &Place, project: &str, files: &[PathBuf], again: bool) -> Result<(), Sentence> {
    let store = open_existing(place).await?;
    let inside = as_steward(&store, project).await?;
    let (mut read, mut unread) = (vec![], 0_usize);
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match std::fs::read(file) {
            Ok(bytes) => read.push((name, bytes)),
            Err(error) => {
                unread += 1;
                eprintln!("{}: {error}", file.display());
            }
        }
    }
    let twice = if again { Twice::Asked } else { Twice::Never };
    let deed = Deed::fresh(&store, Some(inside.user))?;
    let brought = bring_texts(&store, &deed, &inside, &Target::Project(vec![]), &read, twice).await?;
    let words = Arc::new(Dictionary::load().map_err(|faults| Sentence(faults.join("; ")))?).words(Lang::En);
    for (name, id, notes) in &brought.kept {
        println!("{name}: /p/{project}/documents/{id}");
        for note in notes {
            println!("  {}", words.refusal(&Refusal::whole(note.code())));
        }
    }
    for (name, id) in &brought.known {
        println!("{name}: here already, as /p/{project}/documents/{id}; --again brings it in once more");
    }
    for (name, reason) in &brought.refused {
        eprintln!("{}", words.refusal(&Refusal::whole(reason.code()).with("file", name)));
    }
    let refused = brought.refused.len() + unread;
    if refused == 0 { Ok(()) } else { Err(Sentence(format!("{refused} of {} files were not brought in", files.len()))) }
}

/// The command line acts as a steward of the project's organisation: whoever can read the folder can do that anyway.
async fn as_steward(store: &Store, project: &str) -> Result<Inside, Sentence> {
    let project: ProjectId = project.parse().map_err(|_| Sentence(format!("{project} is no id of a project")))?;
    let mut read = store.read().await?;
    let steward = "SELECT u.id, u.organisation FROM users u JOIN projects p ON p.organisation = u.organisation
        WHERE p.id = $1 AND u.steward AND u.ended_at IS NULL ORDER BY u.made_at LIMIT 1";
    let row = sql(steward).id(project).first(&mut read).await?;
    let row = row.ok_or_else(|| Sentence(format!("there is no project {project}, or nobody stewards it")))?;
    let viewer = Viewer::User { id: row.id("id")?, organisation: row.id("organisation")?, steward: true };
    Ok(enter(store, &mut read, &viewer, project).await?)
}

/// Writes the newest edition of a publication to a file that must not exist yet.
pub(super) async fn publish(place: &Place, publication: &str, format: BookFormat, out: &Path) -> Result<(), Sentence> {
    let store = open_existing(place).await?;
    let id = publication.parse().map_err(|_| Sentence(format!("{publication} is no id of a publication")))?;
    let format = match format {
        BookFormat::Pdf => Format::Pdf,
        BookFormat::Epub => Format::Epub,
        BookFormat::Docx => Format::Docx,
        BookFormat::Html => Format::Html,
    };
    let bytes = redthread_publication::render(&store, id, format).await?;
    redthread_storage::backup::write_new(out, &bytes)
        .map_err(|error| Sentence(format!("{}: {error}", out.display())))?;
    println!("{}: {} bytes", out.display(), bytes.len());
    Ok(())
}

/// Searches what is published, as a visitor would.
pub(super) async fn search(place: &Place, query: &str, lang: Option<&str>, json: bool) -> Result<(), Sentence> {
    let store = open_existing(place).await?;
    let lang: Option<Lang> = lang
        .map(str::parse)
        .transpose()
        .map_err(|error: redthread_core::language::UnknownLang| Sentence(error.to_string()))?;
    let words = Arc::new(Dictionary::load().map_err(|faults| Sentence(faults.join("; ")))?).words(Lang::En);
    let shelf = redthread_catalogue::list_on_show(&store, INSTRUMENTS).await?;
    let wish = Wish { query: query.to_owned(), each: MOST_OF_EACH, ..Wish::default() };
    let asked = lang.map(|lang| Asked::default().with(Facet::Lang, lang.tag())).unwrap_or_default();
    let found = redthread_catalogue::find(&store, &words, &shelf, &wish, &asked);
    if json {
        println!("{}", found.hits().map(as_json).collect::<serde_json::Value>());
    } else {
        tell(&found, &words);
    }
    Ok(())
}

/// Hits of each kind of thing that a search on the command line lists.
const MOST_OF_EACH: usize = 100;

fn as_json(hit: &Hit<'_>) -> serde_json::Value {
    serde_json::json!({
        "group": hit.group(), "kind": hit.of.kind, "book": hit.of.title, "part": hit.part.heading, "url": hit.url(),
        "text": hit.piece, "marks": hit.marks, "forms": hit.forms, "in_title": hit.in_title, "through": hit.through,
    })
}

/// What was found, kind by kind, for people.
fn tell(found: &Found<'_>, words: &Words) {
    for name in &found.passed_over {
        println!("{}", words.say_with("catalogue-filter-passed-over", [("name", name.clone().into())]));
    }
    if found.groups.is_empty() {
        println!("Nothing found.");
    } else if found.is_near() {
        println!("{}", words.say("catalogue-found-near"));
    }
    for group in &found.groups {
        println!("{} ({})", words.code("catalogue-group", group.group.code()), group.all);
        for hit in &group.hits {
            println!(
                "  {} · {}\n    {}\n    {}",
                hit.of.title,
                hit.part.heading,
                hit.piece.replace('\n', " "),
                hit.url()
            );
        }
    }
}
