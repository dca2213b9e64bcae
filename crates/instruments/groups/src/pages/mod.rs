//! Views of drafts, groups, closing words, rounds, and the two pages that need no account.

pub(crate) mod action_form;
pub(crate) mod all;
pub(crate) mod answer;
pub(crate) mod closing;
pub(crate) mod draft;
pub(crate) mod draft_form;
pub(crate) mod group;
pub(crate) mod group_form;
pub(crate) mod list;
pub(crate) mod round;
pub(crate) mod rounds;

use maud::{Markup, html};
use redthread_core::ids::{GroupId, Id as _, PersonId, Uuid};
use redthread_core::kit::Kit;
use redthread_core::language::Direction;
use redthread_core::thread::Node;
use redthread_core::workshop::follow_up::Standing;
use redthread_core::workshop::group::{ActionState, GroupState};
use redthread_storage::workshop::{Action, Answer, FollowUp, Group};
use redthread_web::Ctx;
use redthread_web::course::{Point, picture, stands};
use redthread_web::parts::{crumbs, dir_of, told};
use redthread_web::rule::say_day;
use serde::Serialize;

use crate::load::Loaded;

/// The way from the project to here.
pub(crate) fn way(ctx: &Ctx, project: &str, root: (&str, &str), here: &str) -> Markup {
    let root_path = format!("/p/{project}/{}", root.0);
    let mut steps = vec![(ctx.say("groups-project"), format!("/p/{project}"))];
    if here.is_empty() {
        steps.push((ctx.say(root.1), String::new()));
    } else {
        steps.push((ctx.say(root.1), root_path));
        steps.push((short(here), String::new()));
    }
    crumbs(ctx, &steps)
}

/// Below the groups.
pub(crate) const GROUPS: (&str, &str) = ("groups", "groups-groups");
/// Below the drafts.
pub(crate) const DRAFTS: (&str, &str) = ("groups/drafts", "groups-drafts");
/// Below the rounds.
pub(crate) const ROUNDS: (&str, &str) = ("follow-ups", "follow-up-rounds");

fn short(label: &str) -> String {
    const MOST: usize = 40;
    if label.chars().count() <= MOST { label.to_owned() } else { label.chars().take(MOST - 1).chain(['…']).collect() }
}

/// The four pages of what came of a workshop, as tabs.
pub(crate) fn tabs(ctx: &Ctx, project: &str, here: &str) -> Markup {
    let pages = [
        ("groups", "groups-groups"),
        ("groups/drafts", "groups-drafts"),
        ("groups/words", "groups-closing"),
        ("follow-ups", "follow-up-rounds"),
    ];
    html! {
        nav.tabs aria-label=(ctx.say("groups-what-came")) {
            @for (path, key) in pages { a href=(format!("/p/{project}/{path}")) aria-current=[(path == here).then_some("page")] { (ctx.say(key)) } }
        }
    }
}

/// Where a theme hangs on the wall.
pub(crate) fn theme_path(project: &str, id: &str) -> String {
    format!("/p/{project}/wall/list?theme={id}#t-{id}")
}

/// Something of the thread with its address.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Tie {
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) path: String,
}

impl Tie {
    /// What something is called and where it is; none when it is there no more.
    pub(crate) fn of(loaded: &Loaded, (node, id): (Node, Uuid)) -> Option<Self> {
        let project = loaded.project.id;
        let (title, path) = match node {
            Node::Theme => {
                let theme = loaded.themes.iter().find(|theme| theme.id.uuid() == id)?;
                (theme.title.clone(), theme_path(&project.to_string(), &id.to_string()))
            }
            Node::Slip => {
                let slip = loaded.slips.iter().find(|slip| slip.id.uuid() == id)?;
                (slip.words.clone(), format!("/p/{project}/wall/list?slip={id}#s-{id}"))
            }
            Node::Draft => {
                let draft = loaded.drafts.iter().find(|draft| draft.id.uuid() == id)?;
                (draft.vision.title.clone(), format!("/p/{project}/groups/drafts/{id}"))
            }
            Node::Group => {
                let group = loaded.groups.iter().find(|group| group.id.uuid() == id)?;
                (group.title.clone(), format!("/p/{project}/groups/{id}"))
            }
            Node::Action => {
                let action = loaded.actions.iter().find(|action| action.id.uuid() == id)?;
                (action.what.clone(), format!("/p/{project}/groups/actions/{id}"))
            }
            _ => return None,
        };
        Some(Self { kind: node.code(), id: id.to_string(), title, path })
    }

    /// A list of them, each a link of the thread.
    pub(crate) fn list(ctx: &Ctx, ties: &[Self]) -> Markup {
        html! {
            ul.rests { @for tie in ties {
                li { a.thread-to href=(tie.path) dir=(dir_of(&tie.title)) { (tie.title) } " " span.meta { (ctx.words.code("groups-kind", tie.kind)) } }
            } }
        }
    }
}

/// Somebody in a group.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MemberSeen {
    pub(crate) alias: String,
    pub(crate) standpoint: String,
    pub(crate) convenes: bool,
}

impl MemberSeen {
    fn of(ctx: &Ctx, loaded: &Loaded, group: &Group, id: PersonId) -> Option<Self> {
        let person = loaded.people.get(&id).filter(|person| !person.is_erased)?;
        Some(Self {
            alias: person.alias.clone(),
            standpoint: ctx.words.standpoint(person.standpoint),
            convenes: group.convener == Some(id),
        })
    }
}

/// Something to do.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ActionSeen {
    pub(crate) id: String,
    pub(crate) what: String,
    /// Empty when nobody said they will.
    pub(crate) who: String,
    /// Empty when no day was settled.
    pub(crate) by: String,
    pub(crate) first_step: String,
    pub(crate) state: ActionState,
    /// Its day has passed, and it is not done.
    pub(crate) is_late: bool,
}

impl ActionSeen {
    pub(crate) fn of(ctx: &Ctx, loaded: &Loaded, kit: Option<&Kit>, action: &Action) -> Self {
        let today = redthread_core::day::date_of(loaded.now);
        Self {
            id: action.id.to_string(),
            what: action.what.clone(),
            who: loaded.doer(kit, ctx.lang(), &action.who),
            by: action.by.map(|day| say_day(&ctx.words, day)).unwrap_or_default(),
            first_step: action.first_step.clone(),
            state: action.state,
            is_late: action.state == ActionState::Open && action.by.is_some_and(|day| day < today),
        }
    }

    /// The table of what is to be done: what, who, by when, first step, how far.
    pub(crate) fn table(ctx: &Ctx, project: &str, actions: &[Self], labelled: &str) -> Markup {
        let gap = |key: &str| html! { span.gap { (ctx.say(key)) } };
        html! {
            div.scroll role="region" aria-labelledby=(labelled) tabindex="0" {
                table class="data cardy" {
                    thead { tr { @for key in ["what", "who", "by", "first-step", "state"] { th scope="col" { (ctx.say(&format!("groups-{key}"))) } } } }
                    tbody { @for action in actions {
                        tr {
                            th scope="row" dir=(dir_of(&action.what)) { a href=(format!("/p/{project}/groups/actions/{}", action.id)) { (action.what) } }
                            td data-label=(ctx.say("groups-who")) { @if action.who.is_empty() { (gap("groups-nobody")) } @else { bdi { (action.who) } } }
                            td data-label=(ctx.say("groups-by")) { @if action.by.is_empty() { (gap("groups-no-day")) } @else { (action.by) @if action.is_late { " " span class="chip warn" { (ctx.say("groups-late")) } } } }
                            td data-label=(ctx.say("groups-first-step")) dir=(dir_of(&action.first_step)) { @if action.first_step.is_empty() { (gap("groups-no-step")) } @else { (action.first_step) } }
                            td data-label=(ctx.say("groups-state")) { (ctx.words.code("groups-action", action.state.code())) }
                        }
                    } }
                }
            }
        }
    }
}

/// How a group stands in one round, with its words.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StandSeen {
    pub(crate) round: i64,
    pub(crate) when: String,
    pub(crate) standing: &'static str,
    pub(crate) said: String,
    pub(crate) words: Option<String>,
    pub(crate) answered: Option<String>,
    /// Told by other ways, and taken down by somebody.
    pub(crate) taken_down: bool,
    #[serde(skip)]
    pub(crate) how: Standing,
}

impl StandSeen {
    pub(crate) fn of(ctx: &Ctx, loaded: &Loaded, round: &FollowUp, group: &Group) -> Self {
        let how = loaded.standing(round, group.id);
        let answer = round.answer_of(group.id);
        Self {
            round: round.number,
            when: asked_when(ctx, round),
            standing: how.code(),
            said: crate::letters::say(&ctx.words, loaded, round, group),
            words: answer.and_then(|answer| answer.words.clone()),
            answered: answer.map(|answer| ctx.words.date(answer.said.at)),
            taken_down: answer.is_some_and(|answer: &Answer| !answer.recorded_by.is_nil()),
            how,
        }
    }

    /// The mark, the word, and what was written with it.
    pub(crate) fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            p.stand { (redthread_web::course::sign(self.how)) " " b { (self.said) } @if let Some(when) = &self.answered { " " span.meta { (when) @if self.taken_down { " · " (ctx.say("follow-up-taken-down")) } } } }
            @if let Some(words) = &self.words { (told(words)) }
        }
    }
}

/// When a round asked, or is to ask.
pub(crate) fn asked_when(ctx: &Ctx, round: &FollowUp) -> String {
    round.days.opened_at.map_or_else(|| say_day(&ctx.words, round.days.due_on), |at| ctx.words.date(at))
}

/// A group as lists show it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct GroupSeen {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) purpose: String,
    pub(crate) state: GroupState,
    pub(crate) merged_into: Option<Tie>,
    pub(crate) convener: Option<String>,
    pub(crate) members: Vec<MemberSeen>,
    /// Nobody of those who are served is in it.
    pub(crate) lacks_served: bool,
    pub(crate) from: Vec<Tie>,
    /// Groups that went on in this one.
    pub(crate) took_in: Vec<Tie>,
    pub(crate) actions: usize,
    pub(crate) stands: Vec<StandSeen>,
}

impl GroupSeen {
    pub(crate) fn of(ctx: &Ctx, loaded: &Loaded, group: &Group) -> Self {
        let tie = |node: Node, id: Uuid| Tie::of(loaded, (node, id));
        let from = group.themes.iter().map(|id| (Node::Theme, id.uuid()));
        let from = from.chain(group.slips.iter().map(|id| (Node::Slip, id.uuid())));
        let from = from.chain(group.drafts.iter().map(|id| (Node::Draft, id.uuid())));
        let rounds = loaded.rounds.iter().filter(|round| round.days.opened_at.is_some());
        Self {
            id: group.id.to_string(),
            title: group.title.clone(),
            purpose: group.purpose.clone(),
            state: group.state,
            merged_into: group.merged_into.and_then(|into| tie(Node::Group, into.uuid())),
            convener: group.convener.and_then(|person| loaded.alias(person)).map(str::to_owned),
            members: group.members.iter().filter_map(|id| MemberSeen::of(ctx, loaded, group, *id)).collect(),
            lacks_served: loaded.lacks_served(group),
            from: from.filter_map(|(node, id)| tie(node, id)).collect(),
            took_in: loaded
                .merges()
                .carried(group.id)
                .into_iter()
                .filter_map(|id: GroupId| tie(Node::Group, id.uuid()))
                .collect(),
            actions: loaded.actions_of(group).len(),
            stands: rounds.map(|round| StandSeen::of(ctx, loaded, round, group)).collect(),
        }
    }

    /// The picture of the group over time, and every round in words below it. Nothing before the first round asked.
    pub(crate) fn course(&self, ctx: &Ctx) -> Markup {
        let points: Vec<Point> =
            self.stands.iter().map(|stand| Point { standing: stand.how, when: stand.when.clone() }).collect();
        let said: Vec<String> = self.stands.iter().map(|stand| format!("{}: {}", stand.when, stand.said)).collect();
        let label = format!("{}. {}", self.title, said.join("; "));
        let is_rtl = ctx.lang().direction() == Direction::Rtl;
        html! {
            @if !points.is_empty() {
                figure.course-figure {
                    div.course-scroll tabindex="0" role="group" aria-label=(ctx.say("groups-over-time")) { (picture(&ctx.words, &label, &points, is_rtl)) }
                    ol.course-words { @for stand in &self.stands {
                        li { p.meta { (ctx.words.say_with("follow-up-round-n", [("n", stand.round.into())])) " · " (stand.when) } (stand.body(ctx)) }
                    } }
                }
            }
        }
    }

    /// The last thing it said of itself, as a mark and a word; nothing before the first round.
    pub(crate) fn last(&self, ctx: &Ctx) -> Markup {
        html! { @if let Some(stand) = self.stands.last() { p.stand { (stands(&ctx.words, stand.how)) } } }
    }

    /// Convener and members in a line; what is missing is said.
    pub(crate) fn people(&self, ctx: &Ctx) -> Markup {
        html! {
            p.meta {
                @match &self.convener {
                    Some(alias) => { (ctx.say("groups-convener")) ": " bdi { (alias) } },
                    None => span.gap { (ctx.say("groups-no-convener")) },
                }
                " · " (ctx.words.say_with("groups-members-n", [("n", self.members.len().into())]))
            }
            @if self.lacks_served && self.state == GroupState::Working { p.gap { (ctx.say("groups-lacks-served")) } }
        }
    }
}
