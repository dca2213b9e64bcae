//! Which pages open for the viewer, as their routes declare it: a page that stays shut is named but never linked.

use redthread_storage::Inside;
use redthread_web::{Access, App, Route};

/// Every page of this build, with who may use it.
pub(crate) struct Doors(Vec<Route>);

impl Doors {
    pub(crate) fn of(app: &App) -> Self {
        let tables = app.instruments.iter().map(|instrument| (instrument.routes)().table().to_vec());
        Self(tables.flatten().filter(|route| route.method == "GET").collect())
    }

    /// Whether a page opens; `None` when this build has no such page.
    pub(crate) fn open(&self, inside: &Inside, path: &str) -> Option<bool> {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        self.0.iter().find(|route| is_at(route.path, path)).map(|route| admits(inside, route.access))
    }
}

fn is_at(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    pattern.len() == path.len() && pattern.iter().zip(path).all(|(name, part)| name.starts_with('{') || *name == part)
}

fn admits(inside: &Inside, access: Access) -> bool {
    match access {
        Access::Public | Access::SignedIn | Access::Member | Access::AnyOf([]) => true,
        Access::AnyOf(rights) => rights.iter().any(|right| inside.may(*right)),
        Access::Steward => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_met_part_by_part() {
        assert!(is_at("/p/{project}/people", "/p/7/people"));
        assert!(is_at("/p/{project}/stories/{story}", "/p/7/stories/8"));
        for other in ["/p/7", "/p/7/meetings", "/p/7/people/8", "/q/7/people"] {
            assert!(!is_at("/p/{project}/people", other), "{other}");
        }
    }
}
