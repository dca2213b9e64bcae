//! schema.org as JSON-LD.

use serde_json::{Map, Value, json};

use super::dublin::date;
use crate::on_show::{AuthorOnShow, FileOnShow, Kind, OnShow, PartOnShow};

/// A thing as schema.org describes it; `origin` is where this server is. What is not known is left out.
pub fn linked_data(one: &OnShow, origin: &str) -> Value {
    let url = format!("{origin}{}", one.url);
    let mut all = Map::new();
    let mut put = |name: &str, value: Value| {
        if !is_nothing(&value) {
            all.insert(name.to_owned(), value);
        }
    };
    put("@context", "https://schema.org".into());
    put("@type", kind(one.kind).into());
    put("@id", url.clone().into());
    put("url", url.into());
    put("identifier", identifiers(one).into());
    put("name", one.title.as_str().into());
    put("alternativeHeadline", one.subtitle.as_str().into());
    put("abstract", one.about.as_str().into());
    put("inLanguage", one.lang.tag().into());
    put("datePublished", date(one).into());
    put("author", one.authors.iter().map(author).collect());
    put("publisher", body(&one.publisher));
    put("spatialCoverage", place(&one.place));
    put("isAccessibleForFree", true.into());
    if matches!(one.kind, Kind::PolicyOutline | Kind::CaseReport) {
        put("reportNumber", one.report_number.as_str().into());
    }
    if let Some((series, number)) = &one.series {
        put("isPartOf", json!({ "@type": ["CreativeWorkSeries", "BookSeries"], "name": series }));
        put("position", (*number).into());
    }
    put("hasPart", one.parts.iter().filter_map(|part| principle(part, origin)).collect());
    put("encoding", one.files.iter().map(|file| encoding(file, origin)).collect());
    all.into()
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(all) => all.is_empty(),
        _ => false,
    }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Book | Kind::OldBook => "Book",
        Kind::PolicyOutline | Kind::CaseReport => "Report",
        Kind::Kit => "CreativeWork",
    }
}

fn identifiers(one: &OnShow) -> Vec<String> {
    let number = Some(one.report_number.clone()).filter(|number| !number.is_empty());
    std::iter::once(one.urn()).chain(number).collect()
}

fn author(author: &AuthorOnShow) -> Value {
    if author.given.is_empty() {
        return body(&author.family);
    }
    let name = format!("{} {}", author.given, author.family);
    json!({ "@type": "Person", "name": name, "givenName": author.given, "familyName": author.family })
}

fn body(name: &str) -> Value {
    if name.trim().is_empty() { Value::Null } else { json!({ "@type": "Organization", "name": name }) }
}

fn place(name: &str) -> Value {
    if name.trim().is_empty() { Value::Null } else { json!({ "@type": "Place", "name": name }) }
}

fn principle(part: &PartOnShow, origin: &str) -> Option<Value> {
    let principle = part.principle.as_ref()?;
    let url = format!("{origin}/principles/{}", principle.id);
    let mut told = json!({ "@type": "CreativeWork", "@id": url, "url": url, "name": part.heading });
    if let (false, Some(told)) = (principle.explanation.is_empty(), told.as_object_mut()) {
        told.insert("abstract".to_owned(), principle.explanation.as_str().into());
    }
    Some(told)
}

fn encoding(file: &FileOnShow, origin: &str) -> Value {
    json!({ "@type": "MediaObject", "contentUrl": format!("{origin}{}", file.url), "encodingFormat": file.media_type })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::describe::tests::book;

    #[test]
    fn a_book_is_told_with_who_when_where_and_what_is_in_it() {
        let told = linked_data(&book(), "https://town.example");
        assert_eq!((&told["@context"], &told["@type"]), (&json!("https://schema.org"), &json!("Book")));
        assert_eq!(told["url"], "https://town.example/books/7");
        assert_eq!(told["author"][0]["familyName"], "לוי");
        assert_eq!(told["author"][1], json!({ "@type": "Organization", "name": "אגף הרווחה" }));
        assert_eq!((&told["isPartOf"]["name"], &told["position"]), (&json!("סדרת יד ביד"), &json!(2)));
        assert_eq!(told["hasPart"][0]["url"], "https://town.example/principles/p1");
        assert_eq!(told["hasPart"][0]["abstract"], "גם כשלא פותחים");
        assert_eq!(told["encoding"][0]["contentUrl"], "https://town.example/books/7/book.pdf");
        assert_eq!(told["datePublished"], "2026-11-21");
    }

    #[test]
    fn nothing_is_said_of_what_is_not_known() {
        let bare = OnShow {
            kind: Kind::CaseReport,
            authors: vec![],
            about: String::new(),
            place: String::new(),
            series: None,
            files: vec![],
            parts: vec![].into(),
            ..book()
        };
        let told = linked_data(&bare, "");
        for name in ["author", "abstract", "spatialCoverage", "isPartOf", "position", "hasPart", "encoding", "license"]
        {
            assert!(told.get(name).is_none(), "{name}");
        }
        assert_eq!((&told["@type"], &told["reportNumber"]), (&json!("Report"), &json!("17-2026")));
    }
}
