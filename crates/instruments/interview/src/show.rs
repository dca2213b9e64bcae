//! What the pages of one interview need beyond the interview itself, loaded for their reader.

use redthread_core::consent::{Audience, Material};
use redthread_core::day::date_of;
use redthread_core::ids::{AccountId, ProjectId};
use redthread_storage::{Error, Inside, Read, consents, people, stories};
use redthread_web::{Ctx, Filled};

use crate::actions::{self, Brought};
use crate::desk::{Desk, Words};
use crate::model::{Reply, Shape};
use crate::pages::{AccountView, Approved, Around, TextRow, choices};
use crate::store;

/// The page of an interview, with what was typed in it when something is to be mended.
pub(crate) async fn account(
    ctx: &Ctx,
    project: ProjectId,
    account: AccountId,
    filled: Option<Filled>,
) -> Result<AccountView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let desk = Desk::load(&mut read, ctx.store(), &inside, account).await?;
    let around = around(ctx, &mut read, &inside, &desk).await?;
    let own_unit = own_unit(ctx, &mut read, &inside, &desk).await?;
    let filled = filled.unwrap_or_else(|| as_it_is(ctx, &inside, &desk, own_unit));
    Ok(AccountView::new(inside, &desk, around, filled))
}

/// The forms of the page as they stand before anybody typed.
fn as_it_is(ctx: &Ctx, inside: &Inside, desk: &Desk<'_>, own_unit: String) -> Filled {
    let day = |at: jiff::Timestamp| date_of(at).to_string();
    let today = day(ctx.store().now());
    let known = |id: Option<redthread_core::ids::PersonId>| id.map(|id| id.to_string()).unwrap_or_default();
    Filled::with([
        ("held", today.clone()),
        ("read", today),
        ("reader", known(inside.person)),
        ("interviewer", known(desk.account.interviewer)),
        ("own_unit", own_unit),
        ("planned", desk.account.planned_at.map(day).unwrap_or_default()),
    ])
}

async fn around(ctx: &Ctx, read: &mut Read, inside: &Inside, desk: &Desk<'_>) -> Result<Around, Error> {
    let everybody = people::list_people(read, inside.project.id).await?;
    let teller = desk.account.teller;
    let has_part = |person: &people::Person| !person.roles.is_empty() && !person.is_erased && person.id != teller;
    let readers: Vec<people::Person> = everybody.iter().filter(|person| has_part(person)).cloned().collect();
    let approval = store::find_approval(read, desk.account.id).await?;
    let alias = |id| everybody.iter().find(|person| person.id == id).map(|person| person.alias.clone());
    Ok(Around {
        story: story(ctx, read, inside, desk).await?,
        approved: approval.map(|approval| Approved {
            reader: approval.read_by.and_then(alias).unwrap_or_default(),
            date: ctx.words.date(approval.read_at),
        }),
        interviewers: choices(&actions::list_interviewers(read, ctx.store(), inside).await?),
        readers: choices(&readers),
        reason: reason(read, desk).await?,
    })
}

/// The story's title where the team may see it, its number otherwise.
async fn story(ctx: &Ctx, read: &mut Read, inside: &Inside, desk: &Desk<'_>) -> Result<String, Error> {
    let story = stories::load_story(read, inside.project.id, desk.account.story).await?;
    let consents = consents::load_consents(read, inside.project.id, Some(Audience::Team)).await?;
    let number = ctx.words.say_with("interview-story-number", [("number", story.number.into())]);
    let face = inside.gate(&consents, ctx.store().now()).clear(story.told, Material::Retold);
    Ok(face.map_or(number, |face| face.into_inner().title))
}

/// Why somebody of the story's own unit interviews, where the team may read it.
async fn own_unit(ctx: &Ctx, read: &mut Read, inside: &Inside, desk: &Desk<'_>) -> Result<String, Error> {
    let story = stories::load_story(read, inside.project.id, desk.account.story).await?;
    let Some(told) = store::find_own_unit(read, desk.account.id, &story).await? else { return Ok(String::new()) };
    let consents = consents::load_consents(read, inside.project.id, Some(Audience::Team)).await?;
    let note = inside.gate(&consents, ctx.store().now()).clear(told, Material::Retold);
    Ok(note.map(redthread_core::gate::Cleared::into_inner).unwrap_or_default())
}

/// Why the gate said no.
async fn reason(read: &mut Read, desk: &Desk<'_>) -> Result<Option<Words>, Error> {
    let Some(section) = desk.refusing() else { return Ok(None) };
    let words = desk.words(read, section).await?;
    Ok(Some(words.map(|text| match Reply::read(Shape::Gate, &text) {
        Reply::Gate { reason, .. } => reason,
        _ => text,
    })))
}

/// The texts of an interview as rows, those just brought with what to know about them.
pub(crate) async fn text_rows(
    ctx: &Ctx,
    read: &mut Read,
    desk: &Desk<'_>,
    brought: &Brought,
) -> Result<Vec<TextRow>, Error> {
    let mut rows = vec![];
    for outline in &desk.brought {
        let text = desk.words_of(read, outline).await?.ok();
        let name = redthread_storage::brought::find_file_name(read, outline.id).await?.filter(|_| text.is_some());
        let noted = brought.kept.iter().filter(|(_, document, _)| *document == outline.id);
        let notes = noted.flat_map(|(_, _, notes)| notes).map(|note| ctx.words.say(&note.code().replace('.', "-")));
        rows.push(TextRow {
            document: outline.id.to_string(),
            name: name.unwrap_or_else(|| outline.section.clone()),
            date: ctx.words.date(outline.changed_at),
            text,
            notes: notes.collect(),
        });
    }
    Ok(rows)
}
