//! What is kept of people in a project, instrument by instrument.

use maud::{Markup, html};
use redthread_storage::{Error, Inside};
use redthread_web::parts::crumbs;
use redthread_web::{Ctx, Instrument, View};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct DataView {
    project: String,
    project_title: String,
    instruments: Vec<Holder>,
}

#[derive(Serialize)]
struct Holder {
    title: String,
    holds: Vec<Held>,
}

#[derive(Serialize)]
struct Held {
    /// Table and column, as the operator knows it.
    place: &'static str,
    /// What that is, in the reader's language.
    what: Option<String>,
}

pub(crate) fn load(ctx: &Ctx, inside: &Inside) -> Result<DataView, Error> {
    let instruments = ctx.app.instruments.iter().filter(|instrument| !instrument.personal_data.holds.is_empty());
    Ok(DataView {
        project: inside.project.id.to_string(),
        project_title: inside.project.title.clone(),
        instruments: instruments.map(|instrument| holder(ctx, inside, instrument)).collect::<Result<_, Error>>()?,
    })
}

fn holder(ctx: &Ctx, inside: &Inside, instrument: &Instrument) -> Result<Holder, Error> {
    let kit = inside.kit(ctx.store())?;
    let stages = kit.stages.iter().filter(|stage| instrument.names.contains(&stage.instrument));
    let titles: Vec<&str> = stages.map(|stage| stage.text(ctx.lang()).title).collect();
    let title = if titles.is_empty() { ctx.say("projects-data-shared") } else { titles.join(" · ") };
    Ok(Holder { title, holds: instrument.personal_data.holds.iter().map(|place| held(ctx, place)).collect() })
}

fn held(ctx: &Ctx, place: &'static str) -> Held {
    // What follows the table and column is a note for whoever reads the code.
    let place = place.split_once(':').map_or(place, |(place, _)| place);
    let key = format!("data-{}", place.replace(['.', '_'], "-"));
    Held { place, what: ctx.app.dictionary.has(ctx.lang(), &key).then(|| ctx.say(&key)) }
}

impl View for DataView {
    fn title(&self, ctx: &Ctx) -> String {
        format!("{} · {}", ctx.say("projects-data"), self.project_title)
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div class="page read" { main id="main" {
                (crumbs(ctx, &super::crumbs(ctx, &self.project, &self.project_title, "projects-data")))
                h1 { (ctx.say("projects-data")) }
                p.lead { (ctx.say("projects-data-lead")) }
                ul { @for n in 1..=4 { li { (ctx.say(&format!("projects-data-promise-{n}"))) } } }
                @for (n, holder) in self.instruments.iter().enumerate() {
                    section aria-labelledby=(format!("h{n}")) {
                        h2 id=(format!("h{n}")) { (holder.title) }
                        ul.rows { @for held in &holder.holds { li {
                            div { @if let Some(what) = &held.what { p { (what) } } p.meta { code dir="ltr" { (held.place) } } }
                        } } }
                    }
                }
                p { a href=(format!("/p/{}/people", self.project)) { (ctx.say("projects-data-people")) } }
            } }
        }
    }
}
