//! An invitation as a form: planned, or changed.

use maud::{Markup, html};
use redthread_core::language::Lang;
use redthread_core::refusal::Refusal;
use redthread_core::workshop::{Pay, Tie};
use redthread_storage::people::Person;
use redthread_storage::workshop::Invitee;
use redthread_web::parts::{Field, errors, facts, form_start, meanwhile, save_bar};
use redthread_web::{Ctx, Filled, View};
use serde::Serialize;

use super::{Head, INVITATIONS, alias_of};

/// `/p/{project}/mobilisation/invitations/new` and `…/invitations/{invitation}/edit`.
#[derive(Debug, Serialize)]
pub(crate) struct InvitationForm {
    pub(crate) head: Head,
    /// The invitation that is changed, and as whom its person is known.
    pub(crate) kept: Option<(String, String)>,
    pub(crate) version: i64,
    /// How it reads now, as label and value, when somebody else saved first.
    pub(crate) theirs: Vec<(String, String)>,
    /// Who can be invited: id and name shown.
    #[serde(skip)]
    pub(crate) people: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) inviters: Vec<(String, String)>,
    #[serde(skip)]
    pub(crate) filled: Filled,
}

/// Living people as choices, with an empty one first.
pub(crate) fn choices<'p>(ctx: &Ctx, people: impl Iterator<Item = &'p Person>) -> Vec<(String, String)> {
    let living = people.filter(|person| !person.is_erased);
    let label = |person: &Person| format!("{} · {}", person.alias, ctx.words.standpoint(person.standpoint));
    let none = (String::new(), ctx.say("mobilisation-choose"));
    std::iter::once(none).chain(living.map(|person| (person.id.to_string(), label(person)))).collect()
}

/// What was agreed with somebody, as label and value in the order of the form.
pub(crate) fn agreed(ctx: &Ctx, kept: &Invitee, people: &[Person]) -> Vec<(String, String)> {
    let terms = kept.terms.clone().unwrap_or_default();
    let facts = [
        ("mobilisation-tie", ctx.words.code("mobilisation-tie", kept.tie.code())),
        ("mobilisation-why", terms.why),
        ("mobilisation-pay", ctx.words.code("mobilisation-pay", kept.pay.code())),
        ("mobilisation-pay-words", terms.pay),
        ("mobilisation-support", terms.support),
        ("mobilisation-access", terms.access),
        ("mobilisation-letter-lang", kept.lang.own_name().to_owned()),
        ("mobilisation-invited-by", alias_of(people, kept.invited_by)),
    ];
    facts.into_iter().map(|(key, value)| (ctx.say(key), value)).collect()
}

impl View for InvitationForm {
    fn title(&self, ctx: &Ctx) -> String {
        match &self.kept {
            Some((_, alias)) => ctx.words.say_with("mobilisation-invitation-change", [("who", alias.as_str().into())]),
            None => ctx.say("mobilisation-invite"),
        }
    }

    fn to_mend(&self) -> &[Refusal] {
        &self.filled.refusals
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let title = self.title(ctx);
        html! {
            div class="page read" { main id="main" {
                (self.head.top(ctx, INVITATIONS, &title))
                h1 { (title) }
                p.lead { (ctx.say("mobilisation-invite-lead")) }
                @if !self.theirs.is_empty() { (meanwhile(ctx, &facts(&self.theirs))) }
                (self.form(ctx))
            } }
        }
    }
}

impl InvitationForm {
    fn path(&self) -> String {
        let page = self.kept.as_ref().map_or_else(|| "new".to_owned(), |(id, _)| format!("{id}/edit"));
        self.head.at(&format!("{INVITATIONS}/{page}"))
    }

    fn back(&self) -> String {
        let page = self.kept.as_ref().map(|(id, _)| format!("/{id}")).unwrap_or_default();
        self.head.at(&format!("{INVITATIONS}{page}"))
    }

    fn form(&self, ctx: &Ctx) -> Markup {
        let field = |name, label| Field::new(ctx, &self.filled, name, label);
        html! {
            form.form method="post" action=(self.path()) data-guard {
                (form_start(ctx))
                input type="hidden" name="version" value=(self.version);
                (errors(ctx, &self.filled))
                @if self.kept.is_none() {
                    (field("person", "mobilisation-person").help("mobilisation-person-help").required().select(&self.people))
                    p.meta { a href=(self.head.beside("people/new")) { (ctx.say("mobilisation-person-add")) } }
                }
                (field("tie", "mobilisation-tie").help("mobilisation-tie-help").required().radios(&coded(ctx, "mobilisation-tie", Tie::ALL.iter().map(|tie| tie.code()))))
                (field("why", "mobilisation-why").help("mobilisation-why-help").good(ctx.say("mobilisation-why-good")).required().area(3))
                (field("pay", "mobilisation-pay").help("mobilisation-pay-help").required().radios(&coded(ctx, "mobilisation-pay", Pay::ALL.iter().map(|pay| pay.code()))))
                (field("pay_words", "mobilisation-pay-words").help("mobilisation-pay-words-help").line())
                (field("support", "mobilisation-support").help("mobilisation-support-help").line())
                (field("access", "mobilisation-access").help("mobilisation-access-help").area(3))
                (field("lang", "mobilisation-letter-lang").required().select(&langs()))
                (field("invited_by", "mobilisation-invited-by").help("mobilisation-invited-by-help").required().select(&self.inviters))
                (save_bar(ctx, "save", &self.back()))
            }
        }
    }
}

fn coded(ctx: &Ctx, key: &str, codes: impl Iterator<Item = &'static str>) -> Vec<(String, String, String)> {
    codes
        .map(|code| (code.to_owned(), ctx.words.code(key, code), ctx.words.code(&format!("{key}-more"), code)))
        .collect()
}

fn langs() -> Vec<(String, String)> {
    Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).collect()
}
