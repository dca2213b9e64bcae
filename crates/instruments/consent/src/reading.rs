//! The form of a step, read.

use redthread_core::consent::{ConditionKind, Evidence, Move};
use redthread_core::ids::{Id, MeetingId, PersonId};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::consents::{Circumstances, NewCondition};
use redthread_web::Form;

use crate::model::{Cell, Recording, cell_from_code, needs_words};

/// What the form says. Rules that need the lines or the people are the action's.
pub(crate) fn read_recording(form: &Form, person: PersonId) -> Result<Recording, Vec<Refusal>> {
    let mut fields = Fields::default();
    let recording = Recording {
        person,
        cells: fields.take(read_cells(form)),
        occasion: fields.take(form.id::<MeetingId>("occasion")).map(Id::uuid),
        what: fields.take(form.code("what", Move::from_code).map(Some)).unwrap_or(Move::Ask),
        day: fields.take(form.day("day")),
        until: fields.take(form.day("until")),
        evidence: Evidence::from_code(form.get("evidence")),
        asked_by: fields.take(form.id("asked_by")),
        brought_up: form.has("brought_up"),
        despite: form.has("despite"),
        circumstances: Circumstances {
            place: fields.take(form.optional("place", texts::LINE)),
            note: fields.take(form.optional("note", texts::PARAGRAPH)),
        },
        conditions: read_conditions(form, &mut fields),
    };
    fields.check()?;
    Ok(recording)
}

fn read_cells(form: &Form) -> Result<Vec<Cell>, Refusal> {
    let chosen = form.all("line").filter(|code| !code.is_empty());
    let cells = chosen.map(|code| cell_from_code(code).ok_or_else(|| Refusal::beside("line", "form.unknown_choice")));
    let mut cells = cells.collect::<Result<Vec<Cell>, _>>()?;
    cells.sort_unstable();
    cells.dedup();
    Ok(cells)
}

fn read_conditions(form: &Form, fields: &mut Fields) -> Vec<NewCondition> {
    let kinds: Vec<ConditionKind> = form.all("condition").filter_map(ConditionKind::from_code).collect();
    let not_before = fields.take(form.day("not_before"));
    let mut conditions = vec![];
    for kind in kinds {
        let name = format!("words_{}", kind.code());
        let words = if needs_words(kind) { fields.take(form.optional(&name, texts::LINE)) } else { String::new() };
        let not_before = not_before.filter(|_| kind == ConditionKind::NotBefore);
        conditions.push(NewCondition { kind, not_before, words });
    }
    conditions
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::consent::{Audience, Material};
    use redthread_core::ids::Uuid;

    fn read(fields: &[(&str, &str)]) -> Result<Recording, Vec<Refusal>> {
        read_recording(&Form::filled(fields.iter().copied()), PersonId::from_uuid(Uuid::nil()))
    }

    #[test]
    fn each_line_counts_once_and_an_unknown_one_is_refused() {
        let twice = [("what", "give"), ("line", "book.quote"), ("line", ""), ("line", "book.quote")];
        assert_eq!(read(&twice).unwrap().cells, [(Audience::Book, Material::Quote)]);
        let unknown = read(&[("what", "give"), ("line", "book.guess")]).unwrap_err();
        assert_eq!(unknown, [Refusal::beside("line", "form.unknown_choice")]);
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let faults = read(&[("what", "?"), ("day", "מחר"), ("until", "31.2."), ("asked_by", "דנה")]).unwrap_err();
        let fields: Vec<_> = faults.iter().filter_map(|fault| fault.field.as_deref()).collect();
        assert_eq!(fields, ["what", "day", "until", "asked_by"]);
    }

    #[test]
    fn a_condition_takes_only_what_is_its_own() {
        let fields = [
            ("what", "give"),
            ("condition", "not_before"),
            ("condition", "generalise"),
            ("condition", "show_final"),
            ("not_before", "2027-01-01"),
            ("words_generalise", " שכונה ד׳ "),
        ];
        let conditions = read(&fields).unwrap().conditions;
        let kept: Vec<_> = conditions.iter().map(|c| (c.kind, c.words.as_str(), c.not_before.is_some())).collect();
        let expected = [
            (ConditionKind::NotBefore, "", true),
            (ConditionKind::Generalise, "שכונה ד׳", false),
            (ConditionKind::ShowFinal, "", false),
        ];
        assert_eq!(kept, expected);
    }
}
