//! Methods in the catalogue: each published kit has a page of its own, is cited like a book, and is had as files.

use std::io::{Cursor, Write as _};

use axum::response::Response;
use redthread_book::cite::{self, Author, Citation};
use redthread_core::day::noon;
use redthread_core::kit::Kit;
use redthread_core::language::Lang;
use redthread_core::shipped;
use redthread_storage::{Error, Fault, Store};
use redthread_web::{
    Access, Answer, At, Ctx, FileOnShow, Kind, OnShow, OrFail as _, PartKind, PartOnShow, Routes, id_of, offered,
};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::pages::kit::KitView;
use crate::pages::kits::KitsView;
use crate::shelf::list_on_show as list_works;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/kits", Access::Public, kits).get("/kits/{kit}", Access::Public, kit).get(
        "/kits/{kit}/{file}",
        Access::Public,
        file,
    )
}

/// The published methods as a reader of a language meets them.
pub(crate) fn list_on_show(store: &Store, lang: Lang) -> Vec<OnShow> {
    store.kits().values().filter_map(|kit| told_of(kit, lang)).collect()
}

/// A method as the catalogue tells of it; none while this version is not published.
pub(crate) fn told_of(kit: &Kit, lang: Lang) -> Option<OnShow> {
    let published = kit.published?;
    let (title, about) = (kit.title.get(lang).to_owned(), kit.summary.get(lang).to_owned());
    let url = format!("/kits/{}", kit.id);
    Some(OnShow {
        id: id_of(&url),
        kind: Kind::Kit,
        project: None,
        kit: kit.id.to_string(),
        parts: parts(kit, lang).into(),
        title,
        subtitle: String::new(),
        about,
        place: String::new(),
        lang,
        authors: vec![],
        publisher: PUBLISHER.to_owned(),
        report_number: String::new(),
        series: None,
        year: published.year(),
        made_at: noon(published)?,
        standpoints: kit.standpoints.clone(),
        topics: vec![],
        populations: vec![],
        image_credit: String::new(),
        map_place: String::new(),
        files: vec![FileOnShow { url: format!("{url}/{}.zip", kit.id), media_type: "application/zip" }],
        url,
        is_indexed: true,
    })
}

/// Who publishes the methods that come with this software.
const PUBLISHER: &str = "Red Thread";

fn parts(kit: &Kit, lang: Lang) -> Vec<PartOnShow> {
    let part = |kind, heading: &str, anchor: String, words: [&str; 2]| PartOnShow {
        kind,
        heading: heading.to_owned(),
        anchor,
        words: words.join("\n"),
        principle: None,
    };
    let front = part(PartKind::Front, "", String::new(), [kit.title.get(lang), kit.summary.get(lang)]);
    let stages = kit.stages.iter().map(|stage| {
        let text = stage.text(lang);
        part(PartKind::Chapter, text.title, format!("stage-{}", stage.id), [text.title, text.purpose])
    });
    std::iter::once(front).chain(stages).collect()
}

/// How a method is cited: by its version, which is what somebody followed.
pub(crate) fn citation(ctx: &Ctx, kit: &Kit, lang: Lang, origin: &str) -> Citation {
    let words = ctx.words.in_lang(lang);
    let version = words.say_with("kit-version", [("version", kit.version.as_str().into())]);
    Citation {
        authors: vec![Author { family: PUBLISHER.to_owned(), given: String::new() }],
        year: kit.published.map_or(0, jiff::civil::Date::year),
        title: format!("{} ({version})", kit.title.get(lang)),
        subtitle: String::new(),
        series: None,
        report_number: String::new(),
        publisher: String::new(),
        place: String::new(),
        url: format!("{origin}/kits/{}", kit.id),
        lang,
    }
}

/// What came of the methods; in a copy without what is kept from search engines, for no file server can say so.
async fn works(ctx: &Ctx) -> Result<Vec<OnShow>, Error> {
    let mut works = list_works(ctx.store(), ctx.app.instruments).await?;
    works.retain(|one| one.is_indexed || ctx.still.is_none());
    Ok(works)
}

async fn kits(ctx: Ctx) -> Answer {
    let shelf = works(&ctx).await.or_fail(&ctx)?;
    ctx.show(&KitsView::of(&ctx, &shelf))
}

async fn kit(ctx: Ctx, At(id): At<String>) -> Answer {
    let (kit, told) = published(&ctx, &id).or_fail(&ctx)?;
    let shelf = works(&ctx).await.or_fail(&ctx)?;
    ctx.show(&KitView::of(&ctx, kit, told, &shelf))
}

fn published<'a>(ctx: &'a Ctx, id: &str) -> Result<(&'a Kit, OnShow), Error> {
    let kit = ctx.store().kits().get(id).ok_or(Error::NotFound)?;
    told_of(kit, ctx.lang()).map(|told| (kit, told)).ok_or(Error::NotFound)
}

async fn file(ctx: Ctx, At((id, name)): At<(String, String)>) -> Answer {
    let (kit, _) = published(&ctx, &id).or_fail(&ctx)?;
    let cited = |write: fn(&Citation) -> String| write(&citation(&ctx, kit, ctx.lang(), &ctx.origin())).into_bytes();
    let answer: Result<Response, _> = match name.as_str() {
        "citation.bib" => ctx.file(&name, "application/x-bibtex; charset=utf-8", cited(cite::bibtex)),
        "citation.ris" => ctx.file(&name, "application/x-research-info-systems; charset=utf-8", cited(cite::ris)),
        _ if name == format!("{id}.zip") => ctx.file(&name, "application/zip", packed(&id).or_fail(&ctx)?),
        _ => return Err(ctx.fail(Error::NotFound)),
    };
    answer.map(offered)
}

/// The files of a kit as they are, in a folder of its name, always the same bytes.
fn packed(id: &str) -> Result<Vec<u8>, Error> {
    let files = shipped::sources().remove(id).ok_or(Error::NotFound)?.files;
    let pack = || -> zip::result::ZipResult<Vec<u8>> {
        let mut archive = ZipWriter::new(Cursor::new(vec![]));
        for (path, text) in &files {
            let options = SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .last_modified_time(DateTime::default());
            archive.start_file(format!("{id}/{path}"), options)?;
            archive.write_all(text.as_bytes())?;
        }
        Ok(archive.finish()?.into_inner())
    };
    pack().map_err(|error| Fault::Damaged(format!("kit {id}: {error}")).into())
}
