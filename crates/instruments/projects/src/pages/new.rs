//! Starting a project: first the method, then where, its name, and as whom.

use maud::{Markup, html};
use redthread_core::kit::{Kit, Wording};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_storage::Error;
use redthread_web::parts::{Field, crumbs, errors, form_start, save_bar};
use redthread_web::{Ctx, Filled, View, icon};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct NewView {
    kits: Vec<KitCard>,
    chosen: Option<Chosen>,
    #[serde(skip)]
    filled: Filled,
}

#[derive(Serialize)]
struct KitCard {
    id: String,
    title: String,
    summary: String,
    stages: usize,
    note: Option<String>,
}

#[derive(Serialize)]
struct Chosen {
    kit: KitCard,
    roles: Vec<RoleChoice>,
}

#[derive(Serialize)]
struct RoleChoice {
    id: String,
    title: String,
    about: String,
}

fn card(kit: &Kit, lang: Lang) -> KitCard {
    KitCard {
        id: kit.id.to_string(),
        title: kit.title.get(lang).to_owned(),
        summary: kit.summary.get(lang).to_owned(),
        stages: kit.stages.len(),
        note: (kit.wording == Wording::Unverified).then(|| kit.wording_note.get(lang).to_owned()),
    }
}

pub(crate) fn load(ctx: &Ctx, kit: &str, filled: Filled) -> Result<NewView, Error> {
    if kit.is_empty() {
        let kits = ctx.store().kits().values().map(|kit| card(kit, ctx.lang())).collect();
        return Ok(NewView { kits, chosen: None, filled });
    }
    let kit = ctx.store().kit(kit)?;
    let role = |role: &redthread_core::kit::Role| RoleChoice {
        id: role.id.to_string(),
        title: role.title.get(ctx.lang()).to_owned(),
        about: role.about.get(ctx.lang()).to_owned(),
    };
    let roles = kit.roles.iter().map(role).collect();
    Ok(NewView { kits: vec![], chosen: Some(Chosen { kit: card(kit, ctx.lang()), roles }), filled })
}

impl View for NewView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("projects-start")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let steps = [(ctx.say("nav-projects"), "/projects".to_owned()), (ctx.say("projects-start"), String::new())];
        html! {
            div class=(if self.chosen.is_some() { "page read" } else { "page wide" }) { main id="main" {
                (crumbs(ctx, &steps))
                @match &self.chosen {
                    None => (self.choose(ctx)),
                    Some(chosen) => (chosen.form(ctx, &self.filled)),
                }
            } }
        }
    }
}

impl NewView {
    fn choose(&self, ctx: &Ctx) -> Markup {
        html! {
            h1 { (ctx.say("projects-choose-kit")) }
            p.lead { (ctx.say("projects-choose-kit-lead")) }
            ul.cards { @for kit in &self.kits { li.card {
                p.kicker { (ctx.words.say_with("projects-count-stages", [("n", kit.stages.into())])) }
                h3 { a href=(format!("/projects/new?kit={}", kit.id)) { (kit.title) } }
                p { (kit.summary) }
                (note(kit))
                a.do.quiet.small href=(format!("/projects/new?kit={}", kit.id)) { (ctx.say("projects-choose")) span.vh { ": " (kit.title) } }
            } } }
        }
    }
}

fn note(kit: &KitCard) -> Markup {
    html! { @if let Some(note) = &kit.note { p.meta { (icon("info")) " " (note) } } }
}

impl Chosen {
    fn form(&self, ctx: &Ctx, filled: &Filled) -> Markup {
        let field = |name: &'static str, label: &'static str| Field::new(ctx, filled, name, label);
        let roles: Vec<_> =
            self.roles.iter().map(|role| (role.id.clone(), role.title.clone(), role.about.clone())).collect();
        let languages: Vec<_> =
            Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).collect();
        html! {
            p.kicker { (self.kit.title) }
            h1 { (ctx.say("projects-start")) }
            p.lead { (self.kit.summary) }
            (note(&self.kit))
            form.form method="post" action="/projects/new" data-guard {
                (form_start(ctx))
                (errors(ctx, filled))
                input type="hidden" name="kit" value=(self.kit.id);
                (field("title", "projects-title").help("projects-title-help").required().line())
                (field("subtitle", "projects-subtitle").line())
                (field("place", "projects-place").help("projects-place-help").required().line())
                (field("lang", "projects-lang").help("projects-lang-help").select(&languages))
                (field("alias", "projects-alias").help("projects-alias-help").required().line())
                (field("role", "projects-role").help("projects-role-help").required().radios(&roles))
                (save_bar(ctx, "projects-start", "/projects/new"))
            }
        }
    }
}
