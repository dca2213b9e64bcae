//! What the workshops of the demonstration are written from: `demo/workshop/`, days counted back from today.

use serde::Deserialize;

use crate::demo::pen::{CommissionFile, MeetingFile, PersonFile};

/// Reads the workshop that is over and the one of today.
pub(super) fn read() -> Result<(Workshop, Today), String> {
    let named = |error: &dyn std::fmt::Display| format!("demo workshop: {error}");
    let over = toml::from_str(include_str!("../../../demo/workshop/finished.toml")).map_err(|error| named(&error))?;
    let today = toml::from_str(include_str!("../../../demo/workshop/open.toml")).map_err(|error| named(&error))?;
    Ok((over, today))
}

/// A workshop that was held, and what became of it.
#[derive(Debug, Deserialize)]
pub(super) struct Workshop {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) organisation: String,
    pub(super) held_days_ago: i64,
    pub(super) people: Vec<PersonFile>,
    pub(super) meetings: Vec<MeetingFile>,
    pub(super) worries: Vec<WorryFile>,
    pub(super) promises: Vec<PromiseFile>,
    pub(super) invitees: Vec<InviteeFile>,
    pub(super) phases: Vec<PhaseFile>,
    pub(super) drafts: Vec<DraftFile>,
    pub(super) groups: Vec<GroupFile>,
    pub(super) closing: Vec<ClosingFile>,
    pub(super) rounds: Vec<RoundFile>,
}

/// A workshop that is running.
#[derive(Debug, Deserialize)]
pub(super) struct Today {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) phases: Vec<PhaseFile>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) place: String,
    pub(super) started_days_ago: i64,
    pub(super) commission: CommissionFile,
}

#[derive(Debug, Deserialize)]
pub(super) struct WorryFile {
    pub(super) standpoint: String,
    pub(super) days_ago: i64,
    pub(super) meeting: String,
    pub(super) words: String,
    pub(super) met: Vec<MetFile>,
}

/// What was done about a worry, and whether it is met with that.
#[derive(Debug, Deserialize)]
pub(super) struct MetFile {
    pub(super) days_ago: i64,
    pub(super) met: bool,
    pub(super) words: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct PromiseFile {
    pub(super) lang: String,
    pub(super) words: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct InviteeFile {
    pub(super) person: String,
    pub(super) invited_by: String,
    pub(super) tie: String,
    pub(super) pay: String,
    pub(super) why: String,
    pub(super) pay_words: String,
    pub(super) support: String,
    pub(super) access: String,
    pub(super) steps: Vec<String>,
}

/// A phase of the day. Of its ballots the first five are those of the people who got support.
#[derive(Debug, Deserialize)]
pub(super) struct PhaseFile {
    pub(super) stage: String,
    #[serde(default)]
    pub(super) themes: Vec<ThemeFile>,
    pub(super) loose: Vec<String>,
    #[serde(default)]
    pub(super) ballots: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ThemeFile {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) slips: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DraftFile {
    pub(super) key: String,
    pub(super) themes: Vec<String>,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) against: String,
    pub(super) needs: String,
    pub(super) stays: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct GroupFile {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) purpose: String,
    pub(super) convener: String,
    pub(super) members: Vec<String>,
    pub(super) themes: Vec<String>,
    pub(super) drafts: Vec<String>,
    pub(super) actions: Vec<ActionFile>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ActionFile {
    pub(super) what: String,
    pub(super) who: Option<String>,
    pub(super) who_words: Option<String>,
    pub(super) by_days_ago: i64,
    pub(super) first_step: String,
    pub(super) state: String,
}

/// What somebody said at the end, and whom they let it reach.
#[derive(Debug, Deserialize)]
pub(super) struct ClosingFile {
    pub(super) person: String,
    pub(super) words: String,
    pub(super) consents: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RoundFile {
    pub(super) days_ago: i64,
    pub(super) answer_days: i64,
    pub(super) closed_days_ago: i64,
    pub(super) answers: Vec<AnswerFile>,
}

#[derive(Debug, Deserialize)]
pub(super) struct AnswerFile {
    pub(super) group: String,
    pub(super) days_ago: i64,
    pub(super) report: String,
    pub(super) merged_with: Option<String>,
    pub(super) words: String,
}
