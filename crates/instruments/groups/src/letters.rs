//! Texts that somebody sends by their own mail or telephone: nothing here is sent by itself.

use std::fmt::Write as _;

use redthread_core::workshop::follow_up::Standing;
use redthread_core::workshop::group::GroupState;
use redthread_storage::workshop::{FollowUp, Group};
use redthread_web::Words;
use redthread_web::course::say_standing;
use redthread_web::rule::say_day;

use crate::load::Loaded;

/// What a convener gets: for which group, two minutes, until when, the link.
pub(crate) fn ask(words: &Words, loaded: &Loaded, (round, group): (&FollowUp, &Group), link: &str) -> String {
    let key = if loaded.standing(round, group.id) == Standing::NoReport { "remind" } else { "ask" };
    let by = round.days.answer_by.map(|day| say_day(words, day)).unwrap_or_default();
    words.say_with(
        &format!("follow-up-letter-{key}"),
        [
            ("group", group.title.as_str().into()),
            ("project", loaded.project.title.as_str().into()),
            ("by", by.into()),
            ("link", link.into()),
        ],
    )
}

/// What everybody who took part gets: how each group stands, silences too, and where all of it can be read.
pub(crate) fn answers(words: &Words, loaded: &Loaded, round: &FollowUp, link: &str) -> String {
    let project = loaded.project.title.as_str();
    let mut letter = words.say_with("follow-up-letter-answers", [("project", project.into()), ("link", link.into())]);
    for group in &loaded.groups {
        // Formed since, and not asked: there is nothing to tell of it.
        if loaded.standing(round, group.id) == Standing::NotAsked && group.state == GroupState::Working {
            continue;
        }
        // Writing to a String cannot fail.
        _ = write!(letter, "\n\n{}: {}", group.title, say(words, loaded, round, group));
        if let Some(said) = round.answer_of(group.id).and_then(|answer| answer.words.as_ref()) {
            letter.push('\n');
            letter.push_str(said);
        }
    }
    letter
}

/// How a group stands in words: what it said, with which group it merged; of one that was asked no more, where it went.
pub(crate) fn say(words: &Words, loaded: &Loaded, round: &FollowUp, group: &Group) -> String {
    let standing = loaded.standing(round, group.id);
    let with = round.answer_of(group.id).and_then(|answer| answer.said.merged_with);
    let into = |key: &str, other| words.say_with(key, [("group", loaded.title(other).into())]);
    match (standing, with, group.merged_into, group.state) {
        (Standing::Reported(_), Some(other), ..) => into("follow-up-merged-with", other),
        (Standing::NotAsked, _, Some(other), _) => into("groups-went-into", other),
        (Standing::NotAsked, _, None, GroupState::Stopped) => words.say("groups-has-ended"),
        _ => say_standing(words, standing),
    }
}

/// For a link that opens somebody's own mail with the text in it.
pub(crate) fn mail(subject: &str, body: &str) -> String {
    format!("mailto:?subject={}&body={}", encoded(subject), encoded(body))
}

/// For a link that opens the telephone's own messages with the text in it.
pub(crate) fn message(body: &str) -> String {
    format!("sms:?&body={}", encoded(body))
}

fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    for byte in text.replace('\n', "\r\n").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_into_somebodys_own_mail_arrives_as_it_was() {
        let link = mail("Grupp & möte", "שלום, עו\"ס\nÅ🙂");
        assert!(link.starts_with("mailto:?subject=Grupp%20%26%20m%C3%B6te&body=%D7%A9"), "{link}");
        assert!(link.contains("%0D%0A%C3%85%F0%9F%99%82"), "{link}");
        assert!(!message("a b&c=d#e").contains([' ', '#']));
    }
}
