//! A project that is searched, with what is needed to show its texts to this viewer.

use std::collections::HashMap;

use jiff::Timestamp;
use redthread_core::consent::{Audience, Material};
use redthread_core::day::date_of;
use redthread_core::gate::{Consents, Gate};
use redthread_core::ids::{AccountId, DocumentId, PersonId, ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::language::Lang;
use redthread_core::people::Side;
use redthread_search::{Field, Filter};
use redthread_storage::documents::{self, Document};
use redthread_storage::index::Finding;
use redthread_storage::stories::{self, Account, Story};
use redthread_storage::{Error, Inside, Read, Store, brought, consents, people};
use redthread_web::Words;

use super::asked::{Asked, Piece};

/// One text that was found and may be shown.
#[derive(Clone, Debug)]
pub struct Hit {
    /// In which project.
    pub project: ProjectId,
    /// Its title.
    pub project_title: String,
    /// Which text.
    pub document: DocumentId,
    /// The account it belongs to: where an interviewer reads it.
    pub account: Option<AccountId>,
    /// The name of the file it came as, where it did.
    pub file: Option<String>,
    /// The story's number, and its title where the gate clears that too.
    pub story: Option<(i64, Option<String>)>,
    /// From which side, and by whom it was told; none for an editor's text.
    pub teller: Option<(Side, String)>,
    /// Whether the viewer reads the whole project, and so the text on its own page.
    pub reads: bool,
    /// The language of the text.
    pub lang: Lang,
    /// The text around what was found.
    pub pieces: Vec<Piece>,
    /// Whether text was left out before and after.
    pub cut: (bool, bool),
    /// The words that were found, where they are not those that were typed.
    pub forms: Vec<String>,
    /// The terms of kits without which it would not have been found, each as it is called in every language.
    pub through: Vec<Vec<(Lang, String)>>,
}

/// Whether the filters that a project answers as a whole let it through.
pub(super) fn is_asked(store: &Store, inside: &Inside, asked: &Asked<'_>) -> bool {
    let project = &inside.project;
    asked.filters().iter().all(|filter| match filter.field {
        Field::Place => passes(filter, &[&project.place]),
        Field::Kit => {
            let titles =
                store.kit(&project.kit).map(|kit| Lang::ALL.map(|lang| kit.title.get(lang))).unwrap_or_default();
            passes(filter, &[&titles[..], &[&project.kit]].concat())
        }
        _ => true,
    })
}

fn passes(filter: &Filter, names: &[&str]) -> bool {
    filter.names(names) != filter.excluded
}

pub(super) struct Room<'i> {
    inside: &'i Inside,
    audience: Audience,
    consents: Consents,
    now: Timestamp,
    accounts: Vec<Account>,
    stories: HashMap<StoryId, Story>,
    aliases: HashMap<PersonId, String>,
    finding: Finding,
    /// The best text that nobody has looked at yet, with its score.
    next: Option<(DocumentId, f64)>,
}

impl<'i> Room<'i> {
    /// None when nothing in it holds the words.
    pub(super) async fn open(
        read: &mut Read,
        inside: &'i Inside,
        now: Timestamp,
        words: &[Vec<(i64, u8)>],
    ) -> Result<Option<Self>, Error> {
        let project = inside.project.id;
        let mut finding = Finding::begin(read, project, words).await?;
        let Some(next) = finding.next(read).await? else { return Ok(None) };
        read.opens(project);
        let audience = if inside.may(Right::Read) { Audience::Team } else { Audience::Raw };
        let stories = stories::list_stories(read, project).await?;
        let people = people::list_people(read, project).await?;
        Ok(Some(Self {
            inside,
            audience,
            consents: consents::load_consents(read, project, Some(audience)).await?,
            now,
            accounts: stories::list_accounts(read, project).await?,
            stories: stories.into_iter().map(|story| (story.id, story)).collect(),
            aliases: people.into_iter().map(|person| (person.id, person.alias)).collect(),
            finding,
            next: Some(next),
        }))
    }

    /// How good its next text is; none when there are no more.
    pub(super) fn score(&self) -> Option<f64> {
        self.next.map(|(_, score)| score)
    }

    /// Looks into its next text; none when it may not be shown, or does not answer after all.
    pub(super) async fn next_hit(
        &mut self,
        read: &mut Read,
        asked: &Asked<'_>,
        words: &Words,
    ) -> Result<Option<Hit>, Error> {
        let Some((id, _)) = self.next.take() else { return Ok(None) };
        self.next = self.finding.next(read).await?;
        let document = match documents::load_document(read, self.inside.project.id, id).await {
            Ok(document) => document,
            // Erased: its key is gone.
            Err(Error::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        };
        let Some(mut hit) = self.show(document, asked, words) else { return Ok(None) };
        hit.file = brought::find_file_name(read, id).await?;
        Ok(Some(hit))
    }

    fn gate(&self) -> Gate<'_> {
        Gate::new(&self.consents, self.audience, self.now)
    }

    /// Who does not read the project sees only what they were given to ask.
    fn is_for_viewer(&self, account: Option<&Account>) -> bool {
        let own = |account: &Account| account.interviewer.is_some() && account.interviewer == self.inside.person;
        self.inside.may(Right::Read) || account.is_some_and(own)
    }

    fn alias(&self, account: &Account) -> String {
        self.aliases.get(&account.teller).cloned().unwrap_or_default()
    }

    /// Whether the filters about a single text let it through.
    fn passes(&self, document: &Document, account: Option<&Account>, asked: &Asked<'_>, words: &Words) -> bool {
        asked.filters().iter().all(|filter| match filter.field {
            Field::Year => passes(filter, &[&date_of(document.changed_at).year().to_string()]),
            Field::Language => {
                let names = Lang::ALL.map(|lang| words.in_lang(lang).code("lang", document.lang.tag()));
                let [he, sv, en] = &names;
                passes(filter, &[document.lang.tag(), document.lang.own_name(), he, sv, en])
            }
            Field::Standpoint => {
                let names = account.map(|account| Lang::ALL.map(|lang| words.in_lang(lang).side(account.side)));
                passes(filter, &names.iter().flatten().map(String::as_str).collect::<Vec<_>>())
            }
            Field::Author => {
                let alias = account.map(|account| self.alias(account));
                passes(filter, &alias.iter().map(String::as_str).collect::<Vec<_>>())
            }
            _ => true,
        })
    }

    fn show(&self, document: Document, asked: &Asked<'_>, words: &Words) -> Option<Hit> {
        let account = self.accounts.iter().find(|account| document.account == Some(account.id));
        if !self.is_for_viewer(account) || !self.passes(&document, account, asked, words) {
            return None;
        }
        let cleared = self.gate().clear(document.told, Material::Retold).ok()?;
        let answer = asked.answer(cleared.get(), document.lang)?;
        Some(Hit {
            project: document.project,
            project_title: self.inside.project.title.clone(),
            document: document.id,
            file: None,
            account: document.account,
            story: document.story.and_then(|story| self.story(story)),
            teller: account.map(|account| (account.side, self.alias(account))),
            reads: self.inside.may(Right::Read),
            lang: document.lang,
            pieces: answer.pieces,
            cut: answer.cut,
            forms: answer.forms,
            through: answer.through,
        })
    }

    fn story(&self, id: StoryId) -> Option<(i64, Option<String>)> {
        let story = self.stories.get(&id)?;
        let title = self.gate().clear(story.told.clone(), Material::Retold).ok().map(|face| face.into_inner().title);
        Some((story.number, title.filter(|title| !title.is_empty())))
    }
}
