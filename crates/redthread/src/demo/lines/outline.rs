//! The outline of an agreed policy: written, commented on, put to the group, frozen, handed over, answered by one.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use redthread_consent::actions::record_steps;
use redthread_consent::model::Recording;
use redthread_core::consent::{Audience, Evidence, Material, Move};
use redthread_core::ids::{ClauseId, EditionId, HandingId};
use redthread_policy::actions::{
    ask_edition, close_comments, comment, hand_over, open_comments, record_answer, reply, save_front, show,
    write_clause,
};
use redthread_policy::model::{AuthorityAnswer, CommentState, Front, NewClause, Position};
use redthread_policy::{newest_edition, work_once};
use redthread_storage::Error;
use redthread_storage::consents::Circumstances;

use super::super::listing::list;
use super::file::{AnswerFile, ClauseFile, CommentFile, ConsentFile, HandedFile};
use super::{Desk, HOUR, Pen, agree, unknown};

type Clauses = BTreeMap<String, ClauseId>;

/// Writes it all; `desk` is the coordinator's.
pub(super) async fn write(pen: &Pen<'_>, desk: &Desk) -> Result<(), Error> {
    for consent in &pen.file.consents {
        let_be_met(pen, desk, consent).await?;
    }
    let editor = pen.desk(desk.project, "gili")?;
    let clauses = clauses(pen, &editor).await?;
    discuss(pen, desk, &editor, &clauses).await?;
    for clause in &pen.file.outline.clauses {
        pen.go(34);
        let id = *clauses.get(&clause.key).ok_or_else(|| unknown(&clause.key))?;
        agree::on_clause(pen, desk, id, clause).await?;
    }
    let edition = freeze(pen, desk).await?;
    list(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, "red-lines").await?;
    follow(pen, desk, edition, &clauses).await
}

/// Somebody signs that their own words may be met on the web.
async fn let_be_met(pen: &Pen<'_>, desk: &Desk, file: &ConsentFile) -> Result<(), Error> {
    pen.go(file.days_ago);
    let recording = Recording {
        person: pen.person(&file.person)?,
        cells: vec![(Audience::Web, Material::Quote)],
        what: Move::Give,
        evidence: Some(Evidence::Signed),
        asked_by: Some(pen.person(&file.asked_by)?),
        brought_up: true,
        circumstances: Circumstances { place: file.place.clone(), note: String::new() },
        ..Recording::default()
    };
    record_steps(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, &recording).await.map(drop)
}

async fn clauses(pen: &Pen<'_>, editor: &Desk) -> Result<Clauses, Error> {
    pen.go(59);
    let file = &pen.file.outline;
    let front = Front {
        title: file.title.clone(),
        subtitle: file.subtitle.clone(),
        background: file.background.clone(),
        authorities: file.authorities.clone(),
    };
    let inside = pen.inside(editor).await?;
    save_front(pen.store, &pen.deed(editor)?, &inside, (&front, 0)).await?;
    let mut clauses = Clauses::new();
    for clause in &file.clauses {
        let lines = clause.lines.iter().map(|key| Ok(pen.line(key)?.1)).collect::<Result<Vec<_>, Error>>()?;
        let deed = pen.deed(editor)?;
        let id = write_clause(pen.store, &deed, &inside, (&new_clause(clause), &lines)).await?;
        clauses.insert(clause.key.clone(), id);
    }
    Ok(clauses)
}

fn new_clause(file: &ClauseFile) -> NewClause {
    NewClause { title: file.title.clone(), words: file.words.clone(), addressed_to: file.addressed_to.clone() }
}

async fn discuss(pen: &Pen<'_>, desk: &Desk, editor: &Desk, clauses: &Clauses) -> Result<(), Error> {
    pen.go(58);
    let until = pen.ago(37);
    let inside = pen.inside(editor).await?;
    let round = open_comments(pen.store, &pen.deed(editor)?, &inside, until).await?;
    for file in &pen.file.outline.comments {
        pen.go(file.days_ago);
        say(pen, desk, editor, (file, clauses)).await?;
    }
    pen.go(36);
    close_comments(pen.store, &pen.deed(editor)?, &pen.inside(editor).await?, round).await
}

async fn say(
    pen: &Pen<'_>,
    desk: &Desk,
    editor: &Desk,
    (file, clauses): (&CommentFile, &Clauses),
) -> Result<(), Error> {
    let clause = known_clause(file.clause.as_deref(), clauses)?;
    let own = pen.desk(desk.project, &file.who)?;
    let (deed, inside) = (pen.deed(&own)?, pen.inside(&own).await?);
    let id = comment(pen.store, &deed, &inside, (clause, &file.words)).await?;
    pen.wait(48 * HOUR);
    let state = CommentState::from_code(&file.state).ok_or_else(|| unknown(&file.state))?;
    let (deed, inside) = (pen.deed(editor)?, pen.inside(editor).await?);
    reply(pen.store, &deed, &inside, id, (state, &file.reply)).await
}

fn known_clause(key: Option<&str>, clauses: &Clauses) -> Result<Option<ClauseId>, Error> {
    key.map(|key| clauses.get(key).copied().ok_or_else(|| unknown(key))).transpose()
}

/// Makes the edition and puts it on the public page.
async fn freeze(pen: &Pen<'_>, desk: &Desk) -> Result<EditionId, Error> {
    pen.go(18);
    let words = pen.app.dictionary.words(redthread_core::language::Lang::He);
    let inside = pen.inside(desk).await?;
    ask_edition(pen.store, &pen.deed(desk)?, &inside, &words).await?;
    work_once(pen.app).await?;
    let made = newest_edition(&mut pen.store.read().await?, desk.project).await?;
    let edition = made.ok_or_else(|| unknown("edition of the outline"))?;
    show(pen.store, &pen.deed(desk)?, &inside, Some(edition)).await?;
    Ok(edition)
}

async fn follow(pen: &Pen<'_>, desk: &Desk, edition: EditionId, clauses: &Clauses) -> Result<(), Error> {
    let mut handed = BTreeMap::new();
    for file in &pen.file.outline.handed {
        handed.insert(file.authority.as_str(), hand(pen, desk, edition, file).await?);
    }
    for file in &pen.file.outline.answers {
        let handing = *handed.get(file.authority.as_str()).ok_or_else(|| unknown(&file.authority))?;
        answer(pen, desk, handing, (file, clauses)).await?;
    }
    Ok(())
}

async fn hand(pen: &Pen<'_>, desk: &Desk, edition: EditionId, file: &HandedFile) -> Result<HandingId, Error> {
    pen.go(file.days_ago);
    let due = pen.store.now() + SignedDuration::from_hours(24 * file.answer_days);
    let handed = (file.authority.as_str(), pen.store.now(), due);
    hand_over(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, edition, handed).await
}

async fn answer(
    pen: &Pen<'_>,
    desk: &Desk,
    handing: HandingId,
    (file, clauses): (&AnswerFile, &Clauses),
) -> Result<(), Error> {
    pen.go(file.days_ago);
    let answer = AuthorityAnswer {
        clause: known_clause(file.clause.as_deref(), clauses)?,
        position: Position::from_code(&file.answer).ok_or_else(|| unknown(&file.answer))?,
        words: file.words.clone(),
        at: pen.store.now(),
    };
    record_answer(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, handing, &answer).await
}
