//! The table of the selection as a file for a spreadsheet.

use redthread_core::kit::CriterionKind;
use redthread_web::Ctx;

use super::{of, title_of};
use crate::model::{Criterion, Mark, Sum};
use crate::table::{Case, Table};

/// CSV in UTF-8 with a byte order mark, which spreadsheets need to read Hebrew; one line a nomination.
pub(crate) fn csv(ctx: &Ctx, table: &Table) -> Vec<u8> {
    let lines = [heads(ctx, table)].into_iter().chain(table.cases.iter().map(|case| cells(ctx, table, case)));
    let text: String = lines.map(|cells| line(&cells)).collect();
    format!("\u{feff}{text}").into_bytes()
}

fn heads(ctx: &Ctx, table: &Table) -> Vec<String> {
    let mut heads = vec![ctx.say("nomination-number-column"), ctx.say("nomination-title")];
    heads.extend(table.frame.iter().map(|dimension| dimension.title.clone()));
    heads.push(ctx.say("nomination-guess-column"));
    heads.extend(scored(table).map(|criterion| criterion.what.title.clone()));
    for key in ["nomination-together", "nomination-standing-column", "nomination-reason", "nomination-nominated-by"] {
        heads.push(ctx.say(key));
    }
    heads
}

fn scored(table: &Table) -> impl Iterator<Item = &Criterion> {
    table.columns().into_iter().filter(|criterion| criterion.what.kind != CriterionKind::Guess)
}

fn cells(ctx: &Ctx, table: &Table, case: &Case) -> Vec<String> {
    let mut cells = vec![case.number.to_string(), title_of(ctx, case)];
    let place = |code: &str| case.places.get(code).map_or("", String::as_str);
    cells.extend(
        table.frame.iter().map(|dimension| {
            dimension.value(place(&dimension.code)).map(|value| value.title.clone()).unwrap_or_default()
        }),
    );
    cells.push(ctx.words.code("nomination-guess-short", case.guess.code()));
    cells.extend(scored(table).map(|criterion| said(ctx, case.sum(criterion.id))));
    cells.push(said(ctx, case.together(table.criteria())));
    cells.push(ctx.words.code("nomination-state", case.state.code()));
    cells.push(case.words().and_then(|words| words.reasons.last()).cloned().unwrap_or_default());
    cells.push(table.alias(case.nominated_by).to_owned());
    cells
}

fn said(ctx: &Ctx, sum: Sum) -> String {
    let views = [(sum.yes, Mark::Yes), (sum.no, Mark::No), (sum.not_asked, Mark::NotAsked)];
    let mut said: Vec<String> = views
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, mark)| format!("{} {n}", ctx.words.code("nomination-mark", mark.code())))
        .collect();
    if sum.most > 0 {
        said.push(of(ctx, sum));
    }
    said.join(", ")
}

fn line(cells: &[String]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
    cells.join(",") + "\r\n"
}

/// Always quoted; a cell that a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gershayim_and_lines_stay_inside_their_cell_and_no_cell_is_a_formula() {
        assert_eq!(quoted("עו\"ס, בארה\"ב"), "\"עו\"\"ס, בארה\"\"ב\"");
        assert_eq!(quoted("=HYPERLINK(1)"), "\"'=HYPERLINK(1)\"");
        assert_eq!(line(&["א\nב".to_owned(), "🙂".to_owned()]), "\"א\nב\",\"🙂\"\r\n");
    }
}
