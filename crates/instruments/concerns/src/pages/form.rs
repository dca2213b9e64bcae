//! A concern typed by somebody of the team: for oneself, for somebody, for a table, for nobody.

use maud::{Markup, html};
use redthread_core::kit::Kit;
use redthread_storage::meetings::Meeting;
use redthread_web::parts::{Field, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{Loaded, MarkField, draw_marks, headings, house_rules, rules, salt, standpoints, way};

#[derive(Serialize)]
pub(crate) struct ConcernForm {
    project: String,
    #[serde(skip)]
    people: Vec<(String, String)>,
    #[serde(skip)]
    meetings: Vec<(String, String)>,
    #[serde(skip)]
    domains: Vec<(String, String)>,
    #[serde(skip)]
    standpoints: Vec<(String, String)>,
    #[serde(skip)]
    marks: Vec<MarkField>,
    #[serde(skip)]
    house_rules: Vec<String>,
    /// Facilitators type for others.
    #[serde(skip)]
    for_others: bool,
    #[serde(skip)]
    filled: Filled,
}

impl ConcernForm {
    pub(crate) fn new(
        ctx: &Ctx,
        kit: &Kit,
        project: &str,
        (loaded, meetings): (&Loaded, &[Meeting]),
        for_others: bool,
        filled: Filled,
    ) -> Self {
        let none = |key: &str| (String::new(), ctx.say(key));
        let mut people: Vec<_> = loaded.aliases.iter().map(|(id, alias)| (id.to_string(), alias.clone())).collect();
        people.sort_by(|a, b| a.1.cmp(&b.1));
        let meetings = meetings.iter().map(|meeting| {
            (meeting.id.to_string(), format!("{} · {}", meeting.title, ctx.words.date(meeting.held_at)))
        });
        Self {
            project: project.to_owned(),
            people: [none("concerns-choose")].into_iter().chain(people).collect(),
            meetings: [none("concerns-no-meeting")].into_iter().chain(meetings).collect(),
            domains: headings(ctx, &loaded.domains),
            standpoints: standpoints(ctx, kit),
            marks: MarkField::all(kit, ctx.lang(), true),
            house_rules: house_rules(kit, ctx.lang()),
            for_others,
            filled,
        }
    }

    fn by(&self, ctx: &Ctx) -> Markup {
        let choice = |value: &str| {
            (value.to_owned(), ctx.say(&format!("concerns-by-{value}")), ctx.say(&format!("concerns-by-{value}-more")))
        };
        let choices: &[&str] = if self.for_others { &["nobody", "me", "person", "named"] } else { &["nobody", "me"] };
        let choices: Vec<_> = choices.iter().map(|value| choice(value)).collect();
        html! {
            (Field::new(ctx, &self.filled, "by", "concerns-by").radios(&choices))
            @if self.for_others {
                div.pair {
                    (Field::new(ctx, &self.filled, "person", "concerns-person").select(&self.people))
                    (Field::new(ctx, &self.filled, "named", "concerns-named").help("concerns-named-help").line())
                }
            }
        }
    }
}

impl View for ConcernForm {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("concerns-new")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (way(ctx, &self.project, Some(self.title(ctx))))
                h1 { (self.title(ctx)) }
                (rules(ctx, &self.house_rules))
                form.form method="post" data-guard {
                    (form_start(ctx)) (salt())
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "words", "concerns-words").help("concerns-words-help").good(ctx.say("concerns-words-good")).required().area(4))
                    (self.by(ctx))
                    (Field::new(ctx, &self.filled, "standpoint", "concerns-standpoint").help("concerns-standpoint-help").select(&self.standpoints))
                    @if self.domains.len() > 1 { (Field::new(ctx, &self.filled, "domain", "concerns-heading").select(&self.domains)) }
                    @if self.meetings.len() > 1 { (Field::new(ctx, &self.filled, "meeting", "concerns-meeting").select(&self.meetings)) }
                    (draw_marks(ctx, &self.marks, &self.filled))
                    (save_bar(ctx, "concerns-put-up", &format!("/p/{}/concerns", self.project)))
                }
            } }
        }
    }
}
