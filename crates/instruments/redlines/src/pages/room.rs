//! Writing down where the people in the room stand, one after another.

use maud::{Markup, html};
use redthread_core::ids::RoundId;
use redthread_storage::people::list_people;
use redthread_storage::redlines::{list_asked, load_round};
use redthread_storage::{Error, Inside, Read};
use redthread_web::parts::{Field, dir_of, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use crate::pages::{stances, way};

#[derive(Serialize)]
pub(crate) struct RoomView {
    project: String,
    round: String,
    wording: String,
    by_name: bool,
    /// (id, alias, has answered), those who have not first.
    people: Vec<(String, String, bool)>,
    #[serde(skip)]
    filled: Filled,
}

impl RoomView {
    pub(crate) async fn load(read: &mut Read, inside: &Inside, id: RoundId, filled: Filled) -> Result<Self, Error> {
        let round = load_round(read, inside.project.id, id).await?;
        let known = list_people(read, inside.project.id).await?;
        let alias =
            |id| known.iter().find(|person| person.id == id).map(|person| person.alias.clone()).unwrap_or_default();
        let asked = list_asked(read, id).await?.into_iter();
        let mut people: Vec<_> = asked.map(|a| (a.person.to_string(), alias(a.person), a.answered)).collect();
        people.sort_by(|a, b| (a.2, &a.1).cmp(&(b.2, &b.1)));
        Ok(Self {
            project: inside.project.id.to_string(),
            round: id.to_string(),
            wording: round.wording,
            by_name: round.terms.by_name,
            people,
            filled,
        })
    }

    fn choices(&self, ctx: &Ctx) -> Vec<(String, String)> {
        let label = |(id, alias, answered): &(String, String, bool)| {
            let mark = if *answered { format!(" ({})", ctx.say("redlines-has-answered")) } else { String::new() };
            (id.clone(), format!("{alias}{mark}"))
        };
        std::iter::once((String::new(), ctx.say("redlines-choose-person")))
            .chain(self.people.iter().map(label))
            .collect()
    }
}

impl View for RoomView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("redlines-room")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let path = format!("/p/{}/rounds/{}", self.project, self.round);
        let field = |name: &'static str, label: &'static str| Field::new(ctx, &self.filled, name, label);
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, &[(&ctx.say("redlines-round"), path.clone())], &ctx.say("redlines-room")))
                p.kicker dir=(dir_of(&self.wording)) { (self.wording) }
                h1 { (ctx.say("redlines-room")) }
                @if self.by_name {
                    p.lead { (ctx.say("redlines-room-lead")) }
                    form.form method="post" action=(format!("{path}/room")) {
                        (form_start(ctx))
                        (errors(ctx, &self.filled))
                        (field("person", "redlines-person").required().select(&self.choices(ctx)))
                        (field("stance", "redlines-stance").radios(&stances(ctx)))
                        (field("reason", "redlines-stance-reason").help("redlines-stance-reason-help").area(3))
                        (save_bar(ctx, "redlines-room-do", &path))
                    }
                } @else { p.lead { (ctx.say("redlines-only-themselves")) } }
            } }
        }
    }
}
