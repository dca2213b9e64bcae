//! `/p/{project}/books/{publication}/front`: what is said around the stories.

use redthread_core::ids::{ProjectId, PublicationId};
use redthread_core::refusal::Refusal;
use redthread_core::texts::{Fields, LINE, PARAGRAPH, TEXT};
use redthread_storage::Error;
use redthread_web::{Answer, At, Ctx, Filled, Form, OrFail as _, Posted};

use crate::actions::{list_continuable, save_front};
use crate::model::{AuthorLine, Front, MOST_AUTHORS, read_credits, write_credits};
use crate::pages::Head;
use crate::pages::front::{FrontView, NowRow};
use crate::store;

pub(super) async fn page(ctx: Ctx, At((project, book)): At<(ProjectId, PublicationId)>) -> Answer {
    let view = load(&ctx, project, book).await.or_fail(&ctx)?;
    ctx.show(&view)
}

async fn load(ctx: &Ctx, project: ProjectId, book: PublicationId) -> Result<FrontView, Error> {
    let (mut read, inside) = ctx.inside(project).await?;
    let book = store::load_publication(&mut read, project, book).await?;
    let continues = store::continued_by(&mut read, book.id).await?.map(|other| other.id);
    let others = list_continuable(&mut read, &ctx.viewer(), book.id).await?;
    Ok(FrontView {
        head: Head::of(&inside),
        id: book.id.to_string(),
        book_title: book.front.title.clone(),
        version: book.version,
        lang: inside.project.lang,
        filled: Filled::with(fill(&book.front, continues)),
        others: others.into_iter().map(|other| (other.id.to_string(), other.front.title)).collect(),
        now: vec![],
    })
}

pub(super) async fn save(At((project, book)): At<(ProjectId, PublicationId)>, posted: Posted) -> Answer {
    let ctx = &posted.ctx;
    let (read, inside) = ctx.inside(project).await.or_fail(ctx)?;
    drop(read);
    let saved = match read_front(&posted.form) {
        Ok((seen, front, continues)) => {
            let who = (&ctx.viewer(), &inside);
            save_front(ctx.store(), &posted.deed, who, (book, seen), (&front, continues)).await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(book) => ctx.go(format!("/p/{project}/books/{book}"), "saved"),
        Err(Error::Refused(refusals)) => {
            let view = load(ctx, project, book).await.or_fail(ctx)?;
            let version = posted.form.number("version").unwrap_or(view.version);
            ctx.show_refused(&FrontView { version, filled: Filled::refused(posted.form.clone(), refusals), ..view })
        }
        Err(Error::Conflict) => {
            let view = load(ctx, project, book).await.or_fail(ctx)?;
            let now = differing(&view.filled, &posted.form);
            ctx.show_conflict(&FrontView { now, filled: Filled::refused(posted.form.clone(), vec![]), ..view })
        }
        Err(error) => Err(ctx.fail(error)),
    }
}

/// The fields in which what is kept now differs from what was typed.
fn differing(kept: &Filled, typed: &Form) -> Vec<NowRow> {
    let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let names: Vec<&str> = kept.form.names().collect();
    let differ = names.into_iter().filter(|name| plain(kept.get(name)) != plain(typed.get(name)));
    differ.map(|name| NowRow { field: name.to_owned(), text: kept.get(name).to_owned() }).collect()
}

fn fill(front: &Front, continues: Option<PublicationId>) -> Vec<(String, String)> {
    let volume = if front.volume == 0 { String::new() } else { front.volume.to_string() };
    let lines = [
        ("title", front.title.clone()),
        ("subtitle", front.subtitle.clone()),
        ("cover_text", front.cover_text.clone()),
        ("abstract_text", front.abstract_text.clone()),
        ("second_lang", front.second_lang.clone()),
        ("second_abstract", front.second_abstract.clone()),
        ("credits", write_credits(&front.credits)),
        ("acknowledgements", front.acknowledgements.clone()),
        ("foreword", front.foreword.clone()),
        ("report_number", front.report_number.clone()),
        ("publisher", front.publisher.clone()),
        ("place", front.place.clone()),
        ("citation_title", front.citation_title.clone()),
        ("citation_title_en", front.citation_title_en.clone()),
        ("series_title", front.series_title.clone()),
        ("volume", volume),
        ("continues", continues.map(|id| id.to_string()).unwrap_or_default()),
    ];
    let authors = front.authors.iter().enumerate().flat_map(|(at, author)| {
        [
            (format!("given{at}"), author.given.clone()),
            (format!("family{at}"), author.family.clone()),
            (format!("given_latin{at}"), author.given_latin.clone()),
            (format!("family_latin{at}"), author.family_latin.clone()),
        ]
    });
    lines.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(authors).collect()
}

fn read_front(form: &Form) -> Result<(i64, Front, Option<PublicationId>), Error> {
    let mut fields = Fields::default();
    let seen = fields.take(form.number("version"));
    let continues = fields.take(form.id("continues"));
    let front = Front {
        title: fields.take(form.required("title", LINE)),
        subtitle: fields.take(form.optional("subtitle", LINE)),
        cover_text: fields.take(form.optional("cover_text", PARAGRAPH)),
        abstract_text: fields.take(form.optional("abstract_text", PARAGRAPH)),
        second_lang: fields.take(second_lang(form)),
        second_abstract: fields.take(form.optional("second_abstract", PARAGRAPH)),
        credits: fields.take(form.optional("credits", PARAGRAPH).and_then(|text| read_credits(&text))),
        acknowledgements: fields.take(form.optional("acknowledgements", TEXT)),
        foreword: fields.take(form.optional("foreword", TEXT)),
        report_number: fields.take(form.optional("report_number", LINE)),
        publisher: fields.take(form.optional("publisher", LINE)),
        place: fields.take(form.optional("place", LINE)),
        authors: read_authors(form, &mut fields),
        citation_title: fields.take(form.optional("citation_title", LINE)),
        citation_title_en: fields.take(form.optional("citation_title_en", LINE)),
        series_title: fields.take(form.optional("series_title", LINE)),
        volume: fields.take(volume(form)),
    };
    fields.check()?;
    Ok((seen, front, continues))
}

fn second_lang(form: &Form) -> Result<String, Refusal> {
    match form.get("second_lang") {
        "" => Ok(String::new()),
        tag => tag
            .parse::<redthread_core::language::Lang>()
            .map(|lang| lang.tag().to_owned())
            .map_err(|_| Refusal::beside("second_lang", "form.unknown_choice")),
    }
}

fn volume(form: &Form) -> Result<u32, Refusal> {
    match form.get("volume").trim() {
        "" => Ok(0),
        text => text.parse().map_err(|_| Refusal::beside("volume", "form.not_a_number")),
    }
}

fn read_authors(form: &Form, fields: &mut Fields) -> Vec<AuthorLine> {
    let mut line = |name: String| fields.take(form.optional(&name, LINE));
    let all = (0..MOST_AUTHORS).map(|at| AuthorLine {
        given: line(format!("given{at}")),
        family: line(format!("family{at}")),
        given_latin: line(format!("given_latin{at}")),
        family_latin: line(format!("family_latin{at}")),
    });
    all.filter(|author| !author.is_blank()).collect()
}
