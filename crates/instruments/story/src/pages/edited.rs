//! The file that came back from the language editor: what changed in each text, to be taken over one by one.

use maud::{Markup, html};
use redthread_core::ids::{DocumentId, Id as _, ProjectId};
use redthread_core::kit::Right;
use redthread_core::mark::Origin;
use redthread_core::refusal::Refusal;
use redthread_core::reply::{self, Shape};
use redthread_intake::{BroughtText, Note};
use redthread_storage::documents::{self, Document, DocumentKind};
use redthread_storage::stories::{self, Account, Story};
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{crumbs, dir_of, form_start};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

use crate::actions::lines_to_reopen;
use crate::diff::{Block, changed_words, compare, merge};
use crate::edited::{Stretch, put_back, stretches};
use crate::load::{Missing, Team, gap, numbered};
use crate::pages::versions::draw_diff;

#[derive(Serialize)]
pub(crate) struct EditedView {
    project: String,
    /// Name of the file that was read; empty before one is.
    file: String,
    /// Texts in which something changed, in the order of the file.
    changed: Vec<Changed>,
    /// Texts in which nothing did.
    same: usize,
    /// What stands around the texts and changed: put in by hand.
    around: Vec<Vec<String>>,
    /// Texts of the file that this project does not have.
    unknown: Vec<Vec<String>>,
    /// What to know about the file: message keys.
    notes: Vec<String>,
    #[serde(skip)]
    project_title: String,
    #[serde(skip)]
    filled: Filled,
}

/// A text with changes.
#[derive(Serialize)]
struct Changed {
    document: String,
    version: i64,
    story: String,
    section: String,
    alias: String,
    /// The words as they would stand.
    text: String,
    words: usize,
    /// Places that somebody here changed too: both wordings are kept.
    both: usize,
    /// How many lines of consent would wait to be confirmed.
    asks_again: usize,
    blocks: Vec<Block>,
    barred: Vec<Missing>,
}

/// Before any file.
pub(crate) async fn empty(ctx: &Ctx, project: ProjectId, filled: Filled) -> Result<EditedView, Error> {
    let (_, inside) = ctx.inside(project).await?;
    inside.require(Right::Edit)?;
    Ok(EditedView::new(&inside, filled))
}

/// Reads a file against the texts as they are now.
pub(crate) async fn load(ctx: &Ctx, project: ProjectId, name: &str, bytes: &[u8]) -> Result<EditedView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    inside.require(Right::Edit)?;
    let brought = redthread_intake::read(name, bytes)
        .map_err(|fault| Refusal::beside("file", fault.code()).with("file", name.to_owned()))?;
    let paragraphs: Vec<String> = brought.paragraphs.iter().map(|one| one.text.clone()).collect();
    let cut = stretches(&paragraphs, &brought.bookmarks);
    if cut.iter().all(|one| one.origin.is_none()) {
        return Err(Refusal::beside("file", "story.no_marks").into());
    }
    let team = Team::load(&mut read, project, ctx.store().now()).await?;
    let view =
        EditedView { file: name.to_owned(), notes: notes(&brought), ..EditedView::new(&inside, Filled::default()) };
    let mut desk = Desk { ctx, read, inside, team, view };
    for one in cut {
        desk.put(one).await?;
    }
    Ok(desk.view)
}

/// Footnotes are the only note that says nothing of the words.
fn notes(brought: &BroughtText) -> Vec<String> {
    let told = brought.notes.iter().filter(|note| !matches!(note, Note::Footnote { .. }));
    told.map(|note| note.code().replace('.', "-")).collect()
}

struct Desk<'a> {
    ctx: &'a Ctx,
    read: Read,
    inside: Inside,
    team: Team,
    view: EditedView,
}

impl Desk<'_> {
    async fn put(&mut self, one: Stretch) -> Result<(), Error> {
        let Some(origin) = one.origin else {
            if one.changed {
                self.view.around.push(one.paragraphs);
            }
            return Ok(());
        };
        match documents::load_document(&mut self.read, self.inside.project.id, origin.document).await {
            Ok(document) => self.text(&document, origin, one.paragraphs).await,
            Err(Error::NotFound) => {
                self.view.unknown.push(one.paragraphs);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    async fn text(&mut self, document: &Document, origin: Origin, edited: Vec<String>) -> Result<(), Error> {
        let mut named = self.named(document).await?;
        let now = match self.team.clear(document.told.clone()) {
            Ok(now) => now,
            Err(barred) => {
                self.view.changed.push(Changed { barred, ..named });
                return Ok(());
            }
        };
        let sent = self.version(document, origin.version, &now).await?;
        let theirs = put_back(self.shape(document).await?, &sent, &edited);
        let (text, both) = if sent == now {
            (theirs, 0)
        } else {
            let merged = merge(&sent, &theirs, &now);
            (merged.text, merged.both)
        };
        if changed_words(&now, &text) == 0 {
            self.view.same += 1;
            return Ok(());
        }
        let (subjects, at) = (document.told.subjects(), self.ctx.store().now());
        let lines = lines_to_reopen(&mut self.read, &self.inside, Some(document), subjects, &text, at).await?;
        (named.asks_again, named.both, named.words) = (lines.len(), both, changed_words(&now, &text));
        named.blocks = compare(&now, &text);
        named.text = text;
        self.view.changed.push(named);
        Ok(())
    }

    /// The words that the file was made from; those of today where that version is gone.
    async fn version(&mut self, document: &Document, version: i64, now: &str) -> Result<String, Error> {
        if document.version == version {
            return Ok(now.to_owned());
        }
        let versions = documents::list_versions(&mut self.read, document).await?;
        let sent = versions.into_iter().find(|one| one.version == version);
        Ok(sent.and_then(|one| self.team.clear(one.told).ok()).unwrap_or_else(|| now.to_owned()))
    }

    async fn account(&mut self, document: &Document) -> Result<Option<Account>, Error> {
        match document.account {
            Some(id) => stories::load_account(&mut self.read, self.inside.project.id, id).await.map(Some),
            None => Ok(None),
        }
    }

    /// In which shape the text was answered.
    async fn shape(&mut self, document: &Document) -> Result<Shape, Error> {
        let Some(account) = self.account(document).await? else { return Ok(Shape::Text) };
        let kit = self.inside.kit(self.ctx.store())?;
        let step = reply::step_of(kit, account.side, &document.section, self.inside.project.lang);
        Ok(step.map_or(Shape::Text, Shape::of))
    }

    /// What the text is called, with nothing in it yet.
    async fn named(&mut self, document: &Document) -> Result<Changed, Error> {
        let account = self.account(document).await?;
        let story = match document.story {
            Some(story) => {
                let story = stories::load_story(&mut self.read, self.inside.project.id, story).await?;
                self.story(story)
            }
            None => String::new(),
        };
        let kit = self.inside.kit(self.ctx.store())?;
        let step = account.as_ref().and_then(|one| reply::step_of(kit, one.side, &document.section, self.ctx.lang()));
        let section = match (&step, document.kind) {
            (_, DocumentKind::StoryText) => self.ctx.say("story-text-title"),
            (Some(step), _) => step.title.clone(),
            (None, _) => document.section.clone(),
        };
        Ok(Changed {
            document: document.id.to_string(),
            version: document.version,
            story,
            section,
            alias: account.map(|one| self.team.alias(one.teller)).unwrap_or_default(),
            text: String::new(),
            words: 0,
            both: 0,
            asks_again: 0,
            blocks: vec![],
            barred: vec![],
        })
    }

    fn story(&self, story: Story) -> String {
        let number = numbered(self.ctx, story.number);
        let title = self.team.clear(story.told).map(|face| face.title).unwrap_or_default();
        if title.is_empty() { number } else { title }
    }
}

/// The name of the field that says whether a text is taken over.
pub(crate) fn ticked(document: DocumentId) -> String {
    format!("take-{}", document.uuid())
}

impl EditedView {
    fn new(inside: &Inside, filled: Filled) -> Self {
        Self {
            project: inside.project.id.to_string(),
            file: String::new(),
            changed: vec![],
            same: 0,
            around: vec![],
            unknown: vec![],
            notes: vec![],
            project_title: inside.project.title.clone(),
            filled,
        }
    }

    fn upload(&self, ctx: &Ctx) -> Markup {
        let bad = !self.filled.refusals.is_empty();
        html! {
            form.form method="post" enctype="multipart/form-data" action=(format!("/p/{}/stories/edited", self.project)) {
                (form_start(ctx))
                div class=(if bad { "field file bad" } else { "field file" }) {
                    label for="file" { (ctx.say("story-edited-file")) }
                    p.help id="file-help" { (ctx.say("story-edited-file-help")) }
                    @for refusal in &self.filled.refusals { p.error { (icon("stop")) (ctx.words.refusal(refusal)) } }
                    input id="file" name="file" type="file" required accept=".docx" aria-describedby="file-help";
                }
                div.actions { button.do { (ctx.say("story-edited-read")) } a.do.quiet href=(format!("/p/{}/books", self.project)) { (ctx.say("story-edited-to-books")) } }
            }
        }
    }

    fn result(&self, ctx: &Ctx) -> Markup {
        html! {
            p.lead { (ctx.words.say_with("story-edited-found", [("n", self.changed.len().into()), ("same", self.same.into())])) }
            p.meta { bdi { (self.file) } }
            @for note in &self.notes { div.notice.info role="status" { (icon("info")) p { (ctx.say(note)) } } }
            @if !self.changed.is_empty() {
                form method="post" action=(format!("/p/{}/stories/edited/taken", self.project)) {
                    (form_start(ctx))
                    @for (n, one) in self.changed.iter().enumerate() { (one.draw(ctx, n)) }
                    @if self.changed.iter().any(|one| one.barred.is_empty()) { div.savebar { button.do { (ctx.say("story-edited-take")) } } }
                }
            }
            (by_hand(ctx, "story-edited-around", &self.around))
            (by_hand(ctx, "story-edited-unknown", &self.unknown))
        }
    }
}

/// Words of the file that nothing here takes: shown, so that somebody can put them in.
fn by_hand(ctx: &Ctx, key: &str, all: &[Vec<String>]) -> Markup {
    html! {
        @if !all.is_empty() {
            section aria-labelledby=(key) {
                h2 id=(key) { (ctx.say(key)) }
                p { (ctx.say(&format!("{key}-more"))) }
                @for one in all { article.diff { @for paragraph in one { p dir=(dir_of(paragraph)) { (paragraph) } } } }
            }
        }
    }
}

impl Changed {
    fn draw(&self, ctx: &Ctx, n: usize) -> Markup {
        let heading = format!("changed-{n}");
        html! {
            section aria-labelledby=(heading) {
                p.kicker { bdi { (self.story) } @if !self.alias.is_empty() { " · " bdi { (self.alias) } } }
                h2 id=(heading) dir=(dir_of(&self.section)) { (self.section) }
                @if !self.barred.is_empty() { (gap(ctx, "story-text-gap", &self.barred)) }
                @else {
                    p.meta { (ctx.words.say_with("story-words-changed", [("n", self.words.into())])) }
                    (draw_diff(ctx, &self.blocks))
                    @if self.both > 0 { div.notice.warning role="status" { (icon("warn")) p { (ctx.words.say_with("story-merged-both", [("n", self.both.into())])) } } }
                    (self.choice(ctx, &heading))
                }
            }
        }
    }

    fn choice(&self, ctx: &Ctx, heading: &str) -> Markup {
        let name = format!("take-{}", self.document);
        html! {
            input type="hidden" name="document" value=(self.document);
            input type="hidden" name="version" value=(self.version);
            input type="hidden" name="text" value=(self.text);
            label.choice { input type="checkbox" name=(name) value="1" aria-describedby=(heading); span {
                b { (ctx.say("story-edited-take-this")) }
                @if self.asks_again > 0 { small { (ctx.words.say_with("story-edited-asks-again", [("n", self.asks_again.into())])) } }
            } }
        }
    }
}

impl View for EditedView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("story-edited-title")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let base = format!("/p/{}", self.project);
        let steps = [
            (self.project_title.clone(), base.clone()),
            (ctx.say("story-list-title"), format!("{base}/stories")),
            (self.title(ctx), String::new()),
        ];
        html! {
            div.page.read { main id="main" {
                (crumbs(ctx, &steps))
                h1 { (self.title(ctx)) }
                @if self.file.is_empty() { p.lead { (ctx.say("story-edited-lead")) } (self.upload(ctx)) } @else { (self.result(ctx)) }
            } }
        }
    }
}
