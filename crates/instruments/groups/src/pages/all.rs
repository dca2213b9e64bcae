//! `/f/{secret}/all`: what every group answered, for everybody who took part; to read, and to print.

use maud::{Markup, html};
use redthread_core::workshop::follow_up::Standing;
use redthread_core::workshop::group::GroupState;
use redthread_storage::workshop::FollowUp;
use redthread_web::parts::{dir_of, told};
use redthread_web::{Ctx, View};
use serde::Serialize;

use super::answer::languages;
use super::{GroupSeen, StandSeen};
use crate::load::Loaded;

#[derive(Serialize)]
pub(crate) struct AllView {
    project: String,
    place: String,
    /// When this round asked.
    when: String,
    is_closed: bool,
    answers: Vec<(String, StandSeen)>,
    #[serde(skip)]
    groups: Vec<GroupSeen>,
}

impl AllView {
    pub(crate) fn of(ctx: &Ctx, loaded: &Loaded, round: &FollowUp) -> Self {
        // What follows this round is not told by its link.
        let upto: Vec<FollowUp> = loaded.rounds.iter().filter(|one| one.number <= round.number).cloned().collect();
        let loaded = Loaded { rounds: upto, ..loaded.clone() };
        let tells = |stand: &StandSeen, state| stand.how != Standing::NotAsked || state != GroupState::Working;
        let stand = |group| StandSeen::of(ctx, &loaded, round, group);
        let answers = loaded.groups.iter().map(|group| (group.title.clone(), stand(group), group.state));
        Self {
            project: loaded.project.title.clone(),
            place: loaded.project.place.clone(),
            when: super::asked_when(ctx, round),
            is_closed: round.days.closed_at.is_some(),
            answers: answers
                .filter(|(_, stand, state)| tells(stand, *state))
                .map(|(title, stand, _)| (title, stand))
                .collect(),
            groups: loaded.groups.iter().map(|group| GroupSeen::of(ctx, &loaded, group)).collect(),
        }
    }
}

impl View for AllView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("follow-up-what-became")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let rounds = self.groups.iter().map(|group| group.stands.len()).max().unwrap_or_default();
        html! {
            main id="main" class="alone phone all-answers" {
                p.kicker { bdi { (self.project) } @if !self.place.is_empty() { " · " bdi { (self.place) } } }
                h1 { (self.title(ctx)) }
                div.screen-only { (languages(ctx)) }
                p.lead { (ctx.words.say_with("follow-up-all-lead", [("day", self.when.clone().into())])) }
                @if !self.is_closed { p.meta { (ctx.say("follow-up-all-open")) } }
                ul.rows.asked { @for (title, stand) in &self.answers {
                    li { div {
                        h2 dir=(dir_of(title)) { (title) }
                        p.stand { (redthread_web::course::sign(stand.how)) " " b { (stand.said) } @if let Some(when) = &stand.answered { " " span.meta { (when) } } }
                        @if let Some(words) = &stand.words { (told(words)) }
                        @if stand.how == Standing::NoReport { p.gap { (ctx.say("follow-up-silence")) } }
                    } }
                } }
                @if rounds > 1 {
                    section aria-labelledby="over-time" {
                        h2 id="over-time" { (ctx.say("groups-over-time")) }
                        (super::rounds::overview(ctx, None, &self.groups))
                        (super::rounds::key(ctx))
                    }
                }
                p.meta { (ctx.say("follow-up-all-foot")) }
            }
        }
    }

    fn class(&self) -> &'static str {
        "public"
    }
}
