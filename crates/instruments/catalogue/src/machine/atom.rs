//! `/catalogue.atom`: what was published, as a feed (RFC 4287), with the filters of the catalogue's page.

use axum::http::HeaderMap;
use jiff::Timestamp;
use redthread_web::xml::Xml;
use redthread_web::{Answer, Ctx, Kind, OnShow, OrFail as _, id_of};

use super::narrow::narrow;
use super::{offered, serve};
use crate::facets::{Asked, Facet};
use crate::shelf::list_on_show;

pub(super) async fn feed(ctx: Ctx, headers: HeaderMap) -> Answer {
    let asked = Asked::read(ctx.asked_all());
    let shelf = list_on_show(ctx.store(), ctx.app.instruments).await.or_fail(&ctx)?;
    // The search is told of the whole shelf, or it would forget the rest.
    let shelf = offered(narrow(&ctx, shelf, &asked).await.or_fail(&ctx)?);
    let changed = shelf.iter().map(|one| one.made_at).max();
    Ok(serve(&headers, "application/atom+xml; charset=utf-8", write(&ctx, &shelf, &asked), changed))
}

fn write(ctx: &Ctx, shelf: &[OnShow], asked: &Asked) -> String {
    let (origin, address) = (ctx.origin(), asked.address("/catalogue.atom"));
    let lang = asked.of(Facet::Lang).next().and_then(|tag| tag.parse().ok()).unwrap_or_else(|| ctx.lang());
    let words = ctx.words.in_lang(lang);
    let updated = shelf.iter().map(|one| one.made_at).max().unwrap_or(Timestamp::UNIX_EPOCH);
    let mut xml = Xml::default();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang.tag())]);
    xml.text("id", &[], &format!("urn:uuid:{}", id_of(&format!("{origin}{address}"))));
    xml.text("title", &[], &format!("{} · {}", words.say("nav-catalogue"), words.say("product")));
    xml.text("updated", &[], &moment(updated));
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &format!("{origin}{address}"))]);
    let page = format!("{origin}{}", asked.address("/catalogue"));
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    author(&mut xml, &words.say("product"));
    for one in shelf {
        entry(ctx, &mut xml, one, &origin);
    }
    xml.close("feed");
    xml.finish()
}

fn entry(ctx: &Ctx, xml: &mut Xml, one: &OnShow, origin: &str) {
    xml.open("entry", &[("xml:lang", one.lang.tag())]);
    xml.text("id", &[], &one.urn());
    xml.text("title", &[], &one.title);
    xml.text("updated", &[], &moment(one.made_at));
    let url = format!("{origin}{}", one.url);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("hreflang", one.lang.tag()), ("href", &url)]);
    for file in &one.files {
        let url = format!("{origin}{}", file.url);
        xml.empty("link", &[("rel", "enclosure"), ("type", file.media_type), ("href", &url)]);
    }
    for name in names(one) {
        author(xml, &name);
    }
    let kind = ctx.words.in_lang(one.lang).code("catalogue-kind", one.kind.code());
    xml.empty("category", &[("term", one.kind.code()), ("label", &kind)]);
    if !one.kit.is_empty() && one.kind != Kind::Kit {
        xml.empty("category", &[("term", &one.kit)]);
    }
    let about = if one.about.is_empty() { &one.subtitle } else { &one.about };
    if !about.is_empty() {
        xml.text("summary", &[], about);
    }
    xml.close("entry");
}

/// Who made it: its authors, else who publishes it; where neither is known, the feed's own author stands for it.
fn names(one: &OnShow) -> Vec<String> {
    let named = one.authors.iter().map(|author| format!("{} {}", author.given, author.family).trim().to_owned());
    let named: Vec<String> = named.filter(|name| !name.is_empty()).collect();
    if named.is_empty() && !one.publisher.is_empty() { vec![one.publisher.clone()] } else { named }
}

fn author(xml: &mut Xml, name: &str) {
    xml.open("author", &[]);
    xml.text("name", &[], name);
    xml.close("author");
}

/// A moment as RFC 3339 writes it, to the second.
pub(super) fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
