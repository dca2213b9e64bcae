//! What stands in a whole for the record: what was put to the group and what it said, what was commented, frozen, handed
//! over and answered.
//!
//! A file makes no agreement: whoever agreed is not there. So what it tells of another project is kept in one piece, sealed,
//! shown as what it is, and leaves again with the whole. Nothing here counts as agreed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use redthread_core::redline::outline::{CommentState, Position};
use redthread_core::redline::{Outcome, Stance};
use redthread_core::texts;
use redthread_storage::redlines::outline::{list_comments, list_frozen, list_handings};
use redthread_storage::redlines::{Round, list_rounds, list_stances};
use redthread_storage::{Act, Error, Reads};
use serde::{Deserialize, Serialize};

use super::outside::Outside;
use super::take::wrong;
use crate::store;

/// The record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Record {
    pub(crate) rounds: Vec<RoundDoc>,
    pub(crate) comments: Vec<CommentDoc>,
    pub(crate) editions: Vec<EditionDoc>,
    pub(crate) handings: Vec<HandingDoc>,
}

/// What was put to the group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RoundDoc {
    /// line, threshold or clause.
    pub(crate) about: String,
    /// Its id in this file, where it stands in it.
    #[serde(default)]
    pub(crate) of: Option<String>,
    /// In which words.
    pub(crate) words: String,
    pub(crate) opened_at: Timestamp,
    pub(crate) closed_at: Option<Timestamp>,
    pub(crate) outcome: String,
    pub(crate) asked: u32,
    pub(crate) answered: u32,
    /// What was said, in no order of time; nothing where it may not be shown.
    #[serde(default)]
    pub(crate) stances: Vec<StanceDoc>,
}

/// Where somebody stood. Of an anonymous round no more than that.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct StanceDoc {
    pub(crate) stance: String,
    pub(crate) standpoint: Option<String>,
    /// None when nothing was said, or when it stays in the group.
    pub(crate) words: Option<String>,
}

/// A comment on a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CommentDoc {
    /// On which clause; none is on the whole.
    pub(crate) clause: Option<String>,
    pub(crate) standpoint: Option<String>,
    /// None when they stay in the group.
    pub(crate) words: Option<String>,
    pub(crate) state: String,
    pub(crate) reply: String,
}

/// That an edition was frozen; its files stay where they were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EditionDoc {
    pub(crate) number: i64,
    pub(crate) hash: String,
    pub(crate) made_at: Timestamp,
}

/// To whom an edition was handed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HandingDoc {
    pub(crate) edition: i64,
    pub(crate) authority: String,
    pub(crate) handed_at: Timestamp,
    pub(crate) due_at: Timestamp,
    pub(crate) answers: Vec<AnswerDoc>,
}

/// What an authority answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AnswerDoc {
    pub(crate) clause: Option<String>,
    pub(crate) position: String,
    pub(crate) words: String,
    pub(crate) at: Timestamp,
}

impl Record {
    /// Whether there is nothing to tell.
    pub(crate) const fn is_empty(&self) -> bool {
        self.rounds.is_empty() && self.comments.is_empty() && self.editions.is_empty() && self.handings.is_empty()
    }
}

/// What was brought, then what happened here. `known` are the ids that stand in the file.
pub(super) async fn gather(on: &mut impl Reads, outside: &Outside, known: &BTreeSet<String>) -> Result<Record, Error> {
    let mut record = store::find_record(on, outside.project).await?.unwrap_or_default();
    for round in list_rounds(on, outside.project).await? {
        let stances = stances(on, outside, &round).await?;
        let of = Some(round.subject.uuid().to_string()).filter(|id| known.contains(id));
        record.rounds.push(round_doc(&round, of, stances));
    }
    record.comments.extend(comments(on, outside).await?);
    let frozen = list_frozen(on, outside.project).await?;
    for handing in list_handings(on, outside.project).await? {
        let answer = |answer: &redthread_core::redline::outline::AuthorityAnswer| AnswerDoc {
            clause: answer.clause.map(|clause| clause.to_string()),
            position: answer.position.code().to_owned(),
            words: answer.words.clone(),
            at: answer.at,
        };
        record.handings.push(HandingDoc {
            edition: frozen.iter().find(|edition| edition.id == handing.edition).map_or(0, |edition| edition.number),
            authority: handing.authority.clone(),
            handed_at: handing.handed_at,
            due_at: handing.due_at,
            answers: handing.answers.iter().map(answer).collect(),
        });
    }
    let edition = |edition: redthread_storage::redlines::outline::Frozen| EditionDoc {
        number: edition.number,
        hash: edition.hash,
        made_at: edition.made_at,
    };
    record.editions.extend(frozen.into_iter().map(edition));
    Ok(record)
}

fn round_doc(round: &Round, of: Option<String>, stances: Vec<StanceDoc>) -> RoundDoc {
    RoundDoc {
        about: round.subject.kind().to_owned(),
        of,
        words: round.wording.clone(),
        opened_at: round.opened_at,
        closed_at: round.closed_at,
        outcome: round.outcome.code().to_owned(),
        asked: round.asked,
        answered: round.answered,
        stances,
    }
}

/// Sorted by what they say: who answered before whom is told by nothing.
async fn stances(on: &mut impl Reads, outside: &Outside, round: &Round) -> Result<Vec<StanceDoc>, Error> {
    let Some(tally) = round.tally else { return Ok(vec![]) };
    let bare = |stance: &Stance| StanceDoc { stance: stance.code().to_owned(), standpoint: None, words: None };
    if !round.terms.by_name {
        let counted = Stance::ALL.iter().flat_map(|stance| (0..tally.of(*stance)).map(move |_| bare(stance)));
        return Ok(counted.collect());
    }
    let said = list_stances(on, round.id).await?.into_iter().map(|said| StanceDoc {
        // As an edition tells it: from which side somebody did not go along, and nothing of those who did.
        standpoint: outside.standpoint(said.person).filter(|_| said.stance >= Stance::StandAside),
        words: said.reason.and_then(|reason| outside.open(Some(said.person), reason)),
        ..bare(&said.stance)
    });
    let mut said: Vec<StanceDoc> = said.collect();
    said.sort();
    Ok(said)
}

async fn comments(on: &mut impl Reads, outside: &Outside) -> Result<Vec<CommentDoc>, Error> {
    let comments = list_comments(on, outside.project).await?.into_iter();
    // A reply often says again what it replies to: it stays in the group with the words, and so does from which side they came.
    let doc = |comment: redthread_core::redline::outline::Comment| {
        let words = comment.words.and_then(|words| outside.open(Some(comment.person), words));
        CommentDoc {
            clause: comment.clause.map(|clause| clause.to_string()),
            standpoint: outside.standpoint(comment.person).filter(|_| words.is_some()),
            state: comment.state.code().to_owned(),
            reply: words.as_ref().map(|_| comment.reply).unwrap_or_default(),
            words,
        }
    };
    Ok(comments.map(doc).collect())
}

/// Keeps the record of a file; its ids become those that were given here.
pub(super) async fn take(
    act: &mut Act,
    project: redthread_core::ids::ProjectId,
    mut record: Record,
    renamed: &BTreeMap<String, String>,
) -> Result<(), Error> {
    if record.is_empty() {
        return Ok(());
    }
    check(&record)?;
    for (n, round) in record.rounds.iter_mut().enumerate() {
        rename(&mut round.of, renamed, || format!("record.rounds[{n}]"))?;
    }
    for (n, comment) in record.comments.iter_mut().enumerate() {
        rename(&mut comment.clause, renamed, || format!("record.comments[{n}]"))?;
    }
    for (n, handing) in record.handings.iter_mut().enumerate() {
        for (m, answer) in handing.answers.iter_mut().enumerate() {
            rename(&mut answer.clause, renamed, || format!("record.handings[{n}].answers[{m}]"))?;
        }
    }
    store::insert_record(act, project, &record).await
}

fn rename(id: &mut Option<String>, renamed: &BTreeMap<String, String>, at: impl Fn() -> String) -> Result<(), Error> {
    if let Some(id) = id {
        renamed.get(id.as_str()).ok_or_else(|| wrong(at()))?.clone_into(id);
    }
    Ok(())
}

fn check(record: &Record) -> Result<(), Error> {
    let fits = |text: &str| texts::optional("whole", text, texts::PARAGRAPH).is_ok();
    let may = |text: Option<&str>| text.is_none_or(fits);
    let wrong = |what: &str, n: usize| Err(wrong(format!("record.{what}[{n}]")));
    for (n, round) in record.rounds.iter().enumerate() {
        let is_known = ["line", "threshold", "clause"].contains(&round.about.as_str());
        let stands = |said: &StanceDoc| Stance::from_code(&said.stance).is_some() && may(said.words.as_deref());
        let said = u32::try_from(round.stances.len()).unwrap_or(u32::MAX);
        let is_counted = round.answered <= round.asked && said <= round.answered;
        if !is_known || Outcome::from_code(&round.outcome).is_none() || !is_counted || !round.stances.iter().all(stands)
        {
            return wrong("rounds", n);
        }
    }
    for (n, comment) in record.comments.iter().enumerate() {
        if CommentState::from_code(&comment.state).is_none() || !may(comment.words.as_deref()) || !fits(&comment.reply)
        {
            return wrong("comments", n);
        }
    }
    for (n, handing) in record.handings.iter().enumerate() {
        let is_frozen = record.editions.iter().any(|edition| edition.number == handing.edition);
        let is_said = |one: &AnswerDoc| Position::from_code(&one.position).is_some() && fits(&one.words);
        if !is_frozen || !handing.answers.iter().all(is_said) {
            return wrong("handings", n);
        }
    }
    Ok(())
}
