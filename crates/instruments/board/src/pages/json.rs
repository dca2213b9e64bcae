//! The board as JSON: what the page shows, with ids and exact values, and nothing that the page keeps shut.

use redthread_core::ids::{CrossingId, IndicatorId, PlaceId};
use redthread_core::redline::{Gap, Scope, Status};
use serde::ser::SerializeSeq as _;
use serde::{Serialize, Serializer};

use super::board::BoardView;
use crate::model::{Board, Line, Told};

#[derive(Serialize)]
struct JsonBoard<'b> {
    project: &'b str,
    title: &'b str,
    today: String,
    summary: JsonSummary,
    towns: Vec<JsonTown<'b>>,
    places: Vec<JsonPlace<'b>>,
    lines: JsonLines<'b>,
}

#[derive(Serialize)]
struct JsonSummary {
    lines: usize,
    crossed: usize,
    near: usize,
    unknown: usize,
}

#[derive(Serialize)]
struct JsonTown<'b> {
    name: &'b str,
    shows: Scope,
}

#[derive(Serialize)]
struct JsonPlace<'b> {
    id: Option<PlaceId>,
    title: &'b str,
    town: Option<&'b str>,
}

struct JsonLines<'b>(&'b BoardView);

#[derive(Serialize)]
struct JsonLine<'b> {
    id: String,
    title: &'b str,
    of_group: bool,
    touches: &'b redthread_storage::redlines::Marks,
    worst: Status,
    indicators: Vec<JsonIndicator<'b>>,
}

#[derive(Serialize)]
struct JsonIndicator<'b> {
    id: IndicatorId,
    title: &'b str,
    scale: &'b redthread_core::redline::Scale,
    cells: Vec<JsonCell>,
}

#[derive(Serialize)]
struct JsonCell {
    place: Option<PlaceId>,
    status: Status,
    why: Option<&'static str>,
    value: Option<String>,
    fewer_than: Option<i64>,
    on: Option<String>,
    was: Option<Status>,
    crossing: Option<JsonOpen>,
}

#[derive(Serialize)]
struct JsonOpen {
    id: Option<CrossingId>,
    state: &'static str,
    due: Option<String>,
}

impl Serialize for BoardView {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let (board, chosen) = (&self.board, &self.chosen);
        let summary = board.summary(&chosen.lines, &chosen.columns);
        let columns = chosen.columns.iter().filter_map(|n| board.columns.get(*n));
        let town = |n: usize| board.towns.get(n).map(|town| town.name.as_str());
        let whole = JsonBoard {
            project: &self.project,
            title: &self.project_title,
            today: board.today.to_string(),
            summary: JsonSummary {
                lines: summary.lines,
                crossed: summary.crossed,
                near: summary.near,
                unknown: summary.unknown,
            },
            towns: board.towns.iter().map(|town| JsonTown { name: &town.name, shows: town.scope }).collect(),
            places: columns
                .map(|column| JsonPlace { id: column.place, title: &column.title, town: column.town.and_then(town) })
                .collect(),
            lines: JsonLines(self),
        };
        whole.serialize(out)
    }
}

/// Line by line, so that fifty thousand cells are never held twice.
impl Serialize for JsonLines<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let Self(view) = self;
        let mut seq = out.serialize_seq(Some(view.chosen.lines.len()))?;
        for line in view.chosen.lines.iter().filter_map(|n| view.board.lines.get(*n)) {
            seq.serialize_element(&json_line(&view.board, line, &view.chosen.columns))?;
        }
        seq.end()
    }
}

fn json_line<'b>(board: &'b Board, line: &'b Line, columns: &[usize]) -> JsonLine<'b> {
    let indicator = |n: usize| {
        let indicator = &board.gauges.get(n)?.indicator;
        let cells = columns.iter().map(|column| json_cell(board, n, *column)).collect();
        Some(JsonIndicator { id: indicator.id, title: &indicator.title, scale: &indicator.scale, cells })
    };
    JsonLine {
        id: line.id.to_string(),
        title: &line.title,
        of_group: line.of_group,
        touches: &line.marks,
        worst: board.tally(line, columns).worst(),
        indicators: line.gauges.clone().filter_map(indicator).collect(),
    }
}

fn json_cell(board: &Board, gauge: usize, column: usize) -> JsonCell {
    let cell = board.cell(gauge, column);
    let fewer_than = match cell.told {
        Told::FewerThan(least, _) => Some(least),
        _ => None,
    };
    JsonCell {
        place: board.columns.get(column).and_then(|column| column.place),
        status: cell.status(),
        why: if cell.withheld { Some("withheld") } else { cell.standing.gap.map(Gap::code) },
        value: cell.value().map(|value| value.to_string()),
        fewer_than,
        on: cell.day().map(|day| day.to_string()),
        was: cell.was,
        crossing: board.open_at(gauge, column).map(|open| JsonOpen {
            id: open.crossing,
            state: open.state.code(),
            due: open.due().map(|due| due.to_string()),
        }),
    }
}
