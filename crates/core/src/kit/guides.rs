//! The guides that the stages ask for: all there, none left over, every language with the same steps.

use std::collections::BTreeMap;

use super::fault::{FaultCode, Page, suggest};
use super::file::GuideAsked;
use super::guide::{self, Guide, Heading};
use super::words::{SideId, StageId};
use super::{GuideKey, KitFault, KitSource};
use crate::language::Lang;

/// Where guides live.
const FOLDER: &str = "guides/";

/// One language's headings, with the page to note faults on.
struct Version<'s> {
    page: Page<'s>,
    headings: Vec<Heading>,
    comparable: bool,
}

/// Reads every guide asked for; what is missing is noted on the page of `kit.toml`, the rest comes back.
pub(super) fn read(
    kit: &Page<'_>,
    source: &KitSource,
    asked: &[GuideAsked],
) -> (BTreeMap<GuideKey, Guide>, Vec<KitFault>) {
    let mut guides = BTreeMap::new();
    let mut faults = unused(source, asked);
    for stage in asked {
        for side in &stage.sides {
            let mut versions = Vec::new();
            for lang in Lang::ALL {
                let path = path(&stage.stage, side.as_ref(), lang);
                let Some((file, text)) = source.files.get_key_value(&path) else {
                    report_missing(kit, stage.at, &path);
                    continue;
                };
                let page = Page::new(file, text);
                let reading = guide::read(&page);
                let key = (stage.stage.clone(), side.clone(), lang);
                guides.extend(reading.guide.map(|guide| (key, guide)));
                let guide::Reading { headings, comparable, .. } = reading;
                versions.push(Version { page, headings, comparable });
            }
            compare(&versions);
            faults.extend(versions.into_iter().flat_map(|version| version.page.into_faults()));
        }
    }
    (guides, faults)
}

fn path(stage: &StageId, side: Option<&SideId>, lang: Lang) -> String {
    let side = side.map(|side| format!(".{side}")).unwrap_or_default();
    format!("{FOLDER}{stage}{side}.{lang}.md")
}

fn report_missing(kit: &Page<'_>, at: usize, path: &str) {
    let hint = "write it, or copy it from another language and translate";
    kit.fault(at, FaultCode::MissingFile, format!("the file {path} is missing"), hint);
}

fn unused(source: &KitSource, asked: &[GuideAsked]) -> Vec<KitFault> {
    let one = |stage: &GuideAsked| -> Vec<String> {
        let of = |side: &Option<SideId>| Lang::ALL.map(|lang| path(&stage.stage, side.as_ref(), lang));
        stage.sides.iter().flat_map(of).collect()
    };
    let wanted: Vec<String> = asked.iter().flat_map(one).collect();
    let strays = source.files.keys().filter(|file| file.starts_with(FOLDER) && !wanted.contains(file));
    strays.flat_map(|file| stray(file, &wanted, source)).collect()
}

fn stray(file: &str, wanted: &[String], source: &KitSource) -> Vec<KitFault> {
    let page = Page::new(file, "");
    let missing = wanted.iter().map(String::as_str).filter(|path| !source.files.contains_key(*path));
    page.fault(0, FaultCode::UnusedFile, "no stage asks for this guide", suggest(file, missing));
    page.into_faults()
}

/// Every language against the first: the same steps, of the same kind, in the same order.
fn compare(versions: &[Version<'_>]) {
    let Some((first, others)) = versions.split_first() else {
        return;
    };
    for other in others {
        report_lacking(first, other);
        report_lacking(other, first);
        if first.comparable && other.comparable {
            report_changed(first, other);
        }
    }
}

fn report_lacking(full: &Version<'_>, lacking: &Version<'_>) {
    if !lacking.comparable {
        return;
    }
    for heading in full.headings.iter().filter(|heading| lacking.headings.iter().all(|h| h.id != heading.id)) {
        let message = format!("the step `{}` of {} is missing here", heading.id, full.page.file);
        lacking.page.fault(0, FaultCode::GuideDiffers, message, format!("add `{}`", heading.mark()));
    }
}

fn report_changed(first: &Version<'_>, other: &Version<'_>) {
    let shared = |of: &Version<'_>, with: &Version<'_>| -> Vec<Heading> {
        let known = |heading: &&Heading| with.headings.iter().any(|h| h.id == heading.id);
        of.headings.iter().filter(known).cloned().collect()
    };
    let (ours, theirs) = (shared(first, other), shared(other, first));
    for heading in &theirs {
        let Some(model) = ours.iter().find(|model| model.id == heading.id) else {
            continue;
        };
        if model.mark() != heading.mark() {
            let message = format!("the step `{}` is of another form than in {}", heading.id, first.page.file);
            other.page.fault(heading.at, FaultCode::GuideDiffers, message, format!("write `{}`", model.mark()));
        }
    }
    if let Some((model, heading)) = ours.iter().zip(&theirs).find(|(model, heading)| model.id != heading.id) {
        let message = format!("the steps stand in another order than in {}", first.page.file);
        other.page.fault(heading.at, FaultCode::GuideDiffers, message, format!("here comes `{}`", model.id));
    }
}
