//! An outline as a manuscript: what was agreed, on what it stands, what was said against it, and what was not agreed.

use std::collections::BTreeSet;

use redthread_book::{Block, Inline, Section, Text};
use redthread_core::consent::{Audience, Material};
use redthread_core::day::date_of;
use redthread_core::gate::{Gate, Told};
use redthread_core::ids::{Id as _, PersonId};
use redthread_core::redline::{Stance, Status, Tally};
use redthread_editions::paper::{Cover, Draft, Mark, bind, list, paragraph};
use redthread_storage::redlines::Remark;
use redthread_storage::{Error, Reads};
use redthread_web::rule::say_status;
use redthread_web::sentence::sentence;
use redthread_web::{Say, Words};

use crate::load::{LineSeen, Loaded, Seen};

/// The chapter whose parts are the red lines.
pub(crate) const LINES: &str = "lines";

/// Puts the outline together in the language of its project.
pub(crate) async fn assemble(
    on: &mut impl Reads,
    loaded: &Loaded,
    words: &Words,
    mark: Mark<'_>,
) -> Result<Draft, Error> {
    let (project, front) = (&loaded.project, &loaded.outline.front);
    let mut writer = Writer { loaded, words: words.in_lang(project.lang), rests: BTreeSet::new() };
    let sections = writer.sections();
    let Writer { words, rests, .. } = writer;
    let cover = Cover { project, title: &front.title, subtitle: &front.subtitle, now: loaded.now };
    Ok(Draft { manuscript: bind(on, &words, cover, sections, mark).await?, rests })
}

struct Writer<'a> {
    loaded: &'a Loaded,
    words: Words,
    rests: BTreeSet<PersonId>,
}

impl Writer<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn count(&self, key: &str, n: impl Into<Say>) -> String {
        self.words.say_with(key, [("n", n.into())])
    }

    fn sections(&mut self) -> Vec<Section> {
        let loaded = self.loaded;
        let agreed: Vec<&Seen> = loaded.clauses.iter().filter(|seen| seen.stand.agreed().is_some()).collect();
        let clauses = agreed.iter().enumerate().map(|(at, seen)| self.clause(at + 1, seen)).collect();
        let mut sections = vec![self.background(), self.agreed(clauses)];
        sections.extend(self.not_agreed());
        sections.push(self.lines());
        sections
    }

    /// A chapter without text of its own.
    fn chapter(&self, id: &str, title: &str) -> Section {
        Section { id: id.to_owned(), title: self.say(title), ..Section::default() }
    }

    /// What the group agreed to: one chapter, in which clause follows clause.
    fn agreed(&self, parts: Vec<Section>) -> Section {
        Section { parts, ..self.chapter("clauses", "policy-agreed-clauses") }
    }

    fn background(&self) -> Section {
        let front = &self.loaded.outline.front;
        let mut text = Text::from_plain(&front.background);
        if !front.authorities.is_empty() {
            text.0.push(Block::Heading(self.say("policy-addressed-to")));
            text.0.push(list(front.authorities.iter().cloned()));
        }
        Section { text, ..self.chapter("background", "policy-background") }
    }

    fn clause(&mut self, number: usize, seen: &Seen) -> Section {
        let mut text = Text::from_plain(&seen.clause.words);
        if !seen.clause.addressed_to.is_empty() {
            text.0.push(Block::Heading(self.say("policy-addressed-to")));
            text.0.push(list(seen.clause.addressed_to.iter().cloned()));
        }
        let lines: Vec<&LineSeen> = seen.lines.iter().filter_map(|line| self.loaded.line(*line)).collect();
        if !lines.is_empty() {
            text.0.push(Block::Heading(self.say("policy-rests-on")));
            text.0.push(list(lines.into_iter().map(|line| self.line(line))));
        }
        text.0.push(Block::Heading(self.say("policy-who-agreed")));
        text.0.push(paragraph(self.agreement(seen)));
        for remark in &seen.remarks {
            text.0.extend(self.remark(remark));
        }
        Section {
            id: seen.clause.id.uuid().simple().to_string(),
            eyebrow: self.count("policy-clause-number", number),
            title: seen.clause.title.clone(),
            text,
            parts: vec![],
        }
    }

    fn agreement(&self, seen: &Seen) -> String {
        let Some(tally) = seen.stand.tally() else { return self.say("policy-tally-kept") };
        self.tally(&tally)
    }

    fn tally(&self, tally: &Tally) -> String {
        let said = Stance::ALL.iter().filter(|stance| tally.of(**stance) > 0);
        let each = said.map(|stance| {
            self.count(&format!("policy-tally-{}", stance.code().replace('_', "-")), i64::from(tally.of(*stance)))
        });
        each.collect::<Vec<_>>().join(" · ")
    }

    /// What somebody said against it: in their words where they let those be met on the web, else as a gap.
    fn remark(&mut self, remark: &Remark) -> Vec<Block> {
        let said = self.words.code("policy-remark", remark.stance.code());
        let who = remark.person.and_then(|person| self.loaded.people.get(&person));
        let said =
            who.map_or_else(|| said.clone(), |person| format!("{said} ({})", self.words.standpoint(person.standpoint)));
        let gap = || vec![paragraph(format!("{said}: {}", self.say("policy-words-kept")))];
        let (Some(person), Some(reason)) = (who, remark.reason.clone()) else { return gap() };
        let gate = Gate::new(&self.loaded.consents, Audience::Web, self.loaded.now);
        let Ok(words) = gate.clear(Told::new(reason, vec![person.id]), Material::Quote) else { return gap() };
        self.rests.insert(person.id);
        vec![paragraph(format!("{said}:")), Block::Quote(vec![Inline::Text(words.into_inner())])]
    }

    fn not_agreed(&self) -> Option<Section> {
        let open = self.loaded.clauses.iter().filter(|seen| seen.stand.agreed().is_none());
        let items: Vec<String> = open
            .map(|seen| format!("{}: {}", seen.clause.title, self.words.code("policy-stand", seen.stand.code())))
            .collect();
        let text = Text(vec![paragraph(self.say("policy-not-agreed-lead")), list(items.iter().cloned())]);
        (!items.is_empty()).then(|| Section { text, ..self.chapter("not-agreed", "policy-not-agreed") })
    }

    fn lines(&self) -> Section {
        let on = date_of(self.loaded.now);
        let day = redthread_web::rule::say_day(&self.words, on);
        let lead = self.words.say_with("policy-lines-lead", [("day", day.into())]);
        let parts: Vec<Section> = self.loaded.lines.iter().map(|line| self.line_part(line)).collect();
        let text = if parts.is_empty() { Text::default() } else { Text(vec![paragraph(lead)]) };
        Section { text, parts, ..self.chapter(LINES, "policy-lines") }
    }

    /// A line with an address of its own, so that it is found by itself.
    fn line_part(&self, seen: &LineSeen) -> Section {
        let measured = self.measured(seen);
        let said = measured.into_iter().chain([say_counts(&self.words, seen)]).filter(|said| !said.is_empty());
        Section {
            id: seen.line.finding.id.uuid().simple().to_string(),
            title: seen.line.finding.title.trim_end_matches('.').to_owned(),
            text: Text(said.map(paragraph).collect()),
            ..Section::default()
        }
    }

    /// From which values on it is crossed; none while that is not settled.
    fn measured(&self, seen: &LineSeen) -> Option<String> {
        let measured = seen.indicators.iter().filter_map(|(indicator, threshold)| {
            threshold.as_ref().map(|threshold| sentence(&self.words, &indicator.scale, threshold))
        });
        Some(measured.collect::<Vec<_>>().join("; ")).filter(|measured| !measured.is_empty())
    }

    /// "No household is left without an interim home (none at all). Crossed at 1 place, clear at 2."
    fn line(&self, seen: &LineSeen) -> String {
        let words = seen.line.finding.title.trim_end_matches('.');
        let measured = self.measured(seen).map(|measured| format!(" ({measured})")).unwrap_or_default();
        format!("{words}{measured}. {}", say_counts(&self.words, seen))
    }
}

/// "Crossed at 1 place, clear at 2."
pub(crate) fn say_counts(words: &Words, seen: &LineSeen) -> String {
    let at = |(status, n): (&Status, &usize)| {
        words.say_with("policy-at-places", [("status", say_status(words, *status).into()), ("n", (*n).into())])
    };
    let mut said: Vec<String> = seen.counts.iter().rev().map(at).collect();
    if seen.not_shown > 0 {
        said.push(words.say_with("policy-not-shown", [("n", seen.not_shown.into())]));
    }
    said.join(" · ")
}
