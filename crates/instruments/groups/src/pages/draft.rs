//! `/p/{project}/groups/drafts` and one draft: the picture, what reality said to it, where both lead.

use maud::{Markup, html};
use redthread_core::workshop::group::{Checked, Vision};
use redthread_storage::Inside;
use redthread_storage::workshop::{Draft, DraftVersion};
use redthread_web::parts::{dir_of, empty, form_start, told};
use redthread_web::{Ctx, View};
use serde::Serialize;

use super::{DRAFTS, Tie, tabs, way};
use crate::actions::{LEADS, WRITES};
use crate::load::Loaded;

#[derive(Serialize)]
pub(crate) struct DraftSeen {
    id: String,
    #[serde(flatten)]
    vision: Vision,
    checked: Checked,
    from: Vec<Tie>,
    into: Vec<Tie>,
    version: i64,
}

impl DraftSeen {
    fn of(loaded: &Loaded, draft: &Draft) -> Self {
        let ties = |ends: &[(redthread_core::thread::Node, redthread_core::ids::Uuid)]| {
            ends.iter().filter_map(|end| Tie::of(loaded, *end)).collect()
        };
        Self {
            id: draft.id.to_string(),
            vision: draft.vision.clone(),
            checked: draft.vision.checked(),
            from: ties(&draft.from),
            into: ties(&draft.into),
            version: draft.version,
        }
    }

    fn checked_chip(&self, ctx: &Ctx) -> Markup {
        let class = match self.checked {
            Checked::NotYet => "chip",
            Checked::Partly => "chip warn",
            Checked::Whole => "chip ok",
        };
        html! { span class=(class) { (ctx.words.code("groups-checked", self.checked.code())) } }
    }
}

#[derive(Serialize)]
pub(crate) struct DraftsView {
    project: String,
    drafts: Vec<DraftSeen>,
    #[serde(skip)]
    may_write: bool,
}

impl DraftsView {
    pub(crate) fn of(inside: &Inside, loaded: &Loaded) -> Self {
        Self {
            project: inside.project.id.to_string(),
            drafts: loaded.drafts.iter().map(|draft| DraftSeen::of(loaded, draft)).collect(),
            may_write: inside.require_any(WRITES).is_ok(),
        }
    }
}

impl View for DraftsView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("groups-drafts")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let new = format!("/p/{}/groups/drafts/new", self.project);
        let label = ctx.say("groups-write-draft");
        let action = self.may_write.then_some((label.as_str(), new.as_str()));
        html! {
            div class="page wide" { main id="main" {
                (way(ctx, &self.project, DRAFTS, ""))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("groups-drafts-lead")) }
                (tabs(ctx, &self.project, "groups/drafts"))
                @if self.drafts.is_empty() {
                    (empty(&ctx.say("groups-no-drafts"), &ctx.say("groups-no-drafts-more"), action))
                } @else {
                    @if self.may_write { div.actions { a.do href=(new) { (label) } } }
                    ul.cards { @for draft in &self.drafts {
                        li.card {
                            h3 dir=(dir_of(&draft.vision.title)) { a href=(format!("/p/{}/groups/drafts/{}", self.project, draft.id)) { (draft.vision.title) } }
                            p.told dir=(dir_of(&draft.vision.text)) { (draft.vision.text) }
                            p { (draft.checked_chip(ctx)) }
                            @if !draft.from.is_empty() { p.meta { (ctx.say("groups-came-from")) ": " @for (n, tie) in draft.from.iter().enumerate() { @if n > 0 { " · " } bdi { (tie.title) } } } }
                        }
                    } }
                }
            } }
        }
    }
}

#[derive(Serialize)]
pub(crate) struct VersionSeen {
    version: i64,
    when: String,
    #[serde(flatten)]
    vision: Vision,
}

#[derive(Serialize)]
pub(crate) struct DraftView {
    project: String,
    draft: DraftSeen,
    versions: Vec<VersionSeen>,
    #[serde(skip)]
    may_write: bool,
    #[serde(skip)]
    may_lead: bool,
}

impl DraftView {
    pub(crate) fn of(ctx: &Ctx, inside: &Inside, loaded: &Loaded, draft: &Draft, versions: Vec<DraftVersion>) -> Self {
        let seen = |version: DraftVersion| VersionSeen {
            version: version.version,
            when: ctx.words.moment(version.saved_at),
            vision: version.vision,
        };
        Self {
            project: inside.project.id.to_string(),
            draft: DraftSeen::of(loaded, draft),
            versions: versions.into_iter().map(seen).collect(),
            may_write: inside.require_any(WRITES).is_ok(),
            may_lead: inside.require_any(LEADS).is_ok(),
        }
    }

    fn reality(&self, ctx: &Ctx) -> Markup {
        let vision = &self.draft.vision;
        let parts = [("against", &vision.against), ("needs", &vision.needs), ("stays", &vision.stays)];
        html! {
            section aria-labelledby="reality" {
                div.head { h2 id="reality" { (ctx.say("groups-reality")) } (self.draft.checked_chip(ctx)) }
                div.reality { @for (key, words) in parts {
                    article.missing[words.is_empty()] {
                        h3 { (ctx.say(&format!("groups-{key}"))) }
                        @if words.is_empty() { p.gap { (ctx.say("groups-not-said")) } } @else { (told(words)) }
                    }
                } }
            }
        }
    }

    fn history(&self, ctx: &Ctx) -> Markup {
        html! {
            @if self.versions.len() > 1 {
                section aria-labelledby="versions" {
                    h2 id="versions" { (ctx.say("groups-versions")) }
                    ol.versions { @for version in &self.versions {
                        li.current[version.version == self.draft.version] {
                            details { summary { (ctx.words.say_with("groups-version-n", [("n", version.version.into())])) " " span.meta { (version.when) } }
                                h3 dir=(dir_of(&version.vision.title)) { (version.vision.title) } (told(&version.vision.text))
                            }
                        }
                    } }
                }
            }
        }
    }
}

impl View for DraftView {
    fn title(&self, _: &Ctx) -> String {
        self.draft.vision.title.clone()
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let base = format!("/p/{}/groups/drafts/{}", self.project, self.draft.id);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, DRAFTS, &self.draft.vision.title))
                p.kicker { (ctx.say("groups-draft")) }
                h1 dir=(dir_of(&self.draft.vision.title)) { (self.draft.vision.title) }
                div.lead { (told(&self.draft.vision.text)) }
                div.actions {
                    @if self.may_write { a.do href=(format!("{base}/edit")) { (ctx.say("groups-edit-draft")) } }
                    @if self.may_lead { a.do.quiet href=(format!("/p/{}/groups/new?draft={}", self.project, self.draft.id)) { (ctx.say("groups-form")) } }
                    @if self.may_write { a.do.quiet href=(format!("/p/{}/groups/actions/new?draft={}", self.project, self.draft.id)) { (ctx.say("groups-settle")) } }
                }
                (self.reality(ctx))
                section aria-labelledby="from" {
                    h2 id="from" { (ctx.say("groups-came-from")) }
                    @if self.draft.from.is_empty() { p.gap { (ctx.say("groups-came-from-nothing")) } } @else { (Tie::list(ctx, &self.draft.from)) }
                }
                section aria-labelledby="into" {
                    h2 id="into" { (ctx.say("groups-grew-into")) }
                    @if self.draft.into.is_empty() { p.gap { (ctx.say("groups-grew-into-nothing")) } } @else { (Tie::list(ctx, &self.draft.into)) }
                }
                (self.history(ctx))
                @if self.may_lead {
                    form method="post" action=(format!("{base}/end")) { (form_start(ctx)) button class="do quiet small" { (ctx.say("groups-put-away")) } }
                }
            } }
        }
    }
}
