//! Groups and answers as tables for a spreadsheet.

use redthread_core::kit::Kit;
use redthread_intake::write_table;
use redthread_web::Words;
use redthread_web::rule::say_day;

use crate::letters;
use crate::load::Loaded;

/// A row a group: what it is for, who, how it lives, what it grew from; and a row below it for everything it is to do.
pub(crate) fn groups(words: &Words, loaded: &Loaded, kit: Option<&Kit>) -> Vec<u8> {
    let heads = ["group", "purpose", "state", "convener", "members", "what", "who", "by", "first-step", "action-state"];
    let mut rows = vec![heads.map(|head| words.say(&format!("groups-column-{head}")))];
    for group in &loaded.groups {
        let alias = |person| loaded.alias(person).unwrap_or("–").to_owned();
        let members: Vec<String> = group.members.iter().map(|person| alias(*person)).collect();
        let head = [
            group.title.clone(),
            group.purpose.clone(),
            words.code("groups-life", group.state.code()),
            group.convener.map(alias).unwrap_or_default(),
            members.join(", "),
        ];
        let own: Vec<_> = loaded.actions.iter().filter(|action| action.groups.contains(&group.id)).collect();
        for action in &own {
            let more = [
                action.what.clone(),
                loaded.doer(kit, words.lang(), &action.who),
                action.by.map(|day| day.to_string()).unwrap_or_default(),
                action.first_step.clone(),
                words.code("groups-action", action.state.code()),
            ];
            rows.push(joined(head.clone(), more));
        }
        if own.is_empty() {
            rows.push(joined(head, Default::default()));
        }
    }
    write_table(&rows)
}

/// A row for every group that a round asked: what it said, in its words; a silence is a row that says so.
pub(crate) fn answers(words: &Words, loaded: &Loaded) -> Vec<u8> {
    let heads = ["round", "asked", "group", "standing", "answered", "words"];
    let mut rows = vec![heads.map(|head| words.say(&format!("follow-up-column-{head}")))];
    for round in loaded.rounds.iter().filter(|round| round.days.opened_at.is_some()) {
        for group in loaded.groups.iter().filter(|group| round.asked.contains(&group.id)) {
            let answer = round.answer_of(group.id);
            rows.push([
                round.number.to_string(),
                say_day(words, redthread_core::day::date_of(round.days.opened_at.unwrap_or_default())),
                group.title.clone(),
                letters::say(words, loaded, round, group),
                answer.map(|answer| redthread_core::day::date_of(answer.said.at).to_string()).unwrap_or_default(),
                answer.and_then(|answer| answer.words.clone()).unwrap_or_default(),
            ]);
        }
    }
    write_table(&rows)
}

fn joined(head: [String; 5], more: [String; 5]) -> [String; 10] {
    let mut all = head.into_iter().chain(more);
    std::array::from_fn(|_| all.next().unwrap_or_default())
}
