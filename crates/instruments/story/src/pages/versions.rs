//! Every version of the editor's text: who, when, how much; any two compared; an old one read or brought back.

use maud::{Markup, html};
use redthread_core::ids::{ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_storage::Error;
use redthread_storage::documents::{self, Version};
use redthread_web::parts::{Field, crumbs, dir_of, empty, told};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use crate::actions::find_text;
use crate::diff::{Block, Change, Piece, changed_words, compare};
use crate::load::{Missing, Team, gap, open};

#[derive(Serialize)]
pub(crate) struct VersionsView {
    project: String,
    id: String,
    title: String,
    /// Newest first.
    versions: Vec<Row>,
    compared: Option<Compared>,
    /// An old version to be read.
    reading: Option<(i64, String)>,
    may_edit: bool,
    barred: Vec<Missing>,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Row {
    version: i64,
    who: String,
    when: String,
    changed_words: usize,
}

#[derive(Serialize)]
struct Compared {
    from: i64,
    to: i64,
    changed_words: usize,
    blocks: Vec<Block>,
}

struct Opened {
    version: i64,
    who: String,
    when: String,
    text: String,
}

pub(crate) async fn load(ctx: &Ctx, project: ProjectId, story: StoryId) -> Result<VersionsView, Error> {
    let mut opened = open(ctx, project, story).await?;
    let versions = match find_text(&mut opened.read, story).await? {
        Some(text) => documents::list_versions(&mut opened.read, &text).await?,
        None => vec![],
    };
    let cleared: Result<Vec<Opened>, Vec<Missing>> =
        versions.into_iter().map(|version| clear(ctx, &opened.team, version)).collect();
    let (versions, barred) = cleared.map_or_else(|missing| (vec![], missing), |versions| (versions, vec![]));
    let of = |name: &str| ctx.asked(name).and_then(|n| n.parse::<i64>().ok());
    let find = |n: i64| versions.iter().find(|version| version.version == n);
    let pair = of("from").and_then(find).zip(of("to").and_then(find));
    Ok(VersionsView {
        project: project.to_string(),
        id: story.to_string(),
        title: opened.title(ctx),
        compared: pair.map(|(from, to)| compared(from, to)),
        reading: of("read").and_then(find).map(|version| (version.version, version.text.clone())),
        versions: rows(&versions),
        may_edit: opened.inside.may(Right::Edit),
        barred,
        crumbs: opened.crumbs(ctx, "story-versions-title"),
    })
}

fn clear(ctx: &Ctx, team: &Team, version: Version) -> Result<Opened, Vec<Missing>> {
    Ok(Opened {
        version: version.version,
        who: team.alias_of_user(version.saved_by),
        when: ctx.words.moment(version.saved_at),
        text: team.clear(version.told)?,
    })
}

fn compared(from: &Opened, to: &Opened) -> Compared {
    Compared {
        from: from.version,
        to: to.version,
        changed_words: changed_words(&from.text, &to.text),
        blocks: compare(&from.text, &to.text),
    }
}

fn rows(versions: &[Opened]) -> Vec<Row> {
    let before = versions.iter().skip(1).map(|version| version.text.as_str()).chain([""]);
    let row = |(version, before): (&Opened, &str)| Row {
        version: version.version,
        who: version.who.clone(),
        when: version.when.clone(),
        changed_words: changed_words(before, &version.text),
    };
    versions.iter().zip(before).map(row).collect()
}

impl View for VersionsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("story-versions-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.read { main id="main" {
                (crumbs(ctx, &self.crumbs))
                h1 { (self.title(ctx)) }
                @if !self.barred.is_empty() { (gap(ctx, "story-text-gap", &self.barred)) }
                @else if self.versions.is_empty() {
                    (empty(&ctx.say("story-text-none"), &ctx.say("story-versions-none-more"), self.may_edit.then_some((&ctx.say("story-write-text"), &self.path("/text")))))
                } @else {
                    (self.draw_compared(ctx))
                    (self.draw_reading(ctx))
                    ol.versions { @for (n, row) in self.versions.iter().enumerate() { (self.draw_row(ctx, row, n == 0)) } }
                    (self.draw_choice(ctx))
                }
            } }
        }
    }
}

impl VersionsView {
    fn path(&self, more: &str) -> String {
        format!("/p/{}/stories/{}{more}", self.project, self.id)
    }

    fn draw_row(&self, ctx: &Ctx, row: &Row, is_current: bool) -> Markup {
        let compare = self.path(&format!("/versions?from={}&to={}", row.version - 1, row.version));
        html! {
            li.current[is_current] {
                a href=(self.path(&format!("/versions?read={}", row.version))) { (nth(ctx, row.version)) }
                " " span.meta {
                    @if row.who.is_empty() { (ctx.say("story-version-system")) } @else { bdi { (row.who) } }
                    " · " (row.when) " · " (ctx.words.say_with("story-words-changed", [("n", row.changed_words.into())]))
                }
                @if row.version > 1 { " " a.do.quiet.small href=(compare) { (ctx.say("story-compare")) span.vh { ": " (nth(ctx, row.version)) } } }
            }
        }
    }

    fn draw_compared(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some(compared) = &self.compared {
                section aria-labelledby="compared" {
                    h2 id="compared" { (ctx.words.say_with("story-compared", [("from", compared.from.to_string().into()), ("to", compared.to.to_string().into())])) }
                    p.meta { (ctx.words.say_with("story-words-changed", [("n", compared.changed_words.into())])) }
                    (draw_diff(ctx, &compared.blocks))
                    (self.restore(ctx, compared.from))
                }
            }
        }
    }

    fn draw_reading(&self, ctx: &Ctx) -> Markup {
        html! {
            @if let Some((version, text)) = &self.reading {
                section aria-labelledby="reading" {
                    h2 id="reading" { (nth(ctx, *version)) }
                    article.text { (told(text)) }
                    (self.restore(ctx, *version))
                }
            }
        }
    }

    /// The way to bring an old version back: it opens in the editor, and is saved as a new version.
    fn restore(&self, ctx: &Ctx, version: i64) -> Markup {
        let is_current = self.versions.first().is_some_and(|row| row.version == version);
        html! { @if self.may_edit && !is_current { div.actions { a.do.quiet href=(self.path(&format!("/text?version={version}"))) { (ctx.words.say_with("story-restore", [("n", version.to_string().into())])) } } } }
    }

    fn draw_choice(&self, ctx: &Ctx) -> Markup {
        if self.versions.len() < 2 {
            return html! {};
        }
        let options: Vec<(String, String)> =
            self.versions.iter().map(|row| (row.version.to_string(), nth(ctx, row.version))).collect();
        let (first, last) = (options.last(), options.first());
        let chosen = |pair: Option<&(String, String)>| pair.map(|(value, _)| value.clone()).unwrap_or_default();
        let filled = Filled::with([("from", chosen(first)), ("to", chosen(last))]);
        html! {
            section aria-labelledby="any" {
                h2 id="any" { (ctx.say("story-compare-any")) }
                form.form method="get" action=(self.path("/versions")) {
                    div.pair {
                        (Field::new(ctx, &filled, "from", "story-compare-from").select(&options))
                        (Field::new(ctx, &filled, "to", "story-compare-to").select(&options))
                    }
                    button.do.quiet { (ctx.say("story-compare")) }
                }
            }
        }
    }
}

fn nth(ctx: &Ctx, version: i64) -> String {
    ctx.words.say_with("story-version-nth", [("n", version.to_string().into())])
}

/// A comparison: what went and what came, said in words for whoever does not see it.
pub(crate) fn draw_diff(ctx: &Ctx, blocks: &[Block]) -> Markup {
    html! {
        div.diff {
            @for block in blocks {
                @match block {
                    Block::Unchanged(n) => p.fold { (ctx.words.say_with("story-unchanged", [("n", (*n).into())])) },
                    Block::Paragraph(pieces) => p dir=(direction(pieces)) { @for piece in pieces { (draw_piece(ctx, piece)) " " } },
                }
            }
        }
    }
}

fn draw_piece(ctx: &Ctx, piece: &Piece) -> Markup {
    let marked = |key: &str| html! { span.vh { "[" (ctx.say(key)) " " } (piece.words) span.vh { "]" } };
    match piece.change {
        Change::Same => html! { (piece.words) },
        Change::Gone => html! { del { (marked("story-diff-removed")) } },
        Change::New => html! { ins { (marked("story-diff-added")) } },
    }
}

/// The direction of the paragraph as a whole: not of the one word that happens to stand first in it.
fn direction(pieces: &[Piece]) -> &'static str {
    let stays = pieces.iter().filter(|piece| piece.change != Change::Gone);
    let words: String = stays.map(|piece| piece.words.as_str()).collect();
    if words.is_empty() { dir_of(pieces.first().map_or("", |piece| piece.words.as_str())) } else { dir_of(&words) }
}
