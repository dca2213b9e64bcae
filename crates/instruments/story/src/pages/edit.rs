//! The face of a story as a form: works without script; rows are added, moved and taken away by buttons.

use maud::{Markup, html};
use redthread_core::ids::{ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_core::refusal::Refusal;
use redthread_storage::Error;
use redthread_web::parts::{Field, crumbs, dir_of, errors, form_start};
use redthread_web::{Ctx, Filled, Form, View, icon};
use serde::Serialize;

use crate::diff::compare;
use crate::load::open;
use crate::model::{FaceDraft, MOST_TURNS, TurnDraft};
use crate::pages::versions::draw_diff;

#[derive(Serialize)]
pub(crate) struct EditView {
    project: String,
    id: String,
    title: String,
    /// What the form is saved over.
    version: i64,
    /// Where somebody else saved meanwhile: field, what is there now, what was typed.
    clashes: Vec<Clash>,
    #[serde(skip)]
    rows: usize,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
    #[serde(skip)]
    filled: Filled,
}

/// A field that two people changed.
#[derive(Serialize)]
struct Clash {
    label: &'static str,
    there: String,
    typed: String,
}

/// What the form shows.
pub(crate) enum Shown {
    /// The face as it is kept.
    Kept,
    /// What was typed, saved over the version it names, with what is to be mended.
    Typed(FaceDraft, i64, Vec<Refusal>),
    /// What was typed, beside what somebody else saved meanwhile.
    Clashing(FaceDraft),
}

pub(crate) async fn load(ctx: &Ctx, project: ProjectId, story: StoryId, shown: Shown) -> Result<EditView, Error> {
    let opened = open(ctx, project, story).await?;
    opened.inside.require(Right::Edit)?;
    let face = opened.face().map_err(|_| Error::refused("story.shut"))?;
    let (kept, now) = (FaceDraft::from(&face), opened.story.version);
    let (mut draft, version, refusals, clashes) = match shown {
        Shown::Kept => (kept, now, vec![], vec![]),
        Shown::Typed(draft, version, refusals) => (draft, version, refusals, vec![]),
        Shown::Clashing(draft) => {
            let clashes = clashes(&kept, &draft);
            (draft, now, vec![], clashes)
        }
    };
    if draft.turns.is_empty() {
        draft.turns.push(TurnDraft::default());
    }
    Ok(EditView {
        project: project.to_string(),
        id: story.to_string(),
        title: opened.title(ctx),
        version,
        clashes,
        rows: draft.turns.len(),
        crumbs: opened.crumbs(ctx, "story-edit-face"),
        filled: Filled::refused(Form::filled(draft.fields()), refusals),
    })
}

fn clashes(there: &FaceDraft, typed: &FaceDraft) -> Vec<Clash> {
    let turns = |draft: &FaceDraft| {
        let turn = |turn: &TurnDraft| format!("{} {}\n{}", turn.title, turn.when, turn.actions).trim().to_owned();
        draft.turns.iter().map(turn).filter(|turn| !turn.is_empty()).collect::<Vec<_>>().join("\n\n")
    };
    let pairs = [
        ("story-title", there.title.clone(), typed.title.clone()),
        ("story-subtitle", there.subtitle.clone(), typed.subtitle.clone()),
        ("story-before", there.before.clone(), typed.before.clone()),
        ("story-after", there.after.clone(), typed.after.clone()),
        ("story-turns", turns(there), turns(typed)),
    ];
    let differing = pairs.into_iter().filter(|(_, there, typed)| there.trim() != typed.trim());
    differing.map(|(label, there, typed)| Clash { label, there, typed }).collect()
}

impl View for EditView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("story-edit-face")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        let back = format!("/p/{}/stories/{}", self.project, self.id);
        html! {
            div.page.read { main id="main" {
                (crumbs(ctx, &self.crumbs))
                h1 { (self.title(ctx)) }
                (self.draw_clashes(ctx))
                form.form method="post" action=(format!("{back}/edit")) data-guard {
                    (form_start(ctx))
                    input type="hidden" name="version" value=(self.version);
                    // Enter in a line presses the first button of a form: that one must save, not move a row.
                    button.vh name="go" value="save" tabindex="-1" aria-hidden="true" { (ctx.say("save")) }
                    (errors(ctx, &self.filled))
                    (field("title", "story-title").required().line())
                    (field("subtitle", "story-subtitle").help("story-subtitle-help").line())
                    div.pair { (field("before", "story-before").area(5)) (field("after", "story-after").area(5)) }
                    h2 id="turns" { (ctx.say("story-turns")) }
                    p.help { (ctx.say("story-turns-help")) }
                    @for row in 0..self.rows { (self.draw_row(ctx, row)) }
                    @if self.rows < MOST_TURNS { p { button.do.quiet.small name="go" value="add" { (icon("plus")) (ctx.say("story-turn-add")) } } }
                    div.savebar { button.do name="go" value="save" { (ctx.say("save")) } a.do.quiet href=(back) { (ctx.say("cancel")) } }
                }
            } }
        }
    }
}

impl EditView {
    fn draw_row(&self, ctx: &Ctx, row: usize) -> Markup {
        let [when, title, actions] = ["when", "title", "actions"].map(|part| format!("turn-{row}-{part}"));
        let nth = ctx.words.say_with("story-turn-nth", [("n", (row + 1).to_string().into())]);
        html! {
            fieldset.choices id=(format!("turn-{row}")) {
                legend { h3 { (nth) } }
                div.pair {
                    (Field::new(ctx, &self.filled, &title, "story-turn-title").line())
                    (Field::new(ctx, &self.filled, &when, "story-turn-when").help("story-turn-when-help").line())
                }
                (Field::new(ctx, &self.filled, &actions, "story-turn-actions").help("story-turn-actions-help").area(3))
                p {
                    @if row > 0 { (row_button(ctx, "up", row, &nth)) }
                    @if row + 1 < self.rows { (row_button(ctx, "down", row, &nth)) }
                    (row_button(ctx, "remove", row, &nth))
                }
            }
        }
    }

    fn draw_clashes(&self, ctx: &Ctx) -> Markup {
        if self.clashes.is_empty() {
            return html! {};
        }
        html! {
            div.notice.warning role="alert" { (icon("warn")) p { b { (ctx.say("story-clash")) } " " (ctx.say("story-clash-more")) } }
            @for clash in &self.clashes {
                h2 { (ctx.say(clash.label)) }
                div.sides {
                    article { h3 { (ctx.say("story-clash-there")) } (or_nothing(ctx, &clash.there)) }
                    article { h3 { (ctx.say("story-clash-typed")) } (or_nothing(ctx, &clash.typed)) }
                }
                (draw_diff(ctx, &compare(&clash.there, &clash.typed)))
            }
        }
    }
}

fn or_nothing(ctx: &Ctx, text: &str) -> Markup {
    html! { @if text.trim().is_empty() { p.meta { (ctx.say("story-blank")) } } @else { @for line in text.lines().filter(|line| !line.is_empty()) { p dir=(dir_of(line)) { (line) } } } }
}

fn row_button(ctx: &Ctx, what: &str, row: usize, nth: &str) -> Markup {
    html! { button.do.quiet.small name="go" value=(format!("{what}-{row}")) { (ctx.say(&format!("story-turn-{what}"))) span.vh { ": " (nth) } } " " }
}
