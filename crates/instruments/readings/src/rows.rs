//! What each row of a brought table would become, before anything is written. Pure.
//!
//! Columns are found by their headings in any of the languages; the language of the headings says how numbers are
//! written. A row becomes a reading, is there already, corrects one, or is named with its column and why.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Span, Timestamp};
use redthread_core::ids::{Id as _, IndicatorId, PlaceId, ReadingId};
use redthread_core::language::Lang;
use redthread_core::redline::{Amount, Confidence, Measured, Scale};
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_intake::{Cell, Table, TableRow};
use redthread_storage::redlines::{Indicator, NewReading, Reading};

use crate::model::{self, Look};
use crate::scene::Scene;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Where.
    Place,
    /// What must not happen.
    Line,
    /// What is counted.
    Indicator,
    /// When it was so.
    Date,
    /// What was found.
    Value,
    /// How sure.
    Confidence,
    /// Where it was taken from.
    Source,
    /// What is to be known about it.
    Note,
}

impl Column {
    /// In the order in which a file is written.
    pub const ALL: [Self; 8] =
        [Self::Place, Self::Line, Self::Indicator, Self::Date, Self::Value, Self::Confidence, Self::Source, Self::Note];

    /// For message keys: `readings-column-<code>` holds its headings, the first to write, all to read.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Line => "line",
            Self::Indicator => "indicator",
            Self::Date => "date",
            Self::Value => "value",
            Self::Confidence => "confidence",
            Self::Source => "source",
            Self::Note => "note",
        }
    }
}

/// The headings and words of one language, as files bear them.
#[derive(Clone, Debug)]
pub struct FileWords {
    /// Which.
    pub lang: Lang,
    /// Every heading of a column; the first is the one that is written.
    pub headings: BTreeMap<Column, Vec<String>>,
    /// The words for how sure somebody is.
    pub confidences: Vec<(Confidence, String)>,
}

/// What a row becomes.
#[derive(Clone, Debug)]
pub enum Fate {
    /// A new reading, and what it means.
    New(NewReading, Look),
    /// There already: the same value at the same place on the same day.
    Same(ReadingId),
    /// Another value for a reading that stands: it becomes a correction if somebody wants it to.
    Correction(NewReading, Look, Amount),
    /// The same as an earlier row of the file.
    Twice(usize),
    /// Not taken in, and why: the column, the refusal's code, what stands there.
    Bad(Column, &'static str, String),
}

impl Fate {
    /// For message keys and filters.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::New(..) => "new",
            Self::Same(_) => "same",
            Self::Correction(..) => "correction",
            Self::Twice(_) => "twice",
            Self::Bad(..) => "bad",
        }
    }
}

/// One row of the file.
#[derive(Clone, Debug)]
pub struct PlannedRow {
    /// Its number in the file.
    pub number: usize,
    /// What it becomes.
    pub fate: Fate,
}

/// What a file would become.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How its numbers are read.
    pub lang: Lang,
    /// Every row but the headings.
    pub rows: Vec<PlannedRow>,
}

impl Plan {
    /// How many rows have a fate.
    pub fn count(&self, code: &str) -> usize {
        self.rows.iter().filter(|row| row.fate.code() == code).count()
    }

    /// A hash of everything that would be written: what was seen is what is taken in.
    pub fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for row in &self.rows {
            hasher.update(&row.number.to_le_bytes()).update(row.fate.code().as_bytes());
            if let Fate::New(new, _) | Fate::Correction(new, ..) = &row.fate {
                hash_reading(&mut hasher, new);
            }
        }
        hasher.finalize().to_hex().chars().take(32).collect()
    }

    /// The readings that are taken in: every new one, and those corrections that were chosen by row number.
    pub fn chosen(self, corrections: &dyn Fn(usize) -> bool) -> Vec<NewReading> {
        let taken = |row: PlannedRow| match row.fate {
            Fate::New(new, _) => Some(new),
            Fate::Correction(new, ..) if corrections(row.number) => Some(new),
            _ => None,
        };
        self.rows.into_iter().filter_map(taken).collect()
    }
}

fn hash_reading(hasher: &mut blake3::Hasher, new: &NewReading) {
    hasher.update(new.indicator.uuid().as_bytes()).update(new.place.uuid().as_bytes());
    hasher.update(&new.value.millionths().to_le_bytes()).update(new.on.to_string().as_bytes());
    hasher.update(new.confidence.code().as_bytes());
    for text in [&new.source, &new.note] {
        hasher.update(&text.len().to_le_bytes()).update(text.as_bytes());
    }
    if let Some(corrected) = new.corrects {
        hasher.update(corrected.uuid().as_bytes());
    }
}

/// Where each column stands, and in which language the file is.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The language of the headings.
    pub lang: Lang,
    columns: BTreeMap<Column, usize>,
}

impl Layout {
    /// Finds the columns by the headings in the first row.
    ///
    /// # Errors
    /// The columns without which nothing can be read, beside the field `file`.
    pub fn find(first: &TableRow, words: &[FileWords], fallback: Lang) -> Result<Self, Vec<Refusal>> {
        let mut columns = BTreeMap::new();
        let mut of = BTreeMap::<Lang, usize>::new();
        for (n, cell) in first.cells.iter().enumerate() {
            let Cell::Text(heading) = cell else { continue };
            for words in words {
                let Some(column) = words.column(heading) else { continue };
                columns.entry(column).or_insert(n);
                *of.entry(words.lang).or_default() += 1;
            }
        }
        let has = |column| columns.contains_key(&column);
        let mut refusals: Vec<Refusal> = [Column::Place, Column::Date, Column::Value]
            .into_iter()
            .filter(|column| !has(*column))
            .map(|column| Refusal::beside("file", missing(column)))
            .collect();
        if !has(Column::Line) && !has(Column::Indicator) {
            refusals.push(Refusal::beside("file", "readings.no_column_indicator"));
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let most = of.values().copied().max().unwrap_or_default();
        let is_best = |lang: Lang| of.get(&lang).copied().unwrap_or_default() == most;
        let lang =
            if is_best(fallback) { fallback } else { Lang::ALL.into_iter().find(|l| is_best(*l)).unwrap_or(fallback) };
        Ok(Self { lang, columns })
    }

    fn cell<'r>(&self, row: &'r TableRow, column: Column) -> &'r Cell {
        self.columns.get(&column).and_then(|n| row.cells.get(*n)).unwrap_or(&Cell::Empty)
    }
}

const fn missing(column: Column) -> &'static str {
    match column {
        Column::Place => "readings.no_column_place",
        Column::Date => "readings.no_column_date",
        _ => "readings.no_column_value",
    }
}

impl FileWords {
    fn column(&self, heading: &str) -> Option<Column> {
        let heading = folded(heading);
        let is_it = |names: &Vec<String>| names.iter().any(|name| folded(name) == heading);
        self.headings.iter().find(|(_, names)| is_it(names)).map(|(column, _)| *column)
    }
}

/// A title as people type it again: without points, invisible marks and double spaces, gershayim of any kind, any case.
pub fn folded(text: &str) -> String {
    let letters = text.chars().filter_map(|c| match c {
        '\u{591}'..='\u{5bd}'
        | '\u{5bf}'..='\u{5c7}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => None,
        '\u{5f4}' | '\u{201c}' | '\u{201d}' | '\u{201e}' => Some('"'),
        '\u{5f3}' | '\u{2019}' | '\u{2018}' | '\u{b4}' => Some('\''),
        '\u{5be}' | '\u{2010}'..='\u{2015}' => Some('-'),
        c => Some(c),
    });
    let plain: String = letters.collect::<String>().to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What every row of a table would become.
///
/// `standing` are the readings that stand at the places of the file; `unsaid` is how sure a row is that does not say.
pub struct Planner<'p> {
    /// What there is to measure.
    pub scene: &'p Scene,
    /// The words of every language.
    pub words: &'p [FileWords],
    /// How sure a row is that does not say.
    pub unsaid: Confidence,
    /// The moment.
    pub now: Timestamp,
}

type Key = (PlaceId, IndicatorId, Date);

impl Planner<'_> {
    /// The places that a table names: whose readings must be known to plan it.
    pub fn places(&self, table: &Table, layout: &Layout) -> Vec<PlaceId> {
        let mut found: Vec<PlaceId> =
            table.rows.iter().skip(1).filter_map(|row| self.place(layout.cell(row, Column::Place)).ok()).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Plans every row.
    pub fn plan(&self, table: &Table, layout: &Layout, standing: &[Reading]) -> Plan {
        let mut known = BTreeMap::<Key, (ReadingId, Amount)>::new();
        for reading in standing {
            known.insert((reading.place, reading.indicator, reading.measured.on), (reading.id, reading.measured.value));
        }
        let titles = Titles::new(self.scene);
        let mut seen = BTreeMap::<Key, (usize, Amount)>::new();
        let rows = table.rows.iter().skip(1).map(|row| {
            let fate = match self.read(row, layout, &titles) {
                Ok(new) => self.fate(row.number, new, &known, &mut seen),
                Err((column, refusal)) => Fate::Bad(column, refusal.code, said(layout.cell(row, column))),
            };
            PlannedRow { number: row.number, fate }
        });
        Plan { lang: layout.lang, rows: rows.collect() }
    }

    fn fate(
        &self,
        number: usize,
        new: NewReading,
        known: &BTreeMap<Key, (ReadingId, Amount)>,
        seen: &mut BTreeMap<Key, (usize, Amount)>,
    ) -> Fate {
        let key = (new.place, new.indicator, new.on);
        match seen.get(&key) {
            Some((first, value)) if *value == new.value => return Fate::Twice(*first),
            Some((first, _)) => return Fate::Bad(Column::Value, "readings.contradicts_row", first.to_string()),
            None => seen.insert(key, (number, new.value)),
        };
        let look = self.look(&new);
        match known.get(&key) {
            Some((id, value)) if *value == new.value => Fate::Same(*id),
            Some((id, value)) => Fate::Correction(NewReading { corrects: Some(*id), ..new }, look, *value),
            None => Fate::New(new, look),
        }
    }

    fn look(&self, new: &NewReading) -> Look {
        let versions = self.scene.versions(new.indicator);
        let cadence = self
            .scene
            .indicator(new.indicator)
            .map_or(redthread_core::redline::Cadence::Month, |indicator| indicator.cadence);
        let found = Measured { value: new.value, on: new.on };
        let last = self.scene.measured(new.place, new.indicator);
        model::look(found, last, versions, cadence, model::today(self.now))
    }

    fn read(&self, row: &TableRow, layout: &Layout, titles: &Titles<'_>) -> Result<NewReading, (Column, Refusal)> {
        let beside = |column| move |refusal: Refusal| (column, refusal);
        let place = self.place(layout.cell(row, Column::Place)).map_err(beside(Column::Place))?;
        let named = (said(layout.cell(row, Column::Line)), said(layout.cell(row, Column::Indicator)));
        let indicator = titles.find(&named.0, &named.1)?;
        let on = read_day(layout.cell(row, Column::Date)).map_err(beside(Column::Date))?;
        let on = model::check_day(on, self.now).map_err(beside(Column::Date))?;
        let value = layout.cell(row, Column::Value);
        let value = read_value(&indicator.scale, value, layout.lang).map_err(beside(Column::Value))?;
        let confidence = self.confidence(layout.cell(row, Column::Confidence)).map_err(beside(Column::Confidence))?;
        let text = |column, most| texts::optional("", &said(layout.cell(row, column)), most).map_err(beside(column));
        let source = text(Column::Source, texts::LINE)?;
        let source = if source.is_empty() { indicator.source.clone() } else { source };
        let note = text(Column::Note, texts::PARAGRAPH)?;
        Ok(NewReading { indicator: indicator.id, place, value, on, confidence, source, note, corrects: None })
    }

    fn place(&self, cell: &Cell) -> Result<PlaceId, Refusal> {
        let title = folded(&said(cell));
        if title.is_empty() {
            return Err(Refusal::whole("readings.place_empty"));
        }
        let mut found = self.scene.places.iter().filter(|place| folded(&place.title) == title);
        match (found.next(), found.next()) {
            (Some(place), None) => Ok(place.id),
            (Some(_), Some(_)) => Err(Refusal::whole("readings.place_twice")),
            (None, _) => Err(Refusal::whole("readings.place_unknown")),
        }
    }

    fn confidence(&self, cell: &Cell) -> Result<Confidence, Refusal> {
        let word = folded(&said(cell));
        if word.is_empty() {
            return Ok(self.unsaid);
        }
        let named = self.words.iter().flat_map(|words| &words.confidences).find(|(_, name)| folded(name) == word);
        let found = named.map(|(confidence, _)| *confidence).or_else(|| Confidence::from_code(&word));
        found.ok_or_else(|| Refusal::whole("readings.confidence_unknown"))
    }
}

/// Indicators by what people call them, folded once for a file of thousands of rows.
struct Titles<'s> {
    indicators: Vec<(String, String, &'s Indicator)>,
}

impl<'s> Titles<'s> {
    fn new(scene: &'s Scene) -> Self {
        let named =
            |indicator: &'s Indicator| (folded(scene.wording(indicator.line)), folded(&indicator.title), indicator);
        Self { indicators: scene.indicators.iter().map(named).collect() }
    }

    /// By the indicator's title, by its line when that has one indicator, by both when one is not enough.
    fn find(&self, line: &str, title: &str) -> Result<&'s Indicator, (Column, Refusal)> {
        let (line, title) = (folded(line), folded(title));
        let column = if title.is_empty() { Column::Line } else { Column::Indicator };
        if line.is_empty() && title.is_empty() {
            return Err((Column::Indicator, Refusal::whole("readings.indicator_empty")));
        }
        let fits = |known: &&(String, String, &'s Indicator)| {
            (line.is_empty() || known.0 == line) && (title.is_empty() || known.1 == title)
        };
        let mut found = self.indicators.iter().filter(fits);
        match (found.next(), found.next()) {
            (Some((.., indicator)), None) => Ok(indicator),
            (Some(_), Some(_)) => Err((column, Refusal::whole("readings.indicator_twice"))),
            (None, _) => Err((column, Refusal::whole("readings.indicator_unknown"))),
        }
    }
}

/// A cell as text: what a person would see in it.
pub fn said(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        // An export protects what a spreadsheet would take for a formula; here the mark goes again.
        Cell::Text(text) => text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text).to_owned(),
        Cell::Number(number) => plain_number(*number),
        Cell::Day(day) => day.to_string(),
    }
}

/// Whether a spreadsheet would take a text for a formula.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A number of a workbook, to a millionth: 0.1 + 0.2 is 0.3 to whoever typed it.
fn plain_number(number: f64) -> String {
    let text = format!("{number:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn read_value(scale: &Scale, cell: &Cell, lang: Lang) -> Result<Amount, Refusal> {
    match cell {
        Cell::Number(_) => model::read_value(scale, &said(cell), Lang::En),
        Cell::Day(_) => Err(Refusal::whole("readings.not_a_number")),
        _ => model::read_value(scale, &said(cell), lang),
    }
}

/// A day as files bear it: of a workbook, `2026-11-22`, `22/11/2026`, `22.11.2026`, or a spreadsheet's count of days.
/// The day comes before the month, as everywhere our people write; what cannot be read so is refused and never turned.
pub fn read_day(cell: &Cell) -> Result<Date, Refusal> {
    let refused = || Refusal::whole("readings.no_date");
    match cell {
        Cell::Empty => Err(Refusal::whole("readings.date_empty")),
        Cell::Day(day) => Ok(*day),
        Cell::Number(days) => serial(*days).ok_or_else(refused),
        Cell::Text(text) => written(text.trim()).ok_or_else(refused),
    }
}

fn written(text: &str) -> Option<Date> {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    if let Ok(date) = day.parse::<Date>() {
        return Some(date);
    }
    if let Ok(days) = day.parse::<u32>() {
        return serial(f64::from(days));
    }
    let parts: Vec<&str> = day.split(['/', '.', '-']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Days since the last day of 1899, as spreadsheets count since 1900's invented 29 February; from 1990 on to 2100.
fn serial(days: f64) -> Option<Date> {
    const FIRST: f64 = 32_874.0;
    const LAST: f64 = 73_050.0;
    if !(FIRST..=LAST).contains(&days) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "checked against the bounds above")]
    let days = days.floor() as i32;
    jiff::civil::date(1899, 12, 30).checked_add(Span::new().days(days)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn day(text: &str) -> Result<Date, &'static str> {
        read_day(&Cell::Text(text.to_owned())).map_err(|refusal| refusal.code)
    }

    fn words(lang: Lang, place: &str, date: &str, value: &str, line: &str) -> FileWords {
        let names = |text: &str| text.split('|').map(str::to_owned).collect();
        let headings = [
            (Column::Place, names(place)),
            (Column::Date, names(date)),
            (Column::Value, names(value)),
            (Column::Line, names(line)),
        ];
        FileWords { lang, headings: headings.into(), confidences: vec![] }
    }

    fn all_words() -> Vec<FileWords> {
        vec![
            words(Lang::He, "מקום|עיר", "תאריך", "ערך", "קו אדום|קו"),
            words(Lang::Sv, "plats", "datum", "värde", "linje"),
            words(Lang::En, "place", "date", "value", "line"),
        ]
    }

    fn first(headings: &[&str]) -> TableRow {
        let cell = |heading: &&str| Cell::Text((*heading).to_owned());
        TableRow { number: 1, cells: headings.iter().map(cell).collect() }
    }

    #[test]
    fn the_table_of_days() {
        let november = Ok(date(2026, 11, 22));
        for text in
            ["2026-11-22", "22/11/2026", "22.11.2026", "22-11-2026", "2026-11-22T10:00", "22/11/2026 00:00", "46348"]
        {
            assert_eq!(day(text), november, "{text}");
        }
        assert_eq!(day("3/4/2026"), Ok(date(2026, 4, 3)), "the day comes first");
        for text in ["11/22/2026", "22/11/26", "31/02/2026", "אתמול", "2026", "22/11", "99999999", "-5"] {
            assert_eq!(day(text), Err("readings.no_date"), "{text}");
        }
        assert_eq!(read_day(&Cell::Empty).unwrap_err().code, "readings.date_empty");
        assert_eq!(read_day(&Cell::Number(46_348.75)), Ok(date(2026, 11, 22)), "an hour of the day is left out");
        assert_eq!(read_day(&Cell::Number(f64::NAN)).unwrap_err().code, "readings.no_date");
    }

    #[test]
    fn every_day_of_a_century_counts_as_spreadsheets_count() {
        let mut on = date(1990, 1, 1);
        for serial in 32_874..73_050 {
            assert_eq!(day(&serial.to_string()), Ok(on));
            on = on.tomorrow().unwrap();
        }
    }

    #[test]
    fn headings_say_where_columns_are_and_how_numbers_are_written() {
        let layout = |headings: &[&str]| Layout::find(&first(headings), &all_words(), Lang::En);
        let hebrew = layout(&["ערך", "קו־אדום", " תַּאֲרִיךְ ", "עיר", "משהו"]);
        assert!(hebrew.is_err(), "a hyphen is no space");
        let hebrew = layout(&["ערך", "קו אדום", " תַּאֲרִיךְ ", "עיר", "משהו"]).unwrap();
        assert_eq!((hebrew.lang, hebrew.columns[&Column::Place]), (Lang::He, 3));
        assert_eq!(layout(&["Värde", "LINJE", "Datum", "plats"]).unwrap().lang, Lang::Sv);
        let missing = layout(&["place", "value"]).unwrap_err();
        let codes: Vec<_> = missing.iter().map(|refusal| refusal.code).collect();
        assert_eq!(codes, ["readings.no_column_date", "readings.no_column_indicator"], "all at once");
    }

    #[test]
    fn titles_are_found_as_people_type_them() {
        assert_eq!(folded(" תְּחוּשַׁת  הביטחון אצל עו״ס "), folded("תחושת הביטחון אצל עו\"ס"));
        assert_eq!(folded("קו\u{5be}אדום"), folded("קו-אדום"));
        assert_eq!(folded("\u{feff}HUSHÅLL\u{a0}på väg"), folded("hushåll på väg"));
        assert_ne!(folded("בית"), folded("בתים"));
    }

    #[test]
    fn numbers_of_a_workbook_are_what_was_typed() {
        let said = |number| said(&Cell::Number(number));
        assert_eq!(
            (said(0.1 + 0.2), said(3.0), said(-0.5), said(1_250.75)),
            ("0.3".into(), "3".into(), "-0.5".into(), "1250.75".into())
        );
        let scale = Scale::Number { form: redthread_core::redline::UnitForm::Plain, unit: String::new() };
        assert_eq!(read_value(&scale, &Cell::Number(1_250.5), Lang::Sv), Ok(Amount::from_millionths(1_250_500_000)));
        assert!(read_value(&scale, &Cell::Day(date(2026, 1, 1)), Lang::En).is_err(), "a day is no number");
    }

    #[test]
    fn the_guard_against_formulas_comes_off_again_and_nothing_else_does() {
        for (text, back) in [("'=1+1", "=1+1"), ("'-רישום", "-רישום"), ("'ציטוט'", "'ציטוט'"), ("עו\"ס", "עו\"ס")]
        {
            assert_eq!(said(&Cell::Text(text.into())), back);
        }
    }
}
