//! What this slice holds of people, and how it leaves.

use redthread_core::ids::PersonId;
use redthread_storage::consents::{self, KeptCondition, KeptStep};
use redthread_storage::{Error, Inside, Read};
use redthread_web::PersonalData;
use serde_json::{Value, json};

/// The answers stay as facts for as long as anything printed rests on them; where and how, and the words of conditions,
/// are sealed under the person's key and end with it.
pub(crate) const PERSONAL_DATA: PersonalData = PersonalData {
    holds: &[
        "consent_lines.audience",
        "consent_lines.material",
        "consent_steps.move",
        "consent_steps.evidence",
        "consent_steps.sealed",
        "consent_conditions.sealed",
        "consent_looks.user_id",
    ],
    // Nothing of its own is sealed: what is sealed of consent lies in shared tables.
    sealed: &[],
    export: |read, inside, person| Box::pin(export(read, inside, person)),
    erase: |_, _| Box::pin(async { Ok(()) }),
};

async fn export(read: &mut Read, inside: &Inside, person: PersonId) -> Result<Value, Error> {
    let project = inside.project.id;
    let lines = consents::list_lines_of(read, project, person).await?;
    let history = consents::list_history(read, project, person).await?;
    let conditions = consents::list_conditions(read, project, person).await?;
    let line = |line: &redthread_core::consent::ConsentLine| {
        json!({
            "audience": line.audience.code(),
            "material": line.material.code(),
            "occasion": line.occasion.map(|occasion| occasion.to_string()),
            "steps": history.iter().filter(|kept| kept.line == line.id).map(step).collect::<Vec<_>>(),
            "conditions": conditions.iter().filter(|kept| kept.line == line.id).map(condition).collect::<Vec<_>>(),
        })
    };
    Ok(json!({ "consents": lines.iter().map(line).collect::<Vec<_>>() }))
}

fn step(kept: &KeptStep) -> Value {
    json!({
        "at": kept.step.at.to_string(),
        "what": kept.step.what.code(),
        "until": kept.step.until.map(|until| until.to_string()),
        "evidence": kept.evidence.map(redthread_core::consent::Evidence::code),
        "place": kept.circumstances.place,
        "note": kept.circumstances.note,
    })
}

fn condition(kept: &KeptCondition) -> Value {
    json!({
        "kind": kept.rule.kind.code(),
        "words": kept.words,
        "met_at": kept.rule.met_at.map(|at| at.to_string()),
    })
}
