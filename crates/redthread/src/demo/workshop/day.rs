//! The day itself: phases with their slips, themes and votes. And the morning of another day, which is today.

use std::collections::BTreeMap;

use redthread_core::ids::{SlipId, ThemeId};
use redthread_core::kit::{Id as _, StageId};
use redthread_core::people::Standpoint;
use redthread_core::workshop::cluster::Move;
use redthread_steering::model::MeetingKind;
use redthread_storage::workshop::list_slips;
use redthread_storage::{Error, Viewer};
use redthread_wall::actions::{
    begin_phase, close_phase, close_vote, enter_paper, open, open_vote, play, reveal, shut, write_for,
};

use super::file::{PhaseFile, ThemeFile, Today};
use super::{Desk, Pen, before, found, unknown};
use crate::demo::pen::MeetingFile;

/// How many of a phase's ballots are of people who got support: the first ones.
const SERVED: usize = 5;

/// Holds the day, phase by phase, and shuts the doors behind it.
pub(super) async fn hold(pen: &mut Pen<'_>, desk: &Desk) -> Result<(), Error> {
    let file = pen.file;
    let meeting = MeetingFile {
        key: "day".to_owned(),
        title: file.head.title.clone(),
        days_ago: file.held_days_ago,
        place: "Folkets hus, stora salen".to_owned(),
        people: file.people.iter().map(|person| person.key.clone()).collect(),
    };
    pen.call(desk, &meeting, MeetingKind::Workshop).await?;
    open(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?).await?;
    for phase in &file.phases {
        run(pen, desk, phase).await?;
    }
    shut(pen.store, &pen.deed(desk)?, &pen.inside(desk).await?).await?;
    pen.plan(desk, &["critique", "fantasy", "realisation"].map(|stage| (stage, true))).await
}

async fn run(pen: &mut Pen<'_>, desk: &Desk, file: &PhaseFile) -> Result<(), Error> {
    let stage = StageId::parse(&file.stage).map_err(|_| unknown(&file.stage))?;
    write(pen, desk, &stage, file).await?;
    let inside = pen.inside(desk).await?;
    pen.wait(25);
    reveal(pen.store, &pen.deed(desk)?, &inside, &stage).await?;
    for theme in &file.themes {
        gather(pen, desk, &stage, theme).await?;
    }
    if !file.ballots.is_empty() {
        vote(pen, desk, &stage, file).await?;
    }
    close_phase(pen.store, &pen.deed(desk)?, &inside, &stage).await
}

/// Opens a phase and puts its slips on the wall, theme after theme and the loose ones between them.
async fn write(pen: &Pen<'_>, desk: &Desk, stage: &StageId, file: &PhaseFile) -> Result<(), Error> {
    let inside = pen.inside(desk).await?;
    begin_phase(pen.store, &pen.deed(desk)?, &inside, stage, None).await?;
    let slips = file.themes.iter().flat_map(|theme| &theme.slips).chain(&file.loose);
    for words in slips {
        write_for(pen.store, &pen.deed(desk)?, &inside, stage, (words, None)).await?;
    }
    Ok(())
}

/// Opens a theme with its slips. Writing one tells nobody which row it became: here they are found by their words.
async fn gather(pen: &mut Pen<'_>, desk: &Desk, stage: &StageId, file: &ThemeFile) -> Result<(), Error> {
    let there = list_slips(&mut pen.store.read().await?, desk.project).await?;
    let is_in = |words: &str| file.slips.iter().any(|slip| slip == words);
    let slips: Vec<SlipId> = there
        .iter()
        .filter(|slip| slip.said.as_ref().is_some_and(|said| is_in(&said.words)))
        .map(|slip| slip.id)
        .collect();
    let theme: ThemeId = pen.store.new_id()?;
    let (deed, inside) = (pen.deed(desk)?, pen.inside(desk).await?);
    play(pen.store, &deed, &inside, stage, (&Move::Open { theme, slips }, &file.title)).await?;
    pen.written.themes.insert(file.key.clone(), theme);
    Ok(())
}

async fn vote(pen: &Pen<'_>, desk: &Desk, stage: &StageId, file: &PhaseFile) -> Result<(), Error> {
    let inside = pen.inside(desk).await?;
    open_vote(pen.store, &pen.deed(desk)?, &inside, stage).await?;
    for (n, ballot) in file.ballots.iter().enumerate() {
        let mut votes = BTreeMap::<ThemeId, u32>::new();
        for key in ballot {
            *votes.entry(found(&pen.written.themes, key)?).or_default() += 1;
        }
        let from = if n < SERVED { Standpoint::Client } else { Standpoint::Worker };
        let votes = votes.into_iter().collect();
        enter_paper(pen.store, &pen.deed(desk)?, &inside, stage, (votes, Some(from))).await?;
    }
    close_vote(pen.store, &pen.deed(desk)?, &inside, stage).await
}

/// The workshop of today: its first phase is open, the first slips hang, and anybody can join.
pub(super) async fn begin(pen: &mut Pen<'_>, commissioner: &Viewer, file: &Today) -> Result<(), Error> {
    let steward = before::found_project(pen, commissioner, &file.head).await?;
    let desk = pen.desk(steward.project, "ylva")?;
    pen.plan(&steward, &["commission", "people", "mobilisation"].map(|stage| (stage, true))).await?;
    pen.store.clock().set(pen.today);
    open(pen.store, &pen.deed(&desk)?, &pen.inside(&desk).await?).await?;
    for phase in &file.phases {
        let stage = StageId::parse(&phase.stage).map_err(|_| unknown(&phase.stage))?;
        write(pen, &desk, &stage, phase).await?;
        // A visitor sees what is there, and what they write, at once.
        reveal(pen.store, &pen.deed(&desk)?, &pen.inside(&desk).await?, &stage).await?;
        pen.plan(&steward, &[(phase.stage.as_str(), false)]).await?;
    }
    Ok(())
}
