//! What somebody does with their own sign-in: choose another password.

use maud::{Markup, html};
use redthread_core::refusal::Refusal;
use redthread_storage::users;
use redthread_storage::{Deed, Error};
use serde::Serialize;

use crate::answer::{Answer, View};
use crate::ctx::{Ctx, Posted};
use crate::form::{Filled, Form};
use crate::instrument::{Access, Routes};
use crate::parts::{Field, errors, form_start, save_bar};
use crate::sign_in::{password_refusal, with_session};

pub(crate) fn routes() -> Routes {
    Routes::new().get("/account", Access::SignedIn, page).post("/account", Access::SignedIn, change)
}

#[derive(Serialize)]
struct AccountView {
    #[serde(skip)]
    filled: Filled,
}

impl View for AccountView {
    fn title(&self, ctx: &Ctx) -> String {
        ctx.say("account-title")
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let least = [("least", users::SHORTEST_PASSWORD.into())];
        html! {
            div class="page read" { main id="main" {
                h1 { (self.title(ctx)) }
                p.lead { (ctx.say("account-lead")) }
                form.form method="post" action="/account" {
                    (form_start(ctx))
                    (errors(ctx, &self.filled))
                    (Field::new(ctx, &self.filled, "now", "account-now").required().password())
                    (Field::new(ctx, &self.filled, "password", "account-new").help_text(ctx.words.say_with("user-password-help", least)).required().password())
                    (save_bar(ctx, "account-change", "/projects"))
                }
            } }
        }
    }
}

async fn page(ctx: Ctx) -> Answer {
    ctx.show(&AccountView { filled: Filled::default() })
}

async fn change(post: Posted) -> Answer {
    let Posted { ctx, form, deed } = post;
    match changed(&ctx, &form, &deed).await {
        Ok(secret) => Ok(with_session(&ctx, ctx.go("/projects", "password-changed")?, &secret)),
        Err(Error::Refused(refusals)) => ctx.show_refused(&AccountView { filled: Filled::refused(form, refusals) }),
        Err(error) => Err(ctx.fail(error)),
    }
}

/// The new password ends every session, this one too: whoever changed it comes in anew.
async fn changed(ctx: &Ctx, form: &Form, deed: &Deed) -> Result<String, Error> {
    let user = ctx.user.as_ref().ok_or(Error::NotFound)?;
    let new = form.get("password");
    if let Some(refusal) = password_refusal(new) {
        return Err(refusal.into());
    }
    users::change_password(ctx.store(), deed, user.id, form.get("now"), new).await?;
    let (_, secret) =
        users::sign_in(ctx.store(), &Deed::fresh(ctx.store(), Some(user.id))?, &user.contact.email, new).await?;
    Ok(secret)
}
