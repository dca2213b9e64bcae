//! The short form: a new nomination, or one that is mended.

use std::collections::BTreeMap;

use maud::{Markup, html};
use redthread_core::ids::PersonId;
use redthread_core::refusal::Refusal;
use redthread_core::texts::{self, Fields};
use redthread_storage::Inside;
use redthread_web::parts::{self, Field};
use redthread_web::{Ctx, Filled, Form, View};
use serde::Serialize;

use super::crumbs;
use crate::model::{Dimension, Guess, NewNomination, NominationText, client_view};

/// The short form.
#[derive(Serialize)]
pub(crate) struct FormView {
    project: String,
    /// The version that is written over; empty for a new one.
    version: Option<i64>,
    /// What somebody else saved meanwhile.
    now: Option<NominationText>,
    #[serde(skip)]
    pub(crate) base: String,
    #[serde(skip)]
    pub(crate) action: String,
    #[serde(skip)]
    pub(crate) back: String,
    #[serde(skip)]
    pub(crate) frame: Vec<Dimension>,
    /// Who may be named as nominating, as (id, alias); one only: nobody is asked.
    #[serde(skip)]
    pub(crate) nominators: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) asks_client: bool,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

impl FormView {
    pub(crate) fn new(
        inside: &Inside,
        frame: Vec<Dimension>,
        nominators: Vec<(String, String)>,
        asks_client: bool,
    ) -> Self {
        let base = format!("/p/{}", inside.project.id);
        Self {
            project: inside.project.title.clone(),
            version: None,
            now: None,
            action: format!("{base}/nominations"),
            back: format!("{base}/selection"),
            base,
            frame,
            nominators,
            asks_client,
            filled: Filled::default(),
        }
    }

    /// The form of a nomination that is there already.
    pub(crate) fn mending(mut self, page: String, version: i64, filled: Filled) -> Self {
        self.action = format!("{page}/edit");
        self.back = page;
        self.version = Some(version);
        self.filled = filled;
        self
    }

    /// With what somebody else saved meanwhile.
    pub(crate) fn beside(self, now: NominationText) -> Self {
        Self { now: Some(now), ..self }
    }
}

/// What stands in the form of a nomination.
pub(crate) fn words_form(
    text: &NominationText,
    guess: Guess,
    places: &BTreeMap<String, String>,
    nominated_by: PersonId,
) -> Filled {
    let fixed = [
        ("title", text.title.clone()),
        ("before", text.before.clone()),
        ("after", text.after.clone()),
        ("why", text.why.clone()),
        ("worker_view", text.worker_view.clone()),
        ("client_view", text.client_view.clone().unwrap_or_default()),
        ("not_asked", if text.client_view.is_none() { "1".to_owned() } else { String::new() }),
        ("guess", guess.code().to_owned()),
        ("nominated_by", nominated_by.to_string()),
    ];
    let fixed = fixed.into_iter().map(|(name, value)| (name.to_owned(), value));
    Filled::with(fixed.chain(places.iter().map(|(code, value)| (format!("place-{code}"), value.clone()))))
}

/// Reads the short form; `me` nominates where nobody else is named.
pub(crate) fn read_form(
    form: &Form,
    frame: &[Dimension],
    me: Option<PersonId>,
    asks_client: bool,
) -> Result<NewNomination, Vec<Refusal>> {
    let mut fields = Fields::default();
    let text = NominationText {
        title: fields.take(form.required("title", texts::LINE)),
        before: fields.take(form.required("before", texts::PARAGRAPH)),
        after: fields.take(form.required("after", texts::PARAGRAPH)),
        why: fields.take(form.required("why", texts::PARAGRAPH)),
        worker_view: fields.take(form.required("worker_view", texts::PARAGRAPH)),
        client_view: fields.take(read_client_view(form, asks_client)),
    };
    let guess = fields.take(form.code("guess", Guess::from_code).map(Some));
    let nominated_by = fields.take(form.id::<PersonId>("nominated_by")).or(me);
    if nominated_by.is_none() {
        fields.refuse(Refusal::beside("nominated_by", "form.choose"));
    }
    fields.check()?;
    let Some((guess, nominated_by)) = guess.zip(nominated_by) else { return Err(vec![]) };
    Ok(NewNomination { text, guess, places: read_places(form, frame), nominated_by })
}

fn read_client_view(form: &Form, asks_client: bool) -> Result<Option<String>, Refusal> {
    if asks_client {
        client_view(form.optional("client_view", texts::PARAGRAPH)?, form.has("not_asked"))
    } else {
        Ok(None)
    }
}

fn read_places(form: &Form, frame: &[Dimension]) -> BTreeMap<String, String> {
    let given = frame
        .iter()
        .map(|dimension| (dimension.code.clone(), form.get(&format!("place-{}", dimension.code)).to_owned()));
    given.filter(|(_, value)| !value.is_empty()).collect()
}

impl View for FormView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say(if self.version.is_some() { "nomination-edit" } else { "nomination-nominate" })
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &self.base, &self.project, &[(self.title(ctx), String::new())]))
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("nomination-form-lead")) }
                @if let Some(now) = &self.now { (meanwhile(ctx, now)) }
                form.form method="post" action=(self.action) data-guard {
                    (parts::form_start(ctx))
                    @if let Some(version) = self.version { input type="hidden" name="version" value=(version); }
                    (parts::errors(ctx, &self.filled))
                    (self.case_fields(ctx))
                    (self.view_fields(ctx))
                    (self.place_fields(ctx))
                    (parts::save_bar(ctx, if self.version.is_some() { "save" } else { "nomination-nominate" }, &self.back))
                }
            } }
        }
    }
}

impl FormView {
    fn field<'a>(&'a self, ctx: &'a Ctx, name: &'a str, label: &str) -> Field<'a> {
        Field::new(ctx, &self.filled, name, label)
    }

    fn case_fields(&self, ctx: &Ctx) -> Markup {
        html! {
            (self.field(ctx, "title", "nomination-title").help("nomination-title-help").required().line())
            div.pair {
                (self.field(ctx, "before", "nomination-before").help("nomination-before-help").required().area(5))
                (self.field(ctx, "after", "nomination-after").help("nomination-after-help").required().area(5))
            }
            (self.field(ctx, "why", "nomination-why").help("nomination-why-help").required().area(3))
        }
    }

    fn view_fields(&self, ctx: &Ctx) -> Markup {
        let guesses: Vec<_> = Guess::ALL
            .iter()
            .map(|guess| (guess.code().to_owned(), ctx.words.code("nomination-guess", guess.code()), String::new()))
            .collect();
        html! {
            (self.field(ctx, "worker_view", "nomination-worker-view").required().area(3))
            @if self.asks_client {
                (self.field(ctx, "client_view", "nomination-client-view").help("nomination-client-view-help").area(3))
                (self.field(ctx, "not_asked", "nomination-not-asked").help("nomination-not-asked-help").tick())
            }
            (self.field(ctx, "guess", "nomination-guess").help("nomination-guess-help").required().radios(&guesses))
        }
    }

    fn place_fields(&self, ctx: &Ctx) -> Markup {
        html! {
            @for dimension in &self.frame {
                @let name = format!("place-{}", dimension.code);
                (Field::labelled(ctx, &self.filled, &name, dimension.title.clone()).select(&self.offered(ctx, dimension, &name)))
            }
            @if self.nominators.len() > 1 {
                (self.field(ctx, "nominated_by", "nomination-nominated-by").help("nomination-nominated-by-help").select(&self.nominators))
            }
        }
    }

    fn offered(&self, ctx: &Ctx, dimension: &Dimension, name: &str) -> Vec<(String, String)> {
        let none = (String::new(), ctx.say("nomination-unsaid-choice"));
        let values = dimension.offered(self.filled.get(name)).map(|value| (value.code.clone(), value.title.clone()));
        [none].into_iter().chain(values).collect()
    }
}

/// What is there now, above what was typed.
fn meanwhile(ctx: &Ctx, now: &NominationText) -> Markup {
    let rows = [
        ("nomination-title", &now.title),
        ("nomination-before", &now.before),
        ("nomination-after", &now.after),
        ("nomination-why", &now.why),
        ("nomination-worker-view", &now.worker_view),
    ];
    let client = now.client_view.clone().unwrap_or_else(|| ctx.say("nomination-not-asked"));
    html! {
        div.notice.warning role="alert" { (redthread_web::icon("warn")) p { (ctx.say("nomination-meanwhile")) } }
        section aria-labelledby="now" {
            h2 id="now" { (ctx.say("nomination-now")) }
            dl.facts {
                @for (label, text) in rows { div { dt { (ctx.say(label)) } dd { (parts::told(text)) } } }
                div { dt { (ctx.say("nomination-client-view")) } dd { (parts::told(&client)) } }
            }
            h2 { (ctx.say("nomination-typed")) }
        }
    }
}
