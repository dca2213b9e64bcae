//! What people do to agree: put something to the group, say where they stand, close the round.

use redthread_core::ids::{FindingId, PersonId, RoundId, ThresholdId};
use redthread_core::kit::Right;
use redthread_core::redline::Outcome;
use redthread_storage::projects::{load_project, update_project};
use redthread_storage::redlines::{self, Round, Said, Subject, Terms, load_line, load_round};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin};

use crate::actions::LEADERS;

/// Puts a line to the group in the words that it has now.
pub async fn put_line(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    line: FindingId,
    by_name: bool,
) -> Result<RoundId, Error> {
    inside.require_any(LEADERS)?;
    let mut act = begin!(store, deed, "round.opened", Some(inside.project.id));
    let wording = load_line(&mut act, inside.project.id, line).await?.finding.title;
    let round = open(&mut act, inside, (Subject::Line(line), &wording), by_name).await?;
    act.made(round).await
}

/// Puts one version of a threshold to the group; `wording` is its sentence in the project's language.
pub async fn put_threshold(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (threshold, wording): (ThresholdId, &str),
    by_name: bool,
) -> Result<RoundId, Error> {
    inside.require_any(LEADERS)?;
    let mut act = begin!(store, deed, "round.opened", Some(inside.project.id));
    let thresholds = redlines::list_thresholds(&mut act, inside.project.id).await?;
    if !thresholds.values().flatten().any(|set| set.id == threshold) {
        return Err(Error::NotFound);
    }
    let round = open(&mut act, inside, (Subject::Threshold(threshold), wording), by_name).await?;
    act.made(round).await
}

async fn open(act: &mut Act, inside: &Inside, put: (Subject, &str), by_name: bool) -> Result<RoundId, Error> {
    let terms = Terms { by_name, ..Terms::of(&inside.project, inside.method()?) };
    let asked: Vec<PersonId> = redlines::list_takers(act, inside).await?.iter().map(|person| person.id).collect();
    redlines::open_round(act, inside.project.id, put, terms, &asked).await
}

/// Says where oneself stands. In an anonymous round the act is nobody's: neither the log nor the list of acts knows
/// who, and what was sent leaves no digest.
pub async fn take_stance(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    round: RoundId,
    said: &Said,
) -> Result<(), Error> {
    inside.require(Right::TakePart)?;
    let person = inside.person.ok_or(Error::NotFound)?;
    let round = load_round(&mut store.read().await?, inside.project.id, round).await?;
    let deed = if round.terms.by_name { *deed } else { deed.unsigned() };
    take(store, &deed, &round, person, said).await
}

/// Writes down where somebody in the room stands, in a round by name.
///
/// # Errors
/// `redlines.only_themselves` in an anonymous round: nobody writes for anybody there.
pub async fn enter_stance(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (round, person): (RoundId, PersonId),
    said: &Said,
) -> Result<(), Error> {
    inside.require_any(LEADERS)?;
    let round = load_round(&mut store.read().await?, inside.project.id, round).await?;
    if !round.terms.by_name {
        return Err(Error::refused("redlines.only_themselves"));
    }
    take(store, deed, &round, person, said).await
}

async fn take(store: &Store, deed: &Deed, round: &Round, person: PersonId, said: &Said) -> Result<(), Error> {
    let mut act = begin!(store, deed, "stance.taken", Some(round.project), answer);
    if round.terms.by_name {
        redlines::take_stance(&mut act, round, person, said).await?;
    } else {
        redlines::cast_ballot(&mut act, round, person, said).await?;
    }
    act.done(round.id, ()).await
}

/// Closes a round; what came of it is counted.
pub async fn close(store: &Store, deed: &Deed, inside: &Inside, round: RoundId) -> Result<(), Error> {
    inside.require_any(LEADERS)?;
    let mut act = begin!(store, deed, "round.closed", Some(inside.project.id), answer);
    let _: Outcome = redlines::close_round(&mut act, inside.project.id, round).await?;
    act.done(round, ()).await
}

/// Changes on which terms the group agrees from now on; rounds that were opened keep theirs.
pub async fn change_terms(store: &Store, deed: &Deed, inside: &Inside, terms: Terms) -> Result<(), Error> {
    inside.require_any(LEADERS)?;
    let mut act = begin!(store, deed, "agreement.changed", Some(inside.project.id), answer);
    let mut project = load_project(&mut act, inside.project.id).await?;
    for (name, value) in [
        (Terms::RULE, terms.rule.code().to_owned()),
        (Terms::QUORUM, terms.quorum.to_string()),
        (Terms::BY_NAME, terms.by_name.to_string()),
    ] {
        project.settings.insert(name.to_owned(), value);
    }
    update_project(&mut act, &project).await?;
    act.done(project.id, ()).await
}
