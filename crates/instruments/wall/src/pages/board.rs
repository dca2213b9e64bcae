//! The board: themes with their slips, and the loose ones. Drawn the same for the screen, the list and whoever leads.

use maud::{Markup, html};
use redthread_core::kit::StageId;
use redthread_core::workshop::cluster::Fate;
use redthread_core::workshop::phase::SlipState;
use redthread_storage::workshop::{Slip, ThemeRow};
use redthread_web::parts::dir_of;
use redthread_web::{Ctx, icon};
use serde::Serialize;

/// A slip as it is shown.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SlipView {
    pub(crate) id: String,
    /// None where the words were erased.
    pub(crate) words: Option<String>,
    pub(crate) dir: &'static str,
    pub(crate) by: Option<String>,
    pub(crate) state: SlipState,
}

/// A theme with its slips.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ThemeView {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) dir: &'static str,
    pub(crate) votes: Option<i64>,
    pub(crate) slips: Vec<SlipView>,
}

/// Everything on the wall in one phase.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct BoardView {
    pub(crate) themes: Vec<ThemeView>,
    pub(crate) loose: Vec<SlipView>,
    /// Only for whoever leads.
    pub(crate) removed: Vec<SlipView>,
    /// How many wait to be revealed.
    pub(crate) hidden: usize,
}

impl BoardView {
    /// What is on the wall in a phase. `is_lead`: with what is hidden or was taken off.
    pub(crate) fn new(slips: &[Slip], themes: &[ThemeRow], stage: &StageId, is_lead: bool) -> Self {
        let here: Vec<&Slip> = slips.iter().filter(|slip| slip.phase == *stage).collect();
        let is_seen = |slip: &Slip| slip.state == SlipState::Shown || (is_lead && slip.state == SlipState::Hidden);
        let of = |theme| -> Vec<SlipView> {
            here.iter().filter(|slip| slip.theme == theme && is_seen(slip)).map(|slip| SlipView::new(slip)).collect()
        };
        let open = themes.iter().filter(|theme| theme.phase == *stage && theme.fate == Fate::Open);
        let view = |theme: &ThemeRow| ThemeView {
            id: theme.id.to_string(),
            title: theme.title.clone(),
            dir: dir_of(&theme.title),
            votes: theme.votes,
            slips: of(Some(theme.id)),
        };
        let mut themes: Vec<ThemeView> = open.map(view).collect();
        // Once it is counted, what most want comes first.
        themes.sort_by_key(|theme| std::cmp::Reverse(theme.votes));
        let removed = here.iter().filter(|slip| is_lead && slip.state == SlipState::Removed);
        Self {
            themes,
            loose: of(None),
            removed: removed.map(|slip| SlipView::new(slip)).collect(),
            hidden: here.iter().filter(|slip| slip.state == SlipState::Hidden).count(),
        }
    }

    /// How many slips are shown.
    pub(crate) fn count(&self) -> usize {
        self.loose.len() + self.themes.iter().map(|theme| theme.slips.len()).sum::<usize>()
    }

    /// How many wait to be revealed.
    pub(crate) fn hidden(&self) -> i64 {
        i64::try_from(self.hidden).unwrap_or(i64::MAX)
    }

    /// Most votes that a theme got.
    pub(crate) fn most(&self) -> i64 {
        self.themes.iter().filter_map(|theme| theme.votes).max().unwrap_or_default()
    }
}

impl SlipView {
    fn new(slip: &Slip) -> Self {
        Self {
            id: slip.id.to_string(),
            words: slip.said.as_ref().map(|said| said.words.clone()),
            dir: slip.dir(),
            by: slip.said.as_ref().and_then(|said| said.named.clone()),
            state: slip.state,
        }
    }

    /// The words, or the gap where they were.
    pub(crate) fn words(&self, ctx: &Ctx) -> Markup {
        html! {
            @match &self.words {
                Some(words) => p.told dir=(self.dir) { (words) },
                None => p { span class="state gone" { (icon("withdrawn")) (ctx.say("wall-erased")) } },
            }
            @if let Some(by) = &self.by { p.meta { bdi { (by) } } }
        }
    }
}

impl ThemeView {
    /// How many slips, or how many votes.
    pub(crate) fn tally(&self, ctx: &Ctx, most: i64) -> Markup {
        html! {
            @match self.votes {
                Some(votes) => span.votes { meter min="0" max=(most.max(1)) value=(votes) {} b.num { (votes) } " " (ctx.words.say_with("wall-votes-word", [("n", votes.into())])) },
                None => span.num { (self.slips.len()) },
            }
        }
    }
}

/// Themes and loose slips, to be read only; the same sections that the page's script draws anew as things happen.
pub(crate) fn draw_board(ctx: &Ctx, board: &BoardView) -> Markup {
    html! {
        @for theme in &board.themes {
            section.theme aria-labelledby=(format!("t-{}", theme.id)) {
                h2 id=(format!("t-{}", theme.id)) { span dir=(theme.dir) { (theme.title) } " " (theme.tally(ctx, board.most())) }
                (slips(ctx, &theme.slips))
            }
        }
        @if !board.loose.is_empty() {
            section class="theme loose" aria-labelledby="t-loose" {
                h2 id="t-loose" { span { (ctx.say("wall-loose")) } " " span.num { (board.loose.len()) } }
                (slips(ctx, &board.loose))
            }
        }
    }
}

fn slips(ctx: &Ctx, slips: &[SlipView]) -> Markup {
    html! { @if !slips.is_empty() { ul.slips { @for slip in slips { li.slip { (slip.words(ctx)) } } } } }
}
