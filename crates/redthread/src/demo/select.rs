//! The commission, criteria, nominations and decisions of a round, by the actions that people use.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use redthread_core::ids::{CriterionId, NominationId};
use redthread_core::kit::CriterionKind;
use redthread_core::sides::Sides;
use redthread_nomination::actions::{self, NewRuling, add_value, change_criteria, load_frame, mark, nominate, rule};
use redthread_nomination::model::{Change, Guess, Mark, NewCriterion, NewNomination, NominationText, Verdict};
use redthread_steering::actions::record_commission;
use redthread_steering::model::Commission;
use redthread_storage::{Deed, Error, Inside, Viewer, enter};

use super::files::Nomination;
use super::write::{Writer, day};

/// Writes down who asked, agrees on criteria, nominates, and decides.
pub(super) async fn choose(writer: &mut Writer<'_>, companion: &Viewer) -> Result<(), Error> {
    let file = &writer.round.file;
    let inside = inside(writer, companion).await?;
    let store = writer.store;
    store.clock().set(day(file.commission.on)?);
    let commission = Commission {
        commissioner: writer.person(&file.commission.asked_by).ok_or(Error::NotFound)?,
        asked_at: store.now(),
        background: String::new(),
        purpose: file.commission.what_for.trim().to_owned(),
        question: String::new(),
        sides: Sides::Both,
        agreement: String::new(),
    };
    record_commission(store, &deed(writer, companion)?, &inside, 0, commission).await?;
    let criteria = agree(writer, companion, &inside).await?;
    let places = places(writer, companion, &inside).await?;
    for nomination in &file.nominations {
        let id = put_forward(writer, companion, &inside, nomination, &places).await?;
        let marks: Vec<_> = nomination
            .scores
            .iter()
            .filter_map(|(key, points)| Some((*criteria.get(key)?, u8::try_from(*points).ok().map(Mark::Points))))
            .collect();
        mark(store, &deed(writer, companion)?, &inside, id, &marks).await?;
        decide(writer, companion, &inside, nomination, id).await?;
    }
    Ok(())
}

pub(super) fn deed(writer: &Writer<'_>, companion: &Viewer) -> Result<Deed, Error> {
    Ok(Deed::fresh(writer.store, companion.user())?)
}

pub(super) async fn inside(writer: &Writer<'_>, companion: &Viewer) -> Result<Inside, Error> {
    enter(writer.store, &mut writer.store.read().await?, companion, writer.written.project).await
}

async fn agree(
    writer: &Writer<'_>,
    companion: &Viewer,
    inside: &Inside,
) -> Result<BTreeMap<String, CriterionId>, Error> {
    let first = writer
        .round
        .file
        .meetings
        .iter()
        .find(|meeting| meeting.kind == "steering")
        .map(|meeting| day(meeting.date))
        .transpose()?;
    writer.store.clock().set(first.unwrap_or(writer.store.now()));
    let (mut version, mut ids) = (0, BTreeMap::new());
    for criterion in &writer.round.file.criteria {
        let new = NewCriterion {
            kind: CriterionKind::Judgement,
            title: criterion.title.trim().to_owned(),
            explanation: criterion.explanation.trim().to_owned(),
            side: None,
            dimension: None,
        };
        version =
            change_criteria(writer.store, &deed(writer, companion)?, inside, version, Change::Add(new), "").await?;
    }
    let listed = actions::list_criteria(&mut writer.store.read().await?, writer.written.project).await?;
    for (criterion, listed) in writer.round.file.criteria.iter().zip(listed) {
        ids.insert(criterion.key.clone(), listed.id);
    }
    Ok(ids)
}

/// The codes of the project's values, by (dimension of the files, value of the files).
type Places = BTreeMap<(String, String), (String, String)>;

async fn places(writer: &Writer<'_>, companion: &Viewer, inside: &Inside) -> Result<Places, Error> {
    let mut places = Places::new();
    for dimension in &writer.round.file.dimensions {
        let code = dimension.id.replace('_', "-");
        for value in &dimension.values {
            let key = (dimension.id.clone(), value.id.clone());
            if dimension.id == "department" {
                let department = writer.written.departments.get(&value.id).ok_or(Error::NotFound)?;
                places.insert(key, (code.clone(), department.to_string()));
            } else {
                let deed = deed(writer, companion)?;
                add_value(writer.store, &deed, inside, &code, &value.title).await?;
                places.insert(key, (code.clone(), deed.act.to_string()));
            }
        }
    }
    retire_kit_values(writer, companion, inside, &places).await?;
    Ok(places)
}

/// The kit's own values give way to the round's.
async fn retire_kit_values(
    writer: &Writer<'_>,
    companion: &Viewer,
    inside: &Inside,
    ours: &Places,
) -> Result<(), Error> {
    let frame = load_frame(writer.store, &mut writer.store.read().await?, inside).await?;
    for dimension in frame.iter().filter(|dimension| dimension.code != "department") {
        for value in dimension.values.iter().filter(|value| !ours.values().any(|(_, code)| *code == value.code)) {
            actions::retire_value(writer.store, &deed(writer, companion)?, inside, &dimension.code, &value.code)
                .await?;
        }
    }
    Ok(())
}

async fn put_forward(
    writer: &Writer<'_>,
    companion: &Viewer,
    inside: &Inside,
    file: &Nomination,
    places: &Places,
) -> Result<NominationId, Error> {
    let value = |dimension: &str| places.get(&(dimension.to_owned(), file.value(dimension).to_owned())).cloned();
    let client_view = Some(file.client_view.trim()).filter(|view| *view != "not_asked").map(str::to_owned);
    let new = NewNomination {
        text: NominationText {
            title: file.title.trim().to_owned(),
            before: file.before.trim().to_owned(),
            after: file.after.trim().to_owned(),
            why: file.why.trim().to_owned(),
            worker_view: file.worker_view.trim().to_owned(),
            client_view,
        },
        guess: Guess::from_code(&file.guess).unwrap_or(Guess::Unknown),
        places: ["department", "age_group", "need"].into_iter().filter_map(value).collect(),
        nominated_by: writer.person(&file.nominated_by).ok_or(Error::NotFound)?,
    };
    nominate(writer.store, &deed(writer, companion)?, inside, new).await
}

async fn decide(
    writer: &mut Writer<'_>,
    companion: &Viewer,
    inside: &Inside,
    file: &Nomination,
    id: NominationId,
) -> Result<(), Error> {
    let verdict = match file.status.as_str() {
        "chosen" => Verdict::Chosen,
        "set_aside" => Verdict::SetAside,
        _ => return Ok(()),
    };
    let last = writer
        .round
        .file
        .meetings
        .iter()
        .filter(|meeting| meeting.kind == "selection")
        .map(|meeting| day(meeting.date))
        .next_back();
    let at = file.decided_on.map(day).or(last).transpose()?.unwrap_or(writer.store.now());
    writer.store.clock().set(at + SignedDuration::from_hours(1));
    let reason = Some(file.reason.trim()).filter(|reason| !reason.is_empty()).unwrap_or("–").to_owned();
    rule(
        writer.store,
        &deed(writer, companion)?,
        inside,
        NewRuling { nomination: id, seen: 1, verdict, reason, decision: None },
    )
    .await?;
    if let Some(story) = actions::story_of(&mut writer.store.read().await?, inside, id).await? {
        writer.written.stories.insert(file.key.clone(), story);
    }
    Ok(())
}
