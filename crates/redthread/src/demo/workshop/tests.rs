//! The file reads, every key leads somewhere, and what the demonstration promises to show is in it.

use std::collections::BTreeSet;

use redthread_core::people::Standpoint;
use redthread_core::shipped;
use redthread_core::workshop::follow_up::Report;
use redthread_core::workshop::group::is_served;

use super::SEATS;
use super::file::{Workshop, read};

fn over() -> Workshop {
    read().unwrap().0
}

fn keys<'a>(found: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    found.map(String::as_str).collect()
}

#[test]
fn five_former_clients_sit_with_staff_and_managers() {
    let file = over();
    let standpoints = file.people.iter().map(|person| Standpoint::from_code(&person.standpoint).unwrap());
    let (served, others): (Vec<_>, Vec<_>) = standpoints.partition(|standpoint| is_served(*standpoint));
    assert_eq!(served.len(), 5);
    assert!(others.contains(&Standpoint::Manager) && others.contains(&Standpoint::Worker));
    assert!(SEATS.iter().all(|(key, ..)| file.people.iter().any(|person| person.key == *key)));
    let invited = keys(file.invitees.iter().map(|invitee| &invitee.person));
    assert!(
        file.people
            .iter()
            .filter(|person| person.standpoint == "client")
            .all(|person| invited.contains(person.key.as_str()))
    );
}

#[test]
fn every_phase_is_one_of_the_kit_and_nobody_casts_more_votes_than_it_gives() {
    let kits = shipped::kits().unwrap();
    let kit = &kits["future-workshop"];
    for phase in &over().phases {
        let stage = kit.stages.iter().find(|stage| stage.id.as_str() == phase.stage).unwrap();
        let votes = usize::try_from(stage.settings.integer("votes").unwrap()).unwrap();
        let known = keys(phase.themes.iter().map(|theme| &theme.key));
        for ballot in &phase.ballots {
            assert!(ballot.len() <= votes && ballot.iter().all(|key| known.contains(key.as_str())), "{ballot:?}");
        }
        let slips: Vec<_> = phase.themes.iter().flat_map(|theme| &theme.slips).chain(&phase.loose).collect();
        assert_eq!(keys(slips.iter().copied()).len(), slips.len(), "each slip once: it is found by its words");
    }
}

#[test]
fn of_five_groups_one_merged_and_one_is_silent() {
    let file = over();
    let (round, groups) = (&file.rounds[0], keys(file.groups.iter().map(|group| &group.key)));
    assert_eq!(groups.len(), 5);
    let answered = keys(round.answers.iter().map(|answer| &answer.group));
    assert_eq!(groups.difference(&answered).collect::<Vec<_>>(), [&"call"]);
    let reports: Vec<Report> = round.answers.iter().map(|answer| Report::from_code(&answer.report).unwrap()).collect();
    assert_eq!(reports.iter().filter(|report| **report == Report::Merged).count(), 1);
    assert!(file.groups.iter().all(|group| !group.members.is_empty()));
}

#[test]
fn both_sides_have_the_last_word_and_not_all_of_it_goes_everywhere() {
    let file = over();
    let side = |key: &str| file.people.iter().find(|person| person.key == key).unwrap().standpoint == "client";
    let open = |served: bool| {
        file.closing.iter().any(|words| side(&words.person) == served && words.consents.contains(&"web".into()))
    };
    assert!(open(true) && open(false));
    assert!(file.closing.iter().any(|words| words.consents.is_empty()));
}
