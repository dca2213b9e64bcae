//! Some of many: which of a long list a page shows, and the way to the others.

use maud::{Markup, html};
use serde::Serialize;

use crate::ctx::Ctx;

/// The part of a list that a page shows, by positions from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Window {
    /// The first that is shown.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// How many there are.
    pub all: usize,
    /// How many a page shows at most.
    #[serde(skip)]
    pub most: usize,
}

impl Window {
    /// At most `most` of `all`, from `start` on; from the first when nothing is left there.
    pub fn new(all: usize, start: usize, most: usize) -> Self {
        let start = if start < all { start } else { 0 };
        Self { start, end: start.saturating_add(most).min(all), all, most }
    }

    /// All of them.
    pub fn whole(all: usize) -> Self {
        Self { start: 0, end: all, all, most: all }
    }

    /// What is shown of a list of that length.
    pub fn of<T>(self, list: &[T]) -> &[T] {
        list.get(self.start..self.end).unwrap_or_default()
    }

    /// "Earlier", "26–50 of 100", "Later"; nothing where all is shown. `path` leads to the page from a position on.
    pub fn pager(self, ctx: &Ctx, label: &str, path: impl Fn(usize) -> String) -> Markup {
        let earlier = (self.start > 0).then(|| path(self.start.saturating_sub(self.most)));
        let later = (self.end < self.all).then(|| path(self.end));
        let shown = [("first", (self.start + 1).into()), ("last", self.end.into()), ("all", self.all.into())];
        html! {
            @if earlier.is_some() || later.is_some() {
                nav.pager aria-label=(label) {
                    @if let Some(path) = earlier { a rel="prev" href=(path) { (ctx.say("pager-earlier")) } }
                    span { bdi { (ctx.words.say_with("pager-shown", shown)) } }
                    @if let Some(path) = later { a rel="next" href=(path) { (ctx.say("pager-later")) } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_never_leaves_its_list() {
        let list: Vec<usize> = (0..100).collect();
        assert_eq!(Window::new(100, 0, 25).of(&list), &list[..25]);
        assert_eq!(Window::new(100, 90, 25).of(&list), &list[90..]);
        assert_eq!(Window::new(100, 100, 25).start, 0, "past the end is the beginning");
        assert_eq!(Window::new(3, 0, 25).of(&list[..3]), &list[..3]);
        assert_eq!(Window::whole(100).of(&list).len(), 100);
        assert!(Window::new(0, 0, 25).of::<usize>(&[]).is_empty());
        assert!(Window::new(5, 0, 5).of::<usize>(&[]).is_empty(), "a list that is shorter than it said");
    }
}
