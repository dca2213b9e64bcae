//! `/oai`: harvesting by OAI-PMH 2.0, as libraries and national catalogues do it. Records are Dublin Core.
//!
//! What is closed or taken down is told as deleted, persistently: see [`records`].

mod records;
mod request;
mod write;

use std::collections::BTreeMap;

use axum::http::header;
use axum::response::IntoResponse as _;
use redthread_storage::Error;
use redthread_web::{Answer, Ctx, OrFail as _, Posted};

use records::{Record, Slice, Told};
use request::{Ask, Fault, Page};
use write::Writer;

/// Records in one answer.
const PAGE: usize = 100;

pub(super) async fn asked(ctx: Ctx) -> Answer {
    let pairs = ctx.asked_all();
    answer(&ctx, &pairs).await
}

pub(super) async fn posted(Posted { ctx, form, .. }: Posted) -> Answer {
    let names: Vec<String> = form.names().map(str::to_owned).collect();
    let named = |name: &String| form.all(name).map(|value| (name.clone(), value.to_owned())).collect::<Vec<_>>();
    let pairs: Vec<(String, String)> = names.iter().flat_map(named).filter(|(name, _)| name != "act").collect();
    answer(&ctx, &pairs).await
}

async fn answer(ctx: &Ctx, pairs: &[(String, String)]) -> Answer {
    let records = records::list(ctx.store(), ctx.app.instruments).await.or_fail(ctx)?;
    records::remember(ctx.store(), &records).await.or_fail(ctx)?;
    let now = ctx.store().now();
    let body = match request::read(pairs) {
        Ok(ask) => {
            let mut writer = Writer::new(ctx, now, pairs);
            match tell(ctx, &mut writer, &records, ask).await {
                Ok(()) => writer.finish(),
                Err(Untold::Fault(fault)) => Writer::new(ctx, now, pairs).fault(ctx, fault),
                Err(Untold::Error(error)) => return Err(ctx.fail(error)),
            }
        }
        // A request that could not be read is not repeated as one that could.
        Err(fault) => Writer::new(ctx, now, if fault.is_unread() { &[] } else { pairs }).fault(ctx, fault),
    };
    Ok(([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], body).into_response())
}

/// Why nothing is told: as the protocol says it, or because something is wrong here.
enum Untold {
    Fault(Fault),
    Error(Error),
}

impl From<Fault> for Untold {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Error> for Untold {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

type Records = BTreeMap<String, Record>;

async fn tell(ctx: &Ctx, writer: &mut Writer, records: &Records, ask: Ask) -> Result<(), Untold> {
    match ask {
        Ask::Identify => {
            let earliest = records::earliest(&mut ctx.store().read().await?).await?;
            writer.identify(ctx, earliest.unwrap_or_else(|| ctx.store().now()));
        }
        Ask::ListMetadataFormats(of) => {
            if let Some(name) = of {
                find(ctx, &name).await?;
            }
            writer.formats();
        }
        Ask::ListSets => {
            let kits = ctx.store().kits().values();
            writer.sets(kits.map(|kit| (kit.id.as_str(), kit.title.get(ctx.lang()))));
        }
        Ask::GetRecord(name) => {
            let told = find(ctx, &name).await?;
            writer.record(&told, records.get(&told.name));
        }
        Ask::List { whole, page } => list(ctx, writer, records, (whole, &page)).await?,
    }
    Ok(())
}

async fn find(ctx: &Ctx, identifier: &str) -> Result<Told, Untold> {
    let name = write::name_of(ctx, identifier).ok_or(Fault::IdDoesNotExist)?;
    let told = records::find(&mut ctx.store().read().await?, name).await?;
    told.ok_or(Untold::Fault(Fault::IdDoesNotExist))
}

async fn list(ctx: &Ctx, writer: &mut Writer, records: &Records, (whole, page): (bool, &Page)) -> Result<(), Untold> {
    let mut read = ctx.store().read().await?;
    let (told, all) = records::list_told(&mut read, page, PAGE + 1).await?;
    if told.is_empty() {
        // A list that was there when its first page was told has an end, not an error.
        return Err(if page.after.is_some() { Fault::BadResumptionToken } else { Fault::NoRecordsMatch }.into());
    }
    let slice = Slice::of(told, PAGE);
    for one in &slice.told {
        if whole { writer.record(one, records.get(&one.name)) } else { writer.header(one) }
    }
    writer.resumption(&slice, page, all);
    Ok(())
}
