//! The board: every red line at every place and how far it still is, its history, and towns of other organisations that
//! share one set of lines.
//!
//! A town's readings reach its group only as `SharedOut`, asked anew at every look; a small count is never named.

pub mod actions;
pub mod filter;
mod history;
mod load;
pub mod model;
mod pages;
mod web;

use redthread_core::kit::Right;
use redthread_core::redline::{CrossingState, Status};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Access, Instrument, NextStep, PersonalData, Routes, Standing, Words};

use crate::filter::Filter;
use crate::model::Board;

const READERS: Access = Access::AnyOf(&[Right::Read, Right::Steer]);
const STEERERS: Access = Access::AnyOf(&[Right::Steer]);

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &["board"],
    routes,
    entry: |project, _| format!("/p/{project}/board"),
    standing: |read, inside, _, words| Box::pin(standing(read, inside, words)),
    on_show: None,
    personal_data: PersonalData::NONE,
};

fn routes() -> Routes {
    Routes::new()
        .get("/p/{project}/board", READERS, web::board)
        .get("/p/{project}/board.json", READERS, web::json)
        .get("/p/{project}/board/{indicator}", READERS, web::history)
        .get("/p/{project}/sharing", READERS, web::sharing)
        .post("/p/{project}/sharing/invitations", STEERERS, web::invite)
        .post("/p/{project}/sharing/invitations/{invitation}/end", STEERERS, web::end_invitation)
        .post("/p/{project}/sharing/accept", STEERERS, web::accept)
        .post("/p/{project}/sharing/{share}/scope", STEERERS, web::show)
        .post("/p/{project}/sharing/{share}/end", STEERERS, web::end)
}

/// How the lines stand, and what waits: an answer that is overdue, a crossing nobody declared, what nobody measured.
async fn standing(read: &mut Read, inside: &Inside, words: &Words) -> Result<Standing, Error> {
    let board = load::load_board(read, inside, inside.now).await?;
    let chosen = Filter::default().choose(&board);
    let summary = board.summary(&chosen.lines, &chosen.columns);
    if summary.lines == 0 {
        return Ok(Standing::default());
    }
    let counts =
        [("crossed", summary.crossed.into()), ("near", summary.near.into()), ("unknown", summary.unknown.into())];
    Ok(Standing { line: words.say_with("board-standing", counts), next: next(inside, &board, words) })
}

fn next(inside: &Inside, board: &Board, words: &Words) -> Option<NextStep> {
    let project = inside.project.id;
    let overdue = |own: bool| {
        let is_late = |open: &&model::Open| matches!(open.state, CrossingState::Overdue(_));
        board.open.values().filter(is_late).any(|open| open.crossing.is_some() == own)
    };
    let (what, path) = if overdue(true) {
        ("overdue", format!("/p/{project}/crossings"))
    } else if overdue(false) {
        // A town's: the group reads of it on the board, and nowhere else.
        ("overdue-there", format!("/p/{project}/board?status=crossed"))
    } else if let Some(path) = undeclared(inside, board) {
        ("declare", path)
    } else if board.cells.iter().any(|cell| cell.status() == Status::Unknown && !cell.withheld) {
        ("measure", format!("/p/{project}/readings"))
    } else {
        return None;
    };
    Some(NextStep {
        sentence: words.say(&format!("board-next-{what}")),
        action: words.say(&format!("board-next-{what}-do")),
        path,
    })
}

/// A crossed cell of the project's own places without an open crossing.
fn undeclared(inside: &Inside, board: &Board) -> Option<String> {
    let own = board.columns.iter().filter(|column| column.town.is_none()).count();
    let all = (0..board.gauges.len()).flat_map(|gauge| (0..own).map(move |column| (gauge, column)));
    let crossed = all.filter(|(gauge, column)| board.cell(*gauge, *column).status() == Status::Crossed);
    let mut undeclared = crossed.filter(|(gauge, column)| board.open_at(*gauge, *column).is_none());
    let (gauge, column) = undeclared.next()?;
    match board.cell(gauge, column).told {
        model::Told::Plain(_, reading) => Some(format!("/p/{}/crossings/new?reading={reading}", inside.project.id)),
        _ => None,
    }
}
