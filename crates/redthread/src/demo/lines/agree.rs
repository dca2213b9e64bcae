//! Where the group stands: rounds by name, written down by whoever has a sign-in or by the facilitator, and one without
//! names.

use std::collections::BTreeMap;

use redthread_core::ids::{ClauseId, RoundId, ThresholdId};
use redthread_core::redline::{Scale, Stance, Threshold};
use redthread_policy::actions::put_to_group;
use redthread_redlines::rounds;
use redthread_storage::redlines::{Said, cast_ballot, load_round};
use redthread_storage::{Begun, Error};
use redthread_web::sentence::sentence;

use super::file::{Agreed, ClauseFile, LineFile};
use super::{Desk, HOUR, Pen, found};

/// How long a round stays open.
const HOURS: i64 = 24 * 5;

/// Puts a line to the group in its words.
pub(super) async fn on_line(pen: &Pen<'_>, desk: &Desk, line: &LineFile) -> Result<(), Error> {
    pen.go(1048);
    let id = found(&pen.written.lines, &line.key)?;
    let (deed, inside) = (pen.deed(desk)?, pen.inside(desk).await?);
    let round = rounds::put_line(pen.store, &deed, &inside, id, !line.anonymous).await?;
    let said = said(&line.agreed, &line.objections);
    if line.anonymous {
        ballots(pen, desk, round, &said).await?;
    } else {
        stances(pen, desk, round, &said).await?;
    }
    close(pen, desk, round).await
}

/// Puts a version of a threshold to the group. Whoever objects to the line stands aside on its number.
pub(super) async fn on_threshold(
    pen: &Pen<'_>,
    desk: &Desk,
    line: &LineFile,
    (id, scale, threshold): (ThresholdId, &Scale, &Threshold),
) -> Result<(), Error> {
    pen.wait(HOUR);
    let words = pen.app.dictionary.words(redthread_core::language::Lang::He);
    let wording = format!("{}: {}", line.indicator.title, sentence(&words, scale, threshold));
    let (deed, inside) = (pen.deed(desk)?, pen.inside(desk).await?);
    let round = rounds::put_threshold(pen.store, &deed, &inside, (id, &wording), true).await?;
    let mut said = said(&line.agreed, &BTreeMap::new());
    for (_, said) in &mut said {
        if said.stance == Stance::Object {
            said.stance = Stance::StandAside;
        }
    }
    stances(pen, desk, round, &said).await?;
    close(pen, desk, round).await
}

/// Puts a clause of the outline to the group.
pub(super) async fn on_clause(pen: &Pen<'_>, desk: &Desk, id: ClauseId, file: &ClauseFile) -> Result<(), Error> {
    let round = put_to_group(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, id).await?;
    stances(pen, desk, round, &said(&file.agreed, &file.objections)).await?;
    close(pen, desk, round).await
}

fn said<'k>(agreed: &'k Agreed, reasons: &BTreeMap<String, String>) -> Vec<(&'k str, Said)> {
    let said = |(key, stance): (&'k str, Stance)| {
        (key, Said { stance, reason: reasons.get(key).cloned().unwrap_or_default() })
    };
    agreed.stances().map(said).collect()
}

async fn stances(pen: &Pen<'_>, desk: &Desk, round: RoundId, said: &[(&str, Said)]) -> Result<(), Error> {
    pen.wait(HOUR);
    let facilitator = pen.inside(desk).await?;
    for (key, said) in said {
        if let Ok(own) = pen.desk(desk.project, key) {
            let inside = pen.inside(&own).await?;
            rounds::take_stance(pen.store, &pen.deed(&own)?, &inside, round, said).await?;
        } else {
            let deed = pen.deed(desk)?;
            rounds::enter_stance(pen.store, &deed, &facilitator, (round, pen.person(key)?), said).await?;
        }
    }
    Ok(())
}

/// Papers in a box: acts of nobody, also of those who have no sign-in of their own.
async fn ballots(pen: &Pen<'_>, desk: &Desk, round: RoundId, said: &[(&str, Said)]) -> Result<(), Error> {
    let round = load_round(&mut pen.store.read().await?, desk.project, round).await?;
    for (key, said) in said {
        let deed = pen.deed(desk)?.unsigned();
        let Begun::Act(mut act) = pen.store.begin(&deed, "stance.taken", Some(desk.project)).await? else {
            return Err(Error::Conflict);
        };
        cast_ballot(&mut act, &round, pen.person(key)?, said).await?;
        act.done(round.id, ()).await?;
    }
    Ok(())
}

async fn close(pen: &Pen<'_>, desk: &Desk, round: RoundId) -> Result<(), Error> {
    pen.wait(HOURS * HOUR);
    rounds::close(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?, round).await
}
