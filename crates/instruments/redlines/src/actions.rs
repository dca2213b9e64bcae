//! What people do with lines, indicators, thresholds and places: word, change, put in order, set, end.

use redthread_core::ids::{ConcernId, FindingId, Id as _, IndicatorId, PlaceId, ThresholdId};
use redthread_core::kit::Right;
use redthread_core::redline::Threshold;
use redthread_core::refusal::Refusal;
use redthread_core::thread::{Node, Relation};
use redthread_storage::passages::{Finding, end_finding, link, update_finding};
use redthread_storage::redlines::{self, NewIndicator, Place, load_indicator, load_line};
use redthread_storage::{Act, Deed, Error, Inside, Store, begin};

use crate::model::{LineDraft, check_threshold, moved};
use crate::store;

/// Who words lines and sets thresholds.
pub const WRITERS: &[Right] = &[Right::Facilitate, Right::Edit, Right::Steer];
/// Who leads the group: opens and closes rounds, keeps the list of places.
pub const LEADERS: &[Right] = &[Right::Facilitate, Right::Steer];

/// Words a line; the concerns it grew from stay attached.
///
/// # Errors
/// `redlines.words_first` when a number stands in it and nobody was asked about it yet.
pub async fn word_line(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    draft: &LineDraft,
    from: &[ConcernId],
) -> Result<FindingId, Error> {
    inside.require_any(WRITERS)?;
    draft.check()?;
    let project = inside.project.id;
    let mut act = begin!(store, deed, "line.worded", Some(project));
    let words = (draft.wording.as_str(), draft.explanation.as_str(), draft.heading.as_str());
    let line = redlines::insert_line(&mut act, project, words, &draft.marks).await?;
    store::insert_wording(&mut act, (line, 1), (words.0, words.1)).await?;
    for concern in from {
        redlines::load_concern(&mut act, project, *concern).await?;
        let (concern, line) = ((Node::Concern, concern.uuid()), (Node::Finding, line.uuid()));
        link(&mut act, project, concern, Relation::GrowsInto, line).await?;
    }
    act.made(line).await
}

/// Changes a line that was read in version `seen`. What was agreed of other words is not agreed of these.
pub async fn change_line(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (line, seen): (FindingId, i64),
    draft: &LineDraft,
) -> Result<(), Error> {
    inside.require_any(WRITERS)?;
    draft.check()?;
    let mut act = begin!(store, deed, "line.changed", Some(inside.project.id), answer);
    let there = load_line(&mut act, inside.project.id, line).await?.finding;
    let new = Finding {
        title: draft.wording.clone(),
        explanation: draft.explanation.clone(),
        category: draft.heading.clone(),
        version: seen,
        ..there.clone()
    };
    update_finding(&mut act, &new).await?;
    redlines::update_marks(&mut act, line, &draft.marks).await?;
    if (&new.title, &new.explanation) != (&there.title, &there.explanation) {
        store::insert_wording(&mut act, (line, seen + 1), (&new.title, &new.explanation)).await?;
    }
    act.done(line, ()).await
}

/// Moves a line a step earlier or later in the list.
pub async fn move_line(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    line: FindingId,
    earlier: bool,
) -> Result<(), Error> {
    inside.require_any(WRITERS)?;
    let mut act = begin!(store, deed, "line.moved", Some(inside.project.id), answer);
    load_line(&mut act, inside.project.id, line).await?;
    let lines = redlines::list_lines(&mut act, inside.project.id).await?;
    let order: Vec<FindingId> = lines.iter().map(|line| line.finding.id).collect();
    redlines::order_lines(&mut act, inside.project.id, &moved(&order, line, earlier)).await?;
    act.done(line, ()).await
}

/// Ends a line, with a reason: it leaves the list and the board, its record stays.
pub async fn end_line(store: &Store, deed: &Deed, inside: &Inside, line: FindingId, reason: &str) -> Result<(), Error> {
    inside.require_any(WRITERS)?;
    if reason.trim().is_empty() {
        return Err(Refusal::beside("reason", "form.required").into());
    }
    let project = inside.project.id;
    let mut act = begin!(store, deed, "line.ended", Some(project), answer);
    let there = load_line(&mut act, project, line).await?.finding;
    for indicator in redlines::list_indicators(&mut act, project).await? {
        if indicator.line == line {
            redlines::end_indicator(&mut act, project, indicator.id).await?;
        }
    }
    store::insert_ending(&mut act, project, &there, reason.trim()).await?;
    end_finding(&mut act, line).await?;
    act.done(line, ()).await
}

/// Adds an indicator to a line: there is no number without a line in words.
pub async fn add_indicator(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    line: FindingId,
    new: NewIndicator,
) -> Result<IndicatorId, Error> {
    inside.require_any(WRITERS)?;
    let mut act = begin!(store, deed, "indicator.added", Some(inside.project.id));
    load_line(&mut act, inside.project.id, line).await?;
    let id = redlines::insert_indicator(&mut act, inside.project.id, line, new).await?;
    act.made(id).await
}

/// Changes an indicator that was read in version `seen`; its scale stays.
pub async fn change_indicator(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    (indicator, seen): (IndicatorId, i64),
    new: NewIndicator,
) -> Result<(), Error> {
    inside.require_any(WRITERS)?;
    let mut act = begin!(store, deed, "indicator.changed", Some(inside.project.id), answer);
    load_indicator(&mut act, inside.project.id, indicator).await?;
    redlines::update_indicator(&mut act, indicator, seen, new).await?;
    act.done(indicator, ()).await
}

/// Ends an indicator.
pub async fn end_indicator(store: &Store, deed: &Deed, inside: &Inside, indicator: IndicatorId) -> Result<(), Error> {
    inside.require_any(WRITERS)?;
    let mut act = begin!(store, deed, "indicator.ended", Some(inside.project.id), answer);
    redlines::end_indicator(&mut act, inside.project.id, indicator).await?;
    act.done(indicator, ()).await
}

/// Sets a threshold: a new version with its day and its reason, beside all earlier ones.
///
/// # Errors
/// Every refusal of [`check_threshold`], and `form.required` beside an empty reason.
pub async fn set_threshold(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    indicator: IndicatorId,
    (threshold, reason): (&Threshold, &str),
) -> Result<ThresholdId, Error> {
    inside.require_any(WRITERS)?;
    if reason.trim().is_empty() {
        return Err(Refusal::beside("reason", "form.required").into());
    }
    let mut act = begin!(store, deed, "threshold.set", Some(inside.project.id));
    let indicator = load_indicator(&mut act, inside.project.id, indicator).await?;
    let versions = redlines::versions_of(&redlines::list_thresholds_of(&mut act, indicator.id).await?);
    check_threshold(&indicator.scale, &versions, threshold)?;
    let id = redlines::insert_threshold(&mut act, &indicator, threshold, reason.trim()).await?;
    act.made(id).await
}

/// Adds a place.
pub async fn add_place(store: &Store, deed: &Deed, inside: &Inside, title: &str) -> Result<PlaceId, Error> {
    inside.require_any(LEADERS)?;
    let mut act = begin!(store, deed, "place.added", Some(inside.project.id));
    check_place_name(&mut act, inside, title, None).await?;
    let id = redlines::insert_place(&mut act, inside.project.id, title).await?;
    act.made(id).await
}

/// Gives a place another name.
pub async fn rename_place(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    place: PlaceId,
    title: &str,
) -> Result<(), Error> {
    inside.require_any(LEADERS)?;
    let mut act = begin!(store, deed, "place.renamed", Some(inside.project.id), answer);
    check_place_name(&mut act, inside, title, Some(place)).await?;
    let there = redlines::load_place(&mut act, inside.project.id, place).await?;
    redlines::update_place(&mut act, &Place { title: title.to_owned(), ..there }).await?;
    act.done(place, ()).await
}

/// Two places of one name could not be told apart in a file of readings.
async fn check_place_name(act: &mut Act, inside: &Inside, title: &str, own: Option<PlaceId>) -> Result<(), Error> {
    let places = redlines::list_places(act, inside.project.id).await?;
    let is_taken = places.iter().any(|place| Some(place.id) != own && place.title.trim() == title.trim());
    if is_taken { Err(Refusal::beside("title", "redlines.place_twice").into()) } else { Ok(()) }
}

/// Moves a place a step earlier or later.
pub async fn move_place(
    store: &Store,
    deed: &Deed,
    inside: &Inside,
    place: PlaceId,
    earlier: bool,
) -> Result<(), Error> {
    inside.require_any(LEADERS)?;
    let mut act = begin!(store, deed, "place.moved", Some(inside.project.id), answer);
    redlines::load_place(&mut act, inside.project.id, place).await?;
    let places = redlines::list_places(&mut act, inside.project.id).await?;
    let order: Vec<PlaceId> = places.iter().map(|place| place.id).collect();
    redlines::order_places(&mut act, inside.project.id, &moved(&order, place, earlier)).await?;
    act.done(place, ()).await
}

/// Ends a place.
pub async fn end_place(store: &Store, deed: &Deed, inside: &Inside, place: PlaceId) -> Result<(), Error> {
    inside.require_any(LEADERS)?;
    let mut act = begin!(store, deed, "place.ended", Some(inside.project.id), answer);
    redlines::end_place(&mut act, inside.project.id, place).await?;
    act.done(place, ()).await
}
