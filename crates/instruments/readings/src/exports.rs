//! Readings as a file that a spreadsheet opens and that comes back in.
//!
//! Both kinds bear the headings of the reader's language, which also say how numbers are written. No text can become a
//! formula: in CSV a leading apostrophe takes its power, in a workbook it is written as a text.

use redthread_core::redline::{Amount, Scale};
use redthread_storage::redlines::{Reading, open_note};
use redthread_storage::{Error, Fault, Reads};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::rows::{Column, FileWords, is_formula};
use crate::scene::Scene;

/// One row of the file; every field as the reader's language says it but the value.
struct Line {
    place: String,
    wording: String,
    indicator: String,
    date: jiff::civil::Date,
    value: Amount,
    /// The word of an ordinal scale.
    word: Option<String>,
    confidence: String,
    source: String,
    note: String,
}

/// The readings that stand, ready to be written.
pub struct Sheet<'w> {
    words: &'w FileWords,
    lines: Vec<Line>,
}

impl<'w> Sheet<'w> {
    /// Gathers the readings that stand, in the order of their days.
    pub async fn gather(
        on: &mut impl Reads,
        scene: &Scene,
        words: &'w FileWords,
        mut readings: Vec<Reading>,
    ) -> Result<Self, Error> {
        readings.retain(|reading| reading.ended_at.is_none());
        readings.sort_by_key(|reading| (reading.measured.on, reading.id));
        let mut lines = Vec::with_capacity(readings.len());
        for reading in &readings {
            // A line or place that was ended is no longer named by anybody: its readings stay in the whole.
            let (Ok(indicator), Ok(place)) = (scene.indicator(reading.indicator), scene.place(reading.place)) else {
                continue;
            };
            let confidence = words.confidences.iter().find(|(known, _)| *known == reading.confidence);
            lines.push(Line {
                place: place.title.clone(),
                wording: scene.wording(indicator.line).to_owned(),
                indicator: indicator.title.clone(),
                date: reading.measured.on,
                value: reading.measured.value,
                word: word_of(&indicator.scale, reading.measured.value),
                confidence: confidence.map(|(_, word)| word.clone()).unwrap_or_default(),
                source: reading.source.clone(),
                note: open_note(on, reading).await?.unwrap_or_default(),
            });
        }
        Ok(Self { words, lines })
    }

    fn headings(&self) -> impl Iterator<Item = &str> {
        Column::ALL.iter().map(|column| {
            let names = self.words.headings.get(column);
            names.and_then(|names| names.first()).map_or(column.code(), String::as_str)
        })
    }

    /// As CSV in UTF-8 with a mark in front, so that spreadsheets read its letters; Swedish ones expect semicolons.
    pub fn csv(&self) -> Result<Vec<u8>, Error> {
        let is_swedish = self.words.lang == redthread_core::language::Lang::Sv;
        let mut file = csv::WriterBuilder::new().delimiter(if is_swedish { b';' } else { b',' }).from_writer(vec![]);
        file.write_record(self.headings()).map_err(fault)?;
        for line in &self.lines {
            let value = line.word.clone().map_or_else(|| number(line.value, is_swedish), |word| tame(&word));
            let date = line.date.to_string();
            let texts = [&line.place, &line.wording, &line.indicator].map(|text| tame(text));
            let more = [&line.confidence, &line.source, &line.note].map(|text| tame(text));
            file.write_record(texts.iter().chain([&date, &value]).chain(&more)).map_err(fault)?;
        }
        let bytes = file.into_inner().map_err(fault)?;
        Ok([b"\xEF\xBB\xBF".as_slice(), &bytes].concat())
    }

    /// As a workbook: numbers are numbers, days are days, texts are texts.
    pub fn workbook(&self) -> Result<Vec<u8>, Error> {
        self.write_workbook().map_err(fault)
    }

    fn write_workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let (bold, day) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
        let sheet = book.add_worksheet();
        sheet.set_right_to_left(self.words.lang.direction().as_str() == "rtl").set_freeze_panes(1, 0)?;
        for (column, heading) in (0_u16..).zip(self.headings()) {
            sheet.write_string_with_format(0, column, heading, &bold)?.set_column_width(column, 22)?;
        }
        for (row, line) in (1_u32..).zip(&self.lines) {
            for (column, text) in (0_u16..).zip([&line.place, &line.wording, &line.indicator]) {
                sheet.write_string(row, column, text)?;
            }
            sheet.write_number_with_format(row, 3, serial(line.date), &day)?;
            match &line.word {
                Some(word) => sheet.write_string(row, 4, word)?,
                None => sheet.write_number(row, 4, line.value.for_drawing())?,
            };
            for (column, text) in (5_u16..).zip([&line.confidence, &line.source, &line.note]) {
                sheet.write_string(row, column, text)?;
            }
        }
        book.save_to_buffer()
    }
}

fn word_of(scale: &Scale, value: Amount) -> Option<String> {
    scale.word(value).map(str::to_owned)
}

/// Without groups, with the decimal mark of the language: what both a spreadsheet and the import read.
fn number(value: Amount, is_swedish: bool) -> String {
    let plain = value.to_string();
    if is_swedish { plain.replace('.', ",") } else { plain }
}

/// A text that no spreadsheet takes for a formula.
fn tame(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

fn serial(day: jiff::civil::Date) -> f64 {
    let since = jiff::civil::date(1899, 12, 30).until(day).map_or(0, |span| span.get_days());
    f64::from(since)
}

fn fault(error: impl std::fmt::Display) -> Error {
    Fault::Other(format!("a file could not be written: {error}")).into()
}
