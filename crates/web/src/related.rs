//! What is related to something that everybody can read, each with its reason in words. Asked of the same shelf as every
//! public page, so nothing is named that may not be shown now.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use maud::{Markup, html};
use redthread_core::codes;
use redthread_core::ids::Uuid;
use redthread_storage::Error;

use crate::ctx::Ctx;
use crate::on_show::{OnShow, list_on_show};
use crate::parts::dir_of;

/// Works that are named; more would be a list and no hint.
const FEW: usize = 5;

/// Why a work is named, the strongest reason first; its words are the message `related-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// A principle of the one stands in the other, too.
    Principle,
    /// They belong to one series.
    Series,
    /// They come from one place.
    Place,
    /// They tell of the same topic.
    Topic,
    /// They have an author in common.
    Authors,
    /// They were made by the same method.
    Kit,
}
codes!(Why { Principle = "principle", Series = "series", Place = "place", Topic = "topic", Authors = "authors", Kit = "kit" });

/// A related work.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Related {
    /// Its title.
    pub title: String,
    /// Its address.
    pub path: String,
    /// Its language.
    pub lang: &'static str,
    /// Why it is named, the strongest first.
    pub why: Vec<Why>,
}

/// What is related to the thing of this id, the most strongly related first, then the newest.
pub fn related(shelf: &[OnShow], id: Uuid) -> Vec<Related> {
    let Some(one) = shelf.iter().find(|one| one.id == id) else { return vec![] };
    let others = shelf.iter().filter(|other| (other.id, other.kind) != (one.id, one.kind));
    // A page that search engines are offered names nothing that is kept from them.
    let others = others.filter(|other| other.is_indexed || !one.is_indexed);
    let mut found: Vec<(&OnShow, Vec<Why>)> =
        others.map(|other| (other, reasons(one, other))).filter(|(_, why)| !why.is_empty()).collect();
    // Stable: what is equally strong stays in the order of the shelf, the newest first.
    found.sort_by_key(|(_, why)| (why.first().copied(), Reverse(why.len())));
    found
        .into_iter()
        .take(FEW)
        .map(|(other, why)| Related {
            title: other.title.clone(),
            path: other.url.clone(),
            lang: other.lang.tag(),
            why,
        })
        .collect()
}

fn reasons(one: &OnShow, other: &OnShow) -> Vec<Why> {
    let same = |a: &str, b: &str| !a.is_empty() && a == b;
    let series = |work: &OnShow| work.series.as_ref().map(|(title, _)| title.clone()).unwrap_or_default();
    let holds = |why: &Why| match why {
        Why::Principle => !principles(one).is_disjoint(&principles(other)),
        Why::Series => same(&series(one), &series(other)),
        Why::Place => same(&one.place, &other.place),
        Why::Topic => one.topics.iter().any(|topic| other.topics.contains(topic)),
        Why::Authors => one.authors.iter().any(|author| other.authors.contains(author)),
        Why::Kit => same(&one.kit, &other.kit),
    };
    Why::ALL.iter().copied().filter(holds).collect()
}

fn principles(one: &OnShow) -> BTreeSet<&str> {
    one.parts.iter().filter_map(|part| part.principle.as_ref()).map(|principle| principle.id.as_str()).collect()
}

/// What is related to a work, for its public page.
pub async fn load_related(ctx: &Ctx, id: Uuid) -> Result<Vec<Related>, Error> {
    Ok(related(&list_on_show(ctx.store(), ctx.app.instruments).await?, id))
}

/// The part of a page that names them; nothing when there are none.
pub fn draw_related(ctx: &Ctx, related: &[Related]) -> Markup {
    html! {
        @if !related.is_empty() {
            section.related aria-labelledby="related" {
                h2 id="related" { (ctx.say("related")) }
                ul { @for one in related { li {
                    a href=(one.path) lang=(one.lang) dir=(dir_of(&one.title)) { (one.title) }
                    p.why { (one.why.iter().map(|why| ctx.words.code("related", why.code())).collect::<Vec<_>>().join(" · ")) }
                } } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use redthread_core::kit::{Id as _, TermId};

    use super::*;
    use crate::describe::tests::book;

    fn other(n: u128, change: impl FnOnce(&mut OnShow)) -> OnShow {
        let mut one = OnShow {
            id: Uuid::from_u128(n),
            kit: String::new(),
            place: format!("מקום {n} 🙂"),
            authors: vec![],
            series: None,
            parts: vec![].into(),
            url: format!("/books/{n}"),
            ..book()
        };
        change(&mut one);
        one
    }

    #[test]
    fn each_is_named_with_all_its_reasons_the_strongest_first() {
        let trust = TermId::parse("trust").unwrap();
        let one = OnShow { topics: vec![trust.clone()], ..book() };
        let shelf = [
            one.clone(),
            other(1, |other| other.kit = one.kit.clone()),
            other(2, |_| {}),
            other(3, |other| other.topics = vec![trust]),
            other(4, |other| (other.place, other.kit) = (one.place.clone(), one.kit.clone())),
            other(5, |other| other.parts = one.parts.clone()),
            other(6, |other| other.series = Some(("סדרת יד ביד".to_owned(), 1))),
        ];
        let found = related(&shelf, one.id);
        let told: Vec<(&str, Vec<Why>)> = found.iter().map(|one| (one.path.as_str(), one.why.clone())).collect();
        let expected = [
            ("/books/5", vec![Why::Principle]),
            ("/books/6", vec![Why::Series]),
            ("/books/4", vec![Why::Place, Why::Kit]),
            ("/books/3", vec![Why::Topic]),
            ("/books/1", vec![Why::Kit]),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn few_are_named_and_never_the_thing_itself_or_what_is_not_on_show() {
        let mut shelf: Vec<OnShow> =
            (0..30).map(|n| other(100 + n, |other| other.kit = "past-successes".to_owned())).collect();
        shelf.push(book());
        let found = related(&shelf, book().id);
        assert_eq!(found.len(), FEW);
        assert!(found.iter().all(|one| one.path != book().url));
        assert_eq!(related(&shelf, Uuid::from_u128(999)), vec![]);
        assert_eq!(
            related(
                &[other(1, |one| one.place = String::new()), other(2, |one| one.place = String::new())],
                Uuid::from_u128(1)
            ),
            vec![]
        );
    }
}
