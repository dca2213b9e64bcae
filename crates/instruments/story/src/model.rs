//! What a story is made of and what holds for it: its sides, its turning points, who must agree again. Pure.

use jiff::Timestamp;
use redthread_core::consent::{Audience, ConsentLine, Material, Move};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::stories::{Account, AccountState, Action, StoryFace, TurningPoint};

use crate::diff::is_material_change;

/// Whether everybody who tells in a story has approved their account.
pub fn is_approved<'a>(accounts: impl IntoIterator<Item = &'a Account>) -> bool {
    let mut accounts = accounts.into_iter().peekable();
    accounts.peek().is_some() && accounts.all(|account| account.state == AccountState::Approved)
}

/// Whether this line of consent was given for words that `text` has materially left: then its person is asked again.
/// `versions` are the texts as they were saved, in any order.
pub fn must_be_asked_again(line: &ConsentLine, versions: &[(Timestamp, String)], text: &str, now: Timestamp) -> bool {
    let shown = matches!(line.audience, Audience::Book | Audience::Web);
    let worded = matches!(line.material, Material::Retold | Material::Quote);
    if !shown || !worded || line.may(Move::TextChanged, now, false).is_err() {
        return false;
    }
    let given = line.steps.iter().rev().find(|step| step.what == Move::Give && step.at <= now).map(|step| step.at);
    let seen = versions.iter().filter(|(saved, _)| Some(*saved) <= given).max_by_key(|(saved, _)| *saved);
    is_material_change(seen.map_or("", |(_, text)| text), text)
}

/// Most turning points of one story: more do not fit a line that can be read.
pub const MOST_TURNS: usize = 12;

/// A turning point as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TurnDraft {
    /// Roughly when.
    pub when: String,
    /// In a few words.
    pub title: String,
    /// One action a line, "who: what".
    pub actions: String,
}

impl TurnDraft {
    fn is_blank(&self) -> bool {
        [&self.when, &self.title, &self.actions].iter().all(|text| text.trim().is_empty())
    }
}

/// The face of a story as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FaceDraft {
    /// Title.
    pub title: String,
    /// Subtitle.
    pub subtitle: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// Turning points, blank rows among them.
    pub turns: Vec<TurnDraft>,
}

/// What a button in the list of turning points does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rearrange {
    /// Adds a blank one at the end.
    Add,
    /// Moves one towards the beginning.
    Up(usize),
    /// Moves one towards the end.
    Down(usize),
    /// Takes one away.
    Remove(usize),
}

impl Rearrange {
    /// Reads the value of the button: `add`, `up-2`.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == "add" {
            return Some(Self::Add);
        }
        let (what, row) = code.split_once('-')?;
        let row = row.parse().ok()?;
        match what {
            "up" => Some(Self::Up(row)),
            "down" => Some(Self::Down(row)),
            "remove" => Some(Self::Remove(row)),
            _ => None,
        }
    }
}

impl FaceDraft {
    /// Reads the fields of the form; `None` is a field that was not sent.
    pub fn read<'f>(get: impl Fn(&str) -> Option<&'f str>) -> Self {
        let text = |name: &str| get(name).unwrap_or_default().to_owned();
        let turn = |n: usize| TurnDraft {
            when: text(&format!("turn-{n}-when")),
            title: text(&format!("turn-{n}-title")),
            actions: text(&format!("turn-{n}-actions")),
        };
        let sent = (0..MOST_TURNS).take_while(|n| get(&format!("turn-{n}-title")).is_some());
        Self {
            title: text("title"),
            subtitle: text("subtitle"),
            before: text("before"),
            after: text("after"),
            turns: sent.map(turn).collect(),
        }
    }

    /// The fields of the form with their values.
    pub fn fields(&self) -> Vec<(String, String)> {
        let head =
            [("title", &self.title), ("subtitle", &self.subtitle), ("before", &self.before), ("after", &self.after)];
        let mut fields: Vec<(String, String)> =
            head.into_iter().map(|(name, text)| (name.to_owned(), text.clone())).collect();
        for (n, turn) in self.turns.iter().enumerate() {
            fields.push((format!("turn-{n}-when"), turn.when.clone()));
            fields.push((format!("turn-{n}-title"), turn.title.clone()));
            fields.push((format!("turn-{n}-actions"), turn.actions.clone()));
        }
        fields
    }

    /// Moves, adds or removes a row; what lies outside the list stays as it is.
    pub fn rearrange(&mut self, what: Rearrange) {
        let rows = self.turns.len();
        match what {
            Rearrange::Add if rows < MOST_TURNS => self.turns.push(TurnDraft::default()),
            Rearrange::Up(row) if row > 0 && row < rows => self.turns.swap(row, row - 1),
            Rearrange::Down(row) if row < rows.saturating_sub(1) => self.turns.swap(row, row + 1),
            Rearrange::Remove(row) if row < rows => drop(self.turns.remove(row)),
            _ => {}
        }
    }

    /// The face that was typed: a title, and a name for every turning point that says anything.
    ///
    /// # Errors
    /// What is to be mended, beside its field.
    pub fn check(&self) -> Result<StoryFace, Vec<Refusal>> {
        let mut fields = Fields::default();
        let title = fields.take(texts::required("title", &self.title, texts::LINE));
        let subtitle = fields.take(texts::optional("subtitle", &self.subtitle, texts::LINE));
        let before = fields.take(texts::optional("before", &self.before, texts::PARAGRAPH));
        let after = fields.take(texts::optional("after", &self.after, texts::PARAGRAPH));
        let rows = self.turns.iter().enumerate().filter(|(_, turn)| !turn.is_blank());
        let turning_points = rows.map(|(n, turn)| check_turn(n, turn, &mut fields)).collect();
        fields.check()?;
        Ok(StoryFace { title, subtitle, before, after, turning_points })
    }
}

fn check_turn(n: usize, turn: &TurnDraft, fields: &mut Fields) -> TurningPoint {
    let actions = fields.take(texts::optional(&format!("turn-{n}-actions"), &turn.actions, texts::PARAGRAPH));
    TurningPoint {
        when: fields.take(texts::optional(&format!("turn-{n}-when"), &turn.when, texts::LINE)),
        title: fields.take(texts::required(&format!("turn-{n}-title"), &turn.title, texts::LINE)),
        actions: read_actions(&actions),
    }
}

impl From<&StoryFace> for FaceDraft {
    fn from(face: &StoryFace) -> Self {
        let turn = |point: &TurningPoint| TurnDraft {
            when: point.when.clone(),
            title: point.title.clone(),
            actions: write_actions(&point.actions),
        };
        Self {
            title: face.title.clone(),
            subtitle: face.subtitle.clone(),
            before: face.before.clone(),
            after: face.after.clone(),
            turns: face.turning_points.iter().map(turn).collect(),
        }
    }
}

/// One action a line, "who: what". A colon between digits is a time of day and parts nothing.
pub fn read_actions(text: &str) -> Vec<Action> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(read_action).collect()
}

fn read_action(line: &str) -> Action {
    let parted = line.match_indices(':').find_map(|(at, _)| {
        let (actor, what) = (line.get(..at)?.trim(), line.get(at + 1..)?);
        let is_time = what.starts_with(|c: char| c.is_ascii_digit());
        (!is_time && !actor.is_empty() && !what.trim().is_empty()).then(|| (actor, what.trim()))
    });
    let (actor, what) = parted.unwrap_or(("", line));
    Action { actor: actor.to_owned(), what: what.to_owned() }
}

/// The lines that [`read_actions`] reads.
pub fn write_actions(actions: &[Action]) -> String {
    let line = |action: &Action| match action.actor.as_str() {
        "" => action.what.clone(),
        actor => format!("{actor}: {}", action.what),
    };
    actions.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::consent::Step;
    use redthread_core::ids::{Id, Uuid};
    use redthread_core::people::Side;
    use redthread_storage::stories::sides_told;

    fn account(side: Side, state: AccountState) -> Account {
        Account {
            id: Id::from_uuid(Uuid::from_u128(1)),
            story: Id::from_uuid(Uuid::from_u128(2)),
            teller: Id::from_uuid(Uuid::from_u128(3)),
            side,
            interviewer: None,
            planned_at: None,
            held_at: None,
            state,
            left_out_at: None,
        }
    }

    #[test]
    fn a_planned_interview_is_no_telling() {
        let [planned, held] = [AccountState::Planned, AccountState::Held].map(|state| account(Side::Client, state));
        assert!(sides_told([&planned]).is_empty());
        assert_eq!(sides_told([&planned, &held]), [Side::Client].into());
    }

    #[test]
    fn a_story_is_approved_when_all_who_tell_have_approved() {
        let approved = account(Side::Client, AccountState::Approved);
        assert!(is_approved([&approved, &approved]));
        assert!(!is_approved([&approved, &account(Side::Professional, AccountState::Documented)]));
        assert!(!is_approved([]), "nobody told: nothing is approved");
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn line(audience: Audience, material: Material, moves: &[(i64, Move)]) -> ConsentLine {
        ConsentLine {
            id: Id::from_uuid(Uuid::from_u128(4)),
            person: Id::from_uuid(Uuid::from_u128(3)),
            audience,
            material,
            occasion: None,
            steps: moves.iter().map(|(second, what)| Step { at: at(*second), what: *what, until: None }).collect(),
            conditions: vec![],
        }
    }

    const TEN: &str = "one two three four five six seven eight nine ten";

    fn asked(line: &ConsentLine, text: &str) -> bool {
        let versions = [(at(10), TEN.to_owned()), (at(30), "something else entirely".to_owned())];
        must_be_asked_again(line, &versions, text, at(50))
    }

    #[test]
    fn who_agreed_to_other_words_is_asked_again() {
        let given = line(Audience::Book, Material::Quote, &[(20, Move::Give)]);
        assert!(!asked(&given, TEN), "back to what they agreed to");
        assert!(!asked(&given, &TEN.replace("ten", "tio")), "a tenth is not material");
        assert!(asked(&given, "quite another story about other people"));
    }

    #[test]
    fn the_last_giving_counts_and_what_stood_then() {
        let again = line(Audience::Web, Material::Retold, &[(5, Move::Give), (40, Move::Give)]);
        assert!(!asked(&again, "something else entirely"));
        let early = line(Audience::Web, Material::Retold, &[(5, Move::Give)]);
        assert!(asked(&early, TEN), "there was no text yet");
    }

    #[test]
    fn only_open_lines_of_book_and_web_for_words_are_touched() {
        for (audience, material) in [(Audience::Team, Material::Quote), (Audience::Book, Material::Photo)] {
            assert!(!asked(&line(audience, material, &[(20, Move::Give)]), "other words"));
        }
        for shut in [Move::Withdraw, Move::TextChanged, Move::Refuse, Move::Suspend] {
            assert!(
                !asked(&line(Audience::Book, Material::Quote, &[(20, Move::Give), (21, shut)]), "other"),
                "{shut:?}"
            );
        }
        assert!(!asked(&line(Audience::Book, Material::Quote, &[]), "other words"));
    }

    #[test]
    fn actions_are_read_who_and_what() {
        let actions = read_actions("עו\"ס: חיכתה על המדרגות\n\nבשעה 9:30 היא פתחה\nTamar: kom 9:30\n: לבד");
        let read: Vec<_> = actions.iter().map(|action| (action.actor.as_str(), action.what.as_str())).collect();
        assert_eq!(
            read,
            vec![("עו\"ס", "חיכתה על המדרגות"), ("", "בשעה 9:30 היא פתחה"), ("Tamar", "kom 9:30"), ("", ": לבד")]
        );
        assert_eq!(read_actions(&write_actions(&actions)), actions);
    }

    fn draft(titles: &[&str]) -> FaceDraft {
        let turn = |title: &&str| TurnDraft { title: (*title).to_owned(), ..TurnDraft::default() };
        FaceDraft {
            title: "לפתוח את הדלת".to_owned(),
            turns: titles.iter().map(turn).collect(),
            ..FaceDraft::default()
        }
    }

    fn titles(draft: &FaceDraft) -> Vec<&str> {
        draft.turns.iter().map(|turn| turn.title.as_str()).collect()
    }

    #[test]
    fn rows_move_and_nothing_falls_off_the_ends() {
        let mut rows = draft(&["a", "b", "c"]);
        for code in ["up-0", "down-2", "remove-9", "up-9", "down-18446744073709551615"] {
            if let Some(what) = Rearrange::from_code(code) {
                rows.rearrange(what);
            }
        }
        assert_eq!(titles(&rows), ["a", "b", "c"]);
        rows.rearrange(Rearrange::Up(2));
        rows.rearrange(Rearrange::Remove(0));
        rows.rearrange(Rearrange::Add);
        assert_eq!(titles(&rows), ["c", "b", ""]);
        assert_eq!([Rearrange::from_code("save"), Rearrange::from_code("up-x")], [None, None]);
    }

    #[test]
    fn a_form_reads_back_what_it_shows() {
        let mut typed = draft(&["שיחה דרך הדלת 🙂", ""]);
        typed.turns[0].when = "מרץ".to_owned();
        let fields = typed.fields();
        let get = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
        assert_eq!(FaceDraft::read(get), typed);
        assert_eq!(FaceDraft::from(&typed.check().unwrap()).turns.len(), 1, "blank rows are not kept");
    }

    #[test]
    fn a_turning_point_that_says_something_needs_its_name() {
        let mut typed = draft(&[""]);
        typed.turns[0].actions = "עו\"ס: באה".to_owned();
        typed.title = " ".to_owned();
        let refused = typed.check().unwrap_err();
        let fields: Vec<_> = refused.iter().filter_map(|refusal| refusal.field.as_deref()).collect();
        assert_eq!(fields, ["title", "turn-0-title"]);
    }
}
