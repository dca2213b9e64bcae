//! The wall as a table: out, and back in row by row. Pure.
//!
//! A row is a slip with the theme in which it lies, or a theme without slips. It says nothing of who wrote it, and rows
//! stand in the order of their words: after which other a slip came is told nowhere.

use std::collections::{BTreeMap, BTreeSet};

use redthread_core::kit::StageId;
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_core::workshop::phase::{PhaseState, Terms, VoteState};
use redthread_intake::{Cell, Table, TableRow, as_written};
use redthread_storage::workshop::SaidSlip;

use crate::model;

/// Most rows of a file.
const MOST: usize = 2_000;
/// Longest title of a theme.
pub(crate) const TITLE: usize = 80;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Column {
    Phase,
    Theme,
    Slip,
    Signed,
    Votes,
}

impl Column {
    pub(crate) const ALL: [Self; 5] = [Self::Phase, Self::Theme, Self::Slip, Self::Signed, Self::Votes];

    /// For message keys.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Phase => "phase",
            Self::Theme => "theme",
            Self::Slip => "slip",
            Self::Signed => "signed",
            Self::Votes => "votes",
        }
    }
}

/// What columns are called, in every language, in small letters.
pub(crate) type Headings = Vec<(String, Column)>;

/// A phase as a file can name it, and as it stands.
#[derive(Clone, Debug)]
pub(crate) struct PhaseNow {
    pub(crate) stage: StageId,
    /// In every language, in small letters; its id too.
    pub(crate) names: BTreeSet<String>,
    pub(crate) terms: Terms,
    pub(crate) state: PhaseState,
    pub(crate) vote: VoteState,
    /// What hangs there already.
    pub(crate) slips: BTreeSet<String>,
    /// The themes that are there, with what each got once it was counted.
    pub(crate) themes: BTreeMap<String, Option<i64>>,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is taken in.
    New,
    /// It hangs on the wall already.
    There,
    /// It cannot be taken in, and why.
    Bad(Refusal),
}

impl Fate {
    /// For message keys.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::There => "there",
            Self::Bad(_) => "bad",
        }
    }
}

/// A row of a file, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedRow {
    /// Its number in the file.
    pub(crate) number: usize,
    /// As it stands there: phase, theme, slip, signed, votes.
    pub(crate) cells: [String; 5],
    pub(crate) fate: Fate,
    /// Whether a name stands in it that is not kept: the phase is anonymous.
    pub(crate) drops_name: bool,
    entry: Option<Entry>,
}

/// What a row puts on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    stage: StageId,
    theme: String,
    slip: Option<SaidSlip>,
    votes: Option<u32>,
}

/// Everything that a file becomes in one phase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Taken {
    /// New slips, each with the theme in which it lies; empty for none.
    pub(crate) slips: Vec<(SaidSlip, String)>,
    /// Themes in the order of the file.
    pub(crate) themes: Vec<String>,
    /// What each theme got.
    pub(crate) votes: BTreeMap<String, u32>,
}

/// A file, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) rows: Vec<PlannedRow>,
}

impl Plan {
    /// Reads a table against the wall as it stands.
    ///
    /// # Errors
    /// `wall.table_columns_missing` without a column of phases and one of slips or themes; `wall.table_too_long`.
    pub(crate) fn read(table: &Table, headings: &Headings, phases: &[PhaseNow]) -> Result<Self, Refusal> {
        let bad = |code| Refusal::beside("file", code);
        let (first, rows) = table.rows.split_first().ok_or_else(|| bad("wall.table_empty"))?;
        let columns: Vec<Option<Column>> = first.cells.iter().map(|cell| column(cell, headings)).collect();
        let has = |wanted| columns.contains(&Some(wanted));
        if !has(Column::Phase) || !(has(Column::Slip) || has(Column::Theme)) {
            return Err(bad("wall.table_columns_missing"));
        }
        if rows.len() > MOST {
            return Err(bad("wall.table_too_long").with("most", MOST));
        }
        let mut reader = Reader { phases, seen: BTreeSet::new(), votes: BTreeMap::new() };
        Ok(Self { rows: rows.iter().map(|row| reader.row(row, &columns)).collect() })
    }

    pub(crate) fn count(&self, fate: &str) -> usize {
        self.rows.iter().filter(|row| row.fate.code() == fate).count()
    }

    /// What would be put on the wall, phase by phase.
    pub(crate) fn taken(&self) -> BTreeMap<StageId, Taken> {
        let mut all = BTreeMap::<StageId, Taken>::new();
        for entry in self.rows.iter().filter(|row| row.fate == Fate::New).filter_map(|row| row.entry.as_ref()) {
            let taken = all.entry(entry.stage.clone()).or_default();
            if !entry.theme.is_empty() && !taken.themes.contains(&entry.theme) {
                taken.themes.push(entry.theme.clone());
            }
            if let Some(votes) = entry.votes {
                taken.votes.insert(entry.theme.clone(), votes);
            }
            if let Some(said) = &entry.slip {
                taken.slips.push((said.clone(), entry.theme.clone()));
            }
        }
        all
    }
}

fn column(cell: &Cell, headings: &Headings) -> Option<Column> {
    let name = plain(cell).to_lowercase();
    headings.iter().find(|(known, _)| *known == name).map(|(_, column)| *column)
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => as_written(words).to_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

/// Reads row by row; what an earlier row said binds a later one.
struct Reader<'a> {
    phases: &'a [PhaseNow],
    /// Phase and words of slips that came before.
    seen: BTreeSet<(StageId, String)>,
    /// What each theme got by an earlier row.
    votes: BTreeMap<(StageId, String), u32>,
}

impl Reader<'_> {
    fn row(&mut self, row: &TableRow, columns: &[Option<Column>]) -> PlannedRow {
        let cell = |wanted: Column| {
            let at = columns.iter().position(|column| *column == Some(wanted));
            at.and_then(|at| row.cells.get(at)).map(plain).unwrap_or_default()
        };
        let cells = Column::ALL.map(cell);
        let read = self.entry(&cells);
        let drops_name = !cells[3].is_empty()
            && read.as_ref().is_ok_and(|(_, entry)| entry.slip.as_ref().is_some_and(|said| said.named.is_none()));
        let (fate, entry) = match read {
            Ok((fate, entry)) => (fate, Some(entry)),
            Err(refusal) => (Fate::Bad(refusal), None),
        };
        PlannedRow { number: row.number, cells, fate, drops_name, entry }
    }

    fn entry(&mut self, [phase, theme, slip, signed, votes]: &[String; 5]) -> Result<(Fate, Entry), Refusal> {
        let name = phase.trim().to_lowercase();
        let known = self.phases.iter().find(|known| known.names.contains(&name));
        let known = known.ok_or_else(|| Refusal::beside("phase", "wall.table_unknown_phase"))?;
        if known.state == PhaseState::Closed {
            return Err(Refusal::beside("phase", "wall.phase_closed"));
        }
        let theme = texts::optional("theme", theme, TITLE)?;
        if !theme.is_empty() && known.vote == VoteState::Open {
            return Err(Refusal::beside("theme", "wall.vote_is_open"));
        }
        let named = Some(texts::optional("signed", signed, 40)?);
        let slip = if slip.is_empty() { None } else { Some(model::slip(slip, named, &known.terms)?) };
        if slip.is_none() && theme.is_empty() {
            return Err(Refusal::beside("slip", "wall.table_nothing"));
        }
        let votes = self.votes_of(known, &theme, votes)?;
        let fate = match &slip {
            Some(said) => self.fate(known, said),
            None if votes.is_none() && known.themes.contains_key(&theme) => Fate::There,
            None => Fate::New,
        };
        Ok((fate, Entry { stage: known.stage.clone(), theme, slip, votes }))
    }

    fn fate(&mut self, phase: &PhaseNow, said: &SaidSlip) -> Fate {
        let is_first = self.seen.insert((phase.stage.clone(), said.words.clone()));
        if phase.slips.contains(&said.words) || !is_first { Fate::There } else { Fate::New }
    }

    /// Votes are a number that a theme got, the same in each of its rows, in a phase that has a vote and has not held it;
    /// the number that it has already changes nothing.
    fn votes_of(&mut self, phase: &PhaseNow, theme: &str, typed: &str) -> Result<Option<u32>, Refusal> {
        let bad = |code| Refusal::beside("votes", code);
        if typed.is_empty() {
            return Ok(None);
        }
        let votes: u32 = typed.parse().map_err(|_| bad("form.not_a_number"))?;
        if theme.is_empty() {
            return Err(bad("wall.table_votes_of_nothing"));
        }
        if phase.themes.get(theme) == Some(&Some(i64::from(votes))) {
            return Ok(None);
        }
        if phase.terms.votes == 0 || phase.vote != VoteState::Waiting {
            return Err(bad("wall.table_no_vote"));
        }
        let known = self.votes.entry((phase.stage.clone(), theme.to_owned())).or_insert(votes);
        if *known == votes { Ok(Some(votes)) } else { Err(bad("wall.table_other_votes")) }
    }
}

#[cfg(test)]
mod tests {
    use redthread_core::kit::{Id as _, Kit};
    use redthread_intake::{read_table, write_table};

    use super::*;

    const WORDS: &str = "כָּל פַּעַם עו\"ס אחרת, 3 שנים, ב־WhatsApp 🙂";

    fn kit() -> Kit {
        redthread_core::shipped::kits().unwrap().remove("future-workshop").unwrap()
    }

    fn now(stage: &str, state: PhaseState) -> PhaseNow {
        let kit = kit();
        let stage = StageId::parse(stage).unwrap();
        let (_, terms) = model::phase_of(&kit, &stage).unwrap();
        let names = [stage.to_string()].into();
        let (slips, themes) = Default::default();
        PhaseNow { stage, names, terms, state, vote: VoteState::Waiting, slips, themes }
    }

    fn phases() -> Vec<PhaseNow> {
        vec![
            PhaseNow { slips: ["Hänger redan".to_owned()].into(), ..now("critique", PhaseState::Open) },
            now("fantasy", PhaseState::Closed),
            PhaseNow { themes: [("Skyltar".to_owned(), Some(9))].into(), ..now("realisation", PhaseState::Waiting) },
        ]
    }

    fn plan(rows: &[[&str; 5]]) -> Plan {
        let heads = Column::ALL.map(|column| column.code().to_owned());
        let rows = rows.iter().map(|row| row.map(str::to_owned));
        let bytes = write_table(&std::iter::once(heads).chain(rows).collect::<Vec<_>>());
        let headings = Column::ALL.map(|column| (column.code().to_owned(), column)).to_vec();
        Plan::read(&read_table(&bytes).unwrap(), &headings, &phases()).unwrap()
    }

    fn why(row: &PlannedRow) -> &'static str {
        match &row.fate {
            Fate::Bad(refusal) => refusal.code,
            other => other.code(),
        }
    }

    #[test]
    fn every_row_is_read_by_itself_and_says_why_not() {
        let plan = plan(&[
            ["critique", "Telefonen", WORDS, "", "7"],
            ["Critique ", "Telefonen", "=HYPERLINK(\"x\")", "", ""],
            ["critique", "", "Hänger redan", "", ""],
            ["critique", "", WORDS, "", ""],
            ["fantasy", "", "För sent", "", ""],
            ["dreams", "", "Okänd fas", "", ""],
            ["critique", "", "", "Åsa", ""],
            ["critique", "Telefonen", "Två", "", "8"],
            ["critique", "", "Röster på inget", "", "2"],
            ["realisation", "Skyltar", "Ring", "", "2"],
            ["critique", "Kön", "Tre", "", "många"],
            ["critique", "Kön", "", "", "4"],
            ["realisation", "Skyltar", "", "", "9"],
        ]);
        let told: Vec<_> = plan.rows.iter().map(why).collect();
        assert_eq!(
            told,
            [
                "new",
                "new",
                "there",
                "there",
                "wall.phase_closed",
                "wall.table_unknown_phase",
                "wall.table_nothing",
                "wall.table_other_votes",
                "wall.table_votes_of_nothing",
                "wall.table_no_vote",
                "form.not_a_number",
                "new",
                "there",
            ]
        );
        assert_eq!((plan.count("new"), plan.count("bad"), plan.rows[0].number), (3, 7, 2));
        let taken = &plan.taken()[&StageId::parse("critique").unwrap()];
        assert_eq!(taken.themes, ["Telefonen", "Kön"]);
        assert_eq!(taken.votes, [("Telefonen".to_owned(), 7), ("Kön".to_owned(), 4)].into());
        assert_eq!(taken.slips[1].0.words, "=HYPERLINK(\"x\")", "what was kept from being a formula comes back");
    }

    #[test]
    fn a_name_stays_only_where_the_phase_allows_one() {
        let plan = plan(&[["critique", "", "Utan namn", "Åsa", ""], ["realisation", "", "Med namn", "Åsa", ""]]);
        assert!(plan.rows[0].drops_name && !plan.rows[1].drops_name);
        let named = |stage: &str| plan.taken()[&StageId::parse(stage).unwrap()].slips[0].0.named.clone();
        assert_eq!((named("critique"), named("realisation")), (None, Some("Åsa".to_owned())));
    }

    #[test]
    fn a_table_without_its_columns_is_none() {
        let headings = Column::ALL.map(|column| (column.code().to_owned(), column)).to_vec();
        let read = |bytes: &[u8]| Plan::read(&read_table(bytes).unwrap(), &headings, &phases());
        assert_eq!(read("slip,theme\na,b\n".as_bytes()).unwrap_err().code, "wall.table_columns_missing");
        assert_eq!(read("phase,votes\na,b\n".as_bytes()).unwrap_err().code, "wall.table_columns_missing");
        assert!(read("PHASE;Slip\ncritique;a\n".as_bytes()).is_ok());
    }
}
