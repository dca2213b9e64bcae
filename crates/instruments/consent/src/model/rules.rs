//! The rules of a step: what it needs, when it stands, which lines can take it.

use jiff::Timestamp;
use redthread_core::consent::{
    Condition, ConditionKind, ConsentLine, ConsentState, Evidence, Material, Move, MoveRefused,
};
use redthread_core::day::{date_of, done_at};
use redthread_core::people::Capacity;
use redthread_core::refusal::Refusal;
use redthread_core::voice::Voice;
use redthread_storage::consents::NewCondition;

use super::{Cell, RECORDED, Recording, cell_field};

/// What is known of the people around a step.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// Who speaks for the person.
    pub voice: Voice,
    /// Whoever asked tells in the same story, or put stories forward here: they may decide about help for the person.
    pub asker_decides: bool,
}

/// Everything about a recording that the lines do not know: evidence, who speaks, who asked, the days.
pub fn check(recording: &Recording, around: Around, now: Timestamp) -> Vec<Refusal> {
    let beside = |bad: bool, field: &str, code: &'static str| bad.then(|| Refusal::beside(field, code));
    let what = recording.what;
    let give = what == Move::Give;
    let asked = matches!(what, Move::Ask | Move::Give);
    let capacity = around.voice.capacity_at(now);
    let mut refusals: Vec<Refusal> = [
        beside(recording.cells.is_empty(), "line", "consent.no_line"),
        beside(!RECORDED.contains(&what), "what", "form.choose"),
        beside(capacity == Capacity::Deceased && asked, "what", "consent.deceased"),
        evidence_refusal(recording, capacity),
        beside(recording.day.is_some_and(|day| done_at(day, now).is_none()), "day", "consent.not_yet"),
        beside(give && recording.until.is_some_and(|until| until <= now), "until", "consent.until_past"),
        beside(asked && recording.asked_by.is_none(), "asked_by", "consent.no_asker"),
        beside(asked && recording.asked_by == Some(recording.person), "asked_by", "consent.asked_oneself"),
        beside(
            asked && around.asker_decides && !recording.brought_up && !recording.despite,
            "asked_by",
            "consent.asker_decides",
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    let forbidden = |cell: &&Cell| asked && around.voice.forbids(cell.0, now).is_some();
    let forbidden = recording.cells.iter().filter(forbidden);
    refusals.extend(forbidden.map(|cell| Refusal::beside(cell_field(*cell), "consent.youth_law")));
    refusals.extend(recording.conditions.iter().filter(|_| give).filter_map(condition_refusal));
    refusals
}

fn evidence_refusal(recording: &Recording, capacity: Capacity) -> Option<Refusal> {
    if recording.what != Move::Give {
        return None;
    }
    let guarded = matches!(capacity, Capacity::Minor | Capacity::Represented);
    let note = &recording.circumstances.note;
    match recording.evidence {
        None => Some(Refusal::beside("evidence", "consent.no_evidence")),
        Some(Evidence::Guardian) if capacity == Capacity::Adult => {
            Some(Refusal::beside("evidence", "consent.decides_alone"))
        }
        Some(evidence) if guarded && evidence != Evidence::Guardian => {
            Some(Refusal::beside("evidence", "consent.needs_guardian"))
        }
        Some(Evidence::OralWitnessed | Evidence::Guardian) if note.is_empty() => {
            Some(Refusal::beside("note", "consent.who_was_there"))
        }
        Some(_) => None,
    }
}

fn condition_refusal(condition: &NewCondition) -> Option<Refusal> {
    match condition.kind {
        ConditionKind::NotBefore if condition.not_before.is_none() => {
            Some(Refusal::beside("not_before", "consent.condition_day"))
        }
        kind if needs_words(kind) && condition.words.is_empty() => {
            Some(Refusal::beside(format!("words_{}", kind.code()), "consent.condition_words"))
        }
        _ => None,
    }
}

/// Whether a condition says nothing without words of its own: which detail, which passage, what.
pub fn needs_words(kind: ConditionKind) -> bool {
    matches!(kind, ConditionKind::Generalise | ConditionKind::RemovePassage | ConditionKind::Free)
}

/// Whether somebody has to mark a condition met: neither a rule nor a date will.
pub fn waits_for_somebody(condition: &Condition, material: Material, now: Timestamp) -> bool {
    condition.kind != ConditionKind::NotBefore && !condition.is_met(material, now)
}

/// When a step of that day stands in a line, and whether it may: steps are kept in the order of time, so that nothing
/// slips in before an answer that came later.
pub fn place_step(line: &ConsentLine, recording: &Recording, now: Timestamp) -> Result<Timestamp, Refusal> {
    let refuse = |code| Err(Refusal::beside(cell_field((line.audience, line.material)), code));
    let mut at = recording.day.and_then(|day| done_at(day, now)).unwrap_or(now);
    if let Some(last) = line.steps.last() {
        match at < last.at {
            true if date_of(at) == date_of(last.at) => at = last.at,
            true => return refuse("consent.before_last"),
            false => {}
        }
    }
    match line.may(recording.what, at, recording.brought_up) {
        Ok(()) => Ok(at),
        Err(MoveRefused::Cooling) => refuse("consent.cooling"),
        // The core knows one reason for a giving in the cooling time; people need the other one.
        Err(MoveRefused::NoSuchStep) if line.may(Move::Ask, at, false) == Err(MoveRefused::Cooling) => {
            refuse("consent.cooling")
        }
        Err(MoveRefused::NoSuchStep) if line.state(now) == ConsentState::Suspended => refuse("consent.is_suspended"),
        Err(MoveRefused::NoSuchStep) => refuse("consent.no_such_step"),
    }
}

/// The event that a recorded move becomes.
pub const fn verb(what: Move) -> &'static str {
    match what {
        Move::Ask => "consent.asked",
        Move::Give => "consent.given",
        Move::Refuse => "consent.refused",
        Move::LapseUnanswered => "consent.lapsed_unanswered",
        Move::TextChanged => "consent.reconfirm_due",
        Move::Lapse => "consent.lapsed",
        Move::Withdraw => "consent.withdrawn",
        Move::Suspend => "consent.suspended",
        Move::Resume => "consent.resumed",
    }
}

/// The lines that can be taken back now.
pub fn withdrawable(lines: &[ConsentLine], now: Timestamp) -> impl Iterator<Item = &ConsentLine> {
    lines.iter().filter(move |line| line.may(Move::Withdraw, now, true).is_ok())
}

/// The lines that a stop for safety shuts: everything that is open or could open by itself.
pub fn stoppable(lines: &[ConsentLine], now: Timestamp) -> impl Iterator<Item = &ConsentLine> {
    use ConsentState as S;
    lines.iter().filter(move |line| matches!(line.state(now), S::Given | S::GivenWith | S::ReconfirmDue | S::Asked))
}

/// The line of a cell that stands for any occasion.
pub fn general_line(lines: &[ConsentLine], (audience, material): Cell) -> Option<&ConsentLine> {
    lines.iter().find(|line| (line.audience, line.material, line.occasion) == (audience, material, None))
}

/// How a cell stands.
pub fn cell_state(lines: &[ConsentLine], cell: Cell, now: Timestamp) -> ConsentState {
    general_line(lines, cell).map_or(ConsentState::NotAsked, |line| line.state(now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::consent::{Audience, Step};
    use redthread_core::ids::{ConsentLineId, Id, PersonId, Uuid};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn now() -> Timestamp {
        at("2026-11-21T08:00:00Z")
    }

    fn line(steps: &[(&str, Move)]) -> ConsentLine {
        ConsentLine {
            id: ConsentLineId::from_uuid(Uuid::from_u128(1)),
            person: PersonId::from_uuid(Uuid::from_u128(1)),
            audience: Audience::Book,
            material: Material::Quote,
            occasion: None,
            steps: steps.iter().map(|(day, what)| Step { at: at(day), what: *what, until: None }).collect(),
            conditions: vec![],
        }
    }

    fn giving() -> Recording {
        Recording {
            person: PersonId::from_uuid(Uuid::from_u128(1)),
            cells: vec![(Audience::Book, Material::Quote)],
            what: Move::Give,
            evidence: Some(Evidence::Signed),
            asked_by: Some(PersonId::from_uuid(Uuid::from_u128(2))),
            ..Recording::default()
        }
    }

    fn codes(recording: &Recording, capacity: Capacity, asker_decides: bool) -> Vec<&'static str> {
        check(recording, Around { voice: capacity.into(), asker_decides }, now())
            .into_iter()
            .map(|refusal| refusal.code)
            .collect()
    }

    #[test]
    fn a_plain_giving_is_taken() {
        assert_eq!(codes(&giving(), Capacity::Adult, false), Vec::<&str>::new());
    }

    #[test]
    fn given_needs_evidence_and_a_line_and_somebody_who_asked() {
        let bare = Recording { evidence: None, cells: vec![], asked_by: None, ..giving() };
        assert_eq!(
            codes(&bare, Capacity::Adult, false),
            ["consent.no_line", "consent.no_evidence", "consent.no_asker"]
        );
    }

    #[test]
    fn a_guardian_speaks_for_those_who_have_one_and_for_nobody_else() {
        for capacity in [Capacity::Minor, Capacity::Represented] {
            assert_eq!(codes(&giving(), capacity, false), ["consent.needs_guardian"]);
        }
        let mut guarded = Recording { evidence: Some(Evidence::Guardian), ..giving() };
        assert_eq!(codes(&guarded, Capacity::Adult, false), ["consent.decides_alone"]);
        assert_eq!(codes(&guarded, Capacity::Minor, false), ["consent.who_was_there"]);
        guarded.circumstances.note = "אימא, והילדה עצמה אמרה כן".to_owned();
        assert_eq!(codes(&guarded, Capacity::Minor, false), Vec::<&str>::new());
    }

    #[test]
    fn nobody_is_asked_to_publish_a_minor_whom_the_law_protects() {
        let of = |voice: Voice, what, cell| {
            let mut recording = Recording { what, cells: vec![cell], evidence: Some(Evidence::Guardian), ..giving() };
            recording.circumstances.note = "אימא, והילדה עצמה אמרה כן".to_owned();
            let around = Around { voice, asker_decides: false };
            check(&recording, around, now()).into_iter().map(|refusal| refusal.code).collect::<Vec<_>>()
        };
        let minor = Voice { in_care: true, ..Capacity::Minor.into() };
        let (book, team) = ((Audience::Book, Material::Retold), (Audience::Team, Material::Retold));
        for what in [Move::Ask, Move::Give] {
            assert_eq!(of(minor, what, book), ["consent.youth_law"], "{what:?}");
            assert_eq!(of(minor, what, team), Vec::<&str>::new(), "{what:?}");
        }
        assert_eq!(of(minor, Move::Refuse, book), Vec::<&str>::new(), "a no is always taken");
        let grown = Voice { of_age_at: Some(at("2026-11-01T12:00:00Z")), ..minor };
        assert_eq!(of(grown, Move::Give, book), ["consent.decides_alone"], "of age: no guardian speaks any more");
    }

    #[test]
    fn two_witnesses_have_names() {
        let oral = Recording { evidence: Some(Evidence::OralWitnessed), ..giving() };
        assert_eq!(codes(&oral, Capacity::Adult, false), ["consent.who_was_there"]);
    }

    #[test]
    fn nobody_asks_the_dead_and_their_consent_only_narrows() {
        assert!(codes(&giving(), Capacity::Deceased, false).contains(&"consent.deceased"));
        let ask = Recording { what: Move::Ask, ..giving() };
        assert!(codes(&ask, Capacity::Deceased, false).contains(&"consent.deceased"));
        let refuse = Recording { what: Move::Refuse, ..giving() };
        assert_eq!(codes(&refuse, Capacity::Deceased, false), Vec::<&str>::new());
    }

    #[test]
    fn whoever_may_decide_about_their_help_is_warned_of_once() {
        assert_eq!(codes(&giving(), Capacity::Adult, true), ["consent.asker_decides"]);
        assert_eq!(codes(&Recording { despite: true, ..giving() }, Capacity::Adult, true), Vec::<&str>::new());
        assert_eq!(codes(&Recording { what: Move::Refuse, ..giving() }, Capacity::Adult, true), Vec::<&str>::new());
    }

    #[test]
    fn nobody_asks_themselves() {
        let own = Recording { asked_by: Some(giving().person), ..giving() };
        assert_eq!(codes(&own, Capacity::Adult, false), ["consent.asked_oneself"]);
    }

    #[test]
    fn withdrawing_is_not_recorded_through_the_long_form() {
        let other = Recording { what: Move::Withdraw, ..giving() };
        assert_eq!(codes(&other, Capacity::Adult, false), ["form.choose"]);
    }

    #[test]
    fn conditions_say_which_detail_and_which_day() {
        let condition = |kind, words: &str| NewCondition { kind, not_before: None, words: words.to_owned() };
        let with = |condition| Recording { conditions: vec![condition], ..giving() };
        let told = |kind, words| codes(&with(condition(kind, words)), Capacity::Adult, false);
        assert_eq!(told(ConditionKind::Generalise, ""), ["consent.condition_words"]);
        assert_eq!(told(ConditionKind::Generalise, "שם השכונה"), Vec::<&str>::new());
        assert_eq!(told(ConditionKind::NotBefore, ""), ["consent.condition_day"]);
        assert_eq!(told(ConditionKind::ShowFinal, ""), Vec::<&str>::new());
    }

    #[test]
    fn nothing_slips_in_before_a_later_answer() {
        let told = line(&[("2026-11-01T09:00:00Z", Move::Give), ("2026-11-10T15:00:00Z", Move::Withdraw)]);
        let day = |day: &str| Recording { day: Some(at(day)), brought_up: true, ..giving() };
        let code = |recording: &Recording| place_step(&told, recording, now()).map_err(|refusal| refusal.code);
        assert_eq!(code(&day("2026-11-09T12:00:00Z")), Err("consent.before_last"));
        assert_eq!(code(&day("2026-11-10T12:00:00Z")), Ok(at("2026-11-10T15:00:00Z")), "the same day follows it");
        assert_eq!(code(&day("2026-11-11T12:00:00Z")), Ok(at("2026-11-11T12:00:00Z")));
    }

    #[test]
    fn in_the_cooling_time_the_reason_says_so_for_asking_and_for_giving() {
        let told = line(&[("2026-11-01T09:00:00Z", Move::Refuse)]);
        for what in [Move::Ask, Move::Give] {
            let recording = Recording { what, ..giving() };
            assert_eq!(place_step(&told, &recording, now()).unwrap_err().code, "consent.cooling", "{what:?}");
            assert!(place_step(&told, &Recording { brought_up: true, ..recording }, now()).is_ok(), "{what:?}");
        }
    }

    #[test]
    fn a_stopped_line_is_lifted_before_anything_else() {
        let told = line(&[("2026-11-01T09:00:00Z", Move::Give), ("2026-11-02T09:00:00Z", Move::Suspend)]);
        let refusal = place_step(&told, &giving(), now()).unwrap_err();
        assert_eq!((refusal.code, refusal.field.as_deref()), ("consent.is_suspended", Some("line-book-quote")));
        assert_eq!(withdrawable(std::slice::from_ref(&told), now()).count(), 1, "and can be taken back all the same");
        assert_eq!(stoppable(&[told], now()).count(), 0);
    }

    #[test]
    fn every_move_has_an_event_of_its_own() {
        let verbs: std::collections::BTreeSet<&str> = Move::ALL.iter().map(|what| verb(*what)).collect();
        assert_eq!(verbs.len(), Move::ALL.len());
    }
}
