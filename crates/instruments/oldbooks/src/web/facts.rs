//! What a book says of itself: filled in by the machine, confirmed by a person.

use redthread_core::ids::{FindingId, OldBookId};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{Fields, LINE, PARAGRAPH};
use redthread_storage::{Error, Store};
use redthread_web::{Answer, At, Ctx, Failure, Filled, Form, OrFail as _, Posted};

use super::enter;
use crate::actions::{describe, facts_version};
use crate::model::facts::{read_authors, write_authors};
use crate::model::lines::count;
use crate::model::{Chapter, Facts, Principle};
use crate::pages::Head;
use crate::pages::facts::{FactsView, NowRow};
use crate::store;

pub(super) async fn page(ctx: Ctx, At(book): At<OldBookId>) -> Answer {
    let view = load(&ctx, book).await?;
    ctx.show(&view)
}

async fn load(ctx: &Ctx, book: OldBookId) -> Result<FactsView, Failure> {
    let (mut read, _, book) = enter(ctx, book).await?;
    let lines = store::load_lines(&mut read, book.id).await.or_fail(ctx)?;
    let choices = store::list_choices(&mut read, book.id).await.or_fail(ctx)?;
    let version = facts_version(&mut read, book.id).await.or_fail(ctx)?;
    Ok(FactsView {
        head: Head::of(ctx, &book, count(&lines, &choices)),
        version,
        is_described: book.described_at.is_some(),
        filled: Filled::with(fill(&book.facts)),
        hints: book.facts.hints.clone(),
        now: vec![],
        facts: book.facts,
    })
}

pub(super) async fn save(At(book): At<OldBookId>, post: Posted) -> Answer {
    let ctx = &post.ctx;
    let before = load(ctx, book).await?;
    let saved = match read_facts(ctx.store(), &post.form, &before.facts.principles) {
        Ok((seen, facts)) => describe(ctx.store(), &post.deed, &ctx.viewer(), (book, seen), &facts).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(book) => ctx.go(format!("/desk/old-books/{book}"), "old-book-described"),
        Err(Error::Refused(refusals)) => {
            let version = post.form.number("version").unwrap_or(before.version);
            ctx.show_refused(&FactsView { version, filled: Filled::refused(post.form.clone(), refusals), ..before })
        }
        Err(Error::Conflict) => {
            let now = differing(&before.filled, &post.form);
            ctx.show_conflict(&FactsView { now, filled: Filled::refused(post.form.clone(), vec![]), ..before })
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// The fields in which what is kept now differs from what was typed; repeated rows as one.
fn differing(kept: &Filled, typed: &Form) -> Vec<NowRow> {
    let plain = |form: &Form, name: &str| {
        let all: Vec<String> = form.all(name).map(|text| text.replace("\r\n", "\n").trim().to_owned()).collect();
        all.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    };
    let mut names: Vec<&str> = kept.form.names().filter(|name| *name != "principle_id").collect();
    names.dedup();
    let differ = names.into_iter().filter(|name| plain(&kept.form, name) != plain(typed, name));
    let mut rows: Vec<NowRow> = vec![];
    for name in differ.filter(|name| !name.starts_with("chapter_") && *name != "principle_more") {
        rows.push(NowRow { field: name.to_owned(), text: plain(&kept.form, name) });
    }
    rows
}

fn fill(facts: &Facts) -> Vec<(String, String)> {
    let number = |number: Option<String>| number.unwrap_or_default();
    let one = |name: &str, value: String| (name.to_owned(), value);
    let mut fields = vec![
        one("title", facts.title.clone()),
        one("subtitle", facts.subtitle.clone()),
        one("authors", write_authors(&facts.authors)),
        one("year", number(facts.year.map(|year| year.to_string()))),
        one("lang", facts.lang.tag().to_owned()),
        one("publisher", facts.publisher.clone()),
        one("place", facts.place.clone()),
        one("about_place", facts.about_place.clone()),
        one("report_number", facts.report_number.clone()),
        one("series", facts.series.clone()),
        one("volume", number((facts.volume > 0).then(|| facts.volume.to_string()))),
        one("about", facts.about.clone()),
        one("citation", facts.citation.clone()),
    ];
    for chapter in &facts.chapters {
        fields.push(one("chapter", chapter.title.clone()));
        fields.push(one("chapter_page", number(chapter.page.map(|page| page.to_string()))));
        fields.push(one("chapter_line", number(chapter.line.map(|line| line.to_string()))));
    }
    for principle in &facts.principles {
        fields.push(one("principle_id", principle.id.to_string()));
        fields.push(one("principle", principle.title.clone()));
        fields.push(one("principle_more", principle.explanation.clone()));
    }
    fields
}

fn read_facts(store: &Store, form: &Form, known: &[Principle]) -> Result<(i64, Facts), Error> {
    let mut fields = Fields::default();
    let seen = fields.take(form.number("version"));
    let line = |fields: &mut Fields, name: &str| fields.take(form.optional(name, LINE));
    let facts = Facts {
        title: line(&mut fields, "title"),
        subtitle: line(&mut fields, "subtitle"),
        authors: read_authors(&fields.take(form.optional("authors", PARAGRAPH))),
        year: fields.take(number(form.get("year"), "year")),
        publisher: line(&mut fields, "publisher"),
        place: line(&mut fields, "place"),
        about_place: line(&mut fields, "about_place"),
        report_number: line(&mut fields, "report_number"),
        series: line(&mut fields, "series"),
        volume: fields.take(number(form.get("volume"), "volume")).unwrap_or_default(),
        lang: fields.take(form.code("lang", |tag| tag.parse().ok()).map(Some)).unwrap_or(Lang::En),
        about: fields.take(form.optional("about", PARAGRAPH)),
        citation: fields.take(form.optional("citation", PARAGRAPH)),
        chapters: read_chapters(form, &mut fields),
        principles: read_principles(store, form, &mut fields, known)?,
        hints: vec![],
    };
    fields.check()?;
    Ok((seen, facts))
}

/// A number that may be missing.
fn number<T: std::str::FromStr>(text: &str, field: &str) -> Result<Option<T>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Refusal::beside(field, "form.not_a_number"))
}

fn read_chapters(form: &Form, fields: &mut Fields) -> Vec<Chapter> {
    let rows = form.all("chapter").zip(form.all("chapter_page")).zip(form.all("chapter_line"));
    let filled = rows.filter(|((title, page), line)| [title, page, line].iter().any(|text| !text.trim().is_empty()));
    filled
        .map(|((title, page), line)| Chapter {
            title: fields.take(redthread_core::texts::optional("chapters", title, LINE)),
            page: fields.take(number(page, "chapters")),
            line: fields.take(number(line, "chapters")),
        })
        .collect()
}

/// The principles of the form. One that the book has already keeps its id: it is its address.
fn read_principles(
    store: &Store,
    form: &Form,
    fields: &mut Fields,
    known: &[Principle],
) -> Result<Vec<Principle>, Error> {
    let rows = form.all("principle_id").zip(form.all("principle")).zip(form.all("principle_more"));
    let mut principles = vec![];
    for ((id, title), more) in rows.filter(|((_, title), more)| !title.trim().is_empty() || !more.trim().is_empty()) {
        let id = id.parse::<FindingId>().ok().filter(|id| known.iter().any(|one| one.id == *id));
        let id = match id {
            Some(id) => id,
            None => store.new_id()?,
        };
        principles.push(Principle {
            id,
            title: fields.take(redthread_core::texts::optional("principles", title, LINE)),
            explanation: fields.take(redthread_core::texts::optional("principles", more, PARAGRAPH)),
        });
    }
    Ok(principles)
}
