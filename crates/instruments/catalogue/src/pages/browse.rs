//! Browsing: the filters with their counts, what fits them by kind, the map with its list, and what to do when nothing fits.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};
use redthread_core::ids::ProjectId;
use redthread_core::kit::{Id as _, TermId, Word as _};
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_web::{Ctx, OnShow, parts, with_query};
use serde::Serialize;

use super::atlas::Atlas;
use crate::facets::{Asked, Faced, Facet, count, narrow, ways_out};
use crate::find::Answering;
use crate::items::{Item, ItemKind, items};

/// The address of the catalogue.
pub(crate) const HERE: &str = "/catalogue";
/// Items of one kind that are shown beside other kinds, and on a page of their own.
const FEW: usize = 6;
const MANY: usize = 48;

/// What there is to browse, as it was asked for.
#[derive(Debug, Serialize)]
pub(crate) struct Browse {
    /// How many things fit.
    pub(crate) found: usize,
    chosen: Vec<Chosen>,
    facets: Vec<FacetRow>,
    sections: Vec<Section>,
    /// When nothing fits: what to let go of, and how many things that finds.
    ways_out: Vec<Way>,
    /// Which part of a long list this is, from 1, of how many.
    page: (usize, usize),
    #[serde(skip)]
    asked: Asked,
    map: Atlas,
}

/// A filter that is on.
#[derive(Debug, Serialize)]
struct Chosen {
    facet: &'static str,
    value: String,
    label: String,
    /// The address without it.
    path: String,
}

#[derive(Debug, Serialize)]
struct FacetRow {
    facet: &'static str,
    options: Vec<OptionRow>,
    /// How many things the other filters leave.
    of: usize,
}

/// A value that one can choose.
#[derive(Debug, Serialize)]
pub(crate) struct OptionRow {
    pub(crate) value: String,
    pub(crate) label: String,
    /// How many things have it under the other filters.
    pub(crate) count: usize,
    pub(crate) is_chosen: bool,
    /// The address after pressing it: with it, or without it when it is on.
    pub(crate) path: String,
}

#[derive(Debug, Serialize)]
struct Section {
    kind: ItemKind,
    /// How many there are, shown or not.
    n: usize,
    items: Vec<Card>,
    /// The address of all of them, when not all are here.
    more: String,
}

#[derive(Debug, Serialize)]
struct Way {
    facet: &'static str,
    n: usize,
    path: String,
}

#[derive(Debug, Serialize)]
struct Card {
    kind: ItemKind,
    title: String,
    subtitle: String,
    /// The work it stands in; empty for a whole one.
    of: String,
    place: String,
    lang: &'static str,
    year: Option<i16>,
    series: Option<(String, u32)>,
    image_credit: String,
    /// Stories it was found in, of how many.
    shared: Option<(u32, u32)>,
    path: String,
}

/// What a list is made with beside its filters.
pub(crate) struct Listed<'a> {
    /// The titles of the projects on show.
    pub(crate) titles: &'a BTreeMap<ProjectId, String>,
    /// Which part of a long list, from 1.
    pub(crate) page: usize,
}

/// What values are called in the reader's language.
pub(crate) struct Names<'a> {
    pub(crate) ctx: &'a Ctx,
    pub(crate) titles: &'a BTreeMap<ProjectId, String>,
}

impl Names<'_> {
    /// What a value of a facet is called; the value itself where nobody knows it.
    pub(crate) fn of(&self, facet: Facet, value: &str) -> String {
        let ctx = self.ctx;
        let known = match facet {
            Facet::Kind => ItemKind::from_code(value).map(|kind| ctx.words.code("browse-kind", kind.code())),
            Facet::Kit => ctx.store().kits().get(value).map(|kit| kit.title.get(ctx.lang()).to_owned()),
            Facet::Standpoint => Standpoint::from_tag(value).map(|side| ctx.words.standpoint(side)),
            Facet::Topic | Facet::Population => TermId::parse(value).ok().and_then(|term| term_name(ctx, &term)),
            Facet::Lang => value.parse::<Lang>().ok().map(|lang| lang.own_name().to_owned()),
            Facet::Project => value.parse().ok().and_then(|project: ProjectId| self.titles.get(&project).cloned()),
            Facet::Place | Facet::Year => None,
        };
        known.unwrap_or_else(|| value.to_owned())
    }
}

/// What a term is called, in whichever method has it.
pub(crate) fn term_name(ctx: &Ctx, term: &TermId) -> Option<String> {
    ctx.store().kits().values().find_map(|kit| kit.term(term)).map(|term| term.label.get(ctx.lang()).to_owned())
}

impl Browse {
    /// What fits. Where words were asked for, all that is counted is what answers them.
    pub(crate) fn of(
        ctx: &Ctx,
        shelf: &[OnShow],
        asked: &Asked,
        listed: &Listed<'_>,
        answers: Option<&[Answering<'_>]>,
    ) -> Self {
        let all = items(shelf, listed.titles, ctx.store().kits(), ctx.lang());
        let (fits, names) = (narrow(&all, asked), Names { ctx, titles: listed.titles });
        let counted = match answers {
            Some(answers) => Counted::of(answers, asked, &names),
            None => Counted::of(&all, asked, &names),
        };
        let (sections, page) = if answers.is_none() { sections(&fits, asked, listed.page) } else { (vec![], (1, 1)) };
        Self {
            found: counted.found,
            chosen: chosen(asked, &names),
            facets: counted.facets,
            sections,
            ways_out: counted.ways_out,
            page,
            asked: asked.clone(),
            map: Atlas::of(shelf, counted.places),
        }
    }
}

/// How many things fit, and would.
struct Counted {
    found: usize,
    facets: Vec<FacetRow>,
    places: Vec<OptionRow>,
    ways_out: Vec<Way>,
}

impl Counted {
    fn of<T: Faced>(all: &[T], asked: &Asked, names: &Names<'_>) -> Self {
        let found = narrow(all, asked).len();
        let facets = Facet::ALL.iter().filter(|facet| !matches!(facet, Facet::Project | Facet::Place));
        let facets = facets.map(|facet| FacetRow {
            facet: facet.code(),
            options: options(all, asked, *facet, names),
            of: narrow(all, &asked.open(*facet)).len(),
        });
        Self {
            found,
            facets: facets.filter(FacetRow::is_choice).collect(),
            places: options(all, asked, Facet::Place, names),
            ways_out: if found == 0 { ways(all, asked) } else { vec![] },
        }
    }
}

impl FacetRow {
    /// One value that everything has is no choice.
    fn is_choice(&self) -> bool {
        self.options.iter().any(|option| option.is_chosen || option.count < self.of)
    }
}

fn chosen(asked: &Asked, names: &Names<'_>) -> Vec<Chosen> {
    let chosen = |(facet, value): (Facet, &str)| Chosen {
        facet: facet.code(),
        value: value.to_owned(),
        label: names.of(facet, value),
        path: asked.without(facet, value).address(HERE),
    };
    asked.all().map(chosen).collect()
}

/// The choices of a facet: those that find something, and those that are on. Years from the newest, all else by count.
fn options<T: Faced>(all: &[T], asked: &Asked, facet: Facet, names: &Names<'_>) -> Vec<OptionRow> {
    let counts = count(all, asked, facet);
    let named = |value: &String| facet != Facet::Kind || ItemKind::from_code(value).is_some();
    let values: BTreeSet<String> =
        counts.keys().filter(|value| named(value)).cloned().chain(asked.of(facet).map(str::to_owned)).collect();
    let row = |value: String| {
        let is_chosen = asked.has(facet, &value);
        let after = if is_chosen { asked.without(facet, &value) } else { asked.with(facet, &value) };
        OptionRow {
            label: names.of(facet, &value),
            count: counts.get(&value).copied().unwrap_or_default(),
            is_chosen,
            path: after.address(HERE),
            value,
        }
    };
    let mut rows: Vec<OptionRow> = values.into_iter().map(row).collect();
    if facet == Facet::Year {
        rows.reverse();
    } else {
        rows.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    }
    rows
}

fn ways<T: Faced>(all: &[T], asked: &Asked) -> Vec<Way> {
    let way = |(facet, n): (Facet, usize)| Way { facet: facet.code(), n, path: asked.open(facet).address(HERE) };
    ways_out(all, asked).into_iter().map(way).collect()
}

/// What fits, kind by kind: a few of each, or all of the one kind that there is, page by page.
fn sections(fits: &[&Item], asked: &Asked, page: usize) -> (Vec<Section>, (usize, usize)) {
    let of = |kind: ItemKind| fits.iter().filter(move |item| item.kind == kind).copied();
    let kinds: Vec<ItemKind> = ItemKind::ALL.iter().copied().filter(|kind| of(*kind).next().is_some()).collect();
    if let [kind] = kinds.as_slice() {
        let (n, pages) = (fits.len(), fits.len().div_ceil(MANY));
        let page = page.clamp(1, pages);
        let items = fits.iter().skip((page - 1) * MANY).take(MANY).map(|item| Card::of(item)).collect();
        return (vec![Section { kind: *kind, n, items, more: String::new() }], (page, pages));
    }
    let section = |kind: ItemKind| {
        let n = of(kind).count();
        let more =
            if n > FEW { asked.open(Facet::Kind).with(Facet::Kind, kind.code()).address(HERE) } else { String::new() };
        Section { kind, n, items: of(kind).take(FEW).map(Card::of).collect(), more }
    };
    (kinds.into_iter().map(section).collect(), (1, 1))
}

impl Card {
    fn of(item: &Item) -> Self {
        Self {
            kind: item.kind,
            title: item.title.clone(),
            subtitle: item.subtitle.clone(),
            of: item.of.clone(),
            place: item.place.clone(),
            lang: item.lang.tag(),
            year: item.year,
            series: item.series.clone(),
            image_credit: item.image_credit.clone(),
            shared: item.shared,
            path: item.url.clone(),
        }
    }

    fn draw(&self, ctx: &Ctx) -> Markup {
        let lang = self.lang.parse::<Lang>().ok().filter(|lang| *lang != ctx.lang());
        html! {
            li.card {
                p.kicker { (ctx.words.code("browse-kind", self.kind.code())) @if !self.place.is_empty() { " · " bdi { (self.place) } } @if let Some(year) = self.year { " · " (year) } @if let Some(lang) = lang { " · " bdi lang=(lang.tag()) { (lang.own_name()) } } }
                h3 lang=(self.lang) dir=(parts::dir_of(&self.title)) { a href=(self.path) { (self.title) } }
                @if !self.subtitle.is_empty() && self.kind != ItemKind::Kit { p lang=(self.lang) dir=(parts::dir_of(&self.subtitle)) { (self.subtitle) } }
                @if let Some((n, of)) = self.shared { p.meta { (ctx.words.say_with("browse-shared", [("n", i64::from(n).into()), ("of", i64::from(of).into())])) } }
                @if !self.of.is_empty() { p.meta { (ctx.say("browse-stands-in")) " " bdi lang=(self.lang) { (self.of) } } }
                @if let Some((series, n)) = &self.series { p.meta { bdi { (series) } ", " (n) } }
                @if !self.image_credit.is_empty() { p.meta { (ctx.say("browse-image-credit")) " " bdi { (self.image_credit) } } }
            }
        }
    }
}

impl Browse {
    /// The hidden fields by which a search keeps the filters.
    pub(crate) fn kept(&self) -> Markup {
        html! { @for (facet, value) in self.asked.all() { input type="hidden" name=(facet.code()) value=(value); } }
    }

    /// The filters that are on, each taken away by one press.
    pub(crate) fn on(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.chosen.is_empty() {
                ul.filters-on aria-label=(ctx.say("browse-on")) {
                    @for one in &self.chosen { li { a href=(one.path) rel="nofollow" {
                        span.vh { (ctx.say("browse-take-away")) " " } span.soft { (ctx.words.code("browse-facet", one.facet)) ": " } bdi { (one.label) } span.x aria-hidden="true" { "×" }
                    } } }
                    @if self.chosen.len() > 1 { li { a.all href=(self.wide()) { (ctx.say("browse-take-all")) } } }
                }
            }
        }
    }

    fn wide(&self) -> String {
        self.asked.wide().address(HERE)
    }

    /// The choices, facet by facet.
    pub(crate) fn filters(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.facets.is_empty() {
                details.filters {
                    summary { (ctx.say("browse-filters")) @if !self.chosen.is_empty() { " (" (self.chosen.len()) ")" } }
                    nav aria-label=(ctx.say("browse-filters")) { @for row in &self.facets { (row.draw(ctx)) } }
                }
            }
        }
    }

    /// What fits; or, where nothing does, what to let go of.
    pub(crate) fn list(&self, ctx: &Ctx) -> Markup {
        html! {
            p.found role="status" { (ctx.words.say_with("browse-found", [("n", self.found.into())])) }
            @if self.found == 0 { (self.nothing(ctx)) }
            @for section in &self.sections {
                section aria-labelledby=(section.kind.code()) {
                    h2 id=(section.kind.code()) { (ctx.words.code("browse-kinds", section.kind.code())) " " span.num { (section.n) } }
                    ul.cards { @for card in &section.items { (card.draw(ctx)) } }
                    @if !section.more.is_empty() { p { a href=(section.more) { (ctx.words.say_with("browse-all-of-kind", [("n", section.n.into())])) } } }
                }
            }
            (self.pager(ctx))
        }
    }

    fn nothing(&self, ctx: &Ctx) -> Markup {
        html! {
            div.empty {
                (parts::mark_drawing())
                h2 { (ctx.say("browse-nothing")) }
                @if self.ways_out.is_empty() {
                    p { (ctx.say("browse-nothing-alone")) } a.do href=(self.wide()) { (ctx.say("browse-take-all")) }
                } @else {
                    (self.ways(ctx))
                }
            }
        }
    }

    /// What finds something once it is let go of.
    pub(crate) fn ways(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.ways_out.is_empty() {
                p { (ctx.say("browse-nothing-more")) }
                ul.ways { @for way in &self.ways_out { li { a href=(way.path) { (ctx.words.say_with("browse-way-out", [("facet", ctx.words.code("browse-facet", way.facet).into()), ("n", way.n.into())])) } } } }
            }
        }
    }

    fn pager(&self, ctx: &Ctx) -> Markup {
        let (page, pages) = self.page;
        let to = |page: usize| {
            let address = self.asked.address(HERE);
            let more = with_query("", &[("page", &page.to_string())]);
            if address.contains('?') { address + &more.replace('?', "&") } else { address + &more }
        };
        html! {
            @if pages > 1 {
                nav.pager aria-label=(ctx.say("browse-pages")) {
                    @if page > 1 { a rel="prev" href=(to(page - 1)) { (ctx.say("browse-newer")) } }
                    span { (ctx.words.say_with("browse-page-of", [("n", page.into()), ("of", pages.into())])) }
                    @if page < pages { a rel="next" href=(to(page + 1)) { (ctx.say("browse-older")) } }
                }
            }
        }
    }

    /// The map, and every place as a list.
    pub(crate) fn places(&self, ctx: &Ctx) -> Markup {
        self.map.draw(ctx)
    }
}

impl FacetRow {
    fn draw(&self, ctx: &Ctx) -> Markup {
        let (few, rest) = self.options.split_at(self.options.len().min(8));
        html! {
            section.facet {
                h3 { (ctx.words.code("browse-facet", self.facet)) }
                ul { @for option in few { (option.draw()) } }
                @if !rest.is_empty() { details { summary { (ctx.words.say_with("browse-more-options", [("n", rest.len().into())])) } ul { @for option in rest { (option.draw()) } } } }
            }
        }
    }
}

impl OptionRow {
    /// A link that turns it on or off.
    pub(crate) fn draw(&self) -> Markup {
        html! { li { a href=(self.path) rel="nofollow" aria-current=[self.is_chosen.then_some("true")] { bdi { (self.label) } " " span.num { (self.count) } } } }
    }
}
