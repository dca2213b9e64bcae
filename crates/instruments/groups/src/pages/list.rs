//! `/p/{project}/groups`: the groups, and the themes that nobody carries yet.

use maud::{Markup, html};
use redthread_core::kit::Kit;
use redthread_core::workshop::group::GroupState;
use redthread_storage::Inside;
use redthread_web::parts::{dir_of, empty};
use redthread_web::{Ctx, View};
use serde::Serialize;

use super::{ActionSeen, GROUPS, GroupSeen, tabs, theme_path, way};
use crate::actions::{LEADS, WRITES};
use crate::load::{Loaded, ThemeSeen};

#[derive(Serialize)]
pub(crate) struct ThemeRow {
    id: String,
    title: String,
    slips: usize,
    votes: Option<i64>,
}

impl ThemeRow {
    pub(crate) fn of(theme: &ThemeSeen) -> Self {
        Self { id: theme.id.to_string(), title: theme.title.clone(), slips: theme.slips, votes: theme.votes }
    }

    /// "7 slips, 12 votes"
    pub(crate) fn size(&self, ctx: &Ctx) -> String {
        let slips = ctx.words.say_with("groups-slips-n", [("n", self.slips.into())]);
        match self.votes {
            Some(votes) => format!("{slips} · {}", ctx.words.say_with("groups-votes-n", [("n", votes.into())])),
            None => slips,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct ListView {
    project: String,
    groups: Vec<GroupSeen>,
    /// Themes that grew into no group, most votes first.
    open_themes: Vec<ThemeRow>,
    /// What is to be done and no group carries.
    loose_actions: Vec<ActionSeen>,
    #[serde(skip)]
    may_lead: bool,
    #[serde(skip)]
    may_write: bool,
}

impl ListView {
    pub(crate) fn of(ctx: &Ctx, inside: &Inside, loaded: &Loaded, kit: Option<&Kit>) -> Self {
        let is_carried = |theme: &&ThemeSeen| !loaded.groups.iter().any(|group| group.themes.contains(&theme.id));
        let is_loose = |action: &&redthread_storage::workshop::Action| action.groups.is_empty();
        let loose = loaded.actions.iter().filter(is_loose);
        Self {
            project: inside.project.id.to_string(),
            groups: loaded.groups.iter().map(|group| GroupSeen::of(ctx, loaded, group)).collect(),
            open_themes: loaded.themes.iter().filter(is_carried).map(ThemeRow::of).collect(),
            loose_actions: loose.map(|action| ActionSeen::of(ctx, loaded, kit, action)).collect(),
            may_lead: inside.require_any(LEADS).is_ok(),
            may_write: inside.require_any(WRITES).is_ok(),
        }
    }

    fn card(&self, ctx: &Ctx, group: &GroupSeen) -> Markup {
        html! {
            li.card.group.ended[group.state != GroupState::Working] {
                h3 dir=(dir_of(&group.title)) { a href=(format!("/p/{}/groups/{}", self.project, group.id)) { (group.title) } }
                @if !group.purpose.is_empty() { p.told dir=(dir_of(&group.purpose)) { (group.purpose) } }
                (group.people(ctx))
                @match (&group.merged_into, group.state) {
                    (Some(into), _) => p { (ctx.say("groups-goes-on-in")) " " a.thread-to href=(into.path) dir=(dir_of(&into.title)) { (into.title) } },
                    (None, GroupState::Stopped) => p { span class="state gone" { (ctx.say("groups-has-ended")) } },
                    _ => (group.last(ctx)),
                }
                @for tie in &group.took_in { p.meta { (ctx.say("groups-took-in")) ": " bdi { (tie.title) } } }
            }
        }
    }

    fn themes(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.open_themes.is_empty() {
                section aria-labelledby="open" {
                    h2 id="open" { (ctx.say("groups-open-themes")) }
                    p { (ctx.say("groups-open-themes-more")) }
                    ul.rows { @for theme in &self.open_themes {
                        li {
                            div { h3 dir=(dir_of(&theme.title)) { a href=(theme_path(&self.project, &theme.id)) { (theme.title) } } p.meta { (theme.size(ctx)) } }
                            div.end {
                                @if self.may_lead { a class="do quiet small" href=(format!("/p/{}/groups/new?theme={}", self.project, theme.id)) { (ctx.say("groups-form")) span.vh { ": " (theme.title) } } }
                                @if self.may_write { a class="do quiet small" href=(format!("/p/{}/groups/drafts/new?theme={}", self.project, theme.id)) { (ctx.say("groups-write-draft")) span.vh { ": " (theme.title) } } }
                            }
                        }
                    } }
                }
            }
        }
    }

    fn loose(&self, ctx: &Ctx) -> Markup {
        html! {
            @if !self.loose_actions.is_empty() {
                section aria-labelledby="loose" {
                    h2 id="loose" { (ctx.say("groups-loose")) }
                    (ActionSeen::table(ctx, &self.project, &self.loose_actions, "loose"))
                }
            }
        }
    }
}

impl View for ListView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("groups-groups")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let new = format!("/p/{}/groups/new", self.project);
        let label = ctx.say("groups-form");
        let action = self.may_lead.then_some((label.as_str(), new.as_str()));
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project, GROUPS, ""))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("groups-lead")) }
                (tabs(ctx, &self.project, "groups"))
                @if self.groups.is_empty() {
                    (empty(&ctx.say("groups-none"), &ctx.say("groups-none-more"), action))
                } @else {
                    div.actions {
                        @if self.may_lead { a.do href=(new) { (label) } }
                        @if self.may_write { a.do.quiet href=(format!("/p/{}/groups/actions/new", self.project)) { (ctx.say("groups-settle")) } }
                        a.do.quiet href=(format!("/p/{}/groups/export.csv", self.project)) { (redthread_web::icon("down")) "CSV" }
                    }
                    ul.cards { @for group in &self.groups { (self.card(ctx, group)) } }
                }
                (self.themes(ctx))
                (self.loose(ctx))
            } }
        }
    }
}
