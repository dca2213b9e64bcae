//! The outline as a paper: what is in the way of an edition, and what one shows.

use maud::Markup;
use redthread_core::ids::{Id as _, ProjectId, Uuid};
use redthread_core::thread::{Node, Relation};
use redthread_editions::paper::{Draft, Hindrance, Mark, Names, Paper};
use redthread_editions::{Table, paper_names};
use redthread_storage::{Act, Error, Inside, Project, Reads, Store, passages};
use redthread_web::{App, Ctx, Kind, PartKind, Words};

use crate::assemble::{LINES, assemble};
use crate::hindrance::in_the_way;
use crate::load::Loaded;
use crate::model::{Comment, CommentRound};
use crate::pages::{tabs, way};
use crate::store::{self, EDITIONS};

/// An outline of an agreed policy, with the comments on it.
pub(crate) struct Outline {
    loaded: Loaded,
    rounds: Vec<CommentRound>,
    comments: Vec<Comment>,
}

/// Makes editions as they are asked for, until it is dropped.
pub async fn work(app: App) {
    redthread_editions::work::<Outline>(app).await;
}

/// Makes one edition that was asked for, if there is any; whether there was.
pub async fn work_once(app: &App) -> Result<bool, Error> {
    redthread_editions::make_once::<Outline>(app).await
}

impl Paper for Outline {
    const NAMES: Names = paper_names!("outline", "policy", Kind::PolicyOutline, "policy_outlines");
    const WORK: &'static str = "policy.edition";
    const TABLE: &'static Table = &EDITIONS;

    async fn load<R: Reads>(store: &Store, on: &mut R, project: Project, _: &Words) -> Result<Self, Error> {
        let rounds = store::list_comment_rounds(on, project.id).await?;
        let comments = store::list_comments(on, project.id).await?;
        Ok(Self { loaded: Loaded::load(on, project, store.now()).await?, rounds, comments })
    }

    fn hindrances(&self) -> Vec<Hindrance> {
        in_the_way(&self.loaded, &self.rounds, &self.comments)
    }

    async fn draft<R: Reads>(&self, on: &mut R, words: &Words, mark: Mark<'_>) -> Result<Draft, Error> {
        assemble(on, &self.loaded, words, mark).await
    }

    /// Clauses, and the lines they rest on.
    async fn shows(act: &mut Act, project: ProjectId) -> Result<Vec<(Node, Uuid)>, Error> {
        let mut all = vec![];
        for clause in store::list_clauses(act, project).await? {
            all.push((Node::Clause, clause.id.uuid()));
            let lines = passages::list_links_from(act, clause.id.uuid(), Relation::RestsOn).await?;
            all.extend(lines.into_iter().map(|(_, line)| (Node::Finding, line)));
        }
        Ok(all)
    }

    fn parts_of(chapter: &str) -> PartKind {
        if chapter == LINES { PartKind::RedLine } else { PartKind::Chapter }
    }

    fn top(ctx: &Ctx, inside: &Inside) -> Markup {
        let project = inside.project.id.to_string();
        let way = way(ctx, &project, &[(ctx.say("edition-all"), String::new())]);
        maud::html! { (way) (tabs(ctx, &project, "/editions")) }
    }
}
