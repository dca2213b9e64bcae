//! `/opensearch.xml`: how a browser or a library searches the catalogue (`OpenSearch` 1.1).

use axum::http::HeaderMap;
use redthread_core::language::Lang;
use redthread_web::xml::Xml;
use redthread_web::{Answer, Ctx};

use super::serve;

pub(super) async fn description(ctx: Ctx, headers: HeaderMap) -> Answer {
    Ok(serve(&headers, "application/opensearchdescription+xml; charset=utf-8", write(&ctx), None))
}

fn write(ctx: &Ctx) -> String {
    let origin = ctx.origin();
    let mut xml = Xml::default();
    xml.open("OpenSearchDescription", &[("xmlns", "http://a9.com/-/spec/opensearch/1.1/")]);
    xml.text("ShortName", &[], &ctx.say("product"));
    xml.text("Description", &[], &ctx.say("catalogue-search"));
    for (media_type, path) in [
        ("text/html", "/catalogue"),
        ("application/atom+xml", "/catalogue.atom"),
        ("application/json", "/catalogue.json"),
    ] {
        xml.empty(
            "Url",
            &[("type", media_type), ("method", "get"), ("template", &format!("{origin}{path}?q={{searchTerms}}"))],
        );
    }
    for lang in Lang::ALL {
        xml.text("Language", &[], lang.tag());
    }
    xml.text("InputEncoding", &[], "UTF-8");
    xml.text("OutputEncoding", &[], "UTF-8");
    xml.close("OpenSearchDescription");
    xml.finish()
}
