//! `/p/{project}/books/{publication}/stories`: which stories stand in the book, in which order and how.

use redthread_core::consent::{Audience, Material};
use redthread_core::ids::{ProjectId, PublicationId, StoryId};
use redthread_core::refusal::Refusal;
use redthread_storage::{Error, consents};
use redthread_web::{Answer, At, Ctx, Form, OrFail as _, Posted};

use crate::actions::choose_stories;
use crate::load::in_order;
use crate::model::Choice;
use crate::pages::Head;
use crate::pages::stories::{StoriesView, StoryRow};
use crate::store;

pub(super) async fn page(ctx: Ctx, At((project, book)): At<(ProjectId, PublicationId)>) -> Answer {
    let view = load(&ctx, project, book).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load(ctx: &Ctx, project: ProjectId, book: PublicationId) -> Result<StoriesView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let book = store::load_publication(&mut read, project, book).await?;
    let consents = consents::load_consents(&mut read, project, Some(Audience::Team)).await?;
    let gate = inside.gate(&consents, inside.now);
    let stories = in_order(&mut read, project, book.id).await?;
    let row = |(at, (story, choice)): (usize, &(redthread_storage::stories::Story, Choice))| {
        let number = ctx.words.say_with("publication-story-number", [("n", story.number.into())]);
        let face = gate.clear(story.told.clone(), Material::Retold).ok();
        let title = face.map(|face| face.into_inner().title).filter(|title| !title.is_empty());
        StoryRow {
            id: story.id.to_string(),
            number,
            title: title.unwrap_or_default(),
            position: at + 1,
            choice: choice.code(),
        }
    };
    Ok(StoriesView {
        head: Head::of(&inside),
        id: book.id.to_string(),
        book_title: book.front.title.clone(),
        version: book.version,
        stories: stories.iter().enumerate().map(row).collect(),
        conflict: false,
        refused: vec![],
    })
}

pub(super) async fn save(At((project, book)): At<(ProjectId, PublicationId)>, posted: Posted) -> Answer {
    let ctx = &posted.ctx;
    let (read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    drop(read);
    let saved = match chosen(&posted.form) {
        Ok((seen, chosen)) => choose_stories(ctx.store(), &posted.deed, &inside, (book, seen), &chosen).await,
        Err(refusals) => Err(refusals.into()),
    };
    match saved {
        Ok(book) => ctx.go(format!("/p/{project}/books/{book}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let mut view = typed(load(ctx, project, book).await.or_fail(ctx)?, &posted.form);
            view.refused = refusals;
            ctx.show_refused(&view)
        }
        Err(Error::Conflict) => {
            let mut view = typed(load(ctx, project, book).await.or_fail(ctx)?, &posted.form);
            view.conflict = true;
            ctx.show_conflict(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// The page with what was chosen in the form that did not go through.
fn typed(mut view: StoriesView, form: &Form) -> StoriesView {
    for row in &mut view.stories {
        if let Some(choice) = Choice::from_code(form.get(&format!("choice-{}", row.id))) {
            row.choice = choice.code();
        }
        row.position = form.get(&format!("place-{}", row.id)).trim().parse().unwrap_or(row.position);
    }
    view
}

type Chosen = (i64, Vec<(StoryId, Choice)>);

fn chosen(form: &Form) -> Result<Chosen, Vec<Refusal>> {
    let mut fields = redthread_core::texts::Fields::default();
    let seen = fields.take(form.number("version"));
    let mut rows: Vec<(i64, StoryId, Choice)> = vec![];
    for story in fields.take(form.ids::<StoryId>("story")) {
        let (choice, place) = (format!("choice-{story}"), format!("place-{story}"));
        let choice = fields.take(form.code(&choice, Choice::from_code));
        let place = fields.take(form.number(&place));
        rows.push((place, story, choice));
    }
    fields.check()?;
    rows.sort_by_key(|(place, ..)| *place);
    Ok((seen, rows.into_iter().map(|(_, story, choice)| (story, choice)).collect()))
}
