//! The board: lines down, places across, the distance to the line in every cell; for many places a strip for each line.

use maud::{Markup, html};
use redthread_core::kit::Kit;
use redthread_core::redline::{CrossingState, Status};
use redthread_web::parts::{dir_of, empty};
use redthread_web::rule::{ValueWords, rule, say_day, say_gap, say_status};
use redthread_web::{Ctx, View, icon};

use super::{key, say_scope, stands, strip, way};
use crate::filter::{Chosen, DIMENSIONS, Filter, Order};
use crate::model::{Board, Cell, Line, Summary, Told};

/// So many places still stand beside each other in a table; more are drawn as strips.
pub(crate) const MOST_COLUMNS: usize = 8;

/// A dimension that lines are told apart by, with how many lines have each value.
#[derive(Clone, Debug)]
pub(crate) struct Labels {
    pub(crate) title: String,
    /// Value, what people call it, number of lines.
    pub(crate) values: Vec<(String, String, usize)>,
}

/// What the lines of a board touch, in the reader's language; words of the project's own stand as they are.
pub(crate) fn labels(ctx: &Ctx, kit: &Kit, board: &Board) -> [Labels; 3] {
    DIMENSIONS.map(|id| {
        let dimension = kit.dimensions.iter().find(|dimension| dimension.id.as_str() == id);
        let title = dimension.map_or_else(String::new, |dimension| dimension.title.get(ctx.lang()).to_owned());
        let known = dimension.into_iter().flat_map(|dimension| &dimension.values);
        let known = known.map(|value| (value.id.as_str().to_owned(), value.title.get(ctx.lang()).to_owned(), 0));
        let mut values: Vec<(String, String, usize)> = known.collect();
        for value in board.lines.iter().filter_map(|line| line.marks.get(id)).flatten() {
            match values.iter_mut().find(|(known, ..)| known == value) {
                Some((.., count)) => *count += 1,
                None => values.push((value.clone(), value.clone(), 1)),
            }
        }
        values.retain(|(.., count)| *count > 0);
        Labels { title, values }
    })
}

/// The page.
pub(crate) struct BoardView {
    pub(crate) project: String,
    pub(crate) project_title: String,
    pub(crate) board: Board,
    pub(crate) filter: Filter,
    pub(crate) chosen: Chosen,
    pub(crate) labels: [Labels; 3],
    pub(crate) may_steer: bool,
}

impl View for BoardView {
    fn title(&self, ctx: &Ctx) -> String {
        format!("{} · {}", ctx.say("board-heading"), self.project_title)
    }

    fn class(&self) -> &'static str {
        if self.filter.sheet { "handout-page sheet-page" } else { "" }
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page wide" { main id="main" class="board" {
                @if !self.filter.sheet { (way(ctx, &self.project, "")) }
                p.kicker { bdi { (self.project_title) } " · " (say_day(&ctx.words, self.board.today)) }
                h1 { (ctx.say("board-heading")) }
                @if self.board.lines.is_empty() { (self.none_yet(ctx)) } @else { (self.whole(ctx)) }
            } }
        }
    }
}

impl BoardView {
    fn none_yet(&self, ctx: &Ctx) -> Markup {
        let (label, path) = (ctx.say("board-none-do"), format!("/p/{}/lines", self.project));
        let sharing = format!("/p/{}/sharing", self.project);
        html! {
            (empty(&ctx.say("board-none"), &ctx.say("board-none-more"), Some((&label, &path))))
            @if self.may_steer { p { a href=(sharing) { (ctx.say("board-sharing-join")) } } }
        }
    }

    fn whole(&self, ctx: &Ctx) -> Markup {
        let Chosen { lines, columns } = &self.chosen;
        html! {
            p.lead { (say_summary(ctx, self.board.summary(lines, columns))) }
            @if !self.filter.sheet { (self.filters(ctx)) }
            @if self.board.columns.is_empty() { p.notice.info { (ctx.say("board-no-places")) } }
            @else if lines.is_empty() { p.notice.info { (ctx.say("board-nothing-chosen")) } }
            @else if columns.len() <= MOST_COLUMNS { (self.table(ctx)) }
            @else { (strip::table(ctx, self)) }
            (key(ctx, if columns.len() <= MOST_COLUMNS { "board-key" } else { "board-key-strips" }))
            @if !self.board.towns.is_empty() && !self.filter.sheet { (self.by_town(ctx)) }
            @if !self.filter.sheet { (self.ways_on(ctx)) }
        }
    }

    fn ways_on(&self, ctx: &Ctx) -> Markup {
        let (path, mark) =
            (format!("/p/{}/board?{}", self.project, ctx.query), if ctx.query.is_empty() { "" } else { "&" });
        html! {
            div.actions {
                a class="do quiet" href=(format!("{path}{mark}sheet=1")) { (icon("print")) (ctx.say("board-sheet")) }
                a class="do quiet" href=(format!("/p/{}/board.json", self.project)) { (icon("down")) "JSON" }
                a class="do quiet" href=(format!("/p/{}/sharing", self.project)) { (ctx.say("board-sharing")) }
            }
        }
    }

    // ---- filters ----

    fn filters(&self, ctx: &Ctx) -> Markup {
        let counted = [
            ("lines", self.chosen.lines.len().into()),
            ("all", self.board.lines.len().into()),
            ("places", self.chosen.columns.len().into()),
            ("everywhere", self.board.columns.len().into()),
        ];
        html! {
            form.board-filters method="get" aria-label=(ctx.say("board-filters")) {
                @for (n, labels) in self.labels.iter().enumerate() {
                    @if let (Some(name), Some(chosen), false) = (DIMENSIONS.get(n), self.filter.marks.get(n), labels.values.is_empty()) {
                        (select(name, &labels.title, &ctx.say("board-all"), labels.values.iter().map(|(value, label, count)| (value.as_str(), format!("{label} ({count})"), chosen.as_deref() == Some(value)))))
                    }
                }
                (self.statuses(ctx))
                @if !self.board.towns.is_empty() {
                    (select("town", &ctx.say("board-town"), &ctx.say("board-all-towns"), self.board.towns.iter().map(|town| (town.project.to_string(), town.name.clone(), self.filter.town == Some(town.project)))))
                }
                (select("sort", &ctx.say("board-sort"), &ctx.say("board-sort-worst"), [("lines", ctx.say("board-sort-lines"), self.filter.order == Order::Lines)].into_iter()))
                @if self.board.columns.len() > 1 { (self.places(ctx)) }
                button class="do quiet small" { (ctx.say("board-show")) }
                @if self.filter.is_narrow() { a href=(format!("/p/{}/board", self.project)) { (ctx.say("board-show-all")) } }
                p.meta role="status" { (ctx.words.say_with("board-counted", counted)) }
            }
        }
    }

    fn statuses(&self, ctx: &Ctx) -> Markup {
        let columns = &self.chosen.columns;
        let tallies: Vec<_> = self.board.lines.iter().map(|line| self.board.tally(line, columns)).collect();
        let options = Status::ALL.iter().rev().map(|status| {
            let count = tallies.iter().filter(|tally| tally.of(*status) > 0).count();
            (
                status.code(),
                format!("{} ({count})", say_status(&ctx.words, *status)),
                self.filter.status == Some(*status),
            )
        });
        select("status", &ctx.say("board-status"), &ctx.say("board-all"), options)
    }

    fn places(&self, ctx: &Ctx) -> Markup {
        html! {
            details.board-places open[!self.filter.places.is_empty()] {
                summary { (ctx.say("board-places")) }
                select name="place" multiple size="6" aria-label=(ctx.say("board-places")) {
                    @for column in &self.board.columns { @if let Some(place) = column.place {
                        option value=(place) selected[self.filter.places.contains(&place)] { (column.title) }
                    } }
                }
                p.help { (ctx.say("board-places-help")) }
            }
        }
    }

    // ---- the table ----

    fn table(&self, ctx: &Ctx) -> Markup {
        let said = Said::new(ctx);
        html! {
            div.scroll role="region" aria-labelledby="board-caption" tabindex="0" { table class="data cardy lines" {
                caption id="board-caption" class="vh" { (ctx.say("board-caption")) }
                (self.head(ctx))
                @for n in &self.chosen.lines { @if let Some(line) = self.board.lines.get(*n) { (self.line(&said, line)) } }
            } }
        }
    }

    fn head(&self, ctx: &Ctx) -> Markup {
        let columns: Vec<_> = self.chosen.columns.iter().filter_map(|n| self.board.columns.get(*n)).collect();
        let groups = columns.chunk_by(|a, b| a.town == b.town);
        let rows = if self.board.towns.is_empty() { 1 } else { 2 };
        html! {
            thead {
                @if rows == 2 { tr {
                    th scope="col" rowspan="2" { (ctx.say("board-line")) }
                    @for group in groups { th scope="colgroup" colspan=(group.len()) { (self.town_of(ctx, group.first().and_then(|column| column.town))) } }
                } }
                tr {
                    @if rows == 1 { th scope="col" { (ctx.say("board-line")) } }
                    @for column in &columns { th scope="col" { @if column.place.is_some() { bdi { (column.title) } } @else { (ctx.say("board-shows-nothing")) } } }
                }
            }
        }
    }

    fn town_of(&self, ctx: &Ctx, town: Option<usize>) -> Markup {
        match town.and_then(|town| self.board.towns.get(town)) {
            None => html! { (ctx.say("board-own-places")) },
            Some(town) => html! { bdi { (town.name) } " " small { (say_scope(ctx, town.scope)) } },
        }
    }

    fn line(&self, said: &Said<'_>, line: &Line) -> Markup {
        let many = line.gauges.len() > 1;
        html! {
            tbody {
                tr {
                    th scope="row" { (self.name(said, line)) }
                    @for column in &self.chosen.columns {
                        @let (gauge, cell) = self.board.worst(line, *column);
                        (self.cell(said, gauge, *column, cell))
                    }
                }
                @if many { @for gauge in line.gauges.clone() {
                    tr.each {
                        th scope="row" { bdi { (self.gauge_title(gauge)) } }
                        @for column in &self.chosen.columns { (self.cell(said, Some(gauge), *column, self.board.cell(gauge, *column))) }
                    }
                } }
            }
        }
    }

    pub(crate) fn name(&self, said: &Said<'_>, line: &Line) -> Markup {
        let ctx = said.ctx;
        html! {
            @if line.of_group { span.named dir=(dir_of(&line.title)) { (line.title) } " " span.chip { (ctx.say("board-of-group")) } }
            @else { a.named href=(format!("/p/{}/lines/{}", self.project, line.id)) dir=(dir_of(&line.title)) { (line.title) } }
            small { (self.marks(line)) }
            @if line.gauges.len() > 1 { details.unfold { summary { (ctx.words.say_with("board-indicators", [("n", line.gauges.len().into())])) } } }
        }
    }

    fn marks(&self, line: &Line) -> String {
        let of = |n: usize| {
            let (id, labels) = (DIMENSIONS.get(n)?, self.labels.get(n)?);
            let values = line.marks.get(*id)?.iter();
            Some(
                values
                    .filter_map(|value| labels.values.iter().find(|(known, ..)| known == value))
                    .map(|(_, label, _)| label.as_str()),
            )
        };
        (0..2).filter_map(of).flatten().collect::<Vec<_>>().join(" · ")
    }

    fn gauge_title(&self, gauge: usize) -> &str {
        self.board.gauges.get(gauge).map_or("", |gauge| gauge.indicator.title.as_str())
    }

    fn cell(&self, said: &Said<'_>, gauge: Option<usize>, column: usize, cell: &Cell) -> Markup {
        let label = self.board.columns.get(column).map_or("", |column| column.title.as_str());
        let (place, early) = gauge.map_or((None, None), |gauge| self.board.drawn(gauge, cell));
        let status = cell.status();
        html! {
            td data-label=(label) {
                (rule(place.filter(|_| status != Status::Unknown), early, status))
                span class=(Said::class(status)) { (said.status(status)) }
                (self.value(said, gauge, column, cell))
                @if let Some(was) = cell.was { small { (said.ctx.words.say_with("board-was", [("status", said.status(was).into())])) } }
                @if let Some(gauge) = gauge { (self.open(said, gauge, column)) }
            }
        }
    }

    fn value(&self, said: &Said<'_>, gauge: Option<usize>, column: usize, cell: &Cell) -> Markup {
        let told = match (cell.withheld, cell.standing.gap) {
            (true, _) => said.withheld.clone(),
            (_, Some(gap)) => say_gap(&said.ctx.words, gap, cell.day()),
            _ => match (cell.told, gauge.and_then(|gauge| self.board.gauges.get(gauge))) {
                (Told::Plain(measured, _), Some(gauge)) => said.values.say(&gauge.indicator.scale, measured.value),
                (Told::FewerThan(least, _), _) => said.ctx.words.say_with("board-fewer", [("n", least.into())]),
                _ => return html! {},
            },
        };
        let place = self.board.columns.get(column).and_then(|column| column.place);
        let indicator = gauge.and_then(|gauge| self.board.gauges.get(gauge)).map(|gauge| gauge.indicator.id);
        html! {
            " · "
            @match (place, indicator) {
                (Some(place), Some(indicator)) => a href=(format!("/p/{}/board/{indicator}?place={place}", self.project)) { bdi { (told) } },
                _ => bdi { (told) },
            }
        }
    }

    fn open(&self, said: &Said<'_>, gauge: usize, column: usize) -> Markup {
        let Some(open) = self.board.open_at(gauge, column) else { return html! {} };
        let words = &said.ctx.words;
        let sentence = match open.state {
            CrossingState::Waiting(due) => words.say_with("board-due", [("day", words.date(due).into())]),
            CrossingState::Overdue(due) => words.say_with("board-overdue", [("day", words.date(due).into())]),
            _ => words.say("board-answered"),
        };
        html! {
            small.due {
                @match open.crossing { Some(id) => a href=(format!("/p/{}/crossings/{id}", self.project)) { (sentence) }, None => (sentence) }
            }
        }
    }

    // ---- the towns beside each other ----

    fn by_town(&self, ctx: &Ctx) -> Markup {
        let said = Said::new(ctx);
        let columns_of = |town: usize| -> Vec<usize> {
            let all = self.board.columns.iter().enumerate();
            all.filter(|(_, column)| column.town == Some(town)).map(|(n, _)| n).collect()
        };
        let towns: Vec<_> = (0..self.board.towns.len()).map(|town| (town, columns_of(town))).collect();
        html! {
            section aria-labelledby="by-town" {
                h2 id="by-town" { (ctx.say("board-by-town")) }
                p.meta { (ctx.say("board-by-town-more")) }
                div.scroll role="region" aria-labelledby="by-town" tabindex="0" { table class="data cardy lines" {
                    thead { tr { th scope="col" { (ctx.say("board-line")) } @for (town, _) in &towns { th scope="col" { (self.town_of(ctx, Some(*town))) } } } }
                    tbody { @for line in self.chosen.lines.iter().filter_map(|n| self.board.lines.get(*n)).filter(|line| !line.of_group) { tr {
                        th scope="row" { bdi { (line.title) } }
                        @for (town, columns) in &towns { (self.town_cell(&said, line, *town, columns)) }
                    } } }
                } }
            }
        }
    }

    /// A town's worst place, and how many of its places stand so: places are counted, never people.
    fn town_cell(&self, said: &Said<'_>, line: &Line, town: usize, columns: &[usize]) -> Markup {
        let (words, tally) = (&said.ctx.words, self.board.tally(line, columns));
        let worst = tally.worst();
        let name = self.board.towns.get(town).map_or("", |town| town.name.as_str());
        let is_shut = columns.iter().all(|n| self.board.columns.get(*n).is_none_or(|column| column.place.is_none()));
        html! {
            td data-label=(name) {
                (stands(said.ctx, worst))
                small { @if is_shut { (said.withheld) } @else { (words.say_with("board-places-of", [("n", tally.of(worst).into()), ("all", columns.len().into())])) } }
            }
        }
    }
}

/// The words that every cell needs, looked up once.
pub(crate) struct Said<'c> {
    pub(crate) ctx: &'c Ctx,
    pub(crate) values: ValueWords,
    statuses: [String; 5],
    withheld: String,
}

impl<'c> Said<'c> {
    pub(crate) fn new(ctx: &'c Ctx) -> Self {
        let status = |n: usize| Status::ALL.get(n).map(|status| say_status(&ctx.words, *status)).unwrap_or_default();
        Self {
            ctx,
            values: ValueWords::new(&ctx.words),
            statuses: std::array::from_fn(status),
            withheld: ctx.say("board-withheld"),
        }
    }

    pub(crate) fn status(&self, status: Status) -> &str {
        self.statuses.get(status as usize).map_or("", String::as_str)
    }

    const fn class(status: Status) -> &'static str {
        match status {
            Status::Unknown => "stands unknown",
            Status::Clear => "stands clear",
            Status::Near => "stands near",
            Status::At => "stands at",
            Status::Crossed => "stands crossed",
        }
    }
}

fn select<'o, V: AsRef<str> + 'o>(
    name: &str,
    label: &str,
    all: &str,
    options: impl Iterator<Item = (V, String, bool)>,
) -> Markup {
    html! {
        label { span { (label) } select name=(name) {
            option value="" { (all) }
            @for (value, label, chosen) in options { option value=(value.as_ref()) selected[chosen] { (label) } }
        } }
    }
}

/// "One line crossed, one near, two of which we do not know everywhere."
pub(crate) fn say_summary(ctx: &Ctx, summary: Summary) -> String {
    let say = |key: &str, n: usize| ctx.words.say_with(key, [("n", n.into())]);
    let parts = [
        (summary.crossed, "board-sum-crossed"),
        (summary.near, "board-sum-near"),
        (summary.unknown, "board-sum-unknown"),
    ];
    let said: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, key)| say(key, *n)).collect();
    match said.as_slice() {
        [] if summary.lines == 0 => ctx.say("board-sum-none"),
        [] => ctx.say("board-sum-clear"),
        [one] => ctx.words.say_with("board-sum-one", [("a", one.as_str().into())]),
        [one, two] => ctx.words.say_with("board-sum-two", [("a", one.as_str().into()), ("b", two.as_str().into())]),
        [one, two, three, ..] => ctx.words.say_with(
            "board-sum-three",
            [("a", one.as_str().into()), ("b", two.as_str().into()), ("c", three.as_str().into())],
        ),
    }
}
