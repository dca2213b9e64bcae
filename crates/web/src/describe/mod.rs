//! Something that everybody can read, told to machines: schema.org as JSON-LD, Dublin Core, and what reference managers
//! read in the head of a page. All of it is drawn from [`OnShow`], so it says nothing that the page does not.

mod citing;
mod dublin;
mod linked;

use maud::{Markup, PreEscaped, html};

use crate::ctx::Ctx;
use crate::on_show::OnShow;

pub use dublin::{dublin_core, oai_dc, write_oai_dc};
pub use linked::linked_data;

/// A description of a page that can be asked for instead of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Description {
    /// schema.org as JSON-LD.
    LinkedData,
    /// Dublin Core as XML.
    DublinCore,
}

impl Description {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::LinkedData, Self::DublinCore];

    /// What is put behind the address of the page.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::LinkedData => ".jsonld",
            Self::DublinCore => ".dc.xml",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::LinkedData => "application/ld+json",
            Self::DublinCore => "application/xml",
        }
    }

    /// The description itself; `origin` is where this server is.
    pub fn of(self, one: &OnShow, origin: &str) -> String {
        match self {
            Self::LinkedData => linked_data(one, origin).to_string(),
            Self::DublinCore => oai_dc(one, origin),
        }
    }
}

/// What the head of a page tells machines of the thing whose page it is. Of what is kept from search engines: nothing.
pub(crate) fn head(ctx: &Ctx, one: &OnShow) -> Markup {
    let origin = ctx.origin();
    if origin.is_empty() {
        // A copy that does not know where it will be served has no whole address to give.
        return html! {};
    }
    html! {
        link rel="canonical" href=(format!("{origin}{}", one.url));
        link rel="alternate" type="application/json" href=(format!("{}.json", one.url));
        @for description in Description::ALL {
            link rel="alternate" type=(description.media_type()) href=(format!("{}{}", one.url, description.ending()));
        }
        link rel="schema.DC" href="http://purl.org/dc/elements/1.1/";
        @for (term, value) in dublin_core(one, &origin) { meta name=(format!("DC.{term}")) content=(value); }
        @for (name, value) in citing::meta(one, &origin) { meta name=(name) content=(value); }
        // A block of data, which browsers never run: see docs/decisions/0010-machines.md.
        script type="application/ld+json" { (PreEscaped(quiet(&linked_data(one, &origin).to_string()))) }
    }
}

/// JSON that can stand in a page: nothing in it can end the block or begin a comment.
fn quiet(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::Timestamp;
    use redthread_core::ids::Uuid;
    use redthread_core::language::Lang;

    use super::*;
    use crate::on_show::{AuthorOnShow, FileOnShow, Kind, PartKind, PartOnShow, PrincipleOnShow};

    pub(crate) fn book() -> OnShow {
        let principle = PrincipleOnShow {
            id: "p1".to_owned(),
            explanation: "גם כשלא פותחים".to_owned(),
            category: String::new(),
            shared: (3, 4),
            evidence: vec![],
        };
        OnShow {
            id: Uuid::from_u128(7),
            kind: Kind::Book,
            project: None,
            kit: "past-successes".to_owned(),
            title: "יד ביד: עו\"ס <b>".to_owned(),
            subtitle: "סיפורי הצלחה".to_owned(),
            about: "בשנת 2026, 3 מחלקות & צוות 🙂".to_owned(),
            place: "גבעת התאנים".to_owned(),
            lang: Lang::He,
            authors: vec![
                AuthorOnShow { given: "רות".to_owned(), family: "לוי".to_owned() },
                AuthorOnShow { given: String::new(), family: "אגף הרווחה".to_owned() },
            ],
            publisher: "עיריית גבעת התאנים".to_owned(),
            report_number: "17-2026".to_owned(),
            series: Some(("סדרת יד ביד".to_owned(), 2)),
            year: 2026,
            made_at: "2026-11-21T08:00:00Z".parse::<Timestamp>().unwrap(),
            url: "/books/7".to_owned(),
            standpoints: vec![],
            topics: vec![],
            populations: vec![],
            image_credit: String::new(),
            map_place: String::new(),
            is_indexed: true,
            files: vec![FileOnShow { url: "/books/7/book.pdf".to_owned(), media_type: "application/pdf" }],
            parts: vec![PartOnShow {
                kind: PartKind::Principle,
                heading: "לבוא שוב".to_owned(),
                anchor: "principle-p1".to_owned(),
                words: "לבוא שוב".to_owned(),
                principle: Some(principle),
            }]
            .into(),
        }
    }

    #[test]
    fn a_block_of_data_cannot_be_left_and_still_says_the_same() {
        let wild = serde_json::json!({ "name": "</script><!--<script>&amp;" });
        let quiet = quiet(&wild.to_string());
        assert!(!quiet.contains('<') && !quiet.contains('>') && !quiet.contains('&'));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&quiet).unwrap(), wild);
    }

    #[test]
    fn each_description_has_an_ending_and_a_media_type_of_its_own() {
        assert_ne!(Description::ALL[0].ending(), Description::ALL[1].ending());
        assert!(Description::DublinCore.of(&book(), "http://x").contains("<dc:title>"));
        assert!(Description::LinkedData.of(&book(), "http://x").contains("schema.org"));
    }
}
