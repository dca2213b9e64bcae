//! Tables that people bring in: CSV in any usual delimiter and encoding, and the first sheet of a workbook.
//!
//! A cell keeps what it is in the file: a number of a workbook is a number, a number of a CSV is the text that somebody
//! typed. What it means is decided by whoever knows the language of the file.

use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx};
use jiff::civil::Date;

use crate::archive::Archive;
use crate::encoding::decode;
use crate::{Unreadable, limits};

/// Most rows that are read, the headings among them.
pub const MOST_ROWS: usize = 100_001;
/// Most columns that are read.
const MOST_COLUMNS: usize = 100;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing: never zero.
    Empty,
    /// What stands in it, without white space at its ends.
    Text(String),
    /// A number of a workbook.
    Number(f64),
    /// A day of a workbook.
    Day(Date),
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Its number in the file, from 1: what a spreadsheet or an editor shows beside it.
    pub number: usize,
    /// What stands in it.
    pub cells: Vec<Cell>,
}

/// A table: its rows that are not wholly empty, the headings first.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The rows.
    pub rows: Vec<TableRow>,
    /// Whether its cells are typed (a workbook) or all text (CSV).
    pub is_workbook: bool,
}

/// Reads a table by its content.
///
/// # Errors
/// Named refusals, as for texts: too large, empty, no table, a damaged or bomb-like archive.
pub fn read_table(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.len() > limits::FILE {
        return Err(Unreadable::TooLarge { limit: limits::FILE });
    }
    let table = match bytes {
        [] => return Err(Unreadable::Empty),
        _ if bytes.starts_with(b"\xD0\xCF\x11\xE0") => return Err(Unreadable::EncryptedOrOld),
        _ if bytes.starts_with(b"PK\x03\x04") => workbook(bytes)?,
        _ => separated(&decode(bytes)?.text)?,
    };
    if table.rows.is_empty() { Err(Unreadable::Empty) } else { Ok(table) }
}

fn workbook(bytes: &[u8]) -> Result<Table, Unreadable> {
    Archive::open(bytes)?.check_bounds()?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::UnknownFormat)?;
    let sheet = book.worksheet_range_at(0).ok_or(Unreadable::Empty)?.map_err(|_| Unreadable::damaged("sheet 1"))?;
    Ok(Table { rows: rows_of(&sheet)?, is_workbook: true })
}

/// A sheet begins where its first cell is: the rows and columns before it count.
fn rows_of(sheet: &Range<Data>) -> Result<Vec<TableRow>, Unreadable> {
    let (above, before) = sheet.start().map_or((0, 0), |(row, column)| (row as usize, column as usize));
    if above + sheet.height() > MOST_ROWS || before + sheet.width() > MOST_COLUMNS {
        return Err(Unreadable::TooLarge { limit: MOST_ROWS - 1 });
    }
    let cells = |row: &[Data]| std::iter::repeat_n(Cell::Empty, before).chain(row.iter().map(cell)).collect();
    Ok(sheet.rows().zip(above + 1..).filter_map(|(row, number)| kept(number, cells(row))).collect())
}

fn kept(number: usize, cells: Vec<Cell>) -> Option<TableRow> {
    cells.iter().any(|cell| *cell != Cell::Empty).then_some(TableRow { number, cells })
}

#[expect(clippy::cast_precision_loss, reason = "a workbook holds every number as a float")]
fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(words) | Data::DateTimeIso(words) | Data::DurationIso(words) => text(words),
        Data::Bool(yes) => text(if *yes { "TRUE" } else { "FALSE" }),
        Data::Error(error) => text(&error.to_string()),
        Data::DateTime(moment) if moment.is_duration() => Cell::Number(moment.as_f64()),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            day_cell(year, month, day).unwrap_or_else(|| Cell::Number(moment.as_f64()))
        }
    }
}

fn day_cell(year: u16, month: u8, day: u8) -> Option<Cell> {
    let (year, month, day) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok().map(Cell::Day)
}

fn text(words: &str) -> Cell {
    match words.trim() {
        "" => Cell::Empty,
        words => Cell::Text(words.to_owned()),
    }
}

fn separated(words: &str) -> Result<Table, Unreadable> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter_of(words))
        .has_headers(false)
        .flexible(true)
        .from_reader(words.as_bytes());
    let (mut rows, mut line) = (vec![], Lines { words: words.as_bytes(), at: 0, number: 1 });
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::NotText)?;
        if rows.len() >= MOST_ROWS || record.len() > MOST_COLUMNS {
            return Err(Unreadable::TooLarge { limit: MOST_ROWS - 1 });
        }
        let number = line.number_at(record.position().map_or(0, csv::Position::byte));
        rows.extend(kept(number, record.iter().map(text).collect()));
    }
    Ok(Table { rows, is_workbook: false })
}

/// Counts lines along with the reader, which passes over empty ones and over line ends inside quotation marks.
struct Lines<'w> {
    words: &'w [u8],
    at: usize,
    number: usize,
}

impl Lines<'_> {
    /// The line in which the record that was read from `byte` on begins.
    fn number_at(&mut self, byte: u64) -> usize {
        let start = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(letter) = self.words.get(self.at) {
            if self.at >= start && !matches!(letter, b'\r' | b'\n') {
                break;
            }
            self.number += usize::from(*letter == b'\n');
            self.at += 1;
        }
        self.number
    }
}

/// The mark between columns: whichever stands most often in the first line outside quotation marks.
fn delimiter_of(words: &str) -> u8 {
    let first = words.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut is_quoted = false;
    let bare: String = first
        .chars()
        .filter(|c| {
            is_quoted ^= *c == '"';
            !is_quoted
        })
        .collect();
    let times = |mark: u8| bare.matches(char::from(mark)).count();
    // Where nothing tells them apart the last one wins: the comma.
    [b'\t', b';', b','].into_iter().max_by_key(|mark| times(*mark)).unwrap_or(b',')
}

/// Letters with which a spreadsheet would take a cell for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Rows as CSV that spreadsheets open as it is: with a mark of its encoding, and no cell that could be taken for a formula.
pub fn write_table(rows: &[impl AsRef<[String]>]) -> Vec<u8> {
    let mut text = "\u{feff}".to_owned();
    for row in rows {
        let cells: Vec<String> = row.as_ref().iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text.into_bytes()
}

fn quoted(cell: &str) -> String {
    let cell = if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() };
    let needs = cell.contains(['"', ',', ';', '\n', '\r', '\t']) || cell != cell.trim();
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// A cell as it was before [`write_table`] kept it from being a formula.
pub fn as_written(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<Vec<String>> {
        let said = |cell: &Cell| match cell {
            Cell::Text(words) => words.clone(),
            Cell::Empty => String::new(),
            other => format!("{other:?}"),
        };
        let table = read_table(bytes).unwrap();
        table.rows.iter().map(|row| row.cells.iter().map(said).collect()).collect()
    }

    #[test]
    fn each_delimiter_and_encoding_is_found() {
        let hebrew = "מקום;מדד;ערך\r\nגבעת התאנים;\"משפחות; בלי דיור\";3\r\n";
        let found = vec![vec!["מקום", "מדד", "ערך"], vec!["גבעת התאנים", "משפחות; בלי דיור", "3"]];
        assert_eq!(texts(hebrew.as_bytes()), found);
        assert_eq!(texts(&encoding_rs::WINDOWS_1255.encode(hebrew).0), found);
        assert_eq!(texts(format!("\u{feff}{hebrew}").as_bytes()), found, "a mark in front is no part of a heading");
        let swedish = "plats\tindikator\tvärde\nÅby\tHushåll på väg\t1 250,5\n";
        assert_eq!(texts(&encoding_rs::WINDOWS_1252.encode(swedish).0)[1], ["Åby", "Hushåll på väg", "1 250,5"]);
        assert_eq!(texts("a,b\n1,2\n".as_bytes())[1], ["1", "2"]);
    }

    #[test]
    fn rows_keep_the_numbers_of_the_file() {
        let table = read_table(b"place,note\n\n\nX,\"two\nlines\"\r\n,\nY,1\n").unwrap();
        assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 4, 7]);
    }

    #[test]
    fn what_is_no_table_is_named() {
        assert_eq!(read_table(b""), Err(Unreadable::Empty));
        assert_eq!(read_table(b" , \n"), Err(Unreadable::Empty));
        assert_eq!(read_table(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Err(Unreadable::EncryptedOrOld));
        assert_eq!(read_table(b"PK\x03\x04 nothing"), Err(Unreadable::DamagedArchive));
        assert_eq!(read_table(b"a\0b,c"), Err(Unreadable::NotText));
    }

    #[test]
    fn what_is_written_is_read_back_and_is_no_formula() {
        let rows = [
            vec!["=1+1".to_owned(), "הֶחְלטנו: עו\"ס, Åsa; 3".to_owned()],
            vec!["rad 1\nrad 2".to_owned(), "🙂".to_owned()],
            vec!["'=no formula either".to_owned(), String::new()],
        ];
        let bytes = write_table(&rows);
        assert!(String::from_utf8(bytes.clone()).unwrap().starts_with("\u{feff}'=1+1,"));
        let back: Vec<Vec<String>> =
            texts(&bytes).iter().map(|row| row.iter().map(|cell| as_written(cell).to_owned()).collect()).collect();
        assert_eq!(back[..2], rows[..2]);
        assert_eq!(back[2][0], "=no formula either", "a mark that somebody typed before a formula is taken for ours");
    }
}
