//! Lines: the list, wording one, changing it, its page, its end.

use axum::extract::Path;
use redthread_core::ids::{ConcernId, FindingId};
use redthread_core::kit::Kit;
use redthread_core::texts::{self, Fields};
use redthread_storage::redlines::{self, Marks, RedLine};
use redthread_storage::{Error, Inside, Read};
use redthread_web::{Answer, Ctx, Filled, Form, OrFail as _, Posted};

use super::{enter, id};
use crate::actions;
use crate::model::{LineDraft, WORDING};
use crate::pages::line::LineView;
use crate::pages::line_form::{LineForm, OWN};
use crate::pages::list::ListView;

pub(crate) async fn list(ctx: Ctx, Path(project): Path<String>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let view = ListView::load(&ctx, &mut read, &inside, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn new(ctx: Ctx, Path(project): Path<String>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let from = concerns_in(&ctx.asked("from").unwrap_or_default());
    let heading = ctx.asked("heading").unwrap_or_default();
    let filled = first_words(&mut read, &inside, &from, heading).await.or_fail(&ctx)?;
    let view = LineForm::load(&ctx, &mut read, &inside, (None, from), filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

fn concerns_in(list: &str) -> Vec<ConcernId> {
    list.split(',').filter_map(|text| text.trim().parse().ok()).collect()
}

/// A line begins with what its concerns touch, all of it, and with the heading that they stand under.
async fn first_words(read: &mut Read, inside: &Inside, from: &[ConcernId], heading: String) -> Result<Filled, Error> {
    let mut all = Marks::new();
    for concern in from {
        let concern = redlines::load_concern(read, inside.project.id, *concern).await?;
        for (dimension, values) in concern.marks {
            let known = all.entry(dimension).or_default();
            known.extend(values);
            known.sort();
            known.dedup();
        }
    }
    let mut fields = marks_as_fields(inside.method()?, &all);
    fields.push(("heading".to_owned(), heading));
    Ok(Filled::with(fields))
}

pub(crate) async fn word(Path(project): Path<String>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let from = concerns_in(form.get("from"));
    let worded = async {
        let draft = read_draft(&form, inside.method()?)?;
        actions::word_line(ctx.store(), &deed, &inside, &draft, &from).await
    };
    match worded.await {
        Ok(line) => ctx.go(format!("/p/{project}/lines/{line}"), "line-worded"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = LineForm::load(&ctx, &mut read, &inside, (None, from), filled).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

fn read_draft(form: &Form, kit: &Kit) -> Result<LineDraft, Error> {
    let mut fields = Fields::default();
    let draft = LineDraft {
        wording: fields.take(form.required("wording", WORDING)),
        explanation: fields.take(form.optional("explanation", texts::PARAGRAPH)),
        heading: fields.take(form.optional("heading", texts::LINE)),
        marks: read_marks(form, kit, &mut fields),
        keeps_numbers: form.has("keeps_numbers"),
    };
    fields.check()?;
    Ok(draft)
}

/// The kit's values that are ticked, and own words, a comma between them, where a dimension is open.
fn read_marks(form: &Form, kit: &Kit, fields: &mut Fields) -> Marks {
    let mut marks = Marks::new();
    for dimension in &kit.dimensions {
        let name = dimension.id.as_str();
        let ticked = form.all(name).filter(|value| dimension.values.iter().any(|known| known.id.as_str() == *value));
        let mut values: Vec<String> = ticked.map(str::to_owned).collect();
        if dimension.open {
            let own = fields.take(form.optional(&format!("{OWN}{name}"), texts::LINE));
            values.extend(own.split([',', '،']).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()));
        }
        marks.insert(name.to_owned(), values);
    }
    marks.retain(|_, values| !values.is_empty());
    marks
}

fn marks_as_fields(kit: &Kit, marks: &Marks) -> Vec<(String, String)> {
    let mut fields = vec![];
    for dimension in &kit.dimensions {
        let values = marks.get(dimension.id.as_str()).map_or(&[][..], Vec::as_slice);
        let is_known = |value: &&String| dimension.values.iter().any(|known| known.id.as_str() == value.as_str());
        fields.extend(values.iter().filter(is_known).map(|value| (dimension.id.to_string(), value.clone())));
        let own: Vec<&str> = values.iter().filter(|value| !is_known(value)).map(String::as_str).collect();
        if !own.is_empty() {
            fields.push((format!("{OWN}{}", dimension.id), own.join(", ")));
        }
    }
    fields
}

pub(crate) async fn line(ctx: Ctx, Path((project, line)): Path<(String, String)>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let line: FindingId = id(&ctx, &line)?;
    let view = LineView::load(&ctx, &mut read, &inside, line, Filled::default()).await.or_fail(&ctx)?;
    ctx.show(&view)
}

pub(crate) async fn edit(ctx: Ctx, Path((project, line)): Path<(String, String)>) -> Answer {
    let (mut read, inside) = enter(&ctx, &project).await?;
    let line = redlines::load_line(&mut read, inside.project.id, id(&ctx, &line)?).await.or_fail(&ctx)?;
    let filled = as_stored(&line, inside.method().or_fail(&ctx)?);
    let view = LineForm::load(&ctx, &mut read, &inside, (Some(line), vec![]), filled).await.or_fail(&ctx)?;
    ctx.show(&view)
}

fn as_stored(line: &RedLine, kit: &Kit) -> Filled {
    let finding = &line.finding;
    let mut fields = marks_as_fields(kit, &line.marks);
    fields.extend([
        ("wording".to_owned(), finding.title.clone()),
        ("explanation".to_owned(), finding.explanation.clone()),
        ("heading".to_owned(), finding.category.clone()),
        ("version".to_owned(), finding.version.to_string()),
    ]);
    Filled::with(fields)
}

pub(crate) async fn change(Path((project, line)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let line: FindingId = id(&ctx, &line)?;
    let changed = async {
        let (draft, seen) = (read_draft(&form, inside.method()?)?, form.number("version")?);
        actions::change_line(ctx.store(), &deed, &inside, (line, seen), &draft).await
    };
    let outcome = changed.await;
    let (refusals, is_conflict) = match outcome {
        Ok(()) => return ctx.go(format!("/p/{project}/lines/{line}"), "saved"),
        Err(Error::Refused(refusals)) => (refusals, false),
        Err(Error::Conflict) => (vec![], true),
        Err(error) => return Err(ctx.fail(error)),
    };
    let there = redlines::load_line(&mut read, inside.project.id, line).await.or_fail(&ctx)?;
    let filled = Filled::refused(form, refusals);
    let mut view = LineForm::load(&ctx, &mut read, &inside, (Some(there), vec![]), filled).await.or_fail(&ctx)?;
    if is_conflict {
        view.is_conflict = true;
        return ctx.show_conflict(&view);
    }
    ctx.show_refused(&view)
}

pub(crate) async fn shift(Path((project, line)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (_, inside) = enter(&ctx, &project).await?;
    let (line, earlier) = (id(&ctx, &line)?, form.get("to") == "earlier");
    actions::move_line(ctx.store(), &deed, &inside, line, earlier).await.or_fail(&ctx)?;
    ctx.go(format!("/p/{project}/lines#line-{line}"), "")
}

pub(crate) async fn end(Path((project, line)): Path<(String, String)>, post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    let (mut read, inside) = enter(&ctx, &project).await?;
    let line: FindingId = id(&ctx, &line)?;
    let ended = async {
        let reason = form.required("reason", texts::PARAGRAPH)?;
        actions::end_line(ctx.store(), &deed, &inside, line, &reason).await
    };
    match ended.await {
        Ok(()) => ctx.go(format!("/p/{project}/lines"), "line-ended"),
        Err(Error::Refused(refusals)) => {
            let filled = Filled::refused(form, refusals);
            let view = LineView::load(&ctx, &mut read, &inside, line, filled).await.or_fail(&ctx)?;
            ctx.show_refused(&view)
        }
        Err(error) => Err(ctx.fail(error)),
    }
}
