//! Forms read into typed input.

use redthread_core::ids::{ConcernId, PersonId};
use redthread_core::kit::{Kit, Word as _};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::redlines::Marks;
use redthread_web::Form;

use crate::model::{By, NewConcern, WORDS};

/// The name of the fields of a dimension: its values, and the project's own words.
pub(crate) fn field_of(dimension: &str) -> (String, String) {
    (format!("mark-{dimension}"), format!("own-{dimension}"))
}

/// A concern as a form of the team brings it; `me` is who fills it in.
pub(crate) fn concern(form: &Form, kit: &Kit, me: Option<PersonId>) -> Result<NewConcern, Vec<Refusal>> {
    let mut fields = Fields::default();
    let by = by(form, me).unwrap_or_else(|refusal| {
        fields.refuse(refusal);
        By::Nobody
    });
    read(form, kit, (by, standpoint(form, kit)), fields)
}

/// A concern as a phone brings it: its standpoint was told on joining, its name is added only when asked for.
pub(crate) fn phone_concern(
    form: &Form,
    kit: &Kit,
    standpoint: Option<Standpoint>,
    named: Option<String>,
) -> Result<NewConcern, Vec<Refusal>> {
    let by = named.filter(|_| form.get("by") == "named").map_or(By::Nobody, By::Named);
    read(form, kit, (by, standpoint), Fields::default())
}

fn read(
    form: &Form,
    kit: &Kit,
    (by, standpoint): (By, Option<Standpoint>),
    mut fields: Fields,
) -> Result<NewConcern, Vec<Refusal>> {
    let new = NewConcern {
        words: Some(fields.take(form.required("words", WORDS))),
        by,
        standpoint,
        domain: fields.take(form.id("domain")),
        meeting: fields.take(form.id("meeting")),
        marks: fields.take(marks(form, kit)),
    };
    fields.check().map(|()| new)
}

fn by(form: &Form, me: Option<PersonId>) -> Result<By, Refusal> {
    match form.get("by") {
        "me" => me.map(By::Person).ok_or_else(|| Refusal::beside("by", "form.choose")),
        "person" => {
            form.id("person")?.map(By::Person).ok_or_else(|| Refusal::beside("person", "concerns.choose_person"))
        }
        "named" => form.required("named", texts::LINE).map(By::Named),
        _ => Ok(By::Nobody),
    }
}

/// One of the kit's standpoints, or none.
pub(crate) fn standpoint(form: &Form, kit: &Kit) -> Option<Standpoint> {
    let known = kit.standpoints.iter().any(|standpoint| standpoint.tag() == form.get("standpoint"));
    Standpoint::from_code(form.get("standpoint")).filter(|_| known)
}

/// Whom it touches, towards whom, in which stage: values of the kit, and own words where the kit is open to them.
pub(crate) fn marks(form: &Form, kit: &Kit) -> Result<Marks, Refusal> {
    let mut marks = Marks::new();
    for dimension in &kit.dimensions {
        let (field, own) = field_of(dimension.id.as_str());
        let known = |value: &&str| dimension.values.iter().any(|known| known.id.as_str() == *value);
        let mut values: Vec<String> = form.all(&field).filter(known).map(str::to_owned).collect();
        if dimension.open {
            values.extend(Some(form.optional(&own, texts::LINE)?).filter(|own| !own.is_empty()));
        }
        if !values.is_empty() {
            marks.insert(dimension.id.as_str().to_owned(), values);
        }
    }
    Ok(marks)
}

/// Marks as the fields of the form that changes them.
pub(crate) fn marks_as_fields(kit: &Kit, marks: &Marks) -> Vec<(String, String)> {
    let mut fields = vec![];
    for dimension in &kit.dimensions {
        let (field, own) = field_of(dimension.id.as_str());
        for value in marks.get(dimension.id.as_str()).into_iter().flatten() {
            let is_known = dimension.values.iter().any(|known| known.id.as_str() == value);
            fields.push((if is_known { field.clone() } else { own.clone() }, value.clone()));
        }
    }
    fields
}

/// The concerns that are ticked.
pub(crate) fn chosen(form: &Form) -> Result<Vec<ConcernId>, Refusal> {
    form.ids("chosen")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kit() -> Kit {
        redthread_core::shipped::kits().unwrap().remove("red-lines").unwrap()
    }

    #[test]
    fn nothing_is_somebodys_unless_they_say_so() {
        let form = Form::filled([("words", "שיפנו אותנו בלי דירה"), ("named", "שולחן 3")]);
        assert_eq!(concern(&form, &kit(), None).unwrap().by, By::Nobody);
        let unnamed = phone_concern(&form, &kit(), None, Some("רינה".into())).unwrap();
        assert_eq!(unnamed.by, By::Nobody, "a phone's name is added only when asked for");
    }

    #[test]
    fn every_fault_comes_at_once_beside_its_field() {
        let form = Form::filled([("words", " "), ("by", "person")]);
        let refusals = concern(&form, &kit(), None).unwrap_err();
        let fields: Vec<_> = refusals.iter().filter_map(|refusal| refusal.field.clone()).collect();
        assert_eq!(fields, ["person", "words"]);
    }

    #[test]
    fn marks_are_of_the_kit_or_in_the_groups_own_words_where_it_is_open() {
        let form = Form::filled([
            ("words", "רעש"),
            ("mark-interface", "developer"),
            ("mark-interface", "nobody-knows"),
            ("own-interface", "ועד הבית"),
            ("mark-life-stage", "building"),
            ("own-life-stage", "אחרי החגים"),
            ("standpoint", "resident"),
        ]);
        let new = concern(&form, &kit(), None).unwrap();
        assert_eq!(new.marks["interface"], ["developer", "ועד הבית"]);
        assert_eq!(new.marks["life-stage"], ["building"], "this list is closed");
        assert_eq!(new.standpoint, Some(Standpoint::Resident));
        let again = Form::filled(marks_as_fields(&kit(), &new.marks));
        assert_eq!(marks(&again, &kit()).unwrap(), new.marks, "what a form is filled with, it brings");
    }

    #[test]
    fn a_standpoint_that_the_kit_does_not_know_is_none() {
        let form = Form::filled([("words", "x"), ("standpoint", "mayor")]);
        assert_eq!(concern(&form, &kit(), None).unwrap().standpoint, None);
    }
}
