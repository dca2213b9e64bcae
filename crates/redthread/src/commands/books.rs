//! A book from before at a terminal: read, put right, each doubtful line asked about, and then in as a whole or not at all.

use std::io::{BufRead, IsTerminal as _, Write as _, stderr, stdin};
use std::path::Path;
use std::sync::Arc;

use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_intake::repair::{Line, Repaired, State};
use redthread_oldbooks::model::{Choice, Choices};
use redthread_oldbooks::{NewBook, bring, find_known};
use redthread_storage::{Deed, Store, Viewer, sql};
use redthread_web::{Dictionary, Words};

use super::Sentence;
use crate::cli::Place;
use crate::settings::open_existing;

/// Brings a book in. Where nobody sits at the terminal and nothing is accepted, the doubtful lines wait on their page.
pub(super) async fn import(
    place: &Place,
    file: &Path,
    accept: bool,
    organisation: Option<&str>,
) -> Result<(), Sentence> {
    let store = open_existing(place).await?;
    let viewer = steward(&store, organisation).await?;
    let words = Arc::new(Dictionary::load().map_err(|faults| Sentence(faults.join("; ")))?).words(Lang::En);
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = std::fs::read(file).map_err(|error| Sentence(format!("{}: {error}", file.display())))?;
    if let Some(known) = find_known(&store, &viewer, &bytes).await? {
        return Err(Sentence(format!("{name} is here already, as /desk/old-books/{known}")));
    }
    let repaired = redthread_intake::read_book(&name, &bytes)
        .map_err(|why| Sentence(words.refusal(&Refusal::whole(why.code()).with("file", &name))))?;
    let choices = decide(&repaired, &words, accept)?;
    let deed = Deed::fresh(&store, viewer.user())?;
    let id = bring(&store, &deed, &viewer, NewBook { name: &name, bytes: &bytes, read: Some((&repaired, &choices)) })
        .await?;
    report(&name, &repaired, &choices);
    println!("{name}: /desk/old-books/{id}");
    Ok(())
}

/// The command line acts as a steward: whoever can read the folder can do that anyway.
async fn steward(store: &Store, organisation: Option<&str>) -> Result<Viewer, Sentence> {
    let stewards = "SELECT u.id, u.organisation FROM users u JOIN organisations o ON o.id = u.organisation
        WHERE (o.name = $1 OR $2) AND u.steward AND u.ended_at IS NULL ORDER BY o.made_at, u.made_at LIMIT 1";
    let mut read = store.read().await?;
    let named = organisation.unwrap_or_default();
    let row = sql(stewards).text(named).bool(organisation.is_none()).first(&mut read).await?;
    let row = row.ok_or_else(|| Sentence(format!("there is no organisation {named}, or nobody stewards it")))?;
    Ok(Viewer::User { id: row.id("id")?, organisation: row.id("organisation")?, steward: true })
}

/// Prints each doubtful line beside its repair, and decides about it where somebody can.
fn decide(repaired: &Repaired, words: &Words, accept: bool) -> Result<Choices, Sentence> {
    let mut choices = Choices::new();
    let mut asked = stdin().is_terminal().then(|| stdin().lock());
    let doubtful = repaired.lines.iter().enumerate().filter(|(_, line)| line.state == State::Doubtful);
    for (at, line) in doubtful {
        println!("{}", beside(at, line, words));
        let choice = match &mut asked {
            _ if accept => Some(Choice::Take),
            Some(lines) => ask(lines)?,
            None => None,
        };
        choice.map(|choice| choices.insert(at, choice));
    }
    Ok(choices)
}

/// A line beside its repair: its number, why it is doubtful, as it came, as it would read.
fn beside(at: usize, line: &Line, words: &Words) -> String {
    let why = |code: &str| words.code("oldbooks-why", code.trim_start_matches("intake.repair."));
    let why: Vec<String> = line.why.iter().map(|why_one| why(why_one.code())).collect();
    format!("{:>5}  {}\n     - {}\n     + {}", at + 1, why.join(", "), line.kept.trim(), line.now)
}

/// Asks until there is an answer: yes, no, or not now.
fn ask(lines: &mut impl BufRead) -> Result<Option<Choice>, Sentence> {
    let broken = |error: std::io::Error| Sentence(format!("the terminal: {error}"));
    loop {
        write!(stderr(), "       take the repair? y = yes, n = leave it, Enter = later on its page: ")
            .map_err(broken)?;
        let mut answer = String::new();
        if lines.read_line(&mut answer).map_err(broken)? == 0 {
            return Ok(None);
        }
        match answer.trim().to_lowercase().as_str() {
            "y" | "yes" => return Ok(Some(Choice::Take)),
            "n" | "no" => return Ok(Some(Choice::Keep)),
            "" => return Ok(None),
            _ => {}
        }
    }
}

fn report(name: &str, repaired: &Repaired, choices: &Choices) {
    let tally = repaired.tally();
    let taken = choices.values().filter(|choice| **choice == Choice::Take).count();
    let kept = choices.len() - taken;
    println!(
        "{name}: {} lines were right, {} put right, {} doubtful ({taken} taken, {kept} left as they came, {} to be looked at)",
        tally.right,
        tally.repaired,
        tally.doubtful,
        tally.doubtful - choices.len()
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(typed: &str) -> Vec<Option<Choice>> {
        let mut lines = typed.as_bytes();
        std::iter::from_fn(|| (!lines.is_empty()).then(|| ask(&mut lines).unwrap_or(None))).collect()
    }

    #[test]
    fn an_answer_is_yes_no_or_later() {
        assert_eq!(answers("y\nNO\n\n"), [Some(Choice::Take), Some(Choice::Keep), None]);
        assert_eq!(answers("perhaps\nyes\n"), [Some(Choice::Take)], "asked again");
        assert_eq!(answers("perhaps"), [None], "the terminal was closed");
    }
}
