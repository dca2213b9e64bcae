//! Who still has to read and approve what was written in their name.

use maud::{Markup, html};
use redthread_core::consent::{Audience, ConsentState, Material};
use redthread_core::ids::{PersonId, ProjectId, StoryId};
use redthread_core::kit::Right;
use redthread_storage::stories::{Account, AccountState};
use redthread_storage::{Error, consents};
use redthread_web::parts::{consent_state, crumbs, empty};
use redthread_web::{Ctx, View};
use serde::Serialize;

use crate::load::{Opened, open};

#[derive(Serialize)]
pub(crate) struct ReviewView {
    project: String,
    id: String,
    title: String,
    /// The sentence of the kit: what the review is for.
    purpose: String,
    tellers: Vec<Teller>,
    /// May ask for and record consent.
    may_ask: bool,
    #[serde(skip)]
    crumbs: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Teller {
    account: String,
    person: String,
    alias: String,
    side: &'static str,
    state: &'static str,
    book: &'static str,
    web: &'static str,
    #[serde(skip)]
    shown: [ConsentState; 2],
}

pub(crate) async fn load(ctx: &Ctx, project: ProjectId, story: StoryId) -> Result<ReviewView, Error> {
    let mut opened = open(ctx, project, story).await?;
    let accounts = opened.accounts.clone();
    let mut tellers = Vec::with_capacity(accounts.len());
    for account in &accounts {
        tellers.push(teller(ctx, &mut opened, account).await?);
    }
    let kit = opened.inside.kit(ctx.store())?;
    let stage = kit.stages.iter().find(|stage| stage.instrument == "story");
    Ok(ReviewView {
        project: project.to_string(),
        id: story.to_string(),
        title: opened.title(ctx),
        purpose: stage.map(|stage| stage.text(ctx.lang()).purpose.to_owned()).unwrap_or_default(),
        tellers,
        may_ask: opened.inside.may(Right::Consent),
        crumbs: opened.crumbs(ctx, "story-review-title"),
    })
}

async fn teller(ctx: &Ctx, opened: &mut Opened, account: &Account) -> Result<Teller, Error> {
    let book = state_for(ctx, opened, account.teller, Audience::Book).await?;
    let web = state_for(ctx, opened, account.teller, Audience::Web).await?;
    Ok(Teller {
        account: account.id.to_string(),
        person: account.teller.to_string(),
        alias: opened.team.alias(account.teller),
        side: account.side.code(),
        state: account.state.code(),
        book: book.code(),
        web: web.code(),
        shown: [book, web],
    })
}

async fn state_for(
    ctx: &Ctx,
    opened: &mut Opened,
    person: PersonId,
    audience: Audience,
) -> Result<ConsentState, Error> {
    let lines = consents::list_lines_of(&mut opened.read, opened.inside.project.id, person).await?;
    let line = lines.iter().rfind(|line| line.audience == audience && line.material == Material::Retold);
    Ok(line.map_or(ConsentState::NotAsked, |line| line.state(ctx.store().now())))
}

impl View for ReviewView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("story-review-title")
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        html! {
            div.page.wide { main id="main" {
                (crumbs(ctx, &self.crumbs))
                h1 { (self.title(ctx)) }
                @if !self.purpose.is_empty() { p.lead { (self.purpose) } }
                @if self.tellers.is_empty() {
                    (empty(&ctx.say("story-nobody-told"), &ctx.say("story-review-none-more"), Some((&ctx.say("story-plan-interview"), &format!("/p/{}/accounts/new?story={}", self.project, self.id)))))
                } @else {
                    p { (self.waiting(ctx)) }
                    (self.table(ctx))
                }
            } }
        }
    }
}

impl ReviewView {
    fn waiting(&self, ctx: &Ctx) -> String {
        let waiting = self.tellers.iter().filter(|teller| teller.state != AccountState::Approved.code()).count();
        ctx.words.say_with("story-review-waiting", [("n", waiting.into())])
    }

    fn table(&self, ctx: &Ctx) -> Markup {
        let heads = [
            "story-teller",
            "story-side",
            "story-state",
            "story-consent-book",
            "story-consent-web",
            "story-reading-copy",
        ];
        html! {
            table.data.cardy {
                thead { tr { @for head in heads { th scope="col" { (ctx.say(head)) } } } }
                tbody { @for teller in &self.tellers { (self.row(ctx, teller)) } }
            }
        }
    }

    /// How a consent stands; for who may ask for it, a way there.
    fn consent(&self, ctx: &Ctx, teller: &Teller, state: ConsentState) -> Markup {
        let path = format!("/p/{}/consents/{}", self.project, teller.person);
        html! { @if self.may_ask { a href=(path) { (consent_state(ctx, state)) } } @else { (consent_state(ctx, state)) } }
    }

    fn row(&self, ctx: &Ctx, teller: &Teller) -> Markup {
        let approved = teller.state == AccountState::Approved.code();
        let [book, web] = teller.shown;
        html! {
            tr {
                th scope="row" { a href=(format!("/p/{}/accounts/{}", self.project, teller.account)) { bdi { (teller.alias) } } }
                td data-label=(ctx.say("story-side")) { (ctx.words.code("side", teller.side)) }
                td data-label=(ctx.say("story-state")) { span.chip.ok[approved].warn[!approved] { (ctx.words.code("story-account", teller.state)) } }
                td data-label=(ctx.say("story-consent-book")) { (self.consent(ctx, teller, book)) }
                td data-label=(ctx.say("story-consent-web")) { (self.consent(ctx, teller, web)) }
                td data-label=(ctx.say("story-reading-copy")) { a href=(format!("/p/{}/stories/{}/review/{}", self.project, self.id, teller.account)) { (ctx.say("story-reading-print")) span.vh { ": " (teller.alias) } } }
            }
        }
    }
}
