//! Writes a round of the demonstration into a store, on the days on which it happened.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use redthread_core::consent::{Audience, ConditionKind, Evidence, Material, Move};
use redthread_core::ids::{
    AccountId, DepartmentId, DocumentId, FindingId, Id as _, KeyId, MeetingId, PersonId, ProjectId, StoryId, UserId,
};
use redthread_core::language::Lang;
use redthread_core::passage::Anchor;
use redthread_core::people::{Capacity, Standpoint};
use redthread_core::thread::{Node, Relation};
use redthread_interview::model::Reply;
use redthread_storage::consents::{self, Circumstances, NewCondition, NewStep};
use redthread_storage::documents::{self, DocumentKind, NewDocument};
use redthread_storage::meetings::{self, Decision, Meeting};
use redthread_storage::people::{self, Name, NewPerson};
use redthread_storage::projects::{self, NewProject};
use redthread_storage::stories::{self, AccountState, Action, StoryFace, TurningPoint};
use redthread_storage::{Act, Begun, Deed, Error, Fault, Store, Viewer, passages, sql};
use toml::value::Datetime;

use super::files::{Account, ConsentLine, Round, StoryFile};

/// What was written, by the keys of the files.
pub(super) struct Written {
    pub(super) project: ProjectId,
    pub(super) lang: Lang,
    pub(super) people: BTreeMap<String, PersonId>,
    pub(super) departments: BTreeMap<String, DepartmentId>,
    pub(super) principles: BTreeMap<String, FindingId>,
    pub(super) stories: BTreeMap<String, StoryId>,
    pub(super) meetings: Vec<MeetingId>,
}

/// A sign-in that is also a person of the round.
pub(super) type Seats = BTreeMap<&'static str, UserId>;

/// Half past eight in the morning of a day of the files.
pub(super) fn day(date: Datetime) -> Result<Timestamp, Error> {
    let date = date.date.map(|date| format!("{date}T08:30:00Z")).unwrap_or_default();
    date.parse().map_err(|_| Fault::Other("a demo file holds no date where one is needed".to_owned()).into())
}

pub(super) struct Writer<'a> {
    pub(super) store: &'a Store,
    pub(super) round: &'a Round,
    pub(super) written: Written,
}

/// Starts a round and writes its people, meetings and principles.
pub(super) async fn round<'a>(
    store: &'a Store,
    round: &'a Round,
    steward: &Viewer,
    seats: &Seats,
) -> Result<Writer<'a>, Error> {
    let file = &round.file;
    store.clock().set(day(file.commission.on)?);
    let lang: Lang = file.lang.parse().map_err(|_| Fault::Other("an unknown language in a demo file".to_owned()))?;
    let maker = file.people.iter().find(|person| person.key == file.commission.asked_by).ok_or(Error::NotFound)?;
    let new = NewProject {
        kit: "past-successes".to_owned(),
        title: file.title.clone(),
        subtitle: file.subtitle.clone(),
        place: file.place.clone(),
        lang,
        alias: maker.alias.clone(),
        role: "commissioner".to_owned(),
    };
    let project = projects::start_project(store, &Deed::fresh(store, steward.user())?, steward, new).await?;
    let written = Written {
        project,
        lang,
        people: BTreeMap::new(),
        departments: BTreeMap::new(),
        principles: BTreeMap::new(),
        stories: BTreeMap::new(),
        meetings: vec![],
    };
    let mut writer = Writer { store, round, written };
    writer.seat(maker.key.as_str(), seats).await?;
    writer.meet().await?;
    writer.find().await?;
    Ok(writer)
}

impl Writer<'_> {
    pub(super) async fn act(&self, verb: &'static str) -> Result<Act, Error> {
        match self.store.begin(&Deed::fresh(self.store, None)?, verb, Some(self.written.project)).await? {
            Begun::Act(act) => Ok(act),
            Begun::Again(_) => Err(Error::Conflict),
        }
    }

    pub(super) fn person(&self, key: &str) -> Option<PersonId> {
        self.written.people.get(key).copied()
    }

    async fn seat(&mut self, maker: &str, seats: &Seats) -> Result<(), Error> {
        let file = &self.round.file;
        let project = self.written.project;
        let mut act = self.act("people.added").await?;
        for department in &file.departments {
            let id = people::insert_department(&mut act, project, &department.title).await?;
            self.written.departments.insert(department.id.clone(), id);
        }
        let first: PersonId =
            sql("SELECT id FROM people WHERE project = $1").id(project).one(&mut act).await?.id("id")?;
        for person in &file.people {
            let new = NewPerson {
                user: seats.get(person.key.as_str()).copied(),
                alias: person.alias.clone(),
                standpoint: standpoint(&person.standpoint),
                capacity: Capacity::from_code(&person.capacity).unwrap_or(Capacity::Adult),
                profession: person.profession.clone(),
                department: self.written.departments.get(&person.department).copied(),
                name: Name { name: person.real_name.clone(), contact: String::new() },
                ..NewPerson::default()
            };
            let id = if person.key == maker {
                people::update_person(&mut act, first, new).await?;
                first
            } else {
                people::insert_person(&mut act, project, new).await?
            };
            for role in &person.roles {
                people::give_role(&mut act, project, id, kit_role(role)).await?;
            }
            self.written.people.insert(person.key.clone(), id);
        }
        act.done(project, ()).await
    }

    async fn meet(&mut self) -> Result<(), Error> {
        for meeting in &self.round.file.meetings {
            let held_at = day(meeting.date)?;
            self.store.clock().set(held_at);
            let mut act = self.act("meeting.held").await?;
            let people = meeting.attending.iter().filter_map(|key| self.person(key)).collect();
            let nobody = MeetingId::from_uuid(redthread_storage::NOBODY);
            let new = Meeting {
                id: nobody,
                kind: meeting.kind.clone(),
                title: meeting.title.clone(),
                held_at,
                hours: meetings::Hours::default(),
                place: self.round.file.place.clone(),
                people,
            };
            let id = meetings::insert_meeting(&mut act, self.written.project, &new).await?;
            for decision in &meeting.decisions {
                let new = Decision {
                    id: redthread_core::ids::DecisionId::from_uuid(redthread_storage::NOBODY),
                    meeting: id,
                    question: decision.question.clone(),
                    options: decision.options.clone(),
                    result: decision.result.clone(),
                    reason: decision.reason.clone(),
                    dissent: decision.dissent.clone(),
                };
                meetings::insert_decision(&mut act, self.written.project, &new).await?;
            }
            act.done(id, ()).await?;
            self.written.meetings.push(id);
        }
        Ok(())
    }

    async fn find(&mut self) -> Result<(), Error> {
        let mut act = self.act("principle.stated").await?;
        let mut principles: Vec<_> = self.round.file.principles.iter().collect();
        principles.sort_by_key(|principle| principle.order);
        for principle in principles {
            let (title, more) = (principle.title.trim(), principle.explanation.trim());
            let id = passages::insert_finding(
                &mut act,
                self.written.project,
                "principle",
                None,
                title,
                more,
                &principle.category,
            )
            .await?;
            self.written.principles.insert(principle.key.clone(), id);
        }
        act.done(self.written.project, ()).await
    }

    /// Writes every story with its accounts, passages and consents.
    pub(super) async fn tell_all(&mut self) -> Result<(), Error> {
        for story in &self.round.stories {
            self.tell(story).await?;
        }
        Ok(())
    }

    async fn tell(&mut self, file: &StoryFile) -> Result<(), Error> {
        let first =
            file.accounts.iter().map(|account| day(account.held_on)).collect::<Result<Vec<_>, _>>()?.into_iter().min();
        self.store.clock().set(first.unwrap_or(self.store.now()) - SignedDuration::from_hours(24 * 14));
        let story = *self.written.stories.get(&file.nomination).ok_or(Error::NotFound)?;
        let mut act = self.act("story.edited").await?;
        let begun = stories::load_story(&mut act, self.written.project, story).await?;
        stories::save_face(&mut act, &begun, begun.version, &self.face(file)).await?;
        act.done(story, ()).await?;
        let mut sections = BTreeMap::new();
        for (n, account) in file.accounts.iter().enumerate() {
            self.hear(story, n, account, &mut sections).await?;
        }
        self.edit(story, file).await?;
        self.mark(file, &sections).await?;
        for person in &file.consents {
            let Some(id) = self.person(&person.person) else { continue };
            self.consent(id, &person.lines, file).await?;
        }
        Ok(())
    }

    fn face(&self, file: &StoryFile) -> StoryFace {
        let alias = |key: &str| {
            self.round
                .file
                .people
                .iter()
                .find(|person| person.key == key)
                .map_or(key.to_owned(), |person| person.alias.clone())
        };
        let turning_points = file.turning_points.iter().map(|point| TurningPoint {
            when: point.when.clone(),
            title: point.title.clone(),
            actions: point
                .actions
                .iter()
                .map(|action| Action { actor: alias(&action.actor), what: action.text.clone() })
                .collect(),
        });
        StoryFace {
            title: file.title.trim().to_owned(),
            subtitle: file.subtitle.trim().to_owned(),
            before: file.before.trim().to_owned(),
            after: file.after.trim().to_owned(),
            turning_points: turning_points.collect(),
        }
    }

    async fn hear(
        &self,
        story: StoryId,
        n: usize,
        file: &Account,
        sections: &mut BTreeMap<(usize, String), (DocumentId, String)>,
    ) -> Result<(), Error> {
        let held_at = day(file.held_on)?;
        self.store.clock().set(held_at);
        let (teller, interviewer) = (self.person(&file.teller).ok_or(Error::NotFound)?, self.person(&file.interviewer));
        let side = standpoint(&file.standpoint).side();
        let mut act = self.act("account.documented").await?;
        let account =
            stories::insert_account(&mut act, self.written.project, story, teller, side, interviewer, Some(held_at))
                .await?;
        people::give_role(&mut act, self.written.project, teller, "teller").await?;
        let key: KeyId = sql("SELECT key_id FROM people WHERE id = $1").id(teller).one(&mut act).await?.id("key_id")?;
        for (position, section) in file.sections.iter().enumerate() {
            let new = NewDocument {
                story: Some(story),
                account: Some(account),
                kind: DocumentKind::Section,
                section: step(&section.id),
                position: i64::try_from(position).unwrap_or_default() + 1,
                lang: self.written.lang,
                none_found: section.none_found,
                text: written(&section.id, section.text.trim()),
                subjects: vec![teller],
                key,
            };
            let document = documents::insert_document(self.store, &mut act, self.written.project, new).await?;
            sections.insert((n, section.id.clone()), (document, written(&section.id, section.text.trim())));
        }
        self.approve(&mut act, account, held_at).await?;
        act.done(account, ()).await
    }

    async fn approve(&self, act: &mut Act, account: AccountId, held_at: Timestamp) -> Result<(), Error> {
        stories::advance_account(act, account, AccountState::Approved, Some(held_at)).await
    }

    async fn edit(&self, story: StoryId, file: &StoryFile) -> Result<(), Error> {
        if file.editor_text.trim().is_empty() {
            return Ok(());
        }
        self.store.clock().set(self.store.now() + SignedDuration::from_hours(24 * 20));
        let mut act = self.act("story.edited").await?;
        let key: KeyId = sql("SELECT key_id FROM stories WHERE id = $1").id(story).one(&mut act).await?.id("key_id")?;
        let mut subjects: Vec<PersonId> =
            file.accounts.iter().filter_map(|account| self.person(&account.teller)).collect();
        subjects.dedup();
        let new = NewDocument {
            story: Some(story),
            account: None,
            kind: DocumentKind::StoryText,
            section: String::new(),
            position: 0,
            lang: self.written.lang,
            none_found: false,
            text: file.editor_text.trim().to_owned(),
            subjects,
            key,
        };
        documents::insert_document(self.store, &mut act, self.written.project, new).await?;
        act.done(story, ()).await
    }

    async fn mark(
        &self,
        file: &StoryFile,
        sections: &BTreeMap<(usize, String), (DocumentId, String)>,
    ) -> Result<(), Error> {
        let mut act = self.act("passage.marked").await?;
        for passage in &file.passages {
            let (document, text) = sections.get(&(passage.account, passage.section.clone())).ok_or(Error::NotFound)?;
            let principle = self.written.principles.get(&passage.principle).ok_or(Error::NotFound)?;
            let anchor = Anchor::of_quote(text, &passage.quote)
                .ok_or_else(|| Fault::Other(format!("a quote of {} is not in its text once", file.title)))?;
            let id = passages::insert_passage(&mut act, self.written.project, *document, &anchor).await?;
            passages::link(
                &mut act,
                self.written.project,
                (Node::Passage, id.uuid()),
                Relation::Supports,
                (Node::Finding, principle.uuid()),
            )
            .await?;
        }
        act.done(self.written.project, ()).await
    }

    async fn consent(&self, person: PersonId, lines: &[ConsentLine], file: &StoryFile) -> Result<(), Error> {
        let held = file.accounts.first().map(|account| day(account.held_on)).transpose()?.unwrap_or(self.store.now());
        let mut act = self.act("consent.recorded").await?;
        for line in lines.iter().filter(|line| line.state != "not_asked") {
            let (Some(audience), Some(material)) =
                (Audience::from_code(&line.audience), Material::from_code(&line.material))
            else {
                continue;
            };
            for (what, at, new) in self.steps(line, held)? {
                let there =
                    consents::line_for(&mut act, self.written.project, person, (audience, material), None).await?;
                consents::append_step(&mut act, &there, what, at, new).await?;
            }
        }
        self.meet_conditions(&mut act, person, lines).await?;
        act.done(person, ()).await
    }

    fn steps(&self, line: &ConsentLine, held: Timestamp) -> Result<Vec<(Move, Timestamp, NewStep)>, Error> {
        let circumstances = Circumstances { place: line.place.clone(), note: String::new() };
        let bare = || NewStep {
            asked_by: self.person(&line.asked_by),
            circumstances: circumstances.clone(),
            ..NewStep::default()
        };
        let asked = line.asked_on.map(day).transpose()?;
        let given = line.given_on.map(day).transpose()?;
        let mut steps = vec![];
        steps.extend(asked.map(|at| (Move::Ask, at, bare())));
        if let Some(at) = given {
            let new = NewStep {
                until: line.until.map(day).transpose()?,
                evidence: Evidence::from_code(&line.evidence),
                conditions: conditions(line)?,
                ..bare()
            };
            steps.push((Move::Give, at, new));
        }
        let last = line.ended_on.map(day).transpose()?.or(asked).unwrap_or(held + SignedDuration::from_hours(1));
        match line.state.as_str() {
            "refused" => steps.push((Move::Refuse, last, bare())),
            "withdrawn" => steps.push((Move::Withdraw, last.max(given.unwrap_or(last)), bare())),
            "asked" if asked.is_none() => steps.push((Move::Ask, held, bare())),
            _ => {}
        }
        Ok(steps)
    }

    async fn meet_conditions(&self, act: &mut Act, person: PersonId, lines: &[ConsentLine]) -> Result<(), Error> {
        let met: Vec<&str> = lines
            .iter()
            .flat_map(|line| &line.conditions)
            .filter(|condition| condition.met)
            .map(|condition| condition.text.as_str())
            .collect();
        for condition in consents::list_conditions(act, self.written.project, person).await? {
            if met.contains(&condition.words.as_str()) {
                consents::meet_condition(act, condition.id).await?;
            }
        }
        Ok(())
    }
}

fn conditions(line: &ConsentLine) -> Result<Vec<NewCondition>, Error> {
    let read = |condition: &super::files::Condition| {
        let kind = ConditionKind::from_code(&condition.kind).unwrap_or(ConditionKind::Free);
        let written = format!("{}T08:30:00Z", condition.text.trim()).parse().ok();
        let not_before =
            if kind == ConditionKind::NotBefore { line.not_before.map(day).transpose()?.or(written) } else { None };
        Ok(NewCondition { kind, not_before, words: condition.text.clone() })
    };
    line.conditions.iter().map(read).collect()
}

/// The files say `family` where the code says relative.
fn standpoint(word: &str) -> Standpoint {
    Standpoint::from_code(word).unwrap_or(if word == "family" { Standpoint::Relative } else { Standpoint::Worker })
}

/// The role of the kit that a word of the files means.
pub(super) fn kit_role(word: &str) -> &'static str {
    match word {
        "companion" => "companion",
        "division_referent" => "referent",
        "department_referent" => "department-referent",
        "interviewer" => "interviewer",
        "editor" => "editor",
        "language_editor" => "language-editor",
        "designer" => "designer",
        "illustrator" => "illustrator",
        "reader" => "reader",
        _ => "steering-member",
    }
}

/// The step of the guide that a section of the files answers.
fn step(section: &str) -> String {
    match section {
        "critical_factors" => "factors".to_owned(),
        other => other.replace('_', "-"),
    }
}

/// A section as the guide keeps it: every account of the demonstration merits learning, so its gate says yes.
fn written(section: &str, text: &str) -> String {
    if section == "merit" {
        Reply::Gate { merits: Some(true), reason: text.to_owned() }.written()
    } else {
        text.to_owned()
    }
}
