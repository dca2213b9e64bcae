//! Stories and their sides.

use redthread_book::{self as book, TurningPoint};
use redthread_core::consent::Material;
use redthread_core::ids::PersonId;
use redthread_core::kit::{Guide, Id as _, StepId};
use redthread_core::mark::{Mark, Origin};
use redthread_core::people::Side;
use redthread_core::reply::Shape;
use redthread_storage::documents::{Document, DocumentKind};
use redthread_storage::stories::{Account, Story, StoryFace, sides_told};

use super::{Binder, Chosen, Hindrance, Place, answer_of, text_of, union};
use crate::load::Loaded;
use crate::model::Choice;
use crate::model::rests::{People, Rests, StoryRests, count};

impl Binder<'_> {
    /// Every story that is not left out, numbered in the order of the book, with whom it rests on.
    pub(super) fn stories(&mut self) -> (Vec<book::Story>, Rests) {
        let (mut stories, mut rests) = (vec![], Rests { most: super::most(self.from), ..Rests::default() });
        let from = self.from;
        for (story, choice) in from.stories.iter().filter(|(_, choice)| *choice != Choice::Out) {
            if let Some((words, on)) = self.story((story, *choice), count(stories.len() + 1)) {
                stories.push(words);
                rests.stories.push(on);
            }
        }
        (stories, rests)
    }

    fn story(&mut self, (story, choice): Chosen<'_>, number: u32) -> Option<(book::Story, StoryRests)> {
        self.ask_sides(story);
        let place = Place::Story(story.id);
        let face = self.clear(story.told.clone(), Material::Retold, &place);
        let (text, about) = self.retelling(story.id, &place);
        let (sides, people) = self.sides((story, choice));
        let face = face?;
        self.put_face(&place, &face);
        let words = book::Story {
            id: story.id.to_string(),
            number,
            title: face.title,
            subtitle: face.subtitle,
            before: face.before,
            after: face.after,
            turning_points: face.turning_points.into_iter().map(turning_point).collect(),
            text,
            sides,
            principles: vec![],
        };
        let retold = union([story.told.subjects().to_vec(), about]);
        Some((words, StoryRests { story: story.id, retold, sides: people }))
    }

    fn put_face(&mut self, place: &Place, face: &StoryFace) {
        let points = face.turning_points.iter().flat_map(|point| {
            let acts = point.actions.iter().flat_map(|act| [act.actor.clone(), act.what.clone()]);
            [point.when.clone(), point.title.clone()].into_iter().chain(acts)
        });
        let lines = [&face.title, &face.subtitle, &face.before, &face.after].into_iter().cloned().chain(points);
        let text = lines.collect::<Vec<_>>().join("\n");
        self.put(place, &text);
    }

    /// A story is told from every side that the project wants, or somebody wrote down why not.
    fn ask_sides(&mut self, story: &Story) {
        let told = sides_told(self.from.accounts.iter().filter(|account| account.story == story.id));
        if self.from.project.sides(self.from.kit).may_publish(&told, story.is_excepted()).is_err() {
            self.hindrances.push(Hindrance::OneSided(story.id));
        }
    }

    /// The editor's text, and everybody it is about.
    fn retelling(&mut self, story: redthread_core::ids::StoryId, place: &Place) -> (book::Text, Vec<PersonId>) {
        let (from, mut text, mut people) = (self.from, book::Text::default(), vec![]);
        let is_told = |text: &&Document| text.story == Some(story) && text.kind == DocumentKind::StoryText;
        for document in from.documents.iter().filter(is_told) {
            people.push(document.told.subjects().to_vec());
            let Some(words) = self.clear(document.told.clone(), Material::Retold, place) else { continue };
            self.put(place, &words);
            text.0.push(origin(document));
            text.0.extend(text_of(&words).0);
        }
        (text, union(people))
    }

    fn sides(&mut self, (story, choice): Chosen<'_>) -> (Vec<book::Side>, Vec<People>) {
        let from = self.from;
        let (mut sides, mut people) = (vec![], vec![]);
        for side in [Side::Client, Side::Professional].into_iter().filter(|side| choice.quotes(*side)) {
            let of_side = |account: &&Account| account.story == story.id && account.side == side;
            for account in from.accounts.iter().filter(of_side) {
                if let Some((words, on)) = self.account(account) {
                    sides.push(words);
                    people.push(People(on));
                }
            }
        }
        (sides, people)
    }

    /// One account in its teller's words; none while it holds no words.
    fn account(&mut self, account: &Account) -> Option<(book::Side, Vec<PersonId>)> {
        let place = Place::Side(account.story, account.side.code());
        let guide = self.guide(account.side);
        let (mut text, mut people) = (book::Text::default(), vec![]);
        for document in texts_of(self.from, account).filter(|document| !is_gate(document, guide)) {
            people.push(document.told.subjects().to_vec());
            let Some(words) = self.clear(document.told.clone(), Material::Quote, &place) else { continue };
            self.put(&place, &words);
            text.0.push(book::Block::Origin(String::new()));
            text.0.extend(heading(document, guide).map(book::Block::Heading));
            text.0.push(origin(document));
            let shape = step(document, guide).map_or(Shape::Text, Shape::of);
            text.0.extend(answer_of(shape, &words).0);
        }
        let teller = [("alias", self.alias(account.teller).into())];
        let side = book::Side {
            heading: self.words.say(&format!("publication-side-{}", account.side.code())),
            teller: self.words.say_with("publication-teller", teller),
            text,
        };
        (!side.text.is_empty()).then(|| (side, union(people)))
    }
}

/// Says where the words after it were taken from.
fn origin(document: &Document) -> book::Block {
    let origin = Origin { document: document.id, version: document.version };
    book::Block::Origin(Mark::Text(origin).name(0))
}

/// The texts of an account that hold words.
fn texts_of<'a>(from: &'a Loaded<'_>, account: &'a Account) -> impl Iterator<Item = &'a Document> {
    let is_of = |text: &&Document| text.account == Some(account.id) && !text.none_found;
    from.documents.iter().filter(is_of).filter(|text| !text.told.is_blank())
}

/// Whether it answers the guide's question whether to go on: that is for the team, not for readers.
fn is_gate(document: &Document, guide: Option<&Guide>) -> bool {
    step(document, guide).is_some_and(|step| matches!(step.answer, redthread_core::kit::Answer::Gate { .. }))
}

fn heading(document: &Document, guide: Option<&Guide>) -> Option<String> {
    step(document, guide).map(|step| step.title.clone())
}

fn step<'g>(document: &Document, guide: Option<&'g Guide>) -> Option<&'g redthread_core::kit::Step> {
    let id = StepId::parse(&document.section).ok().filter(|_| document.kind == DocumentKind::Section)?;
    guide?.step(&id)
}

fn turning_point(point: redthread_storage::stories::TurningPoint) -> TurningPoint {
    let action = |act: redthread_storage::stories::Action| match act.actor.trim() {
        "" => act.what,
        actor => format!("{actor}: {}", act.what),
    };
    TurningPoint { when: point.when, title: point.title, actions: point.actions.into_iter().map(action).collect() }
}
